/**
 * The server's configuration, read again before it is out of date.
 *
 * @see https://core.telegram.org/constructor/config
 *
 * @module
 */

import type { Clock, DcTable, TimerHandle } from "../network/mod.ts";
import type { Config } from "../tl/mod.ts";
import type { Invoker } from "./invoker.ts";

/** How a {@linkcode ConfigWatch} is set up. */
export interface ConfigWatchOptions {
  /** Makes the calls. */
  invoker: Invoker;
  /** Time and timers. */
  clock: Clock;
  /** Takes the addresses. */
  table: DcTable;
  /** Told of errors. */
  report: (error: unknown) => void;
}

/** Limits of the time that a configuration is good for, in milliseconds. */
const SHORTEST_MS = 60_000;
const LONGEST_MS = 86_400_000;

/** Pause after a failure, in milliseconds. */
const RETRY_MS = 60_000;

/** Keeps the addresses of DCs up to date. */
export class ConfigWatch {
  readonly #options: ConfigWatchOptions;
  #timer: TimerHandle | undefined;
  #isReading = false;
  #isStopped = false;

  /**
   * Makes a `ConfigWatch`.
   *
   * @param options What it works with.
   */
  constructor(options: ConfigWatchOptions) {
    this.#options = options;
  }

  /** Reads the configuration now, and again whenever it expires. */
  read(): void {
    if (this.#isReading || this.#isStopped) return;
    this.#isReading = true;
    const { invoker, clock, table, report } = this.#options;
    clock.clearTimer(this.#timer);
    invoker.invoke("help.getConfig", {}).then(
      (config) => {
        table.update(config.dcOptions);
        this.#again(lifeMs(config));
      },
      (error) => {
        if (this.#isStopped) return;
        report(error);
        this.#again(RETRY_MS);
      },
    );
  }

  /** Reads it no more. */
  stop(): void {
    this.#isStopped = true;
    this.#options.clock.clearTimer(this.#timer);
  }

  #again(delayMs: number): void {
    this.#isReading = false;
    if (this.#isStopped) return;
    this.#timer = this.#options.clock.setTimer(() => this.read(), delayMs);
  }
}

/** How long it is good for; the server's clock tells both times. */
function lifeMs({ date, expires }: Config): number {
  const life = (expires - date) * 1000;
  return Math.min(Math.max(life, SHORTEST_MS), LONGEST_MS);
}
