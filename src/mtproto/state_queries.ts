/** `msgs_state_req` that wait for `msgs_state_info`. @module */

/** How many questions are remembered. */
const MAX_QUERIES = 64;

/**
 * Remembers which messages each `msgs_state_req` asked about: the answer is
 * one byte for each, in the same order.
 */
export class StateQueries {
  readonly #queries = new Map<bigint, readonly bigint[]>();

  /**
   * Remembers a question; beyond 64 of them the oldest is forgotten.
   *
   * @param reqMsgId Identifier of the question.
   * @param msgIds What it asked about.
   */
  add(reqMsgId: bigint, msgIds: readonly bigint[]): void {
    this.#queries.set(reqMsgId, msgIds);
    if (this.#queries.size <= MAX_QUERIES) return;
    for (const oldest of this.#queries.keys()) {
      this.#queries.delete(oldest);
      return;
    }
  }

  /**
   * Takes out what a question asked about.
   *
   * @param reqMsgId Identifier of the question.
   */
  take(reqMsgId: bigint): readonly bigint[] | undefined {
    const msgIds = this.#queries.get(reqMsgId);
    this.#queries.delete(reqMsgId);
    return msgIds;
  }

  /**
   * Tells whether a question waits for its answer.
   *
   * @param reqMsgId Identifier of the question.
   */
  has(reqMsgId: bigint): boolean {
    return this.#queries.has(reqMsgId);
  }

  /** Forgets all, for a new connection or session. */
  clear(): void {
    this.#queries.clear();
  }
}
