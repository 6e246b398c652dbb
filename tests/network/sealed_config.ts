import {
  bigIntFromBytesBE,
  bigIntToBytesBE,
  concat,
  toBase64,
} from "../../src/bytes/mod.ts";
import {
  type RsaPrivateKey,
  sha256,
  tsProvider,
} from "../../src/crypto/mod.ts";
import { type MtHelpConfigSimple, mtprotoSchema } from "../../src/tl/mod.ts";

/** Seals a configuration as its publisher does. */
export function sealConfig(
  config: Omit<MtHelpConfigSimple, "_">,
  privateKey: RsaPrivateKey,
  options: { length?: number } = {},
): string {
  const object = mtprotoSchema.encode({ _: "help.configSimple", ...config });
  const body = new Uint8Array(208);
  const { length = 4 + object.length } = options;
  new DataView(body.buffer).setInt32(0, length, true);
  body.set(object, 4);
  const plain = concat(body, sha256(body).subarray(0, 16));
  // The first byte keeps the number below the modulus.
  const key = Uint8Array.from({ length: 32 }, (_, i) => i);
  let previous = key.slice(16);
  for (let at = 0; at < plain.length; at += 16) {
    const block = plain.slice(at, at + 16);
    const vector = concat(previous, new Uint8Array(16));
    tsProvider.igeEncrypt(block, key, vector);
    plain.set(block, at);
    previous = block;
  }
  const number = bigIntFromBytesBE(concat(key, plain));
  return toBase64(bigIntToBytesBE(privateKey.decrypt(number), 256));
}
