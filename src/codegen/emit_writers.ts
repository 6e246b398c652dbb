/**
 * Generated writers.
 *
 * @module
 */

import { type CodecNames, isTrueFlag } from "./codec_names.ts";
import type {
  SchemaDefinition,
  SchemaParameter,
  TypeExpression,
} from "./combinator.ts";
import { fieldName, typeName } from "./names.ts";

/** Most constructors of a type that are told apart one after another. */
const MAX_CHAIN = 12;

/** Writes the writer of one definition: its id and its fields. */
export function emitWriter(
  definition: SchemaDefinition,
  names: CodecNames,
): string {
  const lines: string[] = [];
  const writes: string[] = [];
  const bits = new Map<string, string[]>();
  const { parameters } = definition;
  parameters.forEach((parameter, i) => {
    const key = fieldName(parameter.name);
    const { flag, type } = parameter;
    if (type.kind === "nat") {
      bits.set(key, []);
      writes.push(`  w.int(${key});`);
      return;
    }
    if (flag === undefined) {
      writes.push(`  ${names.write(type, `v.${key}`)};`);
      return;
    }
    const field = fieldName(flag.field);
    const mask = 1 << flag.bit;
    lines.push(`  const a${i} = v.${key};`);
    if (isTrueFlag(parameter)) {
      bits.get(field)?.push(`flag(a${i}, ${mask})`);
      if (isShared(parameter, parameters)) {
        writes.push(
          `  if (a${i} === false && (${field} & ${mask}) !== 0) refuse();`,
        );
      }
      return;
    }
    bits.get(field)?.push(`(a${i} !== undefined ? ${mask} : 0)`);
    writes.push(
      `  if ((${field} & ${mask}) !== 0) ${names.write(type, `a${i}`)};`,
    );
  });
  for (const [field, terms] of bits) {
    lines.push(`  const ${field} = ${terms.join(" | ") || "0"};`);
  }
  return [
    `function w${typeName(definition.name)}(w, v) {`,
    ...lines,
    `  w.int(${definition.id | 0});`,
    ...writes,
    "}",
  ].join("\n");
}

/** Whether another field has the same flag bit. */
function isShared(
  parameter: SchemaParameter,
  parameters: readonly SchemaParameter[],
): boolean {
  return parameters.some((it) =>
    it !== parameter && it.flag?.field === parameter.flag?.field &&
    it.flag?.bit === parameter.flag?.bit
  );
}

/** Writes the writers of boxed types and vectors that others ask for. */
export function emitWriteHelpers(names: CodecNames): string[] {
  const lines: string[] = [];
  const done = new Set<string>();
  // Each helper may ask for more of them.
  for (let found = true; found;) {
    found = false;
    for (const [name, element] of names.vectorWrites) {
      if (done.has(name)) continue;
      done.add(name);
      found = true;
      lines.push(vectorWriter(name, element, names));
    }
    for (const [name, type] of names.boxedWrites) {
      if (done.has(name)) continue;
      done.add(name);
      found = true;
      lines.push(boxedWriter(name, type, names));
    }
  }
  return lines;
}

function vectorWriter(
  name: string,
  element: TypeExpression,
  names: CodecNames,
): string {
  return `function ${name}(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) ${names.write(element, "v[i]")};
}`;
}

function boxedWriter(name: string, type: string, names: CodecNames): string {
  const writable = names.writableOf(type);
  if (writable.length <= MAX_CHAIN) {
    const chain = writable.map((it) =>
      `  if (n === "${it.name}") return w${typeName(it.name)}(w, v);\n`
    ).join("");
    return `function ${name}(w, v) {\n  const n = v._;\n${chain}  return otherWrite(w, v, "${type}");\n}`;
  }
  const entries = writable.map((it) => `["${it.name}", w${typeName(it.name)}]`)
    .join(", ");
  return `let n${typeName(type)};
function ${name}(w, v) {
  n${typeName(type)} ??= new Map([${entries}]);
  const f = n${typeName(type)}.get(v._);
  return f === undefined ? otherWrite(w, v, "${type}") : f(w, v);
}`;
}
