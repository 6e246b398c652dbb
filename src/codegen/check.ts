/**
 * What a schema must hold beyond its syntax.
 *
 * @module
 */

import type {
  Schema,
  SchemaDefinition,
  SchemaParameter,
  SchemaProblem,
  TypeExpression,
} from "./combinator.ts";

/** Types that are not declared by constructors. */
export const BUILT_IN_TYPES: ReadonlySet<string> = new Set([
  "int",
  "long",
  "double",
  "string",
  "bytes",
  "int128",
  "int256",
  "true",
  "Bool",
  "Object",
  "Type",
]);

/** How {@linkcode checkSchema} looks at ids. */
export interface CheckOptions {
  /**
   * Names of declarations whose id was given by hand, so that it need not be
   * the CRC-32 of the text; `"all"` trusts every declared id.
   *
   * @default {[]}
   */
  readonly fixedIds?: Iterable<string> | "all";
}

/**
 * Looks for what no decoder could work with: names, ids or fields declared
 * twice, types without a constructor, unknown type variables, flags that are
 * read before they stand on the wire, and ids that are not the CRC-32 of
 * their declaration.
 *
 * @param schema The schema.
 * @param options Which ids to trust.
 * @returns Every problem, in the order of the declarations.
 *
 * @example A wrong id
 * ```ts
 * import { checkSchema, scanSchema } from "@layer/mtproto/codegen";
 * import { assertEquals } from "@std/assert";
 *
 * const [problem] = checkSchema(scanSchema("boolFalse#bc799738 = Bool;"));
 * assertEquals(
 *   problem!.message,
 *   "wanted id bc799737 for boolFalse, got bc799738",
 * );
 * ```
 */
export function checkSchema(
  schema: Schema,
  options: CheckOptions = {},
): SchemaProblem[] {
  const { fixedIds = [] } = options;
  const fixed = fixedIds === "all" ? "all" : new Set(fixedIds);
  const problems: SchemaProblem[] = [];
  const known = declaredTypes(schema);
  const names = new Set<string>();
  const ids = new Map<number, string>();
  for (const definition of schema.definitions) {
    const { name, id, computedId, line, column } = definition;
    const report = (message: string) =>
      problems.push({ line, column, message });
    if (names.has(name)) report(`wanted one ${name}, got a second`);
    names.add(name);
    const other = ids.get(id);
    if (other !== undefined && other !== name) {
      report(`wanted an id of its own for ${name}, got that of ${other}`);
    }
    ids.set(id, name);
    if (fixed !== "all" && id !== computedId && !fixed.has(name)) {
      report(`wanted id ${hex(computedId)} for ${name}, got ${hex(id)}`);
    }
    checkParameters(definition, known, report);
  }
  return problems;
}

function declaredTypes(schema: Schema): Set<string> {
  const known = new Set(BUILT_IN_TYPES);
  for (const { kind, name, result } of schema.definitions) {
    if (kind !== "constructor") continue;
    known.add(name);
    if (result.kind === "named") known.add(result.name);
  }
  return known;
}

function checkParameters(
  definition: SchemaDefinition,
  known: ReadonlySet<string>,
  report: (message: string) => void,
): void {
  const { name, variables, result } = definition;
  const fields = new Set<string>();
  const flagFields = new Set<string>();
  for (const parameter of definition.parameters) {
    const path = `${name}.${parameter.name}`;
    if (parameter.name !== "") {
      if (fields.has(parameter.name)) {
        report(`wanted one ${path}, got a second`);
      }
      fields.add(parameter.name);
    }
    checkFlag(parameter, path, flagFields, report);
    checkType(parameter.type, path, known, variables, report);
  }
  checkType(result, `the result of ${name}`, known, variables, report);
}

function checkFlag(
  parameter: SchemaParameter,
  path: string,
  flagFields: Set<string>,
  report: (message: string) => void,
): void {
  const { flag, type } = parameter;
  if (type.kind === "nat") flagFields.add(parameter.name);
  if (flag && !flagFields.has(flag.field)) {
    report(`wanted "${flag.field}:#" before ${path}, got none`);
  }
  if (!flag && type.kind === "named" && type.name === "true") {
    report(`wanted a flag for ${path} of type true, got none`);
  }
}

function checkType(
  type: TypeExpression,
  path: string,
  known: ReadonlySet<string>,
  variables: readonly string[],
  report: (message: string) => void,
): void {
  if (type.kind === "vector") {
    checkType(type.element, path, known, variables, report);
  } else if (type.kind === "variable") {
    if (variables.includes(type.name)) return;
    report(`wanted {${type.name}:Type} for ${path}, got none`);
  } else if (type.kind === "named" && !known.has(type.name)) {
    report(`wanted a constructor of ${type.name} for ${path}, got none`);
  }
}

function hex(id: number): string {
  return id.toString(16).padStart(8, "0");
}
