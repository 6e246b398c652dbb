import { assertEquals } from "@std/assert";
import { Participant, type ParticipantStatus } from "../../../mod.ts";
import type {
  ChatBannedRights,
  TypeChannelParticipant,
  TypeChat,
  TypeChatParticipant,
  TypeUser,
} from "../../../src/tl/mod.ts";

const NOBODY = { users: new Map(), chats: new Map() };

function bans(more: Partial<ChatBannedRights>): ChatBannedRights {
  return { _: "chatBannedRights", untilDate: 0, ...more };
}

Deno.test("Participant.status tells every kind of line apart", () => {
  const userId = 7n;
  const adminRights = { _: "chatAdminRights" as const, banUsers: true };
  const peer = { _: "peerUser" as const, userId };
  const muted = bans({ sendMedia: true, untilDate: 1_800_000_000 });
  const out = bans({ viewMessages: true, untilDate: 0x7fffffff });
  const who = { userId, inviterId: 8n, date: 5 };
  const cases: [
    TypeChannelParticipant | TypeChatParticipant,
    ParticipantStatus,
    boolean,
  ][] = [
    [
      { _: "channelParticipantCreator", userId, adminRights },
      { type: "creator", rights: adminRights },
      true,
    ],
    [{ _: "chatParticipantCreator", userId }, { type: "creator" }, true],
    [
      { _: "channelParticipantAdmin", promotedBy: 9n, adminRights, ...who },
      { type: "admin", rights: adminRights, canEdit: false, promotedBy: 9n },
      true,
    ],
    [
      { _: "chatParticipantAdmin", ...who },
      { type: "admin", canEdit: false },
      true,
    ],
    [{ _: "channelParticipantSelf", ...who }, { type: "member" }, true],
    [{ _: "channelParticipant", userId, date: 5 }, { type: "member" }, true],
    [{ _: "chatParticipant", ...who }, { type: "member" }, true],
    [
      {
        _: "channelParticipantBanned",
        peer,
        kickedBy: 9n,
        date: 5,
        bannedRights: muted,
      },
      {
        type: "restricted",
        rights: muted,
        isMember: true,
        restrictedBy: 9n,
        until: 1_800_000_000,
      },
      true,
    ],
    [
      {
        _: "channelParticipantBanned",
        left: true,
        peer,
        kickedBy: 9n,
        date: 5,
        bannedRights: bans({ sendMedia: true }),
      },
      {
        type: "restricted",
        rights: bans({ sendMedia: true }),
        isMember: false,
        restrictedBy: 9n,
        until: undefined,
      },
      false,
    ],
    [
      {
        _: "channelParticipantBanned",
        peer,
        kickedBy: 9n,
        date: 5,
        bannedRights: out,
      },
      { type: "banned", rights: out, bannedBy: 9n, until: undefined },
      false,
    ],
    [{ _: "channelParticipantLeft", peer }, { type: "left" }, false],
  ];
  for (const [raw, status, isMember] of cases) {
    const participant = new Participant(raw, NOBODY);
    assertEquals(participant.status, status);
    assertEquals([participant.isMember, participant.id], [isMember, 7], raw._);
    assertEquals(
      [participant.user, participant.chat, participant.inputPeer],
      [undefined, undefined, undefined],
    );
  }
});

Deno.test("Participant names channels that were banned, and who brought it in", () => {
  const chat: TypeChat = {
    _: "channelForbidden",
    id: 3n,
    accessHash: 4n,
    title: "Loud",
  };
  const users = new Map<bigint, TypeUser>([
    [8n, { _: "user", id: 8n, firstName: "Bob" }],
    [7n, { _: "userEmpty", id: 7n }],
  ]);
  const context = { users, chats: new Map([[3n, chat]]) };
  const banned = new Participant({
    _: "channelParticipantBanned",
    peer: { _: "peerChannel", channelId: 3n },
    kickedBy: 9n,
    date: 5,
    bannedRights: bans({ viewMessages: true }),
  }, context);
  assertEquals([banned.chat, banned.user], [chat, undefined]);
  assertEquals(banned.id, -1_000_000_000_003);
  assertEquals(banned.inputPeer, {
    _: "inputPeerChannel",
    channelId: 3n,
    accessHash: 4n,
  });
  assertEquals([banned.inviterId, banned.inviter], [undefined, undefined]);
  const member = new Participant(
    { _: "chatParticipant", userId: 7n, inviterId: 8n, date: 5, rank: "Cook" },
    context,
  );
  assertEquals([member.user, member.chat], [undefined, undefined]);
  assertEquals([member.inviter?.firstName, member.rank], ["Bob", "Cook"]);
  assertEquals(member.date, 5);
});
