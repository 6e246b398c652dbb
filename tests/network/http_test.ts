import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { concat } from "../../src/bytes/mod.ts";
import { ConnectionError } from "../../src/network/errors.ts";
import { HttpStream } from "../../src/network/http.ts";
import { createCodec, type Frame } from "../../src/transport/mod.ts";

/** Lets sockets and promises run until something is so. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

async function readFrame(stream: HttpStream): Promise<Frame> {
  const codec = createCodec("http");
  codec.feed((await stream.read())!);
  const frame = codec.next()!;
  assertEquals(codec.next(), null);
  return frame;
}

/** A server that answers as told, and the stream to it. */
function serve(
  handler: (body: Uint8Array, request: Request) => Response | Promise<Response>,
) {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    async (request) =>
      handler(new Uint8Array(await request.arrayBuffer()), request),
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}/api`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

Deno.test("`HttpStream` makes one request of each packet, in any split", async () => {
  const methods: string[] = [];
  await using server = serve((body, request) => {
    methods.push(request.method);
    return new Response(body.map((byte) => byte + 1));
  });
  const stream = new HttpStream(server);
  const codec = createCodec("http");
  assertEquals(codec.header().length, 0);
  const bytes = concat(
    codec.encode(new Uint8Array(8).fill(1)),
    codec.encode(new Uint8Array(400).fill(2)),
  );
  for (let i = 0; i < bytes.length; i += 50) {
    await stream.write(bytes.subarray(i, i + 50));
  }
  const frames = [await readFrame(stream), await readFrame(stream)];
  // Answers come as they please.
  const lengths = frames.map((f) => f.type === "packet" ? f.payload.length : 0);
  assertEquals(lengths.toSorted((a, b) => a - b), [8, 400]);
  assertEquals(methods, ["POST", "POST"]);
  assertEquals(stream.pendingRequests, 0);
  stream.close();
});

Deno.test("`HttpStream` gives statuses as transport errors", async () => {
  await using server = serve(() => new Response("page", { status: 404 }));
  const stream = new HttpStream(server);
  await stream.write(createCodec("http").encode(new Uint8Array(8)));
  assertEquals(await readFrame(stream), { type: "error", code: 404 });
  stream.close();
});

Deno.test("`HttpStream.onIdle` is called once nothing waits for an answer", async () => {
  const answers = [
    Promise.withResolvers<Response>(),
    Promise.withResolvers<Response>(),
  ];
  let requests = 0;
  await using server = serve(() => answers[requests++]!.promise);
  const stream = new HttpStream(server);
  let idle = 0;
  stream.onIdle = () => idle++;
  const codec = createCodec("http");
  await stream.write(codec.encode(new Uint8Array(8)));
  await stream.write(codec.encode(new Uint8Array(8)));
  await until(() => requests === 2);
  answers[0]!.resolve(new Response(new Uint8Array(4)));
  await readFrame(stream);
  assertEquals([stream.pendingRequests, idle], [1, 0]);
  answers[1]!.resolve(new Response());
  await until(() => stream.pendingRequests === 0);
  await until(() => idle > 0);
  assertEquals(idle, 1);
  stream.close();
});

Deno.test("`HttpStream.write()` waits while six requests are under way", async () => {
  const release = Promise.withResolvers<void>();
  let requests = 0;
  await using server = serve(async () => {
    requests++;
    await release.promise;
    return new Response();
  });
  const stream = new HttpStream(server);
  const packet = createCodec("http").encode(new Uint8Array(8));
  for (let i = 0; i < 6; i++) await stream.write(packet);
  let isWritten = false;
  const seventh = stream.write(packet).then(() => isWritten = true);
  await until(() => requests === 6);
  assertEquals([isWritten, stream.pendingRequests], [false, 6]);
  release.resolve();
  await seventh;
  await until(() => stream.pendingRequests === 0);
  assertEquals(requests, 7);
  stream.close();
});

Deno.test("`HttpStream` fails when a request cannot be sent", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${listener.addr.port}/api`;
  listener.close();
  const stream = new HttpStream({ url });
  const packet = createCodec("http").encode(new Uint8Array(8));
  await stream.write(packet);
  const error = await assertRejects(() => stream.read(), ConnectionError);
  assertEquals(error.hop, url);
  await assertRejects(() => stream.write(packet), ConnectionError);
  stream.close();
});

Deno.test("`HttpStream.close()` cancels requests and ends a waiting read", async () => {
  let isCancelled = false;
  const stream = new HttpStream({
    url: "http://127.0.0.1:1/api",
    fetch: (_url, init) =>
      new Promise((_, reject) =>
        init!.signal!.addEventListener("abort", () => {
          isCancelled = true;
          reject(init!.signal!.reason);
        })
      ),
  });
  await stream.write(createCodec("http").encode(new Uint8Array(8)));
  const reading = stream.read();
  stream.close();
  assertEquals(await reading, null);
  assert(isCancelled);
  await assertRejects(
    () => stream.write(Uint8Array.of(1)),
    ConnectionError,
    "the stream is closed",
  );
});

Deno.test("`HttpStream` fails at an answer that is no packet", async () => {
  const stream = new HttpStream({
    url: "http://127.0.0.1:1/api",
    fetch: () => Promise.resolve(new Response("five!")),
  });
  await stream.write(createCodec("http").encode(new Uint8Array(8)));
  await assertRejects(() => stream.read(), ConnectionError, "length must be");
  stream.close();
});

Deno.test("`HttpStream` rejects other URLs at once", () => {
  for (const url of ["", "ws://a", "http://", "a"]) {
    assertThrows(() => new HttpStream({ url }), SyntaxError, "http: or https:");
  }
});
