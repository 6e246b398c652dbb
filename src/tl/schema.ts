/**
 * A schema that encodes and decodes.
 *
 * @module
 */

import { Decoder } from "./decode.ts";
import { Encoder } from "./encode.ts";
import { TlDecodeError } from "./errors.ts";
import type { TlObject } from "./object.ts";
import { TlReader, type TlReaderOptions } from "./reader.ts";
import { type Definition, Table } from "./table.ts";
import { Trail } from "./trail.ts";
import { describe, TlWriter } from "./writer.ts";

/**
 * Encodes and decodes the objects of one schema. Making one costs nothing:
 * the table is indexed on first use, and each definition unpacked on its own.
 *
 * @example Another schema than the built-in ones
 * ```ts
 * import { packTable, parseSchema } from "@layer/mtproto/codegen";
 * import { TlSchema } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const schema = new TlSchema(packTable(parseSchema("on = Switch;")));
 * assertEquals(schema.decode(schema.encode({ _: "on" })), { _: "on" });
 * ```
 */
export class TlSchema {
  readonly #text: string;
  #table: Table | undefined;
  #decoder: Decoder | undefined;
  #encoder: Encoder | undefined;

  /**
   * @param table A packed table, see `packTable()` of `@layer/mtproto/codegen`.
   */
  constructor(table: string) {
    this.#text = table;
  }

