import { assert, assertEquals } from "@std/assert";
import { factorizePq, isProbablePrime } from "../../src/crypto/mod.ts";
import { findFactorByCurves } from "../../src/crypto/ecm.ts";
import { findFactorByRho, gcd } from "../../src/crypto/pollard_rho.ts";
import { pattern, vectors } from "./reference.ts";

function primes(count: number, bits: number): bigint[] {
  const found: bigint[] = [];
  for (let seed = 1; found.length < count; seed++) {
    let n = pattern(8, seed * bits).reduce((m, b) => m << 8n | BigInt(b), 0n);
    n = BigInt.asUintN(bits - 1, n) | (1n << BigInt(bits - 1)) | 1n;
    while (!isProbablePrime(n)) n += 2n;
    found.push(n);
  }
  return found;
}

Deno.test("`factorizePq()` splits the numbers of the documentation", async () => {
  const { first, third } = await vectors<
    Record<"first" | "third", Record<string, string>>
  >("auth_key_sample");
  assertEquals(factorizePq(BigInt(`0x${first.pq}`)), [
    BigInt(`0x${first.p}`),
    BigInt(`0x${first.q}`),
  ]);
  const [p, q] = factorizePq(BigInt(`0x${third.pq}`));
  assertEquals(p * q, BigInt(`0x${third.pq}`));
  assert(p < q);
});

Deno.test("`factorizePq()` splits products of random primes of 10 to 31 bits", () => {
  for (const bits of [10, 16, 20, 24, 28, 31]) {
    const found = primes(30, bits);
    for (let i = 0; i + 1 < found.length; i++) {
      const [p, q] = [found[i]!, found[i + 1]!];
      if (p === q) continue;
      assertEquals(factorizePq(p * q), p < q ? [p, q] : [q, p]);
    }
  }
});

Deno.test("`findFactorByCurves()` and `findFactorByRho()` each find a factor alone", () => {
  for (const bits of [12, 20, 31]) {
    const found = primes(8, bits);
    for (let i = 0; i + 1 < found.length; i++) {
      const n = found[i]! * found[i + 1]!;
      if (found[i] === found[i + 1]) continue;
      for (const factor of [findFactorByCurves(n), findFactorByRho(n)]) {
        assert(factor !== null && factor > 1n && factor < n);
        assertEquals(n % factor, 0n);
      }
    }
  }
});

Deno.test("`gcd()` is not negative whatever the signs", () => {
  assertEquals(gcd(12n, -18n), 6n);
  assertEquals(gcd(-12n, 18n), 6n);
  assertEquals(gcd(0n, -7n), 7n);
  assertEquals(gcd(5n, 0n), 5n);
});
