// deno-lint-ignore-file no-console -- the report of a command
/**
 * Every check against software that is not ours: `deno task interop`.
 *
 * Runs the parts in turn, each in its own process, prints what they print, and
 * in the end what passed, failed and was skipped. The last line is the totals.
 */
import { lines } from "./oracle.ts";

/** A part, and the task that runs it alone. */
const PARTS = [
  { task: "interop:bytes", file: "same_bytes.ts" },
  { task: "interop:sums", file: "same_sums.ts" },
  { task: "interop:gotd", file: "gotd/main.ts" },
  { task: "interop:clients", file: "clients/main.ts" },
  { task: "interop:proxies", file: "proxies/main.ts" },
  { task: "interop:storage", file: "storage/main.ts" },
];

/** How many checks passed, failed and were skipped. */
interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a part; one that ends without its totals has failed. */
async function run(file: string): Promise<Totals> {
  const path = new URL(file, import.meta.url).pathname;
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", path],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  let last: RegExpExecArray | null = null;
  for await (const line of lines(process.stdout)) {
    console.log(line);
    last = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line);
  }
  const { success } = await process.status;
  const [, passed = 0, failed = 0, skipped = 0] = last?.map(Number) ?? [];
  const isLost = failed === 0 && !success;
  return { passed, failed: failed + (isLost ? 1 : 0), skipped };
}

function say({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];
for (const { task, file } of PARTS) {
  console.log(`\n${task}`);
  const part = await run(file);
  totals.passed += part.passed;
  totals.failed += part.failed;
  totals.skipped += part.skipped;
  summary.push(`${task.padEnd(16)} ${say(part)}`);
}
console.log(`\n${summary.join("\n")}\n${say(totals)}`);
Deno.exit(totals.failed === 0 ? 0 : 1);
