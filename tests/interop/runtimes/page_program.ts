/**
 * What the browser runs: over WebSocket, and over HTTP, with the login in
 * memory and in IndexedDB.
 */
import { createHttpConnector, createWebSocketConnector } from "../../../mod.ts";
import { EncryptedStorage } from "../../../src/storage/encrypted.ts";
import { IndexedDbStorage } from "../../../src/storage/indexeddb.ts";
import { type PathConfig, runAgain, runPath } from "./path.ts";

async function run(): Promise<string> {
  const config = await (await fetch("/config")).json() as PathConfig;
  const { webSocketUrl, httpUrl } = config;
  for (
    const transport of [
      "obfuscatedIntermediate",
      "obfuscatedPaddedIntermediate",
    ] as const
  ) {
    const url = () => webSocketUrl;
    await runPath(config, {
      connector: createWebSocketConnector({ url, transport }),
    });
  }
  // A page has no TCP: WebSocket is what comes without any choice.
  await runPath(config, {});
  await runPath(config, { transport: "http" });
  await runPath(config, {
    connector: createHttpConnector({ url: () => httpUrl }),
  });
  const plain = () => new IndexedDbStorage("plain", { account: "ann" });
  await runPath(config, { storage: plain() });
  await runAgain(config, { storage: plain() });
  const encrypted = () =>
    new EncryptedStorage(new IndexedDbStorage("encrypted"), "passphrase");
  await runPath(config, { storage: encrypted() });
  await runAgain(config, { storage: encrypted() });
  const { namesBefore } = globalThis as { namesBefore?: string[] };
  const before = new Set([...namesBefore ?? [], "namesBefore"]);
  const added = Object.getOwnPropertyNames(globalThis)
    .filter((name) => !before.has(name));
  if (added.length > 0) throw new Error(`new globals: ${added.join()}`);
  return "passed";
}

const body = await run().catch((error: Error) => error.stack ?? `${error}`);
await fetch("/result", { method: "POST", body });
