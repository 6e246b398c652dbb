/**
 * Calls to any DC: keys, connections and logins made as they are needed.
 *
 * @see https://core.telegram.org/api/datacenter
 *
 * @module
 */

import { SERVER_KEYS, TEST_SERVER_KEYS } from "../crypto/mod.ts";
import { RpcError } from "../mtproto/mod.ts";
import { BackupWatch } from "./backup_watch.ts";
import { cdnKeys } from "./cdn_keys.ts";
import { chooseConnector } from "./choose_connector.ts";
import type { TimerHandle } from "./clock.ts";
import type { ConnectionState } from "./connection_state.ts";
import type { Connector } from "./connector.ts";
import { type ConnectionKind, wireDcId } from "./dc.ts";
import { DcKeys } from "./dc_keys.ts";
import type { DcPoolOptions, NetworkChange } from "./dc_pool_options.ts";
import { unknownDc } from "./endpoint.ts";
import { ConnectionError, reasonOf } from "./errors.ts";
import { LoginCopies } from "./login_copies.ts";
import type { SenderRequest } from "./pending_call.ts";
import { describeProxy, parseProxy, type Proxy } from "./proxy.ts";
import { Sender } from "./sender.ts";
import { SenderPool } from "./sender_pool.ts";

/** A call to some DC. */
export interface NetworkCall<T> extends SenderRequest<T> {
  /** The DC; the home DC if absent. */
  readonly dcId?: number | undefined;
  /** What kind of connection; the main one if absent. */
  readonly connection?: ConnectionKind | undefined;
}

/** One DC. */
interface Dc {
  readonly keys: DcKeys;
  readonly pool: SenderPool;
}

/** A key, or a login on a DC, is new for so long, in milliseconds. */
const FRESH_MS = 30_000;

/** Functions that need no login, or make one. */
const WITHOUT_LOGIN: ReadonlySet<string> = new Set([
  "auth.exportAuthorization",
  "auth.importAuthorization",
  "auth.bindTempAuthKey",
  "help.getConfig",
  "help.getNearestDc",
]);

/** All DCs of one login. */
export class DcPool {
  readonly #options: DcPoolOptions;
  readonly #dcs = new Map<number, Dc>();
  readonly #copies: LoginCopies;
  readonly #backup: BackupWatch;
  #connector: Connector;
  #network: NetworkChange;
  #homeDcId = 0;
  #timer: TimerHandle | undefined;
  #isTimerSet = false;
  #closeReason: unknown;
  #isClosed = false;

