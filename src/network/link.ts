/**
 * Keeping one connection up: attempts, pauses, restarts.
 *
 * @module
 */

import { TransportError } from "../transport/mod.ts";
import { Backoff, FloodGate } from "./backoff.ts";
import type { Clock } from "./clock.ts";
import { Connection } from "./connection.ts";
import type { ConnectionState } from "./connection_state.ts";
import type { OpenConnection } from "./connector.ts";

/** How a {@linkcode Link} is set up. */
export interface LinkOptions {
  /** Opens a connection. */
  open: (signal: AbortSignal) => Promise<OpenConnection>;
  /** Time and timers. */
  clock: Clock;
  /** Pauses between attempts. @default {new Backoff()} */
  backoff?: Backoff | undefined;
  /** Uses a connection until its end. */
  serve: (connection: Connection) => Promise<void>;
  /** Whether to try again after an end. */
  isAwaited: () => boolean;
  /** Told of each change of state. */
  onState: (state: ConnectionState) => void;
  /** Told why a connection ended or was not made. */
  onFailure: (error: unknown) => void;
}

/** Pause after a transport flood (-429), in milliseconds. */
const FLOOD_PAUSE_MS = 5000;

/** One connection after the other, for as long as it is wanted. */
export class Link {
  readonly #options: LinkOptions;
  readonly #backoff: Backoff;
  readonly #gate: FloodGate = new FloodGate();
  readonly #abort: AbortController = new AbortController();
  #state: ConnectionState = "idle";
  #loop: Promise<void> | undefined;
  #isWanted = false;
  #isRestarting = false;
  #connection: Connection | undefined;
  #wake: (() => void) | undefined;

  /**
   * Makes a `Link`.
   *
   * @param options How to connect and what to do then.
   */
  constructor(options: LinkOptions) {
    this.#options = options;
    this.#backoff = options.backoff ?? new Backoff();
  }

  /** What the connection is up to. */
  get state(): ConnectionState {
    return this.#state;
  }

  /** Whether it was closed for good. */
  get isClosed(): boolean {
    return this.#abort.signal.aborted;
  }

  /** What it was closed with. */
  get closeReason(): unknown {
    return this.#abort.signal.reason;
  }

  /** Connects, if it is not connected or trying already. */
  start(): void {
    if (this.isClosed) return;
    this.#isWanted = true;
    this.#loop ??= this.#run();
  }

  /** Says that packets go both ways. */
  up(): void {
    this.#setState("connected");
  }

  /** Says that the server talks sense: the next pause is a short one. */
  healthy(): void {
    this.#backoff.reset();
  }

  /** Closes the connection until {@linkcode start}. */
  release(): void {
    this.#isWanted = false;
    this.#connection?.close();
    this.#wake?.();
  }

  /** Replaces the connection at once. */
  restart(): void {
    if (this.#loop === undefined) return;
    this.#isRestarting = true;
    this.#connection?.close();
    this.retryNow();
  }

  /** Ends a pause between two attempts. */
  retryNow(): void {
    this.#backoff.reset();
    this.#gate.reset();
    this.#wake?.();
  }

  /**
   * Closes for good.
   *
   * @param reason Why.
   * @returns A promise kept when nothing is left.
   */
  close(reason: unknown): Promise<void> {
    this.#abort.abort(reason);
    this.#connection?.close();
    this.#wake?.();
    return this.#loop ?? Promise.resolve();
  }

  async #run(): Promise<void> {
    const { onFailure, isAwaited } = this.#options;
    while (!this.isClosed && this.#isWanted) {
      let error: unknown;
      try {
        await this.#attempt();
      } catch (failure) {
        error = failure;
      }
      this.#connection?.close();
      this.#connection = undefined;
      if (this.isClosed || !this.#isWanted) break;
      if (this.#isRestarting) {
        this.#isRestarting = false;
        continue;
      }
      onFailure(error);
      if (!isAwaited()) break;
      this.#setState("waiting");
      const isFlood = error instanceof TransportError && error.code === 429;
      const least = isFlood ? FLOOD_PAUSE_MS : 0;
      await this.#pause(Math.max(this.#backoff.next(), least));
    }
    this.#loop = undefined;
    this.#setState("idle");
  }

  /** One connection, from opening it to its end. */
  async #attempt(): Promise<void> {
    const { clock, open, serve } = this.#options;
    this.#setState("connecting");
    const waitMs = this.#gate.waitMs(clock.now());
    if (waitMs > 0) await this.#pause(waitMs);
    if (this.isClosed || !this.#isWanted) return;
    this.#gate.record(clock.now());
    const connection = new Connection(await open(this.#abort.signal));
    this.#connection = connection;
    if (this.isClosed || !this.#isWanted) return;
    await serve(connection);
  }

  /** Waits, unless there is news. */
  #pause(delayMs: number): Promise<void> {
    const { clock } = this.#options;
    return new Promise((resolve) => {
      const done = () => {
        clock.clearTimer(timer);
        this.#wake = undefined;
        resolve();
      };
      const timer = clock.setTimer(done, delayMs);
      this.#wake = done;
    });
  }

  #setState(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#options.onState(state);
  }
}
