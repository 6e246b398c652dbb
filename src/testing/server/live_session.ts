/**
 * One session of a client, over whichever connection it is on.
 *
 * @module
 */

import type { Gzip } from "../../mtproto/mod.ts";
import { RpcError } from "../../mtproto/mod.ts";
import { apiSchema, type TypeUpdates } from "../../tl/mod.ts";
import { ServerSession } from "../server_session.ts";
import type { ServerSessionEvent } from "../server_session_event.ts";
import { Call } from "./call.ts";
import type { KeyStore, ServerKey } from "./keys.ts";
import { Login, type UpdateSink } from "./login.ts";
import { type Router, unwrap } from "./router.ts";
import type { ServerRules } from "./rules.ts";
import { NO_ANSWER } from "./script.ts";
import type { Wire } from "./wire.ts";
import type { World } from "./world.ts";

/** What every session of a data centre works with. */
export interface SessionParts {
  /** The data centre. */
  readonly dcId: number;
  /** The server's state. */
  readonly world: World;
  /** The server's behaviour. */
  readonly rules: ServerRules;
  /** Encodes and decodes. */
  readonly wire: Wire;
  /** Answers calls. */
  readonly router: Router;
  /** The data centre's keys. */
  readonly keys: KeyStore;
  /** Compresses answers, if wanted. */
  readonly gzip: Gzip | null;
  /** Whether sequence numbers are checked. */
  readonly checkSeqNo: boolean;
}

/** What a session needs of the connection that it is on. */
export interface SessionCarrier {
  /** Sends a packet. */
  send(packet: Uint8Array): void;
  /** Ends the connection unless it is pinged again within some seconds. */
  closeAfter(seconds: number): void;
}

/** One session. */
export class LiveSession implements UpdateSink {
  readonly #parts: SessionParts;
  readonly #key: ServerKey;
  readonly #session: ServerSession;
  #carrier: SessionCarrier | undefined;
  /** The `pts` that the client had been told of when it went away. */
  #ptsAtLeave = 0;
  /** The updates go here: some call wanted them. */
  #listening = false;

  /**
   * @param parts What it works with.
   * @param key The key that it uses.
   */
  constructor(parts: SessionParts, key: ServerKey) {
    this.#parts = parts;
    this.#key = key;
    this.#session = new ServerSession({
      authKey: key.authKey,
      serverSalt: key.salt,
      randomBytes: parts.world.randomBytes,
      gzip: parts.gzip,
      checkSeqNo: parts.checkSeqNo,
      clockAheadMs: parts.world.clockSkewMs,
      destroySession: (id) => this.#destroy(id),
    });
    this.useSalts();
  }

  /** Whether it has a connection. */
  get isConnected(): boolean {
    return this.#carrier !== undefined;
  }

  /** Takes over the salts of its key and the server's clock. */
  useSalts(): void {
    this.#session.serverSalt = this.#key.salt;
    this.#session.futureSalts = this.#key.futureSalts;
    this.#session.clockAheadMs = this.#parts.world.clockSkewMs;
  }

  #destroy(id: bigint): boolean {
    this.#key.sessions.get(id)?.leave();
    return this.#key.sessions.delete(id);
  }

  /**
   * Takes a packet.
   *
   * @param plaintext The packet, decrypted.
   * @param carrier The connection that it came over.
   */
  receive(plaintext: Uint8Array, carrier: SessionCarrier): void {
    if (this.#carrier !== carrier) this.#join(carrier);
    const now = this.#parts.world.clock.now();
    this.#handle(this.#session.receivePlaintext(plaintext, now));
    this.flush();
  }

  #join(carrier: SessionCarrier): void {
    const isBack = this.#session.sessionId !== null;
    this.leave();
    this.#carrier = carrier;
    if (!isBack) return;
    this.#session.connectionReset();
    if (!this.#listening) return;
    const login = this.#parts.keys.login(this.#key);
    login?.sinks.add(this);
    const pts = login?.account?.log.pts ?? 0;
    if (pts > this.#ptsAtLeave) this.push({ _: "updatesTooLong" });
  }

  /**
   * Loses its connection.
   *
   * @param carrier Only if it is on this one; on any, if this is left out.
   */
  leave(carrier?: SessionCarrier): void {
    if (this.#carrier === undefined) return;
    if (carrier !== undefined && this.#carrier !== carrier) return;
    this.#carrier = undefined;
    const login = this.#parts.keys.login(this.#key);
    this.#ptsAtLeave = login?.account?.log.pts ?? 0;
    login?.sinks.delete(this);
  }

  /**
   * Sends updates, encoded for the client's layer.
   *
   * @param updates The updates.
   */
  push(updates: TypeUpdates): void {
    const layer = this.#parts.keys.login(this.#key)?.layer ?? 0;
    this.#session.push(this.#parts.wire.encode(updates, layer));
    this.flush();
  }

  /** Sends what waits to be sent. */
  flush(): void {
    const carrier = this.#carrier;
    if (carrier === undefined) return;
    const now = this.#parts.world.clock.now();
    for (;;) {
      const packet = this.#session.nextPacket(now);
      if (packet === null) return;
      carrier.send(packet);
    }
  }

  #handle(events: readonly ServerSessionEvent[]): void {
    for (const event of events) {
      switch (event.type) {
        case "request":
          this.#answer(event.msgId, event.body);
          break;
        case "ping":
          if (event.disconnectDelay > 0) {
            this.#carrier?.closeAfter(event.disconnectDelay);
          }
          break;
        case "destroyAuthKey":
          this.flush();
          this.#parts.keys.destroy(this.#key);
      }
    }
  }

  #answer(msgId: bigint, body: Uint8Array): void {
    let layer = 0;
    try {
      const { keys, wire, router, world, rules, dcId } = this.#parts;
      const bound = keys.login(this.#key);
      const login = bound ?? new Login(0n, dcId, world.date());
      const request = wire.decode(body, login.layer);
      const call = new Call({
        world,
        rules,
        login,
        sink: this,
        dcId,
        bindKey: (params) =>
          keys.bind(this.#key, this.#session.sessionId!, msgId, params),
      });
      const { query, withoutUpdates } = unwrap(call, request);
      layer = login.layer;
      if (bound === undefined && query._ !== "auth.bindTempAuthKey") {
        throw new RpcError(401, "AUTH_KEY_PERM_EMPTY");
      }
      if (!withoutUpdates && bound !== undefined && this.isConnected) {
        this.#listening = true;
        login.sinks.add(this);
      }
      const id = apiSchema.idForName(query._);
      const answer = router.answer(call, query, msgId, id);
      if (answer instanceof Promise) {
        answer.then(
          (result) => this.#reply(msgId, result, layer),
          (error) => this.#refuse(msgId, error),
        ).then(() => this.flush());
      } else this.#reply(msgId, answer, layer);
    } catch (error) {
      this.#refuse(msgId, error);
    }
  }

  #reply(msgId: bigint, result: unknown, layer: number): void {
    if (result === NO_ANSWER) return;
    let bytes: Uint8Array;
    try {
      bytes = this.#parts.wire.encode(result, layer);
    } catch (error) {
      return this.#refuse(msgId, error);
    }
    this.#handle(this.#session.reply(msgId, bytes));
  }

  #refuse(msgId: bigint, error: unknown): void {
    if (error instanceof RpcError) {
      this.#session.replyError(msgId, error.code, error.text);
    } else {
      this.#parts.router.note(error);
      this.#session.replyError(msgId, 500, "INTERNAL");
    }
  }
}
