/**
 * Invite links, for those who manage a chat.
 *
 * @see https://core.telegram.org/api/invites
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  ProtocolError,
} from "../../client/mod.ts";
import type {
  ChatInviteExported,
  TypeExportedChatInvite,
  TypeInputPeer,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkLength, checkWhole, toUnixSeconds } from "../check_arguments.ts";
import { resolveChat } from "./chat_peer.ts";
import { checkInviteHash } from "./invite_hash.ts";

/** Longest name of a link, in characters. */
const MAX_NAME = 32;

/** Most people that a link can be limited to. */
const MAX_USAGE = 99_999;

/** What an invite link allows. */
export interface InviteLinkOptions extends CallOptions {
  /** Name, seen by administrators only, at most 32 characters. @default {""} */
  title?: string;
  /** When it ends: a `Date`, or Unix seconds; 0 is never. @default {0} */
  expireDate?: Date | number;
  /**
   * How many may come in by it, 1 to 99,999; 0 for any number. Not together
   * with `requestNeeded`.
   *
   * @default {0}
   */
  usageLimit?: number;
  /** Let administrators decide who comes in. @default {false} */
  requestNeeded?: boolean;
}

/** A link that was taken back. */
export interface RevokedInviteLink {
  /** The link, of no more use. */
  readonly revoked: ChatInviteExported;
  /** What the server made in its place, if it was the permanent one. */
  readonly replacement: ChatInviteExported | undefined;
}

/**
 * Makes an invite link.
 *
 * @param client Who makes it.
 * @param peer The chat.
 * @param options What it allows.
 * @returns The link, in `link`.
 */
export async function exportInviteLink(
  client: BaseClient,
  peer: PeerLike,
  options: InviteLinkOptions = {},
): Promise<ChatInviteExported> {
  const verb = "export invite link";
  const { title, expireDate, usageLimit } = checkLinkOptions(options, verb);
  const invite = await client.invoke("messages.exportChatInvite", {
    peer: await target(client, peer, verb),
    title: title || undefined,
    expireDate: expireDate || undefined,
    usageLimit: usageLimit || undefined,
    requestNeeded: options.requestNeeded,
  }, callOptions(options));
  return exported(invite, verb);
}

/**
 * Reads an invite link.
 *
 * @param client Who reads it.
 * @param peer The chat.
 * @param link The link.
 * @param options How to make the call.
 * @returns What it allows, and how often it was used.
 */
export async function getInviteLink(
  client: BaseClient,
  peer: PeerLike,
  link: string,
  options: CallOptions = {},
): Promise<ChatInviteExported> {
  const verb = "get invite link";
  checkInviteHash(link, verb);
  const { invite } = await client.invoke(
    "messages.getExportedChatInvite",
    { peer: await target(client, peer, verb), link },
    callOptions(options),
  );
  return exported(invite, verb);
}

/**
 * Changes what an invite link allows; what is not named stays.
 *
 * @param client Who changes it.
 * @param peer The chat.
 * @param link The link, not the permanent one.
 * @param options What it allows from now on.
 * @returns The link after the change.
 */
export async function editInviteLink(
  client: BaseClient,
  peer: PeerLike,
  link: string,
  options: InviteLinkOptions,
): Promise<ChatInviteExported> {
  const verb = "edit invite link";
  checkInviteHash(link, verb);
  const { title, expireDate, usageLimit } = checkLinkOptions(options, verb);
  const { invite } = await client.invoke("messages.editExportedChatInvite", {
    peer: await target(client, peer, verb),
    link,
    title,
    expireDate,
    usageLimit,
    requestNeeded: options.requestNeeded,
  }, callOptions(options));
  return exported(invite, verb);
}

/**
 * Takes an invite link back: nobody comes in by it any more.
 *
 * @param client Who takes it back.
 * @param peer The chat.
 * @param link The link.
 * @param options How to make the call.
 * @returns The link, and what took its place.
 */
export async function revokeInviteLink(
  client: BaseClient,
  peer: PeerLike,
  link: string,
  options: CallOptions = {},
): Promise<RevokedInviteLink> {
  const verb = "revoke invite link";
  checkInviteHash(link, verb);
  const answer = await client.invoke("messages.editExportedChatInvite", {
    peer: await target(client, peer, verb),
    link,
    revoked: true,
  }, callOptions(options));
  return {
    revoked: exported(answer.invite, verb),
    replacement: answer._ === "messages.exportedChatInviteReplaced"
      ? exported(answer.newInvite, verb)
      : undefined,
  };
}

/**
 * Deletes an invite link that was taken back.
 *
 * @param client Who deletes it.
 * @param peer The chat.
 * @param link The link.
 * @param options How to make the call.
 */
export async function deleteInviteLink(
  client: BaseClient,
  peer: PeerLike,
  link: string,
  options: CallOptions = {},
): Promise<void> {
  const verb = "delete invite link";
  checkInviteHash(link, verb);
  await client.invoke(
    "messages.deleteExportedChatInvite",
    { peer: await target(client, peer, verb), link },
    callOptions(options),
  );
}

/**
 * Deletes all invite links that an administrator took back.
 *
 * @param client Who deletes them.
 * @param peer The chat.
 * @param admin Whose links.
 * @param options How to make the call.
 */
export async function deleteRevokedInviteLinks(
  client: BaseClient,
  peer: PeerLike,
  admin: PeerLike = "me",
  options: CallOptions = {},
): Promise<void> {
  const verb = "delete revoked invite links";
  await client.invoke("messages.deleteRevokedExportedChatInvites", {
    peer: await target(client, peer, verb),
    adminId: await client.peers.resolveUser(admin),
  }, callOptions(options));
}

/**
 * Tells links from what stands for none.
 *
 * @param invite What the server sent.
 * @returns Whether it is a link.
 */
export function isExported(
  invite: TypeExportedChatInvite,
): invite is ChatInviteExported {
  return invite._ === "chatInviteExported";
}

function exported(
  invite: TypeExportedChatInvite,
  verb: string,
): ChatInviteExported {
  if (isExported(invite)) return invite;
  throw new ProtocolError(
    `Cannot ${verb}: wanted chatInviteExported, got ${invite._}`,
  );
}

async function target(
  client: BaseClient,
  peer: PeerLike,
  verb: string,
): Promise<TypeInputPeer> {
  return (await resolveChat(client, peer, verb)).inputPeer;
}

function checkLinkOptions(options: InviteLinkOptions, verb: string): {
  title: string | undefined;
  expireDate: number | undefined;
  usageLimit: number | undefined;
} {
  const { title, expireDate, usageLimit, requestNeeded } = options;
  if (title !== undefined) checkLength(title, "title", verb, 0, MAX_NAME);
  if (usageLimit !== undefined) {
    checkWhole(usageLimit, "usageLimit", verb, 0, MAX_USAGE);
    if (usageLimit > 0 && requestNeeded) {
      throw new TypeError(
        `Cannot ${verb}: usageLimit must be 0 with requestNeeded, ` +
          `got ${usageLimit}`,
      );
    }
  }
  return {
    title,
    expireDate: expireDate === undefined
      ? undefined
      : toUnixSeconds(expireDate, "expireDate", verb),
    usageLimit,
  };
}
