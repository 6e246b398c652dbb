/** A server that talks nonsense, at random. */

import type { SeededRandom } from "../../src/testing/server/faults.ts";

/** How connections are treated. */
export type Manner = "noise" | "mutation" | "swallow" | "truth";

/** Says in the abridged transport that 16 MB follow. */
const ENDLESS = Uint8Array.of(0x7f, 0xff, 0xff, 0x3f);

/**
 * Listens before a real server: answers with random bytes, or with what the
 * real server says after changing it, or before it with the length of a packet
 * that never ends; or lets all through.
 */
export class GarbageServer implements AsyncDisposable {
  readonly #listener: Deno.TcpListener;
  readonly #target: number;
  readonly #random: SeededRandom;
  readonly #conns = new Set<Deno.TcpConn>();
  readonly #work = new Set<Promise<void>>();
  /** How the next connections are treated. */
  manner: Manner = "truth";
  /** How many connections were given garbage. */
  spoilt = 0;

  /**
   * @param target Port of the real server.
   * @param random Decides.
   */
  constructor(target: number, random: SeededRandom) {
    this.#target = target;
    this.#random = random;
    this.#listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    this.#keep(this.#accept());
  }

  /** Where it listens. */
  get port(): number {
    return this.#listener.addr.port;
  }

  /** Ends all connections. */
  cutAll(): void {
    for (const conn of this.#conns) close(conn);
  }

  /** Stops listening and ends all connections. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#listener.close();
    this.cutAll();
    while (this.#work.size > 0) await Promise.all(this.#work);
  }

  async #accept(): Promise<void> {
    try {
      for await (const conn of this.#listener) this.#keep(this.#serve(conn));
    } catch {
      // Closed while a connection was coming in.
    }
  }

  #keep(work: Promise<void>): void {
    this.#work.add(work);
    work.finally(() => this.#work.delete(work));
  }

  async #serve(client: Deno.TcpConn): Promise<void> {
    const { manner } = this;
    this.#conns.add(client);
    if (manner !== "truth") this.spoilt++;
    try {
      if (manner === "noise") await this.#babble(client);
      else {
        if (manner === "swallow") await client.write(ENDLESS);
        await this.#relay(client, manner === "mutation");
      }
    } catch {
      // Closed on either side.
    }
    this.#conns.delete(client);
    close(client);
  }

  async #babble(client: Deno.TcpConn): Promise<void> {
    const buffer = new Uint8Array(16_384);
    await client.read(buffer);
    await client.write(this.#noise(this.#random.between(1, 5000)));
  }

  async #relay(client: Deno.TcpConn, isChanged: boolean): Promise<void> {
    const server = await Deno.connect({
      hostname: "127.0.0.1",
      port: this.#target,
    });
    this.#conns.add(server);
    const both = [
      pump(client, server, (chunk) => chunk),
      pump(server, client, (chunk) => isChanged ? this.#change(chunk) : chunk),
    ];
    await Promise.race(both);
    close(client);
    close(server);
    await Promise.all(both);
    this.#conns.delete(server);
  }

  /** Changes recorded bytes in one of five ways. */
  #change(chunk: Uint8Array): Uint8Array {
    const random = this.#random;
    const at = random.between(0, chunk.length - 1);
    switch (random.between(0, 4)) {
      case 0: {
        const changed = chunk.slice();
        changed[at]! ^= 1 << random.between(0, 7);
        return changed;
      }
      case 1:
        return chunk.slice(0, at);
      case 2:
        return concat(chunk.subarray(0, at), this.#noise(4), chunk, at);
      case 3:
        return concat(chunk, chunk, chunk, 0);
      default:
        return chunk;
    }
  }

  #noise(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = this.#random.between(0, 255);
    // Half of it looks like a short frame of the transport.
    if (this.#random.next() < 0.5) bytes[0] = this.#random.between(1, 30);
    return bytes;
  }
}

/** A head, what is put in, and the rest of a chunk from `at` on. */
function concat(
  head: Uint8Array,
  middle: Uint8Array,
  chunk: Uint8Array,
  at: number,
): Uint8Array {
  const rest = chunk.subarray(at);
  const bytes = new Uint8Array(head.length + middle.length + rest.length);
  bytes.set(head);
  bytes.set(middle, head.length);
  bytes.set(rest, head.length + middle.length);
  return bytes;
}

async function pump(
  from: Deno.TcpConn,
  to: Deno.TcpConn,
  change: (chunk: Uint8Array) => Uint8Array,
): Promise<void> {
  const buffer = new Uint8Array(16_384);
  try {
    for (;;) {
      const length = await from.read(buffer);
      if (length === null) return;
      let rest = change(buffer.slice(0, length));
      while (rest.length > 0) rest = rest.subarray(await to.write(rest));
    }
  } catch {
    // Closed on either side.
  }
}

function close(conn: Deno.TcpConn): void {
  try {
    conn.close();
  } catch {
    // Closed already.
  }
}
