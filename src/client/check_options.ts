/**
 * The check of a client's options: what is wrong is named before anything is
 * opened.
 *
 * @module
 */

import { checkProxy, parseAddress, parseProxy } from "../network/mod.ts";
import { StorageError, StringStorage } from "../storage/mod.ts";
import type { ClientOptions } from "./options.ts";
import { OVERFLOW_POLICIES } from "./updates/dispatcher.ts";

type Field = keyof ClientOptions;

/** Whole numbers with their least and greatest value. */
const INTEGERS: readonly [Field, number, number][] = [
  ["apiId", 1, 2 ** 31 - 1],
  ["dcId", 1, 1000],
  ["updateQueueCapacity", 1, 1_000_000],
  ["uploadConnections", 1, 16],
  ["downloadConnections", 1, 16],
  ["idleCloseMs", 1, 86_400_000],
  ["connectTimeoutMs", 1, 3_600_000],
  ["startTimeoutMs", 1, 86_400_000],
  ["peerCacheSize", 16, 10_000_000],
];

/** Texts, and what each must match. */
const TEXTS: readonly [Field, RegExp, string][] = [
  ["apiHash", /^\S+$/, "a string that is not empty and has no blanks"],
  ["sessionString", /^/, "a string"],
  ["dcAddress", /^/, "a string"],
  ["deviceModel", /\S/, "a string that is not blank"],
  ["systemVersion", /\S/, "a string that is not blank"],
  ["appVersion", /\S/, "a string that is not blank"],
  ["systemLangCode", /\S/, "a string that is not blank"],
  ["langPack", /^/, "a string"],
  ["langCode", /^\S*$/, "a string without blanks"],
];

/** Options that are on or off. */
const SWITCHES: readonly Field[] = [
  "catchUp",
  "receiveUpdates",
  "allowIpv6",
  "testMode",
  "pfs",
];

/** Objects and a function that each must have. */
const OBJECTS: readonly [Field, string][] = [
  ["storage", "open"],
  ["retryPolicy", "shouldRetry"],
  ["restartPolicy", "restartAfterMs"],
  ["logger", "debug"],
  ["clock", "now"],
  ["crypto", "messageCipher"],
];

const FUNCTIONS: readonly Field[] = [
  "randomBytes",
  "connector",
  "backupAddresses",
];

/**
 * Checks options one by one and against each other.
 *
 * @param options What the caller gave.
 * @throws {TypeError} If an option is of the wrong kind or two exclude each
 * other.
 * @throws {RangeError} If a number is out of range or a text is blank.
 * @throws {SyntaxError} If an address or a link cannot be parsed.
 * @throws {StorageError} If the session string is none.
 */
export function checkOptions(options: ClientOptions): void {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(
      `Cannot create client: wanted an options object, got ${show(options)}`,
    );
  }
  const given = options as unknown as Record<string, unknown>;
  for (const field of ["apiId", "apiHash"] as const) {
    if (given[field] === undefined) refuse(TypeError, field, "a value", "none");
  }
  checkScalars(given);
  for (const [field, method] of OBJECTS) {
    const value = given[field] as Record<string, unknown> | undefined | null;
    if (value !== undefined && typeof value?.[method] !== "function") {
      refuse(TypeError, field, `an object with ${method}()`, show(value));
    }
  }
  for (const field of FUNCTIONS) {
    const value = given[field];
    if (value !== undefined && typeof value !== "function") {
      refuse(TypeError, field, "a function", show(value));
    }
  }
  const { updateOverflow, storage, sessionString, dcAddress } = options;
  if (
    updateOverflow !== undefined && !OVERFLOW_POLICIES.includes(updateOverflow)
  ) {
    const wanted = OVERFLOW_POLICIES.join(" or ");
    refuse(TypeError, "updateOverflow", wanted, show(updateOverflow));
  }
  if (storage !== undefined && sessionString !== undefined) {
    refuse(TypeError, "sessionString", "no storage beside it", "both");
  }
  if (dcAddress !== undefined && options.dcOptions !== undefined) {
    refuse(TypeError, "dcAddress", "no dcOptions beside it", "both");
  }
  checkLists(options);
  checkParsed(options);
}

