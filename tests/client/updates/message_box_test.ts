import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type Delivery,
  EMPTY_CONTEXT,
  type UpdateBatch,
} from "../../../src/client/updates/batch.ts";
import { MessageBox } from "../../../src/client/updates/message_box.ts";
import type {
  TypeUpdate,
  TypeUpdatesChannelDifference,
  TypeUpdatesDifference,
} from "../../../src/tl/mod.ts";

const NOW = 1_700_000_000_000;
const STATE = { pts: 10, qts: 5, date: 100, seq: 1 };
const NONE = new Map<bigint, number>();

function started(channels: ReadonlyMap<bigint, number> = NONE): MessageBox {
  const box = new MessageBox();
  box.start(STATE, channels, NOW);
  return box;
}

/** Deletes message `pts`: an update that says which one it is. */
function del(pts: number, ptsCount = 1): TypeUpdate {
  return { _: "updateDeleteMessages", messages: [pts], pts, ptsCount };
}

function channelDel(channelId: bigint, pts: number): TypeUpdate {
  return {
    _: "updateDeleteChannelMessages",
    channelId,
    messages: [pts],
    pts,
    ptsCount: 1,
  };
}

function stopped(qts: number): TypeUpdate {
  return { _: "updateBotStopped", userId: 1n, date: 0, stopped: true, qts };
}

const TYPING: TypeUpdate = {
  _: "updateUserTyping",
  userId: 1n,
  action: { _: "sendMessageTypingAction" },
};

function batch(
  updates: TypeUpdate[],
  seq: Partial<UpdateBatch> = {},
): UpdateBatch {
  return {
    updates,
    context: EMPTY_CONTEXT,
    date: 0,
    seqStart: 0,
    seq: 0,
    ...seq,
  };
}

function ids(deliveries: readonly Delivery[]): unknown[] {
  return deliveries.map(({ update }) =>
    "messages" in update
      ? (update.messages as number[])[0]
      : "qts" in update
      ? `q${update.qts}`
      : update._
  );
}

function difference(
  updates: TypeUpdate[],
  state: Partial<typeof STATE> = {},
): TypeUpdatesDifference {
  return {
    _: "updates.difference",
    newMessages: [],
    newEncryptedMessages: [],
    otherUpdates: updates,
    chats: [],
    users: [],
    state: { _: "updates.state", unreadCount: 0, ...STATE, ...state },
  };
}

function channelDifference(
  pts: number,
  updates: TypeUpdate[],
  rest: { final?: true; timeout?: number } = { final: true },
): TypeUpdatesChannelDifference {
  return {
    _: "updates.channelDifference",
    pts,
    newMessages: [],
    otherUpdates: updates,
    chats: [],
    users: [],
    ...rest,
  };
}

Deno.test("`MessageBox.process()` passes updates on in order and once", () => {
  const box = started();
  assertEquals(ids(box.process(batch([del(11)]), NOW)), [11]);
  assertEquals(ids(box.process(batch([del(11)]), NOW)), []);
  assertEquals(ids(box.process(batch([del(12)]), NOW)), [12]);
  assertEquals(box.state.pts, 12);
});

Deno.test("`MessageBox.process()` sorts what came together", () => {
  const box = started();
  const updates = [del(13), TYPING, del(11), del(12)];
  assertEquals(ids(box.process(batch(updates), NOW)), [
    11,
    12,
    13,
    "updateUserTyping",
  ]);
});

Deno.test("`MessageBox.process()` holds what comes after a gap until it closes", () => {
  const box = started();
  assertEquals(ids(box.process(batch([del(12)]), NOW)), []);
  assertEquals(box.nextDeadline(), NOW + 500);
  assertEquals(ids(box.process(batch([del(13)]), NOW + 400)), []);
  assertEquals(box.nextDeadline(), NOW + 500);
  assertEquals(ids(box.process(batch([del(11)]), NOW + 499)), [11, 12, 13]);
  assertEquals(box.nextRequest(NOW + 500), null);
});

Deno.test("`MessageBox.nextRequest()` asks for the difference once the gap is 500 ms old", () => {
  const box = started();
  box.process(batch([del(12)]), NOW);
  assertEquals(box.nextRequest(NOW + 499), null);
  assertEquals(box.nextRequest(NOW + 500), {
    type: "difference",
    pts: 10,
    qts: 5,
    date: 100,
  });
  assertEquals(box.nextRequest(NOW + 500), null);
});

