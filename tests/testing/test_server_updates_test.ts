import { assert, assertEquals } from "@std/assert";
import { TestServer } from "../../src/testing/mod.ts";
import type {
  Message,
  TypeUpdatesDifference,
  UpdatesState,
} from "../../src/tl/mod.ts";
import { errorOf, RawClient } from "./raw_client.ts";

async function people(
  options?: Parameters<typeof TestServer.start>[0],
): Promise<{ server: TestServer; ann: bigint; bob: bigint }> {
  const server = await TestServer.start(options);
  const ann = server.addUser({
    phone: "15550001",
    firstName: "Ann",
    code: "11111",
  });
  const bob = server.addUser({
    phone: "15550002",
    firstName: "Bob",
    code: "22222",
  });
  return { server, ann: ann.id, bob: bob.id };
}

Deno.test("a message reaches every other session with the right `pts`", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await using sender = await RawClient.connect(server);
  await using reader = await RawClient.connect(server);
  await sender.signIn("15550001", "11111");
  await reader.signIn("15550002", "22222");
  await using desk = await RawClient.connect(server);
  await desk.signIn("15550001", "11111");
  // The code that the third login needed is told to the first.
  const told = await sender.update("updateNewMessage");
  const before = await sender.call("updates.getState", {});
  assertEquals(told.pts, before.pts);
  const sent = await sender.call("messages.sendMessage", {
    peer: server.inputPeer(ann, bob),
    message: "hello",
    randomId: 9n,
  });
  assert(sent._ === "updateShortSentMessage");
  assertEquals([sent.pts, sent.ptsCount], [before.pts + 1, 1]);
  const incoming = await reader.update("updateNewMessage");
  assertEquals((incoming.message as Message).message, "hello");
  assertEquals([incoming.pts, incoming.ptsCount], [2, 1]);
  const own = await desk.update("updateNewMessage");
  assertEquals([own.pts, (own.message as Message).out], [sent.pts, true]);
  // The session that sent it was answered, and is told nothing.
  await sender.call("help.getNearestDc", {});
  assertEquals(
    sender.received.flatMap((it) => "updates" in it ? it.updates : []),
    [],
  );
});

Deno.test("updates bring along the users that they name", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  await server.sendMessage({ from: ann, to: bob, text: "hello" });
  const whole = await reader.until(() => reader.received[0]);
  assert(whole._ === "updates");
  const [user] = whole.users;
  assert(user?._ === "user");
  assertEquals([user.id, user.firstName, user.phone], [ann, "Ann", undefined]);
  assertEquals(whole.seq, 0);
  // With the hash that came, the user may be named.
  await reader.call("messages.sendMessage", {
    peer: { _: "inputPeerUser", userId: ann, accessHash: user.accessHash! },
    message: "hi",
    randomId: 1n,
  });
});

Deno.test("`shortUpdates` sends plain texts in their short form", async () => {
  const { server, ann, bob } = await people({ shortUpdates: true });
  await using _ = server;
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  await server.sendMessage({ from: ann, to: bob, text: "hello" });
  const short = await reader.until(() => reader.received[0]);
  assert(short._ === "updateShortMessage");
  assertEquals([short.userId, short.message, short.pts], [ann, "hello", 2]);
});

Deno.test("`invokeWithoutUpdates` keeps a session quiet", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await using first = await RawClient.connect(server);
  await first.signIn("15550002", "22222");
  await using quiet = await RawClient.connect(server, {
    authKey: first.authKey,
  });
  const { apiSchema } = await import("../../src/tl/mod.ts");
  const call = {
    _: "invokeWithoutUpdates",
    query: { _: "updates.getState" },
  } as { _: string };
  await quiet.callBytes("updates.getState", apiSchema.encode(call));
  await server.sendMessage({ from: ann, to: bob, text: "hello" });
  await first.update("updateNewMessage");
  await quiet.callBytes("updates.getState", apiSchema.encode(call));
  assertEquals(quiet.received, []);
});

