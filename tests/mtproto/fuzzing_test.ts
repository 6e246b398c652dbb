import { assertGreater, assertLess } from "@std/assert";
import { fuzzKeyExchange, fuzzSession } from "./fuzzing.ts";

Deno.test("`Session.receive()` turns 6,000 mutated packets into events", () => {
  const report = fuzzSession(6000, 7);
  assertGreater(report.rejected, 1000);
  assertGreater(report.accepted, 500);
  assertLess(report.mostPending, 600);
});

Deno.test("`KeyExchange.receive()` turns 1,500 mutated answers into errors", () => {
  const report = fuzzKeyExchange(1500, 8);
  assertGreater(report.rejected, 1000);
});
