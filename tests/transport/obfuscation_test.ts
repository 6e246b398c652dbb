import { assert, assertEquals, assertThrows } from "@std/assert";
import { createCipheriv, createHash } from "node:crypto";
import { concat, toHex } from "../../src/bytes/mod.ts";
import {
  acceptCodec,
  createCodec,
  ProxySecret,
  type TransportName,
} from "../../src/transport/mod.ts";
import { packetOf } from "./feeds.ts";

/** 64 bytes that are allowed as a header. */
const DRAW = Uint8Array.from({ length: 64 }, (_, i) => i * 3 + 1);
const SECRET = Uint8Array.from({ length: 16 }, (_, i) => 255 - i);

/** The platform's own AES-256-CTR, as the specification wants it keyed. */
function reference(init: Uint8Array, secret?: Uint8Array) {
  const key = init.slice(8, 40);
  const hashed = secret === undefined
    ? key
    : createHash("sha256").update(concat(key, secret)).digest();
  return createCipheriv("aes-256-ctr", hashed, init.slice(40, 56));
}

const TAGS: [TransportName, number][] = [
  ["obfuscatedAbridged", 0xef],
  ["obfuscatedIntermediate", 0xee],
  ["obfuscatedPaddedIntermediate", 0xdd],
];

for (const [name, tag] of TAGS) {
  for (const secret of [undefined, SECRET]) {
    const title = `${name}${secret === undefined ? "" : " with secret"}`;
    Deno.test(`\`createCodec()\` keys ${title} as node:crypto does`, () => {
      let padding = 0;
      const codec = createCodec(name, {
        dcId: -10004,
        randomBytes: (length) =>
          length === 64 ? DRAW : new Uint8Array(length).fill(padding),
        ...(secret === undefined ? {} : { secret }),
      });
      const init = DRAW.slice();
      init.fill(tag, 56, 60);
      init.set([0xec, 0xd8], 60); // -10004 as 16 bits, little-endian

      const up = reference(init, secret);
      const encrypted = up.update(init);
      const header = concat(init.subarray(0, 56), encrypted.subarray(56));
      assertEquals(toHex(codec.header()), toHex(header));

      // The key stream goes on from packet to packet.
      const plain = createCodec(
        tag === 0xef
          ? "abridged"
          : tag === 0xee
          ? "intermediate"
          : "paddedIntermediate",
        { randomBytes: (length) => new Uint8Array(length).fill(padding) },
      );
      for (padding = 0; padding < 5; padding++) {
        const packet = packetOf(100 + 4 * padding, padding);
        assertEquals(
          toHex(codec.encode(packet)),
          toHex(up.update(plain.encode(packet))),
        );
      }

      const down = reference(init.toReversed(), secret);
      for (let i = 0; i < 5; i++) {
        const frame = concat(
          tag === 0xef ? Uint8Array.of(25) : Uint8Array.of(100, 0, 0, 0),
          packetOf(100, i),
        );
        codec.feed(down.update(frame));
        assertEquals(codec.next(), {
          type: "packet",
          payload: packetOf(100, i),
        });
      }
    });
  }
}

Deno.test("`createCodec()` writes the header of the specification's example", () => {
  // "MTProxy connection payload (media DC 4) using the obfuscated padded
  // intermediate transport", with bytes 0, 1, 2… for the random ones, which the
  // page does not give, put through Python's cryptography 48 AES-CTR.
  const codec = createCodec("obfuscatedPaddedIntermediate", {
    dcId: -4,
    secret: new ProxySecret(
      Uint8Array.of(0xdd, ...new Uint8Array(16).fill(0x99)),
    ),
    randomBytes: (length) => Uint8Array.from({ length }, (_, i) => i),
  });
  assertEquals(toHex(codec.header().subarray(56)), "69e8d2b979760b07");
});

Deno.test("`createCodec()` draws again while the header is reserved", () => {
  const reserved = [
    "ef000000",
    "HEAD",
    "POST",
    "GET ",
    "OPTI",
    "16030102",
    "dddddddd",
    "eeeeeeee",
  ].map((text) =>
    /^[0-9a-f]{8}$/.test(text)
      ? Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16))
      : new TextEncoder().encode(text)
  ).map((start) => concat(start, DRAW.subarray(4)));
  const zeros = DRAW.slice();
  zeros.fill(0, 4, 8);
  const draws = [...reserved, zeros];
  const codec = createCodec("obfuscatedAbridged", {
    randomBytes: () => draws.shift() ?? DRAW,
  });
  assertEquals(draws.length, 0);
  assertEquals(codec.header().subarray(0, 56), DRAW.subarray(0, 56));
});

Deno.test("`createCodec()` gives up on a source of nothing but zeros", () => {
  assertThrows(
    () =>
      createCodec("obfuscatedAbridged", {
        randomBytes: (length) => new Uint8Array(length),
      }),
    RangeError,
    "100 headers that are all reserved",
  );
});

Deno.test("`ServerCodec.dcId` is what the client put in the header", () => {
  for (const dcId of [1, 5, 203, -2, 10002, -10002, 32767, -32768]) {
    const server = acceptCodec();
    server.feed(createCodec("obfuscatedIntermediate", { dcId }).header());
    assertEquals(server.dcId, dcId);
  }
});

Deno.test("`createCodec()` leaves the DC field random without a DC", () => {
  const codec = createCodec("obfuscatedAbridged", {
    randomBytes: () => DRAW,
  });
  const server = acceptCodec();
  server.feed(codec.header());
  assertEquals(server.dcId, (DRAW[60]! | DRAW[61]! << 8) << 16 >> 16);
});

Deno.test("`ServerCodec` with a padded secret wants the padded transport", () => {
  const secret = new ProxySecret(Uint8Array.of(0xdd, ...SECRET));
  const padded = acceptCodec({ secret });
  padded.feed(createCodec("obfuscatedPaddedIntermediate", { secret }).header());
  assert(padded.isDetected);
  const abridged = acceptCodec({ secret });
  abridged.feed(createCodec("obfuscatedAbridged", { secret: SECRET }).header());
  assertThrows(() => abridged.next());
});

Deno.test("`createCodec()` wants the padded transport for a padded secret", () => {
  const secret = new ProxySecret(Uint8Array.of(0xdd, ...SECRET));
  assertThrows(
    () => createCodec("obfuscatedAbridged", { secret }),
    TypeError,
    'needs "obfuscatedPaddedIntermediate"',
  );
});
