import { assert, assertEquals } from "@std/assert";
import { Document, Photo, Sticker } from "../../../src/features/mod.ts";
import { fileInMedia } from "../../../src/features/media/media_file.ts";
import { inflateStrippedThumb } from "../../../src/features/media/stripped_thumb.ts";
import { toDownloadable } from "../../../src/features/media/to_downloadable.ts";
import type {
  Document as RawDocument,
  Photo as RawPhoto,
  TypeDocumentAttribute,
  TypeMessageMedia,
  TypePhotoSize,
} from "../../../src/tl/mod.ts";

function rawPhoto(...sizes: TypePhotoSize[]): RawPhoto {
  return {
    _: "photo",
    id: 1n,
    accessHash: 2n,
    fileReference: Uint8Array.of(3),
    date: 4,
    dcId: 5,
    sizes,
  };
}

function rawDocument(...attributes: TypeDocumentAttribute[]): RawDocument {
  return {
    _: "document",
    id: 1n,
    accessHash: 2n,
    fileReference: Uint8Array.of(3),
    date: 4,
    mimeType: "video/webm",
    size: 6n,
    dcId: 5,
    attributes,
  };
}

const STRIPPED: TypePhotoSize = {
  _: "photoStrippedSize",
  type: "i",
  bytes: Uint8Array.of(1, 30, 40, 0xaa, 0xbb),
};

Deno.test("Photo.largest is the largest size that shows something", () => {
  const m: TypePhotoSize = { _: "photoSize", type: "m", w: 9, h: 9, size: 90 };
  const y: TypePhotoSize = {
    _: "photoSizeProgressive",
    type: "y",
    w: 99,
    h: 99,
    sizes: [10, 20, 999],
  };
  const path: TypePhotoSize = {
    _: "photoPathSize",
    type: "j",
    bytes: Uint8Array.of(1),
  };
  const cases: [TypePhotoSize[], type: string, size: number | undefined][] = [
    [[], "", undefined],
    [[{ _: "photoSizeEmpty", type: "s" }, path], "", undefined],
    [[m], "m", 90],
    [[STRIPPED, y, m], "y", 999],
    [[STRIPPED], "i", 627],
  ];
  for (const [sizes, type, size] of cases) {
    const photo = new Photo(rawPhoto(...sizes));
    assertEquals([photo.largestThumbType, photo.size], [type, size]);
  }
});

Deno.test("Photo tells what is known of it and names its sizes", () => {
  const photo = new Photo({
    ...rawPhoto(STRIPPED, { _: "photoSize", type: "m", w: 9, h: 8, size: 7 }),
    hasStickers: true,
  });
  assertEquals([photo.id, photo.accessHash, photo.date], [1n, 2n, 4]);
  assertEquals([photo.dcId, photo.hasStickers], [5, true]);
  assertEquals(photo.thumb("m")?.toInputLocation(), {
    _: "inputPhotoFileLocation",
    id: 1n,
    accessHash: 2n,
    fileReference: Uint8Array.of(3),
    thumbSize: "m",
  });
  assertEquals(photo.thumb("w"), undefined);
  assertEquals(photo.thumb("i")?.width, 40);
  assertEquals(photo.thumb("i")?.height, 30);
  assertEquals(photo.strippedThumb, photo.thumb("i")?.bytes);
  assertEquals(photo.bytes, undefined);
});

Deno.test("inflateStrippedThumb() makes a baseline JPEG of the picture's size", () => {
  assert(STRIPPED._ === "photoStrippedSize");
  const jpeg = inflateStrippedThumb(STRIPPED.bytes)!;
  const view = new DataView(jpeg.buffer);
  const segments: [marker: number, length: number][] = [];
  assertEquals(view.getUint16(0), 0xffd8);
  let at = 2;
  while (view.getUint16(at) !== 0xffda) {
    const marker = view.getUint16(at);
    if (marker === 0xffc0) {
      assertEquals([view.getUint16(at + 5), view.getUint16(at + 7)], [30, 40]);
    }
    if (marker === 0xffc4) {
      // As many values as there are codes (T.81, B.2.4.2).
      let codes = 0;
      for (let i = 0; i < 16; i++) codes += jpeg[at + 5 + i]!;
      assertEquals(view.getUint16(at + 2), 19 + codes);
      const values = jpeg.subarray(at + 21, at + 21 + codes);
      assertEquals(new Set(values).size, codes);
    }
    segments.push([marker & 0xff, view.getUint16(at + 2)]);
    at += 2 + view.getUint16(at + 2);
  }
  assertEquals(segments, [
    [0xe0, 16],
    [0xdb, 67],
    [0xdb, 67],
    [0xc0, 17],
    [0xc4, 31],
    [0xc4, 181],
    [0xc4, 31],
    [0xc4, 181],
  ]);
  assertEquals([...jpeg.subarray(at + 14)], [0xaa, 0xbb, 0xff, 0xd9]);
});

