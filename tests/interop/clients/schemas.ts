/**
 * The schemas that other people's clients speak, read from their packages: a
 * server answers in the layer of its client.
 */
import { packTable, scanSchema } from "../../../src/codegen/mod.ts";
import { TlSchema } from "../../../src/tl/mod.ts";

/** A declaration in the schema of mtcute. */
interface JsonEntry {
  readonly kind: "class" | "method";
  readonly name: string;
  readonly id: number;
  readonly type: string;
  readonly typeModifiers?: JsonModifiers;
  readonly generics?: readonly { name: string; type: string }[];
  readonly arguments: readonly {
    readonly name: string;
    readonly type: string;
    readonly typeModifiers?: JsonModifiers;
  }[];
}

interface JsonModifiers {
  readonly isVector?: boolean;
  readonly predicate?: string;
}

/**
 * Reads a schema.
 *
 * @param text TL.
 * @param layer Its number.
 */
export function readSchema(text: string, layer: number): TlSchema {
  const scanned = scanSchema(text);
  // Containers of the clients' own, such as `ipPort`, may break rules.
  return new TlSchema(packTable({ ...scanned, layer }));
}

/** The schema in the package of GramJS: TL in a template literal. */
export async function schemaOfGramJs(modules: string): Promise<TlSchema> {
  const script = await Deno.readTextFile(`${modules}/telegram/tl/apiTl.js`);
  const [, text] = script.split("`");
  const objects = await Deno.readTextFile(
    `${modules}/telegram/tl/AllTLObjects.js`,
  );
  const [, layer] = /LAYER = (\d+);/.exec(objects)!;
  return readSchema(text!, Number(layer));
}

/** The schema in the package of mtcute: JSON. */
export async function schemaOfMtcute(modules: string): Promise<TlSchema> {
  const path = `${modules}/@mtcute/core/tl/api-schema.json`;
  const { l, e } = JSON.parse(await Deno.readTextFile(path)) as {
    l: number;
    e: JsonEntry[];
  };
  const print = (kind: JsonEntry["kind"]) =>
    e.filter((it) => it.kind === kind).map(printEntry).join("\n");
  return readSchema(
    `${print("class")}\n---functions---\n${print("method")}`,
    l,
  );
}

function printEntry(entry: JsonEntry): string {
  const { name, id, generics = [], type, typeModifiers } = entry;
  return [
    `${name}#${id.toString(16)}`,
    ...generics.map((it) => `{${it.name}:${it.type}}`),
    ...entry.arguments.map((it) =>
      `${it.name}:${printType(it.type, it.typeModifiers)}`
    ),
    `= ${printType(type, typeModifiers)};`,
  ].join(" ");
}

function printType(type: string, modifiers: JsonModifiers = {}): string {
  // `int53` is a `long` that mtcute reads as a number.
  const item = type === "int53" ? "long" : type;
  const whole = modifiers.isVector ? `Vector<${item}>` : item;
  const { predicate } = modifiers;
  return predicate === undefined ? whole : `${predicate}?${whole}`;
}

/** The schema in the source package of Kurigram: TL with its layer. */
export async function schemaOfKurigram(path: string): Promise<TlSchema> {
  const text = await Deno.readTextFile(path);
  const [, layer] = /^\/\/ LAYER (\d+)/m.exec(text)!;
  return readSchema(text, Number(layer));
}
