/**
 * Reactions to messages.
 *
 * @module
 */

import type {
  MessagePeerReaction,
  MessageReactions,
  TypePeer,
  TypeReaction,
  TypeUpdate,
} from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { deliver, wrap } from "../delivery.ts";
import { gather } from "../gather.ts";
import type { StoredMessage } from "../message_box.ts";
import { userPeer } from "../peers.ts";
import { resolvePeer } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { findMessage } from "./manage.ts";

/** Most reactions of a premium user to one message; others have one. */
const MAX_PREMIUM_REACTIONS = 3;

/** One user's reaction. */
export interface GivenReaction {
  /** Who reacted. */
  readonly userId: bigint;
  /** With what. */
  readonly reaction: TypeReaction;
  /** When, in seconds. */
  readonly date: number;
  /** With a big animation. */
  readonly big: boolean | undefined;
}

function reactionKey(reaction: TypeReaction): string {
  switch (reaction._) {
    case "reactionEmoji":
      return `e${reaction.emoticon}`;
    case "reactionCustomEmoji":
      return `c${reaction.documentId}`;
    default:
      return reaction._;
  }
}

function showOne(viewer: Account, given: GivenReaction): MessagePeerReaction {
  return {
    _: "messagePeerReaction",
    big: given.big,
    my: given.userId === viewer.id,
    peerId: userPeer(given.userId),
    date: given.date,
    reaction: given.reaction,
  };
}

function show(
  viewer: Account,
  given: readonly GivenReaction[],
  canSeeList: boolean,
): MessageReactions {
  const counts = new Map<
    string,
    { reaction: TypeReaction; count: number; chosenOrder?: number }
  >();
  let chosen = 0;
  for (const { reaction, userId } of given) {
    const key = reactionKey(reaction);
    const entry = counts.get(key) ?? { reaction, count: 0 };
    entry.count++;
    if (userId === viewer.id) entry.chosenOrder = ++chosen;
    counts.set(key, entry);
  }
  return {
    _: "messageReactions",
    canSeeList,
    results: [...counts.values()].map((entry) => ({
      _: "reactionCount",
      ...entry,
    })),
    recentReactions: canSeeList && given.length > 0
      ? given.slice(-3).map((it) => showOne(viewer, it))
      : undefined,
  };
}

/** Those who have the message, each with its own copy. */
function readers(
  call: Call,
  stored: StoredMessage,
): { reader: Account; copy: StoredMessage }[] {
  const { world, account } = call;
  const { peer } = stored;
  let ids: bigint[];
  if (peer._ === "peerUser") ids = [account.id, peer.userId];
  else if (peer._ === "peerChat") {
    ids = [...world.groups.get(peer.chatId)!.members.keys()];
  } else ids = world.channels.get(peer.channelId)!.memberIds();
  const found: { reader: Account; copy: StoredMessage }[] = [];
  for (const id of new Set(ids)) {
    const reader = world.accounts.get(id);
    if (reader === undefined) continue;
    const copy = peer._ === "peerChannel"
      ? stored
      : reader.box.copyOf(stored.uid);
    if (copy !== undefined) found.push({ reader, copy });
  }
  return found;
}

function listable(peer: TypePeer, call: Call): boolean {
  return peer._ !== "peerChannel" ||
    call.world.channels.get(peer.channelId)!.megagroup;
}

function update(
  call: Call,
  viewer: Account,
  copy: StoredMessage,
): TypeUpdate {
  const given = call.world.reactions.get(copy.uid) ?? [];
  return {
    _: "updateMessageReactions",
    peer: copy.peer,
    msgId: copy.id,
    reactions: show(viewer, given, listable(copy.peer, call)),
  };
}

/** Handlers of reactions. */
export const reactionHandlers: Handlers = {
  "messages.sendReaction"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    const stored = findMessage(call, peer, params.msgId);
    if (stored.tl._ !== "message") refuse("MESSAGE_ID_INVALID");
    const wanted = (params.reaction ?? [])
      .filter(({ _ }) => _ !== "reactionEmpty");
    if (wanted.length > (account.premium ? MAX_PREMIUM_REACTIONS : 1)) {
      refuse("REACTIONS_TOO_MANY");
    }
    for (const reaction of wanted) {
      if (
        reaction._ === "reactionEmoji" &&
        !/^\p{Extended_Pictographic}/u.test(reaction.emoticon)
      ) refuse("REACTION_INVALID");
    }
    const before = world.reactions.get(stored.uid) ?? [];
    const others = before.filter(({ userId }) => userId !== account.id);
    if (wanted.length === 0 && others.length === before.length) {
      refuse("MESSAGE_NOT_MODIFIED");
    }
    const date = world.date();
    const given = [
      ...others,
      ...wanted.map((reaction) => ({
        userId: account.id,
        reaction,
        date,
        big: params.big,
      })),
    ];
    world.reactions.set(stored.uid, given);
    for (const { reader, copy } of readers(call, stored)) {
      if (copy.tl._ === "message") {
        const reactions = show(reader, given, listable(copy.peer, call));
        copy.tl = { ...copy.tl, reactions };
      }
      deliver(
        world,
        reader,
        [update(call, reader, copy)],
        reader === account ? sink : undefined,
      );
    }
    return wrap(world, account, [update(call, account, stored)]);
  },

  "messages.getMessagesReactions"(call, params) {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    const updates = params.id.map((id) =>
      update(call, account, findMessage(call, peer, id))
    );
    return wrap(world, account, updates);
  },

  "messages.getMessageReactionsList"(call, params) {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    const stored = findMessage(call, peer, params.id);
    if (!listable(peer, call)) refuse("BROADCAST_FORBIDDEN");
    const { reaction, offset, limit } = params;
    const all = (world.reactions.get(stored.uid) ?? []).filter((it) =>
      reaction === undefined ||
      reactionKey(it.reaction) === reactionKey(reaction)
    );
    const from = Number(offset ?? 0);
    const to = from + Math.min(Math.max(limit, 1), 100);
    const reactions = all.slice(from, to).map((it) => showOne(account, it));
    return {
      _: "messages.messageReactionsList",
      count: all.length,
      reactions,
      ...gather(world, account, reactions),
      nextOffset: to < all.length ? String(to) : undefined,
    };
  },

  "messages.getAvailableReactions"(_call, { hash }) {
    if (hash === 1) return { _: "messages.availableReactionsNotModified" };
    return { _: "messages.availableReactions", hash: 1, reactions: [] };
  },
};
