import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { sha256 } from "../../../src/crypto/mod.ts";
import { RpcError } from "../../../src/client/mod.ts";
import {
  type Client,
  type FileSource,
  MediaError,
  type TransferProgress,
} from "../../../src/features/mod.ts";
import { NO_ANSWER, type TestServer } from "../../../src/testing/mod.ts";
import {
  countCalls,
  gate,
  inChunks,
  KIB,
  MIB,
  noise,
  until,
  withUser,
} from "./files.ts";

/** Sends an upload and reads what the server has made of it. */
async function sentBytes(
  user: Client,
  upload: Awaited<ReturnType<Client["uploadFile"]>>,
): Promise<Uint8Array> {
  const sent = await user.sendFile("me", upload, false);
  assertEquals(sent.document?.size, upload.size);
  return await sent.download();
}

function totals(server: TestServer): number[] {
  return server.calls.flatMap(({ method, params }) =>
    method === "upload.saveBigFilePart"
      ? [(params as { fileTotalParts: number }).fileTotalParts]
      : []
  );
}

Deno.test("Client.uploadFile() uploads files of lengths around every limit", () =>
  withUser(async ({ server, user }) => {
    const cases: [size: number, partSize: number, parts: number][] = [
      [1, 512 * KIB, 1],
      [KIB - 1, KIB, 1],
      [KIB, KIB, 1],
      [KIB + 1, KIB, 2],
      [512 * KIB - 1, 512 * KIB, 1],
      [512 * KIB, 512 * KIB, 1],
      [512 * KIB + 1, 512 * KIB, 2],
    ];
    for (const [size, partSize, parts] of cases) {
      server.clearCalls();
      const bytes = noise(size);
      const upload = await user.uploadFile("a.bin", bytes, { partSize });
      assertEquals(upload.size, size);
      assertEquals(upload.inputFile._, "inputFile");
      assertEquals(countCalls(server, "upload.saveFilePart"), parts);
      assertEquals(sha256(await sentBytes(user, upload)), sha256(bytes));
    }
  }));

Deno.test("Client.uploadFile() turns to big parts beyond 10 MiB", () =>
  withUser(async ({ server, user }) => {
    // Lengths are all that counts here, and the cheapest way is to drop them.
    server.on("upload.saveFilePart", () => true);
    server.on("upload.saveBigFilePart", () => true);
    const cases: [size: number, method: string, parts: number][] = [
      [10 * MIB - 1, "upload.saveFilePart", 20],
      [10 * MIB, "upload.saveFilePart", 20],
      [10 * MIB + 1, "upload.saveBigFilePart", 21],
    ];
    const bytes = new Uint8Array(10 * MIB + 1);
    for (const [size, method, parts] of cases) {
      server.clearCalls();
      const { inputFile } = await user.uploadFile(
        "a.bin",
        bytes.subarray(0, size),
      );
      assertEquals(countCalls(server, method), parts);
      assert("parts" in inputFile && inputFile.parts === parts);
      const isBig = method === "upload.saveBigFilePart";
      assertEquals(inputFile._, isBig ? "inputFileBig" : "inputFile");
      assertEquals(totals(server), isBig ? Array(21).fill(21) : []);
    }
  }));

Deno.test("Client.uploadFileConcurrent() sends parts of a whole file", () =>
  withUser(async ({ user }) => {
    const bytes = noise(10 * MIB + 5);
    const upload = await user.uploadFileConcurrent("a.bin", bytes);
    assertEquals(upload.inputFile._, "inputFileBig");
    assertEquals(sha256(await sentBytes(user, upload)), sha256(bytes));
  }));

Deno.test("Client.uploadStream() takes every kind of source", () =>
  withUser(async ({ user }) => {
    const bytes = noise(3000);
    const sources: [name: string, source: () => FileSource][] = [
      ["an array", () => bytes],
      ["a part of an array", () => noise(3001).subarray(0, 3000)],
      ["a buffer", () => bytes.buffer],
      ["a Blob", () => new Blob([bytes])],
      ["a File", () => new File([bytes], "b.bin")],
      ["a stream", () => new Blob([bytes]).stream()],
      ["a generator", () => inChunks(bytes, 700)],
      ["a Response", () => new Response(bytes)],
    ];
    for (const [name, source] of sources) {
      const upload = await user.uploadStream("a.bin", source(), {
        partSize: KIB,
      });
      assertEquals(await sentBytes(user, upload), bytes, name);
    }
  }));

