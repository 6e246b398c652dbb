/**
 * The strict reading of a schema.
 *
 * @module
 */

import { type CheckOptions, checkSchema } from "./check.ts";
import type { Schema, SchemaProblem } from "./combinator.ts";
import { scanSchema } from "./scan.ts";

/** Most problems that are spelled out in a message. */
const MAX_LISTED = 20;

/** Thrown for a schema that is not well formed. Holds every problem found. */
export class SchemaSyntaxError extends SyntaxError {
  /** Name of the class. */
  override readonly name = "SchemaSyntaxError";
  /** Every problem, in the order of the text. */
  readonly problems: readonly SchemaProblem[];

  /**
   * Makes an error that lists the problems.
   *
   * @param problems At least one problem.
   */
  constructor(problems: readonly SchemaProblem[]) {
    const listed = problems.slice(0, MAX_LISTED).map((it) =>
      `${it.line}:${it.column}: ${it.message}`
    );
    const rest = problems.length - listed.length;
    if (rest > 0) listed.push(`and ${rest} more`);
    super(`Cannot read schema: ${listed.join("\n  ")}`);
    this.problems = problems;
  }
}

/**
 * Reads a schema and checks it, see {@linkcode scanSchema} and
 * {@linkcode checkSchema}.
 *
 * @param text The schema.
 * @param options Which ids to trust.
 * @returns The layer, if a comment names it, and the declarations in order.
 * @throws {SchemaSyntaxError} If anything is wrong with it; all problems of
 * the text are listed, each with its line and column.
 *
 * @example Reading a declaration
 * ```ts
 * import { parseSchema } from "@layer/mtproto/codegen";
 * import { assertEquals } from "@std/assert";
 *
 * const { definitions } = parseSchema(
 *   "inputPeerChat#35a95cb9 chat_id:long = InputPeer;",
 * );
 * assertEquals(definitions[0]!.parameters[0]!.name, "chat_id");
 * ```
 */
export function parseSchema(text: string, options: CheckOptions = {}): Schema {
  const { problems, ...schema } = scanSchema(text);
  const all = [...problems, ...checkSchema(schema, options)];
  if (all.length > 0) {
    all.sort((a, b) => a.line - b.line || a.column - b.column);
    throw new SchemaSyntaxError(all);
  }
  return schema;
}
