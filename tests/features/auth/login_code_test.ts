import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { ClosedError, RpcError } from "../../../src/client/mod.ts";
import { Client, LoginToken, SignInError } from "../../../src/features/mod.ts";
import { MemoryStorage } from "../../../src/storage/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import type { TypeAuthSentCodeType } from "../../../src/tl/mod.ts";
import { ANN, API, configOf, lastCall } from "../wire.ts";

Deno.test("LoginToken describes every way of delivery", () => {
  const length = 5;
  const cases: [TypeAuthSentCodeType, string, Partial<LoginToken>][] = [
    [{ _: "auth.sentCodeTypeApp", length }, "app", { codeLength: 5 }],
    [{ _: "auth.sentCodeTypeSms", length }, "sms", { codeLength: 5 }],
    [{ _: "auth.sentCodeTypeCall", length }, "call", { codeLength: 5 }],
    [
      { _: "auth.sentCodeTypeFlashCall", pattern: "+7*" },
      "flashCall",
      { callPattern: "+7*" },
    ],
    [
      { _: "auth.sentCodeTypeMissedCall", prefix: "+7", length },
      "missedCall",
      { callPattern: "+7", codeLength: 5 },
    ],
    [
      { _: "auth.sentCodeTypeEmailCode", emailPattern: "a***@b.c", length },
      "emailCode",
      { emailPattern: "a***@b.c", codeLength: 5 },
    ],
    [
      { _: "auth.sentCodeTypeSetUpEmailRequired" },
      "setUpEmailRequired",
      {},
    ],
    [
      { _: "auth.sentCodeTypeFragmentSms", url: "https://f.example", length },
      "fragmentSms",
      { url: "https://f.example", codeLength: 5 },
    ],
    [
      { _: "auth.sentCodeTypeFirebaseSms", length },
      "firebaseSms",
      { codeLength: 5 },
    ],
    [
      { _: "auth.sentCodeTypeSmsWord", beginning: "a" },
      "smsWord",
      { beginning: "a" },
    ],
    [
      { _: "auth.sentCodeTypeSmsPhrase", beginning: "a b" },
      "smsPhrase",
      { beginning: "a b" },
    ],
  ];
  for (const [type, delivery, details] of cases) {
    const token = new LoginToken("+1", {
      _: "auth.sentCode",
      type,
      phoneCodeHash: "h",
    });
    const { emailPattern, url, beginning, callPattern, codeLength } = token;
    assertEquals(token.delivery, delivery);
    assertEquals({ emailPattern, url, beginning, callPattern, codeLength }, {
      emailPattern: undefined,
      url: undefined,
      beginning: undefined,
      callPattern: undefined,
      codeLength: undefined,
      ...details,
    });
  }
});

Deno.test("Client.cancelLoginCode() makes the code worthless", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await Client.connect(configOf(server));
  const token = await client.requestLoginCode(ANN.phone);
  await client.cancelLoginCode(token);
  const error = await assertRejects(
    () => client.signIn(token, ANN.code),
    SignInError,
  );
  assertEquals(error.reason, "invalidCode");
});

Deno.test("Client.setUpLoginEmail() and verifyLoginEmail() lead to a code by e-mail", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, loginEmailRequired: true });
  await using client = await Client.connect(configOf(server));
  const required = await client.requestLoginCode(ANN.phone);
  assertEquals(required.delivery, "setUpEmailRequired");
  const sent = await client.setUpLoginEmail(required, "ann@example.com");
  assertEquals(sent, { emailPattern: "a***@example.com", codeLength: 6 });
  const wrong = await assertRejects(
    () => client.verifyLoginEmail(required, "000000"),
    SignInError,
  );
  assertEquals(wrong.reason, "invalidCode");
  const { code, via } = server.sentCodes.at(-1)!;
  assertEquals(via, "email");
  const token = await client.verifyLoginEmail(required, `${code}\n`);
  assertEquals(token.delivery, "emailCode");
  assertEquals(token.emailPattern, "a***@example.com");
  const error = await assertRejects(
    () => client.signIn(token, "00000"),
    SignInError,
  );
  assertEquals(error.reason, "invalidCode");
  assertEquals((await client.signIn(token, ANN.code)).firstName, "Ann");
  const { phoneCode, emailVerification } = lastCall(server, "auth.signIn");
  assertEquals([phoneCode, emailVerification], [undefined, {
    _: "emailVerificationCode",
    code: ANN.code,
  }]);
  const state = await client.getPasswordState();
  assertEquals(state.loginEmailPattern, "a***@example.com");
});

Deno.test("Client.setUpLoginEmail() leaves the server's refusal as it is", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await Client.connect(configOf(server));
  const token = await client.requestLoginCode(ANN.phone);
  const error = await assertRejects(
    () => client.setUpLoginEmail(token, "ann@example.com"),
    RpcError,
  );
  assert(error.is("EMAIL_NOT_ALLOWED"));
});

Deno.test("Client.setUpLoginEmail() and verifyLoginEmail() refuse wrong arguments before any call", () => {
  const client = new Client(API);
  const token = new LoginToken("+1", {
    _: "auth.sentCode",
    type: { _: "auth.sentCodeTypeSetUpEmailRequired" },
    phoneCodeHash: "h",
  });
  assertThrows(
    () => client.setUpLoginEmail(token, "nobody"),
    SyntaxError,
    "email",
  );
  assertThrows(
    () => client.setUpLoginEmail({} as never, "a@b.c"),
    TypeError,
    "token",
  );
  assertThrows(() => client.verifyLoginEmail(token, ""), RangeError, "code");
  assertThrows(
    () => client.verifyLoginEmail("1" as never, "1"),
    TypeError,
    "token",
  );
});

Deno.test("Client.signOut() keeps a token by which the next login needs no code", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  const storage = new MemoryStorage();
  {
    await using client = await Client.connect({ ...configOf(server), storage });
    await client.start({ phone: ANN.phone, code: ANN.code });
    await client.signOut();
  }
  await using client = await Client.connect({ ...configOf(server), storage });
  const token = await client.requestLoginCode(ANN.phone);
  const { logoutTokens } = lastCall(server, "auth.sendCode").settings;
  assertEquals(logoutTokens?.length, 1);
  assertEquals(token.user?._, "user");
  assert(await client.isAuthorized());
  assertEquals((await client.signIn(token, "")).firstName, "Ann");
});

Deno.test("Client.requestLoginCode() tells that only the password is missing", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, password: "hunter2" });
  await using client = await Client.connect(configOf(server));
  const values = { phone: ANN.phone, code: ANN.code, password: "hunter2" };
  await client.start(values);
  await client.signOut();
  const error = await assertRejects(
    () => client.requestLoginCode(ANN.phone),
    SignInError,
  );
  assertEquals(error.reason, "passwordRequired");
  const user = await client.checkPassword(error.passwordToken!, "hunter2");
  assertEquals(user.firstName, "Ann");
  await client.signOut();
  assertEquals((await client.start(values)).firstName, "Ann");
});

Deno.test("Client.requestLoginCode() tells that the client is not connected", async () => {
  const client = new Client({ ...API, session: "tests/.tmp/never.session" });
  await assertRejects(
    () => client.requestLoginCode("+15550001"),
    ClosedError,
    "not connected",
  );
});
