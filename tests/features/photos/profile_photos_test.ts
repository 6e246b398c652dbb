import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  ChatKindError,
  type Client,
  type Photo,
  RpcError,
} from "../../../mod.ts";
import type { TypeInputFile } from "../../../src/tl/mod.ts";
import { ANN, BOB, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

/** The head of a PNG picture, which is all that the server looks at. */
function png(width: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, 100);
  return bytes;
}

async function upload(client: Client, width: number): Promise<TypeInputFile> {
  const fileId = BigInt(width);
  const bytes = png(width);
  await client.api.upload.saveFilePart({ fileId, filePart: 0, bytes });
  return {
    _: "inputFile",
    id: fileId,
    parts: 1,
    name: "a.png",
    md5Checksum: "",
  };
}

/** Gives an account photos that are 100, 101, … wide, the last one newest. */
async function addPhotos(client: Client, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const file = await upload(client, 100 + i);
    await client.api.photos.uploadProfilePhoto({ file });
  }
}

function widths(photos: readonly Photo[]): number[] {
  return photos.map(({ raw }) => (raw.sizes[0] as unknown as { w: number }).w);
}

Deno.test("Client.getProfilePhotos() reads photos of a user, newest first", () =>
  withRooms(async ({ server, ann, bob }) => {
    assertEquals(await bob.getProfilePhotos(ANN), []);
    await addPhotos(ann, 5);
    assertEquals(widths(await bob.getProfilePhotos(ANN)), [
      104,
      103,
      102,
      101,
      100,
    ]);
    assertEquals(widths(await ann.getProfilePhotos("me", 1, 2)), [103, 102]);
    const call = lastCall(server, "photos.getUserPhotos");
    assertEquals([call.offset, call.limit, call.maxId], [1, 2, 0n]);
    assertEquals(await ann.getProfilePhotos("me", 9, 2), []);
    assertEquals(await ann.getProfilePhotos("me", 0, 0), []);
  }));

Deno.test("Client.iterProfilePhotos() asks page by page and knows the total", () =>
  withRooms(async ({ server, ann, bob }) => {
    await addPhotos(ann, 5);
    server.clearCalls();
    const iterator = bob.iterProfilePhotos(ANN, { pageSize: 2 });
    assertEquals(iterator.totalCount, undefined);
    const first = await iterator.next();
    assert(!first.done);
    assertEquals([iterator.totalCount, iterator.total], [5, 5]);
    assertEquals(widths(await iterator.collect()), [103, 102, 101, 100]);
    assertEquals(methods(server).length, 3);
    for await (const _ of bob.iterProfilePhotos(ANN, { pageSize: 2 })) break;
    assertEquals(methods(server).length, 4);
    server.on("photos.getUserPhotos", () => ({
      _: "photos.photosSlice",
      count: 9,
      photos: [],
      users: [],
    }));
    assertEquals(await bob.iterProfilePhotos(ANN).collect(), []);
    const wrong: [object, string][] = [
      [{ offset: -1 }, "offset must be a whole number from 0 to 2147483647"],
      [{ offset: 0x80000000 }, "got 2147483648"],
      [{ pageSize: 101 }, "pageSize must be 1 to 100, got 101"],
    ];
    for (const [options, message] of wrong) {
      assertThrows(
        () => bob.iterProfilePhotos(ANN, options),
        RangeError,
        message,
      );
    }
  }));

Deno.test("Client.iterProfilePhotos() finds the photos that a chat has had", () =>
  withRooms(async ({ server, ann, bob, group, hall }) => {
    await addPhotos(ann, 3);
    const photos = await ann.getProfilePhotos("me");
    for (const room of [group, hall]) {
      for (const photo of photos) await ann.setChatPhoto(room, photo);
      await ann.sendMessage(room, "Nice?");
      await ann.setChatPhoto(room, undefined);
      const iterator = bob.iterProfilePhotos(room, { pageSize: 2 });
      assertEquals(widths(await iterator.collect()), [100, 101, 102]);
      assertEquals(iterator.totalCount, 3);
      assertEquals(widths(await bob.getProfilePhotos(room, 1, 1)), [101]);
    }
    assertEquals(
      lastCall(server, "messages.search").filter._,
      "inputMessagesFilterChatPhotos",
    );
    server.on("messages.search", () => ({
      _: "messages.messagesNotModified",
      count: 3,
    }));
    assertEquals(await bob.getProfilePhotos(hall), []);
  }));

Deno.test("Client.setProfilePhoto() and deleteProfilePhotos() work on photos that are there", () =>
  withRooms(async ({ server, ann, bob }) => {
    await addPhotos(ann, 3);
    const [newest, middle, oldest] = await ann.getProfilePhotos("me");
    const set = await ann.setProfilePhoto(oldest!, { fallback: true });
    assertEquals(set?.id, oldest!.id);
    assertEquals(lastCall(server, "photos.updateProfilePhoto").fallback, true);
    assertEquals(widths(await bob.getProfilePhotos(ANN)), [100, 102, 101]);
    const input = {
      _: "inputPhoto" as const,
      id: middle!.id,
      accessHash: middle!.accessHash,
      fileReference: middle!.raw.fileReference,
    };
    const gone = await ann.deleteProfilePhotos([newest!, input]);
    assertEquals(gone, [newest!.id, middle!.id]);
    assertEquals(widths(await bob.getProfilePhotos(ANN)), [100]);
    await assertRejects(
      () => bob.setProfilePhoto(oldest!),
      RpcError,
      "PHOTO_ID_INVALID",
    );
  }));

