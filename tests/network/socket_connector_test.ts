import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { concat, encodeUtf8 } from "../../src/bytes/mod.ts";
import type { ConnectTarget } from "../../src/network/connector.ts";
import { ConnectionError } from "../../src/network/errors.ts";
import {
  createHttpConnector,
  createSocketConnector,
  createWebSocketConnector,
  transportFor,
} from "../../src/network/socket_connector.ts";
import {
  decodePlainMessage,
  encodePlainMessage,
} from "../../src/mtproto/mod.ts";
import { mtprotoSchema } from "../../src/tl/mod.ts";
import {
  acceptCodec,
  type AcceptCodecOptions,
  encodeTransportError,
  ProxySecret,
  type ServerCodec,
  type TransportName,
} from "../../src/transport/mod.ts";
import { ManualClock } from "./manual_clock.ts";
import { type Peer, ScriptedServer } from "./scripted_server.ts";

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i + 1);
const NOW = 1_700_000_000_000;

function target(port: number, secret?: Uint8Array): ConnectTarget {
  return {
    dcId: 2,
    wireDcId: -10002,
    endpoints: [{
      dcId: 2,
      hostname: "127.0.0.1",
      port,
      ...(secret === undefined ? {} : { secret }),
    }],
    kind: "main",
    signal: new AbortController().signal,
  };
}

/** The answer to `req_pq_multi`, as of a server or of one that lies. */
function answerTo(packet: Uint8Array, isTrue = true): Uint8Array {
  const { body } = decodePlainMessage(packet);
  const { nonce } = mtprotoSchema.decode(body) as unknown as {
    nonce: Uint8Array;
  };
  if (!isTrue) nonce[0]! ^= 1;
  const answer = mtprotoSchema.encode({
    _: "resPQ",
    nonce,
    serverNonce: new Uint8Array(16),
    pq: Uint8Array.of(15),
    serverPublicKeyFingerprints: [1n],
  });
  return encodePlainMessage(answer, 1n);
}

/**
 * A server that knows its client's transport, answers `req_pq_multi` and gives
 * each other packet back.
 */
function echoServer(options: AcceptCodecOptions, codecs: ServerCodec[]) {
  return new ScriptedServer(async (peer) => {
    const codec = acceptCodec(options);
    codecs.push(codec);
    while (true) {
      codec.feed(await peer.take(1));
      const reply = codec.takeReply();
      if (reply !== null) await peer.send(reply);
      const frame = codec.next();
      if (frame?.type === "packet") {
        const { payload } = frame;
        const isPlain = payload.subarray(0, 8).every((byte) => byte === 0);
        await peer.send(
          codec.encode(
            isPlain
              ? answerTo(payload)
              : payload.slice(0, payload.length & ~15),
          ),
        );
      }
    }
  });
}

const TRANSPORTS: TransportName[] = [
  "abridged",
  "intermediate",
  "paddedIntermediate",
  "full",
  "obfuscatedAbridged",
  "obfuscatedIntermediate",
  "obfuscatedPaddedIntermediate",
];

const SECRETS: Record<string, ProxySecret> = {
  plain: new ProxySecret(KEY),
  padded: new ProxySecret(concat(Uint8Array.of(0xdd), KEY)),
  fakeTls: new ProxySecret(
    concat(Uint8Array.of(0xee), KEY, encodeUtf8("a.example")),
  ),
};

async function assertPacketsPass(
  connect: ReturnType<typeof createSocketConnector>,
  where: ConnectTarget,
): Promise<void> {
  const { stream, codec } = await connect(where);
  const packet = Uint8Array.from({ length: 1600 }, (_, i) => i);
  await stream.write(concat(codec.header(), codec.encode(packet)));
  let frame = null;
  while ((frame = codec.next()) === null) codec.feed((await stream.read())!);
  assertEquals(
    frame.type === "packet" && frame.payload.slice(0, 1600),
    packet,
  );
  stream.close();
}

for (const transport of TRANSPORTS) {
  Deno.test(`\`createSocketConnector()\` speaks ${transport} directly`, async () => {
    const codecs: ServerCodec[] = [];
    await using server = echoServer({}, codecs);
    await assertPacketsPass(
      createSocketConnector({ transport }),
      target(server.port),
    );
    assertEquals(codecs[0]!.name, transport);
  });

  for (const [kind, secret] of Object.entries(SECRETS)) {
    Deno.test(`\`createSocketConnector()\` reaches an MTProxy with a ${kind} secret from ${transport}`, async () => {
      const codecs: ServerCodec[] = [];
      await using server = echoServer({ secret, now: NOW }, codecs);
      await assertPacketsPass(
        createSocketConnector({
          transport,
          clock: new ManualClock(),
          proxy:
            `tg://proxy?server=127.0.0.1&port=${server.port}&secret=${secret.toHex()}`,
        }),
        // Nobody is at the DC's own address.
        target(1),
      );
      assertEquals(codecs[0]!.name, transportFor(transport, secret));
      assertEquals(codecs[0]!.dcId, -10002);
    });
  }
}

Deno.test("`createSocketConnector()` uses the secret of an address", async () => {
  const codecs: ServerCodec[] = [];
  await using server = echoServer({ secret: KEY }, codecs);
  await assertPacketsPass(
    createSocketConnector(),
    target(server.port, KEY),
  );
  assertEquals(codecs[0]!.name, "obfuscatedAbridged");
});

