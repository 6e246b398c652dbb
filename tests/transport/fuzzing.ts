/**
 * Random bytes and mutations of recorded streams through everything that takes
 * bytes off a socket: frames or typed errors, and no more out than went in.
 */
import { concat } from "../../src/bytes/mod.ts";
import { MtprotoError } from "../../src/errors.ts";
import { HttpConnectHandshake } from "../../src/network/http_connect.ts";
import type { Handshake } from "../../src/network/handshake.ts";
import { HandshakeError } from "../../src/network/handshake.ts";
import { Socks4Handshake } from "../../src/network/socks4.ts";
import { Socks5Handshake } from "../../src/network/socks5.ts";
import { FixedRandom } from "../../src/testing/mod.ts";
import {
  WebSocketFrames,
  webSocketMessage,
} from "../../src/testing/server/web_socket_frames.ts";
import {
  createCodec,
  encodeTransportError,
  FakeTlsClient,
  FakeTlsServer,
  ProxySecret,
} from "../../src/transport/mod.ts";
import { CASES, packetOf } from "./feeds.ts";

/** What takes bytes and gives parts. */
interface Reader {
  feed(bytes: Uint8Array): unknown;
  next(): unknown;
}

/** One thing to fuzz. */
interface Target {
  readonly name: string;
  /** A stream that it takes whole, and what takes it, anew for each case. */
  record(random: FixedRandom): { bytes: Uint8Array; make: () => Reader };
  /** Errors that it may throw besides those of the library. */
  readonly throws?: new (message: string) => Error;
}

/** What a run of cases came to. */
export interface CodecFuzzReport {
  cases: number;
  /** Cases that ended in an error. */
  failed: number;
  /** Parts that were read. */
  parts: number;
}

const NOW = 1_700_000_000_000;
const AT = { hostname: "149.154.167.51", port: 443 };
const LENGTHS = [4, 8, 64, 500, 508, 1024];
const TLS = new ProxySecret(
  concat(
    Uint8Array.of(0xee),
    Uint8Array.from({ length: 16 }, (_, i) => i + 1),
    new TextEncoder().encode("www.example.com"),
  ),
);

function packets(random: FixedRandom): Uint8Array[] {
  return Array.from(
    { length: 1 + random.below(4) },
    () => packetOf(LENGTHS[random.below(LENGTHS.length)]!, random.below(250)),
  );
}

/** Client and server of each transport. */
const CODECS: Target[] = CASES.flatMap((c) => {
  const clientOf = (seed: number) =>
    c.client({ randomBytes: new FixedRandom(seed).bytes });
  const toServer: Target = {
    name: `${c.name}, server`,
    record(random) {
      const client = clientOf(random.below(1000));
      const frames = packets(random).map((packet) => client.encode(packet));
      return { bytes: concat(client.header(), ...frames), make: c.server };
    },
  };
  const toClient: Target = {
    name: `${c.name}, client`,
    record(random) {
      const seed = random.below(1000);
      const client = clientOf(seed);
      const server = c.server();
      server.feed(concat(client.header(), client.encode(packetOf(8))));
      server.next();
      const frames = packets(random).map((packet) => server.encode(packet));
      if (random.chance(0.3)) {
        frames.push(server.encode(encodeTransportError(404)));
      }
      if (random.chance(0.3) && client.supportsQuickAck) {
        frames.push(server.encodeQuickAck(0x80000001));
      }
      const make = () => {
        const reader = clientOf(seed);
        reader.header();
        return reader;
      };
      return { bytes: concat(...frames), make };
    },
  };
  return [toServer, toClient];
});

const HTTP: Target = {
  name: "http",
  record: (random) => ({
    bytes: createCodec("http").encode(packets(random)[0]!),
    make: () => createCodec("http"),
  }),
};

/** A disguise without randomness of its own, so that it can be recorded. */
function tlsClient(seed: number): FakeTlsClient {
  const randomBytes = new FixedRandom(seed).bytes;
  return new FakeTlsClient({ secret: TLS, now: NOW, randomBytes });
}

const FAKE_TLS: Target[] = [{
  name: "fake TLS, server",
  record(random) {
    const client = tlsClient(random.below(1000));
    const server = new FakeTlsServer({ secret: TLS, now: NOW });
    const hello = client.hello();
    server.feed(hello);
    client.feed(server.takeReply()!);
    client.next();
    const data = packets(random).map((packet) => client.seal(packet));
    return {
      bytes: concat(hello, ...data),
      make: () => new FakeTlsServer({ secret: TLS, now: NOW }),
    };
  },
}, {
  name: "fake TLS, client",
  record(random) {
    const seed = random.below(1000);
    const server = new FakeTlsServer({ secret: TLS, now: NOW });
    server.feed(tlsClient(seed).hello());
    const reply = server.takeReply()!;
    const data = packets(random).map((packet) => server.seal(packet));
    return {
      bytes: concat(reply, ...data),
      make: () => {
        const client = tlsClient(seed);
        client.hello();
        return client;
      },
    };
  },
}];

