import { assert, assertEquals, assertThrows } from "@std/assert";
import { gunzip, gzip } from "../../src/bytes/mod.ts";
import { packBody, ProtocolError, unpackBody } from "../../src/mtproto/mod.ts";
import { FixedRandom } from "../../src/testing/mod.ts";
import { TlDecodeError, TlReader, TlWriter } from "../../src/tl/mod.ts";
import { RawServer } from "./raw_server.ts";

function pack(body: Uint8Array): Uint8Array {
  const writer = new TlWriter();
  writer.int(77);
  writer.raw(body);
  packBody(writer, 4, gzip);
  assertEquals(new TlReader(writer.view()).int(), 77);
  return writer.finish().subarray(4);
}

Deno.test("`packBody()` compresses from 516 bytes on, if that is shorter", () => {
  const random = new FixedRandom(1);
  const cases: [body: Uint8Array, isPacked: boolean][] = [
    [new Uint8Array(512), false],
    [new Uint8Array(516), true],
    [random.bytes(516), false],
    [random.bytes(40_000), false],
    [new Uint8Array(40_000), true],
  ];
  for (const [body, isPacked] of cases) {
    const out = pack(body);
    if (!isPacked) {
      assertEquals(out, body);
      continue;
    }
    assert(out.length < body.length);
    assertEquals(out.length % 4, 0);
    const reader = new TlReader(out);
    assertEquals(reader.int(), 0x3072cfa1);
    assertEquals(unpackBody(reader, gunzip, body.length), body);
    assertEquals(reader.remaining, 0);
  }
});

Deno.test("`packBody()` looks at a sample of long bodies first", () => {
  const lengths: number[] = [];
  const writer = new TlWriter();
  writer.raw(new FixedRandom(1).bytes(20_000));
  packBody(writer, 0, (data, maxLength) => {
    lengths.push(data.length);
    return gzip(data, maxLength);
  });
  assertEquals(lengths, [1024]);
  assertEquals(writer.length, 20_000);
});

Deno.test("`unpackBody()` refuses malformed, long and cut data", () => {
  const packed = gzip(new Uint8Array(1000))!;
  const body = new TlWriter();
  body.bytes(packed);
  const bytes = body.finish();
  assertEquals(unpackBody(new TlReader(bytes), gunzip, 1000).length, 1000);
  assertThrows(
    () => unpackBody(new TlReader(bytes), gunzip, 999),
    ProtocolError,
    "999 bytes",
  );
  const broken = bytes.slice();
  broken[bytes.length - 8]! ^= 255;
  assertThrows(
    () => unpackBody(new TlReader(broken), gunzip, 1000),
    ProtocolError,
  );
  assertThrows(
    () => unpackBody(new TlReader(bytes.subarray(0, 8)), gunzip, 1000),
    TlDecodeError,
  );
});

Deno.test("`Session.enqueue()` compresses unless told not to", () => {
  const body = new Uint8Array(2000);
  const cases: [object, object, number][] = [
    [{}, {}, 0x3072cfa1],
    [{}, { compress: false }, 0],
    [{ gzip: null }, {}, 0],
  ];
  for (const [options, request, id] of cases) {
    const server = new RawServer(options);
    server.session.enqueue(body, request);
    const [message] = server.takeMessages();
    assertEquals(new TlReader(message!.body).int(), id);
  }
});
