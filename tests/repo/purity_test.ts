import { assert, assertEquals } from "@std/assert";
import { sourceFiles, withoutComments } from "./source_files.ts";

/** Layers that own no clock, timer, randomness, socket or console. */
const PURE = ["bytes", "tl", "codegen", "crypto", "transport", "mtproto"];
const PURE_FILES = ["client/updates/message_box.ts"];
const IMPURE =
  /\b(Date\.|new Date\b|performance\b|setTimeout|setInterval|Math\.random|getRandomValues|fetch\(|Deno\.(?!customInspect)|WebSocket|console\b|await\b)/;

/** The few files that may, and what for. */
const EXCEPTIONS: Record<string, RegExp> = {
  // The default source of randomness.
  "crypto/random.ts": /getRandomValues/,
  // WebCrypto answers with promises; uploads are asynchronous anyway.
  "crypto/ige_async.ts": /await/,
  // LAYER_CRYPTO is read once, without asking for permission.
  "crypto/environment.ts": /Deno\./,
};

function impurities(path: string, text: string): string[] {
  const found: string[] = [];
  withoutComments(text).split("\n").forEach((line, i) => {
    const match = IMPURE.exec(line);
    if (match === null || EXCEPTIONS[path]?.test(match[0])) return;
    found.push(`${path}:${i + 1}: ${match[0]}`);
  });
  return found;
}

Deno.test("nothing below network has a clock, timer, randomness or I/O", async () => {
  const found: string[] = [];
  for (const { path, text } of await sourceFiles()) {
    if (PURE.includes(path.split("/")[0]!) || PURE_FILES.includes(path)) {
      found.push(...impurities(path, text));
    }
  }
  assertEquals(found, []);
});

Deno.test("impurities() finds each kind and passes prose over", () => {
  const bad = [
    "const t = Date.now();",
    "setTimeout(f, 1);",
    "await x;",
    "Deno.connect({});",
    "crypto.getRandomValues(a);",
    "console.log(1);",
  ];
  for (const line of bad) {
    assertEquals(impurities("tl/x.ts", line).length, 1, line);
  }
  assertEquals(
    impurities("tl/x.ts", "// await the Date.now()\n/* fetch( */"),
    [],
  );
  assertEquals(impurities("crypto/random.ts", "crypto.getRandomValues(a)"), []);
});

Deno.test("every exception of the purity rule is a file that needs it", async () => {
  const files = new Map((await sourceFiles()).map((f) => [f.path, f.text]));
  for (const [path, pattern] of Object.entries(EXCEPTIONS)) {
    const text = files.get(path);
    assert(text !== undefined, `${path} is gone`);
    assert(pattern.test(withoutComments(text)), `${path} needs no exception`);
  }
});
