/**
 * One connection of a client: bytes to packets, packets to sessions.
 *
 * @module
 */

import {
  acceptCodec,
  type AcceptCodecOptions,
  type ServerCodec,
} from "../../transport/mod.ts";
import { quickAckToken } from "../../mtproto/mod.ts";
import type { TimerHandle } from "../../network/mod.ts";
import { ServerKeyExchange } from "../server_key_exchange.ts";
import type { FaultLane, Faults, FaultTarget } from "./faults.ts";
import { ServerKey } from "./keys.ts";
import type { ServerSocket } from "./listener.ts";
import {
  LiveSession,
  type SessionCarrier,
  type SessionParts,
} from "./live_session.ts";
import type { CryptoProvider, RsaPrivateKey } from "../../crypto/mod.ts";

/** What every connection of a data centre works with. */
export interface ConnectionParts extends SessionParts {
  /** The server's key. */
  readonly privateKey: RsaPrivateKey;
  /** Cryptographic back end. */
  readonly crypto: CryptoProvider;
  /** Secret and limits of the transport. */
  readonly codec: AcceptCodecOptions;
  /** Faults in force. */
  readonly faults: Faults;
  /** Whether clients must name this data centre when they make a key. */
  readonly checkDcId: boolean;
  /** Whether the address is for files only; unknown if there is but one. */
  readonly isMedia: boolean | undefined;
  /** Whether it is a CDN data centre. */
  readonly isCdn: boolean;
}

/** Most bytes put together for one write. */
const WRITE_SIZE = 64 * 1024;

/** One connection. */
export class Connection implements SessionCarrier {
  readonly #parts: ConnectionParts;
  readonly #socket: ServerSocket;
  readonly #codec: ServerCodec;
  readonly #incoming: FaultLane;
  readonly #outgoing: FaultLane;
  readonly #sessions = new Set<LiveSession>();
  #exchange: ServerKeyExchange | undefined;
  /** Packets whose senders want to hear at once that they came. */
  readonly #quickAcks = new WeakSet<Uint8Array>();
  #queue: Uint8Array[] = [];
  #isWriting = false;
  #isClosed = false;
  /** Closes as soon as everything is written. */
  #isEnding = false;
  #closeTimer: TimerHandle | undefined;
  #bytesInLeft: number;
  #bytesOutLeft: number;

  /**
   * @param parts What it works with.
   * @param socket The bytes.
   */
  constructor(parts: ConnectionParts, socket: ServerSocket) {
    const { faults, dcId } = parts;
    this.#parts = parts;
    this.#socket = socket;
    const { clock } = parts.world;
    this.#codec = acceptCodec({ ...parts.codec, now: clock.now() });
    const ends = { dcId, cut: () => this.close(), fail: this.fail.bind(this) };
    const inward: FaultTarget = { ...ends, pass: (it) => this.#receive(it) };
    const outward: FaultTarget = { ...ends, pass: (it) => this.#frame(it) };
    this.#incoming = faults.lane("in", inward);
    this.#outgoing = faults.lane("out", outward);
    this.#bytesInLeft = faults.cutAfter("in", dcId);
    this.#bytesOutLeft = faults.cutAfter("out", dcId);
  }

  /** The client's transport, once it is known. */
  get transport(): string | undefined {
    return this.#codec.isDetected ? this.#codec.name : undefined;
  }

  /**
   * Serves the client until the connection ends.
   *
   * @returns Settles when it has ended.
   */
  async run(): Promise<void> {
    while (!this.#isClosed) {
      const chunk = await this.#socket.read();
      if (chunk === null) break;
      try {
        this.#feed(chunk);
      } catch {
        // Bytes that are no transport's, or packets that are no messages.
        break;
      }
    }
    this.close();
  }

  #feed(chunk: Uint8Array): void {
    this.#codec.feed(chunk.subarray(0, this.#bytesInLeft));
    this.#bytesInLeft -= chunk.length;
    const reply = this.#codec.takeReply();
    if (reply !== null) this.#write(reply);
    while (!this.#isClosed) {
      const frame = this.#codec.next();
      if (frame === null) break;
      if (frame.type !== "packet") continue;
      if (frame.quickAck) this.#quickAcks.add(frame.payload);
      this.#incoming.take(frame.payload);
    }
    if (this.#bytesInLeft <= 0) this.close();
  }

  #receive(packet: Uint8Array): void {
    if (this.#isClosed || packet.length < 24) return;
    const view = new DataView(packet.buffer, packet.byteOffset);
    const keyId = view.getBigInt64(0, true);
    if (keyId === 0n) return this.#exchangeKeys(packet);
    const { keys, isMedia } = this.#parts;
    const key = keys.get(keyId);
    if (key === undefined || !key.isKnownAt(isMedia)) return this.fail(404);
    let plaintext: Uint8Array;
    try {
      plaintext = key.cipher.decrypt(packet);
    } catch {
      // Not made with this key: as if it had never come.
      return;
    }
    if (plaintext.length < 32) return;
    const id = new DataView(plaintext.buffer, plaintext.byteOffset)
      .getBigInt64(8, true);
    if (this.#quickAcks.has(packet)) this.#acknowledge(key, plaintext);
    let session = key.sessions.get(id);
    if (session === undefined) {
      session = new LiveSession(this.#parts, key);
      key.addSession(id, session);
    }
    this.#sessions.add(session);
    session.receive(plaintext, this);
  }

  /** Tells the client at once that its packet came. */
  #acknowledge(key: ServerKey, plaintext: Uint8Array): void {
    const { crypto } = this.#parts;
    const token = quickAckToken(key.authKey, plaintext, crypto);
    this.#write(this.#codec.encodeQuickAck(token));
  }

  #exchangeKeys(packet: Uint8Array): void {
    const { world, privateKey, crypto, keys, isMedia } = this.#parts;
    this.#exchange ??= new ServerKeyExchange({
      privateKeys: [privateKey],
      crypto,
      randomBytes: world.randomBytes,
      clockAheadMs: world.clockSkewMs,
    });
    let step: ReturnType<ServerKeyExchange["receive"]>;
    try {
      step = this.#exchange.receive(packet, world.clock.now());
    } catch {
      this.#exchange = undefined;
      return this.fail(404);
    }
    if (step.type === "done") {
      this.#exchange = undefined;
      if (!this.#isNamed(step.dcId)) return this.fail(444);
      const key = new ServerKey({
        authKey: step.authKey,
        crypto,
        salt: step.serverSalt,
        expiresAt: step.expiresAt,
        isMedia,
      });
      key.plan(step.serverSalt, world);
      keys.add(key);
    }
    this.send(step.packet);
  }

  /** Whether the number in a key exchange is this data centre's. */
  #isNamed(named: number | undefined): boolean {
    const { dcId, checkDcId, isMedia } = this.#parts;
    if (!checkDcId || named === undefined) return true;
    if (isMedia !== undefined && isMedia !== named < 0) return false;
    return Math.abs(named) % 10_000 === dcId;
  }

