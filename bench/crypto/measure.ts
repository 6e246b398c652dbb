/**
 * Times several functions against each other in one process: they take turns,
 * so that whatever else the machine does falls on all of them, and ratios are
 * formed within a turn.
 *
 * @module
 */

/** One of the functions of a row. */
export interface Contender {
  /** Who it is. */
  name: string;
  /** Does the work once. */
  run(): unknown;
}

/** A row of the table. */
export interface Row {
  /** What is measured, with its size. */
  name: string;
  /** Bytes of one run, if throughput means anything. */
  bytes?: number;
  /** Ours first. */
  contenders: Contender[];
  /** Whether `run()` gives promises to wait for. */
  isAsync?: boolean;
}

/** What came out. */
export interface Result {
  /** Name of the row. */
  name: string;
  /** Bytes of one run. */
  bytes: number | null;
  /** Median nanoseconds of one run, by contender. */
  ns: Record<string, number>;
  /** Samples of each contender, in the order of turns. */
  samples: Record<string, number[]>;
}

/** Least time of one sample, in milliseconds. */
const SAMPLE_MS = 2;

/** Middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * How many times as fast `ours` is as `rival`: the median over turns.
 *
 * @param result Of the row of both.
 * @param ours Name of one contender.
 * @param rival Name of another.
 */
export function ratio(result: Result, ours: string, rival: string): number {
  const one = result.samples[ours]!;
  const other = result.samples[rival]!;
  return median(one.map((ns, turn) => other[turn]! / ns));
}

/**
 * Measures one row.
 *
 * @param row What to run.
 * @param turns How often each contender is sampled.
 */
export async function measure(row: Row, turns: number): Promise<Result> {
  const counts: number[] = [];
  for (const contender of row.contenders) {
    // The first calls compile; then find how many fill a sample.
    let count = 1;
    await sample(row, contender, 3);
    while (await sample(row, contender, count) * count < SAMPLE_MS * 1e6) {
      count *= 2;
    }
    counts.push(count);
  }
  const samples = row.contenders.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [i, contender] of row.contenders.entries()) {
      samples[i]!.push(await sample(row, contender, counts[i]!));
    }
  }
  return toResult(row, samples);
}

/**
 * Makes a result of samples.
 *
 * @param row What was run.
 * @param samples Nanoseconds, by contender.
 */
export function toResult(row: Row, samples: number[][]): Result {
  const names = row.contenders.map(({ name }) => name);
  return {
    name: row.name,
    bytes: row.bytes ?? null,
    ns: Object.fromEntries(names.map((name, i) => [name, median(samples[i]!)])),
    samples: Object.fromEntries(names.map((name, i) => [name, samples[i]!])),
  };
}

/** Nanoseconds of one run, averaged over `count`. */
async function sample(
  row: Row,
  { run }: Contender,
  count: number,
): Promise<number> {
  const start = performance.now();
  if (row.isAsync) { for (let i = 0; i < count; i++) await run(); }
  else for (let i = 0; i < count; i++) run();
  return (performance.now() - start) * 1e6 / count;
}