Deno.test("`transportFor()` keeps the transport where the secret allows it", () => {
  assertEquals(transportFor("full", undefined), "full");
  assertEquals(transportFor("abridged", SECRETS.plain), "obfuscatedAbridged");
  assertEquals(
    transportFor("obfuscatedIntermediate", SECRETS.plain),
    "obfuscatedIntermediate",
  );
  for (const secret of [SECRETS.padded, SECRETS.fakeTls]) {
    for (const transport of TRANSPORTS) {
      assertEquals(
        transportFor(transport, secret),
        "obfuscatedPaddedIntermediate",
      );
    }
  }
  assertEquals(
    transportFor("full", SECRETS.plain),
    "obfuscatedPaddedIntermediate",
  );
});

Deno.test("`createSocketConnector()` rejects wrong options at once", () => {
  assertThrows(() => createSocketConnector({ transport: [] }), RangeError);
  assertThrows(
    () => createSocketConnector({ transport: "udp" as TransportName }),
    TypeError,
  );
  assertThrows(
    () => createSocketConnector({ transport: "http" }),
    TypeError,
    "createHttpConnector",
  );
  assertThrows(() => createSocketConnector({ proxy: "socks5:" }), SyntaxError);
  assertThrows(
    () =>
      createSocketConnector({
        proxy: { type: "mtproxy", hostname: "a", port: 1, secret: "x" },
      }),
    SyntaxError,
  );
  assertThrows(
    () => createWebSocketConnector({ transport: "abridged" }),
    TypeError,
    "WebSocket needs an obfuscated transport",
  );
});

/** How a server takes a client's transport. */
type Manner = "answers" | "hangs" | "cuts" | "errs" | "lies";

/** A server with a manner for each transport; answers `req_pq_multi`. */
function pickyServer(manners: Partial<Record<TransportName, Manner>>) {
  return async (peer: Peer) => {
    const codec = acceptCodec();
    while (true) {
      codec.feed(await peer.take(1));
      const frame = codec.next();
      if (frame?.type !== "packet") continue;
      const manner = manners[codec.name] ?? "hangs";
      if (manner === "hangs") await peer.hang();
      if (manner === "cuts") return peer.close();
      if (manner === "errs") {
        await peer.send(codec.encode(encodeTransportError(404)));
      }
      const answer = answerTo(frame.payload, manner !== "lies");
      await peer.send(codec.encode(answer));
    }
  };
}

for (const manner of ["cuts", "errs", "lies"] as const) {
  Deno.test(`\`createSocketConnector()\` passes over a transport whose server ${manner}`, async () => {
    await using server = new ScriptedServer(
      pickyServer({ full: manner, obfuscatedAbridged: "answers" }),
    );
    const connect = createSocketConnector({
      transport: ["full", "obfuscatedAbridged"],
      clock: new ManualClock(),
    });
    const { stream, codec } = await connect(target(server.port));
    assertEquals(codec.name, "obfuscatedAbridged");
    assertEquals(codec.header().length, 0);
    stream.close();
    // The winner is kept: one more connection, and no probe.
    assertEquals(server.accepted, 2);
    const again = await connect(target(server.port));
    assertEquals(again.codec.name, "obfuscatedAbridged");
    assertEquals(again.codec.header().length, 64);
    again.stream.close();
  });
}

Deno.test("`createSocketConnector()` does not wait long for a silent transport", async () => {
  await using server = new ScriptedServer(
    pickyServer({ full: "hangs", intermediate: "answers" }),
  );
  const clock = new ManualClock();
  const connect = createSocketConnector({
    transport: ["full", "intermediate"],
    clock,
    attemptDelayMs: 200,
  });
  const connecting = connect(target(server.port));
  while (server.accepted < 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  clock.advance(200);
  const { stream, codec } = await connecting;
  assertEquals(codec.name, "intermediate");
  stream.close();
});

Deno.test("`createSocketConnector()` says why no transport works", async () => {
  await using server = new ScriptedServer(
    pickyServer({ full: "cuts", abridged: "errs" }),
  );
  const connect = createSocketConnector({
    transport: ["abridged", "full"],
    clock: new ManualClock(),
  });
  const error = await assertRejects(
    () => connect(target(server.port)),
    ConnectionError,
    "all 2 transports failed",
  );
  assertEquals(error.dcId, 2);
  assertEquals(error.hop, `DC 2 at 127.0.0.1:${server.port}`);
});

Deno.test("`createWebSocketConnector()` speaks an obfuscated transport", async () => {
  const codec = acceptCodec();
  const sockets: WebSocket[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => {
      const { socket, response } = Deno.upgradeWebSocket(request, {
        protocol: "binary",
      });
      sockets.push(socket);
      socket.binaryType = "arraybuffer";
      socket.onmessage = ({ data }) => {
        codec.feed(new Uint8Array(data));
        const frame = codec.next();
        if (frame?.type === "packet") {
          socket.send(codec.encode(frame.payload).slice());
        }
      };
      return response;
    },
  );
  const { port } = server.addr;
  const connect = createWebSocketConnector({
    url: ({ dcId }) => `ws://127.0.0.1:${port}/dc${dcId}`,
  });
  await assertPacketsPass(connect, target(1));
  assertEquals(codec.name, "obfuscatedIntermediate");
  assertEquals(codec.dcId, -10002);
  await Promise.all(
    sockets.map((socket) =>
      socket.readyState === WebSocket.CLOSED ||
      new Promise((resolve) => socket.onclose = resolve)
    ),
  );
  await server.shutdown();
});

Deno.test("`createHttpConnector()` makes requests of packets", async () => {
  const paths: string[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => {
      paths.push(new URL(request.url).pathname);
      return new Response(request.body);
    },
  );
  const connect = createHttpConnector({
    url: ({ dcId }) => `http://127.0.0.1:${server.addr.port}/dc${dcId}`,
  });
  await assertPacketsPass(connect, target(1));
  assertEquals(paths, ["/dc2"]);
  await server.shutdown();
});
