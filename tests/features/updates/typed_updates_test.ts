import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import { chatIdOf, Client } from "../../../src/features/mod.ts";
import type { Update } from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import type { TypeUpdate } from "../../../src/tl/mod.ts";
import { withRooms } from "../rooms.ts";
import {
  API,
  BOT,
  connectBot,
  lastCall,
  nextMessage,
  nextOf,
  TOKEN,
  withUserAndBot,
} from "../wire.ts";

Deno.test("JoinRequest tells a bot who asks, and lets in or turns away", () =>
  withRooms(async ({ server, ann, bob, cat, hall }) => {
    server.addBot({ token: TOKEN, username: BOT.slice(1) });
    await using bot = await connectBot(server);
    await ann.inviteUsers(hall, [BOT]);
    await ann.promoteParticipant(hall, BOT, { inviteUsers: true });
    await ann.kickParticipant(hall, "@bob_user");
    await using updates = bot.streamUpdates();
    const { link } = await ann.exportInviteLink(hall, { requestNeeded: true });
    await cat.updateProfile({ about: "A cat" });

    await cat.joinChat(link);
    const { request } = await nextOf(updates, "joinRequest");
    assertEquals([request.chatId, request.userId], [
      hall,
      cat.account!.userId,
    ]);
    assertEquals(request.user?._ === "user" && request.user.firstName, "Cat");
    assertEquals(request.about, "A cat");
    assertEquals(request.date, request.raw.date);
    assert(
      request.invite._ === "chatInviteExported" && request.invite.requestNeeded,
    );
    await request.approve();
    assertEquals(
      (await ann.getPermissions(hall, "@cat_user")).isMember(),
      true,
    );
    await assertRejects(
      () => request.approve(),
      RpcError,
      "HIDE_REQUESTER_MISSING",
    );

    await bob.joinChat(link);
    const { request: second } = await nextOf(updates, "joinRequest");
    assertEquals(second.userId, bob.account!.userId);
    await second.decline();
    assertEquals(
      (await ann.getPermissions(hall, "@bob_user")).isMember(),
      false,
    );
  }));

Deno.test("PendingJoinRequests tells a user how many wait, and answers them", () =>
  withRooms(async ({ ann, cat, hall }) => {
    await using updates = ann.streamUpdates();
    const { link } = await ann.exportInviteLink(hall, { requestNeeded: true });
    for (const isLast of [false, true]) {
      await cat.joinChat(link);
      const { requests } = await nextOf(updates, "pendingJoinRequests");
      assertEquals([requests.chatId, requests.count], [hall, 1]);
      assertEquals(requests.userIds, [cat.account!.userId]);
      assertEquals(requests.users.map(({ id }) => id), requests.userIds);
      if (isLast) await requests.approve(requests.userIds[0]!);
      else await requests.decline(requests.userIds[0]!);
      const { requests: left } = await nextOf(updates, "pendingJoinRequests");
      assertEquals([left.count, left.userIds], [0, []]);
      const permissions = await ann.getPermissions(hall, "@cat_user");
      assertEquals(permissions.isMember(), isLast);
    }
  }));

