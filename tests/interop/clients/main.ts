/**
 * Other people's clients against our test server: `deno task interop:clients`.
 *
 * Each signs in by phone and code, sends a message, receives the answer of a
 * bot, and exchanges files with it; some also manage a group, and follow
 * redirects to a CDN data centre. The bot runs on our own client. The server
 * answers each in its own layer.
 *
 * A word chooses clients by name; `--verbose` prints what they log.
 */
import { assert, assertEquals } from "@std/assert";
import { Client } from "../../../mod.ts";
import {
  generateTestRsaKey,
  type RsaPrivateKey,
} from "../../../src/crypto/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import type { TlSchema } from "../../../src/tl/mod.ts";
import { buildGo, lines } from "../oracle.ts";
import { Report } from "../report.ts";
import {
  CDN_FILES,
  EchoBot,
  type FileCase,
  FILES,
  writeSamples,
} from "./exchange.ts";
import {
  INSTALL,
  KURIGRAM_SCHEMA,
  node,
  NODE_MODULES,
  python,
} from "./install.ts";
import { GROUP, Group, type GroupFacts } from "./members.ts";
import { schemaOfGramJs, schemaOfKurigram, schemaOfMtcute } from "./schemas.ts";

const LIMIT_MS = 90_000;
const ANN = { phone: "15550001", code: "12345", username: "ann_a" };
const TOKEN = "1:secretsecret";
const HOME_DC = 2;
/** The bot lives apart: files that it sends are kept where it is. */
const BOT_DC = 4;
const CDN_DC = 203;
/** Length of files that do not come as they are from the CDN data centre. */
const CHANGED = 7777;

/** A client to run: how to install it, and the schema it speaks. */
interface Rival {
  readonly name: string;
  /** Gives the command. */
  install(): Promise<string[]>;
  /** Of another layer than ours. */
  schema?(): Promise<TlSchema>;
  /** Whether it follows redirects to CDN data centres. */
  readonly cdn?: boolean;
  /** Whether it reads and manages the members of a group. */
  readonly members?: boolean;
  /** Whether it uploads streams whose length it is not told. */
  readonly streams?: boolean;
}

const RIVALS: Rival[] = [
  {
    name: "@mtcute/node 0.30.3",
    install: () => node("mtcute.mjs"),
    schema: () => schemaOfMtcute(NODE_MODULES),
    members: true,
    streams: true,
  },
  {
    name: "GramJS 2.26.22",
    install: () => node("gramjs.mjs"),
    schema: () => schemaOfGramJs(NODE_MODULES),
  },
  {
    name: "Telethon 1.45.0",
    install: () => python("telethon_client.py"),
    schema: () => schemaOfKurigram(KURIGRAM_SCHEMA),
    cdn: true,
    members: true,
  },
  {
    name: "Kurigram 2.2.26 (Pyrogram)",
    install: () => python("pyrogram_client.py"),
    schema: () => schemaOfKurigram(KURIGRAM_SCHEMA),
  },
  {
    name: "gotd 0.161.0",
    install: async () => [await buildGo("client")],
    cdn: true,
    streams: true,
  },
];

const isVerbose = Deno.args.includes("--verbose");
const wanted = Deno.args.find((arg) => !arg.startsWith("--"))?.toLowerCase();
const report = new Report();
const privateKey = serverKey();
const samples = await writeSamples(INSTALL);

/** Notes the calls of a server and how they ended. */
function watch(server: TestServer): string[] {
  const calls: string[] = [];
  server.on("*", async ({ layer, method }, next) => {
    const said = `layer ${layer} ${method}`;
    try {
      const answer = await next();
      if (calls.at(-1) !== said) calls.push(said);
      return answer;
    } catch (error) {
      calls.push(`${said}: ${error}`);
      throw error;
    }
  });
  return calls;
}

/** What a client can send. */
function filesOf(
  { streams = false }: Rival,
  cdn: boolean,
): readonly FileCase[] {
  if (cdn) return CDN_FILES;
  return FILES.filter(({ kind }) => streams || kind !== "stream");
}

/** Whether it is asked for the members of a group. */
function isMember({ members = false }: Rival, cdn: boolean): boolean {
  return members && !cdn;
}

/** Has the CDN data centre change a bit of files of one length. */
function tamper(server: TestServer): void {
  server.on("upload.getCdnFile", async (_call, next) => {
    const answer = await next();
    if (answer._ !== "upload.cdnFile") return answer;
    if (answer.bytes.length !== CHANGED) return answer;
    const bytes = answer.bytes.slice();
    bytes[99]! ^= 1;
    return { ...answer, bytes };
  });
}

/** What either side has sent, the other got where it is kept. */
function assertHomes({ calls }: TestServer, bot: bigint): void {
  const homes = (isBot: boolean) =>
    new Set(
      calls.filter(({ method, userId }) =>
        method === "upload.getFile" && (userId === bot) === isBot
      ).map(({ dcId }) => dcId),
    );
  assertEquals(homes(true), new Set([HOME_DC]));
  // Its own files, and those of the bot.
  assertEquals(homes(false), new Set([HOME_DC, BOT_DC]));
}

/**
 * What the client downloaded came from the CDN data centre, to which each file
 * had to be given. The bot on our side is not sent there.
 */