Deno.test("`MessageBox.applyDifference()` delivers it, then what waited, each once", () => {
  const box = started();
  box.process(batch([del(12)]), NOW);
  box.nextRequest(NOW + 500);
  assertEquals(ids(box.process(batch([del(13), stopped(6)]), NOW + 600)), []);
  const answer = difference([del(11), del(12), stopped(6)], {
    pts: 12,
    qts: 6,
  });
  assertEquals(ids(box.applyDifference(answer, NOW + 700)), [
    11,
    12,
    "q6",
    13,
  ]);
  assertEquals(box.state, { ...STATE, pts: 13, qts: 6 });
  assertEquals(box.nextRequest(NOW + 700), null);
});

Deno.test("`MessageBox.applyDifference()` goes on from a slice", () => {
  const box = started();
  box.markStale();
  box.nextRequest(NOW);
  const { state: _, ...rest } = difference([del(11)]) as Extract<
    TypeUpdatesDifference,
    { _: "updates.difference" }
  >;
  const slice: TypeUpdatesDifference = {
    ...rest,
    _: "updates.differenceSlice",
    intermediateState: {
      _: "updates.state",
      unreadCount: 0,
      ...STATE,
      pts: 11,
      date: 101,
    },
  };
  assertEquals(ids(box.applyDifference(slice, NOW)), [11]);
  assertEquals(box.nextRequest(NOW), {
    type: "difference",
    pts: 11,
    qts: 5,
    date: 101,
  });
});

Deno.test("`MessageBox.applyDifference()` asks again from the pts of a difference too long", () => {
  const box = started();
  box.markStale();
  box.nextRequest(NOW);
  box.applyDifference({ _: "updates.differenceTooLong", pts: 900 }, NOW);
  assertEquals(box.nextRequest(NOW), {
    type: "difference",
    pts: 900,
    qts: 5,
    date: 100,
  });
});

Deno.test("`MessageBox.failed()` asks again at the given time", () => {
  const box = started();
  box.markStale();
  const request = box.nextRequest(NOW)!;
  box.failed(request, NOW + 1000);
  assertEquals(box.nextDeadline(), NOW + 1000);
  assertEquals(box.nextRequest(NOW + 999), null);
  assertEquals(box.nextRequest(NOW + 1000), request);
});

Deno.test("`MessageBox.process()` orders what has no pts by seq", () => {
  const box = started();
  const ahead = batch([TYPING], { seqStart: 3, seq: 3, date: 103 });
  assertEquals(ids(box.process(ahead, NOW)), []);
  const next = batch([stopped(6), TYPING], { seqStart: 2, seq: 2, date: 102 });
  assertEquals(ids(box.process(next, NOW)), [
    "q6",
    "updateUserTyping",
    "updateUserTyping",
  ]);
  assertEquals(box.state, { ...STATE, qts: 6, seq: 3, date: 103 });
  assertEquals(ids(box.process(next, NOW)), []);
});

Deno.test("`MessageBox.process()` delivers the pts part of a container whose seq has a gap", () => {
  const box = started();
  const ahead = batch([TYPING, del(11)], { seqStart: 9, seq: 9 });
  assertEquals(ids(box.process(ahead, NOW)), [11]);
  assertEquals(box.nextRequest(NOW + 500)?.type, "difference");
});

Deno.test("`MessageBox` follows each channel on its own", () => {
  const box = started(new Map([[1n, 20], [2n, 30]]));
  const first = batch([channelDel(1n, 22), channelDel(2n, 31)]);
  assertEquals(ids(box.process(first, NOW)), [31]);
  assertEquals(box.nextRequest(NOW + 500), {
    type: "channelDifference",
    channelId: 1n,
    pts: 20,
  });
  const answer = channelDifference(22, [
    channelDel(1n, 21),
    channelDel(1n, 22),
  ]);
  assertEquals(ids(box.applyChannelDifference(1n, answer, NOW + 600)), [
    21,
    22,
  ]);
  assertEquals([...box.channels.values], [[1n, 22], [2n, 31]]);
  assertEquals(ids(box.process(batch([channelDel(1n, 23)]), NOW)), [23]);
});

Deno.test("`MessageBox.applyChannelDifference()` loops until it is final", () => {
  const box = started(new Map([[1n, 20]]));
  box.channels.markAllStale();
  assertEquals(box.nextRequest(NOW, new Set([1n])), null);
  assertEquals(box.nextRequest(NOW)?.pts, 20);
  box.applyChannelDifference(
    1n,
    channelDifference(21, [channelDel(1n, 21)], {}),
    NOW,
  );
  assertEquals(box.nextRequest(NOW)?.pts, 21);
  box.applyChannelDifference(1n, channelDifference(21, []), NOW);
  assertEquals(box.nextRequest(NOW), null);
});

