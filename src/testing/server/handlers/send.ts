/**
 * Sending: text, media, albums, forwards.
 *
 * @module
 */

import type {
  MessageFwdHeader,
  TypePeer,
  TypeUpdate,
  TypeUpdates,
} from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { wrap } from "../delivery.ts";
import { makeMedia } from "../media.ts";
import type { StoredMessage } from "../message_box.ts";
import { userPeer } from "../peers.ts";
import { checkMayPost } from "../permission.ts";
import { type Content, post } from "../posting.ts";
import { resolvePeer, resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { boxOf, makeContent, takeRandomId } from "./draft.ts";
import { schedule } from "./scheduled.ts";

/** Most messages forwarded or sent together at a time. */
const MAX_FORWARDED = 100;
const MAX_ALBUM = 10;

/** Sends one message and says which `random_id` became which id. */
function sendOne(
  call: Call,
  peer: TypePeer,
  content: Content,
  randomId: bigint,
): { own: StoredMessage; updates: TypeUpdate[] } {
  const { world, account, sink } = call;
  const { own, updates } = post(world, account, peer, content, sink);
  const named: TypeUpdate = { _: "updateMessageID", id: own.id, randomId };
  return { own, updates: [named, ...updates] };
}

/** What the author of a forwarded message agrees to be called. */
function forwardHeader(
  call: Call,
  source: StoredMessage,
  toSelf: boolean,
): MessageFwdHeader {
  const { tl } = source;
  if (tl._ === "message" && tl.fwdFrom !== undefined) return tl.fwdFrom;
  const saved = toSelf
    ? { savedFromPeer: source.peer, savedFromMsgId: source.id }
    : {};
  if (source.peer._ === "peerChannel") {
    const { post, postAuthor } = tl as { post?: boolean; postAuthor?: string };
    if (post === true) {
      return {
        _: "messageFwdHeader",
        fromId: source.peer,
        channelPost: source.id,
        postAuthor,
        date: tl.date,
        ...saved,
      };
    }
  }
  const author = call.world.accounts.get(source.authorId);
  return {
    _: "messageFwdHeader",
    ...(author
      ? { fromId: userPeer(author.id) }
      : { fromName: "Deleted Account" }),
    date: tl.date,
    ...saved,
  };
}

/** Handlers of the methods that send messages. */
export const sendHandlers: Handlers = {
  "messages.sendMessage"(call, params): TypeUpdates {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    checkMayPost(world, account, peer, "text");
    const content = makeContent(call, peer, params, false);
    takeRandomId(call, params.randomId);
    const { scheduleDate, randomId } = params;
    if (scheduleDate !== undefined && scheduleDate > world.date() + 10) {
      return schedule(call, peer, content, scheduleDate, randomId);
    }
    const { own, updates } = sendOne(call, peer, content, randomId);
    const last = updates.at(-1)!;
    if (
      peer._ !== "peerUser" || peer.userId === account.id ||
      content.replyMarkup !== undefined || last._ !== "updateNewMessage"
    ) return wrap(world, account, updates);
    return {
      _: "updateShortSentMessage",
      out: true,
      id: own.id,
      pts: last.pts,
      ptsCount: last.ptsCount,
      date: own.tl.date,
      entities: content.entities,
    };
  },

  "messages.sendMedia"(call, params) {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    checkMayPost(world, account, peer, "media");
    const content = makeContent(call, peer, params, true);
    const media = makeMedia(world, account, call.dcId, params.media);
    takeRandomId(call, params.randomId);
    const whole = { ...content, media };
    const { scheduleDate, randomId } = params;
    if (scheduleDate !== undefined && scheduleDate > world.date() + 10) {
      return schedule(call, peer, whole, scheduleDate, randomId);
    }
    const { updates } = sendOne(call, peer, whole, randomId);
    return wrap(world, account, updates);
  },

  "messages.uploadMedia"(call, params) {
    const { world, account } = call;
    resolvePeer(world, account, params.peer);
    return makeMedia(world, account, call.dcId, params.media);
  },

  "messages.sendMultiMedia"(call, params) {
    const { world, account } = call;
    const { multiMedia } = params;
    const peer = resolvePeer(world, account, params.peer);
    checkMayPost(world, account, peer, "media");
    if (multiMedia.length === 0) refuse("MEDIA_EMPTY");
    if (multiMedia.length > MAX_ALBUM) refuse("MULTI_MEDIA_TOO_LONG");
    const groupedId = world.randomLong();
    // Everything is checked before anything is sent.
    const items = multiMedia.map((item) => {
      const uploaded = item.media._ === "inputMediaUploadedPhoto" ||
        item.media._ === "inputMediaUploadedDocument";
      if (uploaded) refuse("MEDIA_INVALID");
      const content = makeContent(call, peer, { ...params, ...item }, true);
      const media = makeMedia(world, account, call.dcId, item.media);
      return { ...content, media, groupedId };
    });
    for (const { randomId } of multiMedia) takeRandomId(call, randomId);
    const updates = items.flatMap((content, i) =>
      sendOne(call, peer, content, multiMedia[i]!.randomId).updates
    );
    return wrap(world, account, updates);
  },

  "messages.forwardMessages"(call, params) {
    const { world, account } = call;
    const from = resolvePeer(world, account, params.fromPeer);
    const to = resolvePeer(world, account, params.toPeer);
    const { id: ids, randomId: randomIds } = params;
    if (ids.length === 0) refuse("MESSAGE_IDS_EMPTY");
    if (ids.length > MAX_FORWARDED) refuse("MSG_ID_INVALID");
    if (ids.length !== randomIds.length) refuse("RANDOM_ID_INVALID");
    checkMayPost(world, account, to, "text");
    const box = boxOf(call, from);
    const albums = new Map<bigint, bigint>();
    const toSelf = to._ === "peerUser" && to.userId === account.id;
    const contents: Content[] = [];
    for (const id of ids) {
      const source = box.get(id);
      if (source?.tl._ !== "message") refuse("MESSAGE_ID_INVALID");
      const { tl } = source;
      if (tl.noforwards === true) refuse("CHAT_FORWARDS_RESTRICTED");
      if (tl.groupedId !== undefined && !albums.has(tl.groupedId)) {
        albums.set(tl.groupedId, world.randomLong());
      }
      const captionless = params.dropMediaCaptions === true &&
        tl.media !== undefined;
      contents.push({
        text: captionless ? "" : tl.message,
        entities: captionless ? undefined : tl.entities,
        media: tl.media,
        replyMarkup: tl.viaBotId === undefined ? undefined : tl.replyMarkup,
        fwdFrom: params.dropAuthor
          ? undefined
          : forwardHeader(call, source, toSelf),
        groupedId: tl.groupedId && albums.get(tl.groupedId),
        silent: params.silent,
        noforwards: params.noforwards,
      });
    }
    for (const randomId of randomIds) takeRandomId(call, randomId);
    const updates = contents.flatMap((content, i) =>
      sendOne(call, to, content, randomIds[i]!).updates
    );
    return wrap(world, account, updates);
  },

  "messages.startBot"(call, params) {
    const { world, account } = call;
    const bot = resolveUser(world, account, params.bot);
    if (bot.bot === undefined) refuse("BOT_INVALID");
    if (!/^[\w-]{0,64}$/.test(params.startParam)) refuse("START_PARAM_INVALID");
    const peer = params.peer._ === "inputPeerEmpty"
      ? userPeer(bot.id)
      : resolvePeer(world, account, params.peer);
    checkMayPost(world, account, peer, "text");
    const message = params.startParam === ""
      ? "/start"
      : `/start ${params.startParam}`;
    const content = makeContent(call, peer, { message }, false);
    takeRandomId(call, params.randomId);
    const { updates } = sendOne(call, peer, content, params.randomId);
    return wrap(world, account, updates);
  },
};
