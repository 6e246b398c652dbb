/**
 * What a message shows of the one that it replies to.
 *
 * @module
 */

import type {
  MessageReplyHeader,
  TypeInputReplyTo,
  TypeMessageReplyHeader,
} from "../../tl/mod.ts";
import { toPeer } from "../peers/peer_context.ts";

/** Fields that the request and the header have under the same name. */
const SAME = [
  "replyToMsgId",
  "quoteText",
  "quoteEntities",
  "quoteOffset",
  "todoItemId",
  "pollOption",
] as const;

/**
 * Tells what the server will show of a reply, from what was asked for: short
 * answers leave it out.
 *
 * @param replyTo What was asked for.
 * @param selfId The account's own id.
 * @returns The header, or `undefined` for what has none.
 */
export function replyHeader(
  replyTo: TypeInputReplyTo | undefined,
  selfId: bigint,
): TypeMessageReplyHeader | undefined {
  if (replyTo?._ === "inputReplyToStory") {
    return {
      _: "messageReplyStoryHeader",
      peer: toPeer(replyTo.peer, selfId),
      storyId: replyTo.storyId,
    };
  }
  if (replyTo?._ !== "inputReplyToMessage") return undefined;
  const header: Record<string, unknown> = { _: "messageReplyHeader" };
  for (const field of SAME) {
    if (replyTo[field] !== undefined) header[field] = replyTo[field];
  }
  const { quoteText, replyToPeerId, topMsgId } = replyTo;
  if (quoteText !== undefined) header["quote"] = true;
  if (replyToPeerId !== undefined) {
    header["replyToPeerId"] = toPeer(replyToPeerId, selfId);
  }
  if (topMsgId !== undefined) header["replyToTopId"] = topMsgId;
  return header as unknown as MessageReplyHeader;
}
