import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { PeerError } from "../../../src/client/mod.ts";
import {
  Client,
  type IncomingMessage,
  InputMessage,
  md,
  type Photo,
  type SendFileOptions,
  UploadedFile,
} from "../../../src/features/mod.ts";
import { API, BOT, lastCall, nextMessage, withUserAndBot } from "../wire.ts";
import {
  countCalls,
  inChunks,
  KIB,
  MIB,
  noise,
  png,
  sendDocument,
  withUser,
} from "./files.ts";

Deno.test("Client.sendFile() sends an upload as a photo or as a document", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using heard = bot.streamUpdates();
    const cases: [asPhoto: boolean | SendFileOptions, isPhoto: boolean][] = [
      [true, true],
      [false, false],
      [{}, true],
      [{ forceFile: true }, false],
      [{ asPhoto: false }, false],
    ];
    for (const [asPhoto, isPhoto] of cases) {
      const upload = await user.uploadFile("a.png", png(64, 48));
      const sent = await user.sendFile(BOT, upload, asPhoto);
      assertEquals(sent.photo !== undefined, isPhoto);
      const received = await nextMessage(heard);
      assertEquals(await received.download(), png(64, 48));
      assertEquals(received.document?.fileName, isPhoto ? undefined : "a.png");
    }
  }));

Deno.test("Client.sendFile() uploads what is not on the server", () =>
  withUser(async ({ user }) => {
    const bytes = noise(5000);
    const sent = await user.sendFile("me", bytes, { fileName: "a.mp3" });
    const { document } = sent;
    assertEquals(document?.fileName, "a.mp3");
    assertEquals(document?.mimeType, "audio/mpeg");
    assertEquals(await sent.download(), bytes);
    const named = await user.sendFile("me", new File([bytes], "b.txt"));
    assertEquals(named.document?.fileName, "b.txt");
    const nameless = await user.sendFile("me", inChunks(bytes, 100));
    assertEquals(nameless.document?.fileName, "file");
  }));

Deno.test("Client.sendFile() reads a stream whole before it is a photo", () =>
  withUser(async ({ server, user }) => {
    const source = inChunks(png(10, 10), 7);
    const sent = await user.sendFile("me", source, true);
    assert(sent.photo !== undefined);
    assertEquals(await sent.download(), png(10, 10));
    assertEquals(countCalls(server, "upload.saveBigFilePart"), 0);
    let given = 0;
    async function* endless() {
      for (;; given++) yield await Promise.resolve(new Uint8Array(MIB));
    }
    await assertRejects(
      () => user.sendFile("me", endless(), true),
      RangeError,
      "wanted at most 10485760 bytes",
    );
    assert(given <= 11, `${given} MiB were read`);
    const controller = new AbortController();
    const silent = new ReadableStream<Uint8Array>({
      pull: () => new Promise<void>(() => {}),
    });
    const sending = user.sendFile("me", silent, true, {
      signal: controller.signal,
    });
    queueMicrotask(() => controller.abort(new Error("too slow")));
    await assertRejects(() => sending, Error, "too slow");
  }));

Deno.test("Client.sendFile() sends every option", () =>
  withUser(async ({ server, user }) => {
    const first = await user.sendMessage("me", "first");
    const sent = await user.sendFile("me", noise(9), false, {
      caption: md`**bold**`,
      replyTo: first.id,
      silent: true,
      noForwards: true,
      invertMedia: true,
      clearDraft: true,
      spoiler: true,
      ttlSeconds: 7,
      thumb: png(20, 10),
      mimeType: "video/mp4",
      attributes: [{
        _: "documentAttributeVideo",
        duration: 1.5,
        w: 20,
        h: 10,
      }],
      fileName: "a.mp4",
    });
    assertEquals([sent.text, sent.markdownText], ["bold", "**bold**"]);
    assertEquals(sent.replyToMessageId, first.id);
    assertEquals(sent.document?.duration, 1.5);
    assertEquals(sent.document?.thumbs.map(({ width }) => width), [20]);
    assertEquals(await user.download(sent.document!.thumbs[0]!), png(20, 10));
    const params = lastCall(server, "messages.sendMedia");
    assertEquals(params.silent, true);
    assertEquals(params.noforwards, true);
    assertEquals(params.invertMedia, true);
    assertEquals(params.clearDraft, true);
    assert(params.media._ === "inputMediaUploadedDocument");
    assertEquals([params.media.spoiler, params.media.ttlSeconds], [true, 7]);
    assertEquals(params.media.mimeType, "video/mp4");
    assertEquals(params.media.attributes[1], {
      _: "documentAttributeFilename",
      fileName: "a.mp4",
    });
  }));

