/**
 * The connections to one DC: one for calls, some for uploads, some for
 * downloads, opened as they are needed.
 *
 * @module
 */

import type { ConnectionKind } from "./dc.ts";
import type { Sender } from "./sender.ts";

/** How a {@linkcode SenderPool} is set up. */
export interface SenderPoolOptions {
  /** Makes a sender, not yet connected. */
  create: (kind: ConnectionKind) => Sender;
  /** Most connections of each kind. */
  sizes: Readonly<Record<ConnectionKind, number>>;
}

/** The senders of one DC. */
export class SenderPool {
  readonly #options: SenderPoolOptions;
  readonly #senders: Record<ConnectionKind, Sender[]> = {
    main: [],
    upload: [],
    download: [],
  };

  /**
   * Makes a `SenderPool`.
   *
   * @param options How to make senders, and how many.
   */
  constructor(options: SenderPoolOptions) {
    this.#options = options;
  }

  /** The connection for calls. */
  get main(): Sender {
    return this.get("main");
  }

  /** All senders made so far. */
  get senders(): readonly Sender[] {
    const { main, upload, download } = this.#senders;
    return [...main, ...upload, ...download];
  }

  /**
   * Picks a sender: a free one, else a new one, else the least busy.
   *
   * @param kind What it is for.
   * @returns The sender.
   */
  get(kind: ConnectionKind): Sender {
    const senders = this.#senders[kind];
    let best = senders[0];
    for (const sender of senders) {
      if (sender.pending < best!.pending) best = sender;
    }
    const isFull = senders.length >= this.#options.sizes[kind];
    if (best !== undefined && (isFull || best.pending === 0)) return best;
    const fresh = this.#options.create(kind);
    senders.push(fresh);
    return fresh;
  }

  /**
   * Closes connections that were not used for a while.
   *
   * @param before Last use, in milliseconds.
   * @param isKept Connections to be kept all the same.
   * @returns How many are still open.
   */
  releaseIdle(before: number, isKept: (sender: Sender) => boolean): number {
    let open = 0;
    for (const sender of this.senders) {
      if (sender.state === "idle" || isKept(sender)) continue;
      const { idleSinceMs } = sender;
      if (idleSinceMs !== null && idleSinceMs <= before) sender.release();
      else open++;
    }
    return open;
  }
}
