/** What a server does with the messages of a client. @module */

import {
  BadMessageError,
  type FutureSalt,
  type Gunzip,
  type MessageHead,
  msgIdLowBits,
  msgIdTimeMs,
  ProtocolError,
  ReplayWindow,
  unpackBody,
} from "../mtproto/mod.ts";
import { TlDecodeError, TlReader, type TlWriter } from "../tl/mod.ts";
import type { ServerOutbox } from "./server_outbox.ts";
import { SERVER_HANDLERS } from "./server_handlers.ts";
import { writeError } from "./rpc_error_body.ts";
import type { ServerSessionEvent } from "./server_session_event.ts";

/** What an inbox needs of its session. */
export interface ServerInboxOptions {
  /** The salts in use: what clients must use, or in its time may. */
  readonly session: {
    readonly serverSalt: bigint;
    readonly futureSalts: readonly FutureSalt[];
  };
  /** Our messages. */
  readonly outbox: ServerOutbox;
  /** Queues a message. */
  readonly send: (
    encode: (writer: TlWriter) => void,
    isContentRelated: boolean,
    isAnswer: boolean,
    reqMsgId?: bigint,
  ) => void;
  /** Inflates. */
  readonly gunzip: Gunzip;
  /**
   * Called for a message older than the session: the client sends such again
   * when it learns of the new session. Returns false if it is not told.
   */
  readonly announceAgain: () => boolean;
  /** Whether to check sequence numbers. */
  readonly checkSeqNo: boolean;
  /** Most bytes a request may inflate to. */
  readonly maxInflatedLength: number;
  /** Destroys another session. */
  readonly destroySession: (sessionId: bigint) => boolean;
}

/** A request that waits for others. */
interface HeldRequest {
  readonly msgId: bigint;
  readonly body: Uint8Array;
  readonly after: Set<bigint>;
}

/** `msg_container#73f1f8dc` */
const MSG_CONTAINER_ID = 0x73f1f8dc;
/** `gzip_packed#3072cfa1` */
const GZIP_PACKED_ID = 0x3072cfa1;
/** `invokeAfterMsg#cb9f372d {X:Type} msg_id:long query:!X = X` */
const INVOKE_AFTER_MSG_ID = 0xcb9f372d | 0;
/** `invokeAfterMsgs#3dc4b4f0 {X:Type} msg_ids:Vector<long> query:!X = X` */
const INVOKE_AFTER_MSGS_ID = 0x3dc4b4f0;
/** Bytes before a body. */
const HEAD_LENGTH = 32;
/** Most requests whose outcome is remembered. */
const MAX_OUTCOMES = 4096;

/** Checks messages, answers those about service, tells about requests. */
export class ServerInbox {
  /** Settings. */
  readonly options: ServerInboxOptions;
  /** Received messages. */
  readonly replay: ReplayWindow = new ReplayWindow(4096);
  readonly #containers = new ReplayWindow(1024);
  readonly #running = new Set<bigint>();
  /** Whether the latest answered requests succeeded. */
  readonly #outcomes = new Map<bigint, boolean>();
  #held: HeldRequest[] = [];
  #acks: bigint[] = [];
  /** The lowest identifier that the session knows. */
  #firstMsgId: bigint | null = null;
  #lastMsgId = 0n;
  #lastSeqNo = 0;

  /** @param options The session's parts. */
  constructor(options: ServerInboxOptions) {
    this.options = options;
  }

  /** How many requests have no reply yet. */
  get running(): number {
    return this.#running.size + this.#held.length;
  }

  /**
   * Tells whether a request waits for its reply.
   *
   * @param msgId The request.
   */
  isRunning(msgId: bigint): boolean {
    return this.#running.has(msgId);
  }

  /** Takes what the client is still to be told as received. */
  takeAcks(): bigint[] {
    // A reply acknowledges a request, and most have one by now.
    const acks = this.#acks.filter((msgId) => this.#running.has(msgId));
    this.#acks = [];
    return acks;
  }

  /**
   * Notes that a request was answered.
   *
   * @param msgId The request.
   * @param isSuccess Whether it succeeded.
   * @returns Requests that waited for it, if it succeeded.
   */
  finish(msgId: bigint, isSuccess: boolean): ServerSessionEvent[] {
    this.#running.delete(msgId);
    this.#outcomes.set(msgId, isSuccess);
    if (this.#outcomes.size > MAX_OUTCOMES) {
      for (const oldest of this.#outcomes.keys()) {
        this.#outcomes.delete(oldest);
        break;
      }
    }
    return this.#held.length === 0 ? [] : this.#release(msgId, isSuccess);
  }

