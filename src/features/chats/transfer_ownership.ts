/**
 * Giving a chat to somebody else.
 *
 * @see https://core.telegram.org/api/channel#transferring-ownership-of-a-group-channel
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { passwordProof } from "../auth/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { resolveChat } from "./chat_peer.ts";

/**
 * Makes somebody else the owner of a chat. The password is not sent, only a
 * proof of it.
 *
 * @param client Who owns it.
 * @param peer The chat.
 * @param user Who is to own it.
 * @param password Password of the account (2FA).
 * @param options How to make the calls.
 */
export async function transferOwnership(
  client: BaseClient,
  peer: PeerLike,
  user: PeerLike,
  password: string,
  options: CallOptions = {},
): Promise<void> {
  const verb = "transfer ownership";
  if (typeof password !== "string" || password === "") {
    throw new RangeError(`Cannot ${verb}: password must not be empty`);
  }
  const chat = await resolveChat(client, peer, verb);
  const userId = await client.peers.resolveUser(user);
  const account = await client.invoke(
    "account.getPassword",
    {},
    callOptions(options),
  );
  await client.invoke("messages.editChatCreator", {
    peer: chat.inputPeer,
    userId,
    // Without a password the server says what is missing.
    password: account.hasPassword
      ? passwordProof(client, account, password)
      : { _: "inputCheckPasswordEmpty" },
  }, callOptions(options));
}
