/**
 * Keeping processes on one processor.
 *
 * @module
 */

import type { Start } from "./worker_process.ts";

/**
 * Makes a process run on the last processor only, where that can be done. Two
 * processes that wait for each other on two processors of a virtual machine
 * spend more time on waking these than on the calls, and a different time in
 * each round; on one, the time of a call is the work that it takes.
 *
 * @param start How to start the process.
 * @returns How to start it there; the same without `taskset`.
 */
export function onOneProcessor(start: Start): Start {
  if (!hasTaskset()) return start;
  const last = String(navigator.hardwareConcurrency - 1);
  return {
    ...start,
    command: "taskset",
    args: ["--cpu-list", last, start.command, ...start.args],
  };
}

/** Whether there is the command of Linux for it. */
export function hasTaskset(): boolean {
  try {
    return new Deno.Command("taskset", { args: ["--version"] }).outputSync()
      .success;
  } catch {
    return false;
  }
}
