/**
 * What a login consists of, as typed records over any {@linkcode Storage}.
 *
 * | Key | Value |
 * | --- | --- |
 * | `home_dc` | JSON number |
 * | `account` | JSON {@linkcode StoredAccount} |
 * | `future_auth_tokens` | JSON base64url, oldest first |
 * | `dc/<id>/auth_key` | 256 bytes |
 * | `dc/<id>/state` | JSON {@linkcode StoredDcState} |
 * | `updates` | JSON {@linkcode StoredUpdateState} |
 * | `channel/<id>` | JSON number, `pts` |
 * | `peer/<marked id>` | JSON {@linkcode StoredPeer} |
 * | `username/<name>`, `phone/<digits>` | JSON marked id |
 *
 * @module
 */
import {
  decodeUtf8,
  encodeUtf8,
  fromBase64Url,
  toBase64Url,
} from "../bytes/mod.ts";
import { isKey } from "./check_changes.ts";
import { StorageError } from "./errors.ts";
import type { Storage, StorageChanges } from "./storage.ts";

/** Most usernames of one peer that are kept. */
const MAX_USERNAMES = 100;
/** Most tokens for later logins that are kept, as servers take no more. */
const MAX_FUTURE_TOKENS = 20;

/** Who is signed in. */
export interface StoredAccount {
  /** The user's id. */
  readonly userId: bigint;
  /** Whether it is a bot. */
  readonly isBot: boolean;
}

/** What is remembered of a data centre besides its key. */
export interface StoredDcState {
  /** Salt to begin with. */
  readonly serverSalt: bigint;
  /** Server's clock minus ours, in milliseconds. */
  readonly timeOffsetMs: number;
  /** Whether this DC has accepted the account's authorisation. */
  readonly isAuthorized: boolean;
}

/** Common update state, as `updates.state` gives it. */
export interface StoredUpdateState {
  /** Count of events in the common message box. */
  readonly pts: number;
  /** Count of events in the secondary message box. */
  readonly qts: number;
  /** Unix seconds of the last update. */
  readonly date: number;
  /** Number of the last container of updates. */
  readonly seq: number;
}

/** A user, group or channel that was seen. */
export interface StoredPeer {
  /** Bot API id: users positive, groups −id, channels −(10¹² + id). */
  readonly id: number;
  /** 64-bit hash; 0 for basic groups. */
  readonly accessHash: bigint;
  /** Kind of peer. */
  readonly type: "user" | "chat" | "channel";
  /** Whether only a `min` constructor was seen. */
  readonly isMin?: boolean;
  /** For `min` peers: marked id of the chat it was seen in. */
  readonly seenInPeer?: number;
  /** For `min` peers: id of the message it was seen in. */
  readonly seenInMessage?: number;
  /** Usernames, lower case, without `@`. */
  readonly usernames?: readonly string[];
  /** Phone number, digits only. */
  readonly phone?: string;
  /** Whether the user is a bot. */
  readonly isBot?: boolean;
}

/** Typed access to the records of one login. */
export class LoginStore {
  /** Where the records are kept. */
  readonly storage: Storage;

  /**
   * Wraps a storage.
   *
   * @param storage An open storage.
   */
  constructor(storage: Storage) {
    this.storage = storage;
  }

  /** Reads the number of the home DC. */
  homeDc(): Promise<number | undefined> {
    return this.#json<number>("home_dc");
  }

  /**
   * Writes the number of the home DC.
   *
   * @param dcId 1 to 5, in test mode too.
   */
  setHomeDc(dcId: number): Promise<void> {
    return this.#set({ home_dc: dcId });
  }

  /** Reads who is signed in. */
  account(): Promise<StoredAccount | undefined> {
    return this.#json<StoredAccount>("account");
  }

  /**
   * Writes who is signed in.
   *
   * @param account The user, or `undefined` after signing out.
   */
  setAccount(account: StoredAccount | undefined): Promise<void> {
    return this.#set({ account });
  }

  /**
   * Reads the tokens that let accounts that were here sign in again without a
   * code.
   *
   * @returns At most 20, oldest first.
   * @throws {StorageError} If something else is stored.
   */
  async futureAuthTokens(): Promise<Uint8Array[]> {
    const texts = await this.#json<string[]>("future_auth_tokens") ?? [];
    try {
      return texts.map(fromBase64Url);
    } catch {
      // The cause would quote what is stored.
      throw new StorageError(
        "Cannot read future_auth_tokens: want a list of base64url",
      );
    }
  }

