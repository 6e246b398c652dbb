/**
 * Streams over `node:net`, for Node and Bun, and for what Deno's own sockets
 * lack. The module is reached at run time only, so that browsers and bundlers
 * never meet its name.
 *
 * @module
 */

import { connectFailure, formatEndpoint, streamFailure } from "./endpoint.ts";
import type { ByteStream } from "./stream.ts";
import type { TcpOptions } from "./tcp.ts";

/** The part of `net.Socket` that is used. */
interface NodeSocket {
  on(event: string, listener: (argument?: unknown) => void): unknown;
  read(): Uint8Array | null;
  write(bytes: Uint8Array, done: (error?: Error | null) => void): boolean;
  destroy(): unknown;
  setNoDelay(noDelay: boolean): unknown;
  setKeepAlive(keepAlive: boolean, initialDelayMs: number): unknown;
}

/** The part of `node:net` that is used. */
interface NodeNet {
  connect(options: {
    host: string;
    port: number;
    localAddress?: string;
  }): NodeSocket;
}

/** How long a connection is idle before the system probes it. */
const KEEP_ALIVE_DELAY_MS = 10_000;

/**
 * Connects to a TCP port with `node:net`.
 *
 * @param options Address and socket options.
 * @returns A stream to the other side.
 * @throws {ConnectionError} If the connection is not made, or this platform has
 *   no `node:net`.
 */
export async function connectNodeTcp(
  options: TcpOptions,
): Promise<ByteStream> {
  const { hostname, port, signal, noDelay = true, keepAlive = true } = options;
  signal?.throwIfAborted();
  const address = formatEndpoint(options);
  const net = await loadNodeNet();
  if (net === undefined) {
    throw connectFailure(
      address,
      new Error("this platform has no TCP sockets"),
    );
  }
  signal?.throwIfAborted();
  const socket = net.connect({
    host: hostname,
    port,
    ...(options.localAddress === undefined
      ? {}
      : { localAddress: options.localAddress }),
  });
  // Stays for good: a late error of a socket given up has nobody to tell.
  socket.on("error", () => {});
  try {
    await connected(socket, address, signal);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  socket.setNoDelay(noDelay);
  socket.setKeepAlive(keepAlive, KEEP_ALIVE_DELAY_MS);
  return new NodeTcpStream(socket, address);
}

/** Settles when the socket is connected, broken or given up. */
function connected(
  socket: NodeSocket,
  address: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal!.reason);
    const settle = () => signal?.removeEventListener("abort", onAbort);
    signal?.addEventListener("abort", onAbort, { once: true });
    socket.on("connect", () => {
      settle();
      resolve();
    });
    socket.on("error", (error) => {
      settle();
      reject(connectFailure(address, error));
    });
  });
}

/** Finds `node:net`, or nothing. */
async function loadNodeNet(): Promise<NodeNet | undefined> {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => unknown };
  };
  const builtin = process?.getBuiltinModule?.("node:net");
  if (builtin !== undefined) return builtin as NodeNet;
  try {
    // Node before 20.16. A name put together here is none to bundlers.
    return await import(["node", "net"].join(":")) as NodeNet;
  } catch {
    return undefined;
  }
}

/** A stream over a connected socket. */
class NodeTcpStream implements ByteStream {
  readonly #socket: NodeSocket;
  readonly #address: string;
  #failure: unknown;
  #hasEnded = false;
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(socket: NodeSocket, address: string) {
    this.#socket = socket;
    this.#address = address;
    const wake = () => this.#wake?.();
    socket.on("readable", wake);
    socket.on("end", () => {
      this.#hasEnded = true;
      wake();
    });
    socket.on("close", () => {
      this.#hasEnded = true;
      wake();
    });
    socket.on("error", (error) => {
      this.#failure ??= error;
      wake();
    });
  }

  async read(): Promise<Uint8Array | null> {
    while (!this.#isClosed) {
      const chunk = this.#socket.read();
      // A `Buffer` is a view of a pool that the caller should not see.
      if (chunk !== null) return new Uint8Array(chunk);
      if (this.#failure !== undefined) {
        throw streamFailure("read from", this.#address, this.#failure);
      }
      if (this.#hasEnded) return null;
      await new Promise<void>((resolve) => this.#wake = resolve);
      this.#wake = undefined;
    }
    return null;
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (cause: unknown) =>
        reject(streamFailure("write to", this.#address, cause));
      if (this.#isClosed) return fail(new Error("the stream is closed"));
      if (this.#failure !== undefined) return fail(this.#failure);
      this.#socket.write(bytes, (error) => error ? fail(error) : resolve());
    });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#socket.destroy();
    this.#wake?.();
  }
}
