/** Choosing what goes into the next packet. @module */

import { INNER_HEAD_LENGTH } from "./body_buffer.ts";
import type { OutgoingMessage } from "./outgoing_message.ts";
import type { ContainerHead, PacketPart } from "./packet_writer.ts";
import {
  getFutureSalts,
  MAX_STATE_IDS,
  msgsAck,
  msgsStateReq,
  ping,
  type ServiceMessage,
} from "./service_message.ts";
import type { SessionState } from "./session_state.ts";

/** Length of `invokeAfterMsg` before the query: constructor id and `msg_id`. */
export const AFTER_LENGTH = 12;
/** Most service messages in one packet. */
const MAX_SERVICES_PER_PACKET = 64;

/** A service message with its place in a packet. */
interface ServicePart extends PacketPart {
  readonly service: ServiceMessage;
}

/**
 * Makes packets of queued requests and due service messages.
 *
 * @see https://core.telegram.org/mtproto/service_messages#simple-container
 */
export class Packer {
  readonly #state: SessionState;
  /** Requests of the packet that is being made; kept to save allocations. */
  readonly #messages: OutgoingMessage[] = [];

  /** @param state The session. */
  constructor(state: SessionState) {
    this.#state = state;
  }

  /**
   * Makes the next packet.
   *
   * @param now Local milliseconds.
   * @returns The packet, or `null` if there is nothing to send.
   */
  pack(now: number): Uint8Array | null {
    const state = this.#state;
    const messages = this.#messages;
    messages.length = 0;
    this.#runSchedules(now);
    const serverMs = now + state.timeOffsetMs;
    if (state.salts.advance(serverMs)) {
      // It is told with the next packet that is received.
      const serverSalt = state.salts.current;
      state.events.push({ type: "saltChanged", serverSalt });
    }
    if (!this.#isLongNext() || !this.#hasServices(now)) {
      this.#takeMessages(now);
    }
    const services = this.#takeServices(messages.length, now);
    if (messages.length === 0 && services.length === 0) return null;
    const isLone = messages.length + services.length === 1 &&
      messages[0]?.isRepeat !== true;
    const parts = services.length === 0
      ? messages
      : [...messages, ...this.#placeServices(services, serverMs)];
    const container: ContainerHead | null = isLone ? null : {
      msgId: state.msgIds.next(serverMs),
      seqNo: state.seqNo.next(false),
    };
    const packet = state.packets.write(
      parts,
      container,
      state.salts.current,
      state.sessionId,
    );
    this.#markSent(parts, services, container?.msgId ?? parts[0]!.msgId, now);
    state.bodies.endRun();
    return packet;
  }

  /**
   * Gives the time when there is something to send without anything received.
   *
   * @returns Local milliseconds, 0 for at once, or `null` for never.
   */
  deadline(): number | null {
    const state = this.#state;
    if (state.outbox.queued > 0 || state.services.length > 0) return 0;
    if (state.now === null) return null;
    const deadline = Math.min(
      state.acks.deadline() ?? Infinity,
      state.pings.deadline(state.now) ?? Infinity,
      state.salts.deadline(state.now) ?? Infinity,
      state.outbox.deadline() ?? Infinity,
    );
    return deadline === Infinity ? null : deadline;
  }

  /** Queues what is due: ping, salts, questions about unanswered requests. */
  #runSchedules(now: number): void {
    const state = this.#state;
    if (state.pings.isDue(now)) {
      const pingId = state.randomLong();
      state.pings.sent(pingId, now);
      state.queueService(ping(pingId, state.pings.disconnectDelay));
    }
    if (state.salts.shouldAsk(now)) {
      state.queueService(getFutureSalts(state.salts.count));
    }
    const askAt = state.outbox.deadline();
    if (askAt === null || askAt > now) return;
    const msgIds = state.outbox.takeDue(now, MAX_STATE_IDS)
      .map((message) => message.msgId);
    state.queueService(
      msgsStateReq(msgIds, (msgId) => state.stateQueries.add(msgId, msgIds)),
    );
  }

