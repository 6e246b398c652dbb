/**
 * The packed table: a schema as one text that `TlSchema` reads lazily.
 *
 * @module
 */

import type { CheckOptions } from "./check.ts";
import type { Schema, SchemaParameter } from "./combinator.ts";
import { fieldName } from "./names.ts";
import { parseSchema } from "./parse.ts";
import { printType } from "./print.ts";

const DIGITS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Packs a schema into a table.
 *
 * Line 1 is the layer (`0` when unknown) and the number of digits of a field
 * number. Line 2 holds every distinct field once, `key:flags.N?type`, the most
 * frequent first. Then one line a declaration: eight hex digits of id, name,
 * result type, and the numbers of its fields, base 64, most significant digit
 * first. An empty line parts constructors from functions. `vector` itself is
 * left out: readers know it.
 *
 * @param schema The schema.
 * @returns The text, for `new TlSchema(text)`.
 *
 * @example A table is a schema for any encoder
 * ```ts
 * import { packTable, parseSchema } from "@layer/mtproto/codegen";
 * import { TlSchema } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const table = packTable(parseSchema("point x:int y:int = Point;"));
 * const schema = new TlSchema(table);
 * const point = { _: "point", x: 1, y: 2 };
 * assertEquals(schema.decode(schema.encode(point)), point);
 * ```
 */
export function packTable(schema: Schema): string {
  const definitions = schema.definitions.filter((it) =>
    !it.parameters.some((parameter) => parameter.repeated)
  );
  const count = new Map<string, number>();
  for (const { parameters } of definitions) {
    for (const parameter of parameters) {
      const field = packField(parameter);
      count.set(field, (count.get(field) ?? 0) + 1);
    }
  }
  const fields = [...count.keys()].sort((a, b) =>
    count.get(b)! - count.get(a)! || (a < b ? -1 : 1)
  );
  const numbers = new Map(fields.map((field, i) => [field, i]));
  let width = 1;
  while (64 ** width < fields.length) width++;
  const lines: Record<"constructor" | "function", string[]> = {
    constructor: [],
    function: [],
  };
  for (const { id, name, kind, parameters, result } of definitions) {
    const type = result.kind === "variable"
      ? `!${result.name}`
      : printType(result);
    const packed = parameters.map((it) =>
      packNumber(numbers.get(packField(it))!, width)
    ).join("");
    const hex = id.toString(16).padStart(8, "0");
    lines[kind].push(`${hex}${name} ${type} ${packed}`.trimEnd());
  }
  return [
    `${schema.layer ?? 0} ${width}`,
    fields.join(" "),
    ...lines.constructor,
    "",
    ...lines.function,
  ].join("\n");
}

/**
 * Makes a table of TL text, to use a schema at once: an older layer, to read
 * what was stored with it, secret chats, or anything a test server should
 * speak. Nothing is generated or evaluated.
 *
 * @param text The schema.
 * @param options Which ids to trust.
 * @returns The table, for `new TlSchema(table)`.
 * @throws {SchemaSyntaxError} If the text is not a well-formed schema.
 *
 * @example Reading what another layer wrote
 * ```ts
 * import { compileTable } from "@layer/mtproto/codegen";
 * import { TlSchema } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const table = compileTable("// LAYER 1\nuser id:int name:string = User;");
 * const old = new TlSchema(table);
 * const user = { _: "user", id: 1, name: "Anna" };
 * assertEquals(old.decode(old.encode(user)), user);
 * assertEquals(old.layer, 1);
 * ```
 */
export function compileTable(text: string, options?: CheckOptions): string {
  return packTable(parseSchema(text, options));
}

function packField(parameter: SchemaParameter): string {
  const { name, type, flag } = parameter;
  const condition = flag ? `${fieldName(flag.field)}.${flag.bit}?` : "";
  return `${fieldName(name)}:${condition}${printType(type)}`;
}

function packNumber(value: number, width: number): string {
  let text = "";
  for (let i = 0; i < width; i++) {
    text = DIGITS[value & 63] + text;
    value >>>= 6;
  }
  return text;
}
