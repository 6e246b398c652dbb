/**
 * Settings of groups and channels.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkLength, checkWhole } from "../check_arguments.ts";
import { resolveChannel, resolveChat } from "./chat_peer.ts";

/** Longest title, in characters. */
export const MAX_TITLE = 128;

/** Longest description, in characters. */
export const MAX_ABOUT = 255;

/** Longest time until messages are deleted, in seconds: a year. */
const MAX_TTL = 365 * 86_400;

/** Pauses of slow mode that the server knows, in seconds. */
const SLOW_MODES: readonly number[] = [0, 5, 10, 30, 60, 300, 900, 3600];

/**
 * Checks the time after which messages are deleted.
 *
 * @param seconds What the caller gave.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @throws {RangeError} If it is not from 0 to a year.
 */
export function checkTtl(seconds: number, field: string, verb: string): void {
  checkWhole(seconds, field, verb, 0, MAX_TTL);
}

/**
 * Renames a group or channel.
 *
 * @param client Renames it.
 * @param peer The chat.
 * @param title 1 to 128 characters.
 * @param options How to make the call.
 */
export async function setChatTitle(
  client: BaseClient,
  peer: PeerLike,
  title: string,
  options: CallOptions = {},
): Promise<void> {
  const verb = "set chat title";
  checkLength(title, "title", verb, 1, MAX_TITLE);
  const chat = await resolveChat(client, peer, verb);
  if (chat.kind === "group") {
    await client.invoke(
      "messages.editChatTitle",
      { chatId: chat.chatId, title },
      callOptions(options),
    );
  } else {
    await client.invoke(
      "channels.editTitle",
      { channel: chat.channel, title },
      callOptions(options),
    );
  }
}

/**
 * Describes a group or channel.
 *
 * @param client Describes it.
 * @param peer The chat.
 * @param about At most 255 characters; `""` for none.
 * @param options How to make the call.
 */
export async function setChatAbout(
  client: BaseClient,
  peer: PeerLike,
  about: string,
  options: CallOptions = {},
): Promise<void> {
  const verb = "set chat about";
  checkLength(about, "about", verb, 0, MAX_ABOUT);
  const { inputPeer } = await resolveChat(client, peer, verb);
  await client.invoke(
    "messages.editChatAbout",
    { peer: inputPeer, about },
    callOptions(options),
  );
}

/**
 * Makes members of a supergroup wait between two messages.
 *
 * @param client Sets it.
 * @param peer The supergroup.
 * @param seconds 0 (no wait), 5, 10, 30, 60, 300, 900 or 3600.
 * @param options How to make the call.
 */
export async function setSlowMode(
  client: BaseClient,
  peer: PeerLike,
  seconds: number,
  options: CallOptions = {},
): Promise<void> {
  const verb = "set slow mode";
  if (!SLOW_MODES.includes(seconds)) {
    throw new RangeError(
      `Cannot ${verb}: seconds must be ${SLOW_MODES.join(", ")}, ` +
        `got ${seconds}`,
    );
  }
  const { channel } = await resolveChannel(client, peer, verb);
  await client.invoke(
    "channels.toggleSlowMode",
    { channel, seconds },
    callOptions(options),
  );
}

/**
 * Has new messages of a chat deleted after a time.
 *
 * @param client Sets it.
 * @param peer Any chat, private ones too.
 * @param period Seconds, 0 (never) to 31,536,000 (a year).
 * @param options How to make the call.
 */
export async function setChatTtl(
  client: BaseClient,
  peer: PeerLike,
  period: number,
  options: CallOptions = {},
): Promise<void> {
  checkTtl(period, "period", "set chat TTL");
  await client.invoke(
    "messages.setHistoryTTL",
    { peer: await client.resolvePeer(peer), period },
    callOptions(options),
  );
}
