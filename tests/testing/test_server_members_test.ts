import { assert, assertEquals } from "@std/assert";
import { FakeClock, TestServer } from "../../src/testing/mod.ts";
import type { ChatBannedRights, TypeInputUser } from "../../src/tl/mod.ts";
import { errorOf } from "./raw_client.ts";

async function start() {
  const clock = new FakeClock();
  const server = await TestServer.start({ clock });
  const [ann, bob, cat] = ["Ann", "Bob", "Cat"].map((firstName, i) =>
    server.addUser({ phone: `1555000${i}`, firstName }).id
  ) as [bigint, bigint, bigint];
  const room = await server.createChannel(ann, "Room", {
    megagroup: true,
    username: "the_room",
    memberIds: [bob],
  });
  const group = await server.createGroup(ann, "Team", [bob]);
  const channel = (viewer: bigint) => {
    const input = server.inputPeer(viewer, room);
    assert(input._ === "inputPeerChannel");
    return { ...input, _: "inputChannel" as const };
  };
  const user = (viewer: bigint, id: bigint): TypeInputUser => {
    const peer = server.inputPeer(viewer, id);
    assert(peer._ === "inputPeerUser");
    return { ...peer, _: "inputUser" };
  };
  const join = (who: bigint, link: string) =>
    errorOf(
      server.invokeAs(who, "messages.importChatInvite", {
        hash: link.slice("https://t.me/+".length),
      }),
    );
  return { clock, server, ann, bob, cat, room, group, channel, user, join };
}

Deno.test("bans end within 30 seconds to 366 days, or never", async () => {
  const { clock, server, ann, bob, channel } = await start();
  await using _ = server;
  const now = Math.floor(clock.now() / 1000);
  const ban = async (untilDate: number): Promise<ChatBannedRights> => {
    await server.invokeAs(ann, "channels.editBanned", {
      channel: channel(ann),
      participant: server.inputPeer(ann, bob),
      bannedRights: { _: "chatBannedRights", viewMessages: true, untilDate },
    });
    const { participant } = await server.invokeAs(
      ann,
      "channels.getParticipant",
      { channel: channel(ann), participant: server.inputPeer(ann, bob) },
    );
    assert(participant._ === "channelParticipantBanned");
    return participant.bannedRights;
  };
  const year = 366 * 86_400;
  const cases: [number, number][] = [
    [0, 0],
    [now + 29, 0],
    [now + 30, now + 30],
    [now + year, now + year],
    [now + year + 1, 0],
    [now + 60, now + 60],
  ];
  for (const [until, wanted] of cases) {
    assertEquals((await ban(until)).untilDate, wanted);
  }
  const enter = () =>
    errorOf(
      server.invokeAs(bob, "channels.joinChannel", { channel: channel(bob) }),
    );
  clock.advance(59_000);
  assertEquals(await enter(), "400 CHANNEL_PRIVATE");
  clock.advance(1000);
  assertEquals(await enter(), "no error");
});

Deno.test("invite links are closed by time, by use and by hand", async () => {
  const { clock, server, ann, bob, cat, room, join } = await start();
  await using _ = server;
  const peer = server.inputPeer(ann, room);
  const make = async (limits: object) => {
    const invite = await server.invokeAs(ann, "messages.exportChatInvite", {
      peer,
      ...limits,
    });
    assert(invite._ === "chatInviteExported");
    return invite;
  };
  const now = Math.floor(clock.now() / 1000);
  assertEquals(
    await errorOf(make({ expireDate: now })),
    "400 EXPIRE_DATE_INVALID",
  );
  assertEquals(
    await errorOf(make({ usageLimit: 100_000 })),
    "400 USAGE_LIMIT_INVALID",
  );
  const timed = await make({ expireDate: now + 60 });
  const once = await make({ usageLimit: 1 });
  const main = await make({});
  assertEquals(
    [timed.permanent, once.permanent, main.permanent],
    [false, false, true],
  );
  clock.advance(60_000);
  assertEquals(await join(cat, timed.link), "400 INVITE_HASH_EXPIRED");
  assertEquals(await join(cat, once.link), "no error");
  assertEquals(await join(bob, main.link), "400 USER_ALREADY_PARTICIPANT");
  const answer = await server.invokeAs(
    ann,
    "messages.editExportedChatInvite",
    { peer, link: main.link, revoked: true },
  );
  assertEquals(answer._, "messages.exportedChatInviteReplaced");
  const dora = server.addUser({ phone: "15550009", firstName: "Dora" }).id;
  assertEquals(await join(dora, once.link), "400 INVITE_HASH_EXPIRED");
  assertEquals(await join(dora, main.link), "400 INVITE_HASH_EXPIRED");
  assertEquals(
    await errorOf(
      server.invokeAs(bob, "messages.exportChatInvite", {
        peer: server.inputPeer(bob, room),
      }),
    ),
    "400 CHAT_ADMIN_REQUIRED",
  );
});

