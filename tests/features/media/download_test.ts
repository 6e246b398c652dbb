import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { sha256 } from "../../../src/crypto/mod.ts";
import { RpcError } from "../../../src/client/mod.ts";
import {
  type Client,
  Document,
  type Downloadable,
  MediaError,
  type MediaLike,
  Photo,
  type TransferProgress,
} from "../../../src/features/mod.ts";
import { NO_ANSWER, type TestServer } from "../../../src/testing/mod.ts";
import type { Functions } from "../../../src/tl/mod.ts";
import { connectUser } from "../wire.ts";
import {
  countCalls,
  gate,
  KIB,
  MIB,
  noise,
  png,
  sendDocument,
  until,
  withUser,
} from "./files.ts";

type GetFile = Functions["upload.getFile"]["params"];

/** What was asked for, as offset, limit and whether `precise`. */
function ranges(server: TestServer): [number, number, boolean][] {
  return server.calls.flatMap(({ method, params }) => {
    if (method !== "upload.getFile") return [];
    const { offset, limit, precise } = params as GetFile;
    return [[Number(offset), limit, precise === true]];
  });
}

Deno.test("Client.downloadMedia() fetches files of lengths around every limit", () =>
  withUser(async ({ server, user }) => {
    const chunkSize = 4 * KIB;
    for (
      const [size, calls] of [
        [1, 1],
        [chunkSize - 1, 1],
        [chunkSize, 1],
        [chunkSize + 1, 2],
        [3 * chunkSize, 3],
      ] as const
    ) {
      const bytes = noise(size);
      const { media } = await sendDocument(user, bytes);
      server.clearCalls();
      assertEquals(await user.downloadMedia(media!, { chunkSize }), bytes);
      assertEquals(countCalls(server, "upload.getFile"), calls);
      const all = await user.downloadMediaConcurrent(media!, { chunkSize });
      assertEquals(all, bytes);
    }
  }));

Deno.test("Client.download() fetches several chunks at a time from 10 MiB on", () =>
  withUser(async ({ server, user }) => {
    for (const [size, wanted] of [[10 * MIB - 1, 1], [10 * MIB, 4]] as const) {
      const bytes = noise(size);
      const { document } = await sendDocument(user, bytes);
      let flying = 0;
      let most = 0;
      const off = server.on("upload.getFile", async (_call, next) => {
        most = Math.max(most, ++flying);
        if (wanted > 1) await until(() => most === wanted);
        const answer = await next();
        flying--;
        return answer;
      });
      server.clearCalls();
      assertEquals(sha256(await user.download(document!)), sha256(bytes));
      assertEquals(most, wanted);
      const isPrecise = ranges(server)[0]![2];
      assertEquals(isPrecise, wanted > 1);
      off();
    }
  }));

Deno.test("Client.iterDownload() gives chunks of one length, and any part of a file", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(2 * MIB + 5000);
    const { document } = await sendDocument(user, bytes);
    const cases: [
      options: { chunkSize?: number; offset?: number; limit?: number },
      lengths: number[],
      asked: [number, number, boolean][],
    ][] = [
      [
        { chunkSize: MIB },
        [MIB, MIB, 5000],
        [[0, MIB, false], [MIB, MIB, false], [2 * MIB, 8 * KIB, false]],
      ],
      [
        { offset: 4 * KIB, limit: 1 },
        [1],
        [[4 * KIB, 4 * KIB, false]],
      ],
      [
        { chunkSize: 12 * KIB, limit: 20 * KIB },
        [12 * KIB, 8 * KIB],
        [[0, 12 * KIB, true], [12 * KIB, 8 * KIB, false]],
      ],
      // No request may lie on both sides of a MiB.
      [
        { chunkSize: 8 * KIB, offset: MIB - 4 * KIB, limit: 8 * KIB },
        [8 * KIB],
        [[MIB - 4 * KIB, 4 * KIB, false], [MIB, 4 * KIB, false]],
      ],
      [{ offset: 4 * MIB }, [], []],
      [{ offset: 2 * MIB, limit: 9 * MIB }, [5000], [[
        2 * MIB,
        8 * KIB,
        false,
      ]]],
    ];
    for (const [options, lengths, asked] of cases) {
      server.clearCalls();
      const iterator = user.iterDownload(document!, options);
      const chunks: Uint8Array[] = [];
      for await (const chunk of iterator) chunks.push(chunk);
      assertEquals(chunks.map(({ length }) => length), lengths);
      assertEquals(ranges(server), asked);
      const sum = lengths.reduce((a, b) => a + b, 0);
      assertEquals(iterator.total, sum);
      let at = options.offset ?? 0;
      for (const chunk of chunks) {
        assertEquals(chunk, bytes.subarray(at, at + chunk.length));
        at += chunk.length;
      }
    }
  }));

