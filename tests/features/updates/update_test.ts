import { assert, assertEquals, assertThrows } from "@std/assert";
import { Client } from "../../../src/features/mod.ts";
import { wrapUpdate } from "../../../src/features/updates/mod.ts";
import type { Message, TypeUpdate, TypeUser } from "../../../src/tl/mod.ts";
import { API } from "../wire.ts";

const client = new Client(API);
const ANN: TypeUser = { _: "user", id: 5n, firstName: "Ann" };
const CONTEXT = { users: new Map([[5n, ANN]]), chats: new Map(), date: 100 };
const MESSAGE: Message = {
  _: "message",
  id: 1,
  peerId: { _: "peerUser", userId: 5n },
  date: 100,
  message: "text",
};
const COUNTERS = { pts: 1, ptsCount: 1 };
const TYPING = { _: "sendMessageTypingAction" } as const;
const INLINE_ID = {
  _: "inputBotInlineMessageID64",
  dcId: 2,
  ownerId: 5n,
  id: 6,
  accessHash: 7n,
} as const;

function wrap(update: TypeUpdate) {
  return wrapUpdate(client, { update, context: CONTEXT });
}

Deno.test("wrapUpdate() gives each update its type and keeps it as raw", () => {
  const cases: [TypeUpdate, string][] = [
    [{ _: "updateNewMessage", message: MESSAGE, ...COUNTERS }, "newMessage"],
    [
      { _: "updateNewChannelMessage", message: MESSAGE, ...COUNTERS },
      "newMessage",
    ],
    [
      { _: "updateEditMessage", message: MESSAGE, ...COUNTERS },
      "messageEdited",
    ],
    [
      { _: "updateEditChannelMessage", message: MESSAGE, ...COUNTERS },
      "messageEdited",
    ],
    [
      { _: "updateDeleteMessages", messages: [1], ...COUNTERS },
      "messageDeleted",
    ],
    [{ _: "updateUserTyping", userId: 5n, action: TYPING }, "userTyping"],
    [{
      _: "updateUserStatus",
      userId: 5n,
      status: { _: "userStatusRecently" },
    }, "userStatus"],
    [{ _: "updateConfig" }, "raw"],
    [{ _: "updateNewScheduledMessage", message: MESSAGE }, "raw"],
  ];
  for (const [update, type] of cases) {
    const wrapped = wrap(update);
    assertEquals(wrapped.type, type);
    assertEquals(wrapped.raw, update);
  }
});

Deno.test("wrapUpdate() hands over who came along", () => {
  const update = wrap({
    _: "updateNewMessage",
    message: MESSAGE,
    ...COUNTERS,
  });
  assert(update.type === "newMessage");
  assertEquals(update.message.sender, ANN);
});

Deno.test("MessageDeletion names the channel, if there is one", () => {
  const update = wrap({
    _: "updateDeleteChannelMessages",
    channelId: 9n,
    messages: [3, 4],
    ...COUNTERS,
  });
  assert(update.type === "messageDeleted");
  assertEquals(update.deletion.channelId, 9n);
  assertEquals(update.deletion.messageIds, [3, 4]);
});

Deno.test("UserTyping names chat, sender and topic in every kind of chat", () => {
  const fromId = { _: "peerUser", userId: 5n } as const;
  const cases: [TypeUpdate, number, number | undefined][] = [
    [
      { _: "updateUserTyping", userId: 5n, topMsgId: 2, action: TYPING },
      5,
      2,
    ],
    [
      { _: "updateChatUserTyping", chatId: 6n, fromId, action: TYPING },
      -6,
      undefined,
    ],
    [
      {
        _: "updateChannelUserTyping",
        channelId: 7n,
        topMsgId: 3,
        fromId,
        action: TYPING,
      },
      -1000000000007,
      3,
    ],
  ];
  for (const [raw, chatId, topicId] of cases) {
    const update = wrap(raw);
    assert(update.type === "userTyping");
    const { typing } = update;
    assertEquals([typing.chatId, typing.topicId], [chatId, topicId]);
    assertEquals(typing.senderId, fromId);
    assertEquals(typing.action, TYPING);
    assert(typing.peerId._.startsWith("peer"));
  }
});

Deno.test("UserStatusChange tells online from the rest", () => {
  const isOnline = (status: "userStatusOnline" | "userStatusOffline") => {
    const update = wrap({
      _: "updateUserStatus",
      userId: 5n,
      status: status === "userStatusOnline"
        ? { _: status, expires: 1 }
        : { _: status, wasOnline: 1 },
    });
    assert(update.type === "userStatus");
    return update.status.isOnline;
  };
  assertEquals(isOnline("userStatusOnline"), true);
  assertEquals(isOnline("userStatusOffline"), false);
});

Deno.test("CallbackQuery reads a press in a chat", () => {
  const update = wrap({
    _: "updateBotCallbackQuery",
    queryId: 1n,
    userId: 5n,
    peer: { _: "peerChat", chatId: 6n },
    msgId: 7,
    chatInstance: 8n,
    data: new Uint8Array([0xf0, 0x9f, 0x91, 0x8d]),
  });
  assert(update.type === "callbackQuery");
  const { query } = update;
  assertEquals([query.queryId, query.userId], [1n, 5n]);
  assertEquals([query.data, query.dataBytes?.length], ["👍", 4]);
  assertEquals([query.chatId, query.messageId], [-6, 7]);
  assertEquals([query.chatInstance, query.user], [8n, ANN]);
  assertEquals(query.inlineMessageId, undefined);
});

Deno.test("CallbackQuery reads the press of a game in inline mode", async () => {
  const update = wrap({
    _: "updateInlineBotCallbackQuery",
    queryId: 1n,
    userId: 6n,
    msgId: INLINE_ID,
    chatInstance: 8n,
    gameShortName: "game",
  });
  assert(update.type === "callbackQuery");
  const { query } = update;
  assertEquals([query.data, query.dataBytes], ["", undefined]);
  assertEquals([query.peerId, query.chatId], [undefined, undefined]);
  assertEquals([query.messageId, query.gameShortName], [undefined, "game"]);
  assertEquals(query.inlineMessageId, INLINE_ID);
  assertEquals(query.user, undefined);
  assertEquals(await query.getMessage(), undefined);
});

Deno.test("InlineQuery and InlineSend read inline mode", () => {
  const asked = wrap({
    _: "updateBotInlineQuery",
    queryId: 1n,
    userId: 5n,
    query: "cats",
    offset: "20",
    peerType: { _: "inlineQueryPeerTypePM" },
  });
  assert(asked.type === "inlineQuery");
  const { query } = asked;
  assertEquals([query.queryId, query.userId], [1n, 5n]);
  assertEquals([query.query, query.offset], ["cats", "20"]);
  assertEquals([query.user, query.peerType?._], [
    ANN,
    "inlineQueryPeerTypePM",
  ]);
  const chosen = wrap({
    _: "updateBotInlineSend",
    userId: 5n,
    query: "cats",
    id: "1",
  });
  assert(chosen.type === "inlineSend");
  const { inlineSend } = chosen;
  assertEquals([inlineSend.userId, inlineSend.messageId], [5n, undefined]);
  assertThrows(
    () => inlineSend.edit("a"),
    RangeError,
    "must have been sent with a keyboard",
  );
});
