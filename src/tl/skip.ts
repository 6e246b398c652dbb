/**
 * Reading around constructors that the schema does not have.
 *
 * TL writes no lengths, so where an unknown object ends can only be found by
 * trying: the end is right when everything after it decodes, to the last byte.
 *
 * @module
 */

import { Decoder } from "./decode.ts";
import { TlDecodeError } from "./errors.ts";
import type { TlObject } from "./object.ts";
import { TlReader } from "./reader.ts";
import type { Definition, Table } from "./table.ts";
import { Trail, within } from "./trail.ts";
import { OP, type TypeRef } from "./type_ref.ts";

/** A part of the input that was left out. */
export interface SkippedPart {
  /** First byte of it. */
  readonly offset: number;
  /** Bytes left out. */
  readonly length: number;
  /** Unsigned id that the schema does not have. */
  readonly constructorId: number;
  /** The vector or field it stood in, such as `updates.updates[3]`. */
  readonly path: string;
  /** Elements of the vector that were left out; 0 for a field. */
  readonly elements: number;
}

/** How {@linkcode TlSchema.decodeSkipping} works. */
export interface SkipOptions {
  /**
   * Function that the bytes are the result of, or the call as an object;
   * without it they are an object.
   *
   * @default {undefined}
   */
  readonly call?: string | TlObject;
  /**
   * Ends to try before giving up. Each costs about as much as decoding.
   *
   * @default {2000}
   */
  readonly maxAttempts?: number;
}

/** What {@linkcode TlSchema.decodeSkipping} read. */
export interface SkipResult {
  /** The value without the parts that were left out. */
  readonly value: unknown;
  /** What was left out, in the order of the input. */
  readonly skipped: readonly SkippedPart[];
}

/** Something that may be left out: a vector's elements or an optional field. */
interface Unit {
  readonly offset: number;
  /** Elements from here to the end of the vector; 0 for a field. */
  readonly left: number;
  /** Type of an element or of the field. */
  readonly type: TypeRef;
}

/** How a unit is left out. */
interface Skip {
  readonly to: number;
  readonly elements: number;
}

type Skips = ReadonlyMap<number, Skip>;

/** Knows what to leave out, and what it could have left out. */
class SkippingDecoder extends Decoder {
  /** What to leave out, by its offset. */
  skips: Skips = new Map();
  /** Around the place where reading failed, innermost first. */
  readonly units: Unit[] = [];
  /** Offsets of the known ids that were read. */
  readonly boxed: number[] = [];

  constructor(table: Table) {
    super(table, false);
  }

  override objectOf(
    reader: TlReader,
    id: number,
    type: string | undefined,
  ): TlObject {
    const offset = reader.offset - 4;
    this.check(reader, id, type);
    this.boxed.push(offset);
    return super.objectOf(reader, id, type);
  }

  /**
   * Reads a value. Strings have to be as an encoder writes them: the shorter
   * form of length, zeros as padding, UTF-8. Bytes read from the wrong place
   * seldom are.
   */
  override value(reader: TlReader, type: TypeRef): unknown {
    const start = reader.offset;
    const value = super.value(reader, type);
    if (type.op !== OP.string && type.op !== OP.bytes) return value;
    const { source, offset } = reader;
    const isLong = source[start] === 254;
    const length = isLong
      ? source[start + 1]! | source[start + 2]! << 8 | source[start + 3]! << 16
      : source[start]!;
    const end = start + (isLong ? 4 : 1) + length;
    const isPadded = source.subarray(end, offset).every((byte) => byte === 0);
    const isText = typeof value !== "string" || !value.includes("\ufffd");
    if (isPadded && isText && (!isLong || length > 253)) return value;
    throw new TlDecodeError("wanted a string as encoders write it, got other", {
      offset: start,
    });
  }

  override fields(reader: TlReader, definition: Definition): TlObject {
    if (reader.depthLeft-- === 0) reader.refuseDepth();
    const object: TlObject & Record<string, unknown> = { _: definition.name };
    const flags: number[] = [];
    for (const { key, type, op, slot, mask, hidden } of definition.fields) {
      if (slot >= 0 && (flags[slot]! & mask) === 0) continue;
      const offset = reader.offset;
      const skip = this.skips.get(offset);
      if (skip && skip.elements === 0 && slot >= 0 && isObject(type)) {
        reader.offset = skip.to;
        continue;
      }
      try {
        if (op === OP.nat) flags.push(reader.int());
        if (op !== OP.nat) object[key] = this.value(reader, type);
        else if (!hidden) object[key] = flags.at(-1)! >>> 0;
      } catch (error) {
        if (slot >= 0 && isObject(type)) {
          this.units.push({ offset, left: 0, type });
        }
        throw within(error, key);
      }
    }
    reader.depthLeft++;
    return object;
  }

  override vector(reader: TlReader, type: TypeRef): unknown[] {
    const element = type.element!;
    const count = this.vectorLength(reader, type);
    const vector: unknown[] = [];
    for (let i = 0; i < count; i++) {
      const offset = reader.offset;
      const skip = this.skips.get(offset);
      if (skip && skip.elements > 0 && isObject(element)) {
        reader.offset = skip.to;
        i += skip.elements - 1;
        continue;
      }
      try {
        vector.push(this.value(reader, element));
      } catch (error) {
        if (isObject(element)) {
          this.units.push({ offset, left: count - i, type: element });
        }
        throw within(error, i);
      }
    }
    return vector;
  }
}

