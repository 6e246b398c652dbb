import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { KNOWN_DH_PRIME, modPow, tsProvider } from "../../src/crypto/mod.ts";
import { isTypeScriptForced } from "../../src/crypto/environment.ts";
import {
  loadNodeCrypto,
  type NodeCrypto,
  nodeCrypto,
} from "../../src/crypto/native_modules.ts";
import { nativeModPow, withNative } from "../../src/crypto/native_provider.ts";
import { testCryptoProvider } from "./contract.ts";
import { pattern } from "./reference.ts";

const THRESHOLDS = { sha1: 100, sha256: 100, ctr: 50 };

testCryptoProvider(
  "withNative() without a platform",
  () => withNative(tsProvider, () => undefined, THRESHOLDS),
);
testCryptoProvider(
  "withNative() from the first byte",
  () => withNative(tsProvider, nodeCrypto, { sha1: 0, sha256: 0, ctr: 0 }),
);

Deno.test("`withNative()` loads the module only for data that is long enough", () => {
  let loads = 0;
  const load = (): NodeCrypto | undefined => {
    loads++;
    return nodeCrypto();
  };
  const provider = withNative(tsProvider, load, THRESHOLDS);
  assertEquals(provider.name, "ts+node");
  const cipher = provider.ctr(pattern(32), pattern(16));
  cipher.apply(new Uint8Array(49));
  provider.sha1(new Uint8Array(99));
  provider.sha256(new Uint8Array(99));
  assertEquals(loads, 0);
  cipher.apply(new Uint8Array(50));
  cipher.apply(new Uint8Array(50));
  assertEquals(loads, 1);
  provider.sha1(new Uint8Array(100));
  provider.sha256(new Uint8Array(100));
  assertEquals(loads, 3);
});

Deno.test("`withNative()` returns plain arrays, whose slices are copies", () => {
  const provider = withNative(tsProvider, nodeCrypto, THRESHOLDS);
  for (
    const digest of [provider.sha1(pattern(200)), provider.sha256(pattern(200))]
  ) {
    assertStrictEquals(Object.getPrototypeOf(digest), Uint8Array.prototype);
  }
});

Deno.test("`nativeModPow()` agrees with `modPow()` or leaves it to it", () => {
  const node = nodeCrypto();
  assert(node !== undefined);
  const exponent = pattern(256).reduce((n, b) => n << 8n | BigInt(b), 0n);
  for (const base of [2n, 3n, exponent % KNOWN_DH_PRIME]) {
    assertEquals(
      nativeModPow(node, base, exponent, KNOWN_DH_PRIME),
      modPow(base, exponent, KNOWN_DH_PRIME),
    );
  }
  const left: [bigint, bigint, bigint][] = [
    [0n, exponent, KNOWN_DH_PRIME],
    [1n, exponent, KNOWN_DH_PRIME],
    [KNOWN_DH_PRIME - 1n, exponent, KNOWN_DH_PRIME],
    [KNOWN_DH_PRIME, exponent, KNOWN_DH_PRIME],
    [3n, 65_537n, KNOWN_DH_PRIME],
    [3n, 1n << 2048n, KNOWN_DH_PRIME],
    [3n, exponent, KNOWN_DH_PRIME + 1n],
    [3n, exponent, KNOWN_DH_PRIME >> 1n],
  ];
  for (const [base, power, modulus] of left) {
    assertEquals(nativeModPow(node, base, power, modulus), undefined);
  }
  assertEquals(
    nativeModPow(undefined, 3n, exponent, KNOWN_DH_PRIME),
    undefined,
  );
});

Deno.test("`nativeModPow()` falls back if the platform refuses", () => {
  const refusing = {
    createDiffieHellman: () => {
      throw new Error("refused");
    },
  } as unknown as NodeCrypto;
  assertEquals(
    nativeModPow(refusing, 3n, 1n << 100n, KNOWN_DH_PRIME),
    undefined,
  );
});

Deno.test("`loadNodeCrypto()` gives null wherever there is no such module", () => {
  const throws = () => {
    throw new Error("no such module");
  };
  const globals = [
    {},
    { process: {} },
    { process: { getBuiltinModule: () => undefined } },
    { process: { getBuiltinModule: throws } },
  ];
  for (const global of globals) assertEquals(loadNodeCrypto(global), null);
  assert(loadNodeCrypto(globalThis) !== null);
});

Deno.test("`isTypeScriptForced()` reads the variable only where it may", () => {
  const deno = (state: string, value?: string) => ({
    Deno: {
      permissions: { querySync: () => ({ state }) },
      env: {
        get: () => {
          if (state !== "granted") throw new Error("would prompt");
          return value;
        },
      },
    },
    process: { env: { LAYER_CRYPTO: "ts" } },
  });
  const cases: [global: object, want: boolean][] = [
    [{}, false],
    [{ process: {} }, false],
    [{ process: { env: {} } }, false],
    [{ process: { env: { LAYER_CRYPTO: "wasm" } } }, false],
    [{ process: { env: { LAYER_CRYPTO: "ts" } } }, true],
    [deno("granted", "ts"), true],
    [deno("granted", "wasm"), false],
    [deno("granted"), false],
    [deno("prompt", "ts"), false],
    [deno("denied", "ts"), false],
    [{ Deno: {} }, false],
  ];
  for (const [global, want] of cases) {
    assertEquals(isTypeScriptForced(global), want);
  }
});
