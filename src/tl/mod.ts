/**
 * The TL language: reading and writing its primitives, encoding and decoding
 * any object of the API and service schemas, and the types of all of them.
 * Pure; imports nothing but the base of the errors.
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
export { MtprotoError, type MtprotoErrorKind } from "../errors.ts";
export {
  type ApiNames,
  apiSchema,
  type MtNames,
  mtprotoSchema,
} from "./built_in.ts";
export { TlDecodeError, type TlDecodeErrorOptions } from "./errors.ts";
export type * from "./generated/api_types.d.ts";
export { inspect, type InspectOptions } from "./inspect.ts";
export { fromJson, type JsonValue, toJson } from "./json.ts";
export { LAYER } from "./generated/layer.ts";
export type * from "./generated/mtproto_types.d.ts";
export type { HotFactory } from "./engine.ts";
export type { HotCodecs, HotFallback, HotReader, HotWriter } from "./hot.ts";
export type { TlObject } from "./object.ts";
export { TlReader, type TlReaderOptions } from "./reader.ts";
export {
  type ParamsOf,
  type SchemaTypes,
  TlSchema,
  type TlSchemaOptions,
} from "./schema.ts";
export type { SkipOptions, SkippedPart, SkipResult } from "./skip.ts";
export { TlWriter, type TlWriterOptions } from "./writer.ts";
