/** What it costs to import the codecs, and to check a file that uses them. */

import type { Rows } from "./measure.ts";

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
const USES: Record<string, string> = {
  layer: `import type { Api } from "URL/src/tl/mod.ts";
export async function text(api: Api): Promise<string | undefined> {
  const u = await api.messages.sendMessage({ peer: { _: "inputPeerSelf" },
    message: "hi", randomId: 1n });${BODY}`,
  mtcute: `import type { TelegramClient } from "@mtcute/core/client.js";
export async function text(client: TelegramClient): Promise<string | undefined> {
  const u = await client.call({ ${CALL}
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

/** Serves our sources as a registry would: what is remote is not checked. */
function serve(): Deno.HttpServer<Deno.NetAddr> {
  const root = new URL("../../", import.meta.url);
  return Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    async (request) => {
      const { pathname } = new URL(request.url);
      const body = await Deno.readFile(new URL(`.${pathname}`, root));
      const type = pathname.endsWith(".js")
        ? "text/javascript"
        : "application/typescript";
      return new Response(body, { headers: { "content-type": type } });
    },
  );
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

/** One look at the time to check a small file, likewise. */
export async function lookAtChecks(directory: string) {
  const rows: Record<string, Rows> = {};
  await using server = serve();
  const host = `127.0.0.1:${server.addr.port}`;
  const args = ["check", "-q", "--config", CONFIG, `--allow-import=${host}`];
  const texts = { empty: "export const x: number = 1;", ...USES };
  for (const [name, text] of Object.entries(texts)) {
    const file = `${directory}/check_${name}.ts`;
    const source = text.replace("URL", `http://${host}`);
    await Deno.writeTextFile(file, source);
    await run([...args, file]);
    // Another text, or else the check would be remembered.
    await Deno.writeTextFile(file, `${source}\n// ${crypto.randomUUID()}`);
    rows[name] = { "check time": (await run([...args, file])).ms };
  }
  return rows;
}
