import { assert, assertEquals, assertNotEquals } from "@std/assert";
import {
  AuthKey,
  decryptBindMessage,
  tsProvider,
} from "../../src/crypto/mod.ts";
import {
  bindTempAuthKey,
  quickAckToken,
  quickAckTokenOfPacket,
} from "../../src/mtproto/mod.ts";
import { FixedRandom } from "../../src/testing/mod.ts";
import { apiSchema } from "../../src/tl/mod.ts";
import { AUTH_KEY, NOW, QUERY, RawServer } from "./raw_server.ts";

const PERM_KEY = AuthKey.fromBytes(new FixedRandom(50).bytes(256));
const EXPIRES_AT = NOW / 1000 + 86_400;

// deno-lint-ignore no-explicit-any
function call(body: Uint8Array): any {
  return apiSchema.decode(body);
}

Deno.test("`bindTempAuthKey()` binds with the msg_id of the call", () => {
  const server = new RawServer();
  bindTempAuthKey(server.session, {
    tempAuthKey: AUTH_KEY,
    permAuthKey: PERM_KEY,
    expiresAt: EXPIRES_AT,
    randomBytes: new FixedRandom(51).bytes,
  });
  const [message] = server.takeMessages();
  const bind = call(message!.body);
  assertEquals(bind._, "auth.bindTempAuthKey");
  assertEquals(bind.permAuthKeyId, PERM_KEY.id);
  assertEquals(bind.expiresAt, EXPIRES_AT);
  assertEquals(decryptBindMessage(bind.encryptedMessage, PERM_KEY), {
    nonce: bind.nonce,
    tempAuthKeyId: AUTH_KEY.id,
    permAuthKeyId: PERM_KEY.id,
    tempSessionId: server.session.sessionId,
    expiresAt: EXPIRES_AT,
    msgId: message!.msgId,
  });
});

Deno.test("`bindTempAuthKey()` binds anew when the msg_id changes", () => {
  const server = new RawServer();
  bindTempAuthKey(server.session, {
    tempAuthKey: AUTH_KEY,
    permAuthKey: PERM_KEY,
    expiresAt: EXPIRES_AT,
  });
  const [first] = server.takeMessages();
  server.tell({
    _: "bad_server_salt",
    badMsgId: first!.msgId,
    badMsgSeqno: 1,
    errorCode: 48,
    newServerSalt: 6n,
  });
  const [second] = server.takeMessages();
  assertNotEquals(second!.msgId, first!.msgId);
  const bind = call(second!.body);
  const inner = decryptBindMessage(bind.encryptedMessage, PERM_KEY);
  assertEquals(inner.msgId, second!.msgId);
  assertEquals(inner.nonce, call(first!.body).nonce);
});

Deno.test("`quickAckTokenOfPacket()` is the token that the server computes", () => {
  const server = new RawServer();
  const tokens = new Set<number>();
  for (let i = 0; i < 5; i++) {
    server.session.enqueue(QUERY);
    const packet = server.session.nextPacket(NOW)!;
    const token = quickAckTokenOfPacket(AUTH_KEY, packet, tsProvider);
    const plaintext = server.cipher.decrypt(packet);
    assertEquals(token, quickAckToken(AUTH_KEY, plaintext, tsProvider));
    assert(token >= 2 ** 31 && token < 2 ** 32);
    tokens.add(token);
  }
  assertEquals(tokens.size, 5);
});
