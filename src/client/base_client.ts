/**
 * The client without its features: connect, call, follow updates, close.
 *
 * @module
 */

import {
  type Api,
  apiSchema,
  type FunctionName,
  type Functions,
  TlReader,
  type TypeInputPeer,
} from "../tl/mod.ts";
import type { LoginStore, Storage, StoredAccount } from "../storage/mod.ts";
import type { DcTable, NetworkChange } from "../network/mod.ts";
import { createApi } from "./api.ts";
import type {
  ClientConnectionState,
  ClientEvents,
  CloseOptions,
} from "./client_events.ts";
import { ClosedError } from "./errors.ts";
import { Emitter, type Listener } from "./events.ts";
import { hideInside } from "./inspection.ts";
import type {
  InvokeOptions,
  Invoker,
  WrapperName,
  WrapperParams,
} from "./invoker.ts";
import type { Call } from "./middleware.ts";
import {
  type ClientOptions,
  type ResolvedClientOptions,
  resolveOptions,
} from "./options.ts";
import { watchOnline } from "./online.ts";
import { createParts, type Parts } from "./parts.ts";
import type { PeerLike } from "./peers/peer.ts";
import type { PeerStore } from "./peers/peer_store.ts";
import type { Delivery } from "./updates/batch.ts";
import type {
  UpdateIterator,
  UpdateIteratorOptions,
} from "./updates/dispatcher.ts";

/**
 * Connections, calls, peers and updates of one login. `Client` adds the
 * features.
 */
export class BaseClient implements Invoker, AsyncDisposable {
  /** All options, defaults included. */
  readonly options: ResolvedClientOptions;
  /** Every function of the schema: `client.api.help.getConfig()`. */
  readonly api: Api<InvokeOptions>;
  /** The peers seen so far. */
  readonly peers: PeerStore;
  readonly #parts: Parts;
  readonly #events: Emitter<ClientEvents> = new Emitter();
  readonly #closed: AbortController = new AbortController();
  #account: StoredAccount | undefined;
  #status: "new" | "open" | "draining" | "closed" = "new";
  #opening: Promise<void> | undefined;
  #closing: Promise<void> | undefined;
  #ended: Promise<void> | undefined;
  #isStorageOpen = false;

