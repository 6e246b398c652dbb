// GramJS against the test server: sign-in, message, update, file.
import { createRequire } from "node:module";
import { createPublicKey } from "node:crypto";
import { check, config, exchange, Inbox, sample, step, within } from "./steps.mjs";

const require = createRequire(import.meta.url);
const { Api, TelegramClient } = require("telegram");
const { ConnectionTCPFull } = require("telegram/network");
const { CustomFile } = require("telegram/client/uploads");
const { NewMessage } = require("telegram/events");
const { StringSession } = require("telegram/sessions");
const { _serverKeys } = require("telegram/crypto/RSA");
const bigInt = require("big-integer");

const { n, e } = createPublicKey(config.publicKey).export({ format: "jwk" });
const number = (text) =>
  bigInt(Buffer.from(text, "base64url").toString("hex"), 16);
_serverKeys.set(config.fingerprint, { n: number(n), e: Number(number(e)) });

/**
 * It connects to port 80 or 443 whatever the session says. Not its abridged
 * transport: that takes what one read gives for a whole packet.
 */
class Connection extends ConnectionTCPFull {
  constructor(options) {
    super({ ...options, port: config.ports[options.dcId] });
  }
}

const session = new StringSession("");
session.setDC(config.dc, config.host, 80);
const client = new TelegramClient(
  session,
  1,
  "0123456789abcdef0123456789abcdef",
  { connection: Connection, connectionRetries: 2 },
);
client.setLogLevel(config.verbose ? "debug" : "none");

const inbox = new Inbox();
client.addEventHandler(
  ({ message }) => inbox.add(message.message, message),
  new NewMessage({ incoming: true }),
);
await step("sign in", () =>
  within(
    client.start({
      phoneNumber: () => Promise.resolve(config.phone),
      phoneCode: () => Promise.resolve(config.code),
      onError: (error) => {
        throw error;
      },
    }),
    20_000,
    "start",
  ));
await step("send", async () => {
  const me = await client.getMe();
  check(me.firstName === config.firstName, "another user");
  const sent = await client.sendMessage(config.bot, {
    message: "from GramJS 😀",
  });
  check(sent.message === "from GramJS 😀", "another text");
});
await step("receive", async () => {
  const message = await inbox.take("Echo: from GramJS 😀");
  check(message.peerId instanceof Api.PeerUser, "from elsewhere");
});
await step("files", async () => {
  const bytes = Buffer.from(sample(1_500_000));
  const file = new CustomFile("sample.bin", bytes.length, "", bytes);
  const message = await client.sendFile(config.bot, {
    file,
    forceDocument: true,
  });
  check(message.media instanceof Api.MessageMediaDocument, "no document");
  const back = await client.downloadMedia(message);
  check(Buffer.compare(back, bytes) === 0, "other bytes");
});
await exchange(inbox, {
  send(kind, files) {
    const isPhoto = kind !== "document";
    const named = files.map(({ bytes }, i) => {
      const name = isPhoto ? `${i}.png` : "sample.bin";
      return new CustomFile(name, bytes.length, "", bytes);
    });
    const captions = files.map(({ caption }) => caption);
    return client.sendFile(config.bot, {
      file: named.length > 1 ? named : named[0],
      caption: captions.length > 1 ? captions : captions[0],
      forceDocument: !isPhoto,
    });
  },
  read: (message) => client.downloadMedia(message),
});
await step("close", () => client.destroy());
process.exit(0);
