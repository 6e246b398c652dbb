/**
 * The two schemas that the library speaks.
 *
 * @module
 */

import { API_TABLE } from "./generated/api_table.ts";
import { MTPROTO_TABLE } from "./generated/mtproto_table.ts";
import { TlSchema } from "./schema.ts";

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
 * const bytes = apiSchema.encode({ _: "inputPeerChat", chatId: 5n });
 * assertEquals(apiSchema.decode(bytes), { _: "inputPeerChat", chatId: 5n });
 * ```
 */
export const apiSchema: TlSchema = /* @__PURE__ */ new TlSchema(API_TABLE);

/**
 * The service messages of MTProto.
 *
 * See https://core.telegram.org/schema/mtproto
 */
export const mtprotoSchema: TlSchema = /* @__PURE__ */ new TlSchema(
  MTPROTO_TABLE,
);
