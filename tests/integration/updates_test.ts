import { assertEquals } from "@std/assert";
import { BaseClient, type ClientOptions } from "../../src/client/mod.ts";
import { MemoryStorage } from "../../src/storage/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { hastyClock } from "./hasty_clock.ts";

function makeClient(
  server: TestServer,
  options: Partial<ClientOptions> = {},
): BaseClient {
  return new BaseClient({
    apiId: 1,
    apiHash: "0123456789abcdef",
    clock: hastyClock,
    // True seconds are 20 of its own: a busy machine must not run into limits.
    connectTimeoutMs: 300_000,
    startTimeoutMs: 600_000,
    ...server.clientOptions(),
    ...options,
  });
}

async function signIn(client: BaseClient, token: string): Promise<bigint> {
  await client.connect();
  const answer = await client.invoke("auth.importBotAuthorization", {
    flags: 0,
    apiId: 1,
    apiHash: "0123456789abcdef",
    botAuthToken: token,
  } as never);
  if (answer._ !== "auth.authorization") throw new Error(answer._);
  await client.setAccount({ userId: answer.user.id, isBot: true });
  return answer.user.id;
}

/** Reads new messages until there are so many. */
async function texts(client: BaseClient, count: number): Promise<string[]> {
  const seen: string[] = [];
  for await (const { update } of client.rawUpdates()) {
    if (update._ !== "updateNewMessage") continue;
    if (update.message._ !== "message") continue;
    seen.push(update.message.message);
    if (seen.length === count) break;
  }
  return seen;
}

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${i}`);
}

/** Waits until the client has learned its state. */
async function following(server: TestServer): Promise<void> {
  while (!server.calls.some((call) => call.method === "updates.getState")) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

Deno.test("`BaseClient.rawUpdates()` gives every message once and in order to every receiver", async () => {
  await using server = await TestServer.start();
  const ann = server.addUser({ phone: "+15550001", firstName: "Ann" });
  server.addBot({ token: "1:secret", username: "echo_bot" });
  await using client = makeClient(server);
  const id = await signIn(client, "1:secret");
  await following(server);
  const receivers = [texts(client, 50), texts(client, 50)];
  for (const text of numbers(50)) {
    await server.sendMessage({ from: ann.id, to: id, text });
  }
  assertEquals(await receivers[0], numbers(50));
  assertEquals(await receivers[1], numbers(50));
});

Deno.test("`BaseClient.rawUpdates()` misses nothing while packets are lost and connections cut", async () => {
  await using server = await TestServer.start({ seed: 3 });
  const ann = server.addUser({ phone: "+15550001", firstName: "Ann" });
  server.addBot({ token: "1:secret", username: "echo_bot" });
  await using client = makeClient(server);
  const id = await signIn(client, "1:secret");
  await following(server);
  const received = texts(client, 100);
  server.inject({ kind: "cut", direction: "out", probability: 0.1, times: 5 });
  server.inject({ kind: "duplicate", direction: "out", probability: 0.2 });
  server.inject({ kind: "reorder", direction: "out", probability: 0.2 });
  for (const text of numbers(100)) {
    await server.sendMessage({ from: ann.id, to: id, text });
    await new Promise((resolve) => setTimeout(resolve));
  }
  server.clearFaults();
  await server.sendMessage({ from: ann.id, to: id, text: "last" });
  assertEquals(await received, numbers(100));
});

Deno.test("`catchUp` delivers what happened while the client was away", async () => {
  await using server = await TestServer.start();
  const ann = server.addUser({ phone: "+15550001", firstName: "Ann" });
  server.addBot({ token: "1:secret", username: "echo_bot" });
  const storage = new MemoryStorage();
  let id: bigint;
  {
    await using client = makeClient(server, { storage });
    id = await signIn(client, "1:secret");
    await following(server);
    const received = texts(client, 1);
    await server.sendMessage({ from: ann.id, to: id, text: "before" });
    assertEquals(await received, ["before"]);
  }
  for (const text of numbers(20)) {
    await server.sendMessage({ from: ann.id, to: id, text });
  }
  await using client = makeClient(server, { storage, catchUp: true });
  const received = texts(client, 20);
  await client.connect();
  assertEquals(await received, numbers(20));
});

Deno.test("`BaseClient.rawUpdates()` loses nothing to a receiver that is slow", async () => {
  await using server = await TestServer.start();
  const ann = server.addUser({ phone: "+15550001", firstName: "Ann" });
  server.addBot({ token: "1:secret", username: "echo_bot" });
  await using client = makeClient(server, { updateQueueCapacity: 3 });
  const id = await signIn(client, "1:secret");
  await following(server);
  const slow = client.rawUpdates();
  for (const text of numbers(400)) {
    await server.sendMessage({ from: ann.id, to: id, text });
  }
  const seen: string[] = [];
  for await (const { update } of slow) {
    if (update._ !== "updateNewMessage") continue;
    if (update.message._ !== "message") continue;
    seen.push(update.message.message);
    if (seen.length === 400) break;
  }
  assertEquals(seen, numbers(400));
});
