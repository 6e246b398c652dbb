/**
 * Methods of the client for what protects an account: the password of two-step
 * verification, and where the account is signed in.
 *
 * @module
 */

import type { User } from "../../tl/mod.ts";
import {
  type ActiveLogins,
  cancelPasswordEmail,
  changePassword,
  type ChangePasswordOptions,
  confirmPasswordEmail,
  enablePassword,
  getAuthorizations,
  getPasswordState,
  type PasswordChange,
  type PasswordState,
  recoverPassword,
  type RecoverPasswordOptions,
  removePassword,
  requestPasswordRecovery,
  resendPasswordEmail,
  setAuthorizationTtl,
  terminateAuthorization,
  terminateOtherAuthorizations,
} from "../auth/mod.ts";
import type { CallOptions } from "../call_options.ts";
import { AuthClient } from "./auth_client.ts";

/** The part of the client that protects an account. */
export class SecurityClient extends AuthClient {
  /**
   * Reads what there is of two-step verification.
   *
   * @param options How to make the call.
   * @returns Password, hint, recovery e-mail address, pending reset.
   * @see {@link https://core.telegram.org/method/account.getPassword}
   */
  getPasswordState(options: CallOptions = {}): Promise<PasswordState> {
    return getPasswordState(this, options);
  }

  /**
   * Gives an account without a password one. The password itself is never
   * sent. Takes about 0.1 s of computation.
   *
   * @param newPassword The password, at least 1 character.
   * @param options Hint and recovery e-mail address.
   * @returns Whether the address has to be confirmed, with
   * {@linkcode SecurityClient.confirmPasswordEmail}; until then there is no
   * password.
   * @throws {TypeError} If the password or the hint is no string.
   * @throws {RangeError} If the password is empty, or the hint is the same.
   * @throws {SyntaxError} If the address does not have the form name@host.
   * @throws {PasswordError} `reason` is `"alreadySet"` or `"unsupported"`.
   * @throws {SecurityError} If the server's numbers are not safe.
   * @see {@link https://core.telegram.org/api/srp}
   *
   * @example Set, change, remove
   * ```ts
   * import { Client } from "@layer/mtproto";
   * import { TestServer } from "@layer/mtproto/testing";
   * import { assert, assertEquals, assertFalse } from "@std/assert";
   *
   * await using server = await TestServer.start();
   * server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
   * await using client = new Client({
   *   apiId: 1,
   *   apiHash: "0123456789abcdef0123456789abcdef",
   *   ...server.clientOptions(),
   * });
   * await client.start({ phone: "+15550001", code: "12345" });
   *
   * await client.enablePassword("hunter2", { hint: "a joke" });
   * assertEquals((await client.getPasswordState()).hint, "a joke");
   * await client.changePassword("hunter2", "correct horse");
   * assert((await client.getPasswordState()).hasPassword);
   * await client.removePassword("correct horse");
   * assertFalse((await client.getPasswordState()).hasPassword);
   * ```
   */
  enablePassword(
    newPassword: string,
    options: ChangePasswordOptions = {},
  ): Promise<PasswordChange> {
    return enablePassword(this, newPassword, options);
  }

  /**
   * Replaces the password by another one. Neither is ever sent.
   *
   * @param oldPassword The present password.
   * @param newPassword The new one, at least 1 character.
   * @param options Hint, none if left out, and recovery e-mail address, which
   * stays if left out.
   * @returns Whether a new address has to be confirmed, with
   * {@linkcode SecurityClient.confirmPasswordEmail}; until then the old
   * password is good.
   * @throws {TypeError} If a password or the hint is no string.
   * @throws {RangeError} If a password is empty, or the hint is the new one.
   * @throws {SyntaxError} If the address does not have the form name@host.
   * @throws {PasswordError} `reason` is `"invalidPassword"`, `"notSet"` or
   * `"unsupported"`.
   * @throws {SecurityError} If the server's numbers are not safe.
   */
  changePassword(
    oldPassword: string,
    newPassword: string,
    options: ChangePasswordOptions = {},
  ): Promise<PasswordChange> {
    return changePassword(this, oldPassword, newPassword, options);
  }

  /**
   * Removes the password, and the recovery e-mail address with it.
   *
   * @param oldPassword The present password.
   * @param options How to make the calls.
   * @throws {TypeError} If the password is no string.
   * @throws {RangeError} If it is empty.
   * @throws {PasswordError} `reason` is `"invalidPassword"`, `"notSet"` or
   * `"unsupported"`.
   */
  removePassword(
    oldPassword: string,
    options: CallOptions = {},
  ): Promise<void> {
    return removePassword(this, oldPassword, options);
  }

