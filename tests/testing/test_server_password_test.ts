import { assert, assertEquals, assertThrows } from "@std/assert";
import { concat } from "../../src/bytes/mod.ts";
import { srpVerifier } from "../../src/crypto/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import type { TypeAccountPasswordInputSettings } from "../../src/tl/mod.ts";
import { errorOf, RawClient } from "./raw_client.ts";

const ANN = { phone: "15550001", firstName: "Ann", code: "11111" };
const EMPTY = { _: "inputCheckPasswordEmpty" } as const;

async function newAlgo(client: RawClient) {
  const { newAlgo } = await client.call("account.getPassword", {});
  if (newAlgo._ === "passwordKdfAlgoUnknown") throw new Error("unknown");
  return newAlgo;
}

function update(
  client: RawClient,
  settings: Omit<TypeAccountPasswordInputSettings, "_">,
) {
  return client.call("account.updatePasswordSettings", {
    password: EMPTY,
    newSettings: { ...settings, _: "account.passwordInputSettings" },
  });
}

Deno.test("`account.updatePasswordSettings` takes what the documentation asks for only", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await RawClient.connect(server);
  await client.signIn(ANN.phone, ANN.code);
  const offered = await newAlgo(client);
  const algo = { ...offered, salt1: concat(offered.salt1, Uint8Array.of(1)) };
  const hash = new Uint8Array(256);
  const unknown = { _: "passwordKdfAlgoUnknown" } as const;
  const none = new Uint8Array();
  const cases: [Omit<TypeAccountPasswordInputSettings, "_">, string][] = [
    [{}, "400 NEW_SETTINGS_EMPTY"],
    [{ email: "a@b.cd" }, "400 NEW_SETTINGS_EMPTY"],
    [
      { newAlgo: unknown, newPasswordHash: none, hint: "" },
      "400 NEW_SETTINGS_EMPTY",
    ],
    [
      { newAlgo: unknown, newPasswordHash: hash, hint: "" },
      "400 NEW_SETTINGS_INVALID",
    ],
    [
      { newAlgo: algo, newPasswordHash: hash.subarray(1), hint: "" },
      "400 NEW_SETTINGS_INVALID",
    ],
    [
      { newAlgo: offered, newPasswordHash: hash, hint: "" },
      "400 NEW_SALT_INVALID",
    ],
    [
      {
        newAlgo: { ...algo, salt1: new Uint8Array(40) },
        newPasswordHash: hash,
        hint: "",
      },
      "400 NEW_SALT_INVALID",
    ],
    [
      { newAlgo: algo, newPasswordHash: hash, hint: "", email: "nobody" },
      "400 EMAIL_INVALID",
    ],
    [
      { newAlgo: algo, newPasswordHash: hash, hint: "", email: "a@b.cd" },
      "400 EMAIL_UNCONFIRMED_6",
    ],
  ];
  for (const [settings, wanted] of cases) {
    assertEquals(await errorOf(update(client, settings)), wanted);
  }
  const newPasswordHash = srpVerifier({ ...algo, password: "hunter2" });
  assertEquals(
    await update(client, { newAlgo: algo, newPasswordHash, hint: "" }),
    true,
  );
  assertEquals(
    await errorOf(update(client, { email: "a@b.cd" })),
    "400 PASSWORD_HASH_INVALID",
  );
});

Deno.test("`auth.recoverPassword` takes the code that was sent by e-mail, once", async () => {
  await using server = await TestServer.start();
  server.addUser({
    ...ANN,
    password: "forgotten",
    recoveryEmail: "ann@example.com",
  });
  await using client = await RawClient.connect(server);
  assertEquals(
    await errorOf(client.call("auth.requestPasswordRecovery", {})),
    "401 AUTH_KEY_UNREGISTERED",
  );
  await client.signIn(ANN.phone, ANN.code).catch(() => {});
  const cases: [string, string][] = [
    ["", "400 CODE_EMPTY"],
    ["1", "400 PASSWORD_RECOVERY_EXPIRED"],
  ];
  for (const [code, wanted] of cases) {
    assertEquals(
      await errorOf(client.call("auth.recoverPassword", { code })),
      wanted,
    );
  }
  await client.call("auth.requestPasswordRecovery", {});
  assertEquals(
    await errorOf(client.call("auth.recoverPassword", { code: "1" })),
    "400 CODE_INVALID",
  );
  const { code } = server.sentCodes.at(-1)!;
  const done = await client.call("auth.recoverPassword", { code });
  assertEquals(done._, "auth.authorization");
  assertEquals(
    await errorOf(client.call("auth.recoverPassword", { code })),
    "400 PASSWORD_RECOVERY_EXPIRED",
  );
  assertEquals(
    await errorOf(client.call("auth.requestPasswordRecovery", {})),
    "400 PASSWORD_EMPTY",
  );
});

Deno.test("`account.setAuthorizationTTL` takes 1 to 366 days", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await RawClient.connect(server);
  await client.signIn(ANN.phone, ANN.code);
  const cases: [number, string][] = [
    [0, "400 TTL_DAYS_INVALID"],
    [1, "no error"],
    [366, "no error"],
    [367, "400 TTL_DAYS_INVALID"],
  ];
  for (const [authorizationTtlDays, wanted] of cases) {
    const call = client.call("account.setAuthorizationTTL", {
      authorizationTtlDays,
    });
    assertEquals(await errorOf(call), wanted);
  }
});

Deno.test("`account.sendVerifyEmailCode` wants a login that waits for an address", async () => {
  await using server = await TestServer.start();
  server.addUser({ ...ANN, loginEmailRequired: true });
  await using client = await RawClient.connect(server);
  const phoneNumber = ANN.phone;
  const sent = await client.call("auth.sendCode", {
    phoneNumber,
    apiId: 1,
    apiHash: "hash",
    settings: { _: "codeSettings" },
  });
  assert(sent._ === "auth.sentCode");
  const { phoneCodeHash } = sent;
  const setup = { _: "emailVerifyPurposeLoginSetup", phoneNumber } as const;
  const purpose = { ...setup, phoneCodeHash };
  const verification = { _: "emailVerificationCode", code: "1" } as const;
  assertEquals(
    await errorOf(
      client.call("account.verifyEmail", { purpose, verification }),
    ),
    "400 EMAIL_VERIFY_EXPIRED",
  );
  const cases = [
    [purpose, "nobody", "400 EMAIL_INVALID"],
    [{ ...setup, phoneCodeHash: "x" }, "a@b.cd", "400 PHONE_HASH_EXPIRED"],
    [{ _: "emailVerifyPurposeLoginChange" }, "a@b.cd", "400 EMAIL_NOT_SETUP"],
    [purpose, "a@b.cd", "no error"],
  ] as const;
  for (const [purpose, email, wanted] of cases) {
    const call = client.call("account.sendVerifyEmailCode", { purpose, email });
    assertEquals(await errorOf(call), wanted);
  }
  assertEquals(
    await errorOf(
      client.call("account.verifyEmail", { purpose, verification }),
    ),
    "400 CODE_INVALID",
  );
});

Deno.test("`TestServer.addUser()` refuses what is no e-mail address", async () => {
  await using server = await TestServer.start();
  for (const field of ["recoveryEmail", "loginEmail"]) {
    assertThrows(
      () => server.addUser({ ...ANN, [field]: "nobody" }),
      TypeError,
      `${field} must be an e-mail address`,
    );
  }
});
