import { assertEquals, assertThrows } from "@std/assert";
import { connectTcp } from "../../src/network/tcp.ts";
import { connectNodeTcp } from "../../src/network/node_tcp.ts";
import { readExactly, testTcpContract } from "./stream_contract.ts";
import { ScriptedServer } from "./scripted_server.ts";

testTcpContract("connectTcp", connectTcp);
testTcpContract("connectNodeTcp", connectNodeTcp);

Deno.test("`connectTcp()` rejects wrong endpoints before any I/O", () => {
  assertThrows(
    () => connectTcp({ hostname: "", port: 1 }),
    TypeError,
    "hostname must be",
  );
  for (const port of [0, 65536, 1.5, NaN, -1]) {
    assertThrows(
      () => connectTcp({ hostname: "127.0.0.1", port }),
      RangeError,
      "port must be a whole number from 1 to 65535",
    );
  }
});

Deno.test("`connectTcp()` connects from the address that is asked for", async () => {
  await using server = new ScriptedServer((peer) => peer.echo());
  const stream = await connectTcp({
    hostname: server.hostname,
    port: server.port,
    localAddress: "127.0.0.1",
  });
  await stream.write(Uint8Array.of(1));
  assertEquals(await readExactly(stream, 1), Uint8Array.of(1));
  stream.close();
});
