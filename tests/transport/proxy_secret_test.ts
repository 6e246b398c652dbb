import { assert, assertEquals, assertFalse, assertThrows } from "@std/assert";
import { inspect } from "node:util";
import {
  concat,
  encodeUtf8,
  fromHex,
  toBase64,
  toBase64Url,
  toHex,
} from "../../src/bytes/mod.ts";
import { ProxySecret } from "../../src/transport/mod.ts";

const KEY = fromHex("fb0011ff33445566778899aabbccddee");

/** Bytes of each kind of secret. */
const SECRETS: [ProxySecret["kind"], Uint8Array, string | undefined][] = [
  ["plain", KEY, undefined],
  ["padded", concat(Uint8Array.of(0xdd), KEY), undefined],
  // Any other first byte asks for padding too.
  ["padded", concat(Uint8Array.of(0x00), KEY), undefined],
  [
    "fakeTls",
    concat(Uint8Array.of(0xee), KEY, encodeUtf8("www.example.com")),
    "www.example.com",
  ],
  ["fakeTls", concat(Uint8Array.of(0xee), KEY, encodeUtf8("x")), "x"],
  [
    "fakeTls",
    concat(Uint8Array.of(0xee), KEY, encodeUtf8("d".repeat(182))),
    "d".repeat(182),
  ],
];

for (const [kind, bytes, domain] of SECRETS) {
  Deno.test(`\`ProxySecret.parse()\` reads ${kind} of ${bytes.length} bytes in every form`, () => {
    const base64 = toBase64(bytes);
    const forms = [
      toHex(bytes),
      toHex(bytes).toUpperCase(),
      base64,
      base64.replace(/=+$/, ""),
      toBase64Url(bytes),
      ` ${toHex(bytes)}\n`,
    ];
    for (const form of forms) {
      const secret = ProxySecret.parse(form);
      assertEquals(secret.kind, kind);
      assertEquals(secret.domain, domain);
      assertEquals(secret.key, KEY);
    }
  });
}

Deno.test("`ProxySecret.toHex()` writes what `parse()` reads", () => {
  for (const [kind, bytes] of SECRETS) {
    const again = ProxySecret.parse(new ProxySecret(bytes).toHex());
    assertEquals(again.kind, kind);
    assertEquals(again.key, KEY);
    assertEquals(again.domain, new ProxySecret(bytes).domain);
  }
});

const BAD: [string, string][] = [
  ["", "at least 16 bytes"],
  ["00".repeat(15), "at least 16 bytes, got 15"],
  ["dd" + "00".repeat(17), "16 or 17 bytes"],
  ["ee" + "00".repeat(16), "domain after ee must be 1 to 182 bytes, got 0"],
  ["ee" + "00".repeat(16) + "61".repeat(183), "got 183"],
  ["ee" + "00".repeat(16) + "610a", "printable ASCII"],
  ["ee" + "00".repeat(16) + "c3a9", "printable ASCII"],
  ["not a secret!", "hexadecimal or base64"],
];

for (const [text, message] of BAD) {
  Deno.test(`\`ProxySecret.parse()\` rejects ${JSON.stringify(text.slice(0, 50))} of ${text.length}`, () => {
    assertThrows(() => ProxySecret.parse(text), SyntaxError, message);
  });
}

Deno.test("`ProxySecret.key` is a copy", () => {
  const secret = new ProxySecret(KEY);
  secret.key.fill(0);
  assertEquals(secret.key, KEY);
});

Deno.test("`ProxySecret` does not show its key", () => {
  const secret = new ProxySecret(
    concat(Uint8Array.of(0xee), KEY, encodeUtf8("a.b")),
  );
  for (
    const text of [
      Deno.inspect(secret),
      inspect(secret),
      String(secret),
      JSON.stringify(secret),
      Deno.inspect({ nested: [secret] }),
    ]
  ) {
    assert(text.includes("fakeTls"));
    assertFalse(/fb0011|251/.test(text), text);
  }
});
