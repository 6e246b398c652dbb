/**
 * Buttons under messages: a user presses, the bot answers.
 *
 * @module
 */

import { toHex } from "../../../bytes/mod.ts";
import type {
  InputBotInlineMessageID64,
  MessagesBotCallbackAnswer,
} from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { deliver } from "../delivery.ts";
import { hasCallback } from "../markup.ts";
import type { StoredMessage } from "../message_box.ts";
import { userPeer } from "../peers.ts";
import { resolvePeer } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { findMessage } from "./manage.ts";

/** The bot that a button belongs to. */
function botOf(call: Call, stored: StoredMessage): Account {
  const { tl, authorId } = stored;
  const id = tl._ === "message" && tl.viaBotId !== undefined
    ? tl.viaBotId
    : authorId;
  const bot = call.world.accounts.get(id);
  if (bot?.bot === undefined) refuse("BOT_INVALID");
  return bot;
}

/** The same number for every press in one conversation. */
function chatInstance(call: Call, stored: StoredMessage, bot: Account): bigint {
  const { world, account } = call;
  const id = stored.peer._ === "peerUser"
    ? account.id
    : stored.peer._ === "peerChat"
    ? stored.peer.chatId
    : stored.peer.channelId;
  return world.accessHash(bot.id, "c", id);
}

/** Handlers of pressed buttons. */
export const callbackHandlers: Handlers = {
  async "messages.getBotCallbackAnswer"(call, params) {
    const { world, account, rules } = call;
    const peer = resolvePeer(world, account, params.peer);
    const stored = findMessage(call, peer, params.msgId);
    const bot = botOf(call, stored);
    const { data } = params;
    const markup = stored.tl._ === "message"
      ? stored.tl.replyMarkup
      : undefined;
    if (data === undefined || !hasCallback(markup, data)) {
      refuse("DATA_INVALID");
    }
    const key = `${stored.uid}:${toHex(data)}`;
    const cached = world.botQueries.cachedCallback(key, world.date());
    if (cached !== undefined) return cached;
    const queryId = world.randomLong();
    const instance = chatInstance(call, stored, bot);
    const viaInline = stored.tl._ === "message" &&
      stored.tl.viaBotId === bot.id;
    const common = {
      queryId,
      userId: account.id,
      chatInstance: instance,
      data: data.slice(),
    };
    // The bot has its own copy, with its own number.
    const copy = viaInline || stored.peer._ === "peerChannel"
      ? stored
      : bot.box.copyOf(stored.uid);
    if (copy === undefined) refuse("MESSAGE_ID_INVALID");
    const waiting = world.botQueries.wait<MessagesBotCallbackAnswer>(
      world.clock,
      queryId,
      bot.id,
      rules.botTimeoutMs,
    );
    deliver(world, bot, [
      viaInline
        ? {
          _: "updateInlineBotCallbackQuery",
          ...common,
          msgId: inlineMessageId(call, stored, bot),
        }
        : {
          _: "updateBotCallbackQuery",
          ...common,
          peer: copy.peer._ === "peerUser" ? userPeer(account.id) : copy.peer,
          msgId: copy.id,
        },
    ]);
    const answer = await waiting;
    world.botQueries.cacheCallback(key, answer, world.date());
    return answer;
  },

  "messages.setBotCallbackAnswer"(call, params) {
    const { world, account } = call;
    if (account.bot === undefined) refuse("USER_BOT_REQUIRED");
    if ((params.message?.length ?? 0) > 200) refuse("MESSAGE_TOO_LONG");
    const answer: MessagesBotCallbackAnswer = {
      _: "messages.botCallbackAnswer",
      alert: params.alert,
      hasUrl: params.url !== undefined,
      nativeUi: true,
      message: params.message,
      url: params.url,
      cacheTime: params.cacheTime,
    };
    world.botQueries.answer(params.queryId, account.id, answer);
    return true;
  },
};

/**
 * Names a message that was sent through a bot, for the bot.
 *
 * @param call The call.
 * @param stored The message.
 * @param bot The bot.
 * @returns The name.
 */
export function inlineMessageId(
  call: Call,
  stored: StoredMessage,
  bot: Account,
): InputBotInlineMessageID64 {
  const { world, account } = call;
  const id = stored.uid;
  world.inlineMessages.set(id, { owner: account, peer: stored.peer });
  return {
    _: "inputBotInlineMessageID64",
    dcId: account.dcId,
    ownerId: account.id,
    id,
    accessHash: world.accessHash(bot.id, "m", BigInt(id)),
  };
}
