/**
 * Calls over one connection that is kept up.
 *
 * @module
 */

import { TransportError } from "../transport/mod.ts";
import { Calls } from "./calls.ts";
import type { Connection } from "./connection.ts";
import type { ConnectionState } from "./connection_state.ts";
import type { DcKey } from "./dc_keys.ts";
import { ConnectionError } from "./errors.ts";
import { FailureJudge } from "./failure_judge.ts";
import { Keepalive } from "./keepalive.ts";
import { Link } from "./link.ts";
import { Outflow } from "./outflow.ts";
import { PendingCall, type SenderRequest } from "./pending_call.ts";
import type { SenderOptions } from "./sender_options.ts";

/** Refusals of a key (-404) in a row that are believed. */
const REFUSALS_BELIEVED = 2;

/** Ignored packets in a row after which a connection is replaced. */
const MAX_REJECTED = 10;

/** Connections in a row with nothing but ignored packets that end a session. */
const MAX_BARREN = 2;

/** Longest time that one packet may take to come, in milliseconds. */
const MAX_PACKET_MS = 60_000;

/** Who waits for the connection. */
interface Waiter {
  resolve(): void;
  reject(reason: unknown): void;
}

/** Drives one session over one connection after the other. */
export class Sender {
  readonly #options: SenderOptions;
  readonly #calls: Calls;
  readonly #link: Link;
  readonly #keepalive: Keepalive = new Keepalive();
  readonly #judge: FailureJudge = new FailureJudge();
  readonly #outflow: Outflow;
  #refusals = 0;
  #rejected = 0;
  /** Connections in a row on which packets came, but no acceptable one. */
  #barren = 0;
  #waiters: Waiter[] = [];
  #lastError: unknown;
  #idleSinceMs: number;

