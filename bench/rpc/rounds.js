// What every client's process does: answers each line of `{ concurrency,
// calls }` with a line of times. Runs in Deno and in Node.
import process from "node:process";
import { createInterface } from "node:readline";

/** Makes `calls` calls, `concurrency` of them at a time. */
async function run(call, concurrency, calls) {
  const latencies = new Float64Array(calls);
  let next = 0;
  async function work() {
    while (next < calls) {
      const i = next++;
      const start = performance.now();
      await call();
      latencies[i] = performance.now() - start;
    }
  }
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  latencies.sort();
  return {
    ms,
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
    const { concurrency, calls } = JSON.parse(line);
    console.log(JSON.stringify(await run(call, concurrency, calls)));
  }
  process.exit(0);
}
