// @mtcute/node in the benchmark.
import process from "node:process";
import { MemoryStorage } from "@mtcute/core";
import { addPublicKey } from "@mtcute/core/utils.js";
import { BaseTelegramClient } from "@mtcute/node";
import { NodeCryptoProvider } from "@mtcute/node/utils.js";
import { serve } from "../rounds.js";

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
const query = { _: "help.getNearestDc" };
await serve(() => client.call(query));
