/**
 * A schema that encodes and decodes.
 *
 * @module
 */

import { Engine, type HotFactory } from "./engine.ts";
import { TlDecodeError } from "./errors.ts";
import type { TlObject } from "./object.ts";
import { TlReader, type TlReaderOptions } from "./reader.ts";
import type { Definition } from "./table.ts";
import { findSkips, type SkipOptions, type SkipResult } from "./skip.ts";
import { describe, TlWriter } from "./writer.ts";

/** Largest buffer that is kept for the next {@linkcode TlSchema.encode}. */
const MAX_SPARE = 1 << 20;

/** Maps from names to types, as the generator writes them. */
export interface SchemaTypes {
  /** Constructors by name. */
  readonly constructors: object;
  /** Types by name. */
  readonly types: object;
  /** Functions by name, each with `params` and `result`. */
  readonly functions: object;
}

/** What {@linkcode TlSchema} may be given besides its table. */
export interface TlSchemaOptions {
  /**
   * Makes generated codecs, see `emitCodecs()` of `@layer/mtproto/codegen`.
   *
   * @default {undefined}
   */
  readonly hot?: HotFactory;
}

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
export class TlSchema<Names extends SchemaTypes = SchemaTypes> {
  readonly #text: string;
  readonly #hot: HotFactory | undefined;
  #lazyEngine: Engine | undefined;
  #spare: TlWriter | undefined;

  /**
   * Makes a schema; nothing is read yet.
   *
   * @param table A packed table, see `packTable()` of `@layer/mtproto/codegen`.
   * @param options Generated codecs, for a schema that has them.
   */
  constructor(table: string, options?: TlSchemaOptions) {
    this.#text = table;
    this.#hot = options?.hot;
  }

  get #engine(): Engine {
    return this.#lazyEngine ??= new Engine(this.#text, this.#hot);
  }

  /** Layer of the schema; 0 when it has none. */
  get layer(): number {
    return this.#engine.table.layer;
  }

  /**
   * Tells whether the schema has a constructor or function.
   *
   * @param name Its name, verbatim.
   */
  has(name: string): boolean {
    return this.#engine.table.byName(name) !== undefined;
  }

  /**
   * Tells whether the schema has a function of this name.
   *
   * @param name Name as in the schema.
   * @returns Whether it is there and no constructor.
   */
  hasFunction(name: string): boolean {
    return this.#engine.table.byName(name)?.isFunction === true;
  }

  /**
   * Finds a name.
   *
   * @param id Constructor id, signed or unsigned.
   * @returns The name, or `undefined` when the schema does not have it.
   */
  nameForId(id: number): string | undefined {
    return this.#engine.table.byId(id | 0)?.name;
  }

  /**
   * Finds an id.
   *
   * @param name Name of a constructor or function, verbatim.
   * @returns The unsigned id, or `undefined` when the schema does not have it.
   */
  idForName(name: string): number | undefined {
    const id = this.#engine.table.byName(name)?.id;
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
    this.#engine.write(writer, object, this.#engine.definitionOf(object));
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
    const definition = this.#engine.table.byName(name);
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
    this.#engine.write(writer, params, definition);
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
    // A getter of the object could encode another one: take the writer away.
    const writer = this.#spare ?? new TlWriter();
    this.#spare = undefined;
    writer.clear();
    this.write(writer, object);
    const bytes = writer.finish();
    if (writer.capacity <= MAX_SPARE) this.#spare = writer;
    return bytes;
  }

  /**
   * Reads one object or function call and leaves the reader after it. Byte
   * strings in it are views of the input.
   *
   * @param reader Stands before the id.
   * @throws {TlDecodeError} If the bytes are no object of this schema.
   */
  read(reader: TlReader): TlObject {
    return this.#engine.readObject(reader);
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
    return this.#engine.readValue(reader, type, type);
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
    return this.#engine.readValue(reader, result, `${name} result`);
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

  /**
   * Reads one object that is all of the input, and leaves out what this schema
   * does not know: elements of vectors and optional fields whose constructor
   * has an unknown id, and, around them, what cannot be read without them.
   *
   * TL has no lengths. The end of an unknown object is found by trying, and is
   * taken for right when all that follows decodes up to the last byte. That is
   * a strong check after an element of a vector with others behind it, and a
   * weaker one before fields that are plain numbers. Costs nothing when all is
   * known.
   *
   * @param bytes The object.
   * @param options How hard to try, and what the bytes are.
   * @returns The object, and what was left out.
   * @throws {TlDecodeError} If no end was found; the error of reading it
   * without leaving anything out.
   */
  decodeSkipping(bytes: Uint8Array, options: SkipOptions = {}): SkipResult {
    const { maxAttempts = 2000, call } = options;
    const definition = call === undefined ? undefined : this.#innermost(call);
    const result = definition?.result ?? "Object";
    const type = result.startsWith("!") ? "Object" : result;
    try {
      const reader = new TlReader(bytes);
      const path = definition ? `${definition.name} result` : "";
      const value = this.#engine.readValue(reader, type, path);
      assertEnd(reader, path);
      return { value, skipped: [] };
    } catch (error) {
      const found = findSkips(
        this.#engine.table,
        bytes,
        this.#engine.table.type(type),
        maxAttempts,
      );
      if (!found) throw error;
      return found;
    }
  }

  /** The function whose result a call gives. */
  #innermost(call: string | TlObject): Definition {
    let inner: unknown = call;
    while (true) {
      const name = typeof inner === "string"
        ? inner
        : this.#engine.definitionOf(inner, "a call").name;
      const definition = this.#engine.table.byName(name);
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

  /**
   * Tells whether a value is an object of a constructor or function.
   *
   * @param value Anything.
   * @param name Name of the constructor or function.
   */
  is<K extends keyof Names["constructors"] & string>(
    value: unknown,
    name: K,
  ): value is Names["constructors"][K];
  /**
   * Tells whether a value is a call of a function.
   *
   * @param value Anything.
   * @param name Name of the function.
   */
  is<K extends keyof Names["functions"] & string>(
    value: unknown,
    name: K,
  ): value is { _: K } & ParamsOf<Names["functions"][K]>;
  is(value: unknown, name: string): boolean {
    return nameOf(value) === name && this.has(name);
  }

  /**
   * Tells whether a value is an object of a type, that is, of any of its
   * constructors.
   *
   * @param value Anything.
   * @param type Name of the type, such as `User`.
   */
  isType<K extends keyof Names["types"] & string>(
    value: unknown,
    type: K,
  ): value is Names["types"][K] {
    const name = nameOf(value);
    return name !== undefined &&
      this.#engine.table.byName(name)?.type === type;
  }
}

/** The parameters in an entry of a map of functions. */
export type ParamsOf<F> = F extends { params: infer P } ? P : never;

function nameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const name: unknown = (value as { _?: unknown })._;
  return typeof name === "string" ? name : undefined;
}

function assertEnd(reader: TlReader, name: string): void {
  if (reader.remaining === 0) return;
  throw new TlDecodeError(
    `wanted the end of the input, got ${reader.remaining} more bytes`,
    { offset: reader.offset, path: name },
  );
}
