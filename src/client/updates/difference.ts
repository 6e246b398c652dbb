/**
 * Fetching what a gap machine says is missing.
 *
 * @see https://core.telegram.org/api/updates#recovering-gaps
 *
 * @module
 */

import type { TypeInputChannel } from "../../tl/mod.ts";
import { type Clock, ConnectionError } from "../../network/mod.ts";
import type { StoredAccount } from "../../storage/mod.ts";
import { RpcError } from "../../mtproto/mod.ts";
import { ClosedError, PeerError } from "../errors.ts";
import type { Invoker } from "../invoker.ts";
import type { Logger } from "../logger.ts";
import { markId } from "../peers/peer.ts";
import type { PeerStore } from "../peers/peer_store.ts";
import type { Delivery } from "./batch.ts";
import type { BoxRequest, MessageBox } from "./message_box.ts";

/** Updates that cannot be fetched any more: histories must be read again. */
export interface UpdatesLost {
  /** The channel; the whole account if absent. */
  readonly channelId?: bigint;
}

/** What {@linkcode Differences} works with. */
export interface DifferencesOptions {
  /** Says what is missing. */
  box: MessageBox;
  /** Makes the calls. */
  invoker: Invoker;
  /** Time. */
  clock: Clock;
  /** Where failures are told of. */
  logger: Logger;
  /** Knows the access hashes of channels. */
  peers: PeerStore;
  /** Who is signed in: bots may fetch more at once. */
  account: () => StoredAccount | undefined;
  /** Hands updates out; a promise if receivers are full. */
  deliver: (deliveries: readonly Delivery[]) => Promise<void> | undefined;
  /** Told when updates are lost for good. */
  lost: (event: UpdatesLost) => void;
  /** Told of errors. */
  report: (error: unknown) => void;
  /** Called after each request, to plan the next one. */
  done: () => void;
}

/** Channels asked about at the same time. */
const MAX_CHANNELS = 10;

/** Longest wait for one answer, in milliseconds. */
const TIMEOUT_MS = 30_000;

/** Pauses after failures, in milliseconds: doubled each time. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Pause after an access hash was not found, in milliseconds. */
const UNKNOWN_PAUSE_MS = 15 * 60_000;

/** Most updates of one answer: bots, users at first, users going on. */
const BOT_LIMIT = 100_000;
const FIRST_LIMIT = 100;
const NEXT_LIMIT = 1000;

type Of<T extends BoxRequest["type"]> = Extract<BoxRequest, { type: T }>;

/** Makes the requests of a {@linkcode MessageBox}. */
export class Differences {
  readonly #options: DifferencesOptions;
  readonly #busy = new Set<bigint>();
  /** Failures in a row, by channel; 0n is the account. */
  readonly #failures = new Map<bigint, number>();
  readonly #continued = new Set<bigint>();
  #abort = new AbortController();

  /**
   * Makes a `Differences`.
   *
   * @param options What it works with.
   */
  constructor(options: DifferencesOptions) {
    this.#options = options;
  }

  /** Channels that are being asked about. */
  get busy(): ReadonlySet<bigint> {
    return this.#busy;
  }

  /** Makes every request that is due. */
  run(): void {
    const { box, clock } = this.#options;
    while (this.#busy.size < MAX_CHANNELS) {
      const request = box.nextRequest(clock.now(), this.#busy);
      if (request === null) return;
      void this.#make(request, this.#abort.signal);
    }
  }

  /** Gives up all requests. */
  stop(): void {
    this.#abort.abort(new ClosedError("Cannot fetch updates: stopped"));
    this.#abort = new AbortController();
    this.#busy.clear();
    this.#failures.clear();
    this.#continued.clear();
  }

  async #make(request: BoxRequest, signal: AbortSignal): Promise<void> {
    const key = request.type === "difference" ? 0n : request.channelId;
    if (request.type === "channelDifference") this.#busy.add(key);
    try {
      if (request.type === "difference") await this.#common(request, signal);
      else await this.#channel(request, signal);
      this.#failures.delete(key);
    } catch (error) {
      if (!signal.aborted) await this.#failed(request, key, error, signal);
    }
    // A stopped run has no state any more; a new one may use the same keys.
    if (signal.aborted) return;
    this.#busy.delete(key);
    this.#options.done();
  }

