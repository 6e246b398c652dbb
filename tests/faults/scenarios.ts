/** What goes wrong in a storm, and how often. */

import type { Client } from "../../mod.ts";
import type { Fault, TestServer } from "../../src/testing/mod.ts";
import type { SeededRandom } from "../../src/testing/server/faults.ts";
import type { FaultProxy, ProxyFaults } from "./fault_proxy.ts";

/** What events of a storm may touch. */
export interface Scene {
  readonly server: TestServer;
  readonly client: Client;
  readonly proxies: readonly FaultProxy[];
  readonly random: SeededRandom;
  /** Whose account is to be moved, if it is. */
  readonly dcIds: readonly number[];
}

/** Something that happens once in a while. */
export interface StormEvent {
  readonly name: string;
  readonly run: (scene: Scene) => unknown;
}

/** One kind of storm. */
export interface Scenario {
  readonly name: string;
  /** Data centres; the first is home. */
  readonly dcIds: readonly number[];
  /** What the proxies do. */
  readonly proxy: ProxyFaults | null;
  /** What the server does to packets. */
  readonly packets: readonly Fault[];
  /** What happens between calls. */
  readonly events: readonly StormEvent[];
  /** How many calls end between two events. */
  readonly every: number;
  /** How many in a hundred calls are sent to another DC by the server. */
  readonly migrate: number;
  /** Whether the server may never execute a call twice. */
  readonly isOnce: boolean;
}

const TRANSPORTS = [
  "abridged",
  "intermediate",
  "paddedIntermediate",
  "full",
  "obfuscatedAbridged",
  "obfuscatedPaddedIntermediate",
] as const;

const cutAll: StormEvent = {
  name: "all connections cut",
  run: ({ proxies }) => proxies.forEach((proxy) => proxy.cutAll()),
};

const rotateSalts: StormEvent = {
  name: "salts changed",
  run: ({ server }) => server.rotateSalts(),
};

const skewClock: StormEvent = {
  name: "clock set",
  run: ({ server, random }) => server.skewClock(random.between(-9e6, 9e6)),
};

const restart: StormEvent = {
  name: "server restarted with its keys",
  run: ({ server }) => server.restart(),
};

const loseKeys: StormEvent = {
  name: "server restarted without its keys",
  run: ({ server }) => server.restart({ keepKeys: false }),
};

const refuseKey: StormEvent = {
  name: "-404 on all connections",
  run: ({ server }) => server.disconnectAll(404),
};

const flood: StormEvent = {
  name: "-429 on all connections",
  run: ({ server }) => server.disconnectAll(429),
};

const changeTransport: StormEvent = {
  name: "transport changed",
  run: ({ client, random }) => {
    const i = random.between(0, TRANSPORTS.length - 1);
    client.changeNetwork({ transport: TRANSPORTS[i]! });
  },
};

const moveHome: StormEvent = {
  name: "account moved",
  run: ({ server, random, dcIds }) => {
    const dcId = dcIds[random.between(0, dcIds.length - 1)]!;
    server.fail("langpack.getDifference", 303, `USER_MIGRATE_${dcId}`);
  },
};

const NETWORK: ProxyFaults = {
  cut: 0.01,
  delay: 0.1,
  split: 0.2,
  corrupt: 0.005,
  duplicate: 0.003,
};

const PACKETS: readonly Fault[] = [
  { kind: "drop", probability: 0.01 },
  { kind: "delay", probability: 0.03, delayMs: 300 },
  { kind: "duplicate", probability: 0.03 },
  { kind: "reorder", probability: 0.03, delayMs: 200 },
  { kind: "corrupt", probability: 0.01 },
  { kind: "cut", probability: 0.003 },
];

const NOTHING = { dcIds: [2], proxy: null, packets: [], events: [], every: 50 };

/** All kinds of storm. */
export const SCENARIOS: readonly Scenario[] = [
  {
    ...NOTHING,
    name: "network",
    proxy: NETWORK,
    packets: PACKETS,
    events: [cutAll, changeTransport],
    every: 150,
    migrate: 0,
    isOnce: true,
  },
  {
    ...NOTHING,
    name: "time",
    proxy: { ...NETWORK, corrupt: 0, duplicate: 0 },
    events: [rotateSalts, skewClock, rotateSalts, cutAll],
    migrate: 0,
    isOnce: false,
  },
  {
    ...NOTHING,
    name: "servers",
    proxy: NETWORK,
    events: [restart, loseKeys, refuseKey, flood, cutAll],
    every: 100,
    migrate: 0,
    isOnce: false,
  },
  {
    ...NOTHING,
    name: "data centres",
    dcIds: [2, 4, 1],
    proxy: NETWORK,
    packets: [{ kind: "duplicate", probability: 0.02 }],
    events: [moveHome, cutAll, rotateSalts],
    every: 80,
    migrate: 10,
    isOnce: false,
  },
  {
    name: "everything",
    dcIds: [2, 4, 1],
    proxy: NETWORK,
    packets: PACKETS,
    events: [
      cutAll,
      rotateSalts,
      skewClock,
      restart,
      loseKeys,
      refuseKey,
      changeTransport,
      moveHome,
    ],
    every: 80,
    migrate: 5,
    isOnce: false,
  },
];
