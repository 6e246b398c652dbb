/**
 * What happens to messages after they were sent: changed, deleted, pinned.
 *
 * @module
 */

import type { Message, TypeUpdate } from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { deliver } from "./delivery.ts";
import type { Channel } from "./groups.ts";
import type { UpdateSink } from "./login.ts";
import type { StoredMessage } from "./message_box.ts";
import { showMessage } from "./show.ts";
import type { World } from "./world.ts";

/**
 * Lists the accounts that have a copy of a message of a private chat or
 * basic group.
 *
 * @param world The server's state.
 * @param owner An account that has one.
 * @param stored Its copy.
 * @returns The accounts, `owner` first.
 */
function holders(
  world: World,
  owner: Account,
  stored: StoredMessage,
): Account[] {
  const ids: bigint[] = [];
  if (stored.peer._ === "peerUser") ids.push(stored.peer.userId);
  if (stored.peer._ === "peerChat") {
    ids.push(...world.groups.get(stored.peer.chatId)?.members.keys() ?? []);
  }
  const others = ids.filter((id) => id !== owner.id)
    .map((id) => world.accounts.get(id))
    .filter((account) => account?.box.copyOf(stored.uid) !== undefined);
  return [owner, ...others as Account[]];
}

/**
 * Changes a message in every box.
 *
 * @param world The server's state.
 * @param owner The account that asked.
 * @param stored The message as it sees it.
 * @param change What becomes of each copy.
 * @param except The session that made the call.
 * @returns What the account is answered.
 */
export function changeMessage(
  world: World,
  owner: Account,
  stored: StoredMessage,
  change: (tl: Message) => Message,
  except?: UpdateSink,
): TypeUpdate[] {
  if (stored.peer._ === "peerChannel") {
    const channel = world.channels.get(stored.peer.channelId)!;
    stored.tl = change(stored.tl as Message);
    const logged = channel.log.append(1, (pts) => ({
      _: "updateEditChannelMessage",
      message: stored.tl,
      pts,
      ptsCount: 1,
    }));
    return tellChannel(world, channel, owner, except, (reader) => [{
      ...logged,
      message: showMessage(world, reader, stored),
    }]);
  }
  let answer: TypeUpdate[] = [];
  for (const account of holders(world, owner, stored)) {
    const copy = account.box.copyOf(stored.uid)!;
    copy.tl = change(copy.tl as Message);
    const update = account.log.append(1, (pts) => ({
      _: "updateEditMessage",
      message: showMessage(world, account, copy),
      pts,
      ptsCount: 1,
    }));
    deliver(world, account, [update], account === owner ? except : undefined);
    if (account === owner) answer = [update];
  }
  return answer;
}

/**
 * Tells everybody in a channel.
 *
 * @param world The server's state.
 * @param channel The channel.
 * @param owner The account that asked.
 * @param except The session that made the call.
 * @param make Makes the updates as one member may see them.
 * @returns What the account that asked is answered.
 */
export function tellChannel(
  world: World,
  channel: Channel,
  owner: Account,
  except: UpdateSink | undefined,
  make: (reader: Account) => TypeUpdate[],
): TypeUpdate[] {
  for (const id of channel.memberIds()) {
    const reader = world.accounts.get(id);
    if (reader !== undefined && reader !== owner) {
      deliver(world, reader, make(reader));
    }
  }
  const own = make(owner);
  deliver(world, owner, own, except);
  return own;
}

/**
 * Removes messages from an account's box, and from the others' if asked to.
 *
 * @param world The server's state.
 * @param owner The account that asked.
 * @param ids Which; those that do not exist are passed over.
 * @param revoke Whether for everybody.
 * @param except The session that made the call.
 * @returns The account's `pts` and by how much it grew.
 */
export function deleteMessages(
  world: World,
  owner: Account,
  ids: readonly number[],
  revoke: boolean,
  except?: UpdateSink,
): { pts: number; ptsCount: number } {
  const byAccount = new Map<Account, number[]>([[owner, []]]);
  for (const id of ids) {
    const stored = owner.box.get(id);
    if (stored === undefined) continue;
    const accounts = revoke ? holders(world, owner, stored) : [owner];
    for (const account of accounts) {
      const copy = account.box.copyOf(stored.uid)!;
      account.box.remove(copy.id);
      const list = byAccount.get(account);
      if (list === undefined) byAccount.set(account, [copy.id]);
      else list.push(copy.id);
    }
  }
  for (const [account, messages] of byAccount) {
    if (messages.length === 0) continue;
    const update = account.log.append(messages.length, (pts) => ({
      _: "updateDeleteMessages",
      messages,
      pts,
      ptsCount: messages.length,
    }));
    deliver(world, account, [update], account === owner ? except : undefined);
  }
  return { pts: owner.log.pts, ptsCount: byAccount.get(owner)!.length };
}

/**
 * Removes messages from a channel.
 *
 * @param world The server's state.
 * @param owner The account that asked.
 * @param channel The channel.
 * @param ids Which; those that do not exist are passed over.
 * @param except The session that made the call.
 * @returns The channel's `pts` and by how much it grew.
 */
export function deleteFromChannel(
  world: World,
  owner: Account,
  channel: Channel,
  ids: readonly number[],
  except?: UpdateSink,
): { pts: number; ptsCount: number } {
  const messages = ids.filter((id) => channel.box.remove(id) !== undefined);
  if (messages.length > 0) {
    const update = channel.log.append(messages.length, (pts) => ({
      _: "updateDeleteChannelMessages",
      channelId: channel.id,
      messages,
      pts,
      ptsCount: messages.length,
    }));
    tellChannel(world, channel, owner, except, () => [update]);
  }
  return { pts: channel.log.pts, ptsCount: messages.length };
}

/**
 * Pins a message, or takes it off, for everybody that has it.
 *
 * @param world The server's state.
 * @param owner The account that asked.
 * @param stored The message as it sees it.
 * @param pinned Whether it is to be pinned.
 * @param onlyHere Whether only the account's own copy changes.
 * @param except The session that made the call.
 * @returns What the account is answered.
 */
export function pinMessage(
  world: World,
  owner: Account,
  stored: StoredMessage,
  pinned: boolean,
  onlyHere: boolean,
  except?: UpdateSink,
): TypeUpdate[] {
  function pin(copy: StoredMessage): void {
    if (copy.tl._ === "message") copy.tl = { ...copy.tl, pinned };
  }
  if (stored.peer._ === "peerChannel") {
    const channel = world.channels.get(stored.peer.channelId)!;
    pin(stored);
    const update = channel.log.append(1, (pts) => ({
      _: "updatePinnedChannelMessages",
      pinned,
      channelId: channel.id,
      messages: [stored.id],
      pts,
      ptsCount: 1,
    }));
    return tellChannel(world, channel, owner, except, () => [update]);
  }
  let answer: TypeUpdate[] = [];
  const accounts = onlyHere ? [owner] : holders(world, owner, stored);
  for (const account of accounts) {
    const copy = account.box.copyOf(stored.uid)!;
    pin(copy);
    const update = account.log.append(1, (pts) => ({
      _: "updatePinnedMessages",
      pinned,
      peer: copy.peer,
      messages: [copy.id],
      pts,
      ptsCount: 1,
    }));
    deliver(world, account, [update], account === owner ? except : undefined);
    if (account === owner) answer = [update];
  }
  return answer;
}
