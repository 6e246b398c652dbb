import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { concat, encodeUtf8, fromHex } from "../../src/bytes/mod.ts";
import {
  dial,
  dialEndpoint,
  type DialOptions,
} from "../../src/network/dial.ts";
import { ConnectionError } from "../../src/network/errors.ts";
import type { Proxy } from "../../src/network/proxy.ts";
import type { ByteStream } from "../../src/network/stream.ts";
import { FakeTlsServer, ProxySecret } from "../../src/transport/mod.ts";
import { ManualClock } from "./manual_clock.ts";
import { type Peer, ScriptedServer } from "./scripted_server.ts";
import { readExactly } from "./stream_contract.ts";

const TARGET = { hostname: "192.0.2.1", port: 443 };
const SECRET = new ProxySecret(
  concat(
    Uint8Array.of(0xee),
    new Uint8Array(16).fill(7),
    encodeUtf8("a.example"),
  ),
);

/** A proxy of each kind, on a port of loopback. */
function proxies(port: number): Record<Proxy["type"], Proxy> {
  const at = { hostname: "127.0.0.1", port };
  return {
    socks5: { type: "socks5", ...at },
    socks4: { type: "socks4", ...at },
    http: { type: "http", ...at },
    mtproxy: { type: "mtproxy", ...at, secret: SECRET },
  };
}

async function assertEcho(stream: ByteStream): Promise<void> {
  await stream.write(Uint8Array.of(1, 2, 3));
  assertEquals(await readExactly(stream, 3), Uint8Array.of(1, 2, 3));
  stream.close();
}

/** Lets sockets and promises run until something is so. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

/** Scripts of well-behaved proxies; `step` splits what they send. */
const SCRIPTS: Record<string, (peer: Peer, step: number) => Promise<void>> = {
  async socks5(peer, step) {
    assertEquals(await peer.take(3), Uint8Array.of(5, 1, 0));
    await peer.send([5, 0], step);
    assertEquals(
      await peer.take(10),
      Uint8Array.of(5, 1, 0, 1, 192, 0, 2, 1, 1, 187),
    );
    await peer.send([5, 0, 0, 1, 0, 0, 0, 0, 0, 0], step);
    await peer.echo();
  },
  async socks4(peer, step) {
    assertEquals(
      await peer.take(9),
      Uint8Array.of(4, 1, 1, 187, 192, 0, 2, 1, 0),
    );
    await peer.send([0, 90, 0, 0, 0, 0, 0, 0], step);
    await peer.echo();
  },
  async http(peer, step) {
    assertStringIncludes(
      await peer.takeUntil("\r\n\r\n"),
      "CONNECT 192.0.2.1:443 HTTP/1.1\r\n",
    );
    await peer.send("HTTP/1.1 200 OK\r\nA: b\r\n\r\n", step);
    await peer.echo();
  },
  async mtproxy(peer, step) {
    const tls = new FakeTlsServer({ secret: SECRET, now: 1_700_000_000_000 });
    tls.feed(await peer.take(517));
    await peer.send(tls.takeReply()!, step);
    assertEquals((await peer.take(6))[0], 0x14);
    await peer.echo();
  },
};

for (const type of ["socks5", "socks4", "http", "mtproxy"] as const) {
  for (const step of [Infinity, 1]) {
    Deno.test(`\`dial()\` goes through ${type}, answers in ${step === 1 ? "single bytes" : "one piece"}`, async () => {
      await using server = new ScriptedServer((peer) =>
        SCRIPTS[type]!(peer, step)
      );
      const stream = await dial({
        endpoints: [TARGET],
        ports: [],
        proxy: proxies(server.port)[type],
        clock: new ManualClock(),
      });
      await assertEcho(stream);
    });
  }
}

