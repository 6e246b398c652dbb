import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  ChatKindError,
  NoRetries,
  type Participant,
  RpcError,
} from "../../../mod.ts";
import type { ChannelsChannelParticipants } from "../../../src/tl/mod.ts";
import { ANN, BOB, CAT, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

function names(members: readonly Participant[]): (string | undefined)[] {
  return members.map(({ user }) => user?.firstName);
}

Deno.test("Client.getParticipants() reads members of every kind of chat", () =>
  withRooms(async ({ server, ann, bob, group, hall, news }) => {
    for (const room of [group, hall, news]) {
      const members = await ann.getParticipants(room);
      assertEquals(names(members), ["Ann", "Bob"]);
      const [owner, member] = members;
      assertEquals(owner!.status.type, "creator");
      assertEquals(member!.status, { type: "member" });
      assert(owner!.isMember && member!.isMember);
      assertEquals(owner!.id, Number(ann.account!.userId));
      // A participant is a peer.
      assertEquals(await ann.resolvePeer(member!), member!.inputPeer);
      assertEquals(member!.rank, undefined);
      assert((member!.date ?? 0) > 0);
    }
    const call = lastCall(server, "channels.getParticipants");
    assertEquals([call.offset, call.limit, call.hash], [0, 200, 0n]);
    assertEquals(call.filter._, "channelParticipantsRecent");
    assertEquals(names(await ann.getParticipants(hall, 1)), ["Ann"]);
    assertEquals(await ann.getParticipants(hall, 0), []);
    const [self] = await bob.getParticipants(group, 9, { query: "bob" });
    assertEquals(self?.inviter?.firstName, "Ann");
    assertEquals(self?.inviterId, ann.account?.userId);
  }));

Deno.test("Client.iterParticipants() asks page by page, each member once", () =>
  withRooms(async ({ server, ann }) => {
    const people = Array.from(
      { length: 7 },
      (_, i) => server.addUser({ phone: `1777000${i}`, firstName: `P${i}` }).id,
    );
    const peer = await server.createChannel(ann.account!.userId, "Big", {
      megagroup: true,
      username: "big_hall",
      memberIds: people,
    });
    server.clearCalls();
    const iterator = ann.iterParticipants("@big_hall", { pageSize: 3 });
    assertEquals(iterator.total, undefined);
    const seen: string[] = [];
    for await (const { user } of iterator) seen.push(user?.firstName ?? "?");
    assertEquals(seen, ["Ann", ...people.map((_, i) => `P${i}`)]);
    assertEquals(iterator.total, 8);
    // Who was met is known from now on.
    await ann.sendMessage(Number(people[6]), "Hi");
    const offsets = server.calls
      .filter(({ method }) => method === "channels.getParticipants")
      .map(({ params }) => (params as { offset: number }).offset);
    assertEquals(offsets, [0, 3, 6]);
    // Left early: nothing more is asked for.
    server.clearCalls();
    for await (const _ of ann.iterParticipants(peer, { pageSize: 3 })) break;
    assertEquals(methods(server), ["channels.getParticipants"]);
  }));

Deno.test("Client.iterParticipants() ends when the server repeats itself, runs dry or has nothing new", () =>
  withRooms(async ({ server, ann, hall }) => {
    let first: ChannelsChannelParticipants | undefined;
    const off = server.on("channels.getParticipants", async (_, next) => {
      const page = await next();
      assert(page._ === "channels.channelParticipants");
      return first ??= { ...page, count: 1000 };
    });
    const same = ann.iterParticipants(hall);
    assertEquals(names(await same.toArray()), ["Ann", "Bob"]);
    assertEquals(same.total, 1000);
    off();
    const none = server.on("channels.getParticipants", () => ({
      _: "channels.channelParticipants",
      count: 1000,
      participants: [],
      chats: [],
      users: [],
    }));
    assertEquals(await ann.getParticipants(hall), []);
    none();
    server.on("channels.getParticipants", () => ({
      _: "channels.channelParticipantsNotModified",
    }));
    assertEquals(await ann.getParticipants(hall), []);
  }));

Deno.test("Client.iterParticipants() filters", () =>
  withRooms(async ({ server, ann, hall, group }) => {
    const bot = server.addBot({
      token: "9:secretsecret",
      username: "help_bot",
    });
    const input = server.inputPeer(ann.account!.userId, bot.id);
    assert(input._ === "inputPeerUser");
    await ann.api.channels.inviteToChannel({
      channel: await ann.peers.resolveChannel(hall),
      users: [{ ...input, _: "inputUser" }],
    });
    await ann.api.messages.addChatUser({
      chatId: BigInt(-group),
      userId: { ...input, _: "inputUser" },
      fwdLimit: 0,
    });
    await ann.banParticipant(hall, CAT);
    await ann.banParticipant(hall, BOB, { noMedia: true });
    const find = async (
      room: number,
      options: Parameters<typeof ann.iterParticipants>[1],
    ) => names(await ann.iterParticipants(room, options).toArray());
    const cases: [Parameters<typeof find>[1], string[], string[]][] = [
      [{ filter: "admins" }, ["Ann"], ["Ann"]],
      [{ filter: "bots" }, ["help_bot"], ["help_bot"]],
      [{ filter: "kicked" }, ["Cat"], []],
      [{ filter: "kicked", query: "dog" }, [], []],
      [{ filter: "banned" }, ["Bob"], []],
      [{ filter: "contacts" }, [], []],
      [{ filter: "recent" }, ["Ann", "Bob", "help_bot"], [
        "Ann",
        "Bob",
        "help_bot",
      ]],
      [{ query: "b" }, ["Bob", "help_bot"], ["Bob", "help_bot"]],
      [{ query: "BOB_USER" }, ["Bob"], ["Bob"]],
      [
        { filter: { _: "channelParticipantsMentions", q: "ann" } },
        ["Ann"],
        ["Ann"],
      ],
    ];
    for (const [options, inHall, inGroup] of cases) {
      assertEquals(await find(hall, options), inHall, JSON.stringify(options));
      assertEquals(await find(group, options), inGroup);
    }
    const [cat] = await ann.getParticipants(hall, 1, { filter: "kicked" });
    assertEquals(cat?.status.type, "banned");
    assertEquals(cat?.isMember, false);
  }));

Deno.test("Client.searchPeer() searches inside a chat", () =>
  withRooms(async ({ server, ann, hall, group }) => {
    assertEquals(names(await ann.searchPeer(hall, "bo")), ["Bob"]);
    assertEquals(lastCall(server, "channels.getParticipants").filter, {
      _: "channelParticipantsSearch",
      q: "bo",
    });
    assertEquals(names(await ann.searchPeer(group, "bo")), ["Bob"]);
    assertEquals(await ann.searchPeer(hall, "cat"), []);
    assertEquals((await ann.searchPeer(hall, "", { limit: 1 })).length, 1);
  }));

Deno.test("Client.searchContacts() tells known peers from others", () =>
  withRooms(async ({ server, ann, hall }) => {
    await ann.sendMessage(BOB, "Hi");
    const found = await ann.searchContacts("the_h");
    assertEquals(found.myResults, []);
    assertEquals(
      found.results.map((it) => "title" in it ? it.title : it.id),
      ["Hall"],
    );
    const people = await ann.searchContacts("bob", { limit: 1 });
    assertEquals(people.myResults.map(({ _ }) => _), ["user"]);
    assertEquals(lastCall(server, "contacts.search").limit, 1);
    assertEquals((await ann.searchContacts("hall")).myResults.length, 1);
    assert(hall < 0);
    server.clearCalls();
    const cases: [string, object, ErrorConstructor, string][] = [
      [" ", {}, RangeError, "query must be a text, got a blank"],
      ["bob", { limit: 0 }, RangeError, "from 1 to 100, got 0"],
      ["bob", { limit: 101 }, RangeError, "from 1 to 100, got 101"],
      [7 as never, {}, TypeError, "query must be a string, got number"],
    ];
    for (const [query, options, type, message] of cases) {
      await assertRejects(
        () => ann.searchContacts(query, options),
        type,
        message,
      );
    }
    assertEquals(methods(server), []);
  }));

Deno.test("Client.iterParticipants() refuses what cannot be, before any call", () =>
  withRooms(async ({ server, ann, hall }) => {
    const cases: [object, ErrorConstructor, string][] = [
      [{ pageSize: 0 }, RangeError, "pageSize must be 1 to 200, got 0"],
      [{ pageSize: 201 }, RangeError, "pageSize must be 1 to 200, got 201"],
      [{ limit: -1 }, RangeError, "limit must be at least 0, got -1"],
      [{ filter: "all" }, TypeError, "filter must be recent, admins, bots"],
      [{ filter: "toString" }, TypeError, "or raw TL, got toString"],
      [{ query: 1 }, TypeError, "query must be a string, got number"],
      [
        { filter: "admins", query: "a" },
        TypeError,
        "query must be empty with this filter, got a text",
      ],
    ];
    for (const [options, type, message] of cases) {
      assertThrows(() => ann.iterParticipants(hall, options), type, message);
    }
    assertEquals(methods(server), []);
    const error = await assertRejects(
      () => ann.getParticipants(ANN),
      ChatKindError,
      "Cannot read participants: wanted a group or channel, got a user",
    );
    assertEquals([error.kind, error.got], ["chatKind", "user"]);
    await ann.getParticipants(hall, 200, { pageSize: 200 });
    await ann.getParticipants(hall, 200, { pageSize: 1 });
  }));

Deno.test("Client.iterParticipants() goes on after a page that failed", () =>
  withRooms(async ({ server, ann, hall }) => {
    const iterator = ann.iterParticipants(hall, {
      pageSize: 1,
      retryPolicy: new NoRetries(),
    });
    const first = await iterator.next();
    assertEquals(first.value?.user?.firstName, "Ann");
    server.fail("channels.getParticipants", 420, "FLOOD_WAIT_30");
    await assertRejects(() => iterator.next(), RpcError, "FLOOD_WAIT_30");
    assertEquals(names(await iterator.toArray()), ["Bob"]);
  }));

Deno.test("Client.getParticipants() stops at a signal and throws its reason", () =>
  withRooms(async ({ ann, hall }) => {
    const reason = new Error("enough");
    await assertRejects(
      () => ann.getParticipants(hall, 5, { signal: AbortSignal.abort(reason) }),
      Error,
      "enough",
    );
  }));
