/** What all proxies of these tests share: a listener, pipes, a clean end. */

/** One side of a connection through a proxy. */
export class Wire {
  readonly #conn: Deno.TcpConn;
  readonly #buffer = new Uint8Array(64 * 1024);
  #rest = new Uint8Array(0);

  constructor(conn: Deno.TcpConn) {
    this.#conn = conn;
    conn.setNoDelay(true);
  }

  /** Waits for the next bytes; `null` at the end. */
  async read(): Promise<Uint8Array | null> {
    if (this.#rest.length > 0) {
      const rest = this.#rest;
      this.#rest = new Uint8Array(0);
      return rest;
    }
    const length = await this.#conn.read(this.#buffer).catch(() => null);
    return length === null ? null : this.#buffer.slice(0, length);
  }

  /** Waits for so many bytes. */
  async take(length: number): Promise<Uint8Array> {
    let got = new Uint8Array(0);
    while (got.length < length) {
      const chunk = await this.read();
      if (chunk === null) throw new Error("the connection ended");
      got = new Uint8Array([...got, ...chunk]);
    }
    this.#rest = got.slice(length);
    return got.slice(0, length);
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let sent = 0; sent < bytes.length;) {
      sent += await this.#conn.write(bytes.subarray(sent));
    }
  }

  close(): void {
    try {
      this.#conn.close();
    } catch {
      // The other side was faster.
    }
  }
}

/** A listener on loopback, whose connections a subclass serves. */
export abstract class TestProxy implements AsyncDisposable {
  readonly hostname = "127.0.0.1";
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #wires = new Set<Wire>();
  readonly #done: Promise<void>;
  /** Connections that came so far. */
  accepted = 0;
  /** What went wrong in the proxy itself, such as a client with bad manners. */
  readonly errors: unknown[] = [];

  constructor() {
    this.#done = this.#listen();
  }

  get port(): number {
    return this.#listener.addr.port;
  }

  /** Serves one connection, until it ends. */
  protected abstract serve(client: Wire): Promise<void>;

  /** Opens a connection to where a client wants to go. */
  protected async connect(hostname: string, port: number): Promise<Wire> {
    return this.#track(await Deno.connect({ hostname, port }));
  }

  /** Passes bytes on both ways until one side ends. */
  protected async pipe(a: Wire, b: Wire): Promise<void> {
    const pass = async (from: Wire, to: Wire) => {
      try {
        for (let it = await from.read(); it !== null; it = await from.read()) {
          await to.write(it);
        }
      } catch {
        // The other side has gone.
      }
      a.close();
      b.close();
    };
    await Promise.all([pass(a, b), pass(b, a)]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listener.close();
    for (const wire of this.#wires) wire.close();
    await this.#done;
  }

  async #listen(): Promise<void> {
    const running: Promise<void>[] = [];
    for await (const conn of this.#listener) {
      this.accepted++;
      const wire = this.#track(conn);
      running.push(
        this.serve(wire)
          .catch((error) => void this.errors.push(error))
          .finally(() => wire.close()),
      );
    }
    await Promise.all(running);
  }

  #track(conn: Deno.TcpConn): Wire {
    const wire = new Wire(conn);
    this.#wires.add(wire);
    return wire;
  }
}
