/**
 * Our client against a data centre of gotd's parts. `deno task interop:gotd`.
 *
 * Over each transport: key exchange, encryption, configuration, sign-in,
 * messages, updates; then temporary keys, 20 MiB up and down by raw calls,
 * documents,
 * connections cut, the server restarted with and without its keys.
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  Client,
  type ClientConfig,
  type IncomingMessage,
  parsePublicKey,
  RpcError,
  StringStorage,
  type UpdateStream,
} from "../../../mod.ts";
import { randomBytes, sha256 } from "../../../src/crypto/mod.ts";
import type { TransportName } from "../../../src/transport/mod.ts";
import { buildGo, lines } from "../oracle.ts";
import { Report } from "../report.ts";

const PHONE = "+12345678901";
const CODE = "24242";
const TOKEN = "777:gotd-interop";
const PEER = { _: "inputPeerUser", userId: 2001n, accessHash: 7n } as const;
const PART = 512 * 1024;
const PARTS = 40;

const PLAIN: TransportName[] = [
  "abridged",
  "intermediate",
  "paddedIntermediate",
  "full",
];
const OBFUSCATED: TransportName[] = [
  "obfuscatedAbridged",
  "obfuscatedIntermediate",
  "obfuscatedPaddedIntermediate",
];

/**
 * Randomness by which frames of padded transports are padded by 3 bytes at
 * most. The specification has 0 to 15; gotd takes off no more. The length is
 * the low bits of the first of 16 bytes drawn at once.
 */
function shortPadding(length: number): Uint8Array {
  const bytes = randomBytes(length);
  if (length === 16) bytes[0]! &= 0xf3;
  return bytes;
}

/** The Go program and what it announced. */
class GoServer {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #lines: AsyncIterator<string>;
  #facts: Record<string, number | string> = {};

  constructor(binary: string) {
    this.#process = new Deno.Command(binary, {
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    this.#writer = this.#process.stdin.getWriter();
    this.#lines = lines(this.#process.stdout);
  }

