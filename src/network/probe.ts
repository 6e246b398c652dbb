/**
 * Finds out whether a server answers over a connection, so that transports can
 * be raced: an open TCP connection alone says little, since many networks cut
 * what they recognise only after the first bytes.
 *
 * @module
 */

import { concat, equal } from "../bytes/mod.ts";
import {
  decodePlainMessage,
  encodePlainMessage,
  MsgIdGenerator,
} from "../mtproto/mod.ts";
import { mtprotoSchema } from "../tl/mod.ts";
import { type Codec, type Frame, TransportError } from "../transport/mod.ts";
import type { OpenConnection } from "./connector.ts";
import { ConnectionError, reasonOf } from "./errors.ts";

/** Length of `req_pq_multi`'s nonce, in bytes. */
const NONCE_LENGTH = 16;

/**
 * Sends `req_pq_multi` and waits for the `resPQ` to it. Any server answers
 * that, whatever keys are in use, and may be asked again afterwards.
 *
 * @param open A connection that nothing was sent over yet.
 * @param options Time, in milliseconds since the Unix epoch; randomness;
 *   cancellation; name of the place for the error.
 * @returns The connection, to be used as if it were new.
 * @throws {ConnectionError} If anything but the answer comes.
 */
export async function probe(
  open: OpenConnection,
  options: {
    now: number;
    randomBytes: (length: number) => Uint8Array;
    signal: AbortSignal;
    hop: string;
  },
): Promise<OpenConnection> {
  const { stream, codec } = open;
  const { now, randomBytes, signal, hop } = options;
  const place = open.hop ?? hop;
  const onAbort = () => stream.close();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    signal.throwIfAborted();
    const nonce = randomBytes(NONCE_LENGTH);
    const request = encodePlainMessage(
      mtprotoSchema.encode({ _: "req_pq_multi", nonce }),
      new MsgIdGenerator().next(now),
    );
    await stream.write(concat(codec.header(), codec.encode(request)));
    let answer = codec.next();
    while (answer === null) {
      const chunk = await stream.read();
      if (chunk === null) throw new Error("the connection was closed");
      codec.feed(chunk);
      answer = codec.next();
    }
    checkAnswer(answer, nonce);
    return { ...open, codec: new StartedCodec(codec) };
  } catch (error) {
    stream.close();
    signal.throwIfAborted();
    throw new ConnectionError(
      `Cannot connect: ${place} did not answer: ${reasonOf(error)}${
        open.isProxy ? ", as with a wrong secret" : ""
      }`,
      { hop: place, isFinal: isFinal(open, error), cause: error },
    );
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** Whether the proxy is to blame, not the DC behind it. */
function isFinal({ isProxy = false }: OpenConnection, error: unknown): boolean {
  // DCs send codes like those of HTTP; others are garbage.
  return isProxy && !(error instanceof TransportError && error.code < 1000);
}

function checkAnswer(answer: Frame, nonce: Uint8Array): void {
  if (answer.type === "error") throw new TransportError(answer.code);
  if (answer.type === "packet") {
    const { body } = decodePlainMessage(answer.payload);
    const object = mtprotoSchema.decode(body) as { _: string; nonce?: unknown };
    if (
      object._ === "resPQ" && object.nonce instanceof Uint8Array &&
      equal(object.nonce, nonce)
    ) return;
  }
  throw new Error("wanted resPQ with the nonce that was sent");
}

/** A codec whose header was sent. */
class StartedCodec implements Codec {
  readonly name: Codec["name"];
  readonly supportsQuickAck: boolean;
  readonly #codec: Codec;

  constructor(codec: Codec) {
    this.name = codec.name;
    this.supportsQuickAck = codec.supportsQuickAck;
    this.#codec = codec;
  }

  header(): Uint8Array {
    return new Uint8Array(0);
  }

  encode(packet: Uint8Array, options?: { quickAck?: boolean }): Uint8Array {
    return this.#codec.encode(packet, options);
  }

  feed(chunk: Uint8Array): void {
    this.#codec.feed(chunk);
  }

  next(): Frame | null {
    return this.#codec.next();
  }
}
