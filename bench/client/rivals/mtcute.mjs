// @mtcute/node in the benchmark.
import process from "node:process";
import { Long, MemoryStorage } from "@mtcute/core";
import { addPublicKey } from "@mtcute/core/utils.js";
import { BaseTelegramClient } from "@mtcute/node";
import { NodeCryptoProvider } from "@mtcute/node/utils.js";
import { PART, serve } from "../work.js";

const { port, publicKey } = JSON.parse(process.env.BENCH);
const crypto = new NodeCryptoProvider();
await crypto.initialize();
addPublicKey(crypto, publicKey);
const dc = { id: 2, ipAddress: "127.0.0.1", port };
const client = new BaseTelegramClient({
  apiId: 1,
  apiHash: "0123456789abcdef0123456789abcdef",
  storage: new MemoryStorage(),
  crypto,
  defaultDcs: { main: dc, media: { ...dc, mediaOnly: true } },
  logLevel: 1,
});
await client.connect();
const bytes = new Uint8Array(PART).map((_, i) => i * 31);
const query = { _: "help.getNearestDc" };
const location = {
  _: "inputDocumentFileLocation",
  id: Long.ONE,
  accessHash: Long.ZERO,
  fileReference: new Uint8Array(0),
  thumbSize: "",
};

await serve({
  call: () => client.call(query),
  upload: (filePart) =>
    client.call({
      _: "upload.saveBigFilePart",
      fileId: Long.ONE,
      filePart,
      fileTotalParts: 4000,
      bytes,
    }),
  async download(part) {
    const file = await client.call({
      _: "upload.getFile",
      location,
      offset: part * PART,
      limit: PART,
    });
    return file.bytes.length;
  },
});
