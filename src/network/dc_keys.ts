/**
 * The authorization key of one DC: loaded, created once, remembered.
 *
 * @module
 */

import {
  AuthKey,
  type CryptoProvider,
  type RandomBytes,
  type RsaPublicKey,
} from "../crypto/mod.ts";
import { KeyExchange, RpcError } from "../mtproto/mod.ts";
import type { LoginStore, StoredDcState } from "../storage/mod.ts";
import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import { createKey } from "./create_key.ts";
import { TempKeys } from "./temp_keys.ts";

/** A key and what belongs to it. */
export interface DcKey {
  /** The key. */
  readonly authKey: AuthKey;
  /** Salt to begin with. */
  readonly serverSalt: bigint;
  /** Server's clock minus ours, in milliseconds. */
  readonly timeOffsetMs: number;
  /** When the key was made, in milliseconds; `-Infinity` if it was loaded. */
  readonly createdAtMs: number;
  /** When to replace it, in milliseconds; `Infinity` for permanent keys. */
  readonly renewAtMs: number;
}

/** How {@linkcode DcKeys} is set up. */
export interface DcKeysOptions {
  /** Number of the DC. */
  dcId: number;
  /** The DC as named in the key exchange. */
  wireDcId: number;
  /** Where the key is kept; none for CDN DCs. */
  store: LoginStore | null;
  /** Keys that the server may prove itself by; asked for with each new key. */
  publicKeys: () => readonly RsaPublicKey[] | Promise<readonly RsaPublicKey[]>;
  /** Whether to use temporary keys, bound to the permanent one. */
  pfs?: boolean;
  /** Time and timers. */
  clock: Clock;
  /** Longest time to make a key, in milliseconds. @default {15000} */
  connectTimeoutMs?: number;
  /** Cryptography. */
  crypto?: CryptoProvider | undefined;
  /** Source of random bytes. */
  randomBytes?: RandomBytes | undefined;
  /** Told when storage fails in the background. */
  report: (error: unknown) => void;
}

/** The permanent key of one DC and, if wanted, the temporary one. */
export class DcKeys {
  readonly #options: DcKeysOptions;
  readonly #temporary: TempKeys | undefined;
  /** Those for addresses of files only, which do not know the others. */
  readonly #temporaryMedia: TempKeys | undefined;
  #key: DcKey | undefined;
  #isAuthorized = false;
  #refusals = 0;
  #loading: Promise<void> | undefined;
  #creating: Promise<DcKey> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /**
   * Makes a `DcKeys`.
   *
   * @param options DC, storage and what the exchange needs.
   */
  constructor(options: DcKeysOptions) {
    this.#options = options;
    if (!options.pfs) return;
    this.#temporary = new TempKeys(options);
    const wireDcId = -options.wireDcId;
    this.#temporaryMedia = new TempKeys({ ...options, wireDcId });
  }

  /** The permanent key, if there is one. */
  get current(): DcKey | undefined {
    return this.#key;
  }

  /** Whether this DC has accepted the account's login. */
  get isAuthorized(): boolean {
    return this.#isAuthorized;
  }

  /** Reads the key from storage, once. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /**
   * Gives the key to encrypt with; makes what is missing. Only one exchange
   * runs at a time; when it fails, those who waited try on their own
   * connections.
   *
   * @param connection Where to make it; not used if there is a key.
   * @returns The temporary key if there are such, else the permanent one.
   */
  async obtain(connection: Connection): Promise<DcKey> {
    const permanent = await this.#permanent(connection);
    const temporary = connection.isMedia
      ? this.#temporaryMedia
      : this.#temporary;
    if (temporary === undefined) return permanent;
    try {
      return await temporary.obtain(permanent, connection);
    } catch (error) {
      this.#judge(permanent, error);
      throw error;
    }
  }

  /** The server does not know the permanent key: once is not enough. */
  #judge(permanent: DcKey, error: unknown): void {
    const isRefusal = error instanceof RpcError &&
      error.is("ENCRYPTED_MESSAGE_INVALID");
    this.#refusals = isRefusal ? this.#refusals + 1 : 0;
    if (this.#refusals < 2) return;
    this.#refusals = 0;
    this.forget(permanent.authKey);
  }

