/**
 * Same sums: encryption, padding, key derivation, 2FA proof, obfuscation and
 * proxy secrets, ours against gotd's packages on shared inputs.
 * `deno task interop:sums`.
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { bigIntToBytesBE } from "../../src/bytes/mod.ts";
import {
  AuthKey,
  bigIntToDhBytes,
  decryptBindMessage,
  defaultProvider,
  encryptBindMessage,
  generateTestRsaKey,
  KNOWN_DH_PRIME,
  randomBytes,
  rsaPad,
  rsaUnpad,
  srp,
  srpServer,
  srpVerifier,
  tmpAesKeyIv,
  tsProvider,
} from "../../src/crypto/mod.ts";
import {
  createCodec,
  FakeTlsClient,
  FakeTlsServer,
  FramingError,
  ProxySecret,
} from "../../src/transport/mod.ts";
import { buildGo, Oracle } from "./oracle.ts";
import { Report } from "./report.ts";

const ROUNDS = 20;
const PROVIDERS = [tsProvider, defaultProvider()];
const report = new Report();

/** Gives prepared bytes, in order; more than there are is an error. */
function replay(bytes: Uint8Array): (length: number) => Uint8Array {
  let offset = 0;
  return (length) => {
    assert(offset + length <= bytes.length, "more randomness than prepared");
    return bytes.slice(offset, offset += length);
  };
}

/** A plaintext: salt, session_id, msg_id, seqno, length, body. */
function plaintext(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(32 + body.length);
  out.set(randomBytes(24));
  const view = new DataView(out.buffer);
  view.setInt32(24, 1, true);
  view.setInt32(28, body.length, true);
  out.set(body, 32);
  return out;
}

async function encryption(oracle: Oracle): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const key = randomBytes(256);
    const body = randomBytes(4 * round * round);
    const message = plaintext(body);
    for (const provider of PROVIDERS) {
      for (const side of ["client", "server"] as const) {
        const other = side === "client" ? "server" : "client";
        const ours = provider.messageCipher(AuthKey.fromBytes(key), side);
        const theirs = provider.messageCipher(AuthKey.fromBytes(key), other);
        const opened = await oracle.ask({
          op: "decrypt",
          args: {
            authKey: key,
            packet: ours.encrypt(message, randomBytes),
            random: "",
          },
          ints: { server: other === "server" ? 1 : 0 },
        });
        assertEquals(opened.error, undefined);
        assertEquals(opened.results.body, body);
        const made = await oracle.ask({
          op: "encrypt",
          args: { authKey: key, plaintext: message, random: randomBytes(300) },
          ints: { server: side === "server" ? 1 : 0 },
        });
        const plain = theirs.decrypt(made.results.packet!);
        assertEquals(plain.subarray(0, message.length), message);
      }
    }
  }
}

async function derivation(oracle: Oracle): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const newNonce = randomBytes(32);
    const serverNonce = randomBytes(16);
    const temporary = await oracle.ask({
      op: "tempAesKeys",
      args: { newNonce, serverNonce },
    });
    const { key, iv } = tmpAesKeyIv(newNonce, serverNonce);
    assertEquals(temporary.results, {
      key: Uint8Array.from(key),
      iv: Uint8Array.from(iv),
    });
    const bytes = randomBytes(256);
    const authKey = AuthKey.fromBytes(bytes);
    const hash = await oracle.ask({
      op: "nonceHash1",
      args: { authKey: bytes, newNonce },
    });
    assertEquals(
      Uint8Array.from(authKey.newNonceHash(newNonce, 1)),
      hash.results.hash,
    );
    assertEquals(Uint8Array.from(authKey.idBytes), hash.results.id);
  }
}

async function padding(oracle: Oracle): Promise<void> {
  const key = generateTestRsaKey(randomBytes);
  const { modulus } = key.publicKey;
  const n = bigIntToBytesBE(modulus, 256);
  // RSAPublicKey ::= SEQUENCE { INTEGER n, INTEGER 65537 } in DER.
  const integer = Uint8Array.of(0x02, 0x82, 0x01, 0x01, 0, ...n);
  const exponent = Uint8Array.of(0x02, 3, 1, 0, 1);
  const length = integer.length + exponent.length;
  const publicKey = Uint8Array.of(
    ...[0x30, 0x82, length >> 8, length & 255],
    ...[...integer, ...exponent],
  );
  for (let round = 0; round < ROUNDS; round++) {
    const data = randomBytes(round === 0 ? 144 : 7 * round);
    const random = randomBytes(192 - data.length + 32 * 64);
    const { results } = await oracle.ask({
      op: "rsaPad",
      args: { publicKey, data, random },
    });
    const ours = rsaPad(data, key.publicKey, replay(random));
    assertEquals(Uint8Array.from(ours), results.data);
    assertEquals(rsaUnpad(results.data!, key).subarray(0, data.length), data);
  }
}

async function binding(oracle: Oracle): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = randomBytes(256);
    const permAuthKey = AuthKey.fromBytes(bytes);
    const long = () => new DataView(randomBytes(8).buffer).getBigInt64(0);
    const random = randomBytes(24);
    const message = {
      nonce: long(),
      tempAuthKeyId: long(),
      tempSessionId: long(),
      expiresAt: 1_800_000_000 + round,
      msgId: long(),
    };
    const { results } = await oracle.ask({
      op: "bind",
      args: { authKey: bytes, random },
      ints: { ...message, permAuthKeyId: permAuthKey.id },
    });
    const ours = encryptBindMessage({
      ...message,
      permAuthKey,
      randomBytes: replay(random),
    });
    assertEquals(Uint8Array.from(ours), results.data);
    assertEquals(decryptBindMessage(results.data!, permAuthKey), {
      ...message,
      permAuthKeyId: permAuthKey.id,
    });
  }
}

