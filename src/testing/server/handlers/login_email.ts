/**
 * The e-mail address that login codes are sent to.
 *
 * @see https://core.telegram.org/api/auth#email-verification
 *
 * @module
 */

import type { TypeEmailVerifyPurpose } from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { emailPattern, sendEmail } from "../email.ts";
import { refuse } from "../refuse.ts";
import { findCode, type PendingCode, sendNew } from "./auth_code.ts";

/** Finds the login that waits for an address. */
function find(
  call: Call,
  purpose: TypeEmailVerifyPurpose,
): { pending: PendingCode; account: Account } {
  if (purpose._ !== "emailVerifyPurposeLoginSetup") refuse("EMAIL_NOT_SETUP");
  const { phoneNumber, phoneCodeHash } = purpose;
  const pending = findCode(
    call,
    phoneNumber,
    phoneCodeHash,
    "PHONE_HASH_EXPIRED",
  );
  const account = call.world.byPhone(pending.phone);
  if (account === undefined || pending.via !== "setUpEmail") {
    refuse("EMAIL_NOT_ALLOWED");
  }
  return { pending, account };
}

/** Handlers of login e-mail addresses. */
export const loginEmailHandlers: Handlers = {
  "account.sendVerifyEmailCode"(call, { purpose, email }) {
    const { pending, account } = find(call, purpose);
    pending.address = sendEmail(call, account, email);
    return {
      _: "account.sentEmailCode",
      emailPattern: emailPattern(email),
      length: pending.address.code.length,
    };
  },

  "account.verifyEmail"(call, { purpose, verification }) {
    const { pending, account } = find(call, purpose);
    const { address } = pending;
    if (address === undefined) refuse("EMAIL_VERIFY_EXPIRED");
    const isRight = verification._ === "emailVerificationCode" &&
      verification.code === address.code;
    if (!isRight) refuse("CODE_INVALID");
    account.loginEmail = address.email;
    account.loginEmailRequired = false;
    return {
      _: "account.emailVerifiedLogin",
      email: address.email,
      sentCode: sendNew(call, pending.phone),
    };
  },
};
