/** What a process holds: heap, resources, timers. */

import process from "node:process";

/** One reading. */
export interface Reading {
  /** Bytes of live objects. */
  readonly heap: number;
  /** Bytes of buffers, which are outside the heap. */
  readonly external: number;
  /** Sockets and whatever else has to be closed. */
  readonly resources: number;
  /** Timers that are set. */
  readonly timers: number;
}

const timers = new Set<unknown>();
const { setTimeout: set, clearTimeout: clear, setInterval: repeat } =
  globalThis;

/** Counts every timer from now on. */
export function countTimers(): void {
  globalThis.setTimeout = ((
    callback: (...args: unknown[]) => void,
    ms?: number,
    ...args: unknown[]
  ) => {
    const id = set(() => {
      timers.delete(id);
      callback(...args);
    }, ms);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    timers.delete(id);
    clear(id);
  };
  globalThis.setInterval = ((callback: () => void, ms?: number) => {
    const id = repeat(callback, ms);
    timers.add(id);
    return id;
  }) as typeof setInterval;
  globalThis.clearInterval = globalThis.clearTimeout;
}

/** Waits without being counted. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void set(resolve, ms));
}

/** Takes a reading, after collecting garbage if `--expose-gc` allows. */
export async function read(): Promise<Reading> {
  const { gc } = globalThis as { gc?: () => void };
  // What is to be finalised frees more in its turn.
  for (let i = 0; i < 3; i++) {
    await wait(50);
    gc?.();
  }
  const { heapUsed, external } = Deno.memoryUsage();
  return {
    heap: heapUsed,
    external,
    resources: countResources(),
    timers: timers.size,
  };
}

/** Open resources, as the sanitizer of `deno test` sees them. */
function countResources(): number {
  const { internal } = Deno as unknown as { internal: symbol };
  const { core } = (Deno as unknown as Record<symbol, unknown>)[internal] as {
    core: { resources(): Record<string, string> };
  };
  return Object.keys(core.resources()).length;
}

/** Processor time of this process so far, in milliseconds. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
