// deno-lint-ignore-file no-console -- a command
/**
 * `deno task bench:rpc`: small calls over loopback beside other clients.
 * `--json FILE` writes the numbers, `--check` exits with 1 if we are not as
 * much better as we should be, `--rounds N` changes the number of turns of
 * each client (default 9), `--ms N` how long a turn takes (default 400),
 * `--spread` leaves the choice of processors to the system.
 *
 * @module
 */

import { contenders, installRivals, versionOf } from "./contenders.ts";
import { CONCURRENCIES, measureAll, type Result } from "./measure.ts";
import { hasTaskset, onOneProcessor } from "./one_processor.ts";
import { judge, middle } from "./verdicts.ts";

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

const rounds = Number(option("--rounds") ?? 9);
const ms = Number(option("--ms") ?? 400);
if (!(rounds >= 5)) throw new RangeError(`at least 5 rounds, got ${rounds}`);

await installRivals();
const isSpread = Deno.args.includes("--spread");
const isPinned = !isSpread && hasTaskset();
console.log(
  isPinned
    ? "client and server on one processor"
    : "client and server on any processor",
);
const results = await measureAll(
  contenders,
  rounds,
  ms,
  progress,
  isPinned ? onOneProcessor : (start) => start,
);
for (const concurrency of CONCURRENCIES) print(results, concurrency);

const verdicts = judge(results);
console.log();
for (const { concurrency, rival, ratio, failures } of verdicts) {
  console.log(
    `${concurrency} at a time: ${ratio.toFixed(2)}x the calls/s of ${rival}`,
  );
  for (const failure of failures) console.log(`  BELOW: ${failure}`);
}

const file = option("--json");
if (file !== undefined) {
  const { cpus } = await import("node:os");
  const json = {
    deno: Deno.version,
    machine: { ...Deno.build, cpu: cpus()[0]?.model, cores: cpus().length },
    versions: {
      "@mtcute/node": await versionOf("@mtcute/node"),
      telegram: await versionOf("telegram"),
    },
    isPinned,
    rounds,
    ms,
    medians: results.map(({ name, transport, samples }) => ({
      name,
      transport,
      ...Object.fromEntries(
        CONCURRENCIES.map((it) => [it, middle(samples[it]!)]),
      ),
    })),
    verdicts,
  };
  await Deno.writeTextFile(file, JSON.stringify(json, null, 2) + "\n");
}
const isMet = verdicts.every(({ failures }) => failures.length === 0);
Deno.exit(Deno.args.includes("--check") && !isMet ? 1 : 0);

function progress(line: string): void {
  if (Deno.stderr.isTerminal()) console.error(line);
}

function print(all: readonly Result[], concurrency: number): void {
  console.log(`\n${concurrency} at a time, medians of ${rounds} rounds`);
  console.log(
    row("", [
      "calls/s",
      "median ms",
      "p99 ms",
      "CPU us",
      "server us",
      "packets",
      "bytes out",
      "bytes in",
    ]),
  );
  for (const { name, samples, transport } of all) {
    const it = middle(samples[concurrency]!);
    console.log(
      row(name, [
        it.rate.toFixed(0),
        it.medianMs.toFixed(3),
        it.p99Ms.toFixed(3),
        it.clientCpuUs.toFixed(1),
        it.serverCpuUs.toFixed(1),
        `${it.packetsOut.toFixed(3)}+${it.packetsIn.toFixed(3)}`,
        it.bytesOut.toFixed(1),
        it.bytesIn.toFixed(1),
      ]) + `  ${transport}`,
    );
  }
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(22) + cells.map((it) => it.padStart(13)).join("");
}
