// deno-lint-ignore-file no-console -- a command
/**
 * Run in a process of its own: loads the layer, encrypts one message, and
 * writes the milliseconds of both steps.
 *
 * @module
 */

const start = performance.now();
const { AuthKey, defaultProvider } = await import("../../src/crypto/mod.ts");
const loaded = performance.now();
const authKey = AuthKey.fromBytes(new Uint8Array(256).fill(1));
defaultProvider().messageCipher(authKey, "client")
  .encrypt(new Uint8Array(64), (length) => new Uint8Array(length));
const done = performance.now();
console.log(JSON.stringify([loaded - start, done - loaded]));