Deno.test("inflateStrippedThumb() makes nothing of what is no such picture", () => {
  for (const bytes of [[], [1], [1, 2], [0, 1, 1, 9], [2, 1, 1]]) {
    assertEquals(inflateStrippedThumb(Uint8Array.from(bytes)), undefined);
  }
  const photo = new Photo(
    rawPhoto({ _: "photoStrippedSize", type: "i", bytes: new Uint8Array(0) }),
  );
  assertEquals([photo.strippedThumb, photo.size], [undefined, undefined]);
  assertEquals([photo.thumbs[0]?.width, photo.thumbs[0]?.height], [0, 0]);
});

Deno.test("Document tells what its attributes say", () => {
  const document = new Document(rawDocument(
    { _: "documentAttributeFilename", fileName: "../a.webm" },
    { _: "documentAttributeVideo", duration: 1.5, w: 640, h: 480 },
    { _: "documentAttributeAnimated" },
  ));
  assertEquals(document.fileName, "../a.webm");
  assertEquals([document.size, document.duration], [6, 1.5]);
  assertEquals([document.video?.w, document.isAnimated], [640, true]);
  assertEquals(document.audio, undefined);
  assertEquals(document.toInputMedia({ spoiler: true, ttlSeconds: 3 }), {
    _: "inputMediaDocument",
    id: {
      _: "inputDocument",
      id: 1n,
      accessHash: 2n,
      fileReference: Uint8Array.of(3),
    },
    spoiler: true,
    ttlSeconds: 3,
  });
  const bare = new Document(rawDocument());
  assertEquals([bare.fileName, bare.duration, bare.isAnimated], [
    undefined,
    undefined,
    false,
  ]);
  assertEquals([bare.thumbs, bare.origins], [[], []]);
});

Deno.test("Sticker.fromDocument() takes stickers only", () => {
  assertEquals(Sticker.fromDocument(new Document(rawDocument())), undefined);
  const document = new Document(
    rawDocument({
      _: "documentAttributeSticker",
      mask: true,
      alt: "🐈",
      stickerset: { _: "inputStickerSetEmpty" },
    }),
    { type: "message", peer: "me", id: 7 },
  );
  const sticker = Sticker.fromDocument(document)!;
  assertEquals([sticker.emoji, sticker.isVideo], ["🐈", true]);
  assertEquals([sticker.isAnimated, sticker.isMask], [false, true]);
  assertEquals(sticker.origins, document.origins);
});

Deno.test("fileInMedia() finds files in media of every kind", () => {
  const photo = rawPhoto();
  const document = rawDocument();
  const inner: TypeMessageMedia = { _: "messageMediaPhoto", photo };
  const extended = { _: "messageExtendedMedia" as const, media: inner };
  const game = {
    _: "game" as const,
    id: 1n,
    accessHash: 2n,
    shortName: "",
    title: "",
    description: "",
    photo,
  };
  const webpage = {
    _: "webPage" as const,
    id: 1n,
    url: "",
    displayUrl: "",
    hash: 0,
  };
  const story: TypeMessageMedia = {
    _: "messageMediaStory",
    peer: { _: "peerUser", userId: 1n },
    id: 1,
  };
  const item = { _: "storyItem" as const, id: 1, date: 1, expireDate: 2 };
  const cases: [TypeMessageMedia, unknown][] = [
    [inner, photo],
    [{ _: "messageMediaPhoto" }, undefined],
    [{ _: "messageMediaPhoto", photo: { _: "photoEmpty", id: 1n } }, undefined],
    [{ _: "messageMediaDocument", document }, document],
    [{ _: "messageMediaEmpty" }, undefined],
    [{ _: "messageMediaGame", game }, photo],
    [{ _: "messageMediaGame", game: { ...game, document } }, document],
    [{ _: "messageMediaWebPage", webpage }, undefined],
    [{ _: "messageMediaWebPage", webpage: { ...webpage, photo } }, photo],
    [
      { _: "messageMediaWebPage", webpage: { _: "webPageEmpty", id: 1n } },
      undefined,
    ],
    [story, undefined],
    [{ ...story, story: { ...item, media: inner } }, photo],
    [
      {
        _: "messageMediaPaidMedia",
        starsAmount: 1n,
        extendedMedia: [extended],
      },
      photo,
    ],
    [
      {
        _: "messageMediaPaidMedia",
        starsAmount: 1n,
        extendedMedia: [{ _: "messageExtendedMediaPreview" }],
      },
      undefined,
    ],
  ];
  for (const [media, wanted] of cases) {
    assertEquals(fileInMedia(media), wanted, media._);
  }
});

Deno.test("toDownloadable() finds the new photo of a chat", () => {
  const photo = rawPhoto();
  const found = toDownloadable({
    _: "messageService",
    id: 7,
    peerId: { _: "peerChat", chatId: 8n },
    date: 9,
    action: { _: "messageActionChatEditPhoto", photo },
  });
  assert(found instanceof Photo);
  assertEquals(found.origins, [
    { type: "message", peer: { _: "peerChat", chatId: 8n }, id: 7 },
  ]);
});
