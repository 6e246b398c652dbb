/**
 * Making and deleting groups and channels, and bringing people in.
 *
 * @see https://core.telegram.org/api/channel
 *
 * @module
 */

import { type BaseClient, PeerError, type PeerLike } from "../../client/mod.ts";
import type {
  Channel,
  Chat,
  MissingInvitee,
  TypeInputUser,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkArray, checkLength, checkWhole } from "../check_arguments.ts";
import { resolveChat } from "./chat_peer.ts";
import { checkTtl, MAX_ABOUT, MAX_TITLE } from "./edit_chat.ts";
import { chatOf } from "./join_chat.ts";

/** How a group is made. */
export interface CreateGroupOptions extends CallOptions {
  /**
   * Delete messages after so long: seconds, 0 to 31,536,000 (a year).
   *
   * @default {0, never}
   */
  ttlPeriod?: number;
}

/** How a channel or supergroup is made. */
export interface CreateChannelOptions extends CreateGroupOptions {
  /**
   * `"broadcast"`: administrators post; `"megagroup"`: a supergroup;
   * `"forum"`: a supergroup with topics.
   *
   * @default {"broadcast"}
   */
  kind?: "broadcast" | "megagroup" | "forum";
  /** Description, at most 255 characters. @default {""} */
  about?: string;
}

/** A group that was made, and who could not be brought in. */
export interface CreatedGroup {
  /** The group. */
  readonly chat: Chat;
  /** Users whose settings forbid it. They may be sent an invite link. */
  readonly missing: readonly MissingInvitee[];
}

/** How people are brought in. */
export interface InviteOptions extends CallOptions {
  /**
   * In basic groups: how many earlier messages newcomers are shown, 0 to 100.
   *
   * @default {0}
   */
  forwardLimit?: number;
}

/**
 * Makes a basic group.
 *
 * @param client Who makes it.
 * @param title Its name, 1 to 128 characters.
 * @param users Who else is in it.
 * @param options How.
 * @returns The group.
 */
export async function createGroup(
  client: BaseClient,
  title: string,
  users: readonly PeerLike[],
  options: CreateGroupOptions = {},
): Promise<CreatedGroup> {
  const verb = "create group";
  checkLength(title, "title", verb, 1, MAX_TITLE);
  checkArray(users, "users", verb);
  const { ttlPeriod } = options;
  if (ttlPeriod !== undefined) checkTtl(ttlPeriod, "ttlPeriod", verb);
  const answer = await client.invoke("messages.createChat", {
    title,
    users: await resolveUsers(client, users),
    ttlPeriod,
  }, callOptions(options));
  const chat = chatOf(answer.updates);
  if (chat?._ !== "chat") throw new PeerError(title, ["messages.createChat"]);
  return { chat, missing: answer.missingInvitees };
}

/**
 * Makes a channel or supergroup.
 *
 * @param client Who makes it.
 * @param title Its name, 1 to 128 characters.
 * @param options What kind, and how.
 * @returns The channel.
 */
export async function createChannel(
  client: BaseClient,
  title: string,
  options: CreateChannelOptions = {},
): Promise<Channel> {
  const verb = "create channel";
  const { kind = "broadcast", about = "", ttlPeriod } = options;
  checkLength(title, "title", verb, 1, MAX_TITLE);
  checkLength(about, "about", verb, 0, MAX_ABOUT);
  if (!["broadcast", "megagroup", "forum"].includes(kind)) {
    throw new TypeError(
      `Cannot ${verb}: kind must be broadcast, megagroup or forum, got ${kind}`,
    );
  }
  if (ttlPeriod !== undefined) checkTtl(ttlPeriod, "ttlPeriod", verb);
  const updates = await client.invoke("channels.createChannel", {
    title,
    about,
    broadcast: kind === "broadcast",
    megagroup: kind !== "broadcast",
    forum: kind === "forum",
    ttlPeriod,
  }, callOptions(options));
  const chat = chatOf(updates);
  if (chat?._ !== "channel") {
    throw new PeerError(title, ["channels.createChannel"]);
  }
  return chat;
}

/**
 * Deletes a group or channel for everybody.
 *
 * @param client Who deletes it.
 * @param peer The chat.
 * @param options How to make the call.
 */
export async function deleteChat(
  client: BaseClient,
  peer: PeerLike,
  options: CallOptions = {},
): Promise<void> {
  const chat = await resolveChat(client, peer, "delete chat");
  if (chat.kind === "group") {
    await client.invoke(
      "messages.deleteChat",
      { chatId: chat.chatId },
      callOptions(options),
    );
  } else {
    await client.invoke(
      "channels.deleteChannel",
      { channel: chat.channel },
      callOptions(options),
    );
  }
}

/**
 * Brings people into a group or channel.
 *
 * @param client Who brings them.
 * @param peer The chat.
 * @param users Who.
 * @param options How.
 * @returns Users whose settings forbid it.
 */
export async function inviteUsers(
  client: BaseClient,
  peer: PeerLike,
  users: readonly PeerLike[],
  options: InviteOptions = {},
): Promise<MissingInvitee[]> {
  const verb = "invite users";
  const { forwardLimit = 0 } = options;
  checkArray(users, "users", verb);
  checkWhole(forwardLimit, "forwardLimit", verb, 0, 100);
  if (users.length === 0) return [];
  const chat = await resolveChat(client, peer, verb);
  const inputs = await resolveUsers(client, users);
  if (chat.kind === "channel") {
    const { missingInvitees } = await client.invoke(
      "channels.inviteToChannel",
      { channel: chat.channel, users: inputs },
      callOptions(options),
    );
    return missingInvitees;
  }
  const missing: MissingInvitee[] = [];
  for (const userId of inputs) {
    const { missingInvitees } = await client.invoke("messages.addChatUser", {
      chatId: chat.chatId,
      userId,
      fwdLimit: forwardLimit,
    }, callOptions(options));
    missing.push(...missingInvitees);
  }
  return missing;
}

function resolveUsers(
  client: BaseClient,
  users: readonly PeerLike[],
): Promise<TypeInputUser[]> {
  return Promise.all(users.map((user) => client.peers.resolveUser(user)));
}
