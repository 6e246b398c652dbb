/**
 * Everything that can be said about a message to be sent.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type { TypeInputReplyTo, TypeMessageEntity } from "../../tl/mod.ts";
import type { CallOptions } from "../call_options.ts";
import type { Keyboard } from "../keyboards/mod.ts";
import type { SendableMedia } from "../media/sendable_media.ts";
import type { FormattedText } from "../text/mod.ts";

/** Which message, and which part of it, a message replies to. */
export interface ReplyOptions {
  /** Id of the message, above 0. */
  messageId: number;
  /** Chat of that message. @default {the chat that is sent to} */
  peer?: PeerLike;
  /** Part of its text to quote. @default {none} */
  quote?: string | FormattedText;
  /** Where the quote begins, in UTF-16 code units. @default {0} */
  quoteOffset?: number;
}

/**
 * What a message says and how it is sent. Its text comes from exactly one of
 * `text`, `markdown` and `html`.
 */
export interface MessageOptions {
  /** Plain text, formatted by `entities`. */
  text?: string;
  /** Text as for `parseMarkdown()`. */
  markdown?: string;
  /** Text as for `parseHtml()`. */
  html?: string;
  /** Formatting of `text`; offsets in UTF-16 code units. @default {none} */
  entities?: readonly TypeMessageEntity[];
  /**
   * Media to send: an upload, a photo or document seen elsewhere, or raw TL;
   * the text is then its caption.
   *
   * @default {none}
   */
  media?: SendableMedia;
  /** Cover media that is no raw TL until it is touched. @default {false} */
  spoiler?: boolean;
  /**
   * Delete media that is no raw TL so many seconds after it was opened;
   * private chats only.
   *
   * @default {never}
   */
  ttlSeconds?: number;
  /**
   * What to reply to: a message id, details, or raw TL.
   *
   * @default {nothing}
   */
  replyTo?: number | ReplyOptions | TypeInputReplyTo;
  /** Id of the forum topic to send to. @default {none} */
  topicId?: number;
  /** Keyboard in any shape. @default {none} */
  keyboard?: Keyboard;
  /** Same as `keyboard`. */
  replyMarkup?: Keyboard;
  /** Send without a sound. @default {false} */
  silent?: boolean;
  /** Send as a background message. @default {false} */
  background?: boolean;
  /** Delete the draft of the chat. @default {false} */
  clearDraft?: boolean;
  /** Show no preview of links. @default {false} */
  noWebpage?: boolean;
  /** Show media or preview below the text. @default {false} */
  invertMedia?: boolean;
  /** Forbid to forward and save the message. @default {false} */
  noForwards?: boolean;
  /**
   * When to send: Unix seconds, a `Date`, or `"online"` for when the receiver
   * is next online.
   *
   * @default {at once}
   */
  scheduleDate?: number | Date | "online";
  /** Channel or group to send as. @default {the account} */
  sendAs?: PeerLike;
  /** Id of an animated effect, private chats only. @default {none} */
  effect?: bigint;
}

/** {@linkcode MessageOptions} and how to make the call. */
export interface SendMessageOptions extends MessageOptions, CallOptions {}
