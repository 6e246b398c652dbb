import { assertEquals, assertThrows } from "@std/assert";
import {
  AutoSleep,
  CircuitBreaker,
  ConnectionError,
  floodWaitSeconds,
  NoRetries,
  type RetryContext,
  RpcError,
} from "../../src/client/mod.ts";

function context(
  error: Error,
  rest: Partial<RetryContext> = {},
): RetryContext {
  return {
    failCount: 1,
    sleptMs: 0,
    error,
    method: "help.getConfig",
    now: 0,
    ...rest,
  };
}

function rpc(code: number, text: string): RpcError {
  return new RpcError(code, text);
}

const WAITS: [
  error: Error,
  rest: Partial<RetryContext>,
  wait: number | null,
][] = [
  [rpc(420, "FLOOD_WAIT_5"), {}, 5000],
  [rpc(420, "FLOOD_WAIT_60"), {}, 60_000],
  [rpc(420, "FLOOD_WAIT_61"), {}, null],
  [rpc(420, "FLOOD_WAIT_0"), {}, 1000],
  [rpc(420, "SLOWMODE_WAIT_7"), {}, 7000],
  [rpc(420, "FLOOD_PREMIUM_WAIT_3"), {}, 3000],
  [rpc(420, "FLOOD_TEST_PHONE_WAIT_2"), {}, 2000],
  [rpc(420, "FLOOD_WAIT_60"), { sleptMs: 250_000 }, null],
  [rpc(400, "PEER_ID_INVALID"), {}, null],
  [rpc(500, "INTERNAL"), {}, 1000],
  [rpc(500, "INTERNAL"), { failCount: 3 }, 4000],
  [rpc(500, "INTERNAL"), { failCount: 6 }, null],
  [rpc(-503, "Timeout"), {}, 1000],
  [new ConnectionError("gone"), {}, 1000],
  [new ConnectionError("gone"), { failCount: 2 }, null],
  [new Error("other"), {}, null],
];

for (const [error, rest, wait] of WAITS) {
  const name = error instanceof RpcError ? error.text : error.name;
  Deno.test(`\`AutoSleep.shouldRetry()\` answers ${wait} to ${name} ${JSON.stringify(rest)}`, () => {
    assertEquals(new AutoSleep().shouldRetry(context(error, rest)), wait);
  });
}

Deno.test("`AutoSleep` takes its limits from its options", () => {
  const policy = new AutoSleep({ thresholdMs: 2000 });
  assertEquals(policy.shouldRetry(context(rpc(420, "FLOOD_WAIT_2"))), 2000);
  assertEquals(policy.shouldRetry(context(rpc(420, "FLOOD_WAIT_3"))), null);
  assertThrows(
    () => new AutoSleep({ thresholdMs: -1 }),
    RangeError,
    "thresholdMs",
  );
});

Deno.test("`NoRetries.shouldRetry()` always gives up", () => {
  assertEquals(new NoRetries().shouldRetry(), null);
});

Deno.test("`CircuitBreaker` gives up at once while it is open", () => {
  const breaker = new CircuitBreaker({ threshold: 2, cooldownMs: 1000 });
  const error = rpc(500, "INTERNAL");
  const ask = (now: number) => breaker.shouldRetry(context(error, { now }));
  assertEquals(ask(0), 1000);
  assertEquals(ask(1), null);
  assertEquals(ask(1000), null);
  assertEquals(ask(1001), 1000);
  breaker.succeeded("help.getConfig");
  assertEquals(ask(1002), 1000);
  assertThrows(() => new CircuitBreaker({ threshold: 0 }), RangeError);
});

Deno.test("`floodWaitSeconds()` reads waits and nothing else", () => {
  assertEquals(floodWaitSeconds(rpc(420, "FLOOD_WAIT_31")), 31);
  assertEquals(floodWaitSeconds(rpc(420, "SLOWMODE_WAIT_0")), 1);
  assertEquals(floodWaitSeconds(rpc(400, "PHONE_CODE_INVALID")), undefined);
  assertEquals(floodWaitSeconds(new Error("x")), undefined);
});
