import { assert, assertEquals, assertThrows } from "@std/assert";
import { Client, type Update } from "../../../src/features/mod.ts";
import { AlbumGrouper } from "../../../src/features/updates/album_grouper.ts";
import { wrapUpdate } from "../../../src/features/updates/mod.ts";
import { FakeClock, TestServer } from "../../../src/testing/mod.ts";
import { png } from "../media/files.ts";
import {
  ANN,
  API,
  BOT,
  configOf,
  connectUser,
  nextOf,
  TOKEN,
} from "../wire.ts";

const client = new Client(API);

/** A message in the private chat of a user. */
function message(id: number, groupedId?: bigint, userId = 5n): Update {
  return wrapUpdate(client, {
    update: {
      _: "updateNewMessage",
      message: {
        _: "message",
        id,
        peerId: { _: "peerUser", userId },
        date: 1,
        message: "",
        ...(groupedId !== undefined && { groupedId }),
      },
      pts: 0,
      ptsCount: 0,
    },
    context: { users: new Map(), chats: new Map(), date: 0 },
  });
}

/** What stands where: ids of messages, of albums in brackets. */
function show(update: Update): string {
  if (update.type === "album") return `[${update.album.messageIds}]`;
  return update.type === "newMessage" ? `${update.message.id}` : update.type;
}

/** Takes all that is to be had at a time. */
function takeAll(grouper: AlbumGrouper, now: number): string {
  const shown: string[] = [];
  for (let it = grouper.take(now); it; it = grouper.take(now)) {
    shown.push(show(it));
  }
  return shown.join(" ");
}

const other: Update = { type: "raw", raw: { _: "updateConfig" } };

Deno.test("AlbumGrouper.take() gives what came in order, albums as one", () => {
  const cases: [string, Update[], string][] = [
    ["no album", [message(1), other, message(2)], "1 raw 2"],
    ["one album", [message(1, 9n), message(2, 9n)], "[1,2]"],
    ["one after another", [
      message(1, 9n),
      message(2, 9n),
      message(3, 8n),
      message(4, 8n),
    ], "[1,2] [3,4]"],
    ["another message of the chat ends it", [
      message(1, 9n),
      message(2),
      message(3, 9n),
    ], "[1] 2 [3]"],
    ["updates and other chats do not", [
      message(1, 9n),
      other,
      message(7, undefined, 6n),
      message(2, 9n),
    ], "[1,2] raw 7"],
    ["two chats at once", [
      message(1, 9n),
      message(7, 9n, 6n),
      message(2, 9n),
      message(8, 9n, 6n),
    ], "[1,2] [7,8]"],
  ];
  for (const [name, updates, wanted] of cases) {
    const grouper = new AlbumGrouper(client, 250);
    for (const update of updates) grouper.push(update);
    grouper.end();
    assertEquals(takeAll(grouper, 0), wanted, name);
    assertEquals(grouper.size, 0);
  }
});

Deno.test("AlbumGrouper.take() waits for an open album, and for a whole one not", () => {
  const grouper = new AlbumGrouper(client, 250);
  grouper.push(message(1, 9n));
  grouper.push(other);
  assertEquals(grouper.deadline, undefined);
  assertEquals(takeAll(grouper, 1000), "");
  assertEquals(grouper.deadline, 1250);
  grouper.push(message(2, 9n));
  assertEquals(takeAll(grouper, 1249), "");
  assertEquals(takeAll(grouper, 1250), "[1,2] raw");
  for (let id = 1; id <= 9; id++) grouper.push(message(id, 9n));
  assertEquals(takeAll(grouper, 2000), "");
  grouper.push(message(10, 9n));
  assertEquals(takeAll(grouper, 2000), "[1,2,3,4,5,6,7,8,9,10]");
});

