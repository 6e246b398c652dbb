import { assertEquals, assertThrows } from "@std/assert";
import {
  type DcOptionLike,
  DcTable,
  parseAddress,
  PRODUCTION_DCS,
  TEST_DCS,
  wireDcId,
} from "../../src/network/mod.ts";

function option(id: number, rest: Partial<DcOptionLike> = {}): DcOptionLike {
  return { id, ipAddress: `10.0.0.${id}`, port: 443, ...rest };
}

function hosts(
  table: DcTable,
  query: Parameters<DcTable["endpoints"]>[0],
): string[] {
  return table.endpoints(query).map((endpoint) => endpoint.hostname);
}

Deno.test("`PRODUCTION_DCS` and `TEST_DCS` hold IPv4 and IPv6 of every DC", () => {
  for (const [list, count] of [[PRODUCTION_DCS, 5], [TEST_DCS, 3]] as const) {
    for (let dcId = 1; dcId <= count; dcId++) {
      const own = list.filter((endpoint) => endpoint.dcId === dcId);
      assertEquals(own.map((endpoint) => endpoint.ipv6 ?? false), [
        false,
        true,
      ]);
      for (const { hostname, ipv6, port } of own) {
        assertEquals(hostname.includes(":"), ipv6 ?? false);
        assertEquals(port, 443);
      }
    }
  }
});

Deno.test("`DcTable.endpoints()` sorts addresses and leaves out what is not allowed", () => {
  const table = new DcTable();
  table.update([
    option(2, { ipAddress: "v6", ipv6: true }),
    option(2, { ipAddress: "plain" }),
    option(2, { ipAddress: "media", mediaOnly: true }),
    option(2, { ipAddress: "tcpo", tcpoOnly: true }),
    option(2, { ipAddress: "static", static: true }),
  ]);
  assertEquals(hosts(table, { dcId: 2 }), ["plain", "static"]);
  assertEquals(hosts(table, { dcId: 2, allowIpv6: true }), [
    "plain",
    "static",
    "v6",
  ]);
  assertEquals(hosts(table, { dcId: 2, media: true })[0], "media");
  assertEquals(hosts(table, { dcId: 2, preferStatic: true })[0], "static");
  assertEquals(hosts(table, { dcId: 2, allowTcpo: true }), [
    "plain",
    "static",
    "tcpo",
  ]);
  assertEquals(hosts(table, { dcId: 9 }), []);
});

Deno.test("`DcTable.update()` keeps built-in addresses of DCs that it does not name", () => {
  const table = new DcTable();
  assertEquals(table.update([option(2), option(203, { cdn: true })]), true);
  assertEquals(hosts(table, { dcId: 2 }), ["10.0.0.2"]);
  assertEquals(hosts(table, { dcId: 4 }), ["149.154.167.91"]);
  assertEquals(table.isCdn(203), true);
  assertEquals(table.isCdn(2), false);
  assertEquals(table.has(204), false);
  table.reset(2);
  assertEquals(hosts(table, { dcId: 2 }), ["149.154.167.51"]);
});

Deno.test("`DcTable.update()` changes nothing of a pinned list", () => {
  const table = new DcTable(TEST_DCS, { pinned: true });
  assertEquals(table.update([option(2)]), false);
  assertEquals(table.entries, TEST_DCS);
  assertEquals(new DcTable().update([]), false);
});

Deno.test("`parseAddress()` reads host names, IPv4 and IPv6", () => {
  const cases = [
    ["localhost:80", { hostname: "localhost", port: 80, ipv6: false }],
    ["127.0.0.1:65535", { hostname: "127.0.0.1", port: 65535, ipv6: false }],
    ["[::1]:443", { hostname: "::1", port: 443, ipv6: true }],
  ] as const;
  for (const [text, wanted] of cases) assertEquals(parseAddress(text), wanted);
  for (
    const text of ["", "a", "a:", "a:0", "a:65536", ":1", "::1:1", "a b:1"]
  ) {
    assertThrows(() => parseAddress(text), SyntaxError);
  }
});

Deno.test("`wireDcId()` marks test servers and media", () => {
  assertEquals(wireDcId(2), 2);
  assertEquals(wireDcId(2, { testMode: true }), 10_002);
  assertEquals(wireDcId(2, { media: true }), -2);
  assertEquals(wireDcId(2, { testMode: true, media: true }), -10_002);
});
