/** `rpc_error` as a server writes it. @module */

import type { TlWriter } from "../tl/mod.ts";

/** `rpc_error#2144ca19 error_code:int error_message:string = RpcError` */
const RPC_ERROR_ID = 0x2144ca19;

/**
 * Writes an `rpc_error`.
 *
 * @param writer Where to.
 * @param code Such as 420.
 * @param text Such as `"FLOOD_WAIT_5"`.
 */
export function writeError(writer: TlWriter, code: number, text: string): void {
  writer.int(RPC_ERROR_ID);
  writer.int(code);
  writer.string(text);
}
