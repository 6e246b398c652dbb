/**
 * The server's side of a session, as lean as it can be: it trusts its client,
 * forgets what it has sent, and writes answers by hand. Messages that bench
 * clients do not send between calls are left without an answer.
 *
 * @see https://core.telegram.org/mtproto/description
 * @module
 */

import type { AuthKey, MessageCipher } from "../../src/crypto/mod.ts";
import { defaultProvider, randomBytes } from "../../src/crypto/mod.ts";
import { answerOther, CALL_ID, fixedAnswer } from "./answers.ts";

const RPC_RESULT = 0xf35c6d01;
const MSG_CONTAINER = 0x73f1f8dc;
const GZIP_PACKED = 0x3072cfa1;
const MSGS_ACK = 0x62d6b459;
const PING = 0x7abe77ec;
const PING_DELAY_DISCONNECT = 0xf3427b8c;
const PONG = 0x347773c5;
const GET_FUTURE_SALTS = 0xb921bd04;
const FUTURE_SALTS = 0xae500895;
const HTTP_WAIT = 0x9299359f;
const NEW_SESSION_CREATED = 0x9ec20908;

/** `salt`, `session_id`, head of the outer message, `msg_container`, count. */
const CONTAINER_HEAD = 40;
/** `msg_id`, seqno, length. */
const MESSAGE_HEAD = 16;
/** Most bytes of answers in one packet. */
const PACKET_LENGTH = 128 * 1024;

/** What a session adds up. */
export interface SessionCounters {
  /** Calls answered with the fixed answer. */
  calls: number;
}

