import { assertEquals, assertInstanceOf } from "@std/assert";
import { ConnectionError, silentLogger } from "../../../src/client/mod.ts";
import type { TlObject } from "../../../src/tl/mod.ts";
import { settle, STATE } from "../setup.ts";
import { del, difference, following, short } from "./following.ts";

Deno.test("`UpdatesEngine` asks ever less often for a gap that the server does not fill, and logs it once", async () => {
  const warnings: string[] = [];
  const { dcs, client, seen, push, errors } = await following(
    ({ method }) =>
      method === "updates.getDifference"
        ? { _: "updates.differenceEmpty", date: 100, seq: 1 } as TlObject
        : undefined,
    {
      logger: { ...silentLogger, warn: (line) => void warnings.push(line) },
    },
  );
  const asked: number[] = [];
  const start = dcs.clock.now();
  await push(short(del(12)));
  for (let ms = 0; ms < 300_000; ms += 500) {
    const before = dcs.methods.length;
    await dcs.advance(500);
    if (dcs.methods.slice(before).includes("updates.getDifference")) {
      asked.push((dcs.clock.now() - start) / 1000);
    }
  }
  assertEquals(asked, [
    0.5,
    1.5,
    3.5,
    7.5,
    15.5,
    31.5,
    63.5,
    123.5,
    183.5,
    243.5,
  ]);
  assertEquals(warnings, [
    "updates of the account: the difference leaves a gap open, it is asked for less and less often",
  ]);
  assertEquals(seen, []);
  await push(short(del(11)));
  assertEquals(seen, [11, 12]);
  assertEquals(errors, []);
  await client.close();
});

Deno.test("`UpdatesEngine` asks ever less often for parts that bring nothing", async () => {
  for (
    const part of [
      { _: "updates.differenceTooLong", pts: 10 },
      {
        ...difference([], 10),
        _: "updates.differenceSlice",
        intermediateState: STATE,
      },
    ]
  ) {
    const { dcs, client, push } = await following(({ method }) =>
      method === "updates.getDifference" ? part as TlObject : undefined
    );
    await push({ _: "updatesTooLong" });
    const asked = () =>
      dcs.methods.filter((name) => name === "updates.getDifference").length;
    assertEquals(asked(), 1);
    await dcs.advance(999);
    assertEquals(asked(), 1);
    await dcs.advance(1);
    assertEquals(asked(), 2);
    await dcs.advance(1999);
    assertEquals(asked(), 2);
    await dcs.advance(1);
    assertEquals(asked(), 3);
    await client.close();
  }
});

Deno.test("`UpdatesEngine` makes a ConnectionError of a difference that does not come", async () => {
  const warnings: string[] = [];
  const { dcs, client, push, errors } = await following(undefined, {
    logger: { ...silentLogger, warn: (line) => void warnings.push(line) },
  });
  await push({ _: "updatesTooLong" });
  await dcs.advance(30_000);
  assertInstanceOf(errors[0], ConnectionError);
  const text =
    'Cannot call "updates.getDifference": wanted an answer within 30000 ms, got none';
  assertEquals(errors[0].message, text);
  assertEquals(warnings.slice(-1), [
    `updates cannot be fetched now, it is tried again: ${text}`,
  ]);
  client.disconnect();
  await client.close();
});

Deno.test("`BaseClient.connectionState` is `updating` while what was missed is fetched", async () => {
  let answer: TlObject | undefined = difference([del(11)], 11);
  const { dcs, client, push } = await following(({ method }) =>
    method === "updates.getDifference" ? answer : undefined
  );
  const states: string[] = [];
  client.on("connectionState", (state) => void states.push(state));
  client.onRawUpdate(() => void states.push("update"));
  assertEquals(client.connectionState, "connected");
  dcs.open[0]!.cut();
  await settle();
  client.signalNetworkRestored();
  await settle();
  assertEquals(states, [
    "waiting",
    "connecting",
    "updating",
    "update",
    "connected",
  ]);
  answer = undefined;
  states.length = 0;
  await push({ _: "updatesTooLong" });
  assertEquals(client.connectionState, "updating");
  client.disconnect();
  await client.close();
  assertEquals(states[0], "updating");
  assertEquals(states.at(-1), "idle");
});
