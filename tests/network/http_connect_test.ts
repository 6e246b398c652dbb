import { assertEquals, assertFalse, assertThrows } from "@std/assert";
import { encodeUtf8 } from "../../src/bytes/mod.ts";
import { HandshakeError } from "../../src/network/handshake.ts";
import { HttpConnectHandshake } from "../../src/network/http_connect.ts";
import { converse } from "./conversation.ts";

const TARGET = { hostname: "192.0.2.1", port: 443 };

Deno.test("`HttpConnectHandshake` asks for a tunnel", () => {
  converse(() => new HttpConnectHandshake(TARGET), [
    encodeUtf8(
      "CONNECT 192.0.2.1:443 HTTP/1.1\r\nHost: 192.0.2.1:443\r\n\r\n",
    ),
    encodeUtf8("HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n"),
  ]);
});

Deno.test("`HttpConnectHandshake` puts IPv6 in brackets and sends credentials", () => {
  // RFC 7617 section 2 has this user, password and result.
  converse(
    () =>
      new HttpConnectHandshake({ hostname: "2001:db8::1", port: 80 }, {
        username: "Aladdin",
        password: "open sesame",
      }),
    [
      encodeUtf8(
        "CONNECT [2001:db8::1]:80 HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n" +
          "Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n",
      ),
      encodeUtf8("HTTP/1.0 200\r\n\r\n"),
    ],
  );
});

const REFUSALS: [string, string][] = [
  [
    "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n",
    "wants or refuses a user name and password",
  ],
  ["HTTP/1.1 403 Forbidden\r\n\r\n", 'proxy answered 403 "Forbidden"'],
  ["HTTP/1.1 502\r\n\r\n", "proxy answered 502"],
  ["HTTP/1.1 503 \x1b[2Jbad\x07\r\n\r\n", 'proxy answered 503 "?[2Jbad?"'],
  ["HTTP/1.1 301 Moved\r\n\r\n", "proxy answered 301"],
  ["HTTP/1.1 20x OK\r\n\r\n", "not an HTTP answer"],
  ["SSH-2.0-OpenSSH_9.2\r\n", "not an HTTP answer"],
  ["\x05\xff", "not an HTTP answer"],
  ["HTTP/2 200\r\n\r\n", "not an HTTP answer"],
  ["HTTP/1.1 200 OK\r\n" + "x".repeat(17_000), "more than 16384 bytes"],
];

for (const [answer, reason] of REFUSALS) {
  Deno.test(`\`HttpConnectHandshake\` fails at ${JSON.stringify(answer.slice(0, 30))}`, () => {
    const machine = new HttpConnectHandshake(TARGET);
    machine.start();
    assertThrows(
      () => machine.feed(Uint8Array.from(answer, (c) => c.charCodeAt(0))),
      HandshakeError,
      reason,
    );
  });
}

Deno.test("`HttpConnectHandshake` never grows beyond its limit", () => {
  const machine = new HttpConnectHandshake(TARGET);
  machine.start();
  machine.feed(encodeUtf8("HTTP/1.1 200 OK\r\n"));
  const line = encodeUtf8("X: " + "y".repeat(995) + "\r\n");
  let fed = 0;
  assertThrows(
    () => {
      for (; fed < 100; fed++) machine.feed(line);
    },
    HandshakeError,
    "more than 16384 bytes",
  );
  assertEquals(fed, 16);
});

Deno.test("`HttpConnectHandshake` rejects text that would split the header", () => {
  for (const hostname of ["a b", "a\r\nX: y", "a/b", "u@a", "\0"]) {
    assertThrows(
      () => new HttpConnectHandshake({ hostname, port: 443 }),
      TypeError,
      "hostname must not hold",
    );
  }
  const error = assertThrows(
    () =>
      new HttpConnectHandshake(TARGET, {
        username: "hunter:2",
        password: "x",
      }),
    TypeError,
    "username must not hold a colon",
  );
  assertFalse(error.message.includes("hunter"));
});
