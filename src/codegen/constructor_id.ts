/**
 * Constructor ids: CRC-32 of the normalised declaration.
 *
 * @module
 */

import { crc32, encodeUtf8 } from "../bytes/mod.ts";
import type { SchemaDefinition } from "./combinator.ts";
import { printParameter, printType } from "./print.ts";

/**
 * Computes the id of a declaration: the CRC-32 of its text with the id, the
 * brackets and the `true` flags removed and `bytes` read as `string`.
 *
 * See https://core.telegram.org/mtproto/TL-formal#constructor-names
 *
 * @param definition The declaration; its own id is not looked at.
 * @returns The id as an unsigned 32-bit number.
 *
 * @example An id from the documentation
 * ```ts
 * import { constructorId, parseSchema } from "@layer/mtproto/codegen";
 * import { assertEquals } from "@std/assert";
 *
 * const { definitions } = parseSchema("boolFalse = Bool;");
 * assertEquals(constructorId(definitions[0]!), 0xbc799737);
 * ```
 */
export function constructorId(
  definition: Pick<
    SchemaDefinition,
    "name" | "variables" | "parameters" | "result"
  >,
): number {
  const words = [definition.name];
  for (const variable of definition.variables) words.push(`${variable}:Type`);
  for (const parameter of definition.parameters) {
    const { type, flag } = parameter;
    if (flag && type.kind === "named" && type.name === "true") continue;
    words.push(
      printParameter(parameter).replace(/([:?])bytes$/, "$1string"),
    );
  }
  words.push("=", printType(definition.result));
  const text = words.join(" ").replaceAll("<", " ").replaceAll(">", "");
  return crc32(encodeUtf8(text));
}
