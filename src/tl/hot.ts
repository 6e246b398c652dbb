/**
 * What generated codecs and the interpreter know of each other.
 *
 * @module
 */

import type { TlReader } from "./reader.ts";
import type { TlWriter } from "./writer.ts";

/** Reads the fields of an object: what stands after its id. */
export type HotReader = (reader: TlReader) => unknown;

/** Writes an object or call, its id first. */
export type HotWriter = (writer: TlWriter, value: object) => void;

/** What generated codecs leave to the interpreter. */
export interface HotFallback {
  /** Reads an object whose id has been read. */
  read(reader: TlReader, id: number, type: string | undefined): unknown;
  /** Writes an object of a type, or of any type when that is `Object`. */
  write(writer: TlWriter, value: unknown, type: string): void;
}

/** Generated codecs by the names of their constructors. */
export interface HotCodecs {
  /** Readers of frequent constructors. */
  readonly readers: Readonly<Record<string, HotReader>>;
  /** Writers of frequent constructors and functions. */
  readonly writers: Readonly<Record<string, HotWriter>>;
}
