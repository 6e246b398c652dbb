import { assertEquals, assertRejects } from "@std/assert";
import { ConnectionError } from "../../../src/network/mod.ts";
import { InputMessage } from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, BOT, connectUser, lastCall, withUserAndBot } from "../wire.ts";

Deno.test("Client.sendMessageToPeer() and sendMessageToPeerEx() send like sendMessage()", () =>
  withUserAndBot(async ({ user, server }) => {
    const sent = await user.sendMessageToPeer(BOT, "one");
    assertEquals([sent.text, sent.outgoing], ["one", true]);
    const second = await user.sendMessageToPeerEx(
      sent.peerId,
      InputMessage.text("two").silent(true).replyTo(sent.id),
      { noWebpage: true },
    );
    assertEquals(second.replyToMessageId, sent.id);
    const { silent, noWebpage, peer } = lastCall(
      server,
      "messages.sendMessage",
    );
    assertEquals([silent, noWebpage, peer._], [true, true, "inputPeerUser"]);
    const history = await user.getMessagesById(BOT, [sent.id, second.id]);
    assertEquals(history.map((it) => it?.text), ["one", "two"]);
  }));

Deno.test("Client.searchGlobalBuilder() searches like searchGlobal()", () =>
  withUserAndBot(async ({ user, server }) => {
    await user.sendToSelf("rust async");
    await user.sendToSelf("other");
    const found = await user.searchGlobalBuilder("async").limit(30).fetch();
    assertEquals(found.map(({ text }) => text), ["rust async"]);
    await user.searchGlobalBuilder("async", { minDate: 7 }).fetch();
    assertEquals(lastCall(server, "messages.searchGlobal").minDate, 7);
  }));

Deno.test("Client.invokeOnDc() calls another DC, where the login is copied first", async () => {
  await using server = await TestServer.start({ dcIds: [2, 4] });
  server.addUser(ANN);
  await using user = await connectUser(server);
  const { thisDc } = await user.invokeOnDc("help.getNearestDc", {}, 4);
  assertEquals(thisDc, 4);
  const [me] = await user.invokeOnDc(
    "users.getUsers",
    { id: [{ _: "inputUserSelf" }] },
    4,
  );
  assertEquals(me?.id, user.account!.userId);
  assertEquals(user.homeDcId, 2);
  await assertRejects(
    () => user.invokeOnDc("help.getNearestDc", {}, 77),
    ConnectionError,
    "77",
  );
});
