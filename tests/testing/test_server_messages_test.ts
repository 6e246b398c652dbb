import { assert, assertEquals, assertRejects } from "@std/assert";
import { RpcError } from "../../src/mtproto/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import type { Message, MessagesSendMessageParams } from "../../src/tl/mod.ts";
import { errorOf } from "./raw_client.ts";

async function pair() {
  const server = await TestServer.start();
  const ann = server.addUser({ phone: "15550001", firstName: "Ann" });
  const bob = server.addUser({
    phone: "15550002",
    firstName: "Bob",
    username: "bobby",
  });
  return { server, ann: ann.id, bob: bob.id };
}

function texts(messages: readonly { _: string }[]): string[] {
  return messages.map((it) =>
    it._ === "message" ? (it as Message).message : it._
  );
}

Deno.test("`TestServer.sendMessage()` gives each side its own copy", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  await server.sendMessage({ from: bob, to: bob, text: "note" });
  const sent = await server.sendMessage({ from: ann, to: bob, text: " hi " });
  assertEquals([sent.id, sent.out, sent.message], [1, true, "hi"]);
  const [got] = server.messages(bob, ann) as Message[];
  assertEquals([got!.id, got!.out, got!.message], [2, false, "hi"]);
  assertEquals(got!.peerId, { _: "peerUser", userId: ann });
  assertEquals(got!.fromId, undefined);
  assertEquals(sent.fromId, { _: "peerUser", userId: ann });
});

Deno.test("`messages.sendMessage` refuses what breaks a rule", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  const peer = server.inputPeer(ann, bob);
  const base = { peer, message: "x", randomId: 1n };
  const wrongHash = {
    _: "inputPeerUser",
    userId: bob,
    accessHash: 5n,
  } as const;
  const bold = (offset: number, length: number) =>
    ({ _: "messageEntityBold", offset, length }) as const;
  const cases: [Partial<MessagesSendMessageParams>, string][] = [
    [{ message: "" }, "400 MESSAGE_EMPTY"],
    [{ message: " \n" }, "400 MESSAGE_EMPTY"],
    [{ message: "x".repeat(4097) }, "400 MESSAGE_TOO_LONG"],
    [{ message: "😀".repeat(4097) }, "400 MESSAGE_TOO_LONG"],
    [{ peer: wrongHash }, "400 PEER_ID_INVALID"],
    [{ peer: { _: "inputPeerEmpty" } }, "400 PEER_ID_INVALID"],
    [{ randomId: 0n }, "400 RANDOM_ID_EMPTY"],
    [{ entities: [bold(0, 2)] }, "400 ENTITY_BOUNDS_INVALID"],
    [{ entities: [bold(-1, 1)] }, "400 ENTITY_BOUNDS_INVALID"],
    [
      { replyTo: { _: "inputReplyToMessage", replyToMsgId: 99 } },
      "400 REPLY_MESSAGE_ID_INVALID",
    ],
    [{ message: "x".repeat(4096), randomId: 2n }, "no error"],
    [{ message: "😀".repeat(4096), randomId: 3n }, "no error"],
    [{ randomId: 3n }, "400 RANDOM_ID_DUPLICATE"],
  ];
  for (const [params, wanted] of cases) {
    const call = server.invokeAs(ann, "messages.sendMessage", {
      ...base,
      ...params,
    });
    assertEquals(await errorOf(call), wanted, JSON.stringify(wanted));
  }
  assertEquals(server.messages(bob, ann).length, 2);
});

Deno.test("`messages.sendMessage` trims texts, moves entities and finds its own", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  const sent = await server.sendMessage({
    from: ann,
    to: bob,
    text: "  😀 /start #tag @bobby https://example.com/a, $USD x@y.org ",
    entities: [{ _: "messageEntityBold", offset: 2, length: 2 }],
  });
  const shown = sent.entities!.map(({ _, offset, length }) => [
    _.slice("messageEntity".length),
    sent.message.slice(offset, offset + length),
  ]);
  assertEquals(shown, [
    ["Bold", "😀"],
    ["BotCommand", "/start"],
    ["Hashtag", "#tag"],
    ["Mention", "@bobby"],
    ["Url", "https://example.com/a"],
    ["Cashtag", "$USD"],
    ["Email", "x@y.org"],
  ]);
});

Deno.test("a reply names the message by the number of each reader", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  await server.sendMessage({ from: bob, to: bob, text: "note" });
  const { id } = await server.sendMessage({ from: ann, to: bob, text: "one" });
  await server.sendMessage({ from: ann, to: bob, text: "two", replyTo: id });
  const header = (server.messages(bob, ann)[1] as Message).replyTo;
  assert(header?._ === "messageReplyHeader");
  assertEquals(header.replyToMsgId, 2);
});

