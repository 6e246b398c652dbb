import { assert, assertEquals, assertThrows } from "@std/assert";
import { gzipSync } from "node:zlib";
import { AuthKey, SecurityError } from "../../src/crypto/mod.ts";
import type { Kernels } from "../../src/crypto/wasm_kernels.ts";
import * as layout from "../../src/crypto/wasm_layout.ts";
import { makeWasmProvider } from "../../src/crypto/wasm_provider.ts";
import { ctrReference, hashReference, pattern } from "./reference.ts";
import { BUILDS, kernelsOf } from "./wasm_builds.ts";

const randomBytes = (length: number) => new Uint8Array(length).fill(0xee);

/** Whether the memory holds `part` anywhere outside the slots of keys. */
function holds({ memory }: Kernels, part: Uint8Array): boolean {
  for (let at = 0; at + part.length <= memory.length; at++) {
    if (at === layout.AUTH_SLOTS) at = layout.SLOTS_END;
    if (memory[at] !== part[0]) continue;
    if (part.every((byte, i) => memory[at + i] === byte)) return true;
  }
  return false;
}

for (const build of BUILDS) {
  Deno.test(`wasm ${build}: memory stays as it is over 10,000 calls of each kernel`, () => {
    const kernels = kernelsOf(build);
    const provider = makeWasmProvider(kernels);
    const data = pattern(1_000);
    const blocks = pattern(1_008);
    const [key, iv] = [pattern(32, 2), pattern(32, 3)];
    const authKey = AuthKey.fromBytes(pattern(256, 4));
    const packed = new Uint8Array(gzipSync(data));
    const before = kernels.exports.memory.buffer.byteLength;
    for (let i = 0; i < 10_000; i++) {
      provider.sha1(data);
      provider.sha256(data);
      provider.igeEncrypt(blocks, key, iv);
      provider.igeDecrypt(blocks, key, iv);
      provider.ctr(key, iv.subarray(0, 16)).apply(data);
      const client = provider.messageCipher(authKey, "client");
      client.encrypt(data, randomBytes);
      provider.gunzip(packed, 1_000);
      if (i % 100 === 0) provider.factorizePq(0x17ed48941a08f981n);
    }
    assertEquals(kernels.exports.memory.buffer.byteLength, before);
    assertEquals(kernels.memory.length, before);
  });

  Deno.test(`wasm ${build}: no key is left behind by any call`, () => {
    const kernels = kernelsOf(build);
    const provider = makeWasmProvider(kernels);
    const [key, iv] = [pattern(32, 20), pattern(32, 30)];
    const authKey = AuthKey.fromBytes(pattern(256, 40));
    const client = provider.messageCipher(authKey, "client");
    const server = provider.messageCipher(authKey, "server");
    const calls: Record<string, () => void> = {
      igeEncrypt: () => provider.igeEncrypt(new Uint8Array(64), key, iv),
      igeDecrypt: () => provider.igeDecrypt(new Uint8Array(64), key, iv),
      longIge: () => provider.igeEncrypt(new Uint8Array(200_000), key, iv),
      ctr: () => provider.ctr(key, iv.subarray(0, 16)).apply(pattern(100)),
      sha1: () => provider.sha1(authKey.bytes),
      sha256: () => provider.sha256(authKey.bytes),
      message: () => {
        const packet = client.encrypt(pattern(40), randomBytes);
        server.decrypt(packet);
      },
      longMessage: () => {
        const packet = client.encrypt(pattern(4_000), randomBytes);
        server.decrypt(packet);
      },
      forged: () => {
        const packet = client.encrypt(pattern(40), randomBytes);
        packet[packet.length - 1]! ^= 1;
        assertThrows(() => server.decrypt(packet), SecurityError);
      },
    };
    const secrets = [
      key,
      ...[0, 40, 88, 96].map((at) => {
        return authKey.bytes.subarray(at, at + 12);
      }),
    ];
    for (const [name, call] of Object.entries(calls)) {
      call();
      const scratch = kernels.memory.subarray(
        layout.SCRATCH,
        layout.SCRATCH_END,
      );
      assertEquals(scratch, new Uint8Array(scratch.length), name);
      assertEquals(kernels.result, new Uint8Array(32), name);
      for (const secret of secrets) assert(!holds(kernels, secret), name);
    }
  });

  Deno.test(`wasm ${build}: memory grows for a long message and views follow`, () => {
    const kernels = kernelsOf(build);
    const provider = makeWasmProvider(kernels);
    const authKey = AuthKey.fromBytes(pattern(256));
    const client = provider.messageCipher(authKey, "client");
    const server = provider.messageCipher(authKey, "server");
    const before = kernels.memory;
    const plaintext = pattern(700_000);
    const packet = client.encrypt(plaintext, randomBytes);
    assertEquals(before.length, 0, "the buffer of the old view is detached");
    assertEquals(server.decrypt(packet).subarray(0, 700_000), plaintext);
    assertEquals(
      provider.sha256(plaintext),
      hashReference("sha256", plaintext),
    );
    const grown = kernels.memory.length;
    client.encrypt(plaintext, randomBytes);
    assertEquals(kernels.memory.length, grown);
  });

  Deno.test(`wasm ${build}: a message beyond the memory's limit takes another way`, () => {
    const kernels = kernelsOf(build);
    const provider = makeWasmProvider(kernels);
    const authKey = AuthKey.fromBytes(pattern(256));
    const plaintext = new Uint8Array(17_000_000);
    const client = provider.messageCipher(authKey, "client");
    const packet = client.encrypt(plaintext, randomBytes);
    const server = provider.messageCipher(authKey, "server");
    assertEquals(server.decrypt(packet).length, packet.length - 24);
    const limit = layout.MAXIMUM_PAGES * layout.PAGE;
    assert(kernels.memory.length <= limit);
    const packed = new Uint8Array(gzipSync(plaintext));
    assertEquals(provider.gunzip(packed, plaintext.length).length, 17_000_000);
    assert(kernels.memory.length <= limit);
  });

  Deno.test(`wasm ${build}: more sessions than slots do not disturb each other`, () => {
    const provider = makeWasmProvider(kernelsOf(build));
    const count = layout.SLOTS + 9;
    const seeds = Array.from({ length: count }, (_, i) => i + 1);
    const sessions = seeds.map((seed) => {
      const authKey = AuthKey.fromBytes(pattern(256, seed));
      return {
        client: provider.messageCipher(authKey, "client"),
        server: provider.messageCipher(authKey, "server"),
        stream: provider.ctr(pattern(32, seed), pattern(16, seed)),
        received: new Uint8Array(3 * 50),
      };
    });
    for (let turn = 0; turn < 3; turn++) {
      for (const { client, server, stream, received } of sessions) {
        const packet = client.encrypt(pattern(80, turn), randomBytes);
        assertEquals(server.decrypt(packet).subarray(0, 80), pattern(80, turn));
        stream.apply(received.subarray(50 * turn, 50 * turn + 50));
      }
    }
    for (const [i, { received }] of sessions.entries()) {
      const zeros = new Uint8Array(150);
      const seed = seeds[i]!;
      const want = ctrReference(zeros, pattern(32, seed), pattern(16, seed));
      assertEquals(received, want);
    }
  });
}
