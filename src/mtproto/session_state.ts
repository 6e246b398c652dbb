/**
 * What a session remembers, shared by the code that receives and the code that
 * sends. Only `session.ts` and the handlers beside it use this.
 *
 * @module
 */

import { gzip as defaultGzip } from "../bytes/mod.ts";
import {
  type CryptoProvider,
  defaultProvider,
  type MessageCipher,
  type RandomBytes,
  randomBytes as defaultRandomBytes,
} from "../crypto/mod.ts";
import type { MtprotoError } from "../errors.ts";
import { AckQueue } from "./ack_queue.ts";
import { BodyBuffer } from "./body_buffer.ts";
import { ProtocolError } from "./errors.ts";
import type { Gzip } from "./gzip_packed.ts";
import { MsgIdGenerator } from "./msg_id.ts";
import { Outbox } from "./outbox.ts";
import type { OutgoingMessage } from "./outgoing_message.ts";
import { PacketWriter } from "./packet_writer.ts";
import { PingSchedule } from "./ping.ts";
import { ReplayWindow } from "./replay_window.ts";
import { SaltStore } from "./salts.ts";
import { SentServices } from "./sent_services.ts";
import { SeqNo } from "./seq_no.ts";
import { destroySession, type ServiceMessage } from "./service_message.ts";
import type { SessionEvent } from "./session_event.ts";
import {
  type SessionLimits,
  sessionLimits,
  type SessionOptions,
} from "./session_options.ts";
import { StateQueries } from "./state_queries.ts";

/**
 * Blocks of padding that a packet may have beyond the least: one, which a
 * small call pays for with 8 bytes on average.
 */
const MAX_EXTRA_BLOCKS = 1;
/** How often in a row a session may take a new identifier. */
const MAX_RESETS = 3;
/** Most service messages that wait to be sent; the oldest are dropped. */
const MAX_SERVICES = 1024;

/** Everything that lives as long as a session. */
export class SessionState {
  /** Limits with defaults filled in. */
  readonly limits: SessionLimits;
  /** Cryptographic back end. */
  readonly crypto: CryptoProvider;
  /** Source of identifiers and padding. */
  readonly randomBytes: RandomBytes;
  /** Decrypts what the server sent. */
  readonly cipher: MessageCipher;
  /** Compresses bodies, or `null`. */
  readonly gzip: Gzip | null;
  /** Memory for bodies. */
  readonly bodies: BodyBuffer;
  /** Assembles packets. */
  readonly packets: PacketWriter;
  /** Requests without an answer. */
  readonly outbox: Outbox;
  /** What we have to acknowledge. */
  readonly acks: AckQueue;
  /** What we received. */
  readonly replay: ReplayWindow;
  /** Salts. */
  readonly salts: SaltStore;
  /** Pings. */
  readonly pings: PingSchedule;
  /** Questions about messages that wait for an answer. */
  readonly stateQueries: StateQueries = new StateQueries();
  /** Service messages by packet. */
  readonly sentServices: SentServices = new SentServices();
  /** Our identifiers. */
  readonly msgIds: MsgIdGenerator = new MsgIdGenerator();
  /** Our sequence numbers. */
  readonly seqNo: SeqNo = new SeqNo();
  /** Service messages for the next packet. */
  services: ServiceMessage[] = [];
  /** Identifier of the session. */
  sessionId: bigint;
  /** Milliseconds to add to the local clock. */
  timeOffsetMs: number;
  /** Whether the offset was confirmed or given. */
  isTimeKnown: boolean;
  /** Local milliseconds of the last call with a clock, or `null`. */
  now: number | null = null;
  /** Local milliseconds of the last authentic packet, or `null`. */
  lastReceivedAt: number | null = null;
  /** What happened in the current call of `receive()`. */
  events: SessionEvent[] = [];
  /** Bytes that the current packet may still inflate to. */
  inflateBudget = 0;
  /** Whether the session is over. */
  isFailed = false;
  /** How often the server refused our numbers since its last answer. */
  seqNoRefusals = 0;
  #resets = 0;

