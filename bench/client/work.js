// deno-lint-ignore-file no-console -- talks to its parent over stdout
// What every client's process does, in Deno and in Node: makes the first call,
// then answers each line of its parent with a line of times.
import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";

/** Length of a part of a file. */
export const PART = 512 * 1024;

/** Runs a job so many times, `concurrency` of them at a time. */
async function repeat(job, times, concurrency) {
  let next = 0;
  async function work() {
    while (next < times) await job(next++);
  }
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  return { ms: performance.now() - start };
}

/** Processor time since the start, and the most memory held at once. */
function usage() {
  const { user, system } = process.cpuUsage();
  const status = readFileSync("/proc/self/status", "utf8");
  const [, peak] = /VmHWM:\s*(\d+) kB/.exec(status);
  return { cpuMs: (user + system) / 1000, peakKiB: Number(peak) };
}

/**
 * Serves the parent until its lines end. A client is three functions: `call`
 * makes a small call, `upload` saves the part of a number, `download` gives
 * the length of the part of a number.
 */
export async function serve({ call, upload, download }) {
  await call();
  console.log(JSON.stringify({ ready: true }));
  const jobs = {
    call,
    upload,
    async download(part) {
      const length = await download(part);
      if (length !== PART) throw new Error(`a part of ${length} bytes`);
    },
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const { job, times, concurrency } = JSON.parse(line);
    const answer = job === "usage"
      ? usage()
      : await repeat(jobs[job], times, concurrency);
    console.log(JSON.stringify(answer));
  }
  process.exit(0);
}
