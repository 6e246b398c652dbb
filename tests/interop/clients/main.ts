/**
 * Other people's clients against our test server: `deno task interop:clients`.
 *
 * Each signs in by phone and code, sends a message, receives the answer of a
 * bot, and moves a file by parts. The bot runs on our own client. Packages are
 * installed at pinned versions into `.install/`, which git ignores.
 */
import { assert } from "@std/assert";
import { bigIntToBytesBE } from "../../../src/bytes/mod.ts";
import { Client } from "../../../mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { buildGo, lines, Unavailable } from "../oracle.ts";
import { Report } from "../report.ts";

const HERE = new URL("./", import.meta.url).pathname;
const INSTALL = `${HERE}.install`;
const LIMIT_MS = 90_000;
const PHONE = "15550001";
const CODE = "12345";

/** A client to run: how to install it, and its command. */
interface Rival {
  readonly name: string;
  install(): Promise<string[]>;
  readonly env?: Record<string, string>;
}

async function must(
  command: string,
  args: string[],
  cwd = HERE,
): Promise<void> {
  let output: Deno.CommandOutput;
  try {
    output = await new Deno.Command(command, { args, cwd }).output();
  } catch (error) {
    throw new Unavailable(`${command}: ${error}`);
  }
  if (output.success) return;
  const text = new TextDecoder().decode(output.stderr);
  throw new Unavailable(`${command} ${args[0]}: ${text.slice(-500)}`);
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

async function node(script: string): Promise<string[]> {
  await Deno.mkdir(`${INSTALL}/node`, { recursive: true });
  // Modules are looked for beside the script, so the scripts go there too.
  for (const file of ["steps.mjs", script]) {
    await Deno.copyFile(HERE + file, `${INSTALL}/node/${file}`);
  }
  // Under its own name here it would change how Deno finds packages.
  await Deno.copyFile(
    `${HERE}npm_packages.json`,
    `${INSTALL}/node/package.json`,
  );
  if (!(await exists(`${INSTALL}/node/node_modules`))) {
    await must(
      "npm",
      ["install", "--no-audit", "--no-fund"],
      `${INSTALL}/node`,
    );
  }
  return ["node", `${INSTALL}/node/${script}`];
}

async function python(script: string): Promise<string[]> {
  const binary = `${INSTALL}/python/bin/python`;
  if (!(await exists(binary))) {
    await must("python3", ["-m", "venv", `${INSTALL}/python`]);
    await must(binary, [
      "-m",
      "pip",
      "install",
      "-q",
      "-r",
      "requirements.txt",
    ]);
  }
  return [binary, HERE + script];
}

const RIVALS: Rival[] = [
  { name: "@mtcute/node 0.30.3", install: () => node("mtcute.mjs") },
  { name: "GramJS 2.26.22", install: () => node("gramjs.mjs") },
  { name: "Telethon 1.45.0", install: () => python("telethon_client.py") },
  {
    name: "Kurigram 2.2.26 (Pyrogram)",
    install: () => python("pyrogram_client.py"),
  },
  { name: "gotd 0.161.0", install: async () => [await buildGo("client")] },
];

/** A bot that repeats what it is told. */
async function echo(bot: Client): Promise<void> {
  for await (const update of bot.streamUpdates()) {
    if (update.type !== "newMessage" || update.message.outgoing) continue;
    if (update.message.text === "") continue;
    await update.message.respond(`Echo: ${update.message.text}`);
  }
}

async function run(rival: Rival, report: Report): Promise<void> {
  const [command, ...args] = await rival.install();
  await using server = await TestServer.start();
  server.addUser({ phone: PHONE, firstName: "Ann", code: CODE });
  server.addBot({
    token: "1:secretsecret",
    username: "echo_bot",
    firstName: "Echo",
  });
  const bot = await Client.connect({
    apiId: 1,
    apiHash: "0123456789abcdef0123456789abcdef",
    ...server.clientOptions(),
  });
  await bot.botSignIn("1:secretsecret");
  const echoing = echo(bot);
  const process = new Deno.Command(command!, {
    args,
    env: {
      ...rival.env,
      INTEROP: JSON.stringify({
        host: server.hostname,
        port: server.port,
        dc: server.dcId,
        publicKey: pem(server.publicKey.modulus, server.publicKey.exponent),
        fingerprint: String(server.publicKey.fingerprint),
        modulus: server.publicKey.modulus.toString(16),
        exponent: server.publicKey.exponent.toString(16),
        phone: `+${PHONE}`,
        code: CODE,
        firstName: "Ann",
        bot: "echo_bot",
        verbose: Deno.args.includes("--verbose"),
      }),
    },
    stdout: "piped",
    stderr: "piped",
    signal: AbortSignal.timeout(LIMIT_MS),
  }).spawn();
  const errors = new Response(process.stderr).text();
  const steps: string[] = [];
  let failure: string | undefined;
  for await (const line of lines(process.stdout)) {
    if (!line.startsWith('{"step"')) {
      if (Deno.args.includes("--verbose")) report.note(line);
      continue;
    }
    const { step, ok, ms, reason } = JSON.parse(line);
    if (ok) steps.push(`${step} ${ms} ms`);
    else failure = `${step}: ${reason}`;
  }
  const { success } = await process.status;
  const stderr = await errors;
  await bot.close();
  await echoing;
  report.note(steps.join(", "));
  const calls = server.errors.map((error) => String(error)).join("\n");
  assert(failure === undefined, `${failure}\n${calls}\n${stderr.slice(-2000)}`);
  assert(success, `the client ended badly\n${stderr.slice(-2000)}`);
  assert(steps.length >= 4, `only ${steps.length} steps`);
}

/** An RSA public key, PKCS #1 in PEM. */
function pem(modulus: bigint, exponent: bigint): string {
  const integer = (
    value: bigint,
    length: number,
  ) => [0x02, ...size(length), ...bigIntToBytesBE(value, length)];
  const size = (n: number) => n < 128 ? [n] : [0x82, n >> 8, n & 255];
  const body = [...integer(modulus, 257), ...integer(exponent, 3)];
  const der = Uint8Array.of(0x30, ...size(body.length), ...body);
  const text = der.toBase64().replace(/.{64}/g, "$&\n");
  return `-----BEGIN RSA PUBLIC KEY-----\n${text}\n-----END RSA PUBLIC KEY-----\n`;
}

const report = new Report();
const wanted = Deno.args.find((arg) => !arg.startsWith("--"))?.toLowerCase();
for (const rival of RIVALS) {
  if (wanted !== undefined && !rival.name.toLowerCase().includes(wanted)) {
    continue;
  }
  await report.check(
    `${rival.name}: sign-in, message, update, file`,
    () => run(rival, report),
  );
}
report.finish();
