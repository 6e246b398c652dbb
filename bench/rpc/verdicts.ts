/**
 * Ours against the better rival.
 *
 * @module
 */

import { LAYER } from "./contenders.ts";
import { CONCURRENCIES, type Result, type Sample } from "./measure.ts";

/** Least ratio of our calls per second to the better rival's. */
export const LEAST_RATIO = 2;

/** What `--check` looks at, for one concurrency. */
export interface Verdict {
  /** Calls at a time. */
  concurrency: number;
  /** The rival with the most calls per second. */
  rival: string;
  /** Our calls per second over its; the median over rounds. */
  ratio: number;
  /** What is not as it should be; empty if all is well. */
  failures: string[];
}

/** Middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Takes the median of each number.
 *
 * @param samples One for each round.
 */
export function middle(samples: readonly Sample[]): Sample {
  const keys = Object.keys(samples[0]!) as (keyof Sample)[];
  return Object.fromEntries(
    keys.map((key) => [key, median(samples.map((sample) => sample[key]))]),
  ) as unknown as Sample;
}

/**
 * Judges.
 *
 * @param results All of them.
 * @returns One verdict for each concurrency.
 */
export function judge(results: readonly Result[]): Verdict[] {
  const ours = results.find(({ name }) => name === LAYER)!;
  const rivals = results.filter((result) => result !== ours);
  return CONCURRENCIES.map((concurrency) => {
    const rateOf = ({ samples }: Result) => middle(samples[concurrency]!).rate;
    const best = rivals.toSorted((a, b) => rateOf(b) - rateOf(a))[0]!;
    const theirs = best.samples[concurrency]!;
    const ratio = median(
      ours.samples[concurrency]!.map(({ rate }, i) => rate / theirs[i]!.rate),
    );
    const failures: string[] = [];
    if (ratio < LEAST_RATIO) {
      failures.push(
        `${
          ratio.toFixed(2)
        }x the calls/s of ${best.name}, ${LEAST_RATIO}x wanted`,
      );
    }
    const cost = middle(ours.samples[concurrency]!);
    for (const rival of rivals) {
      const other = middle(rival.samples[concurrency]!);
      failures.push(...compareCosts(cost, other, rival.name));
    }
    return { concurrency, rival: best.name, ratio, failures };
  });
}

/** No more packets than a rival, and fewer bytes. */
function compareCosts(ours: Sample, theirs: Sample, rival: string): string[] {
  const failures: string[] = [];
  const packets = ours.packetsOut + ours.packetsIn;
  const theirPackets = theirs.packetsOut + theirs.packetsIn;
  // One at a time, nobody can do with less than one packet each way.
  if (packets > theirPackets * 1.005) {
    failures.push(
      `${packets.toFixed(3)} packets a call, ${rival} ${
        theirPackets.toFixed(3)
      }`,
    );
  }
  const bytes = ours.bytesOut + ours.bytesIn;
  const theirBytes = theirs.bytesOut + theirs.bytesIn;
  if (bytes >= theirBytes) {
    failures.push(
      `${bytes.toFixed(1)} bytes a call, ${rival} ${theirBytes.toFixed(1)}`,
    );
  }
  return failures;
}