Deno.test("ParticipantChange tells what somebody was and is", () =>
  withRooms(async ({ server, ann, cat, group, hall }) => {
    server.addBot({ token: TOKEN, username: BOT.slice(1) });
    await using bot = await connectBot(server);
    await ann.inviteUsers(hall, [BOT]);
    await using updates = bot.streamUpdates();
    const userId = cat.account!.userId;
    const actorId = ann.account!.userId;
    const botId = bot.account!.userId;
    const channelId = BigInt(-hall - 1_000_000_000_000);
    const banned = {
      _: "channelParticipantBanned",
      left: true,
      peer: { _: "peerUser", userId },
      kickedBy: actorId,
      date: 9,
      bannedRights: { _: "chatBannedRights", viewMessages: true, untilDate: 0 },
    } as const;
    const member = { _: "channelParticipant", userId, date: 8 } as const;
    const common = { date: 10, actorId, userId };
    const joined = {
      _: "chatParticipant",
      userId,
      inviterId: actorId,
      date: 1,
    };
    const changes: [TypeUpdate, object][] = [
      [
        {
          _: "updateChannelParticipant",
          channelId,
          ...common,
          newParticipant: member,
          qts: 1,
        },
        {
          chatId: hall,
          joined: true,
          left: false,
          was: undefined,
          is: "member",
        },
      ],
      [
        {
          _: "updateChannelParticipant",
          channelId,
          ...common,
          prevParticipant: member,
          newParticipant: banned,
          qts: 2,
        },
        {
          chatId: hall,
          joined: false,
          left: true,
          was: "member",
          is: "banned",
        },
      ],
      [
        {
          _: "updateChatParticipant",
          chatId: BigInt(-group),
          ...common,
          prevParticipant: joined as never,
          qts: 3,
        },
        {
          chatId: group,
          joined: false,
          left: true,
          was: "member",
          is: undefined,
        },
      ],
    ];
    for (const [update, wanted] of changes) {
      server.push(botId, update);
      const { change, raw } = await nextOf(updates, "participantChanged");
      assertEquals(raw, update);
      assertEquals({
        chatId: change.chatId,
        joined: change.hasJoined,
        left: change.hasLeft,
        was: change.prevParticipant?.status.type,
        is: change.newParticipant?.status.type,
      }, wanted);
      assertEquals([change.userId, change.actorId, change.date], [
        userId,
        actorId,
        10,
      ]);
      assert(change.user?._ === "user" && change.actor?._ === "user");
      assertEquals([change.user.firstName, change.actor.firstName], [
        "Cat",
        "Ann",
      ]);
      assertEquals(change.invite, undefined);
    }
  }));

Deno.test("ReactionsChange counts the reactions to a message", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using heard = bot.streamUpdates();
    await using updates = user.streamUpdates();
    await user.sendMessage(BOT, "hello");
    const { chatId, id } = await nextMessage(heard);
    await bot.sendReaction(chatId, id, "👍");
    const { change } = await nextOf(updates, "reactionsChanged");
    assertEquals(change.chatId, Number(bot.account!.userId));
    assertEquals(change.counts.map((it) => it.count), [1]);
    assertEquals(change.counts[0]?.reaction, {
      _: "reactionEmoji",
      emoticon: "👍",
    });
    assertEquals(change.reactions?.recentReactions?.length, 1);
    const [message] = await user.getMessagesById(BOT, [change.messageId]);
    assertEquals(message?.text, "hello");
  }));

Deno.test("BotStop tells who stops the bot, and who starts it again", () =>
  withUserAndBot(async ({ user, bot }) => {
    await user.sendMessage(BOT, "hello");
    await using updates = bot.streamUpdates();
    for (const isStopped of [true, false]) {
      await (isStopped ? user.blockPeer(BOT) : user.unblockPeer(BOT));
      const { stop } = await nextOf(updates, "botStopped");
      assertEquals(stop.isStopped, isStopped);
      assertEquals(stop.userId, user.account!.userId);
      assertEquals(stop.chatId, Number(stop.userId));
      assertEquals(stop.user?._ === "user" && stop.user.firstName, "Ann");
      assertEquals(stop.date, stop.raw.date);
    }
  }));

Deno.test("HistoryRead tells how far who has read", () =>
  withRooms(async ({ ann, bob, hall }) => {
    await using sender = ann.streamUpdates();
    await using reader = bob.streamUpdates();
    const { id } = await ann.sendMessage("@bob_user", "hello");
    const message = await nextMessage(reader);
    await message.markAsRead();
    const { read } = await nextOf(sender, "historyRead");
    assertEquals([read.chatId, read.maxId, read.outgoing], [
      Number(bob.account!.userId),
      id,
      true,
    ]);
    assertEquals(read.stillUnreadCount, undefined);

    const post = await ann.sendMessage(hall, "to all");
    await bob.markAsRead(hall);
    const { read: inHall } = await nextOf(sender, "historyRead");
    assertEquals([inHall.chatId, inHall.maxId], [hall, post.id]);
  }));

Deno.test("MessagesPinned tells what was pinned and taken off", () =>
  withRooms(async ({ ann, bob, group, hall }) => {
    await using updates = bob.streamUpdates();
    for (const room of [group, hall]) {
      const { id } = await ann.sendMessage(room, "pin me");
      await ann.pinMessage(room, id);
      const { pinned } = await nextOf(updates, "messagesPinned");
      assertEquals([pinned.chatId, pinned.isPinned], [room, true]);
      assertEquals(pinned.messageIds.length, 1);
      await ann.unpinMessage(room, id);
      const { pinned: off } = await nextOf(updates, "messagesPinned");
      assertEquals([off.isPinned, off.messageIds], [false, pinned.messageIds]);
    }
  }));

