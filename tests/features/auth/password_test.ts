import {
  assert,
  assertEquals,
  assertFalse,
  assertRejects,
  assertThrows,
} from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import { SecurityError } from "../../../src/crypto/mod.ts";
import {
  Client,
  PasswordError,
  SignInError,
} from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, API, configOf, connectUser } from "../wire.ts";

const EMAIL = "ann@example.com";

/** The code that was sent by e-mail last. */
function emailCode(server: TestServer): string {
  return server.sentCodes.findLast(({ via }) => via === "email")!.code;
}

async function withAnn(
  test: (server: TestServer, client: Client) => Promise<void>,
): Promise<void> {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await connectUser(server);
  await test(server, client);
}

/** Signs in anew, as far as the password. */
async function passwordToken(client: Client) {
  const token = await client.requestLoginCode(ANN.phone);
  const { passwordToken } = await assertRejects(
    () => client.signIn(token, ANN.code),
    SignInError,
  );
  return passwordToken!;
}

Deno.test("Client.enablePassword() sets a password that signs in", () =>
  withAnn(async (server, client) => {
    assertEquals(await client.getPasswordState(), {
      hasPassword: false,
      hint: "",
      hasRecovery: false,
      unconfirmedEmailPattern: undefined,
      loginEmailPattern: undefined,
      pendingResetDate: undefined,
    });
    const done = await client.enablePassword("hunter2", { hint: "joke" });
    assertEquals(done, { emailCodeLength: undefined });
    const state = await client.getPasswordState();
    assertEquals([state.hasPassword, state.hint], [true, "joke"]);

    await using other = await Client.connect(configOf(server));
    const token = await passwordToken(other);
    await assertRejects(
      () => other.checkPassword(token, "hunter"),
      SignInError,
    );
    assertEquals(
      (await other.checkPassword(token, "hunter2")).firstName,
      "Ann",
    );
  }));

Deno.test("Client.enablePassword() extends the server's salt by 32 random bytes and sends no password", () =>
  withAnn(async (server, client) => {
    let salt: Uint8Array | undefined;
    server.on("account.getPassword", async (_, next) => {
      const state = await next();
      if ("salt1" in state.newAlgo) salt = state.newAlgo.salt1.slice();
      return state;
    });
    let sent: Uint8Array | undefined;
    let hash: Uint8Array | undefined;
    server.on("account.updatePasswordSettings", ({ params }, next) => {
      const { newAlgo, newPasswordHash } = params.newSettings;
      if (newAlgo !== undefined && "salt1" in newAlgo) {
        sent = newAlgo.salt1.slice();
      }
      hash = newPasswordHash?.slice();
      return next();
    });
    await client.enablePassword("hunter2");
    assertEquals(sent!.length, salt!.length + 32);
    assertEquals(sent!.subarray(0, salt!.length), salt);
    assertEquals(hash!.length, 256);
  }));

Deno.test("Client.changePassword() and removePassword() want the present password", () =>
  withAnn(async (server, client) => {
    await client.enablePassword("one", { hint: "first" });
    const changes: [() => Promise<unknown>, string][] = [
      [() => client.changePassword("wrong", "two"), "change"],
      [() => client.removePassword("wrong"), "remove"],
    ];
    for (const [change, verb] of changes) {
      const error = await assertRejects(
        change,
        PasswordError,
        `Cannot ${verb} password: oldPassword is wrong`,
      );
      assertEquals(error.reason, "invalidPassword");
    }
    await client.changePassword("one", "two");
    assertEquals((await client.getPasswordState()).hint, "");
    const error = await assertRejects(
      () => client.removePassword("one"),
      PasswordError,
    );
    assertEquals(error.reason, "invalidPassword");
    // Numbers that went stale in between are asked for again, once.
    server.fail("account.updatePasswordSettings", 400, "SRP_ID_INVALID");
    await client.removePassword("two");
    assertFalse((await client.getPasswordState()).hasPassword);
  }));

Deno.test("Client.enablePassword() and its like tell whether there is a password", () =>
  withAnn(async (server, client) => {
    for (
      const change of [
        () => client.changePassword("one", "two"),
        () => client.removePassword("one"),
      ]
    ) {
      const error = await assertRejects(
        change,
        PasswordError,
        "got one with none",
      );
      assertEquals(error.reason, "notSet");
    }
    await client.enablePassword("one");
    server.clearCalls();
    const error = await assertRejects(
      () => client.enablePassword("two"),
      PasswordError,
      "wanted an account with no password, got one with one",
    );
    assertEquals(error.reason, "alreadySet");
    assertEquals(server.calls.map(({ method }) => method), [
      "account.getPassword",
    ]);
  }));

Deno.test("Client.enablePassword() refuses unsafe numbers and unknown algorithms of the server", () =>
  withAnn(async (server, client) => {
    let isKnown = true;
    server.on("account.getPassword", async (_, next) => {
      const state = await next();
      if (!isKnown) {
        return { ...state, newAlgo: { _: "passwordKdfAlgoUnknown" } };
      }
      const { newAlgo } = state;
      if (!("p" in newAlgo)) throw new Error("no prime");
      const p = newAlgo.p.slice();
      p[255]! ^= 2;
      return { ...state, newAlgo: { ...newAlgo, p } };
    });
    const unsafe = await assertRejects(
      () => client.enablePassword("hunter2"),
      SecurityError,
    );
    assertEquals(unsafe.check, "dh_prime");
    isKnown = false;
    const unknown = await assertRejects(
      () => client.enablePassword("hunter2"),
      PasswordError,
    );
    assertEquals(unknown.reason, "unsupported");
  }));

