/** A DC on loopback that answers as much as a proxy can tell from silence. */
import {
  decodePlainMessage,
  encodePlainMessage,
} from "../../../src/mtproto/mod.ts";
import { mtprotoSchema } from "../../../src/tl/mod.ts";
import { acceptCodec, type TransportName } from "../../../src/transport/mod.ts";

/** Answers `req_pq_multi` and gives every encrypted packet back. */
export class Upstream implements AsyncDisposable {
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #done: Promise<void>;
  readonly #conns = new Set<Deno.Conn>();
  /** Transports of the connections so far, as they came out of the proxy. */
  readonly transports: TransportName[] = [];

  constructor() {
    this.#done = this.#serve();
  }

  get port(): number {
    return this.#listener.addr.port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listener.close();
    for (const conn of this.#conns) this.#close(conn);
    await this.#done;
  }

  async #serve(): Promise<void> {
    const running: Promise<void>[] = [];
    for await (const conn of this.#listener) {
      this.#conns.add(conn);
      running.push(
        this.#talk(conn).catch(() => {}).finally(() => this.#close(conn)),
      );
    }
    await Promise.all(running);
  }

  #close(conn: Deno.Conn): void {
    if (!this.#conns.delete(conn)) return;
    try {
      conn.close();
    } catch {
      // Reading to the end closed it.
    }
  }

  async #talk(conn: Deno.Conn): Promise<void> {
    const codec = acceptCodec();
    let isKnown = false;
    for await (const chunk of conn.readable) {
      codec.feed(chunk);
      for (let f = codec.next(); f !== null; f = codec.next()) {
        if (f.type !== "packet") continue;
        if (!isKnown) this.transports.push(codec.name);
        isKnown = true;
        const bytes = codec.encode(answer(f.payload));
        for (let sent = 0; sent < bytes.length;) {
          sent += await conn.write(bytes.subarray(sent));
        }
      }
    }
  }
}

function answer(packet: Uint8Array): Uint8Array {
  if (packet.subarray(0, 8).some((byte) => byte !== 0)) {
    // Whole blocks after the 24 bytes of key id and msg_key, no padding.
    return packet.slice(0, 24 + ((packet.length - 24) & ~15));
  }
  const { body } = decodePlainMessage(packet);
  const { nonce } = mtprotoSchema.decode(body) as unknown as {
    nonce: Uint8Array;
  };
  const resPQ = mtprotoSchema.encode({
    _: "resPQ",
    nonce,
    serverNonce: new Uint8Array(16),
    pq: Uint8Array.of(15),
    serverPublicKeyFingerprints: [1n],
  });
  return encodePlainMessage(resPQ, 1n);
}
