/**
 * The interpreter that reads any object of a table.
 *
 * @module
 */

import { TlDecodeError } from "./errors.ts";
import type { TlObject } from "./object.ts";
import { formatId, type TlReader } from "./reader.ts";
import type { Definition, Table } from "./table.ts";
import { within } from "./trail.ts";
import { OP, type TypeRef } from "./type_ref.ts";

/** Reads objects of one table. */
export class Decoder {
  readonly #table: Table;
  readonly #isHot: boolean;

  /**
   * @param table The definitions.
   * @param isHot Whether to use generated readers, which know no path.
   */
  constructor(table: Table, isHot: boolean) {
    this.#table = table;
    this.#isHot = isHot;
  }

  /**
   * Reads a value of a type.
   *
   * @throws {TlDecodeError | Trail} If the bytes are not that.
   */
  value(reader: TlReader, type: TypeRef): unknown {
    switch (type.op) {
      case OP.int:
        return reader.int();
      case OP.long:
        return reader.long();
      case OP.double:
        return reader.double();
      case OP.string:
        return reader.string();
      case OP.bytes:
        return reader.bytes();
      case OP.int128:
        return reader.raw(16);
      case OP.int256:
        return reader.raw(32);
      case OP.bool:
        return reader.bool();
      case OP.true:
        return true;
      case OP.nat:
        return reader.uint();
      case OP.any:
        return this.object(reader, undefined);
      case OP.boxed:
        return this.object(reader, type.name);
      case OP.bare:
        return this.#bare(reader, type.name);
      case OP.vector:
      case OP.bareVector:
        return this.vector(reader, type);
    }
  }

  /**
   * Reads an object with its id.
   *
   * @param reader Stands before the id.
   * @param type Name of the type it must have, if that is known.
   */
  object(reader: TlReader, type: string | undefined): TlObject {
    return this.objectOf(reader, reader.int(), type);
  }

  /** Reads an object whose id has been read, see {@linkcode object}. */
  objectOf(reader: TlReader, id: number, type: string | undefined): TlObject {
    return this.fields(reader, this.check(reader, id, type));
  }

  /** Finds the constructor of an id that has been read. */
  check(reader: TlReader, id: number, type: string | undefined): Definition {
    const definition = this.#table.byId(id);
    if (definition === undefined || definition.type !== type) {
      this.#checkType(definition, id, type, reader.offset - 4);
    }
    return definition!;
  }

  #checkType(
    definition: Definition | undefined,
    id: number,
    type: string | undefined,
    offset: number,
  ): void {
    const options = { offset, constructorId: id >>> 0 };
    if (definition === undefined) {
      throw new TlDecodeError(
        `wanted ${type ?? "a known constructor"}, got ${formatId(id)}`,
        options,
      );
    }
    if (type === undefined) return;
    throw new TlDecodeError(
      `wanted ${type}, got ${definition.name}#${formatId(id).slice(2)}`,
      options,
    );
  }

  #bare(reader: TlReader, name: string): TlObject {
    const definition = this.#table.bare(name);
    if (definition === undefined) {
      throw new TlDecodeError(`wanted a schema with ${name}, got none`, {
        offset: reader.offset,
      });
    }
    return this.fields(reader, definition);
  }

  /** Reads the fields of an object: what stands after the id. */
  fields(reader: TlReader, definition: Definition): TlObject {
    if (this.#isHot && definition.hotReader !== undefined) {
      return definition.hotReader(reader) as TlObject;
    }
    if (reader.depthLeft === 0) reader.refuseDepth();
    const { fields } = definition;
    const count = fields.length;
    if (count === 0) return { _: definition.name };
    // V8 leaves room for four properties in `{}`, and for none in a literal.
    const object = {} as TlObject & Record<string, unknown>;
    object._ = definition.name;
    reader.depthLeft--;
    let flags0 = 0;
    let flags1 = 0;
    let more: number[] | undefined;
    let slots = 0;
    let i = 0;
    try {
      for (; i < count; i++) {
        const field = fields[i]!;
        const slot = field.slot;
        if (slot >= 0) {
          const flags = slot === 0 ? flags0 : slot === 1 ? flags1 : more![slot];
          if ((flags! & field.mask) === 0) continue;
        }
        switch (field.op) {
          case OP.int:
            object[field.key] = reader.int();
            break;
          case OP.long:
            object[field.key] = reader.long();
            break;
          case OP.string:
            object[field.key] = reader.string();
            break;
          case OP.boxed:
            object[field.key] = this.object(reader, field.type.name);
            break;
          case OP.vector:
            object[field.key] = this.vector(reader, field.type);
            break;
          case OP.nat: {
            const value = reader.int();
            if (slots === 0) flags0 = value;
            else if (slots === 1) flags1 = value;
            else (more ??= [])[slots] = value;
            slots++;
            if (!field.hidden) object[field.key] = value >>> 0;
            break;
          }
          default:
            object[field.key] = this.value(reader, field.type);
        }
      }
    } catch (error) {
      throw within(error, fields[i]!.key);
    }
    reader.depthLeft++;
    return object;
  }

  /** Reads the head of a vector. @returns Number of elements. */
  vectorLength(reader: TlReader, type: TypeRef): number {
    // What takes no bytes at all is counted as one: some limit has to be.
    const element = type.element!;
    const min = element.minLength || this.#table.minLength(element) || 1;
    return type.op === OP.vector
      ? reader.vectorLength(min)
      : reader.bareVectorLength(min);
  }

  /** Reads a vector, boxed or bare. */
  vector(reader: TlReader, type: TypeRef): unknown[] {
    const element = type.element!;
    const count = this.vectorLength(reader, type);
    const vector = new Array<unknown>(count);
    let i = 0;
    try {
      switch (element.op) {
        case OP.boxed:
          for (; i < count; i++) vector[i] = this.object(reader, element.name);
          break;
        case OP.long:
          for (; i < count; i++) vector[i] = reader.long();
          break;
        case OP.int:
          for (; i < count; i++) vector[i] = reader.int();
          break;
        default:
          for (; i < count; i++) vector[i] = this.value(reader, element);
      }
    } catch (error) {
      throw within(error, i);
    }
    return vector;
  }
}
