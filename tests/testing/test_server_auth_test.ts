import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  AuthKey,
  encryptBindMessage,
  randomBytes,
  srp,
} from "../../src/crypto/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { apiSchema } from "../../src/tl/mod.ts";
import { errorOf, RawClient } from "./raw_client.ts";

const APPLICATION = { apiId: 1, apiHash: "hash" };

async function sendCode(client: RawClient, phoneNumber: string) {
  const sent = await client.call("auth.sendCode", {
    phoneNumber,
    ...APPLICATION,
    settings: { _: "codeSettings" },
  });
  if (sent._ !== "auth.sentCode") throw new Error("no code was sent");
  return { phoneNumber, phoneCodeHash: sent.phoneCodeHash, sent };
}

Deno.test("`auth.sendCode` sends a code that `TestServer.sentCodes` shows", async () => {
  const heard: string[] = [];
  await using server = await TestServer.start({
    onCode: ({ code }) => heard.push(code),
  });
  server.addUser({ phone: "15550001", firstName: "Ann" });
  await using client = await RawClient.connect(server);
  const { sent, ...names } = await sendCode(client, "+1 (555) 0001");
  assertEquals(sent.type._, "auth.sentCodeTypeSms");
  const [{ phone, code, via }] = server.sentCodes as [
    (typeof server.sentCodes)[0],
  ];
  assertEquals([phone, via, heard], ["15550001", "sms", [code]]);
  const wrong = code === "10000" ? "10001" : "10000";
  assertEquals(
    await errorOf(client.call("auth.signIn", { ...names, phoneCode: wrong })),
    "400 PHONE_CODE_INVALID",
  );
  assertEquals(
    await errorOf(client.call("auth.signIn", { ...names, phoneCode: "" })),
    "400 PHONE_CODE_EMPTY",
  );
  const result = await client.call("auth.signIn", {
    ...names,
    phoneCode: code,
  });
  assertEquals(result._, "auth.authorization");
  assertEquals(
    await errorOf(client.call("auth.signIn", { ...names, phoneCode: code })),
    "400 PHONE_CODE_EXPIRED",
  );
});

Deno.test("`auth.resendCode` changes the way, `auth.cancelCode` ends it", async () => {
  await using server = await TestServer.start();
  server.addUser({ phone: "15550001", firstName: "Ann" });
  await using client = await RawClient.connect(server);
  const { sent: _, ...names } = await sendCode(client, "15550001");
  const again = await client.call("auth.resendCode", names);
  assert(again._ === "auth.sentCode");
  assertEquals(again.type._, "auth.sentCodeTypeCall");
  assertEquals(
    await errorOf(client.call("auth.resendCode", names)),
    "400 SEND_CODE_UNAVAILABLE",
  );
  assertEquals(await client.call("auth.cancelCode", names), true);
  const { code } = server.sentCodes[0]!;
  assertEquals(
    await errorOf(client.call("auth.signIn", { ...names, phoneCode: code })),
    "400 PHONE_CODE_EXPIRED",
  );
});

Deno.test("`auth.sendCode` checks number, application and data centre", async () => {
  await using server = await TestServer.start({
    dcIds: [2, 4],
    apiId: 1,
    apiHash: "hash",
    signUp: false,
  });
  server.addUser({ phone: "15550004", firstName: "Dan", dcId: 4 });
  await using client = await RawClient.connect(server);
  const settings = { _: "codeSettings" } as const;
  const cases: [object, string][] = [
    [{ phoneNumber: "abc" }, "400 PHONE_NUMBER_INVALID"],
    [{ phoneNumber: "15550004", apiId: 2 }, "400 API_ID_INVALID"],
    [{ phoneNumber: "15550004", apiHash: "x" }, "400 API_ID_INVALID"],
    [{ phoneNumber: "15559999" }, "400 PHONE_NUMBER_UNOCCUPIED"],
    [{ phoneNumber: "15550004" }, "303 PHONE_MIGRATE_4"],
  ];
  for (const [params, wanted] of cases) {
    const call = client.call("auth.sendCode", {
      phoneNumber: "",
      ...APPLICATION,
      settings,
      ...params,
    });
    assertEquals(await errorOf(call), wanted);
  }
});

