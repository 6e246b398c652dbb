/** Requests that are queued, sent or acknowledged, until answered. @module */

import type { OutgoingMessage } from "./outgoing_message.ts";
import { WatchList } from "./watch_list.ts";

/** Settings of an {@linkcode Outbox}. */
export interface OutboxOptions {
  /** Ask for the state of an unacknowledged request after this many ms. */
  readonly stateQueryMs: number;
  /** Ask again, and for acknowledged requests, after this many ms. */
  readonly stateRepeatMs: number;
}

/** Under how many identifiers one request is remembered besides the last. */
const MAX_EARLIER_MSG_IDS = 8;
/**
 * A request is repeated under its identifier only if it is younger than this;
 * the server refuses messages older than 300 seconds.
 */
const MAX_REPEAT_AGE_MS = 240_000;

/**
 * Holds every request from `enqueue()` to its answer.
 *
 * The queue is in the order of `enqueue()`, also for requests that return to
 * it. A request is found under every identifier it was sent with, so an answer
 * that overtakes a resend still counts, and counts once.
 */
export class Outbox {
  readonly #byRequestId = new Map<number, OutgoingMessage>();
  readonly #byMsgId = new Map<bigint, OutgoingMessage>();
  #queue: OutgoingMessage[] = [];
  #head = 0;
  /** Sent, not acknowledged, and not asked about yet. */
  readonly #fresh: WatchList;
  /** Acknowledged, or asked about before. */
  readonly #asked: WatchList;

  /** @param options Times. */
  constructor(options: OutboxOptions) {
    this.#fresh = new WatchList(options.stateQueryMs);
    this.#asked = new WatchList(options.stateRepeatMs);
  }

  /** How many requests wait for their answer or to be sent. */
  get size(): number {
    return this.#byRequestId.size;
  }

  /** How many requests wait to be sent. */
  get queued(): number {
    return this.#queue.length - this.#head;
  }

  /**
   * Takes a new request, with a request id above all before.
   *
   * @param message The request, in state `"queued"`.
   */
  add(message: OutgoingMessage): void {
    this.#byRequestId.set(message.requestId, message);
    this.#queue.push(message);
  }

  /**
   * Finds a request by the owner's number.
   *
   * @param requestId What `enqueue()` returned.
   */
  byRequestId(requestId: number): OutgoingMessage | undefined {
    return this.#byRequestId.get(requestId);
  }

  /**
   * Finds a request by any identifier that it was sent with.
   *
   * @param msgId A `msg_id`.
   */
  byMsgId(msgId: bigint): OutgoingMessage | undefined {
    return this.#byMsgId.get(msgId);
  }

  /** The request to send next, left where it is. */
  peek(): OutgoingMessage | undefined {
    return this.#queue[this.#head];
  }

