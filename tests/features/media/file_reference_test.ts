import { assert, assertEquals, assertRejects } from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import {
  type Client,
  Document,
  Photo,
  Sticker,
} from "../../../src/features/mod.ts";
import type { TestServer } from "../../../src/testing/mod.ts";
import type {
  Document as RawDocument,
  Functions,
} from "../../../src/tl/mod.ts";
import {
  countCalls,
  KIB,
  noise,
  png,
  sendDocument,
  withUser,
} from "./files.ts";

/** Offsets that were asked for. */
function offsets(server: TestServer): number[] {
  return server.calls.filter((it) => it.method === "upload.getFile").map(
    ({ params }) =>
      Number((params as Functions["upload.getFile"]["params"]).offset),
  );
}

Deno.test("Client.downloadMedia() fetches an expired file reference again and goes on where it was", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(13 * KIB);
    const sent = await sendDocument(user, bytes);
    const [message] = await user.getMessagesById("me", [sent.id]);
    const off = server.on("upload.getFile", ({ params }, next) => {
      if (params.offset === 8192n) {
        off();
        server.expireFileReferences();
      }
      return next();
    });
    server.clearCalls();
    const options = { chunkSize: 4 * KIB };
    assertEquals(await user.downloadMedia(message!.media!, options), bytes);
    assertEquals(offsets(server), [0, 4096, 8192, 8192, 12288]);
    assertEquals(countCalls(server, "messages.getMessages"), 1);
  }));

Deno.test("Client.downloadMediaConcurrent() fetches the file reference once for all chunks", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(64 * KIB);
    const { document } = await sendDocument(user, bytes);
    server.expireFileReferences();
    server.clearCalls();
    const options = { chunkSize: 4 * KIB };
    assertEquals(
      await user.downloadMediaConcurrent(document!, options),
      bytes,
    );
    assertEquals(countCalls(server, "messages.getMessages"), 1);
  }));

Deno.test("Client.downloadMedia() knows the message of media, in channels too", () =>
  withUser(async ({ server, user }) => {
    const created = await user.api.channels.createChannel({
      title: "Hall",
      about: "",
      megagroup: true,
    });
    assert(created._ === "updates" && created.chats[0] !== undefined);
    const sent = await user.sendFile(created.chats[0], png(9, 9), true);
    server.expireFileReferences();
    const holders = [
      sent,
      sent.media!,
      sent.raw,
      Photo.fromMedia(sent.media!)!,
      sent.photo!.thumbs[0]!,
    ];
    for (const holder of holders) {
      server.clearCalls();
      assertEquals(await user.download(holder), png(9, 9));
      assertEquals(countCalls(server, "channels.getMessages"), 1);
    }
  }));

Deno.test("Client.downloadMedia() fails with the server's error when nothing helps", () =>
  withUser(async ({ server, user }) => {
    const sent = await sendDocument(user, noise(3));
    const download = (of: Parameters<Client["downloadMedia"]>[0]) =>
      assertRejects(() => user.download(of), RpcError, "FILE_REFERENCE_");
    server.expireFileReferences();
    server.clearCalls();
    // Nobody knows where these were seen.
    await download(new Document(sent.document!.raw));
    await download(sent.document!.toInputLocation());
    assertEquals(countCalls(server, "messages.getMessages"), 0);
    // A reference that does not help is not fetched again and again.
    const off = server.on("upload.getFile", () => {
      throw new RpcError(400, "FILE_REFERENCE_INVALID");
    });
    await download(sent);
    assertEquals(countCalls(server, "messages.getMessages"), 1);
    off();
    await sent.delete();
    await download(sent);
  }));

Deno.test("Client.downloadMedia() finds photos of a user again", () =>
  withUser(async ({ server, user }) => {
    const upload = await user.uploadFile("a.png", png(7, 7));
    await user.api.photos.uploadProfilePhoto({ file: upload.inputFile });
    const newer = await user.uploadFile("b.png", png(8, 8));
    await user.api.photos.uploadProfilePhoto({ file: newer.inputFile });
    const { photos } = await user.api.photos.getUserPhotos({
      userId: { _: "inputUserSelf" },
      offset: 1,
      maxId: 0n,
      limit: 1,
    });
    assert(photos[0]?._ === "photo");
    const photo = new Photo(photos[0], { type: "profilePhoto", peer: "me" });
    server.expireFileReferences();
    assertEquals(await user.download(photo), png(7, 7));
  }));

