import { assertEquals, assertThrows } from "@std/assert";
import { compileTable } from "../../src/codegen/mod.ts";
import { apiSchema, TlDecodeError, TlSchema } from "../../src/tl/mod.ts";

const BASE = `
point x:int y:int = Point;
box flags:# points:Vector<Point> extra:flags.0?Extra name:string note:flags.1?string = Box;
extraText text:string = Extra;
boxes boxes:Vector<Box> total:int = Boxes;
---functions---
getPoints = Vector<Point>;
`;

/** What a newer layer would add. */
const NEW = `
pointNamed x:int y:int name:string = Point;
pointEmpty = Point;
extraPoints points:Vector<Point> = Extra;
`;

const known = new TlSchema(compileTable(BASE));
const newer = new TlSchema(
  compileTable(BASE.replace("---functions---", `${NEW}---functions---`)),
);

const point = (x: number) => ({ _: "point", x, y: -x });
const named = { _: "pointNamed", x: 7, y: 8, name: "seven" };
const empty = { _: "pointEmpty" };

Deno.test("TlSchema.decodeSkipping() reads known objects as decode() does", () => {
  const box = { _: "box", points: [point(1)], name: "n" };
  assertEquals(known.decodeSkipping(known.encode(box)), {
    value: box,
    skipped: [],
  });
});

Deno.test("TlSchema.decodeSkipping() leaves out unknown elements anywhere", () => {
  const lists = [
    [[named, point(1), point(2)], [point(1), point(2)]],
    [[point(1), named, point(2)], [point(1), point(2)]],
    [[point(1), point(2), named], [point(1), point(2)]],
    [[point(1), empty, point(2)], [point(1), point(2)]],
    [[named, named, point(2)], [point(2)]],
    [[named, point(1), empty, point(2), named], [point(1), point(2)]],
    [[named], []],
  ];
  for (const [points, left] of lists) {
    const box = { _: "box", points, name: "a name", note: "a note" };
    const bytes = newer.encode(box);
    const { value, skipped } = known.decodeSkipping(bytes);
    assertEquals(value, { ...box, points: left });
    const count = skipped.reduce((sum, it) => sum + it.elements, 0);
    assertEquals(count, points!.length - left!.length);
  }
});

Deno.test("TlSchema.decodeSkipping() says what it left out", () => {
  const box = { _: "box", points: [point(1), named, point(2)], name: "n" };
  const [part] = known.decodeSkipping(newer.encode(box)).skipped;
  assertEquals(part, {
    offset: 28,
    length: newer.encode(named).length,
    constructorId: newer.idForName("pointNamed")!,
    path: "points[1]",
    elements: 1,
  });
});

Deno.test("TlSchema.decodeSkipping() leaves out unknown optional fields", () => {
  const box = {
    _: "box",
    points: [point(1)],
    extra: { _: "extraPoints", points: [point(5), point(6)] },
    name: "a name",
    note: "a note",
  };
  const boxes = { _: "boxes", boxes: [box, box, box], total: 3 };
  const { extra: _, ...rest } = box;
  const { value, skipped } = known.decodeSkipping(newer.encode(boxes));
  assertEquals(value, { _: "boxes", boxes: [rest, rest, rest], total: 3 });
  assertEquals(skipped.map((it) => it.elements), [0, 0, 0]);
  assertEquals(skipped[2]!.path, "boxes[2].extra");
});

Deno.test("TlSchema.decodeSkipping() reads results of functions", () => {
  const bytes = newer.encode({ _: "extraPoints", points: [named, point(3)] })
    .subarray(4);
  const { value } = known.decodeSkipping(bytes, { call: "getPoints" });
  assertEquals(value, [point(3)]);
});

Deno.test("TlSchema.decodeSkipping() gives up with the first error", () => {
  const box = { _: "box", points: [point(1), named], name: "n" };
  const bytes = newer.encode(box);
  assertThrows(
    () => known.decodeSkipping(bytes, { maxAttempts: 0 }),
    TlDecodeError,
    "Cannot decode box.points[1] at byte 28: wanted Point",
  );
  assertThrows(
    () => known.decodeSkipping(newer.encode(named)),
    TlDecodeError,
    "wanted a known constructor",
  );
  assertThrows(
    () =>
      known.decodeSkipping(known.encode({ ...box, points: [] }).subarray(4)),
    TlDecodeError,
  );
});

Deno.test("TlSchema.decodeSkipping() keeps the rest of real updates", () => {
  const updates = {
    _: "updates",
    updates: Array.from({ length: 12 }, (_, i) => ({
      _: "updateNewMessage",
      message: {
        _: "message",
        id: i,
        peerId: { _: "peerUser", userId: 5n },
        date: 1,
        message: `text ${i}`,
        media: { _: "messageMediaDice", value: i, emoticon: "🎲" },
      },
      pts: i,
      ptsCount: 1,
    })),
    users: [{ _: "user", id: 5n, firstName: "A" }],
    chats: [],
    date: 1,
    seq: 2,
  };
  const bytes = apiSchema.encode(updates);
  // Give two dice and one update ids that nobody knows.
  const view = new DataView(bytes.buffer);
  const positions = (name: string) => {
    const id = apiSchema.idForName(name)!;
    const list: number[] = [];
    for (let at = 0; at < bytes.length; at += 4) {
      if (view.getUint32(at, true) === id) list.push(at);
    }
    return list;
  };
  const dice = positions("messageMediaDice");
  for (const at of [dice[3]!, dice[8]!]) view.setUint32(at, 0x0badcafe, true);
  view.setUint32(positions("updateNewMessage")[5]!, 0x0badbeef, true);
  const { value, skipped } = apiSchema.decodeSkipping(bytes);
  const wanted = updates.updates.flatMap((it, i) => {
    if (i === 5) return [];
    const { media, ...message } = it.message;
    return [{
      ...it,
      message: i === 3 || i === 8 ? message : { ...message, media },
    }];
  });
  assertEquals(value, { ...updates, updates: wanted });
  assertEquals(
    skipped.map((it) => it.constructorId),
    [0x0badcafe, 0x0badbeef, 0x0badcafe],
  );
});