Deno.test("Client.iterDownload() takes locations, to an end that only the server knows", () =>
  withUser(async ({ user }) => {
    for (const size of [5000, 8 * KIB]) {
      const bytes = noise(size);
      const { document } = await sendDocument(user, bytes);
      for (const concurrency of [1, 3]) {
        const options = { chunkSize: 4 * KIB, concurrency };
        const chunks: number[] = [];
        const location = document!.toInputLocation();
        const iterator = user.iterDownload(location, options);
        assertEquals(iterator.total, undefined);
        for await (const { length } of iterator) chunks.push(length);
        assertEquals(chunks, size === 5000 ? [4096, 904] : [4096, 4096]);
        assertEquals(await iterator.next(), { value: undefined, done: true });
      }
    }
  }));

Deno.test("Client.iterDownload() refuses bad input before any call", () =>
  withUser(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(3));
    const texts = await user.sendMessage("me", "no file");
    server.clearCalls();
    const bad: [options: object, message: string][] = [
      [{ chunkSize: 0 }, "chunkSize must be a multiple of 4096"],
      [{ chunkSize: 4095 }, "got 4095"],
      [{ chunkSize: MIB + 4096 }, "up to 1048576, got 1052672"],
      [{ offset: -4096 }, "offset must be a multiple of 4096, got -4096"],
      [{ offset: 1 }, "offset must be a multiple of 4096, got 1"],
      [{ limit: 0 }, "limit must be above 0, got 0"],
      [{ limit: 1.5 }, "limit must be above 0, got 1.5"],
      [{ concurrency: 0 }, "concurrency must be from 1 to 32, got 0"],
      [{ concurrency: 33 }, "concurrency must be from 1 to 32, got 33"],
    ];
    for (const [options, message] of bad) {
      assertThrows(
        () => user.iterDownload(document!, options),
        RangeError,
        message,
      );
      assertThrows(
        () => user.downloadMedia(document!, options),
        RangeError,
        message,
      );
    }
    assertThrows(
      () => user.downloadMedia(document!, { signal: {} as AbortSignal }),
      TypeError,
      "signal must be an AbortSignal, got object",
    );
    const nothing: [media: unknown, got: string][] = [
      [null, "object"],
      ["photo.jpg", "string"],
      [texts, "a message without"],
      [texts.raw, "message"],
      [
        { _: "messageMediaGeo", geo: { _: "geoPointEmpty" } },
        "messageMediaGeo",
      ],
      [{ _: "photoEmpty", id: 1n }, "photoEmpty"],
    ];
    for (const [media, got] of nothing) {
      assertThrows(
        () => user.downloadMedia(media as MediaLike),
        TypeError,
        `wanted media with a file, got ${got}`,
      );
    }
    assertThrows(
      () => user.downloadMediaToFile(document!, ""),
      RangeError,
      "path must not be empty",
    );
    assertThrows(
      () => user.downloadMediaToFile(document!, 7 as unknown as string),
      TypeError,
      "path must be a string or URL, got number",
    );
    assertEquals(server.calls, []);
  }));

Deno.test("Client.downloadMedia() finds the file in whatever holds it", () =>
  withUser(async ({ user }) => {
    const sent = await user.sendFile("me", png(12, 8), true);
    const photo = Photo.fromMessage(sent.raw)!;
    const holders: MediaLike[] = [
      sent,
      sent.raw,
      sent.media!,
      photo,
      photo.raw,
      photo.thumbs[0]!,
      photo.toInputLocation(),
      // Old photos do not say how long they are.
      new Photo({
        ...photo.raw,
        sizes: [{ _: "photoSize", type: "m", w: 12, h: 8, size: 0 }],
      }),
    ];
    for (const holder of holders) {
      assertEquals(await user.downloadMedia(holder), png(12, 8));
    }
    const own: Downloadable = {
      size: undefined,
      toInputLocation: () => photo.toInputLocation(),
    };
    assertEquals(await user.download(own), png(12, 8));
    const me = await user.getMe();
    const upload = await user.uploadFile("a.png", png(7, 7));
    await user.api.photos.uploadProfilePhoto({ file: upload.inputFile });
    const { photos } = await user.api.photos.getUserPhotos({
      userId: { _: "inputUserSelf" },
      offset: 0,
      maxId: 0n,
      limit: 1,
    });
    assert(photos[0]?._ === "photo");
    const avatar = await user.downloadMedia({
      _: "inputPeerPhotoFileLocation",
      peer: await user.resolvePeer(me),
      photoId: photos[0].id,
    });
    assertEquals(avatar, png(7, 7));
  }));

