/**
 * Refusing a call.
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";

/**
 * Ends a handler with an error of code 400.
 *
 * @param text The error text, as `PEER_ID_INVALID`.
 * @throws {RpcError} Always.
 */
export function refuse(text: string): never {
  throw new RpcError(400, text);
}

/**
 * Ends a handler with an error of code 403: known, but not allowed.
 *
 * @param text The error text, as `CHAT_WRITE_FORBIDDEN`.
 * @throws {RpcError} Always.
 */
export function forbid(text: string): never {
  throw new RpcError(403, text);
}
