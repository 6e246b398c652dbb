import { assertEquals } from "@std/assert";
import type { TlObject } from "../../src/tl/mod.ts";
import { CONFIG, makeClient, settle } from "./setup.ts";

/** A client whose configuration is good for so long, in seconds. */
async function connected(seconds: number) {
  let isRefused = false;
  const parts = makeClient({}, ({ method }) => {
    if (method !== "help.getConfig") return undefined;
    if (isRefused) return { error: [400, "NO"] };
    return { ...CONFIG, date: 1000, expires: 1000 + seconds } as TlObject;
  });
  await parts.client.connect();
  await settle();
  const { dcs } = parts;
  return {
    ...parts,
    reads: () => dcs.methods.filter((it) => it === "help.getConfig").length,
    refuse: (value: boolean) => void (isRefused = value),
  };
}

/** Moves the time in steps that keep the connection alive. */
async function pass(
  dcs: { advance(ms: number): Promise<void> },
  ms: number,
): Promise<void> {
  for (; ms > 0; ms -= 10_000) await dcs.advance(Math.min(ms, 10_000));
}

Deno.test("`BaseClient` reads the configuration again when it expires, and not before", async () => {
  const { client, dcs, reads, errors } = await connected(3600);
  assertEquals(reads(), 1);
  await pass(dcs, 3_599_000);
  const before = reads();
  await pass(dcs, 2000);
  assertEquals(reads(), before + 1);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
  assertEquals(errors, []);
});

Deno.test("`BaseClient` reads a configuration that expires at once every minute only", async () => {
  const { client, dcs, reads } = await connected(0);
  await pass(dcs, 59_000);
  assertEquals(reads(), 1);
  await pass(dcs, 2000);
  assertEquals(reads(), 2);
  await client.close();
});

Deno.test("`BaseClient` reads the configuration again a minute after it was refused", async () => {
  const { client, dcs, reads, refuse, errors } = await connected(60);
  refuse(true);
  await pass(dcs, 60_000);
  assertEquals(reads(), 2);
  assertEquals(errors.length, 1);
  refuse(false);
  await pass(dcs, 60_000);
  assertEquals(reads(), 3);
  assertEquals(errors.length, 1);
  client.disconnect();
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});
