import { assert, assertEquals, assertRejects } from "@std/assert";
import { BanRights, ChatKindError, RpcError } from "../../../mod.ts";
import type { BanRightsOptions, Client } from "../../../mod.ts";
import { FakeClock } from "../../../src/testing/mod.ts";
import type { ChatBannedRights } from "../../../src/tl/mod.ts";
import { BOB, CAT, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

/** What is set of rights, and when it ends. */
function setOf(rights: ChatBannedRights | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rights ?? {}).filter(([key, value]) =>
      value !== undefined && value !== false && key !== "_"
    ),
  );
}

async function statusOf(client: Client, room: number, user: string) {
  return (await client.getPermissions(room, user)).participant?.status;
}

Deno.test("Client.banParticipant() forbids what is named and keeps the rest", () =>
  withRooms(async ({ server, ann, bob, hall }) => {
    const until = ann.serverTime + 3600;
    const first = new BanRights().noMedia(true).noPolls().until(until);
    await ann.banParticipant(hall, BOB, first);
    assertEquals(setOf(lastCall(server, "channels.editBanned").bannedRights), {
      sendMedia: true,
      sendPolls: true,
      untilDate: until,
    });
    await ann.banParticipant(hall, BOB, { noPolls: false, noMessages: true });
    assertEquals(setOf(lastCall(server, "channels.editBanned").bannedRights), {
      sendMedia: true,
      sendMessages: true,
      untilDate: until,
    });
    const status = await statusOf(ann, hall, BOB);
    assert(status?.type === "restricted");
    assertEquals([status.until, status.isMember], [until, true]);
    assertEquals(status.restrictedBy, ann.account?.userId);
    await assertRejects(
      () => bob.sendMessage(hall, "May I?"),
      RpcError,
      "CHAT_WRITE_FORBIDDEN",
    );
    server.clearCalls();
    const replace = { replace: true };
    await ann.banParticipant(hall, BOB, { noGifs: true }, replace);
    assertEquals(methods(server), ["channels.editBanned"]);
    assertEquals(setOf(lastCall(server, "channels.editBanned").bannedRights), {
      sendGifs: true,
      untilDate: 0,
    });
    await ann.unbanParticipant(hall, BOB);
    assertEquals(await statusOf(ann, hall, BOB), { type: "member" });
    await bob.sendMessage(hall, "Thanks");
  }));

Deno.test("Client.banParticipant() that names nothing shuts out", () =>
  withRooms(async ({ server, ann, bob, hall }) => {
    const until = ann.serverTime + 86_400;
    const cases: [string, BanRights | BanRightsOptions | undefined, object][] =
      [
        [BOB, undefined, { viewMessages: true, untilDate: 0 }],
        [BOB, { until }, { viewMessages: true, untilDate: until }],
        [
          CAT,
          new BanRights().fullBan().noMedia(),
          { viewMessages: true, sendMedia: true, untilDate: 0 },
        ],
        [CAT, { until: 0 }, { viewMessages: true, untilDate: 0 }],
      ];
    for (const [who, rights, wanted] of cases) {
      server.clearCalls();
      await ann.banParticipant(hall, who, rights);
      assertEquals(methods(server), ["channels.editBanned"]);
      const { bannedRights } = lastCall(server, "channels.editBanned");
      assertEquals(setOf(bannedRights), wanted as Record<string, unknown>);
      const status = await statusOf(ann, hall, who);
      assert(status?.type === "banned");
      assertEquals(status.bannedBy, ann.account?.userId);
      assertEquals(
        status.until,
        bannedRights.untilDate === 0 ? undefined : until,
      );
    }
    // Restricting somebody who is banned does not lift the ban.
    await ann.banParticipant(hall, BOB, { noMedia: true });
    assertEquals((await statusOf(ann, hall, BOB))?.type, "banned");
    await ann.banParticipant(hall, BOB, { noView: false });
    assertEquals((await statusOf(ann, hall, BOB))?.type, "restricted");
    await assertRejects(() => bob.sendMessage(hall, "?"), RpcError);
  }));

Deno.test("Client.banParticipant() may end by itself", async () => {
  const clock = new FakeClock();
  await withRooms(async ({ ann, bob, hall }) => {
    const until = new Date((ann.serverTime + 600) * 1000);
    await ann.banParticipant(hall, BOB, { until });
    await assertRejects(() => bob.joinChat("@the_hall"), RpcError);
    clock.advance(601_000);
    assertEquals((await bob.joinChat("@the_hall")).status, "joined");
  }, clock);
});

