/**
 * The wrapper that tells the server who is calling.
 *
 * @see https://core.telegram.org/method/initConnection
 *
 * @module
 */

import { LAYER, TlWriter } from "../tl/mod.ts";
import type { ResolvedClientOptions } from "./options.ts";

/** `invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X` */
const INVOKE_WITH_LAYER = 0xda9b0d0d | 0;
/** `initConnection#c1cd5ea9 {X:Type} flags:# api_id:int … query:!X = X` */
const INIT_CONNECTION = 0xc1cd5ea9 | 0;

/**
 * The bytes to put before the first call of a connection:
 * `invokeWithLayer(layer, initConnection(…` up to, and not including, the
 * query. Both functions end in their query, so a query may simply follow.
 *
 * @param options Whose fields to send.
 * @returns A fresh array.
 */
export function initConnectionPrefix(
  options: Pick<
    ResolvedClientOptions,
    | "apiId"
    | "deviceModel"
    | "systemVersion"
    | "appVersion"
    | "systemLangCode"
    | "langPack"
    | "langCode"
  >,
): Uint8Array {
  const writer = new TlWriter();
  writer.int(INVOKE_WITH_LAYER);
  writer.int(LAYER);
  writer.int(INIT_CONNECTION);
  writer.int(0);
  writer.int(options.apiId);
  writer.string(options.deviceModel);
  writer.string(options.systemVersion);
  writer.string(options.appVersion);
  writer.string(options.systemLangCode);
  writer.string(options.langPack);
  writer.string(options.langCode);
  return writer.finish();
}

/** Stands for what CDN DCs must not hear. */
const NOT_TOLD = "n/a";

/**
 * The same for CDN DCs, which are not to be trusted: nothing of device,
 * application and language is told to them.
 *
 * @see https://core.telegram.org/cdn#how-cdn-dcs-are-different-from-the-master-dcs
 *
 * @param options Whose application it is.
 * @returns A fresh array.
 */
export function cdnConnectionPrefix(
  options: Pick<ResolvedClientOptions, "apiId">,
): Uint8Array {
  return initConnectionPrefix({
    apiId: options.apiId,
    deviceModel: NOT_TOLD,
    systemVersion: NOT_TOLD,
    appVersion: NOT_TOLD,
    systemLangCode: "en",
    langPack: "",
    langCode: "en",
  });
}
