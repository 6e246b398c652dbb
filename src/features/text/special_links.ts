/**
 * Links that stand for something other than an address: users by id and
 * custom emoji.
 *
 * @module
 */

import type { EntityKind } from "./span_builder.ts";

const USER = /^tg:\/\/user\?id=(\d{1,19})$/i;
const EMOJI = /^tg:\/\/emoji\?id=(\d{1,20})$/i;

/** @returns The entity that a link with this address is. */
export function linkKind(url: string): EntityKind {
  const user = USER.exec(url);
  return user === null
    ? { _: "messageEntityTextUrl", url }
    : { _: "messageEntityMentionName", userId: BigInt(user[1]!) };
}

/** @returns The custom emoji that an address names, or `null`. */
export function emojiKind(url: string): EntityKind | null {
  const emoji = EMOJI.exec(url);
  return emoji === null ? null : customEmojiKind(emoji[1]!);
}

/** @returns The custom emoji with a decimal document id, or `null`. */
export function customEmojiKind(id: string): EntityKind | null {
  if (!/^\d{1,20}$/.test(id)) return null;
  // Document ids are TL longs: what is above 2^63 is the negative half.
  const documentId = BigInt.asIntN(64, BigInt(id));
  return { _: "messageEntityCustomEmoji", documentId };
}

/** @returns The address that stands for a user. */
export function userLink(userId: bigint): string {
  return `tg://user?id=${userId}`;
}

/** @returns The decimal, unsigned form of a custom emoji's document id. */
export function emojiId(documentId: bigint): string {
  return BigInt.asUintN(64, documentId).toString();
}
