/**
 * The server of `deno task bench:client`, in a process of its own: the test
 * server, with parts of files neither stored nor looked up. Prints its port
 * and key as JSON, and ends with its standard input.
 *
 * @module
 */

// deno-lint-ignore-file no-console -- talks to its parent over stdout
import { generateTestRsaKey } from "../../src/crypto/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { PART } from "./work.js";

/** One of 16 digits: mtcute leaves leading zeros out, and finds no key. */
function serverKey(): ReturnType<typeof generateTestRsaKey> {
  for (;;) {
    const key = generateTestRsaKey();
    if (BigInt.asUintN(64, key.publicKey.fingerprint) >> 60n > 0n) return key;
  }
}

const server = await TestServer.start({
  privateKey: serverKey(),
  logLimit: 1,
});
const bytes = new Uint8Array(PART).map((_, i) => i * 17);
server.on("upload.saveBigFilePart", ({ params }) => {
  if (params.bytes.length !== PART) throw new RangeError("another length");
  return true;
});
server.on("upload.getFile", () => ({
  _: "upload.file",
  type: { _: "storage.fileUnknown" },
  mtime: 0,
  bytes,
}));
console.log(JSON.stringify({
  port: server.port,
  publicKey: server.publicKeyPem,
  fingerprint: String(server.publicKey.fingerprint),
}));
for await (const _ of Deno.stdin.readable);
await server.close();
