/**
 * Reading messages: by id, by page, by words.
 *
 * @module
 */

import type {
  TypeInputMessage,
  TypeMessage,
  TypeMessagesFilter,
  TypeMessagesMessages,
  TypePeer,
} from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { gather } from "../gather.ts";
import {
  type MessageBox,
  page,
  type PageRequest,
  type StoredMessage,
} from "../message_box.ts";
import { peerKey, samePeer } from "../peers.ts";
import { resolveChannel, resolvePeer } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { showMessage } from "../show.ts";
import { boxOf } from "./draft.ts";

/** Most messages asked for by id at a time. */
const MAX_IDS = 100;

/**
 * Tells whether a message passes a search filter.
 *
 * @param stored The message.
 * @param filter The filter.
 * @returns Whether it does.
 */
function passes(stored: StoredMessage, filter: TypeMessagesFilter): boolean {
  const { tl } = stored;
  if (filter._ === "inputMessagesFilterEmpty") return true;
  if (tl._ === "messageService") {
    return filter._ === "inputMessagesFilterChatPhotos" &&
      tl.action._ === "messageActionChatEditPhoto";
  }
  const { media } = tl;
  const document = media?._ === "messageMediaDocument" ? media : undefined;
  const audio = document?.document?._ === "document" &&
    document.document.attributes.some(({ _ }) =>
      _ === "documentAttributeAudio"
    );
  switch (filter._) {
    case "inputMessagesFilterPhotos":
      return media?._ === "messageMediaPhoto";
    case "inputMessagesFilterVideo":
      return document?.video === true && document.round !== true;
    case "inputMessagesFilterPhotoVideo":
      return media?._ === "messageMediaPhoto" || document?.video === true;
    case "inputMessagesFilterDocument":
      return document !== undefined && !document.video && !audio;
    case "inputMessagesFilterVoice":
      return document?.voice === true;
    case "inputMessagesFilterMusic":
      return audio === true && document?.voice !== true;
    case "inputMessagesFilterRoundVideo":
      return document?.round === true;
    case "inputMessagesFilterRoundVoice":
      return document?.round === true || document?.voice === true;
    case "inputMessagesFilterUrl":
      return tl.entities?.some(({ _ }) =>
        _ === "messageEntityUrl" || _ === "messageEntityTextUrl"
      ) === true;
    case "inputMessagesFilterGeo":
      return media?._ === "messageMediaGeo" ||
        media?._ === "messageMediaVenue" ||
        media?._ === "messageMediaGeoLive";
    case "inputMessagesFilterContacts":
      return media?._ === "messageMediaContact";
    case "inputMessagesFilterPinned":
      return tl.pinned === true;
    case "inputMessagesFilterMyMentions":
      return tl.mentioned === true;
    default:
      return false;
  }
}

/** Answers with a page, in the form that its conversation calls for. */
function answer(
  call: Call,
  peer: TypePeer | undefined,
  all: readonly StoredMessage[],
  request: PageRequest,
): TypeMessagesMessages {
  const { world, account } = call;
  const cut = page(all, request);
  const messages: TypeMessage[] = cut.messages.map((stored) =>
    showMessage(world, account, stored)
  );
  const rest = { topics: [], ...gather(world, account, messages) };
  if (peer?._ === "peerChannel") {
    const { pts } = world.channels.get(peer.channelId)!.log;
    return {
      _: "messages.channelMessages",
      pts,
      count: cut.total,
      offsetIdOffset: cut.before,
      messages,
      ...rest,
    };
  }
  if (messages.length === cut.total) {
    return { _: "messages.messages", messages, ...rest };
  }
  return {
    _: "messages.messagesSlice",
    count: cut.total,
    offsetIdOffset: cut.before,
    messages,
    ...rest,
  };
}

/** One message by the way in which it was asked for. */
function pick(
  call: Call,
  box: MessageBox,
  input: TypeInputMessage,
  channel: TypePeer | undefined,
): TypeMessage {
  let stored: StoredMessage | undefined;
  let id = 0;
  if (input._ === "inputMessagePinned") {
    if (channel === undefined) refuse("MESSAGE_ID_INVALID");
    stored = box.list(channel).findLast(({ tl }) =>
      tl._ === "message" && tl.pinned === true
    );
  } else {
    id = input.id;
    stored = box.get(id);
    const { replyTo } = stored?.tl ?? {};
    if (input._ === "inputMessageReplyTo") {
      stored = replyTo?._ === "messageReplyHeader" &&
          replyTo.replyToMsgId !== undefined
        ? box.get(replyTo.replyToMsgId)
        : undefined;
    }
  }
  return stored === undefined
    ? { _: "messageEmpty", id }
    : showMessage(call.world, call.account, stored);
}

