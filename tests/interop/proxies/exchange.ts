/** What is sent through each proxy. */
import { concat } from "../../../src/bytes/mod.ts";
import {
  type Connector,
  type OpenConnection,
  systemClock,
} from "../../../src/network/mod.ts";
import { probe } from "../../../src/network/probe.ts";

/** Lengths of packets: short, at the limits of framings, many TLS records. */
const LENGTHS = [40, 504, 520, 16_408, 100_008, 1_000_024];

/** Limit for one connection, so that a proxy that swallows bytes fails. */
const TIMEOUT_MS = 20_000;

/**
 * Sends `req_pq_multi` and packets of many lengths over one connection, and
 * fails unless all come back.
 */
export async function exchange(
  connect: Connector,
  upstreamPort: number,
): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const open = await connect({
    dcId: 2,
    wireDcId: 2,
    endpoints: [{ dcId: 2, hostname: "127.0.0.1", port: upstreamPort }],
    kind: "main",
    signal,
  });
  const { stream, codec } = await probe(open, {
    now: systemClock.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    signal,
    hop: "the DC",
  });
  const close = () => stream.close();
  signal.addEventListener("abort", close);
  try {
    const packets = LENGTHS.map((length) =>
      Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 251)
    );
    await Promise.all([
      stream.write(concat(...packets.map((packet) => codec.encode(packet)))),
      receive({ stream, codec }, packets, signal),
    ]);
  } finally {
    signal.removeEventListener("abort", close);
    stream.close();
  }
}

/** Reads until all packets have come back, in order. */
async function receive(
  { stream, codec }: OpenConnection,
  packets: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<void> {
  for (const packet of packets) {
    let frame = codec.next();
    while (frame === null) {
      const chunk = await stream.read();
      signal.throwIfAborted();
      if (chunk === null) throw new Error("the proxy closed the connection");
      codec.feed(chunk);
      frame = codec.next();
    }
    if (frame.type !== "packet") {
      throw new Error(`wanted a packet, got ${JSON.stringify(frame)}`);
    }
    const got = frame.payload.subarray(0, packet.length);
    if (got.length !== packet.length || got.some((b, i) => b !== packet[i])) {
      throw new Error(`a packet of ${packet.length} bytes came back changed`);
    }
  }
}
