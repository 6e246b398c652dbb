/**
 * TypeScript declarations for a schema.
 *
 * @module
 */

import type {
  Schema,
  SchemaDefinition,
  SchemaParameter,
  TypeExpression,
} from "./combinator.ts";
import { emitApi, emitFunctionMap } from "./emit_api.ts";
import { fieldName, typeName } from "./names.ts";
import { printDefinition, printParameter } from "./print.ts";

/** How {@linkcode emitTypes} names and fills the generated file. */
export interface EmitTypesOptions {
  /**
   * Put in front of every generated name, so that two schemas can stand side
   * by side.
   *
   * @default {""}
   */
  readonly prefix?: string;
  /**
   * Whether to write `Api`, the functions as methods by namespace.
   *
   * @default {true}
   */
  readonly api?: boolean;
  /**
   * Where the generated file imports `TlObject` from.
   *
   * @default {"@layer/mtproto/tl"}
   */
  readonly objectModule?: string;
}

/** Names that the generated code uses or that this file adds. */
const RESERVED = [
  "Promise",
  "Uint8Array",
  "TlObject",
  "Constructors",
  "Types",
  "Functions",
  "FunctionName",
  "FunctionCall",
  "FunctionTypes",
  "FullNames",
  "Methods",
  "Api",
];

const PRIMITIVES: Readonly<Record<string, string>> = {
  "int": "number",
  "double": "number",
  "long": "bigint",
  "string": "string",
  "bytes": "Uint8Array",
  "int128": "Uint8Array",
  "int256": "Uint8Array",
  "Bool": "boolean",
  "true": "boolean",
  "Object": "TlObject",
};

/** One result type and its constructors. */
interface Union {
  readonly name: string;
  readonly constructors: SchemaDefinition[];
}

/** Everything the emitters need to know of a schema. */
export class TypeEmitter {
  /** Prefix of every name. */
  readonly prefix: string;
  /** Constructors, without `vector`. */
  readonly constructors: readonly SchemaDefinition[];
  /** Functions. */
  readonly functions: readonly SchemaDefinition[];
  /** Result types by TL name. */
  readonly unions: ReadonlyMap<string, Union>;
  readonly #taken = new Map<string, string>();

  /**
   * @param schema The schema.
   * @param prefix Prefix of every name.
   */
  constructor(schema: Schema, prefix: string) {
    this.prefix = prefix;
    this.constructors = schema.definitions.filter((it) =>
      it.kind === "constructor" && it.result.kind === "named"
    );
    this.functions = schema.definitions.filter((it) => it.kind === "function");
    const unions = new Map<string, Union>();
    for (const it of this.constructors) {
      const name = it.result.kind === "named" ? it.result.name : "";
      const union = unions.get(name) ?? { name, constructors: [] };
      union.constructors.push(it);
      unions.set(name, union);
    }
    this.unions = unions;
    for (const name of RESERVED) this.claim(prefix + name, "the library");
  }

  /**
   * Takes a TypeScript name for one use.
   *
   * @param name The name.
   * @param owner What it stands for, for the message.
   * @returns The name.
   * @throws {RangeError} If it stands for something else already.
   */
  claim(name: string, owner: string): string {
    const other = this.#taken.get(name);
    if (other !== undefined) {
      throw new RangeError(
        `Cannot name ${owner}: wanted a free name, got ${name} of ${other}`,
      );
    }
    this.#taken.set(name, owner);
    return name;
  }

  /**
   * Writes a TL type as TypeScript.
   *
   * @param type The type.
   * @returns For example `TypeUpdates` or `bigint[]`.
   */
  type(type: TypeExpression): string {
    switch (type.kind) {
      case "nat":
        return "number";
      case "vector":
        return `${this.type(type.element)}[]`;
      case "variable":
        return type.bang ? type.name : "unknown";
      case "named":
        return PRIMITIVES[type.name] ?? this.#named(type.name);
    }
  }

