import { assert, assertEquals } from "@std/assert";
import { FakeClock, TestServer } from "../../src/testing/mod.ts";
import type { TypeInputUser, TypePeer } from "../../src/tl/mod.ts";
import { errorOf } from "./raw_client.ts";

async function start(options?: Parameters<typeof TestServer.start>[0]) {
  const server = await TestServer.start(options);
  const [ann, bob, cat] = ["Ann", "Bob", "Cat"].map((firstName, i) =>
    server.addUser({ phone: `1555000${i}`, firstName }).id
  ) as [bigint, bigint, bigint];
  return { server, ann, bob, cat };
}

function inputUser(
  server: TestServer,
  viewer: bigint,
  id: bigint,
): TypeInputUser {
  const peer = server.inputPeer(viewer, id);
  assert(peer._ === "inputPeerUser");
  return { ...peer, _: "inputUser" };
}

function inputChannel(server: TestServer, viewer: bigint, peer: TypePeer) {
  const input = server.inputPeer(viewer, peer);
  assert(input._ === "inputPeerChannel");
  return { ...input, _: "inputChannel" as const };
}

function actions(server: TestServer, viewer: bigint, peer: TypePeer): string[] {
  return server.messages(viewer, peer).map((it) =>
    it._ === "message" ? it.message : it.action._.slice("messageAction".length)
  );
}

Deno.test("a basic group tells its members who comes and goes", async () => {
  const { server, ann, bob, cat } = await start();
  await using _ = server;
  const group = await server.createGroup(ann, "Team", [bob]);
  assert(group._ === "peerChat");
  const { chatId } = group;
  await server.invokeAs(ann, "messages.addChatUser", {
    chatId,
    userId: inputUser(server, ann, cat),
    fwdLimit: 0,
  });
  await server.invokeAs(ann, "messages.editChatTitle", { chatId, title: "T" });
  await server.invokeAs(cat, "messages.deleteChatUser", {
    chatId,
    userId: { _: "inputUserSelf" },
  });
  assertEquals(actions(server, bob, group), [
    "ChatCreate",
    "ChatAddUser",
    "ChatEditTitle",
    "ChatDeleteUser",
  ]);
  const full = await server.invokeAs(bob, "messages.getFullChat", { chatId });
  assert(full.fullChat._ === "chatFull");
  assert(full.fullChat.participants._ === "chatParticipants");
  assertEquals(
    full.fullChat.participants.participants.map(({ _, userId }) => [_, userId]),
    [["chatParticipantCreator", ann], ["chatParticipant", bob]],
  );
  assertEquals(
    await errorOf(server.sendMessage({ from: cat, to: group, text: "x" })),
    "403 CHAT_WRITE_FORBIDDEN",
  );
  assertEquals(
    await errorOf(server.invokeAs(bob, "messages.deleteChatUser", {
      chatId,
      userId: inputUser(server, bob, ann),
    })),
    "400 CHAT_ADMIN_REQUIRED",
  );
});

Deno.test("invite links lead in", async () => {
  const { server, ann, bob, cat } = await start();
  await using _ = server;
  const group = await server.createGroup(ann, "Team", [bob]);
  const invite = await server.invokeAs(ann, "messages.exportChatInvite", {
    peer: server.inputPeer(ann, group),
  });
  assert(invite._ === "chatInviteExported");
  const hash = invite.link.slice("https://t.me/+".length);
  const seen = await server.invokeAs(cat, "messages.checkChatInvite", { hash });
  assert(seen._ === "chatInvite");
  assertEquals([seen.title, seen.participantsCount], ["Team", 2]);
  await server.invokeAs(cat, "messages.importChatInvite", { hash });
  await server.sendMessage({ from: cat, to: group, text: "hi" });
  assertEquals(
    await errorOf(
      server.invokeAs(cat, "messages.importChatInvite", { hash }),
    ),
    "400 USER_ALREADY_PARTICIPANT",
  );
  assertEquals(
    await errorOf(
      server.invokeAs(cat, "messages.importChatInvite", { hash: "x" }),
    ),
    "400 INVITE_HASH_EXPIRED",
  );
});

Deno.test("a broadcast channel is written by those who may, and read by all", async () => {
  const { server, ann, bob } = await start();
  await using _ = server;
  const news = await server.createChannel(ann, "News", {
    username: "news",
    memberIds: [bob],
  });
  const sent = await server.sendMessage({ from: ann, to: news, text: "post" });
  assertEquals([sent.post, sent.fromId, sent.views], [true, undefined, 1]);
  assertEquals(
    await errorOf(server.sendMessage({ from: bob, to: news, text: "x" })),
    "400 CHAT_ADMIN_REQUIRED",
  );
  const peer = server.inputPeer(bob, news);
  const view = { peer, id: [sent.id], increment: true };
  await server.invokeAs(bob, "messages.getMessagesViews", view);
  const { views } = await server.invokeAs(
    bob,
    "messages.getMessagesViews",
    view,
  );
  assertEquals(views[0]!.views, 2);
  assertEquals(actions(server, bob, news), ["ChannelCreate", "post"]);
});

