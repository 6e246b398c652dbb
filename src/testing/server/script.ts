/**
 * What a test lays over the server's own answers, and what it can look up
 * afterwards.
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";
import type { FunctionName, Functions } from "../../tl/mod.ts";
import type { ClientInfo } from "./login.ts";

/** One call of a method, unwrapped. */
export interface ServerCall<K extends FunctionName = FunctionName> {
  /** The method, as the schema names it. */
  readonly method: K;
  /** Its parameters. Byte strings are only good until the call is answered. */
  readonly params: Functions[K]["params"];
  /** Who called; nothing before signing in. */
  readonly userId: bigint | undefined;
  /** The data centre that the call came to. */
  readonly dcId: number;
  /** The layer that the client speaks. */
  readonly layer: number;
  /** What the client has said of itself; nothing before `initConnection`. */
  readonly client: ClientInfo | undefined;
  /** The number of the message that brought the call. */
  readonly msgId: bigint;
  /** When it came, in milliseconds since the epoch. */
  readonly at: number;
}

/** What a handler may answer a method with. */
export type CallAnswer<K extends FunctionName> =
  | Functions[K]["result"]
  | typeof NO_ANSWER;

/**
 * Answers a method in place of the server, or changes its answer.
 *
 * @param call The call.
 * @param next Lets the server, or the handler laid before, answer.
 * @returns The answer, or {@linkcode NO_ANSWER}.
 */
export type CallHandler<K extends FunctionName> = (
  call: ServerCall<K>,
  next: () => Promise<Functions[K]["result"]>,
) => CallAnswer<K> | Promise<CallAnswer<K>>;

/** Sees every call, of whichever method. */
export type AnyCallHandler = (
  call: ServerCall,
  next: () => Promise<unknown>,
) => unknown;

/** The handler that fits a method, or `*`. */
export type HandlerOf<K extends FunctionName | "*"> = K extends FunctionName
  ? CallHandler<K>
  : AnyCallHandler;

interface Layer {
  readonly method: string;
  readonly handler: AnyCallHandler;
}

/** Handlers laid over the server's own, the last one outermost. */
export class Script {
  #layers: Layer[] = [];

  /**
   * Lays a handler over the others.
   *
   * @param method Which method, or `*` for all.
   * @param handler The handler.
   * @returns Takes it off again.
   */
  on(method: string, handler: AnyCallHandler): () => void {
    const layer: Layer = { method, handler };
    this.#layers.push(layer);
    return () => {
      this.#layers = this.#layers.filter((it) => it !== layer);
    };
  }

  /**
   * Refuses the next calls of a method.
   *
   * @param method Which method, or `*` for all.
   * @param code The error code.
   * @param text The error text.
   * @param times How many calls.
   * @returns Takes it off again.
   */
  fail(
    method: string,
    code: number,
    text: string,
    times: number,
  ): () => void {
    let left = times;
    const off = this.on(method, (_call, next) => {
      if (left <= 0) return next();
      if (--left === 0) off();
      throw new RpcError(code, text);
    });
    return off;
  }

  /**
   * Answers a call.
   *
   * @param call The call.
   * @param own How the server itself answers.
   * @returns The answer, or a promise of it.
   */
  run(call: ServerCall, own: () => unknown): unknown {
    const layers = this.#layers.filter(({ method }) =>
      method === "*" || method === call.method
    );
    if (layers.length === 0) return own();
    const answer = async (depth: number): Promise<unknown> => {
      const layer = layers[depth];
      if (layer === undefined) return await own();
      return await layer.handler(call, () => answer(depth - 1));
    };
    return answer(layers.length - 1);
  }
}

/**
 * What a handler returns to leave a call without an answer.
 *
 * @example A call that is never answered
 * ```ts
 * import { NO_ANSWER, TestServer } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await TestServer.start();
 * server.on("help.getNearestDc", () => NO_ANSWER);
 * assertEquals(typeof NO_ANSWER, "symbol");
 * ```
 */
export const NO_ANSWER: unique symbol = Symbol("no answer");

/** The newest entries of a list; older ones are dropped. */
export class RecentLog<T> {
  readonly #limit: number;
  #entries: T[] = [];

  /**
   * @param limit How many entries are kept at least.
   */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The entries, oldest first. */
  get entries(): readonly T[] {
    return this.#entries.slice(-this.#limit);
  }

  /**
   * Adds an entry.
   *
   * @param entry The entry.
   */
  add(entry: T): void {
    this.#entries.push(entry);
    if (this.#entries.length >= 2 * this.#limit) {
      this.#entries = this.#entries.slice(-this.#limit);
    }
  }

  /** Drops all entries. */
  clear(): void {
    this.#entries = [];
  }
}
