import { assertEquals, assertRejects } from "@std/assert";
import { type AddressQuery, Client, ConnectionError } from "../../mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { hastyClock } from "./hasty_clock.ts";

const APP = { apiId: 1, apiHash: "0123456789abcdef", clock: hastyClock };

/** A server, and addresses at which nobody listens. */
async function blocked() {
  const server = await TestServer.start();
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  const { dcOptions, ...rest } = server.clientOptions();
  return {
    server,
    found: dcOptions.map((it) => ({ ...it, tcpoOnly: true })),
    options: {
      ...APP,
      ...rest,
      // True seconds are 20 of its own: a busy machine must not run into limits.
      connectTimeoutMs: 300_000,
      startTimeoutMs: 600_000,
      dcOptions: dcOptions.map((it) => ({ ...it, port })),
    },
  };
}

Deno.test("`Client.connect()` finds other addresses when those known do not answer twice", async () => {
  const { server, found, options } = await blocked();
  await using _ = server;
  const queries: AddressQuery[] = [];
  const errors: unknown[] = [];
  await using client = new Client({
    ...options,
    backupAddresses: (query) => {
      queries.push(query);
      return Promise.resolve(found);
    },
  });
  client.on("error", (error) => void errors.push(error));
  await client.connect();
  assertEquals((await client.api.help.getNearestDc()).thisDc, 2);
  assertEquals(queries.map((it) => it.testMode), [false]);
  assertEquals(server.transports, ["obfuscatedAbridged"]);
  assertEquals(errors, []);
  // They are remembered for the next connection.
  await server.disconnectAll();
  await client.api.help.getNearestDc();
  assertEquals(queries.length, 1);
});

Deno.test("`Client.connect()` tells once that no other address was found, and fails as without", async () => {
  const { server, options } = await blocked();
  await using _ = server;
  const errors: unknown[] = [];
  let searches = 0;
  await using client = new Client({
    ...options,
    startTimeoutMs: 20_000,
    backupAddresses: () => {
      searches++;
      return Promise.reject(new Error("nowhere"));
    },
  });
  client.on("error", (error) => void errors.push(error));
  await assertRejects(() => client.connect(), ConnectionError, "got none");
  assertEquals(errors.map((it) => (it as Error).message), ["nowhere"]);
  assertEquals(searches, 1);
});

Deno.test("`Client.connect()` gives a search up when it is closed", async () => {
  const { server, options } = await blocked();
  await using _ = server;
  const begun = Promise.withResolvers<AbortSignal>();
  const client = new Client({
    ...options,
    backupAddresses: ({ signal }) => {
      begun.resolve(signal);
      return new Promise(() => {});
    },
  });
  const connecting = client.connect().catch((error) => error);
  const signal = await begun.promise;
  await client.close();
  assertEquals(signal.aborted, true);
  assertEquals((await connecting).name, "ClosedError");
});

Deno.test("`Client.connect()` looks for no addresses behind an MTProxy", async () => {
  const { server, options } = await blocked();
  await using _ = server;
  const { hostname, port } = options.dcOptions[0]!;
  let searches = 0;
  await using client = new Client({
    ...options,
    startTimeoutMs: 20_000,
    proxy: { type: "mtproxy", hostname, port, secret: "00".repeat(16) },
    backupAddresses: () => {
      searches++;
      return Promise.resolve([]);
    },
  });
  await assertRejects(() => client.connect(), ConnectionError);
  assertEquals(searches, 0);
});
