import { assertEquals, assertInstanceOf } from "@std/assert";
import { SecurityError } from "../../src/crypto/mod.ts";
import { makeClient } from "../client/setup.ts";

/** Where the nonce is in the answer to `req_pq_multi`. */
const NONCE_OFFSET = 24;

Deno.test("`BaseClient.connect()` believes in a forger after three exchanges in a row", async () => {
  const { client, dcs } = makeClient();
  dcs.garble = (packet) => void (packet[NONCE_OFFSET]! ^= 1);
  const connecting = client.connect().catch((error) => error);
  await dcs.advance(1000);
  await dcs.advance(2000);
  assertInstanceOf(await connecting, SecurityError);
  assertEquals(dcs.connections.length, 3);
  await client.close();
  assertEquals(dcs.clock.timers, 0);
});

Deno.test("`BaseClient.connect()` outlives answers that were damaged on their way", async () => {
  const { client, dcs, errors } = makeClient();
  let left = 2;
  dcs.garble = (packet) => {
    if (left-- > 0) packet[NONCE_OFFSET]! ^= 1;
  };
  const connecting = client.connect();
  await dcs.advance(1000);
  await dcs.advance(2000);
  await connecting;
  assertEquals(dcs.connections.length, 3);
  assertEquals(errors, []);
  await client.close();
});

Deno.test("`BaseClient.connect()` counts only forgeries in a row", async () => {
  const { client, dcs } = makeClient();
  let exchanges = 0;
  // Every third answer is empty: a mistake of the network, not of a forger.
  dcs.garble = (packet) => {
    if (++exchanges > 5) return;
    if (exchanges % 3 === 0) dcs.open.at(-1)!.cut();
    else packet[NONCE_OFFSET]! ^= 1;
  };
  const connecting = client.connect();
  for (let i = 0; i < 9; i++) await dcs.advance(3000);
  await connecting;
  await client.close();
});