Deno.test("Client.uploadStream() uploads streams of unknown length", () =>
  withUser(async ({ server, user }) => {
    const cases: [size: number, chunk: number, totals: number[]][] = [
      [1, 1, [1]],
      [KIB - 1, 100, [1]],
      [KIB, KIB, [1]],
      [KIB + 1, 7 * KIB, [-1, 2]],
      [2 * KIB, 300, [-1, 2]],
      [2 * KIB + 1, 4096, [-1, -1, 3]],
    ];
    for (const [size, chunk, wanted] of cases) {
      server.clearCalls();
      const bytes = noise(size);
      const upload = await user.uploadStream("a.bin", inChunks(bytes, chunk), {
        partSize: KIB,
        concurrency: 1,
      });
      assertEquals([upload.size, upload.isStreamed], [size, true]);
      assertEquals(upload.inputFile._, "inputFileBig");
      assertEquals(totals(server), wanted);
      assertEquals(await sentBytes(user, upload), bytes);
    }
  }));

Deno.test("Client.uploadStream() copies what a source may use again", () =>
  withUser(async ({ user }) => {
    const bytes = noise(4 * KIB);
    async function* source() {
      const buffer = new Uint8Array(KIB);
      for (let at = 0; at < bytes.length; at += KIB) {
        buffer.set(bytes.subarray(at, at + KIB));
        yield buffer;
        await Promise.resolve();
      }
    }
    const upload = await user.uploadStream("a", source(), { partSize: KIB });
    assertEquals(await sentBytes(user, upload), bytes);
  }));

Deno.test("Client.uploadStream() reads no further ahead than its parts on the way", () =>
  withUser(async ({ server, user }) => {
    const hold = gate();
    let kept = 0;
    let pulled = 0;
    let most = 0;
    server.on("upload.saveBigFilePart", async () => {
      if (kept === 0) await hold.opened;
      kept++;
      return true;
    });
    async function* source() {
      for (let i = 0; i < 64; i++) {
        pulled += KIB;
        most = Math.max(most, pulled - kept * 4 * KIB);
        yield await Promise.resolve(new Uint8Array(KIB));
      }
    }
    const uploading = user.uploadStream("a.bin", source(), {
      partSize: 4 * KIB,
      concurrency: 3,
    });
    await until(() => countCalls(server, "upload.saveBigFilePart") === 3);
    // Three parts on their way, and one chunk to know that they were not all.
    assertEquals(pulled, 3 * 4 * KIB + KIB);
    hold.open();
    assertEquals((await uploading).size, 64 * KIB);
    assert(most <= 4 * 4 * KIB, `${most} bytes were read and not sent`);
  }));

Deno.test("Client.uploadFile() keeps as many parts on the way as it is told", () =>
  withUser(async ({ server, user }) => {
    const cases: [concurrency: number | undefined, wanted: number][] = [
      [1, 1],
      [3, 3],
      [16, 16],
      // Small files go part by part.
      [undefined, 1],
    ];
    for (const [concurrency, wanted] of cases) {
      const hold = gate();
      let flying = 0;
      let most = 0;
      const off = server.on("upload.saveFilePart", async () => {
        most = Math.max(most, ++flying);
        await hold.opened;
        flying--;
        return true;
      });
      const options = { partSize: KIB, ...(concurrency && { concurrency }) };
      const uploading = user.uploadFile("a.bin", noise(64 * KIB), options);
      await until(() => most === wanted);
      await user.api.help.getNearestDc();
      hold.open();
      await uploading;
      assertEquals(most, wanted);
      off();
    }
  }));