Deno.test("Client.setProfilePhoto() sets the photo of a bot", () =>
  withRooms(async ({ server, ann }) => {
    server.addBot({ token: "9:secretsecret", username: "help_bot" });
    const bot = await ann.peers.resolveUser("@help_bot");
    for (const width of [100, 101]) {
      const file = await upload(ann, width);
      await ann.api.photos.uploadProfilePhoto({ bot, file });
    }
    const [, older] = await ann.getProfilePhotos("@help_bot");
    await ann.setProfilePhoto(older!, { bot: "@help_bot" });
    assertEquals(widths(await ann.getProfilePhotos("@help_bot")), [100, 101]);
    assertEquals(await ann.getProfilePhotos("me"), []);
  }));

Deno.test("Client.setProfilePhoto() uploads a new photo, which others download", () =>
  withRooms(async ({ server, ann, bob }) => {
    const set = await ann.setProfilePhoto(png(200));
    await ann.setProfilePhoto(new Blob([new Uint8Array(png(201))]));
    const upload = await ann.uploadFile("c.png", png(202));
    await ann.setProfilePhoto(upload, { fallback: true });
    assertEquals(lastCall(server, "photos.uploadProfilePhoto").fallback, true);
    const photos = bob.iterProfilePhotos(ANN);
    const first = await photos.next();
    assert(!first.done);
    // What was listed an hour ago is found again by where it was listed.
    server.expireFileReferences();
    assertEquals(await bob.download(first.value), png(202));
    const rest = await photos.collect();
    assertEquals(widths([first.value, ...rest]), [202, 201, 200]);
    assertEquals(await bob.download(rest[1]!), png(200));
    assertEquals(await ann.download(set!), png(200));
  }));

Deno.test("Client.setChatPhoto() uploads a new photo, which members download", () =>
  withRooms(async ({ server, ann, bob, group, hall }) => {
    for (const room of [group, hall]) {
      await ann.setChatPhoto(room, png(300));
      await ann.setChatPhoto(room, await ann.uploadFile("b.png", png(301)));
      const photos = await bob.getProfilePhotos(room);
      assertEquals(widths(photos), [301, 300]);
      server.expireFileReferences();
      assertEquals(await bob.download(photos[1]!), png(300));
    }
  }));

Deno.test("setting a photo fetches a file reference that has expired again, once", () =>
  withRooms(async ({ server, ann, group }) => {
    await addPhotos(ann, 2);
    const [, older] = await ann.getProfilePhotos("me");
    server.expireFileReferences();
    await ann.setChatPhoto(group, older);
    await ann.setProfilePhoto(older!);
    assertEquals(widths(await ann.getProfilePhotos("me")), [100, 101]);
    server.expireFileReferences();
    await assertRejects(
      () => ann.setProfilePhoto(older!.raw),
      RpcError,
      "FILE_REFERENCE",
    );
    await ann.deleteProfilePhotos(await ann.getProfilePhotos("me"));
    server.expireFileReferences();
    await assertRejects(
      () => ann.setProfilePhoto(older!),
      RpcError,
      "FILE_REFERENCE",
    );
  }));

Deno.test("setting photos refuses what is none, before any call", () =>
  withRooms(async ({ server, ann, hall }) => {
    const cases: [() => Promise<unknown>, string][] = [
      [
        () => ann.setProfilePhoto({ _: "photoEmpty" } as never),
        "Cannot set profile photo: photo must be a photo or inputPhoto, got " +
        "photoEmpty",
      ],
      [
        () => ann.deleteProfilePhotos([null as never]),
        "Cannot delete profile photos: photos[0] must be a photo",
      ],
      [
        () => ann.deleteProfilePhotos("all" as never),
        "photos must be an array, got string",
      ],
      [
        () => ann.setChatPhoto(hall, { _: "document" } as never),
        "Cannot set chat photo: photo must be a photo or inputPhoto, got " +
        "document",
      ],
      [
        () => ann.setChatPhoto(hall, 5 as never),
        "wanted bytes, a Blob, a stream, an async iterable, a Response or a " +
        "path, got number",
      ],
    ];
    for (const [call, message] of cases) {
      await assertRejects(call, TypeError, message);
    }
    await assertRejects(
      () => ann.setProfilePhoto(new Uint8Array()),
      RangeError,
      "must not be empty",
    );
    assertEquals(await ann.deleteProfilePhotos([]), []);
    assertEquals(methods(server), []);
    await assertRejects(
      () => ann.setChatPhoto(BOB, undefined),
      ChatKindError,
      "Cannot set chat photo: wanted a group or channel, got a user",
    );
  }));