Deno.test("Client.sendFile() takes captions in every shape", () =>
  withUser(async ({ user }) => {
    const cases: [SendFileOptions, string][] = [
      [{}, ""],
      [{ caption: "a" }, "a"],
      [{ text: "a" }, "a"],
      [{ markdown: "__a__" }, "__a__"],
      [{ html: "<b>a</b>" }, "**a**"],
    ];
    for (const [options, wanted] of cases) {
      const sent = await user.sendFile("me", noise(3), options);
      assertEquals(sent.markdownText, wanted);
    }
  }));

Deno.test("Client.sendFile() sends later", () =>
  withUser(async ({ user }) => {
    const scheduleDate = user.serverTime + 3600;
    await user.sendFile("me", noise(3), { scheduleDate });
    const [waiting] = await user.getScheduledMessages("me");
    assertEquals(waiting?.document?.size, 3);
    assertEquals(waiting?.date, scheduleDate);
  }));

Deno.test("Client.sendFile() sends what was seen elsewhere, and raw TL, without an upload", () =>
  withUser(async ({ server, user }) => {
    const photo = (await user.sendFile("me", png(9, 9), true)).photo!;
    const { document } = await sendDocument(user, noise(99));
    server.clearCalls();
    const again = await user.sendFile("me", photo, { spoiler: true });
    assertEquals(again.photo?.id, photo.id);
    const { media } = lastCall(server, "messages.sendMedia");
    assert(media._ === "inputMediaPhoto" && media.spoiler);
    const other = await user.sendFile("me", document!, { caption: "c" });
    assertEquals(other.document?.id, document?.id);
    assertEquals(other.text, "c");
    const dice = await user.sendFile("me", {
      _: "inputMediaDice",
      emoticon: "🎲",
    });
    assertEquals(dice.media?._, "messageMediaDice");
    assertEquals(countCalls(server, "upload.saveFilePart"), 0);
  }));

Deno.test("InputMessage.copyMedia() takes uploads and photos, and editMessage() too", () =>
  withUser(async ({ user }) => {
    const upload = await user.uploadFile("a.png", png(9, 9));
    const message = InputMessage.text("caption").copyMedia(upload);
    const sent = await user.sendMessage("me", message);
    assertEquals([sent.text, sent.photo?.largest?.width], ["caption", 9]);
    const without = await user.sendMessage("me", message.clearMedia());
    assertEquals(without.media, undefined);
    const other = await user.uploadFile("b.txt", noise(5));
    const edited = await sent.edit({ text: "changed", media: other });
    assertEquals(edited.document?.fileName, "b.txt");
    const copied = await edited.edit({ text: "again", media: sent.photo! });
    assertEquals(copied.photo?.id, sent.photo?.id);
  }));

