import { assert, assertEquals } from "@std/assert";
import { sha256 } from "../../src/crypto/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import type { Message, TypeInputFileLocation } from "../../src/tl/mod.ts";
import { errorOf, RawClient } from "./raw_client.ts";

const KIB = 1024;

function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + (i >> 8) * 7) & 0xff;
  return bytes;
}

/** The head of a PNG picture, which is all that the server looks at. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

async function start(dcIds = [2]) {
  const server = await TestServer.start({ dcIds });
  const ann = server.addUser({
    phone: "15550001",
    firstName: "Ann",
    code: "11111",
  });
  const client = await RawClient.connect(server);
  await client.signIn("15550001", "11111");
  return { server, client, ann: ann.id };
}

async function upload(
  client: RawClient,
  data: Uint8Array,
  partSize: number,
  big = false,
) {
  const parts = Math.ceil(data.length / partSize);
  const fileId = BigInt(data.length) * 1000n + BigInt(partSize);
  for (let filePart = 0; filePart < parts; filePart++) {
    const bytes = data.subarray(filePart * partSize, (filePart + 1) * partSize);
    await (big
      ? client.call("upload.saveBigFilePart", {
        fileId,
        filePart,
        fileTotalParts: parts,
        bytes,
      })
      : client.call("upload.saveFilePart", { fileId, filePart, bytes }));
  }
  return big
    ? { _: "inputFileBig" as const, id: fileId, parts, name: "a.bin" }
    : {
      _: "inputFile" as const,
      id: fileId,
      parts,
      name: "a.bin",
      md5Checksum: "",
    };
}

async function sendDocument(
  server: TestServer,
  client: RawClient,
  ann: bigint,
  file: Awaited<ReturnType<typeof upload>>,
) {
  await client.call("messages.sendMedia", {
    peer: { _: "inputPeerSelf" },
    media: {
      _: "inputMediaUploadedDocument",
      file,
      mimeType: "application/x-test",
      attributes: [],
    },
    message: "",
    randomId: file.id + 1n,
  });
  const message = server.messages(ann, ann).at(-1) as Message;
  assert(message.media?._ === "messageMediaDocument");
  assert(message.media.document?._ === "document");
  return message.media.document;
}

function locationOf(
  document: { id: bigint; accessHash: bigint; fileReference: Uint8Array },
): TypeInputFileLocation {
  const { id, accessHash, fileReference } = document;
  return {
    _: "inputDocumentFileLocation",
    id,
    accessHash,
    fileReference,
    thumbSize: "",
  };
}

Deno.test("files go up and down by parts, small and big", async () => {
  const { server, client, ann } = await start();
  await using _ = server;
  await using __ = client;
  const cases: [size: number, part: number, big: boolean][] = [
    [1, 512 * KIB, false],
    [300 * KIB, 128 * KIB, false],
    [512 * KIB, 512 * KIB, false],
    [1200 * KIB + 5, 512 * KIB, true],
  ];
  for (const [size, part, big] of cases) {
    const data = noise(size);
    const file = await upload(client, data, part, big);
    const document = await sendDocument(server, client, ann, file);
    assertEquals(document.size, BigInt(size));
    assertEquals(document.attributes[0], {
      _: "documentAttributeFilename",
      fileName: "a.bin",
    });
    const got = new Uint8Array(size);
    for (let offset = 0; offset < size; offset += 256 * KIB) {
      const answer = await client.call("upload.getFile", {
        location: locationOf(document),
        offset: BigInt(offset),
        limit: 256 * KIB,
      });
      assert(answer._ === "upload.file");
      got.set(answer.bytes, offset);
    }
    assertEquals(sha256(got), sha256(data));
    const [hash] = await client.call("upload.getFileHashes", {
      location: locationOf(document),
      offset: 0n,
    });
    assertEquals(hash!.hash, sha256(data.subarray(0, 128 * KIB)));
  }
});

Deno.test("`upload.saveFilePart` refuses parts that break a rule", async () => {
  const { server, client } = await start();
  await using _ = server;
  await using __ = client;
  const save = (filePart: number, length: number) =>
    client.call("upload.saveFilePart", {
      fileId: 1n,
      filePart,
      bytes: new Uint8Array(length),
    });
  const cases: [number, number, string][] = [
    [-1, 1024, "400 FILE_PART_INVALID"],
    [4000, 1024, "400 FILE_PART_INVALID"],
    [0, 0, "400 FILE_PART_EMPTY"],
    [0, 512 * KIB + 1, "400 FILE_PART_TOO_BIG"],
    [0, 512 * KIB, "no error"],
    [3999, 1024, "no error"],
  ];
  for (const [part, length, wanted] of cases) {
    assertEquals(await errorOf(save(part, length)), wanted);
  }
});

Deno.test("streams end with their last part, or with an empty one behind it", async () => {
  const { server, client, ann } = await start();
  await using _ = server;
  await using __ = client;
  const data = noise(2 * KIB);
  const save = (fileId: bigint, filePart: number, fileTotalParts: number) =>
    client.call("upload.saveBigFilePart", {
      fileId,
      filePart,
      fileTotalParts,
      bytes: data.subarray(filePart * KIB, (filePart + 1) * KIB),
    });
  for (const [fileId, totals] of [[1n, [-1, 2]], [2n, [-1, -1, 2]]] as const) {
    for (const [part, total] of totals.entries()) {
      await save(fileId, part, total);
    }
    const file = {
      _: "inputFileBig" as const,
      id: fileId,
      parts: 2,
      name: "a.bin",
    };
    const document = await sendDocument(server, client, ann, file);
    assertEquals(document.size, BigInt(data.length));
  }
  assertEquals(await errorOf(save(3n, 2, 2)), "400 FILE_PART_EMPTY");
  await save(4n, 0, -1);
  assertEquals(await errorOf(save(4n, 2, 3)), "400 FILE_PART_EMPTY");
  assertEquals(await errorOf(save(4n, 2, -1)), "400 FILE_PART_EMPTY");
});

Deno.test("sending a file refuses parts that are missing or odd", async () => {
  const { server, client } = await start();
  await using _ = server;
  await using __ = client;
  async function send(sizes: number[], parts: number, isPhoto = false) {
    const fileId = BigInt(sizes.length * 100 + parts) +
      server.calls.at(-1)!.msgId;
    for (const [filePart, length] of sizes.entries()) {
      if (length === 0) continue;
      await client.call("upload.saveFilePart", {
        fileId,
        filePart,
        bytes: new Uint8Array(length),
      });
    }
    const file = {
      _: "inputFile",
      id: fileId,
      parts,
      name: "a",
      md5Checksum: "",
    } as const;
    return await errorOf(client.call("messages.uploadMedia", {
      peer: { _: "inputPeerSelf" },
      media: isPhoto ? { _: "inputMediaUploadedPhoto", file } : {
        _: "inputMediaUploadedDocument",
        file,
        mimeType: "",
        attributes: [],
      },
    }));
  }
  assertEquals(await send([], 1), "400 FILE_PART_0_MISSING");
  assertEquals(await send([1024, 0, 1024], 3), "400 FILE_PART_1_MISSING");
  assertEquals(await send([1000, 1000], 2), "400 FILE_PART_SIZE_INVALID");
  assertEquals(await send([3072, 3072], 2), "400 FILE_PART_SIZE_INVALID");
  assertEquals(await send([2048, 1024, 2048], 3), "400 FILE_PART_SIZE_CHANGED");
  assertEquals(await send([1024], 0), "400 FILE_PARTS_INVALID");
  assertEquals(await send([1024], 1, true), "400 IMAGE_PROCESS_FAILED");
  assertEquals(await send([1024, 10], 2), "no error");
});

Deno.test("`upload.getFile` holds ranges to the rules", async () => {
  const { server, client, ann } = await start();
  await using _ = server;
  await using __ = client;
  const file = await upload(client, noise(2000), 512 * KIB);
  const location = locationOf(await sendDocument(server, client, ann, file));
  const cases: [number, number, boolean, string][] = [
    [0, 4 * KIB, false, "no error"],
    [0, 1024 * KIB, false, "no error"],
    [1024, 4 * KIB, false, "400 OFFSET_INVALID"],
    [-4096, 4 * KIB, false, "400 OFFSET_INVALID"],
    [0, KIB, false, "400 LIMIT_INVALID"],
    [0, 12 * KIB, false, "400 LIMIT_INVALID"],
    [0, 2048 * KIB, false, "400 LIMIT_INVALID"],
    [0, 0, false, "400 LIMIT_INVALID"],
    [1020 * KIB, 8 * KIB, false, "400 LIMIT_INVALID"],
    [1024, 3 * KIB, true, "no error"],
    [1, KIB, true, "400 OFFSET_INVALID"],
    [1023 * KIB, 2 * KIB, true, "400 LIMIT_INVALID"],
  ];
  for (const [offset, limit, precise, wanted] of cases) {
    const call = client.call("upload.getFile", {
      precise,
      location,
      offset: BigInt(offset),
      limit,
    });
    assertEquals(await errorOf(call), wanted, `${offset} ${limit}`);
  }
});

Deno.test("file references end, and come fresh with the message", async () => {
  const { server, client, ann } = await start();
  await using _ = server;
  await using __ = client;
  const file = await upload(client, noise(100), 512 * KIB);
  const document = await sendDocument(server, client, ann, file);
  const get = (fileReference: Uint8Array, accessHash = document.accessHash) =>
    errorOf(client.call("upload.getFile", {
      location: locationOf({ ...document, fileReference, accessHash }),
      offset: 0n,
      limit: 4096,
    }));
  assertEquals(await get(document.fileReference), "no error");
  assertEquals(await get(document.fileReference, 1n), "400 LOCATION_INVALID");
  assertEquals(await get(new Uint8Array(0)), "400 FILE_REFERENCE_EMPTY");
  assertEquals(await get(new Uint8Array(9)), "400 FILE_REFERENCE_INVALID");
  server.expireFileReferences();
  assertEquals(await get(document.fileReference), "400 FILE_REFERENCE_EXPIRED");
  const got = await client.call("messages.getMessages", {
    id: [{ _: "inputMessageID", id: 1 }],
  });
  assert("messages" in got);
  const [message] = got.messages as Message[];
  assert(message!.media?._ === "messageMediaDocument");
  assert(message!.media.document?._ === "document");
  assertEquals(await get(message!.media.document.fileReference), "no error");
});

Deno.test("a file lives in the data centre that it was sent to", async () => {
  const { server, client, ann } = await start([2, 4]);
  await using _ = server;
  await using __ = client;
  const file = await upload(client, noise(100), 512 * KIB);
  const document = await sendDocument(server, client, ann, file);
  const exported = await client.call("auth.exportAuthorization", { dcId: 4 });
  await using there = await RawClient.connect(server, { dcId: 4 });
  const { id, bytes } = exported;
  await there.call("auth.importAuthorization", { id, bytes });
  assertEquals(
    await errorOf(there.call("upload.getFile", {
      location: locationOf(document),
      offset: 0n,
      limit: 4096,
    })),
    "303 FILE_MIGRATE_2",
  );
});

Deno.test("photos show the size that their header tells", async () => {
  const { server, client, ann } = await start();
  await using _ = server;
  await using __ = client;
  const file = await upload(client, png(800, 600), 512 * KIB);
  await client.call("photos.uploadProfilePhoto", { file });
  const { photos } = await client.call("photos.getUserPhotos", {
    userId: { _: "inputUserSelf" },
    offset: 0,
    maxId: 0n,
    limit: 10,
  });
  const [photo] = photos;
  assert(photo?._ === "photo");
  assertEquals(photo.sizes, [
    { _: "photoSize", type: "x", w: 800, h: 600, size: 64 },
  ]);
  const answer = await client.call("upload.getFile", {
    location: {
      _: "inputPeerPhotoFileLocation",
      peer: server.inputPeer(ann, ann),
      photoId: photo.id,
    },
    offset: 0n,
    limit: 4096,
  });
  assert(answer._ === "upload.file");
  assertEquals(answer.type._, "storage.filePng");
  assertEquals(answer.bytes, png(800, 600));
  const { fileReference, accessHash } = photo;
  const input = {
    _: "inputPhoto" as const,
    id: photo.id,
    accessHash,
    fileReference,
  };
  assertEquals(await client.call("photos.deletePhotos", { id: [input] }), [
    photo.id,
  ]);
  const wide = await upload(client, png(2100, 100), 512 * KIB);
  assertEquals(
    await errorOf(client.call("photos.uploadProfilePhoto", { file: wide })),
    "400 PHOTO_INVALID_DIMENSIONS",
  );
});

Deno.test("albums are sent of what was uploaded before", async () => {
  const { server, client, ann } = await start();
  await using _ = server;
  await using __ = client;
  const multiMedia = [];
  for (const size of [100, 200]) {
    const file = await upload(client, png(size, size), 512 * KIB);
    const media = await client.call("messages.uploadMedia", {
      peer: { _: "inputPeerSelf" },
      media: { _: "inputMediaUploadedPhoto", file },
    });
    assert(media._ === "messageMediaPhoto" && media.photo?._ === "photo");
    const { id, accessHash, fileReference } = media.photo;
    multiMedia.push({
      _: "inputSingleMedia" as const,
      media: {
        _: "inputMediaPhoto" as const,
        id: { _: "inputPhoto" as const, id, accessHash, fileReference },
      },
      randomId: BigInt(size),
      message: `${size}`,
    });
  }
  await client.call("messages.sendMultiMedia", {
    peer: { _: "inputPeerSelf" },
    multiMedia,
  });
  const [one, two] = server.messages(ann, ann) as Message[];
  assertEquals([one!.message, two!.message], ["100", "200"]);
  assert(one!.groupedId !== undefined && one!.groupedId === two!.groupedId);
});
