/**
 * Input of the benchmarks, the same in every run.
 *
 * @module
 */

/** Numbers from 0 to 2^32 that look random (xorshift). */
export function numbers(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Bytes that look random. */
export function noise(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const next = numbers(seed);
  return Uint8Array.from({ length }, () => next() >>> 24);
}

const WORDS =
  "the message was sent from a channel and has media with photo or document thumb size location reply to peer user date edit views forwards entities text of"
    .split(" ");

/**
 * Something like a serialized answer of the server: constructor ids, 64-bit
 * ids, dates, and texts in short words.
 */
export function answerLike(length: number): Uint8Array<ArrayBuffer> {
  const next = numbers(7);
  const ids = Array.from({ length: 24 }, next);
  const out = new Uint8Array(length + 512);
  const view = new DataView(out.buffer);
  let at = 0;
  while (at < length) {
    view.setUint32(at, ids[next() % ids.length]!, true);
    view.setUint32(at + 4, next() & 0x3f, true);
    view.setUint32(at + 8, next(), true);
    view.setUint32(at + 12, 1, true);
    view.setUint32(at + 16, 1_700_000_000 + (next() & 0xffff), true);
    at += 20;
    let text = "";
    for (let i = next() % 24; i >= 0; i--) {
      text += WORDS[next() % WORDS.length] + " ";
    }
    const { written } = new TextEncoder().encodeInto(
      text,
      out.subarray(at + 1, at + 256),
    );
    out[at] = written;
    at += (written + 4) & ~3;
  }
  return out.slice(0, length);
}

/** Products of two primes of about 31 bits, as servers send. */
export function pqNumbers(count: number): bigint[] {
  const next = numbers(99);
  const prime = () => {
    let n = (next() >>> 1 | 0x40000001) >>> 0;
    while (!isPrime(n)) n += 2;
    return BigInt(n);
  };
  return [
    0x17ed48941a08f981n,
    ...Array.from({ length: count - 1 }, () => prime() * prime()),
  ];
}

function isPrime(n: number): boolean {
  for (let d = 3; d * d <= n; d += 2) if (n % d === 0) return false;
  return true;
}