Deno.test("those who ask to join wait for an administrator", async () => {
  const { server, ann, cat, room, group, user, join } = await start();
  await using _ = server;
  for (const place of [room, group]) {
    const peer = server.inputPeer(ann, place);
    const invite = await server.invokeAs(ann, "messages.exportChatInvite", {
      peer,
      requestNeeded: true,
    });
    assert(invite._ === "chatInviteExported");
    assertEquals(await join(cat, invite.link), "400 INVITE_REQUEST_SENT");
    const { importers } = await server.invokeAs(
      ann,
      "messages.getChatInviteImporters",
      {
        peer,
        requested: true,
        offsetDate: 0,
        offsetUser: { _: "inputUserEmpty" },
        limit: 10,
      },
    );
    assertEquals(
      importers.map(({ userId, requested }) => [userId, requested]),
      [
        [cat, true],
      ],
    );
    const decide = { peer, userId: user(ann, cat), approved: true };
    await server.invokeAs(ann, "messages.hideChatJoinRequest", decide);
    const last = server.messages(cat, place).at(-1);
    assert(last?._ === "messageService");
    assertEquals(last.action._, "messageActionChatJoinedByRequest");
    assertEquals(
      await errorOf(
        server.invokeAs(ann, "messages.hideChatJoinRequest", decide),
      ),
      "400 HIDE_REQUESTER_MISSING",
    );
  }
});

Deno.test("tags are set by their owners and by administrators", async () => {
  const { server, ann, bob, cat, room, group } = await start();
  await using _ = server;
  const tag = (who: bigint, whose: bigint, rank: string, place = room) =>
    errorOf(
      server.invokeAs(who, "messages.editChatParticipantRank", {
        peer: server.inputPeer(who, place),
        participant: server.inputPeer(who, whose),
        rank,
      }),
    );
  for (const place of [room, group]) {
    assertEquals(await tag(bob, bob, "Bee", place), "no error");
    assertEquals(await tag(ann, bob, "x".repeat(16), place), "no error");
    assertEquals(
      await tag(ann, bob, "x".repeat(17), place),
      "400 ADMIN_RANK_INVALID",
    );
    assertEquals(await tag(bob, ann, "A", place), "400 CHAT_ADMIN_REQUIRED");
    assertEquals(await tag(ann, cat, "C", place), "400 USER_NOT_PARTICIPANT");
  }
});

Deno.test("the admin log is for administrators, 100 events at a time", async () => {
  const { server, ann, bob, room, channel } = await start();
  await using _ = server;
  for (let i = 0; i < 101; i++) {
    await server.invokeAs(ann, "messages.editChatAbout", {
      peer: server.inputPeer(ann, room),
      about: `${i}`,
    });
  }
  const read = (who: bigint, maxId: bigint) =>
    server.invokeAs(who, "channels.getAdminLog", {
      channel: channel(who),
      q: "",
      maxId,
      minId: 0n,
      limit: 1000,
    });
  const first = await read(ann, 0n);
  assertEquals(first.events.length, 100);
  const rest = await read(ann, first.events.at(-1)!.id);
  assertEquals(rest.events.length, 1);
  assertEquals(await errorOf(read(bob, 0n)), "400 CHAT_ADMIN_REQUIRED");
  assertEquals(
    await errorOf(
      server.invokeAs(ann, "messages.editChatAbout", {
        peer: server.inputPeer(ann, room),
        about: "x".repeat(256),
      }),
    ),
    "400 CHAT_ABOUT_TOO_LONG",
  );
});

Deno.test("supergroups become forums, and messages of chats get an end", async () => {
  const { server, ann, bob, room, channel } = await start();
  await using _ = server;
  const forum = (who: bigint) =>
    errorOf(
      server.invokeAs(who, "channels.toggleForum", {
        channel: channel(who),
        enabled: true,
        tabs: false,
      }),
    );
  assertEquals(await forum(bob), "400 CHAT_ADMIN_REQUIRED");
  assertEquals(await forum(ann), "no error");
  assertEquals(await forum(ann), "400 CHAT_NOT_MODIFIED");
  const ttl = (period: number) =>
    errorOf(
      server.invokeAs(ann, "messages.setHistoryTTL", {
        peer: server.inputPeer(ann, room),
        period,
      }),
    );
  assertEquals(await ttl(365 * 86_400), "no error");
  assertEquals(await ttl(365 * 86_400), "400 CHAT_NOT_MODIFIED");
  assertEquals(await ttl(365 * 86_400 + 1), "400 TTL_PERIOD_INVALID");
});
