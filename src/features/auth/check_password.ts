/**
 * `checkPassword()`: the second step of signing in.
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import { srp } from "../../crypto/mod.ts";
import type {
  AccountPassword,
  InputCheckPasswordSRP,
  User,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { SignInError } from "../errors.ts";
import { authorized } from "./authorized.ts";
import type { PasswordToken } from "./password_token.ts";

/**
 * Signs a user in with the account's password, which never leaves this
 * process: only a proof is sent. Takes about 0.1 s of computation.
 *
 * @param client Who signs in.
 * @param token What the `SignInError` holds.
 * @param password The password.
 * @param options How to make the calls.
 * @returns The user.
 * @throws {TypeError} If the token is none.
 * @throws {RangeError} If the password is empty.
 * @throws {SignInError} If the password is wrong; the token stays usable.
 */
export function checkPassword(
  client: BaseClient,
  token: PasswordToken,
  password: string,
  options: CallOptions = {},
): Promise<User> {
  if (typeof token?.password !== "object") {
    throw new TypeError(
      `Cannot check password: token must be the passwordToken of a SignInError, got ${typeof token}`,
    );
  }
  if (typeof password !== "string" || password === "") {
    throw new RangeError("Cannot check password: password must not be empty");
  }
  return tryPassword(client, token, password, options);
}

async function tryPassword(
  client: BaseClient,
  token: PasswordToken,
  password: string,
  options: CallOptions,
): Promise<User> {
  try {
    return await prove(client, token, password, options);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    const isStale = error.is("SRP_ID_INVALID") ||
      error.is("SRP_PASSWORD_CHANGED");
    if (!isStale && !error.is("PASSWORD_HASH_INVALID")) throw error;
    // The server's number was good for one proof only.
    token.renew(
      await client.invoke("account.getPassword", {}, callOptions(options)),
    );
    if (isStale) return await prove(client, token, password, options);
    throw new SignInError(
      "invalidPassword",
      "Cannot check password: it is wrong",
      { cause: error, passwordToken: token },
    );
  }
}

async function prove(
  client: BaseClient,
  token: PasswordToken,
  password: string,
  options: CallOptions,
): Promise<User> {
  const authorization = await client.invoke("auth.checkPassword", {
    password: passwordProof(client, token.password, password),
  }, callOptions(options));
  return await authorized(client, authorization);
}

/**
 * Computes the proof of a password.
 *
 * @param client Gives its source of randomness.
 * @param account What the server said.
 * @param password The password.
 * @returns What functions of the API take.
 * @throws {SignInError} If the server wants an algorithm that is not known.
 * @throws {SecurityError} If the server's numbers are not safe.
 */
export function passwordProof(
  client: BaseClient,
  account: AccountPassword,
  password: string,
): InputCheckPasswordSRP {
  const { currentAlgo, srpB, srpId } = account;
  if (
    currentAlgo === undefined || srpB === undefined || srpId === undefined ||
    currentAlgo._ === "passwordKdfAlgoUnknown"
  ) {
    throw new SignInError(
      "unsupported",
      "Cannot check password: the server wants an algorithm that this " +
        `version does not know, got ${currentAlgo?._ ?? "no password"}`,
    );
  }
  const { salt1, salt2, g, p } = currentAlgo;
  const { randomBytes } = client.options;
  const { gA, m1 } = srp({
    salt1,
    salt2,
    g,
    p,
    srpB,
    password,
    ...(randomBytes !== undefined && { randomBytes }),
  });
  return { _: "inputCheckPasswordSRP", srpId, A: gA, M1: m1 };
}
