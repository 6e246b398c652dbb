/**
 * Storages over what others wrote: the native part of libSQL, and the SQLite of
 * Node and Bun. `deno task interop:storage`.
 */
import { Unavailable } from "../oracle.ts";
import { run } from "../proxies/programs.ts";
import { Report } from "../report.ts";
import { bundle, npm } from "../runtimes/host.ts";

const LIBSQL = "0.18.0";
const NODE = "22.23.3";
const BUN = "1.4.5";

/** Longest time for a program, in milliseconds. */
const LIMIT_MS = 120_000;

/** Runs the SQLite program in a runtime; nothing but the file is left. */
async function sqlite(command: string): Promise<void> {
  const program = await bundle("sqlite_program", "deno");
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/logins.db`;
    const { success, output, error } = await run(command, [program, path], {
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (!success || output !== "passed") {
      throw new Error(`${output}\n${error}`);
    }
    const left = await Array.fromAsync(Deno.readDir(folder));
    const names = left.map(({ name }) => name).join();
    if (names !== "logins.db") throw new Error(`left behind: ${names}`);
    const { mode } = await Deno.stat(path);
    if ((mode! & 0o777) !== 0o600) throw new Error(`mode ${mode}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const report = new Report();
await report.check(`libSQL ${LIBSQL}, native: contract, client`, async () => {
  const tests = new URL("native_libsql_test.ts", import.meta.url).pathname;
  const args = ["test", "-A", "--quiet", "--trace-leaks", tests];
  const { success, output, error } = await run(Deno.execPath(), args, {
    env: { NO_COLOR: "1" },
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if (/Cannot find module '@libsql\//.test(output)) {
    throw new Unavailable("libSQL has no native part for this platform");
  }
  if (!success) throw new Error(`${output}\n${error}`);
  report.note(output.split("\n").at(-1)!.trim());
});
await report.check(`Node ${NODE}: SqliteStorage`, async () => {
  await sqlite(`${await npm("node", NODE)}/node`);
});
await report.check(`Bun ${BUN}: SqliteStorage`, async () => {
  await sqlite(`${await npm("bun", BUN)}/bun`);
});
report.finish();
