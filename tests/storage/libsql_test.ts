import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { createClient } from "@libsql/client/web";
import { DatabaseSync } from "node:sqlite";
import { type LibsqlConfig, LibsqlStorage } from "../../src/storage/libsql.ts";
import { clientOptions, localPath } from "../../src/storage/libsql_config.ts";
import { StorageError } from "../../src/storage/mod.ts";
import { testStorage } from "./contract.ts";
import { HranaServer } from "./hrana_server.ts";
import { emptyPath } from "./paths.ts";

const AUTH_TOKEN = "token-of-the-database";
const ONE = new Map([["a", Uint8Array.of(1)]]);

async function start(name: string): Promise<HranaServer> {
  const path = await emptyPath(name);
  return new HranaServer({ path, authToken: AUTH_TOKEN });
}

/** A storage that takes its server with it. */
class Served extends LibsqlStorage {
  #server: HranaServer | undefined;

  /** Where the servers keep their database. */
  static path = "";

  constructor() {
    const server = new HranaServer({
      path: Served.path,
      authToken: AUTH_TOKEN,
    });
    super({ url: server.url, authToken: AUTH_TOKEN }, { account: "a'b%" });
    this.#server = server;
  }

  override async close(): Promise<void> {
    await super.close();
    await this.#server?.[Symbol.asyncDispose]();
    this.#server = undefined;
  }
}

testStorage("LibsqlStorage over HTTP", {
  make: async () => {
    Served.path = await emptyPath("contract.libsql");
    return new Served();
  },
  again: () => new Served(),
});

Deno.test("LibsqlStorage refuses wrong arguments before it connects, without quoting them", async () => {
  const url = "https://host";
  const cases: [unknown, ErrorConstructor, string][] = [
    [undefined, TypeError, "wanted a client or an object with url"],
    [{}, TypeError, "url must be text"],
    [{ url: "" }, SyntaxError, "url must be a URL"],
    [{ url: "secret" }, SyntaxError, "url must be a URL"],
    [{ url: "ftp://secret" }, SyntaxError, "url must begin with libsql:"],
    [{ url: "file:%" }, SyntaxError, "damaged escapes"],
    [{ url, authToken: 5 }, TypeError, "authToken must be text, got number"],
    [{ url, syncUrl: url }, TypeError, "syncUrl needs a url of a file"],
    [
      { url: ":memory:", syncUrl: url },
      TypeError,
      "syncUrl needs a url of a file",
    ],
    [
      { url: "file:a", syncUrl: "file:b" },
      SyntaxError,
      "syncUrl must begin with",
    ],
    [{ url, encryptionKey: "secret" }, TypeError, "encryptionKey needs"],
    [
      { url: "file:a", syncIntervalSeconds: 5 },
      TypeError,
      "syncIntervalSeconds needs a syncUrl",
    ],
    ...[0, 86_401, 1.5].map((syncIntervalSeconds) =>
      [
        { url: "file:a", syncUrl: url, syncIntervalSeconds },
        RangeError,
        `from 1 to 86400, got ${syncIntervalSeconds}`,
      ] as [unknown, ErrorConstructor, string]
    ),
  ];
  for (const [config, kind, message] of cases) {
    const error = assertThrows(
      () => new LibsqlStorage(config as LibsqlConfig),
      kind,
      message,
    );
    assert(!error.message.includes("secret"), error.message);
  }
  for (const syncIntervalSeconds of [1, 86_400]) {
    new LibsqlStorage({ url: "file:a", syncUrl: url, syncIntervalSeconds });
  }
  const opens = [
    () => LibsqlStorage.openLocal(""),
    () => LibsqlStorage.openReplica("", url),
  ];
  for (const open of opens) {
    await assertRejects(open, TypeError, "wanted a path");
  }
  await assertRejects(
    () => LibsqlStorage.openReplica("a", "file:b"),
    SyntaxError,
    "syncUrl",
  );
});

Deno.test("localPath() tells files from databases elsewhere", () => {
  const cases: [string, string | undefined][] = [
    [":memory:", ""],
    ["file::memory:?cache=shared", ""],
    ["file:logins.db", "logins.db"],
    ["file:./a/b.db?cache=shared", "./a/b.db"],
    ["file:/data/a%20b.db", "/data/a b.db"],
    ["file:///data/a.db", "/data/a.db"],
    ["file://localhost/data/a.db", "/data/a.db"],
    ["libsql://host", undefined],
    ["https://host/file:", undefined],
  ];
  for (const [url, path] of cases) assertEquals(localPath(url), path, url);
});

Deno.test("clientOptions() says in the words of the package what was said in ours", () => {
  const syncUrl = "libsql://host";
  const cases: [LibsqlConfig, Record<string, unknown>][] = [
    [{ url: syncUrl }, {}],
    [{ url: syncUrl, authToken: "t" }, { authToken: "t" }],
    [{ url: syncUrl, authToken: undefined }, {}],
    [{ url: ":memory:" }, { timeout: 5000 }],
    [{ url: "file:a", encryptionKey: "k" }, {
      encryptionKey: "k",
      timeout: 5000,
    }],
    [
      { url: "file:a", syncUrl, authToken: "t", syncIntervalSeconds: 60 },
      { syncUrl, authToken: "t", syncInterval: 60, timeout: 5000 },
    ],
  ];
  for (const [config, wanted] of cases) {
    assertEquals(clientOptions(config), { url: config.url, ...wanted });
  }
});