  #named(name: string): string {
    const union = this.unions.get(name);
    if (!union) return typeName(name, this.prefix);
    const [first, second] = union.constructors;
    return second === undefined
      ? typeName(first!.name, this.prefix)
      : typeName(name, `Type${this.prefix}`);
  }

  /**
   * Writes the members of an interface, each with its TL type as its comment.
   *
   * @param parameters The parameters; flags fields are left out.
   * @returns One line a member.
   */
  members(parameters: readonly SchemaParameter[]): string[] {
    return parameters.filter((it) => it.type.kind !== "nat").map((it) => {
      const doc = printParameter(it).slice(it.name.length + 1);
      const type = this.type(it.type);
      const name = fieldName(it.name);
      return it.flag
        ? `  /** ${doc} */ ${name}?: ${type} | undefined;`
        : `  /** ${doc} */ ${name}: ${type};`;
    });
  }
}

/**
 * Writes the TypeScript declarations of a schema: an interface for every
 * constructor, a union for every type, a parameter interface for every
 * function, the maps `Constructors`, `Types` and `Functions`, and `Api`.
 *
 * @param schema A checked schema.
 * @param options Names and parts.
 * @returns The text of a TypeScript module without run-time code.
 * @throws {RangeError} If two declarations would get the same name.
 */
export function emitTypes(
  schema: Schema,
  options: EmitTypesOptions = {},
): string {
  const { prefix = "", api = true, objectModule = "@layer/mtproto/tl" } =
    options;
  const emitter = new TypeEmitter(schema, prefix);
  const lines = [
    "// Generated from the schema. Do not edit: change schema/ and run `deno task gen`.",
    "/** Types of the schema, one interface a constructor. @module */",
    `import type { TlObject } from "${objectModule}";`,
  ];
  for (const it of emitter.constructors) {
    const name = emitter.claim(typeName(it.name, prefix), it.name);
    lines.push(
      `/** \`${line(it)}\` */`,
      `export interface ${name} {`,
      `  /** Name. */ _: "${it.name}";`,
      ...emitter.members(it.parameters),
      "}",
    );
  }
  for (const union of emitter.unions.values()) {
    const name = emitter.claim(
      typeName(union.name, `Type${prefix}`),
      union.name,
    );
    const members = union.constructors.map((it) => typeName(it.name, prefix));
    lines.push(
      `/** Any \`${union.name}\`. */`,
      `export type ${name} = ${members.join(" | ")};`,
    );
  }
  lines.push(
    `/** Every type by its name. */`,
    `export interface ${prefix}Types {`,
    ...[...emitter.unions.keys()].map((name) =>
      `  /** ${name} */ "${name}": ${typeName(name, `Type${prefix}`)};`
    ),
    "}",
    // Made on demand: written out, it would cost every check of a program.
    `/** Every constructor by its name. */`,
    `export type ${prefix}Constructors = { [C in ${prefix}Types[keyof ${prefix}Types] as C["_"]]: C };`,
    ...emitFunctions(emitter),
  );
  if (api) lines.push(...emitApi(emitter));
  return lines.join("\n") + "\n";
}

function line(definition: SchemaDefinition): string {
  return printDefinition(definition).slice(0, -1);
}

/** Parameter interfaces and the map of functions. */
function emitFunctions(emitter: TypeEmitter): string[] {
  const { prefix } = emitter;
  const lines: string[] = [];
  for (const it of emitter.functions) {
    const name = emitter.claim(
      `${typeName(it.name, prefix)}Params`,
      it.name,
    );
    const variables = it.variables.map((name) =>
      `${name} extends TlObject = TlObject`
    ).join(", ");
    lines.push(
      `/** Parameters of \`${it.name}\`. */`,
      `export interface ${name}${variables && `<${variables}>`} {`,
      ...emitter.members(it.parameters),
      "}",
    );
  }
  lines.push(
    `/** What {@linkcode ${prefix}Functions} says of a function. */`,
    `export interface ${prefix}FunctionTypes<Params, Result> {`,
    "  /** Its parameters. */ params: Params;",
    "  /** What it returns. */ result: Result;",
    "}",
    ...emitFunctionMap(emitter),
    `/** Name of a function. */`,
    `export type ${prefix}FunctionName = keyof ${prefix}Functions;`,
    `/** A function call as an object: its name and its parameters. */`,
    `export type ${prefix}FunctionCall<K extends ${prefix}FunctionName> = { _: K } & ${prefix}Functions[K]["params"];`,
  );
  return lines;
}
