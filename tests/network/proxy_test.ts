import { assertEquals, assertFalse, assertThrows } from "@std/assert";
import { parseProxy } from "../../src/network/proxy.ts";
import type { ProxySecret } from "../../src/transport/mod.ts";

const KEY = "00112233445566778899aabbccddeeff";

/** Links of MTProxies: all name the same host, port and key. */
const MTPROXY: [string, ProxySecret["kind"]][] = [
  [`tg://proxy?server=203.0.113.7&port=443&secret=${KEY}`, "plain"],
  [`tg:proxy?server=203.0.113.7&port=443&secret=${KEY}`, "plain"],
  [`https://t.me/proxy?server=203.0.113.7&port=443&secret=${KEY}`, "plain"],
  [`http://t.me/proxy?server=203.0.113.7&port=443&secret=dd${KEY}`, "padded"],
  [
    `https://telegram.me/proxy?secret=ee${KEY}612e62&port=443&server=203.0.113.7`,
    "fakeTls",
  ],
  // base64url, base64 with an escaped and a bare plus sign
  [
    "tg://proxy?server=203.0.113.7&port=443&secret=7gARIjNEVWZ3iJmqu8zd7v9hLmI",
    "fakeTls",
  ],
  [
    "tg://proxy?server=203.0.113.7&port=443&secret=3QARIjNEVWZ3iJmqu8zd7v8%3D",
    "padded",
  ],
];

for (const [link, kind] of MTPROXY) {
  Deno.test(`\`parseProxy()\` reads ${link}`, () => {
    const proxy = parseProxy(link);
    assertEquals([proxy.type, proxy.hostname, proxy.port], [
      "mtproxy",
      "203.0.113.7",
      443,
    ]);
    const { secret } = proxy as { secret: ProxySecret };
    assertEquals(secret.kind, kind);
    assertEquals(secret.key.toHex(), KEY);
  });
}

Deno.test("`parseProxy()` reads a base64 secret whose plus sign became a space", () => {
  const bytes = Uint8Array.from({ length: 16 }, () => 0xfb);
  const secret = bytes.toBase64();
  assertEquals(secret.includes("+"), true);
  const proxy = parseProxy(`tg://proxy?server=a&port=1&secret=${secret}`);
  assertEquals((proxy as { secret: ProxySecret }).secret.key, bytes);
});

const OTHERS: [string, object][] = [
  [
    "tg://socks?server=proxy.example&port=1080&user=u&pass=p",
    {
      type: "socks5",
      hostname: "proxy.example",
      port: 1080,
      username: "u",
      password: "p",
    },
  ],
  [
    "https://t.me/socks?server=proxy.example&port=1080",
    { type: "socks5", hostname: "proxy.example", port: 1080 },
  ],
  [
    "socks5://u%40:p%3a@[2001:db8::1]:9050",
    {
      type: "socks5",
      hostname: "2001:db8::1",
      port: 9050,
      username: "u@",
      password: "p:",
    },
  ],
  ["socks5h://10.0.0.1", { type: "socks5", hostname: "10.0.0.1", port: 1080 }],
  [
    "socks4a://me@10.0.0.1:99",
    { type: "socks4", hostname: "10.0.0.1", port: 99, userId: "me" },
  ],
  [
    "http://u:p@proxy.example:3128",
    {
      type: "http",
      hostname: "proxy.example",
      port: 3128,
      username: "u",
      password: "p",
    },
  ],
  [
    "http://proxy.example",
    { type: "http", hostname: "proxy.example", port: 80 },
  ],
];

for (const [link, proxy] of OTHERS) {
  Deno.test(`\`parseProxy()\` reads ${link}`, () => {
    assertEquals<unknown>(parseProxy(link), proxy);
  });
}

const BAD = [
  "",
  "proxy.example:1080",
  "ftp://proxy.example",
  "https://proxy.example:1080",
  "https://t.me/durov",
  "http://t.me/",
  `tg://proxy?port=443&secret=${KEY}`,
  `tg://proxy?server=a&secret=${KEY}`,
  `tg://proxy?server=a&port=0&secret=${KEY}`,
  `tg://proxy?server=a&port=65536&secret=${KEY}`,
  `tg://proxy?server=a&port=4e2&secret=${KEY}`,
  "tg://proxy?server=a&port=443",
  "tg://proxy?server=a&port=443&secret=00",
  "tg://resolve?domain=a",
  "socks5://a:0",
  "socks5://%ff@a:1",
];

for (const link of BAD) {
  Deno.test(`\`parseProxy()\` rejects ${JSON.stringify(link)}`, () => {
    const error = assertThrows(() => parseProxy(link), SyntaxError);
    assertFalse(error.message.includes(KEY));
  });
}
