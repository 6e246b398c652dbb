// deno-lint-ignore-file no-console -- says why a test is skipped
import { assert, assertEquals } from "@std/assert";
import {
  Client,
  createHttpConnector,
  createWebSocketConnector,
  type Proxy,
  type TransportName,
} from "../../mod.ts";
import type { TestServer } from "../../src/testing/mod.ts";
import { TestHttpProxy } from "./proxies/http_proxy.ts";
import { TestMtProxy } from "./proxies/mt_proxy.ts";
import type { TestProxy } from "./proxies/relay.ts";
import { TestSocks5Proxy } from "./proxies/socks5_proxy.ts";
import { clientOptions, serverWithPeople, wholePath } from "./whole_path.ts";

const TRANSPORTS: TransportName[] = [
  "abridged",
  "intermediate",
  "paddedIntermediate",
  "full",
  "obfuscatedAbridged",
  "obfuscatedIntermediate",
  "obfuscatedPaddedIntermediate",
];

const KEY = "00112233445566778899aabbccddeeff";
const DOMAIN = new TextEncoder().encode("www.example.com").toHex();

function mtProxy(secret: string) {
  return (server: TestServer) =>
    new TestMtProxy(secret, new Map([[server.dcId, server.port]]));
}

/** Ways that a proxy of our own opens. */
const PROXIES: Record<string, (server: TestServer) => TestProxy> = {
  "SOCKS5 with a password": () => new TestSocks5Proxy(),
  "HTTP CONNECT with a password": () => new TestHttpProxy(),
  "an MTProxy with a plain secret": mtProxy(KEY),
  'an MTProxy with a "dd" secret': mtProxy(`dd${KEY}`),
  'an MTProxy with an "ee" secret': mtProxy(`ee${KEY}${DOMAIN}`),
};

function proxyOptions(proxy: TestProxy): Proxy {
  const { hostname, port } = proxy;
  if (proxy instanceof TestMtProxy) {
    return { type: "mtproxy", hostname, port, secret: proxy.secret };
  }
  const type = proxy instanceof TestSocks5Proxy ? "socks5" : "http";
  const { username, password } = proxy as TestSocks5Proxy;
  return { type, hostname, port, username, password };
}

/** What an MTProxy is spoken to with. */
function disguised(transport: TransportName, secret: string): string {
  if (secret !== KEY || !/bridged|ntermediate$/.test(transport)) {
    return "obfuscatedPaddedIntermediate";
  }
  if (transport === "paddedIntermediate") return "obfuscatedPaddedIntermediate";
  if (transport.startsWith("obfuscated")) return transport;
  return `obfuscated${transport[0]!.toUpperCase()}${transport.slice(1)}`;
}

for (const transport of TRANSPORTS) {
  Deno.test(`\`Client\` goes the whole way over ${transport}`, async () => {
    await using server = await serverWithPeople();
    await wholePath(server, { transport });
  });

  for (const [name, start] of Object.entries(PROXIES)) {
    Deno.test(`\`Client\` goes the whole way over ${transport} through ${name}`, async () => {
      await using server = await serverWithPeople();
      await using proxy = start(server);
      await wholePath(server, { transport, proxy: proxyOptions(proxy) });
      assertEquals(proxy.errors, []);
      // Main, upload, download, and the main one again.
      assert(proxy.accepted >= 4, `${proxy.accepted} connections`);
      if (!(proxy instanceof TestMtProxy)) return;
      assertEquals([...proxy.transports], [
        disguised(transport, proxy.secret),
      ]);
      assertEquals([...proxy.dcIds].sort(), [-2, 2]);
    });
  }
}

Deno.test("`Client` uses the proxy for every connection and no other way", async () => {
  await using server = await serverWithPeople();
  await using proxy = new TestSocks5Proxy();
  await using client = await Client.connect(
    clientOptions(server, { proxy: proxyOptions(proxy) }),
  );
  for (const connection of ["main", "upload", "download"] as const) {
    await client.invoke("help.getNearestDc", {}, { connection });
  }
  assertEquals(proxy.accepted, server.connectionCount);
  await server.disconnectAll();
  await client.invoke("help.getNearestDc", {});
  assertEquals(server.connectionCount, 1);
});

Deno.test("`Client` reaches every DC through an MTProxy, test DCs by their own numbers", async () => {
  await using server = await serverWithPeople({
    dcIds: [2, 4],
    testMode: true,
  });
  await using proxy = new TestMtProxy(
    KEY,
    new Map(server.dcOptions.map(({ dcId, port }) => [dcId, port])),
  );
  await using client = await Client.connect(
    clientOptions(server, { proxy: proxyOptions(proxy) }),
  );
  const there = await client.invoke("help.getNearestDc", {}, { dcId: 4 });
  assertEquals(there.thisDc, 4);
  await client.invoke("help.getNearestDc", {}, { connection: "upload" });
  assertEquals([...proxy.dcIds].sort(), [-10002, 10002, 10004]);
});

Deno.test("`Client` takes a proxy by its link", async () => {
  await using server = await serverWithPeople();
  await using proxy = mtProxy(`dd${KEY}`)(server);
  const link = new URL("https://t.me/proxy");
  link.searchParams.set("server", proxy.hostname);
  link.searchParams.set("port", `${proxy.port}`);
  link.searchParams.set("secret", proxy.secret);
  await using client = await Client.connect(
    clientOptions(server, { proxy: link.href }),
  );
  await client.invoke("help.getNearestDc", {});
  assertEquals([...proxy.transports], ["obfuscatedPaddedIntermediate"]);
});

Deno.test("`Client` races transports and keeps the one that answers", async () => {
  await using server = await serverWithPeople();
  await wholePath(server, { transport: ["full", "obfuscatedAbridged"] });
});

Deno.test("`createWebSocketConnector()` carries the whole way", async () => {
  await using server = await serverWithPeople();
  for (
    const transport of [
      "obfuscatedAbridged",
      "obfuscatedIntermediate",
      "obfuscatedPaddedIntermediate",
    ] as const
  ) {
    await wholePath(server, {
      connector: createWebSocketConnector({
        url: ({ dcId }) => server.webSocketUrl(dcId),
        transport,
      }),
    });
  }
});

Deno.test("`createHttpConnector()` carries the whole way, updates too", async () => {
  await using server = await serverWithPeople();
  const url = `http://${server.hostname}:${server.port}/api`;
  await wholePath(server, {
    connector: createHttpConnector({ url: () => url }),
  });
});

Deno.test('`Client` goes the whole way over "http" without a connector', async () => {
  await using server = await serverWithPeople();
  await wholePath(server, { transport: "http" });
});

const hasIpv6 = await canUseIpv6();

async function canUseIpv6(): Promise<boolean> {
  const reason = "Skipping IPv6:";
  const { state } = await Deno.permissions.query({
    name: "net",
    host: "[::1]",
  });
  if (state !== "granted") {
    console.log(`${reason} needs --allow-net=[::1]`);
    return false;
  }
  try {
    Deno.listen({ hostname: "::1", port: 0 }).close();
    return true;
  } catch (error) {
    console.log(`${reason} ${error}`);
    return false;
  }
}

Deno.test({
  name: "`Client` goes the whole way over IPv6",
  ignore: !hasIpv6,
  async fn() {
    await using server = await serverWithPeople({ hostname: "::1" });
    await wholePath(server, { allowIpv6: true });
  },
});
