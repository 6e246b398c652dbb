/**
 * The client's side of creating an authorization key.
 *
 * @see https://core.telegram.org/mtproto/auth_key
 * @see https://core.telegram.org/mtproto/samples-auth_key
 * @module
 */

import { bigIntFromBytesBE, wipe } from "../bytes/mod.ts";
import {
  type AuthKey,
  type CryptoProvider,
  defaultProvider,
  type RandomBytes,
  randomBytes as defaultRandomBytes,
  rsaPad,
  SecurityError,
  tmpAesKeyIv,
} from "../crypto/mod.ts";
import { MtprotoError } from "../errors.ts";
import {
  mtprotoSchema,
  type MtResPQ,
  type MtServerDHInnerData,
  type TypeMtServerDHParams,
  type TypeMtSetClientDHParamsAnswer,
} from "../tl/mod.ts";
import { acceptServerDh, chooseSecret, type Dh } from "./client_dh.ts";
import { decryptAnswer, encryptWithHash } from "./dh_answer.ts";
import { KeyExchangeError, type KeyExchangeStepName } from "./errors.ts";
import {
  checkNewNonceHash,
  checkNonce,
  hexLong,
  type Nonces,
  type Query,
  readLong,
  shortBytes,
  unexpected,
} from "./key_exchange_check.ts";
import {
  checkKeyExchangeOptions,
  type KeyExchangeDone,
  type KeyExchangeOptions,
  type KeyExchangeSend,
  type KeyExchangeStep,
} from "./key_exchange_step.ts";
import { MsgIdGenerator, msgIdLowBits } from "./msg_id.ts";
import { decodePlainMessage, encodePlainMessage } from "./plain_message.ts";

/** How often `dh_gen_retry` is obeyed. */
const MAX_RETRIES = 5;

/** What a server may answer; anything else has a name that is none of these. */
type Answer =
  | MtResPQ
  | TypeMtServerDHParams
  | TypeMtSetClientDHParamsAnswer;

/** What a waiting exchange expects, with what it must remember until then. */
type Phase =
  | { readonly name: "new" | "over" }
  | { readonly name: "resPQ" }
  | { readonly name: "serverDh"; readonly sentAt: number }
  | { readonly name: "dhGen"; readonly dh: Dh; authKey: AuthKey };

/**
 * Creates an authorization key: packets in, packets out, no I/O.
 *
 * Each answer is checked as the security guidelines want it; the first that
 * fails ends the exchange for good, and another must be made.
 *
 * @example With the server's side in the same program
 * ```ts
 * import { generateTestRsaKey } from "@layer/mtproto/crypto";
 * import { KeyExchange } from "@layer/mtproto/mtproto";
 * import { ServerKeyExchange } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const privateKey = generateTestRsaKey();
 * const client = new KeyExchange({
 *   publicKeys: [privateKey.publicKey],
 *   dcId: 2,
 * });
 * const server = new ServerKeyExchange({ privateKeys: [privateKey] });
 * const now = 1_700_000_000_000;
 * let packet = client.start(now);
 * for (;;) {
 *   const step = client.receive(server.receive(packet, now).packet, now);
 *   if (step.type === "done") {
 *     assertEquals(step.authKey.id, server.authKey?.id);
 *     break;
 *   }
 *   packet = step.packet;
 * }
 * ```
 */
export class KeyExchange {
  readonly #options: KeyExchangeOptions;
  readonly #crypto: CryptoProvider;
  readonly #random: RandomBytes;
  readonly #msgIds = new MsgIdGenerator();
  #nonce = new Uint8Array(0);
  #serverNonce = new Uint8Array(0);
  #newNonce = new Uint8Array(0);
  #retries = 0;
  #phase: Phase = { name: "new" };

  /**
   * Makes an exchange that waits for `start()`.
   *
   * @param options Keys, data centre and randomness.
   * @throws {RangeError} If there is no public key, `dcId` is not an integer,
   *   or `expiresIn` is not a positive integer below 2^31.
   */
  constructor(options: KeyExchangeOptions) {
    checkKeyExchangeOptions(options);
    this.#options = options;
    this.#crypto = options.crypto ?? defaultProvider();
    this.#random = options.randomBytes ?? defaultRandomBytes;
  }

  /**
   * Starts the exchange.
   *
   * @param now Milliseconds since the Unix epoch.
   * @returns The first packet, `req_pq_multi`.
   * @throws {TypeError} If it was started before.
   */
  start(now: number): Uint8Array {
    if (this.#phase.name !== "new") {
      throw new TypeError(
        "Cannot start key exchange: want a fresh one, got one that was started",
      );
    }
    this.#nonce = this.#random(16).slice();
    this.#phase = { name: "resPQ" };
    return this.#send({ _: "req_pq_multi", nonce: this.#nonce }, now).packet;
  }

