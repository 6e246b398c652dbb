/**
 * The functions of a schema as methods, grouped by namespace.
 *
 * @module
 */

import type { SchemaDefinition } from "./combinator.ts";
import type { TypeEmitter } from "./emit_types.ts";
import { splitName, typeName } from "./names.ts";

/**
 * Writes `Api` and one interface a namespace.
 *
 * @param emitter The schema.
 * @returns Lines of TypeScript.
 */
export function emitApi(emitter: TypeEmitter): string[] {
  const { prefix } = emitter;
  const groups = new Map<string, SchemaDefinition[]>();
  for (const it of emitter.functions) {
    const [namespace] = splitName(it.name);
    const group = groups.get(namespace) ?? [];
    group.push(it);
    groups.set(namespace, group);
  }
  const root = groups.get("") ?? [];
  groups.delete("");
  const lines: string[] = [];
  const members: string[] = [];
  for (const [namespace, functions] of groups) {
    const name = emitter.claim(
      `${typeName(namespace, prefix)}Api`,
      `namespace ${namespace}`,
    );
    members.push(
      `  /** Functions of \`${namespace}\`. */ readonly ${namespace}: ${name}<Options>;`,
    );
    lines.push(
      `/** Functions of \`${namespace}\`, as methods. */`,
      `export interface ${name}<Options = unknown> {`,
      ...functions.map((it) => method(emitter, it)),
      "}",
    );
  }
  lines.push(
    "/** Every function as a method, by namespace. `Options` is what a call may be given besides its parameters. */",
    `export interface ${prefix}Api<Options = unknown> {`,
    ...members,
    ...root.map((it) => method(emitter, it)),
    "}",
  );
  return lines;
}

function method(emitter: TypeEmitter, definition: SchemaDefinition): string {
  const { prefix } = emitter;
  const { name, variables, parameters, result } = definition;
  const params = `${typeName(name, prefix)}Params`;
  const optional = parameters.every((it) => it.flag || it.type.kind === "nat");
  const local = splitName(name)[1];
  const doc = `  /** \`${name}\` */ `;
  if (variables.length === 1 && result.kind === "variable") {
    return `${doc}${local}<K extends ${prefix}FunctionName>(params: ${params}<${prefix}FunctionCall<K>>, options?: Options): Promise<${prefix}Functions[K]["result"]>;`;
  }
  return `${doc}${local}(params${
    optional ? "?" : ""
  }: ${params}, options?: Options): Promise<${emitter.type(result)}>;`;
}
