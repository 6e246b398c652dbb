/** Which messages of the other side have been received. @module */

/** What {@linkcode ReplayWindow.add} found. */
export type ReplayVerdict = "new" | "seen" | "tooOld";

/**
 * Remembers the latest received `msg_id`s, sorted, to reject repeats.
 *
 * The security guidelines want the last N identifiers stored, and a message
 * rejected whose identifier is stored already or lower than all of them.
 *
 * @see https://core.telegram.org/mtproto/security_guidelines#checking-msg-id
 */
export class ReplayWindow {
  readonly #capacity: number;
  /** Ascending. Trimmed in batches, so it holds up to twice the capacity. */
  readonly #ids: bigint[] = [];
  /** The highest identifier that was dropped. */
  #floor: bigint | null = null;

  /**
   * Makes an empty window.
   *
   * @param capacity How many identifiers to remember at least.
   */
  constructor(capacity = 1000) {
    this.#capacity = capacity;
  }

  /**
   * Checks an identifier and remembers it if it is new.
   *
   * @param msgId The `msg_id` of an authenticated message.
   * @returns `"seen"` if it was received before, `"tooOld"` if it is lower
   *   than all that are remembered and some were dropped.
   */
  add(msgId: bigint): ReplayVerdict {
    const ids = this.#ids;
    const last = ids.length === 0 ? undefined : ids[ids.length - 1]!;
    if (last === undefined || msgId > last) {
      if (this.#floor !== null && msgId <= this.#floor) return "tooOld";
      ids.push(msgId);
    } else {
      const index = this.#indexOf(msgId);
      if (ids[index] === msgId) return "seen";
      if (this.#floor !== null && msgId <= this.#floor) return "tooOld";
      ids.splice(index, 0, msgId);
    }
    if (ids.length >= 2 * this.#capacity) {
      this.#floor = ids[ids.length - this.#capacity - 1]!;
      ids.splice(0, ids.length - this.#capacity);
    }
    return "new";
  }

  /**
   * Tells whether an identifier is remembered.
   *
   * @param msgId Any `msg_id`.
   */
  has(msgId: bigint): boolean {
    return this.#ids[this.#indexOf(msgId)] === msgId;
  }

  /**
   * Gives the state of a message as `msgs_state_info` wants it.
   *
   * @param msgId Any `msg_id` of the other side.
   * @returns 1 nothing known, 2 not received, 3 not received and higher than
   *   any, 4 received.
   *
   * @see https://core.telegram.org/mtproto/service_messages_about_messages#informational-message-regarding-status-of-messages
   */
  state(msgId: bigint): 1 | 2 | 3 | 4 {
    const ids = this.#ids;
    if (this.#floor !== null && msgId <= this.#floor) return 1;
    if (ids.length === 0 || msgId > ids[ids.length - 1]!) return 3;
    if (msgId < ids[0]!) return 1;
    return this.has(msgId) ? 4 : 2;
  }

  /** How many identifiers are remembered. */
  get size(): number {
    return this.#ids.length;
  }

  /** Forgets all, for a new session. */
  clear(): void {
    this.#ids.length = 0;
    this.#floor = null;
  }

  /** Index of the first remembered identifier that is not below `msgId`. */
  #indexOf(msgId: bigint): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#ids[middle]! < msgId) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
