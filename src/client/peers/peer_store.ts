/**
 * Peers seen: kept in memory and in storage, and resolved.
 *
 * @module
 */

import type {
  TypeChat,
  TypeInputChannel,
  TypeInputPeer,
  TypeInputUser,
  TypeMessage,
  TypeUser,
} from "../../tl/mod.ts";
import type { Clock, TimerHandle } from "../../network/mod.ts";
import type { LoginStore, StoredAccount } from "../../storage/mod.ts";
import { PeerError } from "../errors.ts";
import type { Invoker } from "../invoker.ts";
import { toInputChannel, toInputUser } from "./input_peer.ts";
import type { PeerLike } from "./peer.ts";
import { PeerCache } from "./peer_cache.ts";
import {
  chatRecord,
  isSameRecord,
  type Origin,
  originsOf,
  type PeerRecord,
  userRecord,
} from "./record.ts";
import { describe, Resolver } from "./resolve.ts";

/** How a {@linkcode PeerStore} is set up. */
export interface PeerStoreOptions {
  /** Makes the calls that find unknown peers. */
  invoker: Invoker;
  /** Where peers are written. */
  store: LoginStore;
  /** Time and timers. */
  clock: Clock;
  /** Most peers in memory. */
  capacity: number;
  /** Who is signed in. */
  account: () => StoredAccount | undefined;
  /** Told when storage fails in the background. */
  report: (error: unknown) => void;
}

/** How long new peers wait to be written together, in milliseconds. */
const WRITE_DELAY_MS = 1000;

/** A record is written again after so long, to keep its time true. */
const REFRESH_MS = 12 * 3600 * 1000;

/** The peers of one login. */
export class PeerStore {
  readonly #options: PeerStoreOptions;
  readonly #cache: PeerCache;
  readonly #resolver: Resolver;
  #dirty = new Map<number, PeerRecord>();
  #timer: TimerHandle | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;

