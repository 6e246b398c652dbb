/**
 * Writing the update state, never ahead of the receivers.
 *
 * @module
 */

import type { Clock, TimerHandle } from "../../network/mod.ts";
import type { LoginStore, StoredUpdateState } from "../../storage/mod.ts";
import type { Dispatcher } from "./dispatcher.ts";
import type { MessageBox } from "./message_box.ts";

/** What a {@linkcode StateWriter} works with. */
export interface StateWriterOptions {
  /** Holds the state. */
  box: MessageBox;
  /** Where it is written. */
  store: LoginStore;
  /** Time and timers. */
  clock: Clock;
  /** Knows how far the receivers are. */
  dispatcher: Dispatcher;
  /** Told when writing fails in the background. */
  report: (error: unknown) => void;
}

/** A state and the update up to which it counts. */
interface Snapshot {
  readonly state: StoredUpdateState;
  readonly channels: ReadonlyMap<bigint, number>;
  /** Updates handed out when it was taken. */
  readonly mark: number;
}

/** The state is written this long after a change, in milliseconds. */
const DELAY_MS = 1000;

/**
 * Takes snapshots of the state and writes each once every receiver has taken
 * the updates that it counts: after a crash they come again rather than not
 * at all.
 */
export class StateWriter {
  readonly #options: StateWriterOptions;
  #snapshot: Snapshot | undefined;
  #written: Snapshot | undefined;
  #timer: TimerHandle | undefined;
  #isArmed = false;
  #writing: Promise<void> = Promise.resolve();

  /**
   * Makes a `StateWriter`.
   *
   * @param options What it works with.
   */
  constructor(options: StateWriterOptions) {
    this.#options = options;
  }

  /** Has the state written in a while. */
  changed(): void {
    if (this.#isArmed) return;
    this.#isArmed = true;
    const { clock, report } = this.#options;
    this.#timer = clock.setTimer(() => {
      this.#isArmed = false;
      this.save().catch(report);
      if (this.#snapshot !== undefined) this.changed();
    }, DELAY_MS);
  }

  /** Takes a snapshot if the last one was written. */
  capture(): void {
    const { box, dispatcher } = this.#options;
    if (!box.isStarted || this.#snapshot !== undefined) return;
    const { state } = box;
    const channels = box.channels.values;
    this.#snapshot = { state, channels, mark: dispatcher.handed };
  }

  /** Stops the timer. {@linkcode save} still works. */
  stop(): void {
    this.#options.clock.clearTimer(this.#timer);
    this.#isArmed = false;
  }

  /** Writes the last snapshot if the receivers have caught up with it. */
  save(): Promise<void> {
    const { dispatcher, store } = this.#options;
    this.capture();
    const snapshot = this.#snapshot;
    if (snapshot === undefined || dispatcher.taken < snapshot.mark) {
      return this.#writing;
    }
    this.#snapshot = undefined;
    const written = this.#written;
    const changed = changedChannels(written?.channels, snapshot.channels);
    if (isSame(written?.state, snapshot.state) && changed.size === 0) {
      return this.#writing;
    }
    this.#written = snapshot;
    this.#writing = this.#writing.catch(() => {})
      .then(() => store.setUpdateState(snapshot.state, changed));
    return this.#writing;
  }
}

function isSame(
  a: StoredUpdateState | undefined,
  b: StoredUpdateState,
): boolean {
  return a?.pts === b.pts && a.qts === b.qts && a.seq === b.seq &&
    a.date === b.date;
}

function changedChannels(
  before: ReadonlyMap<bigint, number> = new Map(),
  after: ReadonlyMap<bigint, number>,
): Map<bigint, number | undefined> {
  const changed = new Map<bigint, number | undefined>();
  for (const [id, pts] of after) {
    if (before.get(id) !== pts) changed.set(id, pts);
  }
  for (const id of before.keys()) {
    if (!after.has(id)) changed.set(id, undefined);
  }
  return changed;
}
