import {
  assert,
  assertEquals,
  assertFalse,
  assertRejects,
  assertThrows,
} from "@std/assert";
import { type PeerLike, RpcError } from "../../../src/client/mod.ts";
import { Client } from "../../../src/features/mod.ts";
import type { Channel } from "../../../src/tl/mod.ts";
import { API, BOT, lastCall, nextOf, withUserAndBot } from "../wire.ts";

/** Makes a supergroup of the user. */
async function makeGroup(user: Client): Promise<Channel> {
  const updates = await user.api.channels.createChannel({
    title: "Group",
    about: "",
    megagroup: true,
  });
  assert(updates._ === "updates");
  const [chat] = updates.chats;
  assert(chat?._ === "channel");
  return chat;
}

Deno.test("Client.editMessage() changes a message for both sides", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using updates = bot.streamUpdates();
    const sent = await user.sendMessage(BOT, "one");
    const edited = await user.editMessage(BOT, sent.id, { html: "<b>two</b>" });
    assertEquals([edited.id, edited.text], [sent.id, "two"]);
    assert((edited.editDate ?? 0) >= sent.date);
    const { message } = await nextOf(updates, "messageEdited");
    assertEquals(message.htmlText, "<b>two</b>");
    assertEquals((await sent.edit("three")).text, "three");
  }));

Deno.test("Client.editMessage() reads the message if the answer lacks it", () =>
  withUserAndBot(async ({ user, server }) => {
    const sent = await user.sendMessage(BOT, "one");
    server.on(
      "messages.editMessage",
      async (_call, next) => {
        await next();
        return { _: "updatesTooLong" };
      },
    );
    assertEquals((await sent.edit("two")).text, "two");
  }));

Deno.test("Client.deleteMessages() deletes for both sides, or for one", () =>
  withUserAndBot(async ({ user, bot, server }) => {
    await using updates = bot.streamUpdates();
    const [first, second] = [
      await user.sendMessage(BOT, "one"),
      await user.sendMessage(BOT, "two"),
    ];
    assertEquals(await user.deleteMessages(BOT, [first.id]), 1);
    const { deletion } = await nextOf(updates, "messageDeleted");
    assertEquals(deletion.messageIds.length, 1);
    assertEquals(deletion.channelId, undefined);
    assertEquals(await first.refetch(), undefined);
    assertEquals(await second.delete({ revoke: false }), 1);
    assertEquals(lastCall(server, "messages.deleteMessages").revoke, undefined);
    assertEquals(await user.deleteMessages(BOT, []), 0);
  }));

Deno.test("Client.deleteMessages() goes by channel, and in batches of 100", () =>
  withUserAndBot(async ({ user, server }) => {
    const group = await makeGroup(user);
    const sent = await user.sendMessage(group, "one");
    assertEquals(sent.chat?.id, group.id);
    assertFalse(sent.isPrivate);
    assertEquals(await user.deleteMessages(group, [sent.id]), 1);
    assertEquals(lastCall(server, "channels.deleteMessages").id, [sent.id]);

    await using updates = user.streamUpdates();
    const { id } = await user.sendMessage(group, "two");
    await server.invokeAs(user.account!.userId, "channels.deleteMessages", {
      channel: {
        _: "inputChannel",
        channelId: group.id,
        accessHash: group.accessHash!,
      },
      id: [id],
    });
    const { deletion } = await nextOf(updates, "messageDeleted");
    assertEquals(deletion.channelId, group.id);
    assertEquals(deletion.messageIds, [id]);

    const batches: number[] = [];
    server.on(
      "messages.deleteMessages",
      ({ params }) => {
        batches.push(params.id.length);
        return {
          _: "messages.affectedMessages",
          pts: 1,
          ptsCount: params.id.length,
        };
      },
    );
    const ids = Array.from({ length: 250 }, (_, i) => i + 1);
    assertEquals(await user.deleteMessages("me", ids), 250);
    assertEquals(batches, [100, 100, 50]);
  }));

