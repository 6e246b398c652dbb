import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "@std/assert";
import { concat } from "../../src/bytes/mod.ts";
import { ConnectionError } from "../../src/network/errors.ts";
import type { ByteStream } from "../../src/network/stream.ts";
import { type Peer, ScriptedServer } from "./scripted_server.ts";

/** Reads until so many bytes are there. */
export async function readExactly(
  stream: ByteStream,
  length: number,
): Promise<Uint8Array> {
  let bytes = new Uint8Array(0);
  while (bytes.length < length) {
    const chunk = await stream.read();
    assert(chunk !== null, `stream ended after ${bytes.length} bytes`);
    assert(chunk.length > 0, "an empty chunk");
    bytes = concat(bytes, chunk);
  }
  return bytes;
}

/** What every stream over TCP must do; `connect` makes the one under test. */
export function testTcpContract(
  name: string,
  connect: (
    options: { hostname: string; port: number; signal?: AbortSignal },
  ) => Promise<ByteStream>,
): void {
  const serve = (script: (peer: Peer) => Promise<void> | void) =>
    new ScriptedServer(script);

  Deno.test(`\`${name}()\` carries bytes both ways`, async () => {
    await using server = serve((peer) => peer.echo());
    const stream = await connect(server);
    for (const length of [1, 1000, 300_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
      // A large write ends only when the other side takes it, so read meanwhile.
      const writing = stream.write(bytes);
      assertEquals(await readExactly(stream, length), bytes);
      await writing;
    }
    stream.close();
  });

  Deno.test(`\`${name}()\` hands out chunks that stay as they are`, async () => {
    await using server = serve((peer) => peer.echo());
    const stream = await connect(server);
    await stream.write(Uint8Array.of(1, 2, 3));
    const first = await stream.read();
    await stream.write(Uint8Array.of(4, 5, 6));
    await stream.read();
    assertEquals(first, Uint8Array.of(1, 2, 3));
    stream.close();
  });

  Deno.test(`\`${name}()\` tells the end of the stream`, async () => {
    await using server = serve(async (peer) => {
      await peer.send([1, 2]);
      peer.close();
    });
    const stream = await connect(server);
    assertEquals(await readExactly(stream, 2), Uint8Array.of(1, 2));
    assertEquals(await stream.read(), null);
    assertEquals(await stream.read(), null);
    stream.close();
  });

  Deno.test(`\`${name}()\` ends a waiting read when it is closed`, async () => {
    await using server = serve((peer) => peer.hang());
    const stream = await connect(server);
    const reading = stream.read();
    stream.close();
    stream.close();
    assertEquals(await reading, null);
    assertEquals(await stream.read(), null);
    const error = await assertRejects(
      () => stream.write(Uint8Array.of(1)),
      ConnectionError,
      "the stream is closed",
    );
    assertEquals(error.hop, `127.0.0.1:${server.port}`);
  });

  Deno.test(`\`${name}()\` names a port where nobody listens`, async () => {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const { port } = listener.addr;
    listener.close();
    const error = await assertRejects(
      () => connect({ hostname: "127.0.0.1", port }),
      ConnectionError,
      `Cannot connect to 127.0.0.1:${port}: `,
    );
    assertEquals(error.hop, `127.0.0.1:${port}`);
    assert(error.cause !== undefined);
  });

  Deno.test(`\`${name}()\` throws the reason of an aborted signal`, async () => {
    await using server = serve((peer) => peer.hang());
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    assertStrictEquals(
      await assertRejects(() => connect({ ...server, signal })),
      reason,
    );
    const controller = new AbortController();
    const connecting = connect({
      hostname: "127.0.0.1",
      port: server.port,
      signal: controller.signal,
    });
    controller.abort(reason);
    assertStrictEquals(await assertRejects(() => connecting), reason);
  });
}