Deno.test("`dial()` keeps what the server sends along with the proxy's answer", async () => {
  await using server = new ScriptedServer(async (peer) => {
    await peer.takeUntil("\r\n\r\n");
    await peer.send("HTTP/1.1 200 OK\r\n\r\nabc");
    await peer.echo();
  });
  const stream = await dial({
    endpoints: [TARGET],
    ports: [],
    proxy: proxies(server.port).http,
  });
  assertEquals(await readExactly(stream, 3), encodeUtf8("abc"));
  await assertEcho(stream);
});

Deno.test("`dial()` sends the user name and password to the proxy", async () => {
  await using server = new ScriptedServer(async (peer) => {
    assertEquals(await peer.take(4), Uint8Array.of(5, 2, 0, 2));
    await peer.send([5, 2]);
    assertEquals(
      await peer.take(8),
      Uint8Array.of(1, 2, 109, 101, 3, 112, 119, 100),
    );
    await peer.send([1, 0]);
    assertEquals(
      await peer.take(7 + 10),
      concat(
        Uint8Array.of(5, 1, 0, 3, 10),
        encodeUtf8("dc.example"),
        Uint8Array.of(1, 187),
      ),
    );
    await peer.send([5, 0, 0, 4, ...new Uint8Array(18)]);
    await peer.echo();
  });
  const stream = await dial({
    endpoints: [{ hostname: "dc.example", port: 443 }],
    ports: [],
    proxy: {
      type: "socks5",
      hostname: "127.0.0.1",
      port: server.port,
      username: "me",
      password: "pwd",
    },
  });
  await assertEcho(stream);
});

