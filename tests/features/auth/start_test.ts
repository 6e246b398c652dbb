import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import {
  Client,
  SignInError,
  type StartOptions,
} from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, API, BOT, configOf, connectUser, TOKEN } from "../wire.ts";

function callsOf(server: TestServer, method: string): number {
  return server.calls.filter((call) => call.method === method).length;
}

Deno.test("Client.start() connects and signs in with given values", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, password: "hunter2" });
  await using client = new Client(configOf(server));
  const user = await client.start({
    phone: "+1 (555) 00-01",
    code: ANN.code,
    password: "hunter2",
  });
  assertEquals(user.firstName, "Ann");
  assertEquals(client.account?.userId, user.id);
});

Deno.test("Client.start() asks nothing of who is signed in", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await connectUser(server);
  const never = () => {
    throw new Error("nobody is to be asked");
  };
  server.clearCalls();
  const user = await client.start({ phone: never, code: never });
  assertEquals(user.id, client.account!.userId);
  assertEquals(callsOf(server, "auth.sendCode"), 0);
});

Deno.test("Client.start() asks for each value, and again while it is wrong", async () => {
  await using server = await TestServer.start({ signUp: false });
  server.addUser({ ...ANN, password: "hunter2", passwordHint: "joke" });
  await using client = new Client(configOf(server));
  const asked: unknown[] = [];
  const phones = ["no number", "19990009", ANN.phone];
  const codes = ["00000", "", ANN.code];
  const passwords = ["", "wrong", "hunter2"];
  const reasonOf = (error?: Error) =>
    error instanceof SignInError ? error.reason : error?.name;
  const user = await client.start({
    phone: ({ attempt, error }) => {
      asked.push(["phone", attempt, reasonOf(error)]);
      return phones.shift()!;
    },
    code: ({ attempt, error, token }) => {
      asked.push([token.delivery, token.nextDelivery, token.codeLength]);
      asked.push(["code", attempt, reasonOf(error)]);
      return Promise.resolve(codes.shift()!);
    },
    password: ({ attempt, error, hint }) => {
      asked.push(["password", attempt, reasonOf(error), hint]);
      return passwords.shift()!;
    },
  });
  assertEquals(user.firstName, "Ann");
  const way = ["sms", "call", 5];
  assertEquals(asked, [
    ["phone", 1, undefined],
    ["phone", 2, "SyntaxError"],
    ["phone", 3, "signUpRequired"],
    way,
    ["code", 1, undefined],
    way,
    ["code", 2, "invalidCode"],
    way,
    ["code", 3, "RangeError"],
    ["password", 1, undefined, "joke"],
    ["password", 2, "RangeError", "joke"],
    ["password", 3, "invalidPassword", "joke"],
  ]);
});

Deno.test("Client.start() gives up after the last attempt", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, password: "hunter2" });
  await using client = new Client(configOf(server));
  for (const attempts of [1, 2]) {
    let asked = 0;
    const error = await assertRejects(
      () =>
        client.start({
          phone: ANN.phone,
          code: () => `0000${asked++}`,
          attempts,
        }),
      SignInError,
    );
    assertEquals([error.reason, asked], ["invalidCode", attempts]);
  }
  let asked = 0;
  const error = await assertRejects(
    () =>
      client.start({
        phone: ANN.phone,
        code: ANN.code,
        password: () => `wrong ${asked++}`,
      }),
    SignInError,
  );
  assertEquals([error.reason, asked], ["invalidPassword", 3]);
});

Deno.test("Client.start() tries a given value once", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, password: "hunter2" });
  await using client = new Client(configOf(server));
  const cases: [StartOptions, string][] = [
    [{ phone: ANN.phone, code: "00000" }, "invalidCode"],
    [{ phone: ANN.phone, code: ANN.code }, "passwordRequired"],
    [
      { phone: ANN.phone, code: ANN.code, password: "wrong" },
      "invalidPassword",
    ],
  ];
  for (const [options, reason] of cases) {
    server.clearCalls();
    const error = await assertRejects(() => client.start(options), SignInError);
    assertEquals(error.reason, reason);
    assertEquals(callsOf(server, "auth.signIn"), 1);
  }
});

