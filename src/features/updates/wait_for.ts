/**
 * `waitFor()` and `ask()`: updates that a program waits for in the midst of
 * other work.
 *
 * @module
 */

import {
  type BaseClient,
  ClosedError,
  peerId as markedId,
  type PeerLike,
} from "../../client/mod.ts";
import { checkSignal } from "../call_options.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import type { MessageLike } from "../messages/message_content.ts";
import type { SendMessageOptions } from "../messages/message_options.ts";
import { sendMessage } from "../messages/send_message.ts";
import { toPeer } from "../peers/peer_context.ts";
import type { Passed, UpdatePredicate } from "./filters.ts";
import type { NewMessageUpdate, Update } from "./update.ts";
import { UpdateStream } from "./update_stream.ts";

/** How long an update is waited for. */
export interface WaitOptions {
  /**
   * Ends the wait; its reason is thrown. `AbortSignal.timeout(60_000)` waits
   * for a minute.
   *
   * @default {none}
   */
  signal?: AbortSignal;
}

/** How a question is asked, and whose answer counts. */
export interface AskOptions extends Omit<SendMessageOptions, "scheduleDate"> {
  /** Who has to answer, in groups. @default {anybody} */
  from?: PeerLike;
}

/**
 * Waits for an update. It hears of all that come after the call, without
 * waiting for anything first.
 *
 * @param client Where updates come from.
 * @param filter Which one.
 * @param options How long.
 * @returns The first that passes.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {ClosedError} If the client is closed first.
 */
export function waitFor<F extends UpdatePredicate>(
  client: BaseClient,
  filter: F,
  options: WaitOptions = {},
): Promise<Passed<F>> {
  const { signal } = options;
  const verb = "wait for update";
  if (typeof filter !== "function") {
    throw new TypeError(
      `Cannot ${verb}: filter must be a function, got ${typeof filter}`,
    );
  }
  checkSignal(signal, verb);
  return firstOf(openStream(client, signal), filter, verb, signal);
}

/**
 * Sends a message and waits for the next one of that chat.
 *
 * @param client Who asks.
 * @param peer Whom, or where.
 * @param message Text, formatted text, an `InputMessage`, or options.
 * @param options More options, and whose answer counts.
 * @returns The answer.
 * @throws {PeerError} If a peer cannot be found.
 * @throws {ClosedError} If the client is closed first.
 */
export async function ask(
  client: BaseClient,
  peer: PeerLike,
  message: MessageLike,
  options: AskOptions = {},
): Promise<IncomingMessage> {
  const { from, ...sending } = options;
  const { signal } = options;
  const verb = "ask";
  checkSignal(signal, verb);
  signal?.throwIfAborted();
  const senderId = from === undefined ? undefined : markedId(
    toPeer(await client.peers.resolve(from), client.account?.userId ?? 0n),
  );
  // Opened before the question is sent: the answer may come before we know
  // that it was.
  const stream = openStream(client, signal);
  try {
    const sent = await sendMessage(client, peer, message, sending);
    const isAnswer = (update: Update): update is NewMessageUpdate => {
      if (update.type !== "newMessage") return false;
      const { message } = update;
      return !message.outgoing && message.chatId === sent.chatId &&
        message.id > sent.id &&
        (senderId === undefined || senderOf(message) === senderId);
    };
    return (await firstOf(stream, isAnswer, verb, signal)).message;
  } finally {
    await stream.return();
  }
}

function openStream(
  client: BaseClient,
  signal: AbortSignal | undefined,
): UpdateStream {
  return new UpdateStream(client, signal === undefined ? {} : { signal });
}

function senderOf(message: IncomingMessage): number | undefined {
  return message.senderId && markedId(message.senderId);
}

async function firstOf<F extends UpdatePredicate>(
  stream: UpdateStream,
  filter: F,
  verb: string,
  signal: AbortSignal | undefined,
): Promise<Passed<F>> {
  try {
    signal?.throwIfAborted();
    for await (const update of stream) {
      signal?.throwIfAborted();
      if (filter(update)) return update as Passed<F>;
    }
  } finally {
    await stream.return();
  }
  signal?.throwIfAborted();
  throw new ClosedError(`Cannot ${verb}: the client was closed`);
}
