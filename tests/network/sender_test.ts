import { assert, assertEquals, assertRejects } from "@std/assert";
import { generateTestRsaKey } from "../../src/crypto/mod.ts";
import { RpcError } from "../../src/mtproto/mod.ts";
import {
  Backoff,
  ConnectionError,
  DcKeys,
  FixedInterval,
  NeverRestart,
  Sender,
  type SenderOptions,
  type SenderRequest,
} from "../../src/network/mod.ts";
import { LoginStore, MemoryStorage } from "../../src/storage/mod.ts";
import { apiSchema, TlReader, TlWriter } from "../../src/tl/mod.ts";
import { FakeDcs, settle } from "./fake_dc.ts";

/** `help.getNearestDc`: small, and its answer too. */
function ask(
  options: Partial<SenderRequest<unknown>> = {},
): SenderRequest<unknown> {
  return {
    method: "help.getNearestDc",
    encode: (writer) =>
      apiSchema.writeFunction(writer, "help.getNearestDc", {}),
    decode: (body) =>
      apiSchema.readResult(new TlReader(body), "help.getNearestDc"),
    ...options,
  };
}

const NEAREST = { _: "nearestDc", country: "XX", thisDc: 2, nearestDc: 2 };

/** `invokeWithLayer#da9b0d0d layer:int`, enough of a prefix for a test. */
function prefix(): Uint8Array {
  const writer = new TlWriter();
  writer.int(0xda9b0d0d | 0);
  writer.int(1);
  return writer.finish();
}

interface Setup {
  dcs: FakeDcs;
  sender: Sender;
  keys: DcKeys;
  store: LoginStore;
  states: string[];
  lost: string[];
}

function setUp(options: Partial<SenderOptions> = {}): Setup {
  const dcs = new FakeDcs();
  dcs.handle = () => NEAREST;
  const store = new LoginStore(new MemoryStorage());
  const states: string[] = [];
  const lost: string[] = [];
  const keys = new DcKeys({
    dcId: 2,
    wireDcId: 2,
    store,
    publicKeys: () => dcs.publicKeys,
    clock: dcs.clock,
    report: (error) => {
      throw error;
    },
  });
  const sender = new Sender({
    dcId: 2,
    open: (signal) =>
      dcs.connector({
        dcId: 2,
        wireDcId: 2,
        endpoints: [],
        kind: "main",
        signal,
      }),
    keys,
    initPrefix: prefix(),
    withoutUpdates: () => false,
    isPersistent: () => true,
    clock: dcs.clock,
    restartPolicy: new NeverRestart(),
    backoff: new Backoff({ jitter: 0 }),
    listener: {
      updates: () => lost.push("updates"),
      sessionLost: () => lost.push("session"),
      state: (state) => states.push(state),
      disconnected: () => lost.push("connection"),
      keyLost: () => lost.push("key"),
      wrongAddress: () => lost.push("address"),
    },
    ...options,
  });
  return { dcs, sender, keys, store, states, lost };
}

Deno.test("`Sender.call()` makes a key, stores it and calls", async () => {
  const { dcs, sender, keys, store, states } = setUp();
  assertEquals(await sender.call(ask()), NEAREST);
  assertEquals(await store.authKey(2), keys.current!.authKey.bytes);
  assertEquals(states, ["connecting", "connected"]);
  await sender.close(new Error("done"));
  assertEquals(dcs.clock.timers, 0);
  assertEquals(states.at(-1), "idle");
});

Deno.test("`Sender.call()` wraps calls until the first is answered", async () => {
  const { dcs, sender } = setUp();
  dcs.handle = () => undefined;
  const first = [sender.call(ask()), sender.call(ask())];
  await settle();
  assertEquals(dcs.calls.map((call) => call.wrappers.length), [1, 1]);
  for (const call of dcs.calls) call.connection.reply(call.msgId, NEAREST);
  await Promise.all(first);
  dcs.handle = () => NEAREST;
  await sender.call(ask());
  assertEquals(dcs.calls.at(-1)!.wrappers, []);
  dcs.open[0]!.cut();
  await dcs.advance(500);
  await sender.call(ask());
  assertEquals(dcs.calls.at(-1)!.wrappers, ["invokeWithLayer"]);
  await sender.close(new Error("done"));
});

Deno.test("`Sender.call()` wraps again after CONNECTION_NOT_INITED", async () => {
  const { dcs, sender } = setUp();
  await sender.call(ask());
  dcs.handle = ({ wrappers }) =>
    wrappers.length > 0 ? NEAREST : { error: [400, "CONNECTION_NOT_INITED"] };
  assertEquals(await sender.call(ask()), NEAREST);
  await sender.close(new Error("done"));
});