Deno.test("ScheduledDeletion tells which scheduled messages are gone", () =>
  withUserAndBot(async ({ server, user }) => {
    const scheduleDate = new Date((user.serverTime + 3600) * 1000);
    await using updates = user.streamUpdates();
    const { id } = await user.sendMessage(BOT, "later", { scheduleDate });
    await user.deleteScheduledMessages(BOT, [id]);
    const { deletion } = await nextOf(updates, "scheduledDeleted");
    assertEquals([deletion.messageIds, deletion.sentMessageIds], [[id], []]);
    const peer = deletion.peerId;
    server.push(user.account!.userId, {
      _: "updateDeleteScheduledMessages",
      peer,
      messages: [7],
      sentMessages: [8],
    });
    const { deletion: sent } = await nextOf(updates, "scheduledDeleted");
    assertEquals(sent.sentMessageIds, [8]);
    assertEquals(sent.chatId, deletion.chatId);
  }));

Deno.test("ShippingQuery and PrecheckoutQuery are answered by the bot", () =>
  withUserAndBot(async ({ server, user, bot }) => {
    await using updates = bot.streamUpdates();
    const { userId } = user.account!;
    const payload = new Uint8Array([1, 2]);
    const shippingAddress = {
      _: "postAddress",
      streetLine1: "1 Main St",
      streetLine2: "",
      city: "Town",
      state: "",
      countryIso2: "GB",
      postCode: "A1",
    } as const;
    server.on("messages.setBotShippingResults", () => true);
    server.on("messages.setBotPrecheckoutResults", () => true);
    server.push(bot.account!.userId, {
      _: "updateBotShippingQuery",
      queryId: 5n,
      userId,
      payload,
      shippingAddress,
    }, {
      _: "updateBotPrecheckoutQuery",
      queryId: 6n,
      userId,
      payload,
      shippingOptionId: "post",
      currency: "EUR",
      totalAmount: 1250n,
    });
    const { query: shipping } = await nextOf(updates, "shippingQuery");
    assertEquals([shipping.userId, shipping.payload], [userId, payload]);
    assertEquals(shipping.shippingAddress, shippingAddress);
    assertEquals(
      shipping.user?._ === "user" && shipping.user.firstName,
      "Ann",
    );
    const post = {
      _: "shippingOption",
      id: "post",
      title: "Post",
      prices: [{ _: "labeledPrice", label: "Stamp", amount: 250n }],
    } as const;
    await shipping.answer([{ ...post, prices: [...post.prices] }]);
    assertEquals(lastCall(server, "messages.setBotShippingResults"), {
      queryId: 5n,
      shippingOptions: [{ ...post, prices: [...post.prices] }],
    } as never);
    await shipping.answer("Not there");
    const refused = lastCall(server, "messages.setBotShippingResults");
    assertEquals([refused.error, refused.shippingOptions], [
      "Not there",
      undefined,
    ]);

    const { query: checkout } = await nextOf(updates, "precheckoutQuery");
    assertEquals([checkout.currency, checkout.totalAmount], ["EUR", 1250n]);
    assertEquals([checkout.shippingOptionId, checkout.info], [
      "post",
      undefined,
    ]);
    assertEquals([checkout.userId, checkout.payload], [userId, payload]);
    assertEquals(checkout.user?.id, userId);
    await checkout.approve();
    const yes = lastCall(server, "messages.setBotPrecheckoutResults");
    assertEquals([yes.queryId, yes.success, yes.error], [6n, true, undefined]);
    await checkout.decline("Sold out");
    const no = lastCall(server, "messages.setBotPrecheckoutResults");
    assertEquals([no.success ?? false, no.error], [false, "Sold out"]);
  }));

