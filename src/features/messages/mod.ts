/**
 * Messages: sending, changing, reading, searching.
 *
 * @module
 */

export {
  type ChatAction,
  type ChatActionName,
  type ChatActionOptions,
  sendChatAction,
} from "./chat_action.ts";
export {
  type ButtonFilter,
  type CallbackAnswer,
  clickButton,
  getCallbackAnswer,
} from "./click_button.ts";
export { deleteMessages, type DeleteOptions } from "./delete_messages.ts";
export {
  editInlineMessage,
  editMessage,
  type EditMessageOptions,
} from "./edit_message.ts";
export {
  forwardMessages,
  type ForwardOptions,
  type ForwardRequest,
} from "./forward_messages.ts";
export {
  getMessages,
  getMessagesById,
  type HistoryOptions,
  iterMessages,
} from "./get_messages.ts";
export {
  GlobalSearchBuilder,
  type GlobalSearchOptions,
} from "./global_search.ts";
export { IncomingMessage } from "./incoming_message.ts";
export { InputMessage } from "./input_message.ts";
export type { MessageLike } from "./message_content.ts";
export { type FetchPage, MessageIterator } from "./message_iterator.ts";
export type {
  MessageOptions,
  ReplyOptions,
  SendMessageOptions,
} from "./message_options.ts";
export {
  getPinnedMessage,
  pinMessage,
  type PinOptions,
  unpinAllMessages,
  unpinMessage,
} from "./pin_message.ts";
export { clearMentions, markAsRead, type ReadOptions } from "./read_history.ts";
export {
  deleteScheduledMessages,
  getScheduledMessages,
  sendScheduledNow,
} from "./scheduled_messages.ts";
export { SearchBuilder, type SearchOptions } from "./search.ts";
export { sendMessage } from "./send_message.ts";
export { TypingGuard, type TypingGuardOptions } from "./typing_guard.ts";