Deno.test("`Sender.call()` puts concurrent calls into one packet", async () => {
  const { dcs, sender } = setUp();
  await sender.call(ask());
  const before = dcs.calls.length;
  const calls = Array.from({ length: 50 }, () => sender.call(ask()));
  const answers = await Promise.all(calls);
  assertEquals(answers.length, 50);
  assertEquals(dcs.calls.length, before + 50);
  // A container numbers its messages before itself: one packet, 50 ids.
  const ids = dcs.calls.slice(before).map((call) => call.msgId);
  assertEquals(new Set(ids).size, 50);
  await sender.close(new Error("done"));
});

Deno.test("`Sender.call()` rejects with the server's error and the function's name", async () => {
  const { dcs, sender } = setUp();
  dcs.handle = () => ({ error: [400, "PEER_ID_INVALID"] });
  const error = await assertRejects(() => sender.call(ask()), RpcError);
  assertEquals(error.method, "help.getNearestDc");
  assertEquals(sender.pending, 0);
  await sender.close(new Error("done"));
});

Deno.test("`Sender.call()` sends calls again after the connection was lost", async () => {
  const { dcs, sender, states, lost } = setUp();
  await sender.call(ask());
  dcs.handle = () => undefined;
  const call = sender.call(ask());
  await settle();
  dcs.open[0]!.cut();
  dcs.handle = () => NEAREST;
  await settle();
  assertEquals(states.at(-1), "waiting");
  await dcs.advance(499);
  assertEquals(dcs.connections.length, 1);
  await dcs.advance(1);
  assertEquals(await call, NEAREST);
  assertEquals(dcs.connections[1]!.exchanges, 0);
  assertEquals(lost.includes("key"), false);
  await sender.close(new Error("done"));
});

Deno.test("`Sender` waits longer after each failure, and no longer than 5 s", async () => {
  const { dcs, sender } = setUp();
  dcs.unreachable = new ConnectionError("Cannot connect: no network");
  const call = sender.call(ask());
  call.catch(() => {});
  await settle();
  const seen: number[] = [];
  for (const wait of [500, 1000, 2000, 4000, 5000, 5000]) {
    await dcs.advance(wait - 1);
    const before = dcs.attempts;
    await dcs.advance(1);
    seen.push(dcs.attempts - before);
  }
  assertEquals(seen, [1, 1, 1, 1, 1, 1]);
  dcs.unreachable = undefined;
  sender.retryNow();
  assertEquals(await call, NEAREST);
  await sender.close(new Error("done"));
});

Deno.test("`Sender` keeps a key that is refused once", async () => {
  const { dcs, sender, keys, lost } = setUp();
  await sender.call(ask());
  const key = keys.current!.authKey;
  const known = new Map(dcs.keysOf(2));
  dcs.keysOf(2).clear();
  dcs.open[0]!.cut();
  const call = sender.call(ask());
  await dcs.advance(500);
  for (const [id, value] of known) dcs.keysOf(2).set(id, value);
  await dcs.advance(1000);
  assertEquals(await call, NEAREST);
  assertEquals(keys.current!.authKey.id, key.id);
  assertEquals(lost.includes("key"), false);
  await sender.close(new Error("done"));
});

Deno.test("`Sender` replaces a key that is refused twice, and keeps the calls", async () => {
  const { dcs, sender, keys, store, lost } = setUp();
  await sender.call(ask());
  const old = keys.current!.authKey;
  dcs.keysOf(2).clear();
  dcs.open[0]!.cut();
  const call = sender.call(ask());
  await dcs.advance(500);
  assertEquals(await store.authKey(2), old.bytes);
  await dcs.advance(1000);
  await dcs.advance(2000);
  assertEquals(await call, NEAREST);
  assert(keys.current!.authKey.id !== old.id);
  assertEquals(await store.authKey(2), keys.current!.authKey.bytes);
  assertEquals(lost.filter((what) => what === "key"), ["key"]);
  await sender.close(new Error("done"));
});

Deno.test("`Sender.call()` gives up when its signal is aborted, and says so", async () => {
  const { dcs, sender } = setUp();
  await sender.call(ask());
  dcs.handle = () => undefined;
  const controller = new AbortController();
  const call = sender.call(ask({ signal: controller.signal }));
  await settle();
  const reason = new Error("not wanted");
  controller.abort(reason);
  assertEquals(await call.catch((error) => error), reason);
  assertEquals(sender.pending, 0);
  await settle();
  assertEquals(dcs.open[0]!.session!.runningRequests, 0);
  await sender.close(new Error("done"));
});

Deno.test("`Sender.call()` does not begin with an aborted signal", async () => {
  const { dcs, sender } = setUp();
  const reason = new Error("not wanted");
  const call = sender.call(ask({ signal: AbortSignal.abort(reason) }));
  assertEquals(await call.catch((error) => error), reason);
  assertEquals(dcs.attempts, 0);
});

