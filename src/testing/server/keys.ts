/**
 * The keys of one data centre, their sessions and salts.
 *
 * @module
 */

import {
  type AuthKey,
  type CryptoProvider,
  decryptBindMessage,
  type MessageCipher,
} from "../../crypto/mod.ts";
import type { FutureSalt } from "../../mtproto/mod.ts";
import type { BindKey } from "./call.ts";
import { Login } from "./login.ts";
import { refuse } from "./refuse.ts";
import type { LiveSession } from "./live_session.ts";
import type { World } from "./world.ts";

/** How long a salt is good for, in seconds. */
const SALT_LIFETIME = 3600;
/** How many salts are given out ahead. */
const SALTS_AHEAD = 32;
/** Most sessions of one key; the oldest without a connection go first. */
const MAX_SESSIONS = 64;

/** One key of a client. */
export class ServerKey {
  /** The key itself. */
  readonly authKey: AuthKey;
  /** Encrypts what goes to the client. */
  readonly cipher: MessageCipher;
  /** Seconds since the epoch at which a temporary key ends. */
  readonly expiresAt: number | undefined;
  /** Where a temporary key was made: at an address for files only. */
  readonly #isMedia: boolean | undefined;
  /** Sessions by their id. */
  readonly sessions = new Map<bigint, LiveSession>();
  /** The salt of now. */
  salt: bigint;
  /** The salts of now and of the next hours. */
  futureSalts: readonly FutureSalt[] = [];
  /** The permanent key that a temporary one is bound to. */
  boundTo: ServerKey | undefined;

  /**
   * @param options The key, its first salt and its end.
   */
  constructor(options: {
    authKey: AuthKey;
    crypto: CryptoProvider;
    salt: bigint;
    expiresAt: number | undefined;
    isMedia: boolean | undefined;
  }) {
    this.authKey = options.authKey;
    this.cipher = options.crypto.messageCipher(options.authKey, "server");
    this.salt = options.salt;
    this.expiresAt = options.expiresAt;
    this.#isMedia = options.isMedia;
  }

  /**
   * Tells whether an address of the data centre knows the key.
   *
   * @param isMedia Whether the address is for files only.
   * @returns Temporary keys are known where they were made only.
   */
  isKnownAt(isMedia: boolean | undefined): boolean {
    return this.expiresAt === undefined || this.#isMedia === isMedia;
  }

  /** The permanent key: itself, the one it is bound to, or none. */
  get permanent(): ServerKey | undefined {
    return this.expiresAt === undefined ? this : this.boundTo;
  }

  /**
   * Plans the salts of the next hours.
   *
   * @param salt The first.
   * @param world Where the others and the time come from.
   */
  plan(salt: bigint, world: World): void {
    const now = world.date();
    this.salt = salt;
    this.futureSalts = Array.from({ length: SALTS_AHEAD }, (_, i) => ({
      validSince: now + i * SALT_LIFETIME - (i === 0 ? 60 : 0),
      // Each overlaps the next by half an hour.
      validUntil: now + (i + 1) * SALT_LIFETIME + SALT_LIFETIME / 2,
      salt: i === 0 ? salt : world.randomLong(),
    }));
    for (const session of this.sessions.values()) session.useSalts();
  }

  /**
   * Adds a session, and forgets one that is no longer used if there are many.
   *
   * @param id Its id.
   * @param session The session.
   */
  addSession(id: bigint, session: LiveSession): void {
    if (this.sessions.size >= MAX_SESSIONS) {
      for (const [oldId, old] of this.sessions) {
        if (old.isConnected) continue;
        this.sessions.delete(oldId);
        break;
      }
    }
    this.sessions.set(id, session);
  }
}

/** All keys of a data centre. */
export class KeyStore {
  readonly #keys = new Map<bigint, ServerKey>();
  readonly #world: World;
  readonly #dcId: number;

  /**
   * @param world The server's state.
   * @param dcId The data centre.
   */
  constructor(world: World, dcId: number) {
    this.#world = world;
    this.#dcId = dcId;
  }

  /** How many keys there are. */
  get size(): number {
    return this.#keys.size;
  }

  /**
   * Keeps a key.
   *
   * @param key The key.
   */
  add(key: ServerKey): void {
    this.#keys.set(key.authKey.id, key);
  }

  /**
   * Finds a key.
   *
   * @param id Its `auth_key_id`.
   * @returns The key, or nothing if it is unknown or has ended.
   */
  get(id: bigint): ServerKey | undefined {
    const key = this.#keys.get(id);
    if (key?.expiresAt === undefined) return key;
    if (key.expiresAt > this.#world.date()) return key;
    this.#keys.delete(id);
    return undefined;
  }

  /**
   * Forgets a key and who was signed in by it.
   *
   * @param key The key.
   */
  destroy(key: ServerKey): void {
    this.#keys.delete(key.authKey.id);
    const login = this.#world.logins.get(key.authKey.id);
    login?.signIn(undefined);
    this.#world.logins.delete(key.authKey.id);
  }

  /** Forgets all keys. */
  clear(): void {
    for (const key of [...this.#keys.values()]) this.destroy(key);
  }

  /**
   * Lists the keys.
   *
   * @returns All of them.
   */
  all(): IterableIterator<ServerKey> {
    return this.#keys.values();
  }

  /**
   * Finds out who calls by a key.
   *
   * @param key The key.
   * @returns The login, or nothing if a temporary key is not bound yet.
   */
  login(key: ServerKey): Login | undefined {
    const { permanent } = key;
    if (permanent === undefined) return undefined;
    const { id } = permanent.authKey;
    let login = this.#world.logins.get(id);
    if (login === undefined) {
      login = new Login(id, this.#dcId, this.#world.date());
      this.#world.logins.set(id, login);
    }
    return login;
  }

  /**
   * Binds a temporary key to a permanent one.
   *
   * @param key The key that the call came by.
   * @param sessionId The session that it came in.
   * @param msgId The message that brought it.
   * @param params The parameters of `auth.bindTempAuthKey`.
   * @throws {RpcError} If a check fails.
   * @see https://core.telegram.org/method/auth.bindTempAuthKey
   */
  bind(
    key: ServerKey,
    sessionId: bigint,
    msgId: bigint,
    params: Parameters<BindKey>[0],
  ): void {
    const { permAuthKeyId, nonce, expiresAt, encryptedMessage } = params;
    if (key.expiresAt === undefined) refuse("TEMP_AUTH_KEY_EMPTY");
    const permanent = this.get(permAuthKeyId);
    if (permanent === undefined || permanent.expiresAt !== undefined) {
      refuse("ENCRYPTED_MESSAGE_INVALID");
    }
    if (key.boundTo !== undefined && key.boundTo !== permanent) {
      refuse("TEMP_AUTH_KEY_ALREADY_BOUND");
    }
    if (expiresAt <= this.#world.date()) refuse("EXPIRES_AT_INVALID");
    let message: ReturnType<typeof decryptBindMessage>;
    try {
      message = decryptBindMessage(encryptedMessage, permanent.authKey);
    } catch {
      refuse("ENCRYPTED_MESSAGE_INVALID");
    }
    if (
      message.nonce !== nonce || message.expiresAt !== expiresAt ||
      message.tempAuthKeyId !== key.authKey.id ||
      message.permAuthKeyId !== permAuthKeyId ||
      message.tempSessionId !== sessionId || message.msgId !== msgId
    ) refuse("ENCRYPTED_MESSAGE_INVALID");
    key.boundTo = permanent;
  }
}
