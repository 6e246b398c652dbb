/**
 * Leaving chats, and clearing the chat list.
 *
 * @module
 */

import { type BaseClient, type PeerLike, RpcError } from "../../client/mod.ts";
import type { TypeInputPeer } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import {
  type ChannelPeer,
  type GroupPeer,
  resolveChat,
  toChat,
} from "./chat_peer.ts";

/** How a chat is taken off the chat list. */
export interface DeleteDialogOptions extends CallOptions {
  /**
   * Delete the messages for the other side too: all in private chats, the
   * account's own in basic groups.
   *
   * @default {false}
   */
  revoke?: boolean;
}

/**
 * Leaves a group or channel.
 *
 * @param client Who leaves.
 * @param peer The chat.
 * @param options How to make the call.
 */
export async function leaveChat(
  client: BaseClient,
  peer: PeerLike,
  options: CallOptions = {},
): Promise<void> {
  await leave(client, await resolveChat(client, peer, "leave chat"), options);
}

/**
 * Takes a chat off the chat list: leaves groups and channels, and deletes
 * the messages of groups and private chats.
 *
 * @param client Whose list.
 * @param peer The chat.
 * @param options Whether for the other side too.
 */
export async function deleteDialog(
  client: BaseClient,
  peer: PeerLike,
  options: DeleteDialogOptions = {},
): Promise<void> {
  const inputPeer = await client.resolvePeer(peer);
  const chat = toChat(inputPeer);
  if (chat !== undefined) {
    try {
      await leave(client, chat, options);
    } catch (error) {
      // Gone already: its line may still be there.
      const isGone = error instanceof RpcError &&
        error.is("USER_NOT_PARTICIPANT");
      if (!isGone) throw error;
    }
  }
  if (chat?.kind !== "channel") await clear(client, inputPeer, options);
}

async function leave(
  client: BaseClient,
  chat: GroupPeer | ChannelPeer,
  options: DeleteDialogOptions,
): Promise<void> {
  if (chat.kind === "channel") {
    await client.invoke(
      "channels.leaveChannel",
      { channel: chat.channel },
      callOptions(options),
    );
    return;
  }
  await client.invoke("messages.deleteChatUser", {
    chatId: chat.chatId,
    userId: { _: "inputUserSelf" },
    revokeHistory: options.revoke,
  }, callOptions(options));
}

async function clear(
  client: BaseClient,
  peer: TypeInputPeer,
  options: DeleteDialogOptions,
): Promise<void> {
  for (;;) {
    const { offset } = await client.invoke("messages.deleteHistory", {
      peer,
      maxId: 0,
      revoke: options.revoke,
    }, callOptions(options));
    // A positive offset: there is more to delete, call again.
    if (offset <= 0) return;
  }
}
