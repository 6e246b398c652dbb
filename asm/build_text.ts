/**
 * Assembles `text.wat` and writes it as base64 for `src/tl/text_binary.ts`.
 * AssemblyScript knows no arrays that strings are copied to, so that it is
 * written by hand.
 *
 * @module
 */

import binaryen from "binaryen";

/** Assembles it. @returns The text of `text_binary.ts`. */
export function generateText(source: string): string {
  const module = binaryen.parseText(source);
  const { GC, ReferenceTypes } = binaryen.Features;
  module.setFeatures(GC | ReferenceTypes);
  if (!module.validate()) throw new Error("Cannot assemble text.wat");
  const binary = module.emitBinary();
  module.dispose();
  return [
    "/**",
    " * `asm/text.wat` as base64. Written by `deno task asm`: do not edit.",
    " *",
    " * @module",
    " */",
    "",
    `/** The ${binary.length} bytes of the module. */`,
    `export const TEXT: string =`,
    `  "${binary.toBase64()}";`,
    "",
  ].join("\n");
}
