import { assertEquals, assertThrows } from "@std/assert";
import {
  AutoSleep,
  BaseClient,
  type ClientOptions,
  NeverRestart,
  PRODUCTION_DCS,
  resolveOptions,
  TEST_DCS,
  VERSION,
} from "../../src/client/mod.ts";
import {
  MemoryStorage,
  StorageError,
  StringStorage,
} from "../../src/storage/mod.ts";

const LEAST: ClientOptions = { apiId: 1, apiHash: "0123456789abcdef" };

Deno.test("`resolveOptions()` fills in every default", () => {
  const { storage, retryPolicy, restartPolicy, ...rest } = resolveOptions(
    LEAST,
  );
  assertEquals(storage instanceof MemoryStorage, true);
  assertEquals(retryPolicy instanceof AutoSleep, true);
  assertEquals(restartPolicy instanceof NeverRestart, true);
  const { logger: _logger, clock: _clock, ...plain } = rest;
  assertEquals(plain as unknown, {
    ...LEAST,
    catchUp: false,
    receiveUpdates: true,
    updateQueueCapacity: 2048,
    updateOverflow: "wait",
    middleware: [],
    transport: "abridged",
    allowIpv6: false,
    pfs: false,
    uploadConnections: 4,
    downloadConnections: 2,
    idleCloseMs: 60_000,
    connectTimeoutMs: 15_000,
    startTimeoutMs: 30_000,
    peerCacheSize: 5000,
    deviceModel: "Linux",
    systemVersion: "1.0",
    appVersion: VERSION,
    systemLangCode: "en",
    langPack: "",
    langCode: "en",
    testMode: false,
    dcId: 2,
    dcOptions: PRODUCTION_DCS,
    isDcListPinned: false,
  });
});

Deno.test("`resolveOptions()` takes `undefined` for the default", () => {
  const options = { ...LEAST, deviceModel: undefined } as never;
  assertEquals(resolveOptions(options).deviceModel, "Linux");
});

Deno.test("`resolveOptions()` knows the test servers and a server of one's own", () => {
  assertEquals(
    resolveOptions({ ...LEAST, testMode: true }).dcOptions,
    TEST_DCS,
  );
  const own = resolveOptions({ ...LEAST, dcAddress: "[::1]:444", dcId: 3 });
  assertEquals(own.dcOptions, [
    { dcId: 3, hostname: "::1", port: 444, ipv6: true },
  ]);
  assertEquals(own.isDcListPinned, true);
});

Deno.test("`resolveOptions()` makes a storage of a session string", () => {
  const { storage } = resolveOptions({ ...LEAST, sessionString: "" });
  assertEquals(storage instanceof StringStorage, true);
});

type Wrong = [
  field: string,
  options: Record<string, unknown>,
  kind: new (message: string) => Error,
];

const WRONG: readonly Wrong[] = [
  ["apiId", { apiId: undefined }, TypeError],
  ["apiId", { apiId: "1" }, TypeError],
  ["apiId", { apiId: 0 }, RangeError],
  ["apiId", { apiId: 1.5 }, RangeError],
  ["apiHash", { apiHash: undefined }, TypeError],
  ["apiHash", { apiHash: "" }, RangeError],
  ["apiHash", { apiHash: 5 }, TypeError],
  ["catchUp", { catchUp: 1 }, TypeError],
  ["dcId", { dcId: 0 }, RangeError],
  ["updateQueueCapacity", { updateQueueCapacity: 0 }, RangeError],
  ["updateOverflow", { updateOverflow: "explode" }, TypeError],
  ["uploadConnections", { uploadConnections: 17 }, RangeError],
  ["connectTimeoutMs", { connectTimeoutMs: -1 }, RangeError],
  ["deviceModel", { deviceModel: "" }, RangeError],
  ["storage", { storage: {} }, TypeError],
  ["retryPolicy", { retryPolicy: {} }, TypeError],
  ["logger", { logger: 1 }, TypeError],
  ["dcAddress", { dcAddress: "x:1", dcOptions: PRODUCTION_DCS }, TypeError],
  ["dcAddress", { dcAddress: 5 }, TypeError],
  ["dcAddress", { dcAddress: "localhost" }, SyntaxError],
  ["dcOptions", { dcOptions: [] }, RangeError],
  ["dcOptions", { dcOptions: null }, TypeError],
  ["dcOptions", { dcOptions: [{ dcId: 2, hostname: "a" }] }, TypeError],
  ["dcOptions", { dcOptions: [null] }, TypeError],
  ["publicKeys", { publicKeys: null }, TypeError],
  ["publicKeys", { publicKeys: ["-----BEGIN"] }, TypeError],
  ["apiHash", { apiHash: "  " }, RangeError],
  ["apiHash", { apiHash: "0123 4567" }, RangeError],
  ["apiId", { apiId: NaN }, RangeError],
  ["apiId", { apiId: 2 ** 31 }, RangeError],
  ["appVersion", { appVersion: "\t" }, RangeError],
  ["langCode", { langCode: " " }, RangeError],
  ["middleware", { middleware: "x" }, TypeError],
  ["middleware", { middleware: [null] }, TypeError],
  ["transport", { transport: null }, TypeError],
  ["transport", { transport: "smoke" }, TypeError],
  ["transport", { transport: [] }, RangeError],
  ["transport", { transport: ["abridged", 5] }, TypeError],
  ["proxy", { proxy: null }, TypeError],
  ["proxy", { proxy: "localhost" }, SyntaxError],
  ["proxy", { proxy: { type: "x", hostname: "a", port: 1 } }, TypeError],
  ["proxy", { proxy: { type: "http", hostname: "", port: 1 } }, TypeError],
  ["proxy", { proxy: { type: "http", hostname: "a", port: 0 } }, RangeError],
  ["proxy", { proxy: { type: "mtproxy", hostname: "a", port: 1 } }, TypeError],
  ["crypto", { crypto: {} }, TypeError],
  ["randomBytes", { randomBytes: null }, TypeError],
  ["connector", { connector: {} }, TypeError],
  ["backupAddresses", { backupAddresses: true }, TypeError],
  ["sessionString", { sessionString: "x" }, StorageError],
  ["sessionString", { sessionString: " " }, StorageError],
  ["publicKeys", { publicKeys: [] }, RangeError],
  [
    "sessionString",
    { sessionString: "", storage: new MemoryStorage() },
    TypeError,
  ],
];

for (const [field, options, Kind] of WRONG) {
  const value = JSON.stringify(options[field]);
  Deno.test(`\`BaseClient\` refuses ${field} = ${value} by its name`, () => {
    assertThrows(
      () => new BaseClient({ ...LEAST, ...options } as never),
      Kind,
      field,
    );
  });
}

Deno.test("`BaseClient` refuses secrets without telling them", () => {
  for (
    const wrong of [
      { apiHash: "hush hush" },
      { sessionString: "hush-hush" },
      { proxy: "socks5://ann:hush-hush@a:0" },
      {
        proxy: {
          type: "socks5",
          hostname: "a",
          port: -1,
          password: "hush-hush",
        } as const,
      },
    ]
  ) {
    const error = assertThrows(
      () => new BaseClient({ ...LEAST, ...wrong }),
      Error,
      Object.keys(wrong)[0],
    );
    assertEquals(Deno.inspect(error).match(/hush/), null);
  }
});

Deno.test("`BaseClient` refuses options that are none", () => {
  assertThrows(() => new BaseClient(undefined as never), TypeError);
});
