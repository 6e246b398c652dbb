/**
 * Generated readers.
 *
 * @module
 */

import {
  type CodecNames,
  isTrueFlag,
  type UsualFields,
} from "./codec_names.ts";
import type { SchemaDefinition, TypeExpression } from "./combinator.ts";
import { fieldName, typeName } from "./names.ts";
import { printType } from "./print.ts";

/** Most constructors of a type that are told apart one after another. */
const MAX_CHAIN = 12;
/** Most of them where a search by halves ends. */
const MAX_LEAF = 4;

/** Fewest bytes of a vector's element. */
const MIN_LENGTH: Readonly<Record<string, number>> = {
  long: 8,
  double: 8,
  int128: 16,
  int256: 32,
};

/** An optional field: when it is there, and what it is then. */
interface OptionalField {
  readonly key: string;
  readonly condition: string;
  readonly value: string;
}

/**
 * Writes the reader of one constructor: what stands after its id.
 *
 * Required fields go into the literal and optional ones are added only when
 * they are there. What is usual goes first, so that most objects of a
 * constructor are made at once and the others share few shapes.
 */
export function emitReader(
  definition: SchemaDefinition,
  names: CodecNames,
): string {
  const lines: string[] = [];
  const literal = [`_: "${definition.name}"`];
  const optional: OptionalField[] = [];
  let nested = false;
  definition.parameters.forEach((parameter, i) => {
    const key = fieldName(parameter.name);
    const { flag, type } = parameter;
    if (type.kind === "nat") {
      lines.push(`  const ${key} = r.int();`);
      return;
    }
    const bit = flag
      ? `(${fieldName(flag.field)} & ${1 << flag.bit}) !== 0`
      : "";
    if (isTrueFlag(parameter)) {
      optional.push({ key, condition: bit, value: "true" });
      return;
    }
    const read = names.read(type);
    nested ||= /^[bv]|^other/.test(read);
    if (flag) {
      lines.push(`  const a${i} = ${bit} ? ${read} : undefined;`);
      const value = `a${i}`;
      optional.push({ key, condition: `${value} !== undefined`, value });
    } else {
      lines.push(`  const a${i} = ${read};`);
      literal.push(`${key}: a${i}`);
    }
  });
  const enter = nested
    ? "  if (r.depthLeft-- === 0) deep(r);\n"
    : "  if (r.depthLeft === 0) deep(r);\n";
  const leave = nested ? "  r.depthLeft++;\n" : "";
  const body = lines.map((it) => it + "\n").join("");
  const name = `r${typeName(definition.name)}`;
  if (optional.length === 0) {
    return `function ${name}(r) {\n${enter}${body}${leave}  return { ${
      literal.join(", ")
    } };\n}`;
  }
  const object = objectOf(literal, optional, names.usual(definition.name));
  return `function ${name}(r) {\n${enter}${body}${leave}${
    object.join("\n")
  }\n  return o;\n}`;
}

/** Lines that make an object, fields that are usual first. */
function objectOf(
  literal: readonly string[],
  optional: readonly OptionalField[],
  { together, often }: UsualFields,
): string[] {
  const find = (keys: readonly string[]) =>
    keys.flatMap((key) => optional.filter((it) => it.key === key));
  const core = find(together);
  const first = find(often);
  const rest = optional.filter((it) =>
    !core.includes(it) && !first.includes(it)
  );
  const add = ({ key, condition, value }: OptionalField) =>
    `  if (${condition}) o.${key} = ${value};`;
  const few = `{ ${literal.join(", ")} }`;
  const added = [...first, ...rest].map(add);
  if (core.length === 0) return [`  const o = ${few};`, ...added];
  const more = core.map(({ key, value }) => `${key}: ${value}`);
  return [
    `  let o;`,
    `  if (${core.map((it) => it.condition).join(" && ")}) {`,
    `    o = { ${[...literal, ...more].join(", ")} };`,
    `  } else {`,
    `    o = ${few};`,
    ...core.length > 1 ? core.map((it) => `  ${add(it)}`) : [],
    `  }`,
    ...added,
  ];
}

/** Writes the readers of boxed types and vectors that others ask for. */
export function emitReadHelpers(names: CodecNames): string[] {
  const lines: string[] = [];
  const done = new Set<string>();
  // Each helper may ask for more of them.
  for (let found = true; found;) {
    found = false;
    for (const [name, element] of names.vectorReads) {
      if (done.has(name)) continue;
      done.add(name);
      found = true;
      lines.push(vectorReader(name, element, names));
    }
    for (const [name, type] of names.boxedReads) {
      if (done.has(name)) continue;
      done.add(name);
      found = true;
      lines.push(boxedReader(name, type, names));
    }
  }
  return lines;
}

function vectorReader(
  name: string,
  element: TypeExpression,
  names: CodecNames,
): string {
  const min = element.kind === "vector"
    ? 8
    : MIN_LENGTH[printType(element)] ?? 4;
  return `function ${name}(r) {
  const n = r.vectorLength(${min});
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = ${names.read(element)};
  return a;
}`;
}

function boxedReader(name: string, type: string, names: CodecNames): string {
  const readable = names.readableOf(type);
  const cases = readable.map((it) => ({
    id: it.id | 0,
    reader: `r${typeName(it.name)}`,
  }));
  const chain = readable.length <= MAX_CHAIN
    ? chainOf(cases, "  ")
    : searchOf(cases.toSorted((a, b) => a.id - b.id), "  ");
  return `function ${name}(r) {\n  const id = r.int();\n${chain}  return other(r, id, "${type}");\n}`;
}

/** A constructor's id and the name of its reader. */
interface ReaderCase {
  readonly id: number;
  readonly reader: string;
}

/** Code that looks at ids one after another. */
function chainOf(cases: readonly ReaderCase[], indent: string): string {
  return cases.map(({ id, reader }) =>
    `${indent}if (id === ${id}) return ${reader}(r);\n`
  ).join("");
}

/** Code that halves sorted ids until few are left. */
function searchOf(cases: readonly ReaderCase[], indent: string): string {
  if (cases.length <= MAX_LEAF) return chainOf(cases, indent);
  const middle = cases.length >> 1;
  const deeper = `${indent}  `;
  const low = searchOf(cases.slice(0, middle), deeper);
  const high = searchOf(cases.slice(middle), deeper);
  return `${indent}if (id < ${
    cases[middle]!.id
  }) {\n${low}${indent}} else {\n${high}${indent}}\n`;
}
