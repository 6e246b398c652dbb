import { assert, assertEquals, assertRejects } from "@std/assert";
import { RpcError } from "../../src/mtproto/mod.ts";
import { Connection, DcKeys } from "../../src/network/mod.ts";
import { LoginStore, MemoryStorage } from "../../src/storage/mod.ts";
import { FakeDcs, settle } from "./fake_dc.ts";

/** `boolTrue#997275b5 = Bool` */
const TRUE = Uint8Array.of(0xb5, 0x75, 0x72, 0x99);

function setUp(): {
  dcs: FakeDcs;
  keys: DcKeys;
  store: LoginStore;
  connect: () => Promise<Connection>;
} {
  const dcs = new FakeDcs();
  dcs.handle = () => TRUE;
  const store = new LoginStore(new MemoryStorage());
  const keys = new DcKeys({
    dcId: 2,
    wireDcId: 2,
    store,
    pfs: true,
    publicKeys: () => dcs.publicKeys,
    clock: dcs.clock,
    report: (error) => {
      throw error;
    },
  });
  const connect = async () =>
    new Connection(
      await dcs.connector({
        dcId: 2,
        wireDcId: 2,
        endpoints: [],
        kind: "main",
        signal: new AbortController().signal,
      }),
    );
  return { dcs, keys, store, connect };
}

Deno.test("`DcKeys.obtain()` binds a temporary key to the permanent one, once for all", async () => {
  const { dcs, keys, store, connect } = setUp();
  const [first, second] = await Promise.all([
    keys.obtain(await connect()),
    keys.obtain(await connect()),
  ]);
  assertEquals(first.authKey.id, second.authKey.id);
  assert(first.authKey.id !== keys.current!.authKey.id);
  assertEquals(await store.authKey(2), keys.current!.authKey.bytes);
  assertEquals(dcs.methods, ["auth.bindTempAuthKey"]);
  assertEquals(dcs.calls[0]!.query.permAuthKeyId, keys.current!.authKey.id);
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`DcKeys.obtain()` renews a temporary key an hour before it ends, or a little earlier", async () => {
  const { dcs, keys, connect } = setUp();
  const first = await keys.obtain(await connect());
  const leftMs = first.renewAtMs - dcs.clock.now();
  assert(leftMs <= 23 * 3_600_000 && leftMs >= 22.8 * 3_600_000, `${leftMs}`);
  dcs.clock.advance(leftMs - 1);
  const same = await keys.obtain(await connect());
  assertEquals(same.authKey.id, first.authKey.id);
  dcs.clock.advance(2);
  const fresh = await keys.obtain(await connect());
  assert(fresh.authKey.id !== first.authKey.id);
});

Deno.test("`DcKeys.forget()` of a temporary key leaves the permanent one", async () => {
  const { keys, connect } = setUp();
  const first = await keys.obtain(await connect());
  const permanent = keys.current!.authKey.id;
  assertEquals(keys.forget(first.authKey), false);
  const second = await keys.obtain(await connect());
  assert(second.authKey.id !== first.authKey.id);
  assertEquals(keys.current!.authKey.id, permanent);
});

Deno.test("`DcKeys.obtain()` believes that the permanent key is unknown when told twice", async () => {
  const { dcs, keys, connect } = setUp();
  dcs.handle = () => ({ error: [400, "ENCRYPTED_MESSAGE_INVALID"] });
  await assertRejects(async () => keys.obtain(await connect()), RpcError);
  const permanent = keys.current!.authKey.id;
  await assertRejects(async () => keys.obtain(await connect()), RpcError);
  assertEquals(keys.current, undefined);
  dcs.handle = () => TRUE;
  await keys.obtain(await connect());
  assert(keys.current!.authKey.id !== permanent);
  await settle();
});
