/**
 * `getPasswordState()`: what there is of two-step verification.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/** What there is of two-step verification. */
export interface PasswordState {
  /** Whether the account has a password. */
  readonly hasPassword: boolean;
  /** What reminds the owner of it; `""` for nothing. */
  readonly hint: string;
  /** Whether an e-mail address can be used if the password is lost. */
  readonly hasRecovery: boolean;
  /**
   * Pattern of a recovery e-mail address that is not confirmed yet, as
   * `a***@example.com`.
   */
  readonly unconfirmedEmailPattern: string | undefined;
  /** Pattern of the address that login codes are sent to. */
  readonly loginEmailPattern: string | undefined;
  /** When the password will be removed on request, in Unix seconds. */
  readonly pendingResetDate: number | undefined;
}

/**
 * Reads what there is of two-step verification.
 *
 * @param client Who asks.
 * @param options How to make the call.
 */
export async function getPasswordState(
  client: BaseClient,
  options: CallOptions = {},
): Promise<PasswordState> {
  const state = await client.invoke(
    "account.getPassword",
    {},
    callOptions(options),
  );
  return {
    hasPassword: state.hasPassword === true,
    hint: state.hint ?? "",
    hasRecovery: state.hasRecovery === true,
    unconfirmedEmailPattern: state.emailUnconfirmedPattern,
    loginEmailPattern: state.loginEmailPattern,
    pendingResetDate: state.pendingResetDate,
  };
}