/** Checks numbers, texts and switches. */
function checkScalars(given: Record<string, unknown>): void {
  for (const [field, least, most] of INTEGERS) {
    const value = given[field];
    if (value === undefined) continue;
    const wanted = `a whole number from ${least} to ${most}`;
    if (typeof value !== "number") {
      refuse(TypeError, field, wanted, show(value));
    } else if (!isWithin(value, least, most)) {
      refuse(RangeError, field, wanted, String(value));
    }
  }
  for (const [field, pattern, wanted] of TEXTS) {
    const value = given[field];
    if (value === undefined) continue;
    if (typeof value !== "string") {
      refuse(TypeError, field, "a string", show(value));
    } else if (!pattern.test(value)) {
      // The hash is a secret: what it was is not told.
      refuse(RangeError, field, wanted, value.trim() === "" ? '""' : "another");
    }
  }
  for (const field of SWITCHES) {
    const value = given[field];
    if (value !== undefined && typeof value !== "boolean") {
      refuse(TypeError, field, "a boolean", show(value));
    }
  }
}

/** Checks lists and what is in them. */
function checkLists(options: ClientOptions): void {
  const { middleware, transport, dcOptions, publicKeys } = options;
  if (middleware !== undefined) {
    checkList(
      "middleware",
      middleware,
      0,
      "functions",
      (it) => typeof it === "function",
    );
  }
  if (transport !== undefined && typeof transport !== "string") {
    checkList(
      "transport",
      transport,
      1,
      "names",
      (it) => typeof it === "string",
    );
  }
  if (dcOptions !== undefined) {
    checkList(
      "dcOptions",
      dcOptions,
      1,
      "addresses with dcId, hostname and port",
      (it) =>
        isWithin(it?.dcId, 1, 2 ** 31 - 1) && isWithin(it?.port, 1, 65535) &&
        typeof it.hostname === "string" && it.hostname !== "",
    );
  }
  if (publicKeys !== undefined) {
    checkList(
      "publicKeys",
      publicKeys,
      1,
      "keys of parsePublicKey()",
      (it) =>
        typeof it?.modulus === "bigint" && typeof it.exponent === "bigint" &&
        typeof it.fingerprint === "bigint",
    );
  }
}

function checkList<T>(
  field: Field,
  list: readonly T[],
  least: number,
  of: string,
  isFit: (item: T) => boolean,
): void {
  const wanted = `an array of ${of}`;
  if (!Array.isArray(list)) refuse(TypeError, field, wanted, show(list));
  if (list.length < least) {
    refuse(RangeError, field, `${wanted}, at least ${least}`, "none");
  }
  const wrong = list.findIndex((item) => !isFit(item));
  if (wrong >= 0) {
    const got = `${show(list[wrong])} at ${wrong} that is none`;
    refuse(TypeError, field, wanted, got);
  }
}

/** Checks what is written in a form of its own. */
function checkParsed(options: ClientOptions): void {
  const { dcAddress, proxy, sessionString } = options;
  if (dcAddress !== undefined) {
    naming("dcAddress", () => parseAddress(dcAddress));
  }
  if (proxy !== undefined) {
    naming("proxy", () => {
      if (typeof proxy === "string") parseProxy(proxy);
      else checkProxy(proxy);
    });
  }
  if (sessionString !== undefined) {
    naming("sessionString", () => new StringStorage(sessionString));
  }
}

/** Puts the field's name before what is wrong with it. */
function naming(field: Field, parse: () => unknown): void {
  try {
    parse();
  } catch (cause) {
    const { message } = cause as Error;
    const text = `Cannot create client: ${field}: ${message}`;
    if (cause instanceof StorageError) {
      throw new StorageError(text, {
        cause,
        ...(cause.version === undefined ? {} : { version: cause.version }),
      });
    }
    if (cause instanceof SyntaxError) throw new SyntaxError(text, { cause });
    if (cause instanceof RangeError) throw new RangeError(text, { cause });
    throw new TypeError(text, { cause });
  }
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least &&
    (value as number) <= most;
}

/** Names a value's kind, not the value: it may be a secret. */
function show(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function refuse(
  Kind: typeof TypeError | typeof RangeError,
  field: Field,
  wanted: string,
  got: string,
): never {
  throw new Kind(
    `Cannot create client: wanted ${field} to be ${wanted}, got ${got}`,
  );
}
