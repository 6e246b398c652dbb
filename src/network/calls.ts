/**
 * The calls of one connection and the session that carries them. No input
 * or output: packets come from and go to the sender.
 *
 * @module
 */

import {
  type CryptoProvider,
  type RandomBytes,
  type SecurityCheck,
  SecurityError,
} from "../crypto/mod.ts";
import {
  type EnqueueOptions,
  type ErrorEvent,
  type RejectedEvent,
  RpcError,
  Session,
  type SessionEvent,
} from "../mtproto/mod.ts";
import { TlWriter } from "../tl/mod.ts";
import type { DcKey } from "./dc_keys.ts";
import type { PendingCall } from "./pending_call.ts";

/** What {@linkcode Calls} reports. */
export interface CallsListener {
  /** Something came that answers no call: updates. */
  updates(body: Uint8Array): void;
  /** The server forgot the session: updates may be missing. */
  sessionLost(): void;
  /** Salt or clock changed. */
  keyChanged(change: { serverSalt?: bigint; timeOffsetMs?: number }): void;
  /** A ping was answered. */
  pong(roundTripMs: number): void;
}

/** How {@linkcode Calls} is set up. */
export interface CallsOptions {
  /** Bytes to put before calls until the server knows the connection. */
  initPrefix: Uint8Array;
  /** Whether calls are wrapped into `invokeWithoutUpdates`. */
  withoutUpdates: () => boolean;
  /** Cryptography. */
  crypto?: CryptoProvider | undefined;
  /** Source of random bytes. */
  randomBytes?: RandomBytes | undefined;
  /** Told what calls do not stand for. */
  listener: CallsListener;
}

/** `invokeWithoutUpdates#bf9459b7 {X:Type} query:!X = X` */
const INVOKE_WITHOUT_UPDATES = 0xbf9459b7 | 0;

/** Events that may repeat for ever while nothing gets through. */
const NO_NEWS: ReadonlySet<SessionEvent["type"]> = new Set([
  "rejected",
  "saltChanged",
  "timeOffsetChanged",
]);

const PLAIN: EnqueueOptions = {};
const ALONE: EnqueueOptions = { alone: true };
const UNCOMPRESSED: EnqueueOptions = { compress: false };

/** What a received packet amounted to. */
export interface Received {
  /** Whether it told anything: an answer, updates, an acknowledgement. */
  readonly isNews: boolean;
  /** Why the session is over, or the connection not to be trusted. */
  readonly failure?: Error;
}

/**
 * Whether a packet was not what the server sent. The guidelines say to
 * replace the connection then; what was in the packet comes again.
 *
 * See https://core.telegram.org/mtproto/security_guidelines
 */
function isTampered(event: SessionEvent): event is RejectedEvent {
  return event.type === "rejected" && event.error instanceof SecurityError &&
    TAMPERED.has(event.error.check);
}

const TAMPERED: ReadonlySet<SecurityCheck> = new Set([
  "auth_key_id",
  "msg_key",
  "length",
  "padding",
]);

/** Calls by the request ids of their session. */
export class Calls {
  readonly #options: CallsOptions;
  #pending = new Map<number, PendingCall>();
  /** Calls made while there is no session. */
  #queued = new Set<PendingCall>();
  readonly #chains = new Map<string, number>();
  #session: Session | undefined;
  #keyId: bigint | undefined;
  #isDropped = false;
  #isInited = false;

  /**
   * Makes a `Calls`.
   *
   * @param options Prefix, randomness, listener.
   */
  constructor(options: CallsOptions) {
    this.#options = options;
  }

  /** The session, once there was a key. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** The key of the session. */
  get keyId(): bigint | undefined {
    return this.#keyId;
  }

  /** How many calls have no answer yet. */
  get size(): number {
    return this.#pending.size + this.#queued.size;
  }

  /**
   * Adds a call.
   *
   * @param call The call.
   * @throws {TypeError} If a parameter is of the wrong kind.
   * @throws {RangeError} If a parameter is out of range or there are too
   * many calls.
   */
  add(call: PendingCall): void {
    if (this.#session === undefined) {
      // Bad parameters must fail now, not once there is a connection.
      call.request.encode(new TlWriter());
      this.#queued.add(call);
    } else {
      this.#enqueue(call, this.#session);
    }
  }

