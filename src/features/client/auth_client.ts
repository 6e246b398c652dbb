/**
 * Methods of the client for signing in and out.
 *
 * @module
 */

import { BaseClient, type PeerLike } from "../../client/mod.ts";
import type { User } from "../../tl/mod.ts";
import {
  acceptLoginToken,
  type ActiveLogin,
  botSignIn,
  cancelLoginCode,
  checkPassword,
  isAuthorized,
  type LoginCodeOptions,
  type LoginToken,
  type PasswordToken,
  type QrSignInOptions,
  requestLoginCode,
  resendLoginCode,
  type SentEmailCode,
  setUpLoginEmail,
  signIn,
  signInByQr,
  signOut,
  start,
  type StartOptions,
  verifyLoginEmail,
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
   * Connects, and signs in if nobody is signed in: by phone number and code, by
   * a QR code, or as a bot. Who is signed in already stays so, whoever it is.
   *
   * @param options How; each value, or a function that is asked for it and
   * asked again while it is wrong.
   * @returns Who is signed in.
   * @throws {SignInError} If the last try was wrong, `password` is needed and
   * was not given, or the server wants what has to be done by hand.
   * @throws {TypeError} If not exactly one of `phone`, `botToken` and `qr` is
   * given, or a value is neither a string nor a function.
   * @throws {SyntaxError} If a number or token that was given is none.
   * @throws {RangeError} If `attempts` is not 1 to 100.
   *
   * @example Asking a person
   * ```ts
   * import { Client } from "@layer/mtproto";
   * import { TestServer } from "@layer/mtproto/testing";
   * import { assertEquals } from "@std/assert";
   *
   * await using server = await TestServer.start();
   * server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
   * await using client = new Client({
   *   apiId: 1,
   *   apiHash: "0123456789abcdef0123456789abcdef",
   *   ...server.clientOptions(),
   * });
   * const typed = ["00000", "12345"];
   * const user = await client.start({
   *   phone: "+1 555 00 01",
   *   code: ({ attempt, token }) => {
   *     assertEquals(token.delivery, "sms");
   *     return typed[attempt - 1]!;
   *   },
   * });
   * assertEquals(user.firstName, "Ann");
   * ```
   */
  start(options: StartOptions): Promise<User> {
    return start(this, options);
  }

  /**
   * Signs a user in by a QR code that another device of theirs scans. Every
   * code is good for about 30 s; a new one is shown before it expires.
   *
   * @param options Who shows the code, and who knows the password.
   * @returns The user.
   * @throws {SignInError} `reason` is `"passwordRequired"` if the account has
   * a password and none is given, `"invalidPassword"` if the last was wrong.
   * @throws {TypeError} If `show` is no function.
   * @throws {RangeError} If `attempts` is not 1 to 100.
   * @throws What `show` throws.
   * @see {@link https://core.telegram.org/api/qr-login}
   *
   * @example Two devices
   * ```ts
   * import { Client } from "@layer/mtproto";
   * import { TestServer } from "@layer/mtproto/testing";
   * import { assertEquals } from "@std/assert";
   *
   * await using server = await TestServer.start();
   * server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
   * const options = {
   *   apiId: 1,
   *   apiHash: "0123456789abcdef0123456789abcdef",
   *   ...server.clientOptions(),
   * };
   * await using phone = await Client.connect(options);
   * await phone.start({ phone: "+15550001", code: "12345" });
   * await using desktop = await Client.connect(options);
   * const user = await desktop.signInByQr({
   *   show: (url) => phone.acceptLoginToken(url),
   * });
   * assertEquals(user.firstName, "Ann");
   * ```
   */
  signInByQr(options: QrSignInOptions): Promise<User> {
    return signInByQr(this, options);
  }

  /**
   * Signs in the device that shows a QR code.
   *
   * @param token `tg://login?token=…`, its token alone, or the token's bytes.
   * @param options How to make the call.
   * @returns The other device, as the server sees it.
   * @throws {SyntaxError} If a text is no such token.
   * @throws {RangeError} If the token is not 1 to 1024 bytes.
   * @throws {TypeError} If it is neither text nor bytes.
   * @throws {RpcError} `AUTH_TOKEN_EXPIRED` and its like.
   * @see {@link https://core.telegram.org/method/auth.acceptLoginToken}
   */
  acceptLoginToken(
    token: string | Uint8Array,
    options: CallOptions = {},
  ): Promise<ActiveLogin> {
    return acceptLoginToken(this, token, options);
  }

  /**
   * Has a login code sent to a user, on whatever DC the account lives.
   *
   * @param phone Phone number in international form.
   * @param options How the code may be delivered.
   * @returns What {@linkcode AuthClient.signIn} takes; says how the code comes.
   * @throws {SyntaxError} If the number is not 5 to 15 digits.
   * @throws {SignInError} If the server wants a payment, the number has no
   * account, or a token of an earlier login stands for the code and only the
   * password is missing.
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
   * @throws {TypeError} If the token is none.
   */
  resendLoginCode(
    token: LoginToken,
    options: CallOptions = {},
  ): Promise<LoginToken> {
    return resendLoginCode(this, token, options);
  }

  /**
   * Gives up a login code that is on its way.
   *
   * @param token What {@linkcode AuthClient.requestLoginCode} gave; of no use
   * then.
   * @param options How to make the call.
   * @throws {TypeError} If the token is none.
   * @see {@link https://core.telegram.org/method/auth.cancelCode}
   */
  cancelLoginCode(token: LoginToken, options: CallOptions = {}): Promise<void> {
    return cancelLoginCode(this, token, options);
  }

  /**
   * Has a code sent to the address that is to become the login e-mail address,
   * as the server demands when `delivery` is `"setUpEmailRequired"`.
   *
   * @param token What {@linkcode AuthClient.requestLoginCode} gave.
   * @param email The address.
   * @param options How to make the call.
   * @returns What {@linkcode AuthClient.verifyLoginEmail} wants to know.
   * @throws {TypeError} If the token is none.
   * @throws {SyntaxError} If the address does not have the form name@host.
   * @throws {RpcError} `EMAIL_NOT_ALLOWED` and its like.
   * @see {@link https://core.telegram.org/api/auth#email-verification}
   */
  setUpLoginEmail(
    token: LoginToken,
    email: string,
    options: CallOptions = {},
  ): Promise<SentEmailCode> {
    return setUpLoginEmail(this, token, email, options);
  }

  /**
   * Proves that the address is the user's. The server then sends the login
   * code to it.
   *
   * @param token The token that {@linkcode AuthClient.setUpLoginEmail} took.
   * @param code The code from the e-mail; spaces around it are ignored.
   * @param options How to make the call.
   * @returns What {@linkcode AuthClient.signIn} takes.
   * @throws {TypeError} If the token is none.
   * @throws {RangeError} If the code is empty.
   * @throws {SignInError} `reason` is `"invalidCode"`.
   */
  verifyLoginEmail(
    token: LoginToken,
    code: string,
    options: CallOptions = {},
  ): Promise<LoginToken> {
    return verifyLoginEmail(this, token, code, options);
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
   * Ends the login, here and at the server. A token that the server may give
   * for the next login stays in the storage, beside the keys, and as secret as
   * they are: the next {@linkcode AuthClient.requestLoginCode} may sign in by it
   * without a code.
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
