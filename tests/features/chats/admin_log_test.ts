import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { type AdminLogEvent, ChatKindError } from "../../../mod.ts";
import { BOB, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

function kinds(events: readonly AdminLogEvent[]): string[] {
  return events.map(({ action }) =>
    action._.slice("channelAdminLogEventAction".length)
  );
}

Deno.test("Client.iterAdminLog() tells what was done, newest first, page by page", () =>
  withRooms(async ({ server, ann, cat, hall }) => {
    await ann.setChatTitle(hall, "Room");
    await ann.setChatAbout(hall, "For all");
    await ann.setSlowMode(hall, 30);
    await cat.joinChat("@the_hall");
    await ann.promoteParticipant(hall, BOB, { banUsers: true });
    await ann.setParticipantRank(hall, BOB, "Mod");
    server.clearCalls();
    const iterator = ann.iterAdminLog(hall, { pageSize: 4 });
    const events = await iterator.toArray();
    assertEquals(kinds(events), [
      "ParticipantEditRank",
      "ParticipantToggleAdmin",
      "ParticipantJoin",
      "ToggleSlowMode",
      "ChangeAbout",
      "ChangeTitle",
    ]);
    assertEquals(iterator.total, undefined);
    assertEquals(methods(server).length, 3);
    const title = events.at(-1)!;
    assert(title.action._ === "channelAdminLogEventActionChangeTitle");
    assertEquals([title.action.prevValue, title.action.newValue], [
      "Hall",
      "Room",
    ]);
    assertEquals(title.user?.firstName, "Ann");
    assertEquals(title.userId, ann.account?.userId);
    assert(title.date > 0 && title.id > 0n);
    const limited = await ann.iterAdminLog(hall, { limit: 2 }).toArray();
    assertEquals(limited.length, 2);
  }));

Deno.test("Client.iterAdminLog() filters by kind, administrator and words", () =>
  withRooms(async ({ server, ann, cat, hall }) => {
    await ann.setChatTitle(hall, "Room");
    await cat.joinChat("@the_hall");
    await ann.banParticipant(hall, BOB);
    const find = async (options: Parameters<typeof ann.iterAdminLog>[1]) =>
      kinds(await ann.iterAdminLog(hall, options).toArray());
    assertEquals(await find({ events: ["info", "kick"] }), [
      "ParticipantToggleBan",
      "ChangeTitle",
    ]);
    assertEquals(lastCall(server, "channels.getAdminLog").eventsFilter, {
      _: "channelAdminLogEventsFilter",
      info: true,
      kick: true,
    });
    assertEquals(await find({ admins: ["@cat_user"] }), ["ParticipantJoin"]);
    assertEquals(await find({ query: "cat" }), ["ParticipantJoin"]);
    assertEquals(await find({ events: ["pinned"] }), []);
  }));

Deno.test("Client.iterAdminLog() ends when the server repeats itself", () =>
  withRooms(async ({ server, ann, hall }) => {
    const event = (id: bigint) => ({
      _: "channelAdminLogEvent" as const,
      id,
      date: 1,
      userId: 5n,
      action: { _: "channelAdminLogEventActionParticipantJoin" as const },
    });
    server.on("channels.getAdminLog", () => ({
      _: "channels.adminLogResults",
      events: [event(9n), event(8n)],
      chats: [],
      users: [],
    }));
    const events = await ann.iterAdminLog(hall).toArray();
    assertEquals(events.map(({ id, user }) => [id, user]), [
      [9n, undefined],
      [8n, undefined],
    ]);
  }));

Deno.test("Client.iterAdminLog() refuses what cannot be", () =>
  withRooms(async ({ server, ann, group, hall }) => {
    const cases: [object, ErrorConstructor, string][] = [
      [{ events: ["tea"] }, TypeError, "events must be join, leave, invite"],
      [{ events: "join" }, TypeError, "events must be an array, got string"],
      [{ admins: BOB }, TypeError, "admins must be an array, got string"],
      [{ pageSize: 101 }, RangeError, "pageSize must be 1 to 100, got 101"],
    ];
    for (const [options, type, message] of cases) {
      assertThrows(() => ann.iterAdminLog(hall, options), type, message);
    }
    await assertRejects(
      () => ann.iterAdminLog(group).toArray(),
      ChatKindError,
      "Cannot read admin log: wanted a channel or supergroup, got a basic group",
    );
    assertEquals(methods(server), []);
  }));
