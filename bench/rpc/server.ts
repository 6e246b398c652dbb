/**
 * The server of `deno task bench:rpc`, in a process of its own: it exchanges
 * keys, keeps sessions and answers one small call from a fixed array, so that
 * what is measured is the client. It counts packets and bytes.
 *
 * Prints its port and key as JSON; every line that comes in is answered with a
 * line of counters.
 *
 * @module
 */

// deno-lint-ignore-file no-console -- talks to its parent over stdout
import { cpuUsage } from "node:process";
import {
  type AuthKey,
  defaultProvider,
  generateTestRsaKey,
  type MessageCipher,
} from "../../src/crypto/mod.ts";
import { monotonicNow } from "../../src/network/mod.ts";
import { publicKeyPem } from "../../src/testing/server/public_key_pem.ts";
import { ServerKeyExchange } from "../../src/testing/mod.ts";
import { acceptCodec, type ServerCodec } from "../../src/transport/mod.ts";
import { LeanSession } from "./session.ts";

/** What crossed the sockets so far. */
export interface Counters {
  /** MTProto packets from clients. */
  packetsIn: number;
  /** MTProto packets to clients. */
  packetsOut: number;
  /** Bytes on the wire from clients. */
  bytesIn: number;
  /** Bytes on the wire to clients. */
  bytesOut: number;
  /** Calls answered. */
  calls: number;
  /** Processor time of this process, in milliseconds. */
  cpuMs: number;
  /** Transports in use. */
  transports: string[];
}

interface Key {
  readonly authKey: AuthKey;
  readonly cipher: MessageCipher;
  readonly salt: bigint;
  readonly sessions: Map<bigint, LeanSession>;
}

const crypto = defaultProvider();
const privateKey = generateTestRsaKey();
const keys = new Map<bigint, Key>();
const counters = {
  packetsIn: 0,
  packetsOut: 0,
  bytesIn: 0,
  bytesOut: 0,
  calls: 0,
};
const codecs = new Set<ServerCodec>();

/** One connection of a client. */
class Connection {
  readonly #conn: Deno.TcpConn;
  readonly #codec: ServerCodec = acceptCodec();
  #exchange: ServerKeyExchange | undefined;
  #frames: Uint8Array[] = [];

  constructor(conn: Deno.TcpConn) {
    this.#conn = conn;
    conn.setNoDelay(true);
  }

  async run(): Promise<void> {
    const buffer = new Uint8Array(65_536);
    codecs.add(this.#codec);
    try {
      for (;;) {
        const length = await this.#conn.read(buffer);
        if (length === null) break;
        counters.bytesIn += length;
        this.#feed(buffer.subarray(0, length));
        await this.#flush();
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.ConnectionReset)) {
        console.error(error);
      }
    }
    codecs.delete(this.#codec);
    this.#conn.close();
  }

  #feed(chunk: Uint8Array): void {
    const codec = this.#codec;
    codec.feed(chunk);
    const reply = codec.takeReply();
    if (reply !== null) this.#frames.push(reply);
    for (;;) {
      const frame = codec.next();
      if (frame === null) return;
      if (frame.type !== "packet") continue;
      counters.packetsIn++;
      this.#receive(frame.payload);
    }
  }

  #receive(packet: Uint8Array): void {
    const keyId = new DataView(packet.buffer, packet.byteOffset)
      .getBigInt64(0, true);
    if (keyId === 0n) return this.#exchangeKeys(packet);
    const key = keys.get(keyId);
    if (key === undefined) throw new Error("a key that nobody made");
    const plaintext = key.cipher.decrypt(packet);
    const session = this.#session(key, plaintext);
    for (const answer of session.receive(plaintext, monotonicNow())) {
      this.#send(answer);
    }
  }

  #session({ authKey, salt, sessions }: Key, plaintext: Uint8Array) {
    const id = new DataView(plaintext.buffer, plaintext.byteOffset)
      .getBigInt64(8, true);
    let session = sessions.get(id);
    if (session === undefined) {
      sessions.set(id, session = new LeanSession(authKey, salt, id, counters));
    }
    return session;
  }

  #exchangeKeys(packet: Uint8Array): void {
    this.#exchange ??= new ServerKeyExchange({ privateKeys: [privateKey] });
    const step = this.#exchange.receive(packet, monotonicNow());
    if (step.type === "done") {
      keys.set(step.authKey.id, {
        authKey: step.authKey,
        cipher: crypto.messageCipher(step.authKey, "server"),
        salt: step.serverSalt,
        sessions: new Map(),
      });
    }
    this.#send(step.packet);
  }

  #send(packet: Uint8Array): void {
    counters.packetsOut++;
    this.#frames.push(this.#codec.encode(packet));
  }

  async #flush(): Promise<void> {
    const frames = this.#frames;
    this.#frames = [];
    for (const frame of frames) {
      counters.bytesOut += frame.length;
      for (let rest = frame; rest.length > 0;) {
        rest = rest.subarray(await this.#conn.write(rest));
      }
    }
  }
}

async function accept(listener: Deno.TcpListener): Promise<void> {
  for await (const conn of listener) new Connection(conn).run();
}

const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
accept(listener);
console.log(JSON.stringify({
  port: listener.addr.port,
  publicKey: publicKeyPem(privateKey.publicKey),
  fingerprint: String(privateKey.publicKey.fingerprint),
}));
for await (const _ of Deno.stdin.readable) {
  const { user, system } = cpuUsage();
  const transports = [...codecs].filter((codec) => codec.isDetected)
    .map(({ name }) => name);
  const line: Counters = {
    ...counters,
    cpuMs: (user + system) / 1000,
    transports,
  };
  console.log(JSON.stringify(line));
}
Deno.exit(0);
