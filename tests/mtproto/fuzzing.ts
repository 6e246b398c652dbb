/**
 * Random bytes and mutations of recorded packets through `Session` and
 * `KeyExchange`: only events or `MtprotoError`, within bounded memory.
 */
import { generateTestRsaKey, tsProvider } from "../../src/crypto/mod.ts";
import { MtprotoError } from "../../src/errors.ts";
import { gzip } from "../../src/bytes/mod.ts";
import {
  KeyExchange,
  type KeyExchangeStep,
  type SessionEvent,
} from "../../src/mtproto/mod.ts";
import { FixedRandom, ServerKeyExchange } from "../../src/testing/mod.ts";
import { mtprotoSchema, type TlObject } from "../../src/tl/mod.ts";
import {
  ANSWER,
  container,
  gzipPacked,
  NOW,
  QUERY,
  RawServer,
  rpcError,
  rpcResult,
} from "./raw_server.ts";

/** What a run of cases came to. */
export interface FuzzReport {
  cases: number;
  rejected: number;
  accepted: number;
  mostEvents: number;
  mostPending: number;
}

const TYPES = new Set<string>(
  [
    "result",
    "error",
    "acknowledged",
    "updates",
    "saltChanged",
    "timeOffsetChanged",
    "newSession",
    "sessionReset",
    "pong",
    "sessionDestroyed",
    "authKeyDestroyed",
    "rejected",
    "failed",
  ] satisfies SessionEvent["type"][],
);

/** One body of each kind of message, about requests of a session. */
function seeds(server: RawServer, msgIds: bigint[]): Uint8Array[] {
  const [msgId = 4n] = msgIds;
  const objects: (TlObject & Record<string, unknown>)[] = [
    { _: "msgs_ack", msgIds },
    { _: "pong", msgId, pingId: 3n },
    { _: "new_session_created", firstMsgId: 5n, uniqueId: 6n, serverSalt: 7n },
    {
      _: "bad_server_salt",
      badMsgId: msgId,
      badMsgSeqno: 1,
      errorCode: 48,
      newServerSalt: 9n,
    },
    {
      _: "bad_msg_notification",
      badMsgId: msgId,
      badMsgSeqno: 1,
      errorCode: 16 + server.session.pendingRequests % 20,
    },
    { _: "msgs_state_req", msgIds: [1n, 5n, msgId] },
    { _: "msgs_state_info", reqMsgId: msgId, info: Uint8Array.of(1, 4, 68) },
    { _: "msgs_all_info", msgIds, info: Uint8Array.of(1, 4, 68, 2) },
    { _: "msg_resend_req", msgIds },
    { _: "msg_resend_ans_req", msgIds },
    {
      _: "msg_detailed_info",
      msgId,
      answerMsgId: server.msgId(1),
      bytes: 4,
      status: 0,
    },
    {
      _: "msg_new_detailed_info",
      answerMsgId: server.msgId(),
      bytes: 4,
      status: 0,
    },
    { _: "destroy_session_ok", sessionId: 6n },
    {
      _: "future_salts",
      reqMsgId: msgId,
      now: NOW / 1000,
      salts: [{
        _: "future_salt",
        validSince: NOW / 1000,
        validUntil: NOW / 1000 + 3600,
        salt: 3n,
      }],
    },
  ];
  const bodies = objects.map((object) => mtprotoSchema.encode(object));
  const result = rpcResult(msgId, ANSWER);
  const packed = gzipPacked(gzip(new Uint8Array(800))!);
  return [
    ...bodies,
    ANSWER,
    result,
    rpcResult(msgId, rpcError(400, "X_1_Y")),
    rpcResult(msgId, packed),
    packed,
    container([
      { msgId: server.msgId(), seqNo: 1, body: result },
      { msgId: server.msgId(), seqNo: 0, body: bodies[0]! },
      { msgId: server.msgId(), seqNo: 3, body: packed },
    ]),
  ];
}

