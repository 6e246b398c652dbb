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
  type RsaPrivateKey,
} from "../../src/crypto/mod.ts";
import { monotonicNow } from "../../src/network/mod.ts";
import { publicKeyPem } from "../../src/testing/server/public_key_pem.ts";
import { ServerKeyExchange } from "../../src/testing/mod.ts";
import { Frames } from "./frames.ts";
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
const privateKey = drawKey();
const keys = new Map<bigint, Key>();
const counters = {
  packetsIn: 0,
  packetsOut: 0,
  bytesIn: 0,
  bytesOut: 0,
  calls: 0,
};
const open = new Set<Frames>();

/**
 * Makes a key whose fingerprint has no zero in front: some clients write it
 * without and then do not find it.
 */
function drawKey(): RsaPrivateKey {
  for (;;) {
    const key = generateTestRsaKey();
    const { fingerprint } = key.publicKey;
    if (BigInt.asUintN(64, fingerprint) >> 60n !== 0n) return key;
  }
}

/** One connection of a client. */
class Connection {
  readonly #conn: Deno.TcpConn;
  readonly #frames: Frames = new Frames();
  #exchange: ServerKeyExchange | undefined;

  constructor(conn: Deno.TcpConn) {
    this.#conn = conn;
    conn.setNoDelay(true);
  }

  async run(): Promise<void> {
    const frames = this.#frames;
    open.add(frames);
    try {
      for (;;) {
        const length = await this.#conn.read(frames.room());
        if (length === null) break;
        counters.bytesIn += length;
        frames.received(length);
        for (let packet; (packet = frames.next()) !== null;) {
          counters.packetsIn++;
          this.#receive(packet);
        }
        const bytes = frames.takeOutput();
        if (bytes.length === 0) continue;
        counters.bytesOut += bytes.length;
        let sent = await this.#conn.write(bytes);
        while (sent < bytes.length) {
          sent += await this.#conn.write(bytes.subarray(sent));
        }
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.ConnectionReset)) {
        console.error(error);
      }
    }
    open.delete(frames);
    this.#conn.close();
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
    this.#frames.send(packet);
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
  const transports = [...open].map(({ transport }) => transport);
  const line: Counters = {
    ...counters,
    cpuMs: (user + system) / 1000,
    transports,
  };
  console.log(JSON.stringify(line));
}
Deno.exit(0);
