import { assert, assertEquals, assertFalse } from "@std/assert";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, BOT, connectUser, TOKEN } from "../wire.ts";

Deno.test("Client.getDialogs() reads the chat list", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({ token: TOKEN, username: BOT.slice(1), firstName: "Echo" });
  await using user = await connectUser(server);
  await user.sendMessage(BOT, "to the bot");
  await user.sendToSelf("to myself");
  const dialogs = await user.getDialogs(10);
  assertEquals(dialogs.map(({ title }) => title).slice(0, 2), ["Ann", "Echo"]);
  const [self, bot] = dialogs;
  assertEquals(self?.topMessage?.text, "to myself");
  assertEquals(bot?.topMessage?.text, "to the bot");
  assertEquals([bot?.unreadCount, bot?.unreadMentionsCount], [0, 0]);
  assertEquals(bot?.user?._, "user");
  assertEquals(bot?.chat, undefined);
  assertFalse(bot?.pinned);
  // A line is a peer.
  const again = await user.sendMessage(bot!, "again");
  assertEquals(again.chatId, bot!.chatId);
});

Deno.test("Client.iterDialogs() asks page by page, each line once", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  const names = Array.from({ length: 7 }, (_, i) => `user_number_${i}`);
  names.forEach((username, i) =>
    server.addUser({ phone: `1666000${i}`, firstName: `U${i}`, username })
  );
  await using user = await connectUser(server);
  for (const name of names) await user.sendMessage(`@${name}`, "hello");
  await user.api.messages.toggleDialogPin({
    pinned: true,
    peer: {
      _: "inputDialogPeer",
      peer: await user.resolvePeer(`@${names[2]!}`),
    },
  });
  const group = await user.api.messages.createChat({
    title: "Group",
    users: [await user.peers.resolve(`@${names[0]!}`)].filter((peer) =>
      peer._ === "inputPeerUser"
    ).map((peer) => ({ ...peer, _: "inputUser" as const })),
  });
  assertEquals(group._, "messages.invitedUsers");
  server.clearCalls();
  const iterator = user.iterDialogs({ pageSize: 3 });
  const titles: string[] = [];
  for await (const { title } of iterator) titles.push(title);
  assertEquals(titles, ["U2", "Group", "U6", "U5", "U4", "U3", "U1", "U0"]);
  assert((iterator.total ?? 0) >= 7);
  assert(server.calls.length >= 3);
  assertEquals((await user.getDialogs(2)).map(({ title }) => title), [
    "U2",
    "Group",
  ]);
  const rest = await user.iterDialogs({ excludePinned: true, limit: 2 })
    .toArray();
  assertEquals(rest.map(({ title }) => title), ["Group", "U6"]);
});
