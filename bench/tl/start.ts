/** What it costs to import the codecs, and to check a file that uses them. */

import type { Rows } from "./measure.ts";
import { serveRegistry } from "./registry.ts";

const CONFIG = new URL("./deno.json", import.meta.url).pathname;
const OURS = new URL("../../src/tl/mod.ts", import.meta.url).href;

const EMPTY = "";
const IMPORTS: Record<string, string> = {
  layer: `import { apiSchema, TlReader, TlWriter } from "${OURS}";
globalThis.kept = [apiSchema, TlReader, TlWriter];`,
  mtcute:
    `import { __tlReaderMap } from "npm:@mtcute/tl@223.0.0/binary/reader.js";
import { __tlWriterMap } from "npm:@mtcute/tl@223.0.0/binary/writer.js";
import { TlBinaryReader, TlBinaryWriter } from "npm:@mtcute/tl-runtime@0.30.3";
globalThis.kept = [__tlReaderMap, __tlWriterMap, TlBinaryReader, TlBinaryWriter];`,
};

const BODY = `
  if (u._ === "updates") {
    for (const it of u.updates) {
      if (it._ === "updateNewMessage" && it.message._ === "message") {
        return it.message.message;
      }
    }
  }
}`;
const CALL = `_: "messages.sendMessage", peer: { _: "inputPeerSelf" },`;
/**
 * A call and a look into its result, as short as each library lets one write
 * it. `mtcute` calls through its client, the only typed way it has; `mtcute
 * types` is given a call's signature over its bare types.
 */
const USES: Record<string, string> = {
  layer: `import type { Api } from "jsr:@layer/mtproto@VERSION/tl";
export async function text(api: Api): Promise<string | undefined> {
  const u = await api.messages.sendMessage({ peer: { _: "inputPeerSelf" },
    message: "hi", randomId: 1n });${BODY}`,
  mtcute: `import type { TelegramClient } from "@mtcute/core/client.js";
export async function text(client: TelegramClient): Promise<string | undefined> {
  const u = await client.call({ ${CALL}
    message: "hi", randomId: null! });${BODY}`,
  "mtcute types": `import type { tl } from "@mtcute/tl";
type Call = <T extends tl.RpcMethod>(it: T) => Promise<tl.RpcCallReturn[T["_"]]>;
export async function text(call: Call): Promise<string | undefined> {
  const u = await call({ ${CALL}
    message: "hi", randomId: null! });${BODY}`,
};

async function run(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ ms: number; text: string }> {
  const start = performance.now();
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    env,
  }).output();
  const ms = performance.now() - start;
  if (code === 0) return { ms, text: new TextDecoder().decode(stdout) };
  throw new Error(new TextDecoder().decode(stderr));
}

/** One look at every way to import, for two engines and an empty program. */
export async function lookAtImports(directory: string) {
  const rows: Record<string, Rows> = {};
  const mains: Record<string, string> = { empty: EMPTY, ...IMPORTS };
  const report = "\nconsole.log(Deno.memoryUsage().rss);";
  for (const [name, text] of Object.entries(mains)) {
    const main = `${directory}/import_${name}.js`;
    await Deno.writeTextFile(main, text + report);
    const args = ["run", "-A", "--config", CONFIG];
    await run([...args, main]);
    const warm = await run([...args, main]);
    const parsed = await run([...args, "--no-code-cache", main]);
    rows[name] = {
      "import warm": warm.ms,
      "import without code cache": parsed.ms,
      "import cold": await coldRun([...args, main], directory),
      "memory after import": Number(warm.text),
    };
  }
  return rows;
}

/** Runs with an empty cache but for packages, which are not to be fetched. */
async function coldRun(args: string[], directory: string): Promise<number> {
  const { text } = await run(["info", "--json"]);
  const { npmCache } = JSON.parse(text) as { npmCache: string };
  const cache = `${directory}/cold`;
  await Deno.mkdir(cache, { recursive: true });
  await Deno.symlink(npmCache, `${cache}/npm`);
  try {
    return (await run(args, { DENO_DIR: cache })).ms;
  } finally {
    await Deno.remove(`${cache}/npm`);
    await Deno.remove(cache, { recursive: true });
  }
}

/** Looks at a check in a round: it is short beside what it takes to start. */
const CHECKS = 3;

/**
 * Looks at the processor time to check a small file, likewise, in ms. Ours
 * comes from a registry, so that we are a dependency as theirs are: what
 * Deno reads of a JSR package are its declarations.
 */
export async function lookAtChecks(
  directory: string,
): Promise<Record<string, Rows>[]> {
  await using registry = await serveRegistry();
  const { host, version } = registry;
  const args = ["check", "-q", "--config", CONFIG, `--allow-import=${host}`];
  const env = { JSR_URL: `http://${host}/` };
  const texts = { empty: "export const x: number = 1;", ...USES };
  const looks: Record<string, Rows>[] = [];
  for (let look = 0; look <= CHECKS; look++) {
    const rows: Record<string, Rows> = {};
    for (const [name, text] of Object.entries(texts)) {
      const file = `${directory}/check_${name.replace(" ", "_")}.ts`;
      const source = text.replace("VERSION", version);
      // Another text each time, or else the check would be remembered.
      await Deno.writeTextFile(file, `${source}\n// ${crypto.randomUUID()}`);
      rows[name] = { "check time": await processorTime([...args, file], env) };
    }
    // The first one fetches.
    if (look > 0) looks.push(rows);
  }
  return looks;
}

/** User and system time of a run of Deno, in ms. */
async function processorTime(
  args: string[],
  env: Record<string, string>,
): Promise<number> {
  const { code, stderr } = await new Deno.Command("bash", {
    args: ["-c", 'TIMEFORMAT="%U %S"; time "$@"', "", Deno.execPath(), ...args],
    env: { ...env, LC_ALL: "C" },
  }).output();
  const text = new TextDecoder().decode(stderr).trim();
  const [user, system] = (text.split("\n").at(-1) ?? "").split(" ").map(Number);
  if (code !== 0 || !(user! + system! > 0)) throw new Error(text);
  return (user! + system!) * 1000;
}