  /**
   * Checks the options; connects to nothing.
   *
   * @param options Application and login.
   * @throws {TypeError} If an option is of the wrong kind.
   * @throws {RangeError} If an option is out of range.
   * @throws {SyntaxError} If an option cannot be parsed.
   */
  constructor(options: ClientOptions) {
    this.options = resolveOptions(options);
    this.#parts = createParts({
      options: this.options,
      invoker: this,
      events: this.#events,
      closed: this.#closed.signal,
      account: () => this.#account,
      send: (call) => this.#send(call),
      moveHome: (dcId) => this.moveHome(dcId),
    });
    this.peers = this.#parts.peers;
    hideInside(this);
    this.api = createApi(this, (name) => apiSchema.hasFunction(name));
  }

  /** Where the login is kept. */
  get storage(): Storage {
    return this.options.storage;
  }

  /** The records of the login. */
  get store(): LoginStore {
    return this.#parts.store;
  }

  /** Who is signed in, as far as is known without asking. */
  get account(): StoredAccount | undefined {
    return this.#account;
  }

  /** Number of the home DC. */
  get homeDcId(): number {
    return this.#parts.network.homeDcId;
  }

  /** State of the home connection. */
  get connectionState(): ClientConnectionState {
    return this.#parts.state();
  }

  /** Whether the client was closed. */
  get isClosed(): boolean {
    return this.#status === "closed" || this.#status === "draining";
  }

  /** The DC addresses in use. */
  get dcTable(): DcTable {
    return this.#parts.table;
  }

  /** The server's time, in Unix seconds. */
  get serverTime(): number {
    const { timeOffsetMs } = this.#parts.network;
    return Math.floor((this.options.clock.now() + timeOffsetMs) / 1000);
  }

  /**
   * Opens storage and the connection to the home DC. Calling it again waits
   * for the same.
   *
   * @throws {ConnectionError} If no connection came up in time.
   * @throws {StorageError} If what is stored cannot be used.
   * @throws {ClosedError} If the client was closed.
   */
  connect(): Promise<void> {
    if (this.isClosed) {
      const reason = "Cannot connect: the client is closed";
      return Promise.reject(new ClosedError(reason));
    }
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /**
   * Calls a function that wraps another one.
   *
   * @param name Name of the wrapper, as `"invokeWithMessagesRange"`.
   * @param params Its parameters; `query` is the other function, whose result
   * is returned.
   * @param options How to make the call.
   */
  invoke<W extends WrapperName, K extends FunctionName>(
    name: W,
    params: WrapperParams<W, K>,
    options?: InvokeOptions,
  ): Promise<Functions[K]["result"]>;
  /**
   * Calls a function of the API.
   *
   * @param name Name of the function as in the schema.
   * @param params Its parameters.
   * @param options How to make the call.
   * @returns Its result.
   * @throws {RpcError} If the server refuses.
   * @throws {ClosedError} If the client is closed or not connected yet.
   * @throws {TypeError} If a parameter is of the wrong kind.
   * @throws {RangeError} If a parameter is out of range.
   */
  invoke<K extends FunctionName>(
    name: K,
    params: Functions[K]["params"],
    options?: InvokeOptions,
  ): Promise<Functions[K]["result"]>;
  invoke(
    name: FunctionName,
    params: unknown,
    options: InvokeOptions = {},
  ): Promise<unknown> {
    if (this.#status !== "open") {
      const why = this.isClosed ? "closed" : "not connected";
      const reason = `Cannot invoke "${name}": the client is ${why}`;
      return Promise.reject(new ClosedError(reason));
    }
    return this.#parts.pipeline({ method: name, params, options });
  }

  /**
   * Finds the input peer of a user, group or channel.
   *
   * @param peer A username, phone number, link, `"me"`, marked id, or any TL
   * object that stands for a peer.
   * @returns What functions of the API take.
   * @throws {PeerError} If it is not known and cannot be found.
   */
  resolvePeer(peer: PeerLike): Promise<TypeInputPeer> {
    return this.peers.resolve(peer);
  }

  /**
   * Listens to events of the client itself.
   *
   * @param event Name of the event.
   * @param listener What to call. What it throws becomes an `error` event.
   * @returns A function that stops listening.
   */
  on<K extends keyof ClientEvents>(
    event: K,
    listener: Listener<ClientEvents[K]>,
  ): () => void {
    return this.#events.on(event, listener);
  }

  /** Tells listeners of `error` of something that failed. */
  reportError(error: unknown): void {
    this.#events.emit("error", error);
  }

  /**
   * Listens to updates as they are in the schema, in order, without gaps.
   *
   * @param listener What to call. What it throws becomes an `error` event.
   * @returns A function that stops listening.
   */
  onRawUpdate(listener: Listener<Delivery>): () => void {
    return this.#parts.dispatcher.listen(listener);
  }

  /**
   * Iterates over updates as they are in the schema. Each call is a receiver
   * of its own, from now on until the client is closed.
   *
   * @param options Capacity and what happens when it is reached.
   * @returns An iterator; leaving the loop ends it.
   */
  rawUpdates(options: UpdateIteratorOptions = {}): UpdateIterator {
    return this.#parts.dispatcher.iterate(options);
  }

  /**
   * Polls a channel that the account has not joined, at the pace the server
   * names; its updates come like all others.
   *
   * @param channelId Which channel, unmarked.
   * @param pts Its `pts`, as its dialog or full form tells it.
   * @returns A function that ends it.
   */
  followChannel(channelId: bigint, pts: number): () => void {
    return this.#parts.updates.poll(channelId, pts);
  }

  /** Asks the server at once for updates that may have been missed. */
  syncUpdates(): void {
    this.#parts.updates.resync();
  }

  /**
   * Tells the client who has signed in, or out.
   *
   * @param account The user, or `undefined` after signing out.
   */
  async setAccount(account: StoredAccount | undefined): Promise<void> {
    this.#account = account;
    await this.#parts.store.setAccount(account);
    await this.#parts.network.setAuthorized(account !== undefined);
    if (account === undefined) this.#parts.updates.stop();
    else if (this.options.receiveUpdates) this.#parts.updates.start(false);
    this.#events.emit("account", account);
  }

  /**
   * Makes another DC the home DC, as the server demands when a user belongs
   * there.
   *
   * @param dcId Number of the DC.
   */
  async moveHome(dcId: number): Promise<void> {
    await this.#parts.network.moveHome(dcId);
    await this.#parts.store.setHomeDc(dcId);
  }

  /** Tries at once to reconnect: the network is known to be back. */
  signalNetworkRestored(): void {
    this.#parts.network.signalNetworkRestored();
  }

  /**
   * Changes transport, proxy or connector and reconnects. Calls in flight
   * are kept.
   *
   * @param change What to change.
   */
  changeNetwork(change: NetworkChange): void {
    this.#parts.network.change(change);
  }

  /** Writes what is not yet in storage: peers and update state. */
  async flush(): Promise<void> {
    await this.peers.flush();
    await this.#parts.updates.save();
  }

  /**
   * Lets calls in flight finish, then closes everything. Later calls fail
   * with {@linkcode ClosedError}.
   *
   * @param options How long to wait.
   */
  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#close(options.drainMs ?? 5000);
    return this.#closing;
  }

  /**
   * Closes everything at once. Calls in flight fail with
   * {@linkcode ClosedError}. `close()` then waits for storage.
   */
  disconnect(): void {
    if (this.#status !== "closed") this.#abort();
    this.#closing ??= this.#release();
    this.#closing.catch((error) => this.reportError(error));
  }

  /** Same as {@linkcode close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #open(): Promise<void> {
    const { options } = this;
    if (!this.#isStorageOpen) {
      await options.storage.open();
      this.#isStorageOpen = true;
      watchOnline(this.#closed.signal, () => this.signalNetworkRestored());
    }
    this.#account = await this.#parts.store.account();
    const homeDcId = await this.#parts.store.homeDc() ?? options.dcId;
    if (this.isClosed) throw new ClosedError();
    this.#status = "open";
    await this.#parts.network.start(homeDcId);
    if (this.#account !== undefined && options.receiveUpdates) {
      this.#parts.updates.start(options.catchUp);
    }
  }

  #send({ method, params, options }: Call): Promise<unknown> {
    return this.#parts.network.call({
      method,
      encode: (writer) =>
        apiSchema.writeFunction(writer, method, params as never),
      decode: (body) => {
        const result = apiSchema.readResult(new TlReader(body), method);
        this.peers.observe(result);
        this.#parts.updates.observe(method, params, result);
        return result;
      },
      ...options,
    });
  }

  async #close(drainMs: number): Promise<void> {
    if (this.#status === "open") {
      this.#status = "draining";
      this.#parts.updates.stop();
      this.#parts.config.stop();
      await this.#parts.inFlight.drained(this.options.clock, drainMs);
    }
    if (this.#status !== "closed") this.#abort();
    await this.#release();
  }

  #abort(): void {
    this.#status = "closed";
    const reason = new ClosedError("Cannot finish: the client was closed");
    this.#closed.abort(reason);
    this.#parts.updates.stop();
    this.#parts.config.stop();
    this.#parts.dispatcher.close();
    this.#ended = this.#parts.network.close(reason);
  }

  async #release(): Promise<void> {
    await this.#opening?.catch(() => {});
    await this.#ended;
    if (!this.#isStorageOpen) return;
    await this.flush();
    this.peers.close();
    await this.options.storage.close();
    this.#events.clear();
  }
}
