/**
 * `InputMessage`: a message to be sent, built step by step.
 *
 * @module
 */

import type { TypeInputReplyTo, TypeMessageEntity } from "../../tl/mod.ts";
import type { Keyboard } from "../keyboards/mod.ts";
import type { SendableMedia } from "../media/sendable_media.ts";
import type { MessageOptions, ReplyOptions } from "./message_options.ts";

/**
 * A message to be sent. Each method returns a new message and leaves the old
 * one as it was, so that a template can be kept and varied.
 *
 * @example A message with everything
 * ```ts
 * import { InlineKeyboard, InputMessage } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const quiet = InputMessage.markdown("**Vote!**").silent().noWebpage();
 * const message = quiet
 *   .replyTo(42)
 *   .keyboard(new InlineKeyboard().callback("👍", "up").callback("👎", "down"));
 * assertEquals(message.options.replyTo, 42);
 * assertEquals(quiet.options.replyTo, undefined);
 * ```
 */
export class InputMessage {
  /** The message as plain options. */
  readonly options: Readonly<MessageOptions>;

  /**
   * Makes a message of plain options.
   *
   * @param options The message as plain options.
   */
  constructor(options: MessageOptions = {}) {
    this.options = { ...options };
  }

  /**
   * Begins with plain text.
   *
   * @param text The text.
   */
  static text(text: string): InputMessage {
    return new InputMessage({ text });
  }

  /**
   * Begins with Markdown.
   *
   * @param markdown As for `parseMarkdown()`.
   */
  static markdown(markdown: string): InputMessage {
    return new InputMessage({ markdown });
  }

  /**
   * Begins with HTML.
   *
   * @param html As for `parseHtml()`.
   */
  static html(html: string): InputMessage {
    return new InputMessage({ html });
  }

  /**
   * Replaces the text, and drops its entities.
   *
   * @param text Plain text.
   */
  setText(text: string): InputMessage {
    const { markdown: _markdown, html: _html, entities: _entities, ...rest } =
      this.options;
    return new InputMessage({ ...rest, text });
  }

  /**
   * Formats the text.
   *
   * @param entities Offsets and lengths in UTF-16 code units.
   */
  entities(entities: readonly TypeMessageEntity[]): InputMessage {
    return this.#with({ entities });
  }

  /**
   * Replies to a message.
   *
   * @param target Message id, details, raw TL, or `null` for no reply.
   */
  replyTo(
    target: number | ReplyOptions | TypeInputReplyTo | null,
  ): InputMessage {
    return this.#set("replyTo", target);
  }

  /**
   * Sends to a forum topic.
   *
   * @param topicId Its id; `null` for none.
   */
  topic(topicId: number | null): InputMessage {
    return this.#set("topicId", topicId);
  }

  /**
   * Adds a keyboard.
   *
   * @param keyboard In any shape; `null` for none.
   */
  keyboard(keyboard: Keyboard | null): InputMessage {
    return this.#set("keyboard", keyboard);
  }

  /**
   * Same as {@linkcode keyboard}.
   *
   * @param markup In any shape.
   */
  replyMarkup(markup: Keyboard | null): InputMessage {
    return this.keyboard(markup);
  }

  /**
   * Sends without a sound.
   *
   * @param on Default: yes.
   */
  silent(on: boolean = true): InputMessage {
    return this.#with({ silent: on });
  }

  /**
   * Sends as a background message.
   *
   * @param on Default: yes.
   */
  background(on: boolean = true): InputMessage {
    return this.#with({ background: on });
  }

  /**
   * Deletes the draft of the chat.
   *
   * @param on Default: yes.
   */
  clearDraft(on: boolean = true): InputMessage {
    return this.#with({ clearDraft: on });
  }

  /**
   * Shows no preview of links.
   *
   * @param on Default: yes.
   */
  noWebpage(on: boolean = true): InputMessage {
    return this.#with({ noWebpage: on });
  }

  /**
   * Shows media or preview below the text.
   *
   * @param on Default: yes.
   */
  invertMedia(on: boolean = true): InputMessage {
    return this.#with({ invertMedia: on });
  }

  /**
   * Forbids to forward and save the message.
   *
   * @param on Default: yes.
   */
  noForwards(on: boolean = true): InputMessage {
    return this.#with({ noForwards: on });
  }

  /**
   * Sends later.
   *
   * @param date Unix seconds or a `Date`; `null` for at once.
   */
  scheduleDate(date: number | Date | null): InputMessage {
    return this.#set("scheduleDate", date);
  }

  /** Sends when the receiver is next online. */
  scheduleOnceOnline(): InputMessage {
    return this.#with({ scheduleDate: "online" });
  }

  /**
   * Adds media; the text is then its caption.
   *
   * @param media An upload, a photo or document seen elsewhere, or raw TL.
   */
  copyMedia(media: SendableMedia): InputMessage {
    return this.#with({ media });
  }

  /** Sends without media. */
  clearMedia(): InputMessage {
    return this.#set("media", null);
  }

  #with(change: MessageOptions): InputMessage {
    return new InputMessage({ ...this.options, ...change });
  }

  #set<K extends keyof MessageOptions>(
    key: K,
    value: MessageOptions[K] | null,
  ): InputMessage {
    const { [key]: _, ...rest } = this.options;
    return new InputMessage(
      value === null ? rest : { ...rest, [key]: value },
    );
  }
}
