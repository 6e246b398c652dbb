/**
 * A Telegram server in one process, for tests without the network.
 *
 * @module
 */

import {
  defaultProvider,
  generateTestRsaKey,
  randomBytes as platformRandomBytes,
  type RsaPrivateKey,
  type RsaPublicKey,
} from "../crypto/mod.ts";
import { gzip } from "../bytes/mod.ts";
import { type DcEndpoint, systemClock } from "../network/mod.ts";
import type { FunctionName } from "../tl/mod.ts";
import { addServiceAccount } from "./server/accounts.ts";
import { createCentres, type DataCentre } from "./server/data_centre.ts";
import { type Fault, Faults, SeededRandom } from "./server/faults.ts";
import type { KeyStore } from "./server/keys.ts";
import type { TestServerOptions } from "./server/options.ts";
import { checkOptions } from "./server/check_options.ts";
import { publicKeyPem } from "./server/public_key_pem.ts";
import { Router } from "./server/router.ts";
import type { SentCode, ServerRules } from "./server/rules.ts";
import {
  type AnyCallHandler,
  type HandlerOf,
  RecentLog,
  Script,
  type ServerCall,
} from "./server/script.ts";
import { ScriptedAccounts } from "./server/scripted_accounts.ts";
import { Wire } from "./server/wire.ts";
import { World } from "./server/world.ts";

/** Made on first use: it takes up to a second. */
let sharedKey: RsaPrivateKey | undefined;

/** What a client needs to find a test server and trust it. */
export interface TestServerClientOptions {
  /** Where the data centres listen. */
  readonly dcOptions: DcEndpoint[];
  /** The data centre to begin with. */
  readonly dcId: number;
  /** The server's key. */
  readonly publicKeys: RsaPublicKey[];
  /** Whether the server says that it is a test environment. */
  readonly testMode: boolean;
}

/**
 * A Telegram server on 127.0.0.1 that keeps everything in memory: accounts,
 * groups, messages, files and the state of updates. Clients exchange keys with
 * it and encrypt as with the real one.
 *
 * @example A user writes to a bot
 * ```ts
 * import { TestServer } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await TestServer.start();
 * const bot = server.addBot({ token: "1:secret", username: "echo_bot" });
 * const ann = server.addUser({ phone: "+15550001", firstName: "Ann" });
 *
 * await server.sendMessage({ from: ann.id, to: bot.id, text: "/start" });
 * const [received] = server.messages(bot.id, ann.id);
 * assertEquals((received as { message: string }).message, "/start");
 * ```
 */
export class TestServer extends ScriptedAccounts implements AsyncDisposable {
  /** The address that it listens on. */
  readonly hostname: string;
  /** What decided which packets faults hit; the same again with this seed. */
  readonly seed: number;
  readonly #world: World;
  readonly #rules: ServerRules;
  readonly #privateKey: RsaPrivateKey;
  readonly #script = new Script();
  readonly #calls: RecentLog<ServerCall>;
  readonly #errors = new RecentLog<unknown>(100);
  readonly #codes: RecentLog<SentCode>;
  readonly #faults: Faults;
  readonly #centres: DataCentre[];
  #isClosed = false;

