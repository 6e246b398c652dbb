/**
 * `TypingGuard`: shows an action for as long as something takes.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type { TypeSendMessageAction } from "../../tl/mod.ts";
import {
  type ChatAction,
  type ChatActionOptions,
  sendChatAction,
  toAction,
} from "./chat_action.ts";

/** Servers forget an action after about 5 s; it is renewed after this. */
const RENEW_MS = 4000;

/** How an action is kept up. */
export interface TypingGuardOptions extends ChatActionOptions {
  /** Time between renewals, in milliseconds, above 0. @default {4000} */
  renewMs?: number;
}

/**
 * Shows an action such as "is typing" until it is disposed of. It is renewed
 * every four seconds and taken back at the end; if a renewal fails it stops.
 *
 * Use with `await using`, or call {@linkcode TypingGuard.cancel} in a
 * `finally` block.
 *
 * @example Typing while an answer is made
 * ```ts
 * import { type Client, type PeerLike, TypingGuard } from "@layer/mtproto";
 *
 * async function answer(client: Client, peer: PeerLike): Promise<void> {
 *   await using _typing = await TypingGuard.start(client, peer, "typing");
 *   await client.sendMessage(peer, await think());
 * }
 *
 * function think(): Promise<string> {
 *   return Promise.resolve("42");
 * }
 * ```
 */
export class TypingGuard implements AsyncDisposable {
  readonly #client: BaseClient;
  readonly #peer: PeerLike;
  readonly #action: TypeSendMessageAction;
  readonly #options: TypingGuardOptions;
  #timer: unknown;
  #isActive = true;
  #sending: Promise<void> = Promise.resolve();

  private constructor(
    client: BaseClient,
    peer: PeerLike,
    action: TypeSendMessageAction,
    options: TypingGuardOptions,
  ) {
    this.#client = client;
    this.#peer = peer;
    this.#action = action;
    this.#options = options;
  }

  /**
   * Begins to show an action.
   *
   * @param client Who does it.
   * @param peer The chat.
   * @param action A name, or raw TL.
   * @param options Topic and time between renewals.
   * @returns The guard, once the action was sent.
   */
  static start(
    client: BaseClient,
    peer: PeerLike,
    action: ChatAction = "typing",
    options: TypingGuardOptions = {},
  ): Promise<TypingGuard> {
    const { renewMs = RENEW_MS } = options;
    if (!(renewMs > 0)) {
      throw new RangeError(
        `Cannot start typing guard: renewMs must be above 0, got ${renewMs}`,
      );
    }
    return new TypingGuard(client, peer, toAction(action), options).#begin();
  }

  /** Whether the action is still kept up. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** Stops, and tells the chat so. Calling it again does nothing. */
  async cancel(): Promise<void> {
    if (!this.#isActive) return;
    this.#stop();
    await this.#sending;
    // The guard's own signal may have ended the work; the end is still told.
    const { topicId } = this.#options;
    await sendChatAction(this.#client, this.#peer, "cancel", {
      ...(topicId !== undefined && { topicId }),
    }).catch((error) => {
      if (!this.#client.isClosed) throw error;
    });
  }

  /** Same as {@linkcode cancel}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.cancel();
  }

  async #begin(): Promise<TypingGuard> {
    await this.#send();
    this.#schedule();
    return this;
  }

  #send(): Promise<void> {
    return sendChatAction(
      this.#client,
      this.#peer,
      this.#action,
      this.#options,
    );
  }

  #schedule(): void {
    if (!this.#isActive) return;
    this.#timer = this.#client.options.clock.setTimer(() => {
      this.#sending = this.#send().then(
        () => this.#schedule(),
        // The chat is gone or the client closed: the work itself goes on.
        () => this.#stop(),
      );
    }, this.#options.renewMs ?? RENEW_MS);
  }

  #stop(): void {
    this.#isActive = false;
    this.#client.options.clock.clearTimer(this.#timer);
  }
}
