/**
 * The list of conversations.
 *
 * @module
 */

import type {
  Dialog,
  TypeMessage,
  TypePeer,
  TypeUpdate,
} from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { deliver } from "../delivery.ts";
import { gather, type Gathered } from "../gather.ts";
import type { StoredMessage } from "../message_box.ts";
import { channelPeer, groupPeer, peerKey, samePeer } from "../peers.ts";
import { unreadIn, unreadInChannel } from "../reading.ts";
import { resolvePeer } from "../resolve.ts";
import { showMessage } from "../show.ts";
import { cleanText, MESSAGE_LENGTH_MAX } from "../text.ts";
import { boxOf, userFinder } from "./draft.ts";

/** A conversation with its newest message. */
interface Entry {
  readonly peer: TypePeer;
  readonly top: StoredMessage | undefined;
  readonly pinned: boolean;
}

/** Everything in the list of an account, pinned first, newest first. */
function entries(call: Call): Entry[] {
  const { world, account } = call;
  const found = new Map<string, Entry>();
  for (const { peer, pinned } of account.dialogs()) {
    const top = peer._ === "peerChannel" ? undefined : account.box.newest(peer);
    if (top !== undefined) found.set(peerKey(peer), { peer, top, pinned });
  }
  for (const group of world.groups.values()) {
    const peer = groupPeer(group.id);
    if (group.members.has(account.id) && !found.has(peerKey(peer))) {
      const { pinned } = account.dialog(peer);
      found.set(peerKey(peer), {
        peer,
        top: account.box.newest(peer),
        pinned,
      });
    }
  }
  for (const channel of world.channels.values()) {
    if (channel.member(account.id) === undefined) continue;
    const peer = channelPeer(channel.id);
    const { pinned } = account.dialog(peer);
    const top = channel.box.newest(peer);
    found.set(peerKey(peer), { peer, top, pinned });
  }
  return [...found.values()].sort((a, b) =>
    Number(b.pinned) - Number(a.pinned) ||
    (b.top?.tl.date ?? 0) - (a.top?.tl.date ?? 0) ||
    (b.top?.uid ?? 0) - (a.top?.uid ?? 0)
  );
}

/**
 * Shows a conversation in the list.
 *
 * @param call The call.
 * @param peer The conversation.
 * @returns Its TL form.
 */
export function showDialog(call: Call, peer: TypePeer): Dialog {
  const { world, account } = call;
  const state = account.dialog(peer);
  const channel = peer._ === "peerChannel"
    ? world.channels.get(peer.channelId)
    : undefined;
  const mentions = boxOf(call, peer).list(peer)
    .filter(({ id, tl }) => tl.mentioned === true && id > state.readInboxMaxId);
  return {
    _: "dialog",
    pinned: state.pinned,
    unreadMark: state.unreadMark,
    peer,
    topMessage: boxOf(call, peer).newest(peer)?.id ?? 0,
    readInboxMaxId: state.readInboxMaxId,
    readOutboxMaxId: channel?.readOutboxMaxId ?? state.readOutboxMaxId,
    unreadCount: channel
      ? unreadInChannel(account, channel)
      : unreadIn(account, peer),
    unreadMentionsCount: mentions.length,
    unreadReactionsCount: 0,
    unreadPollVotesCount: 0,
    notifySettings: { _: "peerNotifySettings" },
    pts: channel?.log.pts,
    draft: state.draft,
  };
}

/** Conversations, their newest messages and everybody in them. */
function show(
  call: Call,
  peers: readonly TypePeer[],
): { dialogs: Dialog[]; messages: TypeMessage[] } & Gathered {
  const { world, account } = call;
  const dialogs = peers.map((peer) => showDialog(call, peer));
  const messages = peers.flatMap((peer) => {
    const top = boxOf(call, peer).newest(peer);
    return top === undefined ? [] : [showMessage(world, account, top)];
  });
  return {
    dialogs,
    messages,
    ...gather(world, account, dialogs, messages),
  };
}

function state(call: Call) {
  const { account, login, world } = call;
  return {
    _: "updates.state" as const,
    pts: account.log.pts,
    qts: account.qts,
    date: world.date(),
    seq: login.seq,
    unreadCount: 0,
  };
}

