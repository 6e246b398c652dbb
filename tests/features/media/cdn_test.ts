import { assert, assertEquals, assertRejects } from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import { SecurityError, sha256 } from "../../../src/crypto/mod.ts";
import { Client, MediaError } from "../../../src/features/mod.ts";
import type { TestServer } from "../../../src/testing/mod.ts";
import {
  ANN,
  BOT,
  configOf,
  connectBot,
  lastCall,
  nextMessage,
  TOKEN,
} from "../wire.ts";
import {
  countCalls,
  KIB,
  MIB,
  noise,
  sendDocument,
  withUser,
} from "./files.ts";

const CDN = 203;

function withCdn(
  test: (parts: { server: TestServer; user: Client }) => Promise<void>,
): Promise<void> {
  return withUser(test, { cdnDcIds: [CDN], serveFilesByCdn: true });
}

/** Changes what the CDN DC sends. */
function tamper(
  server: TestServer,
  change: (bytes: Uint8Array, offset: number) => Uint8Array,
): () => void {
  return server.on("upload.getCdnFile", async ({ params }, next) => {
    const answer = await next();
    if (answer._ !== "upload.cdnFile") return answer;
    const bytes = change(answer.bytes.slice(), Number(params.offset));
    return { ...answer, bytes };
  });
}

Deno.test("Client.download() follows a redirect to a CDN DC", () =>
  withCdn(async ({ server, user }) => {
    const sizes = [1, 5000, 128 * KIB, 128 * KIB + 1, MIB + 300 * KIB + 7];
    for (const size of sizes) {
      const bytes = noise(size);
      const { document } = await sendDocument(user, bytes);
      server.clearCalls();
      assertEquals(sha256(await user.download(document!)), sha256(bytes));
      // Only what the file's own DC is to know goes there.
      for (const { method, dcId } of server.calls) {
        const isOfCdn = method === "upload.getCdnFile";
        assertEquals(dcId === CDN, isOfCdn, method);
      }
      assertEquals(countCalls(server, "upload.reuploadCdnFile"), 1);
      assertEquals(countCalls(server, "upload.getFile"), 1);
    }
    assertEquals(server.errors, []);
  }));

Deno.test("Client.iterDownload() fetches any part from a CDN DC, several at a time", () =>
  withCdn(async ({ server, user }) => {
    const bytes = noise(2 * MIB + 5);
    const { document } = await sendDocument(user, bytes);
    const cases = [
      { chunkSize: 4 * KIB, offset: 124 * KIB, limit: 9 * KIB },
      { chunkSize: 12 * KIB, offset: MIB - 8 * KIB, limit: 30 * KIB },
      { chunkSize: MIB, offset: 512 * KIB },
      { chunkSize: 512 * KIB, concurrency: 4 },
      { offset: 2 * MIB },
      { chunkSize: 192 * KIB, limit: MIB + 1, concurrency: 3 },
    ];
    for (const options of cases) {
      const { offset = 0, limit = Infinity } = options;
      const wanted = bytes.subarray(offset, Math.min(offset + limit, 2 ** 40));
      const got = await user.download(document!, options);
      assertEquals(sha256(got), sha256(wanted), JSON.stringify(options));
    }
    assert(countCalls(server, "upload.getCdnFileHashes") > 0);
  }));

Deno.test("Client.iterDownload() finds the end of a file of unknown length by its hashes", () =>
  withCdn(async ({ user }) => {
    for (const size of [5000, 128 * KIB, 512 * KIB]) {
      const bytes = noise(size);
      const { document } = await sendDocument(user, bytes);
      const got = await user.download(document!.toInputLocation());
      assertEquals(sha256(got), sha256(bytes));
    }
  }));

Deno.test("Client.download() hands out no byte that a CDN DC has changed", () =>
  withCdn(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(700 * KIB));
    const changes: [
      name: string,
      change: (bytes: Uint8Array, offset: number) => Uint8Array,
    ][] = [
      ["the first bit", (bytes, offset) => {
        if (offset === 0) bytes[0]! ^= 1;
        return bytes;
      }],
      ["the last byte", (bytes) => {
        bytes[bytes.length - 1]!++;
        return bytes;
      }],
      ["one byte less", (bytes) => bytes.subarray(1)],
      ["the end", (bytes) => bytes.subarray(0, bytes.length - 1)],
      ["everything", () => new Uint8Array(0)],
    ];
    for (const [name, change] of changes) {
      const off = tamper(server, change);
      const got: number[] = [];
      const error = await assertRejects(
        async () => {
          const options = { chunkSize: 128 * KIB };
          for await (
            const { length } of user.iterDownload(document!, options)
          ) {
            got.push(length);
          }
        },
        SecurityError,
        "of the given hash at 0, got others",
        name,
      );
      assertEquals([error.check, got], ["file_hash", []]);
      off();
    }
    // A piece in the middle: what came before it was right.
    const off = tamper(server, (bytes, offset) => {
      if (offset >= 256 * KIB) bytes[9]!++;
      return bytes;
    });
    const got: number[] = [];
    await assertRejects(
      async () => {
        const options = { chunkSize: 128 * KIB };
        for await (const { length } of user.iterDownload(document!, options)) {
          got.push(length);
        }
      },
      SecurityError,
      "at 262144",
    );
    assertEquals(got, [128 * KIB, 128 * KIB]);
    off();
    assertEquals((await user.download(document!)).length, 700 * KIB);
  }));

