import {
  assert,
  assertEquals,
  assertFalse,
  assertLess,
  assertLessOrEqual,
} from "@std/assert";
import { gzip } from "../../src/bytes/mod.ts";
import { answerTo, type Faults, Pair } from "./pair.ts";
import { NOW } from "./raw_server.ts";

/** Runs calls and checks that each ends once, with its own answer. */
function check(pair: Pair, calls: number, cancelChance = 0, after = 0): void {
  const requests: number[] = [];
  const cancelled = new Set<number>();
  for (let i = 0; i < calls; i++) {
    const previous = pair.random.chance(after) ? requests.at(-1) : undefined;
    const length = pair.random.chance(0.1) ? 2000 : pair.random.below(200);
    requests.push(pair.call(i, length, previous));
    if (pair.random.chance(0.3)) pair.run(pair.random.below(200));
    if (!pair.random.chance(cancelChance)) continue;
    const victim = requests[pair.random.below(requests.length)]!;
    if (pair.ended.has(victim)) continue;
    pair.client.cancel(victim);
    cancelled.add(victim);
  }
  assert(pair.run(), "some requests never ended");
  assertEquals(pair.client.pendingRequests, 0);
  for (const [call, requestId] of requests.entries()) {
    const ended = pair.ended.get(requestId) ?? [];
    if (cancelled.has(requestId)) {
      assertEquals(ended, [], `request ${requestId} was cancelled`);
      continue;
    }
    assertEquals(
      ended.length,
      1,
      `request ${requestId} ended ${ended.length}x`,
    );
    const event = ended[0]!;
    assert(event.type === "result", JSON.stringify(event, skipBigInt));
    assertEquals(event.body, answerTo(call));
    // What a lost session has done is done again in the next.
    const isKept = !pair.events.some((one) => one.type === "sessionReset");
    const executed = pair.executed.get(call)!;
    assert(executed === 1 || (!isKept && executed > 1), `call ${call}`);
  }
}

function skipBigInt(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

const SCRIPTS: [name: string, faults: Faults][] = [
  ["a good network", {}],
  ["dropped packets", { drop: 0.2 }],
  ["repeated packets", { repeat: 0.5 }],
  ["overtaken packets", { reorder: 0.4 }],
  ["corrupted packets", { corrupt: 0.2 }],
  ["changing salts", { salt: 0.1 }],
  ["clocks that part", { clock: 0.03 }],
  ["replaced connections", { reset: 0.1 }],
  ["all of it", {
    drop: 0.1,
    repeat: 0.1,
    reorder: 0.2,
    corrupt: 0.05,
    salt: 0.02,
    reset: 0.03,
  }],
];

for (const [name, faults] of SCRIPTS) {
  Deno.test(`\`Session\` ends every request once over ${name}`, () => {
    for (let seed = 1; seed <= 8; seed++) {
      check(new Pair(seed, faults), 40);
    }
  });
}

Deno.test("`Session` ends every request once in spite of cancellations", () => {
  for (let seed = 1; seed <= 8; seed++) {
    check(new Pair(seed, { drop: 0.1, reorder: 0.2 }), 40, 0.3);
  }
});

Deno.test("`Session` keeps the order of chained requests", () => {
  const scripts: Faults[] = [
    {},
    { drop: 0.1 },
    { salt: 0.1 },
    { repeat: 0.3 },
    { reset: 0.05 },
    { drop: 0.1, salt: 0.05, reset: 0.02, repeat: 0.2 },
  ];
  for (const [i, faults] of scripts.entries()) {
    for (let seed = 1; seed <= 5; seed++) {
      const pair = new Pair(100 * i + seed, faults);
      check(pair, 30, 0, 1);
      assertEquals(pair.order, pair.order.toSorted((a, b) => a - b));
    }
  }
});

Deno.test("`Session` compresses what it pays to compress, and inflates", () => {
  const pair = new Pair(1, {}, {}, { gzip });
  const lengths = [100, 600, 5000, 100_000];
  const requests = lengths.map((length, i) => pair.call(i, length));
  assert(pair.run());
  for (const [i, requestId] of requests.entries()) {
    const [event] = pair.ended.get(requestId)!;
    assert(event?.type === "result");
    assertEquals(event.body, answerTo(i));
  }
  assertEquals(pair.executed.size, 4);
});

Deno.test("`Session` starts with a wrong salt and a wrong clock", () => {
  const pair = new Pair(
    1,
    {},
    { serverSalt: 99n },
    { clockAheadMs: 86_400_000 },
  );
  check(pair, 20);
  assertEquals(pair.client.serverSalt, 1n);
  assertLess(Math.abs(pair.client.timeOffsetMs - 86_400_000), 1000);
});

Deno.test("`Session` learns the clock by itself if none is given", () => {
  const pair = new Pair(
    1,
    {},
    { timeOffsetMs: undefined as never },
    { clockAheadMs: -86_400_000 },
  );
  check(pair, 20);
  assertLess(Math.abs(pair.client.timeOffsetMs + 86_400_000), 1000);
});

Deno.test("`Session` spends one packet each way for a call, acks included", () => {
  const pair = new Pair(1);
  for (let i = 0; i < 200; i++) {
    pair.call(i);
    pair.run();
  }
  // The first answer is preceded by new_session_created in the same packet.
  assertLessOrEqual(pair.packets, 402);
});

Deno.test("`Session` acknowledges all that it gets, in time", () => {
  const pair = new Pair(1);
  for (let i = 0; i < 10; i++) pair.call(i);
  pair.run();
  assertFalse(pair.server.unacknowledged === 0);
  // Nothing else is sent, so the acknowledgements go by themselves.
  pair.call(10);
  const stop = pair.now + 16_000;
  while (pair.now < stop) {
    pair.run(1000);
    pair.now += 1000;
  }
  pair.call(11);
  pair.run();
  assertLessOrEqual(pair.server.unacknowledged, 2);
  assert(pair.now > NOW);
});

Deno.test("`Session` calls a server that has lost the session's state", () => {
  const pair = new Pair(1);
  pair.call(0);
  pair.run();
  const other = new Pair(2, {}, { sessionId: pair.client.sessionId });
  const request = pair.call(1);
  const packet = pair.client.nextPacket(pair.now)!;
  const events = other.server.receive(packet, pair.now);
  const call = events.find((event) => event.type === "request")!;
  assert(call.type === "request");
  other.server.reply(call.msgId, answerTo(1));
  const types: string[] = [];
  for (;;) {
    const answer = other.server.nextPacket(pair.now);
    if (answer === null) break;
    for (const event of pair.client.receive(answer, pair.now)) {
      types.push(event.type);
      if (event.type === "result") assertEquals(event.requestId, request);
    }
  }
  assertEquals(types.toSorted(), ["newSession", "result"]);
});