Deno.test("`auth.signUp` makes an account after a right code", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  const { sent: _, ...names } = await sendCode(client, "15550009");
  const name = { firstName: "New", lastName: "" };
  assertEquals(
    await errorOf(client.call("auth.signUp", { ...names, ...name })),
    "400 PHONE_CODE_INVALID",
  );
  const { code } = server.sentCodes[0]!;
  const result = await client.call("auth.signIn", {
    ...names,
    phoneCode: code,
  });
  assertEquals(result._, "auth.authorizationSignUpRequired");
  const done = await client.call("auth.signUp", { ...names, ...name });
  assert(done._ === "auth.authorization" && done.user._ === "user");
  assertEquals(done.user.firstName, "New");
  assertEquals(done.user.phone, "15550009");
});

Deno.test("`auth.checkPassword` takes the right password only", async () => {
  await using server = await TestServer.start();
  server.addUser({
    phone: "15550001",
    firstName: "Ann",
    code: "11111",
    password: "secret",
    passwordHint: "the usual",
  });
  await using client = await RawClient.connect(server);
  const { sent: _, ...names } = await sendCode(client, "15550001");
  assertEquals(
    await errorOf(client.call("auth.signIn", { ...names, phoneCode: "11111" })),
    "401 SESSION_PASSWORD_NEEDED",
  );
  assertEquals(
    await errorOf(client.call("users.getUsers", { id: [] })),
    "401 SESSION_PASSWORD_NEEDED",
  );
  async function prove(password: string) {
    const state = await client.call("account.getPassword", {});
    assertEquals(state.hint, "the usual");
    assert(state.currentAlgo?._.startsWith("passwordKdfAlgoSHA256"));
    const { salt1, salt2, g, p } = state.currentAlgo as {
      salt1: Uint8Array;
      salt2: Uint8Array;
      g: number;
      p: Uint8Array;
    };
    const proof = srp({ salt1, salt2, g, p, srpB: state.srpB!, password });
    return {
      password: {
        _: "inputCheckPasswordSRP" as const,
        srpId: state.srpId!,
        A: proof.gA,
        M1: proof.m1,
      },
    };
  }
  const wrong = await prove("Secret");
  assertEquals(
    await errorOf(client.call("auth.checkPassword", wrong)),
    "400 PASSWORD_HASH_INVALID",
  );
  assertEquals(
    await errorOf(client.call("auth.checkPassword", wrong)),
    "400 SRP_ID_INVALID",
  );
  const right = await client.call("auth.checkPassword", await prove("secret"));
  assertEquals(right._, "auth.authorization");
});

Deno.test("`auth.importBotAuthorization` takes known tokens, in the bot's data centre", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  server.addBot({ token: "7:right-secret", username: "a_bot" });
  server.addBot({ token: "8:right-secret", username: "b_bot", dcId: 4 });
  await using client = await RawClient.connect(server);
  const cases: [string, string][] = [
    ["nonsense", "400 ACCESS_TOKEN_INVALID"],
    ["7:wrong-secret", "400 ACCESS_TOKEN_EXPIRED"],
    ["8:right-secret", "303 USER_MIGRATE_4"],
    ["7:right-secret", "no error"],
  ];
  for (const [token, wanted] of cases) {
    assertEquals(await errorOf(client.botSignIn(token)), wanted);
  }
  assertEquals(
    await errorOf(client.call("messages.getDialogs", {
      offsetDate: 0,
      offsetId: 0,
      offsetPeer: { _: "inputPeerEmpty" },
      limit: 1,
      hash: 0n,
    })),
    "400 BOT_METHOD_INVALID",
  );
});

Deno.test("`auth.exportAuthorization` signs in once, in one other data centre", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  server.addUser({ phone: "15550001", firstName: "Ann", code: "11111" });
  await using home = await RawClient.connect(server);
  await home.signIn("15550001", "11111");
  assertEquals(
    await errorOf(home.call("auth.exportAuthorization", { dcId: 2 })),
    "400 DC_ID_INVALID",
  );
  const exported = await home.call("auth.exportAuthorization", { dcId: 4 });
  const { id, bytes } = exported;
  await using there = await RawClient.connect(server, { dcId: 4 });
  assertEquals(
    await errorOf(there.call("users.getUsers", { id: [] })),
    "401 AUTH_KEY_UNREGISTERED",
  );
  assertEquals(
    await errorOf(
      there.call("auth.importAuthorization", { id: id + 1n, bytes }),
    ),
    "400 USER_ID_INVALID",
  );
  const done = await there.call("auth.importAuthorization", { id, bytes });
  assertEquals(done._, "auth.authorization");
  assertEquals(
    await errorOf(there.call("auth.importAuthorization", { id, bytes })),
    "400 AUTH_BYTES_INVALID",
  );
});

