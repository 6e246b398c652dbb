/**
 * Calling functions of the API: the one interface that features are built on.
 *
 * @module
 */

import type {
  FunctionCall,
  FunctionName,
  Functions,
  TlObject,
} from "../tl/mod.ts";
import type { ConnectionKind } from "../network/mod.ts";
import type { RetryPolicy } from "./retry_policy.ts";

/** How one call is made. */
export interface InvokeOptions {
  /**
   * DC to ask. The login is copied there before first use.
   *
   * @default {the home DC}
   */
  dcId?: number;
  /** Ends the call early; its reason is thrown. @default {none} */
  signal?: AbortSignal;
  /**
   * Longest wait for the answer, in milliseconds, reconnects included; then
   * a `DOMException` named `"TimeoutError"` is thrown.
   *
   * @default {no limit}
   */
  timeoutMs?: number;
  /** What to do about errors that pass. @default {that of the client} */
  retryPolicy?: RetryPolicy;
  /** Which connection to use. @default {"main"} */
  connection?: ConnectionKind;
  /**
   * Name of a chain: calls of one chain are executed by the server in the
   * order in which they were made (`invokeAfterMsg`).
   *
   * @default {none}
   */
  after?: string;
  /** Wrap into `invokeWithoutUpdates`. @default {false} */
  withoutUpdates?: boolean;
}

/** Functions that wrap another one, as `invokeWithLayer` does. */
export type WrapperName = {
  [W in FunctionName]: Functions[W]["params"] extends { query: TlObject } ? W
    : never;
}[FunctionName];

/** Parameters of a wrapper around a function. */
export type WrapperParams<W extends WrapperName, K extends FunctionName> =
  & Omit<Functions[W]["params"], "query">
  & {
    /** The function to call, and its parameters. */
    query: FunctionCall<K>;
  };

/** Anything that can call functions of the API. */
export interface Invoker {
  /**
   * Calls a function of the API.
   *
   * @param name Name of the function as in the schema.
   * @param params Its parameters.
   * @param options How to make the call.
   * @returns Its result.
   * @throws {RpcError} If the server refuses.
   */
  invoke<K extends FunctionName>(
    name: K,
    params: Functions[K]["params"],
    options?: InvokeOptions,
  ): Promise<Functions[K]["result"]>;
}
