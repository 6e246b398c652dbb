// deno-lint-ignore-file no-console
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";

Deno.test("demo.ts ends well and prints what was said, and when", async () => {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => void lines.push(line);
  try {
    await import("../../examples/demo.ts");
  } finally {
    console.log = log;
  }
  for (const line of lines) {
    assertMatch(line, /^ *\d+\.\d ms +\+\d+\.\d ms {2}(server|bot|user|all) /);
  }
  const transcript = lines.join("\n");
  for (
    const wanted of [
      "signed in by code as Ann",
      "signed in by token as @echo_bot",
      'echoed "Hello, bot"',
      "👨‍👩‍👧",
      "**Bold, __italic and ~~gone~~__**",
      "(4096 characters)",
      'pressed it and saw "Ding dong, Ann!"',
    ]
  ) assertStringIncludes(transcript, wanted);
  assertEquals(lines.filter((line) => line.includes(" sent ")).length, 5);
  assertStringIncludes(lines.at(-1)!, "closed");
});
