/**
 * One data centre: a listener, its connections and its keys.
 *
 * @module
 */

import type { DcAddress } from "./world.ts";
import { Connection, type ConnectionParts } from "./connection.ts";
import { HttpHub } from "./http_hub.ts";
import { listen, type Listener, type ServerSocket } from "./listener.ts";
import { WebDoor } from "./web_door.ts";

/** One data centre. */
export class DataCentre {
  readonly #parts: ConnectionParts;
  readonly #hostname: string;
  readonly #running = new Map<Connection, Promise<void>>();
  #listener: Listener | undefined;
  #port: number;

  /**
   * @param parts What its connections work with.
   * @param hostname The address to listen on.
   * @param port The port; 0 for any that is free.
   */
  constructor(parts: ConnectionParts, hostname: string, port: number) {
    this.#parts = parts;
    this.#hostname = hostname;
    this.#port = port;
  }

  /** How clients find it. */
  get address(): DcAddress {
    const { dcId: id } = this.#parts;
    return { id, ipAddress: this.#hostname, port: this.#port };
  }

  /** What its connections work with. */
  get parts(): ConnectionParts {
    return this.#parts;
  }

  /** The connections that are open. */
  get connections(): IterableIterator<Connection> {
    return this.#running.keys();
  }

  /** How many connections are open. */
  get connectionCount(): number {
    return this.#running.size;
  }

  /** Begins to listen, on the port it had before. */
  async open(): Promise<void> {
    const accept = (socket: ServerSocket) => {
      const connection = new Connection(this.#parts, socket);
      const run = connection.run()
        .finally(() => this.#running.delete(connection));
      this.#running.set(connection, run);
    };
    const hub = new HttpHub(
      accept,
      this.#parts.keys,
      this.#parts.world.clock,
    );
    this.#listener = await listen(
      this.#hostname,
      this.#port,
      (socket) => accept(new WebDoor(socket, hub)),
    );
    this.#port = this.#listener.port;
  }

  /** Ends all connections; clients may come back at once. */
  async disconnect(): Promise<void> {
    const runs = [...this.#running];
    for (const [connection] of runs) connection.close();
    await Promise.all(runs.map(([, run]) => run));
  }

  /** Stops listening and ends all connections. */
  async close(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    // The connections go first: Node waits for them.
    const closed = listener?.close();
    await this.disconnect();
    await closed;
    await this.disconnect();
  }
}
