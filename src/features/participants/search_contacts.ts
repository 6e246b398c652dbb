/**
 * Finding users, groups and channels by name.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeChat, TypePeer, TypeUser } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkWhole } from "../check_arguments.ts";
import { contextOf, type PeerContext } from "../peers/peer_context.ts";

/** How names are looked for. */
export interface SearchContactsOptions extends CallOptions {
  /** Most results of each kind, 1 to 100. @default {50} */
  limit?: number;
  /** Only channels. @default {false} */
  broadcasts?: boolean;
  /** Only bots. @default {false} */
  bots?: boolean;
}

/** Whom a search has found. */
export interface FoundPeers {
  /** Contacts, and chats of the account. */
  readonly myResults: readonly (TypeUser | TypeChat)[];
  /** Everybody else, found by public name. */
  readonly results: readonly (TypeUser | TypeChat)[];
}

/**
 * Finds users, groups and channels by name.
 *
 * @param client Who looks.
 * @param query Part of a name or username, not blank.
 * @param options How to look.
 * @returns Those that the account knows, and all others.
 */
export async function searchContacts(
  client: BaseClient,
  query: string,
  options: SearchContactsOptions = {},
): Promise<FoundPeers> {
  const verb = "search contacts";
  const { limit = 50, broadcasts, bots } = options;
  if (typeof query !== "string") {
    throw new TypeError(
      `Cannot ${verb}: query must be a string, got ${typeof query}`,
    );
  }
  if (query.trim() === "") {
    throw new RangeError(`Cannot ${verb}: query must be a text, got a blank`);
  }
  checkWhole(limit, "limit", verb, 1, 100);
  const found = await client.invoke(
    "contacts.search",
    { q: query, limit, broadcasts, bots },
    callOptions(options),
  );
  const context = contextOf(found);
  return {
    myResults: pick(found.myResults, context),
    results: pick(found.results, context),
  };
}

function pick(
  peers: readonly TypePeer[],
  { users, chats }: PeerContext,
): (TypeUser | TypeChat)[] {
  return peers.map((peer) =>
    peer._ === "peerUser"
      ? users.get(peer.userId)
      : chats.get(peer._ === "peerChat" ? peer.chatId : peer.channelId)
  ).filter((found) => found !== undefined);
}
