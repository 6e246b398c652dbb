/** The two schema files, read by the generator's parser. */

import { scanSchema, type Schema } from "../../src/codegen/mod.ts";
import { apiSchema, mtprotoSchema, TlSchema } from "../../src/tl/mod.ts";
import { API_TABLE } from "../../src/tl/generated/api_table.ts";

async function read(name: string): Promise<Schema> {
  const url = new URL(`../../schema/${name}`, import.meta.url);
  return scanSchema(await Deno.readTextFile(url));
}

/** Declarations of the API. */
export const apiDefinitions: Schema = await read("api.tl");
/** Declarations of the service schema. */
export const mtprotoDefinitions: Schema = await read("mtproto.tl");
/** The API schema without generated codecs. */
export const interpreted: TlSchema = new TlSchema(API_TABLE);

/** Each schema with its declarations. */
export const SCHEMAS = [
  { name: "api.tl", schema: apiSchema as TlSchema, source: apiDefinitions },
  {
    name: "mtproto.tl",
    schema: mtprotoSchema as TlSchema,
    source: mtprotoDefinitions,
  },
];
