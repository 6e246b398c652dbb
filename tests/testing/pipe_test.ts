import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { ConnectionError } from "../../src/network/errors.ts";
import { pipe } from "../../src/testing/mod.ts";

Deno.test("`pipe()` carries bytes both ways", async () => {
  const [one, other] = pipe();
  await one.write(Uint8Array.of(1, 2, 3));
  await other.write(Uint8Array.of(9));
  assertEquals(await other.read(), Uint8Array.of(1, 2, 3));
  assertEquals(await one.read(), Uint8Array.of(9));
});

Deno.test("`pipe()` lets a read wait for a write", async () => {
  const [one, other] = pipe();
  const read = other.read();
  await one.write(new Uint8Array(0));
  await one.write(Uint8Array.of(5));
  assertEquals(await read, Uint8Array.of(5));
});

Deno.test("`pipe()` copies what is written", async () => {
  const [one, other] = pipe();
  const bytes = Uint8Array.of(1);
  await one.write(bytes);
  bytes[0] = 2;
  assertEquals(await other.read(), Uint8Array.of(1));
});

Deno.test("`pipe()` gives out chunks of the size asked for", async () => {
  const [one, other] = pipe({ chunkSize: 2 });
  await one.write(Uint8Array.of(1, 2, 3));
  assertEquals(await other.read(), Uint8Array.of(1, 2));
  one.setChunkSize(100);
  await one.write(Uint8Array.of(4, 5));
  assertEquals(await other.read(), Uint8Array.of(3, 4, 5));
  for (const chunkSize of [0, -1, 1.5]) {
    assertThrows(() => pipe({ chunkSize }), RangeError);
    assertThrows(() => one.setChunkSize(chunkSize), RangeError);
  }
});

Deno.test("`PipeEnd.close()` lets the other end read what was sent", async () => {
  const [one, other] = pipe();
  await one.write(Uint8Array.of(1));
  one.close();
  one.close();
  assertEquals(await other.read(), Uint8Array.of(1));
  assertEquals(await other.read(), null);
  assertEquals(await one.read(), null);
  await assertRejects(() => one.write(Uint8Array.of(1)), ConnectionError);
  await assertRejects(() => other.write(Uint8Array.of(1)), ConnectionError);
});

Deno.test("`PipeEnd.close()` ends reads that wait", async () => {
  const [one, other] = pipe();
  const reads = [one.read(), other.read()];
  one.close();
  assertEquals(await Promise.all(reads), [null, null]);
});

Deno.test("`PipeEnd.cut()` fails both ends", async () => {
  const [one, other] = pipe();
  const read = assertRejects(() => other.read(), ConnectionError, "cut");
  one.cut();
  await read;
  await assertRejects(() => one.read(), ConnectionError);
  await assertRejects(() => one.write(Uint8Array.of(1)), ConnectionError);
});

Deno.test("`pipe()` breaks after a number of bytes", async () => {
  const [one, other] = pipe({ cutAfter: 5 });
  await one.write(Uint8Array.of(1, 2, 3));
  await assertRejects(
    () => one.write(Uint8Array.of(4, 5, 6)),
    ConnectionError,
  );
  assertEquals(await other.read(), Uint8Array.of(1, 2, 3, 4, 5));
  await assertRejects(() => other.read(), ConnectionError);
});

Deno.test("`pipe()` holds a writer back until the reader follows", async () => {
  const [one, other] = pipe({ highWaterMark: 4 });
  let isWritten = false;
  const write = one.write(new Uint8Array(10)).then(() => {
    isWritten = true;
  });
  await Promise.resolve();
  assertEquals(isWritten, false);
  assertEquals((await other.read())?.length, 10);
  await write;
  assertEquals(isWritten, true);
});

Deno.test("`PipeEnd.read()` refuses a second read at a time", async () => {
  const [one, other] = pipe();
  const first = one.read();
  await assertRejects(() => one.read(), TypeError, "one read at a time");
  await other.write(Uint8Array.of(1));
  assertEquals(await first, Uint8Array.of(1));
});
