/**
 * Measures all contenders in turns against one server.
 *
 * @module
 */

import type { Contender } from "./contenders.ts";
import type { Counters } from "./server.ts";
import { type Start, WorkerProcess } from "./worker_process.ts";

/** How many calls are under way at a time. */
export const CONCURRENCIES = [1, 16, 256] as const;

/** What a contender did in one turn, and what it cost. */
export interface Sample {
  /** Calls per second. */
  rate: number;
  /** Median time of a call, in milliseconds. */
  medianMs: number;
  /** 99th percentile, in milliseconds. */
  p99Ms: number;
  /** Processor time of the client for a call, in microseconds. */
  clientCpuUs: number;
  /** Processor time of the server for a call, in microseconds. */
  serverCpuUs: number;
  /** Packets to the server for a call. */
  packetsOut: number;
  /** Packets from the server for a call. */
  packetsIn: number;
  /** Bytes to the server for a call. */
  bytesOut: number;
  /** Bytes from the server for a call. */
  bytesIn: number;
}

/** Samples of one contender. */
export interface Result {
  /** Who. */
  name: string;
  /** Its transport. */
  transport: string;
  /** By concurrency, in the order of rounds. */
  samples: Record<number, Sample[]>;
}

interface Run {
  calls: number;
  ms: number;
  medianMs: number;
  p99Ms: number;
  cpuMs: number;
}

interface Racer {
  readonly result: Result;
  readonly process: WorkerProcess;
}

/**
 * Measures.
 *
 * @param contenders Who takes part.
 * @param rounds How many turns each gets.
 * @param ms How long a turn takes, in milliseconds.
 * @param report Told of every turn.
 * @param place Decides where processes run.
 * @returns One result for each.
 */
export async function measureAll(
  contenders: readonly Contender[],
  rounds: number,
  ms: number,
  report: (line: string) => void,
  place: (start: Start) => Start,
): Promise<Result[]> {
  const path = new URL("server.ts", import.meta.url).pathname;
  const server = new WorkerProcess(
    "the server",
    place({ command: Deno.execPath(), args: ["run", "-A", "-q", path] }),
  );
  const racers: Racer[] = [];
  try {
    const BENCH = JSON.stringify(await server.read());
    for (const { name, start } of contenders) {
      racers.push(
        await open(name, place({ ...start, env: { BENCH } }), server),
      );
    }
    // The first turns compile.
    for (let round = -1; round < rounds; round++) {
      for (const concurrency of CONCURRENCIES) {
        for (const i of racers.keys()) {
          const racer = racers[(i + round + 1) % racers.length]!;
          const sample = await take(racer.process, server, concurrency, ms);
          if (round < 0) continue;
          (racer.result.samples[concurrency] ??= []).push(sample);
          report(
            `${round + 1}/${rounds}  ${concurrency} at a time  ` +
              `${racer.result.name}: ${sample.rate.toFixed(0)} calls/s`,
          );
        }
      }
    }
  } finally {
    for (const { process } of racers) await process.stop();
    await server.stop();
  }
  return racers.map(({ result }) => result);
}

async function open(
  name: string,
  start: ConstructorParameters<typeof WorkerProcess>[1],
  server: WorkerProcess,
): Promise<Racer> {
  const before = await server.ask<Counters>(0);
  const process = new WorkerProcess(name, start);
  await process.read();
  const after = await server.ask<Counters>(0);
  const transport = after.transports.slice(before.transports.length).join();
  return { process, result: { name, transport, samples: {} } };
}

async function take(
  process: WorkerProcess,
  server: WorkerProcess,
  concurrency: number,
  ms: number,
): Promise<Sample> {
  const before = await server.ask<Counters>(0);
  const run = await process.ask<Run>({ concurrency, ms });
  const after = await server.ask<Counters>(0);
  const each = (key: "packetsIn" | "packetsOut" | "bytesIn" | "bytesOut") =>
    (after[key] - before[key]) / run.calls;
  return {
    rate: run.calls / run.ms * 1000,
    medianMs: run.medianMs,
    p99Ms: run.p99Ms,
    clientCpuUs: run.cpuMs / run.calls * 1000,
    serverCpuUs: (after.cpuMs - before.cpuMs) / run.calls * 1000,
    packetsOut: each("packetsIn"),
    packetsIn: each("packetsOut"),
    bytesOut: each("bytesIn"),
    bytesIn: each("bytesOut"),
  };
}
