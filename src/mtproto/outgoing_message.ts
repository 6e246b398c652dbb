/** One request on its way to its answer. @module */

import type { BodyChunk } from "./body_buffer.ts";

/** Where a request is. */
export type OutgoingState = "queued" | "sent" | "acknowledged" | "done";

/** A request from `enqueue()` to its answer; survives resends. */
export class OutgoingMessage {
  /** Number by which the owner knows the request. */
  readonly requestId: number;
  /** Memory that holds the body. */
  readonly chunk: BodyChunk;
  /** Where the body begins in the chunk. */
  start: number;
  /** Where the body ends in the chunk. */
  readonly end: number;
  /** Whether 56 bytes before the body are free for packet headers. */
  readonly isFirst: boolean;
  /** Whether it must be acknowledged; else it is forgotten once sent. */
  readonly isContentRelated: boolean;
  /** Whether a container takes only one message like this. */
  readonly isAlone: boolean;
  /** The request that the server must answer before this one, if any. */
  after: OutgoingMessage | null;
  /** Where the request is. */
  state: OutgoingState = "queued";
  /** The identifier under which it was last sent, 0 before. */
  msgId = 0n;
  /** The sequence number that goes with `msgId`. */
  seqNo = 0;
  /** Identifier of the container it was last sent in, else its own. */
  packetId = 0n;
  /** Identifiers under which it was sent before; answers to them count too. */
  earlierMsgIds: bigint[] | null = null;
  /** Local milliseconds when it got `msgId`. */
  numberedAt = 0;
  /** How often it was sent under `msgId`. */
  sends = 0;
  /** Told each `msg_id`, with a view of the body. */
  onMsgId: ((msgId: bigint, body: Uint8Array) => void) | null = null;
  /** How often the server did not find the request before it. */
  waitRefusals = 0;
  /** Whether to send it again as it was, in a container, so that a server
   * that has it sees a repeat. */
  isRepeat = false;
  /** Neighbours and deadline in the list that watches for lost answers. */
  previous: OutgoingMessage | null = null;
  /** See `previous`. */
  next: OutgoingMessage | null = null;
  /** Which list watches it, `null` for none. */
  list: object | null = null;
  /** Local milliseconds from which its state is asked for. */
  watchAt = 0;

  /** @param fields What does not change. */
  constructor(
    requestId: number,
    chunk: BodyChunk,
    start: number,
    end: number,
    isFirst: boolean,
    isContentRelated: boolean,
    isAlone: boolean,
    after: OutgoingMessage | null,
  ) {
    this.requestId = requestId;
    this.chunk = chunk;
    this.start = start;
    this.end = end;
    this.isFirst = isFirst;
    this.isContentRelated = isContentRelated;
    this.isAlone = isAlone;
    this.after = after;
  }

  /** Bytes of the body. */
  get length(): number {
    return this.end - this.start;
  }
}
