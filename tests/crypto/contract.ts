import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { AuthKey, type CryptoProvider } from "../../src/crypto/mod.ts";
import {
  atOffset,
  ctrReference,
  hashReference,
  hex,
  igeReference,
  pattern,
  vectors,
} from "./reference.ts";
import { testMessageCipher } from "./message_contract.ts";
import { testGunzip, testNumbers } from "./number_contract.ts";

/** Lengths around hash blocks, cipher blocks, scratch areas and wasm pages. */
const LENGTHS = [
  ...[0, 1, 15, 16, 17, 31, 32, 33, 54, 55, 56, 57, 63, 64, 65],
  ...[111, 112, 119, 120, 127, 128, 129, 191, 192, 255, 256, 257],
  ...[511, 512, 513, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049],
  ...[4_095, 4_096, 4_097, 8_192, 16_383, 16_384, 16_385],
  ...[65_520, 65_535, 65_536, 65_537, 131_072, 200_000],
];
const BLOCK_LENGTHS = [...new Set(LENGTHS.map((length) => length & ~15))];
const OFFSETS = [0, 1, 2, 3, 4, 7, 8, 13];

interface AesVectors {
  block: Record<"key" | "plaintext" | "ciphertext", string>;
  ctr: Record<"key" | "iv" | "plaintext" | "ciphertext", string>;
  ige: Record<"key" | "iv" | "plaintext" | "ciphertext", string>[];
}

interface ShaVectors {
  cases: {
    message?: string;
    repeat?: [string, number];
    sha1: string;
    sha256: string;
  }[];
}

/** What every crypto provider promises. */
export function testCryptoProvider(
  name: string,
  make: () => CryptoProvider,
): void {
  testHashes(name, make);
  testIge(name, make);
  testCtr(name, make);
  testNumbers(name, make);
  testGunzip(name, make);
  testMessageCipher(name, make);
  testMemory(name, make);
}

function testHashes(name: string, make: () => CryptoProvider): void {
  Deno.test(`${name}: sha1() and sha256() give the examples of NIST`, async () => {
    const provider = make();
    const { cases } = await vectors<ShaVectors>("sha");
    for (const { message, repeat, sha1, sha256 } of cases) {
      const text = message ?? repeat![0].repeat(repeat![1]);
      const data = new TextEncoder().encode(text);
      assertEquals(provider.sha1(data), hex(sha1));
      assertEquals(provider.sha256(data), hex(sha256));
    }
  });

  Deno.test(`${name}: sha1() and sha256() agree with the platform at every boundary and offset`, () => {
    const provider = make();
    for (const length of LENGTHS) {
      for (const offset of length > 4_097 ? [0, 3] : OFFSETS) {
        const data = atOffset(pattern(length, length + 1), offset);
        const copy = data.slice();
        const label = `${length} bytes at ${offset}`;
        assertEquals(provider.sha1(data), hashReference("sha1", data), label);
        assertEquals(
          provider.sha256(data),
          hashReference("sha256", data),
          label,
        );
        assertEquals(data, copy, "input unchanged");
      }
    }
  });

  Deno.test(`${name}: sha256() returns an array of its own`, () => {
    const provider = make();
    const one = provider.sha256(pattern(10));
    const copy = one.slice();
    for (let i = 0; i < 100; i++) provider.sha256(pattern(70, i));
    assertEquals(one, copy);
  });
}

