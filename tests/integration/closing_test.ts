import { assert, assertEquals, assertRejects } from "@std/assert";
import { Client, type ClientConfig, ClosedError } from "../../mod.ts";
import { NO_ANSWER, TestServer } from "../../src/testing/mod.ts";

const TOKEN = "1:secretsecret";
const API = { apiId: 1, apiHash: "0123456789abcdef0123456789abcdef" };

async function start(): Promise<[TestServer, ClientConfig]> {
  const server = await TestServer.start();
  server.addBot({ token: TOKEN, username: "echo_bot" });
  return [server, { ...API, ...server.clientOptions() }];
}

/** Runs a test that must leave nothing rejected and unheard. */
async function heard(test: () => Promise<void>): Promise<void> {
  const unheard: unknown[] = [];
  const listener = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    unheard.push(event.reason);
  };
  globalThis.addEventListener("unhandledrejection", listener);
  try {
    await test();
    // Rejections are reported after the microtasks.
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    globalThis.removeEventListener("unhandledrejection", listener);
  }
  assertEquals(unheard, []);
}

const ENDS = {
  close: (client: Client) => client.close({ drainMs: 1 }),
  disconnect: (client: Client) => {
    client.disconnect();
    return client.close();
  },
};

for (const [name, end] of Object.entries(ENDS)) {
  Deno.test(`\`Client.${name}()\` before connecting ends what comes later`, () =>
    heard(async () => {
      const client = new Client(API);
      await end(client);
      await end(client);
      await assertRejects(() => client.connect(), ClosedError);
      await assertRejects(() => client.getMe(), ClosedError);
      assertEquals((await client.streamUpdates().next()).done, true);
    }));

  Deno.test(`\`Client.${name}()\` at once after \`connect()\` ends it`, () =>
    heard(async () => {
      const [server, config] = await start();
      await using _server = server;
      const client = new Client(config);
      const connecting = client.connect();
      const ended = assertRejects(() => connecting, ClosedError);
      await end(client);
      await ended;
    }));

  Deno.test(`\`Client.${name}()\` while a server says nothing ends the attempt`, () =>
    heard(async () => {
      using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
      const client = new Client({
        ...API,
        dcAddress: `127.0.0.1:${listener.addr.port}`,
      });
      const ended = assertRejects(() => client.connect(), ClosedError);
      using silent = await listener.accept();
      // The first bytes of the key exchange.
      assert(await silent.read(new Uint8Array(64)) !== null);
      await end(client);
      await ended;
    }));

  Deno.test(`\`Client.${name}()\` ends calls in flight, waits and streams`, () =>
    heard(async () => {
      const [server, config] = await start();
      await using _server = server;
      const client = await Client.connect(config);
      await client.botSignIn(TOKEN);
      const asked = Promise.withResolvers<void>();
      server.on("help.getNearestDc", () => {
        asked.resolve();
        return NO_ANSWER;
      });
      server.fail("help.getCountriesList", 420, "FLOOD_WAIT_30");
      const waiting = Promise.withResolvers<void>();
      client.on("retry", () => waiting.resolve());
      const streams = Array.from({ length: 5 }, async () => {
        for await (const update of client.streamUpdates()) void update;
      });
      const ended = [
        assertRejects(() => client.api.help.getNearestDc(), ClosedError),
        assertRejects(
          () => client.api.help.getCountriesList({ langCode: "en", hash: 0 }),
          ClosedError,
        ),
      ];
      await Promise.all([asked.promise, waiting.promise]);
      await end(client);
      await Promise.all([...ended, ...streams]);
      assert(client.isClosed);
    }));

  Deno.test(`\`Client.${name}()\` from inside of an update loop ends the loop`, () =>
    heard(async () => {
      const [server, config] = await start();
      await using _server = server;
      const ann = server.addUser({ phone: "15550001", firstName: "Ann" });
      const client = await Client.connect(config);
      const bot = await client.botSignIn(TOKEN);
      await using updates = client.streamUpdates();
      await server.sendMessage({ from: ann.id, to: bot.id, text: "bye" });
      let count = 0;
      for await (const update of updates) {
        if (update.type !== "newMessage") continue;
        count++;
        await end(client);
      }
      assertEquals(count, 1);
    }));
}
