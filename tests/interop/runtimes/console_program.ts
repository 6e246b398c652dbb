// deno-lint-ignore-file no-console -- a program
/** What Node and Bun run: over TCP, with the login in a file. */
import { type PathConfig, runAgain, runPath } from "./path.ts";

const { process } = globalThis as unknown as {
  process: { argv: string[]; exit(code: number): never };
};

try {
  const config = JSON.parse(process.argv[2]!) as PathConfig;
  const { session } = config;
  await runPath(config, { session });
  await runAgain(config, { session });
  await runPath(config, { transport: "obfuscatedPaddedIntermediate" });
  console.log("passed");
} catch (error) {
  console.log((error as Error).stack ?? String(error));
  process.exit(1);
}
