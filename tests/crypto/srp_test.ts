import { assert, assertEquals, assertFalse, assertThrows } from "@std/assert";
import {
  bigIntToDhBytes,
  KNOWN_DH_PRIME,
  SecurityError,
  srp,
  srpServer,
  srpVerifier,
} from "../../src/crypto/mod.ts";
import { hex, pattern, patternBytes, vectors } from "./reference.ts";

const algorithm = {
  salt1: pattern(40, 1),
  salt2: pattern(16, 2),
  g: 3,
  p: bigIntToDhBytes(KNOWN_DH_PRIME),
};
const password = "correct horse \u{1f40e}";

function checkOf(call: () => void): string {
  return assertThrows(call, SecurityError).check;
}

Deno.test("`srp()` gives a published proof for a fixed secret", async () => {
  const vector = await vectors<Record<string, string>>("srp");
  const proof = srp({
    salt1: hex(vector.salt1!),
    salt2: hex(vector.salt2!),
    g: 3,
    p: bigIntToDhBytes(KNOWN_DH_PRIME),
    srpB: hex(vector.gB!),
    password: vector.password!,
    randomBytes: (length) => {
      assertEquals(length, 256);
      return hex(vector.a!);
    },
  });
  assertEquals(proof.gA, hex(vector.gA!));
  assertEquals(proof.m1, hex(vector.m1!));
});

Deno.test("`srpServer()` accepts the right password and no other", () => {
  const verifier = srpVerifier({ ...algorithm, password });
  assertEquals(verifier.length, 256);
  const server = srpServer({
    ...algorithm,
    verifier,
    randomBytes: patternBytes(9),
  });
  const { srpB } = server;
  const proof = srp({ ...algorithm, srpB, password });
  assert(server.check(proof));
  assertFalse(server.check(srp({ ...algorithm, srpB, password: "wrong" })));
  assertFalse(
    server.check(srp({ ...algorithm, salt2: pattern(16), srpB, password })),
  );
  const other = srpServer({ ...algorithm, verifier });
  assertFalse(other.check(proof), "a proof is for one attempt");
});

Deno.test("`srpServer()` refuses a changed proof and unsafe values", () => {
  const verifier = srpVerifier({ ...algorithm, password });
  const server = srpServer({ ...algorithm, verifier });
  const proof = srp({ ...algorithm, srpB: server.srpB, password });
  const m1 = proof.m1.slice();
  m1[31]! ^= 1;
  assertFalse(server.check({ ...proof, m1 }));
  assertFalse(server.check({ ...proof, m1: proof.m1.subarray(1) }));
  for (const value of [0n, 1n, KNOWN_DH_PRIME - 1n, KNOWN_DH_PRIME]) {
    assertFalse(server.check({ ...proof, gA: bigIntToDhBytes(value) }));
  }
  assert(server.check(proof));
});

Deno.test("`srp()` draws its own secret, fresh for each proof", () => {
  const srpB = bigIntToDhBytes(KNOWN_DH_PRIME / 3n);
  const one = srp({ ...algorithm, srpB, password });
  const other = srp({ ...algorithm, srpB, password });
  assert(one.gA.some((byte, i) => byte !== other.gA[i]));
  assert(one.m1.some((byte, i) => byte !== other.m1[i]));
});

Deno.test("`srp()` draws again while g_a would be unsafe", () => {
  const draws = [new Uint8Array(256), Uint8Array.of(1), pattern(256, 6)];
  const proof = srp({
    ...algorithm,
    srpB: bigIntToDhBytes(KNOWN_DH_PRIME / 3n),
    password,
    randomBytes: () => draws.shift()!,
  });
  assertEquals(draws.length, 0);
  assertEquals(proof.gA.length, 256);
});

Deno.test("`srp()` refuses unsafe numbers of the server and names the check", () => {
  const good = {
    ...algorithm,
    srpB: bigIntToDhBytes(KNOWN_DH_PRIME / 3n),
    password,
  };
  for (const value of [0n, 1n, 2n, KNOWN_DH_PRIME - 1n, KNOWN_DH_PRIME]) {
    const srpB = bigIntToDhBytes(value);
    assertEquals(checkOf(() => srp({ ...good, srpB })), "g_a");
  }
  assertEquals(checkOf(() => srp({ ...good, g: 2 })), "g");
  assertEquals(checkOf(() => srp({ ...good, g: 8 })), "g");
  const p = bigIntToDhBytes(KNOWN_DH_PRIME - 2n);
  assertEquals(checkOf(() => srp({ ...good, p })), "dh_prime");
  assertEquals(
    checkOf(() => srpVerifier({ ...algorithm, p, password })),
    "dh_prime",
  );
  assertEquals(
    checkOf(() => srpVerifier({ ...algorithm, g: 2, password })),
    "g",
  );
});
