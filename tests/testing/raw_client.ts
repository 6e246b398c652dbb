/**
 * A client of nothing but codec, key exchange and session, to see what the
 * server does without a client's help.
 */

import type { AuthKey } from "../../src/crypto/mod.ts";
import {
  KeyExchange,
  RpcError,
  Session,
  type SessionEvent,
} from "../../src/mtproto/mod.ts";
import {
  type ByteStream,
  connectTcp,
  wireDcId,
} from "../../src/network/mod.ts";
import type { TestServer } from "../../src/testing/mod.ts";
import {
  apiSchema,
  type FunctionName,
  type Functions,
  LAYER,
  type TypeUpdate,
  type TypeUpdates,
} from "../../src/tl/mod.ts";
import {
  type Codec,
  createCodec,
  type TransportName,
} from "../../src/transport/mod.ts";

export interface RawClientOptions {
  transport?: TransportName;
  dcId?: number;
  /** A permanent key from an earlier connection. */
  authKey?: AuthKey;
  /** Makes a temporary key instead. */
  expiresIn?: number;
  /** Continues a session. */
  session?: Session;
  /** Leaves `initConnection` out. */
  bare?: boolean;
  secret?: Uint8Array;
}

interface Waiting {
  readonly name: FunctionName;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export class RawClient implements AsyncDisposable {
  readonly authKey: AuthKey;
  readonly session: Session;
  /** Everything that came unasked. */
  readonly received: TypeUpdates[] = [];
  readonly events: SessionEvent[] = [];
  /** Errors of the transport. */
  readonly errors: number[] = [];
  readonly #stream: ByteStream;
  readonly #codec: Codec;
  readonly #waiting = new Map<number, Waiting>();
  readonly #run: Promise<void>;
  #inited: boolean;
  #wake: (() => void)[] = [];
  isClosed = false;

  constructor(
    stream: ByteStream,
    codec: Codec,
    authKey: AuthKey,
    session: Session,
    inited: boolean,
  ) {
    this.#stream = stream;
    this.#codec = codec;
    this.authKey = authKey;
    this.session = session;
    this.#inited = inited;
    this.#run = this.#read();
  }

  static async connect(
    server: TestServer,
    options: RawClientOptions = {},
  ): Promise<RawClient> {
    const { transport = "intermediate", dcId = server.dcId } = options;
    const { hostname, port } = server.dcOptions.find((it) => it.dcId === dcId)!;
    const stream = await connectTcp({ hostname, port });
    const codec = createCodec(transport, {
      dcId: wireDcId(dcId),
      ...(options.secret ? { secret: options.secret } : {}),
    });
    await stream.write(codec.header());
    let { authKey } = options;
    let serverSalt = 0n;
    if (options.session === undefined && authKey === undefined) {
      const exchange = new KeyExchange({
        publicKeys: [server.publicKey],
        dcId,
        ...(options.expiresIn ? { expiresIn: options.expiresIn } : {}),
      });
      let packet = exchange.start(Date.now());
      for (;;) {
        await stream.write(codec.encode(packet));
        const answer = await nextPacket(stream, codec);
        const step = exchange.receive(answer, Date.now());
        if (step.type === "done") {
          authKey = step.authKey;
          serverSalt = step.serverSalt;
          break;
        }
        packet = step.packet;
      }
    }
    const session = options.session ??
      new Session({ authKey: authKey!, serverSalt });
    options.session?.connectionReset(Date.now());
    return new RawClient(
      stream,
      codec,
      authKey!,
      session,
      options.bare === true || options.session !== undefined,
    );
  }

  async #read(): Promise<void> {
    try {
      for (;;) {
        const chunk = await this.#stream.read();
        if (chunk === null) break;
        this.#codec.feed(chunk);
        for (;;) {
          const frame = this.#codec.next();
          if (frame === null) break;
          if (frame.type === "error") this.errors.push(frame.code);
          if (frame.type === "packet") this.#receive(frame.payload);
        }
        this.flush();
      }
    } catch {
      // The server ended the connection.
    }
    this.isClosed = true;
    for (const { reject } of this.#waiting.values()) {
      reject(new Error("connection closed"));
    }
    this.#waiting.clear();
    this.#notify();
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const run of wake) run();
  }

  #receive(packet: Uint8Array): void {
    for (const event of this.session.receive(packet, Date.now())) {
      this.events.push(event);
      if (event.type === "updates") {
        this.received.push(
          apiSchema.decode(event.body.slice()) as unknown as TypeUpdates,
        );
      } else if (event.type === "result" || event.type === "error") {
        const waiting = this.#waiting.get(event.requestId);
        this.#waiting.delete(event.requestId);
        if (event.type === "error") waiting?.reject(event.error);
        else {
          waiting?.resolve(
            apiSchema.decodeResult(event.body.slice(), waiting.name),
          );
        }
      }
    }
    this.#notify();
  }

  flush(): void {
    for (;;) {
      const packet = this.session.nextPacket(Date.now());
      if (packet === null) return;
      this.#stream.write(this.#codec.encode(packet)).catch(() => {});
    }
  }

  /** Sends any bytes as a packet. */
  async sendPacket(packet: Uint8Array): Promise<void> {
    await this.#stream.write(this.#codec.encode(packet));
  }

  call<K extends FunctionName>(
    name: K,
    params: Functions[K]["params"],
  ): Promise<Functions[K]["result"]> {
    let call: { _: string } = { ...params, _: name };
    if (!this.#inited) {
      this.#inited = true;
      call = {
        _: "invokeWithLayer",
        layer: LAYER,
        query: {
          _: "initConnection",
          apiId: 1,
          deviceModel: "Test",
          systemVersion: "1",
          appVersion: "1",
          systemLangCode: "en",
          langPack: "",
          langCode: "en",
          query: call,
        },
      } as { _: string };
    }
    return this.callBytes(name, apiSchema.encode(call));
  }

  callBytes<K extends FunctionName>(
    name: K,
    body: Uint8Array,
    onMsgId?: (msgId: bigint, body: Uint8Array) => void,
  ): Promise<Functions[K]["result"]> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const id = this.session.enqueue(body, onMsgId ? { onMsgId } : {});
    this.#waiting.set(id, { name, resolve, reject });
    this.flush();
    return promise as Promise<Functions[K]["result"]>;
  }

  /** Waits until something holds. */
  async until<T>(find: () => T | undefined | false): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (this.isClosed) throw new Error("connection closed");
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  /** Waits for the connection's end. */
  async ended(): Promise<void> {
    await this.#run;
  }

  /** Waits for an update of a kind, the first one not taken yet. */
  async update<K extends TypeUpdate["_"]>(
    kind: K,
  ): Promise<Extract<TypeUpdate, { _: K }>> {
    return await this.until(() => {
      for (const whole of this.received) {
        if (whole._ === "updateShort") {
          if (whole.update._ !== kind) continue;
          this.received.splice(this.received.indexOf(whole), 1);
          return whole.update as Extract<TypeUpdate, { _: K }>;
        }
        if (whole._ !== "updates") continue;
        const at = whole.updates.findIndex(({ _ }) => _ === kind);
        if (at < 0) continue;
        return whole.updates.splice(at, 1)[0] as Extract<TypeUpdate, { _: K }>;
      }
    });
  }

  async signIn(phone: string, code: string): Promise<bigint> {
    const sent = await this.call("auth.sendCode", {
      phoneNumber: phone,
      apiId: 1,
      apiHash: "hash",
      settings: { _: "codeSettings" },
    });
    if (sent._ !== "auth.sentCode") throw new Error("no code was sent");
    const result = await this.call("auth.signIn", {
      phoneNumber: phone,
      phoneCodeHash: sent.phoneCodeHash,
      phoneCode: code,
    });
    if (result._ !== "auth.authorization") throw new Error("not signed in");
    return result.user.id;
  }

  async botSignIn(token: string): Promise<void> {
    await this.call("auth.importBotAuthorization", {
      flags: 0,
      apiId: 1,
      apiHash: "hash",
      botAuthToken: token,
    });
  }

  async close(): Promise<void> {
    this.#stream.close();
    await this.#run;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

async function nextPacket(
  stream: ByteStream,
  codec: Codec,
): Promise<Uint8Array> {
  for (;;) {
    const frame = codec.next();
    if (frame?.type === "packet") return frame.payload;
    if (frame?.type === "error") throw new Error(`transport ${frame.code}`);
    const chunk = await stream.read();
    if (chunk === null) throw new Error("connection closed");
    codec.feed(chunk);
  }
}

/** The text of the `rpc_error` that a call ends with. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof RpcError) return `${error.code} ${error.text}`;
    throw error;
  }
  return "no error";
}
