/**
 * Signing in by phone number and code.
 *
 * @module
 */

import { RpcError } from "../../../mtproto/mod.ts";
import { toHex } from "../../../bytes/mod.ts";
import type {
  AuthAuthorization,
  TypeAuthCodeType,
  TypeAuthSentCode,
  TypeAuthSentCodeType,
} from "../../../tl/mod.ts";
import { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
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
  /** How it was sent last. */
  via: SentCode["via"];
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

function sentCode(pending: PendingCode): TypeAuthSentCode {
  const { length } = pending.code;
  const types: Record<SentCode["via"], TypeAuthSentCodeType> = {
    app: { _: "auth.sentCodeTypeApp", length },
    sms: { _: "auth.sentCodeTypeSms", length },
    call: { _: "auth.sentCodeTypeCall", length },
  };
  const next: Record<SentCode["via"], TypeAuthCodeType | undefined> = {
    app: { _: "auth.codeTypeSms" },
    sms: { _: "auth.codeTypeCall" },
    call: undefined,
  };
  return {
    _: "auth.sentCode",
    type: types[pending.via],
    phoneCodeHash: pending.hash,
    nextType: next[pending.via],
    timeout: next[pending.via] && 60,
  };
}

/** Brings the code to its owner, as a message if it goes to the app. */
function send(call: Call, pending: PendingCode): void {
  const { world, rules } = call;
  const { phone, code, via } = pending;
  rules.onCode({ phone, code, via });
  const account = world.byPhone(phone);
  if (via !== "app" || account === undefined) return;
  const service = world.accounts.get(SERVICE_USER_ID)!;
  postToUser(world, service, account, {
    text: `Login code: ${code}. Do not give this code to anyone.`,
  });
}

function find(call: Call, phone: string, hash: string): PendingCode {
  const digits = phoneDigits(phone);
  if (hash === "") refuse("PHONE_CODE_HASH_EMPTY");
  const pending = call.world.pendingCodes.get(digits);
  if (pending === undefined || pending.hash !== hash) {
    refuse("PHONE_CODE_EXPIRED");
  }
  if (pending.expires <= call.world.date()) refuse("PHONE_CODE_EXPIRED");
  return pending;
}

function randomCode(world: World): string {
  return String(10000n + world.randomLong() % 90000n);
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
    const pending: PendingCode = {
      phone,
      hash: toHex(world.randomBytes(9)),
      code: account?.code ?? randomCode(world),
      expires: world.date() + CODE_LIFETIME,
      via: account && account.logins.size > 0 ? "app" : "sms",
      attempts: 0,
      confirmed: false,
    };
    world.pendingCodes.set(phone, pending);
    send(call, pending);
    return sentCode(pending);
  },

  "auth.resendCode"(call, params) {
    const pending = find(call, params.phoneNumber, params.phoneCodeHash);
    if (pending.via === "call") refuse("SEND_CODE_UNAVAILABLE");
    pending.via = pending.via === "app" ? "sms" : "call";
    send(call, pending);
    return sentCode(pending);
  },

  "auth.cancelCode"(call, params) {
    const pending = find(call, params.phoneNumber, params.phoneCodeHash);
    call.world.pendingCodes.delete(pending.phone);
    return true;
  },

  "auth.signIn"(call, params) {
    const { world, login } = call;
    const { phoneCode } = params;
    const pending = find(call, params.phoneNumber, params.phoneCodeHash);
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
    if (account.password !== undefined) {
      login.passwordPending = account;
      throw new RpcError(401, "SESSION_PASSWORD_NEEDED");
    }
    return authorize(call, account);
  },

  "auth.signUp"(call, params) {
    const { world } = call;
    const pending = find(call, params.phoneNumber, params.phoneCodeHash);
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
