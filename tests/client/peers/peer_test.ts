import { assertEquals, assertThrows } from "@std/assert";
import {
  markId,
  type ParsedPeer,
  parsePeer,
  peerId,
  unmarkId,
} from "../../../src/client/mod.ts";

const TEXTS: [text: string, wanted: ParsedPeer][] = [
  ["me", { by: "self" }],
  ["self", { by: "self" }],
  ["@Telegram", { by: "username", username: "telegram" }],
  ["telegram", { by: "username", username: "telegram" }],
  [" @telegram ", { by: "username", username: "telegram" }],
  ["+1 (234) 567-890", { by: "phone", phone: "1234567890" }],
  ["12345", { by: "id", id: 12345 }],
  ["-1001234567890", { by: "id", id: -1001234567890 }],
  ["https://t.me/telegram", { by: "username", username: "telegram" }],
  ["t.me/telegram/15", { by: "username", username: "telegram" }],
  ["telegram.me/durov?start=1", { by: "username", username: "durov" }],
  ["https://t.me/+4915112345678", { by: "phone", phone: "4915112345678" }],
  ["https://t.me/+AbCd_-Ef", { by: "invite", hash: "AbCd_-Ef" }],
  ["https://t.me/joinchat/AbCd", { by: "invite", hash: "AbCd" }],
  ["https://t.me/c/1234/5", { by: "id", id: -1000000001234 }],
  ["tg://resolve?domain=durov", { by: "username", username: "durov" }],
  ["tg://join?invite=AbC_-9", { by: "invite", hash: "AbC_-9" }],
  ["tg://resolve?phone=12345678", { by: "phone", phone: "12345678" }],
];

for (const [text, wanted] of TEXTS) {
  Deno.test(`\`parsePeer()\` reads ${JSON.stringify(text)}`, () => {
    assertEquals(parsePeer(text), wanted);
  });
}

for (
  const text of ["", "@", "@a!", "+", "+12", "0", "https://t.me/", "ab cd"]
) {
  Deno.test(`\`parsePeer()\` refuses ${JSON.stringify(text)}`, () => {
    assertThrows(() => parsePeer(text), SyntaxError);
  });
}

Deno.test("`markId()` and `unmarkId()` are each other's inverse", () => {
  const cases = [["user", 7n, 7], ["chat", 7n, -7], [
    "channel",
    7n,
    -1000000000007,
  ]] as const;
  for (const [kind, id, marked] of cases) {
    assertEquals(markId(kind, id), marked);
    assertEquals(unmarkId(marked), { kind, id });
  }
  assertThrows(() => unmarkId(0), RangeError);
  assertThrows(() => unmarkId(0.5), RangeError);
});

Deno.test("`peerId()` marks each kind of peer", () => {
  assertEquals(peerId({ _: "peerUser", userId: 1n }), 1);
  assertEquals(peerId({ _: "peerChat", chatId: 1n }), -1);
  assertEquals(peerId({ _: "peerChannel", channelId: 1n }), -1000000000001);
});