Deno.test("Client.sendFile() refuses bad input before any call", () =>
  withUser(async ({ server, user }) => {
    const streamed = await user.uploadStream("a.png", inChunks(png(9, 9), 5));
    server.clearCalls();
    const bytes = noise(3);
    const bad: [
      file: unknown,
      options: object,
      // deno-lint-ignore no-explicit-any -- as of assertThrows
      kind: new (...args: any[]) => Error,
      message: string,
    ][] = [
      [new Uint8Array(0), {}, RangeError, "must not be empty"],
      [{}, {}, TypeError, "got object"],
      [{ _: "photo" }, {}, TypeError, "got object"],
      [streamed, { asPhoto: true }, TypeError, "source of known length"],
      [bytes, { asPhoto: 1 }, TypeError, "asPhoto must be a boolean"],
      [bytes, { caption: 1 }, TypeError, "caption must be text, got number"],
      [bytes, { caption: null }, TypeError, "caption must be text"],
      [bytes, { ttlSeconds: 0 }, RangeError, "ttlSeconds must be above 0"],
      [bytes, { caption: "a", html: "b" }, TypeError, "got text and html"],
      [bytes, { replyTo: 0 }, RangeError, "replyTo"],
      [bytes, { fileName: "" }, RangeError, "name must not be empty"],
      [bytes, { partSize: 5 }, RangeError, "partSize"],
      [bytes, { concurrency: 99 }, RangeError, "concurrency"],
      [bytes, { thumb: new Uint8Array(0) }, RangeError, "must not be empty"],
      [bytes, { thumb: 5 }, TypeError, "got number"],
      [bytes, { signal: {} }, TypeError, "signal must be an AbortSignal"],
      [bytes, { scheduleDate: 0 }, RangeError, "scheduleDate"],
      [
        new Uint8Array(10 * MIB + 1),
        { asPhoto: true },
        RangeError,
        "wanted at most 10485760 bytes, got 10485761",
      ],
    ];
    for (const [file, options, kind, message] of bad) {
      assertThrows(
        () => user.sendFile("me", file as Uint8Array, options),
        kind,
        message,
      );
    }
    assertThrows(
      () => user.sendMessage("me", { media: {} as UploadedFile }),
      TypeError,
      "media must be an upload",
    );
    assertEquals(server.calls, []);
    const unknown: [peer: string, options: object][] = [
      ["@nobody_at_all", {}],
      ["me", { replyTo: { messageId: 1, peer: "@nobody_at_all" } }],
      ["me", { sendAs: "@nobody_at_all" }],
      ["me", { html: '<a href="tg://user?id=77">x</a>' }],
    ];
    for (const [peer, options] of unknown) {
      await assertRejects(() => user.sendFile(peer, bytes, options), PeerError);
      const items = [bytes, { media: bytes }];
      const { html, ...rest } = options as { html?: string };
      const first = html === undefined ? bytes : { media: bytes, html };
      await assertRejects(
        () => user.sendAlbum(peer, [first, ...items], rest),
        PeerError,
      );
    }
    assertEquals(countCalls(server, "upload.saveFilePart"), 0);
  }));

Deno.test("Client.sendFile() needs a connected client", async () => {
  const client = new Client(API);
  await assertRejects(() => client.sendFile("me", noise(3)), Error);
});

Deno.test("Client.sendAlbum() sends uploads, bytes and photos with captions", () =>
  withUserAndBot(async ({ server, user, bot }) => {
    await using heard = bot.streamUpdates();
    const upload = await user.uploadFile("a.png", png(10, 10));
    const seen = (await user.sendFile("me", png(20, 20), true)).photo!;
    server.clearCalls();
    const sent = await user.sendAlbum(BOT, [
      { media: upload, caption: "one" },
      seen,
      { media: png(30, 30), fileName: "c.png", markdown: "**three**" },
    ], { silent: true });
    assertEquals(sent.map((it) => it?.markdownText), ["one", "", "**three**"]);
    assertEquals(sent.map((it) => it?.photo?.largest?.width), [10, 20, 30]);
    const groups = new Set(sent.map((it) => it?.groupedId));
    assert(groups.size === 1 && !groups.has(undefined));
    // Only what is fresh is made media of.
    assertEquals(countCalls(server, "messages.uploadMedia"), 2);
    assertEquals(lastCall(server, "messages.sendMultiMedia").silent, true);
    const received: IncomingMessage[] = [];
    while (received.length < 3) received.push(await nextMessage(heard));
    assertEquals(await received[2]!.download(), png(30, 30));
    assertEquals(received[0]!.groupedId, received[2]!.groupedId);
  }));