Deno.test("AlbumGrouper.take() lets at most 99 updates wait behind an album", () => {
  const grouper = new AlbumGrouper(client, 250);
  grouper.push(message(1, 9n));
  for (let i = 0; i < 99; i++) grouper.push(other);
  assertEquals(takeAll(grouper, 0), "");
  grouper.push(other);
  assertEquals(takeAll(grouper, 0), `[1]${" raw".repeat(100)}`);
});

/** Runs a test with a bot on a clock of its own. */
async function withClock(
  test: (
    parts: { user: Client; bot: Client; clock: FakeClock },
  ) => Promise<void>,
): Promise<void> {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1), privacyMode: false });
  await using user = await connectUser(server);
  const clock = new FakeClock();
  await using bot = await Client.connect({ ...configOf(server), clock });
  await bot.botSignIn(TOKEN);
  await test({ user, bot, clock });
}

const TWO = [{ media: png(1, 1), caption: "two" }, png(2, 2)];

Deno.test("Client.streamUpdates() gives an album as one update if asked to", () =>
  withClock(async ({ user, bot, clock }) => {
    await using updates = bot.streamUpdates({ albums: true });
    await using plain = bot.streamUpdates();
    await user.sendAlbum(BOT, TWO);
    await user.sendMessage(BOT, "next");
    const { album, raw } = await nextOf(updates, "album");
    assertEquals(album.messages.length, 2);
    assertEquals([album.text, album.outgoing], ["two", false]);
    assertEquals(album.chatId, Number(user.account!.userId));
    assertEquals(album.senderId, album.peerId);
    assertEquals(album.groupedId, album.messages[1]?.groupedId);
    assert(
      raw._ === "updateNewMessage" && raw.message.id === album.messageIds[0],
    );
    const { message } = await nextOf(updates, "newMessage");
    assertEquals(message.text, "next");
    for (const id of [...album.messageIds, message.id]) {
      assertEquals((await nextOf(plain, "newMessage")).message.id, id);
    }

    const answer = await album.reply("seen");
    assertEquals(answer.replyToMessageId, album.messageIds[0]);
    const copies = await album.forwardTo(album.peerId);
    assertEquals(new Set(copies.map((it) => it?.groupedId)).size, 1);
    assertEquals(await album.delete(), 2);
    assertEquals(clock.now(), new FakeClock().now());
  }));

Deno.test("Client.streamUpdates() gives an album that nothing follows after 250 ms of the client's clock", () =>
  withClock(async ({ user, bot, clock }) => {
    await using updates = bot.streamUpdates({ albums: true });
    await using plain = bot.streamUpdates();
    const waiting = updates.next();
    let isGiven = false;
    waiting.then(() => isGiven = true);
    await user.sendAlbum(BOT, TWO);
    for (const _ of TWO) await nextOf(plain, "newMessage");
    clock.advance(249);
    await bot.sendMessage(Number(user.account!.userId), "a call takes a while");
    assertEquals([isGiven, updates.pending], [false, 1]);
    clock.advance(1);
    const { value } = await waiting;
    assert(value.type === "album");
    assertEquals(value.album.messages.length, 2);
  }));

Deno.test("UpdateStream.return() ends a wait for an album, and leaves no timer", () =>
  withClock(async ({ user, bot, clock }) => {
    await using plain = bot.streamUpdates();
    const updates = bot.streamUpdates({ albums: true });
    const waiting = [updates.next(), updates.next()];
    await user.sendAlbum(BOT, TWO);
    for (const _ of TWO) await nextOf(plain, "newMessage");
    const { timers } = clock;
    await updates.return();
    for (const result of await Promise.all(waiting)) {
      assertEquals(result, { value: undefined, done: true });
    }
    assertEquals(clock.timers, timers - 1);
    assertEquals(await updates.next(), { value: undefined, done: true });
  }));

Deno.test("Client.streamUpdates() refuses an albumDelayMs out of range", () => {
  for (const albumDelayMs of [-1, 0.5, 60_001]) {
    assertThrows(
      () => client.streamUpdates({ albums: true, albumDelayMs }),
      RangeError,
      "albumDelayMs must be a whole number from 0 to 60000",
    );
  }
});