Deno.test("LibsqlStorage.openRemote() reads and writes with one request each", async () => {
  await using server = await start("requests.libsql");
  const storage = await LibsqlStorage.openRemote(server.url, AUTH_TOKEN, {
    account: "bot",
  });
  const opening = server.requests;
  await storage.set(ONE);
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  assertEquals((await storage.list("")).length, 1);
  assertEquals(server.requests - opening, 3);
  await storage.set(new Map());
  assertEquals(server.requests - opening, 3);
  await storage.close();
  const again = await LibsqlStorage.openRemote(server.url, AUTH_TOKEN);
  // Nothing but the look at the version.
  assertEquals(server.requests - opening, 4);
  assertEquals(await again.accounts(), ["bot"]);
  await again.close();
});

Deno.test("LibsqlStorage.set() sends nothing while an earlier one is on its way, and close() waits for all", async () => {
  await using server = await start("order.libsql");
  const storage = await LibsqlStorage.openRemote(server.url, AUTH_TOKEN);
  const came = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  server.intercept = async () => {
    came.resolve();
    await gate.promise;
    server.intercept = undefined;
    return new Response("out of order", { status: 500 });
  };
  const before = server.requests;
  const first = assertRejects(() => storage.set(ONE), StorageError);
  const second = storage.set(new Map([["a", Uint8Array.of(2)]]));
  await came.promise;
  assertEquals(server.requests - before, 1);
  const closed = storage.close();
  gate.resolve();
  await Promise.all([first, second, closed]);
  const again = await LibsqlStorage.openRemote(server.url, AUTH_TOKEN);
  assertEquals(await again.get("a"), Uint8Array.of(2));
  await again.close();
});

Deno.test("LibsqlStorage leaves a client of the user open, and closes its own", async () => {
  await using server = await start("client.libsql");
  const client = createClient({ url: server.url, authToken: AUTH_TOKEN });
  const storage = new LibsqlStorage(client);
  await storage.open();
  await storage.set(ONE);
  await storage.close();
  assertEquals(client.closed, false);
  await assertRejects(() => storage.get("a"), StorageError, "got closed");
  await storage.open();
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  await storage.close();
  client.close();
});

Deno.test("LibsqlStorage writes nothing of a set that the server refuses in the middle", async () => {
  const path = await emptyPath("refused.libsql");
  await using server = new HranaServer({ path });
  const storage = await LibsqlStorage.openRemote(server.url);
  await storage.set(ONE);
  const other = new DatabaseSync(path);
  other.exec(
    "CREATE TRIGGER no BEFORE INSERT ON layer_values WHEN NEW.key = 'no' " +
      "BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  other.close();
  const changes = new Map([
    ["a", undefined],
    ["no", Uint8Array.of(2)],
    ["b", Uint8Array.of(3)],
  ]);
  await assertRejects(
    () => storage.set(changes),
    StorageError,
    "Cannot write libSQL storage",
  );
  assertEquals(await storage.list(""), [
    { key: "a", value: Uint8Array.of(1) },
  ]);
  await storage.close();
});

Deno.test("LibsqlStorage says so when another program holds the database", async () => {
  const path = await emptyPath("locked.libsql");
  await using server = new HranaServer({ path });
  const storage = await LibsqlStorage.openRemote(server.url);
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  const error = await assertRejects(
    () => storage.set(ONE),
    StorageError,
    "another program holds the database",
  );
  assertEquals(error.reason, "locked");
  other.exec("ROLLBACK");
  other.close();
  await storage.set(ONE);
  await storage.close();
});

Deno.test("LibsqlStorage refuses a database of a newer schema", async () => {
  const path = await emptyPath("newer.libsql");
  await using server = new HranaServer({ path });
  await (await LibsqlStorage.openRemote(server.url)).close();
  const other = new DatabaseSync(path);
  other.exec("UPDATE layer_schema SET version = 2");
  other.close();
  const error = await assertRejects(
    () => LibsqlStorage.openRemote(server.url),
    StorageError,
    "wanted schema version 1 or older, got 2",
  );
  assertEquals(error.version, 2);
});

Deno.test("LibsqlStorage fails with a StorageError when the server does, and goes on afterwards", async () => {
  await using server = await start("failing.libsql");
  const wrong = await assertRejects(
    () => LibsqlStorage.openRemote(server.url, "wrong-token"),
    StorageError,
    "Cannot write libSQL storage",
  );
  assert(!Deno.inspect(wrong).includes("wrong-token"));
  const storage = await LibsqlStorage.openRemote(server.url, AUTH_TOKEN);
  await storage.set(ONE);
  const answers = [
    () => new Response("out of order", { status: 500 }),
    () => new Response("{", { headers: { "content-type": "text/plain" } }),
    () => Response.json({ results: [] }),
    () => Response.json({ baton: 5, results: 5 }),
    () => Response.json(null),
  ];
  for (const answer of answers) {
    server.intercept = answer;
    await assertRejects(() => storage.get("a"), StorageError, "Cannot read");
    await assertRejects(() => storage.set(ONE), StorageError, "Cannot write");
  }
  server.intercept = undefined;
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  await assertRejects(() => storage.sync(), StorageError, "Cannot sync");
  await storage.close();
  const notOpen = await assertRejects(() => storage.sync(), StorageError);
  assertEquals(notOpen.reason, "notOpen");
});

Deno.test("LibsqlStorage shows no token, neither inspected nor in errors", async () => {
  const url = `http://127.0.0.1:1/?authToken=${AUTH_TOKEN}&nonsense=1`;
  const storage = new LibsqlStorage({ url });
  const error = await assertRejects(
    () => storage.open(),
    StorageError,
    "the client refuses with URL_PARAM_NOT_SUPPORTED",
  );
  const shown = Deno.inspect(storage) + JSON.stringify(storage) +
    Deno.inspect(error);
  assert(!shown.includes(AUTH_TOKEN), shown);
});
