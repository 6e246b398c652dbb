import { assertEquals, assertStrictEquals } from "@std/assert";
import { createApi } from "../../src/client/api.ts";
import type { Invoker } from "../../src/client/mod.ts";
import { apiSchema } from "../../src/tl/mod.ts";

function recorder(): { calls: unknown[][]; invoker: Invoker } {
  const calls: unknown[][] = [];
  const invoker = {
    invoke(...args: unknown[]): Promise<unknown> {
      calls.push(args);
      return Promise.resolve("answer");
    },
  } as unknown as Invoker;
  return { calls, invoker };
}

Deno.test("`createApi()` calls by namespace and name, with parameters and options", async () => {
  const { calls, invoker } = recorder();
  const api = createApi(invoker, (name) => apiSchema.has(name));
  const answer: unknown = await api.help.getNearestDc({}, { dcId: 3 });
  assertEquals(answer, "answer");
  await api.help.getConfig();
  await api.invokeAfterMsg({ msgId: 1n, query: { _: "help.getConfig" } });
  assertEquals(calls, [
    ["help.getNearestDc", {}, { dcId: 3 }],
    ["help.getConfig", {}, undefined],
    [
      "invokeAfterMsg",
      { msgId: 1n, query: { _: "help.getConfig" } },
      undefined,
    ],
  ]);
});

Deno.test("`createApi()` has no function that the schema has not", () => {
  const api = createApi(recorder().invoker, (name) => apiSchema.has(name));
  const help = api.help as unknown as Record<string, unknown>;
  assertEquals(help.getEverything, undefined);
  assertEquals(help.then, undefined);
  assertStrictEquals(help.getConfig, help.getConfig);
});
