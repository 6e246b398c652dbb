import { assertEquals } from "@std/assert";
import { ConnectionError } from "../../src/network/mod.ts";

Deno.test("`ConnectionError` is final only if it is told so", () => {
  assertEquals(new ConnectionError("Cannot connect").isFinal, false);
  const error = new ConnectionError("Cannot connect", {
    hop: "MTProxy here",
    isFinal: true,
  });
  assertEquals([error.isFinal, error.hop], [true, "MTProxy here"]);
});
