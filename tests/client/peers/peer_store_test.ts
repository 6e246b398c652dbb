import { assertEquals, assertRejects } from "@std/assert";
import { PeerStore, RpcError } from "../../../src/client/mod.ts";
import type { Invoker } from "../../../src/client/mod.ts";
import { PeerError } from "../../../src/client/mod.ts";
import {
  LoginStore,
  MemoryStorage,
  type StoredAccount,
} from "../../../src/storage/mod.ts";
import { FakeClock } from "../../../src/testing/mod.ts";
import type { TypeChat, TypeMessage, TypeUser } from "../../../src/tl/mod.ts";

function user(id: bigint, rest: Record<string, unknown> = {}): TypeUser {
  return { _: "user", id, accessHash: id * 10n, ...rest } as TypeUser;
}

function channel(id: bigint, rest: Record<string, unknown> = {}): TypeChat {
  return {
    _: "channel",
    id,
    accessHash: id * 10n,
    title: "",
    photo: { _: "chatPhotoEmpty" },
    date: 0,
    ...rest,
  } as TypeChat;
}

interface Setup {
  peers: PeerStore;
  store: LoginStore;
  clock: FakeClock;
  asked: string[];
}

function setUp(
  answer: (method: string) => unknown = () => undefined,
  account: StoredAccount = { userId: 1n, isBot: false },
  capacity = 100,
  storage: MemoryStorage = new MemoryStorage(),
): Setup {
  const clock = new FakeClock();
  const store = new LoginStore(storage);
  const asked: string[] = [];
  const invoker = {
    invoke(method: string): Promise<unknown> {
      asked.push(method);
      const result = answer(method);
      return result instanceof Error
        ? Promise.reject(result)
        : Promise.resolve(result);
    },
  } as Invoker;
  const peers = new PeerStore({
    invoker,
    store,
    clock,
    capacity,
    account: () => account,
    report: (error) => {
      throw error;
    },
  });
  return { peers, store, clock, asked };
}

Deno.test("`PeerStore.resolve()` finds what was seen in any answer", async () => {
  const { peers, asked } = setUp();
  peers.observe({ _: "x", users: [user(5n)], chats: [channel(6n)] });
  peers.observe([user(7n)]);
  peers.observe(user(8n));
  peers.observe({ _: "x", updates: { _: "updates", users: [user(9n)] } });
  for (const id of [5n, 7n, 8n, 9n]) {
    assertEquals(await peers.resolve(id), {
      _: "inputPeerUser",
      userId: id,
      accessHash: id * 10n,
    });
  }
  assertEquals(await peers.resolve(-1000000000006), {
    _: "inputPeerChannel",
    channelId: 6n,
    accessHash: 60n,
  });
  assertEquals(asked, []);
  peers.close();
});

Deno.test("`PeerStore.resolve()` needs no question for oneself, groups and input peers", async () => {
  const { peers, asked } = setUp();
  assertEquals(await peers.resolve("me"), { _: "inputPeerSelf" });
  assertEquals(await peers.resolve(1), { _: "inputPeerSelf" });
  assertEquals(await peers.resolve(-5), { _: "inputPeerChat", chatId: 5n });
  const input = { _: "inputUser", userId: 3n, accessHash: 4n } as const;
  assertEquals(await peers.resolve(input), { ...input, _: "inputPeerUser" });
  assertEquals(
    await peers.resolve({ inputPeer: { _: "inputPeerSelf" } }),
    { _: "inputPeerSelf" },
  );
  assertEquals(await peers.resolve(user(5n)), {
    _: "inputPeerUser",
    userId: 5n,
    accessHash: 50n,
  });
  assertEquals(asked, []);
  peers.close();
});

Deno.test("`PeerStore` writes new peers after a second, and finds them in storage", async () => {
  const storage = new MemoryStorage();
  const first = setUp(undefined, undefined, undefined, storage);
  first.peers.observe({ _: "x", users: [user(5n, { username: "Five" })] });
  assertEquals(await first.store.peer(5), undefined);
  first.clock.advance(1000);
  await first.peers.flush();
  assertEquals((await first.store.peer(5))!.accessHash, 50n);
  const second = setUp(undefined, undefined, undefined, storage);
  assertEquals((await second.peers.resolve(5))._, "inputPeerUser");
  assertEquals((await second.peers.resolve("@five"))._, "inputPeerUser");
  assertEquals(second.asked, []);
});