Deno.test("Client.downloadMedia() asks nobody for what came along", () =>
  withUser(async ({ server, user }) => {
    const photo = new Photo({
      _: "photo",
      id: 1n,
      accessHash: 2n,
      fileReference: new Uint8Array(0),
      date: 0,
      dcId: 2,
      sizes: [
        { _: "photoCachedSize", type: "s", w: 9, h: 9, bytes: noise(5000) },
      ],
    });
    server.clearCalls();
    assertEquals(await user.download(photo), noise(5000));
    const options = { offset: 4096, limit: 5, chunkSize: 4096 };
    const part = await user.downloadMedia(photo.thumbs[0]!, options);
    assertEquals(part, noise(5000).subarray(4096, 4101));
    assertEquals(server.calls, []);
  }));

Deno.test("Client.downloadMedia() tells how far it has come", () =>
  withUser(async ({ user }) => {
    const { document } = await sendDocument(user, noise(9 * KIB));
    const told: TransferProgress[] = [];
    await user.downloadMedia(document!, {
      chunkSize: 4 * KIB,
      onProgress: (progress) => told.push(progress),
    });
    assertEquals(told.map(({ done }) => done), [4096, 8192, 9216]);
    assertEquals(new Set(told.map(({ total }) => total)), new Set([9216]));
  }));

Deno.test("Client.downloadMedia() goes to the file's own DC and leaves the home DC", async () => {
  await withUser(async ({ server, user }) => {
    const bytes = noise(9 * KIB);
    const { document } = await sendDocument(user, bytes);
    server.addUser({ ...BEA, dcId: 4 });
    await using bea = await connectUser(server, BEA);
    assertEquals(bea.homeDcId, 4);
    // The file of another DC, seen by who lives here.
    const options = { chunkSize: 4 * KIB };
    server.clearCalls();
    assertEquals(await bea.download(document!, options), bytes);
    const dcs = server.calls.filter((it) => it.method === "upload.getFile")
      .map((it) => it.dcId);
    assertEquals(dcs, [2, 2, 2]);
    // A location alone does not say where it is.
    const location = document!.toInputLocation();
    assertEquals(await bea.downloadMedia(location, options), bytes);
    server.clearCalls();
    let length = 0;
    const known = { ...options, dcId: 2 };
    for await (const chunk of bea.iterDownload(location, known)) {
      length += chunk.length;
    }
    assertEquals(length, bytes.length);
    assert(server.calls.every(({ dcId }) => dcId === 2));
    assertEquals(bea.homeDcId, 4);
    assertEquals(await bea.store.homeDc(), 4);
  }, { dcIds: [2, 4] });
});

const BEA = { phone: "15550002", firstName: "Bea", code: "54321" };

Deno.test("Client.downloadMedia() uses the connections for downloads", () =>
  withUser(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(3));
    await user.download(document!);
    const media = server.dcOptions.find(({ mediaOnly }) => mediaOnly)!;
    assert(server.connectedPorts.filter((it) => it === media.port).length >= 2);
  }, { mediaAddresses: true }));

Deno.test("Client.downloadMedia() fails if the file is shorter than the server said", () =>
  withUser(async ({ user }) => {
    const { document } = await sendDocument(user, noise(9 * KIB));
    const longer = new Document({ ...document!.raw, size: 10n * 1024n });
    for (const concurrency of [1, 4]) {
      const options = { chunkSize: 4 * KIB, concurrency };
      const error = await assertRejects(
        () => user.downloadMedia(longer, options),
        MediaError,
        "wanted 2048 bytes more, got 1024",
      );
      assertEquals(error.reason, "sizeMismatch");
    }
  }));

Deno.test("Client.iterDownload() asks for no more chunks ahead than it is told", () =>
  withUser(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(64 * KIB));
    server.clearCalls();
    const options = { chunkSize: 4 * KIB, concurrency: 3 };
    const iterator = user.iterDownload(document!, options);
    assertEquals(countCalls(server, "upload.getFile"), 0);
    await iterator.next();
    await until(() => countCalls(server, "upload.getFile") === 3);
    await user.api.help.getNearestDc();
    assertEquals(countCalls(server, "upload.getFile"), 3);
    await iterator.return();
    assertEquals(await iterator.next(), { value: undefined, done: true });
    assertEquals(countCalls(server, "upload.getFile"), 3);
  }));

