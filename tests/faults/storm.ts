/**
 * Many calls through a bad network to a bad server, each accounted for. The
 * same seed brings the same faults, as far as timing allows.
 */

import { Client, RpcError } from "../../mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { SeededRandom } from "../../src/testing/server/faults.ts";
import { type FaultCounts, FaultProxy } from "./fault_proxy.ts";
import { ABORT_REASON, Ledger, type Plan, type Tally } from "./ledger.ts";
import type { Scenario } from "./scenarios.ts";
import { swiftClock } from "./swift_clock.ts";

/** Which storm. */
export interface StormOptions {
  readonly scenario: Scenario;
  /** A whole number of 32 bits. */
  readonly seed: number;
  /** How many calls are made. */
  readonly calls: number;
  /** How many are under way at a time. @default {12} */
  readonly width?: number;
}

/** What a storm did. */
export interface StormReport extends Tally {
  /** What the proxies did. */
  readonly faults: FaultCounts;
  /** How often what happened. */
  readonly events: Record<string, number>;
  /** Errors that the client reported in the background. */
  readonly background: string[];
  /** True milliseconds that it took. */
  readonly ms: number;
}

/** Calm after which every call must have ended, in true milliseconds. */
const CALM_MS = 30_000;
/** When the faults stop, in true milliseconds for each call. */
const STORM_MS = 25;

/**
 * Makes all calls of a storm and accounts for them.
 *
 * @param options Which storm.
 * @returns What became of them.
 */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const { scenario, seed, calls, width = 12 } = options;
  const random = new SeededRandom(seed);
  const ledger = new Ledger();
  const begun = performance.now();
  await using server = await TestServer.start({
    seed,
    dcIds: scenario.dcIds,
    clock: swiftClock,
  });
  answer(server, ledger, scenario, random);
  const faults = { cut: 0, delay: 0, split: 0, corrupt: 0, duplicate: 0 };
  const proxies = server.dcOptions.map(({ port }) =>
    new FaultProxy(port, random, null, faults)
  );
  const background: string[] = [];
  const client = await signedIn(server, proxies, background);
  const scene = { server, client, proxies, random, dcIds: scenario.dcIds };
  const events: Record<string, number> = {};
  for (const fault of scenario.packets) server.inject(fault);
  for (const proxy of proxies) proxy.faults = scenario.proxy;

  const calm = () => {
    server.clearFaults();
    for (const proxy of proxies) proxy.faults = null;
  };
  let ended = 0;
  // Something happens in short storms, too.
  const every = Math.min(scenario.every, Math.ceil(calls / 8));
  let eventAt = every;
  let happening = Promise.resolve();
  const happen = (): void => {
    if (++ended < eventAt || scenario.events.length === 0) return;
    eventAt += every;
    const { length } = scenario.events;
    const event = scenario.events[random.between(0, length - 1)]!;
    events[event.name] = (events[event.name] ?? 0) + 1;
    happening = happening.then(async () => void await event.run(scene));
  };
  let made = 0;
  const work = Promise.all(Array.from({ length: width }, async () => {
    while (made < calls) {
      made++;
      await call(client, ledger, random);
      happen();
    }
  }));
  const isOver = await within(work, calls * STORM_MS);
  calm();
  if (!isOver) await within(work, CALM_MS);
  const tally = ledger.close();
  await happening;
  await client.close({ drainMs: 0 });
  for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
  if (server.errors.length > 0) {
    tally.wrong.push(`the server failed: ${server.errors[0]}`);
  }
  if (scenario.isOnce && tally.repeated > 0) {
    tally.wrong.push(`${tally.repeated} calls were executed more than once`);
  }
  const ms = performance.now() - begun;
  return { ...tally, faults, events, background, ms };
}

async function signedIn(
  server: TestServer,
  proxies: readonly FaultProxy[],
  background: string[],
): Promise<Client> {
  const token = "7:storm";
  server.addBot({ token, username: "storm_bot" });
  const client = new Client({
    apiId: 1,
    apiHash: "0123456789abcdef",
    clock: swiftClock,
    ...server.clientOptions(),
    dcOptions: server.dcOptions.map((it, i) => ({
      ...it,
      port: proxies[i]!.port,
    })),
  });
  client.on("error", (error) => void background.push(String(error)));
  await client.connect();
  await client.botSignIn(token);
  return client;
}

/** Echoes the number and text of each call, or does as it was planned. */
function answer(
  server: TestServer,
  ledger: Ledger,
  { migrate, dcIds }: Scenario,
  random: SeededRandom,
): void {
  server.on("langpack.getDifference", ({ params, dcId }) => {
    const { fromVersion: number, langCode } = params;
    const hundredth = random.between(0, 99);
    if (dcId === dcIds[0] && hundredth < migrate) {
      const other = dcIds[1 + hundredth % (dcIds.length - 1)]!;
      throw new RpcError(303, `FILE_MIGRATE_${other}`);
    }
    if (ledger.executed(number) === "refuse") {
      throw new RpcError(400, `PLANNED_${number}`);
    }
    return {
      _: "langPackDifference",
      langCode,
      fromVersion: number,
      version: number,
      strings: [],
    };
  });
}

const PLANS: readonly [Plan, number][] = [
  ["refuse", 0.1],
  ["abort", 0.03],
  ["timeout", 0.03],
];

/** Makes one call, unlike all others, and notes how it ends. */
async function call(
  client: Client,
  ledger: Ledger,
  random: SeededRandom,
): Promise<void> {
  let chance = random.next();
  const plan = PLANS.find(([, share]) => (chance -= share) < 0)?.[0] ??
    "answer";
  const number = ledger.open(plan);
  const isLong = random.next() < 0.05;
  const text = `${number}:`.padEnd(isLong ? random.between(10, 40_000) : 10);
  const abort = new AbortController();
  const delay = random.next() * 40;
  const timer = plan === "abort"
    ? setTimeout(() => abort.abort(ABORT_REASON), delay)
    : undefined;
  try {
    const result = await client.invoke("langpack.getDifference", {
      langPack: "",
      langCode: text,
      fromVersion: number,
    }, {
      signal: abort.signal,
      ...(plan === "timeout" ? { timeoutMs: Math.ceil(delay * 10) } : {}),
      ...(random.next() < 0.1 ? { after: `${number % 3}` } : {}),
    });
    const isOwn = result.fromVersion === number && result.version === number &&
      result.langCode === text;
    ledger.answered(number, isOwn);
  } catch (error) {
    ledger.failed(number, error);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a promise is kept within so many milliseconds. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer!);
  }
}
