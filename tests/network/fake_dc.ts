import { generateTestRsaKey, type RsaPublicKey } from "../../src/crypto/mod.ts";
import type { AuthKey } from "../../src/crypto/mod.ts";
import type { ConnectTarget, OpenConnection } from "../../src/network/mod.ts";
import {
  FakeClock,
  pipe,
  type PipeEnd,
  ServerKeyExchange,
  ServerSession,
  type ServerSessionEvent,
} from "../../src/testing/mod.ts";
import { apiSchema, type TlObject, type TlWriter } from "../../src/tl/mod.ts";
import {
  acceptCodec,
  createCodec,
  encodeTransportError,
} from "../../src/transport/mod.ts";

const PRIVATE_KEY = generateTestRsaKey();

/** What a handler may answer: an object, raw TL bytes, an error, nothing. */
export type Answer =
  | TlObject
  | Uint8Array
  | { error: [code: number, text: string] }
  | undefined;

/** One call as the server saw it. */
export interface SeenCall {
  method: string;
  query: TlObject & Record<string, unknown>;
  /** Names of the functions around it, outermost first. */
  wrappers: string[];
  dcId: number;
  connection: ServerEnd;
  msgId: bigint;
}

/** Lets everything that waits for nothing but memory go on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 400; i++) await Promise.resolve();
}

/** DCs in memory that share a clock. */
export class FakeDcs {
  readonly clock = new FakeClock();
  readonly publicKeys: RsaPublicKey[] = [PRIVATE_KEY.publicKey];
  readonly calls: SeenCall[] = [];
  readonly connections: ServerEnd[] = [];
  readonly keys = new Map<number, Map<bigint, AuthKey>>();
  /** Answers calls. */
  handle: (call: SeenCall) => Answer = () => undefined;
  /** Changes answers of key exchanges on their way. */
  garble: (packet: Uint8Array) => void = () => {};
  /** Refuses to connect when set. */
  unreachable: Error | undefined;
  attempts = 0;
  sessions = 0;

  readonly connector = (target: ConnectTarget): Promise<OpenConnection> => {
    this.attempts++;
    if (this.unreachable !== undefined) return Promise.reject(this.unreachable);
    const [client, server] = pipe();
    this.connections.push(new ServerEnd(this, target.dcId, server));
    return Promise.resolve({ stream: client, codec: createCodec("abridged") });
  };

  /** The connections that are open. */
  get open(): ServerEnd[] {
    return this.connections.filter((connection) => !connection.isClosed);
  }

  /** Names of the functions called. */
  get methods(): string[] {
    return this.calls.map((call) => call.method);
  }

  keysOf(dcId: number): Map<bigint, AuthKey> {
    let keys = this.keys.get(dcId);
    if (keys === undefined) this.keys.set(dcId, keys = new Map());
    return keys;
  }

  /** Moves the time, letting everything settle before and after. */
  async advance(ms: number): Promise<void> {
    await settle();
    this.clock.advance(ms);
    await settle();
  }
}

/** The server's end of one connection. */
export class ServerEnd {
  readonly dcId: number;
  readonly #dcs: FakeDcs;
  readonly #stream: PipeEnd;
  readonly #codec = acceptCodec();
  #exchange: ServerKeyExchange | undefined;
  #last: Uint8Array = new Uint8Array(0);
  session: ServerSession | undefined;
  exchanges = 0;
  isClosed = false;
  /** Swallows what comes in when set. */
  isDeaf = false;

  constructor(dcs: FakeDcs, dcId: number, stream: PipeEnd) {
    this.#dcs = dcs;
    this.dcId = dcId;
    this.#stream = stream;
    this.#run().catch(() => {}).finally(() => this.isClosed = true);
  }

  cut(): void {
    this.#stream.close();
  }

  push(body: Uint8Array | ((writer: TlWriter) => void)): void {
    this.session!.push(body);
    this.flush();
  }

  /** Sends an error of the transport and ends the connection. */
  refuse(code: number): void {
    this.#send(this.#codec.encode(encodeTransportError(code)));
    this.cut();
  }

  reply(msgId: bigint, answer: Answer): void {
    if (answer === undefined) return;
    const session = this.session!;
    if ("error" in answer) session.replyError(msgId, ...answer.error);
    else {
      const body = answer instanceof Uint8Array
        ? answer
        : apiSchema.encode(answer);
      this.#handle(session.reply(msgId, body));
    }
    this.flush();
  }

  flush(): void {
    for (;;) {
      const packet = this.session?.nextPacket(this.#dcs.clock.now()) ?? null;
      if (packet === null) return;
      this.#send(this.#codec.encode(packet));
    }
  }

  /** Sends the last frame again, as often as wanted. */
  repeat(times: number): void {
    for (let i = 0; i < times; i++) this.#send(this.#last);
  }

  #send(bytes: Uint8Array): void {
    this.#last = bytes.slice();
    this.#stream.write(bytes).catch(() => {});
  }

  async #run(): Promise<void> {
    for (;;) {
      const chunk = await this.#stream.read();
      if (chunk === null) return;
      if (this.isDeaf) continue;
      this.#codec.feed(chunk);
      for (;;) {
        const frame = this.#codec.next();
        if (frame === null) break;
        if (frame.type === "packet") this.#receive(frame.payload);
      }
    }
  }

  #receive(packet: Uint8Array): void {
    const now = this.#dcs.clock.now();
    const keyId = new DataView(packet.buffer, packet.byteOffset)
      .getBigInt64(0, true);
    if (keyId === 0n) return this.#exchangeKeys(packet, now);
    const authKey = this.#dcs.keysOf(this.dcId).get(keyId);
    if (authKey === undefined) {
      this.#send(this.#codec.encode(encodeTransportError(404)));
      return this.cut();
    }
    // While the clock stands still, every session needs msg_ids of its own.
    this.session ??= new ServerSession({
      authKey,
      clockAheadMs: ++this.#dcs.sessions,
    });
    this.#handle(this.session.receive(packet, now));
    this.flush();
  }

  #handle(events: ServerSessionEvent[]): void {
    for (const event of events) {
      if (event.type !== "request") continue;
      const { query, wrappers } = unwrap(apiSchema.decode(event.body));
      const call: SeenCall = {
        method: query._,
        query: query as SeenCall["query"],
        wrappers,
        dcId: this.dcId,
        connection: this,
        msgId: event.msgId,
      };
      this.#dcs.calls.push(call);
      this.reply(event.msgId, this.#dcs.handle(call));
    }
  }

  #exchangeKeys(packet: Uint8Array, now: number): void {
    if (this.#exchange === undefined) this.exchanges++;
    this.#exchange ??= new ServerKeyExchange({ privateKeys: [PRIVATE_KEY] });
    const step = this.#exchange.receive(packet, now);
    this.#dcs.garble(step.packet);
    this.#send(this.#codec.encode(step.packet));
    const { authKey } = this.#exchange;
    if (authKey !== undefined) {
      this.#dcs.keysOf(this.dcId).set(authKey.id, authKey);
      this.#exchange = undefined;
    }
  }
}

function unwrap(object: TlObject): { query: TlObject; wrappers: string[] } {
  const wrappers: string[] = [];
  let query = object as TlObject & { query?: TlObject };
  while (query.query !== undefined) {
    wrappers.push(query._);
    query = query.query;
  }
  return { query, wrappers };
}