Deno.test("`MessageBox.applyChannelDifference()` takes the pts of a difference too long", () => {
  const box = started(new Map([[1n, 20]]));
  box.channels.markAllStale();
  box.nextRequest(NOW);
  const ready = box.applyChannelDifference(1n, {
    _: "updates.channelDifferenceTooLong",
    final: true,
    dialog: {
      _: "dialog",
      peer: { _: "peerChannel", channelId: 1n },
      topMessage: 1,
      readInboxMaxId: 0,
      readOutboxMaxId: 0,
      unreadCount: 0,
      unreadMentionsCount: 0,
      unreadReactionsCount: 0,
      notifySettings: { _: "peerNotifySettings" },
      pts: 500,
    } as never,
    messages: [],
    chats: [],
    users: [],
  }, NOW);
  assertEquals(ready, []);
  assertEquals(box.channels.get(1n).value, 500);
});

Deno.test("`MessageBox` polls at the pace the server names", () => {
  const box = started(new Map([[1n, 20]]));
  box.channels.poll(1n, NOW);
  assertEquals(box.nextRequest(NOW)?.type, "channelDifference");
  box.applyChannelDifference(
    1n,
    { _: "updates.channelDifferenceEmpty", final: true, pts: 20, timeout: 7 },
    NOW,
  );
  assertEquals(box.nextDeadline(), NOW + 7000);
  assertEquals(box.nextRequest(NOW + 6999), null);
  assertEquals(box.nextRequest(NOW + 7000)?.type, "channelDifference");
});

Deno.test("`MessageBox.process()` handles updateChannelTooLong and updatePtsChanged itself", () => {
  const box = started(new Map([[1n, 20]]));
  const tooLong: TypeUpdate = {
    _: "updateChannelTooLong",
    channelId: 1n,
    pts: 25,
  };
  assertEquals(ids(box.process(batch([tooLong]), NOW)), []);
  assertEquals(box.nextRequest(NOW), {
    type: "channelDifference",
    channelId: 1n,
    pts: 20,
  });
  box.process(batch([{ _: "updatePtsChanged" }]), NOW);
  assertEquals(box.nextRequest(NOW, new Set([1n]))?.type, "difference");
});

Deno.test("`MessageBox.advance()` counts what answers of calls told", () => {
  const box = started();
  assertEquals(ids(box.process(batch([del(12)]), NOW)), []);
  assertEquals(ids(box.advance({ pts: 11, ptsCount: 1 }, NOW)), [12]);
  box.advance({ pts: 1, ptsCount: 1, channelId: 4n }, NOW);
  assertEquals(box.channels.get(4n).value, 1);
});

Deno.test("`MessageBox.nextRequest()` asks after 15 minutes of silence", () => {
  const box = started();
  const at = NOW + 15 * 60_000;
  assertEquals(box.nextDeadline(), at);
  assertEquals(box.nextRequest(at - 1), null);
  assertEquals(box.nextRequest(at)?.type, "difference");
});

Deno.test("`MessageBox` passes everything on before it knows a state", () => {
  const box = new MessageBox();
  assertEquals(ids(box.process(batch([del(7), TYPING]), NOW)), [
    7,
    "updateUserTyping",
  ]);
  assertEquals(box.nextDeadline(), null);
  assertEquals(box.nextRequest(NOW), null);
});

Deno.test("`MessageBox` delivers every update once and in order, whatever is lost, late or repeated", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 400 }), {
        minLength: 60,
        maxLength: 60,
      }),
      (arrivals, pauses) => {
        const box = started();
        const seen: number[] = [];
        const take = (deliveries: Delivery[]) =>
          seen.push(...ids(deliveries) as number[]);
        let now = NOW;
        let sent = 10;
        const recover = () => {
          const request = box.nextRequest(now);
          if (request?.type !== "difference") return;
          const missing = [];
          for (let pts = request.pts + 1; pts <= sent; pts++) {
            missing.push(del(pts));
          }
          take(box.applyDifference(difference(missing, { pts: sent }), now));
        };
        arrivals.forEach((offset, i) => {
          now += pauses[i]!;
          sent = Math.max(sent, 10 + offset);
          take(box.process(batch([del(10 + offset)]), now));
          recover();
        });
        // A second later nothing may be left waiting.
        now += 1000;
        recover();
        assertEquals(seen, [...seen].sort((a, b) => a - b));
        assertEquals(new Set(seen).size, seen.length);
        assertEquals(seen.length, sent - 10);
        assert((box.nextDeadline() ?? 0) > now);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