/** Handlers of the methods that read messages. */
export const historyHandlers: Handlers = {
  "messages.getMessages"(call, { id }) {
    const { world, account } = call;
    if (id.length > MAX_IDS) refuse("MSG_ID_INVALID");
    const messages = id.map((it) => pick(call, account.box, it, undefined));
    return {
      _: "messages.messages",
      messages,
      topics: [],
      ...gather(world, account, messages),
    };
  },

  "channels.getMessages"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (params.id.length === 0) refuse("MESSAGE_IDS_EMPTY");
    if (params.id.length > MAX_IDS) refuse("MSG_ID_INVALID");
    const peer: TypePeer = { _: "peerChannel", channelId: channel.id };
    const messages = params.id.map((it) => pick(call, channel.box, it, peer));
    return {
      _: "messages.channelMessages",
      pts: channel.log.pts,
      count: messages.length,
      messages,
      topics: [],
      ...gather(world, account, messages, peer),
    };
  },

  "messages.getHistory"(call, params) {
    const peer = resolvePeer(call.world, call.account, params.peer);
    return answer(call, peer, boxOf(call, peer).list(peer), params);
  },

  "messages.search"(call, params) {
    const { world, account } = call;
    const everywhere = params.peer._ === "inputPeerEmpty";
    const peer = everywhere
      ? undefined
      : resolvePeer(world, account, params.peer);
    const from = params.fromId && resolvePeer(world, account, params.fromId);
    const words = params.q.toLowerCase();
    const source = peer === undefined
      ? [...account.box.all()]
      : boxOf(call, peer).list(peer);
    const found = source.filter((stored) => {
      const { tl } = stored;
      if (params.minDate > 0 && tl.date < params.minDate) return false;
      if (params.maxDate > 0 && tl.date >= params.maxDate) return false;
      if (
        from?._ === "peerUser" && stored.authorId !== from.userId ||
        from !== undefined && from._ !== "peerUser"
      ) return false;
      if (!passes(stored, params.filter)) return false;
      return words === "" ||
        tl._ === "message" && tl.message.toLowerCase().includes(words);
    });
    return answer(call, peer, found, { ...params, offsetDate: 0 });
  },

  "messages.searchGlobal"(call, params) {
    const { account, world } = call;
    const words = params.q.toLowerCase();
    const boxes = [account.box];
    for (const channel of world.channels.values()) {
      if (channel.member(account.id)) boxes.push(channel.box);
    }
    const found = boxes.flatMap((box) => [...box.all()])
      .filter((stored) =>
        stored.tl._ === "message" &&
        stored.tl.message.toLowerCase().includes(words) &&
        passes(stored, params.filter)
      )
      .sort((a, b) => a.tl.date - b.tl.date || a.id - b.id);
    let rest = found;
    if (params.offsetId > 0) {
      const last = found.findIndex(({ id, peer, tl }) =>
        id === params.offsetId && tl.date === params.offsetRate &&
        samePeer(peer, resolvePeer(world, account, params.offsetPeer))
      );
      rest = last < 0 ? found : found.slice(0, last);
    }
    const messages = rest.reverse()
      .slice(0, Math.min(Math.max(params.limit, 0), 100))
      .map((stored) => showMessage(world, account, stored));
    const nextRate = messages.length < rest.length
      ? messages.at(-1)?.date
      : undefined;
    return {
      _: "messages.messagesSlice",
      count: found.length,
      nextRate,
      messages,
      topics: [],
      ...gather(world, account, messages),
    };
  },

  "messages.getSearchCounters"(call, params) {
    const peer = resolvePeer(call.world, call.account, params.peer);
    const messages = boxOf(call, peer).list(peer);
    return params.filters.map((filter) => ({
      _: "messages.searchCounter",
      filter,
      count: messages.filter((stored) => passes(stored, filter)).length,
    }));
  },

  "messages.getMessagesViews"(call, params) {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    const box = boxOf(call, peer);
    const views = params.id.map((id) => {
      const stored = box.get(id);
      if (stored?.tl._ !== "message" || stored.tl.views === undefined) {
        return { _: "messageViews" as const };
      }
      const seen = `${account.id}:${peerKey(peer)}:${id}`;
      if (params.increment && !world.viewed.has(seen)) {
        world.viewed.add(seen);
        stored.tl = { ...stored.tl, views: stored.tl.views! + 1 };
      }
      const { views, forwards } = stored.tl;
      return { _: "messageViews" as const, views, forwards };
    });
    return { _: "messages.messageViews", views, chats: [], users: [] };
  },
};
