/** The server's side of an MTProto session. @module */

import {
  defaultProvider,
  type MessageCipher,
  type RandomBytes,
  randomBytes as defaultRandomBytes,
  SecurityError,
} from "../crypto/mod.ts";
import {
  BodyBuffer,
  type FutureSalt,
  MsgIdGenerator,
  openMessage,
  packBody,
  PacketWriter,
  ProtocolError,
  SeqNo,
} from "../mtproto/mod.ts";
import { TlDecodeError, type TlWriter } from "../tl/mod.ts";
import { writeError } from "./rpc_error_body.ts";
import { ServerInbox } from "./server_inbox.ts";
import { inflateEither } from "./server_inflate.ts";
import { ServerMessage, ServerOutbox } from "./server_outbox.ts";
import type { ServerSessionEvent } from "./server_session_event.ts";
import type { ServerSessionOptions } from "./server_session_options.ts";

/** Length at which a container takes no more messages, in bytes. */
const CONTAINER_LENGTH = 256 * 1024;
/** Most messages in a container. */
const CONTAINER_MESSAGES = 1020;
/** `rpc_result#f35c6d01 req_msg_id:long result:Object = RpcResult` */
const RPC_RESULT_ID = 0xf35c6d01 | 0;
/** `msgs_ack#62d6b459 msg_ids:Vector<long> = MsgsAck` */
const MSGS_ACK_ID = 0x62d6b459;

/**
 * Answers one client session, as a Telegram server does: it checks salts,
 * identifiers and sequence numbers, answers service messages by itself, keeps
 * answers until they are acknowledged, and repeats them for a client that
 * repeats its request. What it should do wrong, a test sets.
 *
 * @example See `Session` for both sides
 * ```ts
 * import { AuthKey, randomBytes } from "@layer/mtproto/crypto";
 * import { Session } from "@layer/mtproto/mtproto";
 * import { ServerSession } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const authKey = AuthKey.fromBytes(randomBytes(256));
 * const server = new ServerSession({ authKey, serverSalt: 1n });
 * const client = new Session({ authKey, serverSalt: 2n });
 * const now = 1_700_000_000_000;
 * client.enqueue(Uint8Array.of(1, 2, 3, 4));
 * // The salt is wrong, so the server names the right one.
 * server.receive(client.nextPacket(now)!, now);
 * client.receive(server.nextPacket(now)!, now);
 * assertEquals(client.serverSalt, 1n);
 * ```
 */
export class ServerSession {
  /** The salt that clients must use; may be changed at any time. */
  serverSalt: bigint;
  /** What `get_future_salts` is answered with; accepted in their time. */
  futureSalts: readonly FutureSalt[] = [];
  /** Milliseconds by which the server's clock is ahead of `now`. */
  clockAheadMs: number;

  readonly #options: ServerSessionOptions;
  readonly #random: RandomBytes;
  readonly #cipher: MessageCipher;
  readonly #packets: PacketWriter;
  readonly #bodies = new BodyBuffer(CONTAINER_LENGTH);
  readonly #msgIds = new MsgIdGenerator();
  readonly #seqNo = new SeqNo();
  readonly #outbox = new ServerOutbox();
  readonly #inbox: ServerInbox;
  #sessionId: bigint | null = null;
  #lastClockAheadMs = 0;
  /** `new_session_created`, if it is sent. */
  #announcement: ServerMessage | null = null;