Deno.test("Client.download() cuts off what a CDN DC adds", () =>
  withCdn(async ({ server, user }) => {
    const bytes = noise(100 * KIB);
    const { document } = await sendDocument(user, bytes);
    tamper(server, (part) => {
      const longer = new Uint8Array(part.length + MIB);
      longer.set(part);
      return longer;
    });
    // The last piece is known to end where it ends.
    assertEquals(sha256(await user.download(document!)), sha256(bytes));
  }));

Deno.test("Client.download() believes no file without hashes", () =>
  withCdn(async ({ server, user }) => {
    const { document } = await sendDocument(user, noise(700 * KIB));
    server.on("upload.getCdnFileHashes", () => []);
    await assertRejects(
      () => user.download(document!),
      SecurityError,
      "wanted a hash of the bytes at 262144, got none",
    );
    server.on(
      "upload.getCdnFileHashes",
      async (_call, next) =>
        (await next()).map((hash) => ({ ...hash, limit: 2 ** 30 })),
    );
    await assertRejects(
      () => user.download(document!),
      SecurityError,
      "got none",
    );
  }));

Deno.test("Client.download() has the file uploaded again while a CDN DC forgets it", () =>
  withCdn(async ({ server, user }) => {
    const bytes = noise(MIB);
    const { document } = await sendDocument(user, bytes);
    server.on("upload.getCdnFile", ({ params }, next) => {
      if (params.offset === BigInt(512 * KIB) && !wasForgotten) {
        wasForgotten = true;
        server.forgetCdnFiles();
      }
      return next();
    });
    let wasForgotten = false;
    server.clearCalls();
    assertEquals(sha256(await user.download(document!)), sha256(bytes));
    assertEquals(countCalls(server, "upload.reuploadCdnFile"), 2);
    assertEquals(countCalls(server, "upload.getFile"), 1);
  }));

Deno.test("Client.download() goes back to the file's own DC when a token has ended", () =>
  withCdn(async ({ server, user }) => {
    const bytes = noise(MIB);
    const { document } = await sendDocument(user, bytes);
    const refusals = [
      ["upload.getCdnFile", "FILE_TOKEN_INVALID"],
      ["upload.reuploadCdnFile", "FILE_TOKEN_INVALID"],
      ["upload.reuploadCdnFile", "REQUEST_TOKEN_INVALID"],
      ["upload.getCdnFileHashes", "FILE_TOKEN_INVALID"],
    ] as const;
    for (const [method, text] of refusals) {
      server.forgetCdnFiles({ tokens: true });
      server.clearCalls();
      server.fail(method, 400, text);
      const got = await user.download(document!, { chunkSize: 512 * KIB });
      assertEquals(sha256(got), sha256(bytes), method);
      const last = server.calls.findLast((it) =>
        it.method.startsWith("upload")
      );
      assertEquals([last?.method, last?.dcId], ["upload.getFile", 2]);
    }
    // The same if it never has what it was given.
    server.on("upload.getCdnFile", () => ({
      _: "upload.cdnFileReuploadNeeded",
      requestToken: new Uint8Array(8),
    }));
    server.on("upload.reuploadCdnFile", () => []);
    server.clearCalls();
    assertEquals(sha256(await user.download(document!)), sha256(bytes));
    assertEquals(countCalls(server, "upload.reuploadCdnFile"), 4);
  }));

Deno.test("Client.download() does without CDN DCs that it does not know", () =>
  withUser(async ({ server, user }) => {
    const bytes = noise(9 * KIB);
    const { document } = await sendDocument(user, bytes);
    const redirect = {
      _: "upload.fileCdnRedirect" as const,
      dcId: 777,
      fileToken: new Uint8Array(4),
      encryptionKey: new Uint8Array(32),
      encryptionIv: new Uint8Array(16),
      fileHashes: [],
    };
    server.on(
      "upload.getFile",
      ({ params }, next) => params.cdnSupported ? redirect : next(),
    );
    assertEquals(await user.download(document!), bytes);
    // A server that sends us there all the same gets nowhere.
    server.on("upload.getFile", () => redirect);
    const error = await assertRejects(
      () => user.download(document!),
      MediaError,
      "redirects to CDN data centres",
    );
    assertEquals(error.reason, "refused");
  }));

