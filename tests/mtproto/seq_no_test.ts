import { assertEquals } from "@std/assert";
import { SeqNo } from "../../src/mtproto/mod.ts";

Deno.test("`SeqNo.next()` is odd for content and counts it", () => {
  const seqNo = new SeqNo();
  const kinds = [true, false, true, true, false, false, true];
  assertEquals(kinds.map((kind) => seqNo.next(kind)), [1, 2, 3, 5, 6, 6, 7]);
});

Deno.test("`SeqNo.skip()` and `SeqNo.reset()` move the count", () => {
  const seqNo = new SeqNo();
  seqNo.skip(32);
  assertEquals(seqNo.next(true), 65);
  seqNo.reset();
  assertEquals(seqNo.next(false), 0);
  assertEquals(seqNo.next(true), 1);
});

Deno.test("`SeqNo.next()` stays a positive int for ever", () => {
  const seqNo = new SeqNo();
  seqNo.skip(0x3fffffff);
  assertEquals(seqNo.next(true), 0x7fffffff);
  assertEquals(seqNo.next(true), 1);
});
