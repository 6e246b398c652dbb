import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  LoginStore,
  MemoryStorage,
  StorageError,
  type StoredPeer,
} from "../../src/storage/mod.ts";

const USER: StoredPeer = {
  id: 777000,
  accessHash: -(2n ** 63n),
  type: "user",
  usernames: ["Telegram"],
  phone: "42777",
};

Deno.test("LoginStore reads back every record, 64-bit numbers exactly", async () => {
  const login = new LoginStore(new MemoryStorage());
  assertEquals(await login.homeDc(), undefined);
  await login.setHomeDc(4);
  await login.setAccount({ userId: 2n ** 60n + 1n, isBot: true });
  await login.setAuthKey(4, new Uint8Array(256).fill(1));
  const state = {
    serverSalt: 2n ** 63n - 1n,
    timeOffsetMs: -15,
    isAuthorized: true,
  };
  await login.setDcState(4, state);
  assertEquals(await login.homeDc(), 4);
  assertEquals(await login.account(), { userId: 2n ** 60n + 1n, isBot: true });
  assertEquals(await login.authKey(4), new Uint8Array(256).fill(1));
  assertEquals(await login.dcState(4), state);
  assertEquals(await login.authKey(2), undefined);
});

Deno.test("LoginStore.setAuthKey() forgets the state with the key", async () => {
  const login = new LoginStore(new MemoryStorage());
  await login.setAuthKey(1, new Uint8Array(256));
  await login.setDcState(1, {
    serverSalt: 1n,
    timeOffsetMs: 0,
    isAuthorized: true,
  });
  await login.setAuthKey(1, undefined);
  assertEquals(await login.authKey(1), undefined);
  assertEquals(await login.dcState(1), undefined);
});

Deno.test("LoginStore.setUpdateState() writes and forgets channels", async () => {
  const login = new LoginStore(new MemoryStorage());
  const state = { pts: 5, qts: 0, date: 1700000000, seq: 2 };
  await login.setUpdateState(state, new Map([[10n, 3], [11n, 4]]));
  await login.setUpdateState(undefined, new Map([[10n, undefined], [11n, 9]]));
  assertEquals(await login.updateState(), state);
  assertEquals(await login.channelStates(), new Map([[11n, 9]]));
});

Deno.test("LoginStore finds peers by id, username in any case, and phone", async () => {
  const login = new LoginStore(new MemoryStorage());
  await login.setPeers([USER, { id: -5, accessHash: 0n, type: "chat" }]);
  assertEquals(await login.peer(777000), USER);
  assertEquals(await login.peerByUsername("teLEGRAM"), USER);
  assertEquals(await login.peerByPhone("42777"), USER);
  assertEquals((await login.peer(-5))?.type, "chat");
  assertEquals(await login.peerByUsername("nobody"), undefined);
});

Deno.test("LoginStore.setPeers() keeps a peer without the names and numbers that can be no keys", async () => {
  const login = new LoginStore(new MemoryStorage());
  const many = Array.from({ length: 101 }, (_, i) => `name_${i}`);
  const longest = "n".repeat(128 - "username/".length);
  await login.setPeers([
    {
      ...USER,
      usernames: [longest, longest + "n", "caf\u00e9", "good"],
      phone: "4".repeat(200),
    },
    { ...USER, id: 5, usernames: many },
  ]);
  assertEquals((await login.peer(USER.id))?.usernames, [longest, "good"]);
  assertEquals((await login.peerByUsername("good"))?.id, USER.id);
  assertEquals((await login.peerByUsername(longest))?.id, USER.id);
  assertEquals((await login.peer(USER.id))?.phone, undefined);
  assertEquals(await login.peerByPhone("4".repeat(200)), undefined);
  assertEquals((await login.peer(5))?.usernames?.length, 100);
  assertEquals(await login.peerByUsername("name_100"), undefined);
});

Deno.test("LoginStore.clear() leaves nothing", async () => {
  const storage = new MemoryStorage();
  const login = new LoginStore(storage);
  await login.setPeers([USER]);
  await login.setHomeDc(2);
  await login.clear();
  assertEquals(await storage.list(""), []);
});

Deno.test("LoginStore refuses damaged records without quoting them", async () => {
  const storage = new MemoryStorage([
    { key: "account", value: new TextEncoder().encode("{secret") },
    { key: "dc/2/auth_key", value: new Uint8Array(255) },
  ]);
  const login = new LoginStore(storage);
  const error = await assertRejects(() => login.account(), StorageError);
  assert(!error.message.includes("secret"));
  await assertRejects(
    () => login.authKey(2),
    StorageError,
    "256 bytes, got 255",
  );
});

Deno.test("LoginStore keeps the newest 20 tokens for later logins", async () => {
  const login = new LoginStore(new MemoryStorage());
  assertEquals(await login.futureAuthTokens(), []);
  for (let i = 0; i < 21; i++) await login.addFutureAuthToken(Uint8Array.of(i));
  await login.addFutureAuthToken(Uint8Array.of(1));
  const kept = (await login.futureAuthTokens()).map(([first]) => first);
  assertEquals(kept, [...Array(19).keys()].map((i) => i + 2).concat(1));
});

Deno.test("LoginStore refuses damaged tokens without quoting them", async () => {
  for (const damaged of ['"secret"', '["*secret*"]']) {
    const value = new TextEncoder().encode(damaged);
    const login = new LoginStore(
      new MemoryStorage([{ key: "future_auth_tokens", value }]),
    );
    const error = await assertRejects(
      () => login.futureAuthTokens(),
      StorageError,
      "future_auth_tokens",
    );
    assert(!Deno.inspect(error).includes("secret"));
  }
});
