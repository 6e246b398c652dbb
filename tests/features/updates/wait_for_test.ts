import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { ClosedError, PeerError } from "../../../src/client/mod.ts";
import { Client, filters, type Update } from "../../../src/features/mod.ts";
import { withRooms } from "../rooms.ts";
import { API, BOT, withUserAndBot } from "../wire.ts";

Deno.test("Client.waitFor() gives the first update that passes", () =>
  withUserAndBot(async ({ user, bot }) => {
    const waiting = bot.waitFor(
      filters.and(filters.ofType("newMessage"), filters.text(/^\d+$/)),
    );
    for (const text of ["no", "12", "34"]) await user.sendMessage(BOT, text);
    assertEquals((await waiting).message.text, "12");
    // Any function will do.
    const other = bot.waitFor((update) => update.type === "botStopped");
    await user.blockPeer(BOT);
    assertEquals((await other).type, "botStopped");
  }));

Deno.test("Client.waitFor() throws the reason of its signal, before and while it waits", () =>
  withUserAndBot(async ({ bot }) => {
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = bot.waitFor(filters.incoming, { signal });
    const reason = new Error("enough");
    controller.abort(reason);
    assertEquals(await waiting.catch((error) => error), reason);
    const late = bot.waitFor(filters.incoming, { signal });
    assertEquals(await late.catch((error) => error), reason);
    const asked = bot.ask("@nobody", "a", { signal });
    assertEquals(await asked.catch((error) => error), reason);
  }));

Deno.test("Client.waitFor() fails when the client is closed, and when its filter does", () =>
  withUserAndBot(async ({ user, bot }) => {
    const boom = new Error("boom");
    const failing = bot.waitFor((_: Update): boolean => {
      throw boom;
    });
    const failed = assertRejects(() => failing, Error, "boom");
    await user.sendMessage(BOT, "hello");
    await failed;
    const waiting = bot.waitFor((update) => update.type === "botStopped");
    const closed = assertRejects(
      () => waiting,
      ClosedError,
      "Cannot wait for update: the client was closed",
    );
    await bot.close();
    await closed;
  }));

Deno.test("Client.waitFor() refuses bad arguments before anything else", () => {
  const client = new Client(API);
  assertThrows(
    () => client.waitFor(1 as never),
    TypeError,
    "filter must be a function, got number",
  );
  assertThrows(
    () => client.waitFor(filters.incoming, { signal: 1 as never }),
    TypeError,
    "signal must be an AbortSignal, got number",
  );
});

Deno.test("Client.ask() gives the answer, however soon it comes", () =>
  withUserAndBot(async ({ user, bot }) => {
    const handling = bot.handleUpdates(
      filters.and(filters.ofType("newMessage"), filters.incoming),
      ({ message }) => message.respond(`You said ${message.text}`),
    );
    for (const text of ["one", "two"]) {
      const answer = await user.ask(BOT, text);
      assertEquals(answer.text, `You said ${text}`);
      assertEquals(answer.outgoing, false);
    }
    await bot.close();
    await handling;
  }));

Deno.test("Client.ask() takes no message of another chat, sender or time for the answer", () =>
  withRooms(async ({ server, ann, bob, cat, hall }) => {
    await ann.inviteUsers(hall, ["@cat_user"]);
    await bob.sendMessage(hall, "before");
    const asked = bob.waitFor(filters.text(/Who\?/));
    const answer = ann.ask(hall, "Who?", { from: "@cat_user" });
    await asked;
    await cat.sendMessage("@ann_user", "elsewhere");
    await bob.sendMessage(hall, "somebody else");
    await cat.sendMessage(hall, "me");
    assertEquals((await answer).text, "me");

    const anybody = ann.ask(hall, "Who else?");
    await bob.waitFor(filters.text(/Who else\?/));
    await bob.sendMessage(hall, "I");
    assertEquals((await anybody).text, "I");
    server.clearCalls();
    await assertRejects(
      () => ann.ask(hall, "a", { from: "@nobody_at_all" }),
      PeerError,
    );
    assert(server.calls.every(({ method }) => !method.startsWith("messages.")));
  }));

Deno.test("Client.ask() stops listening if the question cannot be sent", () =>
  withUserAndBot(async ({ server, user }) => {
    server.fail("messages.sendMessage", 403, "CHAT_WRITE_FORBIDDEN");
    await assertRejects(
      () => user.ask(BOT, "hello"),
      Error,
      "CHAT_WRITE_FORBIDDEN",
    );
    const controller = new AbortController();
    const waiting = user.ask(BOT, "hello", { signal: controller.signal });
    const outcome = waiting.catch((error) => error);
    const reason = new Error("enough");
    controller.abort(reason);
    assertEquals(await outcome, reason);
  }));
