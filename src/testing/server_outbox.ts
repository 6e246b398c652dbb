/** A server's messages, kept until the client has them. @module */

import type { BodyChunk, BodyPlace, PacketPart } from "../mtproto/mod.ts";

/** One message to the client. */
export class ServerMessage implements PacketPart {
  /** Memory of the body. */
  readonly chunk: BodyChunk;
  /** Where the body begins. */
  readonly start: number;
  /** Where the body ends. */
  readonly end: number;
  /** Whether there is room before it for the head of a packet. */
  readonly isFirst: boolean;
  /** Whether it must be acknowledged. */
  readonly isContentRelated: boolean;
  /** The request that it answers, or 0. */
  readonly reqMsgId: bigint;
  /** The low bits of its identifier: 1 for an answer, else 3. */
  readonly lowBits: 1 | 3;
  /** Its identifier, 0 before it is sent. */
  msgId = 0n;
  /** Its sequence number. */
  seqNo = 0;
  /** Whether it waits to be sent. */
  isQueued = true;

  /**
   * @param place Where the body is.
   * @param isContentRelated Whether it must be acknowledged.
   * @param reqMsgId The request that it answers, or 0.
   * @param isAnswer Whether it is a response to a message of the client.
   */
  constructor(
    place: BodyPlace,
    isContentRelated: boolean,
    reqMsgId: bigint,
    isAnswer: boolean,
  ) {
    this.chunk = place.chunk;
    this.start = place.start;
    this.end = place.end;
    this.isFirst = place.isFirst;
    this.isContentRelated = isContentRelated;
    this.reqMsgId = reqMsgId;
    this.lowBits = isAnswer ? 1 : 3;
  }
}

/** Most messages that are kept for a client that does not acknowledge. */
const MAX_KEPT = 8192;

/** Queue of messages to send, and store of those not acknowledged. */
export class ServerOutbox {
  readonly #kept = new Map<bigint, ServerMessage>();
  readonly #answers = new Map<bigint, ServerMessage>();
  #queue: ServerMessage[] = [];

  /** How many messages wait to be sent. */
  get queued(): number {
    return this.#queue.length;
  }

  /** How many sent messages wait to be acknowledged. */
  get kept(): number {
    return this.#kept.size;
  }

  /**
   * Queues a message.
   *
   * @param message The message.
   */
  add(message: ServerMessage): void {
    this.#queue.push(message);
    if (message.reqMsgId !== 0n) this.#answers.set(message.reqMsgId, message);
  }

  /**
   * Finds the answer to a request.
   *
   * @param reqMsgId The request.
   */
  answerTo(reqMsgId: bigint): ServerMessage | undefined {
    return this.#answers.get(reqMsgId);
  }

  /**
   * Finds a message that was sent and not acknowledged.
   *
   * @param msgId Its identifier.
   */
  byMsgId(msgId: bigint): ServerMessage | undefined {
    return this.#kept.get(msgId);
  }

  /**
   * Queues a sent message again, under its old identifier.
   *
   * @param message The message.
   */
  again(message: ServerMessage): void {
    if (message.isQueued) return;
    message.isQueued = true;
    this.#queue.push(message);
  }

  /**
   * Takes the identifier from a message that was sent, so that it gets another.
   *
   * @param message The message.
   */
  unnumber(message: ServerMessage): void {
    this.#kept.delete(message.msgId);
    message.msgId = 0n;
  }

  /** Queues all sent messages again that were not acknowledged. */
  allAgain(): void {
    for (const message of this.#kept.values()) this.again(message);
  }

  /**
   * Takes queued messages for a packet.
   *
   * @param count Most messages.
   * @param length Most bytes, exceeded only by a single message.
   */
  take(count: number, length: number): ServerMessage[] {
    const queue = this.#queue;
    let taken = 0;
    let bytes = 0;
    while (taken < queue.length && taken < count) {
      const message = queue[taken]!;
      bytes += message.end - message.start + 16;
      if (taken > 0 && bytes > length) break;
      taken++;
    }
    if (taken === queue.length) {
      this.#queue = [];
      return queue;
    }
    return queue.splice(0, taken);
  }

  /**
   * Notes that a message was sent.
   *
   * @param message The message, with its identifier.
   */
  sent(message: ServerMessage): void {
    message.isQueued = false;
    if (!message.isContentRelated) {
      message.chunk.release();
      return;
    }
    this.#kept.set(message.msgId, message);
    if (this.#kept.size <= MAX_KEPT) return;
    for (const oldest of this.#kept.keys()) {
      this.acknowledge(oldest);
      return;
    }
  }

  /**
   * Forgets a message that the client has.
   *
   * @param msgId Its identifier.
   */
  acknowledge(msgId: bigint): void {
    const message = this.#kept.get(msgId);
    if (message === undefined) return;
    this.#kept.delete(msgId);
    if (message.reqMsgId !== 0n) this.#answers.delete(message.reqMsgId);
    if (message.isQueued) {
      const index = this.#queue.indexOf(message);
      if (index >= 0) this.#queue.splice(index, 1);
    }
    message.chunk.release();
  }
}
