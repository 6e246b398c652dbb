/**
 * Generated readers.
 *
 * @module
 */

import { type CodecNames, isTrueFlag } from "./codec_names.ts";
import type { SchemaDefinition, TypeExpression } from "./combinator.ts";
import { fieldName, typeName } from "./names.ts";
import { printType } from "./print.ts";

/** Most constructors of a type that are told apart one after another. */
const MAX_CHAIN = 12;

/** Fewest bytes of a vector's element. */
const MIN_LENGTH: Readonly<Record<string, number>> = {
  long: 8,
  double: 8,
  int128: 16,
  int256: 32,
};

/**
 * Writes the reader of one constructor: what stands after its id.
 *
 * Required fields go into the literal and optional ones are added only when
 * they are there, so that most objects of a constructor share few shapes.
 */
export function emitReader(
  definition: SchemaDefinition,
  names: CodecNames,
): string {
  const lines: string[] = [];
  const literal = [`_: "${definition.name}"`];
  const optional: string[] = [];
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
      optional.push(`  if (${bit}) o.${key} = true;`);
      return;
    }
    const read = names.read(type);
    nested ||= /^[bv]|^other/.test(read);
    if (flag) {
      lines.push(`  const a${i} = ${bit} ? ${read} : undefined;`);
      optional.push(`  if (a${i} !== undefined) o.${key} = a${i};`);
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
  return `function ${name}(r) {\n${enter}${body}${leave}  const o = { ${
    literal.join(", ")
  } };\n${optional.join("\n")}\n  return o;\n}`;
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
  const cases = readable.map((it) => {
    const id = it.id | 0;
    return [id, `r${typeName(it.name)}`] as const;
  });
  if (readable.length <= MAX_CHAIN) {
    const chain = cases.map(([id, reader]) =>
      `  if (id === ${id}) return ${reader}(r);\n`
    ).join("");
    return `function ${name}(r) {\n  const id = r.int();\n${chain}  return other(r, id, "${type}");\n}`;
  }
  const entries = cases.map((it) => `[${it.join(", ")}]`).join(", ");
  return `let m${typeName(type)};
function ${name}(r) {
  m${typeName(type)} ??= new Map([${entries}]);
  const id = r.int();
  const f = m${typeName(type)}.get(id);
  return f === undefined ? other(r, id, "${type}") : f(r);
}`;
}
