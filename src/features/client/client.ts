/**
 * `Client`: everything in one object.
 *
 * @module
 */

import type { ClientOptions, InvokeOptions } from "../../client/mod.ts";
import { exportSessionString } from "../../storage/mod.ts";
import type { FunctionName, Functions } from "../../tl/mod.ts";
import { SessionFile } from "../session_file.ts";
import { ClientBuilder } from "./client_builder.ts";
import { connected } from "./connected.ts";
import { parseServerUrl } from "./server_url.ts";
import { ShutdownToken } from "./shutdown_token.ts";
import { UpdatesClient } from "./updates_client.ts";

/** {@linkcode ClientOptions}, a login file by its path, a server by its URL. */
export interface ClientConfig extends ClientOptions {
  /**
   * File that keeps the login. Not together with `storage` or
   * `sessionString`.
   *
   * @default {undefined}
   */
  session?: string | undefined;
  /**
   * A server of one's own, as {@linkcode formatServerUrl} writes it. Not
   * together with `dcAddress`, `dcOptions`, `publicKeys` and `dcId`.
   *
   * @default {undefined, Telegram's}
   */
  server?: string | undefined;
}

/**
 * A Telegram client for a user or a bot.
 *
 * `Client.connect()` makes and connects one; `await using` or `close()` ends
 * it. Methods are plain promises; updates are a stream that can be opened any
 * number of times; what has no method is one typed call away in `api`.
 *
 * @example A bot that echoes, tried against the test server
 * ```ts
 * import { Client } from "@layer/mtproto";
 * import { TestServer } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await TestServer.start();
 * server.addBot({ token: "1:secretsecret", username: "echo_bot" });
 * await using client = await Client.connect({
 *   apiId: 1,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   ...server.clientOptions(),
 * });
 * await client.botSignIn("1:secretsecret");
 * assertEquals((await client.getMe()).username, "echo_bot");
 * ```
 */
export class Client extends UpdatesClient {
  /** Ends the client from anywhere: `shutdown.cancel()`. */
  readonly shutdown: ShutdownToken;

  /**
   * Checks the options; connects to nothing. Most programs use
   * {@linkcode Client.connect}.
   *
   * @param config Application and login.
   * @throws {TypeError} If an option is of the wrong kind.
   * @throws {RangeError} If an option is out of range.
   * @throws {SyntaxError} If an option cannot be parsed.
   */
  constructor(config: ClientConfig) {
    super(toOptions(config));
    this.shutdown = new ShutdownToken(() => this.close());
  }

  /**
   * Makes a client and connects it.
   *
   * @param config Application and login.
   * @returns The client, connected.
   * @throws {TypeError} If an option is of the wrong kind; before any I/O.
   * @throws {RangeError} If an option is out of range; before any I/O.
   * @throws {ConnectionError} If no connection comes up.
   * @throws {StorageError} If the stored login cannot be used.
   */
  static connect(config: ClientConfig): Promise<Client> {
    return connected(new Client(config));
  }

  /** Begins to set up a client step by step. */
  static builder(): ClientBuilder {
    return new ClientBuilder((config) => new Client(config));
  }

  /**
   * Makes a client from a login as text, and connects it.
   *
   * @param session What {@linkcode Client.exportSessionString} gave.
   * @param config Everything else.
   * @returns The client, connected and signed in.
   */
  static withStringSession(
    session: string,
    config: Omit<ClientConfig, "session" | "sessionString" | "storage">,
  ): Promise<Client> {
    return Client.connect({ ...config, sessionString: session });
  }

  /**
   * Calls a function on a certain DC; the login is copied there before the
   * first call. The same as `invoke` with the option `dcId`.
   *
   * @param name Name of the function as in the schema.
   * @param params Its parameters.
   * @param dcId Number of the DC.
   * @param options How else to make the call.
   * @returns Its result.
   * @throws {RpcError} If the server refuses.
   * @throws {ConnectionError} If there is no such DC.
   */
  invokeOnDc<K extends FunctionName>(
    name: K,
    params: Functions[K]["params"],
    dcId: number,
    options: Omit<InvokeOptions, "dcId"> = {},
  ): Promise<Functions[K]["result"]> {
    return this.invoke(name, params, { ...options, dcId });
  }

  /**
   * Writes the login as text, for {@linkcode Client.withStringSession}.
   * Whoever has it has the account: keep it like a password.
   *
   * @returns One line of base64url.
   */
  async exportSessionString(): Promise<string> {
    await this.flush();
    return await exportSessionString(this.storage);
  }

  /**
   * Writes what is not yet in storage. Keys and the login itself always are;
   * this is about peers and the state of updates, which are also written when
   * the client is closed.
   */
  saveSession(): Promise<void> {
    return this.flush();
  }
}

/** Turns path and URL into the options that they stand for. */
function toOptions(config: ClientConfig): ClientOptions {
  const { session, server, ...options } = config ?? {};
  if (session === undefined && server === undefined) return options;
  if (server !== undefined) {
    refuseBeside("server", options, [
      "dcAddress",
      "dcOptions",
      "publicKeys",
      "dcId",
    ]);
    Object.assign(options, parseServerUrl(server));
  }
  if (session !== undefined) {
    refuseBeside("session", options, ["storage", "sessionString"]);
    options.storage = new SessionFile(session);
  }
  return options;
}

function refuseBeside(
  name: string,
  options: ClientOptions,
  fields: readonly (keyof ClientOptions)[],
): void {
  for (const field of fields) {
    if (options[field] === undefined) continue;
    throw new TypeError(
      `Cannot create client: ${name} must have no ${field} beside it, got both`,
    );
  }
}
