/**
 * Sets of any size in Deno KV, all or nothing, although one operation takes
 * only so much.
 *
 * | Key below the prefix     | Value                                            |
 * | ------------------------ | ------------------------------------------------ |
 * | `head`                   | Id of the set that is being applied, or `null`   |
 * | `value`, key             | A value                                          |
 * | `staging`, id            | That a set is being prepared or applied          |
 * | `staged`, id, key        | A value to be written, or `null` to be deleted   |
 *
 * A small set is one operation, which writes `head` too and fails if `head`
 * has changed since it was read. A large one
 *
 * 1. writes `staging`, and its changes under `staged`, where nobody looks;
 * 2. puts its id into `head`, if `head` and `staging` are as they were: at
 *    this moment, and all at once, it is written;
 * 3. carries the changes over to `value`, by operations that fail if `head`
 *    has changed; clears `head` and `staging`; deletes what was staged.
 *
 * Whoever reads or writes and finds an id in `head` does step 3 first, so a
 * program that ends in the middle of it leaves nothing half done to see. One
 * that ends before step 2 leaves what nobody looks at. Each opening deletes
 * such remains, `staging` first and only if `head` stays as it is: a set that
 * is being prepared by another program cannot be confirmed without it and is
 * prepared again.
 *
 * @module
 */
import {
  type DenoKv,
  DenoKvBatch,
  type DenoKvEntry,
  type DenoKvKey,
} from "./deno_kv_api.ts";
import { StorageError } from "./errors.ts";

/** How often something is tried while others write. */
const MAX_ATTEMPTS = 100;
/** Entries read at a time. */
const BATCH_SIZE = 200;

/** The values of one login, in a database that is open. */
export class DenoKvLog {
  readonly #kv: DenoKv;
  readonly #prefix: DenoKvKey;
  readonly #headKey: DenoKvKey;

  /**
   * Takes a database.
   *
   * @param kv The database.
   * @param prefix What all keys begin with.
   */
  constructor(kv: DenoKv, prefix: DenoKvKey) {
    this.#kv = kv;
    this.#prefix = prefix;
    this.#headKey = [...prefix, "head"];
  }

