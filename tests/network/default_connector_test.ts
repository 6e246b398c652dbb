import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { createDefaultConnector } from "../../src/network/default_connector.ts";
import {
  ConnectionError,
  createWebSocketConnector,
} from "../../src/network/mod.ts";
import { ManualClock } from "./manual_clock.ts";

const TARGET = {
  dcId: 2,
  wireDcId: 2,
  endpoints: [{ dcId: 2, hostname: "127.0.0.1", port: 9 }],
  kind: "main" as const,
  signal: new AbortController().signal,
};

/** Runs something as in a page: no TCP, but WebSockets. */
function asInPage<T>(WebSocket: unknown, run: () => T): T {
  const page = { Deno: undefined, process: undefined, WebSocket };
  const before = Object.keys(page).map((name) =>
    [name, Object.getOwnPropertyDescriptor(globalThis, name)!] as const
  );
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  try {
    return run();
  } finally {
    for (const [name, descriptor] of before) {
      Object.defineProperty(globalThis, name, descriptor);
    }
  }
}

/** A WebSocket that never opens; it tells its address. */
function silentSocket(urls: string[]): unknown {
  return class extends EventTarget {
    constructor(url: string) {
      super();
      urls.push(url);
    }
    close() {
      this.dispatchEvent(new CloseEvent("close"));
    }
  };
}

for (
  const [isPinned, url] of [
    [true, "ws://127.0.0.1:9/apiws"],
    [false, "wss://venus.web.telegram.org/apiws"],
  ] as const
) {
  Deno.test(`\`createDefaultConnector()\` opens ${url} where there is no TCP`, async () => {
    const urls: string[] = [];
    const stop = new AbortController();
    const opening = asInPage(
      silentSocket(urls),
      () =>
        createDefaultConnector({ isPinned })(
          { ...TARGET, signal: stop.signal },
        ),
    );
    stop.abort(new Error("enough"));
    await assertRejects(() => opening, Error, "enough");
    assertEquals(urls, [url]);
  });
}

Deno.test("`createDefaultConnector()` sends requests to addresses of one's own", async () => {
  const connect = createDefaultConnector({ transport: "http", isPinned: true });
  const { hop, stream } = await connect(TARGET);
  assertEquals(hop, "http://127.0.0.1:9/api");
  stream.close();
});

Deno.test("`createDefaultConnector()` uses TCP where there is some", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  const { stream, codec } = await createDefaultConnector({ ports: [] })({
    ...TARGET,
    endpoints: [{ dcId: 2, hostname: "127.0.0.1", port }],
  });
  (await listener.accept()).close();
  stream.close();
  assertEquals(codec.name, "abridged");
});

Deno.test("`createWebSocketConnector()` gives up in time, and says where", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = `ws://127.0.0.1:${listener.addr.port}/apiws`;
  const clock = new ManualClock();
  const opening = createWebSocketConnector({
    url: () => url,
    clock,
    timeoutMs: 300,
  })(TARGET);
  const conn = await listener.accept();
  clock.advance(300);
  const error = await assertRejects(() => opening, ConnectionError);
  assertEquals(error.hop, url);
  assertStringIncludes(error.message, "no answer within 300 ms");
  conn.close();
});
