/**
 * Small arrays cut from larger ones. In Deno a fresh `Uint8Array` of 64 bytes
 * costs about 500 ns, since V8 allocates its buffer outside the heap; a view
 * of a buffer that exists costs about 25 ns.
 *
 * @module
 */

/** Bytes of one pool buffer: large enough to amortise, small enough to pin. */
const POOL_BYTES = 32_768;

/** Requests longer than this get a buffer of their own. */
const LARGEST_POOLED = 2_048;

let pool: ArrayBuffer = new ArrayBuffer(0);
let used = 0;

/**
 * Returns `length` bytes of zeros that nothing else refers to. Short arrays
 * share an `ArrayBuffer`, so one that is kept for ever pins up to 32 KiB: copy
 * short values that must outlive a message.
 *
 * Offsets are multiples of 8, so that word views of the result are possible.
 *
 * @param length Number of bytes.
 * @returns A view whose bytes were never handed out before.
 */
export function allocate(length: number): Uint8Array<ArrayBuffer> {
  if (length > LARGEST_POOLED) return new Uint8Array(length);
  if (used + length > pool.byteLength) {
    pool = new ArrayBuffer(POOL_BYTES);
    used = 0;
  }
  const view = new Uint8Array(pool, used, length);
  used = (used + length + 7) & ~7;
  return view;
}