Deno.test("reading tells the writer, and the reader's other sessions", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await using writer = await RawClient.connect(server);
  await using reader = await RawClient.connect(server);
  await writer.signIn("15550001", "11111");
  await reader.signIn("15550002", "22222");
  await server.sendMessage({ from: ann, to: bob, text: "one" });
  await server.sendMessage({ from: ann, to: bob, text: "two" });
  const result = await server.invokeAs(bob, "messages.readHistory", {
    peer: server.inputPeer(bob, ann),
    maxId: 0,
  });
  assertEquals(result.ptsCount, 1);
  const outbox = await writer.update("updateReadHistoryOutbox");
  assertEquals(outbox.maxId, 2);
  const inbox = await reader.update("updateReadHistoryInbox");
  assertEquals([inbox.maxId, inbox.stillUnreadCount], [2, 0]);
  assertEquals(inbox.pts, result.pts);
});

Deno.test("typing is told to those who are there, and kept for nobody", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  const typing = () =>
    server.invokeAs(ann, "messages.setTyping", {
      peer: server.inputPeer(ann, bob),
      action: { _: "sendMessageTypingAction" },
    });
  await typing();
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  const difference = await reader.call("updates.getDifference", {
    pts: 1,
    date: 1,
    qts: 0,
  });
  assertEquals(difference._, "updates.differenceEmpty");
  await typing();
  const update = await reader.update("updateUserTyping");
  assertEquals(update.userId, ann);
});

async function catchUp(
  reader: RawClient,
  from: UpdatesState,
  limit?: number,
): Promise<TypeUpdatesDifference> {
  return await reader.call("updates.getDifference", {
    pts: from.pts,
    date: from.date,
    qts: from.qts,
    ptsLimit: limit,
  });
}

Deno.test("`updates.getDifference` gives what was missed, in slices", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  let state = await reader.call("updates.getState", {});
  for (const text of ["1", "2", "3", "4", "5"]) {
    await server.sendMessage({ from: ann, to: bob, text });
  }
  await server.invokeAs(ann, "messages.editMessage", {
    peer: server.inputPeer(ann, bob),
    id: 2,
    message: "two",
  });
  await server.invokeAs(ann, "messages.deleteMessages", {
    id: [1],
    revoke: true,
  });
  const texts: string[] = [];
  const others: string[] = [];
  let rounds = 0;
  for (;;) {
    const got = await catchUp(reader, state, 3);
    rounds++;
    assert(
      got._ === "updates.difference" || got._ === "updates.differenceSlice",
    );
    for (const it of got.newMessages) texts.push((it as Message).message);
    others.push(...got.otherUpdates.map(({ _ }) => _));
    if (got._ === "updates.difference") {
      state = got.state;
      break;
    }
    state = got.intermediateState;
  }
  // Texts are as they are now; what was deleted is only told as deleted.
  assertEquals(texts, ["two", "3", "4", "5"]);
  assertEquals(others, ["updateEditMessage", "updateDeleteMessages"]);
  assertEquals(rounds, 3);
  assertEquals((await catchUp(reader, state))._, "updates.differenceEmpty");
});

Deno.test("`updates.getDifference` refuses what cannot be, and tells of too much", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  const state = await reader.call("updates.getState", {});
  assertEquals(
    await errorOf(catchUp(reader, { ...state, pts: 0 })),
    "400 PERSISTENT_TIMESTAMP_EMPTY",
  );
  assertEquals(
    await errorOf(catchUp(reader, { ...state, pts: state.pts + 1 })),
    "400 PERSISTENT_TIMESTAMP_INVALID",
  );
  for (let i = 0; i < 4; i++) {
    await server.sendMessage({ from: ann, to: bob, text: `${i}` });
  }
  const limited = await reader.call("updates.getDifference", {
    ...state,
    ptsTotalLimit: 3,
  });
  assertEquals(limited, {
    _: "updates.differenceTooLong",
    pts: state.pts + 4,
  });
  server.forgetUpdates();
  const forgotten = await catchUp(reader, state);
  assertEquals(forgotten._, "updates.differenceTooLong");
});