const WEB_SOCKET: Target = {
  name: "WebSocket frames",
  throws: SyntaxError,
  record: (random) => ({
    bytes: concat(
      ...packets(random).map((packet) => {
        // As a client sends it: with a mask, here one of zeros.
        const frame = webSocketMessage(packet);
        const head = frame.length - packet.length;
        frame[1]! |= 0x80;
        return concat(frame.slice(0, head), new Uint8Array(4), packet);
      }),
    ),
    make: () => new WebSocketFrames(),
  }),
};

/** A handshake as a reader: at most one part, the bytes behind it. */
function handshake(machine: Handshake): Reader {
  machine.start();
  let rest: Uint8Array | null = null;
  let isDone = false;
  return {
    feed(bytes) {
      if (isDone) return;
      const step = machine.feed(bytes);
      if (step.type !== "done") return;
      isDone = true;
      rest = step.rest;
    },
    next() {
      const part = rest;
      rest = null;
      return part;
    },
  };
}

const ascii = (text: string) => new TextEncoder().encode(text);

const HANDSHAKES: Target[] = ([
  [
    "SOCKS5",
    Uint8Array.of(5, 0, 5, 0, 0, 1, 1, 2, 3, 4, 1, 187),
    () => new Socks5Handshake(AT),
  ],
  [
    "SOCKS5 with login",
    Uint8Array.of(5, 2, 1, 0, 5, 0, 0, 3, 1, 65, 0, 80),
    () => new Socks5Handshake(AT, { username: "u", password: "p" }),
  ],
  [
    "SOCKS4",
    Uint8Array.of(0, 90, 0, 80, 1, 2, 3, 4),
    () => new Socks4Handshake(AT),
  ],
  [
    "HTTP CONNECT",
    ascii("HTTP/1.1 200 OK\r\nA: b\r\n\r\n"),
    () => new HttpConnectHandshake(AT),
  ],
] as const).map(([name, bytes, make]) => ({
  name,
  throws: HandshakeError,
  record: (random: FixedRandom) => ({
    bytes: concat(bytes, random.bytes(random.below(8))),
    make: () => handshake(make()),
  }),
}));

/** Everything that takes bytes off a socket. */
export const TARGETS: readonly Target[] = [
  ...CODECS,
  HTTP,
  ...FAKE_TLS,
  WEB_SOCKET,
  ...HANDSHAKES,
];

function mutate(bytes: Uint8Array, random: FixedRandom): Uint8Array {
  if (random.chance(0.1)) return random.bytes(random.below(700));
  let changed = bytes.slice();
  for (let i = random.below(4); i > 0; i--) {
    const at = random.below(changed.length || 1);
    switch (random.below(5)) {
      case 0:
        if (changed.length > 0) changed[at]! ^= 1 << random.below(8);
        break;
      case 1:
        changed = changed.slice(0, at);
        break;
      case 2:
        changed = concat(
          changed.subarray(0, at),
          random.bytes(random.below(12)),
          changed.subarray(at),
        );
        break;
      case 3:
        changed.fill(random.below(2) * 255, at, at + 1 + random.below(8));
        break;
      default:
        changed = concat(
          changed.subarray(0, at),
          changed.subarray(at + random.below(40)),
        );
    }
  }
  return changed;
}

function sizeOf(part: unknown): number {
  if (part instanceof Uint8Array) return part.length;
  const { payload, bytes } = part as Record<string, unknown>;
  for (const it of [payload, bytes]) {
    if (it instanceof Uint8Array) return it.length;
  }
  return 0;
}

/** Feeds one stream in random pieces. */
function run(
  { name, throws }: Target,
  reader: Reader,
  bytes: Uint8Array,
  random: FixedRandom,
  report: CodecFuzzReport,
): void {
  let out = 0;
  let failure: unknown;
  for (let at = 0; at < bytes.length;) {
    const length = 1 + random.below(random.chance(0.5) ? 8 : bytes.length);
    try {
      reader.feed(bytes.subarray(at, at + length));
      for (let part = reader.next(); part !== null; part = reader.next()) {
        out += sizeOf(part);
        report.parts++;
        if (failure !== undefined && throws === undefined) {
          throw new Error(`${name}: a part after a failure`);
        }
      }
    } catch (error) {
      const isTyped = error instanceof MtprotoError ||
        throws !== undefined && error instanceof throws;
      if (!isTyped) throw error;
      if (failure === undefined) report.failed++;
      failure = error;
      // What failed may be asked again, but a program stops here or soon.
      if (random.chance(0.5)) break;
    }
    at += length;
  }
  if (out > bytes.length) {
    throw new Error(`${name}: ${out} bytes of ${bytes.length}`);
  }
}

/** Runs cases through one target. */
export function fuzzTarget(
  target: Target,
  cases: number,
  seed: number,
): CodecFuzzReport {
  const random = new FixedRandom(seed);
  const report: CodecFuzzReport = { cases, failed: 0, parts: 0 };
  let recorded = target.record(random);
  for (let i = 0; i < cases; i++) {
    if (i % 100 === 99) recorded = target.record(random);
    const bytes = mutate(recorded.bytes, random);
    run(target, recorded.make(), bytes, random, report);
  }
  return report;
}
