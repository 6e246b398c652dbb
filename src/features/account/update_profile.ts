/**
 * The account's own profile.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeUser } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkLength } from "../check_arguments.ts";

/** What to change; what is not named stays. */
export interface UpdateProfileOptions extends CallOptions {
  /** First name, 1 to 64 characters. @default {as it is} */
  firstName?: string;
  /** Last name, at most 64 characters. @default {as it is} */
  lastName?: string;
  /**
   * A few words about oneself; the server allows 70 characters, more with
   * Premium.
   *
   * @default {as it is}
   */
  about?: string;
}

/** Longest name, in characters. */
const MAX_NAME = 64;

/**
 * Changes names and description of the account.
 *
 * @param client Whose profile.
 * @param profile What to change.
 * @returns The user after the change.
 */
export async function updateProfile(
  client: BaseClient,
  profile: UpdateProfileOptions,
): Promise<TypeUser> {
  const verb = "update profile";
  const { firstName, lastName, about } = profile;
  if (firstName !== undefined) {
    checkLength(firstName, "firstName", verb, 1, MAX_NAME);
  }
  if (lastName !== undefined) {
    checkLength(lastName, "lastName", verb, 0, MAX_NAME);
  }
  if (about !== undefined) checkLength(about, "about", verb, 0, Infinity);
  return await client.invoke(
    "account.updateProfile",
    { firstName, lastName, about },
    callOptions(profile),
  );
}

/**
 * Changes the public name of the account.
 *
 * @param client Whose name.
 * @param username With or without `@`; `""` for none.
 * @param options How to make the call.
 * @returns The user after the change.
 */
export async function updateUsername(
  client: BaseClient,
  username: string,
  options: CallOptions = {},
): Promise<TypeUser> {
  checkLength(username, "username", "update username", 0, Infinity);
  return await client.invoke(
    "account.updateUsername",
    { username: username.replace(/^@/, "") },
    callOptions(options),
  );
}

/**
 * Shows the account as online, or as gone.
 *
 * @param client Whose status.
 * @param online Whether it is there.
 * @param options How to make the call.
 */
export async function updateStatus(
  client: BaseClient,
  online: boolean,
  options: CallOptions = {},
): Promise<void> {
  await client.invoke(
    "account.updateStatus",
    { offline: !online },
    callOptions(options),
  );
}
