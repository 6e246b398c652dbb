import {
  assert,
  assertEquals,
  assertGreater,
  assertInstanceOf,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  generateTestRsaKey,
  KNOWN_DH_PRIME,
  type RsaPrivateKey,
  SecurityError,
  tsProvider,
} from "../../src/crypto/mod.ts";
import { MtprotoError } from "../../src/errors.ts";
import {
  decodePlainMessage,
  encodePlainMessage,
  KeyExchange,
  type KeyExchangeDone,
  KeyExchangeError,
  type KeyExchangeOptions,
} from "../../src/mtproto/mod.ts";
import {
  FixedRandom,
  ServerKeyExchange,
  type ServerKeyExchangeDone,
  type ServerKeyExchangeOptions,
  type TamperedObject,
} from "../../src/testing/mod.ts";

const NOW = 1_700_000_000_000;
const PRIVATE_KEY: RsaPrivateKey = generateTestRsaKey();
const PQ = [1_229_739_323n, 1_402_015_859n] as const;

/** Both sides of one exchange. */
interface Outcome {
  client: KeyExchangeDone;
  server: ServerKeyExchangeDone;
  packets: Uint8Array[];
}

function makeClient(options: Partial<KeyExchangeOptions> = {}): KeyExchange {
  return new KeyExchange({
    publicKeys: [PRIVATE_KEY.publicKey],
    dcId: 2,
    randomBytes: new FixedRandom(1).bytes,
    ...options,
  });
}

function makeServer(
  options: Partial<ServerKeyExchangeOptions> = {},
): ServerKeyExchange {
  return new ServerKeyExchange({
    privateKeys: [PRIVATE_KEY],
    randomBytes: new FixedRandom(2).bytes,
    pq: PQ,
    ...options,
  });
}

function run(
  clientOptions: Partial<KeyExchangeOptions> = {},
  serverOptions: Partial<ServerKeyExchangeOptions> = {},
): Outcome {
  const client = makeClient(clientOptions);
  const server = makeServer(serverOptions);
  const packets = [client.start(NOW)];
  for (;;) {
    const answer = server.receive(packets.at(-1)!, NOW);
    packets.push(answer.packet);
    const step = client.receive(answer.packet, NOW);
    if (step.type === "done") {
      assert(answer.type === "done");
      return { client: step, server: answer, packets };
    }
    packets.push(step.packet);
  }
}

Deno.test("`KeyExchange` and `ServerKeyExchange` agree on key and salt", () => {
  const { client, server, packets } = run();
  assertEquals(client.authKey.bytes, server.authKey.bytes);
  assertEquals(client.serverSalt, server.serverSalt);
  assertEquals(client.timeOffsetMs, 0);
  assertEquals(client.expiresAt, undefined);
  assertEquals(server.dcId, 2);
  assertEquals(packets.length, 6);
});

Deno.test("`KeyExchange` agrees without fixed numbers", () => {
  const { client, server } = run(
    { randomBytes: undefined as never },
    { randomBytes: undefined as never, pq: undefined as never },
  );
  assertEquals(client.authKey.id, server.authKey.id);
});

Deno.test("`KeyExchange` makes the same packets from the same randomness", () => {
  const hex = (outcome: Outcome) =>
    outcome.packets.map((packet) => packet.toString());
  assertEquals(
    hex(run({ crypto: tsProvider })),
    hex(run({ crypto: tsProvider })),
  );
});

Deno.test("`KeyExchange` names data centre and life of a temporary key", () => {
  const { client, server } = run({ dcId: 10_002, expiresIn: 86_400 });
  assertEquals(server.dcId, 10_002);
  assertEquals(client.expiresAt, NOW / 1000 + 86_400);
  assertEquals(server.expiresAt, client.expiresAt);
  assertEquals(run({ dcId: -4 }).server.dcId, -4);
});

Deno.test("`KeyExchange` finds the difference of the clocks", () => {
  for (const ahead of [-3_600_000, -2000, 2000, 86_400_000]) {
    const { client } = run({}, { clockAheadMs: ahead });
    assert(Math.abs(client.timeOffsetMs - ahead) <= 1000, String(ahead));
  }
  assertEquals(run({}, { clockAheadMs: 900 }).client.timeOffsetMs, 0);
});

Deno.test("`KeyExchange` obeys dh_gen_retry five times, with its retry_id", () => {
  for (const retries of [1, 5]) {
    const { client, server } = run({}, { retries });
    assertEquals(client.authKey.id, server.authKey.id);
  }
  const error = assertThrows(() => run({}, { retries: 6 }), KeyExchangeError);
  assertEquals(error.step, "set_client_DH_params");
});

Deno.test("`KeyExchange` reports server_DH_params_fail and dh_gen_fail", () => {
  for (const failAt of ["req_DH_params", "set_client_DH_params"] as const) {
    const error = assertThrows(() => run({}, { failAt }), KeyExchangeError);
    assertEquals(error.step, failAt);
    assertStringIncludes(error.message, "fail");
  }
});

