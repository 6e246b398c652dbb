/**
 * Copies of the home DC's login on other DCs.
 *
 * @see https://core.telegram.org/api/datacenter#authorization-transfer
 *
 * @module
 */

import { apiRequest } from "./api_request.ts";
import type { Clock } from "./clock.ts";
import type { DcKeys } from "./dc_keys.ts";
import type { Sender } from "./sender.ts";

/** A DC that a login is copied to. */
export interface CopyTarget {
  /** Number of the DC. */
  readonly dcId: number;
  /** Its key, which remembers whether the login is there. */
  readonly keys: DcKeys;
  /** Its main connection. */
  readonly sender: () => Sender;
}

/** Exports and imports logins; once for all who wait. */
export class LoginCopies {
  readonly #clock: Clock;
  readonly #home: () => Sender;
  readonly #running = new Map<number, Promise<void>>();
  readonly #copiedAtMs = new Map<number, number>();

  /**
   * Makes one without copies.
   *
   * @param clock Time.
   * @param home The main connection to the home DC.
   */
  constructor(clock: Clock, home: () => Sender) {
    this.#clock = clock;
    this.#home = home;
  }

  /**
   * Tells when a login was copied.
   *
   * @param dcId Where to.
   * @returns Milliseconds; `-Infinity` if it was not, by this program.
   */
  copiedAtMs(dcId: number): number {
    return this.#copiedAtMs.get(dcId) ?? -Infinity;
  }

  /**
   * Copies the login to a DC that does not have it.
   *
   * @param target The DC.
   * @throws {RpcError} If the home DC gives nothing out.
   */
  async ensure(target: CopyTarget): Promise<void> {
    const { dcId, keys } = target;
    await keys.load();
    if (keys.isAuthorized) return;
    let running = this.#running.get(dcId);
    if (running === undefined) {
      running = this.#copy(target).finally(() => this.#running.delete(dcId));
      this.#running.set(dcId, running);
    }
    await running;
  }

  async #copy({ dcId, keys, sender }: CopyTarget): Promise<void> {
    const { id, bytes } = await this.#home().call(
      apiRequest("auth.exportAuthorization", { dcId }),
    );
    await sender().call(
      apiRequest("auth.importAuthorization", { id, bytes: bytes.slice() }),
    );
    this.#copiedAtMs.set(dcId, this.#clock.now());
    await keys.setAuthorized(true);
  }
}