Deno.test("`channels.joinChannel` opens public channels, not private ones", async () => {
  const { server, ann, bob } = await start();
  await using _ = server;
  const open = await server.createChannel(ann, "Open", {
    username: "open_house",
    megagroup: true,
  });
  const closed = await server.createChannel(ann, "Closed");
  const found = await server.invokeAs(bob, "contacts.resolveUsername", {
    username: "Open_House",
  });
  assertEquals(found.peer, open);
  assert(found.chats[0]?._ === "channel" && found.chats[0].left === true);
  const channel = inputChannel(server, bob, open);
  await server.invokeAs(bob, "channels.joinChannel", { channel });
  await server.sendMessage({ from: bob, to: open, text: "hi" });
  assertEquals(
    await errorOf(server.invokeAs(bob, "channels.joinChannel", {
      channel: inputChannel(server, bob, closed),
    })),
    "400 CHANNEL_PRIVATE",
  );
  await server.invokeAs(bob, "channels.leaveChannel", { channel });
  assertEquals(
    await errorOf(server.sendMessage({ from: bob, to: open, text: "x" })),
    "403 CHAT_WRITE_FORBIDDEN",
  );
});

Deno.test("`channels.editBanned` shuts out, mutes and forgives", async () => {
  const { server, ann, bob } = await start();
  await using _ = server;
  const room = await server.createChannel(ann, "Room", {
    megagroup: true,
    memberIds: [bob],
  });
  const edit = (rights: object) =>
    server.invokeAs(ann, "channels.editBanned", {
      channel: inputChannel(server, ann, room),
      participant: server.inputPeer(ann, bob),
      bannedRights: { _: "chatBannedRights", untilDate: 0, ...rights },
    });
  const write = () =>
    errorOf(server.sendMessage({ from: bob, to: room, text: "x" }));
  await edit({ sendMessages: true });
  assertEquals(await write(), "403 CHAT_WRITE_FORBIDDEN");
  await edit({});
  assertEquals(await write(), "no error");
  await edit({ viewMessages: true });
  assertEquals(await write(), "400 CHANNEL_PRIVATE");
  const { participants } = await server.invokeAs(
    ann,
    "channels.getParticipants",
    {
      channel: inputChannel(server, ann, room),
      filter: { _: "channelParticipantsKicked", q: "" },
      offset: 0,
      limit: 10,
      hash: 0n,
    },
  ) as { participants: { _: string }[] };
  assertEquals(participants.map(({ _ }) => _), ["channelParticipantBanned"]);
});

Deno.test("`channels.editAdmin` gives rights, and takes them", async () => {
  const { server, ann, bob, cat } = await start();
  await using _ = server;
  const room = await server.createChannel(ann, "Room", {
    megagroup: true,
    memberIds: [bob, cat],
  });
  const { id } = await server.sendMessage({ from: cat, to: room, text: "x" });
  const remove = () =>
    errorOf(server.invokeAs(bob, "channels.deleteMessages", {
      channel: inputChannel(server, bob, room),
      id: [id],
    }));
  const edit = (deleteMessages: boolean) =>
    server.invokeAs(ann, "channels.editAdmin", {
      channel: inputChannel(server, ann, room),
      userId: inputUser(server, ann, bob),
      adminRights: { _: "chatAdminRights", deleteMessages },
      rank: "Janitor",
    });
  assertEquals(await remove(), "403 MESSAGE_DELETE_FORBIDDEN");
  await edit(true);
  const { participant } = await server.invokeAs(
    cat,
    "channels.getParticipant",
    {
      channel: inputChannel(server, cat, room),
      participant: server.inputPeer(cat, bob),
    },
  );
  assert(participant._ === "channelParticipantAdmin");
  assertEquals([participant.rank, participant.promotedBy], ["Janitor", ann]);
  assertEquals(await remove(), "no error");
  await edit(false);
  const again = await server.sendMessage({ from: cat, to: room, text: "y" });
  assertEquals(
    await errorOf(server.invokeAs(bob, "channels.deleteMessages", {
      channel: inputChannel(server, bob, room),
      id: [again.id],
    })),
    "403 MESSAGE_DELETE_FORBIDDEN",
  );
});

