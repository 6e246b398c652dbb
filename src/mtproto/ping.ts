/** When to ping. @module */

/** Settings of a {@linkcode PingSchedule}. */
export interface PingOptions {
  /**
   * Time between two pings, in milliseconds; 0 never pings by itself.
   *
   * @default {60_000}
   */
  readonly intervalMs?: number;
  /**
   * The server closes the connection if the next ping does not come within
   * this many seconds.
   *
   * @default {75}
   */
  readonly disconnectDelay?: number;
}

/** How many pings may be without an answer before the oldest is forgotten. */
const MAX_WAITING = 16;

/**
 * Keeps the schedule of `ping_delay_disconnect` and measures round trips.
 *
 * @see https://core.telegram.org/mtproto/service_messages#ping-messages-pingpong
 */
export class PingSchedule {
  readonly #intervalMs: number;
  readonly #waiting = new Map<bigint, number>();
  #nextAt: number | null = null;
  #isAsked = false;

  /** What the server is told: seconds until it closes an idle connection. */
  readonly disconnectDelay: number;

  /** @param options Times. */
  constructor(options: PingOptions = {}) {
    this.#intervalMs = options.intervalMs ?? 60_000;
    this.disconnectDelay = options.disconnectDelay ?? 75;
  }

  /**
   * Gives the time of the next ping.
   *
   * @param now Local milliseconds.
   * @returns Local milliseconds, or `null` for never.
   */
  deadline(now: number): number | null {
    if (this.#isAsked) return now;
    if (this.#intervalMs === 0) return null;
    this.#nextAt ??= now + this.#intervalMs;
    return this.#nextAt;
  }

  /** Asks for a ping in the next packet. */
  ask(): void {
    this.#isAsked = true;
  }

  /**
   * Says whether to ping now.
   *
   * @param now Local milliseconds.
   */
  isDue(now: number): boolean {
    const deadline = this.deadline(now);
    return deadline !== null && deadline <= now;
  }

  /**
   * Notes a ping that is sent.
   *
   * @param pingId Its `ping_id`.
   * @param now Local milliseconds.
   */
  sent(pingId: bigint, now: number): void {
    this.#isAsked = false;
    this.#nextAt = now + this.#intervalMs;
    this.#waiting.set(pingId, now);
    if (this.#waiting.size > MAX_WAITING) {
      for (const oldest of this.#waiting.keys()) {
        this.#waiting.delete(oldest);
        break;
      }
    }
  }

  /**
   * Tells whether a ping waits for its answer.
   *
   * @param pingId Its `ping_id`.
   */
  isWaiting(pingId: bigint): boolean {
    return this.#waiting.has(pingId);
  }

  /**
   * Takes a `pong`.
   *
   * @param pingId Its `ping_id`.
   * @param now Local milliseconds.
   * @returns Round trip in milliseconds, or `null` if no such ping waits.
   */
  received(pingId: bigint, now: number): number | null {
    const sentAt = this.#waiting.get(pingId);
    if (sentAt === undefined) return null;
    this.#waiting.delete(pingId);
    return now - sentAt;
  }

  /**
   * Starts over on a fresh connection: old pings get no answer.
   *
   * @param now Local milliseconds.
   */
  restart(now: number): void {
    this.#waiting.clear();
    this.#nextAt = this.#intervalMs === 0 ? null : now + this.#intervalMs;
  }
}
