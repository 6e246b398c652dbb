/**
 * What bots hear in groups.
 *
 * @module
 */

import type { Account } from "./account.ts";
import type { Content } from "./posting.ts";

/**
 * Tells whether a member of a group is sent a message.
 *
 * Users always are. Bots are never sent what other bots write, and in privacy
 * mode only commands that are for them, mentions, answers to their own
 * messages and service messages.
 *
 * @param reader The member.
 * @param author Who wrote it.
 * @param content What it says.
 * @param admin Whether the member is an administrator, who hears everything.
 * @returns Whether the member hears it.
 * @see https://core.telegram.org/bots/features#privacy-mode
 */
export function botHears(
  reader: Account,
  author: Account,
  content: Content,
  admin: boolean,
): boolean {
  if (reader.bot === undefined || content.action !== undefined) return true;
  if (author.bot !== undefined) return false;
  if (!reader.bot.privacyMode || admin) return true;
  if (content.viaBotId === reader.id) return true;
  if (content.replyTo?.authorId === reader.id) return true;
  const name = reader.username?.toLowerCase();
  for (const entity of content.entities ?? []) {
    const word = content.text
      .slice(entity.offset, entity.offset + entity.length)
      .toLowerCase();
    switch (entity._) {
      case "messageEntityMention":
        if (word === `@${name}`) return true;
        break;
      case "messageEntityMentionName":
        if (entity.userId === reader.id) return true;
        break;
      case "messageEntityBotCommand": {
        const addressee = word.split("@")[1];
        if (addressee === undefined || addressee === name) return true;
      }
    }
  }
  return false;
}
