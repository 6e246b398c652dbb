import { assert, assertEquals } from "@std/assert";
import { tsProvider } from "../../src/crypto/mod.ts";
import {
  BodyBuffer,
  openMessage,
  type PacketPart,
  PacketWriter,
} from "../../src/mtproto/mod.ts";
import { FixedRandom } from "../../src/testing/mod.ts";
import { TlReader } from "../../src/tl/mod.ts";
import { AUTH_KEY } from "./raw_server.ts";

const client = tsProvider.messageCipher(AUTH_KEY, "client");
const server = tsProvider.messageCipher(AUTH_KEY, "server");

/** Opens a packet to its parts: `[msgId, seqNo, first byte, length]`. */
function open(packet: Uint8Array) {
  const plaintext = server.decrypt(packet);
  const head = openMessage(plaintext);
  const body = plaintext.slice(32, 32 + head.length);
  const reader = new TlReader(body);
  if (reader.peekInt() !== 0x73f1f8dc) return { head, body, parts: [] };
  reader.skip(4);
  const parts = Array.from({ length: reader.int() }, () => {
    const msgId = reader.long();
    const seqNo = reader.int();
    const inner = reader.raw(reader.int());
    return [msgId, seqNo, inner[0], inner.length];
  });
  assertEquals(reader.remaining, 0);
  return { head, body, parts };
}

function write(
  bodies: BodyBuffer,
  count: number,
  first = 1,
): PacketPart[] {
  return Array.from({ length: count }, (_, i) => {
    const place = bodies.write((w) => {
      w.int(first + i);
      w.reserve(4 * i);
    });
    const { chunk, start, end, isFirst } = place;
    return {
      chunk,
      start,
      end,
      isFirst,
      msgId: BigInt(100 * (first + i)),
      seqNo: 2 * i + 1,
    };
  });
}

function makeWriter(): PacketWriter {
  return new PacketWriter(client, new FixedRandom(1).bytes);
}

Deno.test("`PacketWriter.write()` sends one part as it is", () => {
  const parts = write(new BodyBuffer(1000), 1);
  const { head, body } = open(makeWriter().write(parts, null, -3n, 4n));
  assertEquals(head, {
    salt: -3n,
    sessionId: 4n,
    msgId: 100n,
    seqNo: 1,
    length: 4,
  });
  assertEquals(body, Uint8Array.of(1, 0, 0, 0));
});

Deno.test("`PacketWriter.write()` puts a run into a container where it lies", () => {
  const parts = write(new BodyBuffer(1000), 3);
  const outer = { msgId: 900n, seqNo: 6 };
  const { head, parts: inner } = open(makeWriter().write(parts, outer, 1n, 2n));
  assertEquals([head.msgId, head.seqNo], [900n, 6]);
  assertEquals(inner, [[100n, 1, 1, 4], [200n, 3, 2, 8], [300n, 5, 3, 12]]);
});

Deno.test("`PacketWriter.write()` assembles parts from here and there", () => {
  const bodies = new BodyBuffer(1000);
  const some = write(bodies, 3);
  bodies.endRun();
  const more = write(bodies, 2, 4);
  const other = write(new BodyBuffer(1000), 1, 9);
  const cases: [PacketPart[], number[]][] = [
    [[some[1]!, some[2]!], [2, 3]],
    [[some[0]!, some[2]!], [1, 3]],
    [[some[2]!, more[0]!], [3, 4]],
    [[...other, ...some], [9, 1, 2, 3]],
    [[some[0]!], [1]],
  ];
  const writer = makeWriter();
  for (const [parts, wanted] of cases) {
    const packet = writer.write(parts, { msgId: 5n, seqNo: 0 }, 1n, 2n);
    assertEquals(open(packet).parts.map((part) => part[2]), wanted);
  }
  const lone = open(writer.write([some[1]!], null, 1n, 2n));
  assertEquals(lone.head.msgId, 200n);
  assertEquals(lone.body[0], 2);
});

Deno.test("`PacketWriter.write()` leaves the bodies as they are", () => {
  const parts = write(new BodyBuffer(1000), 3);
  const writer = makeWriter();
  const bytes = () =>
    parts.map((
      { chunk, start, end },
    ) => [...chunk.writer.view().subarray(start, end)]);
  const before = bytes();
  writer.write(parts, { msgId: 900n, seqNo: 6 }, -1n, -1n);
  writer.write([parts[1]!], null, -1n, -1n);
  assertEquals(bytes(), before);
});

Deno.test("`PacketWriter.write()` makes whole blocks of any length", () => {
  const writer = makeWriter();
  for (let words = 1; words < 40; words++) {
    const { chunk, start, end, isFirst } = new BodyBuffer(1000).write((w) => {
      w.reserve(4 * words);
    });
    const part = { chunk, start, end, isFirst, msgId: 4n, seqNo: 1 };
    const packet = writer.write([part], null, 1n, 2n);
    assertEquals((packet.length - 24) % 16, 0);
    assert(packet.length >= 24 + 32 + 4 * words + 12);
    assertEquals(open(packet).head.length, 4 * words);
  }
});
