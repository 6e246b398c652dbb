/**
 * From a decoded call to its answer: wrappers, rules, the test's own handlers
 * and the server's.
 *
 * @module
 */

import type {
  FunctionName,
  InitConnectionParams,
  TlObject,
} from "../../tl/mod.ts";
import { RpcError } from "../../mtproto/mod.ts";
import { isForBots, isOpen } from "./access.ts";
import type { Call, Handler } from "./call.ts";
import { builtInHandlers } from "./handlers/mod.ts";
import { refuse } from "./refuse.ts";
import type { RecentLog, Script, ServerCall } from "./script.ts";

/** What a call is wrapped in, as far as its session is concerned. */
export interface Wrapping {
  /** The call itself. */
  readonly query: TlObject;
  /** The session does not want updates for this call. */
  readonly withoutUpdates: boolean;
}

/**
 * Wrappers that change nothing here. The order that `invokeAfterMsg` asks for
 * is kept by the session.
 */
const TRANSPARENT = new Set([
  "invokeAfterMsg",
  "invokeAfterMsgs",
  "invokeWithMessagesRange",
  "invokeWithTakeout",
  "invokeWithGooglePlayIntegrity",
  "invokeWithApnsSecret",
  "invokeWithReCaptcha",
]);

function connect(call: Call, params: InitConnectionParams): void {
  const { rules, login } = call;
  const { apiId } = params;
  if (apiId <= 0 || rules.apiId !== undefined && rules.apiId !== apiId) {
    refuse("CONNECTION_API_ID_INVALID");
  }
  if (params.deviceModel === "") refuse("CONNECTION_DEVICE_MODEL_EMPTY");
  if (params.systemVersion === "") refuse("CONNECTION_SYSTEM_EMPTY");
  if (params.appVersion === "") refuse("CONNECTION_APP_VERSION_EMPTY");
  login.client = {
    apiId,
    deviceModel: params.deviceModel,
    systemVersion: params.systemVersion,
    appVersion: params.appVersion,
    langCode: params.langCode,
  };
}

/**
 * Takes a call out of its wrappers, and notes what they say.
 *
 * @param call Who calls; learns the layer and the application.
 * @param request The wrapped call.
 * @returns The call and what concerns its session.
 * @throws {RpcError} If a wrapper breaks a rule.
 */
export function unwrap(call: Call, request: TlObject): Wrapping {
  let query = request as TlObject & Record<string, unknown>;
  let withoutUpdates = false;
  for (;;) {
    switch (query._) {
      case "invokeWithLayer":
        if ((query.layer as number) < 1) refuse("CONNECTION_LAYER_INVALID");
        call.login.layer = query.layer as number;
        break;
      case "initConnection":
        connect(call, query as unknown as InitConnectionParams);
        break;
      case "invokeWithoutUpdates":
        if (call.isCdn) refuse("CDN_METHOD_INVALID");
        withoutUpdates = true;
        break;
      case "invokeWithBusinessConnection":
        refuse("CONNECTION_ID_INVALID");
        break;
      default:
        if (!TRANSPARENT.has(query._)) return { query, withoutUpdates };
    }
    query = query.query as TlObject & Record<string, unknown>;
  }
}

/** Answers calls. */
export class Router {
  readonly #script: Script;
  readonly #calls: RecentLog<ServerCall>;
  readonly #errors: RecentLog<unknown>;

  /**
   * @param script Handlers laid over the server's own.
   * @param calls Where every call is noted.
   * @param errors Where mistakes of handlers are noted.
   */
  constructor(
    script: Script,
    calls: RecentLog<ServerCall>,
    errors: RecentLog<unknown>,
  ) {
    this.#script = script;
    this.#calls = calls;
    this.#errors = errors;
  }

  /**
   * Answers one call, at once where nothing has to be waited for.
   *
   * @param call Who calls, and where.
   * @param query The call, unwrapped.
   * @param msgId The message that brought it.
   * @param id The constructor id of the method, if it has one.
   * @returns The answer, or a promise of it.
   * @throws {RpcError} If the answer is an error.
   */
  answer(
    call: Call,
    query: TlObject,
    msgId: bigint,
    id: number | undefined,
  ): unknown {
    const { login, world } = call;
    const { _: name, ...params } = query;
    const method = name as FunctionName;
    login.active = world.date();
    const noted: ServerCall = {
      method,
      params: params as ServerCall["params"],
      userId: login.account?.id,
      dcId: call.dcId,
      layer: login.layer,
      client: login.client,
      msgId,
      at: world.now(),
    };
    this.#calls.add(noted);
    try {
      const answer = this.#script.run(noted, () => {
        this.#check(call, method);
        const handler = builtInHandlers[method] as
          | Handler<FunctionName>
          | undefined;
        if (handler === undefined) refuse(`INPUT_METHOD_INVALID_${id ?? 0}`);
        return handler(call, params as never);
      });
      return answer instanceof Promise
        ? answer.catch((error) => this.#rethrow(error))
        : answer;
    } catch (error) {
      this.#rethrow(error);
    }
  }

  /**
   * Notes a mistake: of a handler, or an answer that cannot be encoded.
   *
   * @param error What was thrown.
   */
  note(error: unknown): void {
    this.#errors.add(error);
  }

  /** Mistakes of handlers are noted, and hidden from the client. */
  #rethrow(error: unknown): never {
    if (error instanceof RpcError) throw error;
    this.note(error);
    throw new RpcError(500, "INTERNAL", { cause: error });
  }

  #check(call: Call, method: FunctionName): void {
    const { login } = call;
    if (method === "auth.bindTempAuthKey") return;
    if (call.isCdn && method !== "upload.getCdnFile") {
      refuse("CDN_METHOD_INVALID");
    }
    if (login.layer === 0 || login.client === undefined) {
      refuse("CONNECTION_NOT_INITED");
    }
    if (login.account === undefined && !isOpen(method)) call.account;
    if (login.account?.bot !== undefined && !isForBots(method)) {
      refuse("BOT_METHOD_INVALID");
    }
  }
}
