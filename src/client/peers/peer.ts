/**
 * The many ways to name a peer.
 *
 * @see https://core.telegram.org/api/bots/ids
 *
 * @module
 */

import type {
  TypeChat,
  TypeInputChannel,
  TypeInputPeer,
  TypeInputUser,
  TypePeer,
  TypeUser,
} from "../../tl/mod.ts";

/** Something that knows its own input peer, as objects of features do. */
export interface HasInputPeer {
  /** The input peer, or `undefined` if it is not known. */
  readonly inputPeer: TypeInputPeer | undefined;
}

/**
 * Anything that stands for a peer: `"me"`, `"@username"`, `"+phone"`, a
 * `t.me` link, a marked id (users above 0, groups below 0, channels below
 * -10¹²), or a TL object.
 */
export type PeerLike =
  | string
  | number
  | bigint
  | TypePeer
  | TypeInputPeer
  | TypeInputUser
  | TypeInputChannel
  | TypeUser
  | TypeChat
  | HasInputPeer;

/** Channels are marked by minus this, minus their id. */
const CHANNEL_BASE = 1_000_000_000_000;

/** Kind of a peer. */
export type PeerKind = "user" | "chat" | "channel";

/**
 * Writes kind and id as one number, as the Bot API does.
 *
 * @param kind Kind of the peer.
 * @param id Its id, above 0.
 * @returns The marked id.
 */
export function markId(kind: PeerKind, id: bigint | number): number {
  const value = Number(id);
  switch (kind) {
    case "user":
      return value;
    case "chat":
      return -value;
    case "channel":
      return -CHANNEL_BASE - value;
  }
}

/**
 * Reads a marked id.
 *
 * @param marked The marked id; not 0.
 * @returns Kind and id.
 * @throws {RangeError} If it is 0 or not a whole number that fits.
 */
export function unmarkId(
  marked: number | bigint,
): { kind: PeerKind; id: bigint } {
  const value = Number(marked);
  if (!Number.isSafeInteger(value) || value === 0) {
    throw new RangeError(
      `Cannot read peer id: wanted a whole number other than 0, got ${marked}`,
    );
  }
  if (value > 0) return { kind: "user", id: BigInt(value) };
  if (value > -CHANNEL_BASE) return { kind: "chat", id: BigInt(-value) };
  return { kind: "channel", id: BigInt(-value - CHANNEL_BASE) };
}

/**
 * Writes a `Peer` as one number.
 *
 * @param peer A `Peer`.
 * @returns Its marked id.
 */
export function peerId(peer: TypePeer): number {
  switch (peer._) {
    case "peerUser":
      return markId("user", peer.userId);
    case "peerChat":
      return markId("chat", peer.chatId);
    case "peerChannel":
      return markId("channel", peer.channelId);
  }
}

/** A peer as text or number, taken apart. */
export type ParsedPeer =
  | { by: "self" }
  | { by: "id"; id: number }
  | { by: "username"; username: string }
  | { by: "phone"; phone: string }
  | { by: "invite"; hash: string };

const USERNAME = /^[A-Za-z][A-Za-z0-9_]{2,31}$/;
const LINK =
  /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)\/(.+)$/i;

/**
 * Takes a text apart.
 *
 * @param text `"me"`, `"@username"`, `"username"`, `"+phone"`, a marked id or
 * a `t.me` link.
 * @returns What it names.
 * @throws {SyntaxError} If it is none of these.
 */
export function parsePeer(text: string): ParsedPeer {
  const trimmed = text.trim();
  if (trimmed === "me" || trimmed === "self") return { by: "self" };
  if (/^-?\d{1,16}$/.test(trimmed) && Number(trimmed) !== 0) {
    return { by: "id", id: Number(trimmed) };
  }
  if (trimmed.startsWith("+")) {
    const digits = trimmed.slice(1).replaceAll(/[\s()-]/g, "");
    if (/^\d{5,15}$/.test(digits)) return { by: "phone", phone: digits };
  }
  if (/^tg:\/\/resolve\?/i.test(trimmed)) {
    const query = new URLSearchParams(trimmed.slice(trimmed.indexOf("?") + 1));
    const domain = query.get("domain");
    if (domain !== null) return parsePeer(`@${domain}`);
    const phone = query.get("phone");
    if (phone !== null) return parsePeer(`+${phone}`);
  }
  if (/^tg:\/\/join\?/i.test(trimmed)) {
    const query = new URLSearchParams(trimmed.slice(trimmed.indexOf("?") + 1));
    const hash = query.get("invite");
    if (hash !== null) return { by: "invite", hash };
  }
  const link = LINK.exec(trimmed);
  if (link !== null) return parseLink(link[1]!, text);
  const username = trimmed.startsWith("@") ? trimmed.slice(1) : trimmed;
  if (USERNAME.test(username)) {
    return { by: "username", username: username.toLowerCase() };
  }
  throw refusal(text);
}

function parseLink(path: string, text: string): ParsedPeer {
  const [first = "", second = ""] = path.split(/[/?#]/);
  if (first.startsWith("+")) {
    const rest = first.slice(1);
    return /^\d+$/.test(rest)
      ? { by: "phone", phone: rest }
      : { by: "invite", hash: rest };
  }
  if (first === "joinchat") return { by: "invite", hash: second };
  if (first === "c" && /^\d+$/.test(second)) {
    return { by: "id", id: markId("channel", Number(second)) };
  }
  if (!USERNAME.test(first)) throw refusal(text);
  return { by: "username", username: first.toLowerCase() };
}

function refusal(text: string): SyntaxError {
  return new SyntaxError(
    `Cannot parse peer: wanted "me", "@username", "+phone", an id or a t.me link, got "${text}"`,
  );
}
