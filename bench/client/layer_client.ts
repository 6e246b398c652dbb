/**
 * Our client in the benchmark.
 *
 * @module
 */

import process from "node:process";
import { Client, parsePublicKey } from "../../mod.ts";
import { PART, serve } from "./work.js";

const { port, publicKey } = JSON.parse(process.env.BENCH!);
const client = await Client.connect({
  apiId: 1,
  apiHash: "0123456789abcdef0123456789abcdef",
  dcId: 2,
  dcAddress: `127.0.0.1:${port}`,
  publicKeys: [parsePublicKey(publicKey)],
});
const bytes = new Uint8Array(PART).map((_, i) => i * 31);
const nothing = {};
const location = {
  _: "inputDocumentFileLocation",
  id: 1n,
  accessHash: 0n,
  fileReference: new Uint8Array(0),
  thumbSize: "",
} as const;

await serve({
  call: () => client.invoke("help.getNearestDc", nothing),
  upload: (filePart: number) =>
    client.invoke("upload.saveBigFilePart", {
      fileId: 1n,
      filePart,
      fileTotalParts: 4000,
      bytes,
    }),
  async download(part: number) {
    const file = await client.invoke("upload.getFile", {
      location,
      offset: BigInt(part * PART),
      limit: PART,
    });
    return file._ === "upload.file" ? file.bytes.length : 0;
  },
});
