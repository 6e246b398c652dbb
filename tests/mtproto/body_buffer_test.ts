import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  BodyBuffer,
  type BodyPlace,
  FIRST_HEAD_LENGTH,
  INNER_HEAD_LENGTH,
} from "../../src/mtproto/mod.ts";

function bytesOf(place: BodyPlace): number[] {
  return [...place.chunk.writer.view().subarray(place.start, place.end)];
}

Deno.test("`BodyBuffer.write()` leaves room for heads between bodies", () => {
  const bodies = new BodyBuffer(1000);
  const places = [1, 2, 3].map((n) => bodies.write((w) => w.int(n)));
  assertEquals(places.map((place) => place.isFirst), [true, false, false]);
  assertEquals(places[0]!.start, FIRST_HEAD_LENGTH);
  assertEquals(places[1]!.start, places[0]!.end + INNER_HEAD_LENGTH);
  assertEquals(places.map((place) => bytesOf(place)[0]), [1, 2, 3]);
  bodies.endRun();
  assert(bodies.write((w) => w.int(4)).isFirst);
});

Deno.test("`BodyBuffer.write()` begins a run when one is long", () => {
  const bodies = new BodyBuffer(150);
  const isFirst = [0, 1, 2, 3].map(() =>
    bodies.write((w) => w.reserve(60)).isFirst
  );
  assertEquals(isFirst, [true, false, true, false]);
});

Deno.test("`BodyBuffer` uses memory again once all bodies are released", () => {
  const bodies = new BodyBuffer(1000);
  const one = bodies.write((w) => w.int(1));
  const two = bodies.write((w) => w.int(2));
  assertEquals(one.chunk.bodies, 2);
  one.chunk.release();
  assertEquals(bytesOf(two)[0], 2);
  two.chunk.release();
  const three = bodies.write((w) => w.int(3));
  assertEquals(three.chunk, one.chunk);
  assertEquals(three.start, FIRST_HEAD_LENGTH);
});

Deno.test("`BodyBuffer` moves to another chunk and back", () => {
  const bodies = new BodyBuffer(1000);
  const first = bodies.write((w) => w.reserve(32 * 1024));
  const second = bodies.write((w) => w.int(7));
  assert(first.chunk !== second.chunk);
  assert(second.isFirst);
  first.chunk.release();
  const third = bodies.write((w) => w.reserve(32 * 1024));
  assertEquals(third.chunk, second.chunk);
  assertEquals(bodies.write((w) => w.int(8)).chunk, first.chunk);
  assertEquals(bytesOf(second)[0], 7);
});

Deno.test("`BodyBuffer` does not keep chunks that grew large", () => {
  const bodies = new BodyBuffer(1000);
  const large = bodies.write((w) => w.reserve(600_000));
  large.chunk.release();
  const next = bodies.write((w) => w.int(1));
  assert(next.chunk !== large.chunk);
  assert(next.chunk.writer.capacity < 100_000);
});

Deno.test("`BodyBuffer.write()` keeps offsets when the memory grows", () => {
  const bodies = new BodyBuffer(1e6);
  const small = bodies.write((w) => w.int(9));
  const large = bodies.write((w) => w.reserve(100_000));
  assertEquals(small.chunk, large.chunk);
  assertEquals(bytesOf(small)[0], 9);
});

Deno.test("`BodyBuffer.write()` takes back a body that throws", () => {
  const bodies = new BodyBuffer(1000);
  assertThrows(() =>
    bodies.write((w) => {
      w.int(1);
      throw new RangeError("no");
    }), RangeError);
  const place = bodies.write((w) => w.int(2));
  assert(place.isFirst);
  assertEquals(place.start, FIRST_HEAD_LENGTH);
  assertEquals(place.chunk.bodies, 1);
});
