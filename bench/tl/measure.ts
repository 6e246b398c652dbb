/** The measuring loop, the same for every engine. */

/**
 * Time for one look at a row, in milliseconds: short, so that some of them
 * fall between what else the machine does.
 */
const LOOK_MS = 12;
/** Looks at a row. */
const LOOKS = 20;
/** Time to warm a row up, in milliseconds. */
const WARM_MS = 250;

let sink: unknown;

/** Measures a function. @returns Microseconds a call: the best of its looks. */
export function measure(call: () => unknown): number {
  const end = performance.now() + WARM_MS;
  let calls = 0;
  while (performance.now() < end) {
    for (let i = 0; i < 4; i++) sink = call();
    calls += 4;
  }
  const batch = Math.max(1, Math.round(calls * LOOK_MS / WARM_MS));
  let best = Infinity;
  for (let look = 0; look < LOOKS; look++) {
    const start = performance.now();
    for (let i = 0; i < batch; i++) sink = call();
    best = Math.min(best, (performance.now() - start) / batch);
  }
  return best * 1000;
}

/** Measures what a value weighs on the heap, in bytes. */
export function weigh(make: () => unknown): number {
  const { gc } = globalThis as unknown as { gc(): void };
  for (let i = 0; i < 20; i++) sink = make();
  const kept: unknown[] = new Array(200).fill(null);
  gc();
  const before = Deno.memoryUsage().heapUsed;
  for (let i = 0; i < kept.length; i++) kept[i] = make();
  gc();
  const grown = Deno.memoryUsage().heapUsed - before;
  sink = kept;
  return grown / kept.length;
}

/** Keeps the optimiser from dropping what was measured. */
export function lastResult(): unknown {
  return sink;
}

/** One look at every row: microseconds or bytes by row. */
export type Rows = Record<string, number>;

/**
 * Payload bytes by name, from the directory in the first argument; only those
 * named in further arguments, if there are any.
 */
export function readPayloads(): Map<string, Uint8Array> {
  const [directory, ...names] = Deno.args;
  const payloads = new Map<string, Uint8Array>();
  for (const { name } of Deno.readDirSync(directory)) {
    if (!name.endsWith(".bin")) continue;
    const payload = name.slice(0, -4);
    if (names.length > 0 && !names.includes(payload)) continue;
    payloads.set(payload, Deno.readFileSync(`${directory}/${name}`));
  }
  return payloads;
}

/** Payloads that are encoded; all others are decoded. */
export const ENCODED: readonly string[] = [
  "sendMessage",
  "botMessage",
  "saveFilePart",
];

/** Stops if an engine wrote other bytes than ours. */
export function assertSame(name: string, got: Uint8Array, wanted: Uint8Array) {
  if (got.length === wanted.length && got.every((it, i) => it === wanted[i])) {
    return;
  }
  throw new Error(`${name}: wanted the same bytes, got others`);
}
