/** Requests ordered by when to ask for their state. @module */

import type { OutgoingMessage } from "./outgoing_message.ts";

/**
 * A queue of requests that all wait equally long, so the first is the next
 * due. Linked through the requests themselves: adding and removing cost
 * nothing, however many there are.
 */
export class WatchList {
  readonly #delayMs: number;
  #first: OutgoingMessage | null = null;
  #last: OutgoingMessage | null = null;

  /** @param delayMs How long each request waits, in milliseconds. */
  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** When the first is due, or `null` if there is none. */
  get deadline(): number | null {
    return this.#first === null ? null : this.#first.watchAt;
  }

  /**
   * Appends a request that no list watches.
   *
   * @param message The request.
   * @param now Local milliseconds, not before those of the last call.
   */
  push(message: OutgoingMessage, now: number): void {
    message.watchAt = now + this.#delayMs;
    message.list = this;
    message.previous = this.#last;
    message.next = null;
    if (this.#last === null) this.#first = message;
    else this.#last.next = message;
    this.#last = message;
  }

  /**
   * Takes a request out, if this list watches it.
   *
   * @param message The request.
   */
  remove(message: OutgoingMessage): void {
    if (message.list !== this) return;
    if (message.previous === null) this.#first = message.next;
    else message.previous.next = message.next;
    if (message.next === null) this.#last = message.previous;
    else message.next.previous = message.previous;
    message.previous = null;
    message.next = null;
    message.list = null;
  }

  /**
   * Takes out the first request if it is due.
   *
   * @param now Local milliseconds.
   */
  takeDue(now: number): OutgoingMessage | null {
    const first = this.#first;
    if (first === null || first.watchAt > now) return null;
    this.remove(first);
    return first;
  }
}
