import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { createHmac } from "node:crypto";
import { concat, toHex } from "../../src/bytes/mod.ts";
import {
  acceptCodec,
  createCodec,
  FakeTlsClient,
  FakeTlsServer,
  type Frame,
  FramingError,
  ProxySecret,
} from "../../src/transport/mod.ts";
import { cuts, packetOf, split } from "./feeds.ts";

const DOMAIN = "www.example.com";
const KEY = Uint8Array.from({ length: 16 }, (_, i) => i + 1);
const NOW = 1_700_000_000_000;

function secretOf(domain = DOMAIN, key = KEY): ProxySecret {
  return new ProxySecret(
    concat(Uint8Array.of(0xee), key, new TextEncoder().encode(domain)),
  );
}

/** A sequence that looks random but is the same in each run. */
function seeded(seed: number): (length: number) => Uint8Array {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 16;
    });
}

function hmac(data: Uint8Array, key = KEY): Uint8Array {
  return createHmac("sha256", key).update(data).digest();
}

/** A client and a server after the handshake. */
function established(): { client: FakeTlsClient; server: FakeTlsServer } {
  const client = new FakeTlsClient({ secret: secretOf(), now: NOW });
  const server = new FakeTlsServer({ secret: secretOf(), now: NOW });
  server.feed(client.hello());
  client.feed(server.takeReply()!);
  assertEquals(client.next(), null);
  assert(client.isEstablished);
  return { client, server };
}

/** Reads the extensions of a hello: type and data. */
function extensionsOf(hello: Uint8Array): [number, Uint8Array][] {
  const view = new DataView(hello.buffer, hello.byteOffset);
  let at = 43 + 1 + hello[43]!;
  at += 2 + view.getUint16(at);
  at += 1 + hello[at]!;
  assertEquals(at + 2 + view.getUint16(at), hello.length);
  at += 2;
  const found: [number, Uint8Array][] = [];
  while (at < hello.length) {
    const length = view.getUint16(at + 2);
    found.push([view.getUint16(at), hello.slice(at + 4, at + 4 + length)]);
    at += 4 + length;
  }
  assertEquals(at, hello.length);
  return found;
}

Deno.test("`FakeTlsClient.hello()` is 517 bytes whatever the domain", () => {
  for (const length of [1, 15, 100, 182]) {
    const secret = secretOf("d".repeat(length));
    const hello = new FakeTlsClient({ secret, now: NOW }).hello();
    assertEquals(hello.length, 517);
    assertEquals(toHex(hello.subarray(0, 11)), "16030102000100" + "01fc0303");
    const sni = extensionsOf(hello).find(([type]) => type === 0)![1];
    assertEquals(new TextDecoder().decode(sni.subarray(5)), secret.domain);
  }
});

Deno.test("`FakeTlsClient.hello()` has a browser's extensions", () => {
  const hello = new FakeTlsClient({ secret: secretOf(), now: NOW }).hello();
  const extensions = extensionsOf(hello);
  const types = extensions.map(([type]) => type);
  const isGrease = (type: number) =>
    (type & 0x0f0f) === 0x0a0a &&
    type >> 8 === (type & 0xff);
  assertEquals(new Set(types).size, types.length, "an extension is repeated");
  assert(isGrease(types[0]!), "GREASE goes first");
  assertEquals(types.filter(isGrease).length, 2);
  assertEquals(types.at(-1), 0x0015, "padding goes last");
  for (const type of [0x0000, 0x0010, 0x000a, 0x000d, 0x0033, 0x002b]) {
    assert(types.includes(type), `no extension 0x${type.toString(16)}`);
  }
  const alpn = extensions.find(([type]) => type === 0x10)![1];
  assertEquals(new TextDecoder().decode(alpn.subarray(3)), "h2\x08http/1.1");
  const keyShare = extensions.find(([type]) => type === 0x33)![1];
  assertEquals(toHex(keyShare.subarray(7, 11)), "001d0020");
  assertEquals(keyShare.length, 43);
});

Deno.test("`FakeTlsClient.hello()` differs from connection to connection", () => {
  const hello = () =>
    new FakeTlsClient({ secret: secretOf(), now: NOW }).hello();
  assertNotEquals(hello(), hello());
});

Deno.test("`FakeTlsClient.hello()` proves the secret and the time", () => {
  const hello = new FakeTlsClient({
    secret: secretOf(),
    now: NOW + 999,
    randomBytes: seeded(1),
  }).hello();
  const random = hello.slice(11, 43);
  hello.fill(0, 11, 43);
  const digest = hmac(hello);
  assertEquals(random.subarray(0, 28), new Uint8Array(digest.subarray(0, 28)));
  const xored = random.subarray(28).map((byte, i) => byte ^ digest[28 + i]!);
  assertEquals(new DataView(xored.buffer).getUint32(0, true), 1_700_000_000);
});

