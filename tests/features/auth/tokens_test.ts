import { assert, assertEquals, assertFalse } from "@std/assert";
import { LoginToken, PasswordToken } from "../../../src/features/auth/mod.ts";
import { SignInError } from "../../../src/features/mod.ts";

const SENT = {
  _: "auth.sentCode",
  type: { _: "auth.sentCodeTypeApp", length: 5 },
  phoneCodeHash: "secret-hash",
  nextType: { _: "auth.codeTypeSms" },
  timeout: 60,
} as const;

Deno.test("LoginToken tells how the code comes", () => {
  const token = new LoginToken("+1234567890", SENT);
  assertEquals(token.phone, "+1234567890");
  assertEquals(token.phoneCodeHash, "secret-hash");
  assertEquals(token.delivery, "app");
  assertEquals(token.nextDelivery, "sms");
  assertEquals(token.timeout, 60);
  assertEquals(token.codeLength, 5);
  assertEquals(token.user, undefined);
});

Deno.test("LoginToken has no length for codes made of words", () => {
  const token = new LoginToken("+1", {
    ...SENT,
    type: { _: "auth.sentCodeTypeSmsWord" },
  });
  assertEquals(token.delivery, "smsWord");
  assertEquals(token.codeLength, undefined);
});

Deno.test("LoginToken shows no hash and no number when printed", () => {
  const token = new LoginToken("+1234567890", SENT);
  for (const shown of [Deno.inspect({ token }), JSON.stringify(token)]) {
    assertFalse(shown.includes("secret-hash"));
    assertFalse(shown.includes("1234567890"));
  }
  assert(Deno.inspect(token).includes('delivery: "app"'));
});

Deno.test("PasswordToken shows its hint and nothing else when printed", () => {
  const token = new PasswordToken({
    _: "account.password",
    hint: "pet",
    srpId: 77n,
    newAlgo: { _: "passwordKdfAlgoUnknown" },
    newSecureAlgo: { _: "securePasswordKdfAlgoUnknown" },
    secureRandom: new Uint8Array(3),
  });
  assertEquals(token.hint, "pet");
  assertFalse(token.hasRecovery);
  assertEquals(Deno.inspect(token), 'PasswordToken { hint: "pet" }');
  const error = new SignInError("passwordRequired", "a", {
    passwordToken: token,
  });
  assertFalse(Deno.inspect(error).includes("77n"));
});
