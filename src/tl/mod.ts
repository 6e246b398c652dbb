/**
 * The TL language: reading and writing its primitives, encoding and decoding
 * any object of the API and service schemas, and the types of all of them.
 * Pure; imports `bytes` only.
 *
 * An object is a plain object: `_` holds the constructor's name verbatim, the
 * fields are in camelCase, `long` is `bigint`, `bytes` is `Uint8Array`.
 *
 * See https://core.telegram.org/mtproto/TL
 *
 * @example Encoding and decoding
 * ```ts
 * import { apiSchema } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const peer = { _: "inputPeerUser", userId: 1n, accessHash: 2n };
 * assertEquals(apiSchema.decode(apiSchema.encode(peer)), peer);
 * ```
 *
 * @module
 */
export { apiSchema, mtprotoSchema } from "./built_in.ts";
export { TlDecodeError, type TlDecodeErrorOptions } from "./errors.ts";
export type * from "./generated/api_types.ts";
export { LAYER } from "./generated/layer.ts";
export type * from "./generated/mtproto_types.ts";
export type { TlObject } from "./object.ts";
export { TlReader, type TlReaderOptions } from "./reader.ts";
export { TlSchema } from "./schema.ts";
export { TlWriter, type TlWriterOptions } from "./writer.ts";
