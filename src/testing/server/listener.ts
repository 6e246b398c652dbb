/**
 * A TCP listener, on Deno or on what offers Node's modules.
 *
 * @module
 */

/** A connection that came in. */
export interface ServerSocket {
  /**
   * Waits for the next bytes.
   *
   * @returns 1 byte or more, good until the next call; `null` at the end.
   */
  read(): Promise<Uint8Array | null>;
  /**
   * Sends bytes, all of them.
   *
   * @param bytes The bytes.
   * @returns Settles when more may be written.
   */
  write(bytes: Uint8Array): Promise<void>;
  /** Closes both directions. Calling it again does nothing. */
  close(): void;
}

/** A listener. */
export interface Listener {
  /** The port it listens on. */
  readonly port: number;
  /** Stops listening; connections stay. */
  close(): Promise<void>;
}

/** Size of the receive buffer, in bytes. */
const BUFFER_SIZE = 64 * 1024;

class DenoSocket implements ServerSocket {
  readonly #conn: Deno.TcpConn;
  readonly #buffer = new Uint8Array(BUFFER_SIZE);
  #isClosed = false;

  constructor(conn: Deno.TcpConn) {
    this.#conn = conn;
  }

  async read(): Promise<Uint8Array | null> {
    try {
      const length = await this.#conn.read(this.#buffer);
      return length === null ? null : this.#buffer.subarray(0, length);
    } catch {
      return null;
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    let rest = bytes;
    while (rest.length > 0) {
      rest = rest.subarray(await this.#conn.write(rest));
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      this.#conn.close();
    } catch {
      // The other side was faster.
    }
  }
}

function listenDeno(
  hostname: string,
  port: number,
  accept: (socket: ServerSocket) => void,
): Listener {
  const listener = Deno.listen({ hostname, port });
  const done = (async () => {
    try {
      for await (const conn of listener) {
        conn.setNoDelay(true);
        accept(new DenoSocket(conn));
      }
    } catch {
      // Closed while a connection was coming in.
    }
  })();
  return {
    port: listener.addr.port,
    close: () => {
      listener.close();
      return done;
    },
  };
}

/** The part of `net.Socket` that is used. */
interface Socket extends AsyncIterable<Uint8Array> {
  setNoDelay(noDelay: boolean): unknown;
  on(event: "error", listener: () => void): unknown;
  write(bytes: Uint8Array, done: (error?: Error | null) => void): boolean;
  destroy(): unknown;
}

/** The part of `net.Server` that is used. */
interface Server {
  once(event: "error", listener: (error: Error) => void): unknown;
  listen(port: number, hostname: string, done: () => void): unknown;
  address(): unknown;
  close(done: () => void): unknown;
}

/** The part of `node:net` that is used. */
interface NodeNet {
  createServer(accept: (socket: Socket) => void): Server;
}

class NodeSocket implements ServerSocket {
  readonly #socket: Socket;
  readonly #chunks: AsyncIterator<Uint8Array>;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    // What breaks it ends the iteration, too.
    socket.on("error", () => {});
    this.#chunks = socket[Symbol.asyncIterator]();
  }

  async read(): Promise<Uint8Array | null> {
    try {
      const { value, done } = await this.#chunks.next();
      return done === true ? null : value;
    } catch {
      return null;
    }
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.write(bytes, (error) => error ? reject(error) : resolve());
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

function listenNode(
  hostname: string,
  port: number,
  accept: (socket: ServerSocket) => void,
): Promise<Listener> {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => NodeNet | undefined };
  };
  const net = process?.getBuiltinModule?.("node:net");
  if (net === undefined) {
    throw new TypeError(
      "Cannot start TestServer: wanted Deno.listen or node:net, got neither",
    );
  }
  const server = net.createServer((socket) => accept(new NodeSocket(socket)));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, () => {
      const address = server.address() as { port: number };
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
          }),
      });
    });
  });
}

/**
 * Listens for TCP connections.
 *
 * @param hostname The address to listen on.
 * @param port The port; 0 for any that is free.
 * @param accept Called with every connection.
 * @returns The listener.
 */
export async function listen(
  hostname: string,
  port: number,
  accept: (socket: ServerSocket) => void,
): Promise<Listener> {
  return "Deno" in globalThis && typeof Deno.listen === "function"
    ? listenDeno(hostname, port, accept)
    : await listenNode(hostname, port, accept);
}
