import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import {
  Client,
  ConnectionError,
  MemoryStorage,
  type Proxy,
} from "../../mod.ts";
import { TestHttpProxy } from "./proxies/http_proxy.ts";
import { TestMtProxy } from "./proxies/mt_proxy.ts";
import { TestProxy, type Wire } from "./proxies/relay.ts";
import { TestSocks5Proxy } from "./proxies/socks5_proxy.ts";
import { clientOptions, serverWithPeople } from "./whole_path.ts";

const KEY = "00112233445566778899aabbccddeeff";
const WRONG = "ffeeddccbbaa99887766554433221100";
const DOMAIN = new TextEncoder().encode("www.example.com").toHex();

/** With the hasty clock: a tenth of a second. */
const CONNECT_TIMEOUT_MS = 2000;

/** Takes connections and says nothing. */
class SilentProxy extends TestProxy {
  protected override async serve(client: Wire): Promise<void> {
    while (await client.read() !== null);
  }
}

/** Says the same to everybody, whatever they say. */
class ChattyProxy extends TestProxy {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
  }

  protected override async serve(client: Wire): Promise<void> {
    await client.read();
    await client.write(this.#bytes);
    while (await client.read() !== null);
  }
}

/** Hangs up on everybody who says something. */
class RudeProxy extends TestProxy {
  protected override async serve(client: Wire): Promise<void> {
    await client.read();
  }
}

/**
 * Connects, and checks that the error names the hop. The time of all attempts
 * together is not limited: only an error that ends `connect()` by itself lets
 * this end.
 */
async function failure(
  proxy: TestProxy,
  options: { type: Proxy["type"]; secret?: string } & Record<string, unknown>,
): Promise<ConnectionError> {
  await using server = await serverWithPeople();
  const { hostname, port } = proxy;
  const error = await assertRejects(
    () =>
      Client.connect(clientOptions(server, {
        proxy: { hostname, port, ...options } as Proxy,
        connectTimeoutMs: CONNECT_TIMEOUT_MS,
        startTimeoutMs: 86_400_000,
      })),
    ConnectionError,
  );
  const kinds = {
    socks5: "SOCKS5 proxy",
    socks4: "SOCKS4 proxy",
    http: "HTTP proxy",
    mtproxy: "MTProxy",
  };
  assertEquals(error.hop, `${kinds[options.type]} 127.0.0.1:${port}`);
  assertMatch(error.message, new RegExp(error.hop!));
  assertEquals(server.connectionCount, 0);
  const { secret, password } = options;
  for (const hidden of [secret, password] as (string | undefined)[]) {
    assert(hidden === undefined || !error.message.includes(hidden));
  }
  return error;
}

Deno.test("`Client.connect()` says that a SOCKS5 proxy refuses the password", async () => {
  await using proxy = new TestSocks5Proxy();
  const { message } = await failure(proxy, {
    type: "socks5",
    username: "ann",
    password: "wrong-one",
  });
  assertMatch(message, /refused the user name or password/);
});

Deno.test("`Client.connect()` says that a SOCKS5 proxy wants a password", async () => {
  await using proxy = new TestSocks5Proxy();
  const { message } = await failure(proxy, { type: "socks5" });
  assertMatch(message, /wants a user name/);
});

for (const password of [undefined, "wrong-one"]) {
  Deno.test(`\`Client.connect()\` says that an HTTP proxy refuses ${password ?? "to go without password"}`, async () => {
    await using proxy = new TestHttpProxy();
    const login = password === undefined ? {} : { username: "ann", password };
    const { message } = await failure(proxy, { type: "http", ...login });
    assertMatch(message, /user name and password/);
  });
}

/** Each kind of proxy with what a client needs for it. */
const KINDS = [
  ["a SOCKS5 proxy", { type: "socks5" }],
  ["a SOCKS4 proxy", { type: "socks4" }],
  ["an HTTP proxy", { type: "http" }],
  ["an MTProxy, plain", { type: "mtproxy", secret: KEY }],
  ["an MTProxy, dd", { type: "mtproxy", secret: `dd${KEY}` }],
  ["an MTProxy, ee", { type: "mtproxy", secret: `ee${KEY}${DOMAIN}` }],
] as const;

for (const [name, options] of KINDS) {
  Deno.test(`\`Client.connect()\` gives up ${name} that hangs`, async () => {
    await using proxy = new SilentProxy();
    const { message } = await failure(proxy, { ...options });
    assertMatch(message, /no answer|nothing within 2000 ms/);
    assertEquals(proxy.accepted, 1);
  });

  Deno.test(`\`Client.connect()\` gives up ${name} that talks nonsense`, async () => {
    const bytes = new Uint8Array(2000);
    // Random after the first byte, which is neither SOCKS nor HTTP nor TLS.
    crypto.getRandomValues(bytes)[0] = 0x99;
    await using proxy = new ChattyProxy(bytes);
    await failure(proxy, { ...options });
    assertEquals(proxy.accepted, 1);
  });
}

for (const secret of [WRONG, `dd${WRONG}`, `ee${WRONG}${DOMAIN}`]) {
  const kind = secret.length === 32 ? "plain" : secret.slice(0, 2);
  Deno.test(`\`Client.connect()\` says that the secret may be wrong, ${kind}`, async () => {
    await using proxy = new TestMtProxy(
      secret.replace(WRONG, KEY),
      new Map(),
    );
    const { message } = await failure(proxy, { type: "mtproxy", secret });
    assertMatch(message, /as with a wrong secret|closed during the handshake/);
    assertEquals(proxy.errors.length, 1);
  });
}

