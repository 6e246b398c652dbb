/**
 * Who takes part, and how their processes are started.
 *
 * @module
 */

import type { Start } from "./worker_process.ts";

/** One client on one runtime. */
export interface Contender {
  /** What the table calls it. */
  name: string;
  /** Its process. */
  start: Start;
}

const HERE = new URL(".", import.meta.url).pathname;
const RIVALS = `${HERE}rivals`;

/** Ours. */
export const LAYER = "layer (Deno)";

/** All of them; the rivals on both runtimes, for one may suit them better. */
export const contenders: Contender[] = [
  {
    name: LAYER,
    start: deno("--config", `${HERE}../../deno.json`, `${HERE}layer_client.ts`),
  },
  ...rival("@mtcute/node", "mtcute.mjs"),
  ...rival("GramJS", "gramjs.mjs"),
];

function rival(name: string, file: string): Contender[] {
  const path = `${RIVALS}/${file}`;
  return [
    {
      name: `${name} (Node)`,
      start: { command: "node", args: [path] },
    },
    { name: `${name} (Deno)`, start: deno(path) },
  ];
}

function deno(...args: string[]): Start {
  return { command: Deno.execPath(), args: ["run", "-A", "-q", ...args] };
}

/**
 * Installs the rivals from npm, at the versions of the lock file, unless they
 * are there. Nothing of theirs is run.
 */
export async function installRivals(): Promise<void> {
  try {
    await Deno.stat(`${RIVALS}/node_modules/telegram/package.json`);
    await Deno.stat(`${RIVALS}/node_modules/@mtcute/node/package.json`);
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

/**
 * Reads the installed version of a package.
 *
 * @param name Its name.
 */
export async function versionOf(name: string): Promise<string> {
  const path = `${RIVALS}/node_modules/${name}/package.json`;
  return JSON.parse(await Deno.readTextFile(path)).version;
}
