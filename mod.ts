/**
 * Telegram's MTProto for TypeScript: a client for bots and user accounts.
 *
 * Everything that most programs need is here. Parts that stand on their own
 * have entry points of their own: `@layer/mtproto/tl`, `/crypto`, `/mtproto`,
 * `/transport`, `/storage`, `/testing` and `/codegen`.
 *
 * @example A bot that echoes, tried against the test server
 * ```ts
 * import { Client } from "@layer/mtproto";
 * import { TestServer } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await TestServer.start();
 * server.addBot({ token: "1:secretsecret", username: "echo_bot" });
 * server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
 * const options = {
 *   apiId: 1,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   ...server.clientOptions(),
 * };
 *
 * await using bot = await Client.connect(options);
 * await bot.botSignIn("1:secretsecret");
 * const echoing = (async () => {
 *   for await (const update of bot.streamUpdates()) {
 *     if (update.type !== "newMessage" || update.message.outgoing) continue;
 *     await update.message.respond(`Echo: ${update.message.text}`);
 *   }
 * })();
 *
 * await using user = await Client.connect(options);
 * await user.signIn(await user.requestLoginCode("+15550001"), "12345");
 * await using updates = user.streamUpdates();
 * await user.sendMessage("@echo_bot", "Hello");
 * for await (const update of updates) {
 *   if (update.type !== "newMessage" || update.message.outgoing) continue;
 *   assertEquals(update.message.text, "Echo: Hello");
 *   break;
 * }
 *
 * await bot.close();
 * await echoing;
 * ```
 *
 * @module
 */

export * from "./src/client/mod.ts";
export {
  parsePublicKey,
  type RsaPublicKey,
  SecurityError,
} from "./src/crypto/mod.ts";
export { MtprotoError, type MtprotoErrorKind } from "./src/errors.ts";
export * from "./src/features/mod.ts";
export {
  exportSessionString,
  MemoryStorage,
  type OpaqueBackend,
  OpaqueStorage,
  type Storage,
  StorageError,
  StringStorage,
} from "./src/storage/mod.ts";
export { LAYER } from "./src/tl/mod.ts";
