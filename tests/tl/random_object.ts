/**
 * Builds objects at random from a schema as `scanSchema()` reads it, so that
 * the packed table and both codecs are tested against another reading.
 */

import {
  fieldName,
  type Schema,
  type SchemaDefinition,
  type TypeExpression,
} from "../../src/codegen/mod.ts";
import type { TlObject } from "../../src/tl/mod.ts";

/** Which optional fields are there. */
export type Presence = "all" | "none" | "random";

const TEXTS = [
  "",
  "a",
  "hello",
  "\ufeffbom",
  "Привет, мир",
  "日本語のテキスト",
  "emoji 👩‍👩‍👧‍👦 astral 𝒳",
  "x".repeat(47),
  "x".repeat(49),
  "y".repeat(253),
  "z".repeat(254),
  "é".repeat(127),
  "ж".repeat(300),
];
const DOUBLES = [0, -0, 1.5, -1e300, 5e-324, Infinity, -Infinity, NaN];
const INTS = [0, 1, -1, 2147483647, -2147483648];
const LONGS = [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n)];

/** A seeded source of numbers below 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = state + 0x6d2b79f5 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

/** Builds random objects of one schema. */
export class ObjectBuilder {
  readonly #random: () => number;
  readonly #byName = new Map<string, SchemaDefinition>();
  readonly #byType = new Map<string, SchemaDefinition[]>();
  readonly #functions: SchemaDefinition[] = [];
  readonly #depths = new Map<string, number>();

  constructor(schema: Schema, seed: number) {
    this.#random = random(seed);
    for (const it of schema.definitions) {
      this.#byName.set(it.name, it);
      if (it.kind === "function") this.#functions.push(it);
      else if (it.result.kind === "named") {
        const list = this.#byType.get(it.result.name) ?? [];
        list.push(it);
        this.#byType.set(it.result.name, list);
      }
    }
    this.#measure();
  }

  /** Finds for each constructor how deep an object of it has to be. */
  #measure(): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const it of this.#byName.values()) {
        let depth = 1;
        for (const { type, flag } of it.parameters) {
          if (flag || type.kind !== "named") continue;
          const inner = this.#byName.has(type.name)
            ? [this.#byName.get(type.name)!]
            : this.#byType.get(type.name);
          if (!inner) continue;
          const least = Math.min(
            ...inner.map((it) => this.#depths.get(it.name) ?? Infinity),
          );
          depth = Math.max(depth, least + 1);
        }
        if (depth < (this.#depths.get(it.name) ?? Infinity)) {
          this.#depths.set(it.name, depth);
          changed = true;
        }
      }
    }
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }

  #bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#random() * 256);
  }

  /** An object of a definition. */
  build(definition: SchemaDefinition, presence: Presence, depth = 0): TlObject {
    const object: Record<string, unknown> & TlObject = { _: definition.name };
    const bits = new Map<string, boolean>();
    for (const { name, type, flag } of definition.parameters) {
      if (type.kind === "nat") continue;
      if (flag) {
        const bit = `${flag.field}.${flag.bit}`;
        const isPresent = bits.get(bit) ??
          (presence === "all" ? depth < 3 : presence === "random" &&
            this.#random() < (depth < 3 ? 0.5 : 0.05));
        bits.set(bit, isPresent);
        if (!isPresent) continue;
      }
      const isTrue = type.kind === "named" && type.name === "true";
      object[fieldName(name)] = isTrue
        ? true
        : this.#value(type, presence, depth + 1);
    }
    return object;
  }

  #value(type: TypeExpression, presence: Presence, depth: number): unknown {
    if (type.kind === "vector") {
      const length = depth > 4 ? 0 : Math.floor(this.#random() * 4);
      return Array.from(
        { length },
        () => this.#value(type.element, presence, depth),
      );
    }
    if (type.kind !== "named") return this.#function(presence, depth);
    switch (type.name) {
      case "int":
        return this.#random() < 0.3
          ? this.#pick(INTS)
          : this.#random() * 4294967296 | 0;
      case "long":
        return this.#random() < 0.3 ? this.#pick(LONGS) : BigInt.asIntN(
          64,
          BigInt(Math.floor(this.#random() * 2 ** 53)) ** 2n,
        );
      case "double":
        return this.#random() < 0.5 ? this.#pick(DOUBLES) : this.#random();
      case "string":
        return this.#pick(TEXTS);
      case "bytes":
        return this.#bytes(this.#pick([0, 1, 2, 3, 4, 253, 254, 255, 300]));
      case "int128":
        return this.#bytes(16);
      case "int256":
        return this.#bytes(32);
      case "Bool":
        return this.#random() < 0.5;
      case "Object":
        return this.#function(presence, depth);
    }
    return this.build(this.#anyOf(type.name, depth), presence, depth);
  }

  #anyOf(name: string, depth: number): SchemaDefinition {
    const bare = this.#byName.get(name);
    if (bare) return bare;
    const list = this.#byType.get(name)!;
    if (depth < 4) return this.#pick(list);
    const least = Math.min(...list.map((it) => this.#depths.get(it.name)!));
    return this.#pick(
      list.filter((it) => this.#depths.get(it.name) === least),
    );
  }

  #function(presence: Presence, depth: number): TlObject {
    const simple = this.#functions.filter((it) =>
      it.variables.length === 0 && this.#depths.get(it.name)! < 3
    );
    return this.build(this.#pick(simple), presence, depth + 2);
  }
}
