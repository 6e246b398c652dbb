import { assert, assertEquals, assertFalse } from "@std/assert";
import { gzip } from "../../src/bytes/mod.ts";
import { type AuthKey, tsProvider } from "../../src/crypto/mod.ts";
import {
  BadMessageError,
  MsgIdGenerator,
  openMessage,
} from "../../src/mtproto/mod.ts";
import {
  FixedRandom,
  ServerSession,
  type ServerSessionEvent,
  type ServerSessionOptions,
} from "../../src/testing/mod.ts";
import {
  mtprotoSchema,
  type TlObject,
  TlReader,
  TlWriter,
} from "../../src/tl/mod.ts";
import {
  AUTH_KEY,
  container,
  NOW,
  QUERY,
  type SentMessage,
} from "../mtproto/raw_server.ts";

const SESSION_ID = 77n;

/** A client without rules. */
class RawClient {
  readonly server: ServerSession;
  readonly #cipher = tsProvider.messageCipher(AUTH_KEY, "client");
  readonly #random = new FixedRandom(5).bytes;
  readonly #msgIds = new MsgIdGenerator();
  #content = 0;
  now = NOW;

  constructor(options: Partial<ServerSessionOptions> = {}) {
    this.server = new ServerSession({
      authKey: AUTH_KEY satisfies AuthKey,
      crypto: tsProvider,
      serverSalt: 5n,
      randomBytes: new FixedRandom(6).bytes,
      ...options,
    });
  }

  msgId(): bigint {
    return this.#msgIds.next(this.now);
  }

  seqNo(): number {
    return 2 * this.#content++ + 1;
  }

  send(
    body: Uint8Array,
    head: {
      msgId?: bigint;
      seqNo?: number;
      salt?: bigint;
      sessionId?: bigint;
    } = {},
  ): ServerSessionEvent[] {
    const writer = new TlWriter();
    writer.long(head.salt ?? 5n);
    writer.long(head.sessionId ?? SESSION_ID);
    writer.long(head.msgId ?? this.msgId());
    writer.int(head.seqNo ?? this.seqNo());
    writer.int(body.length);
    writer.raw(body);
    const packet = this.#cipher.encrypt(writer.finish(), this.#random);
    return this.server.receive(packet, this.now);
  }

  tell(object: TlObject & Record<string, unknown>): ServerSessionEvent[] {
    return this.send(mtprotoSchema.encode(object), {
      seqNo: 2 * this.#content,
    });
  }

  /** Everything the server has to send. */
  take(): SentMessage[] {
    const messages: SentMessage[] = [];
    for (;;) {
      const packet = this.server.nextPacket(this.now);
      if (packet === null) return messages;
      const plaintext = this.#cipher.decrypt(packet);
      const { msgId, seqNo, length } = openMessage(plaintext);
      const body = plaintext.slice(32, 32 + length);
      const reader = new TlReader(body);
      if (reader.int() !== 0x73f1f8dc) {
        messages.push({ msgId, seqNo, body });
        continue;
      }
      const count = reader.int();
      for (let i = 0; i < count; i++) {
        messages.push({
          msgId: reader.long(),
          seqNo: reader.int(),
          body: reader.raw(reader.int()),
        });
      }
    }
  }

  /** Decoded service messages that the server has to send. */
  // deno-lint-ignore no-explicit-any
  takeDecoded(): any[] {
    return this.take().map((message) => {
      const reader = new TlReader(message.body);
      if (reader.int() !== (0xf35c6d01 | 0)) {
        return mtprotoSchema.decode(message.body);
      }
      return { _: "rpc_result", reqMsgId: reader.long() };
    });
  }

  /** Starts the session and takes what it says. */
  begin(): this {
    this.tell({ _: "msgs_ack", msgIds: [] });
    this.take();
    return this;
  }
}

function typesOf(events: ServerSessionEvent[]): string[] {
  return events.map((event) => event.type);
}

/** The code with which the server refused a message. */
function codeOf(client: RawClient, events: ServerSessionEvent[]): number {
  const rejected = events.find((event) => event.type === "rejected");
  assert(rejected?.type === "rejected");
  assert(rejected.error instanceof BadMessageError);
  const notice = client.takeDecoded().find((object) =>
    object._ === "bad_msg_notification" || object._ === "bad_server_salt"
  );
  assertEquals(notice.errorCode, rejected.error.code);
  return notice.errorCode;
}

Deno.test("`ServerSession` announces itself and hands on requests", () => {
  const client = new RawClient();
  const msgId = client.msgId();
  const events = client.send(QUERY, { msgId });
  assertEquals(events, [
    { type: "newSession", sessionId: SESSION_ID },
    { type: "request", msgId, body: QUERY },
  ]);
  assertEquals(client.server.runningRequests, 1);
  assertEquals(client.server.reply(msgId, QUERY), []);
  assertEquals(client.server.reply(msgId, QUERY), []);
  const [created, result] = client.takeDecoded();
  assertEquals(created._, "new_session_created");
  assertEquals(created.firstMsgId, msgId);
  assertEquals(created.serverSalt, 5n);
  assertEquals(result, { _: "rpc_result", reqMsgId: msgId });
  assertEquals(client.server.runningRequests, 0);
});

