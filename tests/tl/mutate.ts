/** Damages encodings, for the fuzz task and its slice among the tests. */

import { TlDecodeError, type TlSchema } from "../../src/tl/mod.ts";
import { ObjectBuilder, random } from "./random_object.ts";
import { SCHEMAS } from "./schemas.ts";

/** Bytes of memory that a decoded object may take for a byte of input. */
const MAX_GROWTH = 64;

/** What became of the damaged inputs. */
export interface FuzzResult {
  /** Inputs that were still objects. */
  decoded: number;
  /** Inputs that were refused. */
  refused: number;
}

/**
 * Damages `count` encodings and decodes them with both codecs.
 *
 * @throws If anything but a `TlDecodeError` comes out, or one codec takes what
 * the other refuses.
 */
export function fuzz(
  count: number,
  seed: number,
  slow: TlSchema,
): FuzzResult {
  const next = random(seed);
  const result = { decoded: 0, refused: 0 };
  const sources = SCHEMAS.map(({ schema, source }) => ({
    schema,
    builder: new ObjectBuilder(source, seed),
    definitions: source.definitions.filter((it) => it.name !== "vector"),
  }));
  for (let i = 0; i < count;) {
    const { schema, builder, definitions } = sources[next() < 0.9 ? 0 : 1]!;
    const definition = definitions[Math.floor(next() * definitions.length)]!;
    const good = schema.encode(builder.build(definition, "random"));
    for (let k = 0; k < 20 && i < count; k++, i++) {
      const bad = damage(good, next);
      const isObject = attempt(schema, bad);
      if (schema === sources[0]!.schema && attempt(slow, bad) !== isObject) {
        throw new Error(`codecs disagree on ${definition.name}`);
      }
      if (isObject) result.decoded++;
      else result.refused++;
    }
  }
  return result;
}

function attempt(schema: TlSchema, bytes: Uint8Array): boolean {
  try {
    const size = measure(schema.decode(bytes));
    if (size > (bytes.length + 64) * MAX_GROWTH) {
      throw new Error(`${bytes.length} bytes became about ${size}`);
    }
    return true;
  } catch (error) {
    if (!(error instanceof TlDecodeError)) throw error;
    if (error.offset < 0 || error.offset > bytes.length) {
      throw new Error(`offset ${error.offset} of ${bytes.length}`);
    }
    return false;
  }
}

/** A rough count of the memory that a value takes. */
function measure(value: unknown): number {
  if (typeof value === "string") return 16 + value.length * 2;
  if (typeof value !== "object" || value === null) return 16;
  if (value instanceof Uint8Array) return 96;
  let size = 32;
  for (const it of Object.values(value)) size += 8 + measure(it);
  return size;
}

/** One to three random changes. */
function damage(good: Uint8Array, next: () => number): Uint8Array {
  let bytes = good.slice();
  const changes = 1 + Math.floor(next() * 3);
  for (let i = 0; i < changes; i++) {
    const at = Math.floor(next() * bytes.length);
    const word = at & ~3;
    switch (Math.floor(next() * 8)) {
      case 0:
        bytes[at] = next() * 256;
        break;
      case 1:
        bytes[at]! ^= 1 << Math.floor(next() * 8);
        break;
      case 2:
        bytes = bytes.slice(0, at);
        break;
      case 3: // a count or length that is far too large
        bytes.fill(255, word, word + 4);
        break;
      case 4:
        bytes.fill(0, word, word + 4);
        break;
      case 5: { // a piece twice
        const piece = bytes.slice(word, word + 32);
        bytes = join(bytes.subarray(0, word), piece, bytes.subarray(word));
        break;
      }
      case 6: // a piece less
        bytes = join(bytes.subarray(0, word), bytes.subarray(word + 4));
        break;
      default: { // another constructor
        const other = Math.floor(next() * bytes.length) & ~3;
        bytes.copyWithin(word, other, other + 4);
      }
    }
    if (bytes.length === 0) return bytes;
  }
  return bytes;
}

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, it) => sum + it.length, 0);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
