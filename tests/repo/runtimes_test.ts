import { assertEquals } from "@std/assert";
import { sourceFiles, SRC, withoutComments } from "./source_files.ts";

const IMPORT = /\b(?:from|import)\s*\(?\s*["']([^"'\s$]+)["']/g;

/** What Node 20 does not have, as far as text tells. */
const TOO_NEW = [
  /\bPromise\.(?:withResolvers|try)\b/,
  /\bArray\.fromAsync\b/,
  /\b(?:Object|Map)\.groupBy\b/,
  /\bIterator\.from\b/,
  /^\s*(?:await )?using \w+ =/m,
  /\bimport\.meta\.(?:dirname|filename)\b/,
];

/** Reaches for Deno in ways that fail where there is none. */
const DENO = /(?<![.\w"'`])Deno\.[a-z]\w*\(/;

/** The files that may, since nobody imports them without Deno at hand. */
const GUARDED = /"Deno" in globalThis|const \{ Deno/;

/** Paths below src/ of everything that a program with `mod.ts` loads. */
async function defaultGraph(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const queue = [new URL("../mod.ts", SRC)];
  for (const url of queue) {
    if (found.has(url.href)) continue;
    const text = await Deno.readTextFile(url);
    found.set(url.href, text);
    for (const [, specifier] of withoutComments(text).matchAll(IMPORT)) {
      if (specifier!.startsWith(".")) queue.push(new URL(specifier!, url));
    }
  }
  return found;
}

Deno.test("no module that `mod.ts` loads, even late, imports one of Node's or a package", async () => {
  const found: string[] = [];
  const graph = await defaultGraph();
  for (const [href, text] of graph) {
    for (const [, specifier] of withoutComments(text).matchAll(IMPORT)) {
      if (!specifier!.startsWith(".")) {
        found.push(`${href}: ${specifier}`);
      }
    }
  }
  assertEquals(found, []);
  // The file storage is loaded late, and counts.
  assertEquals(
    [...graph.keys()].some((it) => /storage\/file\.ts$/.test(it)),
    true,
  );
});

Deno.test("src/ uses nothing that Node 20 lacks", async () => {
  const found: string[] = [];
  for (const { path, text } of await sourceFiles()) {
    const code = withoutComments(text);
    for (const pattern of TOO_NEW) {
      if (pattern.test(code)) found.push(`${path}: ${pattern.source}`);
    }
  }
  assertEquals(found, []);
});

Deno.test("src/ calls Deno only after looking whether it is there", async () => {
  const found: string[] = [];
  for (const { path, text } of await sourceFiles()) {
    const code = withoutComments(text);
    if (DENO.test(code) && !GUARDED.test(code)) found.push(path);
  }
  assertEquals(found, []);
});