Deno.test("`Sender.call()` gives up after `timeoutMs`, reconnects included", async () => {
  const { dcs, sender } = setUp();
  dcs.unreachable = new ConnectionError("Cannot connect: no network");
  const call = sender.call(ask({ timeoutMs: 3000 }));
  const failure = call.catch((error) => error);
  await dcs.advance(2999);
  assertEquals(sender.pending, 1);
  await dcs.advance(1);
  assertEquals(((await failure) as Error).name, "TimeoutError");
  await sender.close(new Error("done"));
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`Sender.call()` leaves no timer behind once answered", async () => {
  const { dcs, sender } = setUp();
  await sender.call(ask({ timeoutMs: 3000 }));
  const timers = dcs.clock.timers;
  await sender.call(ask({ timeoutMs: 3000 }));
  assertEquals(dcs.clock.timers, timers);
  await sender.close(new Error("done"));
});

Deno.test("`Sender` pings a silent connection and then replaces it", async () => {
  const { dcs, sender, lost } = setUp();
  await sender.call(ask());
  dcs.open[0]!.isDeaf = true;
  const call = sender.call(ask());
  await dcs.advance(2500);
  assertEquals(lost.includes("connection"), false);
  for (let i = 0; i < 20 && dcs.connections.length === 1; i++) {
    await dcs.advance(1000);
  }
  assertEquals(lost.includes("connection"), true);
  assertEquals(await call, NEAREST);
  await sender.close(new Error("done"));
});

Deno.test("`Sender` replaces healthy connections as the restart policy says", async () => {
  const { dcs, sender, lost } = setUp({
    restartPolicy: new FixedInterval({ intervalMs: 60_000 }),
  });
  await sender.call(ask());
  await dcs.advance(59_999);
  assertEquals(dcs.connections.length, 1);
  await dcs.advance(1);
  assertEquals(dcs.connections.length, 2);
  assertEquals(await sender.call(ask()), NEAREST);
  assertEquals(lost.includes("connection"), false);
  await sender.close(new Error("done"));
});

Deno.test("`Sender` that is not persistent stays away until the next call", async () => {
  const { dcs, sender } = setUp({ isPersistent: () => false });
  await sender.call(ask());
  dcs.open[0]!.cut();
  await dcs.advance(60_000);
  assertEquals(dcs.connections.length, 1);
  assertEquals(sender.state, "idle");
  assertEquals(dcs.clock.timers, 0);
  assertEquals(await sender.call(ask()), NEAREST);
  await settle();
  sender.release();
  await settle();
  assertEquals(sender.state, "idle");
  await sender.close(new Error("done"));
});

Deno.test("`Sender.close()` fails calls in flight and later ones", async () => {
  const { dcs, sender } = setUp();
  dcs.handle = () => undefined;
  const reason = new Error("closed");
  const call = sender.call(ask()).catch((error) => error);
  await settle();
  await sender.close(reason);
  assertEquals(await call, reason);
  assertEquals(await sender.call(ask()).catch((error) => error), reason);
  assertEquals(dcs.clock.timers, 0);
  await settle();
  assertEquals(dcs.open.length, 0);
});

Deno.test("`Sender.ready()` fails at once if the server proves nothing", async () => {
  const { dcs, sender } = setUp();
  dcs.publicKeys[0] = generateTestRsaKey().publicKey;
  const error = await sender.ready().catch((error) => error);
  assertEquals(error.name, "KeyExchangeError");
  await sender.close(new Error("done"));
});

Deno.test("`Sender.call()` refuses bad parameters before it connects", async () => {
  const { dcs, sender } = setUp();
  await assertRejects(
    () =>
      sender.call(ask({
        method: "contacts.resolveUsername",
        encode: (writer) =>
          apiSchema.writeFunction(writer, "contacts.resolveUsername", {
            username: 5,
          }),
      })),
    TypeError,
    "username",
  );
  assertEquals(dcs.attempts, 0);
});

Deno.test("`Sender.call()` keeps the order of a chain", async () => {
  const { dcs, sender } = setUp();
  await sender.call(ask());
  dcs.handle = () => undefined;
  const calls = [1, 2].map(() => sender.call(ask({ after: "chain" })));
  await settle();
  // The server holds the second back until the first is answered.
  const seen = dcs.calls.slice(1);
  assertEquals(seen.length, 1);
  dcs.handle = () => NEAREST;
  seen[0]!.connection.reply(seen[0]!.msgId, NEAREST);
  await Promise.all(calls);
  assertEquals(dcs.calls.length, 3);
  await sender.close(new Error("done"));
});

Deno.test("`Sender` tells of updates and of lost sessions", async () => {
  const { dcs, sender, lost } = setUp();
  await sender.call(ask());
  await settle();
  assertEquals(lost, ["session"]);
  dcs.open[0]!.push(apiSchema.encode({ _: "updatesTooLong" }));
  await settle();
  assertEquals(lost, ["session", "updates"]);
  await sender.close(new Error("done"));
});