  /**
   * Confirms the recovery e-mail address, which completes the change that
   * named it.
   *
   * @param code The code from the e-mail; spaces around it are ignored.
   * @param options How to make the call.
   * @throws {RangeError} If the code is empty.
   * @throws {PasswordError} `reason` is `"invalidCode"`.
   * @see {@link https://core.telegram.org/method/account.confirmPasswordEmail}
   */
  confirmPasswordEmail(
    code: string,
    options: CallOptions = {},
  ): Promise<void> {
    return confirmPasswordEmail(this, code, options);
  }

  /**
   * Has the code for the recovery e-mail address sent again.
   *
   * @param options How to make the call.
   * @see {@link https://core.telegram.org/method/account.resendPasswordEmail}
   */
  resendPasswordEmail(options: CallOptions = {}): Promise<void> {
    return resendPasswordEmail(this, options);
  }

  /**
   * Gives up confirming the recovery e-mail address, and the change that named
   * it.
   *
   * @param options How to make the call.
   * @see {@link https://core.telegram.org/method/account.cancelPasswordEmail}
   */
  cancelPasswordEmail(options: CallOptions = {}): Promise<void> {
    return cancelPasswordEmail(this, options);
  }

  /**
   * Has a code sent to the recovery e-mail address: the way in for those who
   * have forgotten the password. Works while signing in, once the login code
   * was right, and afterwards.
   *
   * @param options How to make the call.
   * @returns Pattern of the address, as `a***@example.com`.
   * @throws {RpcError} `PASSWORD_RECOVERY_NA` if there is none.
   * @see {@link https://core.telegram.org/method/auth.requestPasswordRecovery}
   */
  requestPasswordRecovery(options: CallOptions = {}): Promise<string> {
    return requestPasswordRecovery(this, options);
  }

  /**
   * Signs in by the code from the e-mail. The old password is gone then.
   *
   * @param code The code; spaces around it are ignored.
   * @param newPassword The password from now on; none if it is left out.
   * @param options Hint for the new password.
   * @returns The user.
   * @throws {TypeError} If the password or the hint is no string.
   * @throws {RangeError} If the code or the password is empty, or the hint is
   * the password.
   * @throws {PasswordError} `reason` is `"invalidCode"` or `"unsupported"`.
   * @see {@link https://core.telegram.org/method/auth.recoverPassword}
   */
  recoverPassword(
    code: string,
    newPassword?: string,
    options: RecoverPasswordOptions = {},
  ): Promise<User> {
    return recoverPassword(this, code, newPassword, options);
  }

  /**
   * Reads where the account is signed in.
   *
   * @param options How to make the call.
   * @returns All logins, which of them is this one, and after how many days
   * without use they end.
   * @see {@link https://core.telegram.org/method/account.getAuthorizations}
   */
  getAuthorizations(options: CallOptions = {}): Promise<ActiveLogins> {
    return getAuthorizations(this, options);
  }

  /**
   * Ends one login. Servers refuse that to logins younger than 24 hours.
   *
   * @param hash `hash` of an {@linkcode ActiveLogin} that is not this one.
   * @param options How to make the call.
   * @throws {TypeError} If the hash is no bigint.
   * @throws {RangeError} If it is 0, which stands for this login.
   * @throws {RpcError} `HASH_INVALID` if there is no such login.
   * @see {@link https://core.telegram.org/method/account.resetAuthorization}
   */
  terminateAuthorization(
    hash: bigint,
    options: CallOptions = {},
  ): Promise<void> {
    return terminateAuthorization(this, hash, options);
  }

  /**
   * Ends all logins but this one. Servers refuse that to logins younger than
   * 24 hours.
   *
   * @param options How to make the call.
   * @see {@link https://core.telegram.org/method/auth.resetAuthorizations}
   */
  terminateOtherAuthorizations(options: CallOptions = {}): Promise<void> {
    return terminateOtherAuthorizations(this, options);
  }

  /**
   * Says after how many days logins that are not used end.
   *
   * @param days 1 to 366.
   * @param options How to make the call.
   * @throws {RangeError} If it is not a whole number from 1 to 366.
   * @see {@link https://core.telegram.org/method/account.setAuthorizationTTL}
   */
  setAuthorizationTtl(days: number, options: CallOptions = {}): Promise<void> {
    return setAuthorizationTtl(this, days, options);
  }
}
