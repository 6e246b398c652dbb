/**
 * `deno task gen`: reads schema/*.tl, writes src/tl/generated/. With
 * `--check` it writes nothing and exits 1 if a file differs.
 */

import {
  emitCodecs,
  emitTypes,
  packTable,
  parseSchema,
  type Schema,
} from "../src/codegen/mod.ts";
import { isHotToRead, isHotToWrite, usualFields } from "./hot.ts";

const SCHEMAS = new URL("./", import.meta.url);
const OUTPUT = new URL("../src/tl/generated/", import.meta.url);
const HEADER = "// Generated from schema/. Do not edit: run `deno task gen`.\n";

/**
 * Service constructors whose id Telegram gave by hand, or computed from a
 * declaration written in another way.
 */
const FIXED_IDS = [
  "msg_container",
  "ipPortSecret",
  "accessPointRule",
  "help.configSimple",
];

/**
 * Makes every generated file from the texts of the two schemas and of the list
 * of error types.
 */
export function generate(
  api: string,
  mtproto: string,
  errors: string,
): Map<string, string> {
  const apiSchema = parseSchema(api);
  const mtprotoSchema = parseSchema(mtproto, { fixedIds: FIXED_IDS });
  if (apiSchema.layer === undefined) {
    throw new SyntaxError("Cannot read api.tl: wanted // LAYER N, got none");
  }
  const objectModule = "../object.ts";
  return new Map([
    ["layer.ts", layerFile(apiSchema.layer)],
    ["rpc_errors.ts", errorsFile(JSON.parse(errors).types)],
    [
      "hot_codecs.js",
      emitCodecs(apiSchema, {
        readers: isHotToRead,
        writers: isHotToWrite,
        usual: usualFields,
        types: "./hot_codecs.d.ts",
      }),
    ],
    ["hot_codecs.d.ts", CODEC_TYPES],
    ["api_table.ts", tableFile("API_TABLE", apiSchema)],
    ["mtproto_table.ts", tableFile("MTPROTO_TABLE", mtprotoSchema)],
    ["api_types.d.ts", emitTypes(apiSchema, { objectModule })],
    [
      "mtproto_types.d.ts",
      emitTypes(mtprotoSchema, { objectModule, prefix: "Mt", api: false }),
    ],
  ]);
}

const CODEC_TYPES =
  `${HEADER}import type { HotCodecs, HotFallback } from "../hot.ts";
/** Makes the codecs of frequent constructors. */
export function hotCodecs(fallback: HotFallback): HotCodecs;
`;

function layerFile(layer: number): string {
  return `${HEADER}/** Layer of the API schema that this version speaks. */\nexport const LAYER: number = ${layer};\n`;
}

function errorsFile(types: Record<string, number[]>): string {
  const names = Object.keys(types).map((name) => `  | "${name}"`).join("\n");
  return `${HEADER}/** Types of \`rpc_error\` that are known: texts without their number. */\nexport type KnownRpcErrorType =\n${names};\n`;
}

function tableFile(name: string, schema: Schema): string {
  const table = packTable(schema);
  return `${HEADER}/** Packed table of the schema. */\nexport const ${name}: string = \`${table}\`;\n`;
}

async function readText(url: URL): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(url);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

async function main(check: boolean): Promise<number> {
  const files = generate(
    await Deno.readTextFile(new URL("api.tl", SCHEMAS)),
    await Deno.readTextFile(new URL("mtproto.tl", SCHEMAS)),
    await Deno.readTextFile(new URL("errors.json", SCHEMAS)),
  );
  let different = 0;
  for (const [name, text] of files) {
    const url = new URL(name, OUTPUT);
    const same = await readText(url) === text;
    if (same) continue;
    different++;
    if (!check) await Deno.writeTextFile(url, text);
    // deno-lint-ignore no-console
    console.log(check ? `differs: ${name}` : `wrote ${name}`);
  }
  return check && different > 0 ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args.includes("--check")));
