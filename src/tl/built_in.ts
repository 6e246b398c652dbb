/**
 * The two schemas that the library speaks.
 *
 * @module
 */

import { API_TABLE } from "./generated/api_table.ts";
import type {
  Constructors,
  Functions,
  Types,
} from "./generated/api_types.d.ts";
import { hotCodecs } from "./generated/hot_codecs.js";
import { MTPROTO_TABLE } from "./generated/mtproto_table.ts";
import type {
  MtConstructors,
  MtFunctions,
  MtTypes,
} from "./generated/mtproto_types.d.ts";
import { TlSchema } from "./schema.ts";

/** Names of the API schema. */
export interface ApiNames {
  /** Constructors by name. */
  readonly constructors: Constructors;
  /** Types by name. */
  readonly types: Types;
  /** Functions by name. */
  readonly functions: Functions;
}

/** Names of the service schema. */
export interface MtNames {
  /** Constructors by name. */
  readonly constructors: MtConstructors;
  /** Types by name. */
  readonly types: MtTypes;
  /** Functions by name. */
  readonly functions: MtFunctions;
}

/**
 * The Telegram API.
 *
 * See https://core.telegram.org/schema
 *
 * @example A round trip
 * ```ts
 * import { apiSchema } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const peer = { _: "inputPeerChat", chatId: 5n };
 * assertEquals(apiSchema.decode(apiSchema.encode(peer)), peer);
 * ```
 */
export const apiSchema: TlSchema<ApiNames> = /* @__PURE__ */ new TlSchema(
  API_TABLE,
  { hot: hotCodecs },
);

/**
 * The service messages of MTProto.
 *
 * See https://core.telegram.org/schema/mtproto
 */
export const mtprotoSchema: TlSchema<MtNames> = /* @__PURE__ */ new TlSchema(
  MTPROTO_TABLE,
);