  /**
   * Makes a `PeerStore`.
   *
   * @param options Where to look and to write.
   */
  constructor(options: PeerStoreOptions) {
    this.#options = options;
    this.#cache = new PeerCache(options.capacity);
    const { invoker, store, clock, account } = options;
    this.#resolver = new Resolver({
      invoker,
      clock,
      account,
      memory: this.#cache,
      pending: this.#dirtyView(),
      store,
      observe: (value) => this.observe(value),
    });
  }

  /** How many peers are in memory. */
  get size(): number {
    return this.#cache.size;
  }

  /**
   * Keeps the peers of anything the server sent.
   *
   * @param value A result of a call, or an update container.
   */
  observe(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) this.#observeOne(item);
      return;
    }
    const { users, chats, messages, updates, user, chat } = value as {
      users?: unknown;
      chats?: unknown;
      messages?: unknown;
      updates?: unknown;
      user?: unknown;
      chat?: unknown;
    };
    if (Array.isArray(users) || Array.isArray(chats)) {
      this.add(
        Array.isArray(users) ? users : [],
        Array.isArray(chats) ? chats : [],
        Array.isArray(messages) ? messages : messagesOf(updates),
      );
    }
    this.#observeOne(value);
    if (user !== undefined) this.#observeOne(user);
    if (chat !== undefined) this.#observeOne(chat);
    if (typeof updates === "object" && !Array.isArray(updates)) {
      this.observe(updates);
    }
  }

  /**
   * Keeps peers.
   *
   * @param users Users.
   * @param chats Groups and channels.
   * @param messages Messages they came with: a peer of which only a part is
   * known can be referred to by a message of its own.
   */
  add(
    users: readonly TypeUser[],
    chats: readonly TypeChat[],
    messages: readonly TypeMessage[] = [],
  ): void {
    const now = this.#options.clock.now();
    let origins: Map<number, Origin> | undefined;
    const keep = (record: PeerRecord | undefined) => {
      if (record === undefined) return;
      const origin = record.isMin
        ? (origins ??= originsOf(messages)).get(record.id)
        : undefined;
      this.#keep(origin === undefined ? record : { ...record, ...origin }, now);
    };
    for (const user of users) {
      if (isObject(user)) keep(userRecord(user, now));
    }
    for (const chat of chats) {
      if (isObject(chat)) keep(chatRecord(chat, now));
    }
  }

  /**
   * Looks a peer up in memory.
   *
   * @param id Its marked id.
   * @returns What is known of it.
   */
  get(id: number): PeerRecord | undefined {
    return this.#cache.get(id);
  }

  /**
   * Looks a peer up in memory and storage.
   *
   * @param id Its marked id.
   * @returns What is known of it.
   */
  find(id: number): Promise<PeerRecord | undefined> {
    return this.#resolver.find(id);
  }

  /**
   * Finds the input peer of anything that stands for a peer.
   *
   * @param peer The peer.
   * @returns What functions of the API take.
   * @throws {PeerError} If it is not known and cannot be found.
   * @throws {SyntaxError} If a text names no peer.
   */
  resolve(peer: PeerLike): Promise<TypeInputPeer> {
    return this.#resolver.resolve(peer);
  }

  /**
   * As {@linkcode resolve}, for functions that take a user.
   *
   * @param peer The peer.
   * @returns The input user.
   * @throws {PeerError} If it is no user.
   */
  async resolveUser(peer: PeerLike): Promise<TypeInputUser> {
    const user = toInputUser(await this.resolve(peer));
    if (user === undefined) throw wrongKind(peer, "a user");
    return user;
  }

  /**
   * As {@linkcode resolve}, for functions that take a channel.
   *
   * @param peer The peer.
   * @returns The input channel.
   * @throws {PeerError} If it is neither channel nor supergroup.
   */
  async resolveChannel(peer: PeerLike): Promise<TypeInputChannel> {
    const channel = toInputChannel(await this.resolve(peer));
    if (channel === undefined) throw wrongKind(peer, "a channel or supergroup");
    return channel;
  }

  /** Forgets all peers in memory, as after signing out. */
  clear(): void {
    this.#cache.clear();
    this.#dirty.clear();
  }

  /** Writes what is not yet in storage. */
  flush(): Promise<void> {
    this.#options.clock.clearTimer(this.#timer);
    this.#timer = undefined;
    if (this.#dirty.size > 0) {
      const batch = [...this.#dirty.values()];
      this.#dirty.clear();
      this.#writing = this.#writing.catch(() => {})
        .then(() => this.#options.store.setPeers(batch));
    }
    return this.#writing;
  }

  /** Writes nothing any more. */
  close(): void {
    this.#isClosed = true;
    this.#options.clock.clearTimer(this.#timer);
  }

  #observeOne(value: unknown): void {
    if (!isObject(value)) return;
    switch (value._) {
      case "user":
        return this.add([value as TypeUser], []);
      case "chat":
      case "chatForbidden":
      case "channel":
      case "channelForbidden":
        return this.add([], [value as TypeChat]);
    }
  }

  #keep(record: PeerRecord, now: number): void {
    const old = this.#cache.get(record.id);
    if (old !== undefined) {
      // Part of a peer never replaces the whole.
      if (record.isMin && !old.isMin) return;
      const isRecent = now - (old.seenAtMs ?? 0) < REFRESH_MS;
      if (isRecent && isSameRecord(old, record)) return;
    }
    if (record.isMin && old === undefined) void this.#keepUnknown(record);
    else this.#write(record);
  }

  /** The whole of a peer may be in storage although it left memory. */
  async #keepUnknown(record: PeerRecord): Promise<void> {
    this.#cache.set(record);
    const stored = await this.#options.store.peer(record.id)
      .catch(() => undefined);
    const current = this.#cache.get(record.id);
    if (current !== undefined && !current.isMin) return;
    if (stored !== undefined && !stored.isMin) this.#cache.set(stored);
    else if (!this.#isClosed) this.#write(record);
  }

  #write(record: PeerRecord): void {
    this.#cache.set(record);
    this.#dirty.set(record.id, record);
    if (this.#isClosed) return;
    this.#timer ??= this.#options.clock.setTimer(() => {
      this.flush().catch(this.#options.report);
    }, WRITE_DELAY_MS);
  }

  #dirtyView(): { get(id: number): PeerRecord | undefined } {
    return { get: (id) => this.#dirty.get(id) };
  }
}

function isObject(value: unknown): value is { _: string } {
  return typeof value === "object" && value !== null && "_" in value;
}

function messagesOf(updates: unknown): TypeMessage[] {
  if (!Array.isArray(updates)) return [];
  return updates.flatMap((update) =>
    isObject((update as { message?: unknown })?.message)
      ? [(update as { message: TypeMessage }).message]
      : []
  ).filter((message) => message._ === "message");
}

function wrongKind(peer: PeerLike, wanted: string): PeerError {
  return new PeerError(describe(peer), ["its input peer"], {
    hint: `${wanted} is wanted`,
  });
}