  /**
   * Makes a session that waits for the first packet.
   *
   * @param options Key, salt and faults.
   */
  constructor(options: ServerSessionOptions) {
    const crypto = options.crypto ?? defaultProvider();
    this.#options = options;
    this.serverSalt = options.serverSalt ?? 0n;
    this.clockAheadMs = options.clockAheadMs ?? 0;
    this.#random = options.randomBytes ?? defaultRandomBytes;
    this.#cipher = crypto.messageCipher(options.authKey, "server");
    this.#packets = new PacketWriter(this.#cipher, this.#random);
    this.#inbox = new ServerInbox({
      session: this,
      outbox: this.#outbox,
      send: (encode, isContentRelated, isAnswer, reqMsgId = 0n) =>
        this.#queue(encode, isContentRelated, reqMsgId, isAnswer),
      gunzip: inflateEither((data, max) => crypto.gunzip(data, max)),
      announceAgain: () => this.#announceAgain(),
      checkSeqNo: options.checkSeqNo ?? true,
      maxInflatedLength: options.maxInflatedLength ?? 16_777_216,
      destroySession: options.destroySession ?? (() => false),
    });
  }

  /** Identifier of the session, a signed long, or `null` before a packet. */
  get sessionId(): bigint | null {
    return this.#sessionId;
  }

  /** How many requests have no reply yet. */
  get runningRequests(): number {
    return this.#inbox.running;
  }

  /** How many messages the client has not acknowledged. */
  get unacknowledged(): number {
    return this.#outbox.kept;
  }

  /**
   * Takes one packet.
   *
   * @param packet Any bytes.
   * @param now Milliseconds since the Unix epoch.
   * @returns What happened, in order.
   */
  receive(packet: Uint8Array, now: number): ServerSessionEvent[] {
    let plaintext: Uint8Array;
    try {
      plaintext = this.#cipher.decrypt(packet);
    } catch (error) {
      return [rejected(error)];
    }
    return this.receivePlaintext(plaintext, now);
  }

  /**
   * Takes one packet that its owner decrypted, to find out the session.
   *
   * @param plaintext What `MessageCipher.decrypt()` returned.
   * @param now Milliseconds since the Unix epoch.
   * @returns What happened, in order.
   */
  receivePlaintext(plaintext: Uint8Array, now: number): ServerSessionEvent[] {
    const events: ServerSessionEvent[] = [];
    try {
      const head = openMessage(plaintext);
      if (this.#sessionId !== null && head.sessionId !== this.#sessionId) {
        throw new SecurityError(
          "session_id",
          "Cannot accept message: want the session's session_id, got another",
        );
      }
      this.#sessionId = head.sessionId;
      const serverMs = now + this.clockAheadMs;
      const firstMsgId = this.#inbox.receive(head, plaintext, serverMs, events);
      if (firstMsgId !== null) {
        this.#begin(head.sessionId, firstMsgId, events);
      }
    } catch (error) {
      events.push(rejected(error));
    }
    return events;
  }

  /**
   * Answers a request.
   *
   * @param reqMsgId The request; ignored if it is not running.
   * @param body TL bytes of the result, or a function that writes them.
   * @returns Requests that waited for this one with `invokeAfterMsg`.
   */
  reply(
    reqMsgId: bigint,
    body: Uint8Array | ((writer: TlWriter) => void),
  ): ServerSessionEvent[] {
    if (!this.#inbox.isRunning(reqMsgId)) return [];
    this.#queueResult(reqMsgId, body);
    return this.#inbox.finish(reqMsgId, true);
  }

  /**
   * Answers a request with `rpc_error`.
   *
   * @param reqMsgId The request; ignored if it is not running.
   * @param code Such as 420.
   * @param text Such as `"FLOOD_WAIT_5"`.
   * @returns No requests: those that waited for this one fail, too.
   */
  replyError(reqMsgId: bigint, code: number, text: string): void {
    if (!this.#inbox.isRunning(reqMsgId)) return;
    this.#queueResult(reqMsgId, (writer) => writeError(writer, code, text));
    this.#inbox.finish(reqMsgId, false);
  }

  /**
   * Sends something unasked, such as updates.
   *
   * @param body TL bytes, or a function that writes them.
   */
  push(body: Uint8Array | ((writer: TlWriter) => void)): void {
    const encode = typeof body === "function"
      ? body
      : (writer: TlWriter) => writer.raw(body);
    this.#queue(
      (writer) => {
        const start = writer.length;
        encode(writer);
        this.#compress(writer, start);
      },
      true,
      0n,
      false,
    );
  }

  /**
   * Sends a service message that is neither acknowledged nor repeated.
   *
   * @param body TL bytes, or a function that writes them.
   */
  pushService(body: Uint8Array | ((writer: TlWriter) => void)): void {
    const encode = typeof body === "function"
      ? body
      : (writer: TlWriter) => writer.raw(body);
    this.#queue(encode, false, 0n, true);
  }

  /**
   * Makes the next packet.
   *
   * @param now Milliseconds since the Unix epoch.
   * @returns An encrypted packet, or `null` if there is nothing to send.
   */
  nextPacket(now: number): Uint8Array | null {
    const acks = this.#inbox.takeAcks();
    if (acks.length > 0) {
      this.#queue(
        (writer) => {
          writer.int(MSGS_ACK_ID);
          writer.vectorLength(acks.length);
          for (const msgId of acks) writer.long(msgId);
        },
        false,
        0n,
        false,
      );
    }
    if (this.#sessionId === null || this.#outbox.queued === 0) return null;
    const serverMs = now + this.clockAheadMs;
    // A clock that was set back must show in our identifiers.
    if (this.clockAheadMs < this.#lastClockAheadMs) this.#msgIds.reset();
    this.#lastClockAheadMs = this.clockAheadMs;
    const messages = this.#outbox.take(CONTAINER_MESSAGES, CONTAINER_LENGTH);
    let isRepeat = false;
    for (const message of messages) {
      // A container's identifier is above those in it, also after the clock
      // was set back.
      if (!this.#msgIds.willExceed(message.msgId, serverMs)) {
        this.#outbox.unnumber(message);
      }
      if (message.msgId === 0n) {
        message.msgId = this.#msgIds.next(serverMs, message.lowBits);
        message.seqNo = this.#seqNo.next(message.isContentRelated);
      } else isRepeat = true;
    }
    // What is repeated keeps its old identifier, inside of a new one.
    const container = messages.length === 1 && !isRepeat ? null : {
      msgId: this.#msgIds.next(serverMs, 1),
      seqNo: this.#seqNo.next(false),
    };
    const packet = this.#packets.write(
      messages,
      container,
      this.serverSalt,
      this.#sessionId,
    );
    this.#bodies.endRun();
    for (const message of messages) this.#outbox.sent(message);
    return packet;
  }

  /** Sends again what was not acknowledged: the client has a new connection. */
  connectionReset(): void {
    this.#outbox.allAgain();
  }

  #begin(
    sessionId: bigint,
    firstMsgId: bigint,
    events: ServerSessionEvent[],
  ): void {
    events.unshift({ type: "newSession", sessionId });
    if (this.#options.announce === false) return;
    const bytes = this.#random(8);
    const uniqueId = new DataView(bytes.buffer, bytes.byteOffset, 8)
      .getBigInt64(0, true);
    this.#announcement = this.#queue(
      (writer) => {
        writer.int(0x9ec20908 | 0); // new_session_created#9ec20908
        writer.long(firstMsgId);
        writer.long(uniqueId);
        writer.long(this.serverSalt);
      },
      true,
      0n,
      false,
    );
  }

  #queueResult(
    reqMsgId: bigint,
    body: Uint8Array | ((writer: TlWriter) => void),
  ): void {
    this.#queue(
      (writer) => {
        writer.int(RPC_RESULT_ID);
        writer.long(reqMsgId);
        const start = writer.length;
        if (typeof body === "function") body(writer);
        else writer.raw(body);
        this.#compress(writer, start);
      },
      true,
      reqMsgId,
      true,
    );
  }

  #compress(writer: TlWriter, start: number): void {
    const { gzip } = this.#options;
    if (gzip !== undefined && gzip !== null) packBody(writer, start, gzip);
  }

  #queue(
    encode: (writer: TlWriter) => void,
    isContentRelated: boolean,
    reqMsgId: bigint,
    isAnswer: boolean,
  ): ServerMessage {
    const place = this.#bodies.write(encode);
    const message = new ServerMessage(
      place,
      isContentRelated,
      reqMsgId,
      isAnswer,
    );
    this.#outbox.add(message);
    return message;
  }

  /** Repeats `new_session_created` unless the client has acknowledged it. */
  #announceAgain(): boolean {
    const message = this.#announcement;
    if (message === null) return false;
    if (this.#outbox.byMsgId(message.msgId) === message) {
      this.#outbox.again(message);
    }
    return true;
  }
}

function rejected(cause: unknown): ServerSessionEvent {
  const error = cause instanceof SecurityError ||
      cause instanceof TlDecodeError || cause instanceof ProtocolError
    ? cause
    : new ProtocolError("Cannot read packet: want valid bytes, got others", {
      cause,
    });
  return { type: "rejected", error };
}
