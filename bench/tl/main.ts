// deno-lint-ignore-file no-console -- a command
/**
 * `deno task bench:tl`: the codec beside mtcute's and GramJS's, each library
 * in a process of its own, in turns. Ours is generated for the layer of each
 * rival, so that all work on the same bytes; an engine that writes other bytes
 * stops the run.
 *
 * `--rounds N` (default 7), `--json FILE` writes the medians, `--check` exits
 * with 1 and names the rows over their limit, `--only start` (import and check)
 * or `--only codec` leaves out the other. A row over its limit is measured
 * again, up to as many rounds.
 *
 * @module
 */

import type { Rows } from "./measure.ts";
import { gramjsSchema, mtcuteSchema, prepare } from "./rival_layer.ts";
import { lookAtChecks, lookAtImports } from "./start.ts";
import { type Target, TARGETS } from "./targets.ts";

const CONFIG = new URL("./deno.json", import.meta.url).pathname;

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

const rounds = Number(option("--rounds") ?? 7);
const only = option("--only");
const looks = new Map<string, Map<string, number[]>>();

function keep(engine: string, rows: Rows): void {
  const all = looks.get(engine) ?? new Map<string, number[]>();
  looks.set(engine, all);
  for (const [row, value] of Object.entries(rows)) {
    all.set(row, [...all.get(row) ?? [], value]);
  }
}

/** Median of the less disturbed rounds; over an empty program if there is one. */
function median(engine: string, row: string): number | undefined {
  const values = looks.get(engine)?.get(row);
  const empty = looks.get("empty")?.get(row);
  if (!values || !empty || engine === "empty") return middle(values);
  if (row === "check time") return middle(values)! - middle(empty)!;
  return Math.min(...values) - Math.min(...empty);
}

/**
 * Median of the faster half. What disturbs a process only ever makes it
 * slower, and by more than is measured here: a neighbour on the same core
 * costs two thirds of its speed.
 */
function middle(values: readonly number[] | undefined): number | undefined {
  const sorted = values?.toSorted((a, b) => a - b);
  const half = sorted?.slice(0, (sorted.length + 1) >> 1);
  return half?.[half.length >> 1];
}

async function runEngine(file: string, rest: string[]): Promise<Rows> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--no-check",
      "--config",
      CONFIG,
      "--v8-flags=--expose-gc",
      new URL(file, import.meta.url).href,
      ...rest,
    ],
  }).output();
  if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
  const lines = new TextDecoder().decode(stdout).trim().split("\n");
  return JSON.parse(lines.at(-1)!) as Rows;
}

async function prepareCodecs(root: string): Promise<void> {
  const layers = { mtcute: mtcuteSchema, gramjs: gramjsSchema };
  for (const [name, schema] of Object.entries(layers)) {
    await Deno.mkdir(`${root}/${name}`);
    const { layer, names } = await prepare(schema(), `${root}/${name}`);
    console.log(
      `${name}: layer ${layer || "unnamed"}, ${names.length} payloads`,
    );
  }
}

/** One more round of the codecs; of some payloads only, if they are named. */
async function codecRound(root: string, ...payloads: string[]): Promise<void> {
  for (const rival of ["mtcute", "gramjs"]) {
    const args = [`${root}/${rival}`, ...payloads];
    const ours = rival === "mtcute" ? "layer" : `layer on ${rival}`;
    keep(ours, await runEngine("./engine_layer.ts", args));
    keep(rival, await runEngine(`./engine_${rival}.ts`, args));
  }
}

/** One more round of what it takes to start. */
async function startRound(root: string): Promise<void> {
  const all = [await lookAtImports(root), ...await lookAtChecks(root)];
  for (const look of all) {
    for (const [name, rows] of Object.entries(look)) keep(name, rows);
  }
}

/** Whether a row is measured when a process starts. */
function isOfStart(row: string): boolean {
  return /^(import|memory|check)/.test(row);
}

/**
 * Measures what is over its limit again, so that a disturbed round does not
 * decide. All rounds count, the first ones too.
 */
async function measureAgain(root: string): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const rows = TARGETS.filter(isOver).map((it) => it.row);
    if (rows.length === 0) return;
    const payloads = rows.filter((row) => !isOfStart(row))
      .map((row) => row.split(" ")[1]!);
    if (payloads.length > 0) await codecRound(root, ...new Set(payloads));
    if (rows.some(isOfStart)) await startRound(root);
  }
}

function isOver(target: Target): boolean {
  const ratio = quotient(target);
  return ratio !== undefined && ratio > target.limit;
}

function quotient(target: Target): number | undefined {
  const ours = median("layer", target.row);
  const theirs = median(target.whose, target.against);
  if (ours === undefined || theirs === undefined) return undefined;
  return ours / theirs;
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
  console.log(
    "times in µs, import in ms, check in ms of processor time, memory in bytes",
  );
  const [check, types] = ["layer", "mtcute types"]
    .map((it) => median(it, "check time"));
  if (check && types) {
    console.log(
      `check time of mtcute's types alone: ${types.toPrecision(4)}, ratio ${
        (check / types).toFixed(2)
      }; above is its client`,
    );
  }
  console.log();
}

/** Prints every target. @returns Rows over their limit. */
function failures(): string[] {
  for (const target of TARGETS) {
    const ratio = quotient(target);
    if (ratio === undefined) continue;
    const { row, against, whose, limit, goal } = target;
    const verdict = ratio <= goal ? "goal" : ratio <= limit ? "ok" : "OVER";
    console.log(
      `${verdict.padEnd(5)}${row}: ${
        ratio.toFixed(2)
      } of ${against} of ${whose}, limit ${limit}, goal ${goal}`,
    );
  }
  return TARGETS.filter(isOver).map((it) => `${it.row} (of ${it.whose})`);
}

const root = await Deno.makeTempDir();
try {
  if (only !== "start") await prepareCodecs(root);
  for (let round = 0; round < rounds; round++) {
    if (only !== "start") await codecRound(root);
    if (only !== "codec") await startRound(root);
  }
  await measureAgain(root);
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
