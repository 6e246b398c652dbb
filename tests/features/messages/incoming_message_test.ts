import { assertEquals, assertThrows } from "@std/assert";
import { Client, IncomingMessage } from "../../../src/features/mod.ts";
import type { Message, TypeMessage } from "../../../src/tl/mod.ts";
import { API } from "../wire.ts";

const client = new Client(API);
const USER = { _: "peerUser", userId: 5n } as const;
const GROUP = { _: "peerChat", chatId: 6n } as const;
const CHANNEL = { _: "peerChannel", channelId: 7n } as const;
const PLAIN: Message = {
  _: "message",
  id: 1,
  peerId: USER,
  date: 100,
  message: "text",
};

/** What the members say of a message. */
function read(raw: TypeMessage) {
  const message = new IncomingMessage(client, raw);
  const { id, text, chatId, senderId, outgoing, date, editDate } = message;
  const { mentioned, silent, pinned, post, isPrivate } = message;
  return {
    id,
    text,
    chatId,
    senderId,
    outgoing,
    date,
    editDate,
    flags: [mentioned, silent, pinned, post, isPrivate],
  };
}

Deno.test("IncomingMessage reads a private message", () => {
  assertEquals(read({ ...PLAIN, editDate: 200, mentioned: true }), {
    id: 1,
    text: "text",
    chatId: 5,
    senderId: USER,
    outgoing: false,
    date: 100,
    editDate: 200,
    flags: [true, false, false, false, true],
  });
});

Deno.test("IncomingMessage reads a message of a group", () => {
  const { chatId, senderId, flags } = read({
    ...PLAIN,
    peerId: GROUP,
    fromId: USER,
    silent: true,
    pinned: true,
  });
  assertEquals([chatId, senderId], [-6, USER]);
  assertEquals(flags, [false, true, true, false, false]);
});

Deno.test("IncomingMessage reads a post of a channel, which nobody sent", () => {
  const { chatId, senderId, flags } = read({
    ...PLAIN,
    peerId: CHANNEL,
    post: true,
  });
  assertEquals([chatId, senderId], [-1000000000007, undefined]);
  assertEquals(flags, [false, false, false, true, false]);
});

Deno.test("IncomingMessage reads a service message", () => {
  const raw: TypeMessage = {
    _: "messageService",
    id: 2,
    peerId: GROUP,
    fromId: USER,
    date: 100,
    out: true,
    action: { _: "messageActionPinMessage" },
    replyTo: { _: "messageReplyHeader", replyToMsgId: 1 },
  };
  const { text, outgoing } = read(raw);
  assertEquals([text, outgoing], ["", true]);
  const message = new IncomingMessage(client, raw);
  assertEquals(message.action?._, "messageActionPinMessage");
  assertEquals(message.replyToMessageId, 1);
  assertEquals([message.media, message.replyMarkup], [undefined, undefined]);
  assertEquals(message.entities, []);
});

Deno.test("IncomingMessage reads an empty message", () => {
  assertEquals(read({ _: "messageEmpty", id: 3 }), {
    id: 3,
    text: "",
    chatId: 0,
    senderId: undefined,
    outgoing: false,
    date: 0,
    editDate: undefined,
    flags: [false, false, false, false, true],
  });
});

Deno.test("IncomingMessage finds sender and chat in what came along", () => {
  const user = { _: "user", id: 5n, firstName: "Ann" } as const;
  const chat = { _: "chatForbidden", id: 6n, title: "Group" } as const;
  const message = new IncomingMessage(
    client,
    { ...PLAIN, peerId: GROUP, fromId: USER, groupedId: 9n },
    { users: new Map([[5n, user]]), chats: new Map([[6n, chat]]) },
  );
  assertEquals(message.sender, user);
  assertEquals(message.chat, chat);
  assertEquals(message.groupedId, 9n);
  assertEquals(new IncomingMessage(client, PLAIN).chat, undefined);
});

Deno.test("IncomingMessage.click() tells that there is no keyboard", () => {
  const message = new IncomingMessage(client, PLAIN);
  for (const filter of ["a", { row: 0, column: 0 }, () => true]) {
    assertThrows(() => message.click(filter), RangeError, "no such button");
  }
});
