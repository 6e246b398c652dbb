// deno-lint-ignore-file no-console -- a command
/**
 * `deno task faults`: 12,000 calls in five kinds of storm. `--seed N` repeats
 * a run, `--calls N` makes another number of calls, `--only NAME` runs one
 * kind. Exits with 1 if a call got lost, hung, or ended with what was not its
 * own.
 */

import { SCENARIOS } from "./scenarios.ts";
import { runStorm } from "./storm.ts";

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

const seed = Number(
  option("--seed") ?? crypto.getRandomValues(new Int32Array(1))[0],
);
const only = option("--only");
const scenarios = SCENARIOS.filter(({ name }) =>
  only === undefined || name === only
);
const calls = Math.ceil(Number(option("--calls") ?? 12_000) / scenarios.length);
console.log(`seed ${seed}`);
let isRight = true;
for (const scenario of scenarios) {
  const report = await runStorm({ scenario, seed, calls });
  const { answered, refused, givenUp, typed, wrong } = report;
  console.log(
    `\n${scenario.name}: ${calls} calls in ${
      (report.ms / 1000).toFixed(1)
    } s: ${answered} answered, ${refused} refused, ${givenUp} given up, ` +
      `${report.repeated} executed more than once`,
  );
  console.log("  other errors", typed);
  console.log("  faults", report.faults);
  console.log("  events", report.events);
  const background = Map.groupBy(report.background, (it) => it);
  for (const [text, all] of background) {
    console.log(`  in the background, ${all.length} times: ${text}`);
  }
  for (const line of wrong.slice(0, 20)) console.log(`  WRONG: ${line}`);
  if (wrong.length > 0) isRight = false;
}
console.log(
  isRight ? "\nEvery call ended once." : `\nWRONG, with --seed ${seed}`,
);
Deno.exit(isRight ? 0 : 1);