  /**
   * Takes the server's answer.
   *
   * @param packet One packet.
   * @param now Milliseconds since the Unix epoch.
   * @returns The next packet to send, or the finished key.
   * @throws {SecurityError} If a check of the security guidelines fails.
   * @throws {KeyExchangeError} If the server refuses, has no known public key,
   *   or sends what the step does not allow.
   * @throws {TlDecodeError} If the answer is not what the schema says.
   */
  receive(packet: Uint8Array, now: number): KeyExchangeStep {
    const phase = this.#phase;
    if (phase.name === "new" || phase.name === "over") {
      throw new KeyExchangeError(
        "req_pq_multi",
        `want an exchange that waits for an answer, got one that is ${phase.name}`,
      );
    }
    try {
      const { msgId, body } = decodePlainMessage(packet);
      if ((msgIdLowBits(msgId) & 1) === 0) {
        throw new SecurityError(
          "msg_id_parity",
          "Cannot open plain message: want a msg_id of a server, got one of a client",
        );
      }
      const answer = mtprotoSchema.decode(body) as Answer;
      switch (phase.name) {
        case "resPQ":
          return this.#onResPq(answer, now);
        case "serverDh":
          return this.#onServerDh(answer, phase.sentAt, now);
        case "dhGen":
          return this.#onDhGen(answer, phase, now);
      }
    } catch (error) {
      this.#end();
      if (error instanceof MtprotoError) throw error;
      // What the lower layers call a wrong argument is the server's here.
      throw new KeyExchangeError(
        STEP_OF_PHASE[phase.name],
        "want valid numbers, got others",
        { cause: error },
      );
    }
  }

