/**
 * What may go wrong between the server and its clients, on purpose.
 *
 * @module
 */

import type { Clock, TimerHandle } from "../../network/mod.ts";

/** Which way a packet goes: from clients, or to them. */
export type FaultDirection = "in" | "out";

/**
 * What happens to a packet.
 *
 * - `drop`: it is lost.
 * - `delay`: it comes later, and may be overtaken.
 * - `duplicate`: it comes twice.
 * - `reorder`: it comes after the next one.
 * - `corrupt`: one of its bits is changed.
 * - `cut`: the connection ends in its place, or after `afterBytes`.
 * - `transportError`: the client is sent an error of four bytes instead, and
 *   the connection ends.
 */
export type FaultKind =
  | "drop"
  | "delay"
  | "duplicate"
  | "reorder"
  | "corrupt"
  | "cut"
  | "transportError";

/** A fault to inject. */
export interface Fault {
  /** What happens. */
  readonly kind: FaultKind;
  /** Packets of which way. @default {both ways} */
  readonly direction?: FaultDirection;
  /** How likely it is for one packet, 0 to 1. @default {1} */
  readonly probability?: number;
  /** How often it happens before it is spent. @default {Infinity} */
  readonly times?: number;
  /** Only in this data centre. @default {all} */
  readonly dcId?: number;
  /**
   * Whether it also hits the exchange of keys.
   *
   * @default {false}
   */
  readonly handshake?: boolean;
  /** Of `delay` and `reorder`: how long at most, in ms. @default {20} */
  readonly delayMs?: number;
  /** Of `transportError`: the error, as 404. @default {404} */
  readonly code?: number;
  /**
   * Of `cut`: each new connection ends when it has carried this many bytes
   * in the direction; a pair is a range to draw from.
   *
   * @default {undefined: in place of a packet}
   */
  readonly afterBytes?: number | readonly [min: number, max: number];
}

/** Numbers that look random and come again with the same seed. */
export class SeededRandom {
  #state: number;

  /** @param seed A whole number of 32 bits. */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /**
   * Draws a number, by the `mulberry32` generator.
   *
   * @returns From 0 to below 1.
   */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * Draws a whole number.
   *
   * @param min The least.
   * @param max The greatest.
   * @returns From `min` to `max`.
   */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }
}

interface ActiveFault {
  readonly fault: Fault;
  left: number;
}

/** What a connection does for its faults. */
export interface FaultTarget {
  /** The data centre it belongs to. */
  readonly dcId: number;
  /** Passes a packet on. */
  pass(packet: Uint8Array): void;
  /** Ends the connection. */
  cut(): void;
  /** Sends an error of the transport and ends the connection. */
  fail(code: number): void;
}

/** All faults in force. */
export class Faults {
  readonly #clock: Clock;
  readonly #random: SeededRandom;
  #active: ActiveFault[] = [];

  /**
   * @param clock Time and timers.
   * @param random Which packets are hit.
   */
  constructor(clock: Clock, random: SeededRandom) {
    this.#clock = clock;
    this.#random = random;
  }