Deno.test("`PeerStore.resolve()` asks for a username again after a day", async () => {
  const { peers, clock, asked } = setUp(() => ({
    _: "contacts.resolvedPeer",
    peer: { _: "peerUser", userId: 5n },
    users: [user(5n, { username: "five" })],
    chats: [],
  }));
  await Promise.all([peers.resolve("@five"), peers.resolve("FIVE")]);
  await peers.resolve("https://t.me/five");
  assertEquals(asked, ["contacts.resolveUsername"]);
  clock.advance(24 * 3600 * 1000);
  await peers.resolve("@five");
  assertEquals(asked.length, 2);
  peers.close();
});

Deno.test("`PeerStore.resolve()` keeps to what it knows when asking fails", async () => {
  let error: Error = new RpcError(420, "FLOOD_WAIT_900");
  const { peers, clock } = setUp(() => error);
  peers.observe(user(5n, { username: "five" }));
  clock.advance(25 * 3600 * 1000);
  assertEquals((await peers.resolve("@five"))._, "inputPeerUser");
  error = new RpcError(400, "USERNAME_NOT_OCCUPIED");
  const failure = await assertRejects(() => peers.resolve("@five"), PeerError);
  assertEquals(failure.tried, [
    "memory",
    "storage",
    "contacts.resolveUsername",
  ]);
  peers.close();
});

Deno.test("`PeerStore.resolve()` says what it has tried", async () => {
  const { peers, asked } = setUp(() => ({
    _: "messages.dialogs",
    users: [],
    chats: [],
  }));
  const error = await assertRejects(() => peers.resolve(5), PeerError);
  assertEquals(error.tried, ["memory", "storage", "messages.getDialogs"]);
  assertEquals(error.peer, "5");
  await assertRejects(() => peers.resolve(6), PeerError, "a short while ago");
  assertEquals(asked, ["messages.getDialogs"]);
});

Deno.test("`PeerStore.resolve()` asks directly as a bot", async () => {
  const { peers, asked } = setUp(
    () => [user(5n)],
    { userId: 1n, isBot: true },
  );
  assertEquals((await peers.resolve(5))._, "inputPeerUser");
  assertEquals(asked, ["users.getUsers"]);
  peers.close();
});

Deno.test("`PeerStore` refers to peers seen in part by the message they wrote", async () => {
  const { peers } = setUp();
  const message = {
    _: "message",
    id: 77,
    fromId: { _: "peerUser", userId: 5n },
    peerId: { _: "peerChannel", channelId: 6n },
    date: 0,
    message: "",
  } as TypeMessage;
  peers.add([user(5n, { min: true })], [channel(6n)], [message]);
  await Promise.resolve();
  assertEquals(await peers.resolve(5), {
    _: "inputPeerUserFromMessage",
    peer: { _: "inputPeerChannel", channelId: 6n, accessHash: 60n },
    msgId: 77,
    userId: 5n,
  });
  peers.add([user(5n)], []);
  assertEquals((await peers.resolve(5))._, "inputPeerUser");
  peers.add([user(5n, { min: true })], [], [message]);
  assertEquals((await peers.resolve(5))._, "inputPeerUser");
  await peers.flush();
  peers.close();
});

Deno.test("`PeerStore` keeps no more peers than it may", async () => {
  const { peers, store } = setUp(undefined, undefined, 16);
  for (let id = 1n; id <= 100n; id++) peers.observe(user(id + 100n));
  assertEquals(peers.size, 16);
  await peers.flush();
  assertEquals((await store.peer(101))!.accessHash, 1010n);
  peers.close();
});

Deno.test("`PeerStore.resolveUser()` and `resolveChannel()` refuse other kinds", async () => {
  const { peers } = setUp();
  peers.observe({ _: "x", users: [user(5n)], chats: [channel(6n)] });
  assertEquals((await peers.resolveUser(5))._, "inputUser");
  assertEquals(
    (await peers.resolveChannel(-1000000000006))._,
    "inputChannel",
  );
  await assertRejects(() => peers.resolveUser(-1000000000006), PeerError);
  await assertRejects(() => peers.resolveChannel(5), PeerError);
  await assertRejects(() => peers.resolve("no peer"), SyntaxError);
  peers.close();
});
