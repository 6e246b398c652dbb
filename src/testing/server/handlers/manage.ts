/**
 * Changing, deleting, reading and pinning messages, and typing.
 *
 * @module
 */

import type {
  MessagesAffectedHistory,
  TypePeer,
  TypeUpdate,
} from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import {
  changeMessage,
  deleteFromChannel,
  deleteMessages,
  pinMessage,
} from "../changes.ts";
import { deliver, wrap } from "../delivery.ts";
import { checkMarkup } from "../markup.ts";
import { makeMedia } from "../media.ts";
import type { StoredMessage } from "../message_box.ts";
import { channelPeer, samePeer, userPeer } from "../peers.ts";
import { post } from "../posting.ts";
import { readChannel, readHistory } from "../reading.ts";
import { resolveChannel, resolvePeer } from "../resolve.ts";
import { forbid, refuse } from "../refuse.ts";
import { CAPTION_LENGTH_MAX, cleanText, MESSAGE_LENGTH_MAX } from "../text.ts";
import { boxOf, userFinder } from "./draft.ts";

/** How long a user may change a message, in seconds: two days. */
const EDIT_TIME_LIMIT = 172800;

/**
 * Finds a message of a conversation.
 *
 * @param call The call.
 * @param peer The conversation.
 * @param id The message.
 * @returns The message.
 * @throws {RpcError} If there is none.
 */
export function findMessage(
  call: Call,
  peer: TypePeer,
  id: number,
): StoredMessage {
  const stored = boxOf(call, peer).get(id);
  if (stored === undefined || !samePeer(stored.peer, peer)) {
    refuse("MESSAGE_ID_INVALID");
  }
  return stored;
}

function mayEdit(call: Call, peer: TypePeer, stored: StoredMessage): void {
  const { world, account } = call;
  if (stored.tl._ === "messageService") refuse("MESSAGE_ID_INVALID");
  const own = stored.authorId === account.id;
  if (peer._ === "peerChannel") {
    const channel = world.channels.get(peer.channelId)!;
    const editor = !channel.megagroup &&
      channel.may(account.id, "editMessages");
    if (!own && !editor) forbid("MESSAGE_AUTHOR_REQUIRED");
    if (editor) return;
  } else if (!own && stored.tl.viaBotId !== account.id) {
    forbid("MESSAGE_AUTHOR_REQUIRED");
  }
  const self = peer._ === "peerUser" && peer.userId === account.id;
  const age = world.date() - stored.tl.date;
  if (account.bot === undefined && !self && age > EDIT_TIME_LIMIT) {
    refuse("MESSAGE_EDIT_TIME_EXPIRED");
  }
}

function affected(result: {
  pts: number;
  ptsCount: number;
}): MessagesAffectedHistory {
  return { _: "messages.affectedHistory", ...result, offset: 0 };
}

