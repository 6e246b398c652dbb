import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  BaseClient,
  type ClientOptions,
  ClosedError,
  ConnectionError,
  FixedInterval,
  RpcError,
} from "../../src/client/mod.ts";
import { LoginStore, MemoryStorage } from "../../src/storage/mod.ts";
import { TestServer, type TestServerOptions } from "../../src/testing/mod.ts";
import { hastyClock } from "./hasty_clock.ts";

interface Pair extends AsyncDisposable {
  server: TestServer;
  client: BaseClient;
  errors: unknown[];
}

async function connectedPair(
  options: Partial<ClientOptions> = {},
  serverOptions: TestServerOptions = {},
): Promise<Pair> {
  const server = await TestServer.start({ seed: 7, ...serverOptions });
  // Its answer says what was asked.
  server.on("langpack.getDifference", ({ params }) => ({
    _: "langPackDifference" as const,
    langCode: params.langCode,
    fromVersion: params.fromVersion,
    version: 1,
    strings: [],
  }));
  const client = new BaseClient({
    apiId: 1,
    apiHash: "0123456789abcdef",
    clock: hastyClock,
    // True seconds are 20 of its own: a busy machine must not run into limits.
    connectTimeoutMs: 300_000,
    startTimeoutMs: 600_000,
    ...server.clientOptions(),
    ...options,
  });
  const errors: unknown[] = [];
  client.on("error", (error) => void errors.push(error));
  await client.connect();
  return {
    server,
    client,
    errors,
    async [Symbol.asyncDispose]() {
      await client.close();
      await server.close();
      assertEquals(errors, []);
      assertEquals(server.errors, []);
    },
  };
}

/** Asks for a number and gets it back. */
async function echo(client: BaseClient, number: number): Promise<number> {
  const answer = await client.invoke("langpack.getDifference", {
    langPack: "",
    langCode: "en",
    fromVersion: number,
  });
  return answer.fromVersion;
}

async function echoMany(
  client: BaseClient,
  count: number,
  width: number,
  during: (done: number) => unknown = () => {},
): Promise<void> {
  let next = 0;
  let done = 0;
  await Promise.all(Array.from({ length: width }, async () => {
    while (next < count) {
      const number = next++;
      assertEquals(await echo(client, number), number);
      await during(++done);
    }
  }));
  assertEquals(done, count);
}

for (
  const transport of [
    "abridged",
    "intermediate",
    "paddedIntermediate",
    "full",
    "obfuscatedAbridged",
    "obfuscatedIntermediate",
    "obfuscatedPaddedIntermediate",
  ] as const
) {
  Deno.test(`\`BaseClient.invoke()\` calls over ${transport}`, async () => {
    await using pair = await connectedPair({ transport });
    await echoMany(pair.client, 40, 8);
    assertEquals([...new Set(pair.server.transports)], [transport]);
  });
}

Deno.test("`BaseClient` introduces itself with the options' names", async () => {
  await using pair = await connectedPair({ deviceModel: "Toaster" });
  await echo(pair.client, 1);
  const [first] = pair.server.calls;
  assert(first!.layer > 200);
});

Deno.test("`BaseClient.invoke()` finishes every call while connections are cut", async () => {
  await using pair = await connectedPair();
  await echoMany(pair.client, 600, 32, (done) => {
    if (done % 100 === 0) return pair.server.disconnectAll();
  });
});

Deno.test("`BaseClient.invoke()` finishes every call over a server's restart", async () => {
  await using pair = await connectedPair();
  await echoMany(pair.client, 300, 16, (done) => {
    if (done === 100) return pair.server.restart();
    if (done === 200) return pair.server.restart({ keepKeys: false });
  });
});

Deno.test("`BaseClient.invoke()` finishes every call while salts and clocks change", async () => {
  await using pair = await connectedPair();
  await echoMany(pair.client, 400, 16, (done) => {
    if (done % 100 === 0) pair.server.rotateSalts();
    if (done === 150) pair.server.skewClock(3_600_000);
  });
});

