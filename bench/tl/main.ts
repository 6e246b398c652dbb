// deno-lint-ignore-file no-console -- a command
/**
 * `deno task bench:tl`: the codec beside mtcute's and GramJS's, each library
 * in a process of its own, in turns. Ours is generated for the layer of each
 * rival, so that all work on the same bytes; an engine that writes other bytes
 * stops the run.
 *
 * `--rounds N` (default 5), `--json FILE` writes the medians, `--check` exits
 * with 1 and names the rows over their limit, `--only TEXT` leaves out `start`
 * (import and check) or `codec`.
 *
 * @module
 */

import type { Rows } from "./measure.ts";
import { gramjsSchema, mtcuteSchema, prepare } from "./rival_layer.ts";
import { lookAtChecks, lookAtImports } from "./start.ts";
import { TARGETS } from "./targets.ts";

const CONFIG = new URL("./deno.json", import.meta.url).pathname;

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

const rounds = Number(option("--rounds") ?? 5);
const only = option("--only");
const looks = new Map<string, Map<string, number[]>>();

function keep(engine: string, rows: Rows): void {
  const all = looks.get(engine) ?? new Map<string, number[]>();
  looks.set(engine, all);
  for (const [row, value] of Object.entries(rows)) {
    all.set(row, [...all.get(row) ?? [], value]);
  }
}

/** Median of the rounds; over an empty program where there is one. */
function median(engine: string, row: string): number | undefined {
  const values = looks.get(engine)?.get(row)?.toSorted((a, b) => a - b);
  const empty = looks.get("empty")?.get(row);
  // What disturbs a process that starts only ever makes it slower.
  if (values && empty && engine !== "empty") {
    return values[0]! - Math.min(...empty);
  }
  return values?.[values.length >> 1];
}

async function runEngine(file: string, directory: string): Promise<Rows> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--no-check",
      "--config",
      CONFIG,
      "--v8-flags=--expose-gc",
      new URL(file, import.meta.url).href,
      directory,
    ],
  }).output();
  if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
  const lines = new TextDecoder().decode(stdout).trim().split("\n");
  return JSON.parse(lines.at(-1)!) as Rows;
}

async function measureCodecs(root: string): Promise<void> {
  const layers = { mtcute: mtcuteSchema, gramjs: gramjsSchema };
  for (const [name, schema] of Object.entries(layers)) {
    await Deno.mkdir(`${root}/${name}`);
    const { layer, names } = await prepare(schema(), `${root}/${name}`);
    console.log(
      `${name}: layer ${layer || "unnamed"}, ${names.length} payloads`,
    );
  }
  for (let round = 0; round < rounds; round++) {
    keep("layer", await runEngine("./engine_layer.ts", `${root}/mtcute`));
    keep("mtcute", await runEngine("./engine_mtcute.ts", `${root}/mtcute`));
    keep(
      "layer on gramjs",
      await runEngine("./engine_layer.ts", `${root}/gramjs`),
    );
    keep("gramjs", await runEngine("./engine_gramjs.ts", `${root}/gramjs`));
  }
}

async function measureStart(root: string): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const look of [lookAtImports, lookAtChecks]) {
      for (const [name, rows] of Object.entries(await look(root))) {
        keep(name, rows);
      }
    }
  }
}

function print(): void {
  const names = [...looks.get("layer")?.keys() ?? []];
  console.log(`\n${"row".padEnd(38)}layer     mtcute    ratio  ÷ GramJS`);
  for (const row of names) {
    const ours = median("layer", row)!;
    const mtcute = median("mtcute", row);
    const gramjs = median("gramjs", row);
    const other = median("layer on gramjs", row);
    console.log(
      row.padEnd(38) + ours.toPrecision(4).padEnd(10) +
        (mtcute?.toPrecision(4) ?? "-").padEnd(10) +
        (mtcute ? (ours / mtcute).toFixed(2) : "-").padEnd(7) +
        (gramjs && other ? (other / gramjs).toFixed(4) : "-"),
    );
  }
  console.log("times in µs, import and check in ms, memory in bytes\n");
}

/** Rows over their limit. */
function failures(): string[] {
  const found: string[] = [];
  for (const { row, against, whose, limit, goal } of TARGETS) {
    const ours = median("layer", row);
    const theirs = median(whose, against);
    if (ours === undefined || theirs === undefined) continue;
    const ratio = ours / theirs;
    const verdict = ratio <= goal ? "goal" : ratio <= limit ? "ok" : "OVER";
    console.log(
      `${verdict.padEnd(5)}${row}: ${
        ratio.toFixed(2)
      } of ${whose}'s ${against}, limit ${limit}, goal ${goal}`,
    );
    if (ratio > limit) found.push(row);
  }
  return found;
}

const root = await Deno.makeTempDir();
try {
  if (only !== "start") await measureCodecs(root);
  if (only !== "codec") await measureStart(root);
} finally {
  await Deno.remove(root, { recursive: true });
}
print();
const over = failures();
const file = option("--json");
if (file !== undefined) {
  const medians = [...looks].map(([engine, rows]) => [
    engine,
    Object.fromEntries(
      [...rows.keys()].map((row) => [row, median(engine, row)]),
    ),
  ]);
  const json = { deno: Deno.version, rounds, ...Object.fromEntries(medians) };
  await Deno.writeTextFile(file, JSON.stringify(json, null, 2) + "\n");
}
if (over.length > 0) console.log(`\nOver their limit: ${over.join(", ")}`);
if (over.length > 0 && Deno.args.includes("--check")) Deno.exit(1);
