import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  generateTestRsaKey,
  SecurityError,
  tsProvider,
} from "../../src/crypto/mod.ts";
import { MtprotoError } from "../../src/errors.ts";
import {
  decodePlainMessage,
  encodePlainMessage,
  KeyExchange,
  KeyExchangeError,
} from "../../src/mtproto/mod.ts";
import { FixedRandom, ServerKeyExchange } from "../../src/testing/mod.ts";
import { mtprotoSchema, type TlObject } from "../../src/tl/mod.ts";

const NOW = 1_700_000_000_000;
const PRIVATE_KEY = generateTestRsaKey();
const OTHER_KEY = generateTestRsaKey();

function makeClient(): KeyExchange {
  return new KeyExchange({
    publicKeys: [PRIVATE_KEY.publicKey],
    dcId: 2,
    crypto: tsProvider,
  });
}

function makeServer(): ServerKeyExchange {
  return new ServerKeyExchange({
    privateKeys: [OTHER_KEY, PRIVATE_KEY],
    crypto: tsProvider,
  });
}

/** Runs an exchange in which one query is changed on its way. */
function run(change: (query: Record<string, unknown>) => object): void {
  const client = makeClient();
  const server = makeServer();
  let packet = client.start(NOW);
  for (let i = 0; i < 3; i++) {
    const { body, msgId } = decodePlainMessage(packet);
    const query = mtprotoSchema.decode(body) as unknown;
    const changed = change(query as Record<string, unknown>) as TlObject;
    const forged = encodePlainMessage(mtprotoSchema.encode(changed), msgId);
    const step = client.receive(server.receive(forged, NOW).packet, NOW);
    if (step.type === "done") return;
    packet = step.packet;
  }
}

function flip(bytes: unknown): Uint8Array {
  const changed = (bytes as Uint8Array).slice();
  changed[changed.length >> 1]! ^= 1;
  return changed;
}

Deno.test("`ServerKeyExchange` picks the key that the client names", () => {
  run((query) => query);
});

Deno.test("`ServerKeyExchange` answers req_pq as well", () => {
  const server = makeServer();
  const nonce = new FixedRandom(1).bytes(16);
  const query = { _: "req_pq", nonce };
  const { packet, type } = server.receive(
    encodePlainMessage(mtprotoSchema.encode(query), 4n),
    NOW,
  );
  assertEquals(type, "send");
  const answer = mtprotoSchema.decode(decodePlainMessage(packet).body);
  assert(mtprotoSchema.is(answer, "resPQ"));
  assertEquals(answer.nonce, nonce);
  assertEquals(answer.serverPublicKeyFingerprints.length, 2);
  assertEquals(decodePlainMessage(packet).msgId & 3n, 1n);
});

Deno.test("`ServerKeyExchange` offers different primes of 31 bits", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 5; i++) {
    const server = makeServer();
    const { packet } = server.receive(makeClient().start(NOW), NOW);
    const answer = mtprotoSchema.decode(decodePlainMessage(packet).body);
    assert(mtprotoSchema.is(answer, "resPQ"));
    assertEquals(answer.pq.length, 8);
    seen.add(answer.pq.toString());
  }
  assertEquals(seen.size, 5);
});

const FORGERIES: [query: string, field: string, check: string][] = [
  ["req_DH_params", "nonce", "nonce"],
  ["req_DH_params", "serverNonce", "server_nonce"],
  ["req_DH_params", "encryptedData", "rsa"],
  ["set_client_DH_params", "nonce", "nonce"],
  ["set_client_DH_params", "serverNonce", "server_nonce"],
  ["set_client_DH_params", "encryptedData", "answer_hash"],
];

for (const [name, field, check] of FORGERIES) {
  Deno.test(`\`ServerKeyExchange\` refuses a changed ${name}.${field}`, () => {
    const error = assertThrows(
      () =>
        run((query) =>
          query._ === name ? { ...query, [field]: flip(query[field]) } : query
        ),
      SecurityError,
    );
    assertEquals(error.check, check);
  });
}

Deno.test("`ServerKeyExchange` refuses a fingerprint that is not its own", () => {
  const error = assertThrows(
    () =>
      run((query) =>
        query._ === "req_DH_params"
          ? { ...query, publicKeyFingerprint: 1n }
          : query
      ),
    KeyExchangeError,
  );
  assertEquals(error.step, "req_DH_params");
});

Deno.test("`ServerKeyExchange` refuses what is no query of the exchange", () => {
  const server = makeServer();
  const ping = mtprotoSchema.encode({ _: "ping", pingId: 1n } as TlObject);
  assertThrows(
    () => server.receive(encodePlainMessage(ping, 4n), NOW),
    KeyExchangeError,
    "got ping",
  );
});

Deno.test("`ServerKeyExchange` ends in an MtprotoError for random bytes", () => {
  const random = new FixedRandom(3);
  for (let i = 0; i < 100; i++) {
    const server = makeServer();
    const packet = random.chance(0.5)
      ? random.bytes(random.below(80))
      : encodePlainMessage(random.bytes(4 + 4 * random.below(20)), 4n);
    assertThrows(() => server.receive(packet, NOW), MtprotoError);
  }
});
