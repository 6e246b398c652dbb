/** The server's side: people to talk with, bundles, installed runtimes. */
import { Client } from "../../../mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { Unavailable } from "../oracle.ts";
import { run } from "../proxies/programs.ts";
import type { PathConfig } from "./path.ts";

const HERE = new URL("./", import.meta.url).pathname;

/** Longest time for a program, in milliseconds. */
const LIMIT_MS = 60_000;

/** Where everything is put that git ignores. */
export const INSTALL = `${HERE}.install`;

/** A test server, a user who may sign in, and a bot that repeats. */
export class Host implements AsyncDisposable {
  readonly server: TestServer;
  readonly #bot: Client;
  readonly #echoing: Promise<void>;

  private constructor(server: TestServer, bot: Client) {
    this.server = server;
    this.#bot = bot;
    this.#echoing = echo(bot);
  }

  static async start(): Promise<Host> {
    const server = await TestServer.start();
    server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
    server.addBot({ token: "1:secretsecret", username: "echo_bot" });
    const bot = await Client.connect({
      apiId: 1,
      apiHash: "0123456789abcdef0123456789abcdef",
      ...server.clientOptions(),
    });
    await bot.botSignIn("1:secretsecret");
    return new Host(server, bot);
  }

  /** What a runtime has to know. */
  get config(): PathConfig {
    const { hostname, port, dcId, publicKeyPem } = this.server;
    return {
      hostname,
      port,
      dcId,
      publicKey: publicKeyPem,
      phone: "+15550001",
      code: "12345",
      bot: "echo_bot",
      webSocketUrl: this.server.webSocketUrl(),
      httpUrl: `http://${hostname}:${port}/api`,
    };
  }

  /** Fails if the server noticed a mistake of its own. */
  check(): void {
    const { errors, calls } = this.server;
    if (errors.length > 0) throw new Error(`the server: ${errors.join()}`);
    if (!calls.some(({ method }) => method === "auth.signIn")) {
      throw new Error("nobody has signed in");
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#bot.close();
    await this.#echoing;
    await this.server.close();
  }
}

async function echo(bot: Client): Promise<void> {
  for await (const update of bot.streamUpdates()) {
    if (update.type !== "newMessage" || update.message.outgoing) continue;
    await update.message.respond(`Echo: ${update.message.text}`);
  }
}

/** Bundles a program of this folder; returns the bundle's path. */
export async function bundle(
  program: string,
  platform: "browser" | "deno",
): Promise<string> {
  await Deno.mkdir(INSTALL, { recursive: true });
  const output = `${INSTALL}/${program}.${platform}.mjs`;
  const bundled = await run(Deno.execPath(), [
    "bundle",
    "--quiet",
    "--platform",
    platform,
    "--output",
    output,
    `${HERE}${program}.ts`,
  ]);
  if (!bundled.success) throw new Error(`deno bundle: ${bundled.error}`);
  return output;
}

/** Installs an npm package of one version; returns its folder of binaries. */
export async function npm(name: string, version: string): Promise<string> {
  const folder = `${INSTALL}/${name}-${version}`;
  const binaries = `${folder}/node_modules/.bin`;
  try {
    await Deno.stat(`${binaries}/${name}`);
    return binaries;
  } catch {
    // It is not there yet.
  }
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(`${folder}/package.json`, "{}");
  const installed = await run(
    "npm",
    ["install", "--no-audit", "--no-fund", "--silent", `${name}@${version}`],
    { cwd: folder },
  );
  if (!installed.success) {
    throw new Unavailable(`npm install ${name}: ${installed.error}`);
  }
  return binaries;
}

/** Runs the console program in a runtime. */
export async function runConsole(command: string): Promise<void> {
  const program = await bundle("console_program", "deno");
  await using host = await Host.start();
  const session = await Deno.makeTempFile({ suffix: ".session" });
  try {
    await Deno.remove(session);
    const config = JSON.stringify({ ...host.config, session });
    const { success, output, error } = await run(
      command,
      [program, config],
      { signal: AbortSignal.timeout(LIMIT_MS) },
    );
    if (!success || output !== "passed") {
      throw new Error(`${output}\n${error}`);
    }
    host.check();
  } finally {
    await Deno.remove(session).catch(() => {});
  }
}
