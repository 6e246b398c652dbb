/**
 * Coming into groups and channels.
 *
 * @see https://core.telegram.org/api/invites
 *
 * @module
 */

import { type BaseClient, type PeerLike, RpcError } from "../../client/mod.ts";
import type {
  TypeChat,
  TypeChatInvite,
  TypeMessagesChatInviteJoinResult,
  TypeUpdates,
  User,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { ChatKindError } from "../errors.ts";
import { toChat } from "./chat_peer.ts";
import { checkInviteHash, parseInviteHash } from "./invite_hash.ts";

/**
 * What came of an attempt to join:
 *
 * - `joined`: the account is in; `chat` is what it is in;
 * - `requestSent`: administrators have to let it in, and were asked to;
 * - `webView`: a bot that guards the chat wants to be opened first, with
 *   `queryId`.
 */
export type JoinOutcome =
  | { readonly status: "joined"; readonly chat: TypeChat | undefined }
  | { readonly status: "requestSent" }
  | {
    readonly status: "webView";
    readonly botId: bigint;
    readonly bot: User | undefined;
    readonly queryId: bigint;
  };

/**
 * Joins a channel or supergroup.
 *
 * @param client Who joins.
 * @param target `"@name"`, a link, an invite link, or anything that stands
 * for a channel.
 * @param options How to make the calls.
 * @returns What came of it.
 */
export async function joinChat(
  client: BaseClient,
  target: PeerLike,
  options: CallOptions = {},
): Promise<JoinOutcome> {
  if (typeof target === "string" && parseInviteHash(target) !== undefined) {
    return await acceptInviteLink(client, target, options);
  }
  const chat = toChat(await client.resolvePeer(target));
  if (chat?.kind !== "channel") {
    throw new ChatKindError(
      "join chat",
      "a channel or supergroup (basic groups take an invite link)",
      chat?.kind ?? "user",
    );
  }
  return await outcome(
    client.invoke(
      "channels.joinChannel",
      { channel: chat.channel },
      callOptions(options),
    ),
    "channelId" in chat.channel ? chat.channel.channelId : undefined,
  );
}

/**
 * Joins the chat of an invite link.
 *
 * @param client Who joins.
 * @param link The link, see `parseInviteHash()`.
 * @param options How to make the call.
 * @returns What came of it.
 */
export async function acceptInviteLink(
  client: BaseClient,
  link: string,
  options: CallOptions = {},
): Promise<JoinOutcome> {
  const hash = checkInviteHash(link, "accept invite link");
  return await outcome(
    client.invoke("messages.importChatInvite", { hash }, callOptions(options)),
  );
}

/**
 * Reads what is behind an invite link, without joining.
 *
 * @param client Who looks.
 * @param link The link, see `parseInviteHash()`.
 * @param options How to make the call.
 * @returns `chatInviteAlready` if the account is in it, `chatInvitePeek` if
 * it may read along for a while, or else `chatInvite`.
 */
export async function checkInviteLink(
  client: BaseClient,
  link: string,
  options: CallOptions = {},
): Promise<TypeChatInvite> {
  const hash = checkInviteHash(link, "check invite link");
  return await client.invoke(
    "messages.checkChatInvite",
    { hash },
    callOptions(options),
  );
}

async function outcome(
  call: Promise<TypeMessagesChatInviteJoinResult>,
  id?: bigint,
): Promise<JoinOutcome> {
  try {
    const result = await call;
    if (result._ === "messages.chatInviteJoinResultOk") {
      return { status: "joined", chat: chatOf(result.updates, id) };
    }
    const { botId, queryId, users } = result;
    const bot = users.find((user): user is User =>
      user._ === "user" && user.id === botId
    );
    return { status: "webView", botId, bot, queryId };
  } catch (error) {
    if (error instanceof RpcError && error.is("INVITE_REQUEST_SENT")) {
      return { status: "requestSent" };
    }
    throw error;
  }
}

/**
 * Reads the chat that updates are about.
 *
 * @param updates Answer of a call that makes or enters a chat.
 * @param id Its id, unmarked, if that is known.
 * @returns The chat, or the first one that came along.
 */
export function chatOf(
  updates: TypeUpdates,
  id?: bigint,
): TypeChat | undefined {
  if (!("chats" in updates)) return undefined;
  return updates.chats.find((chat) => chat.id === id) ?? updates.chats[0];
}
