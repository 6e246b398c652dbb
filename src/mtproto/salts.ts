/** Server salts: the one in use and those of the future. @module */

/** One entry of `future_salts`. */
export interface FutureSalt {
  /** Unix seconds from which the salt is valid. */
  readonly validSince: number;
  /** Unix seconds until which the salt is valid. */
  readonly validUntil: number;
  /** The salt, a signed long. */
  readonly salt: bigint;
}

/** Settings of a {@linkcode SaltStore}. */
export interface SaltStoreOptions {
  /** Salt to start with. @default {0n} */
  readonly serverSalt?: bigint;
  /**
   * How many salts to ask for at a time, 1 to 64; 0 never asks.
   *
   * @default {64}
   */
  readonly count?: number;
  /**
   * Ask for more when the last known salt runs out within this time, in
   * milliseconds.
   *
   * @default {1_800_000}
   */
  readonly marginMs?: number;
  /**
   * With no future salt known, ask this long after the first look at the
   * clock, in milliseconds: a short-lived session need not ask at all.
   *
   * @default {30_000}
   */
  readonly firstDelayMs?: number;
}

/**
 * A salt is used this long after it became valid, so that a small difference
 * between clocks does not matter; the old one stays valid meanwhile, since the
 * periods of neighbouring salts overlap by half.
 */
const USE_DELAY_SECONDS = 60;
/** A request for salts that stays unanswered is repeated after this time. */
const RETRY_MS = 60_000;
/** Most entries that are kept of an answer. */
const MAX_SALTS = 64;

/**
 * Chooses the salt for each packet and says when to ask for new ones.
 *
 * @see https://core.telegram.org/mtproto/service_messages#request-for-several-future-salts
 */
export class SaltStore {
  readonly #count: number;
  readonly #marginMs: number;
  readonly #firstDelayMs: number;
  #current: bigint;
  /** Unix seconds at which the current salt ends, or `null` if not known. */
  #currentUntil: number | null = null;
  /** Ascending by `validSince`. */
  #future: FutureSalt[] = [];
  #refreshAt: number | null = null;

  /** @param options First salt and times. */
  constructor(options: SaltStoreOptions = {}) {
    this.#current = options.serverSalt ?? 0n;
    this.#count = options.count ?? 64;
    this.#marginMs = options.marginMs ?? 1_800_000;
    this.#firstDelayMs = options.firstDelayMs ?? 30_000;
  }

  /** The salt in use. */
  get current(): bigint {
    return this.#current;
  }

  /** How many salts of the future are known. */
  get known(): number {
    return this.#future.length;
  }

  /** How many salts to ask for. */
  get count(): number {
    return this.#count;
  }

  /**
   * Moves on to the salt that is valid now.
   *
   * @param serverMs Time of the server, milliseconds since the Unix epoch.
   * @returns Whether the salt changed.
   */
  advance(serverMs: number): boolean {
    const future = this.#future;
    let isChanged = false;
    while (
      future.length > 0 &&
      (future[0]!.validSince + USE_DELAY_SECONDS) * 1000 <= serverMs
    ) {
      const next = future.shift()!;
      if (next.validUntil * 1000 <= serverMs) continue;
      isChanged = next.salt !== this.#current || isChanged;
      this.#current = next.salt;
      this.#currentUntil = next.validUntil;
    }
    return isChanged;
  }

  /**
   * Sets the salt that the server named, valid until further notice, and
   * forgets the others: `bad_server_salt`, `new_session_created`.
   *
   * @param salt The new salt.
   * @returns Whether it differs from the one in use.
   */
  replace(salt: bigint): boolean {
    const isChanged = salt !== this.#current;
    if (isChanged) {
      this.#future = [];
      this.#refreshAt = null;
    }
    this.#current = salt;
    this.#currentUntil = null;
    return isChanged;
  }

  /**
   * Takes the answer of `get_future_salts`.
   *
   * @param salts The salts, in any order.
   * @param now Local milliseconds.
   * @param serverMs Time of the server, milliseconds.
   * @returns Whether the salt in use changed.
   */
  learn(salts: readonly FutureSalt[], now: number, serverMs: number): boolean {
    this.#future = salts
      .filter((salt) => salt.validUntil * 1000 > serverMs)
      .sort((a, b) => a.validSince - b.validSince)
      .slice(0, MAX_SALTS);
    const own = this.#future.find((salt) => salt.salt === this.#current);
    if (own !== undefined) this.#currentUntil = own.validUntil;
    const isChanged = this.advance(serverMs);
    this.#schedule(now, serverMs);
    return isChanged;
  }

  /**
   * Gives the time to ask for salts.
   *
   * @param now Local milliseconds.
   * @returns Local milliseconds, or `null` if salts are never asked for.
   */
  deadline(now: number): number | null {
    if (this.#count === 0) return null;
    this.#refreshAt ??= now + this.#firstDelayMs;
    return this.#refreshAt;
  }

  /**
   * Says whether to ask now, and if so, waits for the answer before the next.
   *
   * @param now Local milliseconds.
   */
  shouldAsk(now: number): boolean {
    const deadline = this.deadline(now);
    if (deadline === null || deadline > now) return false;
    this.#refreshAt = now + RETRY_MS;
    return true;
  }

  /** Sets the next request to shortly before the last known salt ends. */
  #schedule(now: number, serverMs: number): void {
    let until = this.#currentUntil ?? 0;
    for (const { validUntil } of this.#future) {
      until = Math.max(until, validUntil);
    }
    const wait = until * 1000 - serverMs - this.#marginMs;
    // An answer that is already stale must not make us ask in a tight loop.
    this.#refreshAt = now + Math.max(wait, RETRY_MS);
  }
}
