import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  AuthKey,
  randomBytes,
  tmpAesKeyIv,
  tsProvider,
  wasmProvider,
} from "../../src/crypto/mod.ts";
import { hashReference, hex, pattern, vectors } from "./reference.ts";

interface Samples {
  first: Record<string, string>;
  second: Record<string, string>;
  third: Record<string, string>;
}

Deno.test("`AuthKey` derives the identifiers of the documentation's examples", async () => {
  const { second, third } = await vectors<Samples>("auth_key_sample");
  for (const sample of [second, third]) {
    const authKey = AuthKey.fromBytes(hex(sample.authKey!));
    assertEquals(authKey.idBytes, hex(sample.authKeyId!));
    assertEquals(
      authKey.id,
      new DataView(hex(sample.authKeyId!).buffer).getBigInt64(0, true),
    );
  }
  const authKey = AuthKey.fromBytes(hex(third.authKey!));
  assertEquals(authKey.auxHash, hex(third.authKeyAuxHash!));
  assertEquals(
    authKey.newNonceHash(hex(third.newNonce!), 1),
    hex(third.newNonceHash1!),
  );
});

Deno.test("`AuthKey.newNonceHash()` hashes the number between the two", () => {
  const authKey = AuthKey.fromBytes(pattern(256));
  const newNonce = pattern(32, 2);
  for (const n of [1, 2, 3] as const) {
    assertEquals(
      authKey.newNonceHash(newNonce, n),
      hashReference("sha1", newNonce, Uint8Array.of(n), authKey.auxHash)
        .slice(4),
    );
  }
  assertThrows(
    () => authKey.newNonceHash(pattern(31), 1),
    RangeError,
    "newNonce must be 32 bytes, got 31",
  );
});

Deno.test("`AuthKey.fromBytes()` copies 256 bytes and refuses other lengths", () => {
  const bytes = pattern(256);
  const authKey = AuthKey.fromBytes(bytes);
  bytes.fill(0);
  assertEquals(authKey.bytes, pattern(256));
  for (const length of [0, 255, 257]) {
    assertThrows(
      () => AuthKey.fromBytes(pattern(length)),
      RangeError,
      `bytes must be 256 bytes, got ${length}`,
    );
  }
});

Deno.test("`AuthKey` shows its identifier and never its bytes", () => {
  const authKey = AuthKey.fromBytes(pattern(256));
  const id = BigInt.asUintN(64, authKey.id).toString(16).padStart(16, "0");
  const node = Symbol.for("nodejs.util.inspect.custom");
  const shown = [
    `${authKey}`,
    JSON.stringify(authKey).slice(1, -1),
    Deno.inspect(authKey),
    (authKey as unknown as Record<symbol, () => string>)[node]!(),
  ];
  for (const text of shown) assertEquals(text, `AuthKey(0x${id})`);
  const nested = Deno.inspect({ deep: [authKey] }, { depth: 9 });
  assert(nested.includes(id) && nested.length < 100);
  assertEquals(Object.keys(authKey), []);
});

Deno.test("`AuthKey` has the same identifier from whoever hashes it", () => {
  for (const provider of [tsProvider, wasmProvider() ?? tsProvider]) {
    const authKey = AuthKey.fromBytes(pattern(256, 3));
    const cipher = provider.messageCipher(authKey, "client");
    const digest = hashReference("sha1", authKey.bytes);
    assertEquals(authKey.idBytes, digest.slice(12));
    assertEquals(authKey.auxHash, digest.slice(0, 8));
    const packet = cipher.encrypt(new Uint8Array(40), randomBytes);
    assertEquals(packet.slice(0, 8), authKey.idBytes);
  }
});

Deno.test("`tmpAesKeyIv()` gives the values of the documentation's examples", async () => {
  const samples = await vectors<Samples>("auth_key_sample");
  for (const sample of [samples.first, samples.second, samples.third]) {
    const { key, iv } = tmpAesKeyIv(
      hex(sample.newNonce!),
      hex(sample.serverNonce!),
    );
    assertEquals(key, hex(sample.tmpAesKey!));
    assertEquals(iv, hex(sample.tmpAesIv!));
  }
});

Deno.test("`tmpAesKeyIv()` refuses nonces of another length", () => {
  assertThrows(
    () => tmpAesKeyIv(pattern(16), pattern(16)),
    RangeError,
    "newNonce must be 32 bytes, got 16",
  );
  assertThrows(
    () => tmpAesKeyIv(pattern(32), pattern(32)),
    RangeError,
    "serverNonce must be 16 bytes, got 32",
  );
});
