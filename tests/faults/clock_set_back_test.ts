import { assertEquals } from "@std/assert";
import { AuthKey, randomBytes } from "../../src/crypto/mod.ts";
import { Session } from "../../src/mtproto/mod.ts";
import { ServerSession } from "../../src/testing/mod.ts";

Deno.test("`Session` repeats no request under an identifier from before the clock was set back", () => {
  const authKey = AuthKey.fromBytes(randomBytes(256));
  const server = new ServerSession({ authKey, serverSalt: 1n });
  const client = new Session({ authKey, serverSalt: 1n });
  let now = 1_700_000_000_000;
  const answered = new Set<number>();
  const refused: unknown[] = [];

  function exchange(): void {
    for (let turn = 0; turn < 10; turn++) {
      const packet = client.nextPacket(now);
      if (packet !== null) {
        for (const event of server.receive(packet, now)) {
          if (event.type === "request") {
            server.reply(event.msgId, Uint8Array.of(1, 2, 3, 4));
          }
        }
      }
      const answer = server.nextPacket(now);
      if (answer === null) continue;
      for (const event of client.receive(answer, now)) {
        if (event.type === "result") answered.add(event.requestId);
        if (event.type === "error") refused.push(event.error);
      }
    }
  }

  const first = client.enqueue(Uint8Array.of(1, 0, 0, 0));
  exchange();
  assertEquals([...answered], [first]);

  now += 7_200_000;
  // Two requests of which the server never hears, then a clock set back.
  const lost = [
    client.enqueue(Uint8Array.of(2, 0, 0, 0)),
    client.enqueue(Uint8Array.of(3, 0, 0, 0)),
  ];
  client.nextPacket(now);
  server.clockAheadMs = -3_600_000;
  // The answer to this one tells the client of the server's clock.
  client.enqueue(Uint8Array.of(4, 0, 0, 0));
  exchange();
  now += 1000;
  client.connectionReset(now);
  server.connectionReset();
  client.enqueue(Uint8Array.of(5, 0, 0, 0));
  exchange();
  assertEquals(refused, []);
  assertEquals(client.pendingRequests, 0);
  assertEquals(lost.every((id) => answered.has(id)), true);
});
