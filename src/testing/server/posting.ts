/**
 * New messages: into every box they belong to, and on to everybody who
 * should hear of them.
 *
 * @module
 */

import type {
  Message,
  MessageFwdHeader,
  MessageReplyHeader,
  MessageService,
  TypeMessageAction,
  TypeMessageEntity,
  TypeMessageMedia,
  TypePeer,
  TypeReplyMarkup,
  TypeUpdate,
} from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { deliver } from "./delivery.ts";
import { botHears } from "./bot_privacy.ts";
import type { Channel, Group } from "./groups.ts";
import type { UpdateSink } from "./login.ts";
import type { StoredMessage } from "./message_box.ts";
import { channelPeer, groupPeer, userPeer } from "./peers.ts";
import { showMessage } from "./show.ts";
import type { World } from "./world.ts";

/** The message that another one answers. */
export interface ReplyTarget {
  /** The number that all its copies share. */
  readonly uid: number;
  /** The account that wrote it. */
  readonly authorId: bigint;
  /** The part that is quoted. */
  readonly quoteText?: string | undefined;
  /** How the quote is formatted. */
  readonly quoteEntities?: TypeMessageEntity[] | undefined;
  /** Where the quote begins, in UTF-16 code units. */
  readonly quoteOffset?: number | undefined;
}

/** What a message says, the same in every copy. */
export interface Content {
  /** The text, or the caption. */
  readonly text: string;
  /** How it is formatted. */
  readonly entities?: TypeMessageEntity[] | undefined;
  /** What it shows. */
  readonly media?: TypeMessageMedia | undefined;
  /** The keyboard under it. */
  readonly replyMarkup?: TypeReplyMarkup | undefined;
  /** The message that it answers. */
  readonly replyTo?: ReplyTarget | undefined;
  /** Where it was forwarded from. */
  readonly fwdFrom?: MessageFwdHeader | undefined;
  /** The bot through which it was sent. */
  readonly viaBotId?: bigint | undefined;
  /** The album it belongs to. */
  readonly groupedId?: bigint | undefined;
  /** Without a sound. */
  readonly silent?: boolean | undefined;
  /** Not to be forwarded. */
  readonly noforwards?: boolean | undefined;
  /** Media below the text. */
  readonly invertMedia?: boolean | undefined;
  /** The animation it came with. */
  readonly effect?: bigint | undefined;
  /** Sent by the server at the time that was asked for. */
  readonly fromScheduled?: boolean | undefined;
  /** Makes it a service message. */
  readonly action?: TypeMessageAction | undefined;
}

/** What came of a message. */
export interface Posted {
  /** The author's copy; in a channel the only one. */
  readonly own: StoredMessage;
  /** What the author is answered: the new message, with its `pts`. */
  readonly updates: TypeUpdate[];
}

/** Where a copy goes, and how its owner sees it. */
interface Place {
  readonly peer: TypePeer;
  readonly fromId?: TypePeer | undefined;
  readonly out: boolean;
  readonly saved?: boolean;
  readonly post?: boolean;
  readonly postAuthor?: string | undefined;
  readonly replyId?: number | undefined;
  readonly mentioned?: boolean;
}

function replyHeader(
  content: Content,
  replyId: number | undefined,
): MessageReplyHeader | undefined {
  if (content.replyTo === undefined || replyId === undefined) return undefined;
  const { quoteText, quoteEntities, quoteOffset } = content.replyTo;
  return {
    _: "messageReplyHeader",
    quote: quoteText !== undefined,
    replyToMsgId: replyId,
    quoteText,
    quoteEntities,
    quoteOffset,
  };
}

function compose(
  world: World,
  content: Content,
  place: Place,
): Message | MessageService {
  const base = {
    id: 0,
    peerId: place.peer,
    fromId: place.fromId,
    out: place.out,
    mentioned: place.mentioned,
    post: place.post,
    silent: content.silent,
    savedPeerId: place.saved ? place.peer : undefined,
    replyTo: replyHeader(content, place.replyId),
    date: world.date(),
  };
  if (content.action !== undefined) {
    return { _: "messageService", ...base, action: content.action };
  }
  return {
    _: "message",
    ...base,
    message: content.text,
    entities: content.entities,
    media: content.media,
    replyMarkup: content.replyMarkup,
    fwdFrom: content.fwdFrom,
    viaBotId: content.viaBotId,
    groupedId: content.groupedId,
    noforwards: content.noforwards,
    invertMedia: content.invertMedia,
    effect: content.effect,
    fromScheduled: content.fromScheduled,
    views: place.post ? 1 : undefined,
    forwards: place.post ? 0 : undefined,
    postAuthor: place.postAuthor,
  };
}

/** Puts one copy into an account's box, and logs it. */
function keep(
  world: World,
  owner: Account,
  uid: number,
  authorId: bigint,
  content: Content,
  place: Place,
): { stored: StoredMessage; update: TypeUpdate } {
  const replyId = content.replyTo && owner.box.copyOf(content.replyTo.uid)?.id;
  const stored = owner.box.add({
    uid,
    peer: place.peer,
    authorId,
    tl: compose(world, content, { ...place, replyId }),
  });
  const dialog = owner.dialog(place.peer);
  if (place.out) {
    dialog.readInboxMaxId = Math.max(dialog.readInboxMaxId, stored.id);
    dialog.unreadMark = false;
    delete dialog.draft;
  }
  const update = owner.log.append(1, (pts) => ({
    _: "updateNewMessage",
    message: showMessage(world, owner, stored),
    pts,
    ptsCount: 1,
  }));
  return { stored, update };
}