Deno.test("`auth.exportLoginToken` signs in once another device agrees", async () => {
  await using server = await TestServer.start();
  const ann = server.addUser({
    phone: "15550001",
    firstName: "Ann",
    code: "11111",
  });
  await using phone = await RawClient.connect(server);
  await phone.signIn("15550001", "11111");
  await using desk = await RawClient.connect(server);
  const ask = { ...APPLICATION, exceptIds: [] };
  const shown = await desk.call("auth.exportLoginToken", ask);
  assert(shown._ === "auth.loginToken");
  await phone.call("auth.acceptLoginToken", { token: shown.token });
  await desk.update("updateLoginToken");
  const done = await desk.call("auth.exportLoginToken", ask);
  assert(done._ === "auth.loginTokenSuccess");
  assert(done.authorization._ === "auth.authorization");
  assertEquals(done.authorization.user.id, ann.id);
  assertEquals(
    await errorOf(phone.call("auth.acceptLoginToken", { token: shown.token })),
    "400 AUTH_TOKEN_INVALID",
  );
});

Deno.test("`auth.bindTempAuthKey` lends a temporary key the login of a permanent one", async () => {
  await using server = await TestServer.start();
  server.addUser({ phone: "15550001", firstName: "Ann", code: "11111" });
  await using permanent = await RawClient.connect(server);
  const id = await permanent.signIn("15550001", "11111");
  await using client = await RawClient.connect(server, { expiresIn: 3600 });
  assertEquals(
    await errorOf(client.call("help.getConfig", {})),
    "401 AUTH_KEY_PERM_EMPTY",
  );
  const expiresAt = Math.floor(Date.now() / 1000) + 3600;
  async function bind(permAuthKey: AuthKey, namedKeyId: bigint) {
    const nonce = 5n;
    const params = {
      permAuthKeyId: namedKeyId,
      nonce,
      expiresAt,
      encryptedMessage: new Uint8Array(104),
    };
    const body = apiSchema.encode({
      _: "auth.bindTempAuthKey",
      ...params,
    } as { _: string });
    return await client.callBytes("auth.bindTempAuthKey", body, (msgId, at) => {
      at.set(
        encryptBindMessage({
          permAuthKey,
          nonce,
          tempAuthKeyId: client.authKey.id,
          tempSessionId: client.session.sessionId,
          expiresAt,
          msgId,
          randomBytes,
        }),
        // Its length stands before it, three bytes of padding after it.
        at.length - 107,
      );
    });
  }
  const stranger = AuthKey.fromBytes(randomBytes(256));
  assertEquals(
    await errorOf(bind(stranger, stranger.id)),
    "400 ENCRYPTED_MESSAGE_INVALID",
  );
  assertEquals(
    await errorOf(bind(stranger, permanent.authKey.id)),
    "400 ENCRYPTED_MESSAGE_INVALID",
  );
  assertEquals(await bind(permanent.authKey, permanent.authKey.id), true);
  const [me] = await client.call("users.getUsers", {
    id: [{ _: "inputUserSelf" }],
  });
  assertEquals(me!.id, id);
});

Deno.test("`auth.logOut` and `account.resetAuthorization` end logins", async () => {
  await using server = await TestServer.start();
  const ann = server.addUser({
    phone: "15550001",
    firstName: "Ann",
    code: "11111",
  });
  await using one = await RawClient.connect(server);
  await using two = await RawClient.connect(server);
  await one.signIn("15550001", "11111");
  await two.signIn("15550001", "11111");
  assertEquals(ann.loginCount, 2);
  // The code came as a message to the first.
  const { message } = await one.update("updateNewMessage");
  assert(message._ === "message");
  assert(message.message.includes("11111"));
  const { authorizations } = await one.call("account.getAuthorizations", {});
  assertEquals(authorizations.length, 2);
  const other = authorizations.find(({ current }) => current !== true)!;
  await one.call("account.resetAuthorization", { hash: other.hash });
  assertEquals(
    await errorOf(two.call("updates.getState", {})),
    "401 AUTH_KEY_UNREGISTERED",
  );
  await one.call("auth.logOut", {});
  assertEquals(ann.loginCount, 0);
  await assertRejects(() => one.call("updates.getState", {}));
});