Deno.test("`messages.editMessage` changes both copies, its author's only", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  const { id } = await server.sendMessage({ from: ann, to: bob, text: "one" });
  const peer = server.inputPeer(ann, bob);
  await server.invokeAs(ann, "messages.editMessage", {
    peer,
    id,
    message: "two",
  });
  assertEquals(texts(server.messages(bob, ann)), ["two"]);
  assertEquals(
    await errorOf(
      server.invokeAs(ann, "messages.editMessage", {
        peer,
        id,
        message: "two",
      }),
    ),
    "400 MESSAGE_NOT_MODIFIED",
  );
  assertEquals(
    await errorOf(server.invokeAs(bob, "messages.editMessage", {
      peer: server.inputPeer(bob, ann),
      id: 1,
      message: "three",
    })),
    "403 MESSAGE_AUTHOR_REQUIRED",
  );
});

Deno.test("`messages.deleteMessages` deletes one copy, or all with `revoke`", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  for (const text of ["one", "two"]) {
    await server.sendMessage({ from: ann, to: bob, text });
  }
  const first = await server.invokeAs(ann, "messages.deleteMessages", {
    id: [1, 77],
  });
  assertEquals(first.ptsCount, 1);
  assertEquals(texts(server.messages(ann, bob)), ["two"]);
  assertEquals(texts(server.messages(bob, ann)), ["one", "two"]);
  await server.invokeAs(ann, "messages.deleteMessages", {
    id: [2],
    revoke: true,
  });
  assertEquals(texts(server.messages(ann, bob)), []);
  assertEquals(texts(server.messages(bob, ann)), ["one"]);
});

Deno.test("`messages.getHistory` pages by offset, limit and bounds", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  for (let i = 1; i <= 12; i++) {
    await server.sendMessage({ from: ann, to: bob, text: `${i}` });
  }
  const all = {
    peer: server.inputPeer(ann, bob),
    offsetId: 0,
    offsetDate: 0,
    addOffset: 0,
    limit: 3,
    maxId: 0,
    minId: 0,
    hash: 0n,
  };
  const cases: [object, string[]][] = [
    [{}, ["12", "11", "10"]],
    [{ offsetId: 10 }, ["9", "8", "7"]],
    [{ offsetId: 10, addOffset: -2 }, ["11", "10", "9"]],
    [{ offsetId: 3, limit: 5 }, ["2", "1"]],
    [{ maxId: 4 }, ["3", "2", "1"]],
    [{ minId: 10 }, ["12", "11"]],
    [{ offsetId: 1 }, []],
    [{ limit: 0 }, []],
  ];
  for (const [params, wanted] of cases) {
    const got = await server.invokeAs(ann, "messages.getHistory", {
      ...all,
      ...params,
    });
    assert("messages" in got);
    assertEquals(texts(got.messages), wanted, JSON.stringify(params));
  }
  const slice = await server.invokeAs(ann, "messages.getHistory", all);
  assert(slice._ === "messages.messagesSlice");
  assertEquals(slice.count, 12);
  const whole = await server.invokeAs(ann, "messages.getHistory", {
    ...all,
    limit: 100,
  });
  assertEquals(whole._, "messages.messages");
});

Deno.test("`messages.search` finds words and kinds", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  for (const text of ["apple", "Banana", "see example.com", "apple pie"]) {
    await server.sendMessage({ from: ann, to: bob, text });
  }
  const search = async (q: string, filter: string) => {
    const got = await server.invokeAs(ann, "messages.search", {
      peer: server.inputPeer(ann, bob),
      q,
      filter: { _: filter } as { _: "inputMessagesFilterEmpty" },
      minDate: 0,
      maxDate: 0,
      offsetId: 0,
      addOffset: 0,
      limit: 10,
      maxId: 0,
      minId: 0,
      hash: 0n,
    });
    assert("messages" in got);
    return texts(got.messages);
  };
  assertEquals(await search("APPLE", "inputMessagesFilterEmpty"), [
    "apple pie",
    "apple",
  ]);
  assertEquals(await search("", "inputMessagesFilterUrl"), ["see example.com"]);
  assertEquals(await search("", "inputMessagesFilterPinned"), []);
});

Deno.test("`messages.getDialogs` lists conversations, newest first, with what is unread", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  const cat = server.addUser({ phone: "15550003", firstName: "Cat" }).id;
  await server.sendMessage({ from: bob, to: ann, text: "1" });
  await server.sendMessage({ from: bob, to: ann, text: "2" });
  await server.sendMessage({ from: cat, to: ann, text: "3" });
  const ask = {
    offsetDate: 0,
    offsetId: 0,
    offsetPeer: { _: "inputPeerEmpty" },
    limit: 10,
    hash: 0n,
  } as const;
  const got = await server.invokeAs(ann, "messages.getDialogs", ask);
  assert(got._ === "messages.dialogs");
  const rows = got.dialogs.map((it) =>
    it._ === "dialog" ? [it.peer, it.topMessage, it.unreadCount] : []
  );
  assertEquals(rows, [
    [{ _: "peerUser", userId: cat }, 3, 1],
    [{ _: "peerUser", userId: bob }, 2, 2],
  ]);
  assertEquals(
    new Set(got.users.map(({ id }) => id)),
    new Set([cat, bob]),
  );
  const peer = server.inputPeer(ann, bob);
  await server.invokeAs(ann, "messages.readHistory", { peer, maxId: 1 });
  await server.invokeAs(ann, "messages.toggleDialogPin", {
    pinned: true,
    peer: { _: "inputDialogPeer", peer },
  });
  const slice = await server.invokeAs(ann, "messages.getDialogs", {
    ...ask,
    limit: 1,
  });
  assert(slice._ === "messages.dialogsSlice" && slice.count === 2);
  const [top] = slice.dialogs;
  assert(top?._ === "dialog" && top.pinned === true);
  assertEquals([top.unreadCount, top.readInboxMaxId], [1, 1]);
});

