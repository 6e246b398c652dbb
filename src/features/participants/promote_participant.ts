/**
 * Making administrators, and tags beside names.
 *
 * @see https://core.telegram.org/api/rights
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type { ChatAdminRights, TypeInputUser } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { type GroupPeer, resolveChat } from "../chats/chat_peer.ts";
import { ChatKindError } from "../errors.ts";
import { AdminRightsBuilder } from "./admin_rights.ts";
import {
  type AdminRightsOptions,
  checkAdminRights,
  checkRank,
  FULL_RIGHTS,
  type NamedRights,
} from "./admin_rights_options.ts";
import type { EditRightsOptions } from "./ban_participant.ts";
import { findParticipant } from "./find_participant.ts";

const NO_RIGHTS: ChatAdminRights = { _: "chatAdminRights" };

/**
 * Makes somebody an administrator, or changes what one may do.
 *
 * @param client Makes it.
 * @param peer The chat.
 * @param user Who.
 * @param rights What to grant, and the title. Nothing granted: an
 * administrator with no rights (`other`).
 * @param options How.
 */
export async function promoteParticipant(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  rights: AdminRightsBuilder | AdminRightsOptions,
  options: EditRightsOptions = {},
): Promise<void> {
  const verb = "promote participant";
  const named = checkAdminRights(
    rights instanceof AdminRightsBuilder ? rights.options : rights,
    verb,
  );
  const chat = await resolveChat(client, peer, verb);
  if (chat.kind === "group") {
    // Their administrators may everything: a part would be more than named.
    if (!isWhole(named)) {
      throw new ChatKindError(
        verb,
        "a supergroup for some rights only (basic groups: fullAdmin() or none)",
        "group",
      );
    }
    await editChatAdmin(client, chat, user, true, options);
    if (named.rank !== undefined) {
      await editRank(client, chat.inputPeer, user, named.rank, options);
    }
    return;
  }
  const userId = await client.peers.resolveUser(user);
  const before = options.replace === true ? undefined : (await findParticipant(
    client,
    chat.channel,
    await client.resolvePeer(user),
    options,
  ))?.participant;
  const present = before?._ === "channelParticipantAdmin" ||
      before?._ === "channelParticipantCreator"
    ? before
    : undefined;
  const adminRights = { ...NO_RIGHTS, ...present?.adminRights, ...named.flags };
  if (!Object.values(adminRights).includes(true)) adminRights.other = true;
  await client.invoke("channels.editAdmin", {
    channel: chat.channel,
    userId,
    adminRights,
    rank: named.rank ?? (options.replace === true ? "" : present?.rank),
  }, callOptions(options));
}

/**
 * Makes an administrator a member again.
 *
 * @param client Makes it.
 * @param peer The chat.
 * @param user Who.
 * @param options How to make the call.
 */
export async function demoteParticipant(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  options: CallOptions = {},
): Promise<void> {
  const chat = await resolveChat(client, peer, "demote participant");
  if (chat.kind === "group") {
    await editChatAdmin(client, chat, user, false, options);
    return;
  }
  await client.invoke("channels.editAdmin", {
    channel: chat.channel,
    userId: await client.peers.resolveUser(user),
    adminRights: NO_RIGHTS,
  }, callOptions(options));
}

/**
 * Sets the tag beside the name of a member.
 *
 * @param client Sets it.
 * @param peer A group or supergroup.
 * @param user Who.
 * @param rank At most 16 characters; `""` for none.
 * @param options How to make the call.
 */
export async function setParticipantRank(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  rank: string,
  options: CallOptions = {},
): Promise<void> {
  const verb = "set rank";
  checkRank(rank, "rank", verb);
  const { inputPeer } = await resolveChat(client, peer, verb);
  await editRank(client, inputPeer, user, rank, options);
}

function isWhole({ flags }: NamedRights): boolean {
  return Object.keys(flags).length === 0 ||
    FULL_RIGHTS.every((right) => flags[right] === true) &&
      flags.anonymous !== true;
}

async function editChatAdmin(
  client: BaseClient,
  { chatId }: GroupPeer,
  user: PeerLike,
  isAdmin: boolean,
  options: CallOptions,
): Promise<void> {
  const userId: TypeInputUser = await client.peers.resolveUser(user);
  await client.invoke(
    "messages.editChatAdmin",
    { chatId, userId, isAdmin },
    callOptions(options),
  );
}

async function editRank(
  client: BaseClient,
  peer: GroupPeer["inputPeer"],
  user: PeerLike,
  rank: string,
  options: CallOptions,
): Promise<void> {
  const participant = await client.resolvePeer(user);
  await client.invoke(
    "messages.editChatParticipantRank",
    { peer, participant, rank },
    callOptions(options),
  );
}
