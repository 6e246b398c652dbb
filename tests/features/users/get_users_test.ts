import { assertEquals, assertRejects } from "@std/assert";
import { PeerError, RpcError } from "../../../src/client/mod.ts";
import { Client } from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, BOT, configOf, lastCall, withUserAndBot } from "../wire.ts";

Deno.test("Client.getMe() tells who is signed in, and that nobody is", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await Client.connect(configOf(server));
  const error = await assertRejects(() => client.getMe(), RpcError);
  assertEquals(error.type, "AUTH_KEY_UNREGISTERED");
  await client.signIn(await client.requestLoginCode(ANN.phone), ANN.code);
  assertEquals((await client.getMe()).firstName, "Ann");
  server.on("users.getUsers", () => []);
  await assertRejects(() => client.getMe(), PeerError, "me");
});

Deno.test("Client.getUsersById() keeps the order and leaves holes for the unknown", () =>
  withUserAndBot(async ({ user, bot, server }) => {
    const botId = bot.account!.userId;
    const found = await user.getUsersById([BOT, "@nobody_here", "me", BOT]);
    assertEquals(found.map((it) => it?.id), [
      botId,
      undefined,
      user.account!.userId,
      botId,
    ]);
    assertEquals(await user.getUsersById([]), []);

    // A server that leaves out whom it does not know.
    server.on("users.getUsers", async (_call, next) => {
      return (await next()).filter((it) => it._ === "user" && !it.bot);
    });
    assertEquals(
      (await user.getUsersById([BOT, "me"])).map((it) => it?.id),
      [undefined, user.account!.userId],
    );
  }));

Deno.test("Client.getUsersById() asks for a hundred or fewer at a time", () =>
  withUserAndBot(async ({ user, server }) => {
    server.clearCalls();
    const found = await user.getUsersById(Array(201).fill(BOT));
    assertEquals(found.length, 201);
    const sizes = server.calls.flatMap(({ method, params }) =>
      method === "users.getUsers"
        ? [(params as { id: unknown[] }).id.length]
        : []
    );
    assertEquals(sizes, [100, 100, 1]);
    assertEquals(lastCall(server, "users.getUsers").id[0]?._, "inputUser");
  }));
