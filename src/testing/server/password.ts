/**
 * The second factor, as the server keeps it: never the password itself.
 *
 * @module
 */

import {
  bigIntToDhBytes,
  KNOWN_DH_PRIME,
  type RandomBytes,
  type SrpAlgorithm,
  type SrpServer,
  srpServer,
  srpVerifier,
} from "../../crypto/mod.ts";

/** How many challenges are open at a time. */
const OPEN_CHALLENGES = 16;

/**
 * Makes the algorithm for a new password.
 *
 * @param randomBytes Where the salts come from.
 * @returns Fresh salts, Telegram's prime and generator.
 */
export function newAlgorithm(randomBytes: RandomBytes): SrpAlgorithm {
  return {
    salt1: randomBytes(8),
    salt2: randomBytes(16),
    g: 3,
    p: bigIntToDhBytes(KNOWN_DH_PRIME),
  };
}

/** A password that can be checked. */
export class PasswordVerifier {
  /** Salts and numbers of the password. */
  readonly algorithm: SrpAlgorithm;
  /** What the owner is reminded by. */
  readonly hint: string | undefined;
  readonly #challenges = new Map<bigint, SrpServer>();
  #verifier: Uint8Array | (() => Uint8Array);

  /**
   * @param algorithm Salts and numbers of the password.
   * @param secret The verifier that a client made, or the password, from
   *   which one is made on first use.
   * @param hint What the owner is reminded by.
   */
  constructor(
    algorithm: SrpAlgorithm,
    secret: Uint8Array | string,
    hint?: string,
  ) {
    this.algorithm = algorithm;
    this.hint = hint;
    this.#verifier = typeof secret === "string"
      ? () => srpVerifier({ ...algorithm, password: secret })
      : secret;
  }

  /**
   * Begins one attempt to prove the password.
   *
   * @param id The number of the attempt, `srp_id`.
   * @param randomBytes Where the server's secret comes from.
   * @returns `srp_B`, 256 bytes.
   * @see https://core.telegram.org/api/srp
   */
  challenge(id: bigint, randomBytes: RandomBytes): Uint8Array {
    if (typeof this.#verifier === "function") this.#verifier = this.#verifier();
    const challenge = srpServer({
      ...this.algorithm,
      verifier: this.#verifier,
      randomBytes,
    });
    this.#challenges.set(id, challenge);
    if (this.#challenges.size > OPEN_CHALLENGES) {
      this.#challenges.delete(this.#challenges.keys().next().value!);
    }
    return challenge.srpB;
  }

  /**
   * Ends one attempt.
   *
   * @param id The number of the attempt.
   * @param gA `A` of the proof.
   * @param m1 `M1` of the proof.
   * @returns Whether the password was right; nothing if there is no such
   *   attempt.
   */
  check(id: bigint, gA: Uint8Array, m1: Uint8Array): boolean | undefined {
    const challenge = this.#challenges.get(id);
    this.#challenges.delete(id);
    return challenge?.check({ gA, m1 });
  }
}
