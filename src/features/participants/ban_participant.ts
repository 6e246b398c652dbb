/**
 * Restricting, banning and kicking members.
 *
 * @see https://core.telegram.org/api/rights
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  toInputUser,
} from "../../client/mod.ts";
import type {
  ChatBannedRights,
  TypeInputChannel,
  TypeInputPeer,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { resolveChannel, resolveChat } from "../chats/chat_peer.ts";
import { ChatKindError } from "../errors.ts";
import { BanRights } from "./ban_rights.ts";
import {
  type BanRightsOptions,
  checkBanRights,
  type NamedBans,
} from "./ban_rights_options.ts";
import { findParticipant } from "./find_participant.ts";

/** How long a kick shuts out if its second call does not come through. */
const KICK_SECONDS = 60;

/** How rights of a member are changed. */
export interface EditRightsOptions extends CallOptions {
  /**
   * Reset what is not named, instead of reading what it is now and keeping
   * it. Saves a call.
   *
   * @default {false}
   */
  replace?: boolean;
}

/** How somebody is kicked. */
export interface KickOptions extends CallOptions {
  /**
   * In basic groups: delete what they wrote, for everybody.
   *
   * @default {false}
   */
  revokeHistory?: boolean;
}

/**
 * Forbids a member things, or everything.
 *
 * @param client Forbids it.
 * @param peer A supergroup or channel.
 * @param user Who; a channel that writes as itself counts too.
 * @param rights What to forbid and until when. Nothing named: a full ban.
 * @param options How.
 */
export async function banParticipant(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  rights: BanRights | BanRightsOptions = {},
  options: EditRightsOptions = {},
): Promise<void> {
  const verb = "ban participant";
  const named = checkBanRights(
    rights instanceof BanRights ? rights.options : rights,
    verb,
  );
  const { channel } = await resolveChannel(client, peer, verb);
  const participant = await client.resolvePeer(user);
  const isBan = Object.keys(named.flags).length === 0 ||
    named.flags.viewMessages === true;
  const before = isBan || options.replace === true
    ? undefined
    : await bannedRights(client, channel, participant, options);
  const wanted = isBan
    ? { ...named, flags: { ...named.flags, viewMessages: true } }
    : named;
  await editBanned(
    client,
    channel,
    participant,
    mergeBans(before, wanted),
    options,
  );
}

/**
 * Lifts every ban and restriction of somebody, who does not come back by it.
 *
 * @param client Lifts them.
 * @param peer A supergroup or channel.
 * @param user Who.
 * @param options How to make the call.
 */
export async function unbanParticipant(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  options: CallOptions = {},
): Promise<void> {
  const { channel } = await resolveChannel(client, peer, "unban participant");
  const participant = await client.resolvePeer(user);
  await editBanned(client, channel, participant, NOTHING, options);
}

/**
 * Removes a member, who may come back.
 *
 * @param client Removes it.
 * @param peer The chat.
 * @param user Who.
 * @param options How.
 */
export async function kickParticipant(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  options: KickOptions = {},
): Promise<void> {
  const verb = "kick participant";
  const chat = await resolveChat(client, peer, verb);
  const participant = await client.resolvePeer(user);
  if (chat.kind === "group") {
    const userId = toInputUser(participant);
    if (userId === undefined) {
      throw new ChatKindError(verb, "a user in a basic group", "channel");
    }
    await client.invoke("messages.deleteChatUser", {
      chatId: chat.chatId,
      userId,
      revokeHistory: options.revokeHistory,
    }, callOptions(options));
    return;
  }
  // If the second call fails, the ban ends by itself.
  await editBanned(client, chat.channel, participant, {
    _: "chatBannedRights",
    viewMessages: true,
    untilDate: client.serverTime + KICK_SECONDS,
  }, options);
  await editBanned(client, chat.channel, participant, NOTHING, options);
}

/**
 * Changes what is forbidden to everybody who is no administrator.
 *
 * @param client Changes it.
 * @param peer A group or supergroup.
 * @param rights What to forbid, and what to allow.
 * @param options How.
 */
export async function setDefaultRights(
  client: BaseClient,
  peer: PeerLike,
  rights: BanRights | BanRightsOptions,
  options: EditRightsOptions = {},
): Promise<void> {
  const verb = "set default rights";
  const named = checkBanRights(
    rights instanceof BanRights ? rights.options : rights,
    verb,
  );
  if (named.untilDate !== undefined) {
    throw new RangeError(
      `Cannot ${verb}: until must not be set, default rights have no end`,
    );
  }
  if (named.flags.viewMessages === true) {
    throw new RangeError(`Cannot ${verb}: noView must not be set, got true`);
  }
  const chat = await resolveChat(client, peer, verb);
  let before: ChatBannedRights | undefined;
  if (options.replace !== true) {
    const { chats } = chat.kind === "group"
      ? await client.invoke(
        "messages.getChats",
        { id: [chat.chatId] },
        callOptions(options),
      )
      : await client.invoke(
        "channels.getChannels",
        { id: [chat.channel] },
        callOptions(options),
      );
    const [found] = chats;
    if (found !== undefined && "defaultBannedRights" in found) {
      before = found.defaultBannedRights;
    }
  }
  await client.invoke("messages.editChatDefaultBannedRights", {
    peer: chat.inputPeer,
    bannedRights: { ...mergeBans(before, named), untilDate: 0 },
  }, callOptions(options));
}

const NOTHING: ChatBannedRights = { _: "chatBannedRights", untilDate: 0 };

/** What is named wins, the rest stays. */
function mergeBans(
  before: ChatBannedRights | undefined,
  { flags, untilDate }: NamedBans,
): ChatBannedRights {
  return {
    ...NOTHING,
    ...before,
    ...flags,
    untilDate: untilDate ?? before?.untilDate ?? 0,
  };
}

async function bannedRights(
  client: BaseClient,
  channel: TypeInputChannel,
  participant: TypeInputPeer,
  options: CallOptions,
): Promise<ChatBannedRights | undefined> {
  const found = await findParticipant(client, channel, participant, options);
  return found?.participant._ === "channelParticipantBanned"
    ? found.participant.bannedRights
    : undefined;
}

async function editBanned(
  client: BaseClient,
  channel: TypeInputChannel,
  participant: TypeInputPeer,
  bannedRights: ChatBannedRights,
  options: CallOptions,
): Promise<void> {
  await client.invoke(
    "channels.editBanned",
    { channel, participant, bannedRights },
    callOptions(options),
  );
}
