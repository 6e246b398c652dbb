import { assertEquals } from "@std/assert";
import { Client } from "../../../src/features/mod.ts";
import {
  editedMessage,
  messagesByRandomId,
  sentMessage,
} from "../../../src/features/messages/sent_message.ts";
import type { Message, TypeUpdates } from "../../../src/tl/mod.ts";
import { API } from "../wire.ts";

const client = new Client(API);
const PARAMS = {
  peer: { _: "inputPeerUser", userId: 5n, accessHash: 1n },
  message: " text ",
  randomId: 77n,
  silent: true,
} as const;

function message(id: number, text: string): Message {
  return {
    _: "message",
    id,
    peerId: { _: "peerUser", userId: 5n },
    date: 100,
    message: text,
  };
}

function answer(
  updates: Extract<TypeUpdates, { _: "updates" }>["updates"],
): TypeUpdates {
  return { _: "updates", updates, users: [], chats: [], date: 100, seq: 0 };
}

Deno.test("sentMessage() makes the message of a short answer", () => {
  const { raw } = sentMessage(client, {
    _: "updateShortSentMessage",
    out: true,
    id: 3,
    pts: 1,
    ptsCount: 1,
    date: 100,
  }, PARAMS);
  assertEquals(raw, {
    _: "message",
    out: true,
    id: 3,
    fromId: { _: "peerUser", userId: 0n },
    peerId: { _: "peerUser", userId: 5n },
    date: 100,
    message: "text",
    silent: true,
  });
});

Deno.test("sentMessage() tells what a short answer leaves out", () => {
  const short: TypeUpdates = {
    _: "updateShortSentMessage",
    out: true,
    id: 3,
    pts: 1,
    ptsCount: 1,
    date: 100,
  };
  const channel = {
    _: "inputPeerChannel",
    channelId: 8n,
    accessHash: 9n,
  } as const;
  const quoteEntities = [
    { _: "messageEntityBold", offset: 0, length: 1 } as const,
  ];
  const { raw, replyToMessageId } = sentMessage(client, short, {
    ...PARAMS,
    invertMedia: true,
    noforwards: true,
    effect: 12n,
    replyTo: {
      _: "inputReplyToMessage",
      replyToMsgId: 4,
      topMsgId: 2,
      replyToPeerId: channel,
      quoteText: "q",
      quoteEntities,
      quoteOffset: 6,
    },
  });
  assertEquals(replyToMessageId, 4);
  assertEquals(raw, {
    _: "message",
    out: true,
    id: 3,
    fromId: { _: "peerUser", userId: 0n },
    peerId: { _: "peerUser", userId: 5n },
    date: 100,
    message: "text",
    silent: true,
    invertMedia: true,
    noforwards: true,
    effect: 12n,
    replyTo: {
      _: "messageReplyHeader",
      replyToMsgId: 4,
      quoteText: "q",
      quoteEntities,
      quoteOffset: 6,
      quote: true,
      replyToPeerId: { _: "peerChannel", channelId: 8n },
      replyToTopId: 2,
    },
  });
  const story = sentMessage(client, short, {
    ...PARAMS,
    replyTo: {
      _: "inputReplyToStory",
      peer: { _: "inputPeerSelf" },
      storyId: 7,
    },
  });
  assertEquals("replyTo" in story.raw && story.raw.replyTo, {
    _: "messageReplyStoryHeader",
    peer: { _: "peerUser", userId: 0n },
    storyId: 7,
  });
});

Deno.test("sentMessage() finds its message by the id that it chose", () => {
  const sent = sentMessage(
    client,
    answer([
      {
        _: "updateNewMessage",
        message: message(8, "other"),
        pts: 1,
        ptsCount: 1,
      },
      { _: "updateMessageID", id: 9, randomId: 77n },
      {
        _: "updateNewChannelMessage",
        message: message(9, "text"),
        pts: 2,
        ptsCount: 1,
      },
    ]),
    PARAMS,
  );
  assertEquals([sent.id, sent.text], [9, "text"]);
});

Deno.test("sentMessage() makes up what the answer does not tell", () => {
  for (const updates of [answer([]), { _: "updatesTooLong" } as const]) {
    const sent = sentMessage(client, updates, PARAMS);
    assertEquals([sent.id, sent.text, sent.chatId], [0, "text", 5]);
  }
});

Deno.test("messagesByRandomId() keeps the order of the ids", () => {
  const found = messagesByRandomId(
    client,
    answer([
      { _: "updateMessageID", id: 2, randomId: 20n },
      { _: "updateMessageID", id: 1, randomId: 10n },
      { _: "updateNewScheduledMessage", message: message(1, "one") },
      { _: "updateNewScheduledMessage", message: message(2, "two") },
    ]),
    [10n, 15n, 20n],
  );
  assertEquals(found.map((item) => item?.text), ["one", undefined, "two"]);
});

Deno.test("editedMessage() finds its message in every kind of update", () => {
  const counters = { pts: 1, ptsCount: 1 };
  const edited = message(4, "new");
  const cases: Parameters<typeof answer>[0] = [
    { _: "updateEditMessage", message: edited, ...counters },
    { _: "updateEditChannelMessage", message: edited, ...counters },
    { _: "updateNewScheduledMessage", message: edited },
  ];
  for (const update of cases) {
    assertEquals(editedMessage(client, answer([update]), 4)?.text, "new");
    assertEquals(editedMessage(client, answer([update]), 5), undefined);
  }
  assertEquals(editedMessage(client, { _: "updatesTooLong" }, 4), undefined);
});
