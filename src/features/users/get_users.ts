/**
 * Reading users.
 *
 * @module
 */

import {
  type BaseClient,
  PeerError,
  type PeerLike,
  toInputUser,
} from "../../client/mod.ts";
import type { TypeInputUser, User } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/** Most users that one call takes. */
const MAX_USERS = 100;

/**
 * Reads the account that is signed in.
 *
 * @param client Whose account.
 * @param options How to make the call.
 * @returns The user or bot.
 */
export async function getMe(
  client: BaseClient,
  options: CallOptions = {},
): Promise<User> {
  const [me] = await getUsers(client, [{ _: "inputUserSelf" }], options);
  if (me === undefined) throw new PeerError("me", ["users.getUsers"]);
  return me;
}

/**
 * Reads users.
 *
 * @param client Reads them.
 * @param ids Ids, usernames, or anything that stands for a user.
 * @param options How to make the calls.
 * @returns For each the user, or `undefined` if it cannot be found.
 */
export async function getUsersById(
  client: BaseClient,
  ids: readonly PeerLike[],
  options: CallOptions = {},
): Promise<(User | undefined)[]> {
  const inputs = await Promise.all(ids.map((id) => resolveUser(client, id)));
  const known = inputs.filter((input) => input !== undefined);
  const users = await getUsers(client, known, options);
  let next = 0;
  return inputs.map((input) => input === undefined ? undefined : users[next++]);
}

async function getUsers(
  client: BaseClient,
  inputs: readonly TypeInputUser[],
  options: CallOptions,
): Promise<(User | undefined)[]> {
  const users: (User | undefined)[] = [];
  for (let i = 0; i < inputs.length; i += MAX_USERS) {
    const id = inputs.slice(i, i + MAX_USERS);
    const page = await client.invoke(
      "users.getUsers",
      { id },
      callOptions(options),
    );
    if (page.length === id.length) {
      users.push(...page.map((user) => user._ === "user" ? user : undefined));
    } else {
      // Some servers leave out users that do not exist.
      users.push(
        ...id.map((input) =>
          page.find((user): user is User =>
            user._ === "user" &&
            (input._ === "inputUserSelf"
              ? user.self === true
              : "userId" in input && user.id === input.userId)
          )
        ),
      );
    }
  }
  return users;
}

async function resolveUser(
  client: BaseClient,
  peer: PeerLike,
): Promise<TypeInputUser | undefined> {
  try {
    return toInputUser(await client.resolvePeer(peer));
  } catch (error) {
    if (error instanceof PeerError) return undefined;
    throw error;
  }
}
