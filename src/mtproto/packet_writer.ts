/**
 * Putting messages into one encrypted packet.
 *
 * Before encryption a packet is `salt` (8 bytes), `session_id` (8), then one
 * message: `msg_id` (8), seqno (4), length (4), body. Several messages are one
 * whose body is `msg_container`, a count, and the messages.
 *
 * @see https://core.telegram.org/mtproto/description#encrypted-message-encrypted-data
 * @see https://core.telegram.org/mtproto/service_messages#simple-container
 * @module
 */

import type { MessageCipher, RandomBytes } from "../crypto/mod.ts";
import { TlWriter } from "../tl/mod.ts";
import {
  type BodyChunk,
  FIRST_HEAD_LENGTH,
  INNER_HEAD_LENGTH,
} from "./body_buffer.ts";
import { MSG_CONTAINER_ID } from "./constructor_ids.ts";

/** Bytes before the body of a message that is sent alone. */
const LONE_HEAD_LENGTH = 32;
/** Scratch memory that has grown beyond this is not kept. */
const MAX_KEPT_SCRATCH = 256 * 1024;

/** One message of a packet. */
export interface PacketPart {
  /** Memory of the body. */
  readonly chunk: BodyChunk;
  /** Where the body begins. */
  readonly start: number;
  /** Where the body ends. */
  readonly end: number;
  /** Whether there is room before it for the head of a packet. */
  readonly isFirst: boolean;
  /** Its identifier. */
  readonly msgId: bigint;
  /** Its sequence number. */
  readonly seqNo: number;
}

/** Identifiers of the container around the parts. */
export interface ContainerHead {
  /** Greater than those of all parts. */
  readonly msgId: bigint;
  /** Even. */
  readonly seqNo: number;
}

/** Writes packets with one key; keeps memory for those it has to assemble. */
export class PacketWriter {
  readonly #cipher: MessageCipher;
  readonly #randomBytes: RandomBytes;
  #scratch = new TlWriter({ capacity: 4096 });

  /**
   * Makes a writer for one key.
   *
   * @param cipher Encrypts packets.
   * @param randomBytes Source of padding.
   */
  constructor(cipher: MessageCipher, randomBytes: RandomBytes) {
    this.#cipher = cipher;
    this.#randomBytes = randomBytes;
  }

  /**
   * Writes and encrypts a packet.
   *
   * @param parts At least one message.
   * @param container Head of the container, or `null` to send the only part
   *   as it is.
   * @param salt The server salt.
   * @param sessionId The session.
   * @returns A fresh packet.
   */
  write(
    parts: readonly PacketPart[],
    container: ContainerHead | null,
    salt: bigint,
    sessionId: bigint,
  ): Uint8Array {
    const first = parts[0]!;
    let writer: TlWriter;
    let start: number;
    let end: number;
    if (isRun(parts)) {
      writer = first.chunk.writer;
      start = first.start;
      end = parts[parts.length - 1]!.end;
      if (container !== null) writeInnerHeads(writer, parts);
    } else {
      writer = this.#assemble(parts);
      start = FIRST_HEAD_LENGTH;
      end = writer.length;
    }
    const from = container === null
      ? start - LONE_HEAD_LENGTH
      : start - FIRST_HEAD_LENGTH;
    writer.setLong(from, salt);
    writer.setLong(from + 8, sessionId);
    if (container === null) {
      writeHead(writer, from + 16, first.msgId, first.seqNo, end - start);
    } else {
      const length = end - from - LONE_HEAD_LENGTH;
      writeHead(writer, from + 16, container.msgId, container.seqNo, length);
      writer.setInt(from + 32, MSG_CONTAINER_ID);
      writer.setInt(from + 36, parts.length);
    }
    const packet = this.#cipher.encrypt(
      writer.view(from, end),
      this.#randomBytes,
    );
    if (this.#scratch.capacity > MAX_KEPT_SCRATCH) {
      this.#scratch = new TlWriter({ capacity: 4096 });
    }
    return packet;
  }

  /** Copies parts that do not lie behind each other. */
  #assemble(parts: readonly PacketPart[]): TlWriter {
    const writer = this.#scratch;
    writer.clear();
    writer.reserve(FIRST_HEAD_LENGTH - INNER_HEAD_LENGTH);
    for (const part of parts) {
      const at = writer.reserve(INNER_HEAD_LENGTH);
      writeHead(writer, at, part.msgId, part.seqNo, part.end - part.start);
      writer.raw(part.chunk.writer.view(part.start, part.end));
    }
    return writer;
  }
}

/** Whether the parts can be sent from where they are. */
function isRun(parts: readonly PacketPart[]): boolean {
  const first = parts[0]!;
  if (!first.isFirst) return false;
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!;
    if (
      part.chunk !== first.chunk ||
      part.start !== parts[i - 1]!.end + INNER_HEAD_LENGTH
    ) return false;
  }
  return true;
}

function writeInnerHeads(
  writer: TlWriter,
  parts: readonly PacketPart[],
): void {
  for (const part of parts) {
    const length = part.end - part.start;
    const at = part.start - INNER_HEAD_LENGTH;
    writeHead(writer, at, part.msgId, part.seqNo, length);
  }
}

function writeHead(
  writer: TlWriter,
  at: number,
  msgId: bigint,
  seqNo: number,
  length: number,
): void {
  writer.setLong(at, msgId);
  writer.setInt(at + 8, seqNo);
  writer.setInt(at + 12, length);
}