  /**
   * Reads a value.
   *
   * @param key Its key.
   */
  get(key: string): Promise<DenoKvEntry> {
    return attempt(async () => {
      const keys = [this.#headKey, this.#valueKey(key)];
      const [head, entry] = await this.#kv.getMany(keys);
      if (idIn(head!) === undefined) return entry!;
      await this.#apply(head!);
    });
  }

  /**
   * Reads all values whose keys begin with a prefix, as they are at one
   * moment.
   *
   * @param prefix Beginning of the keys.
   * @returns Entries by the keys of their values.
   */
  list(prefix: string): Promise<Map<string, unknown>> {
    const start = this.#valueKey(prefix);
    // Keys are ASCII below 0x7f.
    const end = this.#valueKey(`${prefix}\x7f`);
    return attempt(async () => {
      const head = await this.#settled();
      const found = new Map<string, unknown>();
      for await (const { key, value } of this.#list({ start, end })) {
        found.set(String(key.at(-1)), value);
      }
      // Entries come some at a time, and another set may have come between.
      const { versionstamp } = await this.#kv.get(this.#headKey);
      if (versionstamp === head.versionstamp) return found;
    });
  }

  /**
   * Writes and deletes values, all at once.
   *
   * @param changes By key; `undefined` deletes.
   */
  async set(
    changes: readonly [string, Uint8Array | undefined][],
  ): Promise<void> {
    const batch = new DenoKvBatch();
    const isSmall = changes.every(([key, value]) =>
      batch.add(this.#valueKey(key), value)
    );
    if (!isSmall) return await this.#setMany(changes);
    await attempt(async () => {
      const head = await this.#settled();
      const atomic = this.#kv.atomic()
        .check(checkOf(head, this.#headKey)).set(this.#headKey, null);
      if ((await batch.into(atomic).commit()).ok) return true;
    });
  }

  /** Finishes what was confirmed, and deletes the remains of what was not. */
  async sweep(): Promise<void> {
    const head = await this.#settled();
    const ids = new Set<string>();
    for (const place of ["staging", "staged"]) {
      const prefix = [...this.#prefix, place];
      for await (const { key } of this.#list({ prefix })) {
        ids.add(String(key[prefix.length]));
      }
    }
    for (const id of ids) await this.#drop(head, id);
  }

  async #setMany(
    changes: readonly [string, Uint8Array | undefined][],
  ): Promise<void> {
    await attempt(async () => {
      const id = crypto.randomUUID();
      try {
        await this.#stage(id, changes);
        const head = await this.#confirm(id);
        if (head === undefined) return await this.#discard(id);
        // It is written; whoever comes next can do the rest as well.
        await this.#apply(head).catch(() => {});
        return true;
      } catch (error) {
        // Whether it was confirmed may be unknown: then it is not dropped.
        await this.#settled().then((head) => this.#drop(head, id))
          .catch(() => {});
        throw error;
      }
    });
  }

  /** Step 1. */
  async #stage(
    id: string,
    changes: readonly [string, Uint8Array | undefined][],
  ): Promise<void> {
    await this.#kv.atomic().set(this.#stagingKey(id), true).commit();
    let batch = new DenoKvBatch();
    for (const [key, value = null] of changes) {
      const stagedKey = [...this.#stagedPrefix(id), key];
      if (batch.add(stagedKey, value)) continue;
      await batch.into(this.#kv.atomic()).commit();
      batch = new DenoKvBatch();
      batch.add(stagedKey, value);
    }
    await batch.into(this.#kv.atomic()).commit();
  }

  /** Step 2; gives `undefined` if what was staged has been swept away. */
  async #confirm(id: string): Promise<DenoKvEntry | undefined> {
    const confirmed = await attempt(async () => {
      const settled = await this.#settled();
      const staging = await this.#kv.get(this.#stagingKey(id));
      if (staging.versionstamp === null) return "swept";
      const { ok, versionstamp = null } = await this.#kv.atomic()
        .check(checkOf(settled, this.#headKey))
        .check(checkOf(staging, this.#stagingKey(id)))
        .set(this.#headKey, id).commit();
      if (ok) return { key: this.#headKey, value: id, versionstamp };
    });
    return confirmed === "swept" ? undefined : confirmed;
  }

  /** Step 3, for the set that `head` names; others may do it as well. */
  async #apply(head: DenoKvEntry): Promise<void> {
    const id = idIn(head);
    if (id === undefined) return;
    const commit = async (batch: DenoKvBatch): Promise<boolean> => {
      const atomic = this.#kv.atomic().check(checkOf(head, this.#headKey));
      return (await batch.into(atomic).commit()).ok;
    };
    let batch = new DenoKvBatch();
    const prefix = this.#stagedPrefix(id);
    for await (const { key, value } of this.#list({ prefix })) {
      const valueKey = this.#valueKey(String(key.at(-1)));
      const written = value as Uint8Array | null ?? undefined;
      if (batch.add(valueKey, written)) continue;
      if (!(await commit(batch))) return;
      batch = new DenoKvBatch();
      batch.add(valueKey, written);
    }
    if (!(await commit(batch))) return;
    const { ok } = await this.#kv.atomic()
      .check(checkOf(head, this.#headKey)).set(this.#headKey, null)
      .delete(this.#stagingKey(id)).commit();
    if (ok) await this.#discard(id);
  }

  /** Deletes what was staged, unless it is or may yet be confirmed. */
  async #drop(head: DenoKvEntry, id: string): Promise<void> {
    const { ok } = await this.#kv.atomic()
      .check(checkOf(head, this.#headKey)).delete(this.#stagingKey(id))
      .commit();
    if (ok) await this.#discard(id);
  }

  async #discard(id: string): Promise<void> {
    let batch = new DenoKvBatch();
    const prefix = this.#stagedPrefix(id);
    for await (const { key } of this.#list({ prefix })) {
      if (batch.add(key as DenoKvKey, undefined)) continue;
      await batch.into(this.#kv.atomic()).commit();
      batch = new DenoKvBatch();
      batch.add(key as DenoKvKey, undefined);
    }
    if (batch.length > 0) await batch.into(this.#kv.atomic()).commit();
  }

  /** Reads `head` when no set is being applied. */
  #settled(): Promise<DenoKvEntry> {
    return attempt(async () => {
      const head = await this.#kv.get(this.#headKey);
      if (idIn(head) === undefined) return head;
      await this.#apply(head);
    });
  }

  #list(
    selector: { prefix: DenoKvKey } | { start: DenoKvKey; end: DenoKvKey },
  ): AsyncIterable<DenoKvEntry> {
    return this.#kv.list(selector, { batchSize: BATCH_SIZE });
  }

  #valueKey(key: string): DenoKvKey {
    return [...this.#prefix, "value", key];
  }

  #stagingKey(id: string): DenoKvKey {
    return [...this.#prefix, "staging", id];
  }

  #stagedPrefix(id: string): DenoKvKey {
    return [...this.#prefix, "staged", id];
  }
}

/** Id of the set that is being applied. */
function idIn(head: DenoKvEntry): string | undefined {
  const { value } = head;
  if (value === null) return undefined;
  if (typeof value === "string") return value;
  throw new StorageError("Cannot read Deno KV: the head is damaged");
}

function checkOf(
  { versionstamp }: DenoKvEntry,
  key: DenoKvKey,
): { key: DenoKvKey; versionstamp: string | null } {
  return { key, versionstamp };
}

/** Tries something until it gives a result. Each failure is another's success. */
async function attempt<T>(run: () => Promise<T | undefined>): Promise<T> {
  for (let tried = 0; tried < MAX_ATTEMPTS; tried++) {
    const result = await run();
    if (result !== undefined) return result;
  }
  throw new StorageError(
    `Cannot use Deno KV: others have written ${MAX_ATTEMPTS} times meanwhile; give each program a prefix of its own`,
    { reason: "locked" },
  );
}