Deno.test("Client.start() has a code sent again on request, and a new one for one too old", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = new Client(configOf(server));
  const ways: string[] = [];
  server.fail("auth.signIn", 400, "PHONE_CODE_EXPIRED");
  const user = await client.start({
    phone: ANN.phone,
    code: async ({ attempt, token, resend }) => {
      ways.push(token.delivery);
      if (attempt === 1) ways.push((await resend()).delivery);
      return ANN.code;
    },
  });
  assertEquals(user.firstName, "Ann");
  assertEquals(ways, ["sms", "call", "sms"]);
  assertEquals(callsOf(server, "auth.sendCode"), 2);
});

Deno.test("Client.start() signs a bot in", async () => {
  await using server = await TestServer.start();
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using client = new Client(configOf(server));
  const tokens = ["no token", "1:abcdefgh", TOKEN];
  const errors: unknown[] = [];
  const bot = await client.start({
    botToken: ({ error }) => {
      errors.push(error?.name);
      return tokens.shift()!;
    },
  });
  assertEquals(bot.bot, true);
  assertEquals(errors, [undefined, "SyntaxError", "RpcError"]);
});

Deno.test("Client.start() signs in by QR code", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using phone = await connectUser(server);
  await phone.enablePassword("hunter2");
  await using client = new Client(configOf(server));
  const user = await client.start({
    qr: (url) => phone.acceptLoginToken(url),
    password: "hunter2",
  });
  assertEquals(user.id, phone.account!.userId);
});

Deno.test("Client.start() tells that a login e-mail address must be set up", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, loginEmailRequired: true });
  await using client = new Client(configOf(server));
  const error = await assertRejects(
    () => client.start({ phone: ANN.phone, code: ANN.code }),
    SignInError,
  );
  assertEquals(error.reason, "emailRequired");
  assertEquals(error.loginToken!.delivery, "setUpEmailRequired");
});

Deno.test("Client.start() ends with the signal while somebody is asked", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = new Client(configOf(server));
  const stop = new AbortController();
  const reason = new Error("enough");
  const error = await assertRejects(() =>
    client.start({
      phone: ANN.phone,
      code: ({ signal }) => {
        assertStrictEquals(signal, stop.signal);
        stop.abort(reason);
        return new Promise<string>(() => {});
      },
      signal: stop.signal,
    })
  );
  assertStrictEquals(error, reason);
  const again = await assertRejects(() =>
    client.start({ phone: ANN.phone, code: "1", signal: stop.signal })
  );
  assertStrictEquals(again, reason);
});

Deno.test("Client.start() ends with what is no answer, and with other errors", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = new Client(configOf(server));
  const error = await assertRejects(
    () => client.start({ phone: ANN.phone, code: () => null as never }),
    TypeError,
    "Cannot start: code must give a string, got null",
  );
  assertInstanceOf(error, TypeError);
  let asked = 0;
  server.fail("auth.sendCode", 400, "PHONE_NUMBER_BANNED");
  const refusal = await assertRejects(
    () => client.start({ phone: () => `1555000${++asked}`, code: "1" }),
    RpcError,
  );
  assert(refusal.is("PHONE_NUMBER_BANNED"));
  assertEquals(asked, 1);
});

Deno.test("Client.start() refuses wrong arguments before any call", () => {
  const client = new Client(API);
  const cases: [unknown, ErrorConstructor, string][] = [
    [undefined, TypeError, "got none"],
    [{}, TypeError, "wanted one of phone, botToken and qr, got none"],
    [{ phone: "1", code: "1", qr: () => {} }, TypeError, "got phone and qr"],
    [
      { phone: 5, code: "1" },
      TypeError,
      "phone must be a string or a function",
    ],
    [{ phone: "15550001" }, TypeError, "code must be a string or a function"],
    [{ phone: "12", code: "1" }, SyntaxError, "phone must be 5 to 15 digits"],
    [{ botToken: "SECRET" }, SyntaxError, "token"],
    [{ botToken: 5 }, TypeError, "botToken"],
    [{ qr: "url" }, TypeError, "qr must be a function, got string"],
    [{ qr: () => {}, password: {} }, TypeError, "password"],
    [{ qr: () => {}, attempts: 1.5 }, RangeError, "attempts"],
    [{ qr: () => {}, signal: 1 }, TypeError, "signal"],
  ];
  for (const [options, type, message] of cases) {
    const error = assertThrows(
      () => client.start(options as never),
      type,
      message,
    );
    assert(!error.message.includes("SECRET"));
  }
});
