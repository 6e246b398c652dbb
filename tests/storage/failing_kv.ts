/** A database of Deno KV that a program loses, or that others use meanwhile. */
import type {
  DenoKv,
  DenoKvAtomic,
  DenoKvEntry,
  DenoKvKey,
} from "../../src/storage/deno_kv.ts";

/** What happens around each operation: reads, batches of lists, commits. */
export interface KvHooks {
  /** Before it. */
  before?(): void | Promise<void>;
  /** After it was done. */
  after?(): void | Promise<void>;
}

/** Passes everything on, with hooks around each operation. */
export class HookedKv implements DenoKv {
  readonly #kv: DenoKv;
  readonly #hooks: KvHooks;

  constructor(kv: DenoKv, hooks: KvHooks) {
    this.#kv = kv;
    this.#hooks = hooks;
  }

  get(key: DenoKvKey): Promise<DenoKvEntry> {
    return this.#do(() => this.#kv.get(key));
  }

  getMany(keys: readonly DenoKvKey[]): Promise<readonly DenoKvEntry[]> {
    return this.#do(() => this.#kv.getMany(keys));
  }

  async *list(
    selector: { prefix: DenoKvKey } | { start: DenoKvKey; end: DenoKvKey },
  ): AsyncIterable<DenoKvEntry> {
    // Small batches, so that others come between.
    const entries = this.#kv.list(selector, { batchSize: 5 });
    const iterator = entries[Symbol.asyncIterator]();
    for (let i = 0;; i++) {
      const { value, done } = i % 5 === 0
        ? await this.#do(() => iterator.next())
        : await iterator.next();
      if (done) return;
      yield value;
    }
  }

  atomic(): DenoKvAtomic {
    const atomic = this.#kv.atomic();
    const commit = atomic.commit.bind(atomic);
    atomic.commit = () => this.#do(commit);
    return atomic;
  }

  close(): void {
    this.#kv.close();
  }

  async #do<T>(run: () => Promise<T>): Promise<T> {
    await this.#hooks.before?.();
    const result = await run();
    await this.#hooks.after?.();
    return result;
  }
}

/** What {@linkcode CrashingKv} fails with. */
export class Crash extends Error {}

/** Works for some operations and never again, as if the program had ended. */
export class CrashingKv extends HookedKv {
  /**
   * @param kv What it passes on to.
   * @param lasts How many operations are done.
   * @param isLastDone Whether the one that fails first is done nevertheless.
   */
  constructor(kv: DenoKv, lasts: number, isLastDone: boolean) {
    let done = 0;
    super(kv, {
      before() {
        if (done > lasts || (done === lasts && !isLastDone)) throw new Crash();
      },
      after() {
        if (done++ === lasts) throw new Crash();
      },
    });
  }
}
