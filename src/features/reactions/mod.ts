/**
 * Reactions to messages.
 *
 * @module
 */

export { InputReactions, type ReactionLike } from "./input_reactions.ts";
export { sendReaction } from "./send_reaction.ts";
