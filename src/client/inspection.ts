/**
 * What a client and its options show of themselves: nothing secret.
 *
 * @module
 */

import type { ClientConnectionState } from "./client_events.ts";
import type { StoredAccount } from "../storage/mod.ts";

const HOOKS = [
  Symbol.for("Deno.customInspect"),
  Symbol.for("nodejs.util.inspect.custom"),
] as const;

/** Options that hold a secret, or may. */
const SECRET: readonly string[] = ["apiHash", "proxy", "storage"];

type Inspect = (value: unknown, options?: object) => string;

/** What is told of a client. */
export interface Describable {
  /** Who is signed in. */
  readonly account: StoredAccount | undefined;
  /** Number of the home DC. */
  readonly homeDcId: number;
  /** State of the home connection. */
  readonly connectionState: ClientConnectionState;
}

/**
 * Has a client print as one line: who is connected and how.
 *
 * @param client The client.
 */
export function hideInside(client: Describable): void {
  define(client, () => {
    const { account, homeDcId, connectionState, constructor } = client;
    const who = account === undefined ? "nobody" : `user ${account.userId}`;
    return `${constructor.name} { ${who}, DC ${homeDcId}, ${connectionState} }`;
  });
}

/**
 * Has options print without the application's hash, the password of a proxy
 * and what is in storage. Their values stay as they are.
 *
 * @param options The options.
 * @returns The same object.
 */
export function hideSecrets<T extends object>(options: T): T {
  define(options, (...given) => show(options, given));
  return options;
}

/** Says how an object prints, in Deno and in Node. */
function define(target: object, print: (...given: unknown[]) => string): void {
  for (const hook of HOOKS) {
    Object.defineProperty(target, hook, { value: print, enumerable: false });
  }
}

function show(options: object, given: unknown[]): string {
  const shown = Object.fromEntries(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, SECRET.includes(key) ? "(hidden)" : value]),
  );
  // Deno gives (inspect, options), Node (depth, options, inspect).
  const inspect = given.find((it) => typeof it === "function") as
    | Inspect
    | undefined;
  return inspect === undefined ? "{}" : inspect(shown);
}
