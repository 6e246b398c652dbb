import {
  assert,
  assertEquals,
  assertFalse,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { ClosedError, RpcError } from "../../../src/client/mod.ts";
import { Client, SignInError } from "../../../src/features/mod.ts";
import { FakeClock, TestServer } from "../../../src/testing/mod.ts";
import { ANN, API, configOf, connectUser, lastCall } from "../wire.ts";

const URL = /^tg:\/\/login\?token=[\w-]+$/;

/** What was shown, one after the other. */
class Screen {
  readonly urls: string[] = [];
  readonly expires: number[] = [];
  #waiting: ((url: string) => void)[] = [];

  readonly show = (url: string, expires: number): void => {
    this.urls.push(url);
    this.expires.push(expires);
    this.#waiting.shift()?.(url);
  };

  next(): Promise<string> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

function exportCount(server: TestServer): number {
  return server.calls.filter(({ method }) => method === "auth.exportLoginToken")
    .length;
}

Deno.test("Client.signInByQr() signs in once another device accepts the token", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using phone = await connectUser(server);
  await using desktop = await Client.connect({
    ...configOf(server),
    deviceModel: "Desktop",
  });
  const screen = new Screen();
  const shown = screen.next();
  const signingIn = desktop.signInByQr({ show: screen.show, exceptIds: [7n] });
  const url = await shown;
  assert(URL.test(url));
  const other = await phone.acceptLoginToken(url);
  assertEquals(other.deviceModel, "Desktop");
  assertFalse(other.isCurrent);
  const user = await signingIn;
  assertEquals(user.id, phone.account!.userId);
  assertEquals(desktop.account, { userId: user.id, isBot: false });
  assert(await desktop.isAuthorized());
  assertEquals(screen.urls, [url]);
  assertEquals(lastCall(server, "auth.exportLoginToken").exceptIds, [7n]);
  assertEquals(exportCount(server), 2);
});

Deno.test("Client.signInByQr() follows the account to its DC", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  server.addUser({ ...ANN, dcId: 4 });
  await using phone = await connectUser(server);
  await using desktop = await Client.connect(configOf(server));
  assertEquals(desktop.homeDcId, 2);
  const user = await desktop.signInByQr({
    show: (url) => phone.acceptLoginToken(url),
  });
  assertEquals(user.firstName, "Ann");
  assertEquals(desktop.homeDcId, 4);
  assertEquals((await desktop.getMe()).id, user.id);
});

Deno.test("Client.signInByQr() shows another token if one was scanned too late", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  server.addUser({ ...ANN, dcId: 4 });
  await using phone = await connectUser(server);
  await using desktop = await Client.connect(configOf(server));
  server.fail("auth.importLoginToken", 400, "AUTH_TOKEN_EXPIRED");
  const urls: string[] = [];
  const user = await desktop.signInByQr({
    show: async (url) => {
      urls.push(url);
      await phone.acceptLoginToken(url);
    },
  });
  assertEquals(user.firstName, "Ann");
  assertEquals(urls.length, 2);
});

Deno.test("Client.signInByQr() gives up when DCs toss it to and fro", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  await using desktop = await Client.connect(configOf(server));
  let moves = 0;
  const move = () => ({
    _: "auth.loginTokenMigrateTo" as const,
    dcId: moves++ % 2 === 0 ? 4 : 2,
    token: Uint8Array.of(1),
  });
  server.on("auth.exportLoginToken", move);
  server.on("auth.importLoginToken", move);
  const error = await assertRejects(
    () => desktop.signInByQr({ show: () => {} }),
    SignInError,
    "4 moves",
  );
  assertEquals(error.reason, "unsupported");
  assertEquals(moves, 5);
});

Deno.test("Client.signInByQr() shows a new token before the old one expires", async () => {
  const clock = new FakeClock();
  await using server = await TestServer.start({ clock });
  server.addUser(ANN);
  await using phone = await connectUser(server);
  await using desktop = await Client.connect({ ...configOf(server), clock });
  const screen = new Screen();
  let shown = screen.next();
  const signingIn = desktop.signInByQr({ show: screen.show });
  await shown;
  const begun = desktop.serverTime;
  assertEquals(screen.expires[0], begun + 30);
  for (let i = 0; i < 5; i++) {
    clock.advance(5000);
    await desktop.invoke("help.getNearestDc", {});
  }
  assertEquals(exportCount(server), 1);
  shown = screen.next();
  clock.advance(3000);
  const url = await shown;
  assert(desktop.serverTime < screen.expires[0]!);
  assertEquals(screen.expires[1], desktop.serverTime + 30);
  assert(url !== screen.urls[0]);
  await phone.acceptLoginToken(url);
  assertEquals((await signingIn).firstName, "Ann");
});