  /** Takes the request to send next. */
  shift(): OutgoingMessage | undefined {
    const message = this.#queue[this.#head];
    if (message === undefined) return undefined;
    this.#head++;
    if (this.#head === this.#queue.length) {
      this.#queue.length = 0;
      this.#head = 0;
    } else if (this.#head >= 1024 && this.#head * 2 > this.#queue.length) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
    return message;
  }

  /**
   * Notes that a request was sent under `message.msgId`.
   *
   * @param message The request, taken from the queue.
   * @param now Local milliseconds.
   */
  sent(message: OutgoingMessage, now: number): void {
    if (!message.isContentRelated) {
      this.finish(message);
      return;
    }
    message.state = "sent";
    message.sends++;
    this.#byMsgId.set(message.msgId, message);
    this.#fresh.push(message, now);
  }

  /**
   * Notes that the server has a request.
   *
   * @param message The request.
   * @param now Local milliseconds.
   * @returns Whether that is news.
   */
  acknowledge(message: OutgoingMessage, now: number): boolean {
    if (message.state !== "sent") return false;
    message.state = "acknowledged";
    this.#fresh.remove(message);
    if (message.list === null) this.#asked.push(message, now);
    return true;
  }

  /**
   * Forgets a request that was answered or dropped.
   *
   * @param message The request.
   */
  finish(message: OutgoingMessage): void {
    if (message.state === "done") return;
    if (message.state === "queued") this.#unqueue(message);
    message.state = "done";
    this.#unwatch(message);
    this.#byRequestId.delete(message.requestId);
    this.#byMsgId.delete(message.msgId);
    if (message.earlierMsgIds !== null) {
      for (const msgId of message.earlierMsgIds) this.#byMsgId.delete(msgId);
    }
    // Nothing else may keep a whole chain of requests alive.
    message.after = null;
    message.chunk.release();
  }

  /**
   * Finds what was last sent in one packet.
   *
   * @param packetId Identifier of the packet's outermost message.
   * @returns Sent requests, in the order of `enqueue()`.
   */
  inPacket(packetId: bigint): OutgoingMessage[] {
    const found: OutgoingMessage[] = [];
    // Only refused packets are looked for: a scan is cheaper than keeping,
    // for every packet, what is in it.
    for (const message of this.#byRequestId.values()) {
      if (message.packetId === packetId && message.state !== "queued") {
        found.push(message);
      }
    }
    return found;
  }

  /**
   * Puts a sent request back into the queue, at its old place.
   *
   * @param message The request; ignored if it is queued or done.
   * @param isRepeat Whether to keep `msg_id` and seqno, so that a server that
   *   has the request sees a repeat.
   * @param now Local milliseconds: old requests are never repeats.
   */
  requeue(message: OutgoingMessage, isRepeat: boolean, now: number): void {
    if (message.state === "queued" || message.state === "done") return;
    this.#unwatch(message);
    message.state = "queued";
    message.isRepeat = isRepeat && now - message.numberedAt < MAX_REPEAT_AGE_MS;
    let index = this.#queue.length;
    while (
      index > this.#head &&
      this.#queue[index - 1]!.requestId > message.requestId
    ) index--;
    this.#queue.splice(index, 0, message);
  }

  /**
   * Gives a request an identifier; the old one still finds it.
   *
   * @param message The request, taken from the queue.
   * @param msgId Its new identifier.
   * @param seqNo Its new sequence number.
   * @param now Local milliseconds.
   */
  number(
    message: OutgoingMessage,
    msgId: bigint,
    seqNo: number,
    now: number,
  ): void {
    this.#keepEarlier(message);
    message.msgId = msgId;
    message.seqNo = seqNo;
    message.numberedAt = now;
    message.sends = 0;
  }

  #keepEarlier(message: OutgoingMessage): void {
    if (message.msgId === 0n) return;
    const earlier = message.earlierMsgIds ??= [];
    earlier.push(message.msgId);
    if (earlier.length > MAX_EARLIER_MSG_IDS) {
      this.#byMsgId.delete(earlier.shift()!);
    }
  }

  /**
   * Puts all sent requests back into the queue.
   *
   * @param isRepeat As for {@linkcode Outbox.requeue}.
   * @param now Local milliseconds.
   * @param isWanted Which requests; all by default.
   */
  requeueAll(
    isRepeat: boolean,
    now: number,
    isWanted: (message: OutgoingMessage) => boolean = () => true,
  ): void {
    const queue: OutgoingMessage[] = [];
    for (const message of this.#byRequestId.values()) {
      if (message.state !== "queued") {
        if (!isWanted(message)) continue;
        this.#unwatch(message);
        message.state = "queued";
        message.isRepeat = isRepeat &&
          now - message.numberedAt < MAX_REPEAT_AGE_MS;
      } else if (!isRepeat && isWanted(message)) message.isRepeat = false;
      queue.push(message);
    }
    // Request ids grow, so the map's order is that of enqueue().
    this.#queue = queue;
    this.#head = 0;
  }

  /** When a request's state is to be asked for, or `null`. */
  deadline(): number | null {
    const fresh = this.#fresh.deadline;
    const asked = this.#asked.deadline;
    if (fresh === null) return asked;
    return asked === null ? fresh : Math.min(fresh, asked);
  }

  /**
   * Takes the requests whose state is to be asked for now; they will be due
   * again after the longer time.
   *
   * @param now Local milliseconds.
   * @param limit Most requests to take.
   */
  takeDue(now: number, limit: number): OutgoingMessage[] {
    const due: OutgoingMessage[] = [];
    while (due.length < limit) {
      const message = this.#fresh.takeDue(now) ?? this.#asked.takeDue(now);
      if (message === null) break;
      due.push(message);
    }
    for (const message of due) this.#asked.push(message, now);
    return due;
  }

  #unwatch(message: OutgoingMessage): void {
    this.#fresh.remove(message);
    this.#asked.remove(message);
  }

  #unqueue(message: OutgoingMessage): void {
    const index = this.#queue.indexOf(message, this.#head);
    if (index >= 0) this.#queue.splice(index, 1);
  }
}
