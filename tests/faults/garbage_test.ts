import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { Client, MtprotoError } from "../../mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { SeededRandom } from "../../src/testing/server/faults.ts";
import { GarbageServer, type Manner } from "./garbage_server.ts";
import { swiftClock } from "./swift_clock.ts";

const SEED = 20_260_706;
/** Noise ends a connection at once; what is only changed takes its time. */
const CONNECTIONS = { noise: 150, mutation: 15, swallow: 1, truth: 0 };

/** Runs with a client that gets garbage over so many connections. */
async function withGarbage(
  manner: Manner,
  transport: "abridged" | "intermediate" | "full",
  isConnectedBefore: boolean,
): Promise<void> {
  await using server = await TestServer.start({
    seed: SEED,
    clock: swiftClock,
  });
  await using garbage = new GarbageServer(
    server.port,
    new SeededRandom(SEED),
  );
  await using client = new Client({
    apiId: 1,
    apiHash: "0123456789abcdef",
    clock: swiftClock,
    transport,
    startTimeoutMs: 600_000,
    ...server.clientOptions(),
    dcOptions: [{ dcId: 2, hostname: "127.0.0.1", port: garbage.port }],
  });
  const reported: unknown[] = [];
  const enough = Promise.withResolvers<void>();
  client.on("error", (error) => void reported.push(error));
  client.on("connectionState", (state) => {
    if (state !== "waiting") return;
    if (garbage.spoilt >= CONNECTIONS[manner]) {
      garbage.manner = "truth";
      enough.resolve();
    }
    // No pauses: what is tested is what comes between them.
    queueMicrotask(() => client.signalNetworkRestored());
  });
  let opening = Promise.resolve<unknown>(undefined);
  if (isConnectedBefore) {
    await client.connect();
    garbage.manner = manner;
    garbage.cutAll();
  } else {
    garbage.manner = manner;
    opening = client.connect().catch((error) => {
      assertInstanceOf(error, MtprotoError);
    });
  }
  const asked = isConnectedBefore
    ? keepAsking(client, () => garbage.manner !== "truth")
    : reconnect(client, opening);
  await enough.promise;
  await asked;
  await client.connect();
  const { thisDc } = await client.api.help.getNearestDc();
  assertEquals(thisDc, 2);
  assert(garbage.spoilt >= CONNECTIONS[manner]);
  for (const error of reported) assertInstanceOf(error, MtprotoError);
}

/** Calls until there is no more garbage; every call is answered. */
async function keepAsking(
  client: Client,
  isGarbled: () => boolean,
): Promise<void> {
  while (isGarbled()) {
    const { thisDc } = await client.api.help.getNearestDc();
    assertEquals(thisDc, 2);
  }
}

/** Connects until it succeeds; failures are typed. */
async function reconnect(
  client: Client,
  opening: Promise<unknown>,
): Promise<void> {
  await opening;
  for (;;) {
    try {
      return await client.connect();
    } catch (error) {
      assertInstanceOf(error, MtprotoError);
    }
  }
}

for (const transport of ["abridged", "intermediate", "full"] as const) {
  for (const manner of ["noise", "mutation"] as const) {
    Deno.test(`\`Client\` reconnects after ${CONNECTIONS[manner]} connections of ${manner} over ${transport}, seed ${SEED}`, async () => {
      await withGarbage(manner, transport, true);
    });
  }
}

Deno.test("`Client` gives up a packet that does not end", async () => {
  await withGarbage("swallow", "abridged", true);
});

Deno.test(`\`Client.connect()\` fails with typed errors while keys are made in noise, seed ${SEED}`, async () => {
  await withGarbage("noise", "abridged", false);
});
