import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import { FakeClock, type Fault, TestServer } from "../../src/testing/mod.ts";
import { Faults, SeededRandom } from "../../src/testing/server/faults.ts";
import { RawClient } from "./raw_client.ts";

Deno.test("`TestServer.inject()` refuses faults that cannot be", async () => {
  await using server = await TestServer.start();
  const cases: [Fault, string][] = [
    [{ kind: "drop", probability: 2 }, "probability"],
    [{ kind: "drop", probability: NaN }, "probability"],
    [{ kind: "drop", times: 0 }, "times"],
    [{ kind: "delay", delayMs: -1 }, "delayMs"],
  ];
  for (const [fault, word] of cases) {
    assertThrows(() => server.inject(fault), RangeError, word);
  }
});

Deno.test("a dropped packet does not come, the next one does", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  await client.call("help.getConfig", {});
  server.inject({ kind: "drop", direction: "in", times: 1 });
  let answered = false;
  client.call("help.getAppConfig", { hash: 0 }).then(
    () => answered = true,
    () => {},
  );
  await client.call("help.getNearestDc", {});
  assertEquals(answered, false);
  assertEquals(server.calls.map(({ method }) => method), [
    "help.getConfig",
    "help.getNearestDc",
  ]);
});

Deno.test("a duplicated call is made once and answered", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  server.inject({ kind: "duplicate" });
  await client.call("help.getConfig", {});
  await client.call("help.getNearestDc", {});
  assertEquals(server.calls.length, 2);
  // Each answer came twice; the second was refused as known.
  await client.until(() =>
    client.events.some((it) =>
      it.type === "rejected" && "check" in it.error &&
      it.error.check === "msg_id_replay"
    )
  );
});

Deno.test("reordered packets come the other way round", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  await client.call("help.getConfig", {});
  server.inject({
    kind: "reorder",
    direction: "in",
    times: 1,
    delayMs: 60_000,
  });
  const first = client.call("help.getAppConfig", { hash: 0 });
  await client.call("help.getNearestDc", {});
  await first;
  assertEquals(server.calls.slice(1).map(({ method }) => method), [
    "help.getNearestDc",
    "help.getAppConfig",
  ]);
});

Deno.test("a corrupted packet is refused by its receiver", async () => {
  await using server = await TestServer.start({ seed: 5 });
  await using client = await RawClient.connect(server);
  await client.call("help.getConfig", {});
  server.inject({ kind: "corrupt", direction: "out", times: 1 });
  client.call("help.getNearestDc", {}).catch(() => {});
  const event = await client.until(() =>
    client.events.find(({ type }) => type === "rejected")
  );
  assert(event.type === "rejected" && "check" in event.error);
});

Deno.test("a delayed packet comes all the same", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  const off = server.inject({ kind: "delay", delayMs: 5 });
  await client.call("help.getConfig", {});
  off();
  await client.call("help.getConfig", {});
});

Deno.test("`cut` ends the connection in place of a packet, or after bytes", async () => {
  await using server = await TestServer.start();
  await using first = await RawClient.connect(server);
  await first.call("help.getConfig", {});
  server.inject({ kind: "cut", direction: "in", times: 1 });
  first.call("help.getNearestDc", {}).catch(() => {});
  await first.ended();
  const off = server.inject({
    kind: "cut",
    direction: "out",
    afterBytes: [900, 1000],
  });
  await using second = await RawClient.connect(server);
  second.call("help.getConfig", {}).catch(() => {});
  await second.ended();
  off();
  await using third = await RawClient.connect(server);
  await third.call("help.getConfig", {});
});

Deno.test("`transportError` sends the code and ends the connection", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  await client.call("help.getConfig", {});
  server.inject({
    kind: "transportError",
    direction: "in",
    code: 429,
    times: 1,
  });
  client.call("help.getNearestDc", {}).catch(() => {});
  await client.ended();
  assertEquals(client.errors, [429]);
});

Deno.test("faults pass the exchange of keys by, unless told", async () => {
  await using server = await TestServer.start();
  server.inject({ kind: "cut" });
  await using client = await RawClient.connect(server);
  assert(client.authKey);
  server.clearFaults();
  server.inject({ kind: "cut", handshake: true, times: 1 });
  let failed = false;
  try {
    await using _ = await RawClient.connect(server);
  } catch {
    failed = true;
  }
  assert(failed);
});

function passed(seed: number): number[] {
  const clock = new FakeClock();
  const faults = new Faults(clock, new SeededRandom(seed));
  faults.add({ kind: "drop", probability: 0.5 });
  const numbers: number[] = [];
  const lane = faults.lane("in", {
    dcId: 2,
    pass: (packet) => numbers.push(packet[0]!),
    cut: () => {},
    fail: () => {},
  });
  for (let i = 1; i <= 40; i++) lane.take(new Uint8Array(24).fill(i));
  return numbers;
}

Deno.test("the same seed hits the same packets", () => {
  const first = passed(7);
  assert(first.length > 5 && first.length < 35);
  assertEquals(passed(7), first);
  assertNotEquals(passed(8), first);
});