/** Handlers of what happens to messages after they were sent. */
export const manageHandlers: Handlers = {
  "messages.editMessage"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    const stored = findMessage(call, peer, params.id);
    mayEdit(call, peer, stored);
    if (stored.tl._ !== "message") refuse("MESSAGE_ID_INVALID");
    const before = stored.tl;
    const resolve = userFinder(call);
    const captioned = before.media !== undefined || params.media !== undefined;
    const clean = params.message === undefined ? undefined : cleanText(
      params.message,
      params.entities,
      captioned ? CAPTION_LENGTH_MAX : MESSAGE_LENGTH_MAX,
      captioned ? "MEDIA_CAPTION_TOO_LONG" : "MESSAGE_TOO_LONG",
      resolve,
    );
    if (clean?.text === "" && !captioned) refuse("MESSAGE_EMPTY");
    const media = params.media &&
      makeMedia(world, account, call.dcId, params.media);
    // A bot that leaves the keyboard out takes it away.
    const markup = account.bot === undefined
      ? before.replyMarkup
      : checkMarkup(account, params.replyMarkup, resolve);
    const same = (clean === undefined ||
      clean.text === before.message &&
        JSON.stringify(clean.entities, big) ===
          JSON.stringify(before.entities, big)) &&
      media === undefined &&
      JSON.stringify(markup, big) === JSON.stringify(before.replyMarkup, big);
    if (same) refuse("MESSAGE_NOT_MODIFIED");
    const onlyMarkup = clean === undefined && media === undefined;
    const updates = changeMessage(world, account, stored, (tl) => ({
      ...tl,
      message: clean?.text ?? tl.message,
      entities: clean ? clean.entities : tl.entities,
      media: media ?? tl.media,
      replyMarkup: markup,
      editDate: world.date(),
      editHide: onlyMarkup || tl.editHide,
    }), sink);
    return wrap(world, account, updates);
  },

  "messages.getMessageEditData"(call, params) {
    const peer = resolvePeer(call.world, call.account, params.peer);
    const stored = findMessage(call, peer, params.id);
    mayEdit(call, peer, stored);
    const caption = stored.tl._ === "message" && stored.tl.media !== undefined;
    return { _: "messages.messageEditData", caption };
  },

  "messages.deleteMessages"(call, params) {
    const { world, account, sink } = call;
    const revoke = params.revoke === true;
    const result = deleteMessages(world, account, params.id, revoke, sink);
    return { _: "messages.affectedMessages", ...result };
  },

  "channels.deleteMessages"(call, params) {
    const { world, account, sink } = call;
    const channel = resolveChannel(world, account, params.channel);
    const others = params.id.some((id) => {
      const stored = channel.box.get(id);
      return stored !== undefined && stored.authorId !== account.id;
    });
    if (others && !channel.may(account.id, "deleteMessages")) {
      forbid("MESSAGE_DELETE_FORBIDDEN");
    }
    const result = deleteFromChannel(world, account, channel, params.id, sink);
    return { _: "messages.affectedMessages", ...result };
  },

  "messages.deleteHistory"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    if (peer._ === "peerChannel") refuse("PEER_ID_INVALID");
    const ids = account.box.list(peer)
      .filter(({ id }) => params.maxId === 0 || id <= params.maxId)
      .map(({ id }) => id);
    const revoke = params.revoke === true;
    const result = deleteMessages(world, account, ids, revoke, sink);
    if (params.justClear !== true && account.box.newest(peer) === undefined) {
      account.dropDialog(peer);
    }
    return affected(result);
  },

  "messages.readHistory"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    if (peer._ === "peerChannel") refuse("PEER_ID_INVALID");
    const result = readHistory(world, account, peer, params.maxId, sink);
    return { _: "messages.affectedMessages", ...result };
  },

  "channels.readHistory"(call, params) {
    const { world, account, sink } = call;
    const channel = resolveChannel(world, account, params.channel);
    readChannel(world, account, channel, params.maxId, sink);
    return true;
  },

  "messages.readMessageContents"(call, { id }) {
    const { world, account, sink } = call;
    const unread = id.filter((it) => {
      const stored = account.box.get(it);
      if (stored?.tl.mentioned !== true) return false;
      stored.tl = { ...stored.tl, mediaUnread: false };
      return true;
    });
    const ptsCount = unread.length;
    if (ptsCount > 0) {
      const update = account.log.append(ptsCount, (pts) => ({
        _: "updateReadMessagesContents",
        messages: unread,
        pts,
        ptsCount,
      }));
      deliver(world, account, [update], sink);
    }
    const { pts } = account.log;
    return { _: "messages.affectedMessages", pts, ptsCount };
  },

  "channels.readMessageContents"(call, params) {
    resolveChannel(call.world, call.account, params.channel);
    return true;
  },

  "messages.readMentions"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    if (peer._ === "peerChannel") {
      const { log } = world.channels.get(peer.channelId)!;
      return affected({ pts: log.pts, ptsCount: 0 });
    }
    const mentions = account.box.list(peer)
      .filter(({ tl }) => tl.mentioned === true);
    for (const stored of mentions) {
      stored.tl = { ...stored.tl, mentioned: false };
    }
    const ptsCount = mentions.length;
    if (ptsCount > 0) {
      const update = account.log.append(ptsCount, (pts) => ({
        _: "updateReadMessagesContents",
        messages: mentions.map(({ id }) => id),
        pts,
        ptsCount,
      }));
      deliver(world, account, [update], sink);
    }
    return affected({ pts: account.log.pts, ptsCount });
  },

  "messages.updatePinnedMessage"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    const stored = findMessage(call, peer, params.id);
    if (stored.tl._ !== "message") refuse("MESSAGE_ID_INVALID");
    if (peer._ === "peerChannel") {
      const channel = world.channels.get(peer.channelId)!;
      const right = channel.megagroup ? "pinMessages" : "editMessages";
      if (!channel.may(account.id, right)) refuse("CHAT_ADMIN_REQUIRED");
    }
    const pinned = params.unpin !== true;
    const onlyHere = params.pmOneside === true && peer._ === "peerUser";
    const updates = pinMessage(world, account, stored, pinned, onlyHere, sink);
    if (pinned && !onlyHere && params.silent !== true) {
      const { uid, authorId } = stored;
      const service = post(world, account, peer, {
        text: "",
        action: { _: "messageActionPinMessage" },
        replyTo: { uid, authorId },
      }, sink);
      updates.push(...service.updates);
    }
    return wrap(world, account, updates);
  },

  "messages.unpinAllMessages"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    const pinned = boxOf(call, peer).list(peer)
      .filter(({ tl }) => tl._ === "message" && tl.pinned === true);
    for (const stored of pinned) {
      pinMessage(world, account, stored, false, false, sink);
    }
    const { pts } = peer._ === "peerChannel"
      ? world.channels.get(peer.channelId)!.log
      : account.log;
    return affected({ pts, ptsCount: pinned.length });
  },

  "messages.setTyping"(call, params) {
    const { world, account } = call;
    const { action } = params;
    const peer = resolvePeer(world, account, params.peer);
    const userId = account.id;
    let update: TypeUpdate;
    let ids: Iterable<bigint>;
    if (peer._ === "peerUser") {
      update = { _: "updateUserTyping", userId, action };
      ids = [peer.userId];
    } else if (peer._ === "peerChat") {
      const { chatId } = peer;
      const fromId = userPeer(userId);
      update = { _: "updateChatUserTyping", chatId, fromId, action };
      ids = world.groups.get(chatId)!.members.keys();
    } else {
      const { channelId } = peer;
      const fromId = userPeer(userId);
      update = { _: "updateChannelUserTyping", channelId, fromId, action };
      ids = world.channels.get(channelId)!.memberIds();
    }
    for (const id of ids) {
      const reader = world.accounts.get(id);
      if (reader !== undefined && reader !== account) {
        deliver(world, reader, [update]);
      }
    }
    return true;
  },

  "channels.exportMessageLink"(call, params) {
    const channel = resolveChannel(call.world, call.account, params.channel);
    findMessage(call, channelPeer(channel.id), params.id);
    const place = channel.username ?? `c/${channel.id}`;
    const link = `https://t.me/${place}/${params.id}`;
    return { _: "exportedMessageLink", link, html: link };
  },
};

/** Lets `JSON.stringify()` compare what holds 64-bit numbers. */
function big(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}
