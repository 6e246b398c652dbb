import {
  acceptCodec,
  type Codec,
  createCodec,
  type Frame,
  ProxySecret,
} from "../../../src/transport/mod.ts";
import { TestProxy, type Wire } from "./relay.ts";

/** An MTProxy: finds the DC by its number in the obfuscated header. */
export class TestMtProxy extends TestProxy {
  readonly secret: string;
  /** What clients announced, such as `"obfuscatedAbridged"`. */
  readonly transports = new Set<string>();
  /** DC numbers of the clients' headers, as they are on the wire. */
  readonly dcIds = new Set<number>();
  readonly #ports: ReadonlyMap<number, number>;

  /** @param ports Port of each DC on loopback. */
  constructor(secret: string, ports: ReadonlyMap<number, number>) {
    super();
    this.secret = secret;
    this.#ports = ports;
  }

  protected override async serve(client: Wire): Promise<void> {
    const inner = acceptCodec({
      secret: ProxySecret.parse(this.secret),
      now: Date.now(),
    });
    let server: Wire | undefined;
    let outer: Codec | undefined;
    let back: Promise<void> | undefined;
    try {
      for (;;) {
        const chunk = await client.read();
        if (chunk === null) break;
        inner.feed(chunk);
        const reply = inner.takeReply();
        if (reply !== null) await client.write(reply);
        const frames = take(inner);
        if (server === undefined && inner.isDetected) {
          const { dcId = 0 } = inner;
          this.transports.add(inner.name);
          this.dcIds.add(dcId);
          const port = this.#ports.get(Math.abs(dcId) % 10_000);
          if (port === undefined) throw new Error(`no DC ${dcId}`);
          server = await this.connect("127.0.0.1", port);
          outer = createCodec(inner.name, { dcId });
          await server.write(outer.header());
          back = this.#passBack(server, outer, client, inner);
        }
        for (const bytes of frames) await server!.write(outer!.encode(bytes));
      }
    } finally {
      server?.close();
      await back;
    }
  }

  async #passBack(
    server: Wire,
    outer: Codec,
    client: Wire,
    inner: Codec,
  ): Promise<void> {
    try {
      for (
        let it = await server.read();
        it !== null;
        it = await server.read()
      ) {
        outer.feed(it);
        for (const bytes of take(outer)) {
          await client.write(inner.encode(bytes));
        }
      }
    } catch {
      // The client has gone.
    }
    client.close();
  }
}

/** All whole packets, without the padding that belongs to one hop. */
function take(codec: Codec): Uint8Array[] {
  const packets: Uint8Array[] = [];
  for (let it = codec.next(); it !== null; it = codec.next()) {
    packets.push(bytesOf(it));
  }
  return packets;
}

function bytesOf(frame: Frame): Uint8Array {
  if (frame.type !== "packet") {
    const bytes = new Uint8Array(4);
    const code = frame.type === "error" ? -frame.code : frame.token;
    new DataView(bytes.buffer).setInt32(0, code, true);
    return bytes;
  }
  const { payload } = frame;
  const view = new DataView(payload.buffer, payload.byteOffset);
  return view.getBigInt64(0, true) === 0n
    ? payload.subarray(0, 20 + view.getInt32(16, true))
    : payload.subarray(0, 24 + ((payload.length - 24) & ~15));
}
