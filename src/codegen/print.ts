/**
 * Declarations back to TL text.
 *
 * @module
 */

import type {
  SchemaDefinition,
  SchemaParameter,
  TypeExpression,
} from "./combinator.ts";

/**
 * Writes a type the way a schema does.
 *
 * @param type The type.
 * @returns For example `Vector<long>`, `%Message` or `!X`.
 */
export function printType(type: TypeExpression): string {
  switch (type.kind) {
    case "nat":
      return "#";
    case "named":
      return type.percent ? `%${type.name}` : type.name;
    case "vector":
      return `${type.boxed ? "Vector" : "vector"}<${printType(type.element)}>`;
    case "variable":
      return type.bang ? `!${type.name}` : type.name;
  }
}

/**
 * Writes one parameter the way a schema does.
 *
 * @param parameter The parameter.
 * @returns For example `ttl_seconds:flags.1?int`.
 */
export function printParameter(parameter: SchemaParameter): string {
  const type = printType(parameter.type);
  if (parameter.repeated) return `[ ${type} ]`;
  if (parameter.name === "") return type;
  const flag = parameter.flag;
  const condition = flag ? `${flag.field}.${flag.bit}?` : "";
  return `${parameter.name}:${condition}${type}`;
}

/**
 * Writes a declaration on one line.
 *
 * @param definition The declaration.
 * @returns The line, with its id in eight hex digits and the final `;`.
 *
 * @example Normalising a declaration
 * ```ts
 * import { parseSchema, printDefinition } from "@layer/mtproto/codegen";
 * import { assertEquals } from "@std/assert";
 *
 * const { definitions } = parseSchema("true = True;");
 * assertEquals(printDefinition(definitions[0]!), "true#3fedd339 = True;");
 * ```
 */
export function printDefinition(definition: SchemaDefinition): string {
  const id = definition.id.toString(16).padStart(8, "0");
  return [
    `${definition.name}#${id}`,
    ...definition.variables.map((name) => `{${name}:Type}`),
    ...definition.parameters.map(printParameter),
    "=",
    printResult(definition.result),
  ].join(" ") + ";";
}

/** `Vector t` in the declaration of vector itself, `Vector<t>` elsewhere. */
function printResult(type: TypeExpression): string {
  if (type.kind === "vector" && type.element.kind === "variable") {
    return `Vector ${type.element.name}`;
  }
  return printType(type);
}
