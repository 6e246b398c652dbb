/**
 * Methods of the client for updates.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type { IncomingMessage, MessageLike } from "../messages/mod.ts";
import {
  ask,
  type AskOptions,
  handleUpdates,
  type HandleUpdatesOptions,
  type Passed,
  type Update,
  type UpdatePredicate,
  UpdateStream,
  type UpdateStreamOptions,
  waitFor,
  type WaitOptions,
} from "../updates/mod.ts";
import { MediaClient } from "./media_client.ts";

/** The part of the client that hears what happens. */
export class UpdatesClient extends MediaClient {
  /**
   * Opens a stream of updates, from now on until the client is closed. Each
   * call gives one of its own that hears everything.
   *
   * @param options Capacity, what happens when it is reached, and albums.
   * @returns Iterate over it, or call `next()`.
   * @throws {RangeError} If `capacity` is not a whole number above 0, or
   * `albumDelayMs` not one from 0 to 60,000.
   * @throws {TypeError} If `overflow` is none of its names.
   */
  streamUpdates(options: UpdateStreamOptions = {}): UpdateStream {
    return new UpdateStream(this, options);
  }

  /**
   * Calls a handler for each update, from now on until the client is closed.
   * Handlers run side by side, those of one chat one after another; while as
   * many run as may, updates wait in the stream. What a handler throws is an
   * `error` event, or goes to `onError`, and ends nothing.
   *
   * @param handler What to do.
   * @param options How many at once, and in which order.
   * @returns A promise kept when the client is closed and the last handler
   * has ended.
   * @throws {TypeError} If an argument is of the wrong kind.
   * @throws {RangeError} If an option is out of range.
   *
   * @example A bot that answers everybody at once
   * ```ts
   * import { Client } from "@layer/mtproto";
   * import { TestServer } from "@layer/mtproto/testing";
   * import { assertEquals } from "@std/assert";
   *
   * await using server = await TestServer.start();
   * const bot = server.addBot({ token: "1:secretsecret", username: "echo_bot" });
   * const ann = server.addUser({ phone: "+15550001", firstName: "Ann" });
   * const client = await Client.connect({
   *   apiId: 1,
   *   apiHash: "0123456789abcdef0123456789abcdef",
   *   ...server.clientOptions(),
   * });
   * await client.botSignIn("1:secretsecret");
   *
   * const handling = client.handleUpdates(async (update) => {
   *   if (update.type !== "newMessage" || update.message.outgoing) return;
   *   await update.message.respond(`Echo: ${update.message.text}`);
   * });
   * const echo = server.nextMessage(ann.id, bot.id);
   * await server.sendMessage({ from: ann.id, to: bot.id, text: "Hello" });
   * const answer = await echo;
   * assertEquals(answer._ === "message" && answer.message, "Echo: Hello");
   *
   * await client.close();
   * await handling;
   * ```
   */
  handleUpdates(
    handler: (update: Update) => unknown,
    options?: HandleUpdatesOptions,
  ): Promise<void>;
  /**
   * Calls a handler for each update that passes a filter.
   *
   * @param filter Which updates are handled; the others are passed over.
   * @param handler What to do.
   * @param options How many at once, and in which order.
   */
  handleUpdates<F extends UpdatePredicate>(
    filter: F,
    handler: (update: Passed<F>) => unknown,
    options?: HandleUpdatesOptions,
  ): Promise<void>;
  handleUpdates(
    first: ((update: Update) => unknown) | UpdatePredicate,
    second?: HandleUpdatesOptions | ((update: never) => unknown),
    options?: HandleUpdatesOptions,
  ): Promise<void> {
    return typeof second === "function"
      ? handleUpdates(
        this,
        first as UpdatePredicate,
        second as (update: Update) => unknown,
        options,
      )
      : handleUpdates(this, undefined, first, second);
  }

  /**
   * Waits for an update. It hears of all that come after the call.
   *
   * @param filter Which one.
   * @param options How long.
   * @returns The first that passes.
   * @throws {TypeError} If an argument is of the wrong kind.
   * @throws {ClosedError} If the client is closed first.
   */
  waitFor<F extends UpdatePredicate>(
    filter: F,
    options: WaitOptions = {},
  ): Promise<Passed<F>> {
    return waitFor(this, filter, options);
  }

  /**
   * Sends a message and waits for the next one of that chat, which somebody
   * else sent. It cannot be missed, however soon it comes.
   *
   * @param peer Whom, or where.
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options, and whose answer counts. `timeoutMs` is for
   * the sending; `signal` ends the wait too.
   * @returns The answer.
   * @throws {PeerError} If a peer cannot be found.
   * @throws {ClosedError} If the client is closed first.
   */
  ask(
    peer: PeerLike,
    message: MessageLike,
    options: AskOptions = {},
  ): Promise<IncomingMessage> {
    return ask(this, peer, message, options);
  }
}
