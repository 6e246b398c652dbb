import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertRejects,
} from "@std/assert";
import { generateTestRsaKey } from "../../src/crypto/mod.ts";
import { createBackupAddresses } from "../../src/network/mod.ts";
import { FakeClock } from "../../src/testing/mod.ts";
import { settle } from "./fake_dc.ts";
import { sealConfig } from "./sealed_config.ts";

const PRIVATE_KEY = generateTestRsaKey();

function sealed(host: number, expires = 2_000_000_000): string {
  return sealConfig({
    date: 1,
    expires,
    rules: [{
      _: "accessPointRule",
      phonePrefixRules: "",
      dcId: 2,
      ips: [{ _: "ipPort", ipv4: host, port: 443 }],
    }],
  }, PRIVATE_KEY);
}

/** The records of a name server, the shorter half first. */
function records(text: string, ttl = 60): Response {
  return Response.json({
    Answer: [
      { data: text.slice(200), TTL: ttl },
      { data: text.slice(0, 200), TTL: ttl + 5 },
    ],
  });
}

type Answer = (url: URL) => Response | Promise<Response>;

function setUp(answer: Answer) {
  const clock = new FakeClock();
  const asked: URL[] = [];
  const source = createBackupAddresses({
    clock,
    publicKey: PRIVATE_KEY.publicKey,
    fetch: ((input: string, init: RequestInit) => {
      const url = new URL(input);
      asked.push(url);
      return Promise.race([
        Promise.resolve(answer(url)),
        new Promise((_, reject) =>
          init.signal!.addEventListener(
            "abort",
            () => reject(init.signal!.reason),
          )
        ),
      ]);
    }) as typeof fetch,
  });
  const { signal } = new AbortController();
  const find = async (testMode = false) =>
    (await source({ testMode, signal })).map((it) => it.hostname);
  return { clock, asked, find };
}

const never = () => new Promise<Response>(() => {});

Deno.test("`createBackupAddresses()` puts the records of a name server together", async () => {
  const { asked, find } = setUp(() => records(sealed(0x0a000001)));
  assertEquals(await find(), ["10.0.0.1"]);
  const [url] = asked;
  assertEquals(asked.length, 1);
  assertEquals(url!.hostname, "mozilla.cloudflare-dns.com");
  assertEquals(url!.searchParams.get("name"), "apv3.stel.com");
  assertEquals(url!.searchParams.get("type"), "16");
});

Deno.test("`createBackupAddresses()` hides the length of its questions", async () => {
  const { asked, find, clock } = setUp(() => records(sealed(1)));
  for (let i = 0; i < 20; i++) {
    await find();
    clock.advance(300_000);
  }
  const pads = asked.map((it) => it.searchParams.get("random_padding")!);
  for (const pad of pads) assertMatch(pad, /^[a-z0-9]{13,128}$/);
  assertEquals(new Set(pads).size, 20);
  assertNotEquals(new Set(pads.map((it) => it.length)).size, 1);
});

Deno.test("`createBackupAddresses()` uses an answer again for 10 to 300 seconds, as it allows", async () => {
  for (const [ttl, wanted] of [[1, 10], [60, 60], [9999, 300]] as const) {
    const { asked, find, clock } = setUp(() => records(sealed(1), ttl));
    await find();
    clock.advance(wanted * 1000 - 1);
    await find();
    assertEquals(asked.length, 1);
    clock.advance(1);
    await find();
    assertEquals(asked.length, 2);
  }
});

Deno.test("`createBackupAddresses()` asks the next place after a second, or at once after a failure", async () => {
  const { asked, find, clock } = setUp((url) => {
    switch (url.hostname) {
      case "mozilla.cloudflare-dns.com":
        return never();
      case "dns.google":
        return Response.json({ Answer: [{ data: "nonsense", TTL: 5 }] });
      case "reserve-5a846.firebaseio.com":
        return Response.json(sealed(5, 1));
    }
    return Response.json({ fields: { data: { stringValue: sealed(4) } } });
  });
  const finding = find();
  await settle();
  clock.advance(999);
  assertEquals(asked.length, 1);
  clock.advance(1);
  // The second talks nonsense, the third is long out of date.
  assertEquals(await finding, ["0.0.0.4"]);
  assertEquals(asked.map((it) => it.hostname), [
    "mozilla.cloudflare-dns.com",
    "dns.google",
    "reserve-5a846.firebaseio.com",
    "firestore.googleapis.com",
  ]);
  assertEquals(clock.timers, 0);
});

Deno.test("`createBackupAddresses()` asks name servers only for the test servers", async () => {
  const { asked, find } = setUp(() => {
    throw new TypeError("no network");
  });
  await assertRejects(() => find(true), AggregateError);
  assertEquals(asked.map((it) => it.hostname), [
    "mozilla.cloudflare-dns.com",
    "dns.google",
  ]);
  assert(asked.every((it) => it.searchParams.get("name") === "tapv3.stel.com"));
});