  /**
   * Puts a fault into force.
   *
   * @param fault The fault.
   * @returns Ends it.
   * @throws {RangeError} If a number is out of range.
   */
  add(fault: Fault): () => void {
    const { probability = 1, times = Infinity, delayMs = 20 } = fault;
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(
        `Cannot inject fault: probability must be from 0 to 1, got ${probability}`,
      );
    }
    if (!(times > 0)) {
      throw new RangeError(
        `Cannot inject fault: times must be above 0, got ${times}`,
      );
    }
    if (!(delayMs >= 0)) {
      throw new RangeError(
        `Cannot inject fault: delayMs must not be negative, got ${delayMs}`,
      );
    }
    const active: ActiveFault = { fault, left: times };
    this.#active.push(active);
    return () => {
      this.#active = this.#active.filter((it) => it !== active);
    };
  }

  /** Ends all faults. */
  clear(): void {
    this.#active = [];
  }

  /**
   * Draws after how many bytes a new connection ends.
   *
   * @param direction Bytes of which way.
   * @param dcId The data centre it belongs to.
   * @returns The number of bytes, or `Infinity`.
   */
  cutAfter(direction: FaultDirection, dcId: number): number {
    let least = Infinity;
    for (const active of [...this.#active]) {
      const { afterBytes } = active.fault;
      if (active.fault.kind !== "cut" || afterBytes === undefined) continue;
      if (!this.#hits(active, direction, dcId, true)) continue;
      const bytes = typeof afterBytes === "number"
        ? afterBytes
        : this.#random.between(...afterBytes);
      least = Math.min(least, bytes);
    }
    return least;
  }

  /**
   * Makes the way that packets of one connection go.
   *
   * @param direction From the client, or to it.
   * @param target The connection.
   * @returns The way.
   */
  lane(direction: FaultDirection, target: FaultTarget): FaultLane {
    return new FaultLane(this, this.#clock, this.#random, direction, target);
  }

  /**
   * Draws the fault of one packet.
   *
   * @param direction From the client, or to it.
   * @param dcId The data centre.
   * @param handshake Whether the packet belongs to the exchange of keys.
   * @returns The fault, or nothing.
   */
  draw(
    direction: FaultDirection,
    dcId: number,
    handshake: boolean,
  ): Fault | undefined {
    if (this.#active.length === 0) return undefined;
    for (const active of [...this.#active]) {
      if (active.fault.afterBytes !== undefined) continue;
      if (this.#hits(active, direction, dcId, handshake)) return active.fault;
    }
    return undefined;
  }

  #hits(
    active: ActiveFault,
    direction: FaultDirection,
    dcId: number,
    handshake: boolean,
  ): boolean {
    const { fault } = active;
    if (fault.direction !== undefined && fault.direction !== direction) {
      return false;
    }
    if (fault.dcId !== undefined && fault.dcId !== dcId) return false;
    const perConnection = fault.afterBytes !== undefined;
    if (handshake && !perConnection && fault.handshake !== true) return false;
    if (this.#random.next() >= (fault.probability ?? 1)) return false;
    if (--active.left <= 0) {
      this.#active = this.#active.filter((it) => it !== active);
    }
    return true;
  }
}

/** The packets of one connection in one direction. */
export class FaultLane {
  readonly #faults: Faults;
  readonly #clock: Clock;
  readonly #random: SeededRandom;
  readonly #direction: FaultDirection;
  readonly #target: FaultTarget;
  readonly #timers = new Set<TimerHandle>();
  #held: Uint8Array | undefined;
  #heldTimer: TimerHandle | undefined;

  /**
   * @param faults Faults in force.
   * @param clock Time and timers.
   * @param random Which bits are changed.
   * @param direction From the client, or to it.
   * @param target The connection.
   */
  constructor(
    faults: Faults,
    clock: Clock,
    random: SeededRandom,
    direction: FaultDirection,
    target: FaultTarget,
  ) {
    this.#faults = faults;
    this.#clock = clock;
    this.#random = random;
    this.#direction = direction;
    this.#target = target;
  }

  /**
   * Takes a packet, and passes it on unless a fault hits it.
   *
   * @param packet The packet; not changed.
   */
  take(packet: Uint8Array): void {
    const { dcId } = this.#target;
    const handshake = packet.subarray(0, 8).every((byte) => byte === 0);
    const fault = this.#faults.draw(this.#direction, dcId, handshake);
    if (fault === undefined) {
      this.#target.pass(packet);
      this.#release();
      return;
    }
    const { delayMs = 20, code = 404 } = fault;
    switch (fault.kind) {
      case "drop":
        return;
      case "duplicate":
        this.#target.pass(packet.slice());
        this.#target.pass(packet);
        return;
      case "corrupt": {
        const changed = packet.slice();
        const bit = this.#random.between(0, 8 * changed.length - 1);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        this.#target.pass(changed);
        return;
      }
      case "delay": {
        const copy = packet.slice();
        const timer = this.#clock.setTimer(() => {
          this.#timers.delete(timer);
          this.#target.pass(copy);
        }, this.#random.next() * delayMs);
        this.#timers.add(timer);
        return;
      }
      case "reorder":
        this.#release();
        this.#held = packet.slice();
        this.#heldTimer = this.#clock.setTimer(() => this.#release(), delayMs);
        return;
      case "cut":
        return this.#target.cut();
      case "transportError":
        return this.#target.fail(code);
    }
  }

  /** Passes on the packet that was to come after the next. */
  #release(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    this.#clock.clearTimer(this.#heldTimer);
    this.#target.pass(held);
  }

  /** Forgets what is still under way. */
  close(): void {
    for (const timer of this.#timers) this.#clock.clearTimer(timer);
    this.#timers.clear();
    if (this.#held !== undefined) this.#clock.clearTimer(this.#heldTimer);
    this.#held = undefined;
  }
}