Deno.test("`ServerSession` can begin without announcing", () => {
  const client = new RawClient({ announce: false });
  client.send(QUERY);
  assertEquals(client.takeDecoded().map((object) => object._), ["msgs_ack"]);
});

Deno.test("`ServerSession` answers with odd identifiers, content with odd numbers", () => {
  const client = new RawClient();
  const msgId = client.msgId();
  client.send(QUERY, { msgId });
  client.server.reply(msgId, QUERY);
  client.server.push(QUERY);
  const messages = client.take();
  assertEquals(messages.map((m) => Number(m.msgId & 3n)), [3, 1, 3]);
  assertEquals(messages.map((m) => m.seqNo), [1, 3, 5]);
  assertEquals(client.server.unacknowledged, 3);
  client.tell({ _: "msgs_ack", msgIds: messages.map((m) => m.msgId) });
  assertEquals(client.server.unacknowledged, 0);
});

Deno.test("`ServerSession` refuses as the page says", () => {
  const id = (seconds: number) => BigInt(NOW / 1000 + seconds) << 32n;
  const cases: [
    name: string,
    head: Parameters<RawClient["send"]>[1],
    number,
  ][] = [
    ["too old", { msgId: id(-301) }, 16],
    ["too new", { msgId: id(31) }, 17],
    ["odd", { msgId: id(0) + 1n }, 18],
    ["salt", { salt: 6n }, 48],
    ["number", { seqNo: 2 }, 35],
  ];
  for (const [name, head, code] of cases) {
    const client = new RawClient().begin();
    assertEquals(codeOf(client, client.send(QUERY, head)), code, name);
  }
  for (const seconds of [-299, 29]) {
    const client = new RawClient().begin();
    const events = client.send(QUERY, { msgId: id(seconds) + 4n, seqNo: 1 });
    assertEquals(
      typesOf(events),
      seconds < 0 ? [] : ["request"],
    );
  }
});

Deno.test("`ServerSession` refuses numbers out of order", () => {
  const client = new RawClient().begin();
  const [one, two] = [client.msgId(), client.msgId()];
  client.send(QUERY, { msgId: two, seqNo: 5 });
  const low = client.send(QUERY, { seqNo: 3 });
  assertEquals(codeOf(client, low), 32);
  const high = client.send(QUERY, { msgId: one, seqNo: 7 });
  assertEquals(codeOf(client, high), 33);
  const lax = new RawClient({ checkSeqNo: false }).begin();
  assertEquals(typesOf(lax.send(QUERY, { seqNo: 2 })), ["request"]);
});

Deno.test("`ServerSession` refuses containers that are none", () => {
  const client = new RawClient().begin();
  const msgId = client.msgId();
  const inner = { msgId: client.msgId(), seqNo: 1, body: QUERY };
  const events = client.send(container([inner]), { msgId, seqNo: 2 });
  assertEquals(codeOf(client, events), 64);
  const request = client.msgId();
  client.send(QUERY, { msgId: request });
  const again = container([{ ...inner, msgId: client.msgId() - 4n }]);
  const used = client.send(again, { msgId: request, seqNo: 4 });
  assertEquals(codeOf(client, used), 19);
});

Deno.test("`ServerSession` rejects another session and garbage", () => {
  const client = new RawClient().begin();
  for (
    const events of [
      client.send(QUERY, { sessionId: 5n }),
      client.server.receive(new Uint8Array(100), NOW),
      client.send(Uint8Array.of(1, 2, 3, 4).subarray(0, 4), { seqNo: 0 }),
    ]
  ) assertEquals(typesOf(events), ["rejected"]);
});

Deno.test("`ServerSession` answers a repeated request with its answer", () => {
  const client = new RawClient().begin();
  const msgId = client.msgId();
  const seqNo = client.seqNo();
  assertEquals(typesOf(client.send(QUERY, { msgId, seqNo })), ["request"]);
  assertEquals(client.send(QUERY, { msgId, seqNo }), []);
  assertEquals(client.takeDecoded()[0], {
    _: "msgs_ack",
    msgIds: [msgId, msgId],
  });
  client.server.reply(msgId, QUERY);
  const [first] = client.take();
  assertEquals(client.send(QUERY, { msgId, seqNo }), []);
  const [second] = client.take();
  assertEquals(second, first);
  client.tell({ _: "msgs_ack", msgIds: [first!.msgId] });
  client.send(QUERY, { msgId, seqNo });
  assertEquals(client.take(), []);
});

