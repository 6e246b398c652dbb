/**
 * The constants of the kernels, computed from their definitions when the
 * module is built, and handed to the AssemblyScript compiler as a source file.
 *
 * @module
 */

import { crcFoldTables } from "./tables_crc.ts";
import { inflateTables } from "./tables_inflate.ts";
import { pqTables } from "./tables_pq.ts";
import { byteSwap, sha256Constants } from "./tables_sha.ts";
import { vpaesTables } from "./tables_vpaes.ts";

/** Name and bytes of one table, in the order in which memory holds them. */
export type Table = readonly [name: string, bytes: readonly number[]];

/** The modules: the first in two builds, and the second. */
export type ModuleName = "simd" | "scalar" | "later";

/**
 * Writes the AssemblyScript module `constants`: one data segment and the
 * address of each table in it.
 *
 * @param module Whose.
 * @returns Source text.
 */
export function constantsSource(module: ModuleName): string {
  const vectorTables = [...byteSwap(), ...vpaesTables()];
  const tables = {
    simd: [...sha256Constants(), ...vectorTables],
    scalar: sha256Constants(),
    later: [
      ...pqTables(),
      ...inflateTables(),
      ...byteSwap(),
      ...crcFoldTables(),
    ],
  }[module];
  // Names must exist even where the code that uses them is left out.
  const lines = module === "scalar"
    ? vectorTables.map(([name]) => declaration(name, 0))
    : [];
  const bytes: number[] = [];
  for (const [name, table] of tables) {
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
