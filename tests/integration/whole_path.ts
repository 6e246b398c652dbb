import { assert, assertEquals } from "@std/assert";
import { Client, type ClientConfig } from "../../mod.ts";
import { TestServer, type TestServerOptions } from "../../src/testing/mod.ts";
import { hastyClock } from "./hasty_clock.ts";

const PHONE = "+15550001";
const CODE = "12345";
const TOKEN = "1:secretsecret";

/** Bytes of one part: more than a TLS record, less than the limit. */
const PART_SIZE = 64 * 1024;
const PARTS = 3;

/** A server with a user, who may sign in, and a bot to write to. */
export async function serverWithPeople(
  options: TestServerOptions = {},
): Promise<TestServer> {
  const server = await TestServer.start(options);
  server.addUser({ phone: PHONE, firstName: "Ann", code: CODE });
  server.addBot({ token: TOKEN, username: "echo_bot" });
  return server;
}

/** Options of a client of that server. */
export function clientOptions(
  server: TestServer,
  options: Partial<ClientConfig>,
): ClientConfig {
  return {
    apiId: 1,
    apiHash: "0123456789abcdef0123456789abcdef",
    clock: hastyClock,
    // True seconds are 20 of its own: a busy machine must not run into limits.
    connectTimeoutMs: 300_000,
    startTimeoutMs: 600_000,
    ...server.clientOptions(),
    ...options,
  };
}

/**
 * Signs in, sends, receives, uploads, downloads, loses all connections and
 * sends once more.
 */
export async function wholePath(
  server: TestServer,
  options: Partial<ClientConfig>,
): Promise<void> {
  await using client = await Client.connect(clientOptions(server, options));
  const me = await client.signIn(await client.requestLoginCode(PHONE), CODE);
  await using updates = client.streamUpdates();

  const sent = await client.sendMessage("@echo_bot", "there");
  assertEquals(sent.text, "there");
  await server.sendMessage({ from: 1n, to: me.id, text: "and back" });
  const received = await nextText(updates);
  assertEquals(received, "and back");

  await moveFile(client);

  await server.disconnectAll();
  await client.sendMessage("@echo_bot", "again");
  const texts = server.messages(1n, me.id).map((it) =>
    (it as { message?: string }).message
  );
  assert(texts.includes("there") && texts.includes("again"), texts.join());
  assertEquals(server.errors, []);
}

async function nextText(
  updates: AsyncIterable<{ type: string; message?: unknown }>,
): Promise<string | undefined> {
  for await (const update of updates) {
    if (update.type !== "newMessage") continue;
    return (update.message as { text: string }).text;
  }
}

/** Sends a file by parts and gets it back by parts. */
async function moveFile(client: Client): Promise<void> {
  const bytes = crypto.getRandomValues(new Uint8Array(PART_SIZE));
  const fileId = 1_234_567n;
  await Promise.all(Array.from({ length: PARTS }, async (_, filePart) => {
    const isSaved = await client.invoke(
      "upload.saveFilePart",
      { fileId, filePart, bytes: rotated(bytes, filePart) },
      { connection: "upload" },
    );
    assert(isSaved);
  }));
  const peer = await client.resolvePeer("@echo_bot");
  const answer = await client.invoke("messages.sendMedia", {
    peer,
    media: {
      _: "inputMediaUploadedDocument",
      file: {
        _: "inputFile",
        id: fileId,
        parts: PARTS,
        name: "random.bin",
        md5Checksum: "",
      },
      mimeType: "application/octet-stream",
      attributes: [],
    },
    message: "",
    randomId: crypto.getRandomValues(new BigInt64Array(1))[0]!,
  });
  const location = locationOf(answer);
  for (let part = 0; part < PARTS; part++) {
    const file = await client.invoke("upload.getFile", {
      location,
      offset: BigInt(part * PART_SIZE),
      limit: PART_SIZE,
    }, { connection: "download" });
    assert(file._ === "upload.file");
    assertEquals(file.bytes.toHex(), rotated(bytes, part).toHex());
  }
}

function rotated(bytes: Uint8Array, by: number): Uint8Array {
  return bytes.map((byte) => byte + by);
}

/** Where the document of an answer is. */
function locationOf(answer: object) {
  const found = findDocument(answer);
  assert(found !== undefined, "no document in the answer");
  return {
    _: "inputDocumentFileLocation" as const,
    id: found.id,
    accessHash: found.accessHash,
    fileReference: found.fileReference,
    thumbSize: "",
  };
}

interface FoundDocument {
  id: bigint;
  accessHash: bigint;
  fileReference: Uint8Array;
}

function findDocument(value: unknown): FoundDocument | undefined {
  if (typeof value !== "object" || value === null) return;
  if ((value as { _?: string })._ === "document") return value as FoundDocument;
  for (const part of Object.values(value)) {
    const found = findDocument(part);
    if (found !== undefined) return found;
  }
}
