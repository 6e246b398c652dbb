/**
 * A server without rules: it encrypts whatever a test wants and opens what the
 * client sent.
 */
import {
  AuthKey,
  type MessageCipher,
  type RandomBytes,
  tsProvider,
} from "../../src/crypto/mod.ts";
import {
  MsgIdGenerator,
  openMessage,
  Session,
  type SessionEvent,
  type SessionOptions,
} from "../../src/mtproto/mod.ts";
import { FixedRandom } from "../../src/testing/mod.ts";
import {
  mtprotoSchema,
  type TlObject,
  TlReader,
  TlWriter,
} from "../../src/tl/mod.ts";

/** Start of the time in these tests. */
export const NOW = 1_700_000_000_000;
/** A key that is the same in all tests. */
export const AUTH_KEY = AuthKey.fromBytes(new FixedRandom(1).bytes(256));
/** A body that is no service message. */
export const QUERY = Uint8Array.of(0x78, 0x56, 0x34, 0x12, 1, 0, 0, 0);
/** An answer that is no service message. */
export const ANSWER = Uint8Array.of(0x21, 0x43, 0x65, 0x07, 2, 0, 0, 0);

/** One message that the client sent. */
export interface SentMessage {
  msgId: bigint;
  seqNo: number;
  body: Uint8Array;
}

/** One packet that the client sent. */
export interface SentPacket {
  salt: bigint;
  sessionId: bigint;
  msgId: bigint;
  seqNo: number;
  isContainer: boolean;
  messages: SentMessage[];
}

/** What may be wrong with a packet. */
export interface PacketFaults {
  msgId?: bigint;
  seqNo?: number;
  sessionId?: bigint;
  /** Length that the head claims. */
  length?: number;
  salt?: bigint;
}

/** A client session with the raw server around it. */
export class RawServer {
  readonly session: Session;
  readonly cipher: MessageCipher;
  readonly random: RandomBytes;
  readonly #msgIds = new MsgIdGenerator();
  #content = 0;
  now = NOW;

  constructor(
    options: Partial<SessionOptions> = {},
    authKey = AUTH_KEY,
    random: RandomBytes = new FixedRandom(2).bytes,
  ) {
    this.random = random;
    this.session = new Session({
      authKey,
      crypto: tsProvider,
      serverSalt: 5n,
      timeOffsetMs: 0,
      randomBytes: new FixedRandom(3).bytes,
      ...options,
    });
    this.cipher = tsProvider.messageCipher(authKey, "server");
  }

  /** An identifier of the server for the present time. */
  msgId(lowBits: 1 | 3 = 3): bigint {
    return this.#msgIds.next(this.now, lowBits);
  }

  /** An odd sequence number. */
  seqNo(): number {
    return 2 * this.#content++ + 1;
  }

  /** Encrypts a body. */
  packet(body: Uint8Array, faults: PacketFaults = {}): Uint8Array {
    const writer = new TlWriter();
    writer.long(faults.salt ?? 5n);
    writer.long(faults.sessionId ?? this.session.sessionId);
    writer.long(faults.msgId ?? this.msgId());
    writer.int(faults.seqNo ?? this.seqNo());
    writer.int(faults.length ?? body.length);
    writer.raw(body);
    return this.cipher.encrypt(writer.finish(), this.random).slice();
  }

  /** Sends a body to the client. */
  send(body: Uint8Array, faults: PacketFaults = {}): SessionEvent[] {
    return this.session.receive(this.packet(body, faults), this.now);
  }

  /** Sends a service message to the client. */
  tell(
    object: TlObject & Record<string, unknown>,
    faults: PacketFaults = {},
  ): SessionEvent[] {
    return this.send(mtprotoSchema.encode(object), { seqNo: 0, ...faults });
  }

  /** Sends the answer of a request to the client. */
  answer(msgId: bigint, body: Uint8Array = ANSWER): SessionEvent[] {
    return this.send(rpcResult(msgId, body), { msgId: this.msgId(1) });
  }

  /** Takes the client's next packet, or `null`. */
  take(): SentPacket | null {
    const packet = this.session.nextPacket(this.now);
    return packet === null ? null : this.open(packet);
  }

  /** Takes all of the client's packets. */
  takeAll(): SentPacket[] {
    const packets: SentPacket[] = [];
    for (;;) {
      const packet = this.take();
      if (packet === null) return packets;
      packets.push(packet);
    }
  }

  /** Takes all messages of all of the client's packets. */
  takeMessages(): SentMessage[] {
    return this.takeAll().flatMap((packet) => packet.messages);
  }

  /** Queues a request and sends it. */
  call(body: Uint8Array = QUERY): { requestId: number; msgId: bigint } {
    const requestId = this.session.enqueue(body);
    const messages = this.takeMessages();
    return { requestId, msgId: messages[0]!.msgId };
  }

  /** Decrypts a packet of the client. */
  open(packet: Uint8Array): SentPacket {
    const plaintext = this.cipher.decrypt(packet);
    const { salt, sessionId, msgId, seqNo, length } = openMessage(plaintext);
    const body = plaintext.slice(32, 32 + length);
    const reader = new TlReader(body);
    const head = { salt, sessionId, msgId, seqNo };
    if (reader.int() !== 0x73f1f8dc) {
      const messages = [{ msgId, seqNo, body }];
      return { ...head, isContainer: false, messages };
    }
    const messages: SentMessage[] = [];
    const count = reader.int();
    for (let i = 0; i < count; i++) {
      messages.push({
        msgId: reader.long(),
        seqNo: reader.int(),
        body: reader.raw(reader.int()),
      });
    }
    return { ...head, isContainer: true, messages };
  }
}

/** Encodes an `rpc_result`. */
export function rpcResult(msgId: bigint, body: Uint8Array): Uint8Array {
  const writer = new TlWriter();
  writer.int(0xf35c6d01 | 0);
  writer.long(msgId);
  writer.raw(body);
  return writer.finish();
}

/** Encodes an `rpc_error`. */
export function rpcError(code: number, text: string): Uint8Array {
  return mtprotoSchema.encode(
    { _: "rpc_error", errorCode: code, errorMessage: text } as TlObject,
  );
}

/** Encodes a `gzip_packed` of bytes that were compressed. */
export function gzipPacked(packed: Uint8Array): Uint8Array {
  const writer = new TlWriter();
  writer.int(0x3072cfa1);
  writer.bytes(packed);
  return writer.finish();
}

/** Encodes a `msg_container`. */
export function container(messages: readonly SentMessage[]): Uint8Array {
  const writer = new TlWriter();
  writer.int(0x73f1f8dc);
  writer.int(messages.length);
  for (const { msgId, seqNo, body } of messages) {
    writer.long(msgId);
    writer.int(seqNo);
    writer.int(body.length);
    writer.raw(body);
  }
  return writer.finish();
}

/** The name of a service message, or `"query"`. */
export function nameOf(body: Uint8Array): string {
  return mtprotoSchema.nameForId(new TlReader(body).int()) ?? "query";
}

/** Decodes a service message. */
// deno-lint-ignore no-explicit-any
export function decode(body: Uint8Array): any {
  return mtprotoSchema.decode(body);
}

/** Names of all messages of all packets. */
export function namesOf(packets: readonly SentPacket[]): string[] {
  return packets.flatMap((packet) =>
    packet.messages.map((message) => nameOf(message.body))
  );
}

/** What happened, without bodies and times. */
export function typesOf(events: readonly SessionEvent[]): string[] {
  return events.map((event) => event.type);
}
