import { assert, assertEquals, assertFalse, assertThrows } from "@std/assert";
import { Client, TypingGuard } from "../../../src/features/mod.ts";
import { FakeClock, TestServer } from "../../../src/testing/mod.ts";
import {
  ANN,
  API,
  BOT,
  configOf,
  lastCall,
  nextOf,
  TOKEN,
  withUserAndBot,
} from "../wire.ts";

Deno.test("Client.sendChatAction() shows an action to the other side", () =>
  withUserAndBot(async ({ user, bot }) => {
    await user.sendMessage(BOT, "hello");
    await using updates = user.streamUpdates();
    await bot.sendChatAction(user.account!.userId, "uploadDocument");
    const { typing } = await nextOf(updates, "userTyping");
    assertEquals(typing.action._, "sendMessageUploadDocumentAction");
    assertEquals(typing.chatId, Number(bot.account!.userId));
    assertEquals(typing.senderId, typing.peerId);
    await bot.sendChatAction(user.account!.userId, {
      _: "sendMessageGamePlayAction",
    });
    const other = await nextOf(updates, "userTyping");
    assertEquals(other.typing.action._, "sendMessageGamePlayAction");
  }));

Deno.test("TypingGuard tells its beginning and its end", () =>
  withUserAndBot(async ({ user, bot }) => {
    await user.sendMessage(BOT, "hello");
    await using updates = user.streamUpdates();
    const actions = async () =>
      (await nextOf(updates, "userTyping")).typing.action._;
    {
      await using guard = await bot.typing(user.account!.userId);
      assert(guard.isActive);
      assertEquals(await actions(), "sendMessageTypingAction");
    }
    assertEquals(await actions(), "sendMessageCancelAction");
    for (
      const [start, name] of [
        [bot.recordingVideo, "sendMessageRecordVideoAction"],
        [bot.uploadingDocument, "sendMessageUploadDocumentAction"],
      ] as const
    ) {
      const guard = await start.call(bot, user.account!.userId);
      assertEquals(await actions(), name);
      await guard.cancel();
      await guard.cancel();
      assertEquals(await actions(), "sendMessageCancelAction");
    }
  }));

Deno.test("TypingGuard renews the action every four seconds until it fails", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  const clock = new FakeClock();
  await using bot = await Client.connect({ ...configOf(server), clock });
  await bot.botSignIn(TOKEN);
  let calls = 0;
  let called = Promise.withResolvers<void>();
  server.on("messages.setTyping", ({ params }) => {
    if (params.action._ === "sendMessageTypingAction") calls++;
    called.resolve();
    return true;
  });
  const guard = await bot.typing("me", { topicId: 5 });
  assertEquals(lastCall(server, "messages.setTyping").topMsgId, 5);
  for (const wanted of [2, 3]) {
    called = Promise.withResolvers();
    clock.advance(3999);
    assertEquals(calls, wanted - 1);
    clock.advance(1);
    await called.promise;
    assertEquals(calls, wanted);
    // The next renewal is set once the answer is here.
    await bot.invoke("help.getNearestDc", {});
  }
  server.fail("messages.setTyping", 400, "PEER_ID_INVALID");
  clock.advance(4000);
  while (guard.isActive) await bot.invoke("help.getNearestDc", {});
  assertFalse(guard.isActive);
  await guard.cancel();
});

Deno.test("TypingGuard can end after its client", () =>
  withUserAndBot(async ({ user }) => {
    const guard = await user.typing("me");
    await user.close();
    await guard.cancel();
    assertFalse(guard.isActive);
  }));

Deno.test("TypingGuard refuses wrong arguments before any call", () => {
  const client = new Client(API);
  assertThrows(
    () => TypingGuard.start(client, "me", "typing", { renewMs: 0 }),
    RangeError,
    "renewMs must be above 0",
  );
  assertThrows(
    () => client.sendChatAction("me", "toString" as "typing"),
    TypeError,
    "action must be typing, cancel,",
  );
});
