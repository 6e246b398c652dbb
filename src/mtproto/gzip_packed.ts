/**
 * `gzip_packed`: compressing what we send, inflating what we get.
 *
 * @see https://core.telegram.org/mtproto/service_messages#packed-object
 * @module
 */

import type { TlReader, TlWriter } from "../tl/mod.ts";
import { GZIP_PACKED_ID } from "./constructor_ids.ts";
import { ProtocolError } from "./errors.ts";

/**
 * Compresses bytes as one gzip member.
 *
 * @param data What to compress.
 * @param maxLength Longest result that is of use.
 * @returns The member, or `null` if it would not be shorter than that.
 */
export type Gzip = (data: Uint8Array, maxLength?: number) => Uint8Array | null;

/**
 * Inflates one gzip member.
 *
 * @param data The member.
 * @param maxLength Most bytes of output.
 * @returns The inflated bytes.
 */
export type Gunzip = (data: Uint8Array, maxLength: number) => Uint8Array;

/** Shorter bodies are not compressed: a packet more or less matters more. */
const MIN_LENGTH = 512;
/** A sample of longer bodies is tried first. */
const SAMPLED_LENGTH = 16 * 1024;
/** Length of the sample, from the middle. */
const SAMPLE_LENGTH = 1024;
/** Constructor id, length of the bytes, and their padding. */
const OVERHEAD = 12;

/**
 * Replaces the end of what was written by its `gzip_packed`, if that is
 * shorter.
 *
 * @param writer Holds the body at its end.
 * @param start Where the body begins.
 * @param gzip Compresses.
 */
export function packBody(writer: TlWriter, start: number, gzip: Gzip): void {
  const length = writer.length - start;
  if (length <= MIN_LENGTH) return;
  const body = writer.view().subarray(start);
  if (length > SAMPLED_LENGTH) {
    const middle = (length - SAMPLE_LENGTH) >> 1;
    const sample = body.subarray(middle, middle + SAMPLE_LENGTH);
    if (gzip(sample, SAMPLE_LENGTH * 0.9) === null) return;
  }
  const packed = gzip(body, length - OVERHEAD);
  if (packed === null || packed.length >= length - OVERHEAD) return;
  writer.truncate(start);
  writer.int(GZIP_PACKED_ID);
  writer.bytes(packed);
}

/**
 * Inflates a `gzip_packed` whose constructor id was read.
 *
 * @param reader Stands behind the constructor id.
 * @param gunzip Inflates.
 * @param maxLength Most bytes of output.
 * @returns The packed object's bytes.
 * @throws {ProtocolError} If the data is malformed or inflates to more.
 * @throws {TlDecodeError} If the bytes end early.
 */
export function unpackBody(
  reader: TlReader,
  gunzip: Gunzip,
  maxLength: number,
): Uint8Array {
  const packed = reader.bytes();
  try {
    return gunzip(packed, maxLength);
  } catch (error) {
    throw new ProtocolError(
      `Cannot inflate gzip_packed: want valid data of ${maxLength} bytes or fewer`,
      { cause: error },
    );
  }
}
