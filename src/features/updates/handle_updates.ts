/**
 * `handleUpdates()`: a handler for each update, several at once.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import { checkSignal } from "../call_options.ts";
import { checkWhole } from "../check_arguments.ts";
import { chatIdOf } from "./chat_of_update.ts";
import type { UpdatePredicate } from "./filters.ts";
import type { Update } from "./update.ts";
import { UpdateLanes } from "./update_lanes.ts";
import { UpdateStream, type UpdateStreamOptions } from "./update_stream.ts";

/** Handlers at once, unless the caller says otherwise. */
const CONCURRENCY = 16;

/** Most handlers at once. */
const MAX_CONCURRENCY = 10_000;

/** Updates that may wait behind one of their chat, for each handler. */
const WAITING_PER_HANDLER = 16;

const VERB = "handle updates";

/**
 * Which updates are handled one after another: `"chat"`, those of one chat;
 * `"none"`, none.
 */
export type UpdateOrder = "chat" | "none";

/** How updates are handled. */
export interface HandleUpdatesOptions extends UpdateStreamOptions {
  /** Most handlers that run at once, 1 to 10,000. @default {16} */
  concurrency?: number;
  /**
   * Which updates wait for each other. Those about no chat, see
   * {@linkcode chatIdOf}, never do.
   *
   * @default {"chat"}
   */
  ordered?: UpdateOrder;
  /**
   * Called with what a handler throws. What it throws itself becomes an
   * `error` event.
   *
   * @default {an `error` event of the client}
   */
  onError?: (error: unknown, update: Update) => unknown;
  /**
   * Ends the handling: no handler is begun any more, those that run are
   * waited for, then its reason is thrown.
   *
   * @default {none}
   */
  signal?: AbortSignal;
}

/**
 * Calls a handler for each update, from now on until the client is closed.
 *
 * @param client Where updates come from.
 * @param filter Which updates are handled; `undefined` for all.
 * @param handler What to do.
 * @param options How many at once, and in which order.
 * @returns A promise kept when the client is closed and the last handler has
 * ended.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If an option is out of range.
 */
export function handleUpdates(
  client: BaseClient,
  filter: UpdatePredicate | undefined,
  handler: (update: Update) => unknown,
  options: HandleUpdatesOptions = {},
): Promise<void> {
  const { concurrency = CONCURRENCY, ordered = "chat", signal } = options;
  checkFunction(handler, "handler");
  if (filter !== undefined) checkFunction(filter, "filter");
  if (options.onError !== undefined) checkFunction(options.onError, "onError");
  checkWhole(concurrency, "concurrency", VERB, 1, MAX_CONCURRENCY);
  if (ordered !== "chat" && ordered !== "none") {
    throw new TypeError(
      `Cannot ${VERB}: ordered must be "chat" or "none", got "${ordered}"`,
    );
  }
  checkSignal(signal, VERB);
  const lanes = new UpdateLanes(concurrency, concurrency * WAITING_PER_HANDLER);
  const stream = new UpdateStream(client, options);
  return run(client, stream, lanes, signal, (update) => {
    if (!passes(client, filter, update, options)) return;
    const lane = ordered === "chat" ? chatIdOf(update) : undefined;
    lanes.add(lane, () => handle(client, handler, update, options));
  });
}

async function run(
  client: BaseClient,
  stream: UpdateStream,
  lanes: UpdateLanes,
  signal: AbortSignal | undefined,
  take: (update: Update) => void,
): Promise<void> {
  const isOver = () => client.isClosed || signal?.aborted === true;
  const onAbort = () => lanes.drop();
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    while (!isOver()) {
      if (!lanes.hasRoom) {
        await lanes.oneEnded();
        continue;
      }
      const result = await stream.next();
      if (result.done || isOver()) break;
      take(result.value);
    }
  } finally {
    await stream.return();
    lanes.drop();
    while (!lanes.isIdle) await lanes.oneEnded();
    signal?.removeEventListener("abort", onAbort);
  }
  signal?.throwIfAborted();
}

function passes(
  client: BaseClient,
  filter: UpdatePredicate | undefined,
  update: Update,
  { onError }: HandleUpdatesOptions,
): boolean {
  try {
    return filter === undefined || filter(update);
  } catch (error) {
    void report(client, error, update, onError);
    return false;
  }
}

async function handle(
  client: BaseClient,
  handler: (update: Update) => unknown,
  update: Update,
  { onError }: HandleUpdatesOptions,
): Promise<void> {
  if (client.isClosed) return;
  try {
    await handler(update);
  } catch (error) {
    await report(client, error, update, onError);
  }
}

async function report(
  client: BaseClient,
  error: unknown,
  update: Update,
  onError: HandleUpdatesOptions["onError"],
): Promise<void> {
  if (onError === undefined) return client.reportError(error);
  try {
    await onError(error, update);
  } catch (thrown) {
    client.reportError(thrown);
  }
}

function checkFunction(value: unknown, field: string): void {
  if (typeof value === "function") return;
  throw new TypeError(
    `Cannot ${VERB}: ${field} must be a function, got ${typeof value}`,
  );
}