/** One session of one client. */
export class LeanSession {
  readonly #cipher: MessageCipher;
  readonly #salt: bigint;
  readonly #sessionId: bigint;
  readonly #counters: SessionCounters;
  readonly #out: DataView<ArrayBuffer> = new DataView(
    new ArrayBuffer(PACKET_LENGTH + 4096),
  );
  readonly #outBytes: Uint8Array = new Uint8Array(this.#out.buffer);
  /** End of what is written. */
  #end = CONTAINER_HEAD;
  #count = 0;
  #seqNo = 0;
  #seconds = 0;
  #low = 0;
  #isAnnounced = false;
  #packets: Uint8Array[] = [];

  /**
   * @param authKey The key.
   * @param salt The salt of the key.
   * @param sessionId What the client calls it.
   * @param counters Where calls are counted.
   */
  constructor(
    authKey: AuthKey,
    salt: bigint,
    sessionId: bigint,
    counters: SessionCounters,
  ) {
    this.#cipher = defaultProvider().messageCipher(authKey, "server", {
      maxExtraBlocks: 0,
    });
    this.#salt = salt;
    this.#sessionId = sessionId;
    this.#counters = counters;
  }

  /**
   * Takes a packet.
   *
   * @param plaintext The packet, decrypted.
   * @param nowMs Milliseconds since the epoch.
   * @returns The packets to send.
   */
  receive(plaintext: Uint8Array, nowMs: number): Uint8Array[] {
    const view = new DataView(
      plaintext.buffer,
      plaintext.byteOffset,
      plaintext.length,
    );
    this.#setClock(nowMs);
    if (!this.#isAnnounced) {
      this.#isAnnounced = true;
      this.#begin(NEW_SESSION_CREATED, 24);
      this.#long(view.getBigInt64(16, true));
      this.#long(this.#sessionId);
      this.#long(this.#salt);
      this.#finish(true);
    }
    this.#take(view, 16);
    this.#seal();
    const packets = this.#packets;
    this.#packets = [];
    return packets;
  }

  /** Answers the message whose head begins at `at`. */
  #take(view: DataView, at: number): void {
    const length = view.getInt32(at + 12, true);
    const body = at + MESSAGE_HEAD;
    const id = view.getUint32(body, true);
    switch (id) {
      case CALL_ID:
        this.#counters.calls++;
        return this.#reply(view, at, fixedAnswer);
      case MSG_CONTAINER: {
        const count = view.getInt32(body + 4, true);
        let next = body + 8;
        for (let i = 0; i < count; i++) {
          this.#take(view, next);
          next += MESSAGE_HEAD + view.getInt32(next + 12, true);
        }
        return;
      }
      case MSGS_ACK:
      case HTTP_WAIT:
        return;
      case PING:
      case PING_DELAY_DISCONNECT:
        this.#begin(PONG, 16);
        this.#long(view.getBigInt64(at, true));
        this.#long(view.getBigInt64(body + 4, true));
        return this.#finish(false);
      case GET_FUTURE_SALTS:
        return this.#answerSalts(
          view.getBigInt64(at, true),
          view.getInt32(body + 4, true),
        );
    }
    const bytes = new Uint8Array(view.buffer, view.byteOffset + body, length);
    const answer = answerOther(id === GZIP_PACKED ? unpack(bytes) : bytes);
    this.#reply(view, at, answer);
  }

  #reply(view: DataView, at: number, result: Uint8Array): void {
    this.#begin(RPC_RESULT, 8 + result.length);
    this.#out.setInt32(this.#end, view.getInt32(at, true), true);
    this.#out.setInt32(this.#end + 4, view.getInt32(at + 4, true), true);
    this.#outBytes.set(result, this.#end + 8);
    this.#end += 8 + result.length;
    this.#finish(true);
  }

  /** As many salts as were asked for, each good for an hour. */
  #answerSalts(reqMsgId: bigint, asked: number): void {
    const count = Math.min(Math.max(asked, 1), 64);
    this.#begin(FUTURE_SALTS, 16 + 16 * count);
    this.#long(reqMsgId);
    const out = this.#out;
    out.setInt32(this.#end, this.#seconds, true);
    out.setInt32(this.#end + 4, count, true);
    this.#end += 8;
    for (let i = 0; i < count; i++) {
      const since = this.#seconds - 1800 + 1800 * i;
      out.setInt32(this.#end, since, true);
      out.setInt32(this.#end + 4, since + 3600, true);
      this.#end += 8;
      this.#long(BigInt.asIntN(64, this.#salt + BigInt(i)));
    }
    this.#finish(false);
  }

  /** Begins a message: writes all but the sequence number. */
  #begin(constructorId: number, length: number): void {
    if (this.#end + MESSAGE_HEAD + 4 + length > PACKET_LENGTH) this.#seal();
    const out = this.#out;
    this.#msgId(this.#end, 1);
    out.setInt32(this.#end + 12, 4 + length, true);
    out.setUint32(this.#end + 16, constructorId, true);
    this.#last = this.#end;
    this.#end += MESSAGE_HEAD + 4;
  }

  #last = 0;

  #finish(isContentRelated: boolean): void {
    const seqNo = 2 * this.#seqNo + (isContentRelated ? 1 : 0);
    if (isContentRelated) this.#seqNo++;
    this.#out.setInt32(this.#last + 8, seqNo, true);
    this.#count++;
  }

  /** Encrypts what is written as one packet. */
  #seal(): void {
    if (this.#count === 0) return;
    const out = this.#out;
    let start = 0;
    if (this.#count === 1) start = CONTAINER_HEAD - 16;
    else {
      this.#msgId(16, 1);
      out.setInt32(24, 2 * this.#seqNo, true);
      out.setInt32(28, this.#end - 32, true);
      out.setUint32(32, MSG_CONTAINER, true);
      out.setInt32(36, this.#count, true);
    }
    out.setBigInt64(start, this.#salt, true);
    out.setBigInt64(start + 8, this.#sessionId, true);
    const plaintext = this.#outBytes.subarray(start, this.#end);
    this.#packets.push(this.#cipher.encrypt(plaintext, randomBytes));
    this.#end = CONTAINER_HEAD;
    this.#count = 0;
  }

  #long(value: bigint): void {
    this.#out.setBigInt64(this.#end, value, true);
    this.#end += 8;
  }

  #setClock(nowMs: number): void {
    const seconds = Math.floor(nowMs / 1000);
    const low = (Math.floor((nowMs / 1000 - seconds) * 2 ** 32) & ~3) >>> 0;
    if (seconds === this.#seconds && low <= this.#low) return;
    this.#seconds = seconds;
    this.#low = low;
  }

  #msgId(at: number, lowBits: number): void {
    this.#low += 4;
    this.#out.setUint32(at, this.#low + lowBits, true);
    this.#out.setInt32(at + 4, this.#seconds, true);
  }
}

function unpack(body: Uint8Array): Uint8Array {
  const isLong = body[4] === 254;
  const start = isLong ? 8 : 5;
  const length = isLong ? body[5]! | body[6]! << 8 | body[7]! << 16 : body[4]!;
  return defaultProvider().gunzip(
    body.subarray(start, start + length),
    1024 * 1024,
  );
}
