/**
 * Calls that the network layer makes for itself.
 *
 * @module
 */

import {
  apiSchema,
  type FunctionName,
  type Functions,
  TlReader,
} from "../tl/mod.ts";
import type { SenderRequest } from "./pending_call.ts";

/**
 * Makes a request of a function and its parameters.
 *
 * @param method Name of the function.
 * @param params Its parameters.
 * @returns What senders take.
 */
export function apiRequest<K extends FunctionName>(
  method: K,
  params: Functions[K]["params"],
): SenderRequest<Functions[K]["result"]> {
  return {
    method,
    encode: (writer) => apiSchema.writeFunction(writer, method, params),
    decode: (body) =>
      apiSchema.readResult(
        new TlReader(body),
        method,
      ) as Functions[K]["result"],
  };
}
