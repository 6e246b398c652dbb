/**
 * `signInByQr()`: another device scans a code.
 *
 * @see https://core.telegram.org/api/qr-login
 *
 * @module
 */

import { toBase64Url } from "../../bytes/mod.ts";
import { type BaseClient, RpcError } from "../../client/mod.ts";
import type {
  AuthLoginToken,
  AuthLoginTokenSuccess,
  TypeAuthAuthorization,
  TypeAuthLoginToken,
  User,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions, checkSignal } from "../call_options.ts";
import { SignInError } from "../errors.ts";
import { type Answer, checkAnswer, toAttempts, unlessAborted } from "./ask.ts";
import { authorized } from "./authorized.ts";
import { Bell } from "./bell.ts";
import {
  finishWithPassword,
  type PasswordQuestion,
} from "./password_required.ts";

/** So long before a token expires the next one is asked for, in ms. */
const LEAD_MS = 3000;
/** Shortest time between two requests that nobody's scan has led to, in ms. */
const MIN_REST_MS = 1000;
/** Moves of one scan, so that DCs cannot toss it to and fro for ever. */
const MAX_MOVES = 4;

/**
 * Shows a link as a QR code.
 *
 * @param url `tg://login?token=…`; whoever accepts it gives this client the
 * account.
 * @param expires When it is worthless, in Unix seconds of the server; a new
 * one is shown before.
 */
export type ShowQr = (url: string, expires: number) => unknown;

/** How to sign in by a QR code. */
export interface QrSignInOptions extends CallOptions {
  /**
   * Shows a link as a QR code, and each new one in place of the last. What it
   * throws ends signing in.
   */
  show: ShowQr;
  /**
   * The password, or who is asked for it, if the account has one.
   *
   * @default {undefined: a SignInError with the passwordToken}
   */
  password?: Answer<PasswordQuestion>;
  /** Most tries of the password, 1 to 100. @default {3} */
  attempts?: number;
  /** Ids of users not to sign in: they are here already. @default {[]} */
  exceptIds?: readonly bigint[];
}

/**
 * Signs a user in by a QR code that another device of theirs scans.
 *
 * @param client Who signs in.
 * @param options Who shows the code.
 * @returns The user.
 */
export function signInByQr(
  client: BaseClient,
  options: QrSignInOptions,
): Promise<User> {
  const verb = "sign in by QR code";
  if (typeof options?.show !== "function") {
    throw new TypeError(
      `Cannot ${verb}: show must be a function, got ${typeof options?.show}`,
    );
  }
  const { password, signal } = options;
  if (password !== undefined) checkAnswer(password, "password", verb);
  checkSignal(signal, verb);
  return run(client, options, toAttempts(options.attempts, verb));
}

async function run(
  client: BaseClient,
  options: QrSignInOptions,
  attempts: number,
): Promise<User> {
  try {
    return await authorized(client, await scanned(client, options));
  } catch (error) {
    return await finishWithPassword(client, error, { ...options, attempts });
  }
}

/** Shows one token after the other until one was accepted. */
async function scanned(
  client: BaseClient,
  options: QrSignInOptions,
): Promise<TypeAuthAuthorization> {
  const { show, signal } = options;
  const bell = new Bell();
  // Ends with the client, too; being read all the time it loses nothing.
  const updates = client.rawUpdates({ overflow: "dropOldest" });
  (async () => {
    for await (const { update } of updates) {
      if (update._ === "updateLoginToken") bell.ring();
    }
    bell.ring();
  })();
  let shown = "";
  try {
    for (;;) {
      const answer = await nextToken(client, options);
      if (answer._ === "auth.loginTokenSuccess") return answer.authorization;
      const url = `tg://login?token=${toBase64Url(answer.token)}`;
      if (url !== shown) {
        Promise.resolve(show(shown = url, answer.expires))
          .catch((error) => bell.fail(error));
      }
      await bell.rest(client.options.clock, restMs(client, answer), signal);
    }
  } finally {
    await updates.return();
  }
}

function restMs(client: BaseClient, { expires }: AuthLoginToken): number {
  const leftMs = (expires - client.serverTime) * 1000;
  return Math.max(leftMs - LEAD_MS, MIN_REST_MS);
}

/** Asks for a token, and follows it to the DC of the account. */
async function nextToken(
  client: BaseClient,
  options: QrSignInOptions,
): Promise<AuthLoginToken | AuthLoginTokenSuccess> {
  let answer = await exportToken(client, options);
  for (let moves = 0; moves < MAX_MOVES; moves++) {
    if (answer._ !== "auth.loginTokenMigrateTo") return answer;
    const token = answer.token.slice();
    await unlessAborted(client.moveHome(answer.dcId), options.signal);
    answer = await client
      .invoke("auth.importLoginToken", { token }, callOptions(options))
      .catch((error) => {
        // Scanned too late: there is another to show.
        const isWorthless = error instanceof RpcError &&
          error.is("AUTH_TOKEN_*");
        if (!isWorthless) throw error;
        return exportToken(client, options);
      });
  }
  if (answer._ !== "auth.loginTokenMigrateTo") return answer;
  throw new SignInError(
    "unsupported",
    `Cannot sign in by QR code: wanted a DC within ${MAX_MOVES} moves, got none`,
  );
}

function exportToken(
  client: BaseClient,
  options: QrSignInOptions,
): Promise<TypeAuthLoginToken> {
  const { apiId, apiHash } = client.options;
  const exceptIds = [...options.exceptIds ?? []];
  return client.invoke(
    "auth.exportLoginToken",
    { apiId, apiHash, exceptIds },
    callOptions(options),
  );
}
