import { assertEquals } from "@std/assert";
import { initConnectionPrefix } from "../../src/client/init_connection.ts";
import { resolveOptions } from "../../src/client/mod.ts";
import { concat } from "../../src/bytes/mod.ts";
import { apiSchema, LAYER, TlWriter } from "../../src/tl/mod.ts";

Deno.test("`initConnectionPrefix()` followed by a query is what the schema says", () => {
  const options = resolveOptions({
    apiId: 17,
    apiHash: "0123456789abcdef",
    deviceModel: "Toaster",
    langPack: "pack",
  });
  const query = new TlWriter();
  apiSchema.writeFunction(query, "help.getConfig", {});
  const bytes = concat(initConnectionPrefix(options), query.finish());
  assertEquals(apiSchema.decode(bytes) as unknown, {
    _: "invokeWithLayer",
    layer: LAYER,
    query: {
      _: "initConnection",
      apiId: 17,
      deviceModel: "Toaster",
      systemVersion: "1.0",
      appVersion: options.appVersion,
      systemLangCode: "en",
      langPack: "pack",
      langCode: "en",
      query: { _: "help.getConfig" },
    },
  });
});
