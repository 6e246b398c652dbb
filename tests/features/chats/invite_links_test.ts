import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  ChatKindError,
  type InviteMember,
  ProtocolError,
  RpcError,
} from "../../../mod.ts";
import { BOB, CAT, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

function names(members: readonly InviteMember[]): (string | undefined)[] {
  return members.map(({ user }) => user?.firstName);
}

Deno.test("invite links are made, read, changed, taken back and deleted", () =>
  withRooms(async ({ ann, cat, group, hall }) => {
    for (const room of [group, hall]) {
      const expireDate = ann.serverTime + 3600;
      const made = await ann.exportInviteLink(room, {
        title: "x".repeat(32),
        expireDate,
        usageLimit: 99_999,
      });
      assertEquals([made.title?.length, made.expireDate, made.usageLimit], [
        32,
        expireDate,
        99_999,
      ]);
      assertEquals(made.adminId, ann.account?.userId);
      const { link } = made;
      // What is not named stays; 0 and "" take away.
      const edited = await ann.editInviteLink(room, link, { usageLimit: 1 });
      assertEquals([edited.title?.length, edited.expireDate], [32, expireDate]);
      assertEquals(edited.usageLimit, 1);
      const open = await ann.editInviteLink(room, link, {
        title: "",
        expireDate: 0,
        usageLimit: 0,
      });
      assertEquals(
        [open.title, open.expireDate, open.usageLimit],
        [undefined, undefined, undefined],
      );
      await cat.acceptInviteLink(link);
      assertEquals((await ann.getInviteLink(room, link)).usage, 1);
      await assertRejects(() => ann.deleteInviteLink(room, link), RpcError);
      const { revoked, replacement } = await ann.revokeInviteLink(room, link);
      assertEquals([revoked.revoked, replacement], [true, undefined]);
      await ann.deleteInviteLink(room, link);
      await assertRejects(() => ann.getInviteLink(room, link), RpcError);
    }
  }));

Deno.test("Client.revokeInviteLink() tells what took the place of the permanent link", () =>
  withRooms(async ({ ann, bob, hall }) => {
    const first = await ann.exportInviteLink(hall);
    assertEquals(first.permanent, true);
    const { revoked, replacement } = await ann.revokeInviteLink(
      hall,
      first.link,
    );
    assertEquals(revoked.link, first.link);
    assert(replacement !== undefined && replacement.link !== first.link);
    assertEquals(replacement.permanent, true);
    const list = await ann.iterInviteLinks(hall, { revoked: true }).toArray();
    assertEquals(list.map(({ link }) => link), [first.link]);
    await ann.deleteRevokedInviteLinks(hall);
    assertEquals(
      await ann.iterInviteLinks(hall, { revoked: true }).toArray(),
      [],
    );
    await assertRejects(
      () => bob.exportInviteLink(hall),
      RpcError,
      "CHAT_ADMIN_REQUIRED",
    );
  }));

Deno.test("Client.iterInviteLinks() asks page by page, newest first", () =>
  withRooms(async ({ server, ann, hall }) => {
    for (let i = 0; i < 5; i++) {
      await ann.exportInviteLink(hall, { title: `L${i}` });
    }
    server.clearCalls();
    const iterator = ann.iterInviteLinks(hall, { pageSize: 2 });
    const titles: (string | undefined)[] = [];
    for await (const { title } of iterator) titles.push(title);
    assertEquals(titles, ["L4", "L3", "L2", "L1", "L0"]);
    assertEquals(iterator.total, 5);
    assertEquals(methods(server).length, 4);
    assertEquals(await ann.iterInviteLinks(hall, { admin: BOB }).toArray(), []);
    await assertRejects(
      () => ann.iterInviteLinks(BOB).toArray(),
      ChatKindError,
      "Cannot read invite links: wanted a group or channel, got a user",
    );
    // What stands for no link is left out.
    server.on("messages.getExportedChatInvites", () => ({
      _: "messages.exportedChatInvites",
      count: 1,
      invites: [{ _: "chatInvitePublicJoinRequests" }],
      users: [],
    }));
    assertEquals(await ann.iterInviteLinks(hall).toArray(), []);
    server.on("messages.exportChatInvite", () => ({
      _: "chatInvitePublicJoinRequests",
    }));
    await assertRejects(
      () => ann.exportInviteLink(hall),
      ProtocolError,
      "wanted chatInviteExported, got chatInvitePublicJoinRequests",
    );
  }));

Deno.test("Client.iterInviteMembers() tells who came by a link", () =>
  withRooms(async ({ server, ann, cat, hall, news }) => {
    const { link } = await ann.exportInviteLink(hall);
    const other = await ann.exportInviteLink(hall, { title: "Other" });
    await cat.acceptInviteLink(link);
    const members = await ann.iterInviteMembers(hall, { link }).toArray();
    assertEquals(names(members), ["Cat"]);
    const [member] = members;
    assertEquals(member!.isRequest, false);
    assertEquals(
      [member!.about, member!.approvedBy],
      [undefined, undefined],
    );
    assert(member!.date > 0);
    // A member is a peer.
    assertEquals(await ann.resolvePeer(member!), member!.inputPeer);
    assertEquals(
      await ann.iterInviteMembers(hall, { link: other.link }).toArray(),
      [],
    );
    assertEquals(await ann.iterInviteMembers(news).toArray(), []);
    // Where the server leaves out the user, the next page still follows it.
    const off = server.on(
      "messages.getChatInviteImporters",
      async (_, next) => ({ ...await next(), users: [] }),
    );
    const [bare] = await ann.iterInviteMembers(hall, { link }).toArray();
    off();
    assertEquals([bare?.user, bare?.inputPeer], [undefined, undefined]);
    assertEquals(
      lastCall(server, "messages.getChatInviteImporters").offsetUser._,
      "inputUser",
    );
    server.clearCalls();
    assertThrows(
      () => ann.iterInviteMembers(hall, { link: "t.me/x_y_z" }),
      SyntaxError,
      "Cannot iterate over invite members: link must be",
    );
    assertThrows(
      () => ann.iterInviteMembers(hall, { query: "a" }),
      TypeError,
      "query must be used with requested, got it alone",
    );
    assertEquals(methods(server), []);
  }));

Deno.test("join requests are read, granted and denied", () =>
  withRooms(async ({ server, ann, bob, cat, hall, group }) => {
    for (const room of [hall, group]) {
      const { link } = await ann.exportInviteLink(room, {
        requestNeeded: true,
      });
      await cat.acceptInviteLink(link);
      const waiting = await ann.iterJoinRequests(room, { query: "ca" })
        .toArray();
      assertEquals(names(waiting), ["Cat"]);
      assert(waiting[0]!.isRequest);
      assertEquals(
        await ann.iterJoinRequests(room, { query: "zz" }).toArray(),
        [],
      );
      await assertRejects(
        () => bob.approveJoinRequest(room, CAT),
        RpcError,
        "CHAT_ADMIN_REQUIRED",
      );
      await ann.declineJoinRequest(room, waiting[0]!);
      assertEquals(await ann.iterJoinRequests(room).toArray(), []);
      await assertRejects(
        () => ann.approveJoinRequest(room, waiting[0]!),
        RpcError,
        "HIDE_REQUESTER_MISSING",
      );
      assertEquals((await ann.getPermissions(room, waiting[0]!)).isLeft, true);
      await cat.acceptInviteLink(link);
      await ann.approveJoinRequest(room, waiting[0]!);
      assert((await ann.getPermissions(room, waiting[0]!)).isMember());
      const [came] = await ann.iterInviteMembers(room, { link }).toArray();
      assertEquals(came?.approvedBy, ann.account?.userId);
    }
    assertEquals(
      lastCall(server, "messages.hideChatJoinRequest").approved,
      true,
    );
  }));

Deno.test("all join requests are answered at once, or those of one link", () =>
  withRooms(async ({ server, ann, cat, hall }) => {
    const ask = { requestNeeded: true };
    const first = await ann.exportInviteLink(hall, ask);
    const second = await ann.exportInviteLink(hall, ask);
    const people = await Promise.all(
      [0, 1, 2].map((i) =>
        server.addUser({ phone: `1777000${i}`, firstName: `P${i}` })
      ),
    );
    const hash = (link: string) => link.slice("https://t.me/+".length);
    for (const [i, { id }] of people.entries()) {
      const { link } = i === 0 ? first : second;
      await server.invokeAs(id, "messages.importChatInvite", {
        hash: hash(link),
      }).catch(() => {});
    }
    const waiting = async () =>
      names(
        await ann.iterJoinRequests(hall, { pageSize: 1 }).toArray(),
      );
    assertEquals(await waiting(), ["P2", "P1", "P0"]);
    await ann.approveAllJoinRequests(hall, { link: first.link });
    assertEquals(await waiting(), ["P2", "P1"]);
    await ann.declineAllJoinRequests(hall);
    assertEquals(await waiting(), []);
    assertEquals((await ann.searchPeer(hall, "P")).length, 1);
    await cat.joinChat(second.link);
    await ann.approveAllJoinRequests(hall);
    assert((await cat.getPermissions(hall, "me")).isMember());
    server.clearCalls();
    await assertRejects(
      () => ann.approveAllJoinRequests(hall, { link: "?" }),
      SyntaxError,
    );
    assertEquals(methods(server), []);
  }));

Deno.test("Client.exportInviteLink() refuses what cannot be, before any call", () =>
  withRooms(async ({ server, ann, hall }) => {
    const cases: [object, ErrorConstructor, string][] = [
      [
        { title: "x".repeat(33) },
        RangeError,
        "title must be at most 32 characters, got 33",
      ],
      [
        { usageLimit: 100_000 },
        RangeError,
        "usageLimit must be a whole number from 0 to 99999, got 100000",
      ],
      [{ usageLimit: -1 }, RangeError, "got -1"],
      [{ expireDate: 1.5 }, RangeError, "expireDate must be a Date or Unix"],
      [
        { usageLimit: 1, requestNeeded: true },
        TypeError,
        "usageLimit must be 0 with requestNeeded, got 1",
      ],
    ];
    const { link } = await ann.exportInviteLink(hall, {
      usageLimit: 0,
      requestNeeded: true,
    });
    server.clearCalls();
    for (const [options, type, message] of cases) {
      await assertRejects(
        () => ann.exportInviteLink(hall, options),
        type,
        message,
      );
      await assertRejects(
        () => ann.editInviteLink(hall, link, options),
        type,
        message,
      );
    }
    for (
      const call of [
        () => ann.editInviteLink(hall, "?", {}),
        () => ann.getInviteLink(hall, "?"),
        () => ann.revokeInviteLink(hall, "?"),
        () => ann.deleteInviteLink(hall, "?"),
      ]
    ) await assertRejects(call, SyntaxError, "link must be");
    assertEquals(methods(server), []);
  }));
