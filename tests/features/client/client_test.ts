import {
  assert,
  assertEquals,
  assertFalse,
  assertNotEquals,
  assertRejects,
  assertThrows,
} from "@std/assert";
import { ClosedError, NoRetries, PeerError } from "../../../src/client/mod.ts";
import {
  Client,
  type ClientConfig,
  formatServerUrl,
  parseServerUrl,
} from "../../../src/features/mod.ts";
import { MemoryStorage } from "../../../src/storage/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, API, BOT, configOf, connectUser, TOKEN } from "../wire.ts";

Deno.test("Client.builder() sets every option", () => {
  const retryPolicy = new NoRetries();
  const storage = new MemoryStorage();
  const { options } = Client.builder()
    .apiId(5).apiHash("hash").inMemory().storage(storage).catchUp()
    .dcAddress("127.0.0.1:443").testMode().transport("intermediate")
    .retryPolicy(retryPolicy).allowIpv6().deviceModel("d").systemVersion("s")
    .appVersion("a").systemLangCode("sl").langPack("lp").langCode("lc")
    .socks5("127.0.0.1", 1080, { username: "u", password: "p" })
    .build();
  assertEquals([options.apiId, options.apiHash], [5, "hash"]);
  assertEquals(options.storage, storage);
  assertEquals(options.retryPolicy, retryPolicy);
  assertEquals(
    [options.catchUp, options.testMode, options.allowIpv6],
    [true, true, true],
  );
  assertEquals(options.transport, "intermediate");
  assertEquals(options.dcOptions[0]?.port, 443);
  assertEquals(options.proxy, {
    type: "socks5",
    hostname: "127.0.0.1",
    port: 1080,
    username: "u",
    password: "p",
  });
  const { deviceModel, systemVersion, appVersion } = options;
  assertEquals([deviceModel, systemVersion, appVersion], ["d", "s", "a"]);
  const { systemLangCode, langPack, langCode } = options;
  assertEquals([systemLangCode, langPack, langCode], ["sl", "lp", "lc"]);
});

Deno.test("Client.builder() lets the last place of the login hold", () => {
  const storage = new MemoryStorage();
  const client = Client.builder().apiId(1).apiHash("h")
    .session("a.session").sessionString("").storage(storage).build();
  assertEquals(client.storage, storage);
});

Deno.test("Client.builder().socks5Config() takes a proxy without its type", () => {
  const { options } = Client.builder().apiId(1).apiHash("h")
    .socks5Config({ hostname: "proxy.host", port: 1080 }).build();
  assertEquals(options.proxy, {
    type: "socks5",
    hostname: "proxy.host",
    port: 1080,
  });
});

Deno.test("Client refuses wrong options before any I/O, naming each", () => {
  const cases: [Partial<ClientConfig>, string][] = [
    [{ apiHash: "h" }, "apiId"],
    [{ apiId: 1 }, "apiHash"],
    [{ ...API, apiId: 0 }, "apiId"],
    [{ ...API, session: "" }, "session"],
    [{ ...API, session: 5 as unknown as string }, "session"],
    [{ ...API, session: "a", sessionString: "" }, "sessionString"],
    [{ ...API, session: "a", storage: new MemoryStorage() }, "storage"],
    [{ ...API, server: "127.0.0.1:443" }, "Cannot parse server"],
    [{ ...API, server: "mtproto://a:1?key=AA", dcId: 3 }, "dcId"],
    [{ ...API, server: "mtproto://a:1?key=AA" }, "Cannot parse server"],
    [{ ...API, server: "mtproto://a:0?key=AA" }, "Cannot parse server"],
    [{ ...API, server: 5n as unknown as string }, "Cannot parse server"],
    [{ ...API, session: " \n" }, "session"],
  ];
  for (const [config, wanted] of cases) {
    assertThrows(() => new Client(config as ClientConfig), Error, wanted);
    assertThrows(() => Client.connect(config as ClientConfig), Error, wanted);
    assertThrows(
      () => Client.builder().options(config).build(),
      Error,
      wanted,
    );
  }
});

