import { assertEquals, assertThrows } from "@std/assert";
import { concat, encodeUtf8, fromHex, toHex } from "../../src/bytes/mod.ts";
import { HandshakeError } from "../../src/network/handshake.ts";
import {
  type ProxyCredentials,
  Socks5Handshake,
} from "../../src/network/socks5.ts";
import { converse } from "./conversation.ts";

const LOGIN: ProxyCredentials = { username: "user", password: "päss" };
const REQUEST_V4 = "05010001" + "c0000201" + "01bb";
const OK = "05000001" + "00000000" + "0000";

/** Whole conversations: target, credentials, what each side says in turn. */
const TALKS: [string, string, ProxyCredentials | undefined, string[]][] = [
  ["IPv4", "192.0.2.1", undefined, ["050100", "0500", REQUEST_V4, OK]],
  [
    "IPv6",
    "2001:db8::1",
    undefined,
    [
      "050100",
      "0500",
      "05010004" + "20010db8000000000000000000000001" + "01bb",
      "05000004" + "00".repeat(18),
    ],
  ],
  [
    "IPv6 with an IPv4 tail",
    "::ffff:192.0.2.1",
    undefined,
    [
      "050100",
      "0500",
      "05010004" + "00000000000000000000ffffc0000201" + "01bb",
      "05000004" + "00".repeat(18),
    ],
  ],
  [
    "a name",
    "dc2.example",
    undefined,
    [
      "050100",
      "0500",
      "05010003" + "0b" + toHex(encodeUtf8("dc2.example")) + "01bb",
      "05000003" + "03616263" + "0000",
    ],
  ],
  [
    "credentials",
    "192.0.2.1",
    LOGIN,
    [
      "05020002",
      "0502",
      "0104" + toHex(encodeUtf8("user")) + "05" + toHex(encodeUtf8("päss")),
      "0100",
      REQUEST_V4,
      OK,
    ],
  ],
  [
    "credentials that the proxy does not want",
    "192.0.2.1",
    LOGIN,
    ["05020002", "0500", REQUEST_V4, OK],
  ],
];

for (const [what, hostname, login, lines] of TALKS) {
  Deno.test(`\`Socks5Handshake\` speaks with ${what}`, () => {
    converse(
      () => new Socks5Handshake({ hostname, port: 443 }, login),
      lines.map(fromHex),
    );
  });
}

/** Refusals, each with its reason. */
const REFUSALS: [string, ProxyCredentials | undefined, string[], string][] = [
  ["wants a password", undefined, ["05ff"], "wants a user name and password"],
  ["chooses a password unasked", undefined, ["0502"], "wants a user name"],
  ["accepts no method", LOGIN, ["05ff"], "none of the offered ways"],
  ["chooses GSSAPI", undefined, ["0501"], "method 1, which was not offered"],
  ["refuses the password", LOGIN, ["0502", "0101"], "refused the user name"],
  ["is not SOCKS5", undefined, ["48545450"], "version must be 5, got 72"],
  ["answers as SOCKS4", undefined, ["005a"], "version must be 5, got 0"],
  ["mistakes the login version", LOGIN, ["0502", "0500"], "must be 1, got 5"],
  ["mistakes the reply version", undefined, ["0500", "04"], "must be 5, got 4"],
  ["has no such address type", undefined, ["0500", "0500000200"], "type 2"],
];
[
  "general SOCKS server failure",
  "connection not allowed by ruleset",
  "network unreachable",
  "host unreachable",
  "connection refused",
  "TTL expired",
  "command not supported",
  "address type not supported",
  "proxy answered code 9",
].forEach((reason, i) => {
  REFUSALS.push([`says ${i + 1}`, undefined, ["0500", `050${i + 1}`], reason]);
});

for (const [what, login, answers, reason] of REFUSALS) {
  Deno.test(`\`Socks5Handshake\` fails when the proxy ${what}`, () => {
    const machine = new Socks5Handshake(
      { hostname: "192.0.2.1", port: 443 },
      login,
    );
    machine.start();
    assertThrows(
      () => answers.forEach((answer) => machine.feed(fromHex(answer))),
      HandshakeError,
      reason,
    );
  });
}

Deno.test("`Socks5Handshake` hands on what follows the reply", () => {
  const machine = new Socks5Handshake({ hostname: "192.0.2.1", port: 443 });
  machine.start();
  machine.feed(fromHex("0500"));
  assertEquals(machine.feed(concat(fromHex(OK), fromHex("010203"))), {
    type: "done",
    rest: fromHex("010203"),
  });
});

Deno.test("`Socks5Handshake` rejects names and credentials that do not fit", () => {
  const port = 443;
  const long = "x".repeat(256);
  assertThrows(
    () => new Socks5Handshake({ hostname: long, port }),
    RangeError,
    "hostname must be 1 to 255 bytes, got 256",
  );
  assertThrows(
    () =>
      new Socks5Handshake({ hostname: "a", port }, {
        username: long,
        password: "",
      }),
    RangeError,
    "username must be",
  );
  const error = assertThrows(
    () =>
      new Socks5Handshake({ hostname: "a", port }, {
        username: "",
        password: long,
      }),
    RangeError,
    "password must be 0 to 255 bytes, got 256",
  );
  assertEquals(error.message.includes(long), false);
});
