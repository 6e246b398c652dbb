import { assert, assertEquals, assertFalse, assertThrows } from "@std/assert";
import {
  apiSchema,
  LAYER,
  mtprotoSchema,
  TlDecodeError,
  type TlObject,
  TlReader,
  TlSchema,
  TlWriter,
} from "../../src/tl/mod.ts";
import { interpreted } from "./schemas.ts";

const peer = { _: "inputPeerUser", userId: 1n, accessHash: 2n };
const call = {
  _: "messages.sendMessage",
  peer,
  message: "hi",
  randomId: 3n,
};

/** Values that do not fit, and how the error begins. */
const WRONG: readonly [unknown, typeof TypeError, string][] = [
  [
    { ...call, peer: { ...peer, userId: 1 } },
    TypeError,
    "Cannot encode messages.sendMessage.peer.userId: wanted a bigint, got a number",
  ],
  [
    { ...call, peer: { ...peer, userId: 2n ** 63n } },
    RangeError,
    "Cannot encode messages.sendMessage.peer.userId: wanted a bigint from",
  ],
  [
    { ...call, message: undefined },
    TypeError,
    "Cannot encode messages.sendMessage.message: wanted a string, got nothing",
  ],
  [
    { ...call, scheduleDate: 2 ** 31 },
    RangeError,
    "Cannot encode messages.sendMessage.scheduleDate: wanted a signed 32-bit",
  ],
  [
    { ...call, silent: "yes" },
    TypeError,
    "Cannot encode messages.sendMessage.silent: wanted a boolean, got a string",
  ],
  [
    { ...call, peer: { _: "user" } },
    TypeError,
    'Cannot encode messages.sendMessage.peer: wanted InputPeer, got "user"',
  ],
  [
    { ...call, peer: { _: "messages.getDialogs" } },
    TypeError,
    "Cannot encode messages.sendMessage.peer: wanted InputPeer, got",
  ],
  [
    { ...call, peer: null },
    TypeError,
    "Cannot encode messages.sendMessage.peer: wanted InputPeer, got null",
  ],
  [
    { ...call, entities: [{ _: "messageEntityBold", offset: 0 }] },
    TypeError,
    "Cannot encode messages.sendMessage.entities[0].length: wanted a signed",
  ],
  [
    { ...call, entities: "bold" },
    TypeError,
    "Cannot encode messages.sendMessage.entities: wanted an array, got a string",
  ],
  [
    { _: "inputReplyToMessage", replyToMsgId: 1, quoteEntities: [{}] },
    TypeError,
    "Cannot encode inputReplyToMessage.quoteEntities[0]: wanted MessageEntity with its name in _",
  ],
  [{ _: "noSuchThing" }, TypeError, "wanted a TL object"],
  [{}, TypeError, "with its name in _, got nothing"],
  [null, TypeError, "wanted a TL object, got null"],
];

for (const [name, schema] of [["hot", apiSchema], ["cold", interpreted]]) {
  const tl = schema as TlSchema;

  Deno.test(`TlSchema.write() names what does not fit (${name})`, () => {
    for (const [value, type, message] of WRONG) {
      const writer = new TlWriter();
      writer.int(7);
      assertThrows(() => tl.write(writer, value as TlObject), type, message);
      assertEquals(writer.length, 4, "the writer is left as it was");
    }
  });

  Deno.test(`TlSchema checks fields that share a flag (${name})`, () => {
    const gift = {
      _: "starGift",
      limited: true,
      id: 1n,
      sticker: { _: "documentEmpty", id: 1n },
      stars: 1n,
      convertStars: 1n,
    };
    assertThrows(
      () => tl.encode(gift),
      TypeError,
      "Cannot encode starGift.availabilityRemains: wanted int together with",
    );
    const full = { ...gift, availabilityRemains: 1, availabilityTotal: 2 };
    const { limited: _, ...implied } = full;
    assertEquals(tl.encode(implied), tl.encode(full));
    assertThrows(
      () => tl.encode({ ...full, limited: false }),
      TypeError,
      "Cannot encode starGift.limited: wanted true together with",
    );
    const reply = {
      _: "messageMediaPhoto",
      livePhoto: false,
      video: { _: "documentEmpty", id: 1n },
    };
    assertThrows(
      () => tl.encode(reply),
      TypeError,
      "Cannot encode messageMediaPhoto.livePhoto: wanted true together with video",
    );
  });

  Deno.test(`TlSchema.write() ends on a circular object (${name})`, () => {
    const media: Record<string, unknown> & TlObject = {
      _: "inputReplyToMessage",
      replyToMsgId: 1,
    };
    const webPage: Record<string, unknown> & TlObject = {
      _: "textBold",
      text: undefined,
    };
    webPage["text"] = webPage;
    media["replyToPeerId"] = webPage;
    assertThrows(() => tl.encode(webPage), RangeError, "nested objects");
    assertThrows(() => tl.encode(media), TypeError, "wanted InputPeer");
  });

  Deno.test(`TlSchema.decode() limits nesting (${name})`, () => {
    const nested = (levels: number): TlObject =>
      levels === 1
        ? { _: "textEmpty" }
        : { _: "textBold", text: nested(levels - 1) } as TlObject;
    const bytes = tl.encode(nested(60));
    assertEquals(tl.decode(bytes), nested(60));
    assertEquals(tl.decode(bytes, { maxDepth: 60 }), nested(60));
    assertThrows(
      () => tl.decode(bytes, { maxDepth: 59 }),
      TlDecodeError,
      "nested",
    );
    const hostile = new Uint8Array(1 << 20);
    const id = tl.encode(nested(2)).subarray(0, 4);
    for (let i = 0; i < hostile.length; i += 4) hostile.set(id, i);
    assertThrows(() => tl.decode(hostile), TlDecodeError, "nested");
  });

  Deno.test(`TlSchema.decode() gives optional fields only when present (${name})`, () => {
    const user = tl.decode(tl.encode({ _: "user", id: 1n, bot: false }));
    assertEquals(Object.keys(user), ["_", "id"]);
  });

  Deno.test(`TlSchema.encode() may be called by a getter (${name})`, () => {
    const inner = { _: "inputPeerChat", chatId: 9n };
    let seen: Uint8Array | undefined;
    const outer = {
      _: "inputPeerUser",
      userId: 1n,
      get accessHash() {
        seen = tl.encode(inner);
        return 2n;
      },
    };
    assertEquals(tl.encode(outer), tl.encode(peer));
    assertEquals(tl.decode(seen!), inner);
  });
}

