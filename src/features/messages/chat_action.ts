/**
 * `sendChatAction()`: "is typing" and the like.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type { TypeSendMessageAction } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/** Actions that need no data, by short names. */
const NAMED: Readonly<Record<ChatActionName, TypeSendMessageAction>> = {
  typing: { _: "sendMessageTypingAction" },
  cancel: { _: "sendMessageCancelAction" },
  recordVideo: { _: "sendMessageRecordVideoAction" },
  uploadVideo: { _: "sendMessageUploadVideoAction", progress: 0 },
  recordAudio: { _: "sendMessageRecordAudioAction" },
  uploadAudio: { _: "sendMessageUploadAudioAction", progress: 0 },
  uploadPhoto: { _: "sendMessageUploadPhotoAction", progress: 0 },
  uploadDocument: { _: "sendMessageUploadDocumentAction", progress: 0 },
  geoLocation: { _: "sendMessageGeoLocationAction" },
  chooseContact: { _: "sendMessageChooseContactAction" },
  playGame: { _: "sendMessageGamePlayAction" },
  recordRound: { _: "sendMessageRecordRoundAction" },
  uploadRound: { _: "sendMessageUploadRoundAction", progress: 0 },
  chooseSticker: { _: "sendMessageChooseStickerAction" },
};

/** Name of an action that needs no data. */
export type ChatActionName =
  | "typing"
  | "cancel"
  | "recordVideo"
  | "uploadVideo"
  | "recordAudio"
  | "uploadAudio"
  | "uploadPhoto"
  | "uploadDocument"
  | "geoLocation"
  | "chooseContact"
  | "playGame"
  | "recordRound"
  | "uploadRound"
  | "chooseSticker";

/** What somebody does: a name, or raw TL. */
export type ChatAction = ChatActionName | TypeSendMessageAction;

/** Where an action is shown. */
export interface ChatActionOptions extends CallOptions {
  /** Id of the forum topic. @default {none} */
  topicId?: number;
}

/**
 * Reads an action in any shape.
 *
 * @param action A name, or raw TL.
 * @returns The TL object.
 * @throws {TypeError} If there is no action of that name.
 */
export function toAction(action: ChatAction): TypeSendMessageAction {
  if (typeof action !== "string") return action;
  if (Object.hasOwn(NAMED, action)) return NAMED[action];
  throw new TypeError(
    `Cannot send chat action: action must be ${Object.keys(NAMED).join(", ")}` +
      ` or raw TL, got "${action}"`,
  );
}

/**
 * Shows an action for about five seconds.
 *
 * @param client Who does it.
 * @param peer The chat.
 * @param action A name, or raw TL.
 * @param options Where it is shown.
 */
export function sendChatAction(
  client: BaseClient,
  peer: PeerLike,
  action: ChatAction,
  options: ChatActionOptions = {},
): Promise<void> {
  return send(client, peer, toAction(action), options);
}

async function send(
  client: BaseClient,
  peer: PeerLike,
  action: TypeSendMessageAction,
  options: ChatActionOptions,
): Promise<void> {
  await client.invoke("messages.setTyping", {
    peer: await client.resolvePeer(peer),
    action,
    topMsgId: options.topicId,
  }, callOptions(options));
}
