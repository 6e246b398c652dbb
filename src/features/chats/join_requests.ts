/**
 * Letting in those who asked, or not.
 *
 * @see https://core.telegram.org/api/invites#join-requests
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { resolveChat } from "./chat_peer.ts";
import { checkInviteHash } from "./invite_hash.ts";

/** Which requests are answered. */
export interface AnswerRequestsOptions extends CallOptions {
  /** Only those that came by this link. @default {all} */
  link?: string;
}

/**
 * Answers one request to join.
 *
 * @param client Who answers.
 * @param peer The chat.
 * @param user Who asked.
 * @param approved Whether to let it in.
 * @param options How to make the call.
 */
export async function answerJoinRequest(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  approved: boolean,
  options: CallOptions = {},
): Promise<void> {
  const { inputPeer } = await resolveChat(client, peer, "answer join request");
  await client.invoke("messages.hideChatJoinRequest", {
    peer: inputPeer,
    userId: await client.peers.resolveUser(user),
    approved,
  }, callOptions(options));
}

/**
 * Answers all requests to join.
 *
 * @param client Who answers.
 * @param peer The chat.
 * @param approved Whether to let them in.
 * @param options Which requests.
 */
export async function answerAllJoinRequests(
  client: BaseClient,
  peer: PeerLike,
  approved: boolean,
  options: AnswerRequestsOptions = {},
): Promise<void> {
  const verb = "answer join requests";
  const { link } = options;
  if (link !== undefined) checkInviteHash(link, verb);
  const { inputPeer } = await resolveChat(client, peer, verb);
  await client.invoke(
    "messages.hideAllChatJoinRequests",
    { peer: inputPeer, link, approved },
    callOptions(options),
  );
}
