// deno-lint-ignore-file no-console -- a command
/** Our codec, generated for the layer of a rival. */

import { TlSchema, TlWriter } from "../../src/tl/mod.ts";
import {
  assertSame,
  ENCODED,
  measure,
  readPayloads,
  type Rows,
  weigh,
} from "./measure.ts";
import { PAYLOADS } from "./payloads.ts";

const directory = Deno.args[0]!;
const { hotCodecs } = await import(`file://${directory}/hot.js`);
const table = await Deno.readTextFile(`${directory}/table.txt`);
const schema = new TlSchema(table, { hot: hotCodecs });
const rows: Rows = {};
const writer = new TlWriter({ capacity: 1 << 20 });
for (const [name, bytes] of readPayloads()) {
  if (ENCODED.includes(name)) {
    const object = PAYLOADS[name]!();
    assertSame(name, schema.encode(object), bytes);
    rows[`encode ${name}`] = measure(() => schema.encode(object));
    rows[`encode ${name} into the buffer`] = measure(() => {
      writer.clear();
      schema.write(writer, object);
    });
  } else {
    assertSame(name, schema.encode(schema.decode(bytes)), bytes);
    rows[`decode ${name}`] = measure(() => schema.decode(bytes));
  }
  if (name === "dialogs") {
    rows["heap dialogs"] = weigh(() => schema.decode(bytes));
  }
  if (name === "saveFilePart") {
    const target = new Uint8Array(1 << 20);
    rows["memcpy 512 KiB"] = measure(() => target.set(bytes, 8));
  }
}
console.log(JSON.stringify(rows));
