/**
 * The least code for a bot: it echoes what it is told.
 *
 * Needs `API_ID` and `API_HASH` from my.telegram.org and `BOT_TOKEN` from
 * BotFather. With `SERVER` (see `test_server.ts`) it talks to a test server
 * instead of Telegram.
 *
 * ```sh
 * deno run --allow-env --allow-net --allow-read --allow-write examples/minimal_bot.ts
 * ```
 */
import { Client } from "@layer/mtproto";

const client = await Client.connect({
  session: "bot.session",
  apiId: Number(Deno.env.get("API_ID")),
  apiHash: Deno.env.get("API_HASH") ?? "",
  server: Deno.env.get("SERVER"),
});
await client.botSignIn(Deno.env.get("BOT_TOKEN") ?? "");

for await (const update of client.streamUpdates()) {
  if (update.type !== "newMessage" || update.message.outgoing) continue;
  await update.message.respond(`Echo: ${update.message.text}`);
}
