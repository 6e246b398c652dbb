/**
 * What the generated codecs call each other.
 *
 * @module
 */

import type {
  Schema,
  SchemaDefinition,
  SchemaParameter,
  TypeExpression,
} from "./combinator.ts";
import { typeName } from "./names.ts";
import { printType } from "./print.ts";

const PRIMITIVES = new Set([
  "int",
  "long",
  "double",
  "string",
  "bytes",
  "int128",
  "int256",
]);

/**
 * Optional fields that most objects of a constructor have; a hint, which
 * decides on speed and on the order of an object's fields, and on nothing else.
 */
export interface UsualFields {
  /** Fields that are mostly there all at once. */
  readonly together: readonly string[];
  /** Others, in the order in which they are looked at. */
  readonly often: readonly string[];
}

const NOTHING_USUAL: UsualFields = { together: [], often: [] };

/** Names of generated functions, and which helpers were asked for. */
export class CodecNames {
  /** Constructors with a reader, in the order of the schema. */
  readonly readable: readonly SchemaDefinition[];
  /** Constructors and functions with a writer. */
  readonly writable: readonly SchemaDefinition[];
  /** Boxed types that a reader is wanted for, by function name. */
  readonly boxedReads = new Map<string, string>();
  /** Boxed types that a writer is wanted for, by function name. */
  readonly boxedWrites = new Map<string, string>();
  /** Vectors that a reader is wanted for: element by function name. */
  readonly vectorReads = new Map<string, TypeExpression>();
  /** Vectors that a writer is wanted for: element by function name. */
  readonly vectorWrites = new Map<string, TypeExpression>();

  readonly #usual: ((name: string) => UsualFields | undefined) | undefined;

  /**
   * @param schema The schema.
   * @param options Which definitions are frequent.
   */
  constructor(
    schema: Schema,
    options: {
      readonly readers: (name: string) => boolean;
      readonly writers: (name: string) => boolean;
      readonly usual?: (name: string) => UsualFields | undefined;
    },
  ) {
    this.#usual = options.usual;
    const usable = schema.definitions.filter(isUsable);
    this.readable = usable.filter((it) =>
      it.kind === "constructor" && options.readers(it.name)
    );
    this.writable = usable.filter((it) => options.writers(it.name));
  }

  /** What most objects of a constructor have. */
  usual(name: string): UsualFields {
    return this.#usual?.(name) ?? NOTHING_USUAL;
  }

  /** Constructors of a type that have a reader. */
  readableOf(type: string): SchemaDefinition[] {
    return this.readable.filter((it) => printType(it.result) === type);
  }

  /** Constructors of a type that have a writer. */
  writableOf(type: string): SchemaDefinition[] {
    return this.writable.filter((it) =>
      it.kind === "constructor" && printType(it.result) === type
    );
  }

  /** Code that reads a value of a type. */
  read(type: TypeExpression): string {
    if (type.kind === "nat") return "r.int()";
    if (type.kind === "vector") {
      const name = `v${this.#elementName(type.element)}`;
      this.vectorReads.set(name, type.element);
      return `${name}(r)`;
    }
    const name = printType(type);
    if (PRIMITIVES.has(name)) return `r.${name}()`;
    if (name === "Bool") return "r.bool()";
    if (type.kind === "variable" || name === "Object") {
      return "other(r, r.int(), undefined)";
    }
    if (this.readableOf(name).length === 0) {
      return `other(r, r.int(), "${name}")`;
    }
    this.boxedReads.set(`b${typeName(name)}`, name);
    return `b${typeName(name)}(r)`;
  }

  /** Code that writes a value of a type. */
  write(type: TypeExpression, value: string): string {
    if (type.kind === "vector") {
      const name = `x${this.#elementName(type.element)}`;
      this.vectorWrites.set(name, type.element);
      return `${name}(w, ${value})`;
    }
    const name = printType(type);
    if (PRIMITIVES.has(name)) return `w.${name}(${value})`;
    if (name === "Bool") return `w.bool(${value})`;
    if (type.kind === "variable" || name === "Object") {
      return `otherWrite(w, ${value}, "Object")`;
    }
    if (this.writableOf(name).length === 0) {
      return `otherWrite(w, ${value}, "${name}")`;
    }
    this.boxedWrites.set(`y${typeName(name)}`, name);
    return `y${typeName(name)}(w, ${value})`;
  }

  #elementName(type: TypeExpression): string {
    return typeName(printType(type).replace(/[<>]/g, "_"));
  }
}

/** Whether a value parameter needs code at all. */
export function isTrueFlag(parameter: SchemaParameter): boolean {
  const { flag, type } = parameter;
  return flag !== undefined && type.kind === "named" && type.name === "true";
}

/** Bare types and bare vectors are left to the interpreter. */
function isUsable(definition: SchemaDefinition): boolean {
  return definition.parameters.every((it) =>
    !it.repeated && it.name !== "" && isBoxed(it.type)
  );
}

function isBoxed(type: TypeExpression): boolean {
  if (type.kind === "vector") return type.boxed && isBoxed(type.element);
  if (type.kind !== "named" || type.name === "true") return true;
  if (PRIMITIVES.has(type.name)) return true;
  const local = type.name.slice(type.name.lastIndexOf(".") + 1);
  return !type.percent && /^[A-Z]/.test(local);
}
