/**
 * Updates on their way to those who are signed in.
 *
 * @module
 */

import type { TypeUpdate, TypeUpdates } from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { gather } from "./gather.ts";
import type { UpdateSink } from "./login.ts";
import type { World } from "./world.ts";

/** Updates that are worth nothing when they come late. */
const FLEETING = new Set<string>([
  "updateUserTyping",
  "updateChatUserTyping",
  "updateChannelUserTyping",
  "updateUserStatus",
  "updateLoginToken",
]);

function counted(update: TypeUpdate): boolean {
  return "pts" in update || "qts" in update;
}

/** The short form of a plain text, if it has one. */
function shorten(update: TypeUpdate): TypeUpdates | undefined {
  if (update._ !== "updateNewMessage") return undefined;
  const { message: tl, pts, ptsCount } = update;
  if (tl._ !== "message" || tl.media !== undefined) return undefined;
  if (tl.replyMarkup !== undefined || tl.noforwards) return undefined;
  const { peerId, fromId } = tl;
  const common = {
    out: tl.out,
    mentioned: tl.mentioned,
    silent: tl.silent,
    id: tl.id,
    message: tl.message,
    pts,
    ptsCount,
    date: tl.date,
    fwdFrom: tl.fwdFrom,
    viaBotId: tl.viaBotId,
    replyTo: tl.replyTo,
    entities: tl.entities,
  };
  if (peerId._ === "peerUser") {
    return { _: "updateShortMessage", ...common, userId: peerId.userId };
  }
  if (peerId._ !== "peerChat" || fromId?._ !== "peerUser") return undefined;
  return {
    _: "updateShortChatMessage",
    ...common,
    fromId: fromId.userId,
    chatId: peerId.chatId,
  };
}

/**
 * Wraps updates with everybody they name.
 *
 * @param world The server's state.
 * @param viewer The account that gets them.
 * @param updates The updates.
 * @param seq The value of `seq`, 0 for none.
 * @returns One `updates` object.
 */
export function wrap(
  world: World,
  viewer: Account,
  updates: TypeUpdate[],
  seq = 0,
): TypeUpdates {
  const { users, chats } = gather(world, viewer, updates);
  return { _: "updates", updates, users, chats, date: world.date(), seq };
}

/**
 * Tells an account of something, in all its sessions.
 *
 * Updates with neither `pts` nor `qts` take a place in each login's `seq`,
 * and are kept for `updates.getDifference` if nobody is connected.
 *
 * @param world The server's state.
 * @param account Who is told.
 * @param updates What happened.
 * @param except The session that knows already: it made the call.
 */
export function deliver(
  world: World,
  account: Account,
  updates: TypeUpdate[],
  except?: UpdateSink,
): void {
  if (updates.length === 0) return;
  const fleeting = updates.every((update) => FLEETING.has(update._));
  const uncounted = fleeting ? [] : updates.filter((it) => !counted(it));
  let shared: TypeUpdates | undefined;
  for (const login of account.logins) {
    if (login.imported) continue;
    const sinks = [...login.sinks].filter((sink) => sink !== except);
    if (sinks.length === 0) {
      if (!login.sinks.has(except!)) uncounted.forEach((it) => login.miss(it));
      continue;
    }
    let wrapped: TypeUpdates;
    if (fleeting && updates.length === 1) {
      wrapped = { _: "updateShort", update: updates[0]!, date: world.date() };
    } else if (uncounted.length > 0) {
      wrapped = wrap(world, account, updates, ++login.seq);
    } else {
      const short = world.shortUpdates && updates.length === 1
        ? shorten(updates[0]!)
        : undefined;
      wrapped = shared ??= short ?? wrap(world, account, updates);
    }
    for (const sink of sinks) sink.push(wrapped);
  }
}