Deno.test("parseServerUrl() reads what formatServerUrl() writes", async () => {
  await using server = await TestServer.start();
  const { publicKey } = server;
  for (const hostname of ["127.0.0.1", "::1", "example.org"]) {
    const url = formatServerUrl({ hostname, port: 443, publicKey, dcId: 4 });
    const options = parseServerUrl(url);
    assertEquals(options.publicKeys, [publicKey]);
    assertEquals(options.dcId, 4);
    assertEquals(options.dcOptions[0]?.hostname, hostname);
    assertEquals(options.dcOptions[0]?.ipv6, hostname === "::1");
  }
  for (
    const wrong of ["", "mtproto://a:1", "mtproto://a:1?key=", "http://a?key=A"]
  ) {
    assertThrows(() => parseServerUrl(wrong), SyntaxError, "Cannot parse");
  }
});

Deno.test("Client.connect() takes a server by its URL", async () => {
  await using server = await TestServer.start();
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using client = await Client.connect({
    ...API,
    server: formatServerUrl(server),
  });
  assertEquals((await client.botSignIn(TOKEN)).username, BOT.slice(1));
});

Deno.test("Client.withStringSession() goes on where another client ended", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  const first = await connectUser(server);
  const me = await first.getMe();
  const session = await first.exportSessionString();
  await first.close();
  await using second = await Client.withStringSession(
    session,
    configOf(server),
  );
  assert(await second.isAuthorized());
  assertEquals((await second.getMe()).id, me.id);
  assertEquals(second.account?.userId, me.id);
  assertFalse(Deno.inspect(second).includes(session.slice(20, 60)));
});

Deno.test("Client keeps its login in the file of `session`", async () => {
  const path = new URL("../../.tmp/client_test.session", import.meta.url);
  await Deno.mkdir(new URL(".", path), { recursive: true });
  await using server = await TestServer.start();
  server.addUser(ANN);
  const config = { ...configOf(server), session: path.pathname };
  try {
    const first = await Client.connect(config);
    const token = await first.requestLoginCode(ANN.phone);
    await first.signIn(token, ANN.code);
    await first.close();
    await using second = await Client.builder().options(config)
      .session(path.pathname).connect();
    assertEquals((await second.getMe()).firstName, "Ann");
  } finally {
    await Deno.remove(path);
  }
});

Deno.test("Client.saveSession() writes what a string session needs", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using first = await connectUser(server);
  const before = await first.exportSessionString();
  await first.sendMessage(BOT, "so that the bot is known");
  await first.saveSession();
  assertNotEquals(await first.exportSessionString(), before);
});

Deno.test("Client.connect() leaves nothing open if it fails", async () => {
  const server = await TestServer.start();
  const config = configOf(server);
  await server.close();
  await assertRejects(() =>
    Client.connect({ ...config, startTimeoutMs: 1, connectTimeoutMs: 500 })
  );
});

Deno.test("Client.shutdown ends the client from anywhere", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  const client = await connectUser(server);
  const { shutdown } = client;
  assertFalse(shutdown.isCancelled);
  const updates = client.streamUpdates();
  const ending = shutdown.cancel();
  assert(shutdown.isCancelled);
  assert(shutdown.signal.aborted);
  await Promise.all([ending, shutdown.cancel()]);
  assert(client.isClosed);
  assertEquals((await updates.next()).done, true);
  await assertRejects(() => client.getMe(), ClosedError);
});

Deno.test("Client.resolveUsername() finds a name with or without @", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using client = await connectUser(server);
  const peer = await client.resolveUsername(BOT);
  assertEquals(peer._, "inputPeerUser");
  assertEquals(await client.resolveUsername(BOT.slice(1)), peer);
  await assertRejects(() => client.resolveUsername("nobody_here"), PeerError);
});

Deno.test("Client.api and .invoke() call any method", async () => {
  await using server = await TestServer.start();
  await using client = await Client.connect(configOf(server));
  const config = await client.api.help.getConfig();
  assertEquals(config.thisDc, 2);
  assertEquals((await client.invoke("help.getNearestDc", {})).thisDc, 2);
});