/** Changes a body: bits, length, numbers that are looked at as lengths. */
function mutate(body: Uint8Array, random: FixedRandom): Uint8Array {
  let changed = body.slice();
  for (let i = random.below(4); i >= 0; i--) {
    const position = random.below(changed.length || 1);
    switch (random.below(5)) {
      case 0:
        if (changed.length > 0) changed[position]! ^= 1 << random.below(8);
        break;
      case 1:
        changed = changed.slice(0, position & ~3);
        break;
      case 2: {
        const longer = new Uint8Array(changed.length + 4 * random.below(8));
        longer.set(changed);
        changed = longer;
        break;
      }
      case 3:
        changed.set(
          random.bytes(4).subarray(0, changed.length - position),
          position,
        );
        break;
      default:
        if (changed.length >= 8) {
          const at = 4 * random.below(changed.length >> 2);
          const value = [0, 1, 0x7fffffff, -1, 8192][random.below(5)]!;
          new DataView(changed.buffer).setInt32(at, value, true);
        }
    }
  }
  return changed;
}

/** Runs cases through `Session.receive()`. */
export function fuzzSession(cases: number, seed: number): FuzzReport {
  const random = new FixedRandom(seed);
  const report: FuzzReport = {
    cases,
    rejected: 0,
    accepted: 0,
    mostEvents: 0,
    mostPending: 0,
  };
  let server = new RawServer({ maxInflatedLength: 100_000 });
  let bodies: Uint8Array[] = [];
  for (let i = 0; i < cases; i++) {
    if (i % 500 === 0 || server.session.isFailed) {
      server = new RawServer({ maxInflatedLength: 100_000 });
    }
    if (i % 20 === 0) {
      server.session.enqueue(QUERY);
      const sent = server.takeAll();
      const msgIds = sent.flatMap((p) => p.messages).map((m) => m.msgId);
      bodies = seeds(server, msgIds);
      server.now += random.below(500);
    }
    let packet: Uint8Array;
    const kind = random.below(20);
    if (kind === 0) packet = random.bytes(random.below(200));
    else {
      const body = bodies[random.below(bodies.length)]!;
      const changed = random.chance(0.15) ? body : mutate(body, random);
      packet = server.packet(changed, {
        seqNo: random.below(40),
        ...(kind === 1 ? { length: random.below(2000) - 500 } : {}),
        ...(kind === 2 ? { msgId: BigInt(random.below(2 ** 32)) << 16n } : {}),
        ...(kind === 3 ? { sessionId: 5n } : {}),
      });
      if (kind === 4) packet[random.below(packet.length)]! ^= 4;
    }
    const events = server.session.receive(packet, server.now);
    for (const event of events) {
      if (!TYPES.has(event.type)) throw new Error(`unknown ${event.type}`);
      if (event.type === "rejected") {
        report.rejected++;
        if (!(event.error instanceof MtprotoError)) throw event.error;
        // What the machine itself did wrong shows as a cause.
        const { cause } = event.error;
        const isOwn = cause instanceof TypeError ||
          cause instanceof ReferenceError;
        if (isOwn) throw cause;
      } else report.accepted++;
    }
    report.mostEvents = Math.max(report.mostEvents, events.length);
    const pending = server.session.pendingRequests;
    report.mostPending = Math.max(report.mostPending, pending);
  }
  return report;
}

/** Runs cases through `KeyExchange.receive()`. */
export function fuzzKeyExchange(cases: number, seed: number): FuzzReport {
  const random = new FixedRandom(seed);
  const privateKey = generateTestRsaKey();
  const randomBytes = new FixedRandom(1).bytes;
  const start = (): KeyExchange =>
    new KeyExchange({
      publicKeys: [privateKey.publicKey],
      dcId: 2,
      crypto: tsProvider,
      randomBytes: new FixedRandom(4).bytes,
    });
  const server = new ServerKeyExchange({
    privateKeys: [privateKey],
    randomBytes,
    crypto: tsProvider,
  });
  const client = start();
  const answers: Uint8Array[] = [];
  let packet = client.start(NOW);
  for (let i = 0; i < 3; i++) {
    answers.push(server.receive(packet, NOW).packet);
    const step = client.receive(answers[i]!, NOW);
    if (step.type === "send") packet = step.packet;
  }
  const report: FuzzReport = {
    cases,
    rejected: 0,
    accepted: 0,
    mostEvents: 1,
    mostPending: 1,
  };
  for (let i = 0; i < cases; i++) {
    const exchange = start();
    exchange.start(NOW);
    const answer = answers[random.below(answers.length)]!;
    const changed = random.chance(0.2)
      ? random.bytes(random.below(120))
      : mutate(answer, random);
    try {
      const step: KeyExchangeStep = exchange.receive(changed, NOW);
      if (step.type === "send") report.accepted++;
    } catch (error) {
      if (!(error instanceof MtprotoError)) throw error;
      report.rejected++;
    }
  }
  return report;
}