  get #definitions(): Table {
    return this.#table ??= new Table(this.#text);
  }

  get #reading(): Decoder {
    return this.#decoder ??= new Decoder(this.#definitions);
  }

  get #writing(): Encoder {
    return this.#encoder ??= new Encoder(this.#definitions);
  }

  /** Layer of the schema; 0 when it has none. */
  get layer(): number {
    return this.#definitions.layer;
  }

  /**
   * Tells whether the schema has a constructor or function.
   *
   * @param name Its name, verbatim.
   */
  has(name: string): boolean {
    return this.#definitions.byName(name) !== undefined;
  }

  /**
   * Finds a name.
   *
   * @param id Constructor id, signed or unsigned.
   * @returns The name, or `undefined` when the schema does not have it.
   */
  nameForId(id: number): string | undefined {
    return this.#definitions.byId(id | 0)?.name;
  }

  /**
   * Finds an id.
   *
   * @param name Name of a constructor or function, verbatim.
   * @returns The unsigned id, or `undefined` when the schema does not have it.
   */
  idForName(name: string): number | undefined {
    const id = this.#definitions.byName(name)?.id;
    return id === undefined ? undefined : id >>> 0;
  }

  /**
   * Writes an object or function call with its id.
   *
   * @param writer Where to write; on an error it is left as it was.
   * @param object The object.
   * @throws {TypeError} If a value is missing or of another type; the message
   * has its path.
   * @throws {RangeError} If a value is out of range.
   */
  write<T extends TlObject>(writer: TlWriter, object: T): void {
    const start = writer.length;
    let name = "TL object";
    try {
      const definition = this.#writing.definitionOf(object);
      name = definition.name;
      this.#writing.root(writer, object, definition);
    } catch (error) {
      writer.truncate(start);
      throw explain(error, name);
    }
  }

  /**
   * Writes a function call.
   *
   * @param writer Where to write; on an error it is left as it was.
   * @param name Name of the function.
   * @param params Its parameters; `_` is not looked at.
   * @throws {TypeError} If there is no such function, or a parameter is
   * missing or of another type; the message has its path.
   * @throws {RangeError} If a parameter is out of range.
   */
  writeFunction(writer: TlWriter, name: string, params: object): void {
    const definition = this.#definitions.byName(name);
    if (!definition?.isFunction) {
      throw new TypeError(
        `Cannot encode call: wanted a function, got ${JSON.stringify(name)}`,
      );
    }
    if (typeof params !== "object" || params === null) {
      throw new TypeError(
        `Cannot encode ${name}: wanted parameters, got ${describe(params)}`,
      );
    }
    const start = writer.length;
    try {
      this.#writing.root(writer, params, definition);
    } catch (error) {
      writer.truncate(start);
      throw explain(error, name);
    }
  }

  /**
   * Writes an object or function call into a fresh array.
   *
   * @param object The object.
   * @returns Its id and fields.
   * @throws {TypeError} If a value is missing or of another type; the message
   * has its path.
   * @throws {RangeError} If a value is out of range.
   */
  encode<T extends TlObject>(object: T): Uint8Array<ArrayBuffer> {
    const writer = new TlWriter();
    this.write(writer, object);
    return writer.finish();
  }

  /**
   * Reads one object or function call and leaves the reader after it. Byte
   * strings in it are views of the input.
   *
   * @param reader Stands before the id.
   * @throws {TlDecodeError} If the bytes are no object of this schema.
   */
  read(reader: TlReader): TlObject {
    return this.#run(reader, "", () => this.#reading.object(reader, undefined));
  }

  /**
   * Reads one object that is all of the input. Byte strings in it are views
   * of the input.
   *
   * @param bytes The object.
   * @param options How deep to go.
   * @throws {TlDecodeError} If the bytes are no object of this schema, or
   * something follows it.
   */
  decode(bytes: Uint8Array, options?: TlReaderOptions): TlObject {
    const reader = new TlReader(bytes, options);
    const object = this.read(reader);
    assertEnd(reader, object._);
    return object;
  }

  /**
   * Reads a value of a type.
   *
   * @param reader Stands before the value.
   * @param type As a schema writes it: `Vector<long>`, `Bool`, `User`.
   * @throws {SyntaxError} If it is not a type.
   * @throws {TlDecodeError} If the bytes are not of that type.
   */
  readType(reader: TlReader, type: string): unknown {
    const ref = this.#definitions.type(type);
    return this.#run(reader, type, () => this.#reading.value(reader, ref));
  }

  /**
   * Reads what a function returned. For a generic one such as
   * `invokeWithLayer`, give the call itself: its result is that of the query
   * inside.
   *
   * @param reader Stands before the result.
   * @param call Name of the function, or the call as an object.
   * @throws {TypeError} If there is no such function.
   * @throws {TlDecodeError} If the bytes are not its result.
   */
  readResult(reader: TlReader, call: string | TlObject): unknown {
    const definition = this.#innermost(call);
    const { result, name } = definition;
    if (result.startsWith("!")) return this.read(reader);
    const type = this.#definitions.type(result);
    return this.#run(
      reader,
      `${name} result`,
      () => this.#reading.value(reader, type),
    );
  }

  /**
   * Reads what a function returned from the whole of the input, see
   * {@linkcode TlSchema.readResult}.
   *
   * @param bytes The result.
   * @param call Name of the function, or the call as an object.
   * @throws {TypeError} If there is no such function.
   * @throws {TlDecodeError} If the bytes are not its result, or something
   * follows it.
   */
  decodeResult(bytes: Uint8Array, call: string | TlObject): unknown {
    const reader = new TlReader(bytes);
    const result = this.readResult(reader, call);
    assertEnd(reader, typeof call === "string" ? call : call._);
    return result;
  }

  /** The function whose result a call gives. */
  #innermost(call: string | TlObject): Definition {
    let inner: unknown = call;
    while (true) {
      const name = typeof inner === "string"
        ? inner
        : this.#writing.definitionOf(inner, "a call").name;
      const definition = this.#definitions.byName(name);
      if (!definition?.isFunction) {
        throw new TypeError(
          `Cannot decode result: wanted a function, got ${
            JSON.stringify(name)
          }`,
        );
      }
      const query = definition.fields.find((it) =>
        it.type.name === definition.result
      );
      if (!query || typeof inner === "string") return definition;
      inner = (inner as unknown as Record<string, unknown>)[query.key];
    }
  }

  #run<T>(reader: TlReader, path: string, read: () => T): T {
    const { offset, depthLeft } = reader;
    try {
      return read();
    } catch (error) {
      reader.depthLeft = depthLeft;
      reader.offset = offset;
      const found = error instanceof Trail ? error.error : error;
      if (!(found instanceof TlDecodeError)) throw found;
      throw this.#locate(reader, found, path, error);
    }
  }

  #locate(
    reader: TlReader,
    found: TlDecodeError,
    path: string,
    error: unknown,
  ): TlDecodeError {
    let outer = path;
    if (path === "" && reader.remaining >= 4) {
      outer = this.nameForId(reader.peekInt()) ?? "";
    }
    const trail = error instanceof Trail ? error.path : "";
    const dot = trail === "" || trail.startsWith("[") ? "" : ".";
    return new TlDecodeError(found.detail, {
      offset: found.offset,
      constructorId: found.constructorId,
      path: outer + dot + trail,
    });
  }
}

function assertEnd(reader: TlReader, name: string): void {
  if (reader.remaining === 0) return;
  throw new TlDecodeError(
    `wanted the end of the input, got ${reader.remaining} more bytes`,
    { offset: reader.offset, path: name },
  );
}

/** Gives an encoding error its path. */
function explain(error: unknown, name: string): unknown {
  const trail = error instanceof Trail ? error : undefined;
  const cause = trail ? trail.error : error;
  const path = trail ? `${name}.${trail.path}` : name;
  const message = (cause as Error).message;
  if (cause instanceof TypeError) {
    return new TypeError(`Cannot encode ${path}: ${message}`);
  }
  if (cause instanceof RangeError) {
    return new RangeError(`Cannot encode ${path}: ${message}`);
  }
  return cause;
}
