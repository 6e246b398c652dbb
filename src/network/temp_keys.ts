/**
 * Temporary keys: made for a day, bound to the permanent key, never stored.
 *
 * @see https://core.telegram.org/api/pfs
 *
 * @module
 */

import type {
  CryptoProvider,
  RandomBytes,
  RsaPublicKey,
} from "../crypto/mod.ts";
import { bindTempAuthKey, KeyExchange, Session } from "../mtproto/mod.ts";
import { TransportError } from "../transport/mod.ts";
import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import { createKey } from "./create_key.ts";
import type { DcKey } from "./dc_keys.ts";
import { ConnectionError } from "./errors.ts";

/** How {@linkcode TempKeys} is set up. */
export interface TempKeysOptions {
  /** Number of the DC, for errors. */
  dcId: number;
  /** The DC as named in the key exchange. */
  wireDcId: number;
  /** Keys that the server may prove itself by. */
  publicKeys: () => readonly RsaPublicKey[] | Promise<readonly RsaPublicKey[]>;
  /** Time and timers. */
  clock: Clock;
  /** Longest time to make a key, in milliseconds. @default {15000} */
  connectTimeoutMs?: number;
  /** Cryptography. */
  crypto?: CryptoProvider | undefined;
  /** Source of random bytes. */
  randomBytes?: RandomBytes | undefined;
}

/** Life of a temporary key, in seconds. */
const LIFE_SECONDS = 86_400;

/** How long before its end a key is replaced, in milliseconds. */
const RENEW_BEFORE_MS = 3_600_000;

/** Keys are replaced earlier by up to this, so that not all come at once. */
const RENEW_JITTER_MS = 600_000;

/** Longest wait for the answer to a binding, in milliseconds. */
const BIND_TIMEOUT_MS = 15_000;

/** The temporary key of one DC. */
export class TempKeys {
  readonly #options: TempKeysOptions;
  #key: DcKey | undefined;
  #creating: Promise<DcKey> | undefined;

  /**
   * Makes a `TempKeys`.
   *
   * @param options DC and what the exchange needs.
   */
  constructor(options: TempKeysOptions) {
    this.#options = options;
  }

  /** The key, if there is one that need not be replaced yet. */
  get current(): DcKey | undefined {
    const key = this.#key;
    if (key === undefined) return undefined;
    return this.#options.clock.now() < key.renewAtMs ? key : undefined;
  }

  /**
   * Gives the key; makes and binds one if there is none. Only one exchange
   * runs at a time.
   *
   * @param permanent The key to bind to.
   * @param connection Where to make it; not used if there is a key.
   * @returns The key, bound.
   * @throws {RpcError} If the server does not accept the binding.
   */
  async obtain(permanent: DcKey, connection: Connection): Promise<DcKey> {
    for (;;) {
      const key = this.current;
      if (key !== undefined) return key;
      if (this.#creating === undefined) break;
      await this.#creating.catch(() => {});
    }
    this.#creating = this.#create(permanent, connection)
      .finally(() => this.#creating = undefined);
    return await this.#creating;
  }

  /**
   * Drops a key that the server does not know any more.
   *
   * @param id The key's id.
   * @returns Whether it was in use.
   */
  forget(id: bigint): boolean {
    if (this.#key?.authKey.id !== id) return false;
    this.#key = undefined;
    return true;
  }

  /**
   * Remembers the present salt or clock.
   *
   * @param change What is new.
   * @param id The key it belongs to; this one if absent.
   */
  update(
    change: { serverSalt?: bigint; timeOffsetMs?: number },
    id?: bigint,
  ): void {
    if (this.#key === undefined) return;
    if (id !== undefined && id !== this.#key.authKey.id) return;
    this.#key = { ...this.#key, ...change };
  }

  async #create(permanent: DcKey, connection: Connection): Promise<DcKey> {
    const { publicKeys, wireDcId, clock, crypto, randomBytes } = this.#options;
    const common = {
      ...(crypto === undefined ? {} : { crypto }),
      ...(randomBytes === undefined ? {} : { randomBytes }),
    };
    const exchange = new KeyExchange({
      publicKeys: await publicKeys(),
      dcId: wireDcId,
      expiresIn: LIFE_SECONDS,
      ...common,
    });
    const { authKey, serverSalt, timeOffsetMs, expiresAt } = await createKey(
      connection,
      exchange,
      this.#options,
    );
    const session = new Session({
      authKey,
      serverSalt,
      timeOffsetMs,
      ...common,
    });
    const requestId = bindTempAuthKey(session, {
      tempAuthKey: authKey,
      permAuthKey: permanent.authKey,
      expiresAt: expiresAt!,
      ...(randomBytes === undefined ? {} : { randomBytes }),
    });
    await this.#bind(session, requestId, connection);
    const endsAtMs = expiresAt! * 1000 - timeOffsetMs;
    this.#key = {
      authKey,
      serverSalt: session.serverSalt,
      timeOffsetMs: session.timeOffsetMs,
      createdAtMs: clock.now(),
      renewAtMs: endsAtMs - RENEW_BEFORE_MS - Math.random() * RENEW_JITTER_MS,
    };
    return this.#key;
  }

  /** Drives a session of its own until the binding is answered. */
  async #bind(
    session: Session,
    requestId: number,
    connection: Connection,
  ): Promise<void> {
    const { clock, dcId } = this.#options;
    const timer = clock.setTimer(() => connection.close(), BIND_TIMEOUT_MS);
    try {
      for (;;) {
        for (;;) {
          const packet = session.nextPacket(clock.now());
          if (packet === null) break;
          await connection.write([packet]);
        }
        const chunk = await connection.read();
        if (chunk === null) {
          throw new ConnectionError(
            `Cannot bind temporary key in DC ${dcId}: the connection was closed`,
            { dcId },
          );
        }
        connection.feed(chunk);
        for (let frame; (frame = connection.next()) !== null;) {
          if (frame.type === "error") throw new TransportError(frame.code);
          if (frame.type !== "packet") continue;
          for (const event of session.receive(frame.payload, clock.now())) {
            if (event.type === "failed") throw event.error;
            if (!("requestId" in event) || event.requestId !== requestId) {
              continue;
            }
            if (event.type === "error") throw event.error;
            if (event.type === "result") return checkTrue(event.body, dcId);
          }
        }
      }
    } finally {
      clock.clearTimer(timer);
    }
  }
}

function checkTrue(body: Uint8Array, dcId: number): void {
  const id = new DataView(body.buffer, body.byteOffset).getInt32(0, true);
  if (id === BOOL_TRUE_ID) return;
  throw new ConnectionError(
    `Cannot bind temporary key in DC ${dcId}: wanted boolTrue, got another answer`,
    { dcId },
  );
}

/** `boolTrue#997275b5 = Bool` */
const BOOL_TRUE_ID = 0x997275b5 | 0;