  /**
   * Makes a `Sender`.
   *
   * @param options Where to connect and what to report.
   */
  constructor(options: SenderOptions) {
    const { keys, listener, clock, open, backoff, isPersistent } = options;
    this.#options = options;
    this.#idleSinceMs = clock.now();
    this.#calls = new Calls({
      ...options,
      listener: {
        updates: (body) => listener.updates(body),
        sessionLost: () => listener.sessionLost(),
        keyChanged: (change) => keys.update(change, this.#calls.keyId),
        pong: (roundTripMs) => this.#keepalive.measured(roundTripMs),
      },
    });
    this.#outflow = new Outflow({
      clock,
      keepalive: this.#keepalive,
      session: () => this.#calls.session,
      restart: () => this.restart(),
    });
    this.#link = new Link({
      open,
      clock,
      backoff,
      serve: (connection) => this.#serve(connection),
      isAwaited: () =>
        isPersistent() || this.pending > 0 || this.#waiters.length > 0,
      onState: (state) => listener.state(state),
      onFailure: (error) => this.#failed(error),
    });
  }

  /** What the connection is up to. */
  get state(): ConnectionState {
    return this.#link.state;
  }

  /** How many calls have no answer yet. */
  get pending(): number {
    return this.#calls.size;
  }

  /** Since when no call has waited, in milliseconds; `null` if one does. */
  get idleSinceMs(): number | null {
    return this.#calls.size > 0 ? null : this.#idleSinceMs;
  }

  /** Why the last connection was lost or not made. */
  get lastError(): unknown {
    return this.#lastError;
  }

  /**
   * Makes a call; connects first if need be.
   *
   * @param request The call.
   * @returns Its result.
   */
  call<T>(request: SenderRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const { signal, timeoutMs } = request;
      if (this.#link.isClosed) return reject(this.#link.closeReason);
      if (signal?.aborted) return reject(signal.reason);
      const { clock } = this.#options;
      const call = new PendingCall(request, clock, resolve, reject);
      this.#calls.add(call as PendingCall);
      if (signal !== undefined || timeoutMs !== undefined) {
        call.watch((reason) => {
          this.#calls.giveUp(call as PendingCall, reason);
          this.#outflow.plan();
        });
      }
      this.#link.start();
      this.#outflow.plan();
    });
  }

  /** Connects, if it is not connected or trying already. */
  start(): void {
    this.#link.start();
  }

  /**
   * Waits until the connection is up.
   *
   * @throws {SecurityError} If the server did not prove who it is.
   * @throws {KeyExchangeError} If no key could be agreed upon.
   * @throws {ConnectionError} If a proxy refused or did not answer in time.
   */
  ready(): Promise<void> {
    if (this.state === "connected") return Promise.resolve();
    if (this.#link.isClosed) return Promise.reject(this.#link.closeReason);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#link.start();
    });
  }

  /** Closes the connection until the next call. */
  release(): void {
    if (this.#calls.size === 0) this.#link.release();
  }

  /** Replaces the connection. Calls without an answer are sent again. */
  restart(): void {
    this.#link.restart();
  }

  /** Ends a pause between two attempts. */
  retryNow(): void {
    this.#link.retryNow();
  }

  /**
   * Closes for good. All calls fail.
   *
   * @param reason What they fail with.
   * @returns A promise kept when nothing is left.
   */
  close(reason: unknown): Promise<void> {
    const closed = this.#link.close(reason);
    this.#outflow.detach();
    this.#calls.failAll(reason);
    this.#failWaiters(reason);
    return closed;
  }

  async #serve(connection: Connection): Promise<void> {
    const key = await this.#options.keys.obtain(connection);
    if (this.#link.isClosed || connection.isClosed) return;
    try {
      this.#attach(connection, key);
      await this.#read(connection, key);
    } finally {
      this.#outflow.detach();
      if (this.#rejected > 0) this.#noteBarren();
    }
  }

  #attach(connection: Connection, key: DcKey): void {
    const now = this.#options.clock.now();
    this.#calls.connected(key, now);
    this.#keepalive.start(now);
    this.#judge.reset();
    this.#rejected = 0;
    const restartMs = this.#options.restartPolicy.restartAfterMs();
    this.#outflow.attach(
      connection,
      Math.min(now + (restartMs ?? Infinity), key.renewAtMs),
    );
    connection.onIdle(() => {
      this.#calls.session?.httpWait();
      this.#outflow.plan();
    });
    this.#link.up();
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { resolve } of waiters) resolve();
  }

  async #read(connection: Connection, key: DcKey): Promise<void> {
    const { clock, dcId } = this.#options;
    const { hop } = connection;
    let partSince = Infinity;
    for (;;) {
      const chunk = await connection.read();
      if (chunk === null) {
        throw new ConnectionError(
          `Cannot read from DC ${dcId}: the connection was closed`,
          { dcId, ...(hop === undefined ? {} : { hop }) },
        );
      }
      const now = clock.now();
      this.#keepalive.heard(now);
      connection.feed(chunk);
      let hasFrame = false;
      for (let frame; (frame = connection.next()) !== null;) {
        hasFrame = true;
        if (frame.type === "packet") this.#receive(frame.payload, now);
        else if (frame.type === "error") {
          if (frame.code === 404) this.#refused(key);
          throw new TransportError(frame.code);
        }
      }
      // A length that was changed on the way swallows all that follows,
      // answers to pings included.
      partSince = hasFrame ? Infinity : Math.min(partSince, now);
      if (now - partSince > MAX_PACKET_MS) {
        throw new ConnectionError(
          `Cannot read from DC ${dcId}: wanted a whole packet within ${MAX_PACKET_MS} ms, got a part`,
          { dcId, ...(hop === undefined ? {} : { hop }) },
        );
      }
      if (this.#calls.size === 0) this.#idleSinceMs = now;
      this.#outflow.received(now);
    }
  }

  #receive(packet: Uint8Array, now: number): void {
    const { isNews, failure } = this.#calls.receive(packet, now);
    if (failure !== undefined) throw failure;
    if (isNews) {
      this.#rejected = 0;
      this.#barren = 0;
      this.#refusals = 0;
      this.#link.healthy();
    } else if (++this.#rejected >= MAX_REJECTED) {
      // What the session remembers may be the reason: begin another.
      this.#calls.dropSession();
      const { dcId } = this.#options;
      throw new ConnectionError(
        `Cannot read from DC ${dcId}: ${MAX_REJECTED} packets in a row were not acceptable`,
        { dcId },
      );
    }
  }

  /**
   * Another connection ended with nothing but ignored packets: what the
   * session remembers may be the reason, and then the next fares no better.
   */
  #noteBarren(): void {
    if (++this.#barren < MAX_BARREN) return;
    this.#barren = 0;
    this.#calls.dropSession();
  }

  /** The key is unknown to the server, or so it says: once is not enough. */
  #refused(key: DcKey): void {
    if (++this.#refusals < REFUSALS_BELIEVED) return;
    this.#refusals = 0;
    const { keys, listener } = this.#options;
    this.#calls.dropSession();
    if (keys.forget(key.authKey)) listener.keyLost();
  }

  #failed(error: unknown): void {
    const { listener } = this.#options;
    this.#lastError = error;
    listener.disconnected(error);
    if (error instanceof TransportError && error.code === 444) {
      listener.wrongAddress();
    }
    if (this.#judge.isFinal(error)) this.#failWaiters(error);
  }

  #failWaiters(reason: unknown): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { reject } of waiters) reject(reason);
  }
}