for (
  const kind of [
    "delay",
    "duplicate",
    "reorder",
    "corrupt",
    "drop",
    "cut",
    "transportError",
  ] as const
) {
  Deno.test(`\`BaseClient.invoke()\` finishes every call under "${kind}" faults`, async () => {
    await using pair = await connectedPair();
    const probability = kind === "delay" || kind === "duplicate" ? 0.2 : 0.03;
    // What was lost without a trace is asked for after seconds only.
    const times = kind === "drop" ? 2 : 20;
    pair.server.inject({ kind, probability, times, code: 429 });
    await echoMany(pair.client, 400, 16);
  });
}

Deno.test("`BaseClient.invoke()` finishes every call when streams end at random bytes", async () => {
  await using pair = await connectedPair();
  pair.server.inject({ kind: "cut", afterBytes: [200, 4000], times: 10 });
  await pair.server.disconnectAll();
  await echoMany(pair.client, 300, 16);
});

Deno.test("`BaseClient` survives the loss of its key, and says so", async () => {
  await using pair = await connectedPair();
  const lost: number[] = [];
  pair.client.on("keyLost", ({ dcId }) => void lost.push(dcId));
  assertEquals(await echo(pair.client, 1), 1);
  await pair.server.restart({ keepKeys: false });
  assertEquals(await echo(pair.client, 2), 2);
  assertEquals(lost, [2]);
});

Deno.test("`BaseClient` keeps its key when the server only says -404 once", async () => {
  const storage = new MemoryStorage();
  await using pair = await connectedPair({ storage });
  const store = new LoginStore(storage);
  const before = await store.authKey(2);
  await pair.server.disconnectAll(404);
  assertEquals(await echo(pair.client, 1), 1);
  assertEquals(await store.authKey(2), before);
});

Deno.test("`BaseClient.invoke()` goes to other DCs", async () => {
  await using pair = await connectedPair({}, { dcIds: [2, 4, 1] });
  const { client } = pair;
  const dcs = await Promise.all(
    [1, 2, 4].map((dcId) =>
      client.invoke("help.getNearestDc", {}, { dcId }).then((it) => it.thisDc)
    ),
  );
  assertEquals(dcs, [1, 2, 4]);
  await assertRejects(
    () => client.invoke("help.getNearestDc", {}, { dcId: 5 }),
    ConnectionError,
    "DC 5",
  );
});

Deno.test("`BaseClient.invoke()` fails with the server's error", async () => {
  await using pair = await connectedPair();
  pair.server.fail("langpack.getDifference", 400, "LANG_PACK_INVALID");
  const error = await assertRejects(() => echo(pair.client, 1), RpcError);
  assertEquals(error.type, "LANG_PACK_INVALID");
  assertEquals(error.method, "langpack.getDifference");
});

Deno.test("`BaseClient.invoke()` waits as FLOOD_WAIT says", async () => {
  await using pair = await connectedPair();
  pair.server.fail("langpack.getDifference", 420, "FLOOD_WAIT_1", 1);
  assertEquals(await echo(pair.client, 1), 1);
});

Deno.test("`BaseClient.invoke()` keeps its connection fresh under a restart policy", async () => {
  await using pair = await connectedPair({
    restartPolicy: new FixedInterval({ intervalMs: 20 }),
  });
  await echoMany(pair.client, 300, 4);
});

Deno.test("`BaseClient.close()` drains calls over TCP", async () => {
  const pair = await connectedPair();
  const calls = Array.from({ length: 20 }, (_, i) => echo(pair.client, i));
  await pair[Symbol.asyncDispose]();
  const answers = await Promise.allSettled(calls);
  assertEquals(
    answers.map(({ status }) => status),
    Array(20).fill("fulfilled"),
  );
});

Deno.test("`BaseClient.disconnect()` fails calls over TCP at once", async () => {
  await using pair = await connectedPair();
  pair.server.on("langpack.getDifference", () => new Promise(() => {}));
  const call = echo(pair.client, 1).catch((error) => error);
  await echoIsThere(pair.server);
  pair.client.disconnect();
  assert(await call instanceof ClosedError);
});

async function echoIsThere(server: TestServer): Promise<void> {
  while (!server.calls.some((it) => it.method === "langpack.getDifference")) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

Deno.test("`BaseClient.changeNetwork()` changes the transport of a running client", async () => {
  await using pair = await connectedPair();
  const { client, server } = pair;
  await echoMany(client, 100, 8, (done) => {
    if (done === 50) client.changeNetwork({ transport: "intermediate" });
  });
  await echo(client, 1);
  assertEquals(server.transports, ["intermediate"]);
});
