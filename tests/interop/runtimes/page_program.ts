/** What the browser runs: over WebSocket, and over HTTP. */
import { createHttpConnector, createWebSocketConnector } from "../../../mod.ts";
import { type PathConfig, runPath } from "./path.ts";

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
  const { namesBefore } = globalThis as { namesBefore?: string[] };
  const before = new Set([...namesBefore ?? [], "namesBefore"]);
  const added = Object.getOwnPropertyNames(globalThis)
    .filter((name) => !before.has(name));
  if (added.length > 0) throw new Error(`new globals: ${added.join()}`);
  return "passed";
}

const body = await run().catch((error: Error) => error.stack ?? `${error}`);
await fetch("/result", { method: "POST", body });
