// deno-lint-ignore-file no-console -- talks to its parent over stdout
// What every client's process does: answers each line of `{ concurrency, ms }`
// with a line of times. Runs in Deno and in Node.
import process from "node:process";
import { createInterface } from "node:readline";

/** Makes calls for so long, `concurrency` of them at a time. */
async function run(call, concurrency, ms) {
  const latencies = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + ms;
  async function work() {
    for (let from = performance.now(); from < end;) {
      await call();
      const now = performance.now();
      latencies.push(now - from);
      from = now;
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  latencies.sort((a, b) => a - b);
  const calls = latencies.length;
  return {
    calls,
    ms: took,
    medianMs: latencies[calls >> 1],
    p99Ms: latencies[Math.floor(calls * 0.99)],
    cpuMs: (user + system) / 1000,
  };
}

/** Serves the parent until its lines end. */
export async function serve(call) {
  await call();
  console.log(JSON.stringify({ ready: true }));
  for await (const line of createInterface({ input: process.stdin })) {
    const { concurrency, ms } = JSON.parse(line);
    console.log(JSON.stringify(await run(call, concurrency, ms)));
  }
  process.exit(0);
}