  async #permanent(connection: Connection): Promise<DcKey> {
    await this.load();
    for (;;) {
      if (this.#key !== undefined) return this.#key;
      if (this.#creating === undefined) break;
      await this.#creating.catch(() => {});
    }
    this.#creating = this.#create(connection)
      .finally(() => this.#creating = undefined);
    return await this.#creating;
  }

  /**
   * Drops a key that the server does not know any more. The stored one stays
   * until a new one replaces it.
   *
   * @param authKey The key that was refused; ignored if it is not in use.
   * @returns Whether it was the permanent key: the login is gone with it.
   */
  forget(authKey: AuthKey): boolean {
    if (this.#temporary?.forget(authKey.id)) return false;
    if (this.#temporaryMedia?.forget(authKey.id)) return false;
    if (this.#key?.authKey.id !== authKey.id) return false;
    this.#key = undefined;
    this.#isAuthorized = false;
    return true;
  }

  /**
   * Remembers the present salt or clock.
   *
   * @param change What is new.
   * @param keyId The key in use where it was told.
   */
  update(
    change: { serverSalt?: bigint; timeOffsetMs?: number },
    keyId?: bigint,
  ): void {
    if (this.#key === undefined) return;
    let own = change;
    if (this.#temporary !== undefined) {
      this.#temporary.update(change, keyId);
      this.#temporaryMedia!.update(change, keyId);
      // Salts belong to a key, the clock does not.
      const { timeOffsetMs } = change;
      if (timeOffsetMs === undefined) return;
      own = { timeOffsetMs };
    }
    this.#key = { ...this.#key, ...own };
    this.#saveState();
  }

  /**
   * Remembers whether the DC has accepted the account's login.
   *
   * @param isAuthorized Whether it has.
   */
  async setAuthorized(isAuthorized: boolean): Promise<void> {
    if (this.#isAuthorized === isAuthorized) return;
    this.#isAuthorized = isAuthorized;
    this.#saveState();
    await this.#writing;
  }

  /** Waits until storage has everything. */
  saved(): Promise<void> {
    return this.#writing;
  }

  async #load(): Promise<void> {
    const { store, dcId } = this.#options;
    if (store === null) return;
    const bytes = await store.authKey(dcId);
    if (bytes === undefined) return;
    const state: StoredDcState | undefined = await store.dcState(dcId);
    this.#isAuthorized = state?.isAuthorized ?? false;
    this.#key = {
      authKey: AuthKey.fromBytes(bytes),
      serverSalt: state?.serverSalt ?? 0n,
      timeOffsetMs: state?.timeOffsetMs ?? 0,
      createdAtMs: -Infinity,
      renewAtMs: Infinity,
    };
  }

  async #create(connection: Connection): Promise<DcKey> {
    const { store, dcId, wireDcId, publicKeys, clock, crypto, randomBytes } =
      this.#options;
    const exchange = new KeyExchange({
      publicKeys: await publicKeys(),
      dcId: wireDcId,
      ...(crypto === undefined ? {} : { crypto }),
      ...(randomBytes === undefined ? {} : { randomBytes }),
    });
    const { authKey, serverSalt, timeOffsetMs } = await createKey(
      connection,
      exchange,
      this.#options,
    );
    const key = {
      authKey,
      serverSalt,
      timeOffsetMs,
      createdAtMs: clock.now(),
      renewAtMs: Infinity,
    };
    if (store !== null) {
      // Written before its first use, or a crash would lose the login.
      await store.setAuthKey(dcId, authKey.bytes);
    }
    this.#key = key;
    this.#saveState();
    return key;
  }

  #saveState(): void {
    const { store, dcId, report } = this.#options;
    const key = this.#key;
    if (store === null || key === undefined) return;
    const { serverSalt, timeOffsetMs } = key;
    const isAuthorized = this.#isAuthorized;
    this.#writing = this.#writing
      .then(() =>
        store.setDcState(dcId, { serverSalt, timeOffsetMs, isAuthorized })
      )
      .catch(report);
  }
}
