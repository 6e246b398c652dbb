import { assertEquals } from "@std/assert";
import { BaseClient, RpcError } from "../../src/client/mod.ts";
import { type FaultKind, TestServer } from "../../src/testing/mod.ts";
import { hastyClock } from "./hasty_clock.ts";

/** The same every time; a failing run names the seed it had. */
const SEEDS = [1, 2];

const ROUNDS = 10;
const CALLS = 500;
const WIDTH = 32;

const KINDS: readonly FaultKind[] = [
  "delay",
  "duplicate",
  "reorder",
  "corrupt",
  "cut",
  "transportError",
];

/** Numbers from 0 to 1 that come again with the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

for (const seed of SEEDS) {
  Deno.test(`\`BaseClient.invoke()\` ends ${ROUNDS * CALLS} calls once each under every fault, seed ${seed}`, async () => {
    const random = randomFrom(seed);
    await using server = await TestServer.start({ seed, dcIds: [2, 4] });
    server.on("langpack.getDifference", ({ params }) => {
      // Every tenth is refused, in a way of its own.
      if (params.fromVersion % 10 === 9) {
        throw new RpcError(400, `NUMBER_${params.fromVersion}_INVALID`);
      }
      return {
        _: "langPackDifference" as const,
        langCode: params.langCode,
        fromVersion: params.fromVersion,
        version: 1,
        strings: [],
      };
    });
    await using client = new BaseClient({
      apiId: 1,
      apiHash: "0123456789abcdef",
      clock: hastyClock,
      // True seconds are 20 of its own: a busy machine must not run into limits.
      connectTimeoutMs: 300_000,
      startTimeoutMs: 600_000,
      ...server.clientOptions(),
    });
    await client.connect();
    const ask = async (number: number): Promise<number> => {
      try {
        const answer = await client.invoke("langpack.getDifference", {
          langPack: "",
          langCode: "en",
          fromVersion: number,
        });
        return answer.fromVersion;
      } catch (error) {
        if (!(error instanceof RpcError)) throw error;
        assertEquals(error.type, "NUMBER_INVALID");
        return error.argument!;
      }
    };
    const ended = new Map<number, number>();
    const disturb = async (round: number): Promise<void> => {
      if (round % 4 === 1) server.rotateSalts();
      if (round % 4 === 3) {
        await server.restart({ keepKeys: random() < 0.5 });
      }
      if (round === 5) server.skewClock(600_000);
      if (round === 7) {
        server.fail("langpack.getDifference", 303, "NETWORK_MIGRATE_4", 3);
      }
      const kind = KINDS[Math.floor(random() * KINDS.length)]!;
      server.inject({
        kind,
        probability: 0.02 + random() * 0.1,
        times: 5 + Math.floor(random() * 20),
        code: 429,
      });
    };
    for (let round = 0; round < ROUNDS; round++) {
      await disturb(round);
      let next = round * CALLS;
      const end = next + CALLS;
      await Promise.all(Array.from({ length: WIDTH }, async () => {
        while (next < end) {
          const number = next++;
          assertEquals(await ask(number), number, `seed ${seed}`);
          ended.set(number, (ended.get(number) ?? 0) + 1);
        }
      }));
      server.clearFaults();
    }
    assertEquals(ended.size, ROUNDS * CALLS, `seed ${seed}`);
    assertEquals([...new Set(ended.values())], [1], `seed ${seed}`);
  });
}
