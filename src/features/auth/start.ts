/**
 * `start()`: signs in if nobody is signed in.
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import type { User } from "../../tl/mod.ts";
import { callOptions, checkSignal } from "../call_options.ts";
import { SignInError } from "../errors.ts";
import { getMe } from "../users/get_users.ts";
import {
  type Answer,
  askUntilRight,
  checkAnswer,
  type Question,
  toAttempts,
  unlessAborted,
} from "./ask.ts";
import { botSignIn, toBotToken } from "./bot_sign_in.ts";
import type { LoginToken } from "./login_token.ts";
import {
  finishWithPassword,
  type PasswordQuestion,
} from "./password_required.ts";
import {
  type LoginCodeOptions,
  requestLoginCode,
  resendLoginCode,
  toPhone,
} from "./request_login_code.ts";
import { signIn } from "./sign_in.ts";
import { isAuthorized } from "./sign_out.ts";
import { type ShowQr, signInByQr } from "./sign_in_by_qr.ts";

/** A login code is on its way: what whoever is asked for it may know. */
export interface CodeQuestion extends Question {
  /**
   * How the code comes and how long it is; how, and after how many seconds, it
   * would be sent again.
   */
  readonly token: LoginToken;
  /**
   * Has the code sent again, in the next way.
   *
   * @returns The same for the new code.
   */
  readonly resend: () => Promise<LoginToken>;
}

/**
 * How to sign in, if need be: one of `phone`, `botToken` and `qr`. Each value
 * is given, and then tried once, or a function is asked for it, and asked again
 * if it was wrong.
 */
export interface StartOptions extends LoginCodeOptions {
  /** Phone number in international form. @default {undefined} */
  phone?: Answer;
  /** The login code; needed with `phone`. @default {undefined} */
  code?: Answer<CodeQuestion>;
  /**
   * The password of two-step verification.
   *
   * @default {undefined: an account that has one is a SignInError}
   */
  password?: Answer<PasswordQuestion>;
  /** A bot's token. @default {undefined} */
  botToken?: Answer;
  /** Shows a QR code. @default {undefined} */
  qr?: ShowQr;
  /** Most tries of each value that is asked for, 1 to 100. @default {3} */
  attempts?: number;
}

/** The same, checked. */
type Checked = StartOptions & { attempts: number };

const VERB = "start";

/**
 * Connects, and signs in if nobody is signed in.
 *
 * @param client Who signs in.
 * @param options How.
 * @returns Who is signed in.
 */
export function start(
  client: BaseClient,
  options: StartOptions,
): Promise<User> {
  const attempts = check(options);
  return run(client, { ...options, attempts });
}

function check(options: StartOptions): number {
  const { phone, code, password, botToken, qr, signal } = options ?? {};
  const ways = { phone, botToken, qr };
  const given = Object.entries(ways).filter(([, way]) => way !== undefined)
    .map(([name]) => name);
  if (given.length !== 1) {
    throw new TypeError(
      `Cannot ${VERB}: wanted one of phone, botToken and qr, got ${
        given.join(" and ") || "none"
      }`,
    );
  }
  if (phone !== undefined) {
    checkAnswer(phone, "phone", VERB);
    checkAnswer(code, "code", VERB);
    if (typeof phone === "string") toPhone(phone, VERB);
  }
  if (botToken !== undefined) {
    checkAnswer(botToken, "botToken", VERB);
    if (typeof botToken === "string") toBotToken(botToken);
  }
  if (qr !== undefined && typeof qr !== "function") {
    throw new TypeError(
      `Cannot ${VERB}: qr must be a function, got ${typeof qr}`,
    );
  }
  if (password !== undefined) checkAnswer(password, "password", VERB);
  checkSignal(signal, VERB);
  return toAttempts(options.attempts, VERB);
}

async function run(client: BaseClient, options: Checked): Promise<User> {
  const { botToken, qr, password, attempts, signal } = options;
  const calls = callOptions(options);
  signal?.throwIfAborted();
  await unlessAborted(client.connect(), signal);
  if (await isAuthorized(client, calls)) return await getMe(client, calls);
  if (botToken !== undefined) {
    return await askUntilRight<Question, User>({
      field: "botToken",
      verb: VERB,
      answer: botToken,
      attempts,
      signal,
      question: (base) => base,
      use: async (text) => await botSignIn(client, text, calls),
      isWrong: (error) =>
        error instanceof SyntaxError ||
        error instanceof RpcError && error.is("ACCESS_TOKEN_*"),
    });
  }
  if (qr !== undefined) {
    return await signInByQr(client, {
      ...calls,
      show: qr,
      attempts,
      ...(password !== undefined && { password }),
    });
  }
  try {
    return await byCode(client, options, await askPhone(client, options));
  } catch (error) {
    return await finishWithPassword(client, error, options);
  }
}

/** Asks for the number until a code is on its way. */
function askPhone(client: BaseClient, options: Checked): Promise<LoginToken> {
  const { phone, attempts, signal } = options;
  return askUntilRight<Question, LoginToken>({
    field: "phone",
    verb: VERB,
    answer: phone!,
    attempts,
    signal,
    question: (base) => base,
    use: async (text) => await requestLoginCode(client, text, options),
    isWrong: (error) =>
      error instanceof SyntaxError ||
      error instanceof SignInError && error.reason === "signUpRequired" ||
      error instanceof RpcError && error.is("PHONE_NUMBER_INVALID"),
  });
}

async function byCode(
  client: BaseClient,
  options: Checked,
  first: LoginToken,
): Promise<User> {
  if (first.user?._ === "user") return first.user;
  if (first.delivery === "setUpEmailRequired") {
    throw new SignInError(
      "emailRequired",
      `Cannot ${VERB}: a login e-mail address must be set up first`,
      { loginToken: first },
    );
  }
  const { code, attempts, signal } = options;
  const calls = callOptions(options);
  let token = first;
  return await askUntilRight<CodeQuestion, User>({
    field: "code",
    verb: VERB,
    answer: code!,
    attempts,
    signal,
    question: (base) => ({
      ...base,
      token,
      resend: async () => token = await resendLoginCode(client, token, calls),
    }),
    use: async (text, isLast) => {
      try {
        return await signIn(client, token, text, calls);
      } catch (error) {
        // Of no use any longer, whoever is asked again needs another.
        if (isExpired(error) && !isLast) {
          token = await requestLoginCode(client, token.phone, options);
        }
        throw error;
      }
    },
    isWrong: (error) =>
      error instanceof RangeError ||
      error instanceof SignInError && error.reason === "invalidCode",
  });
}

function isExpired(error: unknown): boolean {
  return error instanceof SignInError && error.cause instanceof RpcError &&
    error.cause.is("PHONE_CODE_EXPIRED");
}
