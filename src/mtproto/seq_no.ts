/** Message sequence numbers. @module */

/**
 * Counts the content-related messages of one session.
 *
 * A content-related message, one that must be acknowledged, has the number
 * 2n + 1 where n is how many such messages went before it; any other has 2n.
 *
 * @see https://core.telegram.org/mtproto/description#message-sequence-number-msg-seqno
 */
export class SeqNo {
  #contentRelated = 0;

  /**
   * Makes the next number.
   *
   * @param isContentRelated Whether the message must be acknowledged.
   * @returns An odd number if it must, else an even one; below 2^31.
   */
  next(isContentRelated: boolean): number {
    const number = this.#contentRelated * 2;
    if (!isContentRelated) return number;
    this.#contentRelated = (this.#contentRelated + 1) & 0x3fffffff;
    return number + 1;
  }

  /**
   * Skips numbers, for when the server said that ours are too low (code 32).
   *
   * @param count How many content-related messages to skip.
   */
  skip(count: number): void {
    this.#contentRelated = (this.#contentRelated + count) & 0x3fffffff;
  }

  /** Starts from 0, for a new session. */
  reset(): void {
    this.#contentRelated = 0;
  }
}
