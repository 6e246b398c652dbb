/**
 * The server's side of creating an authorization key.
 *
 * @see https://core.telegram.org/mtproto/auth_key
 * @module
 */

import { bigIntFromBytesBE, bigIntToBytesBE, equal } from "../bytes/mod.ts";
import {
  AuthKey,
  checkDhValue,
  type CryptoProvider,
  defaultProvider,
  isProbablePrime,
  KNOWN_DH_PRIME,
  type RandomBytes,
  randomBytes as defaultRandomBytes,
  type RsaPrivateKey,
  SecurityError,
  tmpAesKeyIv,
} from "../crypto/mod.ts";
import {
  decodePlainMessage,
  decryptAnswer,
  encodePlainMessage,
  encryptWithHash,
  KeyExchangeError,
  MsgIdGenerator,
} from "../mtproto/mod.ts";
import {
  type MtClientDHInnerData,
  mtprotoSchema,
  type MtReqDHParamsParams,
  type MtReqPqMultiParams,
  type MtSetClientDHParamsParams,
  type TlObject,
  type TypeMtPQInnerData,
} from "../tl/mod.ts";
import { openInnerData } from "./server_rsa.ts";

/** A TL object with its fields, as a test may change them. */
export type TamperedObject = TlObject & Record<string, unknown>;

/** Settings of a {@linkcode ServerKeyExchange}. */
export interface ServerKeyExchangeOptions {
  /** The server's RSA keys; all are offered. */
  readonly privateKeys: readonly RsaPrivateKey[];
  /** Source of nonces and of the secret. @default {randomBytes} */
  readonly randomBytes?: RandomBytes;
  /** Cryptographic back end. @default {defaultProvider()} */
  readonly crypto?: CryptoProvider;
  /**
   * The two primes of the proof of work.
   *
   * @default {two random primes of 31 bits}
   */
  readonly pq?: readonly [p: bigint, q: bigint];
  /** The generator. @default {3} */
  readonly g?: number;
  /** The modulus. @default {KNOWN_DH_PRIME} */
  readonly dhPrime?: bigint;
  /** Milliseconds by which the server's clock is ahead. @default {0} */
  readonly clockAheadMs?: number;
  /** How often to answer `dh_gen_retry` first. @default {0} */
  readonly retries?: number;
  /**
   * The query to answer with `server_DH_params_fail` or `dh_gen_fail`.
   *
   * @default {undefined}
   */
  readonly failAt?: "req_DH_params" | "set_client_DH_params";
  /**
   * Changes what is sent, before it is encoded; `server_DH_inner_data` before
   * it is encrypted, too.
   *
   * @default {undefined}
   */
  readonly tamper?: (answer: TamperedObject) => TlObject;
}

/** An answer to send. */
export interface ServerKeyExchangeSend {
  /** Discriminant. */
  readonly type: "send";
  /** The packet to send. */
  readonly packet: Uint8Array;
}

/** The last answer to send, and the key. */
export interface ServerKeyExchangeDone {
  /** Discriminant. */
  readonly type: "done";
  /** The packet to send. */
  readonly packet: Uint8Array;
  /** The key that both sides now hold. */
  readonly authKey: AuthKey;
  /** The first salt, a signed long. */
  readonly serverSalt: bigint;
  /** Data centre that the client named, if it did. */
  readonly dcId?: number;
  /** When a temporary key ends, Unix seconds. */
  readonly expiresAt?: number;
}

/** What {@linkcode ServerKeyExchange.receive} returns. */
export type ServerKeyExchangeStep =
  | ServerKeyExchangeSend
  | ServerKeyExchangeDone;

/** Any query of the exchange. */
type Query =
  | ({ readonly _: "req_pq" | "req_pq_multi" } & MtReqPqMultiParams)
  | ({ readonly _: "req_DH_params" } & MtReqDHParamsParams)
  | ({ readonly _: "set_client_DH_params" } & MtSetClientDHParamsParams);

const NO_BYTES = new Uint8Array(0);

/**
 * Answers a client that creates an authorization key. Faults can be scripted:
 * retries, failures, a wrong clock, any changed field.
 *
 * @example See `KeyExchange` for both sides
 * ```ts
 * import { generateTestRsaKey } from "@layer/mtproto/crypto";
 * import { KeyExchange } from "@layer/mtproto/mtproto";
 * import { ServerKeyExchange } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const privateKey = generateTestRsaKey();
 * const server = new ServerKeyExchange({ privateKeys: [privateKey] });
 * const client = new KeyExchange({
 *   publicKeys: [privateKey.publicKey],
 *   dcId: 10_002,
 * });
 * const step = server.receive(client.start(0), 0);
 * assertEquals(step.type, "send");
 * ```
 */
