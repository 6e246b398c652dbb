/**
 * What changed between two schemas.
 *
 * @module
 */

import type { Schema, SchemaDefinition } from "./combinator.ts";
import { printDefinition, printParameter, printType } from "./print.ts";

/** One declaration that differs. */
export interface ChangedDefinition {
  /** How it was. */
  readonly before: SchemaDefinition;
  /** How it is now. */
  readonly after: SchemaDefinition;
  /**
   * What differs, a line each: `+ field`, `- field`, `~ field: old -> new`,
   * `id: old -> new`, `result: old -> new`.
   */
  readonly changes: readonly string[];
}

/** The difference of two schemas. */
export interface SchemaDiff {
  /** Layers, 0 when unknown. */
  readonly layers: readonly [before: number, after: number];
  /** Declarations that only the second schema has. */
  readonly added: readonly SchemaDefinition[];
  /** Declarations that only the first schema has. */
  readonly removed: readonly SchemaDefinition[];
  /** Declarations of the same name that differ. */
  readonly changed: readonly ChangedDefinition[];
}

/**
 * Compares two schemas, name by name.
 *
 * @param before The old schema.
 * @param after The new schema.
 * @returns What was added, removed and changed, in the order of the schemas.
 *
 * @example A new field
 * ```ts
 * import { diffSchemas, parseSchema } from "@layer/mtproto/codegen";
 * import { assertEquals } from "@std/assert";
 *
 * const { changed } = diffSchemas(
 *   parseSchema("a x:int = A;"),
 *   parseSchema("a x:int y:int = A;"),
 * );
 * assertEquals(changed[0]!.changes[1], "+ y:int");
 * ```
 */
export function diffSchemas(before: Schema, after: Schema): SchemaDiff {
  const old = byName(before);
  const now = byName(after);
  const changed: ChangedDefinition[] = [];
  for (const it of after.definitions) {
    const previous = old.get(keyOf(it));
    if (!previous) continue;
    const changes = compare(previous, it);
    if (changes.length > 0) {
      changed.push({ before: previous, after: it, changes });
    }
  }
  return {
    layers: [before.layer ?? 0, after.layer ?? 0],
    added: after.definitions.filter((it) => !old.has(keyOf(it))),
    removed: before.definitions.filter((it) => !now.has(keyOf(it))),
    changed,
  };
}

/**
 * Writes a difference for people, constructors before functions.
 *
 * @param diff The difference.
 * @returns Lines of text; the last one counts.
 */
export function printDiff(diff: SchemaDiff): string {
  const lines = [`layer ${diff.layers[0]} -> ${diff.layers[1]}`];
  for (const kind of ["constructor", "function"] as const) {
    const is = (it: SchemaDefinition) => it.kind === kind;
    for (const it of diff.added.filter(is)) {
      lines.push(`+ ${kind} ${printDefinition(it)}`);
    }
    for (const it of diff.removed.filter(is)) {
      lines.push(`- ${kind} ${printDefinition(it)}`);
    }
    for (const it of diff.changed.filter(({ after }) => is(after))) {
      lines.push(`~ ${kind} ${it.after.name}`);
      lines.push(...it.changes.map((change) => `    ${change}`));
    }
  }
  const { added, removed, changed } = diff;
  lines.push(
    `${added.length} added, ${removed.length} removed, ${changed.length} changed`,
  );
  return lines.join("\n");
}

/** A name may be both a constructor's and a function's. */
function keyOf(definition: SchemaDefinition): string {
  return `${definition.kind} ${definition.name}`;
}

function byName(schema: Schema): Map<string, SchemaDefinition> {
  return new Map(schema.definitions.map((it) => [keyOf(it), it]));
}

function compare(before: SchemaDefinition, after: SchemaDefinition): string[] {
  const changes: string[] = [];
  if (before.id !== after.id) {
    changes.push(`id: ${hex(before.id)} -> ${hex(after.id)}`);
  }
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  for (const [name, text] of old) {
    const next = now.get(name);
    if (next === undefined) changes.push(`- ${text}`);
    else if (next !== text) changes.push(`~ ${name}: ${text} -> ${next}`);
  }
  for (const [name, text] of now) if (!old.has(name)) changes.push(`+ ${text}`);
  const results = [printType(before.result), printType(after.result)];
  if (results[0] !== results[1]) {
    changes.push(`result: ${results.join(" -> ")}`);
  }
  return changes;
}

function fieldsOf(definition: SchemaDefinition): Map<string, string> {
  return new Map(
    definition.parameters.map((it, i) => [
      it.name === "" ? `#${i}` : it.name,
      printParameter(it),
    ]),
  );
}

function hex(id: number): string {
  return id.toString(16).padStart(8, "0");
}
