import { assert, assertEquals } from "@std/assert";
import { LoginStore, MemoryStorage } from "../../../src/storage/mod.ts";
import {
  apiSchema,
  type TlObject,
  type TypeUpdate,
} from "../../../src/tl/mod.ts";
import type { Answer } from "../../network/fake_dc.ts";
import { makeClient, settle, STATE } from "../setup.ts";
import { del, difference, following, short } from "./following.ts";

const TYPING: TypeUpdate = {
  _: "updateUserTyping",
  userId: 1n,
  action: { _: "sendMessageTypingAction" },
};

Deno.test("`UpdatesEngine` starts from the server's state and delivers what follows", async () => {
  const { dcs, client, seen, push, errors } = await following();
  await push(short(del(11)));
  await push(short(TYPING));
  await push(short(del(11)));
  assertEquals(seen, [11, "updateUserTyping"]);
  assertEquals(
    dcs.methods.filter((name) => name === "updates.getDifference"),
    [],
  );
  await client.close();
  assertEquals((await client.store.updateState())?.pts, 11);
  assertEquals(dcs.clock.timers, 0);
  assertEquals(errors, []);
});

Deno.test("`UpdatesEngine` fetches a gap after 500 ms, with nothing else received", async () => {
  const { dcs, client, seen, push } = await following(({ method }) =>
    method === "updates.getDifference"
      ? difference([del(11), del(12)], 12)
      : undefined
  );
  await push(short(del(12)));
  await dcs.advance(499);
  assertEquals(seen, []);
  await dcs.advance(1);
  assertEquals(seen, [11, 12]);
  await client.close();
});

Deno.test("`UpdatesEngine` fetches what was missed after a reconnect", async () => {
  const { dcs, client, seen } = await following(({ method }) =>
    method === "updates.getDifference" ? difference([del(11)], 11) : undefined
  );
  dcs.open[0]!.cut();
  await settle();
  client.signalNetworkRestored();
  await settle();
  assertEquals(seen, [11]);
  await client.close();
});

Deno.test("`UpdatesEngine` catches up from storage when asked to", async () => {
  const storage = new MemoryStorage();
  const store = new LoginStore(storage);
  await store.setUpdateState({ pts: 3, qts: 1, date: 50, seq: 1 });
  const { client, dcs, seen } = await following(({ method, query }) => {
    if (method !== "updates.getDifference") return undefined;
    assertEquals([query.pts, query.qts, query.date], [3, 1, 50]);
    return difference([del(4), del(5)], 5);
  }, { catchUp: true, storage });
  assertEquals(seen, [4, 5]);
  assertEquals(dcs.methods.includes("updates.getState"), false);
  await client.close();
  assertEquals((await store.updateState())?.pts, 5);
});

Deno.test("`UpdatesEngine` tries again after a failure, later each time", async () => {
  let failures = 2;
  const { dcs, client, seen, push, errors } = await following(({ method }) =>
    method !== "updates.getDifference"
      ? undefined
      : failures-- > 0
      ? { error: [400, "PERSISTENT_TIMESTAMP_OUTDATED"] }
      : difference([del(11)], 11)
  );
  await push({ _: "updatesTooLong" });
  await dcs.advance(1000);
  await dcs.advance(1999);
  assertEquals(seen, []);
  await dcs.advance(1);
  assertEquals(seen, [11]);
  assertEquals(errors.length, 1);
  await client.close();
});

Deno.test("`UpdatesEngine` takes the server's state when its own is not accepted", async () => {
  const { client, push, lost } = await following(({ method }) =>
    method === "updates.getDifference"
      ? { error: [400, "PERSISTENT_TIMESTAMP_INVALID"] }
      : undefined
  );
  await push({ _: "updatesTooLong" });
  assertEquals(lost, [{}]);
  await client.close();
});

