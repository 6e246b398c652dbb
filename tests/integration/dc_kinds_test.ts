import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertRejects,
} from "@std/assert";
import {
  Client,
  type ClientOptions,
  MemoryStorage,
  silentLogger,
} from "../../mod.ts";
import { TestServer, type TestServerOptions } from "../../src/testing/mod.ts";

const APP = { apiId: 1, apiHash: "0123456789abcdef" };

/** A server whose addresses are not pinned: the client is told of them. */
async function start(
  options: TestServerOptions,
  client: Partial<ClientOptions> = {},
): Promise<{ server: TestServer; client: Client }> {
  const server = await TestServer.start(options);
  return {
    server,
    client: new Client({ ...APP, ...server.clientOptions(), ...client }),
  };
}

Deno.test("`Client` sends files to addresses for files, with temporary keys of their own", async () => {
  const { server, client } = await start(
    { mediaAddresses: true },
    { pfs: true },
  );
  await using _ = server;
  await client.connect();
  const main = server.dcOptions.find((it) => !it.mediaOnly)!;
  const media = server.dcOptions.find((it) => it.mediaOnly)!;
  assertNotEquals(main.port, media.port);
  const binds = () =>
    server.calls.filter((it) => it.method === "auth.bindTempAuthKey").length;
  assertEquals(binds(), 1);
  // The first one's key was made there, or the server would have refused.
  for (const connection of ["download", "upload", "download"] as const) {
    const answer = await client.invoke("help.getNearestDc", {}, { connection });
    assertEquals(answer.thisDc, 2);
  }
  assertEquals(binds(), 2);
  assertEquals(
    server.connectedPorts.filter((it) => it === media.port).length,
    2,
  );
  assertEquals(
    server.connectedPorts.filter((it) => it === main.port).length,
    1,
  );
  // Salts are of one key each: both go on when all change.
  server.rotateSalts();
  await client.invoke("help.getNearestDc", {});
  await client.invoke("help.getNearestDc", {}, { connection: "download" });
  await client.close();
});

Deno.test("`Client` makes the permanent key where everything is served", async () => {
  const { server, client } = await start({
    dcIds: [2, 4],
    mediaAddresses: true,
  });
  await using _ = server;
  await client.connect();
  const options = { dcId: 4, connection: "download" } as const;
  assertEquals(
    (await client.invoke("help.getNearestDc", {}, options)).thisDc,
    4,
  );
  const [main] = server.dcOptions.filter((it) => it.dcId === 4);
  assert(server.connectedPorts.includes(main!.port));
  await client.close();
});

Deno.test("`Client` uses addresses for obfuscated connections only, with their secret", async () => {
  const secret = Uint8Array.from({ length: 16 }, (_, i) => i + 1);
  await using server = await TestServer.start({ secret });
  const { dcOptions, ...rest } = server.clientOptions();
  await using client = new Client({
    ...APP,
    ...rest,
    dcOptions: dcOptions.map((it) => ({ ...it, tcpoOnly: true, secret })),
  });
  await client.connect();
  assertEquals((await client.api.help.getNearestDc()).thisDc, 2);
  assertEquals(server.transports, ["obfuscatedAbridged"]);
});

for (
  const [transport, spoken] of [
    ["abridged", "obfuscatedAbridged"],
    ["full", "obfuscatedPaddedIntermediate"],
    ["obfuscatedIntermediate", "obfuscatedIntermediate"],
  ] as const
) {
  Deno.test(`\`Client\` speaks ${spoken} for ${transport} to addresses for obfuscated connections only`, async () => {
    await using server = await TestServer.start();
    const { dcOptions, ...rest } = server.clientOptions();
    await using client = new Client({
      ...APP,
      ...rest,
      transport,
      dcOptions: dcOptions.map((it) => ({ ...it, tcpoOnly: true })),
    });
    await client.connect();
    assertEquals(server.transports, [spoken]);
  });
}

Deno.test("`Client` believes CDN data centres by the keys that the home data centre tells", async () => {
  const storage = new MemoryStorage();
  const { server, client } = await start(
    { cdnDcIds: [203] },
    { pfs: true, storage },
  );
  await using _ = server;
  server.on("upload.getCdnFile", ({ dcId }) => ({
    _: "upload.cdnFile",
    bytes: Uint8Array.of(dcId),
  }));
  await client.connect();
  const call = () =>
    client.invoke("upload.getCdnFile", {
      fileToken: new Uint8Array(4),
      offset: 0n,
      limit: 4096,
    }, { dcId: 203, connection: "download" });
  const answer = await call();
  assertEquals(answer._ === "upload.cdnFile" && answer.bytes[0], 203);
  assertEquals(
    server.calls.map((it) => `${it.dcId} ${it.method}`).slice(-2),
    ["2 help.getCdnConfig", "203 upload.getCdnFile"],
  );
  // Keys of CDN data centres are not for keeping.
  assertEquals(await client.store.authKey(203), undefined);
  await client.close();
});

Deno.test("`Client` does not believe a CDN data centre that shows another key", async () => {
  const given = new AbortController();
  const lines: string[] = [];
  const warn = (line: string) => {
    lines.push(line);
    given.abort(new Error("seen enough"));
  };
  const { server, client } = await start(
    { cdnDcIds: [203] },
    { logger: { ...silentLogger, warn } },
  );
  await using _ = server;
  server.on("help.getCdnConfig", () => ({
    _: "cdnConfig",
    publicKeys: [{
      _: "cdnPublicKey",
      dcId: 203,
      publicKey: server.publicKeyPem,
    }],
  }));
  await client.connect();
  const calling = client.invoke("upload.getCdnFile", {
    fileToken: new Uint8Array(4),
    offset: 0n,
    limit: 4096,
  }, { dcId: 203, signal: given.signal });
  await assertRejects(() => calling, Error, "seen enough");
  assertMatch(lines[0]!, /DC 203: .*fingerprint/);
  assertEquals(
    server.calls.some((it) => it.method === "upload.getCdnFile"),
    false,
  );
  await client.close();
});
