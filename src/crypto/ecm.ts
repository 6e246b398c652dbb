/**
 * Lenstra's elliptic curve method for factors of about 31 bits, on Montgomery
 * curves with Suyama's parametrization and a second stage.
 *
 * @see https://doi.org/10.1090/S0025-5718-1987-0866113-7 (Montgomery, §10)
 * @module
 */

import { gcd } from "./pollard_rho.ts";

/** Bound of the first stage: all prime powers of the group order but one. */
const B1 = 120;
/** Bound of the second stage: the one prime left. */
const B2 = 3_600;
/** Step of the second stage: primes are `60 m +- j`, j below 30 and coprime. */
const GIANT = 60;
const BABIES = [1, 7, 11, 13, 17, 19, 23, 29] as const;
/** After this many curves, give up. One finds a 31-bit factor with odds of about 1 in 7. */
const CURVES = 200;

/** A point in projective coordinates, `y` left out. */
type Point = readonly [x: bigint, z: bigint];

/** What both stages follow, made on first use. */
interface Plan {
  /** Bits of the product of all prime powers up to B1, after the leading one. */
  readonly ladder: readonly boolean[];
  /** For each giant step, the indices of the baby steps that meet a prime. */
  readonly pairs: readonly (readonly number[])[];
}

let plan: Plan | undefined;

function makePlan(): Plan {
  return plan ??= { ladder: ladderBits(), pairs: stageTwoPairs() };
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return n > 1;
}

function ladderBits(): boolean[] {
  let product = 1n;
  for (let p = 2; p <= B1; p++) {
    if (!isPrime(p)) continue;
    for (let power = p; power <= B1; power *= p) product *= BigInt(p);
  }
  return [...product.toString(2)].slice(1).map((bit) => bit === "1");
}

function stageTwoPairs(): number[][] {
  const pairs: number[][] = [];
  for (let m = B1 / GIANT; m <= B2 / GIANT; m++) {
    pairs.push(
      BABIES.map((_, i) => i).filter((i) =>
        isPrime(GIANT * m - BABIES[i]!) || isPrime(GIANT * m + BABIES[i]!)
      ),
    );
  }
  return pairs;
}

/**
 * Finds a factor of an odd composite, most often within ten curves.
 *
 * @param n An odd composite number.
 * @returns A divisor other than 1 and `n`, or `null` after 200 curves.
 */
export function findFactorByCurves(n: bigint): bigint | null {
  for (let sigma = 6n; sigma < 6n + BigInt(CURVES); sigma++) {
    const factor = tryCurve(n, sigma);
    if (factor !== 1n && factor !== n) return factor;
  }
  return null;
}

/** @returns A divisor of `n`, which may be 1 or `n`. */
function tryCurve(n: bigint, sigma: bigint): bigint {
  const u = sigma * sigma - 5n;
  const v = 4n * sigma;
  const denominator = 16n * u * u * u * v % n;
  const [divisor, inverse] = invert(denominator, n);
  if (divisor !== 1n) return divisor;
  const w = (v - u) % n;
  // (A + 2) / 4 = (v - u)^3 (3u + v) / (16 u^3 v)
  const a24 = w * w % n * w % n * (3n * u + v) % n * inverse % n;
  const start: Point = [u * u * u % n, v * v * v % n];
  const end = stageOne(start, a24, n);
  const found = gcd(end[1], n);
  return found === 1n ? stageTwo(end, a24, n) : found;
}

function stageOne(start: Point, a24: bigint, n: bigint): Point {
  let low = start;
  let high = double(start, a24, n);
  for (const bit of makePlan().ladder) {
    const sum = add(low, high, start, n);
    if (bit) {
      low = sum;
      high = double(high, a24, n);
    } else {
      high = sum;
      low = double(low, a24, n);
    }
  }
  return low;
}

function stageTwo(q: Point, a24: bigint, n: bigint): bigint {
  // Odd multiples of q up to 29, each from the two before it.
  const odd: Point[] = [q];
  const twice = double(q, a24, n);
  odd.push(add(twice, q, q, n));
  while (odd.length < 15) {
    const last = odd.length - 1;
    odd.push(add(odd[last]!, twice, odd[last - 1]!, n));
  }
  const babies = BABIES.map((j): readonly [bigint, bigint, bigint] => {
    const [x, z] = odd[j >> 1]!;
    return [x, z, x * z % n];
  });
  // 60 q = 4 * 15 q, and 120 q.
  const giant = double(double(odd[7]!, a24, n), a24, n);
  let previous = giant;
  let current = double(giant, a24, n);
  let product = 1n;
  for (const indices of makePlan().pairs) {
    const [cx, cz] = current;
    const cxz = cx * cz % n;
    for (const i of indices) {
      // cx * jz - jx * cz is zero where the prime is 60 m - j or 60 m + j.
      const [jx, jz, jxz] = babies[i]!;
      product = product * ((cx - jx) * (cz + jz) - cxz + jxz) % n;
    }
    const next = add(current, giant, previous, n);
    previous = current;
    current = next;
  }
  return gcd(product, n);
}

function double([x, z]: Point, a24: bigint, n: bigint): Point {
  const sum = x + z;
  const difference = x - z;
  const s = sum * sum % n;
  const d = difference * difference % n;
  const t = s - d;
  return [s * d % n, t * ((d + a24 * t) % n) % n];
}

/** Adds two points whose difference is known. */
function add(p: Point, q: Point, difference: Point, n: bigint): Point {
  const a = (p[0] - p[1]) * (q[0] + q[1]);
  const b = (p[0] + p[1]) * (q[0] - q[1]);
  const sum = (a + b) % n;
  const minus = (a - b) % n;
  return [
    sum * sum % n * difference[1] % n,
    minus * minus % n * difference[0] % n,
  ];
}

/** @returns The greatest common divisor and, if it is 1, the inverse of `a`. */
function invert(a: bigint, n: bigint): [divisor: bigint, inverse: bigint] {
  let [r0, r1] = [n, a];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return [r0, t0];
}
