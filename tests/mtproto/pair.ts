/**
 * Client and server joined in memory, with a network between them that does
 * what a script or chance says.
 */
import { tsProvider } from "../../src/crypto/mod.ts";
import {
  Session,
  type SessionEvent,
  type SessionOptions,
} from "../../src/mtproto/mod.ts";
import {
  FixedRandom,
  ServerSession,
  type ServerSessionEvent,
  type ServerSessionOptions,
} from "../../src/testing/mod.ts";
import { TlReader } from "../../src/tl/mod.ts";
import { AUTH_KEY, NOW } from "./raw_server.ts";

/** Chances of what happens to a packet, from 0 to 1. */
export interface Faults {
  drop?: number;
  repeat?: number;
  /** Delays a packet so that later ones overtake it. */
  reorder?: number;
  corrupt?: number;
  /** The server changes its salt. */
  salt?: number;
  /** The server's clock goes on while ours stood still. */
  clock?: number;
  /** The connection is replaced. */
  reset?: number;
  /** A request is cancelled. */
  cancel?: number;
  /** A request waits for the one before. */
  after?: number;
}

/** A packet under way. */
interface Flight {
  at: number;
  toServer: boolean;
  packet: Uint8Array;
}

/** First int of the bodies that stand for calls. */
export const CALL_ID = 0x12345678;

/** What a call is answered with. */
export function answerTo(call: number): Uint8Array {
  const body = new Uint8Array(12);
  const view = new DataView(body.buffer);
  view.setInt32(0, 0x07654321, true);
  view.setInt32(4, call, true);
  return body;
}

/** A session pair under a bad network. */
export class Pair {
  readonly client: Session;
  server: ServerSession;
  readonly random: FixedRandom;
  readonly events: SessionEvent[] = [];
  readonly serverEvents: ServerSessionEvent[] = [];
  /** How often each call was carried out. */
  readonly executed = new Map<number, number>();
  /** The calls in the order in which they were carried out. */
  readonly order: number[] = [];
  /** What ended each request: events by request id. */
  readonly ended = new Map<number, SessionEvent[]>();
  packets = 0;
  now = NOW;
  #flights: Flight[] = [];
  readonly #faults: Faults;
  readonly #serverOptions: ServerSessionOptions;

  constructor(
    seed: number,
    faults: Faults = {},
    clientOptions: Partial<SessionOptions> = {},
    serverOptions: Partial<ServerSessionOptions> = {},
  ) {
    this.random = new FixedRandom(seed);
    this.#faults = faults;
    const { bytes: randomBytes } = this.random;
    this.client = new Session({
      authKey: AUTH_KEY,
      crypto: tsProvider,
      serverSalt: 1n,
      timeOffsetMs: 0,
      randomBytes,
      ...clientOptions,
    });
    this.#serverOptions = {
      authKey: AUTH_KEY,
      crypto: tsProvider,
      serverSalt: 1n,
      randomBytes,
      ...serverOptions,
    };
    this.server = new ServerSession(this.#serverOptions);
  }

  /** Queues a call with a number, padded to some length. */
  call(number: number, length = 0, after?: number): number {
    return this.client.enqueue((writer) => {
      writer.int(CALL_ID);
      writer.int(number);
      writer.reserve(length & ~3);
    }, after === undefined ? {} : { after });
  }

  /**
   * Lets time pass until nothing waits or time is up.
   *
   * @returns Whether all requests ended.
   */
  run(limitMs = 600_000): boolean {
    const end = this.now + limitMs;
    while (this.now < end) {
      this.#pump();
      if (this.client.pendingRequests === 0 && this.#flights.length === 0) {
        return true;
      }
      const deadline = this.client.nextDeadline() ?? Infinity;
      const arrival = this.#flights.reduce(
        (least, flight) => Math.min(least, flight.at),
        Infinity,
      );
      this.now = Math.max(this.now, Math.min(deadline, arrival, end));
      this.#deliver();
    }
    return this.client.pendingRequests === 0;
  }

  /** Sends what both sides have to send. */
  #pump(): void {
    const faults = this.#faults;
    if (this.#chance(faults.salt)) this.server.serverSalt += 1n;
    if (this.#chance(faults.clock)) {
      this.server.clockAheadMs += this.random.below(2_000_000);
    }
    if (this.#chance(faults.reset)) this.reset();
    for (;;) {
      const packet = this.client.nextPacket(this.now);
      if (packet === null) break;
      this.#send(packet, true);
    }
    for (;;) {
      const packet = this.server.nextPacket(this.now);
      if (packet === null) break;
      this.#send(packet, false);
    }
  }

  /** Replaces the connection: what is under way is lost. */
  reset(): void {
    this.#flights = [];
    this.client.connectionReset(this.now);
    this.server.connectionReset();
  }

  #chance(probability = 0): boolean {
    return probability > 0 && this.random.chance(probability);
  }

  #send(packet: Uint8Array, toServer: boolean): void {
    this.packets++;
    const faults = this.#faults;
    packet = packet.slice();
    if (this.#chance(faults.drop)) return;
    if (this.#chance(faults.corrupt)) {
      packet[this.random.below(packet.length)]! ^= 1 << this.random.below(8);
    }
    const copies = this.#chance(faults.repeat) ? 2 : 1;
    for (let i = 0; i < copies; i++) {
      const delay = this.#chance(faults.reorder)
        ? 20 + this.random.below(4000)
        : 20;
      this.#flights.push({ at: this.now + delay, toServer, packet });
    }
  }

  #deliver(): void {
    const due = this.#flights.filter((flight) => flight.at <= this.now);
    this.#flights = this.#flights.filter((flight) => flight.at > this.now);
    for (const { toServer, packet } of due) {
      if (toServer) this.#toServer(this.server.receive(packet, this.now));
      else this.#toClient(this.client.receive(packet, this.now));
    }
  }

  #toServer(events: ServerSessionEvent[]): void {
    for (const event of events) {
      this.serverEvents.push(event);
      if (event.type !== "request") continue;
      const reader = new TlReader(event.body);
      if (reader.int() !== CALL_ID) {
        this.server.replyError(event.msgId, 400, "INPUT_METHOD_INVALID");
        continue;
      }
      const call = reader.int();
      this.executed.set(call, (this.executed.get(call) ?? 0) + 1);
      this.order.push(call);
      this.#toServer(this.server.reply(event.msgId, answerTo(call)));
    }
  }

  #toClient(events: SessionEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      if (event.type === "sessionReset") {
        const { serverSalt, clockAheadMs } = this.server;
        this.server = new ServerSession({
          ...this.#serverOptions,
          serverSalt,
          clockAheadMs,
        });
      }
      if (event.type !== "result" && event.type !== "error") continue;
      const ended = this.ended.get(event.requestId) ?? [];
      ended.push(event);
      this.ended.set(event.requestId, ended);
    }
  }
}