export class ServerKeyExchange {
  readonly #options: ServerKeyExchangeOptions;
  readonly #crypto: CryptoProvider;
  readonly #random: RandomBytes;
  readonly #msgIds = new MsgIdGenerator();
  #nonce: Uint8Array = NO_BYTES;
  #serverNonce: Uint8Array = NO_BYTES;
  #newNonce: Uint8Array = NO_BYTES;
  #secret = 0n;
  #retriesLeft: number;
  /** `auth_key_aux_hash` of the attempt before, 0 at first. */
  #retryId = 0n;
  #inner: TypeMtPQInnerData | undefined;
  #authKey: AuthKey | undefined;

  /**
   * Makes an exchange that waits for the first query.
   *
   * @param options RSA keys, numbers and faults.
   */
  constructor(options: ServerKeyExchangeOptions) {
    this.#options = options;
    this.#crypto = options.crypto ?? defaultProvider();
    this.#random = options.randomBytes ?? defaultRandomBytes;
    this.#retriesLeft = options.retries ?? 0;
  }

  /** The key, once the exchange is over. */
  get authKey(): AuthKey | undefined {
    return this.#authKey;
  }

  /**
   * Answers one query.
   *
   * @param packet An unencrypted packet.
   * @param now Milliseconds since the Unix epoch.
   * @returns The answer, and the key with the last.
   * @throws {MtprotoError} If the client did something wrong.
   */
  receive(packet: Uint8Array, now: number): ServerKeyExchangeStep {
    const { body } = decodePlainMessage(packet);
    const query = mtprotoSchema.decode(body) as TlObject as Query;
    switch (query._) {
      case "req_pq":
      case "req_pq_multi":
        return this.#onReqPq(query.nonce, now);
      case "req_DH_params":
        return this.#onReqDhParams(query, now);
      case "set_client_DH_params":
        return this.#onSetClientDh(query, now);
      default:
        throw new KeyExchangeError(
          "req_pq_multi",
          `want a query of the exchange, got ${(query as TlObject)._}`,
        );
    }
  }

