import { assertEquals, assertThrows } from "@std/assert";
import {
  AuthKey,
  decryptBindMessage,
  encryptBindMessage,
  SecurityError,
} from "../../src/crypto/mod.ts";
import {
  hashReference,
  igeReference,
  pattern,
  patternBytes,
} from "./reference.ts";

const permAuthKey = AuthKey.fromBytes(pattern(256, 5));
const message = {
  nonce: -0x0123456789abcdefn,
  tempAuthKeyId: 0x7fffffffffffffffn,
  tempSessionId: -(1n << 63n),
  expiresAt: 1_893_456_000,
  msgId: 0x5e0b700a00000000n,
};

function encrypt(): Uint8Array {
  return encryptBindMessage({
    ...message,
    permAuthKey,
    randomBytes: patternBytes(),
  });
}

Deno.test("`encryptBindMessage()` follows MTProto 1.0 step by step", () => {
  const encrypted = encrypt();
  const plaintext = new Uint8Array(72);
  plaintext.set(patternBytes()(16));
  const view = new DataView(plaintext.buffer);
  view.setBigInt64(16, message.msgId, true);
  view.setInt32(28, 40, true);
  view.setUint32(32, 0x75a3f765, true);
  view.setBigInt64(36, message.nonce, true);
  view.setBigInt64(44, message.tempAuthKeyId, true);
  view.setBigInt64(52, permAuthKey.id, true);
  view.setBigInt64(60, message.tempSessionId, true);
  view.setInt32(68, message.expiresAt, true);
  const msgKey = hashReference("sha1", plaintext).slice(4);
  const part = (start: number, length: number) =>
    permAuthKey.bytes.slice(start, start + length);
  const a = hashReference("sha1", msgKey, part(0, 32));
  const b = hashReference("sha1", part(32, 16), msgKey, part(48, 16));
  const c = hashReference("sha1", part(64, 32), msgKey);
  const d = hashReference("sha1", msgKey, part(96, 32));
  const key = [...a.slice(0, 8), ...b.slice(8, 20), ...c.slice(4, 16)];
  const iv = [
    ...a.slice(8, 20),
    ...b.slice(0, 8),
    ...c.slice(16, 20),
    ...d.slice(0, 8),
  ];
  assertEquals(encrypted.slice(0, 8), permAuthKey.idBytes);
  assertEquals(encrypted.slice(8, 24), msgKey);
  const opened = igeReference(
    "decrypt",
    encrypted.slice(24),
    Uint8Array.from(key),
    Uint8Array.from(iv),
  );
  assertEquals(opened.slice(0, 72), plaintext);
  assertEquals(opened.length, 80);
});

Deno.test("`decryptBindMessage()` gives the parts back", () => {
  assertEquals(decryptBindMessage(encrypt(), permAuthKey), {
    ...message,
    permAuthKeyId: permAuthKey.id,
  });
});

Deno.test("`decryptBindMessage()` names the check that failed", () => {
  const check = (bytes: Uint8Array, key = permAuthKey) =>
    assertThrows(() => decryptBindMessage(bytes, key), SecurityError).check;
  const encrypted = encrypt();
  assertEquals(check(encrypted.subarray(1)), "length");
  assertEquals(check(new Uint8Array(120)), "length");
  assertEquals(
    check(encrypted, AuthKey.fromBytes(pattern(256))),
    "auth_key_id",
  );
  for (let i = 0; i < encrypted.length - 16; i++) {
    const broken = encrypted.slice();
    broken[i]! ^= 0x10;
    assertEquals(check(broken), i < 8 ? "auth_key_id" : "msg_key");
  }
});
