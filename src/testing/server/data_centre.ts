/**
 * One data centre: a listener, its connections and its keys.
 *
 * @module
 */

import { generateTestRsaKey, type RsaPrivateKey } from "../../crypto/mod.ts";
import { Connection, type ConnectionParts } from "./connection.ts";
import { HttpHub } from "./http_hub.ts";
import { KeyStore } from "./keys.ts";
import { listen, type Listener, type ServerSocket } from "./listener.ts";
import { publicKeyPem } from "./public_key_pem.ts";
import type { TestServerOptions } from "./options.ts";
import { WebDoor } from "./web_door.ts";
import type { DcAddress } from "./world.ts";

/** The key of CDN data centres, made on first use: it takes up to a second. */
let cdnKey: RsaPrivateKey | undefined;

/** What all data centres of a server share. */
export type SharedParts = Omit<
  ConnectionParts,
  "dcId" | "keys" | "isMedia" | "isCdn"
>;

/**
 * Makes the data centres of a server.
 *
 * @param options Which ones.
 * @param shared What they share.
 * @returns The ordinary ones first; none listens yet.
 */
export function createCentres(
  options: TestServerOptions,
  shared: SharedParts,
): DataCentre[] {
  const { hostname = "127.0.0.1", dcIds = [2], cdnDcIds = [] } = options;
  const { mediaAddresses = false, port = 0 } = options;
  const own = dcIds.map((dcId) => ({
    ...shared,
    dcId,
    keys: new KeyStore(shared.world, dcId),
    isMedia: mediaAddresses ? false : undefined,
    isCdn: false,
  }));
  const media = mediaAddresses
    ? own.map((parts) => ({ ...parts, isMedia: true }))
    : [];
  const cdn = cdnDcIds.map((dcId) => ({
    ...shared,
    dcId,
    keys: new KeyStore(shared.world, dcId),
    isMedia: undefined,
    isCdn: true,
    privateKey: cdnKey ??= generateTestRsaKey(),
  }));
  return [...own, ...media, ...cdn].map((parts, i) =>
    new DataCentre(parts, hostname, i === 0 ? port : 0)
  );
}

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
    const { dcId: id, isMedia, isCdn, privateKey } = this.#parts;
    return {
      id,
      ipAddress: this.#hostname,
      port: this.#port,
      ...(isMedia ? { mediaOnly: true } : {}),
      ...(isCdn ? { cdnPublicKey: publicKeyPem(privateKey.publicKey) } : {}),
    };
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