async function proof(oracle: Oracle): Promise<void> {
  for (const password of ["correct horse", "пароль 😀", " "]) {
    const algorithm = {
      salt1: randomBytes(40),
      salt2: randomBytes(16),
      g: 3,
      p: bigIntToDhBytes(KNOWN_DH_PRIME),
    };
    const verifier = srpVerifier({ ...algorithm, password });
    const server = srpServer({ ...algorithm, verifier, randomBytes });
    const a = randomBytes(256);
    const ours = srp({
      ...algorithm,
      srpB: server.srpB,
      password,
      randomBytes: replay(a),
    });
    const { results } = await oracle.ask({
      op: "srp",
      args: {
        ...{
          password: new TextEncoder().encode(password),
          srpB: server.srpB,
          a,
        },
        ...{ salt1: algorithm.salt1, salt2: algorithm.salt2, p: algorithm.p },
      },
      ints: { g: algorithm.g },
    });
    assertEquals(Uint8Array.from(ours.gA), results.a);
    assertEquals(Uint8Array.from(ours.m1), results.m1);
  }
}

async function obfuscation(oracle: Oracle): Promise<void> {
  for (const secret of [new Uint8Array(0), randomBytes(16)]) {
    for (const dcId of [2, -4, 10002]) {
      const random = randomBytes(640);
      const codec = createCodec("obfuscatedPaddedIntermediate", {
        dcId,
        ...(secret.length > 0 && { secret }),
        // The first draw is the header; what follows pads frames.
        randomBytes: replay(random),
      });
      const header = codec.header();
      const theirs = await oracle.ask({
        op: "obfuscate",
        args: { random, protocol: "dddddddd", secret, data: "", answer: "" },
        ints: { dc: dcId },
      });
      assertEquals(Uint8Array.from(header), theirs.results.sent);

      const packet = randomBytes(40);
      const sent = Uint8Array.of(...header, ...codec.encode(packet));
      const reply = randomBytes(64);
      const { results } = await oracle.ask({
        op: "accept",
        args: { sent, secret, reply },
      });
      assertEquals(results.protocol!.toHex(), "dddddddd");
      assertEquals(new DataView(results.dc!.buffer).getInt16(0, true), dcId);
      assertEquals(results.data!.subarray(4, 44), packet);
      // What gotd's server wrote is what our client's stream deciphers.
      const back = await oracle.ask({
        op: "obfuscate",
        args: {
          random,
          protocol: "dddddddd",
          secret,
          data: "",
          answer: results.reply!,
        },
        ints: { dc: dcId },
      });
      assertEquals(back.results.answer, reply);
    }
  }
}

async function secrets(oracle: Oracle): Promise<void> {
  const key = "00112233445566778899aabbccddeeff";
  const domain = new TextEncoder().encode("example.com").toHex();
  for (const text of [key, "dd" + key, "ee" + key + domain]) {
    const ours = ProxySecret.parse(text);
    const { results } = await oracle.ask({
      op: "secret",
      args: { secret: text },
    });
    assertEquals(Uint8Array.from(ours.key), results.secret);
    assertEquals(ours.domain ?? "", new TextDecoder().decode(results.host));
  }
  assertThrows(() => ProxySecret.parse(key.slice(2)), SyntaxError);
  const short = await oracle.ask({
    op: "secret",
    args: { secret: key.slice(2) },
  });
  assert(short.error !== undefined);
}

async function fakeTls(oracle: Oracle): Promise<void> {
  const host = "example.com";
  const secret = ProxySecret.parse(
    "ee00112233445566778899aabbccddeeff" +
      new TextEncoder().encode(host).toHex(),
  );
  const now = Date.now();
  // The answer of our server to a hello of ours; its digest is made anew there.
  const server = new FakeTlsServer({ secret, now });
  server.feed(new FakeTlsClient({ secret, now }).hello());
  const answer = server.takeReply()!.slice();
  answer.fill(0, 11, 43);
  const { results, error } = await oracle.ask({
    op: "fakeTls",
    args: { secret: secret.key, answer, host },
  });
  assertEquals(error, undefined);
  // gotd's hello proves the secret to our server, and no other secret.
  const accepting = new FakeTlsServer({ secret, now });
  accepting.feed(results.sent!);
  assertEquals(accepting.next(), null);
  assert(accepting.isEstablished);
  const refusing = new FakeTlsServer({
    secret: ProxySecret.parse(secret.toHex().replace("0011", "0012")),
    now,
  });
  refusing.feed(results.sent!);
  assertThrows(() => refusing.next(), FramingError);
}

const CHECKS: [string, (oracle: Oracle) => Promise<void>][] = [
  [
    "message encryption, both directions, both sides, every provider",
    encryption,
  ],
  ["temporary keys, new_nonce_hash1, auth_key_id", derivation],
  ["RSA_PAD with fixed randomness, both ways", padding],
  ["binding message of a temporary key", binding],
  ["2FA proof", proof],
  ["obfuscation header and streams, with and without secret", obfuscation],
  ["proxy secrets", secrets],
  ["fake TLS hello and digest", fakeTls],
];

let oracle: Oracle | undefined;
for (const [name, run] of CHECKS) {
  await report.check(name, async () => {
    oracle ??= new Oracle(await buildGo("oracle"));
    await run(oracle);
  });
}
await oracle?.close();
report.finish();
