import { assert, assertEquals } from "@std/assert";
// An implementation of IndexedDB by others, as globals.
import "fake-indexeddb/auto";
import { Client } from "../../../src/features/mod.ts";
import { DenoKvStorage } from "../../../src/storage/deno_kv.ts";
import { EncryptedStorage } from "../../../src/storage/encrypted.ts";
import { FileStorage } from "../../../src/storage/file.ts";
import { IndexedDbStorage } from "../../../src/storage/indexeddb.ts";
import { LibsqlStorage } from "../../../src/storage/libsql.ts";
import {
  copyLogin,
  LoginStore,
  MemoryStorage,
  OpaqueStorage,
  type Storage,
} from "../../../src/storage/mod.ts";
import { SqliteStorage } from "../../../src/storage/sqlite.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { HranaServer } from "../../storage/hrana_server.ts";
import { emptyPath } from "../../storage/paths.ts";
import { ANN, BOT, configOf, connectBot, nextMessage, TOKEN } from "../wire.ts";

/** A place for logins: gives storages over the same, one after the other. */
interface Place {
  storage(): Storage;
  end?(): Promise<void>;
}

const PLACES: [string, () => Promise<Place>][] = [
  ["FileStorage", async () => {
    const path = await emptyPath("client.session");
    return { storage: () => new FileStorage(path) };
  }],
  ["OpaqueStorage", () => {
    let blob: Uint8Array | undefined;
    const backend = {
      load: () => Promise.resolve(blob),
      save: (data: Uint8Array) => Promise.resolve(void (blob = data)),
    };
    return Promise.resolve({ storage: () => new OpaqueStorage(backend) });
  }],
  ["SqliteStorage", async () => {
    const path = await emptyPath("client.sqlite");
    return { storage: () => new SqliteStorage(path, { account: "ann" }) };
  }],
  ["LibsqlStorage", async () => {
    const path = await emptyPath("client.libsql");
    const server = new HranaServer({ path, authToken: "token" });
    return {
      storage: () => new LibsqlStorage({ url: server.url, authToken: "token" }),
      end: () => server[Symbol.asyncDispose](),
    };
  }],
  ["DenoKvStorage", async () => {
    const path = await emptyPath("client.kv");
    return { storage: () => new DenoKvStorage(path) };
  }],
  ["IndexedDbStorage", () => {
    const storage = () => new IndexedDbStorage("client", { account: "ann" });
    const end = () =>
      new Promise<void>((resolve) => {
        fake.deleteDatabase("client").onsuccess = resolve;
      });
    return Promise.resolve({ storage, end });
  }],
  ["EncryptedStorage", async () => {
    const path = await emptyPath("client.encrypted");
    const key = crypto.getRandomValues(new Uint8Array(32));
    const storage = () => new EncryptedStorage(new SqliteStorage(path), key);
    return { storage };
  }],
];

const { indexedDB: fake } = globalThis as unknown as {
  indexedDB: { deleteDatabase(name: string): { onsuccess(): void } };
};

async function startServer(): Promise<TestServer> {
  const server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1), privacyMode: false });
  return server;
}

function count(server: TestServer, method: string): number {
  return server.calls.filter((call) => call.method === method).length;
}

for (const [name, make] of PLACES) {
  Deno.test(`Client with ${name} is signed in after closing, knows its peers, and gets what it missed`, async () => {
    await using server = await startServer();
    const place = await make();
    await using bot = await connectBot(server);
    const me = await bot.getMe();

    const first = await Client.connect({
      ...configOf(server),
      storage: place.storage(),
    });
    const token = await first.requestLoginCode(ANN.phone);
    const ann = await first.signIn(token, ANN.code);
    await using heard = bot.streamUpdates();
    await first.sendMessage(BOT, "Hello");
    const greeting = await nextMessage(heard);
    // What the bot answers is in the state that closing writes.
    await using answers = first.streamUpdates();
    await greeting.respond("Welcome");
    assertEquals((await nextMessage(answers)).text, "Welcome");
    await first.close();

    await greeting.respond("While you were away");
    const keys = count(server, "auth.signIn");
    const lookups = count(server, "contacts.resolveUsername");
    const storage = place.storage();
    const again = new Client({ ...configOf(server), storage, catchUp: true });
    await using missed = again.streamUpdates();
    await again.connect();
    assertEquals(again.account?.userId, ann.id);
    assert(await again.isAuthorized());
    assertEquals((await nextMessage(missed)).text, "While you were away");
    const peer = await again.resolvePeer(Number(me.id));
    assertEquals(peer._ === "inputPeerUser" && peer.userId, me.id);
    await again.resolvePeer(BOT);
    assertEquals(count(server, "contacts.resolveUsername"), lookups);
    assertEquals(count(server, "auth.signIn"), keys);
    await again.close();
    await place.end?.();
  });

  Deno.test(`copyLogin() moves a login into ${name} and out of it`, async () => {
    await using server = await startServer();
    const memory = new MemoryStorage();
    const first = await Client.connect({
      ...configOf(server),
      storage: memory,
    });
    await first.botSignIn(TOKEN);
    await first.close();
    const place = await make();
    const between = place.storage();
    await between.open();
    await copyLogin(memory, between);
    await between.close();
    const storage = place.storage();
    const second = await Client.connect({ ...configOf(server), storage });
    assert(await second.isAuthorized());
    const session = await second.exportSessionString();
    await second.close();
    const third = await Client.withStringSession(session, configOf(server));
    assert((await third.getMe()).bot);
    await third.close();
    await place.end?.();
    assertEquals(count(server, "auth.importBotAuthorization"), 1);
  });
}

Deno.test("Client takes logins of two accounts from one SQLite file at the same time", async () => {
  await using server = await startServer();
  const path = await emptyPath("two.sqlite");
  const [user, bot] = await Promise.all(
    ["user", "bot"].map((account) =>
      Client.connect({
        ...configOf(server),
        storage: new SqliteStorage(path, { account }),
      })
    ),
  );
  await bot!.botSignIn(TOKEN);
  await user!.signIn(await user!.requestLoginCode(ANN.phone), ANN.code);
  await using updates = bot!.streamUpdates();
  await user!.sendMessage(BOT, "Hello");
  assertEquals((await nextMessage(updates)).text, "Hello");
  await user!.close();
  await bot!.close();
  const storage = await SqliteStorage.open(path, { account: "bot" });
  assertEquals(await storage.accounts(), ["bot", "user"]);
  assert((await new LoginStore(storage).account())!.isBot);
  await storage.close();
});
