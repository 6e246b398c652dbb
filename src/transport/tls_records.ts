/**
 * Records of TLS, without the encryption: what is inside is encrypted already.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8446#section-5.1
 *
 * @module
 */

import { ByteQueue } from "../bytes/mod.ts";
import { FramingError } from "./errors.ts";

/** Content types of records. */
export const HANDSHAKE = 0x16;
/** Content type `change_cipher_spec`. */
export const CHANGE_CIPHER = 0x14;
/** Content type `alert`. */
export const ALERT = 0x15;
/** Content type `application_data`. */
export const APPLICATION_DATA = 0x17;

/** Header: type, version, length. */
const HEADER_LENGTH = 5;
/** Most plaintext in a record that is sent. */
const MAX_SENT_LENGTH = 16_384;
/** Most bytes in a record that is received: plaintext and expansion. */
const MAX_RECEIVED_LENGTH = MAX_SENT_LENGTH + 256;

/** One received record. */
export interface TlsRecord {
  /** Content type. */
  type: number;
  /** The whole record, its header included, fresh. */
  bytes: Uint8Array;
}

/** Cuts received bytes into records. */
export class TlsRecordReader {
  readonly #queue = new ByteQueue();

  feed(chunk: Uint8Array): void {
    this.#queue.push(chunk);
  }

  /** @throws {FramingError} If the bytes are no record. */
  next(): TlsRecord | null {
    const type = this.#queue.at(0);
    if (type === undefined) return null;
    if (type < CHANGE_CIPHER || type > APPLICATION_DATA) {
      throw new FramingError(
        `Cannot read TLS record: type must be from 20 to 23, got ${type}`,
        { got: type, limit: APPLICATION_DATA },
      );
    }
    const header = this.#queue.peekView(HEADER_LENGTH);
    if (header === null) return null;
    if (header[1] !== 3 || header[2]! > 4) {
      throw new FramingError(
        `Cannot read TLS record: version must be 3.0 to 3.4, got ${header[1]}.${
          header[2]
        }`,
        { got: header[1]! << 8 | header[2]!, limit: 0x0304 },
      );
    }
    const length = header[3]! << 8 | header[4]!;
    if (length === 0 || length > MAX_RECEIVED_LENGTH) {
      throw new FramingError(
        `Cannot read TLS record: length must be from 1 to ${MAX_RECEIVED_LENGTH} bytes, got ${length}`,
        { got: length, limit: MAX_RECEIVED_LENGTH },
      );
    }
    const bytes = this.#queue.take(HEADER_LENGTH + length);
    return bytes === null ? null : { type, bytes };
  }

  /** Takes the next application data, passing over `change_cipher_spec`. */
  nextData(): Uint8Array | null {
    while (true) {
      const record = this.next();
      if (record === null) return null;
      if (record.type === CHANGE_CIPHER) continue;
      if (record.type !== APPLICATION_DATA) {
        throw new FramingError(
          `Cannot read TLS record: type must be 23, got ${record.type}`,
          { got: record.type, limit: APPLICATION_DATA },
        );
      }
      return record.bytes.slice(HEADER_LENGTH);
    }
  }
}

/** Cuts data into application data records of at most 16384 bytes. */
export function sealRecords(data: Uint8Array): Uint8Array {
  const count = Math.ceil(data.length / MAX_SENT_LENGTH);
  const sealed = new Uint8Array(data.length + count * HEADER_LENGTH);
  let to = 0;
  for (let from = 0; from < data.length; from += MAX_SENT_LENGTH) {
    const part = data.subarray(from, from + MAX_SENT_LENGTH);
    sealed.set([
      APPLICATION_DATA,
      3,
      3,
      part.length >> 8,
      part.length & 0xff,
    ], to);
    sealed.set(part, to + HEADER_LENGTH);
    to += HEADER_LENGTH + part.length;
  }
  return sealed;
}
