/**
 * Factorization: the time depends on luck, so that a row of its own takes the
 * median over many numbers.
 *
 * @module
 */

import { tsProvider, wasmProvider } from "../../src/crypto/mod.ts";
import { pollardBrent } from "./big_int_rivals.ts";
import { pqNumbers } from "./data.ts";
import { type Result, toResult } from "./measure.ts";

const COUNT = 61;

/** Times each contender once on each number, after a warm-up. */
export function measurePq(): Result {
  const numbers = pqNumbers(COUNT + 20);
  const wasm = wasmProvider()!;
  const contenders = [
    { name: "wasm", split: wasm.factorizePq },
    { name: "ts", split: tsProvider.factorizePq },
    { name: "Pollard-Brent", split: pollardBrent },
  ];
  const samples = contenders.map((): number[] => []);
  for (const [turn, pq] of numbers.entries()) {
    const answers = contenders.map(({ split }, i) => {
      const start = performance.now();
      const [p] = split(pq);
      if (turn >= 20) samples[i]!.push((performance.now() - start) * 1e6);
      return p;
    });
    if (new Set(answers).size !== 1) throw new Error("PQ: the factors differ");
  }
  const row = {
    name: "factorize pq",
    contenders: contenders.map(({ name }) => ({ name, run: () => {} })),
  };
  return toResult(row, samples);
}