  /**
   * Ends a call early; the server is told.
   *
   * @param call The call.
   * @param reason Why.
   */
  giveUp(call: PendingCall, reason: unknown): void {
    if (this.#queued.delete(call)) return call.fail(reason);
    if (this.#pending.get(call.requestId) !== call) return;
    this.#session?.cancel(call.requestId);
    this.#end(call);
    call.fail(reason);
  }

  /**
   * Ends all calls.
   *
   * @param reason Why.
   */
  failAll(reason: unknown): void {
    const calls = [...this.#pending.values(), ...this.#queued];
    this.#pending.clear();
    this.#queued.clear();
    this.#chains.clear();
    for (const call of calls) call.fail(reason);
  }

  /**
   * Notes a fresh connection. Calls without an answer are sent again.
   *
   * @param key The key of the DC; another one than before, or a failed
   * session, begins a new session.
   * @param now Present time, in milliseconds.
   */
  connected(key: DcKey, now: number): void {
    this.#isInited = false;
    const session = this.#session;
    const isSameKey = session !== undefined &&
      this.#keyId === key.authKey.id;
    if (session !== undefined && isSameKey && !this.#isDropped) {
      return session.connectionReset(now);
    }
    this.#isDropped = false;
    const { crypto, randomBytes } = this.#options;
    const fresh = this.#session = new Session({
      authKey: key.authKey,
      serverSalt: key.serverSalt,
      timeOffsetMs: key.timeOffsetMs,
      ...(crypto === undefined ? {} : { crypto }),
      ...(randomBytes === undefined ? {} : { randomBytes }),
    });
    // Known for nothing once the session's cipher has the key.
    this.#keyId = key.authKey.id;
    const calls = [...this.#pending.values(), ...this.#queued];
    this.#pending = new Map();
    this.#queued.clear();
    this.#chains.clear();
    for (const call of calls) this.#enqueue(call, fresh);
    // The server need not keep what nobody comes back to.
    if (session !== undefined && isSameKey) {
      fresh.destroySession(session.sessionId);
    }
  }

  /** Ends the session; the next connection begins another. */
  dropSession(): void {
    this.#isDropped = true;
  }

  /**
   * Takes a packet.
   *
   * @param packet The packet.
   * @param now Present time, in milliseconds.
   * @returns What it amounted to.
   */
  receive(packet: Uint8Array, now: number): Received {
    const events = this.#session?.receive(packet, now) ?? [];
    // What only concerns the session itself makes no event.
    let isNews = events.length === 0;
    let failure: Error | undefined;
    for (const event of events) {
      if (event.type === "failed") failure = event.error;
      else if (isTampered(event)) failure = event.error;
      else if (!NO_NEWS.has(event.type)) isNews = true;
      this.#handle(event);
    }
    return failure === undefined ? { isNews } : { isNews, failure };
  }

  #handle(event: SessionEvent): void {
    const { listener } = this.#options;
    switch (event.type) {
      case "result": {
        const call = this.#pending.get(event.requestId);
        if (call === undefined) return;
        this.#end(call);
        if (call.isWrapped) this.#isInited = true;
        return call.answer(event.body);
      }
      case "error":
        return this.#refused(event);
      case "updates":
        return listener.updates(event.body);
      case "saltChanged":
        return listener.keyChanged({ serverSalt: event.serverSalt });
      case "timeOffsetChanged":
        return listener.keyChanged({ timeOffsetMs: event.timeOffsetMs });
      case "newSession":
        return listener.sessionLost();
      case "sessionReset":
        this.#isInited = false;
        return listener.sessionLost();
      case "pong":
        return listener.pong(event.roundTripMs);
      case "failed":
        return this.dropSession();
    }
  }

  #refused({ requestId, error }: ErrorEvent): void {
    const call = this.#pending.get(requestId);
    if (call === undefined) return;
    this.#end(call);
    if (!(error instanceof RpcError)) return call.fail(error);
    const session = this.#session!;
    if (error.is("CONNECTION_NOT_INITED") && !call.isWrapped) {
      this.#isInited = false;
      return this.#enqueue(call, session);
    }
    if (call.isWrapped && !error.is("CONNECTION_*")) this.#isInited = true;
    // The call before it in the chain failed; this one is free to go.
    if (error.is("MSG_WAIT_FAILED")) return this.#enqueue(call, session, true);
    call.fail(error.withMethod(call.request.method));
  }

  #enqueue(call: PendingCall, session: Session, isFree = false): void {
    const { request } = call;
    const { method, after } = request;
    let options = PLAIN;
    if (method.startsWith("upload.")) {
      options = method === "upload.getFile" ? ALONE : UNCOMPRESSED;
    }
    const previous = after === undefined || isFree
      ? undefined
      : this.#chains.get(after);
    if (previous !== undefined) options = { ...options, after: previous };
    call.isWrapped = !this.#isInited;
    call.requestId = session.enqueue(this.#encoder(call), options);
    this.#pending.set(call.requestId, call);
    if (after !== undefined) this.#chains.set(after, call.requestId);
  }

  #encoder(call: PendingCall): (writer: TlWriter) => void {
    const { encode, withoutUpdates } = call.request;
    const isSilent = withoutUpdates || this.#options.withoutUpdates();
    if (!call.isWrapped && !isSilent) return encode;
    return (writer) => {
      if (call.isWrapped) writer.raw(this.#options.initPrefix);
      if (isSilent) writer.int(INVOKE_WITHOUT_UPDATES);
      encode(writer);
    };
  }

  #end(call: PendingCall): void {
    this.#pending.delete(call.requestId);
    const { after } = call.request;
    if (after !== undefined && this.#chains.get(after) === call.requestId) {
      this.#chains.delete(after);
    }
  }
}
