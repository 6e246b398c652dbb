import { assert, assertEquals, assertRejects } from "@std/assert";
import { ChatKindError, NoRetries, PeerError, RpcError } from "../../../mod.ts";
import { BOB, CAT, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

Deno.test("Client.createGroup() makes a basic group of people", () =>
  withRooms(async ({ server, ann }) => {
    const { chat, missing } = await ann.createGroup("Lunch", [BOB, CAT], {
      ttlPeriod: 86_400,
    });
    assertEquals([chat.title, chat.participantsCount, missing], [
      "Lunch",
      3,
      [],
    ]);
    assertEquals(lastCall(server, "messages.createChat").ttlPeriod, 86_400);
    assertEquals((await ann.getParticipants(chat)).length, 3);
    server.on("messages.createChat", async (_, next) => ({
      ...await next(),
      missingInvitees: [{ _: "missingInvitee", userId: 5n }],
    }));
    const part = await ann.createGroup("Part", [BOB]);
    assertEquals(part.missing, [{ _: "missingInvitee", userId: 5n }]);
    server.on("messages.createChat", () => ({
      _: "messages.invitedUsers",
      updates: { _: "updatesTooLong" },
      missingInvitees: [],
    }));
    await assertRejects(() => ann.createGroup("Lost", [BOB]), PeerError);
  }));

Deno.test("Client.createChannel() makes channels, supergroups and forums", () =>
  withRooms(async ({ server, ann }) => {
    const cases = [
      [undefined, [true, false, false]],
      ["broadcast", [true, false, false]],
      ["megagroup", [false, true, false]],
      ["forum", [false, true, true]],
    ] as const;
    for (const [kind, wanted] of cases) {
      const channel = await ann.createChannel("Place", {
        about: "For all",
        ...(kind && { kind }),
      });
      const { broadcast, megagroup, forum, creator } = channel;
      assertEquals([!!broadcast, !!megagroup, !!forum], [...wanted], kind);
      assert(creator);
      assertEquals(lastCall(server, "channels.createChannel").about, "For all");
      await ann.sendMessage(channel, "First");
    }
    server.on("channels.createChannel", () => ({ _: "updatesTooLong" }));
    await assertRejects(() => ann.createChannel("Lost"), PeerError);
  }));

Deno.test("Client.deleteChat() deletes groups and channels", () =>
  withRooms(async ({ ann, bob, group, hall }) => {
    for (const room of [group, hall]) {
      await assertRejects(
        () => bob.deleteChat(room),
        RpcError,
        "CHAT_ADMIN_REQUIRED",
      );
      await ann.deleteChat(room);
      await assertRejects(() => ann.getParticipants(room), RpcError);
    }
    await assertRejects(
      () => ann.deleteChat(BOB),
      ChatKindError,
      "Cannot delete chat: wanted a group or channel, got a user",
    );
  }));

Deno.test("Client.inviteUsers() brings people in, and tells whom it could not", () =>
  withRooms(async ({ server, ann, group, hall }) => {
    const dora = server.addUser({
      phone: "15550009",
      firstName: "Dora",
      username: "dora_user",
    });
    const guests = [CAT, "@dora_user"];
    assertEquals(await ann.inviteUsers(hall, guests), []);
    assertEquals((await ann.getParticipants(hall)).length, 4);
    assertEquals(
      await ann.inviteUsers(group, guests, { forwardLimit: 100 }),
      [],
    );
    const calls = server.calls
      .filter(({ method }) => method === "messages.addChatUser");
    assertEquals(calls.length, 2);
    assertEquals(lastCall(server, "messages.addChatUser").fwdLimit, 100);
    assertEquals((await ann.getParticipants(group)).length, 4);
    await ann.kickParticipant(group, dora.id);
    const missing = [{ _: "missingInvitee" as const, userId: dora.id }];
    server.on("messages.addChatUser", async (_, next) => ({
      ...await next(),
      missingInvitees: missing,
    }));
    server.on("channels.inviteToChannel", async (_, next) => ({
      ...await next(),
      missingInvitees: missing,
    }));
    assertEquals(await ann.inviteUsers(group, ["@dora_user"]), missing);
    assertEquals(lastCall(server, "messages.addChatUser").fwdLimit, 0);
    assertEquals(await ann.inviteUsers(hall, ["@dora_user"]), missing);
    server.clearCalls();
    assertEquals(await ann.inviteUsers(hall, []), []);
    assertEquals(methods(server), []);
    await assertRejects(() => ann.inviteUsers(BOB, [CAT]), ChatKindError);
  }));

Deno.test("making and changing chats refuses what cannot be, before any call", () =>
  withRooms(async ({ server, ann, hall }) => {
    const title = "must be 1 to 128 characters, got";
    const cases: [() => Promise<unknown>, ErrorConstructor, string][] = [
      [() => ann.createGroup("", []), RangeError, `title ${title} 0`],
      [
        () => ann.createGroup("x".repeat(129), []),
        RangeError,
        `Cannot create group: title ${title} 129`,
      ],
      [
        () => ann.createGroup("x", BOB as never),
        TypeError,
        "users must be an array, got string",
      ],
      [
        () => ann.createGroup("x", [BOB], { ttlPeriod: -1 }),
        RangeError,
        "ttlPeriod must be a whole number from 0 to 31536000, got -1",
      ],
      [() => ann.createChannel(""), RangeError, `title ${title} 0`],
      [
        () => ann.createChannel("x", { about: "x".repeat(256) }),
        RangeError,
        "about must be at most 255 characters, got 256",
      ],
      [
        () => ann.createChannel("x", { kind: "chat" as never }),
        TypeError,
        "kind must be broadcast, megagroup or forum, got chat",
      ],
      [
        () => ann.createChannel("x", { ttlPeriod: 31_536_001 }),
        RangeError,
        "ttlPeriod must be a whole number",
      ],
      [
        () => ann.inviteUsers(hall, [CAT], { forwardLimit: 101 }),
        RangeError,
        "forwardLimit must be a whole number from 0 to 100, got 101",
      ],
      [() => ann.setChatTitle(hall, ""), RangeError, `title ${title} 0`],
      [
        () => ann.setChatTitle(hall, 5 as never),
        TypeError,
        "Cannot set chat title: title must be a string, got number",
      ],
      [
        () => ann.setChatAbout(hall, "x".repeat(256)),
        RangeError,
        "about must be at most 255 characters, got 256",
      ],
      [
        () => ann.setSlowMode(hall, 15),
        RangeError,
        "seconds must be 0, 5, 10, 30, 60, 300, 900, 3600, got 15",
      ],
      [
        () => ann.setChatTtl(hall, 31_536_001),
        RangeError,
        "period must be a whole number from 0 to 31536000, got 31536001",
      ],
      [() => ann.setChatTtl(hall, -1), RangeError, "got -1"],
    ];
    for (const [call, type, message] of cases) {
      await assertRejects(call, type, message);
    }
    assertEquals(methods(server), []);
  }));

Deno.test("Client.setChatTitle(), setChatAbout(), setChatTtl() and setSlowMode() change chats", () =>
  withRooms(async ({ server, ann, bob, group, hall }) => {
    const about = "é".repeat(255);
    for (const room of [group, hall]) {
      const title = "x".repeat(128);
      await ann.setChatTitle(room, title);
      const dialogs = await bob.getDialogs();
      assert(dialogs.some((it) => it.chatId === room && it.title === title));
      await ann.setChatAbout(room, about);
      await ann.setChatTtl(room, 31_536_000);
      const full = room === group
        ? await bob.api.messages.getFullChat({ chatId: BigInt(-room) })
        : await bob.api.channels.getFullChannel({
          channel: await bob.peers.resolveChannel(room),
        });
      assert(
        full.fullChat._ === "chatFull" || full.fullChat._ === "channelFull",
      );
      assertEquals(full.fullChat.about, about);
      assertEquals(full.fullChat.ttlPeriod, 31_536_000);
      await ann.setChatAbout(room, "");
      await ann.setChatTtl(room, 0);
      await assertRejects(() => bob.setChatTtl(room, 5), RpcError);
    }
    await ann.setSlowMode(hall, 3600);
    await bob.sendMessage(hall, "one");
    const retryPolicy = new NoRetries();
    await assertRejects(
      () => bob.sendMessage(hall, "two", { retryPolicy }),
      RpcError,
      "SLOWMODE_WAIT",
    );
    await ann.setSlowMode(hall, 0);
    await bob.sendMessage(hall, "two");
    assertEquals(lastCall(server, "channels.toggleSlowMode").seconds, 0);
    await assertRejects(
      () => ann.setSlowMode(group, 5),
      ChatKindError,
      "Cannot set slow mode: wanted a channel or supergroup, got a basic group",
    );
  }));
