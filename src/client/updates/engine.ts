/**
 * Updates from bytes to receivers: decoding, gaps, differences, storage.
 *
 * @module
 */

import {
  apiSchema,
  type TypeUpdates,
  type UpdatesState,
} from "../../tl/mod.ts";
import type { Clock, TimerHandle } from "../../network/mod.ts";
import type { LoginStore, StoredAccount } from "../../storage/mod.ts";
import { RpcError } from "../../mtproto/mod.ts";
import type { Invoker } from "../invoker.ts";
import type { Logger } from "../logger.ts";
import type { PeerStore } from "../peers/peer_store.ts";
import type { Delivery } from "./batch.ts";
import { Differences, type UpdatesLost } from "./difference.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { MessageBox } from "./message_box.ts";
import { orderingOf } from "./ordering.ts";
import { coveredBy } from "./placing.ts";
import { isUpdates, stepOf, toBatch } from "./short.ts";
import { StateWriter } from "./state_writer.ts";

/** How an {@linkcode UpdatesEngine} is set up. */
export interface UpdatesEngineOptions {
  /** Makes the calls. */
  invoker: Invoker;
  /** Where the state is written. */
  store: LoginStore;
  /** Time and timers. */
  clock: Clock;
  /** Where gaps are told of. */
  logger: Logger;
  /** Where the peers of updates are kept. */
  peers: PeerStore;
  /** Who is signed in. */
  account: () => StoredAccount | undefined;
  /** Where updates go. */
  dispatcher: Dispatcher;
  /** Told when the server has forgotten what happened. */
  lost: (event: UpdatesLost) => void;
  /** Told when what was missed is being fetched, and when it was. */
  behind: (isBehind: boolean) => void;
  /** Told of errors that no call stands for. */
  report: (error: unknown) => void;
}

/** Containers that may wait while receivers are full. */
const MAX_WAITING = 256;

/** The updates of one login. */
export class UpdatesEngine {
  readonly #options: UpdatesEngineOptions;
  readonly #box: MessageBox = new MessageBox();
  readonly #differences: Differences;
  readonly #writer: StateWriter;
  #wanted: { catchUp: boolean } | undefined;
  #isStarting = false;
  #isBehind = false;
  #waiting: TypeUpdates[] = [];
  /** Where channels stood, while the state is being asked for. */
  #channels: ReadonlyMap<bigint, number> | undefined;
  #delivering: Promise<void> | undefined;
  #timer: TimerHandle | undefined;
  #timerAt = Infinity;

