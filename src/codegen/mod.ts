/**
 * Reading TL schemas and generating code from them. Pure functions over text:
 * the commands that read and write files are in `schema/`.
 *
 * See https://core.telegram.org/mtproto/TL
 *
 * @example Reading a schema
 * ```ts
 * import { parseSchema } from "@layer/mtproto/codegen";
 * import { assertEquals } from "@std/assert";
 *
 * const schema = parseSchema("// LAYER 1\nboolTrue#997275b5 = Bool;");
 * assertEquals(schema.layer, 1);
 * assertEquals(schema.definitions[0]!.id, 0x997275b5);
 * ```
 *
 * @module
 */
export { BUILT_IN_TYPES, type CheckOptions, checkSchema } from "./check.ts";
export type {
  FlagCondition,
  NamedExpression,
  NatExpression,
  ScannedSchema,
  Schema,
  SchemaDefinition,
  SchemaParameter,
  SchemaProblem,
  TypeExpression,
  VariableExpression,
  VectorExpression,
} from "./combinator.ts";
export { constructorId } from "./constructor_id.ts";
export {
  type ChangedDefinition,
  diffSchemas,
  printDiff,
  type SchemaDiff,
} from "./diff.ts";
export type { UsualFields } from "./codec_names.ts";
export { emitCodecs, type EmitCodecsOptions } from "./emit_codecs.ts";
export { emitTypes, type EmitTypesOptions } from "./emit_types.ts";
export { fieldName, splitName, typeName } from "./names.ts";
export { parseSchema, SchemaSyntaxError } from "./parse.ts";
export { printDefinition, printParameter, printType } from "./print.ts";
export { scanSchema } from "./scan.ts";
export { compileTable, packTable } from "./table.ts";
