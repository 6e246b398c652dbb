/**
 * What a heap consists of: objects of programs, and what the engine keeps for
 * itself. Compiled code, its metadata and the engine's lists of both grow for
 * as long as it finds something to optimise; objects of a program grow if the
 * program keeps them.
 */

import v8 from "node:v8";

/** A heap, in bytes. */
export interface HeapParts {
  /** Objects, arrays, closures, texts, numbers: what programs can keep. */
  readonly objects: number;
  /** Code, shapes of objects and the engine's own lists. */
  readonly engine: number;
}

/** Types of nodes that belong to the engine. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set([
  "code",
  "hidden",
  "native",
  "object shape",
  "synthetic",
]);

/** The part of a snapshot's format that is read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly "node_fields": readonly string[];
      readonly "node_types": readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Takes a snapshot of the heap and adds it up. The first one loads code of the
 * runtime; its figures are not comparable with those of later ones.
 */
export async function heapParts(): Promise<HeapParts> {
  let text = "";
  for await (const chunk of v8.getHeapSnapshot()) text += chunk;
  const { snapshot, nodes } = JSON.parse(text) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const typeAt = fields.indexOf("type");
  const sizeAt = fields.indexOf("self_size");
  let objects = 0;
  let engine = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const size = nodes[at + sizeAt]!;
    if (OF_THE_ENGINE.has(types[0][nodes[at + typeAt]!]!)) engine += size;
    else objects += size;
  }
  return { objects, engine };
}
