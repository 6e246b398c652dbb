/**
 * The rows of the table, and who takes part in each. Before anything is
 * timed, all contenders of a row must give the same bytes.
 *
 * @module
 */

import { IGE } from "@cryptography/aes";
import * as mtcute from "@mtcute/wasm";
import { createCipheriv, createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { packProvider } from "../../src/crypto/aes_ige_pack.ts";
import {
  AuthKey,
  type CryptoProvider,
  defaultProvider,
  igeEncryptAsync,
  KNOWN_DH_PRIME,
  tsProvider,
  wasmProvider,
} from "../../src/crypto/mod.ts";
import { loadKernels } from "../../src/crypto/wasm_kernels.ts";
import { makeWasmProvider } from "../../src/crypto/wasm_provider.ts";
import type { NativeIge } from "./aes_ni.ts";
import { squareAndMultiply } from "./big_int_rivals.ts";
import { answerLike, noise } from "./data.ts";
import type { Contender, Row } from "./measure.ts";
import { RivalCipher } from "./message_rival.ts";

const SIZES: Record<string, number> = {
  "64 B": 64,
  "256 B": 256,
  "1 KiB": 1_024,
  "4 KiB": 4_096,
  "16 KiB": 16_384,
  "64 KiB": 65_536,
  "512 KiB": 524_288,
  "1 MiB": 1_048_576,
};

const KEY = noise(32, 3);
const IV = noise(32, 4);

/** Loads what needs loading. */
export function startRivals(): void {
  const url = mtcute.getWasmUrl();
  mtcute.initSync(new WebAssembly.Module(Deno.readFileSync(url)));
}

/** Every row, in the order of the table. */
export function rows(native: NativeIge | null): Row[] {
  const wasm = wasmProvider()!;
  return [
    ...igeRows("encrypt", wasm, native),
    ...igeRows("decrypt", wasm, native),
    ...messageRows(),
    uploadRow(),
    ...hashRows("sha256", wasm),
    ...hashRows("sha1", wasm),
    ...ctrRows(wasm),
    dhRow(),
    ...inflateRows(wasm),
  ];
}

function igeRows(
  direction: "encrypt" | "decrypt",
  wasm: CryptoProvider,
  native: NativeIge | null,
): Row[] {
  const method = direction === "encrypt" ? "igeEncrypt" : "igeDecrypt";
  const rival = direction === "encrypt"
    ? mtcute.ige256Encrypt
    : mtcute.ige256Decrypt;
  const scalar = makeWasmProvider(loadKernels("scalar")!);
  const pack = packProvider();
  return ["64 B", "256 B", "1 KiB", "16 KiB", "64 KiB", "512 KiB", "1 MiB"].map(
    (size) => {
      const data = noise(SIZES[size]!);
      const inPlace = (name: string, provider: CryptoProvider) => ({
        name,
        run: () => provider[method](data, KEY, IV),
      });
      const contenders: Contender[] = [
        inPlace("wasm", wasm),
        inPlace("wasm without SIMD", scalar),
        inPlace("ts", tsProvider),
        { name: "@mtcute/wasm", run: () => rival(data, KEY, IV) },
        {
          name: "@cryptography/aes",
          run: () => new IGE(KEY, IV)[direction](data),
        },
      ];
      if (pack !== null) contenders.push(inPlace("wasm-pack", pack));
      if (native !== null) {
        contenders.push({
          name: "AES-NI",
          run: () => native[direction](data, KEY, IV),
        });
      }
      const agree = () => {
        const input = noise(data.length, 5);
        const want = rival(input, KEY, IV);
        for (const p of [wasm, scalar, tsProvider, pack]) {
          const copy = input.slice();
          p?.[method](copy, KEY, IV);
          if (p !== null) equal(copy, want);
        }
        const copy = input.slice();
        native?.[direction](copy, KEY, IV);
        if (native !== null) equal(copy, want);
        const words = new IGE(KEY, IV)[direction](input);
        const bytes = new Uint8Array(data.length);
        const view = new DataView(bytes.buffer);
        words.forEach((word: number, i: number) => view.setUint32(4 * i, word));
        equal(bytes, want);
      };
      agree();
      return {
        name: `IGE ${direction} ${size}`,
        bytes: data.length,
        contenders,
      };
    },
  );
}

function messageRows(): Row[] {
  const authKey = AuthKey.fromBytes(noise(256, 8));
  const options = { maxExtraBlocks: 0 };
  const provider = defaultProvider();
  const client = provider.messageCipher(authKey, "client", options);
  const server = provider.messageCipher(authKey, "server", options);
  const rival = new RivalCipher(authKey.bytes, authKey.idBytes);
  const random = noise(1_024, 9);
  const randomBytes = (length: number) => random.subarray(0, length);
  const found: Row[] = [];
  for (const size of ["64 B", "256 B", "1 KiB", "16 KiB", "512 KiB"]) {
    const plaintext = noise(SIZES[size]!);
    // Whole blocks already: 16 bytes are the least padding of 12 or more.
    const padding = random.subarray(0, 16);
    const packet = client.encrypt(plaintext, randomBytes);
    equal(rival.encrypt(plaintext, padding, 0), packet);
    equal(rival.decrypt(packet, 0), server.decrypt(packet));
    const bytes = plaintext.length;
    found.push({
      name: `message encrypt ${size}`,
      bytes,
      contenders: [
        { name: "wasm", run: () => client.encrypt(plaintext, randomBytes) },
        {
          name: "@mtcute/wasm + node:crypto",
          run: () => rival.encrypt(plaintext, padding, 0),
        },
      ],
    }, {
      name: `message decrypt ${size}`,
      bytes,
      contenders: [
        { name: "wasm", run: () => server.decrypt(packet) },
        {
          name: "@mtcute/wasm + node:crypto",
          run: () => rival.decrypt(packet, 0),
        },
      ],
    });
  }
  return found;
}

function uploadRow(): Row {
  const data = noise(SIZES["1 MiB"]!);
  return {
    name: "upload encrypt 1 MiB",
    bytes: data.length,
    isAsync: true,
    contenders: [
      { name: "webcrypto", run: () => igeEncryptAsync(data, KEY, IV) },
      { name: "@mtcute/wasm", run: () => mtcute.ige256Encrypt(data, KEY, IV) },
    ],
  };
}

function hashRows(name: "sha1" | "sha256", wasm: CryptoProvider): Row[] {
  const title = name === "sha1" ? "SHA-1" : "SHA-256";
  return ["64 B", "256 B", "1 KiB", "16 KiB", "1 MiB"].map((size) => {
    const data = noise(SIZES[size]!);
    const contenders = [
      { name: "wasm", run: () => wasm[name](data) },
      { name: "ts", run: () => tsProvider[name](data) },
      { name: "@mtcute/wasm", run: () => mtcute[name](data) },
      {
        name: "node:crypto",
        run: () => createHash(name).update(data).digest(),
      },
    ];
    for (const { run } of contenders) equal(run(), contenders[0]!.run());
    return { name: `${title} ${size}`, bytes: data.length, contenders };
  });
}

function ctrRows(wasm: CryptoProvider): Row[] {
  const iv = IV.subarray(0, 16);
  return ["64 B", "1 KiB", "64 KiB"].map((size) => {
    const data = noise(SIZES[size]!);
    const ours = wasm.ctr(KEY, iv);
    const ts = tsProvider.ctr(KEY, iv);
    const theirs = mtcute.createCtr256(KEY, iv);
    const node = createCipheriv("aes-256-ctr", KEY, iv);
    const copy = data.slice();
    ours.apply(copy);
    const other = mtcute.ctr256(theirs, data);
    equal(copy, other);
    equal(new Uint8Array(node.update(data)), other);
    return {
      name: `CTR ${size}`,
      bytes: data.length,
      contenders: [
        { name: "wasm", run: () => ours.apply(data) },
        { name: "ts", run: () => ts.apply(data) },
        { name: "@mtcute/wasm", run: () => mtcute.ctr256(theirs, data) },
        { name: "node:crypto", run: () => node.update(data) },
      ],
    };
  });
}

function dhRow(): Row {
  const number = (seed: number) =>
    noise(256, seed).reduce((n, byte) => n << 8n | BigInt(byte), 0n) %
    KNOWN_DH_PRIME;
  const [base, exponent] = [number(1), number(2)];
  // What a client has once something else has loaded the platform's module.
  defaultProvider().sha256(new Uint8Array(65_536));
  const contenders = [
    {
      name: "default",
      run: () => defaultProvider().modPow(base, exponent, KNOWN_DH_PRIME),
    },
    {
      name: "ts",
      run: () => tsProvider.modPow(base, exponent, KNOWN_DH_PRIME),
    },
    {
      name: "square and multiply",
      run: () => squareAndMultiply(base, exponent, KNOWN_DH_PRIME),
    },
  ];
  if (new Set(contenders.map(({ run }) => run())).size !== 1) {
    throw new Error("DH: the powers differ");
  }
  return { name: "DH 2048 bits", contenders };
}

function inflateRows(wasm: CryptoProvider): Row[] {
  return ["1 KiB", "16 KiB", "64 KiB", "1 MiB"].map((size) => {
    const data = answerLike(SIZES[size]!);
    const packed = new Uint8Array(gzipSync(data));
    const contenders = [
      { name: "wasm", run: () => wasm.gunzip(packed, data.length) },
      { name: "ts", run: () => tsProvider.gunzip(packed, data.length) },
      { name: "node:zlib", run: () => gunzipSync(packed) },
      { name: "@mtcute/wasm", run: () => mtcute.gunzip(packed) },
    ];
    for (const { run } of contenders) equal(run(), data);
    return { name: `inflate ${size}`, bytes: data.length, contenders };
  });
}

function equal(got: Uint8Array, want: Uint8Array): void {
  if (
    got.length !== want.length || !got.every((byte, i) => byte === want[i])
  ) throw new Error("Two contenders disagree");
}
