/**
 * Where published addresses of DCs are asked for when none of the known ones
 * answers: name servers over HTTPS, and documents on hosts of Google.
 *
 * @module
 */

import type { CryptoProvider, RsaPublicKey } from "../crypto/mod.ts";
import { backupEndpoints, openBackupConfig } from "./backup_config.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { DcEndpoint } from "./dc.ts";
import { raceAttempts } from "./race.ts";

/** What addresses are wanted. */
export interface AddressQuery {
  /** Those of the test servers. */
  readonly testMode: boolean;
  /** Gives up. */
  readonly signal: AbortSignal;
}

/**
 * Finds addresses of DCs by another way than the server's list.
 *
 * @param query Which ones.
 * @returns The addresses, the best first.
 */
export type AddressSource = (
  query: AddressQuery,
) => Promise<readonly DcEndpoint[]>;

/** Options of {@linkcode createBackupAddresses}. */
export interface BackupAddressesOptions {
  /**
   * Number of the account, international, digits only: some addresses are for
   * some countries.
   *
   * @default {undefined: all addresses}
   */
  phone?: string;
  /** Sends requests. @default {globalThis.fetch} */
  fetch?: typeof fetch;
  /** Time before the next place is asked, too, in milliseconds. @default {1000} */
  delayMs?: number;
  /** Time and timers. @default {systemClock} */
  clock?: Clock;
  /** The key that opens answers. @default {Telegram's} */
  publicKey?: RsaPublicKey;
  /** Cryptography. @default {defaultProvider()} */
  crypto?: CryptoProvider;
}

/** A sealed configuration and for how long it may be used, in seconds. */
interface Answer {
  readonly text: string;
  readonly ttl: number;
}

/** One place to ask. */
interface Place {
  readonly url: (name: string) => string;
  readonly read: (body: unknown) => Answer;
}

/** Limits of the time that an answer is used again, in seconds. */
const LEAST_TTL = 10;
const MOST_TTL = 300;

/** Names under which the configuration is published. */
const NAME = "apv3.stel.com";
const TEST_NAME = "tapv3.stel.com";

/** Those who watch must not know the question by its length. */
const PADDING = "abcdefghijklmnopqrstuvwxyz0123456789";
const LEAST_PADDING = 13;
const MOST_PADDING = 128;

/** TXT records by name; both name servers answer alike. */
const NAME_SERVERS: readonly Place[] = [
  "https://mozilla.cloudflare-dns.com/dns-query",
  "https://dns.google/resolve",
].map((server) => ({
  url: (name) => `${server}?name=${name}&type=16&random_padding=${padding()}`,
  read: readRecords,
}));

/** There are none for the test servers. */
const DOCUMENTS: readonly Place[] = [{
  url: () => "https://reserve-5a846.firebaseio.com/ipconfigv3.json",
  read: (body) => ({ text: String(body), ttl: MOST_TTL }),
}, {
  url: () =>
    "https://firestore.googleapis.com/v1/projects/reserve-5a846/databases/(default)/documents/ipconfig/v3",
  read: (body) => {
    const { fields } = body as {
      fields: { data: { stringValue: string } };
    };
    return { text: fields.data.stringValue, ttl: MOST_TTL };
  },
}];

/**
 * Makes a source that asks public places for the addresses that Telegram
 * publishes there, one after the other until one answers. Answers are used
 * again for as long as they allow, 10 to 300 seconds.
 *
 * @param options Phone number, pace, what to ask with.
 * @returns The source, for the option `backupAddresses` of a client.
 *
 * @example For a client whose network blocks all known addresses
 * ```ts
 * import { Client, createBackupAddresses } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const client = new Client({
 *   apiId: 1,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   backupAddresses: createBackupAddresses(),
 * });
 * assertEquals(client.connectionState, "idle");
 * await client.close();
 * ```
 */
export function createBackupAddresses(
  options: BackupAddressesOptions = {},
): AddressSource {
  const { phone, delayMs = 1000, clock = systemClock } = options;
  const { fetch = globalThis.fetch } = options;
  const kept = new Map<
    boolean,
    { until: number; endpoints: readonly DcEndpoint[] }
  >();

  async function ask(
    { url, read }: Place,
    name: string,
    signal: AbortSignal,
  ): Promise<{ endpoints: readonly DcEndpoint[]; ttl: number }> {
    const response = await fetch(url(name), {
      signal,
      headers: { accept: "application/dns-json, application/json" },
    });
    const { text, ttl } = read(await response.json());
    const config = openBackupConfig(text, options);
    if (config.expires * 1000 <= clock.now()) {
      throw new Error("Cannot use configuration: it has expired");
    }
    const endpoints = backupEndpoints(config, phone);
    if (endpoints.length === 0) {
      throw new Error("Cannot use configuration: no address in it is for us");
    }
    return { endpoints, ttl: Math.min(Math.max(ttl, LEAST_TTL), MOST_TTL) };
  }

  return async ({ testMode, signal }) => {
    const last = kept.get(testMode);
    if (last !== undefined && clock.now() < last.until) return last.endpoints;
    const name = testMode ? TEST_NAME : NAME;
    const places = testMode ? NAME_SERVERS : [...NAME_SERVERS, ...DOCUMENTS];
    const { value } = await raceAttempts(
      places.map((place) => (own: AbortSignal) => ask(place, name, own)),
      { delayMs, signal, clock },
    );
    const { endpoints, ttl } = value;
    kept.set(testMode, { until: clock.now() + ttl * 1000, endpoints });
    return endpoints;
  };
}

/** The text is in two records, the longer one first. */
function readRecords(body: unknown): Answer {
  const { Answer: records } = body as {
    Answer: readonly { data: string; TTL: number }[];
  };
  const texts = records.map(({ data }) => data);
  return {
    text: texts.toSorted((a, b) => b.length - a.length).join(""),
    ttl: Math.min(...records.map(({ TTL }) => TTL)),
  };
}

function padding(): string {
  const length = LEAST_PADDING +
    Math.floor(Math.random() * (MOST_PADDING - LEAST_PADDING + 1));
  return Array.from(
    { length },
    () => PADDING[Math.floor(Math.random() * PADDING.length)],
  ).join("");
}
