import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  AdminRightsBuilder,
  ChatKindError,
  type ParticipantPermissions,
} from "../../../mod.ts";
import { BOB, CAT, methods, withRooms } from "../rooms.ts";

/** All that is said of somebody in words of yes and no. */
function yes(permissions: ParticipantPermissions): string[] {
  const names = [
    "isCreator",
    "isAdmin",
    "isBanned",
    "isRestricted",
    "isLeft",
    "canSendMessages",
    "canSendMedia",
    "canPinMessages",
    "canChangeInfo",
    "canInviteUsers",
    "canAddAdmins",
    "canDeleteMessages",
    "canBanUsers",
  ] as const;
  const found: string[] = names.filter((name) => permissions[name]);
  return permissions.isMember() ? ["isMember", ...found] : found;
}

const MEMBER = [
  "isMember",
  "canSendMessages",
  "canSendMedia",
  "canPinMessages",
  "canChangeInfo",
  "canInviteUsers",
];
const OWNER = [
  "isMember",
  "isCreator",
  "isAdmin",
  ...MEMBER.slice(1),
  "canAddAdmins",
  "canDeleteMessages",
  "canBanUsers",
];

Deno.test("Client.getPermissions() knows owners, members and strangers", () =>
  withRooms(async ({ ann, bob, hall, group, news }) => {
    for (const room of [hall, group]) {
      assertEquals(yes(await ann.getPermissions(room, "me")), OWNER);
      assertEquals(yes(await bob.getPermissions(room, "me")), MEMBER);
      const cat = await ann.getPermissions(room, CAT);
      assertEquals([yes(cat), cat.participant], [["isLeft"], undefined]);
      assertEquals([cat.can("sendPlain"), cat.has("other")], [false, false]);
    }
    assertEquals(yes(await ann.getPermissions(news, "me")), OWNER);
    // In a channel members read, and react.
    const reader = await ann.getPermissions(news, BOB);
    assertEquals(yes(reader), ["isMember"]);
    assertEquals(
      [reader.can("viewMessages"), reader.can("sendReactions")],
      [true, true],
    );
    await assertRejects(
      () => ann.getPermissions(BOB, CAT),
      ChatKindError,
      "Cannot get permissions: wanted a group or channel, got a user",
    );
  }));

Deno.test("Client.getPermissions() counts restrictions and default rights", () =>
  withRooms(async ({ ann, hall, group }) => {
    const until = ann.serverTime + 900;
    await ann.banParticipant(hall, BOB, { noMedia: true, until });
    await ann.setDefaultRights(hall, { noPinMessages: true, noPlain: true });
    await ann.setDefaultRights(group, { noMessages: true });
    const inHall = await ann.getPermissions(hall, BOB);
    assertEquals(yes(inHall), [
      "isMember",
      "isRestricted",
      "canSendMessages",
      "canChangeInfo",
      "canInviteUsers",
    ]);
    assertEquals(inHall.until, until);
    assertEquals(inHall.bannedRights?.sendMedia, true);
    assertEquals(inHall.defaultBannedRights?.pinMessages, true);
    const cases: [Parameters<typeof inHall.can>[0], boolean][] = [
      ["sendPhotos", false],
      ["sendGifs", false],
      ["sendPlain", false],
      ["sendPolls", true],
      ["sendReactions", true],
      ["manageTopics", true],
    ];
    for (const [right, wanted] of cases) {
      assertEquals(inHall.can(right), wanted, right);
    }
    // Who may not write at all may not send anything.
    const inGroup = await ann.getPermissions(group, BOB);
    assertEquals(yes(inGroup), [
      "isMember",
      "canPinMessages",
      "canChangeInfo",
      "canInviteUsers",
    ]);
    assertEquals(inGroup.can("sendPhotos"), false);
    assertEquals(inGroup.can("sendPolls"), false);
    // Neither touches those who manage the chat.
    assertEquals(yes(await ann.getPermissions(hall, "me")), OWNER);
    await ann.banParticipant(hall, BOB);
    const banned = await ann.getPermissions(hall, BOB);
    assertEquals(yes(banned), ["isBanned"]);
    assertEquals(banned.can("viewMessages"), false);
  }));

Deno.test("Client.getPermissions() counts rights of administrators", () =>
  withRooms(async ({ ann, hall, news, group }) => {
    await ann.setDefaultRights(hall, { noPinMessages: true, noMedia: true });
    await ann.promoteParticipant(hall, BOB, { banUsers: true, title: "Mod" });
    const inHall = await ann.getPermissions(hall, BOB);
    assertEquals(yes(inHall), [
      "isMember",
      "isAdmin",
      "canSendMessages",
      "canSendMedia",
      "canChangeInfo",
      "canInviteUsers",
      "canBanUsers",
    ]);
    assertEquals(inHall.adminRank, "Mod");
    assertEquals([inHall.has("anonymous"), inHall.has("other")], [
      false,
      false,
    ]);
    await ann.promoteParticipant(news, BOB, { editMessages: true });
    assertEquals(yes(await ann.getPermissions(news, BOB)), [
      "isMember",
      "isAdmin",
    ]);
    await ann.promoteParticipant(news, BOB, { postMessages: true });
    const poster = await ann.getPermissions(news, BOB);
    assert(poster.canSendMessages && poster.can("sendPolls"));
    assert(!poster.canChangeInfo);
    const whole = new AdminRightsBuilder().fullAdmin();
    await ann.promoteParticipant(group, BOB, whole);
    const helper = await ann.getPermissions(group, BOB);
    assertEquals(helper.adminRights, undefined);
    assertEquals(
      yes(helper),
      OWNER.filter((it) => it !== "isCreator" && it !== "canAddAdmins"),
    );
  }));

Deno.test("Client.getPermissions() asks for the channel if it did not come along", () =>
  withRooms(async ({ server, ann, hall }) => {
    await ann.setDefaultRights(hall, { noMedia: true });
    server.on("channels.getParticipant", async (_, next) => ({
      ...await next(),
      chats: [],
    }));
    server.clearCalls();
    const permissions = await ann.getPermissions(hall, BOB);
    assertEquals(permissions.canSendMedia, false);
    assertEquals(methods(server), [
      "channels.getParticipant",
      "channels.getChannels",
    ]);
    server.fail("channels.getParticipant", 400, "CHANNEL_PRIVATE");
    await assertRejects(
      () => ann.getPermissions(hall, BOB),
      Error,
      "CHANNEL_PRIVATE",
    );
  }));
