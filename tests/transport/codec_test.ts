import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { concat } from "../../src/bytes/mod.ts";
import {
  type Codec,
  createCodec,
  encodeTransportError,
  type Frame,
  FramingError,
} from "../../src/transport/mod.ts";
import {
  type Case,
  CASES,
  cuts,
  drain,
  drainOrFail,
  packetOf,
  split,
  threeFeeds,
} from "./feeds.ts";

/** Around every limit of every length field. */
const LENGTHS = [4, 20, 24, 500, 504, 508, 512, 1024, 65_536, 262_144];

/** A padded transport keeps its padding in the payload. */
function withoutPadding(frames: Frame[], lengths: number[]): Frame[] {
  return frames.map((frame, i) => {
    if (frame.type !== "packet") return frame;
    const tail = frame.payload.length - lengths[i]!;
    assert(tail >= 0 && tail <= 15, `padding of ${tail}`);
    return { ...frame, payload: frame.payload.slice(0, lengths[i]) };
  });
}

/** Both ends of one connection, the server past the client's header. */
function pair(
  c: Case,
): { client: Codec; server: Codec & ReturnType<Case["server"]> } {
  const client = c.client();
  const server = c.server();
  server.feed(client.header());
  return { client, server };
}

for (const c of CASES) {
  Deno.test(`${c.name}: packets of every length reach the server in three feeds`, () => {
    // The sequence number or key stream ties frames to their codec: one
    // recording, replayed to fresh servers.
    const client = c.client();
    const lengths = LENGTHS.slice(0, 8);
    const packets = lengths.map((length) => packetOf(length));
    const bytes = concat(
      client.header(),
      ...packets.map((packet) => client.encode(packet)),
    );
    threeFeeds(
      c.server,
      bytes,
      packets.map((payload) => ({ type: "packet", payload })),
      (got, wanted) => assertEquals(withoutPadding(got, lengths), wanted),
    );
  });

  Deno.test(`${c.name}: packets reach the client in three feeds`, () => {
    const lengths = LENGTHS.slice(1, 8);
    const packets = lengths.map((length) => packetOf(length));
    // The client's random header decides the key stream, so each feed has a
    // pair of its own.
    for (const step of [Infinity, 1, 7]) {
      const { client, server } = pair(c);
      server.feed(client.encode(packetOf(8)));
      server.next();
      const bytes = concat(...packets.map((packet) => server.encode(packet)));
      const got: Frame[] = [];
      for (let i = 0; i < bytes.length; i += step) {
        client.feed(bytes.subarray(i, i + step));
        got.push(...drain(client));
      }
      client.feed(server.encode(packetOf(40)).subarray(0, 3));
      assertEquals(drain(client), []);
      assertEquals(
        withoutPadding(got, lengths),
        packets.map((payload) => ({ type: "packet", payload })),
      );
    }
  });

  Deno.test(`${c.name}: long packets pass whole`, () => {
    const { client, server } = pair(c);
    for (const length of LENGTHS) {
      const payload = packetOf(length);
      server.feed(client.encode(payload));
      assertEquals(
        withoutPadding([server.next()!], [length]),
        [{ type: "packet", payload }],
      );
    }
    assertEquals(server.next(), null);
  });

  Deno.test(`${c.name}: random conversations survive random splits`, () => {
    const packets = fc.array(fc.integer({ min: 5, max: 300 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(packets, packets, cuts, (up, down, lengths) => {
        const client = c.client();
        const server = c.server();
        const ups = up.map((words, i) => packetOf(words * 4, i));
        const downs = down.map((words, i) => packetOf(words * 4, i + 100));
        const sent = concat(
          client.header(),
          ...ups.map((packet) => client.encode(packet)),
        );
        const got: Frame[] = [];
        for (const part of split(sent, lengths)) {
          server.feed(part);
          got.push(...drain(server));
        }
        assertEquals(
          withoutPadding(got, ups.map((p) => p.length)),
          ups.map((payload) => ({ type: "packet", payload })),
        );
        const back: Frame[] = [];
        const answer = concat(...downs.map((packet) => server.encode(packet)));
        for (const part of split(answer, lengths)) {
          client.feed(part);
          back.push(...drain(client));
        }
        assertEquals(
          withoutPadding(back, downs.map((p) => p.length)),
          downs.map((payload) => ({ type: "packet", payload })),
        );
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  Deno.test(`${c.name}: transport errors reach the client`, () => {
    for (const code of [404, 429, 444, 2, 65535]) {
      const { client, server } = pair(c);
      server.feed(client.encode(packetOf(40)));
      server.next();
      client.feed(server.encode(encodeTransportError(code)));
      assertEquals(client.next(), { type: "error", code });
      assertEquals(client.next(), null);
    }
  });

  Deno.test(`${c.name}: quick acks are asked for and given`, () => {
    const { client, server } = pair(c);
    if (!client.supportsQuickAck) {
      assertThrows(
        () => client.encode(packetOf(40), { quickAck: true }),
        TypeError,
        "quickAck is not available",
      );
      server.feed(client.encode(packetOf(40)));
      assertThrows(() => server.encodeQuickAck(0x80000001), TypeError);
      return;
    }
    for (const length of [40, 1024]) {
      server.feed(client.encode(packetOf(length), { quickAck: true }));
      assertEquals(withoutPadding([server.next()!], [length]), [
        { type: "packet", payload: packetOf(length), quickAck: true },
      ]);
    }
    for (const token of [0x80000000, 0x81234567, 0xfedcba98, 0xffffffff]) {
      client.feed(server.encodeQuickAck(token));
      client.feed(server.encode(packetOf(40)));
      assertEquals(client.next(), { type: "quickAck", token });
      assertEquals(withoutPadding([client.next()!], [40]), [
        { type: "packet", payload: packetOf(40) },
      ]);
    }
    for (const token of [0, 0x7fffffff, 0x100000000, 0x80000000 + 0.5, NaN]) {
      assertThrows(() => server.encodeQuickAck(token), RangeError);
    }
    assertThrows(
      () => server.encode(packetOf(8), { quickAck: true }),
      TypeError,
    );
  });

  Deno.test(`${c.name}: packets of a forbidden length are not sent`, () => {
    const client = c.client({ maxPacketLength: 64 });
    for (const length of [0, 1, 2, 3, 5, 63, 68]) {
      assertThrows(
        () => client.encode(packetOf(length)),
        RangeError,
        `got ${length}`,
      );
    }
    client.encode(packetOf(64));
  });

  Deno.test(`${c.name}: a frame over the limit fails, for good`, () => {
    const big = pair(c);
    const small = c.client({ maxPacketLength: 1024 });
    const server = c.server();
    server.feed(small.header());
    // The full transport is known by its first frame only.
    server.feed(small.encode(packetOf(40)));
    server.next();
    const frame = server.encode(packetOf(1024 + 64));
    small.feed(frame);
    const error = assertThrows(() => small.next(), FramingError);
    assert(error.got! >= 1024 + 64 && error.got! < 1024 + 64 + 32);
    assert(error.limit! >= 1024 && error.limit! < 1024 + 32);
    small.feed(server.encode(packetOf(40)));
    assertStrictEquals(
      assertThrows(() => small.next(), FramingError),
      error,
    );
    // The same frame is none too long with the default limit.
    big.server.feed(big.client.encode(packetOf(1024 + 64)));
    assert(big.server.next() !== null);
  });

  Deno.test(`${c.name}: random bytes end in frames or a framing error`, () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        cuts,
        (bytes, lengths) => {
          const { client, server } = pair(c);
          for (const codec of [client, server, c.server()]) {
            let failure: FramingError | null = null;
            for (const part of split(bytes, lengths)) {
              codec.feed(part);
              const error = drainOrFail(codec);
              if (failure !== null) assertStrictEquals(error, failure);
              failure = error;
            }
          }
        },
      ),
      { numRuns: 150, seed: 2 },
    );
  });
}

Deno.test("`createCodec()` rejects unknown names and wrong options", () => {
  assertThrows(
    () => createCodec("udp" as "full"),
    TypeError,
    'no transport is called "udp"',
  );
  assertThrows(
    () => createCodec("full", { secret: new Uint8Array(16) }),
    TypeError,
    "secret needs an obfuscated transport",
  );
  for (const length of [0, 15, 17]) {
    assertThrows(
      () =>
        createCodec("obfuscatedAbridged", { secret: new Uint8Array(length) }),
      RangeError,
      "secret must be 16 bytes",
    );
  }
  for (const dcId of [1.5, 32768, -32769, NaN]) {
    assertThrows(
      () => createCodec("obfuscatedAbridged", { dcId }),
      RangeError,
      "dcId must be",
    );
  }
  for (const maxPacketLength of [0, 3, 4.5, 2 ** 30, Infinity]) {
    assertThrows(
      () => createCodec("abridged", { maxPacketLength }),
      RangeError,
      "maxPacketLength must be",
    );
  }
});

Deno.test("`Codec.feed()` keeps nothing after a failure", () => {
  const codec = createCodec("intermediate", { maxPacketLength: 4 });
  codec.feed(Uint8Array.of(8, 0, 0, 0));
  assertThrows(() => codec.next(), FramingError);
  const chunk = new Uint8Array(1 << 20);
  const before = Deno.memoryUsage().external;
  for (let i = 0; i < 256; i++) codec.feed(chunk);
  assert(Deno.memoryUsage().external - before < 64 << 20);
});

Deno.test("`encodeTransportError()` rejects codes that are none", () => {
  for (const code of [0, 1, -404, 65536, 1.5]) {
    assertThrows(() => encodeTransportError(code), RangeError, "code must be");
  }
});
