import { assertEquals } from "@std/assert";
import { orderEndpoints } from "../../src/network/happy_eyeballs.ts";

function order(
  endpoints: [string, number, boolean?][],
  ports?: number[],
): string[] {
  return orderEndpoints(
    endpoints.map(([hostname, port, thisPortOnly]) => ({
      hostname,
      port,
      ...(thisPortOnly ? { thisPortOnly } : {}),
    })),
    ports,
  ).map(({ hostname, port }) => `${hostname} ${port}`);
}

Deno.test("`orderEndpoints()` takes the families in turn, the first one first", () => {
  assertEquals(
    order([["::1", 443], ["::2", 443], ["::3", 443], ["1.1.1.1", 443]], []),
    ["::1 443", "1.1.1.1 443", "::2 443", "::3 443"],
  );
  assertEquals(
    order([["1.1.1.1", 443], ["::1", 443], ["2.2.2.2", 443]], []),
    ["1.1.1.1 443", "::1 443", "2.2.2.2 443"],
  );
});

Deno.test("`orderEndpoints()` falls back to the other ports of a DC", () => {
  assertEquals(order([["1.1.1.1", 443], ["::1", 443]]), [
    "1.1.1.1 443",
    "::1 443",
    "1.1.1.1 80",
    "::1 80",
    "1.1.1.1 5222",
    "::1 5222",
  ]);
});

Deno.test("`orderEndpoints()` keeps ports that are no DC's or are said to be the only one", () => {
  assertEquals(order([["1.1.1.1", 8443]]), ["1.1.1.1 8443"]);
  assertEquals(order([["1.1.1.1", 443, true], ["2.2.2.2", 80]]), [
    "1.1.1.1 443",
    "2.2.2.2 80",
    "2.2.2.2 443",
    "2.2.2.2 5222",
  ]);
});

Deno.test("`orderEndpoints()` tries no address twice", () => {
  assertEquals(
    order([["1.1.1.1", 443], ["1.1.1.1", 80], ["1.1.1.1", 443]]),
    ["1.1.1.1 443", "1.1.1.1 80", "1.1.1.1 5222"],
  );
});