Deno.test("slow mode makes members wait", async () => {
  const clock = new FakeClock();
  const { server, ann, bob } = await start({ clock });
  await using _ = server;
  const room = await server.createChannel(ann, "Room", {
    megagroup: true,
    memberIds: [bob],
  });
  await server.invokeAs(ann, "channels.toggleSlowMode", {
    channel: inputChannel(server, ann, room),
    seconds: 30,
  });
  const write = () =>
    errorOf(server.sendMessage({ from: bob, to: room, text: "x" }));
  assertEquals(await write(), "no error");
  clock.advance(10_000);
  assertEquals(await write(), "420 SLOWMODE_WAIT_20");
  clock.advance(20_000);
  assertEquals(await write(), "no error");
});

Deno.test("scheduled messages are sent at their time, or at once, or never", async () => {
  const clock = new FakeClock();
  const { server, ann, bob } = await start({ clock });
  await using _ = server;
  const peer = server.inputPeer(ann, bob);
  const at = Math.floor(clock.now() / 1000);
  for (const [i, delay] of [60, 120, 180].entries()) {
    await server.invokeAs(ann, "messages.sendMessage", {
      peer,
      message: `${delay}`,
      randomId: BigInt(i + 1),
      scheduleDate: at + delay,
    });
  }
  assertEquals(server.messages(bob, ann), []);
  await server.invokeAs(ann, "messages.sendScheduledMessages", {
    peer,
    id: [2],
  });
  await server.invokeAs(ann, "messages.deleteScheduledMessages", {
    peer,
    id: [3],
  });
  clock.advance(60_000);
  assertEquals(actions(server, bob, { _: "peerUser", userId: ann }), [
    "120",
    "60",
  ]);
  assertEquals(clock.timers, 0);
  assertEquals(
    await errorOf(server.invokeAs(ann, "messages.sendMessage", {
      peer,
      message: "x",
      randomId: 9n,
      scheduleDate: at + 400 * 86400,
    })),
    "400 SCHEDULE_DATE_TOO_LATE",
  );
});

Deno.test("access hashes are good for the account that was given them", async () => {
  const { server, ann, bob, cat } = await start();
  await using _ = server;
  const room = await server.createChannel(ann, "Room", {
    megagroup: true,
    memberIds: [bob],
  });
  const stolen = inputUser(server, ann, cat);
  assertEquals(
    await errorOf(
      server.invokeAs(bob, "users.getFullUser", { id: stolen }),
    ),
    "400 USER_ID_INVALID",
  );
  assertEquals(
    await errorOf(server.invokeAs(bob, "channels.getFullChannel", {
      channel: inputChannel(server, ann, room),
    })),
    "400 CHANNEL_INVALID",
  );
});

Deno.test("user names are found, taken and freed", async () => {
  const { server, ann, bob } = await start();
  await using _ = server;
  const take = (who: bigint, username: string) =>
    errorOf(server.invokeAs(who, "account.updateUsername", { username }));
  assertEquals(await take(ann, "ann"), "400 USERNAME_INVALID");
  assertEquals(await take(ann, "ann_1"), "no error");
  assertEquals(await take(bob, "ANN_1"), "400 USERNAME_OCCUPIED");
  assertEquals(await take(ann, "ann_1"), "400 USERNAME_NOT_MODIFIED");
  const resolve = (username: string) =>
    server.invokeAs(bob, "contacts.resolveUsername", { username });
  assertEquals((await resolve("ann_1")).peer, { _: "peerUser", userId: ann });
  assertEquals(await take(ann, ""), "no error");
  assertEquals(await errorOf(resolve("ann_1")), "400 USERNAME_NOT_OCCUPIED");
  assertEquals(await errorOf(resolve("?")), "400 USERNAME_INVALID");
});

Deno.test("contacts are imported by number and shown by their saved names", async () => {
  const { server, ann, bob } = await start();
  await using _ = server;
  const { imported, users } = await server.invokeAs(
    ann,
    "contacts.importContacts",
    {
      contacts: [
        {
          _: "inputPhoneContact",
          clientId: 1n,
          phone: "+1 555 0001",
          firstName: "Bobby",
          lastName: "",
        },
        {
          _: "inputPhoneContact",
          clientId: 2n,
          phone: "+1 555 9999",
          firstName: "Nobody",
          lastName: "",
        },
      ],
    },
  );
  assertEquals(imported, [
    { _: "importedContact", userId: bob, clientId: 1n },
  ]);
  const [user] = users;
  assert(user?._ === "user");
  assertEquals([user.firstName, user.phone, user.contact], [
    "Bobby",
    "15550001",
    true,
  ]);
  const found = await server.invokeAs(ann, "contacts.search", {
    q: "bobb",
    limit: 5,
  });
  assertEquals(found.myResults, [{ _: "peerUser", userId: bob }]);
});
