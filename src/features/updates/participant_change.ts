/**
 * `ParticipantChange`: somebody came, went, or may do more or less.
 *
 * @module
 */

import { markId, type UpdateContext } from "../../client/mod.ts";
import type {
  TypeExportedChatInvite,
  TypePeer,
  TypeUser,
  UpdateChannelParticipant,
  UpdateChatParticipant,
} from "../../tl/mod.ts";
import { Participant } from "../participants/participant.ts";

/**
 * What changed for one member of a group or channel: it joined, left, was
 * banned, promoted, and so on. Only bots that are administrators hear of it,
 * and every bot of what changes for itself.
 *
 * @see {@link https://core.telegram.org/constructor/updateChannelParticipant}
 */
export class ParticipantChange {
  /** The TL object. */
  readonly raw: UpdateChatParticipant | UpdateChannelParticipant;
  /** What it was in the chat; `undefined` if it was not in it. */
  readonly prevParticipant: Participant | undefined;
  /** What it is now; `undefined` if it is not in the chat any more. */
  readonly newParticipant: Participant | undefined;
  readonly #context: UpdateContext;

  /**
   * Wraps a change.
   *
   * @param raw The TL object.
   * @param context Users and chats that came along.
   */
  constructor(
    raw: UpdateChatParticipant | UpdateChannelParticipant,
    context: UpdateContext,
  ) {
    this.raw = raw;
    this.#context = context;
    const { prevParticipant, newParticipant } = raw;
    this.prevParticipant = prevParticipant &&
      new Participant(prevParticipant, context);
    this.newParticipant = newParticipant &&
      new Participant(newParticipant, context);
  }

  /** The group or channel. */
  get peerId(): TypePeer {
    return this.raw._ === "updateChatParticipant"
      ? { _: "peerChat", chatId: this.raw.chatId }
      : { _: "peerChannel", channelId: this.raw.channelId };
  }

  /** The group or channel as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return this.raw._ === "updateChatParticipant"
      ? markId("chat", this.raw.chatId)
      : markId("channel", this.raw.channelId);
  }

  /** For whom it changed. */
  get userId(): bigint {
    return this.raw.userId;
  }

  /** For whom it changed, if that came along. */
  get user(): TypeUser | undefined {
    return this.#context.users.get(this.raw.userId);
  }

  /** Who changed it: the user itself if it joined or left. */
  get actorId(): bigint {
    return this.raw.actorId;
  }

  /** Who changed it, if that came along. */
  get actor(): TypeUser | undefined {
    return this.#context.users.get(this.raw.actorId);
  }

  /** When, in Unix seconds. */
  get date(): number {
    return this.raw.date;
  }

  /** The link it came by, if it came by one. */
  get invite(): TypeExportedChatInvite | undefined {
    return this.raw.invite;
  }

  /** Whether it was not in the chat before and is now. */
  get hasJoined(): boolean {
    return !isMember(this.prevParticipant) && isMember(this.newParticipant);
  }

  /** Whether it was in the chat before and is not any more. */
  get hasLeft(): boolean {
    return isMember(this.prevParticipant) && !isMember(this.newParticipant);
  }
}

function isMember(participant: Participant | undefined): boolean {
  return participant?.isMember === true;
}