Deno.test("Client.uploadFile() and Client.download() go on when connections are lost", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(2 * MIB);
    let transfers = 0;
    server.on("*", async ({ method }, next) => {
      const answer = await next();
      const isOne = ["upload.saveFilePart", "upload.getFile"].includes(method);
      if (isOne && [3, 23].includes(++transfers)) await server.disconnectAll();
      return answer;
    });
    const upload = await user.uploadFileConcurrent("a.bin", bytes, {
      partSize: 128 * KIB,
    });
    const { document } = await user.sendFile("me", upload);
    const got = await user.downloadMediaConcurrent(document!, {
      chunkSize: 128 * KIB,
    });
    assertEquals(sha256(got), sha256(bytes));
    assert(transfers >= 32, `${transfers} parts and chunks`);
  }));

Deno.test("Client.uploadFile() tells how far it has come", () =>
  withUser(async ({ user }) => {
    const told: TransferProgress[] = [];
    await user.uploadFile("a.bin", noise(2 * KIB + 1), {
      partSize: KIB,
      onProgress: (progress) => told.push(progress),
    });
    assertEquals(told.map(({ done }) => done), [1024, 2048, 2049]);
    assertEquals(told.map(({ total }) => total), [2049, 2049, 2049]);
    assertEquals(told.at(-1)?.percent, 100);
    const unknown: TransferProgress[] = [];
    await user.uploadStream("a.bin", inChunks(noise(5), 2), {
      onProgress: (progress) => unknown.push(progress),
    });
    assertEquals(unknown.map(({ done, total }) => [done, total]), [
      [5, undefined],
    ]);
  }));

Deno.test("Client.uploadFile() fails with what a listener throws", () =>
  withUser(async ({ user }) => {
    const onProgress = () => {
      throw new Error("enough");
    };
    await assertRejects(
      () => user.uploadFile("a.bin", noise(10), { onProgress }),
      Error,
      "enough",
    );
  }));

Deno.test("Client.uploadFile() knows types by the source, the name, or what it is told", () =>
  withUser(async ({ user }) => {
    const bytes = noise(1);
    const cases: [string, FileSource, string | undefined, string][] = [
      ["a.PDF", bytes, undefined, "application/pdf"],
      ["a", bytes, undefined, "application/octet-stream"],
      [
        "a.pdf",
        new Blob([bytes], { type: "image/gif" }),
        undefined,
        "image/gif",
      ],
      ["a.pdf", new Blob([bytes]), undefined, "application/pdf"],
      ["a.pdf", bytes, "text/x", "text/x"],
      [
        "a.pdf",
        new Response(bytes, { headers: { "content-type": "text/css; a=b" } }),
        undefined,
        "text/css",
      ],
    ];
    for (const [name, source, mimeType, wanted] of cases) {
      const options = mimeType === undefined ? {} : { mimeType };
      const upload = await user.uploadFile(name, source, options);
      assertEquals([upload.name, upload.mimeType], [name, wanted]);
    }
  }));

