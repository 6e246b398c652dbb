// deno-lint-ignore-file no-console -- a task that prints its figures
/**
 * A long run of the fuzzers: `deno run tests/mtproto/fuzz.ts [cases] [seed]`,
 * by default 1,000,000 packets, a tenth as many answers of key exchanges, and
 * 1,000,000 streams through the codecs of all transports, fake TLS, HTTP,
 * WebSocket frames and proxies' handshakes.
 */
import { fuzzTarget, TARGETS } from "../transport/fuzzing.ts";
import { fuzzKeyExchange, fuzzSession } from "./fuzzing.ts";

const cases = Number(Deno.args[0] ?? 1_000_000);
const seed = Number(Deno.args[1] ?? 1);
const SLICE = 50_000;

let done = 0;
let rejected = 0;
for (let i = 0; done < cases; i++) {
  const slice = Math.min(SLICE, cases - done);
  const report = fuzzSession(slice, seed + i);
  done += slice;
  rejected += report.rejected;
  const { heapUsed } = Deno.memoryUsage();
  console.log(
    `session: ${done} cases, ${rejected} rejected, seed ${seed + i}, heap ${
      Math.round(heapUsed / 2 ** 20)
    } MiB`,
  );
}
const report = fuzzKeyExchange(Math.ceil(cases / 10), seed);
console.log(
  `key exchange: ${report.cases} cases, ${report.rejected} rejected, seed ${seed}`,
);

const each = Math.ceil(cases / TARGETS.length);
for (const target of TARGETS) {
  const { cases, failed, parts } = fuzzTarget(target, each, seed);
  const { heapUsed } = Deno.memoryUsage();
  console.log(
    `${target.name}: ${cases} cases, ${failed} failed, ${parts} parts, seed ${seed}, heap ${
      Math.round(heapUsed / 2 ** 20)
    } MiB`,
  );
}
