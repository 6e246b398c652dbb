/** A real listener on loopback whose side of each connection is scripted. */
export class ScriptedServer implements AsyncDisposable {
  readonly #listener: Deno.TcpListener;
  readonly #conns: Deno.Conn[] = [];
  readonly #done: Promise<void>;
  readonly port: number;
  readonly hostname = "127.0.0.1";
  /** Connections taken so far. */
  accepted = 0;
  /** What a script threw, if one did before the end. */
  failure: unknown;

  constructor(script: (peer: Peer) => Promise<void> | void) {
    this.#listener = Deno.listen({ hostname: this.hostname, port: 0 });
    this.port = this.#listener.addr.port;
    this.#done = this.#serve(script);
  }

  async #serve(script: (peer: Peer) => Promise<void> | void): Promise<void> {
    const running: Promise<void>[] = [];
    for await (const conn of this.#listener) {
      this.accepted++;
      this.#conns.push(conn);
      running.push(
        Promise.resolve(script(new Peer(conn))).catch((error) => {
          if (!(error instanceof Gone)) this.failure ??= error;
        }),
      );
    }
    await Promise.all(running);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listener.close();
    for (const conn of this.#conns) {
      try {
        conn.close();
      } catch {
        // The script closed it.
      }
    }
    await this.#done;
    if (this.failure !== undefined) throw this.failure;
  }
}

/** The client went away in the middle of a script, which tests do on purpose. */
class Gone extends Error {}

/** The server's end of one connection. */
export class Peer {
  readonly #conn: Deno.Conn;
  #buffer = new Uint8Array(0);

  constructor(conn: Deno.Conn) {
    this.#conn = conn;
  }

  /** Reads exactly so many bytes. */
  async take(length: number): Promise<Uint8Array> {
    while (this.#buffer.length < length) await this.#more();
    const bytes = this.#buffer.slice(0, length);
    this.#buffer = this.#buffer.slice(length);
    return bytes;
  }

  /** Reads up to and with a text. */
  async takeUntil(end: string): Promise<string> {
    while (true) {
      const text = new TextDecoder().decode(this.#buffer);
      const at = text.indexOf(end);
      if (at >= 0) {
        const taken = text.slice(0, at + end.length);
        await this.take(new TextEncoder().encode(taken).length);
        return taken;
      }
      await this.#more();
    }
  }

  /** Sends bytes or text, in one write or byte by byte. */
  async send(data: ArrayLike<number> | string, step = Infinity): Promise<void> {
    const bytes = typeof data === "string"
      ? new TextEncoder().encode(data)
      : Uint8Array.from(data);
    try {
      for (let i = 0; i < bytes.length; i += step) {
        await this.#conn.write(bytes.subarray(i, i + step));
      }
    } catch {
      throw new Gone();
    }
  }

  /** Sends back what comes, until the other side ends. */
  async echo(): Promise<void> {
    while (true) {
      await this.send(this.#buffer);
      this.#buffer = new Uint8Array(0);
      await this.#more();
    }
  }

  /** Waits until the other side ends. */
  async hang(): Promise<never> {
    while (true) await this.#more();
  }

  close(): void {
    this.#conn.close();
  }

  async #more(): Promise<void> {
    const chunk = new Uint8Array(65_536);
    let length: number | null;
    try {
      length = await this.#conn.read(chunk);
    } catch {
      throw new Gone();
    }
    if (length === null) throw new Gone();
    const joined = new Uint8Array(this.#buffer.length + length);
    joined.set(this.#buffer);
    joined.set(chunk.subarray(0, length), this.#buffer.length);
    this.#buffer = joined;
  }
}
