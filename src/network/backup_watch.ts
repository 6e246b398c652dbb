/**
 * Deciding when the known addresses are not enough.
 *
 * @module
 */

import type { AddressSource } from "./backup_addresses.ts";
import type { Clock } from "./clock.ts";
import type { DcTable } from "./dc_options.ts";

/** How a {@linkcode BackupWatch} is set up. */
export interface BackupWatchOptions {
  /** Finds other addresses; none are looked for without it. */
  source: AddressSource | undefined;
  /** Takes them. */
  table: DcTable;
  /** Whether these are the test servers. */
  testMode: boolean;
  /** Time. */
  clock: Clock;
  /** Told that there are others now. */
  found: () => void;
  /** Told why there are none, once for each outage. */
  report: (error: unknown) => void;
}

/** Failures in a row after which other addresses are looked for. */
const FAILURES = 2;

/** Shortest time between two searches, in milliseconds. */
const PAUSE_MS = 60_000;

/** Counts failures of the home connection. */
export class BackupWatch {
  readonly #options: BackupWatchOptions;
  readonly #abort: AbortController = new AbortController();
  #failures = 0;
  #isSearching = false;
  #hasReported = false;
  #notBefore = -Infinity;

  /**
   * Makes a `BackupWatch`.
   *
   * @param options What it works with.
   */
  constructor(options: BackupWatchOptions) {
    this.#options = options;
  }

  /** The home connection is up. */
  connected(): void {
    this.#failures = 0;
    this.#hasReported = false;
  }

  /** The home connection was lost or not made. */
  failed(): void {
    const { source, clock } = this.#options;
    if (++this.#failures < FAILURES || source === undefined) return;
    if (this.#isSearching || clock.now() < this.#notBefore) return;
    this.#isSearching = true;
    this.#notBefore = clock.now() + PAUSE_MS;
    void this.#search(source);
  }

  /** Looks for nothing any more. */
  stop(): void {
    this.#abort.abort(new Error("Cannot look for addresses: stopped"));
  }

  async #search(source: AddressSource): Promise<void> {
    const { table, testMode, found, report } = this.#options;
    const { signal } = this.#abort;
    try {
      const endpoints = await source({ testMode, signal });
      if (signal.aborted) return;
      table.setBackup(endpoints);
      if (endpoints.length > 0) found();
    } catch (error) {
      if (!signal.aborted && !this.#hasReported) report(error);
      this.#hasReported = true;
    } finally {
      this.#isSearching = false;
    }
  }
}
