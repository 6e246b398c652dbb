import { assert, assertEquals, assertFalse } from "@std/assert";
import { isProbablePrime, KNOWN_DH_PRIME } from "../../src/crypto/mod.ts";
import { patternBytes } from "./reference.ts";

Deno.test("`isProbablePrime()` agrees with trial division up to 20,000", () => {
  const isPrime = (n: number) => {
    for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
    return n > 1;
  };
  for (let n = -5; n < 20_000; n++) {
    assertEquals(isProbablePrime(BigInt(n)), isPrime(n), `${n}`);
  }
});

Deno.test("`isProbablePrime()` is not deceived by pseudoprimes", () => {
  const composites = [
    // Strong pseudoprimes to the first 1, 4, 7, 8, 9 and 12 prime bases.
    ...[2_047n, 3_215_031_751n, 341_550_071_728_321n],
    ...[3_825_123_056_546_413_051n, 318_665_857_834_031_151_167_461n],
    // Carmichael numbers.
    ...[561n, 1_729n, 825_265n, 9_746_347_772_161n],
    // Arnault's composite, strong to all prime bases below 307.
    BigInt(
      "1195068768795265792518361315725116351898245581" +
        "01193",
    ) * 3n,
    (2n ** 127n - 1n) * (2n ** 89n - 1n),
    (2n ** 521n - 1n) ** 2n,
  ];
  for (const n of composites) assertFalse(isProbablePrime(n), `${n}`);
});

Deno.test("`isProbablePrime()` knows primes of every size", () => {
  for (const bits of [61n, 89n, 107n, 127n, 521n, 607n, 1279n]) {
    assert(isProbablePrime(2n ** bits - 1n), `2^${bits} - 1`);
  }
  const source = patternBytes();
  assert(isProbablePrime(KNOWN_DH_PRIME, source, 5));
  assert(isProbablePrime(KNOWN_DH_PRIME >> 1n, source, 5));
});