Deno.test("`messages.forwardMessages` names the author, or not", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  const cat = server.addUser({ phone: "15550003", firstName: "Cat" }).id;
  await server.sendMessage({ from: ann, to: bob, text: "secret" });
  const base = {
    fromPeer: server.inputPeer(bob, ann),
    toPeer: server.inputPeer(bob, cat),
    id: [1],
  };
  await server.invokeAs(bob, "messages.forwardMessages", {
    ...base,
    randomId: [1n],
  });
  await server.invokeAs(bob, "messages.forwardMessages", {
    ...base,
    dropAuthor: true,
    randomId: [2n],
  });
  const [named, bare] = server.messages(cat, bob) as Message[];
  assertEquals(named!.fwdFrom?.fromId, { _: "peerUser", userId: ann });
  assertEquals(bare!.fwdFrom, undefined);
  assertEquals(texts([named!, bare!]), ["secret", "secret"]);
});

Deno.test("`messages.sendReaction` counts, changes and takes back", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  await server.sendMessage({ from: ann, to: bob, text: "good news" });
  const react = (who: bigint, other: bigint, emoticon?: string) =>
    server.invokeAs(who, "messages.sendReaction", {
      peer: server.inputPeer(who, other),
      msgId: 1,
      reaction: emoticon ? [{ _: "reactionEmoji", emoticon }] : [],
    });
  await react(ann, bob, "👍");
  await react(bob, ann, "👍");
  const [seen] = server.messages(bob, ann) as Message[];
  assertEquals(seen!.reactions?.results.map(({ count }) => count), [2]);
  await react(bob, ann, "❤️");
  await react(ann, bob);
  const [after] = server.messages(ann, bob) as Message[];
  assertEquals(
    after!.reactions?.results.map(({ reaction }) => reaction),
    [{ _: "reactionEmoji", emoticon: "❤️" }],
  );
  assertEquals(await errorOf(react(ann, bob)), "400 MESSAGE_NOT_MODIFIED");
  assertEquals(await errorOf(react(ann, bob, "x")), "400 REACTION_INVALID");
});

Deno.test("`messages.updatePinnedMessage` pins for both, and says so", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  const { id } = await server.sendMessage({ from: ann, to: bob, text: "rule" });
  const peer = server.inputPeer(ann, bob);
  await server.invokeAs(ann, "messages.updatePinnedMessage", { peer, id });
  const [pinned, service] = server.messages(bob, ann);
  assertEquals((pinned as Message).pinned, true);
  assert(service?._ === "messageService");
  assertEquals(service.action._, "messageActionPinMessage");
  const count = await server.invokeAs(bob, "messages.unpinAllMessages", {
    peer: server.inputPeer(bob, ann),
  });
  assertEquals(count.ptsCount, 1);
  assertEquals((server.messages(ann, bob)[0] as Message).pinned, false);
});

Deno.test("blocked users are not heard, and may not be written to", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  await server.invokeAs(bob, "contacts.block", {
    id: server.inputPeer(bob, ann),
  });
  await server.sendMessage({ from: ann, to: bob, text: "hello?" });
  assertEquals(server.messages(bob, ann), []);
  await assertRejects(
    () => server.sendMessage({ from: bob, to: ann, text: "no" }),
    RpcError,
    "YOU_BLOCKED_USER",
  );
});

Deno.test("`TestServer.nextMessage()` returns each message once, early or late", async () => {
  const { server, ann, bob } = await pair();
  await using _ = server;
  const say = (text: string) =>
    server.sendMessage({ from: ann, to: bob, text });
  await say("one");
  await say("two");
  const next = async () => texts([await server.nextMessage(bob, ann)])[0];
  assertEquals(await next(), "one");
  assertEquals(await next(), "two");
  const third = next();
  await server.sendMessage({ from: bob, to: ann, text: "mine" });
  await say("three");
  assertEquals(await third, "three");
  const reason = new Error("enough");
  const stop = new AbortController();
  const never = server.nextMessage(bob, ann, stop.signal);
  stop.abort(reason);
  assertEquals(await never.catch((error) => error), reason);
});
