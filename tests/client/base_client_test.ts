import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  ClosedError,
  ConnectionError,
  NoRetries,
  type RetryEvent,
  RpcError,
} from "../../src/client/mod.ts";
import { LoginStore, MemoryStorage } from "../../src/storage/mod.ts";
import type { TlObject } from "../../src/tl/mod.ts";
import { makeClient, nearest, settle } from "./setup.ts";

const SELF = { userId: 7n, isBot: false };

/** A storage in which somebody is signed in already. */
async function signedIn(): Promise<MemoryStorage> {
  const storage = new MemoryStorage();
  await new LoginStore(storage).setAccount(SELF);
  return storage;
}

Deno.test("`BaseClient.invoke()` connects, introduces itself and answers", async () => {
  const { dcs, client, errors } = makeClient();
  await client.connect();
  const answer = await client.invoke("help.getNearestDc", {});
  assertEquals(answer, nearest() as typeof answer);
  const call = dcs.calls.find((call) => call.method === "help.getNearestDc")!;
  assertEquals(call.wrappers, ["invokeWithLayer", "initConnection"]);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
  assertEquals(errors, []);
});

Deno.test("`BaseClient.api` calls functions by their names", async () => {
  const { dcs, client } = makeClient();
  await client.connect();
  const { thisDc } = await client.api.help.getNearestDc();
  assertEquals(thisDc, 2);
  const answer = await client.api.help.getNearestDc({}, { dcId: 3 });
  assertEquals(answer.thisDc, 3);
  assertEquals(client.api.help, client.api.help);
  assertEquals((client.api as { then?: unknown }).then, undefined);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.connect()` fails after `startTimeoutMs`, and may be called again", async () => {
  const { dcs, client } = makeClient({ startTimeoutMs: 10_000 });
  dcs.unreachable = new ConnectionError("Cannot connect: no network");
  const failure = client.connect().catch((error) => error);
  await dcs.advance(10_000);
  const error = await failure;
  assert(error instanceof ConnectionError);
  assert(error.message.includes("no network"), error.message);
  dcs.unreachable = undefined;
  const again = client.connect();
  await dcs.advance(5000);
  await again;
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.invoke()` fails before `connect()` and after `close()`", async () => {
  const { client } = makeClient();
  await assertRejects(
    () => client.invoke("help.getConfig", {}),
    ClosedError,
    "not connected",
  );
  await client.connect();
  await client.close();
  await assertRejects(
    () => client.invoke("help.getConfig", {}),
    ClosedError,
    "closed",
  );
  await assertRejects(() => client.connect(), ClosedError);
});

Deno.test("`BaseClient.close()` lets calls in flight finish", async () => {
  const { dcs, client } = makeClient(
    {},
    (call) => call.method === "help.getAppConfig" ? undefined : undefined,
  );
  await client.connect();
  const call = client.invoke("help.getAppConfig", { hash: 0 });
  await settle();
  const closing = client.close({ drainMs: 1000 });
  await settle();
  const seen = dcs.calls.find((call) => call.method === "help.getAppConfig")!;
  seen.connection.reply(
    seen.msgId,
    { _: "help.appConfigNotModified" } as TlObject,
  );
  assertEquals((await call)._, "help.appConfigNotModified");
  await closing;
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.close()` gives up calls after `drainMs`", async () => {
  const { dcs, client } = makeClient();
  await client.connect();
  const call = client.invoke("help.getAppConfig", { hash: 0 })
    .catch((error) => error);
  await settle();
  const closing = client.close({ drainMs: 1000 });
  await dcs.advance(1000);
  assert(await call instanceof ClosedError);
  await closing;
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.disconnect()` ends everything at once", async () => {
  const { dcs, client } = makeClient();
  await client.connect();
  const call = client.invoke("help.getAppConfig", { hash: 0 })
    .catch((error) => error);
  await settle();
  client.disconnect();
  assert(await call instanceof ClosedError);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
  await settle();
  assertEquals(dcs.open.length, 0);
});

Deno.test("`BaseClient` is closed at the end of `await using`", async () => {
  const { dcs, client } = makeClient();
  {
    await using scoped = client;
    await scoped.connect();
  }
  assertEquals(client.isClosed, true);
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.close()` during `connect()` ends both", async () => {
  const { dcs, client } = makeClient();
  dcs.unreachable = new ConnectionError("Cannot connect: no network");
  const connecting = client.connect().catch((error) => error);
  await settle();
  await client.close();
  assert(await connecting instanceof ClosedError);
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.invoke()` waits for FLOOD_WAIT and tells of it", async () => {
  let refusals = 1;
  const { dcs, client } = makeClient(
    {},
    ({ method }) =>
      method === "help.getNearestDc" && refusals-- > 0
        ? { error: [420, "FLOOD_WAIT_3"] }
        : undefined,
  );
  const events: RetryEvent[] = [];
  client.on("retry", (event) => void events.push(event));
  await client.connect();
  const call = client.invoke("help.getNearestDc", {});
  await dcs.advance(2999);
  assertEquals(events.map((event) => event.waitMs), [3000]);
  const count = dcs.calls.length;
  await dcs.advance(1);
  assertEquals((await call).thisDc, 2);
  assertEquals(dcs.calls.length, count + 1);
  await client.close();
});

