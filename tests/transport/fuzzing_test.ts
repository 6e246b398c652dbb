import { assertGreater } from "@std/assert";
import { fuzzTarget, TARGETS } from "./fuzzing.ts";

const CASES = 400;

for (const target of TARGETS) {
  Deno.test(`${target.name}: ${CASES} mutated streams end in parts or typed errors`, () => {
    const report = fuzzTarget(target, CASES, 9);
    assertGreater(report.parts, CASES / 20);
    // To the abridged transport nearly all bytes make sense.
    assertGreater(report.failed, 0);
  });
}
