/**
 * Streams over TCP: `Deno.connect()` where it exists, `node:net` elsewhere.
 *
 * @module
 */

import {
  checkEndpoint,
  connectFailure,
  type Endpoint,
  formatEndpoint,
  streamFailure,
} from "./endpoint.ts";
import { connectNodeTcp } from "./node_tcp.ts";
import type { ByteStream } from "./stream.ts";

/** Options of {@linkcode connectTcp}. */
export interface TcpOptions extends Endpoint {
  /** Gives up connecting; the signal's reason is thrown. @default {undefined} */
  signal?: AbortSignal;
  /** Sends small packets at once (`TCP_NODELAY`). @default {true} */
  noDelay?: boolean;
  /** Lets the system probe an idle connection. @default {true} */
  keepAlive?: boolean;
  /**
   * Address of this machine to connect from. Needs `node:net`, which Deno, Node
   * and Bun have.
   *
   * @default {undefined}
   */
  localAddress?: string;
}

/** Bytes of one buffer that reads fill, one behind the other. */
const BUFFER_SIZE = 65_536;
/** Fewest bytes asked of the system in one read. */
const READ_SIZE = 32_768;

/**
 * Connects to a TCP port.
 *
 * @param options Address and socket options.
 * @returns A stream to the other side.
 * @throws {TypeError} If the host name is empty.
 * @throws {RangeError} If the port is not 1 to 65535.
 * @throws {ConnectionError} If the connection is not made; `hop` is the
 *   address.
 *
 * @example Connecting to a listener
 * ```ts
 * import { connectTcp } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
 * const stream = await connectTcp({
 *   hostname: "127.0.0.1",
 *   port: listener.addr.port,
 * });
 * using peer = await listener.accept();
 * await peer.write(Uint8Array.of(1, 2, 3));
 * assertEquals(await stream.read(), Uint8Array.of(1, 2, 3));
 * stream.close();
 * ```
 */
export function connectTcp(options: TcpOptions): Promise<ByteStream> {
  checkEndpoint(options);
  const { Deno: deno } = globalThis as { Deno?: typeof Deno };
  return deno?.connect !== undefined && options.localAddress === undefined
    ? connectDeno(deno, options)
    : connectNodeTcp(options);
}

/** Whether this platform has TCP at all. Browsers have none. */
export function canConnectTcp(): boolean {
  const { Deno: deno, process } = globalThis as {
    Deno?: typeof Deno;
    process?: { versions?: { node?: string } };
  };
  // What imitates Node, as Bun does, has its modules, too.
  return deno?.connect !== undefined || process?.versions?.node !== undefined;
}

async function connectDeno(
  deno: typeof Deno,
  options: TcpOptions,
): Promise<ByteStream> {
  const { hostname, port, signal, noDelay = true, keepAlive = true } = options;
  signal?.throwIfAborted();
  const address = formatEndpoint(options);
  let conn: Deno.TcpConn;
  try {
    conn = await deno.connect({
      hostname,
      port,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw connectFailure(address, error);
  }
  if (signal?.aborted) {
    conn.close();
    throw signal.reason;
  }
  conn.setNoDelay(noDelay);
  conn.setKeepAlive(keepAlive);
  return new DenoTcpStream(conn, address);
}

/** A stream over a Deno connection. */
class DenoTcpStream implements ByteStream {
  readonly #conn: Deno.TcpConn;
  readonly #address: string;
  /** Each byte of it is given away once, so that nothing is copied. */
  #buffer = new Uint8Array(BUFFER_SIZE);
  #used = 0;
  #isClosed = false;

  constructor(conn: Deno.TcpConn, address: string) {
    this.#conn = conn;
    this.#address = address;
  }

  async read(): Promise<Uint8Array | null> {
    if (this.#isClosed) return null;
    try {
      if (this.#buffer.length - this.#used < READ_SIZE) {
        this.#buffer = new Uint8Array(BUFFER_SIZE);
        this.#used = 0;
      }
      const room = this.#buffer.subarray(this.#used);
      const length = await this.#conn.read(room);
      if (length === null) return null;
      this.#used += length;
      return room.subarray(0, length);
    } catch (error) {
      if (this.#isClosed) return null;
      throw streamFailure("read from", this.#address, error);
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    try {
      let sent = await this.#conn.write(bytes);
      while (sent < bytes.length) {
        sent += await this.#conn.write(bytes.subarray(sent));
      }
    } catch (error) {
      throw streamFailure(
        "write to",
        this.#address,
        this.#isClosed ? new Error("the stream is closed") : error,
      );
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#conn.close();
  }
}
