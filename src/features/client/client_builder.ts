/**
 * `ClientBuilder`: setting up a client step by step.
 *
 * @module
 */

import type {
  Logger,
  Proxy,
  RetryPolicy,
  Socks5Proxy,
  TransportName,
} from "../../client/mod.ts";
import type { RsaPublicKey } from "../../crypto/mod.ts";
import { MemoryStorage, type Storage } from "../../storage/mod.ts";
import type { Client, ClientConfig } from "./client.ts";
import { connected } from "./connected.ts";

/**
 * Sets up a client step by step. Each method changes the builder and returns
 * it; of several that say where the login is kept the last one holds.
 *
 * @example The same as `Client.connect({ … })`
 * ```ts
 * import { Client } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const client = Client.builder()
 *   .apiId(12345)
 *   .apiHash("0123456789abcdef0123456789abcdef")
 *   .inMemory()
 *   .catchUp(true)
 *   .socks5("127.0.0.1", 1080)
 *   .build();
 * assertEquals(client.options.catchUp, true);
 * ```
 */
export class ClientBuilder {
  readonly #make: (config: ClientConfig) => Client;
  #config: Partial<ClientConfig> = {};

  /**
   * Made by `Client.builder()`.
   *
   * @param make Makes the client.
   */
  constructor(make: (config: ClientConfig) => Client) {
    this.#make = make;
  }

  /**
   * Number of the application.
   *
   * @param apiId From my.telegram.org; above 0.
   */
  apiId(apiId: number): this {
    return this.options({ apiId });
  }

  /**
   * Hash of the application.
   *
   * @param apiHash From my.telegram.org.
   */
  apiHash(apiHash: string): this {
    return this.options({ apiHash });
  }

  /**
   * Keeps the login in a file.
   *
   * @param path The file.
   */
  session(path: string): this {
    return this.#login({ session: path });
  }

  /**
   * Begins from a login as text.
   *
   * @param session Empty for a new login.
   */
  sessionString(session: string): this {
    return this.#login({ sessionString: session });
  }

  /** Forgets the login with the client. */
  inMemory(): this {
    return this.#login({ storage: new MemoryStorage() });
  }

  /**
   * Keeps the login in a storage.
   *
   * @param storage Of any kind.
   */
  storage(storage: Storage): this {
    return this.#login({ storage });
  }

  /**
   * Delivers what happened while away.
   *
   * @param on Default: yes.
   */
  catchUp(on: boolean = true): this {
    return this.options({ catchUp: on });
  }

  /**
   * Begins at a certain address.
   *
   * @param address `"host:port"`.
   */
  dcAddress(address: string): this {
    return this.options({ dcAddress: address });
  }

  /**
   * Uses a server of one's own.
   *
   * @param url As `formatServerUrl()` writes.
   */
  server(url: string): this {
    return this.options({ server: url });
  }

  /**
   * Trusts other servers.
   *
   * @param keys Keys that they prove themselves by.
   */
  publicKeys(keys: readonly RsaPublicKey[]): this {
    return this.options({ publicKeys: keys });
  }

  /**
   * Uses the test servers of Telegram.
   *
   * @param on Default: yes.
   */
  testMode(on: boolean = true): this {
    return this.options({ testMode: on });
  }

  /**
   * Connects through a SOCKS5 proxy.
   *
   * @param hostname Its name or address.
   * @param port Its port.
   * @param credentials User name and password, if it wants them.
   */
  socks5(
    hostname: string,
    port: number,
    credentials: { username?: string; password?: string } = {},
  ): this {
    return this.proxy({ type: "socks5", hostname, port, ...credentials });
  }

  /**
   * Connects through a SOCKS5 proxy.
   *
   * @param proxy All about it.
   */
  socks5Config(proxy: Omit<Socks5Proxy, "type">): this {
    return this.proxy({ ...proxy, type: "socks5" });
  }

  /**
   * Connects through any proxy.
   *
   * @param proxy All about it.
   */
  proxy(proxy: Proxy): this {
    return this.options({ proxy });
  }

  /**
   * Chooses how packets are framed.
   *
   * @param transport Its name.
   */
  transport(transport: TransportName): this {
    return this.options({ transport });
  }

  /**
   * Chooses what to do about errors that pass.
   *
   * @param policy Decides.
   */
  retryPolicy(policy: RetryPolicy): this {
    return this.options({ retryPolicy: policy });
  }

  /**
   * Uses IPv6 addresses too.
   *
   * @param on Default: yes.
   */
  allowIpv6(on: boolean = true): this {
    return this.options({ allowIpv6: on });
  }

  /**
   * Names the device.
   *
   * @param name As shown in the user's list of devices.
   */
  deviceModel(name: string): this {
    return this.options({ deviceModel: name });
  }

  /**
   * Names the operating system's version.
   *
   * @param version Not empty.
   */
  systemVersion(version: string): this {
    return this.options({ systemVersion: version });
  }

  /**
   * Names the application's version.
   *
   * @param version Not empty.
   */
  appVersion(version: string): this {
    return this.options({ appVersion: version });
  }

  /**
   * Names the system's language.
   *
   * @param code ISO 639-1.
   */
  systemLangCode(code: string): this {
    return this.options({ systemLangCode: code });
  }

  /**
   * Names the language pack.
   *
   * @param name Only for official applications.
   */
  langPack(name: string): this {
    return this.options({ langPack: name });
  }

  /**
   * Names the application's language.
   *
   * @param code ISO 639-1.
   */
  langCode(code: string): this {
    return this.options({ langCode: code });
  }

  /**
   * Receives log lines.
   *
   * @param logger `console` fits.
   */
  logger(logger: Logger): this {
    return this.options({ logger });
  }

  /**
   * Sets any options at once.
   *
   * @param options As for `Client.connect()`.
   */
  options(options: Partial<ClientConfig>): this {
    this.#config = { ...this.#config, ...options };
    return this;
  }

  /**
   * Makes the client; connects to nothing.
   *
   * @throws {TypeError} If `apiId` or `apiHash` is missing or an option is of
   * the wrong kind.
   * @throws {RangeError} If an option is out of range.
   */
  build(): Client {
    // Missing fields are refused by the client, with their names.
    return this.#make(this.#config as ClientConfig);
  }

  /**
   * Makes the client and connects it.
   *
   * @returns The client.
   */
  connect(): Promise<Client> {
    return connected(this.build());
  }

  #login(
    place: Pick<ClientConfig, "session" | "sessionString" | "storage">,
  ): this {
    const {
      session: _session,
      sessionString: _text,
      storage: _storage,
      ...rest
    } = this.#config;
    this.#config = { ...rest, ...place };
    return this;
  }
}
