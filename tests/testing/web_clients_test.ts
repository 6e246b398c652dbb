import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { concat } from "../../src/bytes/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import {
  acceptWebSocket,
  beginsRequest,
  parseHead,
} from "../../src/testing/server/http_head.ts";
import {
  WebSocketFrames,
  webSocketMessage,
} from "../../src/testing/server/web_socket_frames.ts";

/** A client's frame: the same as a server's, but masked. */
function masked(first: number, bytes: Uint8Array, mask: Uint8Array) {
  const frame = webSocketMessage(bytes);
  const start = frame.length - bytes.length;
  const head = frame.slice(0, start);
  head[0] = first;
  head[1]! |= 0x80;
  return concat(head, mask, bytes.map((byte, i) => byte ^ mask[i % 4]!));
}

Deno.test("`WebSocketFrames` takes messages apart in any split", () => {
  fc.assert(fc.property(
    fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
    fc.integer({ min: 1, max: 50 }),
    (messages, mask, size) => {
      const stream = concat(...messages.map((it) => masked(0x82, it, mask)));
      const frames = new WebSocketFrames();
      const got: Uint8Array[] = [];
      for (let at = 0; at < stream.length; at += size) {
        frames.feed(stream.subarray(at, at + size));
        for (let it = frames.next(); it !== null; it = frames.next()) {
          assertEquals(it.type, "data");
          got.push(it.bytes);
        }
      }
      assertEquals(concat(...got), concat(...messages));
      assertEquals(got.length, messages.length);
    },
  ));
});

Deno.test("`WebSocketFrames` takes long messages", () => {
  const bytes = new Uint8Array(70_000).fill(7);
  const frames = new WebSocketFrames();
  frames.feed(masked(0x82, bytes, Uint8Array.of(1, 2, 3, 4)));
  assertEquals(frames.next(), { type: "data", bytes });
});

Deno.test("`WebSocketFrames` answers pings and the end", () => {
  const mask = Uint8Array.of(9, 8, 7, 6);
  const frames = new WebSocketFrames();
  frames.feed(masked(0x89, Uint8Array.of(1, 2), mask));
  frames.feed(masked(0x88, Uint8Array.of(3, 232), mask));
  assertEquals(frames.next(), {
    type: "reply",
    bytes: Uint8Array.of(0x8a, 2, 1, 2),
  });
  assertEquals(frames.next(), {
    type: "close",
    bytes: Uint8Array.of(0x88, 2, 3, 232),
  });
  assertEquals(frames.next(), null);
});

for (
  const [name, bytes] of [
    ["text", masked(0x81, Uint8Array.of(65), new Uint8Array(4))],
    ["frames without a mask", webSocketMessage(Uint8Array.of(1))],
    [
      "frames of terabytes",
      Uint8Array.of(0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    ],
  ] as const
) {
  Deno.test(`\`WebSocketFrames\` refuses ${name}`, () => {
    const frames = new WebSocketFrames();
    frames.feed(bytes);
    assertThrows(() => frames.next(), SyntaxError);
  });
}

Deno.test("`acceptWebSocket()` answers as RFC 6455 has it", () => {
  const head = (protocol: string) =>
    parseHead([
      "GET /apiws HTTP/1.1",
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      `Sec-WebSocket-Protocol: ${protocol}`,
      "",
      "",
    ].join("\r\n"));
  const answer = new TextDecoder().decode(
    acceptWebSocket(head("chat, binary"))!,
  );
  // The example of section 1.3.
  assertEquals(answer.includes("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), true);
  assertEquals(acceptWebSocket(head("chat")), null);
});

Deno.test("`beginsRequest()` knows requests by what no transport begins with", () => {
  const said = (text: string) => beginsRequest(new TextEncoder().encode(text));
  assertEquals(said("GET /"), true);
  assertEquals(said("POST"), true);
  assertEquals(said("PO"), undefined);
  assertEquals(said("PUT "), false);
  assertEquals(beginsRequest(Uint8Array.of(0xef)), false);
});

for (
  const [what, init, status] of [
    ["another path", { path: "/", method: "POST" }, 404],
    ["another method", { path: "/api", method: "GET" }, 405],
    ["a question of a page", { path: "/api", method: "OPTIONS" }, 204],
    ["a body that is no packet", { path: "/api", method: "POST" }, 400],
    ["an unknown key", { path: "/api", method: "POST", length: 40 }, 404],
  ] as const
) {
  Deno.test(`\`TestServer\` answers ${what} with ${status}`, async () => {
    await using server = await TestServer.start();
    const { path, method } = init;
    const body = "length" in init
      ? new Uint8Array(init.length).fill(1)
      : new Uint8Array(3);
    const response = await fetch(
      `http://${server.hostname}:${server.port}${path}`,
      { method, ...(method === "POST" ? { body } : {}) },
    );
    await response.body?.cancel();
    assertEquals(response.status, status);
  });
}

Deno.test("`TestServer.webSocketUrl()` knows its own DCs only", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  const [, second] = server.dcOptions;
  assertEquals(
    server.webSocketUrl(4),
    `ws://127.0.0.1:${second!.port}/apiws`,
  );
  assertThrows(() => server.webSocketUrl(5), RangeError);
});