  /**
   * Keeps a token for a later login. Of more than 20 the oldest are forgotten.
   *
   * @param token What the server gave when somebody signed in or out.
   */
  async addFutureAuthToken(token: Uint8Array): Promise<void> {
    const text = toBase64Url(token);
    const texts = (await this.futureAuthTokens()).map(toBase64Url);
    const others = texts.filter((other) => other !== text);
    await this.#set({
      future_auth_tokens: [...others, text].slice(-MAX_FUTURE_TOKENS),
    });
  }

  /**
   * Reads the permanent authorisation key of a DC.
   *
   * @param dcId The DC's number.
   * @returns A fresh array of 256 bytes.
   * @throws {StorageError} If another length is stored.
   */
  async authKey(dcId: number): Promise<Uint8Array | undefined> {
    const key = await this.storage.get(`dc/${dcId}/auth_key`);
    if (key !== undefined && key.length !== 256) {
      throw new StorageError(
        `Cannot read auth_key of DC ${dcId}: want 256 bytes, got ${key.length}`,
      );
    }
    return key;
  }

  /**
   * Writes or forgets the permanent authorisation key of a DC.
   *
   * @param dcId The DC's number.
   * @param key 256 bytes, or `undefined` to forget it and what depends on it.
   */
  setAuthKey(dcId: number, key: Uint8Array | undefined): Promise<void> {
    const changes = new Map([[`dc/${dcId}/auth_key`, key]]);
    if (key === undefined) changes.set(`dc/${dcId}/state`, undefined);
    return this.storage.set(changes);
  }

  /**
   * Reads what is remembered of a DC.
   *
   * @param dcId The DC's number.
   */
  dcState(dcId: number): Promise<StoredDcState | undefined> {
    return this.#json<StoredDcState>(`dc/${dcId}/state`);
  }

  /**
   * Writes what is remembered of a DC.
   *
   * @param dcId The DC's number.
   * @param state All of it.
   */
  setDcState(dcId: number, state: StoredDcState): Promise<void> {
    return this.#set({ [`dc/${dcId}/state`]: state });
  }

  /** Reads the common update state. */
  updateState(): Promise<StoredUpdateState | undefined> {
    return this.#json<StoredUpdateState>("updates");
  }

  /**
   * Writes the common update state and `pts` of channels, together.
   *
   * @param state The common state, or `undefined` to leave it as it is.
   * @param channels `pts` by channel id; `undefined` forgets the channel.
   */
  setUpdateState(
    state: StoredUpdateState | undefined,
    channels: ReadonlyMap<bigint, number | undefined> = new Map(),
  ): Promise<void> {
    const records: Record<string, unknown> = {};
    if (state !== undefined) records.updates = state;
    for (const [id, pts] of channels) records[`channel/${id}`] = pts;
    return this.#set(records);
  }

  /** Reads `pts` of all channels, by channel id. */
  async channelStates(): Promise<Map<bigint, number>> {
    const states = new Map<bigint, number>();
    for (const { key, value } of await this.storage.list("channel/")) {
      states.set(
        BigInt(key.slice("channel/".length)),
        parse(key, value) as number,
      );
    }
    return states;
  }

  /**
   * Reads a peer.
   *
   * @param id Its marked id.
   */
  peer(id: number): Promise<StoredPeer | undefined> {
    return this.#json<StoredPeer>(`peer/${id}`);
  }

  /**
   * Finds a peer by username.
   *
   * @param username Without `@`, any case.
   */
  async peerByUsername(username: string): Promise<StoredPeer | undefined> {
    const id = await this.#json<number>(`username/${username.toLowerCase()}`);
    return id === undefined ? undefined : this.peer(id);
  }

  /**
   * Finds a user by phone number.
   *
   * @param phone Digits only.
   */
  async peerByPhone(phone: string): Promise<StoredPeer | undefined> {
    const id = await this.#json<number>(`phone/${phone}`);
    return id === undefined ? undefined : this.peer(id);
  }

  /**
   * Writes peers with their usernames and phone numbers, together. Of a peer
   * at most 100 usernames are kept; names and numbers that can be no keys are
   * left out.
   *
   * @param peers Any number of them.
   */
  setPeers(peers: Iterable<StoredPeer>): Promise<void> {
    const records: Record<string, unknown> = {};
    for (const peer of peers) {
      const { usernames, phone, ...rest } = peer;
      // What a server sends must not make the whole set refusable.
      const names = usernames?.slice(0, MAX_USERNAMES)
        .filter((name) => isKey(`username/${name.toLowerCase()}`));
      const hasPhone = !!phone && isKey(`phone/${phone}`);
      records[`peer/${peer.id}`] = {
        ...rest,
        ...(names ? { usernames: names } : {}),
        ...(hasPhone ? { phone } : {}),
      };
      for (const name of names ?? []) {
        records[`username/${name.toLowerCase()}`] = peer.id;
      }
      if (hasPhone) records[`phone/${phone}`] = peer.id;
    }
    return this.#set(records);
  }

  /** Forgets everything: keys, account, update state and peers. */
  async clear(): Promise<void> {
    const entries = await this.storage.list("");
    await this.storage.set(
      new Map(entries.map(({ key }) => [key, undefined])),
    );
  }

  async #json<T>(key: string): Promise<T | undefined> {
    const value = await this.storage.get(key);
    return value === undefined ? undefined : parse(key, value) as T;
  }

  #set(records: Record<string, unknown>): Promise<void> {
    const changes: [string, Uint8Array | undefined][] = [];
    for (const [key, value] of Object.entries(records)) {
      changes.push([key, value === undefined ? undefined : stringify(value)]);
    }
    return this.storage.set(new Map(changes) as StorageChanges);
  }
}

/** 64-bit numbers are text with an `n` behind it: JSON has none. */
function stringify(value: unknown): Uint8Array {
  return encodeUtf8(
    JSON.stringify(value, (_, v) => typeof v === "bigint" ? `${v}n` : v),
  );
}

function parse(key: string, value: Uint8Array): unknown {
  try {
    return JSON.parse(
      decodeUtf8(value),
      (_, v) =>
        typeof v === "string" && /^-?\d+n$/.test(v)
          ? BigInt(v.slice(0, -1))
          : v,
    );
  } catch {
    // The cause would quote what is stored.
    throw new StorageError(`Cannot read ${key.split("/")[0]}: it is no JSON`);
  }
}
