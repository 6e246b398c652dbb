import { assertThrows } from "@std/assert";
import { encodeUtf8, fromHex, toHex } from "../../src/bytes/mod.ts";
import { HandshakeError } from "../../src/network/handshake.ts";
import { Socks4Handshake } from "../../src/network/socks4.ts";
import { converse } from "./conversation.ts";

const OK = "005a" + "000000000000";

const TALKS: [string, string, string | undefined, string][] = [
  ["an address", "192.0.2.1", undefined, "040101bb" + "c0000201" + "00"],
  [
    "a user id",
    "192.0.2.1",
    "me",
    "040101bb" + "c0000201" + "6d6500",
  ],
  [
    "a name, for the proxy to resolve",
    "dc2.example",
    "me",
    "040101bb" + "00000001" + "6d6500" + toHex(encodeUtf8("dc2.example")) +
    "00",
  ],
];

for (const [what, hostname, userId, request] of TALKS) {
  Deno.test(`\`Socks4Handshake\` asks with ${what}`, () => {
    converse(
      () => new Socks4Handshake({ hostname, port: 443 }, userId),
      [fromHex(request), fromHex(OK)],
    );
  });
}

const REFUSALS: [string, string][] = [
  ["005b", "rejected or failed"],
  ["005c", "cannot reach identd"],
  ["005d", "another user id"],
  ["0063", "proxy answered code 99"],
  ["05ff", "not a SOCKS4 answer: version must be 0, got 5"],
];

for (const [answer, reason] of REFUSALS) {
  Deno.test(`\`Socks4Handshake\` fails at ${answer}`, () => {
    const machine = new Socks4Handshake({ hostname: "192.0.2.1", port: 1 });
    machine.start();
    assertThrows(
      () => machine.feed(fromHex(answer)),
      HandshakeError,
      reason,
    );
  });
}

Deno.test("`Socks4Handshake` rejects what SOCKS4 cannot say", () => {
  assertThrows(
    () => new Socks4Handshake({ hostname: "2001:db8::1", port: 443 }),
    TypeError,
    "got an IPv6 address",
  );
  assertThrows(
    () => new Socks4Handshake({ hostname: "a\0b", port: 443 }),
    TypeError,
    "hostname must not hold a zero byte",
  );
  assertThrows(
    () => new Socks4Handshake({ hostname: "a", port: 443 }, "\0"),
    TypeError,
    "userId must not hold a zero byte",
  );
});