  async ready(): Promise<void> {
    this.#facts = JSON.parse((await this.#lines.next()).value);
    assertEquals(this.#facts.layer, 228);
  }

  /** Sends a word and waits until it is done. */
  async command(word: "cut" | "restart" | "forget" | "push"): Promise<void> {
    await this.#writer.write(new TextEncoder().encode(`${word}\n`));
    assertEquals(JSON.parse((await this.#lines.next()).value), { done: true });
  }

  /** How to reach it. */
  options(transport: TransportName): ClientConfig {
    const isObfuscated = transport.startsWith("obfuscated");
    const port = isObfuscated ? this.#facts.obfuscatedPort : this.#facts.port;
    return {
      apiId: 1,
      apiHash: "0123456789abcdef0123456789abcdef",
      transport,
      dcId: 2,
      dcAddress: `127.0.0.1:${port}`,
      publicKeys: [parsePublicKey(String(this.#facts.publicKey))],
      randomBytes: shortPadding,
    };
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#process.status;
    await this.#process.stdout.cancel().catch(() => {});
  }
}

async function signedIn(config: ClientConfig): Promise<Client> {
  const client = await Client.connect(config);
  const token = await client.requestLoginCode(PHONE);
  const user = await client.signIn(token, CODE);
  assertEquals(user.id, 1001n);
  return client;
}

/** Sends a text and waits until the peer has repeated it. */
async function converse(client: Client, text: string): Promise<void> {
  await using updates = client.streamUpdates();
  const sent = await client.sendMessage(PEER, text);
  assertEquals(sent.text, text);
  assertEquals((await nextMessage(updates)).text, text);
}

async function everything(server: GoServer, transport: TransportName) {
  await using client = await signedIn(server.options(transport));
  const config = await client.api.help.getConfig();
  assertEquals(config.thisDc, 2);
  await converse(client, `over ${transport} 😀`);
  const error = await assertRejects(
    () =>
      client.api.messages.sendMessage({
        peer: PEER,
        message: "",
        randomId: 1n,
      }),
    RpcError,
  );
  assertEquals(error.type, "MESSAGE_EMPTY");
  // A container of many: all of them come back, each with its own answer.
  const states = await Promise.all(
    Array.from({ length: 100 }, () => client.api.updates.getState()),
  );
  assert(states.every(({ pts }) => pts === states[0]!.pts));
}

async function files(server: GoServer): Promise<void> {
  await using client = await signedIn(server.options("abridged"));
  const fileId = 424242n;
  const part = (index: number) => {
    const bytes = new Uint8Array(PART);
    for (let i = 0; i < PART; i++) bytes[i] = i * 31 + index * 7 + (i >> 8);
    return bytes;
  };
  await Promise.all(Array.from({ length: PARTS }, async (_, filePart) => {
    const isSaved = await client.api.upload.saveBigFilePart({
      fileId,
      filePart,
      fileTotalParts: PARTS,
      bytes: part(filePart),
    });
    assertEquals(isSaved, true);
  }));
  await Promise.all(Array.from({ length: PARTS }, async (_, index) => {
    const file = await client.api.upload.getFile({
      location: {
        _: "inputDocumentFileLocation",
        id: fileId,
        accessHash: 0n,
        fileReference: new Uint8Array(0),
        thumbSize: "",
      },
      offset: BigInt(index * PART),
      limit: PART,
    });
    assert(file._ === "upload.file");
    assertEquals(Uint8Array.from(file.bytes), part(index));
  }));
}

/**
 * Sends documents and downloads what the peer sends back: of one part, of
 * several small ones, of large ones, and of a length that is not told.
 */
async function documents(server: GoServer): Promise<void> {
  await using client = await signedIn(server.options("abridged"));
  await using updates = client.streamUpdates();
  const all = randomBytes(10 * 1024 * 1024 + 4321);
  for (const length of [5000, 1_500_000, all.length]) {
    const bytes = all.subarray(0, length);
    const name = `${length}.bin`;
    const uploads = [
      await client.uploadFile(name, bytes),
      await client.uploadStream(name, new Blob([bytes]).stream()),
    ];
    for (const upload of uploads) {
      const caption = `${length} bytes`;
      await client.sendFile(PEER, upload, false, { caption });
      const message = await nextMessage(updates);
      const { text, document } = message;
      assertEquals([text, document?.fileName], [caption, name]);
      const back = await message.download();
      assertEquals(sha256(back), sha256(bytes), caption);
    }
  }
}

/** Waits for the next message of the peer. */
async function nextMessage(updates: UpdateStream): Promise<IncomingMessage> {
  for (;;) {
    const { value, done } = await updates.next();
    if (done) throw new Error("the updates ended");
    if (value.type === "newMessage" && !value.message.outgoing) {
      return value.message;
    }
  }
}

const report = new Report();
let server: GoServer | undefined;
async function start(): Promise<GoServer> {
  if (server === undefined) {
    server = new GoServer(await buildGo("server"));
    await server.ready();
  }
  return server;
}

for (const transport of [...PLAIN, ...OBFUSCATED]) {
  await report.check(
    `${transport}: keys, sign-in, messages, updates, 100 calls at once`,
    async () => everything(await start(), transport),
  );
}
await report.check("a bot signs in", async () => {
  await using client = await Client.connect(
    (await start()).options("abridged"),
  );
  const bot = await client.botSignIn(TOKEN);
  assertEquals(bot.id, 1002n);
});
await report.check("temporary keys are bound and used", async () => {
  const config = { ...(await start()).options("intermediate"), pfs: true };
  await using client = await signedIn(config);
  await converse(client, "with a temporary key");
});
await report.check(
  `${PARTS * PART / 1048576} MiB up and down by raw calls`,
  async () => files(await start()),
);
await report.check(
  "documents of up to 10 MiB, uploaded, sent and downloaded",
  async () => documents(await start()),
);
await report.check("updates that no call asked for", async () => {
  const go = await start();
  await using client = await signedIn(go.options("abridged"));
  await converse(client, "hello");
  await using updates = client.streamUpdates();
  await go.command("push");
  for await (const update of updates) {
    if (update.type === "userStatus") break;
  }
});
await report.check("a flood wait is waited out", async () => {
  await using client = await signedIn((await start()).options("abridged"));
  const isWaited = Promise.withResolvers<void>();
  client.on("retry", () => isWaited.resolve());
  const ended = new AbortController();
  const call = client.api.messages.sendMessage(
    { peer: PEER, message: "wait", randomId: 2n },
    { signal: ended.signal },
  );
  await isWaited.promise;
  ended.abort(new Error("seen"));
  await assertRejects(() => call, Error, "seen");
});
await report.check("connections cut: the same login goes on", async () => {
  const go = await start();
  await using client = await signedIn(go.options("abridged"));
  for (let i = 0; i < 5; i++) {
    const calls = Array.from(
      { length: 20 },
      () => client.api.updates.getState(),
    );
    await go.command("cut");
    await Promise.all(calls);
  }
  await converse(client, "after the cuts");
});
await report.check(
  "restarted with its keys: the same login goes on",
  async () => {
    const go = await start();
    await using client = await signedIn(go.options("abridged"));
    await go.command("restart");
    await converse(client, "after the restart");
  },
);
await report.check("a session string opens the same login again", async () => {
  const go = await start();
  const first = await signedIn(go.options("abridged"));
  const session = await first.exportSessionString();
  await first.close();
  await using again = await Client.connect({
    ...go.options("abridged"),
    storage: new StringStorage(session),
  });
  await converse(again, "again");
});
await report.check(
  "restarted without its keys: a new one is made",
  async () => {
    const go = await start();
    await using client = await signedIn(go.options("abridged"));
    await go.command("forget");
    await client.api.updates.getState();
  },
);
await server?.close();
report.finish();