Deno.test("Client.banParticipant() checks rights before any call", () =>
  withRooms(async ({ server, ann, hall, group }) => {
    const cases: [object, ErrorConstructor, string][] = [
      [{ noTea: true }, TypeError, "Cannot ban participant: rights must have"],
      [{ until: -1 }, RangeError, "Cannot ban participant: until must be"],
      [
        null as never,
        TypeError,
        "rights must be BanRights or options, got null",
      ],
    ];
    for (const [rights, type, message] of cases) {
      await assertRejects(
        () => ann.banParticipant(hall, BOB, rights),
        type,
        message,
      );
    }
    const wrong = "wanted a channel or supergroup, got a basic group";
    const calls: [() => Promise<void>, string][] = [
      [
        () => ann.banParticipant(group, BOB),
        `Cannot ban participant: ${wrong}`,
      ],
      [
        () => ann.unbanParticipant(group, BOB),
        `Cannot unban participant: ${wrong}`,
      ],
      [
        () => ann.banParticipant(BOB, CAT),
        "Cannot ban participant: wanted a channel or supergroup, got a user",
      ],
    ];
    for (const [call, message] of calls) {
      await assertRejects(call, ChatKindError, message);
    }
    assertEquals(methods(server), []);
  }));

Deno.test("Client.kickParticipant() bans for a minute and ends it", () =>
  withRooms(async ({ server, ann, bob, hall, news }) => {
    for (const [room, name] of [[hall, "@the_hall"], [news, "@the_news"]]) {
      server.clearCalls();
      const before = ann.serverTime;
      await ann.kickParticipant(room!, BOB);
      const bans = server.calls
        .filter(({ method }) => method === "channels.editBanned")
        .map(({ params }) => (params as { bannedRights: ChatBannedRights }))
        .map(({ bannedRights }) => setOf(bannedRights));
      const until = bans[0]!.untilDate as number;
      assert(until >= before + 60 && until <= ann.serverTime + 60);
      assertEquals(bans, [{ viewMessages: true, untilDate: until }, {
        untilDate: 0,
      }]);
      const permissions = await ann.getPermissions(room!, BOB);
      assert(permissions.isLeft && !permissions.isBanned);
      assertEquals((await bob.joinChat(name!)).status, "joined");
    }
  }));

Deno.test("Client.kickParticipant() heals itself if its second call fails", async () => {
  const clock = new FakeClock();
  await withRooms(async ({ server, ann, bob, hall }) => {
    let calls = 0;
    const off = server.on("channels.editBanned", (_, next) => {
      if (++calls === 2) throw new RpcError(400, "CHAT_ADMIN_REQUIRED");
      return next();
    });
    await assertRejects(() => ann.kickParticipant(hall, BOB), RpcError);
    off();
    await assertRejects(() => bob.joinChat("@the_hall"), RpcError);
    clock.advance(61_000);
    assertEquals((await bob.joinChat("@the_hall")).status, "joined");
  }, clock);
});

Deno.test("Client.kickParticipant() removes from basic groups", () =>
  withRooms(async ({ server, ann, group }) => {
    await ann.kickParticipant(group, BOB, { revokeHistory: true });
    const call = lastCall(server, "messages.deleteChatUser");
    assertEquals([call.chatId, call.revokeHistory], [BigInt(-group), true]);
    assertEquals((await ann.getParticipants(group)).length, 1);
    await assertRejects(
      () => ann.kickParticipant(group, "@the_news"),
      ChatKindError,
      "wanted a user in a basic group, got a channel",
    );
    await assertRejects(
      () => ann.kickParticipant(CAT, BOB),
      ChatKindError,
      "Cannot kick participant: wanted a group or channel, got a user",
    );
  }));

Deno.test("Client.setDefaultRights() changes what is named and keeps the rest", () =>
  withRooms(async ({ server, ann, bob, hall, group }) => {
    for (const room of [hall, group]) {
      await ann.setDefaultRights(room, new BanRights().noMedia().noPolls());
      await ann.setDefaultRights(room, { noMessages: true, noPolls: false });
      const { bannedRights } = lastCall(
        server,
        "messages.editChatDefaultBannedRights",
      );
      assertEquals(setOf(bannedRights), {
        sendMedia: true,
        sendMessages: true,
        untilDate: 0,
      });
      await assertRejects(() => bob.sendMessage(room, "?"), RpcError);
      server.clearCalls();
      await ann.setDefaultRights(room, {}, { replace: true });
      assertEquals(methods(server), ["messages.editChatDefaultBannedRights"]);
      await bob.sendMessage(room, "!");
    }
    server.clearCalls();
    await assertRejects(
      () => ann.setDefaultRights(hall, { noMedia: true, until: 1 }),
      RangeError,
      "until must not be set, default rights have no end",
    );
    await assertRejects(
      () => ann.setDefaultRights(hall, new BanRights().fullBan()),
      RangeError,
      "Cannot set default rights: noView must not be set, got true",
    );
    assertEquals(methods(server), []);
    await assertRejects(
      () => ann.setDefaultRights(BOB, {}),
      ChatKindError,
      "got a user",
    );
  }));