Deno.test("Client.forwardMessages() forwards in order", () =>
  withUserAndBot(async ({ user, server }) => {
    const one = await user.sendMessage(BOT, "one");
    const two = await user.sendMessage(BOT, "two");
    const forwarded = await user.forwardMessages(BOT, "me", [one.id, two.id]);
    assertEquals(forwarded.map((message) => message?.text), ["one", "two"]);
    assert(forwarded[0]?.raw._ === "message" && forwarded[0].raw.fwdFrom);
    const [named] = await user.forwardMessages({
      from: BOT,
      to: "me",
      ids: [two.id],
      dropAuthor: true,
      silent: true,
    });
    assertEquals(named?.text, "two");
    const { dropAuthor, silent } = lastCall(server, "messages.forwardMessages");
    assertEquals([dropAuthor, silent], [true, true]);
    assertEquals((await one.forwardTo("me"))?.text, "one");
  }));

Deno.test("Client.pinMessage() and its opposites pin and unpin", () =>
  withUserAndBot(async ({ user, server }) => {
    const group = await makeGroup(user);
    const one = await user.sendMessage(group, "one");
    const two = await user.sendMessage(group, "two");
    assertEquals(await user.getPinnedMessage(group), undefined);
    await user.pinMessage(group, one.id, true);
    assertFalse(lastCall(server, "messages.updatePinnedMessage").silent);
    await two.pin();
    assert(lastCall(server, "messages.updatePinnedMessage").silent);
    const pinned = await user.getPinnedMessage(group);
    assertEquals([pinned?.text, pinned?.pinned], ["two", true]);
    await user.unpinMessage(group, two.id);
    assertEquals((await user.getPinnedMessage(group))?.text, "one");
    assert(await user.unpinAllMessages(group) > 0);
    assertEquals(await user.getPinnedMessage(group), undefined);
  }));

Deno.test("Client.unpinAllMessages() calls again until nothing is left", () =>
  withUserAndBot(async ({ user, server }) => {
    const offsets = [7, 3, 0];
    server.on("messages.unpinAllMessages", () => ({
      _: "messages.affectedHistory",
      pts: 1,
      ptsCount: 1,
      offset: offsets.shift()!,
    }));
    assertEquals(await user.unpinAllMessages("me"), 3);
    assertEquals(offsets, []);
  }));

Deno.test("Client keeps, cancels and sends scheduled messages", () =>
  withUserAndBot(async ({ user, server }) => {
    const scheduleDate = new Date((user.serverTime + 3600) * 1000);
    const first = await user.sendMessage(BOT, "first", { scheduleDate });
    const second = await user.sendMessage(BOT, "second", { scheduleDate });
    assertEquals(first.text, "first");
    const texts = async (peer: PeerLike) =>
      (await user.getScheduledMessages(peer)).map((message) => message.text)
        .sort();
    assertEquals(await texts(BOT), ["first", "second"]);
    await user.deleteScheduledMessages(BOT, [first.id]);
    assertEquals(await texts(BOT), ["second"]);
    await user.sendScheduledNow(BOT, [second.id]);
    assertEquals(await texts(BOT), []);
    assertEquals((await user.getMessages(BOT, 1))[0]?.text, "second");
    server.clearCalls();
    await user.deleteScheduledMessages(BOT, []);
    assertEquals(server.calls, []);
  }));

Deno.test("Client leaves the server's refusal as it is", () =>
  withUserAndBot(async ({ user, server }) => {
    server.fail("messages.editMessage", 400, "MESSAGE_NOT_MODIFIED");
    const error = await assertRejects(
      () => user.editMessage("me", 1, "a"),
      RpcError,
    );
    assert(error.is("MESSAGE_NOT_MODIFIED"));
    assertEquals(error.method, "messages.editMessage");
  }));

Deno.test("Client refuses wrong message ids before any call", () => {
  const client = new Client(API);
  const cases: [() => unknown, string][] = [
    [() => client.editMessage("me", 0, "a"), "id must be a message id"],
    [() => client.pinMessage("me", 1.5), "id must be a message id"],
    [() => client.unpinMessage("me", -1), "id must be a message id"],
    [() => client.deleteMessages("me", [1, 0]), "ids[1] must be a message id"],
    [
      () => client.forwardMessages("me", "me", [2 ** 31]),
      "ids[0] must be a message id above 0, got 2147483648",
    ],
    [() => client.getMessagesById("me", [NaN]), "ids[0]"],
    [() => client.sendReaction("me", 0, "👍"), "messageId"],
    [() => client.getCallbackAnswer("me", 0, "a"), "messageId"],
  ];
  for (const [call, wanted] of cases) {
    assertThrows(call, RangeError, wanted);
  }
  assertThrows(
    () => client.deleteMessages("me", 5 as unknown as number[]),
    TypeError,
    "ids must be an array",
  );
});