Deno.test("Client.iterDownload() leaves nothing behind when its loop is left", () =>
  withUser(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(64 * KIB));
    // What is on its way is never answered, and not waited for.
    server.on(
      "upload.getFile",
      ({ params }, next) => params.offset === 0n ? next() : NO_ANSWER,
    );
    for (const concurrency of [1, 4]) {
      server.clearCalls();
      const options = { chunkSize: 4 * KIB, concurrency };
      for await (const chunk of user.iterDownload(document!, options)) {
        assertEquals(chunk.length, 4096);
        break;
      }
      assert(countCalls(server, "upload.getFile") <= concurrency);
    }
  }));

Deno.test("Client.downloadMedia() ends with the reason of its signal", () =>
  withUser(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(64 * KIB));
    server.clearCalls();
    const reason = new Error("changed my mind");
    await assertRejects(
      () =>
        user.downloadMedia(document!, { signal: AbortSignal.abort(reason) }),
      Error,
      "changed my mind",
    );
    const controller = new AbortController();
    server.on(
      "upload.getFile",
      ({ params }, next) => params.offset === 0n ? next() : NO_ANSWER,
    );
    const downloading = user.downloadMediaConcurrent(document!, {
      chunkSize: 4 * KIB,
      signal: controller.signal,
    });
    await until(() => countCalls(server, "upload.getFile") === 5);
    controller.abort(reason);
    const error = await assertRejects(() => downloading);
    assertStrictEquals(error, reason);
  }));

Deno.test("Client.downloadMedia() fails as the server refuses a chunk", () =>
  withUser(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(64 * KIB));
    server.on("upload.getFile", ({ params }, next) => {
      if (params.offset === 8192n) throw new RpcError(400, "LOCATION_INVALID");
      return next();
    });
    for (const concurrency of [1, 4]) {
      await assertRejects(
        () => user.download(document!, { chunkSize: 4096, concurrency }),
        RpcError,
        "LOCATION_INVALID",
      );
    }
  }));

Deno.test("Client.downloadMedia() waits as the server asks", () =>
  withUser(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(9 * KIB));
    const waits: number[] = [];
    user.on("retry", ({ waitMs }) => void waits.push(waitMs));
    server.fail("upload.getFile", 420, "FLOOD_PREMIUM_WAIT_3");
    const retryPolicy = { shouldRetry: () => 0 };
    const options = { chunkSize: 4096, retryPolicy };
    assertEquals(await user.downloadMedia(document!, options), noise(9 * KIB));
    assertEquals(waits, [0]);
  }));

Deno.test("Client.downloadStream() gives a stream that fetches as it is read", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(9 * KIB);
    const { document } = await sendDocument(user, bytes);
    server.clearCalls();
    const options = { chunkSize: 4 * KIB };
    const stream = user.downloadStream(document!, options);
    await user.api.help.getNearestDc();
    assertEquals(countCalls(server, "upload.getFile"), 0);
    assertEquals(
      new Uint8Array(await new Response(stream).arrayBuffer()),
      bytes,
    );
    server.clearCalls();
    const left = user.downloadStream(document!, options).getReader();
    assertEquals((await left.read()).value?.length, 4096);
    await left.cancel();
    assertEquals(countCalls(server, "upload.getFile"), 1);
  }));

Deno.test("Client.uploadStream() sends on what Client.downloadStream() gives", () =>
  withUser(async ({ user }) => {
    const bytes = noise(70 * KIB);
    const { document } = await sendDocument(user, bytes);
    const stream = user.downloadStream(document!, { chunkSize: 4 * KIB });
    const upload = await user.uploadStream("b.bin", stream, {
      partSize: 16 * KIB,
    });
    const again = await user.sendFile("me", upload);
    assertEquals(await again.download(), bytes);
  }));

const TMP = new URL("../../.tmp/", import.meta.url);