Deno.test("`KeyExchange` refuses a server without a known key", () => {
  const publicKeys = [{ ...PRIVATE_KEY.publicKey, fingerprint: 5n }];
  const error = assertThrows(() => run({ publicKeys }), KeyExchangeError);
  assertEquals(error.step, "req_pq_multi");
  assertStringIncludes(error.message, "fingerprints 0x");
});

Deno.test("`new KeyExchange()` refuses options that are none", () => {
  const cases: Partial<KeyExchangeOptions>[] = [
    { publicKeys: [] },
    { dcId: 1.5 },
    { dcId: 2 ** 31 },
    { expiresIn: 0 },
    { expiresIn: 2 ** 31 },
    { expiresIn: -1 },
  ];
  for (const options of cases) {
    assertThrows(() => makeClient(options), RangeError, "Cannot create");
  }
});

Deno.test("`KeyExchange.start()` runs once", () => {
  const client = makeClient();
  assertThrows(
    () => client.receive(new Uint8Array(40), NOW),
    KeyExchangeError,
    "new",
  );
  client.start(NOW);
  assertThrows(() => client.start(NOW), TypeError, "started");
});

Deno.test("`KeyExchange` is over after an error", () => {
  const client = makeClient();
  const packet = makeServer().receive(client.start(NOW), NOW).packet;
  assertThrows(() => client.receive(new Uint8Array(3), NOW), SecurityError);
  assertThrows(() => client.receive(packet, NOW), KeyExchangeError, "over");
});

/** Flips a bit of a field of one answer. */
function flip(name: string, field: string): ServerKeyExchangeOptions["tamper"] {
  return (answer: TamperedObject) => {
    if (answer._ !== name) return answer;
    const changed = (answer[field] as Uint8Array).slice();
    changed[changed.length >> 1]! ^= 4;
    return { ...answer, [field]: changed };
  };
}

/** Sets a field of one answer. */
function set(
  name: string,
  field: string,
  value: unknown,
): ServerKeyExchangeOptions["tamper"] {
  return (answer: TamperedObject) =>
    answer._ === name ? { ...answer, [field]: value } : answer;
}

const BYTES_ZERO = new Uint8Array(256);
const BYTES_ONE = new Uint8Array(256);
BYTES_ONE[255] = 1;

const TAMPERED: [
  what: string,
  check: string,
  options: Partial<ServerKeyExchangeOptions>,
][] = [
  ["resPQ.nonce", "nonce", { tamper: flip("resPQ", "nonce")! }],
  ["server_DH_params_ok.nonce", "nonce", {
    tamper: flip("server_DH_params_ok", "nonce")!,
  }],
  ["server_DH_params_ok.server_nonce", "server_nonce", {
    tamper: flip("server_DH_params_ok", "serverNonce")!,
  }],
  ["server_DH_params_ok.encrypted_answer", "answer_hash", {
    tamper: flip("server_DH_params_ok", "encryptedAnswer")!,
  }],
  ["server_DH_params_ok.encrypted_answer length", "length", {
    tamper: set("server_DH_params_ok", "encryptedAnswer", new Uint8Array(40))!,
  }],
  ["server_DH_params_fail.new_nonce_hash", "new_nonce_hash", {
    failAt: "req_DH_params",
    tamper: flip("server_DH_params_fail", "newNonceHash")!,
  }],
  ["server_DH_inner_data.nonce", "nonce", {
    tamper: flip("server_DH_inner_data", "nonce")!,
  }],
  ["server_DH_inner_data.server_nonce", "server_nonce", {
    tamper: flip("server_DH_inner_data", "serverNonce")!,
  }],
  ["server_DH_inner_data.g", "g", {
    tamper: set("server_DH_inner_data", "g", 2)!,
    dhPrime: KNOWN_DH_PRIME,
  }],
  ["server_DH_inner_data.g out of range", "g", {
    tamper: set("server_DH_inner_data", "g", 9)!,
  }],
  ["server_DH_inner_data.dh_prime", "dh_prime", {
    tamper: flip("server_DH_inner_data", "dhPrime")!,
  }],
  ["server_DH_inner_data.dh_prime = 0", "dh_prime", {
    tamper: set("server_DH_inner_data", "dhPrime", BYTES_ZERO)!,
  }],
  ["server_DH_inner_data.g_a = 0", "g_a", {
    tamper: set("server_DH_inner_data", "gA", BYTES_ZERO)!,
  }],
  ["server_DH_inner_data.g_a = 1", "g_a", {
    tamper: set("server_DH_inner_data", "gA", BYTES_ONE)!,
  }],
  ["server_DH_inner_data.g_a changed", "new_nonce_hash", {
    tamper: flip("server_DH_inner_data", "gA")!,
  }],
  ["dh_gen_ok.nonce", "nonce", { tamper: flip("dh_gen_ok", "nonce")! }],
  ["dh_gen_ok.server_nonce", "server_nonce", {
    tamper: flip("dh_gen_ok", "serverNonce")!,
  }],
  ["dh_gen_ok.new_nonce_hash1", "new_nonce_hash", {
    tamper: flip("dh_gen_ok", "newNonceHash1")!,
  }],
  ["dh_gen_retry.new_nonce_hash2", "new_nonce_hash", {
    retries: 1,
    tamper: flip("dh_gen_retry", "newNonceHash2")!,
  }],
  ["dh_gen_fail.new_nonce_hash3", "new_nonce_hash", {
    failAt: "set_client_DH_params",
    tamper: flip("dh_gen_fail", "newNonceHash3")!,
  }],
];

