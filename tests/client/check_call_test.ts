import { assertEquals, assertRejects } from "@std/assert";
import type { Config, User } from "../../src/tl/mod.ts";
import { ConnectionError } from "../../src/client/mod.ts";
import { makeClient, nearest } from "./setup.ts";

const WRONG: readonly [Record<string, unknown>, typeof TypeError][] = [
  [{ dcId: 0 }, RangeError],
  [{ dcId: NaN }, RangeError],
  [{ dcId: "2" }, RangeError],
  [{ timeoutMs: NaN }, RangeError],
  [{ timeoutMs: -1 }, RangeError],
  [{ timeoutMs: Infinity }, RangeError],
  [{ timeoutMs: "5" }, RangeError],
  [{ signal: {} }, TypeError],
  [{ connection: "other" }, TypeError],
  [{ after: 5 }, TypeError],
  [{ retryPolicy: {} }, TypeError],
];

Deno.test("`BaseClient.invoke()` refuses options by their names, and goes on", async () => {
  const { client, dcs } = makeClient();
  await client.connect();
  for (const [options, Kind] of WRONG) {
    await assertRejects(
      () => client.invoke("help.getNearestDc", {}, options),
      Kind,
      Object.keys(options)[0],
    );
  }
  assertEquals(dcs.methods.includes("help.getNearestDc"), false);
  assertEquals(
    await client.invoke("help.getNearestDc", {}) as unknown,
    nearest(),
  );
  await client.close();
});

Deno.test("`BaseClient.invoke()` does not wait for a DC without an address", async () => {
  const { client } = makeClient();
  await client.connect();
  await assertRejects(
    () => client.invoke("help.getNearestDc", {}, { dcId: 99 }),
    ConnectionError,
    "DC 99",
  );
  await client.close();
});

Deno.test("`BaseClient.invoke()` gives a wrapper the type of what it wraps", async () => {
  const { client } = makeClient();
  await client.connect();
  const config: Config = await client.invoke("invokeWithLayer", {
    layer: 228,
    query: { _: "help.getConfig" },
  });
  assertEquals(config._, "config");
  const twice = () =>
    client.invoke("invokeWithoutUpdates", {
      query: { _: "users.getUsers", id: [{ _: "inputUserSelf" }] },
    });
  // Only the types matter here.
  const users = (): Promise<User[]> =>
    twice().then((found) => found.filter((it) => it._ === "user"));
  assertEquals(typeof users, "function");
  const mistaken = () =>
    client.invoke("invokeWithoutUpdates", {
      // @ts-expect-error `ids` is no parameter.
      query: { _: "users.getUsers", ids: [] },
    });
  assertEquals(typeof mistaken, "function");
  await client.close();
});
