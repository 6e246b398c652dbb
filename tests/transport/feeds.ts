import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  acceptCodec,
  type Codec,
  type CodecOptions,
  createCodec,
  type Frame,
  FramingError,
  ProxySecret,
  type ServerCodec,
  type TransportName,
} from "../../src/transport/mod.ts";

/** One transport under test: how to make its two ends. */
export interface Case {
  name: string;
  transport: TransportName;
  client: (options?: CodecOptions) => Codec;
  server: () => ServerCodec;
}

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i * 17);
const NAMES: TransportName[] = [
  "abridged",
  "intermediate",
  "paddedIntermediate",
  "full",
  "obfuscatedAbridged",
  "obfuscatedIntermediate",
  "obfuscatedPaddedIntermediate",
];

/** Every transport, and every obfuscated one with a proxy's secret too. */
export const CASES: Case[] = NAMES.flatMap((transport) => {
  const plain: Case = {
    name: transport,
    transport,
    client: (options) => createCodec(transport, options),
    server: () => acceptCodec(),
  };
  if (!transport.startsWith("obfuscated")) return [plain];
  const secret = new ProxySecret(KEY);
  return [plain, {
    name: `${transport} with secret`,
    transport,
    client: (options) => createCodec(transport, { ...options, secret }),
    server: () => acceptCodec({ secret }),
  }];
});

/** Takes all frames that are there. */
export function drain(codec: Codec): Frame[] {
  const frames: Frame[] = [];
  for (let f = codec.next(); f !== null; f = codec.next()) frames.push(f);
  return frames;
}

/** Bytes that differ at each place, so that a shift shows. */
export function packetOf(length: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 7 + 5) % 251);
}

/** Feeds the same bytes whole, byte by byte and with a tail. */
export function threeFeeds(
  make: () => Codec,
  bytes: Uint8Array,
  wanted: Frame[],
  check: (got: Frame[], wanted: Frame[]) => void = assertEquals,
): void {
  const whole = make();
  whole.feed(bytes);
  check(drain(whole), wanted);

  const single = make();
  const got: Frame[] = [];
  for (const byte of bytes) {
    single.feed(Uint8Array.of(byte));
    got.push(...drain(single));
  }
  check(got, wanted);

  const trailing = make();
  trailing.feed(bytes);
  trailing.feed(bytes.subarray(0, 1));
  const frames: Frame[] = [];
  // A first byte of a frame is a whole frame in no transport.
  while (frames.length < wanted.length) frames.push(trailing.next()!);
  check(frames, wanted);
}

/** Cuts bytes at random places. */
export const cuts: fc.Arbitrary<number[]> = fc.array(
  fc.integer({ min: 1, max: 40 }),
  { minLength: 1, maxLength: 20 },
);

/** Splits by a repeating list of lengths. */
export function split(bytes: Uint8Array, lengths: number[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let i = 0;
  for (let at = 0; at < bytes.length;) {
    const length = lengths[i++ % lengths.length]!;
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return parts;
}

/** Reads until nothing or a framing error comes; anything else is thrown. */
export function drainOrFail(codec: Codec): FramingError | null {
  try {
    drain(codec);
    return null;
  } catch (error) {
    if (error instanceof FramingError) return error;
    throw error;
  }
}
