import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { concat, fromHex, toHex } from "../../src/bytes/mod.ts";
import {
  acceptCodec,
  createCodec,
  FramingError,
  type TransportName,
} from "../../src/transport/mod.ts";
import { packetOf } from "./feeds.ts";

/** Frames worked out by hand from the page of the specification. */
const FRAMES: [TransportName, string, string, string][] = [
  ["abridged", "short", "00112233", "0100112233"],
  ["abridged", "longest short", "ab".repeat(504), "7e" + "ab".repeat(504)],
  [
    "abridged",
    "shortest long",
    "cd".repeat(508),
    "7f7f0000" + "cd".repeat(508),
  ],
  ["abridged", "long", "ef".repeat(1024), "7f000100" + "ef".repeat(1024)],
  ["intermediate", "short", "00112233", "0400000000112233"],
  ["intermediate", "long", "ab".repeat(1024), "00040000" + "ab".repeat(1024)],
  // CRC-32 of the first 12 bytes, computed with Python's zlib.
  ["full", "first", "01020304", "100000000000000001020304420fb5e0"],
];

for (const [name, what, packet, frame] of FRAMES) {
  Deno.test(`\`Codec.encode()\` writes a ${what} ${name} frame`, () => {
    const codec = createCodec(name);
    assertEquals(toHex(codec.encode(fromHex(packet))), frame);
  });

  Deno.test(`\`Codec.next()\` reads a ${what} ${name} frame`, () => {
    const codec = createCodec(name);
    codec.feed(fromHex(frame));
    assertEquals(codec.next(), { type: "packet", payload: fromHex(packet) });
  });
}

Deno.test("`Codec.header()` announces each transport by its tag", () => {
  const tags: [TransportName, string][] = [
    ["abridged", "ef"],
    ["intermediate", "eeeeeeee"],
    ["paddedIntermediate", "dddddddd"],
    ["full", ""],
    ["http", ""],
  ];
  for (const [name, tag] of tags) {
    assertEquals(toHex(createCodec(name).header()), tag, name);
  }
});

Deno.test("`Codec.encode()` sets the highest bit of the length for quick acks", () => {
  const packet = fromHex("00112233");
  const options = { quickAck: true };
  assertEquals(
    toHex(createCodec("abridged").encode(packet, options)),
    "8100112233",
  );
  assertEquals(
    toHex(createCodec("abridged").encode(new Uint8Array(508), options))
      .slice(0, 8),
    "ff7f0000",
  );
  assertEquals(
    toHex(createCodec("intermediate").encode(packet, options)),
    "0400008000112233",
  );
});

/** Incoming quick acks and errors of a client, by hand. */
const CONTROL: [TransportName, string, object][] = [
  ["abridged", "87654321", { type: "quickAck", token: 0x87654321 }],
  ["abridged", "016cfeffff", { type: "error", code: 404 }],
  ["intermediate", "21436587", { type: "quickAck", token: 0x87654321 }],
  ["intermediate", "040000006cfeffff", { type: "error", code: 404 }],
  [
    "paddedIntermediate",
    "08000000ffffffff21436587",
    { type: "quickAck", token: 0x87654321 },
  ],
  [
    "paddedIntermediate",
    "10000000ffffffff214365870102030405060708",
    { type: "quickAck", token: 0x87654321 },
  ],
  ["paddedIntermediate", "040000006cfeffff", { type: "error", code: 404 }],
  [
    "paddedIntermediate",
    "0700000053feffff010203",
    { type: "error", code: 429 },
  ],
  ["full", "53feffff53feffff53feffff", { type: "error", code: 429 }],
];

for (const [name, bytes, frame] of CONTROL) {
  Deno.test(`\`Codec.next()\` tells ${JSON.stringify(frame)} from a packet (${name}, ${bytes.length / 2} bytes)`, () => {
    for (const step of [bytes.length, 2]) {
      const codec = createCodec(name);
      for (let i = 0; i < bytes.length; i += step) {
        assertEquals(codec.next(), null);
        codec.feed(fromHex(bytes.slice(i, i + step)));
      }
      assertEquals<unknown>(codec.next(), frame);
      assertEquals(codec.next(), null);
    }
  });
}