  /** Whether the next request fills a packet by itself. */
  #isLongNext(): boolean {
    const next = this.#state.outbox.peek();
    return next !== undefined &&
      next.length > this.#state.limits.containerLength;
  }

  /** Whether service messages would go with the next request. */
  #hasServices(now: number): boolean {
    return this.#state.services.length > 0 || this.#state.acks.shouldRide(now);
  }

  /** Takes requests from the queue while they fit, and numbers them. */
  #takeMessages(now: number): void {
    const serverMs = now + this.#state.timeOffsetMs;
    const { outbox, limits, msgIds, seqNo, services } = this.#state;
    const messages = this.#messages;
    const most = limits.maxContainerMessages - 1 -
      Math.min(services.length, MAX_SERVICES_PER_PACKET);
    let length = 0;
    let hasAlone = false;
    while (messages.length < Math.max(most, 1)) {
      const message = outbox.peek();
      if (message === undefined) break;
      length += message.length + INNER_HEAD_LENGTH;
      if (
        messages.length > 0 &&
        (length > limits.containerLength || (hasAlone && message.isAlone))
      ) break;
      outbox.shift();
      hasAlone ||= message.isAlone;
      // A container's identifier is above those in it. After the clock was
      // set back a repeat may be ahead of it, and begins anew.
      message.isRepeat &&= msgIds.willExceed(message.msgId, serverMs);
      if (!message.isRepeat) {
        outbox.number(
          message,
          msgIds.next(serverMs),
          seqNo.next(message.isContentRelated),
          now,
        );
        if (message.after !== null) linkAfter(message, message.after);
        if (message.onMsgId !== null) {
          const { chunk, start, end, msgId } = message;
          message.onMsgId(msgId, chunk.writer.view(start, end));
        }
      }
      messages.push(message);
    }
  }

  /** Takes service messages, and acknowledgements if it is time for them. */
  #takeServices(messages: number, now: number): ServiceMessage[] {
    const { acks, limits, outbox } = this.#state;
    const queued = this.#state.services;
    const room = limits.maxContainerMessages - messages;
    // A long request that waits for a packet without services counts, too:
    // it is sent after them.
    const isSending = messages + queued.length + outbox.queued > 0;
    const isAckTime = isSending
      ? acks.shouldRide(now) && room > Math.min(queued.length, 1)
      : acks.isDue(now);
    if ((queued.length === 0 && !isAckTime) || room === 0) return NO_SERVICES;
    const services = queued.splice(
      0,
      Math.min(MAX_SERVICES_PER_PACKET, isAckTime ? room - 1 : room),
    );
    if (isAckTime) services.push(msgsAck(acks.take()));
    return services;
  }

  /** Writes service messages behind the requests, and numbers them. */
  #placeServices(
    services: readonly ServiceMessage[],
    serverMs: number,
  ): ServicePart[] {
    const { bodies, msgIds, seqNo } = this.#state;
    return services.map((service) => {
      const place = bodies.write(service.write);
      return {
        chunk: place.chunk,
        start: place.start,
        end: place.end,
        isFirst: place.isFirst,
        service,
        msgId: msgIds.next(serverMs),
        seqNo: seqNo.next(service.isContentRelated),
      };
    });
  }

  /** Notes what was sent, after it was encrypted. */
  #markSent(
    parts: readonly PacketPart[],
    services: readonly ServiceMessage[],
    packetId: bigint,
    now: number,
  ): void {
    const { outbox, sentServices } = this.#state;
    for (const message of this.#messages) {
      message.packetId = packetId;
      message.isRepeat = false;
      outbox.sent(message, now);
    }
    if (services.length === 0) return;
    for (let i = this.#messages.length; i < parts.length; i++) {
      const part = parts[i] as ServicePart;
      part.service.onSent?.(part.msgId);
      part.chunk.release();
    }
    sentServices.add(packetId, services);
  }
}

const NO_SERVICES: ServiceMessage[] = [];

/**
 * Writes the identifier of the request before into `invokeAfterMsg`, or takes
 * the wrapper off if that request is over: the server may have forgotten it.
 */
function linkAfter(message: OutgoingMessage, after: OutgoingMessage): void {
  if (after.state === "done") {
    message.start += AFTER_LENGTH;
    message.after = null;
    return;
  }
  message.chunk.writer.setLong(message.start + 4, after.msgId);
}
