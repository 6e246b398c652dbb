/** Bytes to send, and a server with a user to send them by. */

import { assert } from "@std/assert";
import type { Client, IncomingMessage } from "../../../src/features/mod.ts";
import {
  TestServer,
  type TestServerOptions,
} from "../../../src/testing/mod.ts";
import { ANN, connectUser } from "../wire.ts";

export const KIB = 1024;
export const MIB = 1024 * KIB;

/** Bytes that tell their place. */
export function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + (i >> 8) * 7) & 0xff;
  return bytes;
}

/** The head of a PNG picture, which is all that the server looks at. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** Gives bytes in chunks of one length. */
export async function* inChunks(
  bytes: Uint8Array,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    yield bytes.subarray(at, at + length);
  }
}

/** Runs a test with a server and a user. */
export async function withUser(
  test: (parts: { server: TestServer; user: Client }) => Promise<void>,
  options: TestServerOptions = {},
): Promise<void> {
  await using server = await TestServer.start(options);
  server.addUser(ANN);
  await using user = await connectUser(server);
  await test({ server, user });
}

/** Sends bytes to oneself as a document. */
export function sendDocument(
  user: Client,
  bytes: Uint8Array,
  name = "a.bin",
): Promise<IncomingMessage> {
  return user.sendFile("me", bytes, false, { fileName: name });
}

/** How often a method was called. */
export function countCalls(server: TestServer, method: string): number {
  return server.calls.filter((it) => it.method === method).length;
}

/** A promise and what keeps it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => open = resolve);
  return { opened, open };
}

/** Waits until something holds, a turn of the event loop at a time. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100_000; turns++) {
    if (holds()) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
  assert(holds(), "it never came to hold");
}
