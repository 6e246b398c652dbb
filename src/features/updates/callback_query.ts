/**
 * `CallbackQuery`: a button was pressed.
 *
 * @module
 */

import { decodeUtf8 } from "../../bytes/mod.ts";
import { peerId as markedId } from "../../client/mod.ts";
import type {
  TypeInputBotInlineMessageID,
  TypePeer,
  UpdateBotCallbackQuery,
  UpdateInlineBotCallbackQuery,
} from "../../tl/mod.ts";
import {
  type AnswerCallbackOptions,
  answerCallbackQuery,
} from "../bots/answer_callback_query.ts";
import type { CallOptions } from "../call_options.ts";
import {
  editInlineMessage,
  editMessage,
  type EditMessageOptions,
} from "../messages/edit_message.ts";
import { getMessagesById } from "../messages/get_messages.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import type { MessageLike } from "../messages/message_content.ts";
import { UserQuery } from "./user_query.ts";

/** A press of a callback or game button, as the bot hears of it. */
export class CallbackQuery
  extends UserQuery<UpdateBotCallbackQuery | UpdateInlineBotCallbackQuery> {
  /** Data of the button as text; `""` if it has none. */
  get data(): string {
    return this.raw.data === undefined ? "" : decodeUtf8(this.raw.data);
  }

  /** Data of the button as bytes. */
  get dataBytes(): Uint8Array | undefined {
    return this.raw.data;
  }

  /** Short name of the game, for game buttons. */
  get gameShortName(): string | undefined {
    return this.raw.gameShortName;
  }

  /** Names the chat for the scores of games. */
  get chatInstance(): bigint {
    return this.raw.chatInstance;
  }

  /** The chat of the message; `undefined` for messages of inline mode. */
  get peerId(): TypePeer | undefined {
    return this.raw._ === "updateBotCallbackQuery" ? this.raw.peer : undefined;
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number | undefined {
    const peer = this.peerId;
    return peer === undefined ? undefined : markedId(peer);
  }

  /** Id of the message; `undefined` for messages of inline mode. */
  get messageId(): number | undefined {
    return this.raw._ === "updateBotCallbackQuery" ? this.raw.msgId : undefined;
  }

  /** The message, if it was sent by inline mode. */
  get inlineMessageId(): TypeInputBotInlineMessageID | undefined {
    return this.raw._ === "updateInlineBotCallbackQuery"
      ? this.raw.msgId
      : undefined;
  }

  /**
   * Answers the press. Until then the user's button shows that it waits.
   *
   * @param text What to show, at most 200 characters; or all options. Default:
   * nothing.
   * @param alert Show it in a window instead of a notice.
   * @param options How to make the call.
   */
  answer(
    text?: string | AnswerCallbackOptions | null,
    alert: boolean = false,
    options: CallOptions = {},
  ): Promise<void> {
    return answerCallbackQuery(
      this.client,
      this.queryId,
      text,
      alert,
      options,
    );
  }

  /**
   * Changes the message with the button.
   *
   * @param message New text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   */
  async edit(
    message: MessageLike,
    options: EditMessageOptions = {},
  ): Promise<void> {
    const { raw } = this;
    if (raw._ === "updateInlineBotCallbackQuery") {
      await editInlineMessage(this.client, raw.msgId, message, options);
    } else {
      await editMessage(this.client, raw.peer, raw.msgId, message, options);
    }
  }

  /**
   * Reads the message with the button.
   *
   * @param options How to make the call.
   * @returns It, or `undefined` if it is gone or of inline mode.
   */
  async getMessage(
    options: CallOptions = {},
  ): Promise<IncomingMessage | undefined> {
    const { raw } = this;
    if (raw._ === "updateInlineBotCallbackQuery") return undefined;
    const ids = [raw.msgId];
    return (await getMessagesById(this.client, raw.peer, ids, options))[0];
  }
}