  async #common(
    { pts, qts, date }: Of<"difference">,
    signal: AbortSignal,
  ): Promise<void> {
    const { box, invoker, clock, peers, deliver, lost } = this.#options;
    const difference = await invoker.invoke(
      "updates.getDifference",
      { pts, qts, date },
      { signal, timeoutMs: TIMEOUT_MS },
    );
    if (signal.aborted) return;
    peers.observe(difference);
    if (difference._ === "updates.differenceTooLong") lost({});
    const ready = box.applyDifference(difference, clock.now());
    this.#noteGap("the account", box.fruitless);
    await deliver(ready);
  }

  async #channel(
    { channelId, pts }: Of<"channelDifference">,
    signal: AbortSignal,
  ): Promise<void> {
    const { box, invoker, clock, peers, account, deliver, lost } =
      this.#options;
    const channel: TypeInputChannel = await peers.resolveChannel(
      markId("channel", channelId),
    );
    const limit = account()?.isBot
      ? BOT_LIMIT
      : this.#continued.has(channelId)
      ? NEXT_LIMIT
      : FIRST_LIMIT;
    const difference = await invoker.invoke(
      "updates.getChannelDifference",
      { channel, filter: { _: "channelMessagesFilterEmpty" }, pts, limit },
      { signal, timeoutMs: TIMEOUT_MS },
    );
    if (signal.aborted) return;
    peers.observe(difference);
    if (difference.final) this.#continued.delete(channelId);
    else this.#continued.add(channelId);
    if (difference._ === "updates.channelDifferenceTooLong") {
      lost({ channelId });
    }
    const now = clock.now();
    const ready = box.applyChannelDifference(channelId, difference, now);
    const { fruitless } = box.channels.get(channelId);
    this.#noteGap(`channel ${channelId}`, fruitless);
    await deliver(ready);
  }

  /** One line for each gap that stays, however often it is asked about. */
  #noteGap(whose: string, fruitless: number): void {
    if (fruitless !== 1) return;
    this.#options.logger.warn(
      `updates of ${whose}: the difference leaves a gap open, it is asked for less and less often`,
    );
  }

  async #failed(
    request: BoxRequest,
    key: bigint,
    error: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    const { box, clock, logger, report } = this.#options;
    if (request.type === "channelDifference") {
      if (isGone(error)) {
        logger.info(`channel ${key} is not followed any more`);
        return box.channels.drop(key);
      }
      if (isForgotten(error)) {
        box.channels.drop(key);
        return this.#options.lost({ channelId: key });
      }
      if (error instanceof PeerError) {
        logger.warn(`channel ${key} cannot be followed: no access hash`);
        return box.failed(request, clock.now() + UNKNOWN_PAUSE_MS);
      }
    } else if (isForgotten(error)) {
      try {
        return await this.#restart(signal);
      } catch (failure) {
        error = failure;
        if (signal.aborted) return;
      }
    }
    if (isSignedOut(error)) {
      box.stop();
      return report(error);
    }
    const failures = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, failures);
    // One line for each trouble, not one for each attempt.
    if (failures === 1) {
      const failure = typed(error);
      const why = failure instanceof Error ? failure.message : String(failure);
      logger.warn(`updates cannot be fetched now, it is tried again: ${why}`);
      report(failure);
    }
    const pause = Math.min(
      FIRST_PAUSE_MS * 2 ** (failures - 1),
      LONGEST_PAUSE_MS,
    );
    box.failed(request, clock.now() + pause);
  }

  /** The server does not know our state: take its own. */
  async #restart(signal: AbortSignal): Promise<void> {
    const { box, invoker, clock, lost } = this.#options;
    const state = await invoker.invoke("updates.getState", {}, {
      signal,
      timeoutMs: TIMEOUT_MS,
    });
    box.start(state, new Map(), clock.now());
    lost({});
  }
}

/** A timeout is the connection's fault as long as the server says nothing. */
function typed(error: unknown): unknown {
  return error instanceof DOMException && error.name === "TimeoutError"
    ? new ConnectionError(error.message, { cause: error })
    : error;
}

function isGone(error: unknown): boolean {
  return error instanceof RpcError &&
    (error.is("CHANNEL_INVALID") || error.is("CHANNEL_PRIVATE") ||
      error.is("CHAT_FORBIDDEN") || error.is("CHANNEL_PUBLIC_GROUP_NA") ||
      error.is("USER_NOT_PARTICIPANT"));
}

function isForgotten(error: unknown): boolean {
  return error instanceof RpcError &&
    (error.is("PERSISTENT_TIMESTAMP_INVALID") ||
      error.is("PERSISTENT_TIMESTAMP_EMPTY"));
}

function isSignedOut(error: unknown): boolean {
  return error instanceof RpcError && error.code === 401;
}
