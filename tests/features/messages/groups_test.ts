import { assert, assertEquals, assertThrows } from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import type { Client } from "../../../src/features/mod.ts";
import type { Channel } from "../../../src/tl/mod.ts";
import { BOT, lastCall, nextMessage, withUserAndBot } from "../wire.ts";

/** Makes a basic group of the user and the bot. */
async function makeChat(user: Client): Promise<number> {
  const bot = await user.resolvePeer(BOT);
  assert(bot._ === "inputPeerUser");
  const { updates } = await user.api.messages.createChat({
    title: "Lunch",
    users: [{ ...bot, _: "inputUser" }],
  });
  assert(updates._ === "updates");
  return -Number(updates.chats[0]!.id);
}

/** Makes a supergroup of the user. */
async function makeChannel(user: Client): Promise<Channel> {
  const updates = await user.api.channels.createChannel({
    title: "Hall",
    about: "",
    megagroup: true,
  });
  assert(updates._ === "updates");
  const [chat] = updates.chats;
  assert(chat?._ === "channel");
  return chat;
}

Deno.test("a basic group is a peer: sent to, answered in, read, listed", () =>
  withUserAndBot(async ({ user, bot, server }) => {
    const chatId = await makeChat(user);
    await using heard = bot.streamUpdates();
    await using answers = user.streamUpdates();
    const sent = await user.sendMessage(chatId, "Noon?");
    assertEquals(sent.chatId, chatId);
    const received = await nextMessage(heard);
    assertEquals([received.text, received.chatId], ["Noon?", chatId]);
    assertEquals(received.peerId._, "peerChat");
    await received.reply("Yes");
    const answer = await nextMessage(answers);
    assertEquals([answer.text, answer.replyToMessageId], ["Yes", sent.id]);
    assertEquals((await answer.getReplyMessage())?.text, "Noon?");

    await user.markAsRead(chatId, { maxId: answer.id });
    assertEquals(lastCall(server, "messages.readHistory").maxId, answer.id);
    const dialog = (await user.getDialogs()).find((it) => it.chatId === chatId);
    assertEquals([dialog?.title, dialog?.chat?._], ["Lunch", "chat"]);
    assertEquals(dialog?.user, undefined);
    assertEquals(dialog?.peerId._, "peerChat");
    assertEquals(dialog?.inputPeer?._, "inputPeerChat");
    assertEquals((await user.sendMessage(dialog!, "Go")).chatId, chatId);
  }));

Deno.test("a supergroup is a peer: sent to, read, listed", () =>
  withUserAndBot(async ({ user, server }) => {
    const hall = await makeChannel(user);
    const sent = await user.sendMessage(hall, "Quiet, please");
    assertEquals(sent.peerId, { _: "peerChannel", channelId: hall.id });
    await user.markAsRead(hall);
    const { channel } = lastCall(server, "channels.readHistory");
    assert(channel._ === "inputChannel");
    assertEquals(channel.channelId, hall.id);
    const dialog = (await user.getDialogs()).find((it) => it.title === "Hall");
    assertEquals(dialog?.inputPeer, {
      _: "inputPeerChannel",
      channelId: hall.id,
      accessHash: hall.accessHash!,
    });
    assertEquals(dialog?.topMessage?.text, "Quiet, please");
  }));

Deno.test("`replyTo` takes an id, a quote, another chat's message and raw TL", () =>
  withUserAndBot(async ({ user, server }) => {
    const hall = await makeChannel(user);
    const first = await user.sendMessage(hall, "one two three");
    const replyOf = async (
      replyTo: Parameters<Client["sendMessage"]>[2],
    ): Promise<Record<string, unknown>> => {
      await user.sendMessage(hall, "re", replyTo).catch((error) => {
        // Whether the server takes it is not what this is about.
        if (!(error instanceof RpcError)) throw error;
      });
      const { replyTo: sent } = lastCall(server, "messages.sendMessage");
      return { ...sent };
    };
    assertEquals(await replyOf({ replyTo: first.id }), {
      _: "inputReplyToMessage",
      replyToMsgId: first.id,
    });
    assertEquals(
      await replyOf({
        replyTo: { messageId: first.id, quote: "two", quoteOffset: 4 },
      }),
      {
        _: "inputReplyToMessage",
        replyToMsgId: first.id,
        quoteText: "two",
        quoteEntities: [],
        quoteOffset: 4,
      },
    );
    const elsewhere = await replyOf({
      replyTo: { messageId: 1, peer: BOT },
      topicId: first.id,
    });
    assertEquals(elsewhere.topMsgId, first.id);
    assertEquals(
      (elsewhere.replyToPeerId as { _: string })._,
      "inputPeerUser",
    );
    assertEquals(await replyOf({ topicId: first.id }), {
      _: "inputReplyToMessage",
      replyToMsgId: first.id,
      topMsgId: first.id,
    });
    const raw = { _: "inputReplyToMessage", replyToMsgId: first.id } as const;
    assertEquals(await replyOf({ replyTo: raw }), raw);
  }));

Deno.test("methods that take ids make no call for none", () =>
  withUserAndBot(async ({ user, server }) => {
    server.clearCalls();
    assertEquals(await user.forwardMessages("me", BOT, []), []);
    assertEquals(await user.getMessagesById("me", []), []);
    assertEquals(await user.deleteMessages("me", []), 0);
    assertEquals(server.calls.map(({ method }) => method), []);
    assertThrows(
      () => user.forwardMessages("me", undefined as never, [1]),
      TypeError,
      "to must be a peer",
    );
  }));