function assertCdn({ calls }: TestServer): void {
  const count = (method: string) =>
    calls.filter((call) => call.method === method).length;
  for (const { method, dcId } of calls) {
    assertEquals(dcId === CDN_DC, method === "upload.getCdnFile", method);
  }
  assert(count("upload.getCdnFile") > count("upload.reuploadCdnFile"));
  assert(count("upload.reuploadCdnFile") > CDN_FILES.length);
}

/** Starts a client's process, and reads the steps that it took. */
async function takeSteps(
  rival: Rival,
  server: TestServer,
  cdn: boolean,
): Promise<GroupFacts | undefined> {
  const { publicKey } = server;
  const [command, ...args] = await rival.install();
  const process = new Deno.Command(command!, {
    args,
    // Kurigram writes files where it is started.
    cwd: INSTALL,
    env: {
      INTEROP: JSON.stringify({
        host: server.hostname,
        port: server.port,
        dc: server.dcId,
        ports: Object.fromEntries(
          server.dcOptions.map(({ dcId, port }) => [dcId, port]),
        ),
        publicKey: server.publicKeyPem,
        fingerprint: String(publicKey.fingerprint),
        modulus: publicKey.modulus.toString(16),
        exponent: publicKey.exponent.toString(16),
        phone: `+${ANN.phone}`,
        code: ANN.code,
        firstName: "Ann",
        bot: "echo_bot",
        files: filesOf(rival, cdn),
        group: isMember(rival, cdn) ? GROUP : "",
        cdn,
        changed: CHANGED,
        ...samples,
        verbose: isVerbose,
      }),
    },
    stdout: "piped",
    stderr: "piped",
    signal: AbortSignal.timeout(LIMIT_MS),
  }).spawn();
  const errors = new Response(process.stderr).text();
  const steps: string[] = [];
  let failure: string | undefined;
  let facts: GroupFacts | undefined;
  for await (const line of lines(process.stdout)) {
    if (!line.startsWith('{"step"')) {
      if (isVerbose) report.note(line);
      continue;
    }
    const { step, ok, ms, reason, ...rest } = JSON.parse(line);
    facts ??= rest.facts;
    if (ok) steps.push(`${step} ${ms} ms`);
    else failure = `${step}: ${reason}`;
  }
  const { success } = await process.status;
  const stderr = await errors;
  if (isVerbose) report.note(stderr);
  report.note(steps.join(", "));
  assert(failure === undefined, `${failure}\n${stderr.slice(-2000)}`);
  assert(success, `the client ended badly\n${stderr.slice(-2000)}`);
  assert(steps.length >= 4, `only ${steps.length} steps`);
  return facts;
}

/**
 * A key whose fingerprint has 16 digits: mtcute writes fingerprints without
 * leading zeros, and finds no key by them.
 */
function serverKey(): RsaPrivateKey {
  for (;;) {
    const key = generateTestRsaKey();
    if (BigInt.asUintN(64, key.publicKey.fingerprint) >> 60n > 0n) return key;
  }
}

async function run(rival: Rival, cdn = false): Promise<void> {
  await rival.install();
  const schema = await rival.schema?.();
  await using server = await TestServer.start({
    privateKey,
    schemas: schema === undefined ? [] : [schema],
    dcIds: [HOME_DC, BOT_DC],
    ...(cdn ? { cdnDcIds: [CDN_DC], serveFilesByCdn: true } : {}),
  });
  if (cdn) tamper(server);
  server.addUser({ ...ANN, firstName: "Ann" });
  const { id } = server.addBot({
    token: TOKEN,
    username: "echo_bot",
    firstName: "Echo",
    dcId: BOT_DC,
  });
  await using group = isMember(rival, cdn)
    ? await Group.make(server, ANN.username)
    : undefined;
  const bot = await Client.connect({
    apiId: 1,
    apiHash: "0123456789abcdef0123456789abcdef",
    ...server.clientOptions(),
  });
  await bot.botSignIn(TOKEN);
  const echo = new EchoBot(bot);
  const echoing = echo.run();
  const calls = watch(server);
  try {
    const facts = await takeSteps(rival, server, cdn);
    if (group !== undefined) {
      assert(facts !== undefined, "it has told nothing of the group");
      await group.compare(facts);
    }
    if (cdn) assertCdn(server);
    else assertHomes(server, id);
    assert(server.errors.length === 0, "the server made mistakes");
    assertEquals(echo.mistakes, []);
    assertEquals(
      echo.captions,
      filesOf(rival, cdn).flatMap(({ kind, lengths }) =>
        lengths.map((length) => `${kind} ${length}`)
      ),
    );
  } catch (error) {
    report.note(calls.join("\n        "));
    for (const mistake of [...server.errors, ...echo.mistakes]) {
      report.note(String(mistake));
    }
    throw error;
  } finally {
    await bot.close();
    await echoing;
  }
}

for (const rival of RIVALS) {
  if (!rival.name.toLowerCase().includes(wanted ?? "")) continue;
  await report.check(
    `${rival.name}: sign-in, message, update, files`,
    () => run(rival),
  );
  if (rival.cdn !== true) continue;
  await report.check(
    `${rival.name}: files from a CDN data centre`,
    () => run(rival, true),
  );
}
report.skip(
  "layer-client 0.4.9, the crate that this library began as",
  "it builds, but its server keys are compiled in (`key_for_fingerprint()` " +
    "of layer-mtproto), so it makes no key with another server",
);
report.finish();
