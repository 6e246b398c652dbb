/**
 * The peers used last, in memory.
 *
 * @module
 */

import type { PeerRecord } from "./record.ts";

/** A bounded map of peers: the one used longest ago makes room. */
export class PeerCache {
  readonly #capacity: number;
  readonly #peers = new Map<number, PeerRecord>();
  readonly #usernames = new Map<string, number>();
  readonly #phones = new Map<string, number>();

  /**
   * Makes a `PeerCache`.
   *
   * @param capacity Most peers kept.
   */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** How many peers are kept. */
  get size(): number {
    return this.#peers.size;
  }

  /**
   * Finds a peer and marks it as used.
   *
   * @param id Its marked id.
   * @returns The record, if there is one.
   */
  get(id: number): PeerRecord | undefined {
    const peer = this.#peers.get(id);
    if (peer !== undefined) {
      this.#peers.delete(id);
      this.#peers.set(id, peer);
    }
    return peer;
  }

  /**
   * Finds a peer by username.
   *
   * @param username Lower case, without `@`.
   * @returns The record, if there is one.
   */
  byUsername(username: string): PeerRecord | undefined {
    const id = this.#usernames.get(username);
    return id === undefined ? undefined : this.get(id);
  }

  /**
   * Finds a user by phone number.
   *
   * @param phone Digits only.
   * @returns The record, if there is one.
   */
  byPhone(phone: string): PeerRecord | undefined {
    const id = this.#phones.get(phone);
    return id === undefined ? undefined : this.get(id);
  }

  /**
   * Keeps a peer.
   *
   * @param peer The record; it replaces an older one.
   */
  set(peer: PeerRecord): void {
    const old = this.#peers.get(peer.id);
    if (old !== undefined) this.#forget(old);
    this.#peers.set(peer.id, peer);
    for (const name of peer.usernames ?? []) {
      this.#usernames.set(name, peer.id);
    }
    if (peer.phone !== undefined) this.#phones.set(peer.phone, peer.id);
    if (this.#peers.size > this.#capacity) {
      const [oldest] = this.#peers.values();
      this.#forget(oldest!);
    }
  }

  /** Forgets all peers. */
  clear(): void {
    this.#peers.clear();
    this.#usernames.clear();
    this.#phones.clear();
  }

  #forget(peer: PeerRecord): void {
    this.#peers.delete(peer.id);
    for (const name of peer.usernames ?? []) {
      // The name may belong to somebody else by now.
      if (this.#usernames.get(name) === peer.id) this.#usernames.delete(name);
    }
    const { phone } = peer;
    if (phone !== undefined && this.#phones.get(phone) === peer.id) {
      this.#phones.delete(phone);
    }
  }
}
