import { assertEquals } from "@std/assert";
import {
  isUpdates,
  stepOf,
  toBatch,
} from "../../../src/client/updates/short.ts";
import { EMPTY_CONTEXT } from "../../../src/client/updates/batch.ts";
import type { TypeUpdates } from "../../../src/tl/mod.ts";

const COMMON = { id: 5, message: "hi", pts: 11, ptsCount: 1, date: 100 };

Deno.test("`toBatch()` writes short messages in full", () => {
  const cases: [TypeUpdates, bigint, object][] = [
    [
      { _: "updateShortMessage", ...COMMON, userId: 2n },
      2n,
      { _: "peerUser", userId: 2n },
    ],
    [
      { _: "updateShortMessage", ...COMMON, userId: 2n, out: true },
      1n,
      { _: "peerUser", userId: 2n },
    ],
    [
      { _: "updateShortChatMessage", ...COMMON, fromId: 3n, chatId: 4n },
      3n,
      { _: "peerChat", chatId: 4n },
    ],
  ];
  for (const [short, author, peerId] of cases) {
    const { updates, ...rest } = toBatch(short, 1n);
    const out = "out" in short ? { out: true } : {};
    assertEquals(updates as unknown, [{
      _: "updateNewMessage",
      pts: 11,
      ptsCount: 1,
      message: {
        _: "message",
        id: 5,
        fromId: { _: "peerUser", userId: author },
        peerId,
        date: 100,
        message: "hi",
        ...out,
      },
    }]);
    assertEquals(rest, {
      context: { ...EMPTY_CONTEXT, date: 100 },
      date: 100,
      seqStart: 0,
      seq: 0,
    });
  }
});

Deno.test("`toBatch()` keeps the seq of containers", () => {
  const rest = { updates: [], users: [], chats: [], date: 9 };
  const one = toBatch({ _: "updates", ...rest, seq: 4 }, 1n);
  assertEquals([one.seqStart, one.seq], [4, 4]);
  const many = toBatch(
    { _: "updatesCombined", ...rest, seqStart: 4, seq: 6 },
    1n,
  );
  assertEquals([many.seqStart, many.seq], [4, 6]);
  assertEquals(toBatch({ _: "updatesTooLong" }, 1n).isTooLong, true);
});

Deno.test("`isUpdates()` knows the type by its constructors", () => {
  assertEquals(isUpdates({ _: "updatesTooLong" }), true);
  assertEquals(isUpdates({ _: "updates.state" }), false);
  assertEquals(isUpdates(null), false);
  assertEquals(isUpdates(7), false);
});

Deno.test("`stepOf()` finds counters in answers, and their channel in the call", () => {
  const affected = { _: "messages.affectedMessages", pts: 3, ptsCount: 2 };
  assertEquals(stepOf({ id: [1] }, affected), { pts: 3, ptsCount: 2 });
  assertEquals(
    stepOf({ channel: { _: "inputChannel", channelId: 8n } }, affected),
    { pts: 3, ptsCount: 2, channelId: 8n },
  );
  assertEquals(
    stepOf({ peer: { _: "inputPeerChannel", channelId: 8n } }, {
      _: "updateShortSentMessage",
      pts: 3,
      ptsCount: 1,
    }),
    { pts: 3, ptsCount: 1, channelId: 8n },
  );
  assertEquals(stepOf({}, { _: "updates.state", pts: 3 }), undefined);
  assertEquals(stepOf({}, true), undefined);
});