Deno.test("Client.download() tells a CDN DC nothing of the user", () =>
  withUser(async ({ server }) => {
    await using user = await Client.connect({
      ...configOf(server),
      deviceModel: "Ann's device",
      langCode: "uk",
    });
    await user.signIn(await user.requestLoginCode(ANN.phone), ANN.code);
    const { document } = await sendDocument(user, noise(9));
    assertEquals(await user.download(document!), noise(9));
    const heard = (dcId: number) =>
      server.calls.findLast((call) => call.dcId === dcId)?.client;
    assertEquals(heard(2)?.deviceModel, "Ann's device");
    assertEquals(heard(CDN), {
      apiId: 1,
      deviceModel: "n/a",
      systemVersion: "n/a",
      appVersion: "n/a",
      langCode: "en",
    });
  }, { cdnDcIds: [CDN], serveFilesByCdn: true }));

Deno.test("Client.download() of a bot does without CDN DCs, which are for users", () =>
  withCdn(async ({ server, user }) => {
    server.addBot({ token: TOKEN, username: BOT.slice(1) });
    await using bot = await connectBot(server);
    await using updates = bot.streamUpdates();
    const bytes = noise(MIB + 5);
    await user.sendFile(BOT, bytes, false, { fileName: "a.bin" });
    const message = await nextMessage(updates);
    server.clearCalls();
    assertEquals(sha256(await message.download()), sha256(bytes));
    assertEquals(lastCall(server, "upload.getFile").cdnSupported, undefined);
    assertEquals(countCalls(server, "upload.getCdnFile"), 0);
  }));

Deno.test("TestServer keeps copies of files in CDN DCs, encrypted", () =>
  withCdn(async ({ server, user }) => {
    const bytes = noise(300 * KIB);
    const { document } = await sendDocument(user, bytes);
    const location = document!.toInputLocation();
    const range = { offset: 0n, limit: 4096 };
    const get = (cdnSupported: boolean) =>
      user.api.upload.getFile({ location, ...range, cdnSupported });
    assertEquals((await get(false))._, "upload.file");
    const redirect = await get(true);
    assert(redirect._ === "upload.fileCdnRedirect");
    assertEquals(redirect.dcId, CDN);
    assertEquals(redirect.fileHashes.map(({ limit }) => limit), [
      128 * KIB,
      128 * KIB,
    ]);
    const { fileToken } = redirect;
    const atCdn = { dcId: CDN };
    const read = (offset: number, limit = 4096) =>
      user.api.upload.getCdnFile(
        { fileToken, offset: BigInt(offset), limit },
        atCdn,
      );
    const missing = await read(0);
    assert(missing._ === "upload.cdnFileReuploadNeeded");
    const { requestToken } = missing;
    await user.api.upload.reuploadCdnFile({ fileToken, requestToken });
    const piece = await read(0);
    assert(piece._ === "upload.cdnFile");
    assertEquals(piece.bytes.length, 4096);
    assert(piece.bytes.some((byte, i) => byte !== bytes[i]));
    const hashes = await user.api.upload.getCdnFileHashes({
      fileToken,
      offset: 200_000n,
    });
    assertEquals(hashes.map(({ offset, limit }) => [Number(offset), limit]), [
      [128 * KIB, 128 * KIB],
      [256 * KIB, 44 * KIB],
    ]);
    assertEquals(hashes[1]!.hash, sha256(bytes.subarray(256 * KIB)));
    const refusals: [call: () => Promise<unknown>, text: string][] = [
      [() => read(1), "OFFSET_INVALID"],
      [() => read(0, 12 * KIB), "LIMIT_INVALID"],
      [
        () =>
          user.api.upload.reuploadCdnFile({
            fileToken,
            requestToken: new Uint8Array(8),
          }),
        "REQUEST_TOKEN_INVALID",
      ],
      [
        () =>
          user.api.upload.getCdnFileHashes({
            fileToken: new Uint8Array(3),
            offset: 0n,
          }),
        "FILE_TOKEN_INVALID",
      ],
      [() => user.api.help.getNearestDc({}, atCdn), "CDN_METHOD_INVALID"],
      [
        () => user.api.upload.getCdnFile({ fileToken, ...range }),
        "METHOD_INVALID (404)",
      ],
      [
        () =>
          user.invoke("upload.getCdnFile", { fileToken, ...range }, {
            ...atCdn,
            withoutUpdates: true,
          }),
        "CDN_METHOD_INVALID",
      ],
    ];
    for (const [call, text] of refusals) {
      await assertRejects(call, RpcError, text);
    }
    server.forgetCdnFiles();
    assertEquals((await read(0))._, "upload.cdnFileReuploadNeeded");
    server.forgetCdnFiles({ tokens: true });
    await assertRejects(() => read(0), RpcError, "FILE_TOKEN_INVALID");
  }));
