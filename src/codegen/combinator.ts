/**
 * What one TL declaration says, as data.
 *
 * @module
 */

/** A type as it is written in a schema. */
export type TypeExpression =
  | NatExpression
  | NamedExpression
  | VectorExpression
  | VariableExpression;

/** `#`: an unsigned 32-bit number, used for flags and counts. */
export interface NatExpression {
  /** Discriminant. */
  readonly kind: "nat";
}

/** A type or constructor by name: `InputPeer`, `long`, `%Message`. */
export interface NamedExpression {
  /** Discriminant. */
  readonly kind: "named";
  /** The name without `%`, namespace included. */
  readonly name: string;
  /** Whether it was written `%Name`: the value has no constructor id. */
  readonly percent: boolean;
}

/** `Vector<T>`, with the vector id on the wire, or `vector<T>`, without. */
export interface VectorExpression {
  /** Discriminant. */
  readonly kind: "vector";
  /** Whether it was written with a capital letter. */
  readonly boxed: boolean;
  /** What it holds. */
  readonly element: TypeExpression;
}

/** A type variable: `X` as a result, `!X` as a field that holds a function. */
export interface VariableExpression {
  /** Discriminant. */
  readonly kind: "variable";
  /** Name of the variable. */
  readonly name: string;
  /** Whether it was written `!X`. */
  readonly bang: boolean;
}

/** A condition on a field: present when a bit of an earlier `#` field is set. */
export interface FlagCondition {
  /** Name of the `#` field. */
  readonly field: string;
  /** Bit number, 0 to 31. */
  readonly bit: number;
}

/** One parameter of a combinator. */
export interface SchemaParameter {
  /** Name as written; empty for an anonymous one such as `# [ t ]`. */
  readonly name: string;
  /** Its type. */
  readonly type: TypeExpression;
  /** Present when the parameter is conditional. */
  readonly flag?: FlagCondition;
  /** Whether it was written `[ t ]`: repeated as the `#` before it says. */
  readonly repeated?: boolean;
}

/** One declaration: a constructor or a function. */
export interface SchemaDefinition {
  /** Name with its namespace, verbatim. */
  readonly name: string;
  /** Constructor id, unsigned: the declared one, or else the CRC-32. */
  readonly id: number;
  /** The id as computed from the declaration, unsigned. */
  readonly computedId: number;
  /** Whether it stood after `---functions---`. */
  readonly kind: "constructor" | "function";
  /** Names of the type variables, from `{X:Type}`. */
  readonly variables: readonly string[];
  /** Parameters in wire order. */
  readonly parameters: readonly SchemaParameter[];
  /** Result type. */
  readonly result: TypeExpression;
  /** Line of the name, from 1. */
  readonly line: number;
  /** Column of the name, from 1. */
  readonly column: number;
}

/** A mistake found in a schema. */
export interface SchemaProblem {
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
  /** What is wrong: "wanted …, got …". */
  readonly message: string;
}

/** A whole schema. */
export interface Schema {
  /** Number of the `// LAYER N` comment, if there is one. */
  readonly layer?: number;
  /** All declarations that could be read, in the order of the text. */
  readonly definitions: readonly SchemaDefinition[];
}

/** A schema together with what was wrong with its text. */
export interface ScannedSchema extends Schema {
  /** Every mistake, in the order of the text. Empty when all is well. */
  readonly problems: readonly SchemaProblem[];
}
