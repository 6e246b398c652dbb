/**
 * What is kept of a user, group or channel.
 *
 * @module
 */

import type { StoredPeer } from "../../storage/mod.ts";
import type { TypeChat, TypeMessage, TypeUser } from "../../tl/mod.ts";
import { markId, peerId } from "./peer.ts";

/** A stored peer and when it was seen last. */
export interface PeerRecord extends StoredPeer {
  /** Milliseconds since the Unix epoch. */
  readonly seenAtMs?: number;
}

interface HasUsernames {
  readonly username?: string | undefined;
  readonly usernames?:
    | readonly {
      readonly username: string;
      readonly active?: boolean | undefined;
    }[]
    | undefined;
}

/**
 * Makes the record of a user.
 *
 * @param user A user.
 * @param seenAtMs Present time, in milliseconds.
 * @returns The record, or `undefined` if nothing can be done with it.
 */
export function userRecord(
  user: TypeUser,
  seenAtMs: number,
): PeerRecord | undefined {
  if (user._ !== "user") return undefined;
  const isMin = user.min === true || user.accessHash === undefined;
  return {
    id: markId("user", user.id),
    accessHash: user.accessHash ?? 0n,
    type: "user",
    ...(isMin ? { isMin } : {}),
    ...usernamesOf(user),
    ...(user.phone ? { phone: user.phone } : {}),
    ...(user.bot ? { isBot: true } : {}),
    seenAtMs,
  };
}

/**
 * Makes the record of a group or channel.
 *
 * @param chat A group or channel.
 * @param seenAtMs Present time, in milliseconds.
 * @returns The record, or `undefined` if nothing can be done with it.
 */
export function chatRecord(
  chat: TypeChat,
  seenAtMs: number,
): PeerRecord | undefined {
  switch (chat._) {
    case "chat":
    case "chatForbidden":
      return {
        id: markId("chat", chat.id),
        accessHash: 0n,
        type: "chat",
        seenAtMs,
      };
    case "channel": {
      const isMin = chat.min === true || chat.accessHash === undefined;
      return {
        id: markId("channel", chat.id),
        accessHash: chat.accessHash ?? 0n,
        type: "channel",
        ...(isMin ? { isMin } : {}),
        ...usernamesOf(chat),
        seenAtMs,
      };
    }
    case "channelForbidden":
      return {
        id: markId("channel", chat.id),
        accessHash: chat.accessHash,
        type: "channel",
        seenAtMs,
      };
  }
  return undefined;
}

function usernamesOf(peer: HasUsernames): { usernames?: readonly string[] } {
  const names = [
    peer.username,
    ...(peer.usernames ?? []).filter((name) => name.active)
      .map((name) => name.username),
  ].filter((name) => name !== undefined && name !== "") as string[];
  const lower = [...new Set(names.map((name) => name.toLowerCase()))];
  return lower.length === 0 ? {} : { usernames: lower };
}

/** Where a peer that was seen in part only can be referred to. */
export interface Origin {
  /** Marked id of the chat. */
  readonly seenInPeer: number;
  /** Id of the message. */
  readonly seenInMessage: number;
}

/**
 * Finds messages by their authors.
 *
 * @param messages Any messages.
 * @returns Origins by marked id of the author.
 */
export function originsOf(
  messages: readonly TypeMessage[],
): Map<number, Origin> {
  const origins = new Map<number, Origin>();
  for (const message of messages) {
    if (message._ === "messageEmpty" || message.fromId === undefined) continue;
    origins.set(peerId(message.fromId), {
      seenInPeer: peerId(message.peerId),
      seenInMessage: message.id,
    });
  }
  return origins;
}

/**
 * Compares two records of one peer.
 *
 * @param a A record.
 * @param b Another one of the same peer.
 * @returns Whether they say the same, time aside.
 */
export function isSameRecord(a: PeerRecord, b: PeerRecord): boolean {
  return a.accessHash === b.accessHash && a.isMin === b.isMin &&
    a.phone === b.phone && a.isBot === b.isBot &&
    a.seenInMessage === b.seenInMessage &&
    a.usernames?.join() === b.usernames?.join();
}