/** Mentions by name, by entity or by answering. */
function mentions(account: Account, content: Content): boolean {
  if (content.replyTo?.authorId === account.id) return true;
  const name = account.username?.toLowerCase();
  return content.entities?.some((entity) => {
    if (entity._ === "messageEntityMentionName") {
      return entity.userId === account.id;
    }
    if (entity._ !== "messageEntityMention" || name === undefined) return false;
    const { offset, length } = entity;
    return content.text.slice(offset + 1, offset + length).toLowerCase() ===
      name;
  }) === true;
}

/**
 * Sends a message to a user, a bot or oneself.
 *
 * @param world The server's state.
 * @param author Who writes.
 * @param recipient Who is written to.
 * @param content What it says.
 * @param except The session that made the call.
 * @returns The author's copy and its update.
 */
export function postToUser(
  world: World,
  author: Account,
  recipient: Account,
  content: Content,
  except?: UpdateSink,
): Posted {
  const uid = world.nextUid();
  const saved = author === recipient;
  const own = keep(world, author, uid, author.id, content, {
    peer: userPeer(recipient.id),
    fromId: userPeer(author.id),
    out: true,
    saved,
  });
  deliver(world, author, [own.update], except);
  if (!saved && !recipient.blocked.has(author.id)) {
    const copy = keep(world, recipient, uid, author.id, content, {
      peer: userPeer(author.id),
      out: false,
    });
    deliver(world, recipient, [copy.update]);
  }
  announce(world);
  return { own: own.stored, updates: [own.update] };
}

/**
 * Sends a message to a basic group.
 *
 * @param world The server's state.
 * @param author Who writes.
 * @param group The group.
 * @param content What it says.
 * @param except The session that made the call.
 * @param extra Updates for everybody, told together with the message.
 * @returns The author's copy and its update.
 */
export function postToGroup(
  world: World,
  author: Account,
  group: Group,
  content: Content,
  except?: UpdateSink,
  extra: readonly TypeUpdate[] = [],
): Posted {
  const uid = world.nextUid();
  const peer = groupPeer(group.id);
  let posted: Posted | undefined;
  const readers = new Set([author.id, ...group.members.keys()]);
  for (const id of readers) {
    const reader = world.accounts.get(id);
    if (reader === undefined) continue;
    const out = reader === author;
    if (!out && !botHears(reader, author, content, group.isAdmin(id))) continue;
    const copy = keep(world, reader, uid, author.id, content, {
      peer,
      fromId: userPeer(author.id),
      out,
      mentioned: !out && mentions(reader, content),
    });
    const updates = [...extra, copy.update];
    deliver(world, reader, updates, out ? except : undefined);
    if (out) posted = { own: copy.stored, updates };
  }
  announce(world);
  return posted!;
}

/**
 * Sends a message to a channel or supergroup.
 *
 * @param world The server's state.
 * @param author Who writes.
 * @param channel The channel.
 * @param content What it says.
 * @param except The session that made the call.
 * @returns The message and its updates.
 */
export function postToChannel(
  world: World,
  author: Account,
  channel: Channel,
  content: Content,
  except?: UpdateSink,
): Posted {
  const post = !channel.megagroup;
  const peer = channelPeer(channel.id);
  const replyId = content.replyTo &&
    channel.box.copyOf(content.replyTo.uid)?.id;
  const own = channel.box.add({
    uid: world.nextUid(),
    peer,
    authorId: author.id,
    tl: compose(world, content, {
      peer,
      fromId: post ? undefined : userPeer(author.id),
      out: false,
      post,
      postAuthor: post && channel.signatures ? author.firstName : undefined,
      replyId,
    }),
  });
  const logged = channel.log.append(1, (pts) => ({
    _: "updateNewChannelMessage",
    message: own.tl,
    pts,
    ptsCount: 1,
  }));
  channel.lastSent.set(author.id, world.date());
  author.dialog(peer).readInboxMaxId = own.id;
  const updates: TypeUpdate[] = [
    {
      _: "updateReadChannelInbox",
      channelId: channel.id,
      maxId: own.id,
      stillUnreadCount: 0,
      pts: logged.pts,
    },
    { ...logged, message: showMessage(world, author, own) },
  ];
  deliver(world, author, updates.slice(1), except);
  for (const id of channel.memberIds()) {
    const reader = world.accounts.get(id);
    if (reader === undefined || reader === author) continue;
    const admin = channel.member(id)?.adminRights !== undefined;
    if (!botHears(reader, author, content, admin)) continue;
    const message = {
      ...showMessage(world, reader, own),
      mentioned: mentions(reader, content),
    };
    deliver(world, reader, [{ ...logged, message }]);
  }
  announce(world);
  return { own, updates };
}

/** Wakes those who wait for a message. */
function announce(world: World): void {
  for (const wake of [...world.onMessage]) wake();
}

/**
 * Sends a message wherever it is meant to go.
 *
 * @param world The server's state.
 * @param author Who writes.
 * @param peer The conversation.
 * @param content What it says.
 * @param except The session that made the call.
 * @returns The author's copy and its updates.
 */
export function post(
  world: World,
  author: Account,
  peer: TypePeer,
  content: Content,
  except?: UpdateSink,
): Posted {
  switch (peer._) {
    case "peerUser": {
      const recipient = world.accounts.get(peer.userId)!;
      return postToUser(world, author, recipient, content, except);
    }
    case "peerChat": {
      const group = world.groups.get(peer.chatId)!;
      return postToGroup(world, author, group, content, except);
    }
    case "peerChannel": {
      const channel = world.channels.get(peer.channelId)!;
      return postToChannel(world, author, channel, content, except);
    }
  }
}