  private constructor(options: TestServerOptions) {
    const { hostname = "127.0.0.1", logLimit = 10_000 } = options;
    const { clock = systemClock, randomBytes = platformRandomBytes } = options;
    const world = new World(clock, randomBytes);
    const codes = new RecentLog<SentCode>(1000);
    const rules: ServerRules = {
      apiId: options.apiId,
      apiHash: options.apiHash,
      signUp: options.signUp !== false,
      testMode: options.testMode === true,
      botTimeoutMs: options.botTimeoutMs ?? 10_000,
      differenceLimit: options.differenceLimit ?? 500,
      onCode: (code) => {
        codes.add(code);
        options.onCode?.(code);
      },
    };
    super(world, rules);
    world.shortUpdates = options.shortUpdates === true;
    if (options.serveFilesByCdn === true) world.cdnDcId = options.cdnDcIds?.[0];
    this.hostname = hostname;
    this.seed = options.seed ??
      new DataView(platformRandomBytes(4).buffer).getInt32(0);
    this.#privateKey = options.privateKey ??
      (sharedKey ??= generateTestRsaKey());
    this.#world = world;
    this.#rules = rules;
    this.#codes = codes;
    this.#calls = new RecentLog(logLimit);
    this.#faults = new Faults(clock, new SeededRandom(this.seed));
    const crypto = defaultProvider();
    const shared = {
      world: this.#world,
      rules: this.#rules,
      wire: new Wire(options.schemas ?? []),
      router: new Router(this.#script, this.#calls, this.#errors),
      gzip: options.gzip === true ? gzip : null,
      checkSeqNo: options.checkSeqNo !== false,
      checkDcId: options.checkDcId !== false,
      privateKey: this.#privateKey,
      crypto,
      codec: {
        crypto,
        randomBytes,
        ...(options.secret === undefined ? {} : { secret: options.secret }),
      },
      faults: this.#faults,
    };
    this.#centres = createCentres(options, shared);
  }

  /**
   * Starts a server.
   *
   * @param options How it is set up.
   * @returns The server, listening.
   * @throws {TypeError} If an option is of the wrong kind.
   * @throws {RangeError} If an option is out of range.
   */
  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    checkOptions(options);
    const server = new TestServer(options);
    try {
      for (const centre of server.#centres) await centre.open();
    } catch (error) {
      await server.close();
      throw error;
    }
    server.#world.dcs = server.#centres.map(({ address }) => address);
    addServiceAccount(server.#world);
    return server;
  }

  /** The port of the first data centre. */
  get port(): number {
    return this.#centres[0]!.address.port;
  }

  /** The number of the first data centre. */
  get dcId(): number {
    return this.#centres[0]!.address.id;
  }

  /** Where the data centres listen. */
  get dcOptions(): DcEndpoint[] {
    return this.#centres.map(({ address }) => ({
      dcId: address.id,
      hostname: address.ipAddress,
      port: address.port,
      ...(address.mediaOnly ? { mediaOnly: true } : {}),
      ...(address.cdnPublicKey === undefined ? {} : { cdn: true }),
      thisPortOnly: true,
    }));
  }

  /**
   * Tells where a data centre takes WebSockets: on the port of all other
   * transports, which also takes requests over HTTP, at `/api`.
   *
   * @param dcId The data centre. @default {the first}
   * @returns The address, `ws:`.
   * @throws {RangeError} If there is no such data centre.
   */
  webSocketUrl(dcId: number = this.dcId): string {
    const found = this.dcOptions.find((it) => it.dcId === dcId);
    if (found === undefined) {
      throw new RangeError(
        `Cannot name address: wanted a data centre of this server, got ${dcId}`,
      );
    }
    return `ws://${formatHost(found.hostname)}:${found.port}/apiws`;
  }

  /** The key by which the server proves itself. */
  get publicKey(): RsaPublicKey {
    return this.#privateKey.publicKey;
  }

  /** The same key as text, PKCS #1, for other libraries. */
  get publicKeyPem(): string {
    return publicKeyPem(this.publicKey);
  }

  /**
   * Makes the options with which a client connects to this server.
   *
   * @returns To be spread into the client's other options.
   */
  clientOptions(): TestServerClientOptions {
    return {
      dcOptions: this.dcOptions,
      dcId: this.dcId,
      publicKeys: [this.publicKey],
      testMode: this.#rules.testMode,
    };
  }

  /** The login codes sent so far, oldest first; the last thousand. */
  get sentCodes(): readonly SentCode[] {
    return this.#codes.entries;
  }

  /** The calls that came, oldest first; see `logLimit`. */
  get calls(): readonly ServerCall[] {
    return this.#calls.entries;
  }

  /** Forgets the calls that came so far. */
  clearCalls(): void {
    this.#calls.clear();
  }

  /**
   * Mistakes: what handlers threw that is no `RpcError`, and answers that do
   * not fit the schema. Their callers were answered `500 INTERNAL`.
   */
  get errors(): readonly unknown[] {
    return this.#errors.entries;
  }

  /** How many connections are open. */
  get connectionCount(): number {
    return this.#centres.reduce((sum, it) => sum + it.connectionCount, 0);
  }

  /** The ports that the open connections came to, one for each. */
  get connectedPorts(): number[] {
    return this.#centres.flatMap(({ address, connectionCount }) =>
      Array<number>(connectionCount).fill(address.port)
    );
  }

  /** Transports of the open connections, as far as they are known. */
  get transports(): string[] {
    return this.#centres.flatMap((centre) =>
      [...centre.connections].flatMap(({ transport }) => transport ?? [])
    );
  }

  /**
   * Answers a method in place of the server, or watches it.
   *
   * @param method The method, or `*` for all.
   * @param handler Given the call, and how to let the server answer. What it
   *   throws is the answer, if it is an `RpcError`.
   * @returns Takes the handler off again.
   */
  on<K extends FunctionName | "*">(
    method: K,
    // Only the name decides which method it is.
    handler: HandlerOf<NoInfer<K>>,
  ): () => void {
    return this.#script.on(method, handler as AnyCallHandler);
  }

  /**
   * Refuses the next calls of a method.
   *
   * @param method The method, or `*` for all.
   * @param code The error code, as 420.
   * @param text The error text, as `FLOOD_WAIT_3`.
   * @param times How many calls.
   * @returns Takes it back.
   */
  fail(
    method: FunctionName | "*",
    code: number,
    text: string,
    times = 1,
  ): () => void {
    return this.#script.fail(method, code, text, times);
  }

  /**
   * Injects a fault between the server and its clients.
   *
   * @param fault The fault.
   * @returns Ends it.
   * @throws {RangeError} If a number is out of range.
   */
  inject(fault: Fault): () => void {
    return this.#faults.add(fault);
  }

  /** Ends all faults. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Gives every key a new salt: the next message of each client is refused. */
  rotateSalts(): void {
    this.#eachKey((key) => key.plan(this.#world.randomLong(), this.#world));
  }

  /**
   * Sets the server's clock ahead, or back.
   *
   * @param ms Milliseconds added to the clock; 0 to set it right.
   */
  skewClock(ms: number): void {
    this.#world.clockSkewMs = ms;
    this.#eachKey((key) => key.sessions.forEach((it) => it.useSalts()));
  }

  /**
   * Has CDN data centres forget what they keep: it must be given to them anew.
   *
   * @param options `tokens`: whether clients must ask again where files are.
   */
  forgetCdnFiles(options: { tokens?: boolean } = {}): void {
    this.#world.cdnCopies.forget(options.tokens === true);
  }

  #eachKey(
    run: (key: Parameters<KeyStore["destroy"]>[0]) => void,
  ): void {
    const stores = new Set(this.#centres.map(({ parts }) => parts.keys));
    for (const keys of stores) for (const key of keys.all()) run(key);
  }

  /**
   * Ends all connections.
   *
   * @param code Sends an error of the transport first, as 404. @default {none}
   */
  async disconnectAll(code?: number): Promise<void> {
    for (const centre of this.#centres) {
      if (code === undefined) await centre.disconnect();
      else for (const it of [...centre.connections]) it.fail(code);
    }
  }

  /**
   * Stops and starts again, on the same ports. Sessions are forgotten.
   *
   * @param options `keepKeys`: whether keys and logins outlast it.
   */
  async restart(options: { keepKeys?: boolean } = {}): Promise<void> {
    const { keepKeys = true } = options;
    for (const centre of this.#centres) {
      await centre.close();
      if (keepKeys) {
        for (const key of centre.parts.keys.all()) key.sessions.clear();
      } else centre.parts.keys.clear();
    }
    for (const centre of this.#centres) await centre.open();
  }

  /**
   * Ends everything: listeners, connections, timers. Calling it again does
   * nothing.
   */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#world.botQueries.close();
    this.#world.schedule.close(this.#world);
    for (const centre of this.#centres) await centre.close();
  }

  /** The same as {@linkcode TestServer.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function formatHost(hostname: string): string {
  return hostname.includes(":") ? `[${hostname}]` : hostname;
}
