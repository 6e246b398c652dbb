/**
 * One call of a method, and what its handler may see and do.
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";
import type { FunctionName, Functions } from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import type { Login, UpdateSink } from "./login.ts";
import type { ServerRules } from "./rules.ts";
import type { World } from "./world.ts";

/** Binds a temporary key: the part of it that needs keys. */
export type BindKey = (params: {
  permAuthKeyId: bigint;
  nonce: bigint;
  expiresAt: number;
  encryptedMessage: Uint8Array;
}) => void;

/** What a handler is given beside the parameters. */
export class Call {
  /** The server's state. */
  readonly world: World;
  /** How strict the server is, and what it knows of applications. */
  readonly rules: ServerRules;
  /** The authorisation that the call came by. */
  readonly login: Login;
  /** The session that made the call: its updates come in the answer. */
  readonly sink: UpdateSink;
  /** The data centre that the call came to. */
  readonly dcId: number;
  /** Binds the key of this connection to a permanent one. */
  readonly bindKey: BindKey;

  /**
   * @param parts All of it.
   */
  constructor(parts: {
    world: World;
    rules: ServerRules;
    login: Login;
    sink: UpdateSink;
    dcId: number;
    bindKey: BindKey;
  }) {
    this.world = parts.world;
    this.rules = parts.rules;
    this.login = parts.login;
    this.sink = parts.sink;
    this.dcId = parts.dcId;
    this.bindKey = parts.bindKey;
  }

  /** Whether it came to a CDN data centre, which does next to nothing. */
  get isCdn(): boolean {
    return this.world.dcs.some(({ id, cdnPublicKey }) =>
      id === this.dcId && cdnPublicKey !== undefined
    );
  }

  /**
   * Who made the call.
   *
   * @throws {RpcError} If nobody is signed in.
   */
  get account(): Account {
    const { account, passwordPending } = this.login;
    if (account !== undefined) return account;
    throw new RpcError(
      401,
      passwordPending ? "SESSION_PASSWORD_NEEDED" : "AUTH_KEY_UNREGISTERED",
    );
  }
}

/** Answers the calls of one method. */
export type Handler<K extends FunctionName> = (
  call: Call,
  params: Functions[K]["params"],
) => Functions[K]["result"] | Promise<Functions[K]["result"]>;

/** Answers the calls of some methods. */
export type Handlers = { readonly [K in FunctionName]?: Handler<K> };
