/**
 * Methods of the client for signing in and out.
 *
 * @module
 */

import { BaseClient, type PeerLike } from "../../client/mod.ts";
import type { User } from "../../tl/mod.ts";
import {
  botSignIn,
  checkPassword,
  isAuthorized,
  type LoginCodeOptions,
  type LoginToken,
  type PasswordToken,
  requestLoginCode,
  resendLoginCode,
  signIn,
  signOut,
} from "../auth/mod.ts";
import type { CallOptions } from "../call_options.ts";
import { getMe, getUsersById } from "../users/get_users.ts";

/** The part of the client that signs in and out. */
export class AuthClient extends BaseClient {
  /**
   * Asks the server whether the client is signed in.
   *
   * @param options How to make the call.
   */
  isAuthorized(options: CallOptions = {}): Promise<boolean> {
    return isAuthorized(this, options);
  }

  /**
   * Has a login code sent to a user, on whatever DC the account lives.
   *
   * @param phone Phone number in international form.
   * @param options How the code may be delivered.
   * @returns What {@linkcode AuthClient.signIn} takes; says how the code comes.
   * @throws {SyntaxError} If the number is not 5 to 15 digits.
   * @throws {SignInError} If the server wants a payment.
   * @throws {RpcError} If the server refuses.
   * @see {@link https://core.telegram.org/api/auth}
   */
  requestLoginCode(
    phone: string,
    options: LoginCodeOptions = {},
  ): Promise<LoginToken> {
    return requestLoginCode(this, phone, options);
  }

  /**
   * Has the code sent again, in the next way.
   *
   * @param token What {@linkcode AuthClient.requestLoginCode} gave.
   * @param options How to make the call.
   * @returns The token to use from now on.
   */
  resendLoginCode(
    token: LoginToken,
    options: CallOptions = {},
  ): Promise<LoginToken> {
    return resendLoginCode(this, token, options);
  }

  /**
   * Signs a user in with the login code.
   *
   * @param token What {@linkcode AuthClient.requestLoginCode} gave.
   * @param code The code; spaces around it are ignored.
   * @param options How to make the calls.
   * @returns The user.
   * @throws {SignInError} `reason` is `"passwordRequired"` (then
   * `passwordToken` is for {@linkcode AuthClient.checkPassword}),
   * `"invalidCode"` or `"signUpRequired"`.
   * @throws {TypeError} If the token is none.
   * @throws {RangeError} If the code is empty.
   */
  signIn(
    token: LoginToken,
    code: string,
    options: CallOptions = {},
  ): Promise<User> {
    return signIn(this, token, code, options);
  }

  /**
   * Finishes signing in with the account's password, which itself is never
   * sent.
   *
   * @param token What the `SignInError` holds; good for more tries if the
   * password is wrong.
   * @param password The password.
   * @param options How to make the calls.
   * @returns The user.
   * @throws {SignInError} `reason` is `"invalidPassword"`.
   * @throws {TypeError} If the token is none.
   * @throws {RangeError} If the password is empty.
   * @see {@link https://core.telegram.org/api/srp}
   */
  checkPassword(
    token: PasswordToken,
    password: string,
    options: CallOptions = {},
  ): Promise<User> {
    return checkPassword(this, token, password, options);
  }

  /**
   * Signs a bot in.
   *
   * @param token Token from BotFather.
   * @param options How to make the call.
   * @returns The bot.
   * @throws {SyntaxError} If the token is not digits, a colon and more.
   * @throws {RpcError} If the server does not know it.
   */
  botSignIn(token: string, options: CallOptions = {}): Promise<User> {
    return botSignIn(this, token, options);
  }

  /**
   * Ends the login, here and at the server.
   *
   * @param options How to make the call.
   * @returns `false` if the server knew of no login.
   */
  signOut(options: CallOptions = {}): Promise<boolean> {
    return signOut(this, options);
  }

  /**
   * Reads the account that is signed in.
   *
   * @param options How to make the call.
   * @returns The user or bot.
   */
  getMe(options: CallOptions = {}): Promise<User> {
    return getMe(this, options);
  }

  /**
   * Reads users.
   *
   * @param ids Ids, usernames, or anything that stands for a user.
   * @param options How to make the calls.
   * @returns For each the user, or `undefined` if it cannot be found.
   */
  getUsersById(
    ids: readonly PeerLike[],
    options: CallOptions = {},
  ): Promise<(User | undefined)[]> {
    return getUsersById(this, ids, options);
  }
}
