import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { defaultProvider, nativeTsProvider } from "../../src/crypto/mod.ts";
import { testCryptoProvider } from "./contract.ts";

testCryptoProvider("defaultProvider()", defaultProvider);
testCryptoProvider("nativeTsProvider()", nativeTsProvider);

Deno.test("`defaultProvider()` gives one provider, and needs no permission to", async () => {
  assertStrictEquals(defaultProvider(), defaultProvider());
  const { state } = await Deno.permissions.query({
    name: "env",
    variable: "LAYER_CRYPTO",
  });
  assertEquals(state, "prompt");
  assert(defaultProvider().name !== "");
});
