import { assert, assertEquals } from "@std/assert";
import { sourceFiles } from "./source_files.ts";

const ROOT = new URL("../../", import.meta.url);
const DECLARATION =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|interface|type|const|let) (\w+)/;

interface Config {
  version: string;
  exports: Record<string, string>;
}

async function config(): Promise<Config> {
  return JSON.parse(await Deno.readTextFile(new URL("deno.json", ROOT)));
}

/** Names of exported declarations that no comment stands above. */
function undocumented(text: string): string[] {
  const lines = text.split("\n");
  const found: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const name = DECLARATION.exec(lines[i]!)?.[1];
    if (name === undefined) continue;
    // An overload or a merged declaration shares the comment of the first.
    if (
      lines.slice(0, i).some((line) => DECLARATION.exec(line)?.[1] === name)
    ) continue;
    let above = i - 1;
    while (above >= 0 && /^\s*\/\/ deno-lint-ignore/.test(lines[above]!)) {
      above--;
    }
    if (!lines[above]?.trimEnd().endsWith("*/")) found.push(name);
  }
  return found;
}

Deno.test("every exported declaration in src/ is documented", async () => {
  const found: string[] = [];
  for (const { path, text } of await sourceFiles()) {
    found.push(...undocumented(text).map((name) => `${path}: ${name}`));
  }
  assertEquals(found, []);
});

Deno.test("undocumented() tells a documented export from a bare one", () => {
  assertEquals(undocumented("export const A: number = 1;"), ["A"]);
  assertEquals(undocumented("/** One. */\nexport const A: number = 1;"), []);
  assertEquals(undocumented("\nexport async function f() {}"), ["f"]);
});

Deno.test("every entry point exists and says what it is for", async () => {
  for (const [name, path] of Object.entries((await config()).exports)) {
    const text = await Deno.readTextFile(new URL(path, ROOT));
    assert(
      /^\/\*\*[^]*?@module/.test(text),
      `${name}: ${path} has no module comment`,
    );
  }
});

Deno.test("the change log has an entry for the version", async () => {
  const { version } = await config();
  const log = await Deno.readTextFile(new URL("CHANGELOG.md", ROOT));
  assert(log.includes(`## ${version}`), `CHANGELOG.md: no "## ${version}"`);
});

Deno.test("README.md names the two commands that need no set-up", async () => {
  const readme = await Deno.readTextFile(new URL("README.md", ROOT));
  for (const task of ["demo", "test"]) {
    assert(readme.includes(`npx -y deno@2.9.6 task ${task}`), task);
  }
});
