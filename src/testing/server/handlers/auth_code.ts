/**
 * Signing in by phone number and code.
 *
 * @module
 */

import { RpcError } from "../../../mtproto/mod.ts";
import { toHex } from "../../../bytes/mod.ts";
import type {
  AuthAuthorization,
  AuthSignInParams,
  TypeAuthCodeType,
  TypeAuthSentCode,
  TypeAuthSentCodeType,
} from "../../../tl/mod.ts";
import { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { emailPattern, type UnconfirmedEmail } from "../email.ts";
import { postToUser } from "../posting.ts";
import { refuse } from "../refuse.ts";
import type { SentCode } from "../rules.ts";
import { showUser } from "../show.ts";
import { SERVICE_USER_ID, type World } from "../world.ts";

/** How long a code is good for, in seconds. */
const CODE_LIFETIME = 300;
/** How many wrong codes are taken before a new one is needed. */
const MAX_ATTEMPTS = 5;

/** A code that was sent and not used yet. */
export interface PendingCode {
  /** The number it was sent to, digits only. */
  readonly phone: string;
  /** Names the attempt. */
  readonly hash: string;
  /** The code. */
  readonly code: string;
  /** Seconds since the epoch after which it is worthless. */
  readonly expires: number;
  /** How it was sent last; not at all before there is an address for it. */
  via: SentCode["via"] | "setUpEmail";
  /** The address that is to become the one for login codes. */
  address?: UnconfirmedEmail;
  /** How often it was given wrong. */
  attempts: number;
  /** The code was right; only a name is missing. */
  confirmed: boolean;
}

/**
 * Checks that an application is the one the server knows.
 *
 * @param call The call.
 * @param apiId Its number.
 * @param apiHash Its secret.
 * @throws {RpcError} If it is another.
 */
export function checkApplication(
  call: Call,
  apiId: number,
  apiHash: string,
): void {
  const { rules } = call;
  if (apiId <= 0) refuse("API_ID_INVALID");
  if (rules.apiId !== undefined && rules.apiId !== apiId) {
    refuse("API_ID_INVALID");
  }
  if (rules.apiHash !== undefined && rules.apiHash !== apiHash) {
    refuse("API_ID_INVALID");
  }
}

/**
 * Answers a successful sign-in.
 *
 * @param call The call.
 * @param account Who is signed in from now on.
 * @returns The authorisation.
 */
export function authorize(call: Call, account: Account): AuthAuthorization {
  call.login.signIn(account);
  return {
    _: "auth.authorization",
    user: showUser(call.world, account, account),
  };
}

function phoneDigits(phone: string): string {
  const digits = phone.replace(/[\s()+-]/g, "");
  if (!/^\d{5,15}$/.test(digits)) refuse("PHONE_NUMBER_INVALID");
  return digits;
}

function sentCode(call: Call, pending: PendingCode): TypeAuthSentCode {
  const { length } = pending.code;
  const email = call.world.byPhone(pending.phone)?.loginEmail ?? "";
  const types: Record<PendingCode["via"], () => TypeAuthSentCodeType> = {
    app: () => ({ _: "auth.sentCodeTypeApp", length }),
    sms: () => ({ _: "auth.sentCodeTypeSms", length }),
    call: () => ({ _: "auth.sentCodeTypeCall", length }),
    email: () => ({
      _: "auth.sentCodeTypeEmailCode",
      emailPattern: emailPattern(email),
      length,
    }),
    setUpEmail: () => ({ _: "auth.sentCodeTypeSetUpEmailRequired" }),
  };
  const next: Partial<Record<PendingCode["via"], TypeAuthCodeType>> = {
    app: { _: "auth.codeTypeSms" },
    sms: { _: "auth.codeTypeCall" },
  };
  return {
    _: "auth.sentCode",
    type: types[pending.via](),
    phoneCodeHash: pending.hash,
    nextType: next[pending.via],
    timeout: next[pending.via] && 60,
  };
}

/** Brings the code to its owner, as a message if it goes to the app. */
function send(call: Call, pending: PendingCode): void {
  const { world, rules } = call;
  const { phone, code, via } = pending;
  if (via === "setUpEmail") return;
  rules.onCode({ phone, code, via });
  const account = world.byPhone(phone);
  if (via !== "app" || account === undefined) return;
  const service = world.accounts.get(SERVICE_USER_ID)!;
  postToUser(world, service, account, {
    text: `Login code: ${code}. Do not give this code to anyone.`,
  });
}

/**
 * Finds a code that was sent.
 *
 * @param call The call.
 * @param phone The number it was sent to.
 * @param hash Names the attempt.
 * @param expired What to refuse with if there is none any longer.
 * @returns The code.
 * @throws {RpcError} If there is none.
 */
export function findCode(
  call: Call,
  phone: string,
  hash: string,
  expired = "PHONE_CODE_EXPIRED",
): PendingCode {
  const digits = phoneDigits(phone);
  if (hash === "") refuse("PHONE_CODE_HASH_EMPTY");
  const pending = call.world.pendingCodes.get(digits);
  if (pending === undefined || pending.hash !== hash) refuse(expired);
  if (pending.expires <= call.world.date()) refuse(expired);
  return pending;
}

function firstWay(account: Account | undefined): PendingCode["via"] {
  if (account === undefined) return "sms";
  if (account.logins.size > 0) return "app";
  if (account.loginEmail !== undefined) return "email";
  return account.loginEmailRequired ? "setUpEmail" : "sms";
}

/**
 * Sends a new code.
 *
 * @param call The call.
 * @param phone The number, digits only.
 * @returns What the client is told.
 */
export function sendNew(call: Call, phone: string): TypeAuthSentCode {
  const { world } = call;
  const account = world.byPhone(phone);
  const pending: PendingCode = {
    phone,
    hash: toHex(world.randomBytes(9)),
    code: account?.code ?? randomCode(world),
    expires: world.date() + CODE_LIFETIME,
    via: firstWay(account),
    attempts: 0,
    confirmed: false,
  };
  world.pendingCodes.set(phone, pending);
  send(call, pending);
  return sentCode(call, pending);
}

/**
 * Signs in without a code who shows a token of an earlier login.
 *
 * @see https://core.telegram.org/api/auth#future-auth-tokens
 */
function byFutureToken(
  call: Call,
  account: Account,
  tokens: readonly Uint8Array[],
): TypeAuthSentCode | undefined {
  const { futureTokens } = call.world;
  const key = tokens.map(toHex).find((it) => futureTokens.get(it) === account);
  if (key === undefined) return undefined;
  futureTokens.delete(key);
  return { _: "auth.sentCodeSuccess", authorization: enter(call, account) };
}

/** Signs in, unless the password is missing. */
function enter(call: Call, account: Account): AuthAuthorization {
  if (account.password === undefined) return authorize(call, account);
  call.login.passwordPending = account;
  throw new RpcError(401, "SESSION_PASSWORD_NEEDED");
}

function randomCode(world: World): string {
  return String(10000n + world.randomLong() % 90000n);
}

/** Codes that went to an e-mail address come back in a field of their own. */
function givenCode(
  { via }: PendingCode,
  { phoneCode, emailVerification }: AuthSignInParams,
): string | undefined {
  if (via !== "email") return phoneCode;
  return emailVerification?._ === "emailVerificationCode"
    ? emailVerification.code
    : undefined;
}

/** Handlers of `auth.sendCode` to `auth.signUp`. */
export const authCodeHandlers: Handlers = {
  "auth.sendCode"(call, params) {
    const { world, rules } = call;
    checkApplication(call, params.apiId, params.apiHash);
    const phone = phoneDigits(params.phoneNumber);
    const account = world.byPhone(phone);
    if (account === undefined && !rules.signUp) {
      refuse("PHONE_NUMBER_UNOCCUPIED");
    }
    if (account !== undefined && account.dcId !== call.dcId) {
      throw new RpcError(303, `PHONE_MIGRATE_${account.dcId}`);
    }
    const { logoutTokens = [] } = params.settings;
    const success = account && byFutureToken(call, account, logoutTokens);
    return success ?? sendNew(call, phone);
  },

  "auth.resendCode"(call, params) {
    const pending = findCode(call, params.phoneNumber, params.phoneCodeHash);
    if (pending.via !== "app" && pending.via !== "sms") {
      refuse("SEND_CODE_UNAVAILABLE");
    }
    pending.via = pending.via === "app" ? "sms" : "call";
    send(call, pending);
    return sentCode(call, pending);
  },

  "auth.cancelCode"(call, params) {
    const pending = findCode(call, params.phoneNumber, params.phoneCodeHash);
    call.world.pendingCodes.delete(pending.phone);
    return true;
  },

  "auth.signIn"(call, params) {
    const { world } = call;
    const pending = findCode(call, params.phoneNumber, params.phoneCodeHash);
    const phoneCode = givenCode(pending, params);
    if (phoneCode === undefined || phoneCode === "") {
      refuse("PHONE_CODE_EMPTY");
    }
    if (phoneCode !== pending.code) {
      if (++pending.attempts >= MAX_ATTEMPTS) {
        world.pendingCodes.delete(pending.phone);
      }
      refuse("PHONE_CODE_INVALID");
    }
    const account = world.byPhone(pending.phone);
    if (account === undefined) {
      pending.confirmed = true;
      return { _: "auth.authorizationSignUpRequired" };
    }
    world.pendingCodes.delete(pending.phone);
    return enter(call, account);
  },

  "auth.signUp"(call, params) {
    const { world } = call;
    const pending = findCode(call, params.phoneNumber, params.phoneCodeHash);
    if (world.byPhone(pending.phone) !== undefined) {
      refuse("PHONE_NUMBER_OCCUPIED");
    }
    if (!pending.confirmed) refuse("PHONE_CODE_INVALID");
    if (params.firstName.trim() === "") refuse("FIRSTNAME_INVALID");
    world.pendingCodes.delete(pending.phone);
    const account = new Account({
      id: world.nextUserId(),
      dcId: call.dcId,
      firstName: params.firstName.trim(),
      lastName: params.lastName.trim() || undefined,
      phone: pending.phone,
    });
    world.accounts.set(account.id, account);
    return authorize(call, account);
  },
};
