/**
 * A TCP proxy that treats a stream as a bad network does: it cuts it at any
 * byte, holds parts of it back, splits it anywhere, and changes or repeats
 * bytes.
 */

import type { SeededRandom } from "../../src/testing/server/faults.ts";

/** How likely what is, for each chunk of each direction. */
export interface ProxyFaults {
  /** The stream ends within the chunk. */
  cut: number;
  /** The chunk comes later; what follows waits behind it. */
  delay: number;
  /** The chunk comes in two parts. */
  split: number;
  /** One bit of the chunk is changed. */
  corrupt: number;
  /** The chunk comes twice. */
  duplicate: number;
}

/** How often what happened. */
export type FaultCounts = Record<keyof ProxyFaults, number>;

const LONGEST_DELAY_MS = 20;

/** Forwards connections to one port, not always faithfully. */
export class FaultProxy implements AsyncDisposable {
  readonly #listener: Deno.TcpListener;
  readonly #target: number;
  readonly #random: SeededRandom;
  readonly #conns = new Set<Deno.TcpConn>();
  readonly #work = new Set<Promise<void>>();
  /** What happened so far. */
  readonly counts: FaultCounts;
  /** What may happen; `null` for nothing. */
  faults: ProxyFaults | null;

  /**
   * @param target Port to forward to.
   * @param random Decides.
   * @param faults What may happen.
   * @param counts Where it is counted.
   */
  constructor(
    target: number,
    random: SeededRandom,
    faults: ProxyFaults | null,
    counts: FaultCounts,
  ) {
    this.#target = target;
    this.#random = random;
    this.faults = faults;
    this.counts = counts;
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
    this.#conns.add(client);
    let server: Deno.TcpConn | undefined;
    try {
      server = await Deno.connect({
        hostname: "127.0.0.1",
        port: this.#target,
      });
      client.setNoDelay(true);
      server.setNoDelay(true);
      this.#conns.add(server);
      const both = [this.#pump(client, server), this.#pump(server, client)];
      await Promise.race(both);
      close(client);
      close(server);
      await Promise.all(both);
    } catch {
      // The server is away.
    }
    this.#conns.delete(client);
    close(client);
    if (server !== undefined) {
      this.#conns.delete(server);
      close(server);
    }
  }

  /** Forwards until either side ends. */
  async #pump(from: Deno.TcpConn, to: Deno.TcpConn): Promise<void> {
    const buffer = new Uint8Array(16_384);
    try {
      for (;;) {
        const length = await from.read(buffer);
        if (length === null) return;
        if (!await this.#forward(buffer.slice(0, length), to)) return;
      }
    } catch {
      // Closed on either side.
    }
  }

  /** Writes a chunk with faults; false if the stream ends here. */
  async #forward(chunk: Uint8Array, to: Deno.TcpConn): Promise<boolean> {
    const random = this.#random;
    if (this.#hits("corrupt")) {
      const bit = random.between(0, 8 * chunk.length - 1);
      chunk[bit >> 3]! ^= 1 << (bit & 7);
    }
    if (this.#hits("delay")) await pause(random.next() * LONGEST_DELAY_MS);
    if (this.#hits("cut")) {
      await write(to, chunk.subarray(0, random.between(0, chunk.length - 1)));
      return false;
    }
    if (this.#hits("split")) {
      const at = random.between(0, chunk.length);
      await write(to, chunk.subarray(0, at));
      await pause(1);
      await write(to, chunk.subarray(at));
    } else await write(to, chunk);
    if (this.#hits("duplicate")) await write(to, chunk);
    return true;
  }

  #hits(kind: keyof ProxyFaults): boolean {
    if (this.faults === null || this.faults[kind] === 0) return false;
    if (this.#random.next() >= this.faults[kind]) return false;
    this.counts[kind]++;
    return true;
  }
}

async function write(conn: Deno.TcpConn, bytes: Uint8Array): Promise<void> {
  for (let rest = bytes; rest.length > 0;) {
    rest = rest.subarray(await conn.write(rest));
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function close(conn: Deno.TcpConn): void {
  try {
    conn.close();
  } catch {
    // Closed already.
  }
}
