/**
 * Sends packets through proxies that others wrote: SOCKS5 and SOCKS4 servers
 * and an HTTP proxy from Debian, MTProxies from PyPI and the Go module proxy.
 * What cannot be installed is skipped with its reason.
 *
 * ```sh
 * deno run -A tests/interop/proxies/main.ts
 * ```
 */
import {
  createSocketConnector,
  type Proxy,
  type SocketConnectorOptions,
  systemClock,
} from "../../../src/network/mod.ts";
import type { TransportName } from "../../../src/transport/mod.ts";
import { serverWithPeople, wholePath } from "../../integration/whole_path.ts";
import { Report } from "../report.ts";
import { exchange } from "./exchange.ts";
import { installMtg, startMtg } from "./mtg.ts";
import { installMtprotoproxy, startMtprotoproxy } from "./mtprotoproxy.ts";
import { debian, freePort, Running } from "./programs.ts";
import { Redirect } from "./redirect.ts";
import { Upstream } from "./upstream.ts";

const TRANSPORTS: TransportName[] = [
  "abridged",
  "intermediate",
  "paddedIntermediate",
  "full",
  "obfuscatedAbridged",
  "obfuscatedIntermediate",
  "obfuscatedPaddedIntermediate",
];
const LOGIN = { username: "someone", password: "s3cret" };
const KEY = "00112233445566778899aabbccddeeff";
const DOMAIN = "www.example.com";

const report = new Report();
const folder = await Deno.makeTempDir({ prefix: "proxies-" });
const upstream = new Upstream();
const server = await serverWithPeople();

/** Runs the exchange through one proxy, over some transports. */
async function through(
  name: string,
  proxy: Proxy,
  transports: TransportName[] = TRANSPORTS,
): Promise<void> {
  for (const transport of transports) {
    await report.check(`${name}, ${transport}`, () => go({ proxy, transport }));
  }
}

/** Runs a client's whole path through one proxy, over some transports. */
async function whole(
  name: string,
  proxy: Proxy,
  transports: TransportName[] = TRANSPORTS,
): Promise<void> {
  for (const transport of transports) {
    await report.check(
      `${name}, ${transport}: sign-in, message, update, file`,
      () => wholePath(server, { proxy, transport, clock: systemClock }),
    );
  }
}

/** Checks that a proxy refuses, and that the error says what is wanted. */
async function refuses(
  name: string,
  proxy: Proxy,
  reason: RegExp,
): Promise<void> {
  await report.check(`${name} is refused`, async () => {
    try {
      await go({ proxy, transport: "obfuscatedIntermediate" });
    } catch (error) {
      if (reason.test((error as Error).message)) return;
      throw error;
    }
    throw new Error("it was let through");
  });
}

function go(options: SocketConnectorOptions): Promise<void> {
  return exchange(
    createSocketConnector({ ...options, ports: [], timeoutMs: 8000 }),
    upstream.port,
  );
}

/** Runs a part whose program may be missing. */
async function part(name: string, run: () => Promise<void>): Promise<void> {
  let isStarted = false;
  let failure: unknown;
  try {
    await run();
    isStarted = true;
  } catch (error) {
    failure = error;
  }
  if (!isStarted) await report.check(name, () => Promise.reject(failure));
}

await part("microsocks", async () => {
  const program = await debian("microsocks", "microsocks");
  const port = freePort();
  const at = { type: "socks5", hostname: "127.0.0.1", port } as const;
  {
    await using _open = await new Running(program, [
      "-i",
      "127.0.0.1",
      "-p",
      String(port),
    ]).listening(port);
    await through("microsocks", at);
    await through("microsocks, credentials not needed", { ...at, ...LOGIN }, [
      "abridged",
    ]);
  }
  await using _closed = await new Running(program, [
    "-i",
    "127.0.0.1",
    "-p",
    String(port),
    "-u",
    LOGIN.username,
    "-P",
    LOGIN.password,
  ]).listening(port);
  await through("microsocks with auth", { ...at, ...LOGIN });
  await whole("microsocks with auth", { ...at, ...LOGIN });
  await refuses("microsocks without credentials", at, /wants a user name/);
  await refuses(
    "microsocks with a wrong password",
    { ...at, ...LOGIN, password: "x" },
    /refused the user name or password/,
  );
});

