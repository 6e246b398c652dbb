import { assertEquals } from "@std/assert";
import { fromHex, toHex } from "../../src/bytes/mod.ts";
import { x25519 } from "../../src/transport/x25519.ts";

Deno.test("`x25519()` meets the vectors of RFC 7748 section 5.2", () => {
  const vectors = [
    [
      "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
      "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
      "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
    ],
    [
      "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
      "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
      "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957",
    ],
  ] as const;
  for (const [scalar, u, product] of vectors) {
    assertEquals(toHex(x25519(fromHex(scalar), fromHex(u))), product);
  }
});

Deno.test("`x25519()` makes the public keys that the platform makes", async () => {
  for (let i = 0; i < 5; i++) {
    const pair = await crypto.subtle.generateKey("X25519", true, [
      "deriveBits",
    ]) as CryptoKeyPair;
    const { d, x } = await crypto.subtle.exportKey("jwk", pair.privateKey);
    const scalar = Uint8Array.fromBase64(d!, { alphabet: "base64url" });
    assertEquals(
      x25519(scalar).toBase64({ alphabet: "base64url", omitPadding: true }),
      x,
    );
  }
});
