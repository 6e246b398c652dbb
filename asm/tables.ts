/**
 * The constants of the kernels, computed from their definitions when the
 * module is built, and handed to the AssemblyScript compiler as a source file.
 *
 * @module
 */

import { crcFoldTables } from "./tables_crc.ts";
import { inflateTables } from "./tables_inflate.ts";
import { pqTables } from "./tables_pq.ts";
import { sha256Constants } from "./tables_sha.ts";
import { vpaesTables } from "./tables_vpaes.ts";

/** Name and bytes of one table, in the order in which memory holds them. */
export type Table = readonly [name: string, bytes: readonly number[]];

/**
 * Writes the AssemblyScript module `constants`: one data segment and the
 * address of each table in it.
 *
 * @param simd Whether the tables of the vector kernels are wanted too.
 * @returns Source text.
 */
export function constantsSource(simd: boolean): string {
  const tables = [...sha256Constants(), ...pqTables(), ...inflateTables()];
  const vectorTables = [...vpaesTables(), ...crcFoldTables()];
  const bytes: number[] = [];
  // Names must exist even where the code that uses them is left out.
  const lines = vectorTables.map(([name]) => simd ? "" : declaration(name, 0));
  for (const [name, table] of [...tables, ...(simd ? vectorTables : [])]) {
    lines.push(declaration(name, bytes.length));
    bytes.push(...table);
    while (bytes.length % 16 !== 0) bytes.push(0);
  }
  return [
    `const DATA: usize = memory.data<u8>([${bytes.join(",")}], 16);`,
    ...lines,
    "",
  ].join("\n");
}

function declaration(name: string, offset: number): string {
  return `export const ${name}: usize = DATA + ${offset};`;
}
