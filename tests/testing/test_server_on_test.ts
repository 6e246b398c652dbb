import { assertEquals } from "@std/assert";
import { Client } from "../../mod.ts";
import { NO_ANSWER, TestServer } from "../../src/testing/mod.ts";
import type { Functions } from "../../src/tl/mod.ts";

/** Whether two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends
  (<T>() => T extends B ? 1 : 2) ? true : false;

function same<T extends true>(is: T): T {
  return is;
}

Deno.test("`TestServer.on()` types a handler by its method, answers written as they are", async () => {
  await using server = await TestServer.start();
  await using client = await Client.connect({
    apiId: 1,
    apiHash: "0123456789abcdef0123456789abcdef",
    ...server.clientOptions(),
  });
  // No handler here has an annotation: that this compiles is the test.
  server.on("help.getNearestDc", () => ({
    _: "nearestDc",
    country: "AQ",
    thisDc: 2,
    nearestDc: 2,
  }));
  server.on("help.getCountriesList", ({ params }, next) => {
    same<Same<typeof params, Functions["help.getCountriesList"]["params"]>>(
      true,
    );
    if (params.langCode === "en") return next();
    return { _: "help.countriesListNotModified" };
  });
  server.on("langpack.getDifference", async ({ params }, next) => {
    if (params.langCode === "") return NO_ANSWER;
    const answer = await next();
    same<
      Same<typeof answer, Functions["langpack.getDifference"]["result"]>
    >(true);
    return { ...answer, version: 7 };
  });
  const seen: string[] = [];
  server.on("*", (call, next) => {
    seen.push(call.method);
    return next();
  });
  // @ts-expect-error A constructor of another type is no answer.
  const off = server.on("users.getUsers", () => ({ _: "nearestDc" }));
  off();
  // @ts-expect-error No method has this name.
  server.on("help.getNearestDC", () => NO_ANSWER);

  assertEquals((await client.api.help.getNearestDc()).country, "AQ");
  const countries = await client.api.help.getCountriesList({
    langCode: "tlh",
    hash: 0,
  });
  assertEquals(countries._, "help.countriesListNotModified");
  assertEquals(
    seen.filter((it) => it !== "help.getConfig"),
    ["help.getNearestDc", "help.getCountriesList"],
  );
});
