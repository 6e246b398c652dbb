/**
 * An MTProto session: requests in, packets out; packets in, events out.
 *
 * @see https://core.telegram.org/mtproto/description
 * @module
 */

import type { TlWriter } from "../tl/mod.ts";
import { DESTROY_AUTH_KEY_ID, INVOKE_AFTER_MSG_ID } from "./constructor_ids.ts";
import { packBody } from "./gzip_packed.ts";
import { OutgoingMessage } from "./outgoing_message.ts";
import { AFTER_LENGTH, Packer } from "./packer.ts";
import { Receiver } from "./receiver.ts";
import { destroySession, httpWait, rpcDropAnswer } from "./service_message.ts";
import type { SessionEvent } from "./session_event.ts";
import type { EnqueueOptions, SessionOptions } from "./session_options.ts";
import { SessionState } from "./session_state.ts";

/** Options of a request that has none, to save an allocation. */
const NO_OPTIONS: EnqueueOptions = {};

/**
 * The client's side of a session, without I/O: the owner moves packets and
 * keeps time.
 *
 * Ask {@linkcode Session.nextPacket} until it returns `null` after every
 * `enqueue()`, `cancel()`, `receive()` and `connectionReset()`, and when
 * {@linkcode Session.nextDeadline} has come. Every request ends with one
 * `"result"` or `"error"` event, unless it is cancelled.
 *
 * @example A call over a session pair
 * ```ts
 * import { AuthKey, randomBytes } from "@layer/mtproto/crypto";
 * import { Session } from "@layer/mtproto/mtproto";
 * import { ServerSession } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const authKey = AuthKey.fromBytes(randomBytes(256));
 * const client = new Session({ authKey, serverSalt: 1n });
 * const server = new ServerSession({ authKey, serverSalt: 1n });
 * const now = 1_700_000_000_000;
 *
 * const requestId = client.enqueue(Uint8Array.of(1, 2, 3, 4));
 * for (const event of server.receive(client.nextPacket(now)!, now)) {
 *   if (event.type === "request") {
 *     server.reply(event.msgId, Uint8Array.of(5, 6, 7, 8));
 *   }
 * }
 * const events = client.receive(server.nextPacket(now)!, now);
 * const result = events.find((event) => event.type === "result");
 * assertEquals(result?.requestId, requestId);
 * assertEquals(result?.body, Uint8Array.of(5, 6, 7, 8));
 * ```
 */
export class Session {
  readonly #state: SessionState;
  readonly #packer: Packer;
  readonly #receiver: Receiver;
  #lastRequestId = 0;

  /**
   * Makes a session; nothing is sent yet.
   *
   * @param options Key, salt and limits.
   * @throws {RangeError} If a limit is not a positive integer.
   */
  constructor(options: SessionOptions) {
    this.#state = new SessionState(options);
    this.#packer = new Packer(this.#state);
    this.#receiver = new Receiver(this.#state);
  }

  /** Identifier of the session, a signed long. */
  get sessionId(): bigint {
    return this.#state.sessionId;
  }

  /** The salt in use, a signed long. */
  get serverSalt(): bigint {
    return this.#state.salts.current;
  }

  /** Milliseconds to add to the local clock to get the server's. */
  get timeOffsetMs(): number {
    return this.#state.timeOffsetMs;
  }

  /** How many requests have no answer yet, sent or not. */
  get pendingRequests(): number {
    return this.#state.outbox.size;
  }

  /** How many requests wait to be sent. */
  get queuedRequests(): number {
    return this.#state.outbox.queued;
  }

  /**
   * Local milliseconds when the last authentic packet came, or `null`: a
   * connection that stays silent after a ping is dead.
   */
  get lastReceivedAt(): number | null {
    return this.#state.lastReceivedAt;
  }

  /** Whether the session is over, after a `"failed"` event. */
  get isFailed(): boolean {
    return this.#state.isFailed;
  }

  /**
   * Queues a request. The body is encoded at once, at the place from which it
   * is sent.
   *
   * @param body TL bytes, a multiple of 4; or a function that writes them.
   * @param options Order, kind, compression.
   * @returns The request's number, which stays the same over resends.
   * @throws {RangeError} If the body is empty, no multiple of 4 or longer than
   *   `maxBodyLength`, or `maxPending` requests are waiting.
   */
  enqueue(
    body: Uint8Array | ((writer: TlWriter) => void),
    options: EnqueueOptions = NO_OPTIONS,
  ): number {
    const { outbox, bodies, limits, gzip } = this.#state;
    if (outbox.size >= limits.maxPending) {
      throw new RangeError(
        `Cannot enqueue request: want fewer than maxPending = ${limits.maxPending} unanswered, got ${outbox.size}`,
      );
    }
    const after = options.after === undefined
      ? null
      : outbox.byRequestId(options.after) ?? null;
    const place = bodies.write((writer) => {
      if (after !== null) {
        writer.int(INVOKE_AFTER_MSG_ID);
        writer.long(0n);
      }
      const start = writer.length;
      if (typeof body === "function") body(writer);
      else writer.raw(body);
      checkLength(writer.length - start, limits.maxBodyLength - AFTER_LENGTH);
      if (gzip !== null && options.compress !== false) {
        packBody(writer, start, gzip);
      }
    });
    const message = new OutgoingMessage(
      ++this.#lastRequestId,
      place.chunk,
      place.start,
      place.end,
      place.isFirst,
      options.kind !== "service",
      options.alone === true,
      after,
    );
    if (options.onMsgId !== undefined) message.onMsgId = options.onMsgId;
    outbox.add(message);
    return message.requestId;
  }