  /** Steps 2 to 5: proof of work, `req_DH_params`. */
  #onResPq(answer: Answer, now: number): KeyExchangeSend {
    if (answer._ !== "resPQ") throw unexpected("req_pq_multi", "resPQ", answer);
    checkNonce("nonce", this.#nonce, answer.nonce, "req_pq_multi");
    this.#serverNonce = answer.serverNonce.slice();
    const fingerprints = answer.serverPublicKeyFingerprints;
    const publicKey = this.#options.publicKeys.find((key) =>
      fingerprints.includes(key.fingerprint)
    );
    if (publicKey === undefined) {
      throw new KeyExchangeError(
        "req_pq_multi",
        `want a known public key, got fingerprints ${
          fingerprints.slice(0, 16).map(hexLong).join(", ")
        }`,
      );
    }
    // 3) The client decomposes pq into prime factors such that p < q.
    const { pq } = answer;
    if (pq.length > 8) {
      throw new KeyExchangeError(
        "req_pq_multi",
        `want pq of 8 bytes or fewer, got ${pq.length}`,
      );
    }
    const [p, q] = this.#crypto.factorizePq(bigIntFromBytesBE(pq));
    this.#newNonce = this.#random(32).slice();
    const { dcId: dc, expiresIn } = this.#options;
    const fields = {
      pq,
      p: shortBytes(p),
      q: shortBytes(q),
      nonce: this.#nonce,
      serverNonce: this.#serverNonce,
      newNonce: this.#newNonce,
      dc,
    };
    // 4) encrypted_data := RSA_PAD(data, server_public_key)
    const inner: Query = expiresIn === undefined
      ? { _: "p_q_inner_data_dc", ...fields }
      : { _: "p_q_inner_data_temp_dc", ...fields, expiresIn };
    const data = mtprotoSchema.encode(inner);
    const encryptedData = rsaPad(data, publicKey, this.#random);
    wipe(data);
    this.#phase = { name: "serverDh", sentAt: now };
    return this.#send({
      _: "req_DH_params",
      nonce: this.#nonce,
      serverNonce: this.#serverNonce,
      p: fields.p,
      q: fields.q,
      publicKeyFingerprint: publicKey.fingerprint,
      encryptedData,
    }, now);
  }

  /** Steps 5 and 6: the server's parameters, `set_client_DH_params`. */
  #onServerDh(
    answer: Answer,
    sentAt: number,
    now: number,
  ): KeyExchangeSend {
    const step = "req_DH_params";
    if (
      answer._ !== "server_DH_params_ok" && answer._ !== "server_DH_params_fail"
    ) throw unexpected(step, "server_DH_params_ok", answer);
    this.#checkNonces(answer, step);
    if (answer._ === "server_DH_params_fail") {
      // new_nonce_hash := substr(SHA1(new_nonce), 4, 16)
      const hash = this.#crypto.sha1(this.#newNonce).slice(4, 20);
      checkNewNonceHash(hash, answer.newNonceHash);
      throw new KeyExchangeError(step, "server_DH_params_fail");
    }
    const { key, iv } = tmpAesKeyIv(this.#newNonce, this.#serverNonce);
    const inner = decryptAnswer(
      answer.encryptedAnswer,
      key,
      iv,
      this.#crypto,
    ) as MtServerDHInnerData;
    if (inner._ !== "server_DH_inner_data") {
      throw unexpected(step, "server_DH_inner_data", inner);
    }
    this.#checkNonces(inner, step);
    const dh = acceptServerDh(inner, { sentAt, receivedAt: now, key, iv });
    return this.#setClientDh(dh, 0n, now);
  }

  /** Step 6: a random b, g_b = g^b, auth_key = g_a^b. */
  #setClientDh(dh: Dh, retryId: bigint, now: number): KeyExchangeSend {
    const { gB, authKey } = chooseSecret(dh, this.#crypto, this.#random);
    const inner: Query = {
      _: "client_DH_inner_data",
      nonce: this.#nonce,
      serverNonce: this.#serverNonce,
      retryId,
      gB,
    };
    const data = mtprotoSchema.encode(inner);
    const encryptedData = encryptWithHash(
      data,
      dh.key,
      dh.iv,
      this.#crypto,
      this.#random,
    );
    this.#phase = { name: "dhGen", dh, authKey };
    return this.#send({
      _: "set_client_DH_params",
      nonce: this.#nonce,
      serverNonce: this.#serverNonce,
      encryptedData,
    }, now);
  }

  /** Step 9: `dh_gen_ok`, `dh_gen_retry` or `dh_gen_fail`. */
  #onDhGen(
    answer: Answer,
    phase: Phase & { name: "dhGen" },
    now: number,
  ): KeyExchangeStep {
    const step = "set_client_DH_params";
    if (
      answer._ !== "dh_gen_ok" && answer._ !== "dh_gen_retry" &&
      answer._ !== "dh_gen_fail"
    ) throw unexpected(step, "dh_gen_ok", answer);
    this.#checkNonces(answer, step);
    const { authKey, dh } = phase;
    switch (answer._) {
      case "dh_gen_ok":
        checkNewNonceHash(
          authKey.newNonceHash(this.#newNonce, 1),
          answer.newNonceHash1,
        );
        return this.#done(authKey, dh);
      case "dh_gen_retry":
        checkNewNonceHash(
          authKey.newNonceHash(this.#newNonce, 2),
          answer.newNonceHash2,
        );
        if (++this.#retries > MAX_RETRIES) {
          throw new KeyExchangeError(
            step,
            `want dh_gen_retry ${MAX_RETRIES} times or fewer, got more`,
          );
        }
        // retry_id is the auth_key_aux_hash of the attempt before.
        return this.#setClientDh(dh, readLong(authKey.auxHash), now);
      case "dh_gen_fail":
        checkNewNonceHash(
          authKey.newNonceHash(this.#newNonce, 3),
          answer.newNonceHash3,
        );
        throw new KeyExchangeError(step, "dh_gen_fail");
    }
  }

  #done(authKey: AuthKey, dh: Dh): KeyExchangeDone {
    // server_salt := substr(new_nonce, 0, 8) XOR substr(server_nonce, 0, 8)
    const salt = new Uint8Array(8);
    for (let i = 0; i < 8; i++) {
      salt[i] = this.#newNonce[i]! ^ this.#serverNonce[i]!;
    }
    this.#end();
    const { timeOffsetMs, serverTime } = dh;
    const done = {
      type: "done" as const,
      authKey,
      serverSalt: readLong(salt),
      timeOffsetMs,
    };
    const { expiresIn } = this.#options;
    return expiresIn === undefined
      ? done
      : { ...done, expiresAt: serverTime + expiresIn };
  }

  /** Forgets the secrets; nothing more is accepted. */
  #end(): void {
    const phase = this.#phase;
    if (phase.name === "dhGen") wipe(phase.dh.key, phase.dh.iv);
    this.#newNonce.fill(0);
    this.#phase = { name: "over" };
  }

  #send(query: Query, now: number): KeyExchangeSend {
    const body = mtprotoSchema.encode(query);
    const packet = encodePlainMessage(body, this.#msgIds.next(now));
    return { type: "send", packet };
  }

  #checkNonces(answer: Nonces, step: KeyExchangeStepName): void {
    checkNonce("nonce", this.#nonce, answer.nonce, step);
    checkNonce("server_nonce", this.#serverNonce, answer.serverNonce, step);
  }
}

/** The query that each phase waits for the answer of. */
const STEP_OF_PHASE: Record<
  "resPQ" | "serverDh" | "dhGen",
  KeyExchangeStepName
> = {
  resPQ: "req_pq_multi",
  serverDh: "req_DH_params",
  dhGen: "set_client_DH_params",
};
