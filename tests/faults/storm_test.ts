import { assertEquals } from "@std/assert";
import { SCENARIOS } from "./scenarios.ts";
import { runStorm } from "./storm.ts";

/** The whole suite is `deno task faults`; this is a slice of it. */
const CALLS = 150;
const SEED = 20_260_705;

for (const scenario of SCENARIOS) {
  Deno.test(`\`Client.invoke()\` ends each of ${CALLS} calls once in a storm of "${scenario.name}", seed ${SEED}`, async () => {
    const report = await runStorm({ scenario, seed: SEED, calls: CALLS });
    const { wrong, answered, refused, givenUp, typed } = report;
    assertEquals(wrong, []);
    const others = Object.values(typed).reduce((sum, it) => sum + it, 0);
    assertEquals(answered + refused + givenUp + others, CALLS);
  });
}
