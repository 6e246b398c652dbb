/**
 * The server of the soak, in a heap of its own. Every message that comes in
 * makes it forget its sessions; it answers with how many connections are open.
 */

import { TestServer } from "../../src/testing/mod.ts";

const scope = globalThis as unknown as {
  onmessage: () => void;
  postMessage(message: unknown): void;
};
const server = await TestServer.start({ logLimit: 10 });
const { port, publicKeyPem, connectionCount } = server;

scope.onmessage = async () => {
  const open = server.connectionCount;
  await server.restart();
  scope.postMessage({ connectionCount: open });
};
scope.postMessage({ port, publicKeyPem, connectionCount });
