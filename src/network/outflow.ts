/**
 * The sending half of a connection: writes what a session has to send, and
 * looks again when something is due.
 *
 * @module
 */

import type { Session } from "../mtproto/mod.ts";
import type { Clock, TimerHandle } from "./clock.ts";
import type { Connection } from "./connection.ts";
import type { Keepalive } from "./keepalive.ts";

/** Bytes handed to one write. */
const WRITE_SIZE = 256 * 1024;

/** A write that takes longer shows that the other side is alive. */
const SLOW_WRITE_MS = 1000;

/** Costs less than `queueMicrotask()`, which looks at its argument first. */
const AT_ONCE: Promise<void> = Promise.resolve();

/** How an {@linkcode Outflow} is set up. */
export interface OutflowOptions {
  /** Time and timers. */
  clock: Clock;
  /** The session in use. */
  session: () => Session | undefined;
  /** Judges silence. */
  keepalive: Keepalive;
  /** Replaces the connection. */
  restart: () => void;
}

/** Writes to one connection at a time. */
export class Outflow {
  readonly #options: OutflowOptions;
  /** Set while packets may be sent. */
  #connection: Connection | undefined;
  #restartAt = Infinity;
  #isWriting = false;
  /** Something was to be sent during a write. */
  #hasMore = false;
  #isPlanned = false;
  #timer: TimerHandle | undefined;
  #timerAt = Infinity;
  readonly #flushPlanned: () => void;

  /**
   * Makes an `Outflow` without a connection.
   *
   * @param options Session, time, what happens besides.
   */
  constructor(options: OutflowOptions) {
    this.#options = options;
    this.#flushPlanned = () => {
      this.#isPlanned = false;
      this.#flush(options.clock.now());
    };
  }

  /**
   * Begins with a connection.
   *
   * @param connection Where to write.
   * @param restartAt When to replace it, in milliseconds.
   */
  attach(connection: Connection, restartAt: number): void {
    this.#connection = connection;
    this.#restartAt = restartAt;
    this.#isWriting = false;
    this.#hasMore = false;
    this.plan();
  }

  /** Writes no more, and forgets the timer. */
  detach(): void {
    this.#connection = undefined;
    this.#stopTimer();
  }

  /** Sends what there is once the present task is done. */
  plan(): void {
    if (this.#isPlanned || this.#connection === undefined) return;
    this.#isPlanned = true;
    AT_ONCE.then(this.#flushPlanned);
  }

  /**
   * Looks what packets that came call for.
   *
   * @param now Present time, in milliseconds.
   */
  received(now: number): void {
    const { session, keepalive } = this.#options;
    const current = session();
    if (this.#connection === undefined || current === undefined) return;
    keepalive.expect(current.pendingRequests > 0, now);
    const due = current.nextDeadline() ?? Infinity;
    if (due <= now) this.plan();
    else this.#arm(due, now);
  }

  /** Writes what the session has to send and sets the timer. */
  #flush(now: number): void {
    const connection = this.#connection;
    const session = this.#options.session();
    if (connection === undefined || session === undefined) return;
    this.#options.keepalive.expect(session.pendingRequests > 0, now);
    // A session that has not looked at the clock yet has no schedule.
    let due = session.nextDeadline() ?? now;
    if (due > now) return this.#arm(due, now);
    if (this.#isWriting) {
      this.#hasMore = true;
      return this.#arm(Infinity, now);
    }
    const packets: Uint8Array[] = [];
    let size = 0;
    let packet: Uint8Array | null = null;
    while (due <= now && size < WRITE_SIZE) {
      packet = session.nextPacket(now);
      due = session.nextDeadline() ?? Infinity;
      if (packet === null) break;
      packets.push(packet);
      size += packet.length;
    }
    this.#hasMore = packet !== null && due <= now;
    if (packets.length > 0) this.#write(connection, packets, now);
    this.#arm(this.#hasMore ? Infinity : due, now);
  }

  #write(
    connection: Connection,
    packets: readonly Uint8Array[],
    startedAt: number,
  ): void {
    this.#isWriting = true;
    connection.write(packets).then(
      () => {
        if (this.#connection !== connection) return;
        this.#isWriting = false;
        const now = this.#options.clock.now();
        // A write that took its time went to the network, not to a buffer.
        if (now - startedAt > SLOW_WRITE_MS) this.#options.keepalive.heard(now);
        if (this.#hasMore) this.#flush(now);
      },
      // The reader meets the same end and tells of it.
      () => connection.close(),
    );
  }

  /** Sets the timer for what comes first. */
  #arm(sessionDue: number, now: number): void {
    const { clock, keepalive } = this.#options;
    const due = Math.min(sessionDue, keepalive.deadline(), this.#restartAt);
    // An early timer looks again; only a late one has to be replaced.
    if (due >= this.#timerAt) return;
    this.#stopTimer();
    this.#timerAt = due;
    this.#timer = clock.setTimer(() => this.#tick(), Math.max(due - now, 1));
  }

  #tick(): void {
    this.#timerAt = Infinity;
    const connection = this.#connection;
    if (connection === undefined) return;
    const { clock, keepalive, session, restart } = this.#options;
    const now = clock.now();
    if (now >= this.#restartAt) return restart();
    const verdict = keepalive.check(now);
    if (verdict === "dead") return connection.close();
    if (verdict === "ping") session()?.ping();
    this.#flush(now);
  }

  #stopTimer(): void {
    this.#options.clock.clearTimer(this.#timer);
    this.#timerAt = Infinity;
  }
}