  #onReqPq(nonce: Uint8Array, now: number): ServerKeyExchangeSend {
    this.#nonce = nonce.slice();
    this.#serverNonce = this.#random(16).slice();
    const [p, q] = this.#options.pq ?? randomPrimes(this.#random);
    return this.#send({
      _: "resPQ",
      nonce: this.#nonce,
      serverNonce: this.#serverNonce,
      pq: bigIntToBytesBE(p * q, 8),
      serverPublicKeyFingerprints: this.#options.privateKeys.map((key) =>
        key.publicKey.fingerprint
      ),
    }, now);
  }

  #onReqDhParams(
    query: MtReqDHParamsParams,
    now: number,
  ): ServerKeyExchangeSend {
    this.#checkNonces(query);
    const privateKey = this.#options.privateKeys.find((key) =>
      key.publicKey.fingerprint === query.publicKeyFingerprint
    );
    if (privateKey === undefined) {
      throw new KeyExchangeError(
        "req_DH_params",
        "want one of our public keys",
      );
    }
    const inner = openInnerData(
      query.encryptedData,
      privateKey,
      this.#crypto,
    );
    this.#checkNonces(inner);
    this.#inner = inner;
    this.#newNonce = inner.newNonce.slice();
    if (this.#options.failAt === "req_DH_params") {
      return this.#send({
        _: "server_DH_params_fail",
        ...this.#nonces(),
        newNonceHash: this.#crypto.sha1(this.#newNonce).slice(4, 20),
      }, now);
    }
    const { g = 3, dhPrime = KNOWN_DH_PRIME } = this.#options;
    this.#secret = bigIntFromBytesBE(this.#random(256));
    const answer = mtprotoSchema.encode(this.#tamper({
      _: "server_DH_inner_data",
      ...this.#nonces(),
      g,
      dhPrime: bigIntToBytesBE(dhPrime, 256),
      gA: bigIntToBytesBE(
        this.#crypto.modPow(BigInt(g), this.#secret, dhPrime),
        256,
      ),
      serverTime: Math.floor(this.#serverMs(now) / 1000),
    }));
    const { key, iv } = tmpAesKeyIv(this.#newNonce, this.#serverNonce);
    return this.#send({
      _: "server_DH_params_ok",
      ...this.#nonces(),
      encryptedAnswer: encryptWithHash(
        answer,
        key,
        iv,
        this.#crypto,
        this.#random,
      ),
    }, now);
  }

  #onSetClientDh(
    query: MtSetClientDHParamsParams,
    now: number,
  ): ServerKeyExchangeStep {
    this.#checkNonces(query);
    const { key, iv } = tmpAesKeyIv(this.#newNonce, this.#serverNonce);
    const inner = decryptAnswer(
      query.encryptedData,
      key,
      iv,
      this.#crypto,
    ) as MtClientDHInnerData;
    this.#checkNonces(inner);
    if (inner.retryId !== this.#retryId) {
      throw new KeyExchangeError(
        "set_client_DH_params",
        "want retry_id of the attempt before, got another",
      );
    }
    const { dhPrime = KNOWN_DH_PRIME } = this.#options;
    const gB = bigIntFromBytesBE(inner.gB);
    checkDhValue(gB, dhPrime);
    const authKey = AuthKey.fromBytes(
      bigIntToBytesBE(this.#crypto.modPow(gB, this.#secret, dhPrime), 256),
    );
    if (this.#options.failAt === "set_client_DH_params") {
      return this.#send({
        _: "dh_gen_fail",
        ...this.#nonces(),
        newNonceHash3: authKey.newNonceHash(this.#newNonce, 3),
      }, now);
    }
    if (this.#retriesLeft > 0) {
      this.#retriesLeft--;
      this.#retryId = new DataView(authKey.auxHash.buffer).getBigInt64(0, true);
      return this.#send({
        _: "dh_gen_retry",
        ...this.#nonces(),
        newNonceHash2: authKey.newNonceHash(this.#newNonce, 2),
      }, now);
    }
    const { packet } = this.#send({
      _: "dh_gen_ok",
      ...this.#nonces(),
      newNonceHash1: authKey.newNonceHash(this.#newNonce, 1),
    }, now);
    this.#authKey = authKey;
    return this.#done(packet, authKey, now);
  }

  #done(
    packet: Uint8Array,
    authKey: AuthKey,
    now: number,
  ): ServerKeyExchangeDone {
    const salt = new Uint8Array(8);
    for (let i = 0; i < 8; i++) {
      salt[i] = this.#newNonce[i]! ^ this.#serverNonce[i]!;
    }
    const inner = this.#inner!;
    const done = {
      type: "done" as const,
      packet,
      authKey,
      serverSalt: new DataView(salt.buffer).getBigInt64(0, true),
      ...("dc" in inner ? { dcId: inner.dc } : {}),
    };
    if (!("expiresIn" in inner)) return done;
    const expiresAt = Math.floor(this.#serverMs(now) / 1000) + inner.expiresIn;
    return { ...done, expiresAt };
  }

  #serverMs(now: number): number {
    return now + (this.#options.clockAheadMs ?? 0);
  }

  #nonces(): { nonce: Uint8Array; serverNonce: Uint8Array } {
    return { nonce: this.#nonce, serverNonce: this.#serverNonce };
  }

  #checkNonces(
    got: { readonly nonce: Uint8Array; readonly serverNonce: Uint8Array },
  ): void {
    if (!equal(got.nonce, this.#nonce)) {
      throw new SecurityError("nonce", "Cannot accept query: want the nonce");
    }
    if (!equal(got.serverNonce, this.#serverNonce)) {
      throw new SecurityError(
        "server_nonce",
        "Cannot accept query: want our server_nonce",
      );
    }
  }

  #tamper(answer: TamperedObject): TlObject {
    return this.#options.tamper?.(answer) ?? answer;
  }

  #send(answer: TamperedObject, now: number): ServerKeyExchangeSend {
    const body = mtprotoSchema.encode(this.#tamper(answer));
    const msgId = this.#msgIds.next(this.#serverMs(now), 1);
    return { type: "send", packet: encodePlainMessage(body, msgId) };
  }
}

/** Two different random primes of 31 bits, the smaller first. */
function randomPrimes(random: RandomBytes): [bigint, bigint] {
  for (;;) {
    const p = randomPrime(random);
    const q = randomPrime(random);
    if (p < q) return [p, q];
    if (q < p) return [q, p];
  }
}

function randomPrime(random: RandomBytes): bigint {
  let candidate = (bigIntFromBytesBE(random(4)) & 0x3fffffffn) | 0x40000001n;
  while (!isProbablePrime(candidate, random)) candidate += 2n;
  return candidate;
}
