/**
 * What is used of `Deno.Kv`, in types of our own: programs without
 * `--unstable-kv` have none of Deno's.
 *
 * @module
 */

/** A part of a key. */
export type DenoKvKeyPart = Uint8Array | string | number | bigint | boolean;

/** A key. */
export type DenoKvKey = readonly DenoKvKeyPart[];

/** What is stored under a key, or that there is nothing. */
export interface DenoKvEntry {
  /** Its key. */
  readonly key: readonly unknown[];
  /** Its value; `null` if there is none. */
  readonly value: unknown;
  /** When it was written; `null` if there is none. */
  readonly versionstamp: string | null;
}

/** Reads and writes that happen together. */
export interface DenoKvAtomic {
  /** Makes it depend on an entry's being as it was. */
  check(
    ...checks: { key: DenoKvKey; versionstamp: string | null }[]
  ): DenoKvAtomic;
  /** Writes. */
  set(key: DenoKvKey, value: unknown): DenoKvAtomic;
  /** Deletes. */
  delete(key: DenoKvKey): DenoKvAtomic;
  /** Does all of it, or nothing if a check failed. */
  commit(): Promise<{ ok: boolean; versionstamp?: string }>;
}

/** A database, as `Deno.openKv()` gives it. */
export interface DenoKv {
  /** Reads an entry. */
  get(key: DenoKvKey): Promise<DenoKvEntry>;
  /** Reads entries as they are at one moment. */
  getMany(keys: readonly DenoKvKey[]): Promise<readonly DenoKvEntry[]>;
  /** Reads what is in a range, some at a time. */
  list(
    selector: { prefix: DenoKvKey } | { start: DenoKvKey; end: DenoKvKey },
    options: { batchSize: number },
  ): AsyncIterable<DenoKvEntry>;
  /** Begins an operation. */
  atomic(): DenoKvAtomic;
  /** Releases it. */
  close(): void;
}

/** Most mutations of one operation, of Deno's 1,000. */
const MAX_MUTATIONS = 900;
/** Most bytes of keys and values together, of Deno's 819,200. */
const MAX_BYTES = 700_000;
/** Most bytes of keys, of Deno's 81,920. */
const MAX_KEY_BYTES = 65_536;
/** What a value takes beside its bytes, at most. */
const VALUE_OVERHEAD = 64;

/** Mutations that fit into one operation, with room for a few small ones. */
export class DenoKvBatch {
  readonly #mutations: [DenoKvKey, Uint8Array | null | undefined][] = [];
  #bytes = 0;
  #keyBytes = 0;

  /** How many there are. */
  get length(): number {
    return this.#mutations.length;
  }

  /**
   * Adds a mutation, if there is room.
   *
   * @param key What is written.
   * @param value Its value, `null` included; `undefined` deletes.
   * @returns Whether there was room.
   */
  add(key: DenoKvKey, value: Uint8Array | null | undefined): boolean {
    const keyBytes = keyLength(key);
    const bytes = keyBytes + (value?.length ?? 0) + VALUE_OVERHEAD;
    if (
      this.length === MAX_MUTATIONS || this.#bytes + bytes > MAX_BYTES ||
      this.#keyBytes + keyBytes > MAX_KEY_BYTES
    ) return false;
    this.#mutations.push([key, value]);
    this.#bytes += bytes;
    this.#keyBytes += keyBytes;
    return true;
  }

  /**
   * Puts the mutations into an operation.
   *
   * @param atomic The operation.
   */
  into(atomic: DenoKvAtomic): DenoKvAtomic {
    for (const [key, value] of this.#mutations) {
      if (value === undefined) atomic.delete(key);
      else atomic.set(key, value);
    }
    return atomic;
  }
}

/**
 * Gives the length of a key as it is stored, in bytes, or a little more.
 *
 * @param key A key.
 */
export function keyLength(key: DenoKvKey): number {
  let length = 0;
  for (const part of key) {
    // A zero in a text or array is stored as two bytes.
    if (typeof part === "string") {
      const isAscii = /^[ -~]*$/.test(part);
      length += (isAscii ? 1 : 3) * part.length + 2;
    } else if (part instanceof Uint8Array) length += 2 * part.length + 2;
    else if (typeof part === "bigint") length += part.toString(16).length + 10;
    else length += 9;
  }
  return length;
}
