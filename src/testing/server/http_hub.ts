/**
 * MTProto over HTTP: packets that come in requests and leave in answers,
 * whichever connection carries them.
 *
 * @see https://core.telegram.org/mtproto/service_messages#http-waitlong-poll
 *
 * @module
 */

import { toHex } from "../../bytes/mod.ts";
import type { Clock, TimerHandle } from "../../network/mod.ts";
import { createCodec } from "../../transport/mod.ts";
import type { KeyStore } from "./keys.ts";
import type { ServerSocket } from "./listener.ts";

/** How long a request waits for something to answer, in milliseconds. */
const MAX_WAIT_MS = 25_000;
/** How long a client may be silent, in milliseconds. */
const MAX_SILENCE_MS = 60_000;

/** The answer: a packet, nothing, an error, or the end of the connection. */
type HttpReply = Uint8Array | number | null;

/** All clients that come by HTTP. */
export class HttpHub {
  readonly #clients = new Map<string, HttpClient>();
  readonly #accept: (socket: ServerSocket) => void;
  readonly #keys: KeyStore;
  readonly #clock: Clock;

  /**
   * @param accept Called with every new client.
   * @param keys Opens packets, to tell sessions of one key apart.
   * @param clock Time and timers.
   */
  constructor(
    accept: (socket: ServerSocket) => void,
    keys: KeyStore,
    clock: Clock,
  ) {
    this.#accept = accept;
    this.#keys = keys;
    this.#clock = clock;
  }

  /**
   * Takes one packet and waits for the answer.
   *
   * @param packet The body of a request.
   * @returns A packet for the same client, or nothing, or an error code, or
   *   `null` if the connection has to end.
   */
  exchange(packet: Uint8Array): Promise<HttpReply> {
    if (packet.length < 24 || packet.length % 4 !== 0) {
      return Promise.resolve(400);
    }
    const name = this.#clientOf(packet);
    let client = this.#clients.get(name);
    if (client === undefined) {
      client = new HttpClient(this.#clock, () => this.#clients.delete(name));
      this.#clients.set(name, client);
      this.#accept(client);
    }
    return client.exchange(packet);
  }

  /** By key and session; before there is a key, by the exchange's nonce. */
  #clientOf(packet: Uint8Array): string {
    const keyId = packet.subarray(0, 8);
    if (keyId.every((byte) => byte === 0)) {
      return toHex(packet.subarray(24, 40));
    }
    const id = new DataView(packet.buffer, packet.byteOffset).getBigInt64(
      0,
      true,
    );
    try {
      // A copy, since opening may be done in place.
      const plaintext = this.#keys.get(id)?.cipher.decrypt(packet.slice());
      return toHex(keyId) + toHex((plaintext ?? keyId).subarray(8, 16));
    } catch {
      return toHex(keyId);
    }
  }
}

/** One client, as if it had a connection of its own. */
class HttpClient implements ServerSocket {
  readonly #clock: Clock;
  readonly #onClose: () => void;
  readonly #codec = createCodec("intermediate");
  readonly #incoming: Uint8Array[] = [this.#codec.header()];
  readonly #outgoing: (Uint8Array | number)[] = [];
  #reader: ((bytes: Uint8Array | null) => void) | undefined;
  #waiting: ((reply: HttpReply) => void) | undefined;
  #timer: TimerHandle;
  #isClosed = false;

  constructor(clock: Clock, onClose: () => void) {
    this.#clock = clock;
    this.#onClose = onClose;
  }

  exchange(packet: Uint8Array): Promise<HttpReply> {
    const bytes = this.#codec.encode(packet);
    if (this.#reader === undefined) this.#incoming.push(bytes);
    else this.#reader(bytes);
    // One request is enough to wait with.
    this.#reply(new Uint8Array(0));
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#deliver();
    });
  }

  read(): Promise<Uint8Array | null> {
    const bytes = this.#incoming.shift();
    if (bytes !== undefined) return Promise.resolve(bytes);
    if (this.#isClosed) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#reader = (bytes) => {
        this.#reader = undefined;
        resolve(bytes);
      };
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    this.#codec.feed(bytes);
    for (let it = this.#codec.next(); it !== null; it = this.#codec.next()) {
      if (it.type === "packet") this.#outgoing.push(it.payload);
      else if (it.type === "error") this.#outgoing.push(it.code);
    }
    this.#deliver();
    return Promise.resolve();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#clock.clearTimer(this.#timer);
    this.#onClose();
    this.#reader?.(null);
    this.#waiting?.(null);
  }

  #deliver(): void {
    if (this.#waiting === undefined || this.#isClosed) return;
    const reply = this.#outgoing.shift();
    if (reply !== undefined) return this.#reply(reply);
    this.#arm(MAX_WAIT_MS, () => this.#reply(new Uint8Array(0)));
  }

  #reply(reply: HttpReply): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    this.#arm(MAX_SILENCE_MS, () => this.close());
    waiting(reply);
  }

  #arm(delayMs: number, run: () => void): void {
    this.#clock.clearTimer(this.#timer);
    if (!this.#isClosed) this.#timer = this.#clock.setTimer(run, delayMs);
  }
}
