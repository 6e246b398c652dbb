import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  AuthKey,
  type CryptoProvider,
  SecurityError,
} from "../../src/crypto/mod.ts";
import {
  hashReference,
  hex,
  igeReference,
  pattern,
  patternBytes,
  vectors,
} from "./reference.ts";

const KEY = AuthKey.fromBytes(pattern(256, 77));

interface MessageVectors {
  client: { plaintext: string; packet: string };
  server: { authKey: string; packet: string; plaintext: string };
}

/** A packet made step by step as the page says, with the platform's parts. */
function packetReference(
  padded: Uint8Array,
  x: 0 | 8,
  authKey: AuthKey = KEY,
): Uint8Array {
  const part = (start: number, length: number) =>
    authKey.bytes.subarray(start + x, start + x + length);
  const msgKey = hashReference("sha256", part(88, 32), padded).slice(8, 24);
  const a = hashReference("sha256", msgKey, part(0, 36));
  const b = hashReference("sha256", part(40, 36), msgKey);
  const join = (outer: Uint8Array, inner: Uint8Array) =>
    Uint8Array.of(
      ...outer.subarray(0, 8),
      ...inner.subarray(8, 24),
      ...outer.subarray(24),
    );
  const encrypted = igeReference("encrypt", padded, join(a, b), join(b, a));
  const packet = new Uint8Array(24 + padded.length);
  packet.set(authKey.idBytes);
  packet.set(msgKey, 8);
  packet.set(encrypted, 24);
  return packet;
}

function checkOf(call: () => unknown): string {
  return assertThrows(call, SecurityError).check;
}

