/**
 * The packed table, unpacked a definition at a time.
 *
 * @module
 */

import type { HotCodecs, HotReader, HotWriter } from "./hot.ts";
import { intern } from "./intern.ts";
import { OP, type Op, parseTypeRef, type TypeRef } from "./type_ref.ts";

/** One field of a definition, flags fields included. */
export interface Field {
  /** Property of the object. */
  readonly key: string;
  /** Its type. */
  readonly type: TypeRef;
  /** What to do with it, as in its type. */
  readonly op: Op;
  /** Which flags field decides on it, from 0; -1 when it is always there. */
  readonly slot: number;
  /** The bit of that flags field. */
  readonly mask: number;
  /** Whether it is a flags field itself, which no object shows. */
  readonly hidden: boolean;
}

/** A constructor or function, see {@linkcode Table}. */
export class Definition {
  /** Name, verbatim. */
  readonly name: string;
  /** Constructor id, signed. */
  readonly id: number;
  /** Whether it is a function. */
  readonly isFunction: boolean;
  /** Result type as the schema has it; `!X` for the type of a variable. */
  readonly result: string;
  /** Type that a constructor belongs to; empty for a function. */
  readonly type: string;
  /** Generated reader, if it has one. */
  readonly hotReader: HotReader | undefined;
  /** Generated writer, if it has one. */
  readonly hotWriter: HotWriter | undefined;
  readonly #table: Table;
  readonly #packed: string;
  #fields: readonly Field[] | undefined;

  constructor(table: Table, line: string, isFunction: boolean) {
    const [name, result, packed = ""] = line.slice(8).split(" ");
    this.#table = table;
    this.name = intern(name!);
    this.id = Number.parseInt(line.slice(0, 8), 16) | 0;
    this.isFunction = isFunction;
    this.result = result!;
    this.type = isFunction ? "" : intern(result!);
    this.#packed = packed;
    this.hotReader = table.hot?.readers[this.name];
    this.hotWriter = table.hot?.writers[this.name];
  }

  /** All fields in wire order. */
  get fields(): readonly Field[] {
    return this.#fields ??= this.#table.unpackFields(this.#packed);
  }
}

/** A schema, indexed on first use. */
export class Table {
  /** Layer of the schema; 0 when it has none. */
  readonly layer: number;
  /** Generated codecs; set before the first definition is asked for. */
  hot: HotCodecs | undefined;
  readonly #width: number;
  readonly #fieldTexts: readonly string[];
  readonly #types = new Map<string, TypeRef>();
  readonly #byId = new Map<number, Definition>();
  /** Definitions by the low bits of their ids, in front of the map. */
  readonly #recent = new Array<Definition | undefined>(256).fill(undefined);
  /** Likewise, by the lengths and last letters of their names. */
  readonly #recentNames = new Array<Definition | undefined>(256)
    .fill(undefined);
  readonly #nameById = new Map<number, string>();
  readonly #byName = new Map<string, Definition | number>();
  readonly #byType = new Map<string, Definition[]>();
  readonly #firstFunction: number;

  /**
   * @param text The table, see `packTable()`.
   * @throws {SyntaxError} If it is not a packed table.
   */
  constructor(text: string) {
    const lines = text.split("\n");
    const head = /^([0-9]+) ([0-9]+)$/.exec(lines[0] ?? "");
    const middle = lines.indexOf("", 2);
    if (!head || middle < 0) {
      throw new SyntaxError("Cannot read TL table: wanted a packed table");
    }
    this.layer = Number(head[1]);
    this.#width = Number(head[2]);
    this.#fieldTexts = lines[1]!.split(" ");
    this.#firstFunction = middle;
    for (let i = 2; i < lines.length; i++) {
      if (i === middle) continue;
      const line = lines[i]!;
      const id = Number.parseInt(line.slice(0, 8), 16) | 0;
      const end = line.indexOf(" ");
      const name = line.slice(8, end);
      this.#nameById.set(id, name);
      this.#byName.set(name, i);
    }
    this.#lines = lines;
  }

  readonly #lines: readonly string[];

  /** Finds a definition by its signed id. */
  byId(id: number): Definition | undefined {
    // Ids are checksums: their low bits are as good as a hash.
    const recent = this.#recent[id & 255];
    if (recent !== undefined && recent.id === id) return recent;
    const definition = this.#byId.get(id) ?? this.#unpackId(id);
    if (definition !== undefined) this.#recent[id & 255] = definition;
    return definition;
  }

