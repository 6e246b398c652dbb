/**
 * The functions of a schema: a map of them, and the same as methods.
 *
 * Each function is stated once, in the interface of its namespace; maps by
 * full name and methods are made of those on demand. Stated three times, the
 * functions would be a quarter of what a program's check has to read.
 *
 * @module
 */

import type { SchemaDefinition } from "./combinator.ts";
import type { TypeEmitter } from "./emit_types.ts";
import { splitName, typeName } from "./names.ts";
import { printDefinition } from "./print.ts";

/** Functions without a namespace, and those of each. */
interface Groups {
  readonly root: SchemaDefinition[];
  readonly namespaces: Map<string, SchemaDefinition[]>;
}

function group(functions: readonly SchemaDefinition[]): Groups {
  const root: SchemaDefinition[] = [];
  const namespaces = new Map<string, SchemaDefinition[]>();
  for (const it of functions) {
    const [namespace] = splitName(it.name);
    const members = namespace === "" ? root : namespaces.get(namespace);
    if (members) members.push(it);
    else namespaces.set(namespace, [it]);
  }
  return { root, namespaces };
}

/**
 * Writes one interface a namespace, and `Functions` over them.
 *
 * @param emitter The schema.
 * @returns Lines of TypeScript.
 */
export function emitFunctionMap(emitter: TypeEmitter): string[] {
  const { prefix } = emitter;
  const { root, namespaces } = group(emitter.functions);
  const lines: string[] = [];
  const bases: string[] = [];
  for (const [namespace, functions] of namespaces) {
    const name = emitter.claim(
      `${typeName(namespace, prefix)}Functions`,
      `namespace ${namespace}`,
    );
    bases.push(`${prefix}FullNames<"${namespace}", ${name}>`);
    lines.push(
      `/** Functions of \`${namespace}\`, with their parameters and results. */`,
      `export interface ${name} {`,
      ...functions.map((it) => member(emitter, it, splitName(it.name)[1])),
      "}",
    );
  }
  if (bases.length > 0) {
    lines.push(
      "/** Functions of a namespace by their full names. */",
      `export type ${prefix}FullNames<Namespace extends string, Of> = { [Name in keyof Of & string as \`\${Namespace}.\${Name}\`]: Of[Name] };`,
    );
  }
  const parents = bases.length > 0 ? ` extends ${bases.join(", ")}` : "";
  lines.push(
    `/** Every function by its name, with its parameters and result. */`,
    `export interface ${prefix}Functions${parents} {`,
    ...root.map((it) => member(emitter, it, `"${it.name}"`)),
    "}",
  );
  return lines;
}

function member(
  emitter: TypeEmitter,
  definition: SchemaDefinition,
  key: string,
): string {
  const { prefix } = emitter;
  const params = `${typeName(definition.name, prefix)}Params`;
  const doc = `  /** \`${printDefinition(definition).slice(0, -1)}\` */ `;
  return `${doc}${key}: ${prefix}FunctionTypes<${params}, ${
    emitter.type(definition.result)
  }>;`;
}

/**
 * Writes `Api` and one interface a namespace.
 *
 * @param emitter The schema.
 * @returns Lines of TypeScript.
 */
export function emitApi(emitter: TypeEmitter): string[] {
  const { prefix } = emitter;
  const { root, namespaces } = group(emitter.functions);
  const lines = [
    "/** Functions as methods. `Options` is what a call may be given besides its parameters. */",
    `export type ${prefix}Methods<Of, Options> = { readonly [Name in keyof Of]: Of[Name] extends ${prefix}FunctionTypes<infer Params, infer Result> ? {} extends Params ? (params?: Params, options?: Options) => Promise<Result> : (params: Params, options?: Options) => Promise<Result> : never };`,
  ];
  const members: string[] = [];
  for (const namespace of namespaces.keys()) {
    const name = emitter.claim(
      `${typeName(namespace, prefix)}Api`,
      `namespace ${namespace}`,
    );
    const functions = `${typeName(namespace, prefix)}Functions`;
    members.push(
      `  /** Functions of \`${namespace}\`. */ readonly ${namespace}: ${name}<Options>;`,
    );
    lines.push(
      `/** Functions of \`${namespace}\`, as methods. */`,
      `export interface ${name}<Options = unknown> extends ${prefix}Methods<${functions}, Options> {}`,
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
  const doc = `  /** \`${name}\` */ `;
  if (variables.length === 1 && result.kind === "variable") {
    return `${doc}${name}<K extends ${prefix}FunctionName>(params: ${params}<${prefix}FunctionCall<K>>, options?: Options): Promise<${prefix}Functions[K]["result"]>;`;
  }
  return `${doc}${name}(params${
    optional ? "?" : ""
  }: ${params}, options?: Options): Promise<${emitter.type(result)}>;`;
}