/** Bytes from a server that are no frame, and what the error says. */
const BAD: [TransportName, string, string, { got?: number; limit?: number }][] =
  [
    ["abridged", "00", "length must be", { got: 0 }],
    ["abridged", "7f010000", "long form", { got: 4, limit: 508 }],
    ["abridged", "7f7e0000", "long form", { got: 504, limit: 508 }],
    ["abridged", "7fffffff", "length must be", { got: 67108860 }],
    ["intermediate", "00000000", "length must be", { got: 0 }],
    ["intermediate", "05000000", "multiple of 4", { got: 5 }],
    ["intermediate", "ffffff7f", "length must be", { got: 0x7fffffff }],
    ["paddedIntermediate", "03000000", "length must be", { got: 3 }],
    ["paddedIntermediate", "00000080", "length must be", { got: 0x80000000 }],
    ["full", "0c00000000000000", "length must be", { got: 0 }],
    ["full", "1100000000000000", "multiple of 4", { got: 5 }],
    ["full", "1000000001000000", "sequence number", { got: 1, limit: 0 }],
    ["full", "100000000000000001020304420fb5e1", "CRC-32", {}],
    ["full", "100000000000000001020305420fb5e0", "CRC-32", {}],
    ["full", "ffffffff00000000", "length must be", {}],
  ];

for (const [name, bytes, text, details] of BAD) {
  Deno.test(`\`Codec.next()\` fails at ${bytes} (${name})`, () => {
    const codec = createCodec(name);
    codec.feed(fromHex(bytes));
    const error = assertThrows(() => codec.next(), FramingError);
    assertStringIncludes(error.message, text);
    if (details.got !== undefined) assertEquals(error.got, details.got);
    if (details.limit !== undefined) assertEquals(error.limit, details.limit);
  });
}

Deno.test("`Codec.next()` wants each sequence number of the full transport once", () => {
  const client = createCodec("full");
  const frames = [0, 1, 2].map(() => client.encode(packetOf(40)));
  const repeat = acceptCodec();
  repeat.feed(frames[0]!);
  repeat.feed(frames[0]!);
  repeat.next();
  const error = assertThrows(() => repeat.next(), FramingError);
  assertEquals([error.got, error.limit], [0, 1]);

  const gap = acceptCodec();
  gap.feed(concat(frames[0]!, frames[2]!));
  gap.next();
  assertThrows(() => gap.next(), FramingError, "sequence number must be 1");
});

Deno.test("`Codec.encode()` pads with the random bytes it is given", () => {
  for (
    const [first, length] of [[0, 0], [1, 1], [15, 15], [16, 0], [255, 15]]
  ) {
    const codec = createCodec("paddedIntermediate", {
      randomBytes: (n) => Uint8Array.from({ length: n }, (_, i) => i || first!),
    });
    const padding = Array.from({ length: length! }, (_, i) => i + 1);
    assertEquals(
      codec.encode(Uint8Array.of(9, 9, 9, 9)),
      Uint8Array.of(4 + length!, 0, 0, 0, 9, 9, 9, 9, ...padding),
    );
  }
});

Deno.test("`ServerCodec` waits for enough bytes to know the transport", () => {
  const codec = acceptCodec();
  assertThrows(() => codec.name, TypeError, "has not announced");
  assertThrows(() => codec.encode(packetOf(4)), TypeError);
  codec.feed(Uint8Array.of(0xee, 0xee, 0xee));
  assertEquals([codec.isDetected, codec.next()], [false, null]);
  codec.feed(Uint8Array.of(0xee));
  assertEquals([codec.isDetected, codec.name], [true, "intermediate"]);
  assertEquals(codec.dcId, undefined);
});

Deno.test("`ServerCodec` turns down what is no transport", () => {
  const codec = acceptCodec();
  codec.feed(new TextEncoder().encode("GET / HTTP/1.1\r\nHost: x\r\n"));
  assertEquals(codec.next(), null);
  codec.feed(new Uint8Array(64).fill(0x41));
  assertThrows(() => codec.next(), FramingError, "Cannot accept connection");
});

Deno.test("`ServerCodec` with a secret takes no client without it", () => {
  const secret = new Uint8Array(16).fill(1);
  for (
    const client of [
      createCodec("abridged"),
      createCodec("intermediate"),
      createCodec("obfuscatedAbridged"),
      createCodec("obfuscatedAbridged", { secret: secret.map(() => 2) }),
    ]
  ) {
    const server = acceptCodec({ secret });
    server.feed(client.header());
    server.feed(client.encode(packetOf(80)));
    assertThrows(() => server.next(), FramingError, "with the right secret");
  }
});

Deno.test("`Codec.encode()` knows the abridged transport's own limit", () => {
  const codec = createCodec("abridged", { maxPacketLength: 0x3fffffff });
  assertThrows(
    () => codec.encode(new Uint8Array(67_108_864)),
    RangeError,
    "at most 67108860 bytes in the abridged transport",
  );
});

Deno.test("`encodeQuickAck()` is the server's alone", () => {
  const server = acceptCodec();
  assertThrows(
    () => server.encodeQuickAck(0x80000000),
    TypeError,
    "has not announced",
  );
  server.feed(createCodec("full").encode(packetOf(8)));
  assertThrows(
    () => server.encodeQuickAck(0x80000000),
    TypeError,
    'the "full" transport',
  );
});
