/**
 * Telling a slow connection from a dead one.
 *
 * @module
 */

/** What to do about a connection. */
export type KeepaliveVerdict = "alive" | "ping" | "dead";

/** Silence allowed when nothing is awaited: a ping comes every 60 s. */
const IDLE_SILENCE_MS = 75_000;

/** Round trip assumed before one was measured, in milliseconds. */
const ASSUMED_ROUND_TRIP_MS = 1000;

/**
 * Judges a connection by its silence: with answers outstanding, a connection
 * is pinged after 1.5 round trips plus a second, and given up after 3.5 times
 * that.
 */
export class Keepalive {
  #roundTripMs = ASSUMED_ROUND_TRIP_MS;
  #heardAt = 0;
  #waitingSince: number | null = null;
  #isProbed = false;

  /** Silence after which a busy connection is pinged, in milliseconds. */
  get slackMs(): number {
    return Math.max(2000, 1.5 * this.#roundTripMs + 1000);
  }

  /**
   * Begins with a fresh connection.
   *
   * @param now Present time, in milliseconds.
   */
  start(now: number): void {
    this.#heardAt = now;
    this.#waitingSince = null;
    this.#isProbed = false;
  }

  /**
   * Notes that something came, or that a write was taken.
   *
   * @param now Present time, in milliseconds.
   */
  heard(now: number): void {
    this.#heardAt = now;
    this.#isProbed = false;
  }

  /**
   * Notes a measured round trip; old ones fade.
   *
   * @param roundTripMs In milliseconds.
   */
  measured(roundTripMs: number): void {
    this.#roundTripMs = this.#roundTripMs * 0.7 + roundTripMs * 0.3;
  }

  /**
   * Notes whether an answer is awaited.
   *
   * @param isWaiting Whether it is.
   * @param now Present time, in milliseconds.
   */
  expect(isWaiting: boolean, now: number): void {
    if (!isWaiting) this.#waitingSince = null;
    else this.#waitingSince ??= now;
  }

  /**
   * When to look again.
   *
   * @returns Milliseconds.
   */
  deadline(): number {
    const idle = this.#heardAt + IDLE_SILENCE_MS;
    if (this.#waitingSince === null) return idle;
    const since = Math.max(this.#heardAt, this.#waitingSince);
    const slack = this.#isProbed ? 3.5 * this.slackMs : this.slackMs;
    return Math.min(idle, since + slack);
  }

  /**
   * Judges the connection.
   *
   * @param now Present time, in milliseconds.
   * @returns What to do; `"ping"` once for each silence.
   */
  check(now: number): KeepaliveVerdict {
    if (now < this.deadline()) return "alive";
    if (now >= this.#heardAt + IDLE_SILENCE_MS) return "dead";
    if (this.#isProbed) return "dead";
    this.#isProbed = true;
    return "ping";
  }
}