await part("dante-server", async () => {
  const program = await debian("danted", "dante-server");
  const port = freePort();
  await Deno.writeTextFile(
    `${folder}/danted.conf`,
    `logoutput: ${folder}/danted.log
internal: 127.0.0.1 port = ${port}
external: lo
clientmethod: none
socksmethod: none
user.privileged: root
user.unprivileged: nobody
client pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }
socks block { from: 127.0.0.0/8 to: 192.0.2.0/24 }
socks pass { from: 127.0.0.0/8 to: 0.0.0.0/0 protocol: tcp }
`,
  );
  await using _running = await new Running(program, [
    "-f",
    `${folder}/danted.conf`,
  ]).listening(port);
  const at = { hostname: "127.0.0.1", port };
  await through("dante, SOCKS5", { type: "socks5", ...at });
  await through("dante, SOCKS4", { type: "socks4", ...at });
  await whole("dante, SOCKS5", { type: "socks5", ...at });
  await whole("dante, SOCKS4", { type: "socks4", ...at });
  for (
    const [type, reason] of [
      ["socks5", /not allowed by ruleset/],
      ["socks4", /rejected or failed/],
    ] as const
  ) {
    await report.check(`dante, ${type}, a blocked address`, async () => {
      const connect = createSocketConnector({
        proxy: { type, ...at },
        ports: [],
      });
      try {
        const { stream } = await connect({
          dcId: 2,
          wireDcId: 2,
          endpoints: [{ dcId: 2, hostname: "192.0.2.1", port: 443 }],
          kind: "main",
          signal: AbortSignal.timeout(10_000),
        });
        stream.close();
      } catch (error) {
        if (reason.test((error as Error).message)) return;
        throw error;
      }
      throw new Error("it was let through");
    });
  }
});

await part("tinyproxy", async () => {
  const program = await debian("tinyproxy", "tinyproxy-bin");
  const port = freePort();
  await Deno.writeTextFile(
    `${folder}/tinyproxy.conf`,
    `Port ${port}
Listen 127.0.0.1
Timeout 60
LogFile "${folder}/tinyproxy.log"
MaxClients 20
BasicAuth ${LOGIN.username} ${LOGIN.password}
`,
  );
  await using _running = await new Running(program, [
    "-d",
    "-c",
    `${folder}/tinyproxy.conf`,
  ]).listening(port);
  const at = { type: "http", hostname: "127.0.0.1", port } as const;
  await through("tinyproxy with auth", { ...at, ...LOGIN });
  await whole("tinyproxy with auth", { ...at, ...LOGIN });
  await refuses("tinyproxy without credentials", at, /user name and password/);
});

await part("mtprotoproxy 1.0.6", async () => {
  const venv = await installMtprotoproxy(folder);
  await using first = await startMtprotoproxy(venv, {
    key: KEY,
    domain: DOMAIN,
    upstreamPort: upstream.port,
  });
  const at = {
    type: "mtproxy",
    hostname: "127.0.0.1",
    port: first.port,
  } as const;
  const domain = new TextEncoder().encode(DOMAIN).toHex();
  await through("mtprotoproxy, plain secret", { ...at, secret: KEY }, [
    "abridged",
    "intermediate",
    "obfuscatedPaddedIntermediate",
  ]);
  await through("mtprotoproxy, dd secret", { ...at, secret: `dd${KEY}` }, [
    "obfuscatedPaddedIntermediate",
  ]);
  await through(
    "mtprotoproxy, ee secret",
    { ...at, secret: `ee${KEY}${domain}` },
    ["obfuscatedPaddedIntermediate"],
  );
  await using second = await startMtprotoproxy(venv, {
    key: KEY,
    domain: DOMAIN,
    upstreamPort: server.port,
  });
  const there = { ...at, port: second.port };
  await whole("mtprotoproxy, plain secret", { ...there, secret: KEY });
  await whole("mtprotoproxy, dd secret", { ...there, secret: `dd${KEY}` });
  await whole("mtprotoproxy, ee secret", {
    ...there,
    secret: `ee${KEY}${domain}`,
  });
  const wrong = "f".repeat(32);
  for (const secret of [wrong, `dd${wrong}`, `ee${wrong}${domain}`]) {
    await refuses(
      `mtprotoproxy, wrong secret of ${secret.length} digits`,
      { ...at, secret },
      /closed|reset|no answer|did not answer|TLS|aborted|timed out/i,
    );
  }
});

await part("mtg 2.2.8", async () => {
  const binary = await installMtg(folder);
  await using redirect = new Redirect(upstream.port);
  const secret = `ee${KEY}${new TextEncoder().encode(DOMAIN).toHex()}`;
  await using first = await startMtg(binary, {
    secret,
    socksPort: redirect.port,
  });
  const at = {
    type: "mtproxy",
    hostname: "127.0.0.1",
    port: first.port,
  } as const;
  await through("mtg, ee secret", { ...at, secret }, [
    "obfuscatedPaddedIntermediate",
  ]);
  await using onward = new Redirect(server.port);
  await using second = await startMtg(binary, {
    secret,
    socksPort: onward.port,
  });
  await whole("mtg, ee secret", { ...at, port: second.port, secret });
  await refuses(
    "mtg, wrong secret",
    { ...at, secret: secret.replace("00112233", "ffffffff") },
    /closed|reset|no answer|TLS|digest/i,
  );
});

await upstream[Symbol.asyncDispose]();
await server.close();
await Deno.remove(folder, { recursive: true });
report.finish();
