import { assert, assertEquals, assertRejects } from "@std/assert";
import { AdminRightsBuilder, ChatKindError } from "../../../mod.ts";
import type { ChatAdminRights } from "../../../src/tl/mod.ts";
import { BOB, CAT, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

function granted(rights: ChatAdminRights | undefined): string[] {
  return Object.entries(rights ?? {}).filter(([, value]) => value === true)
    .map(([name]) => name).toSorted();
}

Deno.test("Client.promoteParticipant() grants what is named and keeps the rest", () =>
  withRooms(async ({ server, ann, hall }) => {
    const edit = () => lastCall(server, "channels.editAdmin");
    await ann.promoteParticipant(
      hall,
      BOB,
      new AdminRightsBuilder().deleteMessages(true).banUsers(true).title("Mod"),
    );
    assertEquals(granted(edit().adminRights), ["banUsers", "deleteMessages"]);
    assertEquals(edit().rank, "Mod");
    await ann.promoteParticipant(hall, BOB, {
      banUsers: false,
      pinMessages: true,
    });
    assertEquals(granted(edit().adminRights), [
      "deleteMessages",
      "pinMessages",
    ]);
    const permissions = await ann.getPermissions(hall, BOB);
    assertEquals(permissions.adminRank, "Mod");
    assertEquals(granted(permissions.adminRights), [
      "deleteMessages",
      "pinMessages",
    ]);
    const status = permissions.participant?.status;
    assert(status?.type === "admin");
    assertEquals(status.canEdit, true);
    assertEquals(status.promotedBy, ann.account?.userId);
    server.clearCalls();
    const replace = { replace: true };
    await ann.promoteParticipant(hall, BOB, { title: "New" }, replace);
    assertEquals(methods(server), ["channels.editAdmin"]);
    // With none of the others, `other` keeps an administrator one.
    assertEquals(granted(edit().adminRights), ["other"]);
    assertEquals(edit().rank, "New");
    await ann.promoteParticipant(hall, BOB, { pinMessages: true }, replace);
    assertEquals((await ann.getPermissions(hall, BOB)).adminRank, undefined);
    await ann.promoteParticipant(hall, BOB, { title: "Old" });
    await ann.promoteParticipant(hall, BOB, { title: "" });
    assertEquals((await ann.getPermissions(hall, BOB)).adminRank, undefined);
  }));

Deno.test("Client.demoteParticipant() makes a member again", () =>
  withRooms(async ({ server, ann, hall, group }) => {
    for (const room of [hall, group]) {
      await ann.promoteParticipant(
        room,
        BOB,
        new AdminRightsBuilder().fullAdmin(),
      );
      assert((await ann.getPermissions(room, BOB)).isAdmin);
      await ann.demoteParticipant(room, BOB);
      assertEquals((await ann.getPermissions(room, BOB)).isAdmin, false);
    }
    const { adminRights } = lastCall(server, "channels.editAdmin");
    assertEquals(granted(adminRights), []);
    assertEquals(lastCall(server, "messages.editChatAdmin").isAdmin, false);
  }));

Deno.test("Client.promoteParticipant() knows only whole administrators in basic groups", () =>
  withRooms(async ({ server, ann, group }) => {
    const some = [
      { banUsers: true },
      { ...new AdminRightsBuilder().fullAdmin().options, anonymous: true },
      new AdminRightsBuilder().fullAdmin().addAdmins(false),
    ];
    for (const rights of some) {
      const error = await assertRejects(
        () => ann.promoteParticipant(group, BOB, rights),
        ChatKindError,
        "Cannot promote participant: wanted a supergroup for some rights only " +
          "(basic groups: fullAdmin() or none), got a basic group",
      );
      assertEquals(error.got, "group");
    }
    assertEquals(methods(server), []);
    await ann.promoteParticipant(group, BOB, { title: "Boss" });
    assertEquals(methods(server), [
      "messages.editChatAdmin",
      "messages.editChatParticipantRank",
    ]);
    const [, bob] = await ann.getParticipants(group);
    assertEquals(bob?.status, { type: "admin", canEdit: false });
    assertEquals(bob?.rank, "Boss");
  }));

Deno.test("Client.promoteParticipant() checks rights before any call", () =>
  withRooms(async ({ server, ann, hall }) => {
    const cases: [unknown, ErrorConstructor, string][] = [
      [
        { fly: true },
        TypeError,
        'rights must have only known fields, got "fly"',
      ],
      [{ title: "x".repeat(17) }, RangeError, "title must be at most 16"],
      [undefined, TypeError, "AdminRightsBuilder or options, got undefined"],
    ];
    for (const [rights, type, message] of cases) {
      await assertRejects(
        () => ann.promoteParticipant(hall, BOB, rights as object),
        type,
        `Cannot promote participant: `,
      ).then((error) => assert(error.message.includes(message), error.message));
    }
    assertEquals(methods(server), []);
    await assertRejects(
      () => ann.promoteParticipant(CAT, BOB, {}),
      ChatKindError,
      "Cannot promote participant: wanted a group or channel, got a user",
    );
    await assertRejects(
      () => ann.demoteParticipant(CAT, BOB),
      ChatKindError,
      "Cannot demote participant: wanted a group or channel, got a user",
    );
  }));

Deno.test("Client.setParticipantRank() sets tags of at most 16 characters", () =>
  withRooms(async ({ server, ann, bob, hall, group }) => {
    const rank = "é".repeat(16);
    for (const room of [hall, group]) {
      await bob.setParticipantRank(room, "me", rank);
      assertEquals((await ann.searchPeer(room, "bob"))[0]?.rank, rank);
      await ann.setParticipantRank(room, BOB, "");
      assertEquals((await ann.searchPeer(room, "bob"))[0]?.rank, undefined);
    }
    server.clearCalls();
    await assertRejects(
      () => ann.setParticipantRank(hall, BOB, `${rank}!`),
      RangeError,
      "Cannot set rank: rank must be at most 16 characters, got 17",
    );
    await assertRejects(
      () => ann.setParticipantRank(hall, BOB, 1 as never),
      TypeError,
      "Cannot set rank: rank must be a string, got number",
    );
    assertEquals(methods(server), []);
  }));
