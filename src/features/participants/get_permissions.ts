/**
 * Reading what somebody may do in a chat.
 *
 * @module
 */

import {
  type BaseClient,
  peerId as markedId,
  type PeerLike,
} from "../../client/mod.ts";
import type { TypeChat, TypeInputPeer } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import {
  type ChannelPeer,
  type GroupPeer,
  resolveChat,
} from "../chats/chat_peer.ts";
import { contextOf, toPeer } from "../peers/peer_context.ts";
import { findParticipant } from "./find_participant.ts";
import { Participant } from "./participant.ts";
import { participantsOf } from "./participant_iterator.ts";
import { ParticipantPermissions } from "./participant_permissions.ts";

/**
 * Reads what somebody may do in a chat.
 *
 * @param client Reads it.
 * @param peer The chat.
 * @param user Who; `"me"` for the account itself.
 * @param options How to make the calls.
 * @returns The permissions.
 */
export async function getPermissions(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  options: CallOptions = {},
): Promise<ParticipantPermissions> {
  const chat = await resolveChat(client, peer, "get permissions");
  const who = await client.resolvePeer(user);
  return chat.kind === "group"
    ? await inGroup(client, chat, who, options)
    : await inChannel(client, chat, who, options);
}

async function inGroup(
  client: BaseClient,
  { chatId }: GroupPeer,
  who: TypeInputPeer,
  options: CallOptions,
): Promise<ParticipantPermissions> {
  const full = await client.invoke(
    "messages.getFullChat",
    { chatId },
    callOptions(options),
  );
  const context = contextOf(full);
  const id = markedId(toPeer(who, client.account?.userId ?? 0n));
  const participant = participantsOf(full.fullChat)
    .map((raw) => new Participant(raw, context))
    .find((it) => it.id === id);
  const chat = context.chats.get(chatId);
  return new ParticipantPermissions({ participant, ...defaultsOf(chat) });
}

async function inChannel(
  client: BaseClient,
  { channel }: ChannelPeer,
  who: TypeInputPeer,
  options: CallOptions,
): Promise<ParticipantPermissions> {
  const found = await findParticipant(client, channel, who, options);
  if (found === undefined) {
    return new ParticipantPermissions({ participant: undefined });
  }
  const context = contextOf(found);
  const participant = new Participant(found.participant, context);
  const id = "channelId" in channel ? channel.channelId : 0n;
  let chat = context.chats.get(id);
  if (chat?._ !== "channel" && participant.isMember) {
    // The answer need not bring the channel along.
    const answer = await client.invoke(
      "channels.getChannels",
      { id: [channel] },
      callOptions(options),
    );
    chat = answer.chats.find((it) => it.id === id);
  }
  return new ParticipantPermissions({ participant, ...defaultsOf(chat) });
}

function defaultsOf(chat: TypeChat | undefined): {
  defaultBannedRights?: ParticipantPermissions["defaultBannedRights"];
  isBroadcast?: boolean;
} {
  if (chat?._ === "chat") {
    return { defaultBannedRights: chat.defaultBannedRights };
  }
  if (chat?._ !== "channel") return {};
  const { defaultBannedRights, broadcast } = chat;
  return { defaultBannedRights, isBroadcast: broadcast === true };
}
