// deno-lint-ignore-file no-console no-explicit-any -- a command
/** GramJS. Its objects come from its own decoder, calls too. */

import { Buffer } from "node:buffer";
import { BinaryReader } from "telegram/extensions/index.js";
import {
  assertSame,
  ENCODED,
  measure,
  readPayloads,
  type Rows,
  weigh,
} from "./measure.ts";

const rows: Rows = {};
for (const [name, bytes] of readPayloads()) {
  const input = Buffer.from(bytes);
  const decode = () => new BinaryReader(input).tgReadObject() as any;
  const object = decode();
  if (name !== "starGifts") assertSame(name, object.getBytes(), bytes);
  if (ENCODED.includes(name)) {
    rows[`encode ${name}`] = measure(() => object.getBytes());
    continue;
  }
  rows[`decode ${name}`] = measure(decode);
  if (name === "dialogs") rows["heap dialogs"] = weigh(decode);
}
console.log(JSON.stringify(rows));
