import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { gzipSync } from "node:zlib";
import {
  AuthKey,
  factorizePq,
  isProbablePrime,
  randomBytes,
  tsProvider,
  wasmProvider,
} from "../../src/crypto/mod.ts";
import { nodeCrypto } from "../../src/crypto/native_modules.ts";
import { loadKernels } from "../../src/crypto/wasm_kernels.ts";
import { makeWasmProvider } from "../../src/crypto/wasm_provider.ts";
import { testCryptoProvider } from "./contract.ts";
import { pattern } from "./reference.ts";
import { BUILDS, kernelsOf } from "./wasm_builds.ts";

for (const build of BUILDS) {
  testCryptoProvider(
    `wasm ${build}`,
    () => makeWasmProvider(kernelsOf(build)),
  );

  Deno.test(`wasm ${build}: agrees with TypeScript at every length up to 300 bytes`, () => {
    const provider = makeWasmProvider(kernelsOf(build));
    const [key, iv] = [pattern(32, 1), pattern(32, 2)];
    const stream = provider.ctr(key, iv.subarray(0, 16));
    const want = tsProvider.ctr(key, iv.subarray(0, 16));
    for (let length = 0; length <= 300; length++) {
      const buffer = pattern(length + length % 8, length + 1);
      const data = buffer.subarray(length % 8);
      assertEquals(provider.sha1(data), tsProvider.sha1(data));
      assertEquals(provider.sha256(data), tsProvider.sha256(data));
      const [one, other] = [data.slice(), data.slice()];
      stream.apply(one);
      want.apply(other);
      assertEquals(one, other);
      if (length % 16 !== 0) continue;
      for (const method of ["igeEncrypt", "igeDecrypt"] as const) {
        provider[method](one, key, iv);
        tsProvider[method](other, key, iv);
        assertEquals(one, other);
      }
    }
  });

  Deno.test(`wasm ${build}: messages pass between it and TypeScript`, () => {
    const provider = makeWasmProvider(kernelsOf(build));
    const authKey = AuthKey.fromBytes(pattern(256, 7));
    const lengths = [16, 32, 100, 1_000, 2_020, 2_036, 2_048, 65_536, 140_000];
    for (const makeFirst of [false, true]) {
      // The second time, long messages are hashed by the platform.
      if (makeFirst) assert(nodeCrypto() !== undefined);
      for (const length of lengths) {
        const plaintext = pattern(length, length);
        for (const side of ["client", "server"] as const) {
          const there = side === "client" ? "server" : "client";
          for (
            const [from, to] of [[provider, tsProvider], [tsProvider, provider]]
          ) {
            const packet = from!.messageCipher(authKey, side)
              .encrypt(plaintext, randomBytes);
            const opened = to!.messageCipher(authKey, there).decrypt(packet);
            assertEquals(opened.subarray(0, length), plaintext);
          }
        }
      }
    }
  });

  Deno.test(`wasm ${build}: factorizePq() agrees with TypeScript on primes of all sizes`, () => {
    const provider = makeWasmProvider(kernelsOf(build));
    const primes = [
      ...[3n, 5n, 251n, 257n, 65_537n, 1_000_003n, 16_777_259n],
      ...[268_435_459n, 1_073_741_827n, 2_147_483_647n],
    ];
    for (const p of primes) {
      for (const q of primes) {
        if (p < q) assertEquals(provider.factorizePq(p * q), [p, q]);
      }
    }
    let pq = 0x3fffffffn * 0x40000000n + 1n;
    for (let found = 0; found < 20; pq += 2n) {
      let want: [bigint, bigint] | undefined;
      try {
        want = factorizePq(pq);
      } catch (error) {
        assert(error instanceof RangeError);
      }
      let got: [bigint, bigint] | undefined;
      try {
        got = provider.factorizePq(pq);
      } catch (error) {
        assert(error instanceof RangeError);
      }
      assertEquals(got, want, `${pq}`);
      if (want !== undefined) found++;
    }
  });
}

for (const build of BUILDS) {
  Deno.test(`wasm ${build}: factorize() needs no help with numbers that servers send`, () => {
    const { later } = kernelsOf(build);
    assert(later !== null);
    // A prime of 31 bits after each of these, from fixed random bytes.
    const primes: bigint[] = [];
    for (let seed = 1; primes.length < 60; seed++) {
      const [a, b, c, d] = pattern(4, seed);
      let n = BigInt((a! << 24 | b! << 16 | c! << 8 | d!) >>> 1) | 0x40000001n;
      while (!isProbablePrime(n)) n += 2n;
      primes.push(n);
    }
    for (let i = 0; i < primes.length; i += 2) {
      const [p, q] = [primes[i]!, primes[i + 1]!];
      // Unlike the provider, the kernel has nothing to fall back on.
      assertEquals(later.factorize(p * q), p < q ? p : q);
    }
  });
}

Deno.test("wasmProvider() gives one provider", () => {
  assertStrictEquals(wasmProvider(), wasmProvider());
  assertEquals(wasmProvider()?.name, "wasm");
});

Deno.test("loadKernels() gives the build that was asked for, if the engine has what it needs", () => {
  for (const build of BUILDS) assertEquals(loadKernels(build)?.build, build);
  withModule(refuseIf((bytes) => bytes.length > 8_000), () => {
    // As of an engine without relaxed SIMD, whose module is the longer one.
    assertEquals(loadKernels("simd"), null);
    assertEquals(loadKernels("scalar")?.build, "scalar");
  });
});

Deno.test("loadKernels() gives null where WebAssembly is refused", () => {
  withModule(refuseIf(() => true), () => {
    for (const build of BUILDS) assertEquals(loadKernels(build), null);
  });
});

for (const build of BUILDS) {
  Deno.test(`wasm ${build}: does without the second module if that one is refused`, () => {
    const kernels = kernelsOf(build);
    const provider = makeWasmProvider(kernels);
    withModule(refuseIf(() => true), () => assertEquals(kernels.later, null));
    const data = pattern(1_000);
    assertEquals(provider.sha1(data), tsProvider.sha1(data));
    assertEquals(provider.factorizePq(15n), [3n, 5n]);
    assertEquals(provider.gunzip(new Uint8Array(gzipSync(data)), 1_000), data);
    assertEquals(provider.sha256(data), tsProvider.sha256(data));
  });
}

/** `WebAssembly.Module` that throws for some modules. */
function refuseIf(
  isRefused: (bytes: Uint8Array) => boolean,
): typeof WebAssembly.Module {
  const { CompileError, Module } = WebAssembly;
  return new Proxy(Module, {
    construct(target, [bytes]: [Uint8Array<ArrayBuffer>]): object {
      if (isRefused(bytes)) throw new CompileError("forbidden by policy");
      return new target(bytes);
    },
  });
}

/** Runs with another `WebAssembly.Module`. */
function withModule(other: typeof WebAssembly.Module, run: () => void): void {
  const { Module } = WebAssembly;
  try {
    Object.assign(WebAssembly, { Module: other });
    run();
  } finally {
    Object.assign(WebAssembly, { Module });
  }
}
