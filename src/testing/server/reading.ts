/**
 * Which messages were read, by whom.
 *
 * @module
 */

import type { TypePeer } from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { deliver } from "./delivery.ts";
import type { Channel } from "./groups.ts";
import type { UpdateSink } from "./login.ts";
import { channelPeer, userPeer } from "./peers.ts";
import type { World } from "./world.ts";

/**
 * Counts what an account has not read.
 *
 * @param account The account.
 * @param peer The conversation, not a channel.
 * @returns How many messages of others are above the last one read.
 */
export function unreadIn(account: Account, peer: TypePeer): number {
  const { readInboxMaxId } = account.dialog(peer);
  return account.box.list(peer)
    .filter(({ id, tl }) => id > readInboxMaxId && tl.out !== true).length;
}

/**
 * Marks a private chat or basic group as read, and tells the writers.
 *
 * @param world The server's state.
 * @param reader The account that read.
 * @param peer The conversation.
 * @param maxId The newest message read; 0 for all.
 * @param except The session that made the call.
 * @returns The account's `pts` and by how much it grew.
 */
export function readHistory(
  world: World,
  reader: Account,
  peer: TypePeer,
  maxId: number,
  except?: UpdateSink,
): { pts: number; ptsCount: number } {
  const messages = reader.box.list(peer);
  const newest = messages.at(-1)?.id ?? 0;
  const upTo = maxId === 0 ? newest : Math.min(maxId, newest);
  const dialog = reader.dialog(peer);
  const before = dialog.readInboxMaxId;
  dialog.unreadMark = false;
  if (upTo <= before) return { pts: reader.log.pts, ptsCount: 0 };
  dialog.readInboxMaxId = upTo;
  const inbox = reader.log.append(1, (pts) => ({
    _: "updateReadHistoryInbox",
    peer,
    maxId: upTo,
    stillUnreadCount: unreadIn(reader, peer),
    pts,
    ptsCount: 1,
  }));
  const pts = reader.log.pts;
  deliver(world, reader, [inbox], except);
  const read = messages.filter(({ id, tl }) =>
    id > before && id <= upTo && tl.out !== true
  );
  for (const authorId of new Set(read.map((stored) => stored.authorId))) {
    const author = world.accounts.get(authorId);
    if (author === undefined || author === reader) continue;
    const ids = read.filter((stored) => stored.authorId === authorId)
      .map(({ uid }) => author.box.copyOf(uid)?.id ?? 0);
    markOutbox(
      world,
      author,
      peer._ === "peerUser" ? userPeer(reader.id) : peer,
      Math.max(...ids),
    );
  }
  return { pts, ptsCount: 1 };
}

function markOutbox(
  world: World,
  author: Account,
  peer: TypePeer,
  maxId: number,
): void {
  const dialog = author.dialog(peer);
  if (maxId <= dialog.readOutboxMaxId) return;
  dialog.readOutboxMaxId = maxId;
  const update = author.log.append(1, (pts) => ({
    _: "updateReadHistoryOutbox",
    peer,
    maxId,
    pts,
    ptsCount: 1,
  }));
  deliver(world, author, [update]);
}

/**
 * Marks a channel as read.
 *
 * @param world The server's state.
 * @param reader The account that read.
 * @param channel The channel.
 * @param maxId The newest message read; 0 for all.
 * @param except The session that made the call.
 */
export function readChannel(
  world: World,
  reader: Account,
  channel: Channel,
  maxId: number,
  except?: UpdateSink,
): void {
  const peer = channelPeer(channel.id);
  const newest = channel.box.newest(peer)?.id ?? 0;
  const upTo = maxId === 0 ? newest : Math.min(maxId, newest);
  const dialog = reader.dialog(peer);
  if (upTo <= dialog.readInboxMaxId) return;
  const before = dialog.readInboxMaxId;
  dialog.readInboxMaxId = upTo;
  deliver(world, reader, [{
    _: "updateReadChannelInbox",
    channelId: channel.id,
    maxId: upTo,
    stillUnreadCount: unreadInChannel(reader, channel),
    pts: channel.log.pts,
  }], except);
  if (!channel.megagroup || upTo <= channel.readOutboxMaxId) return;
  channel.readOutboxMaxId = upTo;
  const authors = new Set(
    channel.box.list(peer)
      .filter(({ id }) => id > before && id <= upTo)
      .map(({ authorId }) => authorId),
  );
  authors.delete(reader.id);
  for (const id of authors) {
    deliver(world, world.accounts.get(id)!, [{
      _: "updateReadChannelOutbox",
      channelId: channel.id,
      maxId: upTo,
    }]);
  }
}

/**
 * Counts what an account has not read of a channel.
 *
 * @param reader The account.
 * @param channel The channel.
 * @returns How many messages of others are above the last one read.
 */
export function unreadInChannel(reader: Account, channel: Channel): number {
  const peer = channelPeer(channel.id);
  const { readInboxMaxId } = reader.dialog(peer);
  return channel.box.list(peer).filter(({ id, authorId }) =>
    id > readInboxMaxId && authorId !== reader.id
  ).length;
}
