/** The source tree as the repository tests read it. */
export const SRC = new URL("../../src/", import.meta.url);

/** One hand-written source file. */
export interface SourceFile {
  /** Path below `src/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every hand-written TypeScript file below `src/`, in order of path. */
export async function sourceFiles(): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const url of walk(SRC)) {
    const path = url.href.slice(SRC.href.length);
    if (path.includes("/generated/") || path.includes("wasm_binary")) continue;
    files.push({ path, text: await Deno.readTextFile(url) });
  }
  return files.sort((a, b) => a.path < b.path ? -1 : 1);
}

async function* walk(dir: URL): AsyncGenerator<URL> {
  for await (const entry of Deno.readDir(dir)) {
    const url = new URL(entry.name + (entry.isDirectory ? "/" : ""), dir);
    if (entry.isDirectory) yield* walk(url);
    else if (entry.name.endsWith(".ts")) yield url;
  }
}

/** Source without comments, so that prose cannot trip a search. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, "").replace(
    /(^|[^:"'`])\/\/.*$/gm,
    "$1",
  );
}