Deno.test("Client.signInByQr() shows a token that is given twice only once", async () => {
  const clock = new FakeClock();
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using phone = await connectUser(server);
  await using desktop = await Client.connect({ ...configOf(server), clock });
  let isShown = false;
  const token = new Uint8Array(32).fill(5);
  server.on("auth.exportLoginToken", async (_, next) => {
    if (isShown) return await next();
    isShown = true;
    return { _: "auth.loginToken", expires: desktop.serverTime + 30, token };
  });
  const shown = Promise.withResolvers<void>();
  const urls: string[] = [];
  const signingIn = desktop.signInByQr({
    show: async (url) => {
      urls.push(url);
      if (urls.length === 1) return shown.resolve();
      await phone.acceptLoginToken(url);
    },
  });
  await shown.promise;
  for (let i = 0; i < 6; i++) {
    clock.advance(5000);
    await desktop.invoke("help.getNearestDc", {});
  }
  assertEquals((await signingIn).firstName, "Ann");
  assertEquals(urls.length, 2);
});

Deno.test("Client.signInByQr() asks for the password of an account that has one", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using phone = await connectUser(server);
  await phone.enablePassword("hunter2", { hint: "joke" });
  await using desktop = await Client.connect(configOf(server));
  const show = (url: string) => phone.acceptLoginToken(url);

  const needed = await assertRejects(
    () => desktop.signInByQr({ show }),
    SignInError,
  );
  assertEquals(needed.reason, "passwordRequired");
  assertEquals(needed.passwordToken!.hint, "joke");

  const asked: unknown[] = [];
  const user = await desktop.signInByQr({
    show,
    password: ({ attempt, hint, hasRecovery, error }) => {
      const reason = error instanceof SignInError ? error.reason : undefined;
      asked.push([attempt, hint, hasRecovery, reason]);
      return attempt === 1 ? "wrong" : "hunter2";
    },
  });
  assertEquals(user.firstName, "Ann");
  assertEquals(asked, [
    [1, "joke", false, undefined],
    [2, "joke", false, "invalidPassword"],
  ]);
});

Deno.test("Client.signInByQr() ends with the signal, the client, and what show() throws", async () => {
  await using server = await TestServer.start();
  const client = await Client.connect(configOf(server));
  const screen = new Screen();

  const stop = new AbortController();
  let shown = screen.next();
  const aborted = client.signInByQr({
    show: screen.show,
    signal: stop.signal,
  });
  await shown;
  const reason = new Error("enough");
  stop.abort(reason);
  assertStrictEquals(await assertRejects(() => aborted), reason);

  for (
    const show of [
      () => Promise.reject(reason),
      () => {
        throw reason;
      },
    ]
  ) {
    const failed = client.signInByQr({ show });
    assertStrictEquals(await assertRejects(() => failed), reason);
  }

  shown = screen.next();
  const closed = client.signInByQr({ show: screen.show });
  closed.catch(() => {});
  await shown;
  await client.close();
  await assertRejects(() => closed, ClosedError);
});

Deno.test("Client.acceptLoginToken() takes a link, base64url and bytes", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using phone = await connectUser(server);
  const token = new Uint8Array(33).map((_, i) => 255 - i);
  const text = token.toBase64({ alphabet: "base64url", omitPadding: true });
  for (
    const form of [
      `tg://login?token=${text}`,
      `tg:login?token=${text}`,
      `TG://login/?token=${text}`,
      text,
      token,
    ]
  ) {
    server.clearCalls();
    const error = await assertRejects(
      () => phone.acceptLoginToken(form),
      RpcError,
    );
    assert(error.is("AUTH_TOKEN_INVALID"));
    assertFalse(error.message.includes(text));
    assertEquals(lastCall(server, "auth.acceptLoginToken"), { token });
  }
});

Deno.test("Client.signInByQr() and acceptLoginToken() refuse wrong arguments before any call", () => {
  const client = new Client(API);
  const show = () => {};
  const cases: [() => unknown, ErrorConstructor, string][] = [
    [() => client.signInByQr(undefined as never), TypeError, "show"],
    [() => client.signInByQr({ show: "url" as never }), TypeError, "show"],
    [
      () => client.signInByQr({ show, password: 5 as never }),
      TypeError,
      "password",
    ],
    [() => client.signInByQr({ show, attempts: 0 }), RangeError, "1 to 100"],
    [() => client.signInByQr({ show, attempts: 101 }), RangeError, "got 101"],
    [
      () => client.signInByQr({ show, signal: {} as never }),
      TypeError,
      "signal",
    ],
    [() => client.acceptLoginToken(""), SyntaxError, "token"],
    [() => client.acceptLoginToken("a b"), SyntaxError, "token"],
    [() => client.acceptLoginToken("abcde"), SyntaxError, "token"],
    [
      () => client.acceptLoginToken("https://t.me/login?token=abcd"),
      SyntaxError,
      "token",
    ],
    [() => client.acceptLoginToken(5 as never), TypeError, "got number"],
    [() => client.acceptLoginToken(new Uint8Array()), RangeError, "got 0"],
    [
      () => client.acceptLoginToken(new Uint8Array(1025)),
      RangeError,
      "1 to 1024 bytes, got 1025",
    ],
  ];
  for (const [call, type, message] of cases) {
    assertThrows(call, type, message);
  }
});
