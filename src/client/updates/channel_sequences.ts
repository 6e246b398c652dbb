/**
 * The counters of all channels that are followed.
 *
 * @see https://core.telegram.org/api/updates#recovering-gaps
 *
 * @module
 */

import type { TypeUpdatesChannelDifference } from "../../tl/mod.ts";
import { type Ordered, Sequence } from "./sequence.ts";

/** Pause between two polls when the server names none, in milliseconds. */
const DEFAULT_PAUSE_MS = 30_000;

/** One channel. */
interface Channel<T extends Ordered> {
  readonly sequence: Sequence<T>;
  /** Not to be asked about before this time, in milliseconds. */
  notBefore: number;
  /** Next poll although nothing is known to be missing; `Infinity`: none. */
  pollAt: number;
}

/** Channels by id, each with its sequence and when to ask about it. */
export class ChannelSequences<T extends Ordered> {
  readonly #gapMs: number;
  readonly #channels = new Map<bigint, Channel<T>>();

  /**
   * Makes a `ChannelSequences`.
   *
   * @param gapMs How long to wait for a missing entry, in milliseconds.
   */
  constructor(gapMs: number) {
    this.#gapMs = gapMs;
  }

  /** `pts` of each channel whose value is known. */
  get values(): Map<bigint, number> {
    const values = new Map<bigint, number>();
    for (const [id, { sequence }] of this.#channels) {
      if (sequence.value !== 0) values.set(id, sequence.value);
    }
    return values;
  }

  /**
   * Sets `pts` of channels.
   *
   * @param values By channel id.
   */
  load(values: ReadonlyMap<bigint, number>): void {
    for (const [id, pts] of values) this.#create(id, pts);
  }

  /** Forgets all channels. */
  clear(): void {
    this.#channels.clear();
  }

  /**
   * Finds the sequence of a channel.
   *
   * @param id Which channel.
   * @returns Its sequence, new if it was not followed.
   */
  get(id: bigint): Sequence<T> {
    return this.#entry(id).sequence;
  }

  /**
   * Stops following a channel.
   *
   * @param id Which channel.
   */
  drop(id: bigint): void {
    this.#channels.delete(id);
  }

  /** Asks about every channel. */
  markAllStale(): void {
    for (const { sequence } of this.#channels.values()) sequence.markStale();
  }

  /**
   * Polls a channel, or stops polling it.
   *
   * @param id Which channel.
   * @param at First poll, in milliseconds; `Infinity` to stop.
   */
  poll(id: bigint, at: number): void {
    this.#entry(id).pollAt = at;
  }

  /**
   * Puts off asking about a channel.
   *
   * @param id Which channel.
   * @param until In milliseconds.
   */
  postpone(id: bigint, until: number): void {
    const channel = this.#channels.get(id);
    if (channel === undefined) return;
    channel.notBefore = until;
    if (channel.pollAt !== Infinity) channel.pollAt = until;
  }

  /**
   * When a channel is to be asked about next.
   *
   * @param busy Channels that are being asked about.
   * @returns Milliseconds; `Infinity` for never.
   */
  nextDue(busy: ReadonlySet<bigint>): number {
    let next = Infinity;
    for (const [id, { sequence, notBefore, pollAt }] of this.#channels) {
      if (busy.has(id)) continue;
      const due = sequence.isStale
        ? notBefore
        : Math.min(sequence.deadline ?? Infinity, pollAt);
      if (due < next) next = due;
    }
    return next;
  }

  /**
   * A channel to be asked about now.
   *
   * @param now Present time, in milliseconds.
   * @param busy Channels that are being asked about.
   * @returns Its id and `pts`, or `null`.
   */
  nextStale(
    now: number,
    busy: ReadonlySet<bigint>,
  ): { channelId: bigint; pts: number } | null {
    for (const [channelId, channel] of this.#channels) {
      if (busy.has(channelId)) continue;
      const { sequence } = channel;
      sequence.expire(now);
      if (now >= channel.pollAt) sequence.markStale();
      if (sequence.isStale && now >= channel.notBefore) {
        return { channelId, pts: Math.max(sequence.value, 1) };
      }
    }
    return null;
  }

  /**
   * Takes over the counter of an answer.
   *
   * @param id Which channel.
   * @param difference The answer.
   * @param hasNews Whether it brought anything.
   * @param now Present time, in milliseconds.
   * @returns Held entries whose turn it is now.
   */
  finish(
    id: bigint,
    difference: TypeUpdatesChannelDifference,
    hasNews: boolean,
    now: number,
  ): T[] {
    const channel = this.#entry(id);
    const { sequence } = channel;
    const pts = ptsOf(difference);
    const pauseMs = difference.timeout === undefined
      ? DEFAULT_PAUSE_MS
      : difference.timeout * 1000;
    channel.notBefore = 0;
    if (channel.pollAt !== Infinity) channel.pollAt = now + pauseMs;
    if (difference.final) return sequence.reset(pts, now);
    // "Not final" with nothing in it would be asked for in a tight loop.
    if (!hasNews && pts <= sequence.value) channel.notBefore = now + pauseMs;
    sequence.advance(pts);
    return [];
  }

  #entry(id: bigint): Channel<T> {
    return this.#channels.get(id) ?? this.#create(id, 0);
  }

  #create(id: bigint, pts: number): Channel<T> {
    const channel = {
      sequence: new Sequence<T>(pts, this.#gapMs),
      notBefore: 0,
      pollAt: Infinity,
    };
    this.#channels.set(id, channel);
    return channel;
  }
}

function ptsOf(difference: TypeUpdatesChannelDifference): number {
  if (difference._ !== "updates.channelDifferenceTooLong") {
    return difference.pts;
  }
  const { dialog } = difference;
  return dialog._ === "dialog" ? dialog.pts ?? 1 : 1;
}
