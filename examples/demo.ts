// deno-lint-ignore-file no-console
/**
 * A user and a bot talk over real TCP and real MTProto: `deno task demo`.
 *
 * Starts the embedded test server on 127.0.0.1, signs in a user (phone, code)
 * and a bot (token) through the public API, lets the user send five messages
 * that the bot echoes or answers, and prints what happened and when. Ends with
 * an error if any answer is not what was sent.
 */
import {
  Button,
  Client,
  type IncomingMessage,
  InputMessage,
  md,
  type UpdateStream,
} from "@layer/mtproto";
import { TestServer } from "@layer/mtproto/testing";

const API = { apiId: 1, apiHash: "0123456789abcdef0123456789abcdef" };
const PHONE = "+15550001";
const CODE = "12345";
const TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
const BOT = "echo_bot";
/** Most characters of one message. */
const LONGEST = 4096;

const started = performance.now();
let previous = started;

/** Prints one step: time since the start, time that the step took, what. */
function log(who: string, what: string): void {
  const now = performance.now();
  const total = (now - started).toFixed(1).padStart(8);
  const step = `+${(now - previous).toFixed(1)}`.padStart(8);
  console.log(`${total} ms ${step} ms  ${who.padEnd(6)}  ${what}`);
  previous = now;
}

/** A text short enough for one line. */
function shown(text: string): string {
  const line = text.replaceAll("\n", "⏎");
  return [...line].length <= 60
    ? `"${line}"`
    : `"${[...line].slice(0, 40).join("")}…" (${text.length} characters)`;
}

function check(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`The demo failed: ${what}`);
}

/** The bot: echoes with formatting, and answers /button with a button. */
async function runBot(bot: Client, updates: UpdateStream): Promise<void> {
  for await (const update of updates) {
    if (update.type === "newMessage" && !update.message.outgoing) {
      const { text, entities } = update.message;
      await update.message.reply(
        text === "/button"
          ? InputMessage.text("Press it").keyboard([
            [Button.callback("🔔 Ring", "ring")],
          ])
          : { text, entities },
      );
    } else if (update.type === "callbackQuery") {
      const { data, userId } = update.query;
      check(data === "ring", `button data is ${data}`);
      const [user] = await bot.getUsersById([userId]);
      await update.query.answer(`Ding dong, ${user?.firstName}!`, true);
    }
  }
}

/** Waits for the bot's next message. */
async function answer(updates: UpdateStream): Promise<IncomingMessage> {
  for (;;) {
    const { value, done } = await updates.next();
    if (done) throw new Error("The demo failed: the stream of updates ended");
    if (value.type === "newMessage" && !value.message.outgoing) {
      return value.message;
    }
  }
}

await using server = await TestServer.start();
server.addUser({ phone: PHONE, firstName: "Ann", code: CODE });
server.addBot({ token: TOKEN, username: BOT });
log("server", `listens on ${server.hostname}:${server.port}, fresh RSA key`);

await using bot = await Client.connect({ ...API, ...server.clientOptions() });
log("bot", "connected, keys exchanged");
const { username } = await bot.botSignIn(TOKEN);
log("bot", `signed in by token as @${username}`);
await using botUpdates = bot.streamUpdates();
const running = runBot(bot, botUpdates);

await using user = await Client.connect({ ...API, ...server.clientOptions() });
log("user", "connected, keys exchanged");
const token = await user.requestLoginCode(PHONE);
log("user", `asked for a code, it comes by ${token.delivery}`);
const { firstName } = await user.signIn(token, CODE);
log("user", `signed in by code as ${firstName}`);
await using updates = user.streamUpdates();

const messages = [
  { text: "Hello, bot", entities: [] },
  { text: "Emoji 👍🏽 👨‍👩‍👧 🇺🇦 and astral 𝐀𝄞", entities: [] },
  md`**Bold, __italic and ~~gone~~__**, ||hidden ${"**raw**"}||, \`code\``,
  { text: "0123456789abcdef".repeat(LONGEST / 16), entities: [] },
];
for (const message of messages) {
  const sent = await user.sendMessage(`@${BOT}`, message);
  log("user", `sent ${shown(sent.text)}`);
  const echo = await answer(updates);
  check(echo.text === message.text, "the echo is another text");
  check(
    JSON.stringify(echo.entities, replaceBigInt) ===
      JSON.stringify(message.entities, replaceBigInt),
    "the echo is formatted in another way",
  );
  const formatted = echo.entities.length === 0
    ? ""
    : ` with ${echo.entities.length} entities: ${echo.markdownText}`;
  log("bot", `echoed ${shown(echo.text)}${formatted}`);
}

await user.sendMessage(`@${BOT}`, "/button");
log("user", "sent /button");
const withButton = await answer(updates);
log("bot", `answered ${shown(withButton.text)} with a button`);
const pressed = await withButton.click({ data: "ring" });
check(pressed.text === "Ding dong, Ann!", `the press gave ${pressed.text}`);
check(pressed.alert, "the press gave no window");
log("user", `pressed it and saw ${shown(pressed.text ?? "")}`);

await bot.close();
await running;
await user.close();
await server.close();
log("all", "closed");

function replaceBigInt(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
