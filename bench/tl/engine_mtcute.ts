// deno-lint-ignore-file no-console no-explicit-any -- a command
/** mtcute's generated readers and writers. */

import { __tlReaderMap } from "@mtcute/tl/binary/reader.js";
import { __tlWriterMap } from "@mtcute/tl/binary/writer.js";
import { TlBinaryReader, TlBinaryWriter } from "@mtcute/tl-runtime";
import Long from "long";
import {
  assertSame,
  ENCODED,
  measure,
  readPayloads,
  type Rows,
  weigh,
} from "./measure.ts";
import { PAYLOADS } from "./payloads.ts";

/** Fields that mtcute holds as numbers. */
const INT53 = new Set(["userId", "channelId", "chatId"]);

function native(value: any, key = ""): any {
  if (typeof value === "bigint") {
    return INT53.has(key) ? Number(value) : Long.fromString(value.toString());
  }
  if (Array.isArray(value)) return value.map((it) => native(it));
  if (typeof value !== "object" || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, native(it, key)]),
  );
}

const rows: Rows = {};
const readers = __tlReaderMap as any;
const writers = __tlWriterMap as any;
for (const [name, bytes] of readPayloads()) {
  if (ENCODED.includes(name)) {
    const object = native(PAYLOADS[name]!());
    const encode = () => TlBinaryWriter.serializeObject(writers, object);
    assertSame(name, encode(), bytes);
    rows[`encode ${name}`] = measure(encode);
    continue;
  }
  const decode = () => TlBinaryReader.deserializeObject(readers, bytes);
  assertSame(
    name,
    TlBinaryWriter.serializeObject(writers, decode() as any),
    bytes,
  );
  rows[`decode ${name}`] = measure(decode);
  if (name === "dialogs") rows["heap dialogs"] = weigh(decode);
}
console.log(JSON.stringify(rows));
