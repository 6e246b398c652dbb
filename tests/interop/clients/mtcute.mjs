// @mtcute/node against the test server: sign-in, message, update, file.
import { setTimeout } from "node:timers/promises";
import { MemoryStorage } from "@mtcute/core";
import { addPublicKey } from "@mtcute/core/utils.js";
import { TelegramClient } from "@mtcute/node";
import { NodeCryptoProvider } from "@mtcute/node/utils.js";
import { check, config, exchange, Inbox, sample, step, within } from "./steps.mjs";

const crypto = new NodeCryptoProvider();
await crypto.initialize();
addPublicKey(crypto, config.publicKey);
const dc = { id: config.dc, ipAddress: config.host, port: config.port };
const client = new TelegramClient({
  apiId: 1,
  apiHash: "0123456789abcdef0123456789abcdef",
  storage: new MemoryStorage(),
  crypto,
  defaultDcs: { main: dc, media: { ...dc, mediaOnly: true } },
  logLevel: config.verbose ? 5 : 1,
});

const me = await step("sign in", () =>
  within(
    client.start({ phone: config.phone, code: config.code }),
    20_000,
    "start",
  ));
check(me.firstName === config.firstName, "another user");
// It returns before it listens, and drops what comes in between.
await step("listen", () =>
  within(
    (async () => {
      const { updates } = client._client;
      while (!updates.updatesLoopActive) await setTimeout(5);
    })(),
    20_000,
    "listen",
  ));
const inbox = new Inbox();
client.onNewMessage.add((message) => {
  if (!message.isOutgoing) inbox.add(message.text, message);
});
await step("send", async () => {
  const sent = await client.sendText(config.bot, "from mtcute 😀");
  check(sent.text === "from mtcute 😀", "another text");
});
await step("receive", async () => {
  const message = await inbox.take("Echo: from mtcute 😀");
  check(message.sender.username === config.bot, "of somebody else");
});
await step("files", async () => {
  const file = sample(1_500_000);
  const message = await client.sendMedia(config.bot, {
    type: "document",
    file,
    fileName: "sample.bin",
    fileMime: "application/octet-stream",
  });
  const back = await client.downloadAsBuffer(message.media);
  check(
    Buffer.compare(Buffer.from(back), Buffer.from(file)) === 0,
    "other bytes",
  );
});

/** Gives bytes without saying how many there will be. */
function streamOf(bytes) {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(at, at += 10_000)));
    },
  });
}

await exchange(inbox, {
  async send(kind, files) {
    const media = files.map(({ bytes, caption }) => ({
      type: kind === "photo" || kind === "album" ? "photo" : "document",
      file: kind === "stream" ? streamOf(bytes) : bytes,
      fileName: "sample.bin",
      fileMime: "application/octet-stream",
      caption,
    }));
    if (kind !== "album") return await client.sendMedia(config.bot, media[0]);
    const [first, second] = await client.sendMediaGroup(config.bot, media);
    check(first.groupedId.eq(second.groupedId), "no album");
  },
  read: ({ media }) => client.downloadAsBuffer(media),
});

const chatId = config.group;

async function statuses(type) {
  const members = await client.getChatMembers(chatId, { type });
  return Object.fromEntries(
    members.map(({ user, status }) => [user.username, status]),
  );
}

/** What has become of somebody. */
async function factsOf(userId) {
  const member = await client.getChatMember({ chatId, userId });
  const rights = member.raw.adminRights ?? member.raw.bannedRights ?? {};
  return {
    status: member.status,
    rights: Object.keys(rights).filter((name) => rights[name] === true).sort(),
    rank: member.title ?? "",
  };
}

if (chatId !== "") {
  await step("members", async () => {
    const recent = await statuses("recent");
    const kicked = await statuses("banned");
    await client.restrictChatMember({
      chatId,
      userId: "ben_b",
      restrictions: { sendPhotos: true },
    });
    await client.unbanChatMember({ chatId, participantId: "dan_d" });
    await client.editAdminRights({
      chatId,
      userId: "eve_e",
      rights: { changeInfo: true, pinMessages: true },
      rank: "aide",
    });
    const after = {};
    for (const user of ["ben_b", "dan_d", "eve_e"]) {
      after[user] = await factsOf(user);
    }
    return { facts: { recent, kicked, after } };
  });
}
await step("close", () => client.destroy());
process.exit(0);
