/**
 * Splits a product of two primes below 2^63 by the elliptic curve method, on
 * Montgomery curves with Suyama's parametrization (P. Montgomery, "Speeding the
 * Pollard and elliptic curve methods of factorization", 1987, 10). Residues are
 * in Montgomery form with R = 2^64.
 */

import { ECM_LADDER, ECM_STEPS } from "./constants";
import { POINTS } from "./memory";

/** Points as x then z, 8 bytes each. */
const LOW = POINTS + 16;
const HIGH = POINTS + 32;
const TWICE = POINTS + 48;
const GIANT = POINTS + 64;
const BEFORE = POINTS + 80;
const CURRENT = POINTS + 96;
const NEXT = POINTS + 112;
/** Odd multiples of a point from 1 to 29. */
const ODD = POINTS + 128;
/** x z of each of them. */
const PRODUCTS = POINTS + 368;
/** Curves before giving up; one finds a 31-bit factor about once in 7 times. */
const CURVES: u64 = 200;

let n: u64 = 0;
/** 1 / n modulo R. */
let inverse: u64 = 0;
let nLow: u64 = 0;
let nHigh: u64 = 0;
let one: u64 = 0;
let r2: u64 = 0;
let a24: u64 = 0;
/** x of the point a curve starts with; its z is 1. */
let startX: u64 = 0;

/** a b / R, below n. Differences of numbers below 2^63 show their sign. */
function multiply(a: u64, b: u64): u64 {
  const aLow = a & 0xffffffff;
  const aHigh = a >> 32;
  const bLow = b & 0xffffffff;
  const bHigh = b >> 32;
  const q = a * b * inverse;
  const qLow = q & 0xffffffff;
  const qHigh = q >> 32;
  const middle = aHigh * bLow + (aLow * bLow >> 32);
  const other = aLow * bHigh + (middle & 0xffffffff);
  const middleQ = qHigh * nLow + (qLow * nLow >> 32);
  const otherQ = qLow * nHigh + (middleQ & 0xffffffff);
  const difference = aHigh * bHigh - qHigh * nHigh + (middle >> 32) -
    (middleQ >> 32) + (other >> 32) - (otherQ >> 32);
  return difference + (n & (<i64> difference >> 63));
}

// @inline
function subtract(a: u64, b: u64): u64 {
  const difference = a - b;
  return difference + (n & (<i64> difference >> 63));
}

// @inline
function add(a: u64, b: u64): u64 {
  return subtract(a, n - b);
}

/** Makes the constants of a modulus. */
function setModulus(modulus: u64): void {
  n = modulus;
  nLow = n & 0xffffffff;
  nHigh = n >> 32;
  // Newton: each step doubles the bits that are right, from 3.
  inverse = n;
  for (let i = 0; i < 5; i++) inverse *= 2 - n * inverse;
  one = (0 - n) % n;
  r2 = one;
  for (let i = 0; i < 64; i++) r2 = add(r2, r2);
}

/**
 * Bases of the Miller-Rabin test, as bits: 2, 7 and 61 are exact below the
 * limit (G. Jaeschke, 1993), the primes up to 37 below 2^64 (J. Sorenson and
 * J. Webster, 2015).
 */
const FEW_BASES: u64 = 0x2000000000000084;
const FEW_BASES_BELOW: u64 = 4_759_123_141;
const ALL_BASES: u64 = 0x20a08a28ac;

/** Whether an odd number above 2 is prime. */
function isPrime(candidate: u64): bool {
  setModulus(candidate);
  const minusOne = n - one;
  const twos = ctz<u64>(n - 1);
  const odd = (n - 1) >> twos;
  const bases = n < FEW_BASES_BELOW ? FEW_BASES : ALL_BASES;
  for (let base: u64 = 2; base < 62; base++) {
    if (!(bases >> base & 1)) continue;
    if (base % n === 0) continue;
    const b = multiply(base % n, r2);
    let x = one;
    for (let bit = <i64> 63 - <i64> clz<u64>(odd); bit >= 0; bit--) {
      x = multiply(x, x);
      if (odd >> bit & 1) x = multiply(x, b);
    }
    if (x === one || x === minusOne) continue;
    let k: u64 = 1;
    for (; k < twos; k++) {
      x = multiply(x, x);
      if (x === minusOne) break;
    }
    if (k === twos || twos === 0) return false;
  }
  return true;
}

