/**
 * Joins the table, the interpreter and the generated codecs.
 *
 * Generated codecs check everything but keep no path. When one throws, the
 * interpreter does the same work again to say what is wrong and where; so a
 * good value is never slowed down for the sake of a bad one.
 *
 * @module
 */

import { Decoder } from "./decode.ts";
import { Encoder } from "./encode.ts";
import { TlDecodeError } from "./errors.ts";
import type { HotCodecs, HotFallback } from "./hot.ts";
import type { TlObject } from "./object.ts";
import type { TlReader } from "./reader.ts";
import { type Definition, Table } from "./table.ts";
import { Trail } from "./trail.ts";
import type { TlWriter } from "./writer.ts";

/** Makes generated codecs, given what they leave to the interpreter. */
export type HotFactory = (fallback: HotFallback) => HotCodecs;

/** The codec of one schema. */
export class Engine {
  /** All definitions. */
  readonly table: Table;
  readonly #decoder: Decoder;
  readonly #slowDecoder: Decoder;
  readonly #encoder: Encoder;
  readonly #slowEncoder: Encoder;

  constructor(text: string, hot: HotFactory | undefined) {
    const table = new Table(text);
    this.table = table;
    this.#slowDecoder = new Decoder(table, false);
    this.#slowEncoder = new Encoder(table, false);
    this.#decoder = this.#slowDecoder;
    this.#encoder = this.#slowEncoder;
    if (!hot) return;
    const decoder = new Decoder(table, true);
    const encoder = new Encoder(table, true);
    this.#decoder = decoder;
    this.#encoder = encoder;
    table.hot = hot({
      read: (reader, id, type) => decoder.objectOf(reader, id, type),
      write: (writer, value, type) =>
        encoder.value(writer, value, table.type(type)),
    });
  }

  /** Finds what an object says it is. */
  definitionOf(value: unknown, wanted?: string): Definition {
    return this.#slowEncoder.definitionOf(value, wanted);
  }

  /** Reads an object of any type. */
  readObject(reader: TlReader): TlObject {
    const { offset, depthLeft } = reader;
    try {
      return this.#decoder.object(reader, undefined);
    } catch {
      reader.offset = offset;
      reader.depthLeft = depthLeft;
      return this.#explained(
        reader,
        "",
        () => this.#slowDecoder.object(reader, undefined),
      );
    }
  }

  /**
   * Reads a value of a type.
   *
   * @param path Name of the value, for an error.
   */
  readValue(reader: TlReader, type: string, path: string): unknown {
    const ref = this.table.type(type);
    const { offset, depthLeft } = reader;
    try {
      return this.#decoder.value(reader, ref);
    } catch {
      reader.offset = offset;
      reader.depthLeft = depthLeft;
      return this.#explained(
        reader,
        path,
        () => this.#slowDecoder.value(reader, ref),
      );
    }
  }

  /** Reads again, so that an error gets its path. */
  #explained<T>(reader: TlReader, path: string, read: () => T): T {
    const { offset, depthLeft } = reader;
    try {
      return read();
    } catch (error) {
      reader.offset = offset;
      reader.depthLeft = depthLeft;
      const trail = error instanceof Trail ? error : undefined;
      const found = trail ? trail.error : error;
      if (!(found instanceof TlDecodeError)) throw found;
      const outer = path || this.#nameAhead(reader);
      const inner = trail?.path ?? "";
      const dot = outer === "" || inner === "" || inner.startsWith("[");
      throw new TlDecodeError(found.detail, {
        offset: found.offset,
        constructorId: found.constructorId,
        path: outer + (dot ? "" : ".") + inner,
      });
    }
  }

  #nameAhead(reader: TlReader): string {
    if (reader.remaining < 4) return "";
    return this.table.byId(reader.peekInt())?.name ?? "";
  }

  /**
   * Writes an object or call, its id first. On an error the writer is left as
   * it was.
   *
   * @throws {TypeError | RangeError} With the path of what does not fit.
   */
  write(writer: TlWriter, value: object, definition: Definition): void {
    const start = writer.length;
    try {
      this.#encoder.root(writer, value, definition);
      return;
    } catch {
      writer.truncate(start);
    }
    try {
      this.#slowEncoder.root(writer, value, definition);
    } catch (error) {
      writer.truncate(start);
      throw explain(error, definition.name);
    }
  }
}

/** Gives an encoding error its path. */
function explain(error: unknown, name: string): unknown {
  const trail = error instanceof Trail ? error : undefined;
  const cause = trail ? trail.error : error;
  const path = trail ? `${name}.${trail.path}` : name;
  if (cause instanceof TypeError) {
    return new TypeError(`Cannot encode ${path}: ${cause.message}`);
  }
  if (cause instanceof RangeError) {
    return new RangeError(`Cannot encode ${path}: ${cause.message}`);
  }
  return cause;
}