Deno.test("`UpdatesEngine` goes on after an object that it cannot read", async () => {
  const { dcs, client, seen, errors } = await following(({ method }) =>
    method === "updates.getDifference" ? difference([del(11)], 11) : undefined
  );
  dcs.open[0]!.push(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
  await settle();
  assertEquals(seen, [11]);
  assertEquals(errors.length, 1);
  await client.close();
});

Deno.test("`UpdatesEngine` fetches short messages of strangers in full", async () => {
  const { client, seen, push } = await following(({ method }) =>
    method === "updates.getDifference" ? difference([del(11)], 11) : undefined
  );
  await push({
    _: "updateShortMessage",
    id: 1,
    userId: 99n,
    message: "hello",
    pts: 11,
    ptsCount: 1,
    date: 0,
  });
  assertEquals(seen, [11]);
  await client.close();
});

Deno.test("`UpdatesEngine` fetches the difference of a channel, and drops one that is gone", async () => {
  const channel = (id: bigint, pts: number): TypeUpdate => ({
    _: "updateDeleteChannelMessages",
    channelId: id,
    messages: [pts],
    pts,
    ptsCount: 1,
  });
  const { dcs, client, seen, push } = await following(({ method, query }) => {
    if (method !== "updates.getChannelDifference") return undefined;
    const { channel: input, pts } = query as unknown as {
      channel: { channelId: bigint };
      pts: number;
    };
    if (input.channelId === 2n) return { error: [400, "CHANNEL_PRIVATE"] };
    return {
      _: "updates.channelDifference",
      final: pts === 12,
      pts: pts + 1,
      newMessages: [],
      otherUpdates: [channel(1n, pts + 1)],
      chats: [],
      users: [],
    } as TlObject;
  });
  client.peers.add(
    [],
    [1n, 2n].map((id) => ({
      _: "channel",
      id,
      accessHash: 1n,
      title: "",
      photo: { _: "chatPhotoEmpty" },
      date: 0,
    })),
  );
  await push(short(channel(1n, 10)));
  await push(short(channel(2n, 10)));
  await push(short(channel(1n, 13)));
  await push(short(channel(2n, 13)));
  await dcs.advance(500);
  assertEquals(seen, [10, 10, 11, 12, 13]);
  await push(short(channel(2n, 20)));
  assertEquals(seen.at(-1), 20);
  await client.close();
  assertEquals(
    await client.store.channelStates(),
    new Map([[1n, 13], [2n, 20]]),
  );
});

Deno.test("`UpdatesEngine` counts answers of our own calls", async () => {
  const { client, seen, push, dcs } = await following(({ method }) =>
    method === "messages.deleteMessages"
      ? { _: "messages.affectedMessages", pts: 11, ptsCount: 1 } as TlObject
      : undefined
  );
  await client.invoke("messages.deleteMessages", { id: [1] });
  await push(short(del(12)));
  assertEquals(seen, [12]);
  assertEquals(dcs.methods.includes("updates.getDifference"), false);
  await client.close();
});

Deno.test("`UpdatesEngine` writes no state that receivers have not reached", async () => {
  const { dcs, client, push } = await following();
  await dcs.advance(1000);
  const receiver = client.rawUpdates();
  await push(short(del(11)));
  await dcs.advance(3000);
  assertEquals((await client.store.updateState())?.pts, 10);
  await receiver.next();
  await dcs.advance(2000);
  assertEquals((await client.store.updateState())?.pts, 11);
  await client.close();
  assert(client.isClosed);
});

Deno.test("`BaseClient.followChannel()` polls as often as the server says, until it is ended", async () => {
  const { dcs, client } = await following(({ method }) =>
    method === "updates.getChannelDifference"
      ? {
        _: "updates.channelDifferenceEmpty",
        final: true,
        pts: 30,
        timeout: 5,
      } as TlObject
      : undefined
  );
  client.peers.add([], [{
    _: "channel",
    id: 1n,
    accessHash: 1n,
    title: "",
    photo: { _: "chatPhotoEmpty" },
    date: 0,
  }]);
  const polls = () =>
    dcs.methods.filter((name) => name === "updates.getChannelDifference")
      .length;
  const stop = client.followChannel(1n, 30);
  await settle();
  assertEquals(polls(), 1);
  await dcs.advance(4999);
  assertEquals(polls(), 1);
  await dcs.advance(6);
  assertEquals(polls(), 2);
  stop();
  await dcs.advance(10_000);
  assertEquals(polls(), 2);
  client.syncUpdates();
  await settle();
  assertEquals(dcs.methods.at(-1), "updates.getDifference");
  client.disconnect();
  await client.close();
});

/** A signed-in client; updates come while it asks for the state. */
async function followingLate(state: Answer, ptsBefore: number[]) {
  const storage = new MemoryStorage();
  await new LoginStore(storage).setAccount({ userId: 7n, isBot: false });
  const push = (pts: number) =>
    parts.dcs.open.at(-1)!.push(
      apiSchema.encode(short(del(pts)) as TlObject),
    );
  const parts = makeClient({ storage }, ({ method }) => {
    if (method === "updates.getDifference") {
      return difference([del(11), del(12), del(13)], 13);
    }
    if (method !== "updates.getState") return undefined;
    for (const pts of ptsBefore) push(pts);
    return state;
  });
  const seen: unknown[] = [];
  parts.client.onRawUpdate(({ update }) => {
    seen.push("messages" in update ? update.messages[0] : update._);
  });
  await parts.client.connect();
  await settle();
  return { ...parts, push, seen };
}

Deno.test("`UpdatesEngine` hands out once what comes while it asks for the state", async () => {
  const { client, dcs, push, seen } = await followingLate(
    undefined,
    [9, 10, 11, 12],
  );
  assertEquals(seen, [9, 10, 11, 12]);
  push(13);
  await settle();
  await dcs.advance(500);
  assertEquals(seen, [9, 10, 11, 12, 13]);
  assert(!dcs.methods.includes("updates.getDifference"));
  await client.close();
});

Deno.test("`UpdatesEngine` passes on what comes when it is refused the state", async () => {
  const { client, push, seen } = await followingLate(
    { error: [400, "BOT_METHOD_INVALID"] },
    [11, 12],
  );
  assertEquals(seen, [11, 12]);
  push(13);
  await settle();
  assertEquals(seen, [11, 12, 13]);
  await client.close();
});

Deno.test("`UpdatesEngine` loses none of hundreds of containers before the state", async () => {
  const early = Array.from({ length: 300 }, (_, i) => 11 + i);
  const { client, dcs, seen, push } = await followingLate(
    { ...STATE, pts: 308 } as TlObject,
    early,
  );
  assertEquals(seen, early);
  push(311);
  await settle();
  await dcs.advance(500);
  assertEquals(seen, [...early, 311]);
  assert(!dcs.methods.includes("updates.getDifference"));
  await client.close();
});