Deno.test("Client.sendAlbum() sends documents and covers what is to be covered", () =>
  withUser(async ({ server, user }) => {
    const items = [1, 2].map((n) => ({
      media: noise(n),
      fileName: `${n}.txt`,
      spoiler: true,
    }));
    const sent = await user.sendAlbum("me", items);
    assertEquals(sent.map((it) => it?.document?.fileName), ["1.txt", "2.txt"]);
    const { multiMedia } = lastCall(server, "messages.sendMultiMedia");
    for (const { media } of multiMedia) {
      assert(media._ === "inputMediaDocument" && media.spoiler);
    }
  }));

Deno.test("Client.sendAlbum() takes 2 to 10 items and refuses others before any call", () =>
  withUser(async ({ server, user }) => {
    const photo = (await user.sendFile("me", png(9, 9), true)).photo!;
    const of = (count: number): Photo[] => Array<Photo>(count).fill(photo);
    server.clearCalls();
    for (const count of [0, 1, 11]) {
      assertThrows(
        () => user.sendAlbum("me", of(count)),
        RangeError,
        `wanted 2 to 10 items, got ${count}`,
      );
    }
    assertThrows(
      () => user.sendAlbum("me", photo as unknown as Photo[]),
      TypeError,
      "items must be an array, got object",
    );
    assertThrows(
      () => user.sendAlbum("me", [photo, new Uint8Array(0)]),
      RangeError,
      "must not be empty",
    );
    assertThrows(
      () => user.sendAlbum("me", [photo, { media: photo, text: "", html: "" }]),
      TypeError,
      "got text and html",
    );
    assertThrows(
      () => user.sendAlbum("me", [photo, { media: png(1, 1), partSize: 5 }]),
      RangeError,
      "partSize",
    );
    assertThrows(
      () => user.sendAlbum("me", of(2), { replyTo: -1 }),
      RangeError,
      "replyTo",
    );
    assertEquals(server.calls, []);
    for (const count of [2, 10]) {
      assertEquals((await user.sendAlbum("me", of(count))).length, count);
    }
  }));

Deno.test("UploadedFile shows nothing but files, and makes media of them", () => {
  const make = (name: string, mimeType: string, size = KIB) =>
    new UploadedFile({
      inputFile: { _: "inputFile", id: 1n, parts: 1, name, md5Checksum: "" },
      mimeType,
      size,
      isStreamed: false,
    });
  const cases: [UploadedFile, string][] = [
    [make("a.jpg", "image/jpeg"), "inputMediaUploadedPhoto"],
    [make("a.png", "image/png"), "inputMediaUploadedPhoto"],
    [make("a.png", "image/png", 10 * MIB), "inputMediaUploadedPhoto"],
    [make("a.png", "image/png", 10 * MIB + 1), "inputMediaUploadedDocument"],
    [make("a.webp", "image/webp"), "inputMediaUploadedDocument"],
    [make("a.gif", "image/gif"), "inputMediaUploadedDocument"],
    [make("a.bin", ""), "inputMediaUploadedDocument"],
  ];
  for (const [file, wanted] of cases) {
    assertEquals(file.asAutoMedia()._, wanted, file.name);
  }
  const named = make("a.bin", "").asDocumentMedia({
    attributes: [{ _: "documentAttributeFilename", fileName: "b" }],
    thumb: make("t.jpg", "image/jpeg"),
  });
  assertEquals(named.mimeType, "application/octet-stream");
  assertEquals(named.attributes.length, 1);
  assert(named.thumb?._ === "inputFile" && named.thumb.name === "t.jpg");
});
