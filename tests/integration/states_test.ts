import { assertEquals } from "@std/assert";
import { Client } from "../../mod.ts";
import { FakeClock, TestServer } from "../../src/testing/mod.ts";

const APP = { apiId: 1, apiHash: "0123456789abcdef" };

/** Waits for the network until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
}

function count(server: TestServer, method: string): number {
  return server.calls.filter((call) => call.method === method).length;
}

Deno.test("`Client.connectionState` is `updating` from the reconnect until all that was missed is there", async () => {
  await using server = await TestServer.start();
  const ann = server.addUser({ phone: "+15550001", firstName: "Ann" });
  const bot = server.addBot({ token: "1:secretsecret", username: "echo_bot" });
  await using client = new Client({ ...APP, ...server.clientOptions() });
  await client.connect();
  await client.botSignIn("1:secretsecret");
  await until(() => count(server, "updates.getState") === 1);
  const told: string[] = [];
  client.on("connectionState", (state) => void told.push(state));
  client.onRawUpdate(({ update }) => void told.push(update._));
  const gate = Promise.withResolvers<void>();
  server.on("updates.getDifference", async (_, next) => {
    await gate.promise;
    return await next();
  });
  await server.disconnectAll();
  await server.sendMessage({ from: ann.id, to: bot.id, text: "missed" });
  client.signalNetworkRestored();
  await until(() => count(server, "updates.getDifference") > 0);
  assertEquals(client.connectionState, "updating");
  assertEquals(told.includes("connected"), false);
  gate.resolve();
  await until(() => client.connectionState === "connected");
  assertEquals(told.slice(-3), ["updating", "updateNewMessage", "connected"]);
});

Deno.test("`Client` reads the configuration again when it has expired", async () => {
  const clock = new FakeClock();
  await using server = await TestServer.start({ clock });
  await using client = new Client({
    ...APP,
    clock,
    ...server.clientOptions(),
  });
  server.on("help.getConfig", async (_, next) => {
    const config = await next();
    return { ...config, expires: config.date + 60 };
  });
  await client.connect();
  await until(() => count(server, "help.getConfig") === 1);
  // The answer is there once that of a later call is.
  await client.api.help.getNearestDc();
  clock.advance(59_999);
  await client.api.help.getNearestDc();
  assertEquals(count(server, "help.getConfig"), 1);
  clock.advance(1);
  await until(() => count(server, "help.getConfig") === 2);
});
