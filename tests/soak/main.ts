// deno-lint-ignore-file no-console -- a command
/**
 * `deno task soak`: clients that connect, call and close, 10,000 of them
 * (`--cycles N`), must leave objects, resources and timers as they were; then
 * one client is idle for 30 s (`--idle N`, in seconds), and must take less than
 * 1 % of a processor. Exits with 1 if not. Wants `--v8-flags=--expose-gc`.
 *
 * The task runs it twice. With the engine's compilers off (`--whole`), nothing
 * but what the program keeps can grow, and the heap as a whole is judged. As
 * programs run, the engine compiles and recompiles for a long time; snapshots
 * of the heap then tell objects from what is the engine's, and objects are
 * judged. `--leak` keeps one number for each cycle, and has to fail.
 */

import { Client, MemoryStorage, parsePublicKey } from "../../mod.ts";
import { type HeapParts, heapParts } from "./heap.ts";
import { countTimers, cpuMs, read, type Reading, wait } from "./meter.ts";

/** What the server's worker says. */
interface Told {
  readonly port: number;
  readonly publicKeyPem: string;
  readonly connectionCount: number;
}

/** Cycles before the first reading: code is compiled, caches fill. */
const WARM_UP = 3000;
/** Readings on the way. */
const STEPS = 10;
/**
 * Growth that passes, in bytes for each cycle. The smallest thing that can
 * stay behind, one slot of an array, is 8 bytes.
 */
const MOST_GROWTH = 1;
/** What taking the readings costs, in bytes. */
const NOISE = 4096;
/** Share of one processor that an idle client may take. */
const MOST_IDLE_CPU = 0.01;

function option(name: string, fallback: number): number {
  const at = Deno.args.indexOf(name);
  return at < 0 ? fallback : Number(Deno.args[at + 1]);
}

const cycles = option("--cycles", 10_000);
const idleSeconds = option("--idle", 30);
const isWhole = Deno.args.includes("--whole");
const leak: number[] | null = Deno.args.includes("--leak") ? [] : null;
countTimers();
const worker = new Worker(new URL("server_worker.ts", import.meta.url), {
  type: "module",
});
const { port, publicKeyPem } = await told();
const publicKeys = [parsePublicKey(publicKeyPem)];
const storage = new MemoryStorage();
const failures: string[] = [];

fillCaches();
await heapParts();
// What follows a restart of the server is compiled, too, and the readings.
for (let step = 0; step < 3 * STEPS; step++) {
  await cycle(WARM_UP / (3 * STEPS));
  await forget();
  await read();
}
const parts = await heapParts();
const first = await read();
print("after the warm-up", first);
for (let step = 1; step <= STEPS; step++) {
  await cycle(Math.ceil(cycles / STEPS));
  const open = await forget();
  const now = await read();
  print(`after ${step * Math.ceil(cycles / STEPS)} cycles`, now);
  if (open > 0) failures.push(`${open} connections are open`);
  if (step === STEPS) judge(first, now, parts, await heapParts());
}
if (idleSeconds > 0) await idle();
worker.terminate();
for (const failure of failures) console.log(`WRONG: ${failure}`);
if (failures.length === 0) console.log("Everything stayed flat.");
Deno.exit(failures.length === 0 ? 0 : 1);

/** Has the engine grow its table of the texts of numbers, which it does once. */
function fillCaches(): void {
  for (let i = 0; i < 1_000_000; i += 7) String(i);
}

/** Connects, calls and closes so many clients, one after the other. */
async function cycle(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await using client = await connect();
    await client.api.help.getNearestDc();
    leak?.push(i);
  }
}

function connect(): Promise<Client> {
  return Client.connect({
    apiId: 1,
    apiHash: "0123456789abcdef",
    dcAddress: `127.0.0.1:${port}`,
    publicKeys,
    storage,
  });
}

/** Has the server forget its sessions; returns how many connections it had. */
async function forget(): Promise<number> {
  await wait(100);
  const answer = told();
  worker.postMessage(0);
  return (await answer).connectionCount;
}

function told(): Promise<Told> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

function judge(
  before: Reading,
  after: Reading,
  partsBefore: HeapParts,
  partsAfter: HeapParts,
): void {
  const growth = {
    "the heap as a whole": after.heap - before.heap,
    "objects": partsAfter.objects - partsBefore.objects,
    "code and the engine's own": partsAfter.engine - partsBefore.engine,
    "memory outside the heap": after.external - before.external,
  };
  for (const [what, bytes] of Object.entries(growth)) {
    const each = (bytes / cycles).toFixed(3);
    console.log(`growth of ${what}: ${bytes} bytes, ${each} a cycle`);
  }
  const judged = isWhole ? "the heap as a whole" : "objects";
  for (const what of [judged, "memory outside the heap"] as const) {
    if (growth[what] > MOST_GROWTH * cycles + NOISE) {
      failures.push(`${what}: ${growth[what]} bytes more than before`);
    }
  }
  for (const kind of ["resources", "timers"] as const) {
    if (after[kind] > before[kind]) {
      failures.push(`${after[kind] - before[kind]} more ${kind} than before`);
    }
  }
}

/** What a client costs that does nothing. */
async function idle(): Promise<void> {
  const before = await read();
  const client = await connect();
  await wait(2000);
  const { heap, timers, resources } = await read();
  const start = performance.now();
  const startCpu = cpuMs();
  await wait(idleSeconds * 1000);
  const share = (cpuMs() - startCpu) / (performance.now() - start);
  console.log(
    `an idle client, with its server in the same process: ${
      (share * 100).toFixed(3)
    } % CPU over ${idleSeconds} s, ${
      ((heap - before.heap) / 1024).toFixed(0)
    } KiB of heap, ${timers} timers, ${resources - before.resources} socket`,
  );
  if (share > MOST_IDLE_CPU) {
    failures.push(`an idle client takes ${(share * 100).toFixed(2)} % CPU`);
  }
  await client.close();
}

function print(when: string, reading: Reading): void {
  const { heap, external, resources, timers } = reading;
  console.log(
    `${when}: ${heap} bytes of heap, ${external} outside, ` +
      `${resources} resources, ${timers} timers`,
  );
}
