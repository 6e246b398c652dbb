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

Deno.test("`connectTcp()` sends small packets at once and keeps connections alive, unless told not to", async () => {
  const set: unknown[] = [];
  const connect = Deno.connect;
  Deno.connect = (() =>
    Promise.resolve({
      setNoDelay: (value: boolean) => set.push(["noDelay", value]),
      setKeepAlive: (value: boolean) => set.push(["keepAlive", value]),
      close: () => {},
    })) as unknown as typeof Deno.connect;
  try {
    const at = { hostname: "127.0.0.1", port: 1 };
    (await connectTcp(at)).close();
    (await connectTcp({ ...at, noDelay: false, keepAlive: false })).close();
  } finally {
    Deno.connect = connect;
  }
  assertEquals(set, [
    ["noDelay", true],
    ["keepAlive", true],
    ["noDelay", false],
    ["keepAlive", false],
  ]);
});