Deno.test("Client.uploadFile() refuses bad input before any call", () =>
  withUser(async ({ server, user }) => {
    server.clearCalls();
    const bytes = noise(10);
    const locked = new Blob([bytes]).stream();
    locked.getReader();
    const bad: [
      source: unknown,
      options: object,
      // deno-lint-ignore no-explicit-any -- as of assertThrows
      kind: new (...args: any[]) => Error,
      message: string,
    ][] = [
      [new Uint8Array(0), {}, RangeError, "must not be empty, got 0 bytes"],
      [new ArrayBuffer(0), {}, RangeError, "must not be empty, got 0 bytes"],
      [new Blob([]), {}, RangeError, "must not be empty, got 0 bytes"],
      ["", {}, RangeError, "path must not be empty"],
      [null, {}, TypeError, "got null"],
      [42, {}, TypeError, "got number"],
      [[1, 2], {}, TypeError, "got object"],
      [new URL("https://a.b/c"), {}, TypeError, 'got "https:"'],
      [new Response(null), {}, TypeError, "good and unread"],
      [new Response("no", { status: 404 }), {}, TypeError, "got status 404"],
      [locked, {}, TypeError, "must not be locked"],
      [bytes, { partSize: 0 }, RangeError, "partSize"],
      [bytes, { partSize: 1023 }, RangeError, "partSize"],
      [bytes, { partSize: 3072 }, RangeError, "partSize"],
      [bytes, { partSize: 1024 * KIB }, RangeError, "got 1048576"],
      [bytes, { concurrency: 0 }, RangeError, "from 1 to 32, got 0"],
      [bytes, { concurrency: 33 }, RangeError, "from 1 to 32, got 33"],
      [bytes, { concurrency: 1.5 }, RangeError, "from 1 to 32, got 1.5"],
      [bytes, { maxParts: 0 }, RangeError, "maxParts must be above 0, got 0"],
      [noise(4096), { partSize: 1024, maxParts: 3 }, MediaError, "got 4"],
    ];
    for (const [source, options, kind, message] of bad) {
      assertThrows(
        () => user.uploadFile("a.bin", source as FileSource, options),
        kind,
        message,
      );
    }
    assertThrows(() => user.uploadFile("", bytes), RangeError, "name");
    assertThrows(
      () => user.uploadFile(1 as unknown as string, bytes),
      TypeError,
      "name must be a string, got number",
    );
    assertEquals(server.calls, []);
    assertEquals((await user.uploadFile("a", bytes)).size, 10);
  }));

Deno.test("Client.uploadStream() refuses sources that are empty or no bytes", () =>
  withUser(async ({ user }) => {
    await assertRejects(
      () => user.uploadStream("a.bin", inChunks(noise(0), 1)),
      RangeError,
      "must not be empty",
    );
    async function* texts() {
      yield await Promise.resolve("text" as unknown as Uint8Array);
    }
    await assertRejects(
      () => user.uploadStream("a.bin", texts()),
      TypeError,
      "must give Uint8Array, got string",
    );
  }));

Deno.test("Client.uploadStream() refuses sources that are not as long as they say", () =>
  withUser(async ({ server, user }) => {
    for (const [length, got] of [["9", "10|more"], ["11", "10"]]) {
      server.clearCalls();
      const response = new Response(noise(10), {
        headers: { "content-length": length! },
      });
      const error = await assertRejects(
        () => user.uploadStream("a.bin", response),
        MediaError,
        `wanted ${length} bytes`,
      );
      assertEquals(error.reason, "sizeMismatch");
      assert(new RegExp(`got (${got})$`).test(error.message), error.message);
    }
    // What was compressed has another length, and is not held to it.
    const packed = new Response(noise(10), {
      headers: { "content-length": "9", "content-encoding": "gzip" },
    });
    assertEquals((await user.uploadStream("a.bin", packed)).size, 10);
  }));

Deno.test("Client.uploadFile() holds 4,000 parts, and 8,000 with Premium", () =>
  withUser(async ({ server, user }) => {
    server.on("upload.saveFilePart", () => true);
    server.on("upload.saveBigFilePart", () => true);
    const partSize = KIB;
    const bytes = new Uint8Array(8001 * KIB);
    const send = (parts: number) =>
      user.uploadFile("a.bin", bytes.subarray(0, parts * KIB), {
        partSize,
        concurrency: 16,
      });
    await send(4000);
    assertEquals(countCalls(server, "users.getUsers"), 0);
    const error = await assertRejects(() => send(4001), MediaError, "got 4001");
    assertEquals(error.reason, "tooLarge");
    assertEquals(countCalls(server, "users.getUsers"), 1);
    const off = server.on("users.getUsers", async (_call, next) => {
      const [me] = await next();
      assert(me?._ === "user");
      return [{ ...me, premium: true }];
    });
    assertEquals((await send(4001)).size, 4001 * KIB);
    // Nobody may send as many, so nobody has to be asked.
    assertThrows(() => send(8001), MediaError, "wanted at most 8000 parts");
    off();
    const streaming = user.uploadStream(
      "a.bin",
      inChunks(bytes, 512 * KIB),
      { partSize, concurrency: 16 },
    );
    await assertRejects(() => streaming, MediaError, "got 4001");
  }));