Deno.test("Client.downloadMedia() finds stickers again in their set", () =>
  withUser(async ({ server, user }) => {
    const set = {
      _: "inputStickerSetID" as const,
      id: 5n,
      accessHash: 6n,
    };
    const sent = await user.sendFile("me", noise(30), {
      fileName: "a.tgs",
      attributes: [
        { _: "documentAttributeSticker", alt: "👍", stickerset: set },
      ],
    });
    const sticker = Sticker.fromDocument(new Document(sent.document!.raw))!;
    assertEquals([sticker.emoji, sticker.isAnimated], ["👍", true]);
    assertEquals([sticker.isVideo, sticker.isMask], [false, false]);
    assertEquals(sticker.stickerSet, set);
    const kept = await sent.forwardTo("me");
    server.on("messages.getStickerSet", async ({ params }) => {
      assertEquals(params.stickerset, set);
      const page = await server.invokeAs(
        user.account!.userId,
        "messages.getMessages",
        { id: [{ _: "inputMessageID", id: kept!.id }] },
      );
      assert("messages" in page && page.messages[0]?._ === "message");
      const { media } = page.messages[0];
      assert(media?._ === "messageMediaDocument");
      return {
        _: "messages.stickerSet",
        set: {
          _: "stickerSet",
          id: 5n,
          accessHash: 6n,
          title: "Set",
          shortName: "set",
          count: 1,
          hash: 0,
        },
        packs: [],
        keywords: [],
        documents: [media.document as RawDocument],
      };
    });
    server.expireFileReferences();
    assertEquals(await user.download(sticker), noise(30));
    // The message is looked at first, and the set if that is gone.
    const { document } = sent;
    assertEquals(document?.origins.map(({ type }) => type), [
      "message",
      "stickerSet",
    ]);
    await sent.delete();
    server.expireFileReferences();
    server.clearCalls();
    assertEquals(await user.download(document!), noise(30));
    assertEquals(countCalls(server, "messages.getMessages"), 1);
    assertEquals(countCalls(server, "messages.getStickerSet"), 1);
    assertEquals(server.errors, []);
  }));

Deno.test("Client.sendFile() fetches an expired file reference again", () =>
  withUser(async ({ server, user }) => {
    const { photo } = await user.sendFile("me", png(9, 9), true);
    server.expireFileReferences();
    const sent = await user.sendFile("me", photo!, { caption: "again" });
    assertEquals([sent.text, sent.photo?.id], ["again", photo?.id]);
    assertEquals(countCalls(server, "messages.sendMedia"), 3);
    const text = await user.sendMessage("me", "text");
    server.expireFileReferences();
    const edited = await text.edit({ text: "with", media: photo! });
    assertEquals(edited.photo?.id, photo?.id);
    server.expireFileReferences();
    await assertRejects(
      () => user.sendFile("me", new Photo(photo!.raw)),
      RpcError,
      "FILE_REFERENCE_EXPIRED",
    );
  }));

Deno.test("Client.sendAlbum() fetches the file references that the server names", () =>
  withUser(async ({ server, user }) => {
    const photos = [];
    for (const size of [10, 20, 30]) {
      photos.push((await user.sendFile("me", png(size, size), true)).photo!);
    }
    server.expireFileReferences();
    server.clearCalls();
    const sent = await user.sendAlbum("me", photos);
    assertEquals(sent.map((it) => it?.photo?.id), photos.map(({ id }) => id));
    assertEquals(countCalls(server, "messages.getMessages"), 3);
    // Telegram numbers the file.
    server.clearCalls();
    server.fail(
      "messages.sendMultiMedia",
      400,
      "FILE_REFERENCE_1_EXPIRED",
    );
    assertEquals(
      (await user.sendAlbum("me", sent.map((it) => it!.photo!))).length,
      3,
    );
    assertEquals(countCalls(server, "messages.getMessages"), 1);
    server.fail(
      "messages.sendMultiMedia",
      400,
      "FILE_REFERENCE_1_EXPIRED",
      9,
    );
    const failing = user.sendAlbum("me", sent.map((it) => it!.photo!));
    await assertRejects(() => failing, RpcError, "FILE_REFERENCE_1_EXPIRED");
  }));

Deno.test("Photo and Document show no secrets", () =>
  withUser(async ({ user }) => {
    const { photo } = await user.sendFile("me", png(9, 9), true);
    const { document } = await sendDocument(user, noise(3));
    for (const it of [photo!, document!]) {
      const shown = Deno.inspect(it);
      assertEquals(shown.includes(String(it.accessHash)), false);
      assertEquals(shown.includes("fileReference"), false);
      assert(shown.includes(String(it.id)), shown);
    }
  }));
