/**
 * Order and completeness of updates, without input or output: batches in,
 * updates whose turn it is out, and requests for what is missing.
 *
 * @see https://core.telegram.org/api/updates
 *
 * @module
 */

import type {
  TypeUpdate,
  TypeUpdatesChannelDifference,
  TypeUpdatesDifference,
  UpdatesState,
} from "../../tl/mod.ts";
import type { StoredUpdateState } from "../../storage/mod.ts";
import type { Delivery, UpdateBatch } from "./batch.ts";
import { differenceUpdates } from "./batch.ts";
import { orderingOf } from "./ordering.ts";
import { ChannelSequences } from "./channel_sequences.ts";
import { CommonPace } from "./common_pace.ts";
import {
  byStart,
  deliveries,
  type Item,
  type Placed,
  type SeqItem,
} from "./placing.ts";
import { Sequence } from "./sequence.ts";

/** What has to be asked of the server. */
export type BoxRequest =
  | { type: "difference"; pts: number; qts: number; date: number }
  | { type: "channelDifference"; channelId: bigint; pts: number };

/** How long to wait, and for what. */
export interface MessageBoxOptions {
  /** Wait for a missing update, in milliseconds. @default {500} */
  gapMs?: number;
  /** Ask for the difference after such silence, in milliseconds. @default {900000} */
  idleMs?: number;
}

const NOBODY: ReadonlySet<bigint> = new Set();

/** The gap machine of one login. */
export class MessageBox {
  /** The channels followed, each with its `pts`. */
  readonly channels: ChannelSequences<Item>;
  readonly #gapMs: number;
  readonly #pace: CommonPace;
  #pts: Sequence<Item>;
  #qts: Sequence<Item>;
  #seq: Sequence<SeqItem>;
  #date = 0;
  #isStarted = false;

