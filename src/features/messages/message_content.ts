/**
 * From what the caller gave to what functions of the API take.
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  toInputUser,
} from "../../client/mod.ts";
import type {
  TypeInputPeer,
  TypeInputReplyTo,
  TypeMessageEntity,
  TypeReplyMarkup,
} from "../../tl/mod.ts";
import { toReplyMarkup } from "../keyboards/mod.ts";
import {
  isSendableMedia,
  type SendableMedia,
} from "../media/sendable_media.ts";
import { type FormattedText, parseHtml, parseMarkdown } from "../text/mod.ts";
import { InputMessage } from "./input_message.ts";
import type { MessageOptions, SendMessageOptions } from "./message_options.ts";
import { checkMessageId } from "./message_ids.ts";

/** A message to be sent, in any shape. */
export type MessageLike =
  | string
  | FormattedText
  | InputMessage
  | MessageOptions;

/** `schedule_date` that stands for "when the receiver is online". */
const WHEN_ONLINE = 0x7ffffffe;

/** A message, checked, before peers are looked up. */
export interface CheckedMessage {
  /** Text without markup. */
  readonly text: string;
  /** Its formatting, as the caller or a parser made it. */
  readonly entities: readonly TypeMessageEntity[] | undefined;
  /** Media to send. */
  readonly media: SendableMedia | undefined;
  /** Keyboard. */
  readonly replyMarkup: TypeReplyMarkup | undefined;
  /** Unix seconds. */
  readonly scheduleDate: number | undefined;
  /** Everything else. */
  readonly options: SendMessageOptions;
}

/**
 * Checks a message without any input or output.
 *
 * @param message In any shape.
 * @param options More options; they win over those of the message.
 * @param verb For the error message.
 * @throws {TypeError} If a field is of the wrong kind or two exclude each
 * other.
 * @throws {RangeError} If the message is empty or a number out of range.
 */
export function checkMessage(
  message: MessageLike,
  options: SendMessageOptions = {},
  verb: string = "send message",
): CheckedMessage {
  const all = { ...toOptions(message, verb), ...options };
  const { text, entities } = readText(all, verb);
  if (text === "" && all.media === undefined) {
    throw new RangeError(
      `Cannot ${verb}: text must not be empty without media, got ""`,
    );
  }
  if (all.media !== undefined && !isSendableMedia(all.media)) {
    throw new TypeError(
      `Cannot ${verb}: media must be an upload, a Photo, a Document or ` +
        `InputMedia, got ${typeof all.media}`,
    );
  }
  if (typeof all.replyTo === "number") {
    checkMessageId(all.replyTo, "replyTo", verb);
  } else if (all.replyTo !== undefined && !isReply(all.replyTo)) {
    throw new TypeError(
      `Cannot ${verb}: replyTo must be a message id or an object, got ${typeof all
        .replyTo}`,
    );
  }
  if (all.topicId !== undefined) checkMessageId(all.topicId, "topicId", verb);
  const keyboard = all.keyboard ?? all.replyMarkup;
  return {
    text,
    entities: entities?.length === 0 ? undefined : entities,
    media: all.media,
    replyMarkup: keyboard === undefined ? undefined : toReplyMarkup(keyboard),
    scheduleDate: readScheduleDate(all.scheduleDate, verb),
    options: all,
  };
}

function toOptions(message: MessageLike, verb: string): MessageOptions {
  if (typeof message === "string") return { text: message };
  if (message instanceof InputMessage) return message.options;
  if (typeof message === "object" && message !== null) return message;
  throw new TypeError(
    `Cannot ${verb}: message must be text, an InputMessage or options, got ` +
      (message === null ? "null" : typeof message),
  );
}

function readText(
  options: MessageOptions,
  verb: string,
): { text: string; entities: readonly TypeMessageEntity[] | undefined } {
  const given = (["text", "markdown", "html"] as const).filter((field) =>
    options[field] !== undefined
  );
  for (const field of given) {
    if (typeof options[field] !== "string") {
      throw new TypeError(
        `Cannot ${verb}: ${field} must be a string, got ` +
          typeof options[field],
      );
    }
  }
  if (given.length > 1) {
    throw new TypeError(
      `Cannot ${verb}: one of text, markdown and html is wanted, got ` +
        given.join(" and "),
    );
  }
  if (options.markdown !== undefined) return parseMarkdown(options.markdown);
  if (options.html !== undefined) return parseHtml(options.html);
  return { text: options.text ?? "", entities: options.entities };
}

function readScheduleDate(
  date: MessageOptions["scheduleDate"],
  verb: string,
): number | undefined {
  if (date === undefined) return undefined;
  if (date === "online") return WHEN_ONLINE;
  const seconds = date instanceof Date
    ? Math.floor(date.getTime() / 1000)
    : date;
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 0x7fffffff) {
    throw new RangeError(
      `Cannot ${verb}: scheduleDate must be Unix seconds, a Date or ` +
        `"online", got ${seconds}`,
    );
  }
  return seconds;
}

/**
 * Finds the users that mentions name.
 *
 * @param client Looks them up.
 * @param entities Formatting as parsers make it.
 * @returns Formatting as functions of the API take it.
 * @throws {PeerError} If a mentioned user is not known.
 */
export async function resolveEntities(
  client: BaseClient,
  entities: readonly TypeMessageEntity[] | undefined,
): Promise<TypeMessageEntity[] | undefined> {
  if (entities === undefined) return undefined;
  const resolved: TypeMessageEntity[] = [];
  for (const entity of entities) {
    if (entity._ !== "messageEntityMentionName") {
      resolved.push(entity);
      continue;
    }
    const { offset, length } = entity;
    const user = toInputUser(await client.resolvePeer(entity.userId));
    if (user === undefined) continue;
    resolved.push({
      _: "inputMessageEntityMentionName",
      offset,
      length,
      userId: user,
    });
  }
  return resolved;
}

/**
 * Makes the reply header of a message.
 *
 * @param client Looks up peers.
 * @param options What the caller gave.
 * @returns The header, or `undefined` if the message replies to nothing.
 */
export async function resolveReply(
  client: BaseClient,
  options: MessageOptions,
): Promise<TypeInputReplyTo | undefined> {
  const { replyTo, topicId } = options;
  if (replyTo === undefined) {
    return topicId === undefined ? undefined : {
      _: "inputReplyToMessage",
      replyToMsgId: topicId,
      topMsgId: topicId,
    };
  }
  if (typeof replyTo === "number") {
    return {
      _: "inputReplyToMessage",
      replyToMsgId: replyTo,
      topMsgId: topicId,
    };
  }
  if ("_" in replyTo) return replyTo;
  const quote = typeof replyTo.quote === "string"
    ? { text: replyTo.quote, entities: [] }
    : replyTo.quote;
  return {
    _: "inputReplyToMessage",
    replyToMsgId: replyTo.messageId,
    topMsgId: topicId,
    replyToPeerId: await resolveOptional(client, replyTo.peer),
    quoteText: quote?.text,
    quoteEntities: await resolveEntities(client, quote?.entities),
    quoteOffset: quote === undefined ? undefined : replyTo.quoteOffset ?? 0,
  };
}

/** @returns The input peer, or `undefined` if there is no peer. */
export async function resolveOptional(
  client: BaseClient,
  peer: PeerLike | undefined,
): Promise<TypeInputPeer | undefined> {
  return peer === undefined ? undefined : await client.resolvePeer(peer);
}

function isReply(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
