/**
 * What the cryptography is held to: for each row of the table, the rival it is
 * compared with, how many times as fast it must be at least, and the goal.
 *
 * @module
 */

/** One line of the requirements. */
export interface Target {
  /** Row of the table, as `cases.ts` names it. */
  row: string;
  /** Which of our contenders; the first of the row by default. */
  ours?: string;
  /** The contender it is measured against. */
  rival: string;
  /** Least acceptable ratio. */
  floor: number;
  /** Ratio to aim for. */
  goal: number;
}

const MTCUTE = "@mtcute/wasm";
const STEPS = "@mtcute/wasm + node:crypto";
const LARGE = ["64 KiB", "512 KiB", "1 MiB"];

function targets(
  rows: string[],
  rival: string,
  floor: number,
  goal: number,
  ours?: string,
): Target[] {
  return rows.map((row) => ({
    row,
    rival,
    floor,
    goal,
    ...(ours === undefined ? {} : { ours }),
  }));
}

const withSizes = (name: string, sizes: string[]) =>
  sizes.map((size) => `${name} ${size}`);
const bothIge = (sizes: string[]) => [
  ...withSizes("IGE encrypt", sizes),
  ...withSizes("IGE decrypt", sizes),
];
const bothMessage = (size: string) => [
  `message encrypt ${size}`,
  `message decrypt ${size}`,
];

/** All ratios that `--check` looks at. */
export const RATIOS: readonly Target[] = [
  ...targets(withSizes("IGE encrypt", LARGE), MTCUTE, 1.25, 1.45),
  ...targets(withSizes("IGE decrypt", LARGE), MTCUTE, 1.2, 1.35),
  ...targets(bothIge(["64 B"]), MTCUTE, 1.5, 1.8),
  ...targets(bothIge(["1 KiB"]), MTCUTE, 1.25, 1.45),
  ...targets(bothIge(["1 KiB", ...LARGE]), MTCUTE, 0.75, 0.85, "ts"),
  ...targets(bothIge(["1 KiB", ...LARGE]), "@cryptography/aes", 3.5, 4, "ts"),
  ...targets(bothMessage("64 B"), STEPS, 4, 8),
  ...targets(bothMessage("1 KiB"), STEPS, 1.6, 2.5),
  ...targets(bothMessage("512 KiB"), STEPS, 1.25, 1.45),
  ...targets(["upload encrypt 1 MiB"], MTCUTE, 2.2, 3.2),
  ...targets(
    withSizes("SHA-256", ["64 B", "256 B", "1 KiB"]),
    MTCUTE,
    1.9,
    2.4,
  ),
  ...targets(
    withSizes("SHA-1", ["64 B", "1 KiB", "16 KiB"]),
    MTCUTE,
    2.5,
    3.4,
  ),
  ...targets(["factorize pq"], "Pollard-Brent", 20, 40),
  ...targets(["factorize pq"], "Pollard-Brent", 2.5, 4, "ts"),
  ...targets(["DH 2048 bits"], "square and multiply", 1.3, 1.6),
  ...targets(["inflate 1 KiB"], "node:zlib", 1.8, 2.4),
  ...targets(withSizes("inflate", ["64 KiB", "1 MiB"]), "node:zlib", 1.2, 1.5),
];

/** Most that the kernels may weigh, and take to the first message. */
export const LIMITS = {
  /** Bytes of WebAssembly shipped, all modules. */
  bytes: { floor: 60_000, goal: 40_000 },
  /** Milliseconds from the module graph's evaluation to an encrypted message. */
  startMs: { floor: 2, goal: 1 },
};