Deno.test("`FakeTlsServer.takeReply()` is signed over both hellos", () => {
  const client = new FakeTlsClient({ secret: secretOf(), now: NOW });
  const server = new FakeTlsServer({ secret: secretOf(), now: NOW });
  const hello = client.hello();
  server.feed(hello.subarray(0, 516));
  assertEquals(server.takeReply(), null);
  server.feed(hello.subarray(516));
  const reply = server.takeReply()!;
  assertEquals(server.takeReply(), null);
  // A server hello that repeats the session id, change_cipher_spec, data.
  assertEquals(toHex(reply.subarray(0, 11)), "160303007a020000760303");
  assertEquals(reply.subarray(44, 76), hello.subarray(44, 76));
  assertEquals(toHex(reply.subarray(127, 136)), "140303000101" + "170303");
  const random = reply.slice(11, 43);
  reply.fill(0, 11, 43);
  assertEquals(
    random,
    new Uint8Array(hmac(concat(hello.subarray(11, 43), reply))),
  );
});

Deno.test("`FakeTlsClient` takes the answer in any split", () => {
  const secret = secretOf();
  const server = new FakeTlsServer({ secret, now: NOW });
  const probe = new FakeTlsClient({ secret, now: NOW, randomBytes: seeded(2) });
  server.feed(probe.hello());
  const reply = server.takeReply()!;
  const data = server.seal(Uint8Array.of(7, 8));
  for (const step of [1, 100, reply.length + data.length]) {
    const client = new FakeTlsClient({
      secret,
      now: NOW,
      randomBytes: seeded(2),
    });
    const got: Uint8Array[] = [];
    const bytes = concat(reply, data);
    for (let i = 0; i < bytes.length; i += step) {
      client.feed(bytes.subarray(i, i + step));
      const next = client.next();
      if (next !== null) got.push(next);
    }
    assertEquals(got, [Uint8Array.of(7, 8)]);
  }
});

Deno.test("`FakeTlsClient.next()` finds every changed byte of the answer", () => {
  const secret = secretOf();
  const options = { secret, now: NOW };
  const server = new FakeTlsServer({ ...options, randomBytes: seeded(4) });
  server.feed(
    new FakeTlsClient({ ...options, randomBytes: seeded(3) }).hello(),
  );
  const reply = server.takeReply()!;
  for (let i = 0; i < reply.length; i += i < 145 ? 1 : 97) {
    const client = new FakeTlsClient({ ...options, randomBytes: seeded(3) });
    const wrong = reply.slice();
    wrong[i]! ^= 1;
    client.feed(wrong);
    // A changed length may also make the client wait for more.
    let isRefused = false;
    try {
      client.next();
    } catch (error) {
      assert(error instanceof FramingError);
      isRefused = true;
      assertThrows(() => client.next(), FramingError);
    }
    assert(!client.isEstablished, `byte ${i}`);
    assert(isRefused || [3, 4, 130, 131, 136, 137].includes(i), `byte ${i}`);
  }
});

Deno.test("`FakeTlsClient.next()` names an alert and another secret", () => {
  const alert = new FakeTlsClient({ secret: secretOf(), now: NOW });
  alert.feed(Uint8Array.of(0x15, 3, 3, 0, 2, 2, 40));
  assertThrows(() => alert.next(), FramingError, "got an alert");

  // A server that knows another secret answers with its own digest.
  const client = new FakeTlsClient({ secret: secretOf(), now: NOW });
  const reply = (() => {
    const other = new FakeTlsServer({ secret: secretOf(), now: NOW });
    other.feed(new FakeTlsClient({ secret: secretOf(), now: NOW }).hello());
    return other.takeReply()!;
  })();
  client.feed(reply);
  assertThrows(() => client.next(), FramingError, "not made with the secret");

  const http = new FakeTlsClient({ secret: secretOf(), now: NOW });
  http.feed(new TextEncoder().encode("HTTP/1.1 400 Bad Request\r\n"));
  assertThrows(() => http.next(), FramingError, "Cannot read TLS record");
});

Deno.test("`FakeTlsServer` turns down other secrets, names and times", () => {
  const other = KEY.map((byte) => byte ^ 1);
  const cases: [ProxySecret, number, string][] = [
    [secretOf(DOMAIN, other), NOW, "not made with the secret"],
    [secretOf("example.org"), NOW, "server name"],
    [secretOf(), NOW + 601_000, "time must be within 600 seconds"],
    [secretOf(), NOW - 601_000, "time must be within 600 seconds"],
  ];
  for (const [secret, now, message] of cases) {
    const server = new FakeTlsServer({ secret: secretOf(), now: NOW });
    server.feed(new FakeTlsClient({ secret, now }).hello());
    assertEquals(server.takeReply(), null);
    assertThrows(() => server.next(), FramingError, message);
  }
  const inTime = new FakeTlsServer({ secret: secretOf(), now: NOW });
  inTime.feed(
    new FakeTlsClient({ secret: secretOf(), now: NOW - 599_000 }).hello(),
  );
  assert(inTime.takeReply() !== null);
});

Deno.test("`FakeTlsClient` and `FakeTlsServer` want a secret with a domain", () => {
  const secret = new ProxySecret(KEY);
  assertThrows(() => new FakeTlsClient({ secret, now: NOW }), TypeError);
  assertThrows(() => new FakeTlsServer({ secret, now: NOW }), TypeError);
  const early = new FakeTlsClient({ secret: secretOf(), now: NOW });
  assertThrows(() => early.seal(packetOf(4)), TypeError, "is not over");
});