Deno.test("Client.answerShippingQuery() and answerPrecheckoutQuery() refuse what is empty before any call", () => {
  const client = new Client(API);
  const cases: [() => unknown, ErrorConstructor, string][] = [
    [
      () => client.answerShippingQuery(1n, []),
      RangeError,
      "answer must be at least 1 way of shipping, got 0",
    ],
    [
      () => client.answerShippingQuery(1n, ""),
      RangeError,
      "reason must be at least 1 characters, got 0",
    ],
    [
      () => client.answerShippingQuery(1 as never, "no"),
      TypeError,
      "queryId must be a bigint, got number",
    ],
    [
      () => client.answerPrecheckoutQuery(1n, ""),
      RangeError,
      "reason must be at least 1 characters, got 0",
    ],
    [
      () => client.answerPrecheckoutQuery("1" as never, null),
      TypeError,
      "queryId must be a bigint, got string",
    ],
  ];
  for (const [call, type, message] of cases) {
    assertThrows(call, type, message);
  }
});

Deno.test("Client.streamUpdates() gives reactions and polls, as bots hear of them, their types", () =>
  withUserAndBot(async ({ server, user, bot }) => {
    await using updates = bot.streamUpdates();
    const { userId } = user.account!;
    const peer = { _: "peerUser", userId } as const;
    const reaction = { _: "reactionEmoji", emoticon: "👍" } as const;
    server.push(
      bot.account!.userId,
      {
        _: "updateBotMessageReaction",
        peer,
        msgId: 3,
        date: 4,
        actor: peer,
        oldReactions: [],
        newReactions: [reaction],
        qts: 1,
      },
      {
        _: "updateBotMessageReactions",
        peer,
        msgId: 3,
        date: 4,
        reactions: [{ _: "reactionCount", reaction, count: 2 }],
        qts: 2,
      },
      {
        _: "updateMessagePollVote",
        pollId: 5n,
        peer,
        options: [new Uint8Array([1])],
        positions: [0],
        qts: 3,
      },
    );
    const { change: one } = await nextOf(updates, "reactionChanged");
    assertEquals([one.chatId, one.messageId, one.date], [Number(userId), 3, 4]);
    assertEquals(one.actorId, peer);
    assertEquals([one.oldReactions, one.newReactions], [[], [reaction]]);
    const { change: all } = await nextOf(updates, "reactionsChanged");
    assertEquals([all.messageId, all.counts[0]?.count], [3, 2]);
    assertEquals(all.reactions, undefined);
    const { vote } = await nextOf(updates, "pollVote");
    assertEquals([vote.pollId, vote.voterId], [5n, peer]);
    assertEquals([vote.options, vote.positions], [[new Uint8Array([1])], [0]]);
    server.push(
      bot.account!.userId,
      {
        _: "updateMessagePoll",
        peer,
        msgId: 6,
        pollId: 5n,
        results: { _: "pollResults", totalVoters: 1 },
      },
      {
        _: "updateMessagePoll",
        pollId: 5n,
        results: { _: "pollResults", totalVoters: 2 },
      },
    );
    const { change: poll } = await nextOf(updates, "pollChanged");
    assertEquals([poll.chatId, poll.messageId, poll.pollId], [
      Number(userId),
      6,
      5n,
    ]);
    assertEquals([poll.results.totalVoters, poll.poll], [1, undefined]);
    const { change: nowhere } = await nextOf(updates, "pollChanged");
    assertEquals([nowhere.chatId, nowhere.messageId], [undefined, undefined]);
  }));

Deno.test("chatIdOf() finds the chat of an update, if it tells", async () => {
  await using server = await TestServer.start();
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using bot = await connectBot(server);
  await using updates = bot.streamUpdates();
  const { userId } = bot.account!;
  const cases: [TypeUpdate, number | undefined][] = [
    [{ _: "updateUserTyping", userId: 5n, action: TYPING }, 5],
    [{ _: "updateUserStatus", userId: 5n, status: OFFLINE }, undefined],
    [{
      _: "updateReadChannelInbox",
      channelId: 6n,
      maxId: 1,
      stillUnreadCount: 2,
      pts: 1,
    }, -1000000000006],
    [{ _: "updateReadChannelOutbox", channelId: 6n, maxId: 1 }, -1000000000006],
    [{ _: "updateConfig" }, undefined],
  ];
  for (const [raw, chatId] of cases) {
    server.push(userId, raw);
    const { value } = await updates.next();
    assertEquals((value as Update).raw, raw);
    assertEquals(chatIdOf(value as Update), chatId);
  }
});

const TYPING = { _: "sendMessageTypingAction" } as const;
const OFFLINE = { _: "userStatusOffline", wasOnline: 1 } as const;