Deno.test("`BaseClient.invoke()` remembers a wait for later calls of the function", async () => {
  let refusals = 1;
  const { dcs, client } = makeClient(
    {},
    ({ method }) =>
      method === "help.getNearestDc" && refusals-- > 0
        ? { error: [420, "FLOOD_WAIT_10"] }
        : undefined,
  );
  await client.connect();
  const first = client.invoke("help.getNearestDc", {});
  await dcs.advance(4000);
  const count = dcs.calls.length;
  const second = client.invoke("help.getNearestDc", {});
  const third = client.invoke("help.getNearestDc", {}, {
    retryPolicy: new NoRetries(),
  });
  const error = await assertRejects(() => third, RpcError);
  assertEquals(error.text, "FLOOD_WAIT_6");
  await settle();
  assertEquals(dcs.calls.length, count);
  await dcs.advance(6000);
  await Promise.all([first, second]);
  await client.close();
});

Deno.test("`BaseClient.invoke()` throws waits that are too long", async () => {
  const { client } = makeClient(
    {},
    ({ method }) =>
      method === "help.getNearestDc"
        ? { error: [420, "FLOOD_WAIT_61"] }
        : undefined,
  );
  await client.connect();
  const error = await assertRejects(
    () => client.invoke("help.getNearestDc", {}),
    RpcError,
  );
  assertEquals(error.argument, 61);
  assertEquals(error.method, "help.getNearestDc");
  await client.close();
});

Deno.test("`BaseClient.invoke()` ends a wait when its signal is aborted", async () => {
  const { dcs, client } = makeClient(
    {},
    ({ method }) =>
      method === "help.getNearestDc"
        ? { error: [420, "FLOOD_WAIT_5"] }
        : undefined,
  );
  await client.connect();
  const controller = new AbortController();
  const call = client.invoke("help.getNearestDc", {}, {
    signal: controller.signal,
  }).catch((error) => error);
  await settle();
  const reason = new Error("not wanted");
  controller.abort(reason);
  assertEquals(await call, reason);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.invoke()` follows PHONE_MIGRATE and stays there", async () => {
  const { dcs, client } = makeClient(
    {},
    ({ method, dcId }) =>
      method === "auth.sendCode"
        ? dcId === 2 ? { error: [303, "PHONE_MIGRATE_4"] } : {
          _: "auth.sentCode",
          type: { _: "auth.sentCodeTypeApp", length: 5 },
          phoneCodeHash: "x",
        } as TlObject
        : undefined,
  );
  await client.connect();
  const sent = await client.invoke("auth.sendCode", {
    phoneNumber: "+1",
    apiId: 1,
    apiHash: "0",
    settings: { _: "codeSettings" },
  });
  assertEquals(sent._, "auth.sentCode");
  assertEquals(client.homeDcId, 4);
  assertEquals(await client.store.homeDc(), 4);
  assertEquals((await client.invoke("help.getNearestDc", {})).thisDc, 4);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.invoke()` follows FILE_MIGRATE and does not move", async () => {
  const storage = await signedIn();
  const { dcs, client } = makeClient({ storage }, ({ method, dcId, query }) => {
    switch (method) {
      case "upload.getFile":
        return dcId === 2 ? { error: [303, "FILE_MIGRATE_4"] } : {
          _: "upload.file",
          type: { _: "storage.fileUnknown" },
          mtime: 0,
          bytes: new Uint8Array(4),
        } as TlObject;
      case "auth.exportAuthorization":
        assertEquals(query.dcId, 4);
        return {
          _: "auth.exportedAuthorization",
          id: 7n,
          bytes: Uint8Array.of(1, 2, 3),
        } as TlObject;
      case "auth.importAuthorization":
        assertEquals(dcId, 4);
        return {
          _: "auth.authorization",
          user: { _: "userEmpty", id: 7n },
        } as TlObject;
    }
  });
  await client.connect();
  const params = {
    location: {
      _: "inputTakeoutFileLocation" as const,
    },
    offset: 0n,
    limit: 4096,
  };
  const files = await Promise.all([
    client.invoke("upload.getFile", params, { connection: "download" }),
    client.invoke("upload.getFile", params, { connection: "download" }),
  ]);
  assertEquals(files.map((file) => file._), ["upload.file", "upload.file"]);
  assertEquals(client.homeDcId, 2);
  // The login is copied once, whoever waits for it.
  const imports = dcs.methods.filter((method) =>
    method === "auth.importAuthorization"
  );
  assertEquals(imports.length, 1);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient` closes idle media connections", async () => {
  const { dcs, client } = makeClient({ idleCloseMs: 60_000 });
  await client.connect();
  await client.invoke("help.getNearestDc", {}, { connection: "upload" });
  await settle();
  assertEquals(dcs.open.length, 2);
  await dcs.advance(60_000);
  await dcs.advance(60_000);
  assertEquals(dcs.open.length, 1);
  await client.invoke("help.getNearestDc", {}, { connection: "upload" });
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient` tells of its connection's states", async () => {
  const { dcs, client } = makeClient();
  const states: string[] = [];
  client.on("connectionState", (state) => void states.push(state));
  await client.connect();
  await settle();
  dcs.open[0]!.cut();
  await settle();
  client.signalNetworkRestored();
  await settle();
  assertEquals(states, [
    "connecting",
    "connected",
    "waiting",
    "connecting",
    "connected",
  ]);
  await client.close();
});