/** Handlers of the list of conversations. */
export const dialogHandlers: Handlers = {
  "messages.getDialogs"(call, params) {
    const { world, account } = call;
    let all = entries(call);
    if (params.folderId !== undefined && params.folderId !== 0) all = [];
    if (params.excludePinned) all = all.filter(({ pinned }) => !pinned);
    const total = all.length;
    if (params.offsetPeer._ !== "inputPeerEmpty") {
      const offset = resolvePeer(world, account, params.offsetPeer);
      const last = all.findIndex(({ peer }) => samePeer(peer, offset));
      if (last >= 0) all = all.slice(last + 1);
    } else if (params.offsetDate > 0) {
      all = all.filter(({ top, pinned }) =>
        !pinned && (top?.tl.date ?? 0) < params.offsetDate
      );
    }
    const limit = Math.min(Math.max(params.limit, 1), 100);
    const cut = show(call, all.slice(0, limit).map(({ peer }) => peer));
    return cut.dialogs.length === total
      ? { _: "messages.dialogs", ...cut }
      : { _: "messages.dialogsSlice", count: total, ...cut };
  },

  "messages.getPeerDialogs"(call, params) {
    const { world, account } = call;
    const peers = params.peers.flatMap((input) =>
      input._ === "inputDialogPeer"
        ? [resolvePeer(world, account, input.peer)]
        : []
    );
    return {
      _: "messages.peerDialogs",
      ...show(call, peers),
      state: state(call),
    };
  },

  "messages.getPinnedDialogs"(call, { folderId }) {
    const pinned = folderId === 0
      ? entries(call).filter((entry) => entry.pinned)
      : [];
    return {
      _: "messages.peerDialogs",
      ...show(call, pinned.map(({ peer }) => peer)),
      state: state(call),
    };
  },

  "messages.toggleDialogPin"(call, params) {
    const { world, account, sink } = call;
    if (params.peer._ !== "inputDialogPeer") return false;
    const peer = resolvePeer(world, account, params.peer.peer);
    account.dialog(peer).pinned = params.pinned === true;
    deliver(world, account, [{
      _: "updateDialogPinned",
      pinned: params.pinned,
      peer: { _: "dialogPeer", peer },
    }], sink);
    return true;
  },

  "messages.markDialogUnread"(call, params) {
    const { world, account, sink } = call;
    if (params.peer._ !== "inputDialogPeer") return false;
    const peer = resolvePeer(world, account, params.peer.peer);
    account.dialog(peer).unreadMark = params.unread === true;
    deliver(world, account, [{
      _: "updateDialogUnreadMark",
      unread: params.unread,
      peer: { _: "dialogPeer", peer },
    }], sink);
    return true;
  },

  "messages.getDialogUnreadMarks"(call) {
    return [...call.account.dialogs()]
      .filter(({ unreadMark }) => unreadMark)
      .map(({ peer }) => ({ _: "dialogPeer", peer }));
  },

  "messages.saveDraft"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    const { text, entities } = cleanText(
      params.message,
      params.entities,
      MESSAGE_LENGTH_MAX,
      "MESSAGE_TOO_LONG",
      userFinder(call),
    );
    const date = world.date();
    const draft = text === "" && params.replyTo === undefined
      ? { _: "draftMessageEmpty" as const, date }
      : {
        _: "draftMessage" as const,
        noWebpage: params.noWebpage,
        invertMedia: params.invertMedia,
        replyTo: params.replyTo,
        message: text,
        entities,
        date,
      };
    const dialog = account.dialog(peer);
    if (draft._ === "draftMessage") dialog.draft = draft;
    else delete dialog.draft;
    deliver(world, account, [{ _: "updateDraftMessage", peer, draft }], sink);
    return true;
  },

  "messages.getAllDrafts"(call) {
    const { world, account } = call;
    const updates: TypeUpdate[] = [];
    for (const { peer, draft } of account.dialogs()) {
      if (draft) updates.push({ _: "updateDraftMessage", peer, draft });
    }
    return {
      _: "updates",
      updates,
      ...gather(world, account, updates),
      date: world.date(),
      seq: 0,
    };
  },

  "messages.getDialogFilters"() {
    return { _: "messages.dialogFilters", filters: [] };
  },
};
