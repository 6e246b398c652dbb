/**
 * A field's type, ready for the codec.
 *
 * @module
 */

import { intern } from "./intern.ts";

/** What a codec does with a value; the order means nothing. */
export const OP = {
  int: 0,
  long: 1,
  double: 2,
  string: 3,
  bytes: 4,
  int128: 5,
  int256: 6,
  /** Boxed `Bool`. */
  bool: 7,
  /** Bare `true`: no bytes, only its flag. */
  true: 8,
  /** `#`. */
  nat: 9,
  /** Any object of the schema. */
  any: 10,
  /** An object of one type, with its id. */
  boxed: 11,
  /** An object without its id: the constructor is known. */
  bare: 12,
  /** `Vector<…>`. */
  vector: 13,
  /** `vector<…>`. */
  bareVector: 14,
} as const;

/** One of the values of {@linkcode OP}. */
export type Op = typeof OP[keyof typeof OP];

/** A type as the codec wants it. */
export interface TypeRef {
  /** What to do. */
  readonly op: Op;
  /** Name of the type, or of the constructor when bare. */
  readonly name: string;
  /** What a vector holds; `undefined` for all else. */
  readonly element: TypeRef | undefined;
  /** Fewest bytes of a value; 0 when its constructor has to be looked up. */
  readonly minLength: number;
}

/** Fewest bytes of a value, by what to do with it. */
const MIN_LENGTHS: Readonly<Record<number, number>> = {
  [OP.long]: 8,
  [OP.double]: 8,
  [OP.vector]: 8,
  [OP.int128]: 16,
  [OP.int256]: 32,
  [OP.true]: 0,
  [OP.bare]: 0,
};

function typeRef(op: Op, name: string, element?: TypeRef): TypeRef {
  return { op, name, element, minLength: MIN_LENGTHS[op] ?? 4 };
}

const PRIMITIVES: Readonly<Record<string, Op>> = {
  "#": OP.nat,
  int: OP.int,
  long: OP.long,
  double: OP.double,
  string: OP.string,
  bytes: OP.bytes,
  int128: OP.int128,
  int256: OP.int256,
  Bool: OP.bool,
  true: OP.true,
  Object: OP.any,
};

/**
 * Reads a type as a schema writes it.
 *
 * @param text For example `Vector<long>`, `%Message` or `messages.Dialogs`.
 * @returns The type; names are not looked up.
 * @throws {SyntaxError} If it is not a type.
 */
export function parseTypeRef(text: string): TypeRef {
  const vector = /^(%?)([Vv])ector<(.*)>$/.exec(text);
  if (vector) {
    const [, percent, letter, inner] = vector;
    const op = percent || letter === "v" ? OP.bareVector : OP.vector;
    return typeRef(op, text, parseTypeRef(inner!));
  }
  if (!/^[%!]?[A-Za-z][\w.]*$|^#$/.test(text)) {
    throw new SyntaxError(`Cannot read TL type: wanted a type, got "${text}"`);
  }
  const op = Object.hasOwn(PRIMITIVES, text) ? PRIMITIVES[text] : undefined;
  if (op !== undefined) return typeRef(op, text);
  if (text.startsWith("!")) return typeRef(OP.any, text);
  if (text.startsWith("%")) return typeRef(OP.bare, text.slice(1));
  const local = text.slice(text.lastIndexOf(".") + 1);
  const isBare = local.charAt(0) === local.charAt(0).toLowerCase();
  return typeRef(isBare ? OP.bare : OP.boxed, intern(text));
}