function isObject(type: TypeRef): boolean {
  return type.op === OP.boxed || type.op === OP.any;
}

/** A way to read the input that leads to one more unknown object. */
interface State {
  readonly skips: Skips;
  readonly skipped: readonly SkippedPart[];
  readonly units: readonly Unit[];
  readonly unknown: Unknown;
}

/** An id that the schema does not have, and where it was met. */
interface Unknown {
  readonly constructorId: number;
  readonly offset: number;
  readonly path: string;
}

/** What it costs to leave out an element; a field costs 1. */
const ELEMENT_LOSS = 2;
/** Most that is left out, all in all. Ways that cost less are tried first. */
const MAX_LOSS = 20;

/**
 * Looks for a way to read the whole input with as little as possible left out.
 *
 * @returns `undefined` when there is none within the attempts.
 */
export function findSkips(
  table: Table,
  bytes: Uint8Array,
  type: TypeRef,
  maxAttempts: number,
): SkipResult | undefined {
  const search = new Search(table, bytes, type, maxAttempts);
  return search.run();
}

class Search {
  readonly #decoder: SkippingDecoder;
  readonly #table: Table;
  readonly #bytes: Uint8Array;
  readonly #type: TypeRef;
  #attempts: number;

  constructor(
    table: Table,
    bytes: Uint8Array,
    type: TypeRef,
    maxAttempts: number,
  ) {
    this.#decoder = new SkippingDecoder(table);
    this.#table = table;
    this.#bytes = bytes;
    this.#type = type;
    this.#attempts = maxAttempts;
  }

  run(): SkipResult | undefined {
    const first = this.#attempt(new Map(), []);
    if (first === undefined || "value" in first) return first;
    const states: State[][] = [[first]];
    for (let loss = 1; loss <= MAX_LOSS; loss++) {
      const next: State[] = states[loss] ??= [];
      for (let base = 0; base < loss; base++) {
        for (const state of states[base]!) {
          for (const [unit, skip] of this.#ways(state, loss - base)) {
            if (this.#attempts-- <= 0) return undefined;
            const found = this.#follow(state, unit, skip);
            if (found === undefined) continue;
            if ("value" in found) return found;
            next.push(found);
          }
        }
      }
    }
    return undefined;
  }

  #follow(
    state: State,
    unit: Unit,
    skip: Skip,
  ): State | SkipResult | undefined {
    const { constructorId, path } = state.unknown;
    const part = {
      offset: unit.offset,
      length: skip.to - unit.offset,
      constructorId,
      path,
      elements: skip.elements,
    };
    const found = this.#attempt(
      new Map(state.skips).set(unit.offset, skip),
      [...state.skipped, part],
    );
    if (found === undefined || "value" in found) return found;
    // Between two unknown objects there has to be something that is known,
    // or else anything could be taken for the end of the first.
    const { offset } = found.unknown;
    return this.#hasAnchor(skip.to, offset) ? found : undefined;
  }

  /** Whether a known id was read from `from` up to before `to`. */
  #hasAnchor(from: number, to: number): boolean {
    return this.#decoder.boxed.some((it) => it >= from && it < to);
  }

  #attempt(
    skips: Skips,
    skipped: readonly SkippedPart[],
  ): State | SkipResult | undefined {
    const decoder = this.#decoder;
    const reader = new TlReader(this.#bytes);
    decoder.skips = skips;
    decoder.units.length = 0;
    decoder.boxed.length = 0;
    try {
      const value = decoder.value(reader, this.#type);
      return reader.remaining === 0 ? { value, skipped } : undefined;
    } catch (error) {
      const unknown = this.#unknown(error);
      if (!unknown) return undefined;
      return { skips, skipped, units: decoder.units.slice(), unknown };
    }
  }

  /** The unknown constructor that ended an attempt, if that was the reason. */
  #unknown(error: unknown): Unknown | undefined {
    const found = error instanceof Trail ? error.error : error;
    if (!(found instanceof TlDecodeError)) return undefined;
    const { constructorId, offset } = found;
    if (constructorId === undefined) return undefined;
    if (this.#table.byId(constructorId | 0)) return undefined;
    const path = error instanceof Trail ? error.path : "";
    return { constructorId, offset, path };
  }

  /** The ways to get over an unknown object that cost so much. */
  *#ways(state: State, loss: number): Generator<[Unit, Skip]> {
    for (const unit of state.units) {
      const isField = unit.left === 0;
      const elements = isField ? 0 : loss / ELEMENT_LOSS;
      if (isField ? loss > 1 : unit.left < elements) continue;
      if (!Number.isInteger(elements)) continue;
      const first = state.unknown.offset + 4;
      for (let to = first; to <= this.#bytes.length; to += 4) {
        if (unit.left > elements && !this.#isElement(unit, to)) continue;
        yield [unit, { to, elements }];
      }
    }
  }

  /** Whether an element that is known could begin here. */
  #isElement(unit: Unit, at: number): boolean {
    if (at + 4 > this.#bytes.length) return false;
    const id = new TlReader(this.#bytes, { offset: at }).int();
    const definition = this.#table.byId(id);
    if (!definition || definition.isFunction) return false;
    return unit.type.op === OP.any || definition.type === unit.type.name;
  }
}