  /** @param options The options of the session. */
  constructor(options: SessionOptions) {
    this.limits = sessionLimits(options);
    this.crypto = options.crypto ?? defaultProvider();
    this.randomBytes = options.randomBytes ?? defaultRandomBytes;
    this.cipher = this.crypto.messageCipher(options.authKey, "client", {
      maxExtraBlocks: MAX_EXTRA_BLOCKS,
    });
    this.gzip = options.gzip === undefined ? defaultGzip : options.gzip;
    this.bodies = new BodyBuffer(this.limits.containerLength);
    this.packets = new PacketWriter(this.cipher, this.randomBytes);
    this.outbox = new Outbox(this.limits);
    this.acks = new AckQueue(options.acks);
    this.replay = new ReplayWindow(options.replayWindow);
    this.salts = new SaltStore({
      serverSalt: options.serverSalt ?? 0n,
      count: options.futureSalts ?? 64,
    });
    this.pings = new PingSchedule(options.pings);
    this.sessionId = options.sessionId ?? this.randomLong();
    this.timeOffsetMs = options.timeOffsetMs ?? 0;
    this.isTimeKnown = options.timeOffsetMs !== undefined;
  }

  /** A random signed long. */
  randomLong(): bigint {
    const bytes = this.randomBytes(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, true);
  }

  /**
   * Queues a service message for the next packet.
   *
   * @param service The message.
   */
  queueService(service: ServiceMessage): void {
    if (this.services.length === MAX_SERVICES) this.services.shift();
    this.services.push(service);
  }

  /**
   * Takes a salt that the server named.
   *
   * @param salt The salt.
   */
  replaceSalt(salt: bigint): void {
    if (this.salts.replace(salt)) {
      this.events.push({ type: "saltChanged", serverSalt: salt });
    }
  }

  /**
   * Corrects the clock.
   *
   * @param timeOffsetMs Milliseconds to add to the local clock.
   */
  setTimeOffset(timeOffsetMs: number): void {
    this.isTimeKnown = true;
    if (timeOffsetMs === this.timeOffsetMs) return;
    this.timeOffsetMs = timeOffsetMs;
    this.events.push({ type: "timeOffsetChanged", timeOffsetMs });
  }

  /**
   * Notes that the server has a request, and tells so once.
   *
   * @param message The request.
   * @param now Local milliseconds.
   */
  acknowledge(message: OutgoingMessage, now: number): void {
    if (!this.outbox.acknowledge(message, now)) return;
    const { requestId } = message;
    this.events.push({ type: "acknowledged", requestId });
  }

  /** Notes that the server answered a request: our numbers are right. */
  confirm(): void {
    this.seqNoRefusals = 0;
    this.#resets = 0;
  }

  /**
   * Starts over with another session id: the server's idea of our sequence
   * numbers cannot be mended otherwise.
   *
   * @param now Local milliseconds.
   */
  reset(now: number): void {
    if (++this.#resets > MAX_RESETS) {
      this.fail(
        new ProtocolError(
          `Cannot keep session: want sequence numbers accepted, got them refused in ${MAX_RESETS} sessions`,
        ),
      );
      return;
    }
    const old = this.sessionId;
    this.sessionId = this.randomLong();
    this.seqNo.reset();
    this.seqNoRefusals = 0;
    this.replay.clear();
    this.acks.clear();
    this.sentServices.clear();
    this.stateQueries.clear();
    this.services = [];
    this.outbox.requeueAll(false, now);
    this.queueService(destroySession(old));
    this.events.push({ type: "sessionReset", sessionId: this.sessionId });
  }

  /**
   * Ends the session.
   *
   * @param error Why.
   */
  fail(error: MtprotoError): void {
    this.isFailed = true;
    this.events.push({ type: "failed", error });
  }
}