/** Proxies that refuse or talk nonsense, and the reason that is given. */
const FAILURES: [
  Proxy["type"],
  string,
  (peer: Peer) => Promise<void>,
  string,
][] = [
  ["socks5", "host unreachable", async (peer) => {
    await peer.take(3);
    await peer.send([5, 0]);
    await peer.take(10);
    await peer.send([5, 4]);
  }, "host unreachable"],
  ["socks5", "password wanted", async (peer) => {
    await peer.take(3);
    await peer.send([5, 255]);
  }, "proxy wants a user name and password"],
  ["socks5", "hangs up", async (peer) => {
    await peer.take(3);
    peer.close();
  }, "connection closed during the handshake"],
  ["socks5", "speaks HTTP", async (peer) => {
    await peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
    await peer.hang();
  }, "not a SOCKS5 answer"],
  ["socks4", "rejects", async (peer) => {
    await peer.take(9);
    await peer.send([0, 91, 0, 0, 0, 0, 0, 0]);
  }, "request rejected or failed"],
  ["http", "407", async (peer) => {
    await peer.takeUntil("\r\n\r\n");
    await peer.send("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  }, "proxy wants or refuses a user name and password"],
  ["http", "garbage", async (peer) => {
    await peer.send([0, 1, 2, 3, 4]);
    await peer.hang();
  }, "not an HTTP answer"],
  ["mtproxy", "an alert", async (peer) => {
    await peer.take(517);
    await peer.send([0x15, 3, 3, 0, 2, 2, 40]);
  }, "got an alert"],
  ["mtproxy", "garbage", async (peer) => {
    await peer.take(517);
    await peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
  }, "Cannot read TLS record"],
  ["mtproxy", "another secret", async (peer) => {
    const stranger = new FakeTlsServer({
      secret: SECRET,
      now: 1_700_000_000_000,
    });
    const hello = await peer.take(517);
    stranger.feed(hello);
    const reply = stranger.takeReply()!;
    reply[20]! ^= 1;
    await peer.send(reply);
  }, "the digest is not made with the secret"],
];

const NAMES: Record<Proxy["type"], string> = {
  socks5: "SOCKS5 proxy",
  socks4: "SOCKS4 proxy",
  http: "HTTP proxy",
  mtproxy: "MTProxy",
};

for (const [type, what, script, reason] of FAILURES) {
  Deno.test(`\`dial()\` names the hop and the reason: ${type}, ${what}`, async () => {
    await using server = new ScriptedServer(script);
    const hop = `${NAMES[type]} 127.0.0.1:${server.port}`;
    const error = await assertRejects(
      () =>
        dial({
          endpoints: [TARGET],
          ports: [],
          dcId: 4,
          proxy: proxies(server.port)[type],
          clock: new ManualClock(),
        }),
      ConnectionError,
      reason,
    );
    assertEquals(error.hop, hop);
    assertEquals(error.dcId, 4);
    assertStringIncludes(error.message, `Cannot connect to DC 4: ${hop}: `);
  });
}

for (const type of ["socks5", "socks4", "http", "mtproxy"] as const) {
  Deno.test(`\`dial()\` gives up a ${type} proxy that hangs, within the time limit`, async () => {
    await using server = new ScriptedServer((peer) => peer.hang());
    const clock = new ManualClock();
    const dialing = dial({
      endpoints: [TARGET],
      ports: [],
      proxy: proxies(server.port)[type],
      clock,
      timeoutMs: 5000,
    });
    dialing.catch(() => {});
    await until(() => server.accepted === 1);
    assertEquals(clock.delays, [5000]);
    clock.advance(5000);
    const error = await assertRejects(() => dialing, ConnectionError);
    assertEquals(error.hop, `${NAMES[type]} 127.0.0.1:${server.port}`);
    assertStringIncludes(error.message, "no answer within 5000 ms");
  });

  Deno.test(`\`dial()\` throws the signal's reason while a ${type} proxy hangs`, async () => {
    await using server = new ScriptedServer((peer) => peer.hang());
    const clock = new ManualClock();
    const controller = new AbortController();
    const dialing = dial({
      endpoints: [TARGET],
      ports: [],
      proxy: proxies(server.port)[type],
      clock,
      signal: controller.signal,
    });
    dialing.catch(() => {});
    await until(() => server.accepted === 1);
    const reason = new Error("enough");
    controller.abort(reason);
    assertStrictEquals(await assertRejects(() => dialing), reason);
    assertEquals(clock.delays, []);
  });
}

Deno.test("`dial()` connects directly and tells a refusal by DC and address", async () => {
  await using server = new ScriptedServer((peer) => peer.echo());
  await assertEcho(await dial({ endpoints: [server] }));

  const closed = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = closed.addr;
  closed.close();
  const error = await assertRejects(
    () => dial({ endpoints: [{ hostname: "127.0.0.1", port }], dcId: 2 }),
    ConnectionError,
  );
  assertEquals(error.hop, `DC 2 at 127.0.0.1:${port}`);
  assertEquals(error.dcId, 2);
});

/** Connections that are made up, to see who is tried when. */
function fakeNetwork(answers: Record<string, "ok" | "refuse" | "hang">) {
  const tried: string[] = [];
  const closed: string[] = [];
  const connect: DialOptions["connect"] = ({ hostname, port, signal }) => {
    const address = `${hostname} ${port}`;
    tried.push(address);
    switch (answers[address] ?? "hang") {
      case "refuse":
        return Promise.reject(new ConnectionError("Cannot connect: refused"));
      case "ok":
        return Promise.resolve({
          read: () => Promise.resolve(null),
          write: () => Promise.resolve(),
          close: () => void closed.push(address),
        });
      case "hang":
        return new Promise((_, reject) =>
          signal!.addEventListener("abort", () => reject(signal!.reason))
        );
    }
  };
  return { tried, closed, connect };
}

Deno.test("`dialEndpoint()` races families and ports", async () => {
  const clock = new ManualClock();
  const { tried, connect } = fakeNetwork({
    "::1 80": "ok",
    "::1 443": "refuse",
  });
  const dialing = dialEndpoint({
    endpoints: [
      { hostname: "192.0.2.1", port: 443, name: "four" },
      { hostname: "::1", port: 443, name: "six" },
    ],
    connect,
    clock,
    attemptDelayMs: 200,
  });
  await until(() => tried.length === 1);
  clock.advance(200); // ::1 443, which refuses, so the next starts at once
  await until(() => tried.length === 3);
  clock.advance(200);
  const { endpoint } = await dialing;
  assertEquals(tried, ["192.0.2.1 443", "::1 443", "192.0.2.1 80", "::1 80"]);
  assertEquals(endpoint, { hostname: "::1", port: 80, name: "six" });
  assertEquals(clock.delays, []);
});

Deno.test("`dialEndpoint()` says how many addresses failed", async () => {
  const { connect } = fakeNetwork({
    "192.0.2.1 443": "refuse",
    "192.0.2.1 80": "refuse",
    "192.0.2.1 5222": "refuse",
  });
  const error = await assertRejects(
    () => dialEndpoint({ endpoints: [TARGET], connect, dcId: 1 }),
    ConnectionError,
    "all 3 addresses failed, the first was DC 1 at 192.0.2.1:443",
  );
  assert(error.cause instanceof AggregateError);
  assertEquals(error.cause.errors.length, 3);
});

Deno.test("`dialEndpoint()` tries an MTProxy once, whatever the endpoints", async () => {
  const { tried, connect } = fakeNetwork({ "203.0.113.7 443": "ok" });
  await dialEndpoint({
    endpoints: [TARGET, { hostname: "::1", port: 443 }],
    proxy: {
      type: "mtproxy",
      hostname: "203.0.113.7",
      port: 443,
      secret: "00".repeat(16),
    },
    connect,
  });
  assertEquals(tried, ["203.0.113.7 443"]);
});

Deno.test("`dialEndpoint()` asks a SOCKS4 proxy for no IPv6 address", async () => {
  await using server = new ScriptedServer((peer) =>
    SCRIPTS.socks4!(peer, Infinity)
  );
  const { stream, endpoint } = await dialEndpoint({
    endpoints: [{ hostname: "2001:db8::1", port: 443 }, TARGET],
    ports: [],
    proxy: proxies(server.port).socks4,
  });
  assertEquals(endpoint, TARGET);
  await assertEcho(stream);
});

Deno.test("`dialEndpoint()` disguises connections to addresses with a TLS secret", async () => {
  await using server = new ScriptedServer((peer) =>
    SCRIPTS.mtproxy!(peer, Infinity)
  );
  const { stream } = await dialEndpoint({
    endpoints: [{
      hostname: "127.0.0.1",
      port: server.port,
      secret: fromHex(SECRET.toHex()),
    }],
    clock: new ManualClock(),
  });
  await assertEcho(stream);
});

Deno.test("`dial()` rejects wrong options before any I/O", () => {
  const { tried, connect } = fakeNetwork({});
  const bad: [Partial<DialOptions>, typeof RangeError, string][] = [
    [{ endpoints: [] }, RangeError, "at least 1 endpoint"],
    [{ endpoints: [{ hostname: "a", port: 0 }] }, RangeError, "port must be"],
    [{ timeoutMs: 0 }, RangeError, "timeoutMs must be"],
    [{ timeoutMs: NaN }, RangeError, "timeoutMs must be"],
    [
      { proxy: { type: "socks5", hostname: "", port: 1 } },
      TypeError,
      "hostname must be",
    ],
    [
      { proxy: { type: "mtproxy", hostname: "a", port: 1, secret: "0" } },
      SyntaxError,
      "proxy secret",
    ],
    [
      {
        endpoints: [{ hostname: "::1", port: 1 }],
        proxy: { type: "socks4", hostname: "a", port: 1 },
      },
      TypeError,
      "got an IPv6 address",
    ],
  ];
  for (const [options, kind, message] of bad) {
    assertThrows(
      () => dialEndpoint({ endpoints: [TARGET], connect, ...options }),
      kind,
      message,
    );
  }
  assertEquals(tried, []);
});