function gcd(a: u64, b: u64): u64 {
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/** 1 / a in plain form, or 0 with the common divisor in `divisor`. */
function invert(a: u64): u64 {
  let r0 = n;
  let r1 = a;
  let t0: i64 = 0;
  let t1: i64 = 1;
  while (r1 !== 0) {
    const quotient = r0 / r1;
    const r = r0 - quotient * r1;
    r0 = r1;
    r1 = r;
    const t = t0 - <i64> quotient * t1;
    t0 = t1;
    t1 = t;
  }
  divisor = r0;
  return t0 < 0 ? <u64> t0 + n : <u64> t0;
}

let divisor: u64 = 1;

function doublePoint(p: usize, out: usize): void {
  const x = load<u64>(p);
  const z = load<u64>(p, 8);
  const sum = add(x, z);
  const difference = subtract(x, z);
  const s = multiply(sum, sum);
  const d = multiply(difference, difference);
  const t = subtract(s, d);
  store<u64>(out, multiply(s, d));
  store<u64>(out, multiply(t, add(d, multiply(a24, t))), 8);
}

/** p + q, whose difference is known. `out` may be any of them. */
function addPoints(p: usize, q: usize, difference: usize, out: usize): void {
  const px = load<u64>(p);
  const pz = load<u64>(p, 8);
  const qx = load<u64>(q);
  const qz = load<u64>(q, 8);
  const a = multiply(subtract(px, pz), add(qx, qz));
  const b = multiply(add(px, pz), subtract(qx, qz));
  const sum = add(a, b);
  const minus = subtract(a, b);
  const x = multiply(multiply(sum, sum), load<u64>(difference, 8));
  const z = multiply(multiply(minus, minus), load<u64>(difference));
  store<u64>(out, x);
  store<u64>(out, z, 8);
}

/** Doubles one of two points whose difference is the start, adds the other. */
function ladderStep(doubled: usize, added: usize): void {
  const px = load<u64>(doubled);
  const pz = load<u64>(doubled, 8);
  const qx = load<u64>(added);
  const qz = load<u64>(added, 8);
  const plus = add(px, pz);
  const difference = subtract(px, pz);
  const a = multiply(difference, add(qx, qz));
  const b = multiply(plus, subtract(qx, qz));
  const s = multiply(plus, plus);
  const d = multiply(difference, difference);
  const sum = add(a, b);
  const minus = subtract(a, b);
  const t = subtract(s, d);
  const minus2 = multiply(minus, minus);
  const scaled = multiply(a24, t);
  store<u64>(added, multiply(sum, sum)); // z of the start is 1
  store<u64>(doubled, multiply(s, d));
  store<u64>(added, multiply(minus2, startX), 8);
  store<u64>(doubled, multiply(t, add(d, scaled)), 8);
}

/** A divisor of n, 1 or n if the curve fails. */
function tryCurve(sigma: u64): u64 {
  const s = multiply(sigma, r2);
  const u = subtract(multiply(s, s), multiply(5, r2));
  const v = multiply(multiply(4, r2), s);
  const u3 = multiply(multiply(u, u), u);
  const v3 = multiply(multiply(v, v), v);
  const denominator = multiply(multiply(multiply(16, r2), u3), v);
  // One inverse for the curve and for the z of the point, v^3.
  // multiply(x, 1) leaves the Montgomery form.
  const plain = multiply(multiply(denominator, v3), 1);
  const inverted = multiply(invert(plain), r2);
  if (divisor !== 1) return divisor;
  // (A + 2) / 4 = (v - u)^3 (3 u + v) / (16 u^3 v)
  const w = subtract(v, u);
  const w3 = multiply(multiply(w, w), w);
  const numerator = multiply(w3, add(add(add(u, u), u), v));
  a24 = multiply(multiply(numerator, inverted), v3);
  startX = multiply(multiply(u3, inverted), denominator);

  store<u64>(LOW, startX);
  store<u64>(LOW, one, 8);
  doublePoint(LOW, HIGH);
  const count = <u32> load<u8>(ECM_LADDER);
  for (let i: u32 = 0; i < count; i++) {
    if (load<u8>(ECM_LADDER + 1 + (i >> 3)) >> (i & 7) & 1) {
      ladderStep(HIGH, LOW);
    } else {
      ladderStep(LOW, HIGH);
    }
  }
  return secondStage();
}

/** Looks for one more prime in the order of the point at `LOW`. */
function secondStage(): u64 {
  doublePoint(LOW, TWICE);
  store<u64>(ODD, load<u64>(LOW));
  store<u64>(ODD, load<u64>(LOW, 8), 8);
  addPoints(TWICE, LOW, LOW, ODD + 16);
  for (let at = ODD + 32; at < ODD + 240; at += 16) {
    addPoints(at - 16, TWICE, at - 32, at);
  }
  for (let k: usize = 0; k < 15; k++) {
    const p = ODD + (k << 4);
    store<u64>(
      PRODUCTS + (k << 3),
      multiply(load<u64>(p), load<u64>(p, 8)),
    );
  }
  // Four times 15 is the step of 60; the first is 120.
  doublePoint(ODD + 112, GIANT);
  doublePoint(GIANT, GIANT);
  store<u64>(BEFORE, load<u64>(GIANT));
  store<u64>(BEFORE, load<u64>(GIANT, 8), 8);
  doublePoint(GIANT, CURRENT);
  // At infinity modulo a factor, z is 0 already.
  let product = load<u64>(LOW, 8);
  const end = ECM_STEPS + 1 + load<u8>(ECM_STEPS);
  for (let at = ECM_STEPS + 1; at < end; at++) {
    const x = load<u64>(CURRENT);
    const z = load<u64>(CURRENT, 8);
    const xz = multiply(x, z);
    for (let bits: u32 = load<u8>(at); bits !== 0; bits &= bits - 1) {
      // x jz - jx z is 0 modulo a factor where 60 m ± j is the prime. It is
      // (x - jx) (z + jz) - x z + jx jz.
      const j = offset(ctz<u32>(bits));
      const jx = load<u64>(ODD + (j << 3));
      const jz = load<u64>(ODD + (j << 3), 8);
      const cross = multiply(subtract(x, jx), add(z, jz));
      const rest = subtract(xz, load<u64>(PRODUCTS + (j << 2)));
      product = multiply(product, subtract(cross, rest));
    }
    addPoints(CURRENT, GIANT, BEFORE, NEXT);
    store<u64>(BEFORE, x);
    store<u64>(BEFORE, z, 8);
    store<u64>(CURRENT, load<u64>(NEXT));
    store<u64>(CURRENT, load<u64>(NEXT, 8), 8);
  }
  return gcd(product, n);
}

/** j - 1 for the offsets 1, 7, 11, 13, 17, 19, 23 and 29. */
// @inline
function offset(index: u32): usize {
  return <usize> ((<u64> 0x1c1612100c0a0600) >> (index << 3) & 255);
}

/** The exact square root of a square, or 0. */
function squareRoot(pq: u64): u64 {
  const root = <u64> nearest<f64>(sqrt<f64>(<f64> pq));
  return root * root === pq ? root : 0;
}

/**
 * Splits `pq`.
 *
 * @returns The smaller of two different odd primes whose product is `pq`, or 0
 *   if there are none or they were not found.
 */
export function factorize(pq: u64): u64 {
  if (pq < 15 || pq >> 63 || !(pq & 1)) return 0;
  let factor: u64 = 0;
  for (let d: u64 = 3; d < 256; d += 2) {
    if (pq % d === 0) {
      factor = d;
      break;
    }
  }
  if (factor === 0) {
    if (squareRoot(pq) || isPrime(pq)) return 0;
    setModulus(pq);
    for (let sigma: u64 = 6; sigma < 6 + CURVES; sigma++) {
      factor = tryCurve(sigma);
      if (factor !== 1 && factor !== pq) break;
    }
  }
  const other = pq / factor;
  if (factor === 1 || other * factor !== pq || factor === other) return 0;
  if (!isPrime(factor) || !isPrime(other)) return 0;
  return min<u64>(factor, other);
}
