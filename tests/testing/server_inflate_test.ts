import { assertEquals, assertThrows } from "@std/assert";
import { gunzip, gzip } from "../../src/bytes/mod.ts";
import { inflateEither } from "../../src/testing/server_inflate.ts";
import { fromHex } from "../../src/bytes/mod.ts";

/** `zlib.deflateSync(Buffer.from("aaaaaaaaaa"))` of Node. */
const ZLIB = "789c4b4c84010014e103cb";
const TEXT = new TextEncoder().encode("aaaaaaaaaa");

Deno.test("`inflateEither()` takes gzip members and zlib streams", () => {
  const either = inflateEither(gunzip);
  assertEquals(either(fromHex(ZLIB), 100), TEXT);
  const long = new Uint8Array(1000).fill(7);
  assertEquals(either(gzip(long)!, 1000), long);
});

Deno.test("`inflateEither()` refuses a wrong checksum and too much output", () => {
  const either = inflateEither(gunzip);
  const wrong = fromHex(ZLIB);
  wrong[wrong.length - 1]! ^= 1;
  assertThrows(() => either(wrong, 100), SyntaxError);
  assertThrows(() => either(fromHex(ZLIB).subarray(0, 8), 100), SyntaxError);
  assertThrows(() => either(fromHex(ZLIB), 9), RangeError);
});
