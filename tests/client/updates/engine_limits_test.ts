import { assertEquals } from "@std/assert";
import { LoginStore, MemoryStorage } from "../../../src/storage/mod.ts";
import type { TlObject, TypeUpdate } from "../../../src/tl/mod.ts";
import { makeClient, settle } from "../setup.ts";

for (
  const [who, isBot, wanted] of [
    ["users", false, [100, 1000, 1000]],
    ["bots", true, [100_000, 100_000, 100_000]],
  ] as const
) {
  Deno.test(`\`UpdatesEngine\` asks for as much of a channel as ${who} may, after a restart, too`, async () => {
    const storage = new MemoryStorage();
    const store = new LoginStore(storage);
    // Whether it is a bot is known from storage alone.
    await store.setAccount({ userId: 7n, isBot });
    const limits: unknown[] = [];
    const { client } = makeClient({ storage }, ({ method, query }) => {
      if (method !== "updates.getChannelDifference") return undefined;
      limits.push(query.limit);
      const pts = (query.pts as number) + 1;
      return {
        _: "updates.channelDifference",
        ...(pts === 13 ? { final: true } : {}),
        pts,
        newMessages: [],
        otherUpdates: [{
          _: "updateDeleteChannelMessages",
          channelId: 1n,
          messages: [pts],
          pts,
          ptsCount: 1,
        }] satisfies TypeUpdate[],
        chats: [],
        users: [],
      } as TlObject;
    });
    await client.connect();
    client.peers.add([], [{
      _: "channel",
      id: 1n,
      accessHash: 1n,
      title: "",
      photo: { _: "chatPhotoEmpty" },
      date: 0,
    }]);
    await settle();
    client.followChannel(1n, 10)();
    await settle();
    assertEquals(limits, [...wanted]);
    await client.close();
  });
}