  /**
   * Gives up a request.
   *
   * @param msgId The request.
   * @returns Whether it was running.
   */
  drop(msgId: bigint): boolean {
    const wasHeld = this.#held.some((held) => held.msgId === msgId);
    this.#held = this.#held.filter((held) => held.msgId !== msgId);
    return this.#running.delete(msgId) || wasHeld;
  }

  /**
   * Takes a packet.
   *
   * @param head Its head, checked.
   * @param plaintext The packet, decrypted.
   * @param serverMs The server's time.
   * @param events Told what happened.
   * @returns The lowest identifier in it if it is the session's first packet,
   *   else `null`.
   */
  receive(
    head: MessageHead,
    plaintext: Uint8Array,
    serverMs: number,
    events: ServerSessionEvent[],
  ): bigint | null {
    const { msgId, seqNo } = head;
    const body = plaintext.subarray(HEAD_LENGTH, HEAD_LENGTH + head.length);
    const code = this.#checkPacket(head, serverMs);
    if (code !== 0) {
      this.#refuse(msgId, seqNo, code, events);
      return null;
    }
    const reader = new TlReader(body);
    if (reader.peekInt() !== MSG_CONTAINER_ID) {
      const isFirst = this.#begin(msgId);
      this.#accept(msgId, seqNo, body, events);
      return isFirst ? msgId : null;
    }
    // The same container twice is a repeat: so are its messages.
    if (this.#containers.add(msgId) === "new") {
      if (this.replay.add(msgId) !== "new") {
        this.#refuse(msgId, seqNo, 19, events);
        return null;
      }
    }
    reader.skip(4);
    const count = reader.bareVectorLength(16);
    const start = reader.offset;
    let lowest = msgId;
    for (let i = 0; i < count; i++) {
      const innerMsgId = reader.long();
      reader.skip(4);
      reader.skip(reader.int());
      if (innerMsgId >= msgId || msgIdLowBits(innerMsgId) !== 0) {
        this.#refuse(msgId, seqNo, 64, events);
        return null;
      }
      if (innerMsgId < lowest) lowest = innerMsgId;
    }
    const isFirst = this.#begin(lowest);
    reader.offset = start;
    for (let i = 0; i < count; i++) {
      const innerMsgId = reader.long();
      const innerSeqNo = reader.int();
      this.#acceptInner(
        innerMsgId,
        innerSeqNo,
        reader.raw(reader.int()),
        events,
      );
    }
    return isFirst ? lowest : null;
  }

  /** @returns Whether this is the first packet. */
  #begin(lowest: bigint): boolean {
    if (this.#firstMsgId !== null) return false;
    this.#firstMsgId = lowest;
    return true;
  }

  /** Takes a message of a container: a bad one does not spoil the others. */
  #acceptInner(
    msgId: bigint,
    seqNo: number,
    body: Uint8Array,
    events: ServerSessionEvent[],
  ): void {
    try {
      this.#accept(msgId, seqNo, body, events);
    } catch (error) {
      if (!(error instanceof TlDecodeError || error instanceof ProtocolError)) {
        throw error;
      }
      events.push({ type: "rejected", error });
    }
  }

  /** @returns 0, or the code of `bad_msg_notification`. */
  #checkPacket(head: MessageHead, serverMs: number): number {
    const { msgId, salt } = head;
    if (msgIdLowBits(msgId) !== 0) return 18;
    // What was accepted before is no reason to have it sent anew.
    if (this.replay.has(msgId)) return 0;
    const { serverSalt, futureSalts } = this.options.session;
    const now = serverMs / 1000;
    const isValid = salt === serverSalt ||
      futureSalts.some((one) =>
        one.salt === salt && one.validSince <= now && now < one.validUntil
      );
    if (!isValid) return 48;
    const age = serverMs - msgIdTimeMs(msgId);
    if (age > 300_000) return 16;
    return age < -30_000 ? 17 : 0;
  }

  /** Takes one message that may be new. */
  #accept(
    msgId: bigint,
    seqNo: number,
    body: Uint8Array,
    events: ServerSessionEvent[],
  ): void {
    if (msgId < this.#firstMsgId! && this.options.announceAgain()) return;
    const verdict = this.replay.add(msgId);
    if (verdict !== "new") {
      if (verdict === "tooOld") this.#refuse(msgId, seqNo, 20, events);
      else this.#repeat(msgId);
      return;
    }
    const handler = SERVER_HANDLERS.get(new TlReader(body).int());
    const code = this.#checkSeqNo(msgId, seqNo, handler !== undefined);
    if (code !== 0) {
      this.#refuse(msgId, seqNo, code, events);
      return;
    }
    if (handler !== undefined) {
      const reader = new TlReader(body, { offset: 4 });
      handler(this, reader, msgId, events);
    } else this.#request(msgId, body, events);
  }

  #checkSeqNo(msgId: bigint, seqNo: number, isService: boolean): number {
    if (!this.options.checkSeqNo) return 0;
    if (!isService && (seqNo & 1) === 0) return 35;
    if (msgId > this.#lastMsgId) {
      const isLow = seqNo < this.#lastSeqNo ||
        (seqNo === this.#lastSeqNo && (seqNo & 1) === 1);
      if (isLow) return 32;
      this.#lastMsgId = msgId;
      this.#lastSeqNo = seqNo;
      return 0;
    }
    const isHigh = seqNo > this.#lastSeqNo ||
      (seqNo === this.#lastSeqNo && (seqNo & 1) === 1);
    return isHigh ? 33 : 0;
  }

  /** A request came again: so does its answer, if there is one. */
  #repeat(msgId: bigint): void {
    const answer = this.options.outbox.answerTo(msgId);
    if (answer !== undefined) this.options.outbox.again(answer);
    else this.#acks.push(msgId);
  }

  #request(
    msgId: bigint,
    body: Uint8Array,
    events: ServerSessionEvent[],
  ): void {
    let reader = new TlReader(body);
    const after = new Set<bigint>();
    for (let layer = 0; layer < 8; layer++) {
      const id = reader.peekInt();
      if (id === INVOKE_AFTER_MSG_ID) {
        reader.skip(4);
        after.add(reader.long());
      } else if (id === INVOKE_AFTER_MSGS_ID) {
        reader.skip(4);
        const count = reader.vectorLength(8);
        for (let i = 0; i < count; i++) after.add(reader.long());
      } else if (id === GZIP_PACKED_ID) {
        reader.skip(4);
        const { gunzip, maxInflatedLength } = this.options;
        reader = new TlReader(unpackBody(reader, gunzip, maxInflatedLength));
      } else break;
    }
    const query = reader.raw(reader.remaining);
    this.#acks.push(msgId);
    for (const one of after) {
      const outcome = this.#outcomes.get(one);
      if (outcome === true) after.delete(one);
      else if (outcome === false || !this.#isWaitedFor(one)) {
        this.#fail(msgId);
        return;
      }
    }
    if (after.size > 0) this.#held.push({ msgId, body: query, after });
    else this.#start(msgId, query, events);
  }

  #isWaitedFor(msgId: bigint): boolean {
    return this.#running.has(msgId) ||
      this.#held.some((held) => held.msgId === msgId);
  }

  #start(
    msgId: bigint,
    body: Uint8Array,
    events: ServerSessionEvent[],
  ): void {
    this.#running.add(msgId);
    events.push({ type: "request", msgId, body });
  }

  #release(msgId: bigint, isSuccess: boolean): ServerSessionEvent[] {
    const events: ServerSessionEvent[] = [];
    for (const held of [...this.#held]) {
      if (!held.after.delete(msgId)) continue;
      if (isSuccess && held.after.size > 0) continue;
      this.#held = this.#held.filter((one) => one !== held);
      if (isSuccess) this.#start(held.msgId, held.body, events);
      else this.#fail(held.msgId);
    }
    return events;
  }

  /** A request that waits for one that failed or is unknown fails, too. */
  #fail(msgId: bigint): void {
    this.options.send(
      (writer) => {
        writer.int(0xf35c6d01 | 0); // rpc_result#f35c6d01
        writer.long(msgId);
        writeError(writer, 400, "MSG_WAIT_FAILED");
      },
      true,
      true,
      msgId,
    );
    this.finish(msgId, false);
  }

  #refuse(
    msgId: bigint,
    seqNo: number,
    code: number,
    events: ServerSessionEvent[],
  ): void {
    this.options.send(
      (writer) => {
        // bad_server_salt#edab447b or bad_msg_notification#a7eff811
        writer.int((code === 48 ? 0xedab447b : 0xa7eff811) | 0);
        writer.long(msgId);
        writer.int(seqNo);
        writer.int(code);
        if (code === 48) writer.long(this.options.session.serverSalt);
      },
      false,
      true,
    );
    events.push({ type: "rejected", error: new BadMessageError(code) });
  }
}
