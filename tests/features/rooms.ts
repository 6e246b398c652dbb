/** A server with a group, a supergroup, a channel and people in them. */

import { peerId } from "../../src/client/mod.ts";
import type { Client } from "../../src/features/mod.ts";
import { type FakeClock, TestServer } from "../../src/testing/mod.ts";
import { connectUser } from "./wire.ts";

/** What {@linkcode withRooms} gives. */
export interface Rooms {
  server: TestServer;
  /** Owns all rooms. */
  ann: Client;
  /** Is in all of them. */
  bob: Client;
  /** Is in none. */
  cat: Client;
  /** Marked id of a basic group. */
  group: number;
  /** Marked id of a supergroup, `@the_hall`. */
  hall: number;
  /** Marked id of a channel, `@the_news`. */
  news: number;
}

/** Usernames of the three. */
export const [ANN, BOB, CAT] = ["@ann_user", "@bob_user", "@cat_user"] as const;

/**
 * Runs a test with three people, two of whom share three rooms. All know
 * each other and the public rooms.
 */
export async function withRooms(
  test: (rooms: Rooms) => Promise<void>,
  clock?: FakeClock,
): Promise<void> {
  await using server = await TestServer.start(clock ? { clock } : {});
  const [ann, bob] = ["Ann", "Bob", "Cat"].map((firstName, i) =>
    server.addUser({
      phone: `1555000${i}`,
      firstName,
      code: "12345",
      username: `${firstName.toLowerCase()}_user`,
    }).id
  ) as [bigint, bigint, bigint];
  const memberIds = [bob];
  const group = await server.createGroup(ann, "Team", memberIds);
  const hall = await server.createChannel(ann, "Hall", {
    memberIds,
    megagroup: true,
    username: "the_hall",
  });
  const news = await server.createChannel(ann, "News", {
    memberIds,
    username: "the_news",
  });
  const connect = async (i: number) => {
    const who = { phone: `1555000${i}`, code: "12345" };
    const client = await connectUser(server, who);
    for (const name of [ANN, BOB, CAT, "@the_hall", "@the_news"]) {
      await client.resolvePeer(name);
    }
    return client;
  };
  await using annClient = await connect(0);
  await using bobClient = await connect(1);
  await using catClient = await connect(2);
  server.clearCalls();
  await test({
    server,
    ann: annClient,
    bob: bobClient,
    cat: catClient,
    group: peerId(group),
    hall: peerId(hall),
    news: peerId(news),
  });
}

/** Names of the methods that were called, helpers of the client left out. */
export function methods(server: TestServer): string[] {
  return server.calls.map(({ method }) => method)
    .filter((it) => !it.startsWith("help.") && !it.startsWith("updates."));
}