/** Names of what is left in a folder of the test's own. */
async function inFolder(
  name: string,
  test: (folder: URL) => Promise<void>,
): Promise<string[]> {
  const folder = new URL(`media_${name}/`, TMP);
  await Deno.mkdir(folder, { recursive: true });
  try {
    await test(folder);
    return (await Array.fromAsync(Deno.readDir(folder), (it) => it.name))
      .sort();
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function pathIn(folder: URL, name: string): Promise<string> {
  return `${await Deno.realPath(folder)}/${name}`;
}

Deno.test("Client.downloadMediaToFile() writes a file that appears when it is whole", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(9 * KIB);
    const { media } = await sendDocument(user, bytes);
    const left = await inFolder("whole", async (folder) => {
      const path = await pathIn(folder, "a b.bin");
      await Deno.writeTextFile(path, "older");
      const hold = gate();
      const off = server.on("upload.getFile", async ({ params }, next) => {
        if (params.offset === 8192n) await hold.opened;
        return await next();
      });
      const options = { chunkSize: 4 * KIB };
      const writing = user.downloadMediaToFile(media!, path, options);
      await until(() => countCalls(server, "upload.getFile") === 3);
      assertEquals(await Deno.readTextFile(path), "older");
      hold.open();
      assertEquals(await writing, bytes.length);
      assertEquals(await Deno.readFile(path), bytes);
      off();
      const url = new URL("c d.bin", folder);
      assertEquals(await user.downloadMediaToFile(media!, url), bytes.length);
      assertEquals(await Deno.readFile(url), bytes);
    });
    assertEquals(left, ["a b.bin", "c d.bin"]);
  }));

Deno.test("Client.downloadMediaToFile() leaves nothing behind when it fails", () =>
  withUser(async ({ server, user }) => {
    const { media } = await sendDocument(user, noise(9 * KIB));
    const left = await inFolder("failed", async (folder) => {
      const path = await pathIn(folder, "a.bin");
      const options = { chunkSize: 4 * KIB };
      const fail = (offset: bigint) =>
        server.on("upload.getFile", ({ params }, next) => {
          if (params.offset >= offset) throw new RpcError(400, "LIMIT_INVALID");
          return next();
        });
      for (const offset of [0n, 8192n]) {
        const off = fail(offset);
        await assertRejects(
          () => user.downloadMediaToFile(media!, path, options),
          RpcError,
          "LIMIT_INVALID",
        );
        off();
      }
      const controller = new AbortController();
      const downloading = user.downloadMediaToFile(media!, path, {
        ...options,
        signal: controller.signal,
        onProgress: () => controller.abort(new Error("enough")),
      });
      await assertRejects(() => downloading, Error, "enough");
      server.clearCalls();
      const nowhere = `${path}/nowhere/a.bin`;
      await assertRejects(() => user.downloadMediaToFile(media!, nowhere));
      assertEquals(countCalls(server, "upload.getFile"), 0);
    });
    assertEquals(left, []);
  }));

/** Sends a file by its path and tells what the receiver sees. */
async function sendPath(user: Client, path: string | URL) {
  const { document } = await user.sendFile("me", path);
  return [document?.fileName, document?.size];
}

Deno.test("Client.sendFile() and Client.uploadStream() read files of this machine", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(700 * KIB);
    await inFolder("read", async (folder) => {
      const path = await pathIn(folder, "a b.bin");
      await Deno.writeFile(path, bytes);
      assertEquals(await sendPath(user, path), ["a b.bin", bytes.length]);
      const url = new URL("a%20b.bin", folder);
      assertEquals(await sendPath(user, url), ["a b.bin", bytes.length]);
      const upload = await user.uploadStream("c.bin", path);
      assertEquals([upload.size, upload.isStreamed], [bytes.length, false]);
      const sent = await user.sendFile("me", upload);
      assertEquals(sha256(await sent.download()), sha256(bytes));
      server.clearCalls();
      const empty = await pathIn(folder, "empty.bin");
      await Deno.writeFile(empty, new Uint8Array(0));
      await assertRejects(
        () => user.uploadFile("a", empty),
        RangeError,
        "must not be empty",
      );
      await assertRejects(
        () => user.uploadFile("a", folder),
        TypeError,
        "path must name a file",
      );
      await assertRejects(() => user.uploadFile("a", `${path}.none`));
      const long = user.uploadFile("a", path, { partSize: KIB, maxParts: 9 });
      await assertRejects(() => long, MediaError, "got 700");
      assertEquals(countCalls(server, "upload.saveFilePart"), 0);
    });
  }));

Deno.test("IncomingMessage.photo and IncomingMessage.document are what was sent", () =>
  withUser(async ({ user }) => {
    const photo = await user.sendFile("me", png(8, 6), true);
    assertEquals(photo.document, undefined);
    assertEquals([photo.photo?.dcId, photo.photo?.size], [2, 64]);
    assertEquals(photo.photo?.largestThumbType, "m");
    const file = await sendDocument(user, noise(5));
    assertEquals(file.photo, undefined);
    assertEquals(file.document?.mimeType, "application/octet-stream");
    const text = await user.sendMessage("me", "text");
    assertEquals([text.photo, text.document], [undefined, undefined]);
    assertThrows(() => text.download(), TypeError, "wanted media with a file");
  }));
