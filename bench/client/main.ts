// deno-lint-ignore-file no-console -- a command
/**
 * `deno task bench:client`: whole clients over loopback, each in its own
 * process, against one server. `--rounds N` is the number of processes of each
 * client, in turn with the others (default 5); `--json FILE` writes the
 * medians.
 *
 * @module
 */

import { type Start, WorkerProcess } from "../rpc/worker_process.ts";

/** Small calls, and how many are made at a time. */
const CALLS = { job: "call", times: 10_000, concurrency: 100 };
const PARTS = { times: 128, concurrency: 4 };

interface Sample {
  startMs: number;
  callsPerSecond: number;
  uploadPerSecond: number;
  downloadPerSecond: number;
  cpuSeconds: number;
  peakMiB: number;
}

const HERE = new URL(".", import.meta.url).pathname;
const RIVALS = `${HERE}rivals`;
const PACKAGES = ["@mtcute/node", "telegram"];

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

async function versionOf(name: string): Promise<string> {
  const path = `${RIVALS}/node_modules/${name}/package.json`;
  return JSON.parse(await Deno.readTextFile(path)).version;
}

/** Installs the rivals, at the versions of the lock file, unless present. */
async function installRivals(): Promise<void> {
  try {
    for (const name of PACKAGES) await versionOf(name);
    return;
  } catch {
    // Not yet.
  }
  const { success } = await new Deno.Command("npm", {
    args: ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    cwd: RIVALS,
    stdout: "null",
  }).output();
  if (!success) throw new Error("npm could not install the rivals");
}

function deno(file: string): Start {
  const config = ["--config", `${HERE}../../deno.json`];
  const args = ["run", "-A", "-q", "--no-check", ...config, HERE + file];
  return { command: Deno.execPath(), args };
}

async function measure(
  name: string,
  start: Start,
  env: Record<string, string>,
): Promise<Sample> {
  const begun = performance.now();
  const worker = new WorkerProcess(name, { ...start, env });
  await worker.read();
  const startMs = performance.now() - begun;
  const rate = async (work: typeof CALLS) =>
    work.times / (await worker.ask<{ ms: number }>(work)).ms * 1000;
  const callsPerSecond = await rate(CALLS);
  const uploadPerSecond = await rate({ ...PARTS, job: "upload" });
  const downloadPerSecond = await rate({ ...PARTS, job: "download" });
  const { cpuMs, peakKiB } = await worker.ask<
    { cpuMs: number; peakKiB: number }
  >({ job: "usage" });
  await worker.stop();
  return {
    startMs,
    callsPerSecond,
    uploadPerSecond,
    downloadPerSecond,
    cpuSeconds: cpuMs / 1000,
    peakMiB: peakKiB / 1024,
  };
}

function medians(samples: readonly Sample[]): Sample {
  const middle = (key: keyof Sample) =>
    samples.map((it) => it[key]).sort((a, b) => a - b)[samples.length >> 1]!;
  return {
    startMs: middle("startMs"),
    callsPerSecond: middle("callsPerSecond"),
    uploadPerSecond: middle("uploadPerSecond"),
    downloadPerSecond: middle("downloadPerSecond"),
    cpuSeconds: middle("cpuSeconds"),
    peakMiB: middle("peakMiB"),
  };
}

const rounds = Number(option("--rounds") ?? 5);
if (!(rounds >= 1)) throw new RangeError(`at least 1 round, got ${rounds}`);
await installRivals();
const clients = [
  { name: `layer (Deno ${Deno.version.deno})`, start: deno("layer_client.ts") },
  {
    name: `@mtcute/node ${await versionOf("@mtcute/node")} (Node)`,
    start: { command: "node", args: [`${RIVALS}/mtcute.mjs`] },
  },
  {
    name: `GramJS ${await versionOf("telegram")} (Node)`,
    start: { command: "node", args: [`${RIVALS}/gramjs.mjs`] },
  },
];
const server = new WorkerProcess("server", deno("server.ts"));
const env = { BENCH: JSON.stringify(await server.read()) };
const samples = clients.map((): Sample[] => []);
for (let round = 0; round < rounds; round++) {
  for (const [i, { name, start }] of clients.entries()) {
    samples[i]!.push(await measure(name, start, env));
  }
}
await server.stop();

const results = clients.map(({ name }, i) => ({
  name,
  ...medians(samples[i]!),
}));
console.log(
  "| Client | Cold start, ms | Calls/s | Parts up/s | Parts down/s | CPU, s | Peak, MiB |",
);
console.log("| --- | --: | --: | --: | --: | --: | --: |");
for (const it of results) {
  console.log(
    `| ${it.name} | ${it.startMs.toFixed(0)} | ${
      it.callsPerSecond.toFixed(0)
    } | ${it.uploadPerSecond.toFixed(1)} | ${
      it.downloadPerSecond.toFixed(1)
    } | ${it.cpuSeconds.toFixed(2)} | ${it.peakMiB.toFixed(0)} |`,
  );
}
const file = option("--json");
if (file !== undefined) {
  const { cpus } = await import("node:os");
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length };
  const json = { machine, deno: Deno.version, rounds, results };
  await Deno.writeTextFile(file, JSON.stringify(json, null, 2) + "\n");
}