Deno.test("`FakeTlsClient.seal()` begins with change_cipher_spec, once", () => {
  const { client } = established();
  assertEquals(
    toHex(client.seal(Uint8Array.of(1, 2))),
    "140303000101" + "1703030002" + "0102",
  );
  assertEquals(toHex(client.seal(Uint8Array.of(3))), "1703030001" + "03");
});

Deno.test("`seal()` keeps records within 16384 bytes", () => {
  const { client, server } = established();
  server.feed(client.seal(packetOf(64)));
  server.next();
  for (const length of [16_383, 16_384, 16_385, 50_000]) {
    const sealed = client.seal(packetOf(length));
    const count = Math.ceil(length / 16_384);
    assertEquals(sealed.length, length + 5 * count);
    server.feed(sealed);
    const parts: Uint8Array[] = [];
    for (let p = server.next(); p !== null; p = server.next()) parts.push(p);
    assertEquals(parts.length, count);
    assertEquals(concat(...parts), packetOf(length));
  }
});

Deno.test("`next()` fails at records that are too long or of another kind", () => {
  const bad: [number[], string][] = [
    [[0x17, 3, 3, 0x41, 0x01], "length must be"],
    [[0x17, 3, 3, 0, 0], "length must be"],
    [[0x17, 2, 3, 0, 1], "version must be"],
    [[0x18, 3, 3, 0, 1], "type must be"],
    [[0x16, 3, 3, 0, 1, 0], "type must be 23, got 22"],
    [[0x15, 3, 3, 0, 2, 2, 40], "type must be 23, got 21"],
  ];
  for (const [bytes, message] of bad) {
    const { client, server } = established();
    for (const end of [client, server]) {
      end.feed(Uint8Array.from(bytes));
      const error = assertThrows(() => end.next(), FramingError, message);
      end.feed(packetOf(100));
      assertEquals(assertThrows(() => end.next()), error);
    }
  }
});

Deno.test("`acceptCodec()` with a TLS secret speaks through the disguise", () => {
  const secret = secretOf();
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 9000 }), {
        minLength: 1,
        maxLength: 4,
      }),
      cuts.map((lengths) => lengths.map((n) => n * 50)),
      (words, lengths) => {
        const tls = new FakeTlsClient({ secret, now: NOW });
        const codec = createCodec("obfuscatedPaddedIntermediate", {
          secret,
          dcId: 2,
        });
        const server = acceptCodec({ secret, now: NOW });
        server.feed(tls.hello());
        tls.feed(server.takeReply()!);
        assertEquals(tls.next(), null);

        const packets = words.map((n, i) => packetOf(n * 4, i));
        const up = concat(
          tls.seal(concat(codec.header(), codec.encode(packets[0]!))),
          ...packets.slice(1).map((p) => tls.seal(codec.encode(p))),
        );
        const got: Frame[] = [];
        for (const part of split(up, lengths)) {
          server.feed(part);
          for (let f = server.next(); f !== null; f = server.next()) {
            got.push(f);
          }
        }
        const trim = (frames: Frame[]) =>
          frames.map((f, i) =>
            f.type === "packet" ? f.payload.slice(0, words[i]! * 4) : null
          );
        assertEquals<unknown>(trim(got), packets);
        assertEquals(server.dcId, 2);

        const back: Frame[] = [];
        for (
          const part of split(
            concat(...packets.map((p) => server.encode(p))),
            lengths,
          )
        ) {
          tls.feed(part);
          for (let d = tls.next(); d !== null; d = tls.next()) codec.feed(d);
          for (let f = codec.next(); f !== null; f = codec.next()) {
            back.push(f);
          }
        }
        assertEquals<unknown>(trim(back), packets);
      },
    ),
    { numRuns: 15, seed: 3 },
  );
});

Deno.test("`acceptCodec()` with a TLS secret turns strangers down", () => {
  const secret = secretOf();
  assertThrows(() => acceptCodec({ secret }), TypeError, "needs now");
  const server = acceptCodec({ secret, now: NOW });
  server.feed(
    createCodec("obfuscatedPaddedIntermediate", { secret: KEY }).header(),
  );
  assertThrows(() => server.next(), FramingError);
  assertEquals(server.takeReply(), null);
});

Deno.test("fake TLS: random bytes end in data or a framing error", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 700 }),
      fc.boolean(),
      (bytes, begins) => {
        const { client, server } = established();
        const fresh = new FakeTlsServer({ secret: secretOf(), now: NOW });
        const waiting = new FakeTlsClient({ secret: secretOf(), now: NOW });
        for (const end of [client, server, fresh, waiting]) {
          if (begins) {
            end.feed(
              Uint8Array.of(0x16, 3, 3, 0, bytes.length % 200),
            );
          }
          end.feed(bytes);
          try {
            while (end.next() !== null);
          } catch (error) {
            assert(error instanceof FramingError, String(error));
          }
        }
      },
    ),
    { numRuns: 100, seed: 4 },
  );
});
