/**
 * `deno task schema:diff OLD NEW`: prints what a new schema adds, removes and
 * changes. Exits 0 when they are the same, 1 when they differ, 2 when a file
 * cannot be read as a schema.
 */

import {
  diffSchemas,
  printDiff,
  scanSchema,
  type Schema,
} from "../src/codegen/mod.ts";

async function read(path: string): Promise<Schema | undefined> {
  const { problems, ...schema } = scanSchema(await Deno.readTextFile(path));
  for (const { line, column, message } of problems) {
    // deno-lint-ignore no-console
    console.error(`${path}:${line}:${column}: ${message}`);
  }
  return problems.length > 0 ? undefined : schema;
}

async function main(paths: readonly string[]): Promise<number> {
  const [before, after] = paths;
  if (before === undefined || after === undefined || paths.length > 2) {
    // deno-lint-ignore no-console
    console.error("usage: deno task schema:diff OLD NEW");
    return 2;
  }
  const schemas = [await read(before), await read(after)];
  if (!schemas[0] || !schemas[1]) return 2;
  const diff = diffSchemas(schemas[0], schemas[1]);
  // deno-lint-ignore no-console
  console.log(printDiff(diff));
  const { added, removed, changed } = diff;
  return added.length + removed.length + changed.length > 0 ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main(Deno.args));