/** What every message cipher promises. */
export function testMessageCipher(
  name: string,
  make: () => CryptoProvider,
): void {
  Deno.test(`${name}: messageCipher() gives packets of another implementation`, async () => {
    const { client, server } = await vectors<MessageVectors>("message");
    const authKey = AuthKey.fromBytes(
      Uint8Array.from({ length: 256 }, (_, i) => i),
    );
    const options = { maxExtraBlocks: 1 };
    // That implementation adds 16 bytes more than the least, and zeros.
    const zeros = (length: number) =>
      new Uint8Array(length).fill(length === 1 ? 1 : 0);
    const plaintext = hex(client.plaintext);
    const packet = hex(client.packet);
    const opened = make().messageCipher(authKey, "server").decrypt(packet);
    assertEquals(opened.subarray(0, plaintext.length), plaintext);
    assert(opened.subarray(plaintext.length).every((byte) => byte === 0));
    const made = make().messageCipher(authKey, "client", options)
      .encrypt(plaintext, zeros);
    assertEquals(
      made,
      made.length === packet.length ? packet : packetReference(
        Uint8Array.of(
          ...plaintext,
          ...new Uint8Array(made.length - 24 - plaintext.length),
        ),
        0,
        authKey,
      ),
    );
    assertEquals(
      make().messageCipher(AuthKey.fromBytes(hex(server.authKey)), "client")
        .decrypt(hex(server.packet)),
      hex(server.plaintext),
    );
  });

  Deno.test(`${name}: messageCipher() follows the page's steps on both sides`, () => {
    for (
      const [side, other, x] of [["client", "server", 0], [
        "server",
        "client",
        8,
      ]] as const
    ) {
      const cipher = make().messageCipher(KEY, side);
      for (
        const length of [
          32,
          33,
          36,
          40,
          100,
          1_024,
          2_048,
          4_100,
          20_000,
          70_000,
        ]
      ) {
        const plaintext = pattern(length, length);
        const packet = cipher.encrypt(plaintext, patternBytes(length));
        const opened = make().messageCipher(KEY, other).decrypt(packet);
        assertEquals(opened.slice(0, length), plaintext);
        assertEquals(packet, packetReference(opened, x));
      }
    }
  });

  Deno.test(`${name}: MessageCipher.encrypt() pads with 12 to 1024 random bytes`, () => {
    const counts = new Set<number>();
    for (const maxExtraBlocks of [0, 3, 62]) {
      const cipher = make().messageCipher(KEY, "client", { maxExtraBlocks });
      for (let length = 0; length < 64; length++) {
        const drawn: Uint8Array[] = [];
        const packet = cipher.encrypt(new Uint8Array(length), (count) => {
          const bytes = pattern(count, 31 * length + drawn.length + 1);
          drawn.push(bytes);
          return bytes;
        });
        const padding = packet.length - 24 - length;
        assert(padding >= 12 && padding <= 1_024);
        assert(padding <= 27 + 16 * maxExtraBlocks);
        assertEquals((length + padding) % 16, 0);
        const opened = make().messageCipher(KEY, "server").decrypt(packet);
        assertEquals(opened.slice(length), drawn.at(-1)!.slice(0, padding));
        counts.add(padding);
      }
    }
    assert(counts.size > 16, "the amount varies");
  });

  Deno.test(`${name}: messageCipher() refuses padding out of range`, () => {
    for (const maxExtraBlocks of [-1, 63, 1.5, NaN]) {
      assertThrows(
        () => make().messageCipher(KEY, "client", { maxExtraBlocks }),
        RangeError,
        "maxExtraBlocks must be a whole number from 0 to 62",
      );
    }
  });

  Deno.test(`${name}: MessageCipher.decrypt() names the one check that failed`, () => {
    const packet = make().messageCipher(KEY, "server")
      .encrypt(pattern(100), patternBytes());
    const client = make().messageCipher(KEY, "client");
    for (const length of [0, 1, 23, 24, 25, 39]) {
      assertEquals(
        checkOf(() => client.decrypt(packet.subarray(0, length))),
        "length",
      );
    }
    for (let i = 0; i < packet.length; i++) {
      const broken = packet.slice();
      broken[i]! ^= 1 << (i & 7);
      assertEquals(
        checkOf(() => client.decrypt(broken)),
        i < 8 ? "auth_key_id" : "msg_key",
        `byte ${i}`,
      );
    }
    assertEquals(
      checkOf(() => client.decrypt(packet.slice(0, -16))),
      "msg_key",
    );
    // What this side sent itself must not be accepted back.
    const own = client.encrypt(pattern(100), patternBytes());
    assertEquals(checkOf(() => client.decrypt(own)), "msg_key");
    const stranger = AuthKey.fromBytes(pattern(256, 78));
    assertEquals(
      checkOf(() => make().messageCipher(stranger, "client").decrypt(packet)),
      "auth_key_id",
    );
    client.decrypt(packet);
  });

  Deno.test(`${name}: MessageCipher.decrypt() ignores up to 15 bytes of transport padding`, () => {
    const packet = make().messageCipher(KEY, "server")
      .encrypt(pattern(100), patternBytes());
    const client = make().messageCipher(KEY, "client");
    const opened = client.decrypt(packet);
    for (let extra = 1; extra < 16; extra++) {
      const longer = new Uint8Array(packet.length + extra).fill(0xee);
      longer.set(packet);
      assertEquals(client.decrypt(longer), opened);
    }
  });

  Deno.test(`${name}: MessageCipher leaves its input alone and its output apart`, () => {
    const server = make().messageCipher(KEY, "server");
    const client = make().messageCipher(KEY, "client");
    for (const length of [50, 3_000]) {
      const plaintext = pattern(length);
      const packet = server.encrypt(plaintext, patternBytes());
      const packetBefore = packet.slice();
      assertEquals(plaintext, pattern(length));
      const opened = client.decrypt(packet);
      const openedBefore = opened.slice();
      for (let i = 0; i < 50; i++) {
        client.decrypt(server.encrypt(pattern(length, i), patternBytes(i)));
      }
      assertEquals(packet, packetBefore);
      assertEquals(opened, openedBefore);
    }
  });
}