Deno.test("Client.removePassword() tells that the present algorithm is unknown", () =>
  withAnn(async (server, client) => {
    await client.enablePassword("hunter2");
    server.on("account.getPassword", async (_, next) => ({
      ...await next(),
      currentAlgo: { _: "passwordKdfAlgoUnknown" },
    }));
    const error = await assertRejects(
      () => client.removePassword("hunter2"),
      PasswordError,
      "Cannot remove password",
    );
    assertEquals(error.reason, "unsupported");
  }));

Deno.test("Client.confirmPasswordEmail() completes what enablePassword() began", () =>
  withAnn(async (server, client) => {
    const { emailCodeLength } = await client.enablePassword("hunter2", {
      email: EMAIL,
    });
    assertEquals(emailCodeLength, 6);
    const begun = await client.getPasswordState();
    assertFalse(begun.hasPassword);
    assertEquals(begun.unconfirmedEmailPattern, "a***@example.com");
    const error = await assertRejects(
      () => client.confirmPasswordEmail("000000"),
      PasswordError,
    );
    assertEquals(error.reason, "invalidCode");
    const old = emailCode(server);
    await client.resendPasswordEmail();
    await client.confirmPasswordEmail(` ${emailCode(server)}\n`);
    assertEquals(server.sentCodes.length, 3);
    const done = await client.getPasswordState();
    assert(done.hasPassword && done.hasRecovery);
    assertEquals(done.unconfirmedEmailPattern, undefined);
    const late = await assertRejects(
      () => client.confirmPasswordEmail(old),
      PasswordError,
    );
    assertEquals(late.reason, "invalidCode");
  }));

Deno.test("Client.cancelPasswordEmail() gives the change up", () =>
  withAnn(async (_, client) => {
    await client.enablePassword("hunter2", { email: EMAIL });
    await client.cancelPasswordEmail();
    const state = await client.getPasswordState();
    assertFalse(state.hasPassword);
    assertEquals(state.unconfirmedEmailPattern, undefined);
    const refusal = await assertRejects(
      () => client.resendPasswordEmail(),
      RpcError,
    );
    assert(refusal.is("EMAIL_HASH_EXPIRED"));
  }));

Deno.test("Client.recoverPassword() signs in without the password, and sets another", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, password: "forgotten", recoveryEmail: EMAIL });
  await using client = await Client.connect(configOf(server));
  const token = await passwordToken(client);
  assert(token.hasRecovery);
  assertEquals(await client.requestPasswordRecovery(), "a***@example.com");
  const error = await assertRejects(
    () => client.recoverPassword("000000"),
    PasswordError,
  );
  assertEquals(error.reason, "invalidCode");
  const user = await client.recoverPassword(emailCode(server), "new", {
    hint: "newer",
  });
  assertEquals(user.firstName, "Ann");
  assertEquals(client.account?.userId, user.id);
  const state = await client.getPasswordState();
  assertEquals([state.hint, state.hasRecovery], ["newer", true]);

  await client.requestPasswordRecovery();
  await client.recoverPassword(emailCode(server));
  const gone = await client.getPasswordState();
  assertEquals([gone.hasPassword, gone.hasRecovery], [false, false]);
});

Deno.test("Client.requestPasswordRecovery() leaves the server's refusal as it is", () =>
  withAnn(async (_, client) => {
    await client.enablePassword("hunter2");
    const error = await assertRejects(
      () => client.requestPasswordRecovery(),
      RpcError,
    );
    assert(error.is("PASSWORD_RECOVERY_NA"));
  }));

Deno.test("Client.getPasswordState() tells of a pending reset", () =>
  withAnn(async (server, client) => {
    server.on("account.getPassword", async (_, next) => ({
      ...await next(),
      pendingResetDate: 1_700_000_000,
    }));
    const state = await client.getPasswordState();
    assertEquals(state.pendingResetDate, 1_700_000_000);
  }));

Deno.test("Client refuses wrong arguments about passwords before any call", () => {
  const client = new Client(API);
  const secret = "SECRET";
  const cases: [() => unknown, ErrorConstructor, string][] = [
    [() => client.enablePassword(""), RangeError, "newPassword"],
    [() => client.enablePassword(5 as never), TypeError, "newPassword"],
    [
      () => client.enablePassword(secret, { hint: secret }),
      RangeError,
      "hint must not be the password",
    ],
    [
      () => client.enablePassword(secret, { hint: 5 as never }),
      TypeError,
      "hint",
    ],
    [
      () => client.enablePassword("a", { email: secret }),
      SyntaxError,
      "email must have the form name@host",
    ],
    [() => client.changePassword("", "a"), RangeError, "oldPassword"],
    [() => client.changePassword(secret, ""), RangeError, "newPassword"],
    [() => client.removePassword(""), RangeError, "oldPassword"],
    [() => client.confirmPasswordEmail(" "), RangeError, "code"],
    [() => client.recoverPassword(""), RangeError, "code"],
    [() => client.recoverPassword("1", ""), RangeError, "newPassword"],
  ];
  for (const [call, type, message] of cases) {
    const error = assertThrows(call, type, message);
    assertFalse(error.message.includes(secret));
  }
});
