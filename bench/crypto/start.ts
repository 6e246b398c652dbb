/**
 * What it costs to have the kernels: their bytes, and the time until the first
 * message in a new process.
 *
 * @module
 */

import { LATER, SCALAR, SIMD } from "../../src/crypto/wasm_binary.ts";
import { median } from "./measure.ts";

/** Bytes and milliseconds. */
export interface Start {
  /** Bytes of all modules together. */
  bytes: number;
  /** Bytes of each: the first in two builds, and the second. */
  builds: Record<string, number>;
  /** Least milliseconds to load the modules of the layer, by Deno. */
  loadMs: number;
  /**
   * Least milliseconds from there to the first encrypted message. It happens
   * once a process, so that other load only ever adds to it.
   */
  startMs: number;
  /** Median of the same. */
  medianMs: number;
}

/**
 * Starts processes one after the other.
 *
 * @param turns How many.
 */
export async function measureStart(turns: number): Promise<Start> {
  const load: number[] = [];
  const message: number[] = [];
  const script = new URL("./start_child.ts", import.meta.url).pathname;
  for (let turn = 0; turn < turns; turn++) {
    const { stdout, success } = await new Deno.Command(Deno.execPath(), {
      args: ["run", script],
      stderr: "inherit",
    }).output();
    if (!success) throw new Error("Cannot measure the start");
    const [loadMs, startMs] = JSON.parse(new TextDecoder().decode(stdout));
    load.push(loadMs);
    message.push(startMs);
  }
  const builds = Object.fromEntries(
    Object.entries({ SIMD, SCALAR, LATER })
      .map(([name, text]) => [name, Uint8Array.fromBase64(text).length]),
  );
  return {
    bytes: Object.values(builds).reduce((sum, n) => sum + n, 0),
    builds,
    loadMs: Math.min(...load),
    startMs: Math.min(...message),
    medianMs: median(message),
  };
}
