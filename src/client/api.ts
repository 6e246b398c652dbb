/**
 * `client.api.messages.sendMessage(params)`: the run-time side of `Api`.
 *
 * @module
 */

import type { Api, FunctionName } from "../tl/mod.ts";
import type { InvokeOptions, Invoker } from "./invoker.ts";

type AnyFunction = (params?: object, options?: InvokeOptions) => unknown;

/**
 * Makes the typed namespaces over an invoker. Namespaces and functions come
 * into being when they are first used.
 *
 * @param invoker What makes the calls.
 * @param has Tells whether the schema has a function.
 * @returns The namespaces.
 */
export function createApi(
  invoker: Invoker,
  has: (name: string) => boolean,
): Api {
  const call = (name: string): AnyFunction => (params = {}, options) =>
    invoker.invoke(name as FunctionName, params as never, options);
  const members = (prefix: string): object =>
    lazy((key) => {
      const name = prefix + key;
      if (has(name)) return call(name);
      return prefix === "" ? members(`${key}.`) : undefined;
    });
  return members("") as Api;
}

function lazy(make: (key: string) => unknown): object {
  const made = new Map<string, unknown>();
  return new Proxy(Object.freeze({}), {
    get(_, key): unknown {
      // `await api` asks for "then": a namespace must not look like a promise.
      if (typeof key !== "string" || key === "then") return undefined;
      if (!made.has(key)) made.set(key, make(key));
      return made.get(key);
    },
  });
}
