import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { ConnectionError } from "../../src/network/errors.ts";
import { httpUrl, webSocketUrl } from "../../src/network/web_urls.ts";
import { connectWebSocket } from "../../src/network/websocket.ts";
import { readExactly } from "./stream_contract.ts";
import { ScriptedServer } from "./scripted_server.ts";

/** A WebSocket server on loopback; the handler gets each socket. */
function serve(
  handler: (socket: WebSocket) => void,
  protocols: unknown[] = [],
): { url: string } & AsyncDisposable {
  const sockets: WebSocket[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => {
      protocols.push(request.headers.get("sec-websocket-protocol"));
      const { socket, response } = Deno.upgradeWebSocket(request, {
        protocol: "binary",
      });
      socket.binaryType = "arraybuffer";
      sockets.push(socket);
      handler(socket);
      return response;
    },
  );
  return {
    url: `ws://127.0.0.1:${server.addr.port}/apiws`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) {
        if (socket.readyState < WebSocket.CLOSED) {
          const closed = new Promise((resolve) => socket.onclose = resolve);
          socket.close();
          await closed;
        }
      }
      await server.shutdown();
    },
  };
}

function echo(socket: WebSocket): void {
  socket.onmessage = ({ data }) => socket.send(data);
}

Deno.test("`connectWebSocket()` carries bytes under the protocol binary", async () => {
  const protocols: unknown[] = [];
  await using server = serve(echo, protocols);
  const stream = await connectWebSocket(server);
  assertEquals(protocols, ["binary"]);
  for (const length of [1, 1000, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
    await stream.write(bytes);
    assertEquals(await readExactly(stream, length), bytes);
  }
  stream.close();
  assertEquals(await stream.read(), null);
  await assertRejects(
    () => stream.write(Uint8Array.of(1)),
    ConnectionError,
    "the stream is closed",
  );
});

Deno.test("`connectWebSocket()` copies what is written", async () => {
  await using server = serve(echo);
  const stream = await connectWebSocket(server);
  const bytes = Uint8Array.of(1, 2, 3);
  await stream.write(bytes.subarray(1));
  bytes.fill(0);
  assertEquals(await readExactly(stream, 2), Uint8Array.of(2, 3));
  stream.close();
});

Deno.test("`connectWebSocket()` hands out what came before the end", async () => {
  await using server = serve((socket) => {
    socket.onopen = () => {
      socket.send(Uint8Array.of(1, 2));
      socket.close();
    };
  });
  const stream = await connectWebSocket(server);
  assertEquals(await readExactly(stream, 2), Uint8Array.of(1, 2));
  assertEquals(await stream.read(), null);
  await assertRejects(
    () => stream.write(Uint8Array.of(1)),
    ConnectionError,
    "closed the connection",
  );
  stream.close();
});

Deno.test("`connectWebSocket()` ends a waiting read when it is closed", async () => {
  await using server = serve(() => {});
  const stream = await connectWebSocket(server);
  const reading = stream.read();
  stream.close();
  stream.close();
  assertEquals(await reading, null);
});

Deno.test("`connectWebSocket()` fails at text", async () => {
  await using server = serve((socket) => {
    socket.onopen = () => socket.send("hello");
  });
  const stream = await connectWebSocket(server);
  await assertRejects(() => stream.read(), ConnectionError, "it sent text");
  stream.close();
});

Deno.test("`connectWebSocket()` names an address that does not answer as one", async () => {
  await using server = new ScriptedServer(async (peer) => {
    await peer.takeUntil("\r\n\r\n");
    await peer.send("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
    peer.close();
  });
  const url = `ws://127.0.0.1:${server.port}/apiws`;
  const error = await assertRejects(
    () => connectWebSocket({ url }),
    ConnectionError,
  );
  assertEquals(error.hop, url);
});

Deno.test("`connectWebSocket()` throws the reason of an aborted signal", async () => {
  await using server = new ScriptedServer((peer) => peer.hang());
  const url = `ws://127.0.0.1:${server.port}/apiws`;
  const reason = new Error("enough");
  const controller = new AbortController();
  const connecting = connectWebSocket({ url, signal: controller.signal });
  controller.abort(reason);
  assertStrictEquals(await assertRejects(() => connecting), reason);
  assertStrictEquals(
    await assertRejects(() =>
      connectWebSocket({ url, signal: controller.signal })
    ),
    reason,
  );
});

Deno.test("`connectWebSocket()` rejects other URLs at once", () => {
  for (const url of ["", "http://a", "ws://", "a", "wss:///x"]) {
    assertThrows(() => connectWebSocket({ url }), SyntaxError, "ws: or wss:");
  }
});

Deno.test("`webSocketUrl()` and `httpUrl()` name each DC's host", () => {
  assertEquals(
    [1, 2, 3, 4, 5].map((dcId) => webSocketUrl(dcId)),
    ["pluto", "venus", "aurora", "vesta", "flora"].map((name) =>
      `wss://${name}.web.telegram.org/apiws`
    ),
  );
  assertEquals(
    webSocketUrl(3, { testMode: true, media: true }),
    "wss://aurora-1.web.telegram.org/apiws_test",
  );
  assertEquals(httpUrl(2), "https://venus.web.telegram.org/apiw1");
  for (const dcId of [0, 6, -1, 1.5]) {
    assertThrows(() => webSocketUrl(dcId), RangeError, "from 1 to 5");
  }
});