  /**
   * Makes a `MessageBox`.
   *
   * @param options Waits.
   */
  constructor(options: MessageBoxOptions = {}) {
    this.#gapMs = options.gapMs ?? 500;
    this.#pace = new CommonPace(options.idleMs ?? 15 * 60_000);
    this.#pts = new Sequence(0, this.#gapMs);
    this.#qts = new Sequence(0, this.#gapMs);
    this.#seq = new Sequence(0, this.#gapMs);
    this.channels = new ChannelSequences(this.#gapMs);
  }

  /** Whether a state was given. Before that, everything is passed on. */
  get isStarted(): boolean {
    return this.#isStarted;
  }

  /** Whether the common difference is being fetched. */
  get isBehind(): boolean {
    return this.#pace.isBehind;
  }

  /** How many common differences in a row left a gap as it was. */
  get fruitless(): number {
    return Math.max(...this.#common.map((sequence) => sequence.fruitless));
  }

  /** The state of the account, to be stored. */
  get state(): StoredUpdateState {
    return {
      pts: this.#pts.value,
      qts: this.#qts.value,
      date: this.#date,
      seq: this.#seq.value,
    };
  }

  /**
   * Begins, or begins again, from a state.
   *
   * @param state Of `updates.getState` or of storage.
   * @param channels `pts` of channels, where known.
   * @param now Present time, in milliseconds.
   */
  start(
    state: StoredUpdateState | UpdatesState,
    channels: ReadonlyMap<bigint, number>,
    now: number,
  ): void {
    this.#pts = new Sequence(state.pts, this.#gapMs);
    this.#qts = new Sequence(state.qts, this.#gapMs);
    this.#seq = new Sequence(state.seq, this.#gapMs);
    this.#date = state.date;
    this.channels.load(channels);
    this.#pace.start(now);
    this.#isStarted = true;
  }

  /** Forgets everything, as after signing out. */
  stop(): void {
    this.#isStarted = false;
    this.#pace.stop();
    this.channels.clear();
  }

  /** Asks for the common difference, as after a reconnect. */
  markStale(): void {
    if (this.#isStarted) this.#pts.markStale();
  }

  /**
   * Takes one batch.
   *
   * @param batch What the server sent, normalised.
   * @param now Present time, in milliseconds.
   * @returns Updates whose turn it is, in order.
   */
  process(batch: UpdateBatch, now: number): Delivery[] {
    this.#pace.heard(now);
    if (batch.isTooLong) {
      this.markStale();
      return [];
    }
    const { seqStart, seq, updates, context } = batch;
    const ready: Delivery[] = [];
    const unordered: Delivery[] = [];
    const placed: Placed[] = [];
    for (const update of updates) {
      const delivery = { update, context };
      const ordering = orderingOf(update);
      if (!this.#isStarted) ready.push(delivery);
      else if (ordering.sequence === "none") unordered.push(delivery);
      else placed.push({ delivery, ordering });
    }
    // Inside a container they come in any order; their counters tell it.
    for (const { delivery, ordering } of placed.toSorted(byStart)) {
      ready.push(...this.#place(delivery, ordering, now));
    }
    if (!this.#isStarted) return ready;
    if (seqStart === 0) return [...ready, ...this.#unhandled(unordered)];
    // What has a pts or qts is ordered by it; seq orders the rest.
    const entry = {
      value: seq,
      count: seq - seqStart + 1,
      deliveries: unordered,
      date: batch.date,
    };
    for (const { deliveries, date } of this.#seq.offer(entry, now)) {
      if (date !== 0) this.#date = date;
      ready.push(...this.#unhandled(deliveries));
    }
    return ready;
  }

  /**
   * Advances a counter by what the answer of a call of ours told.
   *
   * @param step `pts`, `ptsCount` and, for a channel, its id.
   * @param now Present time, in milliseconds.
   * @returns Updates that waited for it.
   */
  advance(
    step: { pts: number; ptsCount: number; channelId?: bigint },
    now: number,
  ): Delivery[] {
    if (!this.#isStarted) return [];
    const { pts, ptsCount, channelId } = step;
    const sequence = channelId === undefined
      ? this.#pts
      : this.channels.get(channelId);
    const item = { value: pts, count: ptsCount, delivery: null };
    return deliveries(sequence.offer(item, now));
  }

  /**
   * When to ask {@linkcode nextRequest} again with nothing received.
   *
   * @param busy Channels that are being asked about.
   * @returns Milliseconds, or `null` for never.
   */
  nextDeadline(busy: ReadonlySet<bigint> = NOBODY): number | null {
    if (!this.#isStarted) return null;
    const deadlines = this.#common.map(({ deadline }) => deadline ?? Infinity);
    const next = Math.min(
      this.#pace.nextDue(this.#isStale, Math.min(...deadlines)),
      this.channels.nextDue(busy),
    );
    return next === Infinity ? null : next;
  }

  /**
   * What to ask the server now. Until it is answered or has failed, the
   * common difference is not asked for again.
   *
   * @param now Present time, in milliseconds.
   * @param busy Channels that are being asked about.
   * @returns The most urgent request, or `null`.
   */
  nextRequest(
    now: number,
    busy: ReadonlySet<bigint> = NOBODY,
  ): BoxRequest | null {
    if (!this.#isStarted) return null;
    const common = this.#common;
    for (const sequence of common) sequence.expire(now);
    if (this.#pace.isDue(this.#isStale, now)) {
      this.#pace.asked();
      // What arrives meanwhile waits, or it would be delivered twice.
      for (const sequence of common) sequence.markStale();
      const { pts, qts, date } = this.state;
      return { type: "difference", pts: Math.max(pts, 1), qts, date };
    }
    const stale = this.channels.nextStale(now, busy);
    return stale === null ? null : { type: "channelDifference", ...stale };
  }

  /**
   * Takes the answer of `updates.getDifference`.
   *
   * @param difference The answer.
   * @param now Present time, in milliseconds.
   * @returns Updates, in order. If it was a part only, `nextRequest()` asks
   * for the rest.
   */
  applyDifference(difference: TypeUpdatesDifference, now: number): Delivery[] {
    switch (difference._) {
      case "updates.differenceEmpty":
        this.#pace.answered(now);
        this.#date = difference.date;
        return this.#finish({ ...this.state, seq: difference.seq }, now);
      case "updates.differenceTooLong":
        this.#pace.answered(now, {
          isNews: difference.pts !== this.#pts.value,
        });
        this.#pts.advance(difference.pts);
        return [];
      case "updates.differenceSlice": {
        const state = difference.intermediateState;
        const ready = this.#fetched(difference, now);
        const { pts, qts, seq, date } = this.state;
        const isNews = state.pts !== pts || state.qts !== qts ||
          state.seq !== seq || state.date !== date;
        this.#pace.answered(now, { isNews });
        this.#pts.advance(state.pts);
        this.#qts.advance(state.qts);
        this.#seq.advance(state.seq);
        this.#date = state.date;
        return ready;
      }
      case "updates.difference": {
        const { state } = difference;
        this.#pace.answered(now);
        const ready = this.#fetched(difference, now);
        this.#date = state.date;
        return [...ready, ...this.#finish(state, now)];
      }
    }
  }

  /**
   * Takes the answer of `updates.getChannelDifference`.
   *
   * @param channelId Which channel.
   * @param difference The answer.
   * @param now Present time, in milliseconds.
   * @returns Updates, in order. If it was not final, `nextRequest()` asks for
   * the rest.
   */
  applyChannelDifference(
    channelId: bigint,
    difference: TypeUpdatesChannelDifference,
    now: number,
  ): Delivery[] {
    const ready = difference._ === "updates.channelDifference"
      ? this.#fetched(difference, now, channelId)
      : [];
    const hasNews = ready.length > 0;
    const freed = this.channels.finish(channelId, difference, hasNews, now);
    return [...ready, ...deliveries(freed)];
  }

  /**
   * Gives a failed request back.
   *
   * @param request The request.
   * @param retryAt When to make it again, in milliseconds.
   */
  failed(request: BoxRequest, retryAt: number): void {
    if (request.type === "difference") {
      this.#pace.failed(retryAt);
      this.#pts.markStale();
    } else {
      this.channels.postpone(request.channelId, retryAt);
    }
  }

  /** The sequences that the common difference fills. */
  get #common(): Sequence<Item | SeqItem>[] {
    return [this.#pts, this.#qts, this.#seq] as Sequence<Item | SeqItem>[];
  }

  get #isStale(): boolean {
    return this.#common.some((sequence) => sequence.isStale);
  }

  #finish(
    { pts, qts, seq }: Pick<StoredUpdateState, "pts" | "qts" | "seq">,
    now: number,
  ): Delivery[] {
    const ready = deliveries([
      ...this.#pts.reset(pts, now),
      ...this.#qts.reset(qts, now),
    ]);
    for (const entry of this.#seq.reset(seq, now)) {
      ready.push(...this.#unhandled(entry.deliveries));
    }
    return ready;
  }

  /** Updates of a difference: its own are in order already. */
  #fetched(
    difference: Parameters<typeof differenceUpdates>[0],
    now: number,
    channelId?: bigint,
  ): Delivery[] {
    const ready: Delivery[] = [];
    for (const delivery of differenceUpdates(difference)) {
      const ordering = orderingOf(delivery.update);
      const isForeign = ordering.sequence !== "none" && ordering.value !== 0 &&
        (ordering.sequence === "channel"
          ? ordering.channelId !== channelId
          : channelId !== undefined);
      if (isForeign) ready.push(...this.#place(delivery, ordering, now));
      else if (!this.#handle(delivery.update)) ready.push(delivery);
    }
    return ready;
  }

  #place(
    delivery: Delivery,
    ordering: Placed["ordering"],
    now: number,
  ): Delivery[] {
    const { value, count } = ordering;
    const sequence = ordering.sequence === "pts"
      ? this.#pts
      : ordering.sequence === "qts"
      ? this.#qts
      : this.channels.get(ordering.channelId);
    return deliveries(sequence.offer({ value, count, delivery }, now));
  }

  #unhandled(unordered: readonly Delivery[]): Delivery[] {
    return unordered.filter(({ update }) => !this.#handle(update));
  }

  /** Updates about updates. @returns Whether it was one. */
  #handle(update: TypeUpdate): boolean {
    switch (update._) {
      case "updateChannelTooLong": {
        const channel = this.channels.get(update.channelId);
        // Without a pts of our own there is nothing to compare with: the
        // whole history would come as new.
        if (channel.value === 0) channel.advance(update.pts ?? 0);
        else if (update.pts === undefined || update.pts > channel.value) {
          channel.markStale();
        }
        return true;
      }
      case "updatePtsChanged":
        this.markStale();
        return true;
    }
    return false;
  }
}