Deno.test("Client.uploadFile() fails as the server refuses a part", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(40 * KIB);
    server.on("upload.saveFilePart", ({ params }, next) => {
      if (params.filePart === 3) throw new RpcError(400, "FILE_PART_INVALID");
      return next();
    });
    const error = await assertRejects(
      () => user.uploadFile("a.bin", bytes, { partSize: KIB, concurrency: 4 }),
      RpcError,
      "FILE_PART_INVALID",
    );
    assertEquals(error.method, "upload.saveFilePart");
    // The others have stopped: nothing like forty parts were sent.
    assert(countCalls(server, "upload.saveFilePart") < 20);
    server.on("upload.saveFilePart", () => false);
    const refused = await assertRejects(
      () => user.uploadFile("a.bin", bytes),
      MediaError,
      "part 0 must be kept",
    );
    assertEquals(refused.reason, "refused");
  }));

Deno.test("Client.uploadFile() waits as the server asks", () =>
  withUser(async ({ server, user }) => {
    const waits: number[] = [];
    user.on("retry", ({ waitMs }) => void waits.push(waitMs));
    server.fail("upload.saveFilePart", 420, "FLOOD_PREMIUM_WAIT_1");
    const bytes = noise(10);
    const retryPolicy = {
      shouldRetry: ({ error }: { error: Error }) =>
        error instanceof RpcError && error.is("FLOOD_PREMIUM_WAIT") ? 0 : null,
    };
    const upload = await user.uploadFile("a.bin", bytes, { retryPolicy });
    assertEquals(waits, [0]);
    assertEquals(await sentBytes(user, upload), bytes);
  }));

Deno.test("Client.uploadFile() ends with the reason of its signal, and all with it", () =>
  withUser(async ({ server, user }) => {
    const reason = new Error("changed my mind");
    const aborted = AbortSignal.abort(reason);
    server.clearCalls();
    await assertRejects(
      () => user.uploadFile("a.bin", noise(10), { signal: aborted }),
      Error,
      "changed my mind",
    );
    assertEquals(server.calls, []);
    server.on("upload.saveBigFilePart", () => NO_ANSWER);
    const controller = new AbortController();
    let isLeft = false;
    async function* source() {
      try {
        for (;;) yield await Promise.resolve(new Uint8Array(KIB));
      } finally {
        isLeft = true;
      }
    }
    const uploading = user.uploadStream("a.bin", source(), {
      partSize: KIB,
      signal: controller.signal,
    });
    await until(() => countCalls(server, "upload.saveBigFilePart") === 4);
    controller.abort(reason);
    await assertRejects(() => uploading, Error, "changed my mind");
    assertEquals(isLeft, true);
    assertEquals(countCalls(server, "upload.saveBigFilePart"), 4);
  }));

Deno.test("Client.uploadStream() does not wait for a source that gives nothing", () =>
  withUser(async ({ user }) => {
    const controller = new AbortController();
    const silent = new ReadableStream<Uint8Array>({
      pull: () => new Promise<void>(() => {}),
    });
    const stuck: AsyncIterable<Uint8Array> = {
      async *[Symbol.asyncIterator]() {
        await new Promise<void>(() => {});
        yield new Uint8Array(1);
      },
    };
    const { signal } = controller;
    const uploading = [silent, stuck].map((source) =>
      user.uploadStream("a.bin", source, { signal })
    );
    controller.abort(new Error("too slow"));
    for (const it of uploading) {
      await assertRejects(() => it, Error, "too slow");
    }
  }));

Deno.test("Client.uploadStream() fails with the error of its source", () =>
  withUser(async ({ user }) => {
    async function* source() {
      yield await Promise.resolve(new Uint8Array(2 * KIB));
      throw new Error("the disk is gone");
    }
    await assertRejects(
      () => user.uploadStream("a.bin", source(), { partSize: KIB }),
      Error,
      "the disk is gone",
    );
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("the disk is gone"));
      },
    });
    await assertRejects(
      () => user.uploadStream("a.bin", stream),
      Error,
      "the disk is gone",
    );
  }));
