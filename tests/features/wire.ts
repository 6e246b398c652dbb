/** A server, a user and a bot, signed in, for tests over loopback. */

import { Client, type ClientConfig } from "../../src/features/mod.ts";
import type {
  IncomingMessage,
  Update,
  UpdateStream,
} from "../../src/features/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import type { FunctionName, Functions } from "../../src/tl/mod.ts";

export const TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
export const BOT = "@echo_bot";
export const ANN = { phone: "15550001", firstName: "Ann", code: "12345" };
export const API = { apiId: 1, apiHash: "0123456789abcdef0123456789abcdef" };

/** Options of a client of a server. */
export function configOf(server: TestServer): ClientConfig {
  return { ...API, ...server.clientOptions() };
}

/** Connects a user, who signs in by code. */
export async function connectUser(
  server: TestServer,
  who: { phone: string; code: string } = ANN,
): Promise<Client> {
  const user = await Client.connect(configOf(server));
  const token = await user.requestLoginCode(who.phone);
  await user.signIn(token, who.code);
  return user;
}

/** Connects the bot. */
export async function connectBot(server: TestServer): Promise<Client> {
  const bot = await Client.connect(configOf(server));
  await bot.botSignIn(TOKEN);
  return bot;
}

/** Runs a test with a server, a user and a bot. */
export async function withUserAndBot(
  test: (parts: {
    server: TestServer;
    user: Client;
    bot: Client;
  }) => Promise<void>,
): Promise<void> {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1), privacyMode: false });
  await using user = await connectUser(server);
  await using bot = await connectBot(server);
  await test({ server, user, bot });
}

/** Waits for the next update of a type. */
export async function nextOf<T extends Update["type"]>(
  updates: UpdateStream,
  type: T,
): Promise<Extract<Update, { type: T }>> {
  for (;;) {
    const { value, done } = await updates.next();
    if (done) throw new Error(`The stream ended before ${type}`);
    if (value.type === type) return value as Extract<Update, { type: T }>;
  }
}

/** Waits for the next message that somebody else sent. */
export async function nextMessage(
  updates: UpdateStream,
): Promise<IncomingMessage> {
  for (;;) {
    const { message } = await nextOf(updates, "newMessage");
    if (!message.outgoing) return message;
  }
}

/** Parameters of the last call of a method. */
export function lastCall<K extends FunctionName>(
  server: TestServer,
  method: K,
): Functions[K]["params"] {
  const call = server.calls.findLast((call) => call.method === method);
  if (call === undefined) throw new Error(`${method} was not called`);
  return call.params as Functions[K]["params"];
}