for (const [what, check, options] of TAMPERED) {
  Deno.test(`\`KeyExchange\` refuses a changed ${what}`, () => {
    const error = assertThrows(() => run({}, options), SecurityError);
    assertEquals(error.check, check);
  });
}

Deno.test("`KeyExchange` refuses a server_nonce that changes after resPQ", () => {
  // The server itself notices, since the client repeats what it was told.
  const tamper = flip("resPQ", "serverNonce")!;
  const error = assertThrows(() => run({}, { tamper }), SecurityError);
  assertEquals(error.check, "server_nonce");
});

Deno.test("`KeyExchange` refuses a pq that is none", () => {
  const cases: Uint8Array[] = [
    new Uint8Array(0),
    new Uint8Array(8),
    Uint8Array.of(1),
    Uint8Array.of(7),
    Uint8Array.of(0, 0, 0, 25),
    new Uint8Array(9).fill(1),
    new Uint8Array(8).fill(255),
  ];
  for (const pq of cases) {
    const tamper = set("resPQ", "pq", pq)!;
    const error = assertThrows(() => run({}, { tamper }), KeyExchangeError);
    assertEquals(error.step, "req_pq_multi", pq.toString());
  }
});

Deno.test("`KeyExchange` refuses answers of another step", () => {
  const steps = ["resPQ", "server_DH_params_ok", "dh_gen_ok"];
  const answers = run().packets.filter((_, i) => i % 2 === 1);
  for (const [i, wanted] of steps.entries()) {
    for (const [j, answer] of answers.entries()) {
      if (i === j) continue;
      const client = makeClient();
      const server = makeServer();
      let packet = client.start(NOW);
      for (let k = 0; k < i; k++) {
        const step = client.receive(server.receive(packet, NOW).packet, NOW);
        assert(step.type === "send");
        packet = step.packet;
      }
      const error = assertThrows(
        () => client.receive(answer, NOW),
        KeyExchangeError,
      );
      assertStringIncludes(error.message, wanted);
    }
  }
});

Deno.test("`KeyExchange` refuses plain messages that are malformed", () => {
  const good = makeServer().receive(makeClient().start(NOW), NOW).packet;
  const { body, msgId } = decodePlainMessage(good);
  const cases: [Uint8Array, string][] = [
    [good.subarray(0, 19), "length"],
    [good.subarray(0, good.length - 4), "length"],
    [new Uint8Array([...good, ...new Uint8Array(16)]), "length"],
    [Uint8Array.from(good, (byte, i) => i === 3 ? 1 : byte), "auth_key_id"],
    [encodePlainMessage(body, msgId & ~3n), "msg_id_parity"],
  ];
  for (const [packet, check] of cases) {
    const client = makeClient();
    client.start(NOW);
    const error = assertThrows(
      () => client.receive(packet, NOW),
      SecurityError,
    );
    assertEquals(error.check, check);
  }
  // Padded transports add up to 15 bytes, which do not matter.
  const client = makeClient();
  client.start(NOW);
  const padded = new Uint8Array([...good, ...new Uint8Array(15)]);
  assertEquals(client.receive(padded, NOW).type, "send");
});

Deno.test("`KeyExchange` ends in an MtprotoError for random and changed bytes", () => {
  const random = new FixedRandom(11);
  const answers = run({ crypto: tsProvider }).packets
    .filter((_, i) => i % 2 === 1);
  let refused = 0;
  for (let i = 0; i < 150; i++) {
    const client = makeClient({ crypto: tsProvider });
    client.start(NOW);
    let answer: Uint8Array = answers[random.below(answers.length)]!.slice();
    const position = random.below(answer.length);
    const kind = random.below(3);
    if (kind === 0) answer = random.bytes(4 * random.below(60));
    else if (kind === 1) answer = answer.slice(0, position);
    else answer[position]! ^= 1 << random.below(8);
    try {
      client.receive(answer, NOW);
    } catch (error) {
      assertInstanceOf(error, MtprotoError);
      refused++;
    }
  }
  assertGreater(refused, 100);
});
