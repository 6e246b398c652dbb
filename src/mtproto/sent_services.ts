/** Service messages that may have to be sent again. @module */

import type { ServiceMessage } from "./service_message.ts";

/** How many packets are remembered. */
const MAX_PACKETS = 256;

/**
 * Remembers which service messages went in which packet, by the identifier of
 * the packet's outermost message: that is what the server names when it
 * refuses one.
 */
export class SentServices {
  readonly #packets = new Map<bigint, readonly ServiceMessage[]>();

  /**
   * Remembers a packet; beyond 256 of them the oldest is forgotten.
   *
   * @param packetId Identifier of the outermost message.
   * @param services The service messages in it.
   */
  add(packetId: bigint, services: readonly ServiceMessage[]): void {
    this.#packets.set(
      packetId,
      services.filter((service) => service.isResent),
    );
    if (this.#packets.size <= MAX_PACKETS) return;
    for (const oldest of this.#packets.keys()) {
      this.#packets.delete(oldest);
      return;
    }
  }

  /**
   * Takes the service messages of a refused packet.
   *
   * @param packetId Identifier of the outermost message.
   * @returns Those worth sending again.
   */
  take(packetId: bigint): readonly ServiceMessage[] {
    const services = this.#packets.get(packetId) ?? [];
    this.#packets.delete(packetId);
    return services;
  }

  /**
   * Tells whether a packet is remembered.
   *
   * @param packetId Identifier of the outermost message.
   */
  has(packetId: bigint): boolean {
    return this.#packets.has(packetId);
  }

  /** Forgets all, for a new connection or session. */
  clear(): void {
    this.#packets.clear();
  }
}
