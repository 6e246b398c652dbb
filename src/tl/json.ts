/**
 * TL objects as JSON and back.
 *
 * @module
 */

import { describe } from "./writer.ts";

/** What `JSON.stringify` writes and `JSON.parse` gives, without loss. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | JsonValue[]
  | { [key: string]: JsonValue };

/** Deepest nesting that is converted. */
const MAX_DEPTH = 256;

/**
 * Makes a TL value safe for JSON. What JSON cannot hold becomes an object with
 * one key that no TL field has: `{ $long: "-1" }`, `{ $bytes: "AAEC" }`
 * (standard base 64), `{ $double: "NaN" }` (also `Infinity`, `-Infinity` and
 * `-0`). Absent fields stay absent.
 *
 * Nothing is hidden: the result holds every secret of the object.
 *
 * @param value A TL object, or anything that a function returns.
 * @returns A fresh value for `JSON.stringify`.
 * @throws {TypeError} If there is something in it that no TL object holds, or
 * `undefined` in an array; the message has its path.
 * @throws {RangeError} If it is nested more than 256 levels deep.
 *
 * @example Storing an object as text
 * ```ts
 * import { fromJson, toJson } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const peer = { _: "inputPeerChat", chatId: 5n };
 * const text = JSON.stringify(toJson(peer));
 * assertEquals(text, '{"_":"inputPeerChat","chatId":{"$long":"5"}}');
 * assertEquals(fromJson(JSON.parse(text)), peer);
 * ```
 */
export function toJson(value: unknown): JsonValue {
  return encode(value, "value", 0);
}

function encode(value: unknown, path: string, depth: number): JsonValue {
  checkDepth(path, depth);
  switch (typeof value) {
    case "boolean":
    case "string":
      return value;
    case "number":
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return { $double: Object.is(value, -0) ? "-0" : String(value) };
    case "bigint":
      return { $long: String(value) };
  }
  if (value === null) return null;
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
  if (Array.isArray(value)) {
    return value.map((it, i) => encode(it, `${path}[${i}]`, depth + 1));
  }
  if (typeof value !== "object" || !isPlain(value)) {
    throw new TypeError(
      `Cannot convert ${path} to JSON: wanted a TL value, got ${
        describe(value)
      }`,
    );
  }
  const json: { [key: string]: JsonValue } = {};
  for (const [key, field] of Object.entries(value)) {
    checkKey(key, path);
    if (field === undefined) continue;
    json[key] = encode(field, `${path}.${key}`, depth + 1);
  }
  return json;
}

/**
 * Makes a TL value of what {@linkcode toJson} made.
 *
 * @param json The value, as `JSON.parse` gives it.
 * @returns A fresh value; its byte strings are copies.
 * @throws {TypeError} If a tagged value is malformed, or a key begins with `$`
 * or is `__proto__`; the message has its path.
 * @throws {RangeError} If it is nested more than 256 levels deep.
 *
 * @example Reading it back
 * ```ts
 * import { fromJson } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fromJson({ $bytes: "AAEC" }), new Uint8Array([0, 1, 2]));
 * ```
 */
export function fromJson(json: JsonValue): unknown {
  return decode(json, "value", 0);
}

function decode(json: unknown, path: string, depth: number): unknown {
  checkDepth(path, depth);
  if (Array.isArray(json)) {
    return json.map((it, i) => decode(it, `${path}[${i}]`, depth + 1));
  }
  if (typeof json !== "object" || json === null) return json;
  const keys = Object.keys(json);
  if (keys.length === 1 && keys[0]!.startsWith("$")) {
    return untag(keys[0]!, (json as Record<string, unknown>)[keys[0]!], path);
  }
  const object: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) {
    checkKey(key, path);
    object[key] = decode(value, `${path}.${key}`, depth + 1);
  }
  return object;
}

function untag(tag: string, text: unknown, path: string): unknown {
  if (typeof text === "string") {
    if (tag === "$long" && /^-?[0-9]{1,20}$/.test(text)) return BigInt(text);
    if (tag === "$double" && /^(NaN|-?Infinity|-0)$/.test(text)) {
      return Number(text);
    }
    if (tag === "$bytes") return bytesFrom(text, path);
  }
  throw new TypeError(
    `Cannot read ${path} from JSON: wanted $long, $double or $bytes, got ${tag} of ${
      describe(text)
    }`,
  );
}

/** Bytes of one call of `fromCharCode`: arguments lie on the stack. */
const CHUNK = 8192;

// The platform's base 64: `bytes` would load a dozen modules for this alone.
function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  }
  return btoa(binary);
}

function bytesFrom(text: string, path: string): Uint8Array {
  const standard = text.replaceAll("-", "+").replaceAll("_", "/");
  const digits = standard.replace(/={1,2}$/, "");
  if (/^[A-Za-z0-9+/]*$/.test(digits) && digits.length % 4 !== 1) {
    const binary = atob(digits);
    // Unused bits have to be zero, or else two texts would mean the same.
    if (btoa(binary).startsWith(digits)) {
      return Uint8Array.from(binary, (it) => it.charCodeAt(0));
    }
  }
  throw new TypeError(
    `Cannot read ${path} from JSON: wanted base 64 in $bytes, got other text`,
  );
}

function checkKey(key: string, path: string): void {
  if (!key.startsWith("$") && key !== "__proto__") return;
  throw new TypeError(
    `Cannot convert ${path}: wanted the name of a field, got "${key}"`,
  );
}

function checkDepth(path: string, depth: number): void {
  if (depth <= MAX_DEPTH) return;
  throw new RangeError(
    `Cannot convert ${
      path.slice(0, 64)
    }…: wanted at most ${MAX_DEPTH} levels, got more`,
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
