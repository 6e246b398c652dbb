import { assert, assertEquals } from "@std/assert";
import {
  buildClientHello,
  buildServerHello,
  parseClientHello,
  record,
} from "../../src/transport/tls_hello.ts";

function countUp(): (length: number) => Uint8Array {
  let next = 0;
  return (length) => Uint8Array.from({ length }, () => next++);
}

Deno.test("`parseClientHello()` reads what `buildClientHello()` writes", () => {
  const hello = buildClientHello("www.example.com", countUp());
  const parsed = parseClientHello(hello)!;
  assertEquals(parsed.domain, "www.example.com");
  // After 5 bytes of GREASE come the 32 of the session id.
  assertEquals(
    parsed.sessionId,
    Uint8Array.from({ length: 32 }, (_, i) => 5 + i),
  );
});

Deno.test("`parseClientHello()` finds every truncation", () => {
  const hello = buildClientHello("www.example.com", countUp());
  for (let length = 0; length < hello.length; length++) {
    assertEquals(parseClientHello(hello.subarray(0, length)), null);
  }
});

Deno.test("`parseClientHello()` survives every changed byte", () => {
  const hello = buildClientHello("a.b", countUp());
  for (let i = 0; i < hello.length; i++) {
    for (const mask of [0x01, 0x80, 0xff]) {
      const changed = hello.slice();
      changed[i]! ^= mask;
      const parsed = parseClientHello(changed);
      assert(parsed === null || parsed.sessionId.length <= 32);
    }
  }
});

Deno.test("`parseClientHello()` takes no other records and messages", () => {
  assertEquals(
    parseClientHello(buildServerHello(new Uint8Array(32), countUp())),
    null,
  );
  assertEquals(
    parseClientHello(record(0x17, 0x0303, new Uint8Array(600))),
    null,
  );
});

Deno.test("`buildClientHello()` draws two different GREASE extensions from any bytes", () => {
  for (let byte = 0; byte < 256; byte += 16) {
    const hello = buildClientHello(
      "a.b",
      (length) => new Uint8Array(length).fill(byte),
    );
    assertEquals(hello.length, 517);
    const types: number[] = [];
    const view = new DataView(hello.buffer, hello.byteOffset);
    // Session id, 17 suites with their length, compression, extensions' length.
    for (let at = 43 + 33 + 34 + 2 + 2; at < hello.length;) {
      types.push(view.getUint16(at));
      at += 4 + view.getUint16(at + 2);
    }
    assertEquals(new Set(types).size, types.length);
  }
});

Deno.test("`buildServerHello()` repeats session ids of every length", () => {
  for (const length of [0, 1, 32]) {
    const id = new Uint8Array(length).fill(9);
    const hello = buildServerHello(id, countUp());
    assertEquals(hello[43], length);
    assertEquals(hello.slice(44, 44 + length), id);
    assertEquals(hello.length, 95 + length);
  }
});
