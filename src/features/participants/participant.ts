/**
 * `Participant`: somebody in a group or channel.
 *
 * @module
 */

import { type HasInputPeer, peerId as markedId } from "../../client/mod.ts";
import type {
  TypeChannelParticipant,
  TypeChat,
  TypeChatParticipant,
  TypeInputPeer,
  TypePeer,
  User,
} from "../../tl/mod.ts";
import { type PeerContext, toInputPeerOf } from "../peers/peer_context.ts";
import { type ParticipantStatus, statusOf } from "./participant_status.ts";

/**
 * Somebody in a group or channel, or kept out of it. Methods of the client
 * take it as a user.
 *
 * @see {@link https://core.telegram.org/type/ChannelParticipant}
 *
 * @example What a line of a list says
 * ```ts
 * import { Participant } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const participant = new Participant(
 *   { _: "channelParticipant", userId: 7n, date: 1_700_000_000, rank: "Cook" },
 *   { users: new Map(), chats: new Map() },
 * );
 * assertEquals(participant.status, { type: "member" });
 * assertEquals([participant.id, participant.rank], [7, "Cook"]);
 * ```
 */
export class Participant implements HasInputPeer {
  /** The TL object. */
  readonly raw: TypeChannelParticipant | TypeChatParticipant;
  /** What it is in the chat. */
  readonly status: ParticipantStatus;
  readonly #context: PeerContext;

  /**
   * Wraps a line of a list of members.
   *
   * @param raw The TL object.
   * @param context Users and chats that came along.
   */
  constructor(
    raw: TypeChannelParticipant | TypeChatParticipant,
    context: PeerContext,
  ) {
    this.raw = raw;
    this.status = statusOf(raw);
    this.#context = context;
  }

  /** Who it is: a user, or a channel that was banned. */
  get peerId(): TypePeer {
    const { raw } = this;
    return "peer" in raw ? raw.peer : { _: "peerUser", userId: raw.userId };
  }

  /** Who it is, as one number: users above 0, channels below. */
  get id(): number {
    return markedId(this.peerId);
  }

  /** The user; `undefined` if a channel was banned, or none came along. */
  get user(): User | undefined {
    const { peerId } = this;
    return peerId._ === "peerUser" ? this.#user(peerId.userId) : undefined;
  }

  /** The channel, if one was banned. */
  get chat(): TypeChat | undefined {
    const { peerId } = this;
    return peerId._ === "peerChannel"
      ? this.#context.chats.get(peerId.channelId)
      : undefined;
  }

  /** Tag or title beside the name, as "Moderator", if there is one. */
  get rank(): string | undefined {
    return "rank" in this.raw ? this.raw.rank : undefined;
  }

  /** When it came in, Unix seconds; `undefined` for creators. */
  get date(): number | undefined {
    return "date" in this.raw ? this.raw.date : undefined;
  }

  /** Id of who brought it in, where the server tells. */
  get inviterId(): bigint | undefined {
    return "inviterId" in this.raw ? this.raw.inviterId : undefined;
  }

  /** Who brought it in, where the server tells. */
  get inviter(): User | undefined {
    const { inviterId } = this;
    return inviterId === undefined ? undefined : this.#user(inviterId);
  }

  /** Whether it is in the chat. */
  get isMember(): boolean {
    const { status } = this;
    return status.type === "restricted"
      ? status.isMember
      : status.type !== "banned" && status.type !== "left";
  }

  /** What functions of the API take, if it came along. */
  get inputPeer(): TypeInputPeer | undefined {
    return toInputPeerOf(this.peerId, this.#context);
  }

  #user(id: bigint): User | undefined {
    const user = this.#context.users.get(id);
    return user?._ === "user" ? user : undefined;
  }
}