Deno.test("TlSchema.decode() reports a path, an offset and an id", () => {
  const bytes = apiSchema.encode({
    ...call,
    entities: [
      { _: "messageEntityBold", offset: 0, length: 1 },
      { _: "messageEntityBold", offset: 0, length: 1 },
    ],
  });
  const at = bytes.length - 12;
  new DataView(bytes.buffer).setInt32(at, 0x12345678, true);
  const error = assertThrows(() => apiSchema.decode(bytes), TlDecodeError);
  assertEquals(error.path, "messages.sendMessage.entities[1]");
  assertEquals(error.offset, at);
  assertEquals(error.constructorId, 0x12345678);
  assertEquals(
    error.message,
    `Cannot decode messages.sendMessage.entities[1] at byte ${at}: wanted MessageEntity, got 0x12345678`,
  );
});

Deno.test("TlSchema.decode() refuses an object of another type", () => {
  const bytes = apiSchema.encode({ ...call, peer: { _: "inputPeerSelf" } });
  const user = apiSchema.idForName("inputUserSelf")!;
  new DataView(bytes.buffer).setUint32(8, user, true);
  assertThrows(
    () => apiSchema.decode(bytes),
    TlDecodeError,
    "wanted InputPeer, got inputUserSelf#f7c1b13f",
  );
});

Deno.test("TlSchema.decode() refuses what follows the object", () => {
  const bytes = new Uint8Array([...apiSchema.encode(peer), 0, 0, 0, 0]);
  const error = assertThrows(
    () => apiSchema.decode(bytes),
    TlDecodeError,
    "wanted the end of the input, got 4 more bytes",
  );
  assertEquals(error.offset, bytes.length - 4);
  const reader = new TlReader(bytes);
  assertEquals(apiSchema.read(reader), peer);
  assertEquals(reader.remaining, 4);
});

Deno.test("TlSchema.read() leaves the reader where it was on an error", () => {
  const reader = new TlReader(new Uint8Array(12), { offset: 4 });
  assertThrows(() => apiSchema.read(reader), TlDecodeError, "0x00000000");
  assertEquals(reader.offset, 4);
  assertThrows(() => apiSchema.readType(reader, "Vector<int>"), TlDecodeError);
  assertEquals(reader.offset, 4);
});

Deno.test("TlSchema.readType() reads any type", () => {
  const writer = new TlWriter();
  writer.vectorLength(2);
  writer.long(1n);
  writer.long(-1n);
  writer.bool(true);
  apiSchema.write(writer, peer);
  const reader = new TlReader(writer.view());
  assertEquals(apiSchema.readType(reader, "Vector<long>"), [1n, -1n]);
  assertEquals(apiSchema.readType(reader, "Bool"), true);
  assertEquals(apiSchema.readType(reader, "InputPeer"), peer);
  assertThrows(() => apiSchema.readType(reader, "Vector<"), SyntaxError);
});

