import { assert, assertEquals, assertRejects } from "@std/assert";
import { ChatKindError, parseInviteHash, RpcError } from "../../../mod.ts";
import { FakeClock } from "../../../src/testing/mod.ts";
import { ANN, BOB, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

Deno.test("parseInviteHash() reads every form of an invite link, and no other", () => {
  const cases: [unknown, string | undefined][] = [
    ["https://t.me/joinchat/AbC_-9", "AbC_-9"],
    ["t.me/joinchat/AbC_-9", "AbC_-9"],
    ["http://telegram.me/+AbC_-9", "AbC_-9"],
    ["https://t.me/+AbC_-9?x=1", "AbC_-9"],
    ["tg://join?invite=AbC_-9", "AbC_-9"],
    [" tg://join?invite=AbC_-9 ", "AbC_-9"],
    ["https://t.me/joinchat/", undefined],
    ["https://t.me/+", undefined],
    ["https://t.me/+a%20b", undefined],
    ["tg://join?invite=", undefined],
    ["tg://join", undefined],
    ["tg://resolve?domain=durov", undefined],
    ["https://t.me/durov", undefined],
    ["https://example.com/+AbC", undefined],
    // A phone number.
    ["https://t.me/+15550001", undefined],
    ["AbC_-9", undefined],
    ["", undefined],
    [undefined, undefined],
    [7, undefined],
  ];
  for (const [link, hash] of cases) {
    assertEquals(parseInviteHash(link as string), hash, String(link));
  }
});

Deno.test("Client.joinChat() joins by name, link and peer", () =>
  withRooms(async ({ server, cat, hall, news }) => {
    const joined = await cat.joinChat("@the_hall");
    assert(joined.status === "joined" && joined.chat?._ === "channel");
    assertEquals([joined.chat.title, joined.chat.left], ["Hall", undefined]);
    await cat.sendMessage(hall, "Here I am");
    await cat.leaveChat(hall);
    await assertRejects(() => cat.sendMessage(hall, "?"), RpcError);
    for (const target of ["https://t.me/the_hall", hall, joined.chat]) {
      assertEquals((await cat.joinChat(target)).status, "joined");
      await cat.leaveChat(target);
    }
    assertEquals((await cat.joinChat(news)).status, "joined");
    assertEquals(methods(server).includes("messages.importChatInvite"), false);
  }));

Deno.test("Client.joinChat() takes no basic groups and users", () =>
  withRooms(async ({ ann, group }) => {
    await assertRejects(
      () => ann.joinChat(group),
      ChatKindError,
      "Cannot join chat: wanted a channel or supergroup (basic groups take " +
        "an invite link), got a basic group",
    );
    await assertRejects(() => ann.joinChat(BOB), ChatKindError, "got a user");
    await assertRejects(() => ann.leaveChat(BOB), ChatKindError, "got a user");
  }));

Deno.test("Client.acceptInviteLink() joins groups and channels of every kind", () =>
  withRooms(async ({ ann, cat, group, hall, news }) => {
    const rooms: [number, string][] = [
      [group, "Team"],
      [hall, "Hall"],
      [news, "News"],
    ];
    for (const [room, title] of rooms) {
      const { link } = await ann.exportInviteLink(room);
      const seen = await cat.checkInviteLink(link);
      assert(seen._ === "chatInvite");
      assertEquals([seen.title, seen.participantsCount], [title, 2]);
      const joined = await cat.acceptInviteLink(link);
      assert(joined.status === "joined");
      assert(joined.chat !== undefined && "title" in joined.chat);
      assertEquals(joined.chat.title, title);
      // The peer is known from now on.
      await cat.getPermissions(joined.chat, "me");
      const again = await cat.checkInviteLink(link);
      assertEquals(again._, "chatInviteAlready");
      const error = await assertRejects(
        () => cat.joinChat(link),
        RpcError,
        "USER_ALREADY_PARTICIPANT",
      );
      assertEquals(error.message.includes(parseInviteHash(link)!), false);
    }
  }));

Deno.test("Client.acceptInviteLink() tells who has to be asked first", () =>
  withRooms(async ({ server, ann, cat, hall }) => {
    const { link } = await ann.exportInviteLink(hall, { requestNeeded: true });
    const seen = await cat.checkInviteLink(link);
    assert(seen._ === "chatInvite");
    assertEquals(seen.requestNeeded, true);
    assertEquals(await cat.acceptInviteLink(link), { status: "requestSent" });
    assertEquals(await cat.joinChat(link), { status: "requestSent" });
    const bot = server.addBot({ token: "9:secretsecret", username: "g_bot" });
    server.on("channels.joinChannel", () => ({
      _: "messages.chatInviteJoinResultWebView",
      botId: bot.id,
      queryId: 77n,
      users: [{ _: "user", id: bot.id, firstName: "Guard" }],
    }));
    const outcome = await cat.joinChat("@the_hall");
    assert(outcome.status === "webView");
    assertEquals([outcome.botId, outcome.queryId], [bot.id, 77n]);
    assertEquals(outcome.bot?.firstName, "Guard");
  }));

Deno.test("Client.acceptInviteLink() refuses other texts, and does not show them", () =>
  withRooms(async ({ server, cat }) => {
    for (const call of ["acceptInviteLink", "checkInviteLink"] as const) {
      const error = await assertRejects(
        () => cat[call]("https://t.me/secret_name"),
        SyntaxError,
        'invite link: link must be "https://t.me/+…", ' +
          '"https://t.me/joinchat/…" or "tg://join?invite=…"',
      );
      assertEquals(error.message.includes("secret_name"), false);
      await assertRejects(
        () => cat[call](1 as never),
        TypeError,
        "link must be a string, got number",
      );
    }
    assertEquals(methods(server), []);
    await assertRejects(
      () => cat.acceptInviteLink("t.me/+nothing"),
      RpcError,
      "INVITE_HASH_EXPIRED",
    );
  }));

Deno.test("invite links end, and are used up", async () => {
  const clock = new FakeClock();
  await withRooms(async ({ ann, cat, hall, news }) => {
    const expireDate = new Date((ann.serverTime + 60) * 1000);
    const timed = await ann.exportInviteLink(hall, { expireDate });
    const once = await ann.exportInviteLink(news, { usageLimit: 1 });
    clock.advance(61_000);
    await assertRejects(
      () => cat.acceptInviteLink(timed.link),
      RpcError,
      "INVITE_HASH_EXPIRED",
    );
    assertEquals((await cat.joinChat(once.link)).status, "joined");
    await cat.leaveChat(news);
    await assertRejects(() => cat.joinChat(once.link), RpcError);
  }, clock);
});

Deno.test("Client.deleteDialog() leaves channels, clears and leaves groups, clears private chats", () =>
  withRooms(async ({ server, bob, group, hall }) => {
    await bob.sendMessage(group, "1");
    await bob.sendMessage(ANN, "2");
    const titles = async () =>
      (await bob.getDialogs()).map(({ title }) => title).toSorted();
    assertEquals(await titles(), ["Ann", "Hall", "News", "Team"]);
    server.clearCalls();
    await bob.deleteDialog(hall);
    assertEquals(methods(server), ["channels.leaveChannel"]);
    server.clearCalls();
    await bob.deleteDialog(group);
    assertEquals(methods(server), [
      "messages.deleteChatUser",
      "messages.deleteHistory",
    ]);
    assertEquals(lastCall(server, "messages.deleteHistory").revoke, undefined);
    server.clearCalls();
    await bob.deleteDialog(ANN, { revoke: true });
    assertEquals(methods(server), ["messages.deleteHistory"]);
    assertEquals(lastCall(server, "messages.deleteHistory").revoke, true);
    assertEquals(await titles(), ["News"]);
    // Gone already.
    await bob.deleteDialog(hall);
    server.fail("channels.leaveChannel", 400, "CHANNEL_INVALID");
    await assertRejects(() => bob.deleteDialog(hall), RpcError);
  }));

Deno.test("Client.deleteDialog() goes on until all messages are deleted", () =>
  withRooms(async ({ server, bob }) => {
    const offsets = [200, 100, 0];
    server.on("messages.deleteHistory", () => ({
      _: "messages.affectedHistory",
      pts: 0,
      ptsCount: 0,
      offset: offsets.shift()!,
    }));
    await bob.deleteDialog(ANN);
    assertEquals(offsets, []);
  }));
