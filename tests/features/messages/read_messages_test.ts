import { assert, assertEquals, assertThrows } from "@std/assert";
import { Client } from "../../../src/features/mod.ts";
import { API, BOT, lastCall, nextOf, withUserAndBot } from "../wire.ts";

/** Sends numbered messages to the bot. */
async function sendMany(user: Client, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 1; i <= count; i++) {
    ids.push((await user.sendMessage(BOT, `message ${i}`)).id);
  }
  return ids;
}

Deno.test("Client.getMessages() reads the latest, newest first", () =>
  withUserAndBot(async ({ user }) => {
    await sendMany(user, 5);
    const texts = (await user.getMessages(BOT, 3)).map(({ text }) => text);
    assertEquals(texts, ["message 5", "message 4", "message 3"]);
    assertEquals((await user.getMessages(BOT, 0)).length, 0);
  }));

Deno.test("Client.iterMessages() asks page by page, and only as needed", () =>
  withUserAndBot(async ({ user, server }) => {
    const ids = await sendMany(user, 7);
    server.clearCalls();
    const iterator = user.iterMessages(BOT, { pageSize: 3 });
    assertEquals(iterator.total, undefined);
    const seen: number[] = [];
    for await (const message of iterator) {
      seen.push(message.id);
      if (seen.length === 4) break;
    }
    assertEquals(seen, ids.toReversed().slice(0, 4));
    assertEquals(iterator.total, 7);
    assertEquals(
      server.calls.filter(({ method }) => method === "messages.getHistory")
        .length,
      2,
    );
    const all = await user.iterMessages(BOT, { pageSize: 3 }).toArray();
    assertEquals(all.map(({ id }) => id), ids.toReversed());
    const older = await user.getMessages(BOT, 10, { offsetId: ids[2]! });
    assertEquals(older.map(({ id }) => id), [ids[1]!, ids[0]!]);
    assertEquals(
      (await user.getMessages(BOT, 10, { minId: ids[4]! })).length,
      2,
    );
  }));

Deno.test("Client.getMessagesById() keeps the order of the ids", () =>
  withUserAndBot(async ({ user }) => {
    const [one, two] = await sendMany(user, 2);
    const found = await user.getMessagesById(BOT, [two!, 9999, one!]);
    assertEquals(found.map((message) => message?.text), [
      "message 2",
      undefined,
      "message 1",
    ]);
  }));

Deno.test("Client.search() finds words, by builder or options", () =>
  withUserAndBot(async ({ user, server }) => {
    await sendMany(user, 3);
    await user.sendMessage(BOT, "something else");
    const search = user.search(BOT, "message");
    const found = await search.fetch();
    assertEquals(found.map(({ text }) => text), [
      "message 3",
      "message 2",
      "message 1",
    ]);
    assertEquals((await search.limit(1).fetch()).length, 1);
    const texts: string[] = [];
    for await (const { text } of search.limit(2)) texts.push(text);
    assertEquals(texts, ["message 3", "message 2"]);
    await search.minDate(5).maxDate(6).filter({
      _: "inputMessagesFilterPhotos",
    }).minId(7).maxId(8).offsetId(9).addOffset(-1).topic(10).sentBySelf()
      .limit(11).fetch();
    const { hash: _, peer: _peer, ...params } = lastCall(
      server,
      "messages.search",
    );
    assertEquals(params, {
      q: "message",
      filter: { _: "inputMessagesFilterPhotos" },
      minDate: 5,
      maxDate: 6,
      minId: 7,
      maxId: 8,
      offsetId: 9,
      addOffset: -1,
      topMsgId: 10,
      fromId: { _: "inputPeerSelf" },
      limit: 11,
    });
  }));

Deno.test("Client.searchGlobal() finds words in all chats", () =>
  withUserAndBot(async ({ user, server }) => {
    await user.sendMessage(BOT, "rust async");
    await user.sendToSelf("async deno");
    await user.sendToSelf("other");
    const found = await user.searchGlobal("async").fetch();
    assertEquals(found.map(({ text }) => text).sort(), [
      "async deno",
      "rust async",
    ]);
    await user.searchGlobal("a").broadcastsOnly().groupsOnly().usersOnly()
      .folderId(1).minDate(2).maxDate(3).limit(4)
      .filter({ _: "inputMessagesFilterUrl" }).fetch();
    assertEquals(lastCall(server, "messages.searchGlobal"), {
      q: "a",
      filter: { _: "inputMessagesFilterUrl" },
      broadcastsOnly: true,
      groupsOnly: true,
      usersOnly: true,
      folderId: 1,
      minDate: 2,
      maxDate: 3,
      offsetRate: 0,
      offsetPeer: { _: "inputPeerEmpty" },
      offsetId: 0,
      limit: 4,
    });
  }));

Deno.test("Client.searchGlobal() goes on where the server says", () =>
  withUserAndBot(async ({ user, server }) => {
    const me = user.account!.userId;
    const offsets: unknown[] = [];
    server.on("messages.searchGlobal", ({ params }) => {
      const { offsetId, offsetRate, offsetPeer } = params;
      offsets.push([offsetId, offsetRate, offsetPeer._]);
      const id = offsetId === 0 ? 20 : 10;
      return {
        _: "messages.messagesSlice",
        count: 2,
        nextRate: 77,
        messages: offsetId === 10 ? [] : [{
          _: "message",
          id,
          peerId: { _: "peerUser", userId: me },
          date: 1,
          message: `m${id}`,
        }],
        topics: [],
        chats: [],
        users: [],
      };
    });
    const search = user.searchGlobal("m");
    const texts: string[] = [];
    for await (const { text } of search) texts.push(text);
    assertEquals(texts, ["m20", "m10"]);
    assertEquals(offsets.map((offset) => (offset as number[])[0]), [0, 20, 10]);
    assertEquals((offsets[1] as unknown[])[1], 77);
    assert((offsets[1] as string[])[2] !== "inputPeerEmpty");
  }));

Deno.test("Client.markAsRead() marks a chat or a part of it", () =>
  withUserAndBot(async ({ user, bot, server }) => {
    await using heard = user.streamUpdates();
    await user.sendMessage(BOT, "hello");
    await bot.sendMessage(user.account!.userId, "one");
    const { message } = await nextOf(heard, "newMessage");
    await bot.sendMessage(user.account!.userId, "two");
    const unread = async () => (await user.getDialogs(1))[0]?.unreadCount;
    assertEquals(await unread(), 2);
    await message.markAsRead();
    assertEquals(lastCall(server, "messages.readHistory").maxId, message.id);
    await user.markAsRead(BOT);
    assertEquals(await unread(), 0);
    await user.clearMentions(BOT);
    assertEquals(lastCall(server, "messages.readMentions").topMsgId, undefined);
  }));

Deno.test("Client refuses wrong limits before any call", () => {
  const client = new Client(API);
  assertThrows(
    () => client.iterMessages("me", { limit: -1 }),
    RangeError,
    "limit must be at least 0",
  );
  for (const pageSize of [0, 101, 1.5]) {
    assertThrows(
      () => client.iterMessages("me", { pageSize }),
      RangeError,
      "pageSize must be 1 to 100",
    );
    assertThrows(
      () => client.iterDialogs({ pageSize }),
      RangeError,
      "pageSize must be 1 to 100",
    );
  }
  assertThrows(() => client.getDialogs(NaN), RangeError, "limit");
  assertThrows(
    () => client.search("me", 5 as unknown as string),
    TypeError,
    "query must be a string",
  );
});