  #unpackId(id: number): Definition | undefined {
    const name = this.#nameById.get(id);
    if (name === undefined) return undefined;
    const definition = this.byName(name)!;
    this.#byId.set(id, definition);
    return definition;
  }

  /** Finds a definition by its name. */
  byName(name: string): Definition | undefined {
    const slot = (name.charCodeAt(name.length - 1) << 3) + name.length & 255;
    const recent = this.#recentNames[slot];
    if (recent !== undefined && recent.name === name) return recent;
    const found = this.#byName.get(name);
    if (found === undefined) return undefined;
    const definition = typeof found === "number"
      ? this.#unpackLine(name, found)
      : found;
    this.#recentNames[slot] = definition;
    return definition;
  }

  #unpackLine(name: string, index: number): Definition {
    const isFunction = index > this.#firstFunction;
    const definition = new Definition(this, this.#lines[index]!, isFunction);
    this.#byName.set(name, definition);
    return definition;
  }

  /** Names of all definitions, in the order of the schema. */
  names(): IterableIterator<string> {
    return this.#byName.keys();
  }

  /** Constructors of a type; empty when there is no such type. */
  constructorsOf(type: string): readonly Definition[] {
    if (this.#byType.size === 0) {
      for (const name of this.#byName.keys()) {
        const definition = this.byName(name)!;
        if (definition.isFunction) break;
        const list = this.#byType.get(definition.result);
        if (list) list.push(definition);
        else this.#byType.set(definition.result, [definition]);
      }
    }
    return this.#byType.get(type) ?? [];
  }

  /** The constructor that a bare type stands for. */
  bare(name: string): Definition | undefined {
    const definition = this.byName(name);
    if (definition) return definition;
    const constructors = this.constructorsOf(name);
    return constructors.length === 1 ? constructors[0] : undefined;
  }

  /** Reads a type, once for each text. */
  type(text: string): TypeRef {
    let type = this.#types.get(text);
    if (!type) {
      type = parseTypeRef(text);
      this.#types.set(text, type);
    }
    return type;
  }

  /** Fewest bytes that a value of a type takes. */
  minLength(type: TypeRef): number {
    return type.op === OP.bare
      ? this.#minBareLength(type.name)
      : type.minLength;
  }

  #minBareLength(name: string): number {
    let length = 0;
    for (const { type, slot } of this.bare(name)?.fields ?? []) {
      // A bare type in a bare type could name itself: count no deeper.
      if (slot < 0 && type.op !== OP.bare) length += this.minLength(type);
    }
    return length;
  }

  /** Unpacks the field numbers of a definition. */
  unpackFields(packed: string): readonly Field[] {
    const texts: string[] = [];
    for (let i = 0; i < packed.length; i += this.#width) {
      let number = 0;
      for (let k = i; k < i + this.#width; k++) {
        number = number << 6 | digit(packed.charCodeAt(k));
      }
      texts.push(this.#fieldTexts[number]!);
    }
    const slots: string[] = [];
    return texts.map((text) => {
      const colon = text.indexOf(":");
      const key = intern(text.slice(0, colon));
      const rest = text.slice(colon + 1);
      const mark = rest.indexOf("?");
      const type = this.type(rest.slice(mark + 1));
      const op = type.op;
      const isNat = op === OP.nat;
      if (isNat) slots.push(key);
      const hidden = isNat &&
        (/^flags\d*$/.test(key) || texts.some((it) => it.includes(`:${key}.`)));
      if (mark < 0) return { key, type, op, slot: -1, mask: 0, hidden };
      const dot = rest.indexOf(".");
      const slot = slots.indexOf(rest.slice(0, dot));
      const mask = 1 << Number(rest.slice(dot + 1, mark));
      return { key, type, op, slot, mask, hidden };
    });
  }
}

/** Value of a base 64 digit as `packTable()` writes it. */
function digit(code: number): number {
  if (code >= 97) return code - 71; // a-z
  if (code === 95) return 63; // _
  if (code >= 65) return code - 65; // A-Z
  if (code >= 48) return code + 4; // 0-9
  return 62; // -
}