  /**
   * Sends a packet, unless a fault hits it.
   *
   * @param packet The packet.
   */
  send(packet: Uint8Array): void {
    if (!this.#isClosed && !this.#isEnding) this.#outgoing.take(packet);
  }

  #frame(packet: Uint8Array): void {
    if (!this.#isClosed) this.#write(this.#codec.encode(packet));
  }

  #write(bytes: Uint8Array): void {
    this.#queue.push(bytes);
    if (!this.#isWriting) this.#drain();
  }

  async #drain(): Promise<void> {
    this.#isWriting = true;
    try {
      while (this.#queue.length > 0 && !this.#isClosed) {
        const bytes = this.#takeQueued();
        const part = bytes.subarray(0, this.#bytesOutLeft);
        await this.#socket.write(part);
        this.#bytesOutLeft -= bytes.length;
        if (this.#bytesOutLeft <= 0) this.close();
      }
    } catch {
      this.close();
    }
    this.#isWriting = false;
    if (this.#isEnding) this.close();
  }

  /** The next bytes to write; small pieces go together. */
  #takeQueued(): Uint8Array {
    let count = 0;
    let length = 0;
    for (const piece of this.#queue) {
      if (count > 0 && length + piece.length > WRITE_SIZE) break;
      count++;
      length += piece.length;
    }
    const pieces = this.#queue.splice(0, count);
    if (count === 1) return pieces[0]!;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /**
   * Sends an error of the transport and ends the connection.
   *
   * @param code The error, as 404 for an unknown key.
   */
  fail(code: number): void {
    if (this.#isClosed || !this.#codec.isDetected) return this.close();
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setInt32(0, -code, true);
    this.#write(this.#codec.encode(bytes));
    this.#isEnding = true;
    if (!this.#isWriting) this.close();
  }

  /**
   * Ends the connection unless it is pinged again in time.
   *
   * @param seconds How long to wait.
   */
  closeAfter(seconds: number): void {
    const { clock } = this.#parts.world;
    if (this.#isClosed) return;
    clock.clearTimer(this.#closeTimer);
    this.#closeTimer = clock.setTimer(() => this.close(), seconds * 1000);
  }

  /** Ends the connection. Calling it again does nothing. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#closeTimer !== undefined) {
      this.#parts.world.clock.clearTimer(this.#closeTimer);
    }
    this.#incoming.close();
    this.#outgoing.close();
    for (const session of this.#sessions) session.leave(this);
    this.#sessions.clear();
    this.#queue = [];
    this.#socket.close();
  }
}
