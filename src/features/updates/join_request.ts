/**
 * Requests to join, as bots and as users hear of them.
 *
 * @see https://core.telegram.org/api/invites#join-requests
 *
 * @module
 */

import {
  type BaseClient,
  peerId as markedId,
  type UpdateContext,
} from "../../client/mod.ts";
import type {
  TypeExportedChatInvite,
  TypePeer,
  TypeUser,
  UpdateBotChatInviteRequester,
  UpdatePendingJoinRequests,
} from "../../tl/mod.ts";
import type { CallOptions } from "../call_options.ts";
import { answerJoinRequest } from "../chats/join_requests.ts";

/** Somebody asks a chat, which the bot administers, to be let in. */
export class JoinRequest {
  /** The TL object. */
  readonly raw: UpdateBotChatInviteRequester;
  readonly #client: BaseClient;
  readonly #context: UpdateContext;

  /**
   * Wraps a request.
   *
   * @param client The bot.
   * @param raw The TL object.
   * @param context Users and chats that came along.
   */
  constructor(
    client: BaseClient,
    raw: UpdateBotChatInviteRequester,
    context: UpdateContext,
  ) {
    this.raw = raw;
    this.#client = client;
    this.#context = context;
  }

  /** The group or channel. */
  get peerId(): TypePeer {
    return this.raw.peer;
  }

  /** The group or channel as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.raw.peer);
  }

  /** Who asks. */
  get userId(): bigint {
    return this.raw.userId;
  }

  /** Who asks, if that came along. */
  get user(): TypeUser | undefined {
    return this.#context.users.get(this.raw.userId);
  }

  /** What the user says of itself; `""` for nothing. */
  get about(): string {
    return this.raw.about;
  }

  /** The link it came by. */
  get invite(): TypeExportedChatInvite {
    return this.raw.invite;
  }

  /** When, in Unix seconds. */
  get date(): number {
    return this.raw.date;
  }

  /**
   * Lets the user in.
   *
   * @param options How to make the call.
   * @throws {RpcError} If the request was answered or taken back.
   */
  approve(options: CallOptions = {}): Promise<void> {
    return answerRequest(this.#client, this, this.userId, true, options);
  }

  /**
   * Turns the user away.
   *
   * @param options How to make the call.
   * @throws {RpcError} If the request was answered or taken back.
   */
  decline(options: CallOptions = {}): Promise<void> {
    return answerRequest(this.#client, this, this.userId, false, options);
  }
}

/** How many wait to be let into a chat, which the user administers. */
export class PendingJoinRequests {
  /** The TL object. */
  readonly raw: UpdatePendingJoinRequests;
  readonly #client: BaseClient;
  readonly #context: UpdateContext;

  /**
   * Wraps the state of the requests.
   *
   * @param client Who may answer.
   * @param raw The TL object.
   * @param context Users and chats that came along.
   */
  constructor(
    client: BaseClient,
    raw: UpdatePendingJoinRequests,
    context: UpdateContext,
  ) {
    this.raw = raw;
    this.#client = client;
    this.#context = context;
  }

  /** The group or channel. */
  get peerId(): TypePeer {
    return this.raw.peer;
  }

  /** The group or channel as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.raw.peer);
  }

  /** How many wait; 0 once all are answered. */
  get count(): number {
    return this.raw.requestsPending;
  }

  /** Who asked of late. */
  get userIds(): readonly bigint[] {
    return this.raw.recentRequesters;
  }

  /** Those of {@linkcode userIds} that came along. */
  get users(): TypeUser[] {
    return this.userIds.flatMap((id) => this.#context.users.get(id) ?? []);
  }

  /**
   * Lets one of them in.
   *
   * @param userId Who.
   * @param options How to make the call.
   * @throws {RpcError} If the request was answered or taken back.
   */
  approve(userId: bigint, options: CallOptions = {}): Promise<void> {
    return answerRequest(this.#client, this, userId, true, options);
  }

  /**
   * Turns one of them away.
   *
   * @param userId Who.
   * @param options How to make the call.
   * @throws {RpcError} If the request was answered or taken back.
   */
  decline(userId: bigint, options: CallOptions = {}): Promise<void> {
    return answerRequest(this.#client, this, userId, false, options);
  }
}

function answerRequest(
  client: BaseClient,
  { peerId }: { readonly peerId: TypePeer },
  userId: bigint,
  approved: boolean,
  options: CallOptions,
): Promise<void> {
  const user = { _: "peerUser", userId } as const;
  return answerJoinRequest(client, peerId, user, approved, options);
}
