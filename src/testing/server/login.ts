/**
 * One authorisation: an `auth_key` of a client, and who is signed in by it.
 *
 * @module
 */

import type { TypeUpdate, TypeUpdates } from "../../tl/mod.ts";
import type { Account } from "./account.ts";

/** A connected session that can be told of updates. */
export interface UpdateSink {
  /**
   * Sends updates.
   *
   * @param updates What to send, as its account may see it.
   */
  push(updates: TypeUpdates): void;
}

/** What `initConnection` said. */
export interface ClientInfo {
  /** The application's number. */
  readonly apiId: number;
  /** The device. */
  readonly deviceModel: string;
  /** The operating system. */
  readonly systemVersion: string;
  /** The application's version. */
  readonly appVersion: string;
  /** The language of the application. */
  readonly langCode: string;
}

/** Updates without `pts` kept for a client that is away. */
const KEPT_UPDATES = 200;

/** One authorisation. */
export class Login {
  /** The permanent `auth_key_id`. */
  readonly keyId: bigint;
  /** The data centre that made the key. */
  readonly dcId: number;
  /** When the key was first used, in seconds. */
  readonly created: number;
  /** When the last call came, in seconds. */
  active: number;
  /** Who is signed in. */
  account: Account | undefined;
  /** Who has only the password left to show. */
  passwordPending: Account | undefined;
  /** Signed in by `auth.importAuthorization`: it hears no updates. */
  imported = false;
  /** The layer that the client speaks, 0 until it said so. */
  layer = 0;
  /** Who the client is, once it said so. */
  client: ClientInfo | undefined;
  /** The sequence of updates that have no `pts`. */
  seq = 0;
  /** Its sessions that want updates. */
  readonly sinks: Set<UpdateSink> = new Set();
  #missed: TypeUpdate[] = [];

  /**
   * @param keyId The permanent `auth_key_id`.
   * @param dcId The data centre that made the key.
   * @param date When, in seconds.
   */
  constructor(keyId: bigint, dcId: number, date: number) {
    this.keyId = keyId;
    this.dcId = dcId;
    this.created = date;
    this.active = date;
  }

  /**
   * Signs somebody in, or out.
   *
   * @param account Who; nothing to sign out.
   * @param imported Whether the authorisation came from another data centre.
   */
  signIn(account: Account | undefined, imported = false): void {
    this.account?.logins.delete(this);
    account?.logins.add(this);
    this.account = account;
    this.passwordPending = undefined;
    this.imported = imported;
    this.#missed = [];
  }

  /**
   * Keeps an update that has no `pts` for `updates.getDifference`.
   *
   * @param update What nobody was there to hear.
   */
  miss(update: TypeUpdate): void {
    this.#missed.push(update);
    if (this.#missed.length > KEPT_UPDATES) this.#missed.shift();
  }

  /**
   * Hands over what was missed.
   *
   * @returns The updates, oldest first; they are not kept any longer.
   */
  takeMissed(): TypeUpdate[] {
    const missed = this.#missed;
    this.#missed = [];
    return missed;
  }
}
