import { assertEquals, assertRejects } from "@std/assert";
import { generateTestRsaKey } from "../../src/crypto/mod.ts";
import { KeyExchange } from "../../src/mtproto/mod.ts";
import { Connection, ConnectionError } from "../../src/network/mod.ts";
import { createKey } from "../../src/network/create_key.ts";
import { FakeClock, pipe } from "../../src/testing/mod.ts";
import { createCodec } from "../../src/transport/mod.ts";
import { settle } from "./fake_dc.ts";

const { publicKey } = generateTestRsaKey();

for (
  const [what, connectTimeoutMs, wanted] of [
    ["15 s", undefined, 15_000],
    ["the time that is asked for", 700, 700],
  ] as const
) {
  Deno.test(`\`createKey()\` gives a silent server ${what}, then closes the connection`, async () => {
    const clock = new FakeClock();
    const [stream] = pipe();
    const codec = createCodec("abridged");
    const connection = new Connection({ stream, codec, hop: "DC 2" });
    const exchange = new KeyExchange({ publicKeys: [publicKey], dcId: 2 });
    const creating = createKey(connection, exchange, {
      clock,
      connectTimeoutMs,
    }).catch((error) => error);
    await settle();
    clock.advance(wanted - 1);
    assertEquals(connection.isClosed, false);
    clock.advance(1);
    assertEquals(connection.isClosed, true);
    await assertRejects(
      () => creating.then((error) => Promise.reject(error)),
      ConnectionError,
      `wanted an answer, got nothing within ${wanted} ms`,
    );
    assertEquals(clock.timers, 0);
  });
}