Deno.test("`ServerSession` answers service messages", () => {
  const client = new RawClient({ destroySession: (id) => id === 9n }).begin();
  const cases: [TlObject & Record<string, unknown>, object][] = [
    [{ _: "ping", pingId: 3n }, { _: "pong", pingId: 3n }],
    [
      { _: "ping_delay_disconnect", pingId: 4n, disconnectDelay: 75 },
      { _: "pong", pingId: 4n },
    ],
    [{ _: "destroy_session", sessionId: 9n }, {
      _: "destroy_session_ok",
      sessionId: 9n,
    }],
    [{ _: "destroy_session", sessionId: 8n }, {
      _: "destroy_session_none",
      sessionId: 8n,
    }],
    [{ _: "get_future_salts", num: 2 }, { _: "future_salts" }],
    [{ _: "destroy_auth_key" }, { _: "destroy_auth_key_ok" }],
  ];
  const salt = { validSince: NOW / 1000, validUntil: NOW / 1000 + 9, salt: 3n };
  client.server.futureSalts = [salt, salt, salt];
  for (const [query, wanted] of cases) {
    client.tell(query);
    const [answer] = client.takeDecoded();
    for (const [key, value] of Object.entries(wanted)) {
      assertEquals(answer[key], value);
    }
    if (answer._ === "future_salts") assertEquals(answer.salts.length, 2);
  }
  assertEquals(
    typesOf(client.tell({ _: "ping", pingId: 1n })),
    ["ping"],
  );
});

Deno.test("`ServerSession` accepts future salts in their time", () => {
  const client = new RawClient().begin();
  client.server.futureSalts = [
    { validSince: NOW / 1000 + 10, validUntil: NOW / 1000 + 20, salt: 6n },
  ];
  for (
    const [seconds, isGood] of [[5, false], [10, true], [19, true], [
      20,
      false,
    ]] as const
  ) {
    client.now = NOW + seconds * 1000;
    const events = client.send(QUERY, { salt: 6n });
    assertEquals(typesOf(events), [isGood ? "request" : "rejected"]);
  }
});

Deno.test("`ServerSession` tells states and sends answers again", () => {
  const client = new RawClient().begin();
  const running = client.msgId();
  client.send(QUERY, { msgId: running });
  const answered = client.msgId();
  client.send(QUERY, { msgId: answered });
  client.server.reply(answered, QUERY);
  const result = client.take().find((m) => m.body.length > 16)!;
  const future = client.msgId() + 4000n;
  client.tell({ _: "msgs_state_req", msgIds: [running, answered, future] });
  const [info] = client.takeDecoded();
  assertEquals([...info.info], [4 | 32, 4 | 64, 3]);
  client.tell({ _: "msg_resend_ans_req", msgIds: [answered] });
  assertEquals(client.take().map((m) => m.msgId), [result.msgId]);
  client.tell({ _: "msg_resend_req", msgIds: [result.msgId] });
  assertEquals(client.take().map((m) => m.msgId), [result.msgId]);
  client.tell({ _: "msg_resend_req", msgIds: [5n] });
  assertEquals(client.takeDecoded()[0]._, "msgs_state_info");
  client.server.connectionReset();
  assert(client.take().some((m) => m.msgId === result.msgId));
});

Deno.test("`ServerSession` drops answers", () => {
  const client = new RawClient().begin();
  const msgId = client.msgId();
  client.send(QUERY, { msgId });
  const drop = { _: "rpc_drop_answer", reqMsgId: msgId };
  assertEquals(client.tell(drop), [{ type: "dropped", msgId }]);
  assertEquals(client.server.reply(msgId, QUERY), []);
  assertEquals(client.server.runningRequests, 0);
  assertEquals(client.tell(drop), []);
  assertFalse(client.take().length === 0);
});

Deno.test("`ServerSession` holds requests back for those before", () => {
  const client = new RawClient().begin();
  const after = (msgId: bigint): Uint8Array => {
    const writer = new TlWriter();
    writer.int(0xcb9f372d | 0);
    writer.long(msgId);
    writer.raw(QUERY);
    return writer.finish();
  };
  const ids = [client.msgId(), client.msgId(), client.msgId()];
  assertEquals(typesOf(client.send(QUERY, { msgId: ids[0]! })), ["request"]);
  assertEquals(client.send(after(ids[0]!), { msgId: ids[1]! }), []);
  assertEquals(client.send(after(ids[1]!), { msgId: ids[2]! }), []);
  assertEquals(client.server.runningRequests, 3);
  assertEquals(client.server.reply(ids[0]!, QUERY), [
    { type: "request", msgId: ids[1]!, body: QUERY },
  ]);
  client.server.replyError(ids[1]!, 400, "X");
  // The last failed with the one before it.
  assertEquals(client.server.runningRequests, 0);
  const results = client.takeDecoded().filter((o) => o._ === "rpc_result");
  assertEquals(results.map((o) => o.reqMsgId), ids);
});

Deno.test("`ServerSession` inflates requests and compresses answers", () => {
  const client = new RawClient({ gzip }).begin();
  const body = new Uint8Array(2000);
  body.set(QUERY);
  const writer = new TlWriter();
  writer.int(0x3072cfa1);
  writer.bytes(gzip(body)!);
  const [event] = client.send(writer.finish());
  assert(event?.type === "request");
  assertEquals(event.body, body);
  client.server.reply(event.msgId, body);
  const [result] = client.take();
  assert(result!.body.length < 200);
});
