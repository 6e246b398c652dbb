/**
 * How many parts an account may send.
 *
 * @see https://core.telegram.org/api/config#upload-max-fileparts-default
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import {
  countParts,
  MAX_PARTS,
  MAX_PARTS_PREMIUM,
  tooLarge,
} from "./part_plan.ts";

/** How many parts one file may have. */
export class PartLimit {
  readonly #client: BaseClient;
  readonly #partSize: number;
  readonly #options: CallOptions & { maxParts?: number };
  #maxParts: Promise<number> | undefined;

  /**
   * Asks nothing yet.
   *
   * @param client Whose account it is.
   * @param partSize Length of a part, in bytes.
   * @param options `maxParts`: the limit, if the caller knows it.
   */
  constructor(
    client: BaseClient,
    partSize: number,
    options: CallOptions & { maxParts?: number },
  ) {
    this.#client = client;
    this.#partSize = partSize;
    this.#options = options;
  }

  /**
   * Refuses what no account may send, without any input or output.
   *
   * @param size Length of the file, in bytes, if it is known.
   * @param partSize Length of a part, in bytes.
   * @param maxParts The limit, if the caller knows it.
   * @throws {MediaError} `tooLarge`.
   */
  static check(
    size: number | undefined,
    partSize: number,
    maxParts: number = MAX_PARTS_PREMIUM,
  ): void {
    const parts = countParts(size ?? 0, partSize);
    if (parts > maxParts) throw tooLarge(maxParts, partSize, parts);
  }

  /**
   * Lets a number of parts pass, after a look at the account if it is one that
   * not everybody may send.
   *
   * @param parts How many there are so far.
   * @throws {MediaError} `tooLarge`.
   */
  async allow(parts: number): Promise<void> {
    const { maxParts } = this.#options;
    if (parts <= Math.min(MAX_PARTS, maxParts ?? MAX_PARTS)) return;
    this.#maxParts ??= maxParts === undefined
      ? this.#ask()
      : Promise.resolve(maxParts);
    const limit = await this.#maxParts;
    if (parts > limit) throw tooLarge(limit, this.#partSize, parts);
  }

  async #ask(): Promise<number> {
    const users = await this.#client.invoke("users.getUsers", {
      id: [{ _: "inputUserSelf" }],
    }, callOptions(this.#options));
    const isPremium = users.some((it) => it._ === "user" && it.premium);
    return isPremium ? MAX_PARTS_PREMIUM : MAX_PARTS;
  }
}
