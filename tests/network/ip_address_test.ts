import { assertEquals } from "@std/assert";
import { toHex } from "../../src/bytes/mod.ts";
import { parseIpv4, parseIpv6 } from "../../src/network/ip_address.ts";

const IPV4: [string, string | null][] = [
  ["0.0.0.0", "00000000"],
  ["149.154.167.51", "959aa733"],
  ["255.255.255.255", "ffffffff"],
  ["256.0.0.1", null],
  ["1.2.3", null],
  ["1.2.3.4.5", null],
  ["01.2.3.4", null],
  ["1.2.3.-4", null],
  ["1.2.3.", null],
  ["1.2.3.4 ", null],
  ["0x7f.0.0.1", null],
  ["", null],
];

for (const [text, bytes] of IPV4) {
  Deno.test(`\`parseIpv4()\` reads ${JSON.stringify(text)}`, () => {
    const parsed = parseIpv4(text);
    assertEquals(parsed && toHex(parsed), bytes);
  });
}

const IPV6: [string, string | null][] = [
  ["::", "00".repeat(16)],
  ["::1", "00".repeat(15) + "01"],
  ["1::", "0001" + "00".repeat(14)],
  ["2001:67c:4e8:f002::a", "2001067c04e8f002000000000000000a"],
  ["1:2:3:4:5:6:7:8", "00010002000300040005000600070008"],
  ["1:2:3:4:5:6:7::", "00010002000300040005000600070000"],
  ["::FFFF:1.2.3.4", "00000000000000000000ffff01020304"],
  ["1:2:3:4:5:6:1.2.3.4", "00010002000300040005000601020304"],
  ["1:2:3:4:5:6:7:1.2.3.4", null],
  ["1:2:3:4:5:6:7", null],
  ["1:2:3:4:5:6:7:8:9", null],
  ["1::2:3:4:5:6:7:8", null],
  ["1::2::3", null],
  [":::", null],
  ["12345::", null],
  ["g::", null],
  ["::1.2.3.4:5", null],
  ["[::1]", null],
  ["fe80::1%eth0", null],
  ["1.2.3.4", null],
  ["dc2.example", null],
  ["", null],
];

for (const [text, bytes] of IPV6) {
  Deno.test(`\`parseIpv6()\` reads ${JSON.stringify(text)}`, () => {
    const parsed = parseIpv6(text);
    assertEquals(parsed && toHex(parsed), bytes);
  });
}
