import { assert, assertEquals } from "@std/assert";
import { constants, deflateRawSync, gzipSync } from "node:zlib";
import { crc32, gunzip } from "../../src/bytes/mod.ts";
import type { CryptoProvider } from "../../src/crypto/mod.ts";
import type { Kernels } from "../../src/crypto/wasm_kernels.ts";
import { IO, SLACK } from "../../src/crypto/wasm_layout.ts";
import { makeWasmProvider } from "../../src/crypto/wasm_provider.ts";
import { pattern } from "./reference.ts";
import { BUILDS, kernelsOf } from "./wasm_builds.ts";

const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];

/** Data that uses literals, long and short matches, and runs. */
const SAMPLES: Record<string, (length: number) => Uint8Array> = {
  noise: (length) => pattern(length, 3),
  nibbles: (length) => pattern(length, 4).map((byte) => byte & 15),
  skewed: (length) =>
    pattern(length, 5).map((byte, i) => Math.clz32(byte * 65_537 ^ i)),
  periodic: (length) =>
    new Uint8Array(length).map((_, i) => i % (2 + (i >> 9) % 11)),
  zeros: (length) => new Uint8Array(length),
};

/** Calls the kernel itself: whether it accepts, and what it wrote. */
function inflate(
  kernels: Kernels,
  stream: Uint8Array,
  length: number,
  crc: number,
): { isGood: boolean; output: Uint8Array } {
  const to = IO + ((stream.length + SLACK) & ~15);
  assert(kernels.reserve(to - IO + length));
  const { later, memory } = kernels;
  assert(later !== null);
  memory.set(stream, IO);
  const end = IO + stream.length;
  const isGood = later.inflate(IO, end, to, to + length, crc) !== 0;
  return { isGood, output: memory.slice(to, to + length) };
}

for (const build of BUILDS) {
  Deno.test(`wasm ${build}: gunzip() undoes gzip of every level, strategy and length`, () => {
    const provider = makeWasmProvider(kernelsOf(build));
    const lengths = [0, 1, 2, 3, 79, 80, 81, 159, 160, 161, 239, 240, 241];
    for (const [name, make] of Object.entries(SAMPLES)) {
      for (const length of [...lengths, 1_000, 40_000, 300_000]) {
        const data = make(length);
        for (const strategy of STRATEGIES) {
          for (const level of [0, 1, 6, 9]) {
            if (length > 50_000 && level !== 6) continue;
            const packed = new Uint8Array(gzipSync(data, { level, strategy }));
            assertEquals(provider.gunzip(packed, length), data, name);
          }
        }
      }
    }
  });

  Deno.test(`wasm ${build}: inflate() accepts nothing but the exact length and checksum`, () => {
    const kernels = kernelsOf(build);
    for (const [name, make] of Object.entries(SAMPLES)) {
      for (const length of [1, 100, 5_000]) {
        const data = make(length);
        const stream = new Uint8Array(deflateRawSync(data));
        const crc = crc32(data);
        assert(inflate(kernels, stream, length, crc).isGood, name);
        assert(!inflate(kernels, stream, length + 1, crc).isGood, name);
        assert(!inflate(kernels, stream, length - 1, crc).isGood, name);
        assert(!inflate(kernels, stream, length, crc ^ 1).isGood, name);
        const short = stream.subarray(0, stream.length - 1);
        assert(!inflate(kernels, short, length, crc).isGood, name);
        const long = new Uint8Array([...stream, 0]);
        assert(!inflate(kernels, long, length, crc).isGood, name);
      }
    }
  });

  Deno.test(`wasm ${build}: inflate() writes nowhere but to its output and 288 bytes behind`, () => {
    const kernels = kernelsOf(build);
    const stream = new Uint8Array(deflateRawSync(new Uint8Array(100_000)));
    for (const length of [0, 1, 257, 258, 1_000]) {
      const to = IO + ((stream.length + SLACK) & ~15);
      kernels.memory.fill(0xa5, to - 64);
      inflate(kernels, stream, length, 0);
      const after = kernels.memory.subarray(to + length + 288);
      assert(after.every((byte) => byte === 0xa5));
      const before = kernels.memory.subarray(to - 64, to);
      assert(before.every((byte) => byte === 0xa5));
    }
  });

  Deno.test(`wasm ${build}: gunzip() of broken data gives what TypeScript gives, within bounds`, () => {
    const kernels = kernelsOf(build);
    const provider = makeWasmProvider(kernels);
    const limit = 20_000;
    const outcome = (unpack: CryptoProvider["gunzip"], data: Uint8Array) => {
      try {
        return unpack(data, limit);
      } catch (error) {
        assert(error instanceof SyntaxError || error instanceof RangeError);
        return error.name;
      }
    };
    let rejected = 0;
    let seed = 1;
    for (const make of Object.values(SAMPLES)) {
      for (const strategy of STRATEGIES) {
        const packed = new Uint8Array(gzipSync(make(3_000), { strategy }));
        for (let i = 0; i < 60; i++) {
          const broken = packed.slice(
            0,
            i % 7 === 0 ? packed.length - i : undefined,
          );
          const random = pattern(8, ++seed);
          for (let k = 0; k <= i % 4; k++) {
            const at = (random[k]! << 8 | random[k + 4]!) % broken.length;
            broken[at]! ^= 1 << (random[k]! & 7);
          }
          const got = outcome(provider.gunzip, broken);
          assertEquals(got, outcome(gunzip, broken));
          if (typeof got === "string") rejected++;
        }
      }
    }
    assert(rejected > 1_000, `${rejected}`);
    assert(kernels.memory.length <= 1 << 20);
  });

  Deno.test(`wasm ${build}: inflate() ends on any bytes at all`, () => {
    const kernels = kernelsOf(build);
    for (let seed = 1; seed <= 3_000; seed++) {
      const stream = pattern(20 + seed % 200, seed);
      // Blocks of each type, so that the first bits do not reject most.
      stream[0] = stream[0]! & 0xf8 | seed % 6;
      const { isGood } = inflate(kernels, stream, 500, 0);
      assert(!isGood);
    }
  });
}
