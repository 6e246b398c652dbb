// GramJS (`telegram`) in the benchmark.
import process from "node:process";
import { createPublicKey } from "node:crypto";
import { createRequire } from "node:module";
import { PART, serve } from "../work.js";

const require = createRequire(import.meta.url);
const { Api, TelegramClient } = require("telegram");
const { ConnectionTCPFull } = require("telegram/network");
const { Logger } = require("telegram/extensions/Logger");
const { StringSession } = require("telegram/sessions");
const { _serverKeys } = require("telegram/crypto/RSA");
const bigInt = require("big-integer");

const { port, publicKey, fingerprint } = JSON.parse(process.env.BENCH);
const { n, e } = createPublicKey(publicKey).export({ format: "jwk" });
const number = (text) =>
  bigInt(Buffer.from(text, "base64url").toString("hex"), 16);
_serverKeys.set(fingerprint, { n: number(n), e: Number(number(e)) });

/** It connects to port 80 whatever the session says. */
class Connection extends ConnectionTCPFull {
  constructor(options) {
    super({ ...options, port });
  }
}

const session = new StringSession("");
session.setDC(2, "127.0.0.1", 80);
const client = new TelegramClient(
  session,
  1,
  "0123456789abcdef0123456789abcdef",
  { connection: Connection, baseLogger: new Logger("none") },
);
await client.connect();
const bytes = Buffer.from(new Uint8Array(PART).map((_, i) => i * 31));
const query = new Api.help.GetNearestDc();
const location = new Api.InputDocumentFileLocation({
  id: bigInt(1),
  accessHash: bigInt(0),
  fileReference: Buffer.alloc(0),
  thumbSize: "",
});

await serve({
  call: () => client.invoke(query),
  upload: (filePart) =>
    client.invoke(
      new Api.upload.SaveBigFilePart({
        fileId: bigInt(1),
        filePart,
        fileTotalParts: 4000,
        bytes,
      }),
    ),
  async download(part) {
    const file = await client.invoke(
      new Api.upload.GetFile({
        location,
        offset: bigInt(part * PART),
        limit: PART,
      }),
    );
    return file.bytes.length;
  },
});
