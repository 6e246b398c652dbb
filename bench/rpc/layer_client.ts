/**
 * Our client in the benchmark.
 *
 * @module
 */

import process from "node:process";
import { Client, parsePublicKey } from "../../mod.ts";
import { serve } from "./rounds.js";

const { port, publicKey } = JSON.parse(process.env.BENCH!);
const client = await Client.connect({
  apiId: 1,
  apiHash: "0123456789abcdef0123456789abcdef",
  dcId: 2,
  dcAddress: `127.0.0.1:${port}`,
  publicKeys: [parsePublicKey(publicKey)],
});
const nothing = {};
await serve(() => client.invoke("help.getNearestDc", nothing));
