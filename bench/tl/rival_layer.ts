/**
 * The schema of a rival as TL text, so that our codec can be generated for its
 * layer and both work on the same bytes.
 */

import { createRequire } from "node:module";
import { emitCodecs, packTable, scanSchema } from "../../src/codegen/mod.ts";
import { isHotToRead, isHotToWrite, usualFields } from "../../schema/hot.ts";
import { TlSchema } from "../../src/tl/mod.ts";
import { PAYLOADS } from "./payloads.ts";

/** A declaration in mtcute's `api-schema.json`. */
interface Entry {
  kind: "class" | "method";
  name: string;
  id: number;
  type: string;
  generics?: { name: string; type: string }[];
  arguments: { name: string; type: string; typeModifiers?: Modifiers }[];
  typeModifiers?: Modifiers;
}

interface Modifiers {
  predicate?: string;
  isVector?: boolean;
  isBareVector?: boolean;
  isBareType?: boolean;
}

const require = createRequire(import.meta.url);

/** Reads the schema that mtcute's codecs were generated from. */
export function mtcuteSchema(): string {
  const { l, e } = require("@mtcute/tl/api-schema.json") as {
    l: number;
    e: Entry[];
  };
  const print = (kind: Entry["kind"]) =>
    e.filter((it) => it.kind === kind).map(printEntry);
  return [
    `// LAYER ${l}`,
    ...print("class"),
    "---functions---",
    ...print("method"),
  ]
    .join("\n");
}

function printEntry(entry: Entry): string {
  const id = (entry.id >>> 0).toString(16).padStart(8, "0");
  return [
    `${entry.name}#${id}`,
    ...(entry.generics ?? []).map((it) => `{${it.name}:${it.type}}`),
    ...entry.arguments.map(({ name, type, typeModifiers = {} }) => {
      const { predicate } = typeModifiers;
      const flag = predicate ? `${predicate}?` : "";
      return `${name}:${flag}${printType(type, typeModifiers)}`;
    }),
    `= ${printType(entry.type, entry.typeModifiers ?? {})};`,
  ].join(" ");
}

function printType(type: string, modifiers: Modifiers): string {
  // mtcute reads some longs as numbers; on the wire they are longs.
  let text = type === "int53" ? "long" : type;
  if (modifiers.isBareType) text = `%${text}`;
  if (modifiers.isVector) text = `Vector<${text}>`;
  if (modifiers.isBareVector) text = `vector<${text}>`;
  return text;
}

/** Reads the schema that GramJS parses when it starts. */
export function gramjsSchema(): string {
  return require("telegram/tl/apiTl.js") as string;
}

/**
 * Writes table, codecs and payloads of a layer into a directory.
 *
 * @returns Names of the payloads that the layer has.
 */
export async function prepare(text: string, directory: string) {
  const schema = scanSchema(text);
  const table = packTable(schema);
  await Deno.writeTextFile(`${directory}/table.txt`, table);
  await Deno.writeTextFile(
    `${directory}/hot.js`,
    emitCodecs(schema, {
      readers: isHotToRead,
      writers: isHotToWrite,
      usual: usualFields,
    }),
  );
  const tl = new TlSchema(table);
  const names: string[] = [];
  for (const [name, make] of Object.entries(PAYLOADS)) {
    try {
      await Deno.writeFile(`${directory}/${name}.bin`, tl.encode(make()));
      names.push(name);
    } catch (error) {
      // Older layers lack some of the types.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return { names, layer: schema.layer ?? 0, problems: schema.problems };
}