function testIge(name: string, make: () => CryptoProvider): void {
  Deno.test(`${name}: igeEncrypt() and igeDecrypt() give published vectors`, async () => {
    const provider = make();
    const { block, ige } = await vectors<AesVectors>("aes");
    const zeros = "00".repeat(32);
    // With a vector of zeros the first block is the block cipher's own.
    for (const one of [...ige, { ...block, iv: zeros }]) {
      const data = hex(one.plaintext);
      provider.igeEncrypt(data, hex(one.key), hex(one.iv));
      assertEquals(data, hex(one.ciphertext));
      provider.igeDecrypt(data, hex(one.key), hex(one.iv));
      assertEquals(data, hex(one.plaintext));
    }
  });

  Deno.test(`${name}: igeDecrypt() opens the answer of the documentation's key exchange`, async () => {
    const { first } = await vectors<{ first: Record<string, string> }>(
      "auth_key_sample",
    );
    const data = hex(first.encryptedAnswer!);
    make().igeDecrypt(data, hex(first.tmpAesKey!), hex(first.tmpAesIv!));
    assertEquals(
      hashReference("sha1", data.subarray(20, 584)),
      data.slice(0, 20),
    );
    assertEquals(data.slice(24, 40), hex(first.nonce!));
    assertEquals(data.slice(40, 56), hex(first.serverNonce!));
  });

  Deno.test(`${name}: IGE agrees with the platform's AES at every boundary and offset`, () => {
    const provider = make();
    const key = atOffset(pattern(32, 1), 1);
    const iv = atOffset(pattern(32, 2), 3);
    const ivBefore = iv.slice();
    for (const length of BLOCK_LENGTHS) {
      const plaintext = pattern(length, length);
      const ciphertext = igeReference("encrypt", plaintext, key, iv);
      for (const offset of length > 4_096 ? [0, 5] : OFFSETS) {
        const data = atOffset(plaintext, offset);
        const label = `${length} bytes at ${offset}`;
        provider.igeEncrypt(data, key, iv);
        assertEquals(data, ciphertext, label);
        provider.igeDecrypt(data, key, iv);
        assertEquals(data, plaintext, label);
      }
    }
    assertEquals(iv, ivBefore, "iv unchanged");
  });

  Deno.test(`${name}: igeEncrypt() touches nothing around its data`, () => {
    const provider = make();
    for (const length of [16, 64, 4_096, 4_112]) {
      const buffer = new Uint8Array(length + 64).fill(0xa5);
      provider.igeEncrypt(
        buffer.subarray(29, 29 + length),
        pattern(32),
        pattern(32),
      );
      assert(buffer.subarray(0, 29).every((byte) => byte === 0xa5));
      assert(buffer.subarray(29 + length).every((byte) => byte === 0xa5));
    }
  });

  Deno.test(`${name}: igeDecrypt() undoes igeEncrypt() for any key, vector and data`, () => {
    const provider = make();
    const bytes = (length: number) =>
      fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        bytes(32),
        bytes(32),
        fc.integer({ min: 0, max: 40 }).chain((n) => bytes(16 * n)),
        (key, iv, plaintext) => {
          const data = plaintext.slice();
          provider.igeEncrypt(data, key, iv);
          assertEquals(data, igeReference("encrypt", plaintext, key, iv));
          provider.igeDecrypt(data, key, iv);
          assertEquals(data, plaintext);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  Deno.test(`${name}: IGE refuses wrong lengths before it changes anything`, () => {
    const provider = make();
    const cases: [data: number, key: number, iv: number, message: string][] = [
      [15, 32, 32, "data must be a multiple of 16 bytes, got 15"],
      [33, 32, 32, "data must be a multiple of 16 bytes, got 33"],
      [16, 16, 32, "key must be 32 bytes, got 16"],
      [16, 33, 32, "key must be 32 bytes, got 33"],
      [16, 32, 16, "iv must be 32 bytes, got 16"],
      [16, 32, 31, "iv must be 32 bytes, got 31"],
    ];
    for (const [data, key, iv, message] of cases) {
      for (const call of [provider.igeEncrypt, provider.igeDecrypt]) {
        const bytes = new Uint8Array(data);
        assertThrows(
          () => call.call(provider, bytes, pattern(key), pattern(iv)),
          RangeError,
          message,
        );
        assertEquals(bytes, new Uint8Array(data));
      }
    }
  });
}

function testCtr(name: string, make: () => CryptoProvider): void {
  Deno.test(`${name}: ctr() gives the vector of SP 800-38A`, async () => {
    const { ctr } = await vectors<AesVectors>("aes");
    const data = hex(ctr.plaintext);
    make().ctr(hex(ctr.key), hex(ctr.iv)).apply(data);
    assertEquals(data, hex(ctr.ciphertext));
  });

  Deno.test(`${name}: ctr() carries its position over calls of every length`, () => {
    const provider = make();
    const key = pattern(32, 3);
    const iv = pattern(16, 4);
    const plaintext = pattern(40_000, 5);
    const want = ctrReference(plaintext, key, iv);
    const steps = [[1], [16], [7, 64, 3], [0, 5, 1_000, 16], [300, 5_000, 13]];
    for (const lengths of steps) {
      const cipher = provider.ctr(key, iv);
      const data = atOffset(plaintext, 1);
      let start = 0;
      for (let i = 0; start < data.length; i++) {
        const end = start + lengths[i % lengths.length]!;
        cipher.apply(data.subarray(start, end));
        start = end;
      }
      assertEquals(data, want, `steps of ${lengths}`);
    }
  });

  Deno.test(`${name}: ctr() increments the counter as one number of 128 bits`, () => {
    for (const iv of ["ff".repeat(16), "00".repeat(11) + "ff".repeat(5)]) {
      for (const lengths of [[16, 16, 16], [2_048, 48], [20, 2_000, 28]]) {
        const cipher = make().ctr(pattern(32), hex(iv));
        const length = lengths.reduce((a, b) => a + b);
        const data = new Uint8Array(length);
        let start = 0;
        for (const step of lengths) {
          cipher.apply(data.subarray(start, start += step));
        }
        assertEquals(
          data,
          ctrReference(new Uint8Array(length), pattern(32), hex(iv)),
        );
      }
    }
  });

  Deno.test(`${name}: two ctr() streams do not disturb each other`, () => {
    const provider = make();
    const one = provider.ctr(pattern(32, 1), pattern(16, 1));
    const other = provider.ctr(pattern(32, 2), pattern(16, 2));
    const a = new Uint8Array(3_000);
    const b = new Uint8Array(3_000);
    for (let i = 0; i < 3_000; i += 30) {
      one.apply(a.subarray(i, i + 30));
      other.apply(b.subarray(i, i + 30));
    }
    const zeros = new Uint8Array(3_000);
    assertEquals(a, ctrReference(zeros, pattern(32, 1), pattern(16, 1)));
    assertEquals(b, ctrReference(zeros, pattern(32, 2), pattern(16, 2)));
  });

  Deno.test(`${name}: ctr() keeps no reference to its key and vector`, () => {
    const key = pattern(32);
    const iv = pattern(16);
    const cipher = make().ctr(key, iv);
    const data = new Uint8Array(4_000);
    cipher.apply(data.subarray(0, 20));
    key.fill(0);
    iv.fill(0);
    cipher.apply(data.subarray(20));
    assertEquals(
      data,
      ctrReference(new Uint8Array(4_000), pattern(32), pattern(16)),
    );
  });

  Deno.test(`${name}: ctr() refuses wrong lengths`, () => {
    const provider = make();
    for (const [key, iv] of [[31, 16], [16, 16], [32, 15], [32, 32]] as const) {
      assertThrows(() => provider.ctr(pattern(key), pattern(iv)), RangeError);
    }
  });
}

function testMemory(name: string, make: () => CryptoProvider): void {
  Deno.test(`${name}: 10,000 calls of each primitive keep no memory`, () => {
    const provider = make();
    const data = new Uint8Array(1_024);
    const key = pattern(32);
    const iv = pattern(32);
    const cipher = provider.messageCipher(
      AuthKey.fromBytes(pattern(256)),
      "client",
    );
    const stream = provider.ctr(key, iv.subarray(0, 16));
    const round = () => {
      provider.igeEncrypt(data, key, iv);
      provider.igeDecrypt(data, key, iv);
      provider.sha256(data);
      provider.sha1(data.subarray(0, 100));
      stream.apply(data.subarray(0, 64));
      cipher.encrypt(data.subarray(0, 100), (length) => new Uint8Array(length));
    };
    for (let i = 0; i < 1_000; i++) round();
    const before = Deno.memoryUsage();
    for (let i = 0; i < 10_000; i++) round();
    const after = Deno.memoryUsage();
    // Kept results would be 10 MB and more; garbage awaiting collection is not.
    const kept = Math.max(after.external - before.external, 0);
    assert(kept < 64 * 1_024 * 1_024, `${kept} bytes outside the heap`);
  });
}
