import {
  assert,
  assertEquals,
  assertFalse,
  assertInstanceOf,
  assertRejects,
  assertThrows,
} from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import { Client, SignInError } from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, API, BOT, configOf, connectUser, TOKEN } from "../wire.ts";

Deno.test("Client.signIn() signs a user in by code", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await Client.connect(configOf(server));
  assertFalse(await client.isAuthorized());
  const token = await client.requestLoginCode("+1 (555) 00-01");
  assertEquals(token.delivery, "sms");
  assertEquals(token.codeLength, 5);
  const user = await client.signIn(token, " 12345\n");
  assertEquals(user.firstName, "Ann");
  assert(await client.isAuthorized());
  assertEquals((await client.getMe()).id, user.id);
  assertEquals(client.account, { userId: user.id, isBot: false });
});

Deno.test("Client.signIn() tells a wrong code, and takes the right one then", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await Client.connect(configOf(server));
  const token = await client.requestLoginCode(ANN.phone);
  const error = await assertRejects(
    () => client.signIn(token, "00000"),
    SignInError,
  );
  assertEquals(error.reason, "invalidCode");
  assertInstanceOf(error.cause, RpcError);
  assertEquals((await client.signIn(token, ANN.code)).firstName, "Ann");
});

Deno.test("Client.checkPassword() takes wrong passwords and then the right one", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, password: "hunter2", passwordHint: "joke" });
  await using client = await Client.connect(configOf(server));
  const token = await client.requestLoginCode(ANN.phone);
  const needed = await assertRejects(
    () => client.signIn(token, ANN.code),
    SignInError,
  );
  assertEquals(needed.reason, "passwordRequired");
  const password = needed.passwordToken!;
  assertEquals(password.hint, "joke");
  for (const wrong of ["hunter1", "Hunter2"]) {
    const error = await assertRejects(
      () => client.checkPassword(password, wrong),
      SignInError,
    );
    assertEquals(error.reason, "invalidPassword");
    assertEquals(error.passwordToken, password);
  }
  assertFalse(await client.isAuthorized());
  const user = await client.checkPassword(password, "hunter2");
  assertEquals(user.firstName, "Ann");
  assert(await client.isAuthorized());
});

Deno.test("Client.checkPassword() asks for new numbers when its own are stale", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, password: "hunter2" });
  await using client = await Client.connect(configOf(server));
  const token = await client.requestLoginCode(ANN.phone);
  const { passwordToken } = await assertRejects(
    () => client.signIn(token, ANN.code),
    SignInError,
  );
  server.fail("auth.checkPassword", 400, "SRP_ID_INVALID");
  const user = await client.checkPassword(passwordToken!, "hunter2");
  assertEquals(user.firstName, "Ann");
});

Deno.test("Client.requestLoginCode() tells that a number has no account", async () => {
  await using server = await TestServer.start({ signUp: false });
  await using client = await Client.connect(configOf(server));
  const error = await assertRejects(
    () => client.requestLoginCode("+19990009"),
    SignInError,
  );
  assertEquals(error.reason, "signUpRequired");
});

Deno.test("Client.signIn() tells that a number has to sign up", async () => {
  const codes: string[] = [];
  await using server = await TestServer.start({
    onCode: ({ code }) => codes.push(code),
  });
  await using client = await Client.connect(configOf(server));
  const token = await client.requestLoginCode("+19990009");
  const error = await assertRejects(
    () => client.signIn(token, codes[0]!),
    SignInError,
  );
  assertEquals(error.reason, "signUpRequired");
});

Deno.test("Client.resendLoginCode() has the code sent in the next way", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await Client.connect(configOf(server));
  const first = await client.requestLoginCode(ANN.phone);
  assertEquals(first.nextDelivery, "call");
  const second = await client.resendLoginCode(first);
  assertEquals(second.delivery, "call");
  assertEquals((await client.signIn(second, ANN.code)).firstName, "Ann");
});

Deno.test("Client.requestLoginCode() tells that the server wants a payment", async () => {
  await using server = await TestServer.start();
  await using client = await Client.connect(configOf(server));
  server.on("auth.sendCode", () => ({
    _: "auth.sentCodePaymentRequired",
    storeProduct: "p",
    phoneCodeHash: "h",
    supportEmailAddress: "a@b.c",
    supportEmailSubject: "s",
    premiumDays: 7,
    currency: "USD",
    amount: 100n,
  }));
  const error = await assertRejects(
    () => client.requestLoginCode(ANN.phone),
    SignInError,
  );
  assertEquals(error.reason, "paymentRequired");
});

Deno.test("Client.botSignIn() signs a bot in", async () => {
  await using server = await TestServer.start();
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using client = await Client.connect(configOf(server));
  const bot = await client.botSignIn(`${TOKEN}\n`);
  assertEquals(bot.username, BOT.slice(1));
  assertEquals(client.account?.isBot, true);
});

Deno.test("Client.botSignIn() leaves the server's refusal as it is", async () => {
  await using server = await TestServer.start();
  await using client = await Client.connect(configOf(server));
  const error = await assertRejects(
    () => client.botSignIn("1:abcdefgh"),
    RpcError,
  );
  assert(error.is("ACCESS_TOKEN_*"));
  assertFalse(error.message.includes("abcdefgh"));
});

Deno.test("Client.signIn() follows the account to its DC", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  server.addUser({ ...ANN, dcId: 4 });
  server.addBot({ token: TOKEN, username: BOT.slice(1), dcId: 4 });
  await using user = await connectUser(server);
  assertEquals(user.homeDcId, 4);
  await using bot = await Client.connect(configOf(server));
  await bot.botSignIn(TOKEN);
  assertEquals(bot.homeDcId, 4);
});

Deno.test("Client.signOut() ends the login, and tells when there was none", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await connectUser(server);
  assert(await client.signOut());
  assertEquals(client.account, undefined);
  assertFalse(await client.isAuthorized());
  assertFalse(await client.signOut());
});

Deno.test("Client.getUsersById() keeps order and leaves out the unknown", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using client = await connectUser(server);
  const [bot, nobody, me] = await client.getUsersById([
    BOT,
    "@nobody_here",
    "me",
  ]);
  assertEquals(bot?.username, BOT.slice(1));
  assertEquals(nobody, undefined);
  assertEquals(me?.firstName, "Ann");
});

Deno.test("Client refuses wrong sign-in arguments before any call", () => {
  const client = new Client(API);
  assertThrows(() => client.requestLoginCode("12"), SyntaxError, "phone");
  assertThrows(() => client.botSignIn("no token"), SyntaxError, "token");
  assertThrows(() => client.botSignIn(""), SyntaxError, "token");
  const secret = assertThrows(() => client.botSignIn("abc:SECRET"));
  assertFalse((secret as Error).message.includes("SECRET"));
});

Deno.test("Client.signIn() and its like refuse what is no token before any call", async () => {
  const client = new Client(API);
  for (const token of [undefined, null, {}, "12345"] as never[]) {
    assertThrows(() => client.signIn(token, "12345"), TypeError, "token");
    assertThrows(() => client.checkPassword(token, "pw"), TypeError, "token");
    assertThrows(() => client.resendLoginCode(token), TypeError, "token");
    assertThrows(() => client.cancelLoginCode(token), TypeError, "token");
  }
  await client.close();
});