  /**
   * Gives up a request: no event follows. If it was sent, the server is told
   * with `rpc_drop_answer`.
   *
   * @param requestId What `enqueue()` returned; ignored if it has ended.
   */
  cancel(requestId: number): void {
    const { outbox } = this.#state;
    const message = outbox.byRequestId(requestId);
    if (message === undefined) return;
    outbox.finish(message);
    if (message.msgId !== 0n) {
      this.#state.queueService(rpcDropAnswer(message.msgId));
    }
  }

  /**
   * Makes the next packet.
   *
   * @param now Milliseconds since the Unix epoch, from a monotonic source.
   * @returns An encrypted packet, fresh, or `null` if there is nothing to send.
   */
  nextPacket(now: number): Uint8Array | null {
    this.#state.now = now;
    return this.#state.isFailed ? null : this.#packer.pack(now);
  }

  /**
   * Takes one packet.
   *
   * @param packet Any bytes; not changed and not kept.
   * @param now Milliseconds since the Unix epoch, from a monotonic source.
   * @returns What happened, in order. Bytes in it stay valid.
   */
  receive(packet: Uint8Array, now: number): SessionEvent[] {
    const state = this.#state;
    state.now = now;
    if (!state.isFailed) this.#receiver.receive(packet, now);
    const events = state.events;
    state.events = [];
    return events;
  }

  /**
   * Tells when {@linkcode Session.nextPacket} has something to send although
   * nothing is received.
   *
   * @returns Milliseconds as given in `now`; 0 for at once; `null` for never.
   */
  nextDeadline(): number | null {
    return this.#state.isFailed ? null : this.#packer.deadline();
  }

  /**
   * Notes that the connection was replaced: requests without an answer are
   * queued again, in order, and keep their identifiers, so that the server
   * does not carry them out twice.
   *
   * @param now Milliseconds since the Unix epoch, from a monotonic source.
   */
  connectionReset(now: number): void {
    const state = this.#state;
    state.now = now;
    state.outbox.requeueAll(true, now);
    state.stateQueries.clear();
    state.sentServices.clear();
    state.pings.restart(now);
  }

  /** Sends a ping with the next packet; its answer is a `"pong"` event. */
  ping(): void {
    this.#state.pings.ask();
  }

  /**
   * Asks the server to forget another session of the same key. The answer is a
   * `"sessionDestroyed"` event.
   *
   * @param sessionId The other session, a signed long.
   * @throws {RangeError} If it is this session.
   */
  destroySession(sessionId: bigint): void {
    if (sessionId === this.#state.sessionId) {
      throw new RangeError(
        "Cannot destroy session: want another session_id, got our own",
      );
    }
    this.#state.queueService(destroySession(sessionId));
  }

  /**
   * Asks the server to forget the authorization key. The answer is an
   * `"authKeyDestroyed"` event.
   */
  destroyAuthKey(): void {
    this.#state.queueService({
      write: (writer) => writer.int(DESTROY_AUTH_KEY_ID),
      isContentRelated: true,
      isResent: true,
    });
  }

  /**
   * Sends `http_wait` with the next packet: how long the server may keep an
   * HTTP request open.
   *
   * @param maxDelayMs Milliseconds the server may collect messages.
   * @param waitAfterMs Milliseconds to wait for more after the last message.
   * @param maxWaitMs Milliseconds to wait for the first message.
   * @see https://core.telegram.org/mtproto/service_messages#http-wait-long-poll
   */
  httpWait(maxDelayMs = 0, waitAfterMs = 0, maxWaitMs = 25_000): void {
    this.#state.queueService(httpWait(maxDelayMs, waitAfterMs, maxWaitMs));
  }

  /**
   * Hides the key from `console.log()` in Deno.
   *
   * @returns The class name and how many requests wait.
   */
  [Symbol.for("Deno.customInspect")](): string {
    return `Session(${this.pendingRequests} pending)`;
  }

  /**
   * Hides the key from `console.log()` in Node.
   *
   * @returns The class name and how many requests wait.
   */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `Session(${this.pendingRequests} pending)`;
  }
}

function checkLength(length: number, most: number): void {
  if (length > 0 && length % 4 === 0 && length <= most) return;
  throw new RangeError(
    `Cannot enqueue request: want a body of 4 to ${most} bytes, a multiple of 4, got ${length}`,
  );
}
