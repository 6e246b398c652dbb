/**
 * The long run of the fuzz test: `deno run --allow-read=. tests/tl/fuzz.ts
 * [COUNT] [SEED]`, 1,000,000 inputs unless told otherwise. Prints what became
 * of them; throws at the first input that does anything but decode or end in a
 * `TlDecodeError`.
 */

import { fuzz } from "./mutate.ts";
import { interpreted } from "./schemas.ts";

const STEP = 10_000;
const count = Number(Deno.args[0] ?? 1_000_000);
const first = Number(Deno.args[1] ?? 1);
const total = { decoded: 0, refused: 0 };
for (let step = 0; step * STEP < count; step++) {
  const seed = first + step;
  try {
    const left = Math.min(STEP, count - step * STEP);
    const { decoded, refused } = fuzz(left, seed, interpreted);
    total.decoded += decoded;
    total.refused += refused;
  } catch (cause) {
    throw new Error(`Cannot fuzz with seed ${seed}`, { cause });
  }
}
// deno-lint-ignore no-console
console.log(`${total.decoded} decoded, ${total.refused} refused`);