  /**
   * Makes an `UpdatesEngine`.
   *
   * @param options What it works with.
   */
  constructor(options: UpdatesEngineOptions) {
    this.#options = options;
    const { invoker, clock, logger, peers, account, lost, report } = options;
    this.#writer = new StateWriter({
      box: this.#box,
      store: options.store,
      clock,
      dispatcher: options.dispatcher,
      report,
    });
    this.#differences = new Differences({
      box: this.#box,
      invoker,
      clock,
      logger,
      peers,
      account,
      lost,
      report,
      deliver: (deliveries) => this.#deliver(deliveries),
      done: () => this.#pump(),
    });
  }

  /** The gap machine, for those who look at its state. */
  get box(): MessageBox {
    return this.#box;
  }

  /**
   * Begins to follow updates, in the background. While the state is being
   * asked for they wait; if it cannot be had, they are passed on as they come.
   *
   * @param catchUp Go on from the stored state, if there is one; otherwise
   * from the server's present one.
   */
  start(catchUp: boolean): void {
    if (this.#box.isStarted) return;
    this.#wanted ??= { catchUp };
    this.#begin();
  }

  /** Stops following updates. What was received is still handed out. */
  stop(): void {
    this.#wanted = undefined;
    this.#writer.capture();
    this.#box.stop();
    this.#waiting = [];
    this.#channels = undefined;
    this.#differences.stop();
    this.#writer.stop();
    this.#options.clock.clearTimer(this.#timer);
    this.#timer = undefined;
    this.#timerAt = Infinity;
    this.#tellBehind();
  }

  /** Asks the server for what was missed, as after a reconnect. */
  resync(): void {
    if (this.#box.isStarted) {
      this.#box.markStale();
      this.#pump();
    } else if (this.#wanted !== undefined) {
      this.#begin();
    }
  }

  /**
   * Polls a channel that the account has not joined, at the pace the server
   * names.
   *
   * @param channelId Which channel.
   * @param pts Its `pts`, as its dialog or full form tells it.
   * @returns A function that ends it.
   */
  poll(channelId: bigint, pts: number): () => void {
    const { channels } = this.#box;
    const channel = channels.get(channelId);
    if (channel.value === 0) channel.advance(pts);
    channels.poll(channelId, this.#options.clock.now());
    this.#pump();
    return () => channels.poll(channelId, Infinity);
  }

  /**
   * Takes updates off the wire.
   *
   * @param body TL bytes of an `Updates` object.
   */
  receive(body: Uint8Array): void {
    let updates: unknown;
    try {
      updates = apiSchema.decode(body);
    } catch (error) {
      // One object that cannot be read must not cost those after it.
      this.#options.report(error);
      this.resync();
      return;
    }
    if (isUpdates(updates)) this.#take(updates);
  }

  /**
   * Takes updates out of the answer of a call.
   *
   * @param method The function called.
   * @param params Its parameters.
   * @param result Its answer.
   */
  observe(method: string, params: unknown, result: unknown): void {
    if (typeof result !== "object" || result === null) return;
    if (method === "updates.getState") this.#learn(result as UpdatesState);
    if (method.startsWith("updates.")) return;
    const nested = (result as { updates?: unknown }).updates;
    if (isUpdates(result)) this.#take(result);
    else if (isUpdates(nested)) this.#take(nested);
    const step = stepOf(params, result);
    if (step === undefined || !this.#box.isStarted) return;
    this.#deliver(this.#box.advance(step, this.#options.clock.now()));
    this.#pump();
  }

  /** Writes the state that receivers have caught up with. */
  save(): Promise<void> {
    return this.#writer.save();
  }

  #begin(): void {
    const wanted = this.#wanted;
    if (this.#isStarting || wanted === undefined) return;
    this.#isStarting = true;
    this.#start(wanted)
      .catch((error) => {
        // Signed out elsewhere: calls say so to whoever makes them.
        const isOut = error instanceof RpcError && error.code === 401;
        if (this.#wanted === wanted && !isOut) this.#options.report(error);
      })
      .finally(() => {
        this.#isStarting = false;
        for (const updates of this.#takeWaiting()) this.#take(updates);
        if (this.#wanted !== wanted) this.#begin();
      });
  }

  async #start(wanted: { catchUp: boolean }): Promise<void> {
    const { store, invoker, clock, report } = this.#options;
    const stored = wanted.catchUp ? await store.updateState() : undefined;
    const channels = wanted.catchUp ? await store.channelStates() : new Map();
    if (stored === undefined) {
      this.#channels = channels;
      const state = await invoker.invoke("updates.getState", {});
      if (this.#wanted !== wanted) return;
      // Unless it was seen on its way, as all answers of the server are.
      this.#learn(state);
    } else {
      if (this.#wanted !== wanted) return;
      this.#box.start(stored, channels, clock.now());
      this.#box.markStale();
      this.#box.channels.markAllStale();
    }
    this.#writer.save().catch(report);
    this.#pump();
  }

  /**
   * Begins from the state that was asked for, at the moment when it comes: what
   * the server sent after it is right behind.
   */
  #learn(state: UpdatesState): void {
    if (!this.#isAwaitingState || this.#channels === undefined) return;
    const { clock, account } = this.#options;
    this.#box.start(state, this.#channels, clock.now());
    this.#channels = undefined;
    for (const updates of this.#takeWaiting()) {
      const batch = toBatch(updates, account()?.userId ?? 0n);
      this.#deliver(coveredBy(state, batch));
      this.#take(updates);
    }
  }

  #take(updates: TypeUpdates): void {
    const isFull = this.#delivering !== undefined;
    if (!isFull && !this.#isAwaitingState) return this.#accept(updates);
    this.#waiting.push(updates);
    if (this.#waiting.length <= MAX_WAITING) return;
    if (isFull) this.#overflow();
    // So old a container is in the state that will be told.
    else this.#accept(this.#waiting.shift()!);
  }

  /**
   * Whether the state is being asked for. What comes meanwhile may be in it or
   * after it; handed out now, the latter would come again as a difference.
   */
  get #isAwaitingState(): boolean {
    return this.#isStarting && this.#wanted !== undefined &&
      !this.#box.isStarted;
  }

  #takeWaiting(): TypeUpdates[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  #accept(updates: TypeUpdates): void {
    const { peers, account, clock } = this.#options;
    peers.observe(updates);
    if (this.#box.isStarted && this.#lacksPeer(updates)) {
      this.#box.markStale();
    } else {
      const batch = toBatch(updates, account()?.userId ?? 0n);
      this.#deliver(this.#box.process(batch, clock.now()));
    }
    this.#pump();
  }

  /** Short messages come without their users. */
  #lacksPeer(updates: TypeUpdates): boolean {
    const { peers, account } = this.#options;
    const lacks = (id: bigint) =>
      id !== account()?.userId && peers.get(Number(id)) === undefined;
    switch (updates._) {
      case "updateShortMessage":
        return lacks(updates.userId);
      case "updateShortChatMessage":
        return lacks(updates.fromId);
    }
    return false;
  }

  /** Forgets containers that wait, and has what they said fetched later. */
  #overflow(): void {
    for (const updates of this.#waiting) {
      for (const update of toBatch(updates, 0n).updates) {
        const ordering = orderingOf(update);
        if (ordering.sequence !== "channel") continue;
        const channel = this.#box.channels.get(ordering.channelId);
        if (channel.value !== 0) channel.markStale();
      }
    }
    this.#waiting = [];
    this.#box.markStale();
  }

  #deliver(deliveries: readonly Delivery[]): Promise<void> | undefined {
    const { dispatcher } = this.#options;
    if (this.#delivering === undefined) {
      const rest = dispatcher.deliver(deliveries);
      if (rest === undefined) return undefined;
      this.#delivering = rest;
    } else if (deliveries.length > 0) {
      this.#delivering = this.#delivering
        .then(() => dispatcher.deliver(deliveries));
    }
    const delivering = this.#delivering;
    return delivering.then(() => {
      if (this.#delivering !== delivering) return;
      this.#delivering = undefined;
      for (const updates of this.#takeWaiting()) this.#take(updates);
      this.#pump();
    });
  }

  /** Makes the requests that are due and plans the next look. */
  #pump(): void {
    if (!this.#box.isStarted) return;
    this.#writer.changed();
    if (this.#delivering === undefined) this.#differences.run();
    this.#tellBehind();
    const { clock } = this.#options;
    const due = this.#box.nextDeadline(this.#differences.busy) ?? Infinity;
    // An early timer looks again; only a late one has to be replaced.
    if (due >= this.#timerAt || due === Infinity) return;
    clock.clearTimer(this.#timer);
    this.#timerAt = due;
    const delayMs = Math.max(due - clock.now(), MIN_DELAY_MS);
    this.#timer = clock.setTimer(() => {
      this.#timer = undefined;
      this.#timerAt = Infinity;
      this.#pump();
    }, delayMs);
  }

  #tellBehind(): void {
    const { isBehind } = this.#box;
    if (isBehind === this.#isBehind) return;
    this.#isBehind = isBehind;
    this.#options.behind(isBehind);
  }
}

/** Shortest pause between two looks, so that nothing can spin. */
const MIN_DELAY_MS = 5;
