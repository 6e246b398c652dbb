/** Received messages that wait to be acknowledged. @module */

/** Most identifiers in one `msgs_ack`, by the documentation. */
export const MAX_ACK_IDS = 8192;

/** Settings of an {@linkcode AckQueue}. */
export interface AckQueueOptions {
  /**
   * Longest time an acknowledgement waits for a packet to ride on, in
   * milliseconds. The page says 60 to 120 seconds is too late.
   *
   * @default {15_000}
   */
  readonly delayMs?: number;
  /**
   * Number of waiting acknowledgements that is too many to wait `delayMs`.
   *
   * @default {64}
   */
  readonly batchSize?: number;
  /**
   * How long a full batch still waits for a packet to ride on, in
   * milliseconds.
   *
   * @default {500}
   */
  readonly batchDelayMs?: number;
}

/** A single acknowledgement rides on any packet once it is this old. */
const RIDE_AFTER_MS = 1000;

/**
 * Collects identifiers and says when they are to be sent.
 *
 * They ride on the next packet when a batch is full or the oldest has waited
 * for a second, and get a packet of their own only when none came: so a client
 * that makes one call after another spends no packet and few bytes on them.
 *
 * @see https://core.telegram.org/mtproto/service_messages_about_messages#acknowledgment-of-receipt
 */
export class AckQueue {
  readonly #delayMs: number;
  readonly #batchSize: number;
  readonly #batchDelayMs: number;
  #ids: bigint[] = [];
  #oldestAt = 0;
  /** When the batch became full. */
  #filledAt = 0;

  /** @param options Times and sizes. */
  constructor(options: AckQueueOptions = {}) {
    this.#delayMs = options.delayMs ?? 15_000;
    this.#batchSize = options.batchSize ?? 64;
    this.#batchDelayMs = options.batchDelayMs ?? 500;
  }

  /** How many identifiers wait. */
  get size(): number {
    return this.#ids.length;
  }

  /**
   * Adds a message to acknowledge.
   *
   * @param msgId Its `msg_id`.
   * @param now Milliseconds since the Unix epoch.
   */
  add(msgId: bigint, now: number): void {
    if (this.#ids.length === 0) this.#oldestAt = now;
    // An idle connection cannot pile them up: a full queue is always due.
    // The bound holds even if the owner never asks for a packet.
    if (this.#ids.length === 2 * MAX_ACK_IDS) this.#ids.splice(0, MAX_ACK_IDS);
    if (this.#ids.push(msgId) === this.#batchSize) this.#filledAt = now;
  }

  /** What waits, the oldest first. */
  get waiting(): readonly bigint[] {
    return this.#ids;
  }

  /** When a packet is due for their sake, in milliseconds, or `null`. */
  deadline(): number | null {
    if (this.#ids.length === 0) return null;
    if (this.#ids.length >= MAX_ACK_IDS) return this.#oldestAt;
    const last = this.#oldestAt + this.#delayMs;
    return this.#ids.length >= this.#batchSize
      ? Math.min(this.#filledAt + this.#batchDelayMs, last)
      : last;
  }

  /**
   * Tells whether a packet is due for their sake alone.
   *
   * @param now Milliseconds since the Unix epoch.
   */
  isDue(now: number): boolean {
    const deadline = this.deadline();
    return deadline !== null && deadline <= now;
  }

  /**
   * Tells whether they should ride on a packet that is sent anyway.
   *
   * @param now Milliseconds since the Unix epoch.
   */
  shouldRide(now: number): boolean {
    return this.#ids.length >= this.#batchSize ||
      (this.#ids.length > 0 &&
        now - this.#oldestAt >= Math.min(RIDE_AFTER_MS, this.#delayMs));
  }

  /**
   * Takes identifiers for one `msgs_ack`.
   *
   * @returns The oldest, 8,192 at most.
   */
  take(): bigint[] {
    const ids = this.#ids;
    if (ids.length <= MAX_ACK_IDS) {
      this.#ids = [];
      return ids;
    }
    return ids.splice(0, MAX_ACK_IDS);
  }

  /** Forgets all, for a new session. */
  clear(): void {
    this.#ids = [];
  }
}