Deno.test("TlSchema.readResult() follows generic calls inwards", () => {
  const writer = new TlWriter();
  writer.vectorLength(1);
  writer.int(5);
  const bytes = writer.finish();
  const query = { _: "messages.deleteMessages", id: [1] };
  const views = {
    _: "contacts.getContactIDs",
    hash: 0n,
  };
  const wrapped = {
    _: "invokeWithLayer",
    layer: LAYER,
    query: { _: "invokeWithoutUpdates", query: views },
  };
  assertEquals(apiSchema.decodeResult(bytes, "contacts.getContactIDs"), [5]);
  assertEquals(apiSchema.decodeResult(bytes, wrapped), [5]);
  assertThrows(
    () => apiSchema.decodeResult(bytes, query),
    TlDecodeError,
    "messages.deleteMessages result",
  );
  const bool = new TlWriter();
  bool.bool(false);
  assertEquals(
    apiSchema.decodeResult(bool.view(), "messages.setTyping"),
    false,
  );
  assertEquals(
    apiSchema.decodeResult(apiSchema.encode(peer), "invokeWithLayer"),
    peer,
  );
  assertThrows(() => apiSchema.decodeResult(bytes, "user"), TypeError);
  assertThrows(() => apiSchema.decodeResult(bytes, "nope"), TypeError);
});

Deno.test("TlSchema.writeFunction() writes parameters without _", () => {
  const { _, ...params } = call;
  const writer = new TlWriter();
  apiSchema.writeFunction(writer, "messages.sendMessage", params);
  assertEquals(writer.finish(), apiSchema.encode(call));
  assertThrows(
    () => apiSchema.writeFunction(writer, "user", {}),
    TypeError,
    'wanted a function, got "user"',
  );
  assertThrows(
    () => apiSchema.writeFunction(writer, "messages.sendMessage", {}),
    TypeError,
    "Cannot encode messages.sendMessage.peer",
  );
});

Deno.test("TlSchema decodes function calls, generic ones too", () => {
  const wrapped = {
    _: "invokeWithLayer",
    layer: LAYER,
    query: {
      _: "initConnection",
      apiId: 1,
      deviceModel: "d",
      systemVersion: "s",
      appVersion: "a",
      systemLangCode: "en",
      langPack: "",
      langCode: "en",
      query: call,
    },
  };
  assertEquals(apiSchema.decode(apiSchema.encode(wrapped)), wrapped);
});

Deno.test("TlSchema reads bare objects and bare vectors", () => {
  const salts = {
    _: "future_salts",
    reqMsgId: 1n,
    now: 2,
    salts: [{ _: "future_salt", validSince: 1, validUntil: 2, salt: 3n }],
  };
  const bytes = mtprotoSchema.encode(salts);
  assertEquals(bytes.length, 4 + 8 + 4 + 4 + 16);
  assertEquals(mtprotoSchema.decode(bytes), salts);
  const container = {
    _: "msg_container",
    messages: [{
      _: "message",
      msgId: 1n,
      seqno: 1,
      bytes: 12,
      body: { _: "ping", pingId: 5n },
    }],
  };
  assertEquals(
    mtprotoSchema.decode(mtprotoSchema.encode(container)),
    container,
  );
  assertThrows(
    () =>
      mtprotoSchema.encode({ ...salts, salts: [{ _: "pong" }] } as TlObject),
    TypeError,
    "Cannot encode future_salts.salts[0]: wanted future_salt",
  );
});

Deno.test("TlSchema.is() and isType() tell objects apart", () => {
  const user: unknown = { _: "user", id: 1n };
  assert(apiSchema.is(user, "user"));
  assert(apiSchema.isType(user, "User"));
  assertFalse(apiSchema.is(user, "userEmpty"));
  assertFalse(apiSchema.isType(user, "Chat"));
  assertFalse(apiSchema.isType(call, "Updates"));
  assert(apiSchema.is(call, "messages.sendMessage"));
  for (const value of [null, undefined, 1, "user", {}, { _: 1 }]) {
    assertFalse(apiSchema.is(value, "user"));
    assertFalse(apiSchema.isType(value, "User"));
  }
});

Deno.test("TlSchema finds names and ids, and nothing that is not there", () => {
  assertEquals(apiSchema.layer, LAYER);
  assertEquals(mtprotoSchema.layer, 0);
  assertEquals(apiSchema.nameForId(0xbc799737), "boolFalse");
  assertEquals(apiSchema.nameForId(0xbc799737 | 0), "boolFalse");
  assertEquals(apiSchema.nameForId(1), undefined);
  assertEquals(apiSchema.idForName("boolFalse"), 0xbc799737);
  for (const name of ["", "constructor", "__proto__", "toString", "vector"]) {
    assertFalse(apiSchema.has(name));
    assertEquals(apiSchema.idForName(name), undefined);
  }
});

Deno.test("TlSchema() refuses a text that is no table", () => {
  for (const text of ["", "228 2", "x y\n\n\n"]) {
    assertThrows(() => new TlSchema(text).layer, SyntaxError, "packed table");
  }
});
