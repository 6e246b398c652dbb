import { assertEquals } from "@std/assert";
import { Client } from "../../mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { TestSocks5Proxy } from "./proxies/socks5_proxy.ts";

const APP = { apiId: 1, apiHash: "0123456789abcdef" };

for (
  const [kind, home] of [
    ["PHONE", 4],
    ["USER", 4],
    ["NETWORK", 4],
    ["FILE", 2],
    ["STATS", 2],
  ] as const
) {
  Deno.test(`\`Client.invoke()\` follows ${kind}_MIGRATE, and is at home in DC ${home} then`, async () => {
    await using server = await TestServer.start({ dcIds: [2, 4] });
    await using client = await Client.connect({
      ...APP,
      ...server.clientOptions(),
    });
    server.fail("help.getAppUpdate", 303, `${kind}_MIGRATE_4`);
    const answer = await client.invoke("help.getAppUpdate", { source: "" });
    assertEquals(answer._, "help.noAppUpdate");
    const calls = server.calls.filter((it) =>
      it.method === "help.getAppUpdate"
    );
    assertEquals(calls.map((it) => it.dcId), [2, 4]);
    assertEquals(client.homeDcId, home);
    assertEquals((await client.api.help.getNearestDc()).thisDc, home);
  });
}

Deno.test("`Client.invoke()` gives up after being sent to and fro", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  await using client = await Client.connect({
    ...APP,
    ...server.clientOptions(),
  });
  server.fail("help.getAppUpdate", 303, "FILE_MIGRATE_4", 100);
  const error = await client.invoke("help.getAppUpdate", { source: "" })
    .catch((error) => error);
  assertEquals(error.type, "FILE_MIGRATE");
  const calls = server.calls.filter((it) => it.method === "help.getAppUpdate");
  assertEquals(calls.length, 5);
});

Deno.test("`Client.changeNetwork()` goes through a proxy, and directly again, without losing a call", async () => {
  await using server = await TestServer.start();
  await using proxy = new TestSocks5Proxy();
  await using client = await Client.connect({
    ...APP,
    ...server.clientOptions(),
  });
  const { hostname, port, username, password } = proxy;
  const held = Promise.withResolvers<void>();
  server.on("help.getAppUpdate", async (_, next) => {
    await held.promise;
    return await next();
  });
  const call = client.invoke("help.getAppUpdate", { source: "" });
  await client.api.help.getNearestDc();
  assertEquals(proxy.accepted, 0);
  client.changeNetwork({
    proxy: { type: "socks5", hostname, port, username, password },
  });
  await client.api.help.getNearestDc();
  assertEquals(proxy.accepted, 1);
  client.changeNetwork({ proxy: null });
  await client.api.help.getNearestDc();
  assertEquals(proxy.accepted, 1);
  held.resolve();
  assertEquals((await call)._, "help.noAppUpdate");
});

Deno.test("`Client` opens connections as they are needed, so many for each kind and DC", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  await using client = await Client.connect({
    ...APP,
    ...server.clientOptions(),
    uploadConnections: 3,
    downloadConnections: 2,
  });
  assertEquals(server.connectionCount, 1);
  const held = Promise.withResolvers<void>();
  let under = 0;
  const all = Promise.withResolvers<void>();
  server.on("help.getAppUpdate", async (_, next) => {
    if (++under === 24) all.resolve();
    await held.promise;
    return await next();
  });
  const calls = (["main", "upload", "download"] as const).flatMap((
    connection,
  ) =>
    [2, 4].flatMap((dcId) =>
      Array.from(
        { length: 4 },
        () =>
          client.invoke("help.getAppUpdate", { source: "" }, {
            dcId,
            connection,
          }),
      )
    )
  );
  await all.promise;
  const [two, four] = server.dcOptions.map(({ port }) =>
    server.connectedPorts.filter((it) => it === port).length
  );
  assertEquals([two, four], [1 + 3 + 2, 1 + 3 + 2]);
  held.resolve();
  assertEquals((await Promise.all(calls)).length, 24);
});
