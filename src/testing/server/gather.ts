/**
 * The `users` and `chats` that an answer must bring along: all that it names.
 *
 * @module
 */

import type { TypeChat, TypeUser } from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { showChannel, showGroup, showUser } from "./show.ts";
import type { World } from "./world.ts";

/** Everybody and everything that an answer names. */
export interface Gathered {
  /** Users and bots. */
  readonly users: TypeUser[];
  /** Groups and channels. */
  readonly chats: TypeChat[];
}

/** Fields that hold the id of a user, wherever they stand. */
const USER_FIELDS = new Set([
  "userId",
  "viaBotId",
  "botId",
  "inviterId",
  "adminId",
  "actorId",
  "promotedBy",
  "kickedBy",
]);

/** Fields that hold ids of several. */
const USER_LISTS = new Set(["users", "recentRequesters"]);

interface Names {
  readonly users: Set<bigint>;
  readonly groups: Set<bigint>;
  readonly channels: Set<bigint>;
}

function visit(value: unknown, names: Names): void {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof Uint8Array) return;
  if (Array.isArray(value)) {
    for (const item of value) visit(item, names);
    return;
  }
  for (const [key, field] of Object.entries(value)) {
    if (typeof field === "bigint") {
      if (USER_FIELDS.has(key)) names.users.add(field);
      else if (key === "chatId") names.groups.add(field);
      else if (key === "channelId") names.channels.add(field);
    } else if (USER_LISTS.has(key) && Array.isArray(field)) {
      for (const item of field) {
        if (typeof item === "bigint") names.users.add(item);
      }
    } else {
      visit(field, names);
    }
  }
}

/**
 * Finds what an answer names and shows it to the one who gets the answer.
 *
 * @param world The server's state.
 * @param viewer The account that gets the answer.
 * @param parts The answer's messages, updates or peers.
 * @returns What belongs into `users` and `chats`.
 */
export function gather(
  world: World,
  viewer: Account,
  ...parts: unknown[]
): Gathered {
  const names: Names = {
    users: new Set(),
    groups: new Set(),
    channels: new Set(),
  };
  visit(parts, names);
  const users: TypeUser[] = [];
  const chats: TypeChat[] = [];
  for (const id of names.users) {
    const account = world.accounts.get(id);
    if (account !== undefined) users.push(showUser(world, viewer, account));
  }
  for (const id of names.groups) {
    const group = world.groups.get(id);
    if (group !== undefined) chats.push(showGroup(viewer, group));
  }
  for (const id of names.channels) {
    const channel = world.channels.get(id);
    if (channel !== undefined) chats.push(showChannel(world, viewer, channel));
  }
  return { users, chats };
}
