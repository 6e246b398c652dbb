/**
 * Inline mode: a user asks a bot from the message field and sends one of its
 * answers.
 *
 * @module
 */

import type {
  BotInlineMessageMediaAuto,
  MessagesBotResults,
  TypeBotInlineMessage,
  TypeBotInlineResult,
  TypeInlineQueryPeerType,
  TypeInputBotInlineMessage,
  TypeInputBotInlineResult,
  TypeMessageMedia,
  TypePeer,
} from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { changeMessage } from "../changes.ts";
import { deliver, wrap } from "../delivery.ts";
import { checkMarkup } from "../markup.ts";
import { documentMedia, makeMedia, photoMedia } from "../media.ts";
import { checkMayPost } from "../permission.ts";
import { type Content, post } from "../posting.ts";
import { resolvePeer, resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { cleanText, MESSAGE_LENGTH_MAX } from "../text.ts";
import { inlineMessageId } from "./callbacks.ts";
import { takeRandomId, userFinder } from "./draft.ts";

/** Most results of one answer. */
const MAX_RESULTS = 50;

function peerType(call: Call, peer: TypePeer): TypeInlineQueryPeerType {
  const { world } = call;
  switch (peer._) {
    case "peerUser":
      return world.accounts.get(peer.userId)?.bot
        ? { _: "inlineQueryPeerTypeBotPM" }
        : { _: "inlineQueryPeerTypePM" };
    case "peerChat":
      return { _: "inlineQueryPeerTypeChat" };
    case "peerChannel":
      return world.channels.get(peer.channelId)!.megagroup
        ? { _: "inlineQueryPeerTypeMegagroup" }
        : { _: "inlineQueryPeerTypeBroadcast" };
  }
}

/** The message of a result, as users see it. */
function showSendMessage(
  call: Call,
  message: TypeInputBotInlineMessage,
): TypeBotInlineMessage {
  const resolve = userFinder(call);
  const replyMarkup = checkMarkup(call.account, message.replyMarkup, resolve);
  switch (message._) {
    case "inputBotInlineMessageText":
    case "inputBotInlineMessageMediaAuto": {
      const { text, entities } = cleanText(
        message.message,
        message.entities,
        MESSAGE_LENGTH_MAX,
        "MESSAGE_TOO_LONG",
        resolve,
      );
      if (message._ === "inputBotInlineMessageMediaAuto") {
        const { invertMedia } = message;
        return {
          _: "botInlineMessageMediaAuto",
          invertMedia,
          message: text,
          entities,
          replyMarkup,
        };
      }
      if (text === "") refuse("MESSAGE_EMPTY");
      const { noWebpage, invertMedia } = message;
      return {
        _: "botInlineMessageText",
        noWebpage,
        invertMedia,
        message: text,
        entities,
        replyMarkup,
      };
    }
    case "inputBotInlineMessageMediaContact":
      return { ...message, _: "botInlineMessageMediaContact", replyMarkup };
    default:
      return refuse("SEND_MESSAGE_TYPE_INVALID");
  }
}

function showResult(
  call: Call,
  result: TypeInputBotInlineResult,
): TypeBotInlineResult {
  const { files } = call.world;
  const { id } = result;
  if (id === "") refuse("RESULT_ID_EMPTY");
  if (id.length > 64) refuse("RESULT_ID_INVALID");
  const sendMessage = showSendMessage(call, result.sendMessage);
  switch (result._) {
    case "inputBotInlineResult":
      return {
        _: "botInlineResult",
        id,
        type: result.type,
        title: result.title,
        description: result.description,
        url: result.url,
        thumb: result.thumb && { ...result.thumb, _: "webDocumentNoProxy" },
        content: result.content &&
          { ...result.content, _: "webDocumentNoProxy" },
        sendMessage,
      };
    case "inputBotInlineResultPhoto": {
      const photo = result.photo._ === "inputPhoto"
        ? files.photo(result.photo.id, result.photo.accessHash)
        : undefined;
      if (photo === undefined) refuse("PHOTO_INVALID");
      return {
        _: "botInlineMediaResult",
        id,
        type: result.type,
        photo: files.showPhoto(photo),
        sendMessage,
      };
    }
    case "inputBotInlineResultDocument": {
      const document = result.document._ === "inputDocument"
        ? files.document(result.document.id, result.document.accessHash)
        : undefined;
      if (document === undefined) refuse("DOCUMENT_INVALID");
      return {
        _: "botInlineMediaResult",
        id,
        type: result.type,
        document: files.showDocument(document),
        title: result.title,
        description: result.description,
        sendMessage,
      };
    }
    default:
      return refuse("RESULT_TYPE_INVALID");
  }
}

function autoMedia(
  call: Call,
  result: TypeBotInlineResult,
): TypeMessageMedia | undefined {
  if (result._ !== "botInlineMediaResult") return undefined;
  const { files } = call.world;
  const { photo, document } = result;
  if (photo?._ === "photo") {
    return photoMedia(call.world, files.photo(photo.id, photo.accessHash)!);
  }
  if (document?._ === "document") {
    const stored = files.document(document.id, document.accessHash)!;
    return documentMedia(call.world, stored);
  }
  return undefined;
}

function contentOf(
  call: Call,
  result: TypeBotInlineResult,
  viaBotId: bigint | undefined,
): Content {
  const { sendMessage } = result;
  const { replyMarkup } = sendMessage;
  if (sendMessage._ === "botInlineMessageMediaContact") {
    const { phoneNumber, firstName, lastName, vcard } = sendMessage;
    const userId = call.world.byPhone(phoneNumber)?.id ?? 0n;
    const media = {
      _: "messageMediaContact" as const,
      phoneNumber,
      firstName,
      lastName,
      vcard,
      userId,
    };
    return { text: "", media, replyMarkup, viaBotId };
  }
  const { message, entities, invertMedia } =
    sendMessage as BotInlineMessageMediaAuto;
  const media = sendMessage._ === "botInlineMessageMediaAuto"
    ? autoMedia(call, result)
    : undefined;
  return { text: message, entities, media, replyMarkup, viaBotId, invertMedia };
}

/** Handlers of inline mode. */
export const inlineHandlers: Handlers = {
  async "messages.getInlineBotResults"(call, params) {
    const { world, account, rules } = call;
    const bot = resolveUser(world, account, params.bot);
    if (bot.bot === undefined) refuse("BOT_INVALID");
    if (bot.bot.inlinePlaceholder === undefined) refuse("BOT_INLINE_DISABLED");
    const peer = params.peer._ === "inputPeerEmpty"
      ? undefined
      : resolvePeer(world, account, params.peer);
    const queryId = world.randomLong();
    const { query, offset } = params;
    const waiting = world.botQueries.wait<MessagesBotResults>(
      world.clock,
      queryId,
      bot.id,
      rules.botTimeoutMs,
    );
    deliver(world, bot, [{
      _: "updateBotInlineQuery",
      queryId,
      userId: account.id,
      query,
      peerType: peer && peerType(call, peer),
      offset,
    }]);
    const results = await waiting;
    world.botQueries.keepInline(queryId, { botId: bot.id, query, results });
    return results;
  },

  "messages.setInlineBotResults"(call, params) {
    const { world, account } = call;
    if (account.bot === undefined) refuse("USER_BOT_REQUIRED");
    if (params.results.length > MAX_RESULTS) refuse("RESULTS_TOO_MUCH");
    if ((params.nextOffset?.length ?? 0) > 64) refuse("NEXT_OFFSET_INVALID");
    const ids = new Set(params.results.map(({ id }) => id));
    if (ids.size !== params.results.length) refuse("RESULT_ID_DUPLICATE");
    const answer: MessagesBotResults = {
      _: "messages.botResults",
      gallery: params.gallery,
      queryId: params.queryId,
      nextOffset: params.nextOffset,
      switchPm: params.switchPm,
      switchWebview: params.switchWebview,
      results: params.results.map((result) => showResult(call, result)),
      cacheTime: params.cacheTime,
      users: [],
    };
    world.botQueries.answer(params.queryId, account.id, answer);
    return true;
  },

  "messages.sendInlineBotResult"(call, params) {
    const { world, account, sink } = call;
    const peer = resolvePeer(world, account, params.peer);
    checkMayPost(world, account, peer, "text");
    const answer = world.botQueries.inline(params.queryId);
    if (answer === undefined) refuse("QUERY_ID_EMPTY");
    const result = answer.results.results.find(({ id }) => id === params.id);
    if (result === undefined) refuse("RESULT_ID_INVALID");
    takeRandomId(call, params.randomId);
    const content = contentOf(
      call,
      result,
      params.hideVia ? undefined : answer.botId,
    );
    const { own, updates } = post(world, account, peer, content, sink);
    const bot = world.accounts.get(answer.botId)!;
    if (bot.bot!.inlineFeedback) {
      deliver(world, bot, [{
        _: "updateBotInlineSend",
        userId: account.id,
        query: answer.query,
        id: result.id,
        msgId: content.replyMarkup && inlineMessageId(call, own, bot),
      }]);
    }
    return wrap(world, account, [
      { _: "updateMessageID", id: own.id, randomId: params.randomId },
      ...updates,
    ]);
  },

  "messages.editInlineBotMessage"(call, params) {
    const { world, account } = call;
    if (account.bot === undefined) refuse("USER_BOT_REQUIRED");
    if (params.id._ !== "inputBotInlineMessageID64") {
      refuse("MESSAGE_ID_INVALID");
    }
    const hash = world.accessHash(account.id, "m", BigInt(params.id.id));
    if (params.id.accessHash !== hash) refuse("MESSAGE_ID_INVALID");
    const place = world.inlineMessages.get(params.id.id);
    const box = place?.peer._ === "peerChannel"
      ? world.channels.get(place.peer.channelId)?.box
      : place?.owner.box;
    const stored = box?.copyOf(params.id.id);
    if (
      place === undefined || stored?.tl._ !== "message" ||
      stored.tl.viaBotId !== account.id
    ) refuse("MESSAGE_ID_INVALID");
    const resolve = userFinder(call);
    const clean = params.message === undefined ? undefined : cleanText(
      params.message,
      params.entities,
      MESSAGE_LENGTH_MAX,
      "MESSAGE_TOO_LONG",
      resolve,
    );
    const media = params.media &&
      makeMedia(world, account, call.dcId, params.media);
    const replyMarkup = checkMarkup(account, params.replyMarkup, resolve);
    changeMessage(world, place.owner, stored, (tl) => ({
      ...tl,
      message: clean?.text ?? tl.message,
      entities: clean ? clean.entities : tl.entities,
      media: media ?? tl.media,
      replyMarkup,
      editDate: world.date(),
    }));
    return true;
  },
};
