import { assert, assertEquals } from "@std/assert";
import { LoginStore, MemoryStorage } from "../../src/storage/mod.ts";
import type { TlObject } from "../../src/tl/mod.ts";
import { CONFIG, makeClient, nearest, settle } from "./setup.ts";

/** `boolTrue#997275b5 = Bool` */
const TRUE = Uint8Array.of(0xb5, 0x75, 0x72, 0x99);

Deno.test("`BaseClient` goes back to the built-in addresses of a DC after -444", async () => {
  const { dcs, client } = makeClient(
    {},
    ({ method }) =>
      method === "help.getConfig"
        ? {
          ...CONFIG,
          dcOptions: [{
            _: "dcOption",
            id: 2,
            ipAddress: "203.0.113.9",
            port: 443,
          }],
        } as TlObject
        : undefined,
  );
  const hosts = () =>
    client.dcTable.endpoints({ dcId: 2 }).map((it) => it.hostname);
  await client.connect();
  await settle();
  assertEquals(hosts(), ["203.0.113.9"]);
  dcs.open[0]!.refuse(444);
  await settle();
  assertEquals(hosts(), ["149.154.167.51"]);
  await client.close();
});

Deno.test("`BaseClient` stays away for 5 s after -429, and keeps the calls", async () => {
  let isSilent = true;
  const { dcs, client } = makeClient(
    {},
    ({ method }) =>
      method === "help.getNearestDc" && !isSilent ? nearest() : undefined,
  );
  dcs.handle = (() => {
    const { handle } = dcs;
    return (call) =>
      call.method === "help.getNearestDc" && isSilent
        ? undefined
        : handle(call);
  })();
  await client.connect();
  const call = client.invoke("help.getNearestDc", {});
  await settle();
  isSilent = false;
  dcs.open[0]!.refuse(429);
  await settle();
  const { attempts } = dcs;
  await dcs.advance(4999);
  assertEquals(dcs.attempts, attempts);
  await dcs.advance(1);
  assertEquals(dcs.attempts, attempts + 1);
  assertEquals((await call).thisDc, 2);
  await client.close();
});

Deno.test("`BaseClient` keeps its key however often connections fail, and though none comes up at the start", async () => {
  const storage = new MemoryStorage();
  const { dcs, client } = makeClient({ storage, startTimeoutMs: 5000 });
  const store = new LoginStore(storage);
  await client.connect();
  const key = await store.authKey(2);
  assert(key !== undefined);
  for (let i = 0; i < 5; i++) {
    dcs.open[0]!.cut();
    await settle();
    dcs.unreachable = new Error("no route");
    client.signalNetworkRestored();
    await settle();
    dcs.unreachable = undefined;
    client.signalNetworkRestored();
    await settle();
  }
  assertEquals(client.connectionState, "connected");
  await client.close();
  assertEquals(await store.authKey(2), key);
  assertEquals(dcs.keysOf(2).size, 1);

  const again = makeClient({ storage, startTimeoutMs: 5000 });
  again.dcs.unreachable = new Error("no route");
  const failed = again.client.connect().catch((error) => error);
  for (let i = 0; i < 5; i++) await again.dcs.advance(1000);
  assertEquals((await failed).name, "ConnectionError");
  await again.client.close();
  assertEquals(await store.authKey(2), key);
});

Deno.test("`BaseClient` renews its temporary key an hour before it ends, and replaces its connection for that", async () => {
  const { dcs, client, errors } = makeClient(
    { pfs: true },
    ({ method }) => method === "auth.bindTempAuthKey" ? TRUE : undefined,
  );
  const binds = () =>
    dcs.calls.filter((it) => it.method === "auth.bindTempAuthKey");
  const start = dcs.clock.now();
  await client.connect();
  // These DCs know one session for each connection, and the first was that of
  // the binding.
  dcs.open[0]!.cut();
  await settle();
  client.signalNetworkRestored();
  await settle();
  // From timer to timer, or the silence alone would end the connection.
  while (binds().length === 1) {
    assertEquals(dcs.connections.length, 2);
    await dcs.advance(dcs.clock.nextTimerAt! - dcs.clock.now());
    assert(dcs.clock.now() - start < 86_400_000);
  }
  const hours = (dcs.clock.now() - start) / 3_600_000;
  assert(hours > 22.8 && hours < 23.1, `${hours}`);
  assertEquals(dcs.connections.length, 3);
  assertEquals(errors, []);
  client.disconnect();
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient` connects 12 times in 10 s at most to a server that cuts after each answer", async () => {
  const { dcs, client } = makeClient();
  await client.connect();
  for (let ms = 0; ms < 9900; ms += 50) {
    if (client.connectionState === "connected") {
      await client.invoke("help.getNearestDc", {});
      dcs.open[0]!.cut();
    }
    await dcs.advance(50);
  }
  assertEquals(dcs.attempts, 12);
  client.disconnect();
  await client.close();
});

Deno.test("`BaseClient` pauses shortly again once a connection was of use", async () => {
  const { dcs, client } = makeClient();
  await client.connect();
  dcs.unreachable = new Error("no route");
  dcs.open[0]!.cut();
  for (let i = 0; i < 30; i++) await dcs.advance(1000);
  const { attempts } = dcs;
  await dcs.advance(3000);
  assert(dcs.attempts - attempts <= 1);
  dcs.unreachable = undefined;
  await dcs.advance(6000);
  await client.invoke("help.getNearestDc", {});
  const before = dcs.attempts;
  dcs.open[0]!.cut();
  // Half a second, give or take a fifth.
  await dcs.advance(600);
  assertEquals(dcs.attempts, before + 1);
  await client.close();
});

Deno.test("`BaseClient` tries at once when the platform says that the network is back", async () => {
  const descriptor = Object.getOwnPropertyDescriptor(navigator, "onLine");
  Object.defineProperty(navigator, "onLine", {
    value: true,
    configurable: true,
  });
  try {
    const { dcs, client } = makeClient();
    await client.connect();
    dcs.unreachable = new Error("no route");
    dcs.open[0]!.cut();
    await settle();
    await dcs.advance(10_000);
    assertEquals(client.connectionState, "waiting");
    dcs.unreachable = undefined;
    globalThis.dispatchEvent(new Event("online"));
    await settle();
    assertEquals(client.connectionState, "connected");
    await client.close();
  } finally {
    delete (navigator as { onLine?: boolean }).onLine;
    if (descriptor !== undefined) {
      Object.defineProperty(navigator, "onLine", descriptor);
    }
  }
});

Deno.test("`BaseClient` replaces a connection, and its session, after ten packets in a row that are not acceptable", async () => {
  const { dcs, client } = makeClient();
  await client.connect();
  await client.invoke("help.getNearestDc", {});
  const [end] = dcs.open;
  end!.repeat(9);
  await settle();
  assertEquals(client.connectionState, "connected");
  end!.repeat(1);
  await settle();
  assertEquals(client.connectionState, "waiting");
  client.signalNetworkRestored();
  await settle();
  assertEquals((await client.invoke("help.getNearestDc", {})).thisDc, 2);
  assertEquals(dcs.connections.length, 2);
  await client.close();
});