  /**
   * Makes a `DcPool`.
   *
   * @param options Addresses, storage, limits.
   */
  constructor(options: DcPoolOptions) {
    this.#options = options;
    this.#copies = new LoginCopies(
      options.clock,
      () => this.#dc(this.#homeDcId).pool.main,
    );
    this.#backup = new BackupWatch({
      ...options,
      source: options.backupAddresses,
      found: () => this.#dc(this.#homeDcId).pool.main.retryNow(),
      report: (error) => options.listener.error(error),
    });
    const { transport, proxy, connector } = options;
    this.#network = {
      transport,
      ...(proxy === undefined ? {} : { proxy }),
      ...(connector === undefined ? {} : { connector }),
    };
    this.#connector = chooseConnector(this.#network, this.#options);
  }

  /** Number of the home DC; 0 before {@linkcode start}. */
  get homeDcId(): number {
    return this.#homeDcId;
  }

  /** State of the main connection to the home DC. */
  get state(): ConnectionState {
    return this.#dcs.get(this.#homeDcId)?.pool.main.state ?? "idle";
  }

  /** The home DC's clock minus ours, in milliseconds. */
  get timeOffsetMs(): number {
    return this.#dcs.get(this.#homeDcId)?.keys.current?.timeOffsetMs ?? 0;
  }

  /** How many calls have no answer yet. */
  get pending(): number {
    let pending = 0;
    for (const { pool } of this.#dcs.values()) {
      for (const sender of pool.senders) pending += sender.pending;
    }
    return pending;
  }

  /**
   * Connects to the home DC.
   *
   * @param homeDcId Its number.
   * @throws {ConnectionError} If there is no connection in `startTimeoutMs`.
   */
  async start(homeDcId: number): Promise<void> {
    this.#homeDcId = homeDcId;
    await this.#ready(homeDcId);
  }

  /**
   * Makes a call.
   *
   * @param call The call. Before the first one to another DC than the home
   * DC, the login is copied there.
   * @returns Its result.
   */
  call<T>(call: NetworkCall<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(this.#closeReason);
    const { dcId = this.#homeDcId, connection = "main", method } = call;
    if (dcId !== this.#homeDcId && !this.#options.table.has(dcId)) {
      return Promise.reject(unknownDc(dcId));
    }
    const dc = this.#dc(dcId);
    const needsLogin = dcId !== this.#homeDcId && !WITHOUT_LOGIN.has(method) &&
      this.#options.isSignedIn() && !this.#options.table.isCdn(dcId);
    if (needsLogin) return this.#callElsewhere(dc, dcId, connection, call);
    return dc.pool.get(connection).call(call);
  }

  /**
   * Makes another DC the home DC.
   *
   * @param dcId Its number.
   */
  async moveHome(dcId: number): Promise<void> {
    if (dcId === this.#homeDcId) return;
    if (this.#options.isSignedIn()) {
      // Whoever moves after signing in takes the login along, if it lives.
      await this.#authorize(this.#dc(dcId), dcId).catch((error) => {
        if (!(error instanceof RpcError)) throw error;
      });
    }
    this.#homeDcId = dcId;
    this.#watchIdle();
    this.#options.listener.state(this.#dc(dcId).pool.main.state);
    await this.#ready(dcId);
  }

  /**
   * Remembers that somebody signed in on the home DC, or out everywhere.
   *
   * @param isAuthorized Whether somebody is signed in.
   */
  async setAuthorized(isAuthorized: boolean): Promise<void> {
    for (const [dcId, { keys }] of this.#dcs) {
      if (dcId === this.#homeDcId) await keys.setAuthorized(isAuthorized);
      else if (!isAuthorized) await keys.setAuthorized(false);
    }
  }

  /**
   * Tells whether the server may not know us everywhere yet.
   *
   * @param dcId A DC.
   * @returns Whether its key, or the login there, is so new.
   */
  isFresh(dcId: number): boolean {
    const dc = this.#dcs.get(dcId);
    if (dc === undefined) return false;
    const since = Math.max(
      dc.keys.current?.createdAtMs ?? -Infinity,
      this.#copies.copiedAtMs(dcId),
    );
    return this.#options.clock.now() - since < FRESH_MS;
  }

  /** Ends all pauses between attempts. */
  signalNetworkRestored(): void {
    for (const sender of this.#senders()) sender.retryNow();
  }

  /**
   * Changes how connections are made and replaces all of them.
   *
   * @param change What to change.
   */
  change(change: NetworkChange): void {
    this.#network = { ...this.#network, ...change };
    this.#connector = chooseConnector(this.#network, this.#options);
    for (const sender of this.#senders()) sender.restart();
  }

  /**
   * Closes everything for good. All calls fail.
   *
   * @param reason What they fail with.
   * @returns A promise kept when nothing is left.
   */
  async close(reason: unknown): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.#closeReason = reason;
      this.#options.clock.clearTimer(this.#timer);
      this.#backup.stop();
    }
    await Promise.all(this.#senders().map((sender) => sender.close(reason)));
    for (const { keys } of this.#dcs.values()) await keys.saved();
  }

  async #ready(dcId: number): Promise<void> {
    const { clock, startTimeoutMs } = this.#options;
    const sender = this.#dc(dcId).pool.main;
    let timer: TimerHandle;
    const late = new Promise<never>((_, reject) => {
      timer = clock.setTimer(() => {
        const cause = sender.lastError;
        const why = cause === undefined ? "" : `: ${reasonOf(cause)}`;
        const hop = cause instanceof ConnectionError
          ? cause.hop
          : this.#proxy && describeProxy(this.#proxy);
        reject(
          new ConnectionError(
            `Cannot connect to DC ${dcId}: wanted a connection within ${startTimeoutMs} ms, got none${why}`,
            { dcId, ...(hop === undefined ? {} : { hop }), cause },
          ),
        );
      }, startTimeoutMs);
    });
    try {
      await Promise.race([sender.ready(), late]);
    } finally {
      clock.clearTimer(timer!);
    }
  }

  /** The proxy, if there is one. */
  get #proxy(): Proxy | undefined {
    const { proxy } = this.#network;
    if (typeof proxy === "string") return parseProxy(proxy);
    return proxy ?? undefined;
  }

  /** An MTProxy finds DCs by itself. */
  get #isBehindMtproxy(): boolean {
    return this.#proxy?.type === "mtproxy";
  }

  async #callElsewhere<T>(
    dc: Dc,
    dcId: number,
    kind: ConnectionKind,
    call: NetworkCall<T>,
  ): Promise<T> {
    await this.#authorize(dc, dcId);
    try {
      return await dc.pool.get(kind).call(call);
    } catch (error) {
      const isUnknown = error instanceof RpcError &&
        error.is("AUTH_KEY_UNREGISTERED");
      if (!isUnknown) throw error;
      await dc.keys.setAuthorized(false);
      await this.#authorize(dc, dcId);
      return await dc.pool.get(kind).call(call);
    }
  }

  #authorize({ keys, pool }: Dc, dcId: number): Promise<void> {
    return this.#copies.ensure({ dcId, keys, sender: () => pool.main });
  }

  #dc(dcId: number): Dc {
    let dc = this.#dcs.get(dcId);
    if (dc === undefined) this.#dcs.set(dcId, dc = this.#createDc(dcId));
    return dc;
  }

  #createDc(dcId: number): Dc {
    const options = this.#options;
    const { testMode, table, store, listener } = options;
    const isCdn = table.isCdn(dcId);
    const own = options.publicKeys ??
      (testMode ? TEST_SERVER_KEYS : SERVER_KEYS);
    const keys = new DcKeys({
      ...options,
      dcId,
      wireDcId: wireDcId(dcId, { testMode }),
      store: isCdn ? null : store,
      publicKeys: () =>
        isCdn ? cdnKeys(this.#dc(this.#homeDcId).pool.main, dcId) : own,
      // There is nothing to forward the secrecy of: no login, public files.
      pfs: options.pfs && !isCdn,
      report: (error) => listener.error(error),
    });
    const pool = new SenderPool({
      create: (kind) => this.#createSender(dcId, kind, keys),
      sizes: {
        main: 1,
        upload: options.uploadConnections,
        download: options.downloadConnections,
      },
    });
    return { keys, pool };
  }

  #createSender(dcId: number, kind: ConnectionKind, keys: DcKeys): Sender {
    const { listener, table, testMode, allowIpv6 } = this.#options;
    const isHome = () => kind === "main" && dcId === this.#homeDcId;
    const isCdn = table.isCdn(dcId);
    if (!isHome()) this.#watchIdle();
    return new Sender({
      ...this.#options,
      ...(isCdn && { initPrefix: this.#options.cdnInitPrefix }),
      dcId,
      keys,
      isPersistent: isHome,
      withoutUpdates: () =>
        !isCdn && !(isHome() && this.#options.receiveUpdates),
      open: async (signal) => {
        await keys.load();
        // The permanent key is made where everything is served.
        const isMedia = kind !== "main" && keys.current !== undefined;
        const endpoints = table.endpoints({
          dcId,
          media: isMedia,
          allowIpv6,
          preferStatic: Boolean(this.#network.proxy),
          allowTcpo: this.#network.transport !== "http",
        });
        if (endpoints.length === 0) throw unknownDc(dcId);
        return await this.#connector({
          dcId,
          wireDcId: wireDcId(dcId, { testMode, media: isMedia }),
          endpoints,
          kind: isMedia ? kind : "main",
          signal,
        });
      },
      listener: {
        updates: (body) => isHome() && listener.updates(body),
        sessionLost: () => isHome() && listener.sessionLost(),
        state: (state) => {
          if (!isHome()) return;
          // What it sets off first may be a part of the state.
          if (state === "connected") {
            this.#backup.connected();
            listener.connected();
          }
          listener.state(state);
        },
        disconnected: (error) => {
          listener.disconnected(dcId, error);
          if (isHome() && !this.#isBehindMtproxy) this.#backup.failed();
        },
        keyLost: () => listener.keyLost(dcId),
        wrongAddress: () => table.reset(dcId),
      },
    });
  }

  /** Looks now and then for connections that nobody uses. */
  #watchIdle(): void {
    if (this.#isTimerSet || this.#isClosed) return;
    this.#isTimerSet = true;
    const { clock, idleCloseMs } = this.#options;
    this.#timer = clock.setTimer(() => {
      this.#isTimerSet = false;
      const before = clock.now() - idleCloseMs;
      const home = this.#dcs.get(this.#homeDcId)?.pool.main;
      let open = 0;
      for (const { pool } of this.#dcs.values()) {
        open += pool.releaseIdle(before, (sender) => sender === home);
      }
      if (open > 0) this.#watchIdle();
    }, idleCloseMs);
  }

  #senders(): Sender[] {
    return [...this.#dcs.values()].flatMap(({ pool }) => [...pool.senders]);
  }
}