Deno.test("`BaseClient.changeNetwork()` reconnects and keeps the calls", async () => {
  const { dcs, client } = makeClient();
  await client.connect();
  await settle();
  const call = client.invoke("help.getAppConfig", { hash: 0 });
  await settle();
  let used = 0;
  client.changeNetwork({
    connector: (target) => {
      used++;
      return dcs.connector(target);
    },
  });
  await settle();
  assertEquals(used, 1);
  const seen = dcs.calls.findLast((call) =>
    call.method === "help.getAppConfig"
  )!;
  seen.connection.reply(
    seen.msgId,
    { _: "help.appConfigNotModified" } as TlObject,
  );
  assertEquals((await call)._, "help.appConfigNotModified");
  await client.close();
});

Deno.test("`BaseClient.invoke()` tries again after internal errors", async () => {
  let refusals = 2;
  const { dcs, client } = makeClient(
    {},
    ({ method }) =>
      method === "help.getNearestDc" && refusals-- > 0
        ? { error: [500, "INTERNAL"] }
        : undefined,
  );
  await client.connect();
  const call = client.invoke("help.getNearestDc", {});
  await dcs.advance(1000);
  await dcs.advance(2000);
  assertEquals((await call).thisDc, 2);
  await client.close();
});

Deno.test("`BaseClient.invoke()` tries again when a fresh key is not known yet", async () => {
  const storage = await signedIn();
  let refusals = 2;
  const { dcs, client } = makeClient(
    { storage },
    ({ method }) =>
      method === "help.getNearestDc" && refusals-- > 0
        ? { error: [401, "AUTH_KEY_UNREGISTERED"] }
        : undefined,
  );
  await client.connect();
  const call = client.invoke("help.getNearestDc", {});
  await dcs.advance(500);
  await dcs.advance(1000);
  assertEquals((await call).thisDc, 2);
  await client.close();
});

Deno.test("`BaseClient` runs the application's middleware around calls", async () => {
  const seen: string[] = [];
  const { client } = makeClient({
    middleware: [async (call, next) => {
      seen.push(call.method);
      const result = await next(call);
      seen.push((result as { _: string })._);
      return result;
    }],
  });
  await client.connect();
  await settle();
  seen.length = 0;
  await client.invoke("help.getNearestDc", {});
  assertEquals(seen, ["help.getNearestDc", "nearestDc"]);
  await client.close();
});

Deno.test("`BaseClient` uses the key and the home DC of its storage", async () => {
  const storage = new MemoryStorage();
  const first = makeClient({ storage, dcId: 4 });
  await first.client.connect();
  await first.client.moveHome(4);
  await first.client.close();
  const second = makeClient({ storage });
  for (const [id, key] of first.dcs.keysOf(4)) {
    second.dcs.keysOf(4).set(id, key);
  }
  await second.client.connect();
  await second.client.invoke("help.getNearestDc", {});
  assertEquals(second.client.homeDcId, 4);
  assertEquals(second.dcs.connections[0]!.exchanges, 0);
  await second.client.close();
});

Deno.test("`BaseClient.on()` reports what a listener throws as an `error` event", async () => {
  const { client, errors } = makeClient();
  const thrown = new Error("listener");
  client.on("connectionState", () => {
    throw thrown;
  });
  client.on("connectionState", () => Promise.reject(thrown));
  await client.connect();
  await settle();
  assert(errors.length >= 2);
  assert(errors.every((error) => error === thrown));
  await client.close();
});