Deno.test("`Client.connect()` says that the secret may be wrong though there is a login", async () => {
  await using server = await serverWithPeople();
  await using proxy = new TestMtProxy(KEY, new Map([[2, server.port]]));
  const storage = new MemoryStorage();
  const { hostname, port } = proxy;
  const options = (secret: string) =>
    clientOptions(server, {
      storage,
      proxy: { type: "mtproxy", hostname, port, secret },
    });
  await (await Client.connect(options(KEY))).close();
  const error = await assertRejects(
    () => Client.connect(options(WRONG)),
    ConnectionError,
    "as with a wrong secret",
  );
  assertEquals(error.hop, `MTProxy 127.0.0.1:${port}`);
});

Deno.test("`Client.connect()` refuses an MTProxy whose digest is wrong", async () => {
  const hello = new Uint8Array(127);
  hello.set([0x16, 3, 3, 0, 122, 2, 0, 0, 118, 3, 3]);
  crypto.getRandomValues(hello.subarray(11, 43));
  const cipher = Uint8Array.of(0x14, 3, 3, 0, 1, 1);
  const data = new Uint8Array(105);
  data.set([0x17, 3, 3, 0, 100]);
  await using proxy = new ChattyProxy(
    new Uint8Array([...hello, ...cipher, ...data]),
  );
  const { message } = await failure(proxy, {
    type: "mtproxy",
    secret: `ee${KEY}${DOMAIN}`,
  });
  assertMatch(message, /digest is not made with the secret/);
});

Deno.test("`Client.connect()` refuses a web site in the place of an MTProxy", async () => {
  const alert = Uint8Array.of(0x15, 3, 3, 0, 2, 2, 40);
  await using proxy = new ChattyProxy(alert);
  const { message } = await failure(proxy, {
    type: "mtproxy",
    secret: `ee${KEY}${DOMAIN}`,
  });
  assertMatch(message, /wanted a server hello, got an alert/);
});

Deno.test("`Client.connect()` asks a proxy that refuses for one address only", async () => {
  await using server = await serverWithPeople();
  await using proxy = new TestSocks5Proxy();
  const { hostname, port } = proxy;
  const dcOptions = [{ dcId: 2, hostname: "127.0.0.1", port: 443 }];
  const error = await assertRejects(
    () =>
      Client.connect(clientOptions(server, {
        dcOptions,
        proxy: { type: "socks5", hostname, port },
      })),
    ConnectionError,
  );
  assert(error.isFinal);
  assertEquals(proxy.accepted, 1);
});

Deno.test("`Client.connect()` tries again while a proxy does not reach the DC", async () => {
  await using server = await serverWithPeople();
  await using proxy = new TestSocks5Proxy();
  proxy.unreachable = 2;
  const { hostname, port, username, password } = proxy;
  await using client = await Client.connect(clientOptions(server, {
    proxy: { type: "socks5", hostname, port, username, password },
  }));
  assertEquals(client.connectionState, "connected");
  assertEquals(proxy.accepted, 3);
});

Deno.test("`Client.connect()` tries again while a proxy hangs up, then names it", async () => {
  await using server = await serverWithPeople();
  await using proxy = new RudeProxy();
  const { hostname, port } = proxy;
  const error = await assertRejects(
    () =>
      Client.connect(clientOptions(server, {
        proxy: { type: "socks5", hostname, port },
        startTimeoutMs: 10_000,
      })),
    ConnectionError,
    "connection closed during the handshake",
  );
  assertEquals(error.hop, `SOCKS5 proxy 127.0.0.1:${port}`);
  assert(proxy.accepted > 1);
});

Deno.test("`Client.connect()` gives up all transports of a race in time", async () => {
  await using server = await serverWithPeople();
  await using proxy = new SilentProxy();
  const { hostname, port } = proxy;
  const error = await assertRejects(
    () =>
      Client.connect(clientOptions(server, {
        proxy: { type: "mtproxy", hostname, port, secret: KEY },
        transport: ["abridged", "intermediate"],
        connectTimeoutMs: CONNECT_TIMEOUT_MS,
        startTimeoutMs: 86_400_000,
      })),
    ConnectionError,
    "no answer over any of 2 transports within 2000 ms",
  );
  assertEquals(error.hop, `MTProxy 127.0.0.1:${port}`);
});

Deno.test("`Client.connect()` names the proxy when its own time is up first", async () => {
  await using server = await serverWithPeople();
  await using proxy = new SilentProxy();
  const { hostname, port } = proxy;
  const error = await assertRejects(
    () =>
      Client.connect(clientOptions(server, {
        proxy: `socks5://${hostname}:${port}`,
        startTimeoutMs: 1000,
      })),
    ConnectionError,
    "wanted a connection within 1000 ms",
  );
  assertEquals(error.hop, `SOCKS5 proxy 127.0.0.1:${port}`);
});

Deno.test("`Client.connect()` names a DC that talks nonsense", async () => {
  await using server = await serverWithPeople();
  await using dc = new ChattyProxy(new Uint8Array(64).fill(0x7f));
  const { hostname, port } = dc;
  const error = await assertRejects(
    () =>
      Client.connect(clientOptions(server, {
        dcOptions: [{ dcId: 2, hostname, port, thisPortOnly: true }],
        transport: "intermediate",
        startTimeoutMs: 5000,
      })),
    ConnectionError,
  );
  assertEquals(error.hop, `DC 2 at 127.0.0.1:${port}`);
});