Deno.test("updates without `pts` are numbered by `seq`, and kept while nobody hears", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await server.sendMessage({ from: ann, to: bob, text: "hello" });
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  const rename = (firstName: string) =>
    server.invokeAs(ann, "account.updateProfile", { firstName });
  await rename("Anna");
  const whole = await reader.until(() => reader.received[0]);
  assert(whole._ === "updates");
  assertEquals([whole.seq, whole.updates[0]!._], [1, "updateUserName"]);
  const { session, authKey } = reader;
  await reader.close();
  // The server has seen the end once the connection is gone.
  await server.disconnectAll();
  await rename("Annie");
  await using again = await RawClient.connect(server, { session, authKey });
  const got = await again.call("updates.getDifference", {
    pts: 2,
    date: 1,
    qts: 0,
  });
  assert(got._ === "updates.difference");
  const [missed] = got.otherUpdates;
  assert(missed?._ === "updateUserName" && missed.firstName === "Annie");
});

Deno.test("a session that comes back is told to catch up", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  await reader.call("updates.getState", {});
  const { session, authKey } = reader;
  await reader.close();
  await server.disconnectAll();
  await server.sendMessage({ from: ann, to: bob, text: "hello" });
  await using again = await RawClient.connect(server, { session, authKey });
  await again.call("help.getNearestDc", {});
  await again.until(() =>
    again.received.some(({ _ }) => _ === "updatesTooLong")
  );
});

Deno.test("`updates.getChannelDifference` gives what happened in a channel", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  const peer = await server.createChannel(ann, "News", {
    megagroup: true,
    memberIds: [bob],
  });
  assert(peer._ === "peerChannel");
  const input = server.inputPeer(bob, peer);
  assert(input._ === "inputPeerChannel");
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  for (const text of ["1", "2", "3"]) {
    await server.sendMessage({ from: ann, to: peer, text });
  }
  const live = await reader.update("updateNewChannelMessage");
  assertEquals([(live.message as Message).message, live.pts], ["1", 3]);
  const ask = (pts: number, limit: number) =>
    reader.call("updates.getChannelDifference", {
      channel: { ...input, _: "inputChannel" },
      filter: { _: "channelMessagesFilterEmpty" },
      pts,
      limit,
    });
  const first = await ask(2, 2);
  assert(first._ === "updates.channelDifference");
  assertEquals([first.final, first.pts], [undefined, 4]);
  const rest = await ask(first.pts, 2);
  assert(rest._ === "updates.channelDifference");
  assertEquals([rest.final, rest.pts], [true, 5]);
  assertEquals((rest.newMessages[0] as Message).message, "3");
  const none = await ask(5, 2);
  assertEquals(none._, "updates.channelDifferenceEmpty");
  server.forgetUpdates();
  const lost = await ask(2, 2);
  assert(lost._ === "updates.channelDifferenceTooLong");
  assertEquals(lost.messages.map(({ id }) => id), [4, 3]);
  assertEquals(await errorOf(ask(9, 1)), "400 PERSISTENT_TIMESTAMP_INVALID");
});

Deno.test("`updates.getDifference` names channels in which something happened", async () => {
  const { server, ann, bob } = await people();
  await using _ = server;
  const peer = await server.createChannel(ann, "News", { memberIds: [bob] });
  assert(peer._ === "peerChannel");
  await server.sendMessage({ from: ann, to: peer, text: "post" });
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  const got = await reader.call("updates.getDifference", {
    pts: 1,
    date: 1,
    qts: 0,
  });
  assert(got._ === "updates.difference");
  assertEquals(got.otherUpdates, [{
    _: "updateChannelTooLong",
    channelId: peer.channelId,
    pts: 3,
  }]);
});

Deno.test("`TestServer.push()` sends any update", async () => {
  const { server, bob } = await people();
  await using _ = server;
  await using reader = await RawClient.connect(server);
  await reader.signIn("15550002", "22222");
  server.push(bob, { _: "updateConfig" });
  await reader.update("updateConfig");
});
