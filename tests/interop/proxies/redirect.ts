/** A SOCKS5 server that leads every request to one port of loopback. */
export class Redirect implements AsyncDisposable {
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #target: number;
  readonly #conns = new Set<Deno.Conn>();
  readonly #done: Promise<void>;

  constructor(target: number) {
    this.#target = target;
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
      running.push(this.#relay(conn).catch(() => this.#close(conn)));
    }
    await Promise.all(running);
  }

  async #relay(conn: Deno.Conn): Promise<void> {
    await read(conn, (await read(conn, 2))[1]!);
    await conn.write(Uint8Array.of(5, 0));
    const head = await read(conn, 4);
    const length = head[3] === 1
      ? 4
      : head[3] === 4
      ? 16
      : (await read(conn, 1))[0]!;
    await read(conn, length + 2);
    const out = await Deno.connect({
      hostname: "127.0.0.1",
      port: this.#target,
    });
    this.#conns.add(out);
    await conn.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
    await Promise.allSettled([
      conn.readable.pipeTo(out.writable),
      out.readable.pipeTo(conn.writable),
    ]);
    this.#conns.delete(conn);
    this.#conns.delete(out);
  }

  #close(conn: Deno.Conn): void {
    if (!this.#conns.delete(conn)) return;
    try {
      conn.close();
    } catch {
      // The pipe closed it.
    }
  }
}

async function read(conn: Deno.Conn, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const got = await conn.read(bytes.subarray(at));
    if (got === null) throw new Error("the connection ended");
    at += got;
  }
  return bytes;
}
