import { assertEquals, assertRejects } from "@std/assert";
import { concat, encodeUtf8 } from "../../src/bytes/mod.ts";
import { ConnectionError } from "../../src/network/errors.ts";
import { openFakeTls } from "../../src/network/fake_tls_stream.ts";
import { connectTcp } from "../../src/network/tcp.ts";
import { FakeTlsServer, ProxySecret } from "../../src/transport/mod.ts";
import { type Peer, ScriptedServer } from "./scripted_server.ts";
import { readExactly } from "./stream_contract.ts";

const NOW = 1_700_000_000_000;
const HOP = "MTProxy here";
const SECRET = new ProxySecret(
  concat(
    Uint8Array.of(0xee),
    new Uint8Array(16).fill(7),
    encodeUtf8("a.example"),
  ),
);

/** Takes the hello, then goes on as told; `early` goes out with the answer. */
function proxy(
  next: (peer: Peer, tls: FakeTlsServer) => Promise<void> | void,
  early?: Uint8Array,
): ScriptedServer {
  return new ScriptedServer(async (peer) => {
    const tls = new FakeTlsServer({ secret: SECRET, now: NOW });
    tls.feed(await peer.take(517));
    const reply = tls.takeReply()!;
    await peer.send(
      early === undefined ? reply : concat(reply, tls.seal(early)),
    );
    await next(peer, tls);
  });
}

async function open(server: ScriptedServer) {
  return await openFakeTls(await connectTcp(server), {
    secret: SECRET,
    now: NOW,
    hop: HOP,
  });
}

Deno.test("`openFakeTls()` carries bytes in records both ways", async () => {
  await using server = proxy(async (peer, tls) => {
    while (true) {
      tls.feed(await peer.take(1));
      const data = tls.next();
      if (data !== null) await peer.send(tls.seal(data));
    }
  });
  const stream = await open(server);
  for (const length of [64, 1, 40_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 3);
    await stream.write(bytes);
    assertEquals(await readExactly(stream, length), bytes);
  }
  stream.close();
  assertEquals(await stream.read(), null);
});

Deno.test("`openFakeTls()` keeps data that comes with the answer", async () => {
  await using server = proxy(
    (peer) => peer.hang(),
    Uint8Array.of(1, 2, 3),
  );
  const stream = await open(server);
  assertEquals(await readExactly(stream, 3), Uint8Array.of(1, 2, 3));
  stream.close();
});

Deno.test("`openFakeTls()` tells the end of the stream", async () => {
  await using server = proxy((peer) => peer.close());
  const stream = await open(server);
  assertEquals(await stream.read(), null);
  stream.close();
});

Deno.test("`openFakeTls()` names the hop when the proxy drops the disguise", async () => {
  await using server = proxy(async (peer) => {
    await peer.take(6 + 5 + 64);
    await peer.send("HTTP/1.1 400 Bad Request\r\n");
    await peer.hang();
  });
  const stream = await open(server);
  await stream.write(new Uint8Array(64));
  const error = await assertRejects(() => stream.read(), ConnectionError);
  assertEquals(error.hop, HOP);
  assertEquals(
    error.message,
    `Cannot read from ${HOP}: Cannot read TLS record: type must be from 20 to 23, got 72`,
  );
  stream.close();
});
