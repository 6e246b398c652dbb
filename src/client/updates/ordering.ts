/**
 * Which counter orders an update.
 *
 * @see https://core.telegram.org/api/updates#update-handling
 *
 * @module
 */

import type { TypeUpdate } from "../../tl/mod.ts";

/** Where an update stands in its sequence. */
export type Ordering =
  /** Ordered by nothing but arrival. */
  | { sequence: "none" }
  /** Ordered by the account's `pts`: private chats and basic groups. */
  | { sequence: "pts"; value: number; count: number }
  /** Ordered by the account's `qts`: secret chats and some of bots. */
  | { sequence: "qts"; value: number; count: 1 }
  /** Ordered by the `pts` of one channel or supergroup. */
  | { sequence: "channel"; channelId: bigint; value: number; count: number };

const NONE: Ordering = { sequence: "none" };

/**
 * Finds the counter of an update.
 *
 * Updates that carry a `pts` but no `pts_count` tell of a state, not of an
 * event, so they are ordered by nothing.
 *
 * @param update Any update.
 * @returns Its sequence, with the value after it and how much it adds.
 */
export function orderingOf(update: TypeUpdate): Ordering {
  const fields = update as {
    pts?: unknown;
    ptsCount?: unknown;
    qts?: unknown;
  };
  const { pts, ptsCount, qts } = fields;
  if (typeof pts === "number" && typeof ptsCount === "number") {
    const channelId = channelIdOf(update);
    if (channelId === undefined) {
      return { sequence: "pts", value: pts, count: ptsCount };
    }
    return { sequence: "channel", channelId, value: pts, count: ptsCount };
  }
  if (typeof qts === "number") {
    return { sequence: "qts", value: qts, count: 1 };
  }
  return NONE;
}

/** Channel of an update whose `pts` is that of a channel. */
function channelIdOf(update: TypeUpdate): bigint | undefined {
  switch (update._) {
    case "updateNewChannelMessage":
    case "updateEditChannelMessage": {
      const { message } = update;
      const peer = message.peerId;
      return peer?._ === "peerChannel" ? peer.channelId : undefined;
    }
    case "updateDeleteChannelMessages":
    case "updateChannelWebPage":
    case "updatePinnedChannelMessages":
      return update.channelId;
  }
  return undefined;
}
