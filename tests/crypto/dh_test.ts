import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  bigIntToDhBytes,
  checkDhParameters,
  checkDhValue,
  isProbablePrime,
  KNOWN_DH_PRIME,
  SecurityError,
} from "../../src/crypto/mod.ts";

/** RFC 3526 group 14: another safe prime of 2048 bits, p mod 24 = 23. */
const MODP_2048 = BigInt(
  "0x" +
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74" +
    "020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437" +
    "4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed" +
    "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05" +
    "98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb" +
    "9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b" +
    "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf695581718" +
    "3995497cea956ae515d2261898fa051015728e5a8aacaa68ffffffffffffffff",
);

function checkOf(call: () => void): string {
  return assertThrows(call, SecurityError).check;
}

/** Euler's criterion, which the conditions on p mod 4g must agree with. */
function isResidue(g: bigint, p: bigint): boolean {
  let power = 1n;
  for (const bit of ((p - 1n) / 2n).toString(2)) {
    power = power * power * (bit === "1" ? g : 1n) % p;
  }
  return power === 1n;
}

Deno.test("`checkDhParameters()` accepts exactly the quadratic residues from 2 to 7", () => {
  for (const p of [KNOWN_DH_PRIME, MODP_2048]) {
    for (let g = 2; g <= 7; g++) {
      const call = () => checkDhParameters({ g, dhPrime: p });
      if (isResidue(BigInt(g), p)) call();
      else assertEquals(checkOf(call), "g", `g = ${g}`);
    }
    for (const g of [-2, 0, 1, 8, 9, 16, 2.5, NaN]) {
      assertEquals(checkOf(() => checkDhParameters({ g, dhPrime: p })), "g");
    }
  }
});

Deno.test("`checkDhParameters()` takes bytes as well as numbers", () => {
  checkDhParameters({ g: 3, dhPrime: bigIntToDhBytes(KNOWN_DH_PRIME) });
  const bytes = bigIntToDhBytes(KNOWN_DH_PRIME);
  bytes[255]! ^= 2;
  assertEquals(
    checkOf(() => checkDhParameters({ g: 3, dhPrime: bytes })),
    "dh_prime",
  );
});

Deno.test("`checkDhParameters()` refuses moduli of another size", () => {
  const sizes = [0n, 23n, KNOWN_DH_PRIME >> 1n, KNOWN_DH_PRIME << 1n];
  for (const dhPrime of [...sizes, (1n << 2047n) - 1n, 1n << 2048n]) {
    assertEquals(
      checkOf(() => checkDhParameters({ g: 4, dhPrime })),
      "dh_prime",
    );
  }
});

Deno.test("`checkDhParameters()` refuses primes that are not safe, and composites", () => {
  let prime = (1n << 2047n) + 5n;
  while (!isProbablePrime(prime, undefined, 1)) prime += 2n;
  assert(!isProbablePrime(prime >> 1n));
  const composites = [KNOWN_DH_PRIME + 2n, (1n << 2048n) - 1n];
  for (const dhPrime of [prime, ...composites]) {
    // Twice: the second answer comes from memory.
    for (let i = 0; i < 2; i++) {
      assertEquals(
        checkOf(() => checkDhParameters({ g: 4, dhPrime })),
        "dh_prime",
      );
    }
  }
});

Deno.test("`checkDhValue()` refuses values near both ends, on both sides of the number", () => {
  const p = KNOWN_DH_PRIME;
  const margin = 1n << 1984n;
  for (const value of [margin, margin + 1n, p / 2n, p - margin]) {
    checkDhValue(value, p);
    checkDhValue(bigIntToDhBytes(value), bigIntToDhBytes(p));
  }
  const refused = [0n, 1n, 2n, margin - 1n, p - margin + 1n, p - 2n, p - 1n, p];
  for (const value of [...refused, p + margin]) {
    assertEquals(checkOf(() => checkDhValue(value, p)), "g_a");
  }
});
