/**
 * The invite links of a chat, page by page.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  ChatInviteExported,
  TypeInputPeer,
  TypeInputUser,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";
import { resolveChat } from "./chat_peer.ts";
import { isExported } from "./invite_links.ts";

/** Which invite links to read. */
export interface InviteLinkListOptions extends CallOptions, PageLimits {
  /** Whose links: an administrator. @default {"me"} */
  admin?: PeerLike;
  /** Only those that were taken back. @default {false, only the others} */
  revoked?: boolean;
}

/** Invite links, newest first, asked for page by page as needed. */
export class InviteLinkIterator extends PageIterator<ChatInviteExported> {
  readonly #client: BaseClient;
  readonly #peer: PeerLike;
  readonly #options: InviteLinkListOptions;
  #target: { peer: TypeInputPeer; adminId: TypeInputUser } | undefined;
  #last: ChatInviteExported | undefined;

  /**
   * Made by `client.iterInviteLinks()`.
   *
   * @param client Who reads them.
   * @param peer The chat.
   * @param options Which links.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(
    client: BaseClient,
    peer: PeerLike,
    options: InviteLinkListOptions = {},
  ) {
    super("invite links", options);
    this.#client = client;
    this.#peer = peer;
    this.#options = options;
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most links that it may have.
   * @returns The links.
   */
  protected override async load(
    limit: number,
  ): Promise<LoadedPage<ChatInviteExported>> {
    const { admin = "me", revoked } = this.#options;
    const client = this.#client;
    this.#target ??= {
      peer: (await resolveChat(client, this.#peer, "read invite links"))
        .inputPeer,
      adminId: await client.peers.resolveUser(admin),
    };
    const last = this.#last;
    const page = await client.invoke("messages.getExportedChatInvites", {
      ...this.#target,
      revoked,
      offsetDate: last?.date,
      offsetLink: last?.link,
      limit,
    }, callOptions(this.#options));
    const items = page.invites.filter(isExported);
    this.#last = items.at(-1);
    return {
      items,
      total: page.count,
      isLast: this.#last === undefined || this.#last.link === last?.link,
    };
  }
}
