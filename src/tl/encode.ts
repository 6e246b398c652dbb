/**
 * The interpreter that writes any object of a table.
 *
 * @module
 */

import type { Definition, Field, Table } from "./table.ts";
import { within } from "./trail.ts";
import { OP, type TypeRef } from "./type_ref.ts";
import { describe, type TlWriter } from "./writer.ts";

/** Deepest nesting of objects that is written. */
const MAX_DEPTH = 128;

type Values = Readonly<Record<string, unknown>>;

/** Writes objects of one table. */
export class Encoder {
  readonly #table: Table;
  readonly #isHot: boolean;
  #depth = 0;

  /**
   * @param table The definitions.
   * @param isHot Whether to use generated writers, which know no path.
   */
  constructor(table: Table, isHot: boolean) {
    this.#table = table;
    this.#isHot = isHot;
  }

  /**
   * Writes an object of a known definition, its id first.
   *
   * @param value The object, or a function's parameters.
   * @throws {TypeError | RangeError | Trail} If it does not fit.
   */
  root(writer: TlWriter, value: object, definition: Definition): void {
    this.#depth = 0;
    if (this.#isHot && definition.hotWriter !== undefined) {
      definition.hotWriter(writer, value);
      return;
    }
    writer.int(definition.id);
    this.#fields(writer, value as Values, definition);
  }

  /** Finds what an object says it is. */
  definitionOf(value: unknown, wanted = "a TL object"): Definition {
    if (typeof value !== "object" || value === null) {
      throw new TypeError(`wanted ${wanted}, got ${describe(value)}`);
    }
    const name = (value as Values)["_"];
    if (typeof name !== "string") {
      throw new TypeError(
        `wanted ${wanted} with its name in _, got ${describe(name)}`,
      );
    }
    const definition = this.#table.byName(name);
    if (definition) return definition;
    throw new TypeError(
      `wanted ${wanted}, got ${JSON.stringify(name.slice(0, 64))}`,
    );
  }

  /** Writes a value of a type. */
  value(writer: TlWriter, value: unknown, type: TypeRef): void {
    switch (type.op) {
      case OP.int:
        return writer.int(value as number);
      case OP.long:
        return writer.long(value as bigint);
      case OP.double:
        return writer.double(value as number);
      case OP.string:
        return writer.string(value as string);
      case OP.bytes:
        return writer.bytes(value as Uint8Array);
      case OP.int128:
        return writer.int128(value as Uint8Array);
      case OP.int256:
        return writer.int256(value as Uint8Array);
      case OP.bool:
        return writer.bool(value as boolean);
      case OP.nat:
        return writer.uint(value as number);
      case OP.true:
        return;
      case OP.any:
      case OP.boxed:
      case OP.bare:
        return this.#object(writer, value, type);
      case OP.vector:
      case OP.bareVector:
        return this.#vector(writer, value, type);
    }
  }

  #object(writer: TlWriter, value: unknown, type: TypeRef): void {
    const wanted = type.op === OP.any ? "a TL object" : type.name;
    const definition = this.definitionOf(value, wanted);
    if (type.op === OP.boxed) {
      if (definition.type !== type.name) {
        throw new TypeError(`wanted ${wanted}, got "${definition.name}"`);
      }
    } else if (type.op === OP.bare) {
      if (definition !== this.#table.bare(type.name)) {
        throw new TypeError(`wanted ${wanted}, got "${definition.name}"`);
      }
    }
    if (this.#depth >= MAX_DEPTH) {
      throw new RangeError(
        `wanted at most ${MAX_DEPTH} nested objects, got more`,
      );
    }
    if (
      this.#isHot && definition.hotWriter !== undefined && type.op !== OP.bare
    ) {
      definition.hotWriter(writer, value as Values);
      return;
    }
    this.#depth++;
    if (type.op !== OP.bare) writer.int(definition.id);
    this.#fields(writer, value as Values, definition);
    this.#depth--;
  }

  #vector(writer: TlWriter, value: unknown, type: TypeRef): void {
    if (!Array.isArray(value)) {
      throw new TypeError(`wanted an array, got ${describe(value)}`);
    }
    if (type.op === OP.vector) writer.vectorLength(value.length);
    else writer.int(value.length);
    const element = type.element!;
    let i = 0;
    try {
      for (; i < value.length; i++) this.value(writer, value[i], element);
    } catch (error) {
      throw within(error, i);
    }
  }

  #fields(writer: TlWriter, value: Values, definition: Definition): void {
    const { fields } = definition;
    const words: number[] = [];
    let i = 0;
    try {
      for (; i < fields.length; i++) {
        const { slot, mask, type, key } = fields[i]!;
        if (slot >= 0 && isPresent(value[key], type)) {
          words[slot] = (words[slot] ?? 0) | mask;
        }
      }
      let slots = 0;
      for (i = 0; i < fields.length; i++) {
        const field = fields[i]!;
        if (field.slot >= 0) {
          if (((words[field.slot] ?? 0) & field.mask) === 0) continue;
          checkShared(value[field.key], field, fields);
        }
        if (!field.hidden) {
          if (field.type.op === OP.nat) slots++;
          this.value(writer, value[field.key], field.type);
        } else writer.int(words[slots++] ?? 0);
      }
    } catch (error) {
      throw within(error, fields[i]!.key);
    }
  }
}

function isPresent(value: unknown, type: TypeRef): boolean {
  if (type.op !== OP.true) return value !== undefined;
  if (typeof value === "boolean" || value === undefined) return value === true;
  throw new TypeError(`wanted a boolean, got ${describe(value)}`);
}

/** A field whose bit is set by another one must agree. */
function checkShared(
  value: unknown,
  field: Field,
  fields: readonly Field[],
): void {
  const isTrue = field.type.op === OP.true;
  if (isTrue ? value !== false : value !== undefined) return;
  const other = fields.find((it) =>
    it !== field && it.slot === field.slot && it.mask === field.mask
  );
  throw new TypeError(
    `wanted ${
      isTrue ? "true" : field.type.name
    } together with ${other?.key}, got ${isTrue ? "false" : "nothing"}`,
  );
}
