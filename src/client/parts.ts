/**
 * The parts of a client, wired to each other.
 *
 * @module
 */

import { DcPool, DcTable } from "../network/mod.ts";
import { LoginStore, type StoredAccount } from "../storage/mod.ts";
import { ConfigWatch } from "./config_watch.ts";
import type { ClientConnectionState, ClientEvents } from "./client_events.ts";
import type { Emitter } from "./events.ts";
import {
  cdnConnectionPrefix,
  initConnectionPrefix,
} from "./init_connection.ts";
import type { Invoker } from "./invoker.ts";
import type { Next } from "./middleware.ts";
import { InFlight } from "./middleware/in_flight.ts";
import type { ResolvedClientOptions } from "./options.ts";
import { PeerStore } from "./peers/peer_store.ts";
import { createPipeline } from "./pipeline.ts";
import { Dispatcher } from "./updates/dispatcher.ts";
import { UpdatesEngine } from "./updates/engine.ts";

/** What the parts ask of the client they belong to. */
export interface Host {
  /** All options. */
  readonly options: ResolvedClientOptions;
  /** Makes calls. */
  readonly invoker: Invoker;
  /** Where news go. */
  readonly events: Emitter<ClientEvents>;
  /** Aborted when the client is closed. */
  readonly closed: AbortSignal;
  /** Who is signed in. */
  readonly account: () => StoredAccount | undefined;
  /** Hands a call to the network. */
  readonly send: Next;
  /** Makes another DC the home DC. */
  readonly moveHome: (dcId: number) => Promise<void>;
}

/** The parts. */
export interface Parts {
  /** The records of the login. */
  readonly store: LoginStore;
  /** Where the DCs are. */
  readonly table: DcTable;
  /** Hands out updates. */
  readonly dispatcher: Dispatcher;
  /** The peers seen. */
  readonly peers: PeerStore;
  /** Follows updates. */
  readonly updates: UpdatesEngine;
  /** Connections to all DCs. */
  readonly network: DcPool;
  /** Counts calls. */
  readonly inFlight: InFlight;
  /** The way of a call. */
  readonly pipeline: Next;
  /** Reads the server's configuration. */
  readonly config: ConfigWatch;
  /** What the home connection is up to. */
  readonly state: () => ClientConnectionState;
}

/**
 * Makes the parts.
 *
 * @param host The client they are for.
 * @returns The parts; nothing is connected yet.
 */
export function createParts(host: Host): Parts {
  const { options, invoker, events, account } = host;
  const { clock, logger } = options;
  const report = (error: unknown) => events.emit("error", error);
  const store = new LoginStore(options.storage);
  const table = new DcTable(options.dcOptions, {
    pinned: options.isDcListPinned,
  });
  const dispatcher = new Dispatcher({
    capacity: options.updateQueueCapacity,
    overflow: options.updateOverflow,
    guard: (callback) => events.guard(callback),
    logger,
  });
  const peers = new PeerStore({
    invoker,
    store,
    clock,
    capacity: options.peerCacheSize,
    account,
    report,
  });
  const config = new ConfigWatch({ invoker, clock, table, report });
  let isBehind = false;
  let told: ClientConnectionState = "idle";
  const state = () =>
    network.state === "connected" && isBehind ? "updating" : network.state;
  const tellState = () => {
    const present = state();
    if (present === told) return;
    told = present;
    logger.info(`connection of the home DC: ${present}`);
    events.emit("connectionState", present);
  };
  const updates = new UpdatesEngine({
    invoker,
    store,
    clock,
    logger,
    peers,
    account,
    dispatcher,
    lost: (event) => events.emit("updatesLost", event),
    behind: (value) => {
      isBehind = value;
      tellState();
    },
    report,
  });
  const network = new DcPool({
    ...options,
    table,
    store,
    initPrefix: initConnectionPrefix(options),
    cdnInitPrefix: cdnConnectionPrefix(options),
    isSignedIn: () => account() !== undefined,
    listener: {
      updates: (body) => updates.receive(body),
      connected: () => {
        config.read();
        updates.resync();
      },
      sessionLost: () => updates.resync(),
      state: tellState,
      disconnected: (dcId, error) => {
        const why = error instanceof Error ? error.message : String(error);
        logger.warn(`DC ${dcId}: disconnected: ${why}`);
      },
      keyLost: (dcId) => {
        logger.error(`DC ${dcId}: the server does not know our key`);
        events.emit("keyLost", { dcId });
      },
      error: report,
    },
  });
  const inFlight = new InFlight();
  const pipeline = createPipeline({
    ...options,
    inFlight,
    signal: host.closed,
    isFresh: (dcId) =>
      account() !== undefined && network.isFresh(dcId ?? network.homeDcId),
    onRetry: (event) => events.emit("retry", event),
    moveHome: host.moveHome,
    send: host.send,
  });
  return {
    store,
    table,
    dispatcher,
    peers,
    updates,
    network,
    inFlight,
    pipeline,
    config,
    state,
  };
}
