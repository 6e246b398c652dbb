/**
 * Straight-line JavaScript codecs for frequent constructors. Everything else
 * is left to the interpreter, which the generated code falls back to.
 *
 * @module
 */

import type { Schema, SchemaDefinition } from "./combinator.ts";
import { CodecNames, type UsualFields } from "./codec_names.ts";
import { emitReader, emitReadHelpers } from "./emit_readers.ts";
import { emitWriteHelpers, emitWriter } from "./emit_writers.ts";
import { typeName } from "./names.ts";

/** Which definitions {@linkcode emitCodecs} writes code for. */
export interface EmitCodecsOptions {
  /** Tells by its name whether a constructor gets a reader. */
  readonly readers: (name: string) => boolean;
  /** Tells by its name whether a constructor or function gets a writer. */
  readonly writers: (name: string) => boolean;
  /**
   * Tells by its name which optional fields most objects of a constructor have.
   *
   * @default {undefined}
   */
  readonly usual?: (name: string) => UsualFields | undefined;
  /**
   * Specifier of the module's type declarations, for `@ts-self-types`.
   *
   * @default {undefined}
   */
  readonly types?: string;
}

const HEAD = `// Generated from schema/. Do not edit: run \`deno task gen\`.
let other, otherWrite;
/** Makes the codecs of frequent constructors. */
export function hotCodecs(fallback) {
  other = fallback.read;
  otherWrite = fallback.write;
  return { readers: readers(), writers: writers() };
}
function deep(r) { r.refuseDepth(); }
function flag(value, mask) {
  if (value === undefined || value === false) return 0;
  if (value === true) return mask;
  throw new TypeError("wanted a boolean");
}
function refuse() { throw new TypeError("wanted other values"); }
`;

/**
 * Writes codecs as a JavaScript module for `TlSchema`'s `hot` option. The code
 * agrees with the interpreter byte for byte; on any error the interpreter runs
 * again and says what is wrong.
 *
 * @param schema A checked schema.
 * @param options Which definitions are frequent.
 * @returns The text of the module.
 */
export function emitCodecs(schema: Schema, options: EmitCodecsOptions): string {
  const names = new CodecNames(schema, options);
  const { readable, writable } = names;
  const lines = [
    ...readable.map((it) => emitReader(it, names)),
    ...writable.map((it) => emitWriter(it, names)),
    ...emitReadHelpers(names),
    ...emitWriteHelpers(names),
    directory("readers", "r", readable),
    directory("writers", "w", writable),
  ];
  const { types } = options;
  const head = types === undefined ? "" : `// @ts-self-types="${types}"\n`;
  return head + HEAD + lines.join("\n") + "\n";
}

function directory(
  name: string,
  prefix: string,
  definitions: readonly SchemaDefinition[],
): string {
  const entries = definitions.map((it) =>
    `  "${it.name}": ${prefix}${typeName(it.name)},`
  );
  return `function ${name}() {\n  return {\n${entries.join("\n")}\n  };\n}`;
}
