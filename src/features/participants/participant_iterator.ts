/**
 * The members of a group or channel, page by page.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  TypeChannelParticipantsFilter,
  TypeChatFull,
  TypeChatParticipant,
  TypeInputChannel,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { type GroupPeer, resolveChat } from "../chats/chat_peer.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";
import { contextOf } from "../peers/peer_context.ts";
import { Participant } from "./participant.ts";

/** Most members that one call gives. */
const MAX_PAGE = 200;

/**
 * Which members: `"recent"`, `"admins"`, `"bots"`, `"contacts"`, `"banned"`
 * (in the schema's sense: restricted), `"kicked"` (shut out), or raw TL.
 */
export type ParticipantFilter =
  | "recent"
  | "admins"
  | "bots"
  | "contacts"
  | "banned"
  | "kicked"
  | TypeChannelParticipantsFilter;

/** Which members of a chat to read. */
export interface ParticipantOptions extends CallOptions, PageLimits {
  /**
   * Which members. In basic groups only names work; `"banned"` and
   * `"kicked"` find nobody there.
   *
   * @default {"recent"}
   */
  filter?: ParticipantFilter;
  /**
   * Part of a name or username. Together with no filter, or with
   * `"recent"`, `"contacts"`, `"banned"` or `"kicked"`.
   *
   * @default {"", all}
   */
  query?: string;
  /** Members to ask for at once, 1 to 200. @default {200} */
  pageSize?: number;
}

/** Members of a group or channel, asked for page by page as needed. */
export class ParticipantIterator extends PageIterator<Participant> {
  readonly #client: BaseClient;
  readonly #peer: PeerLike;
  readonly #options: ParticipantOptions;
  readonly #filter: TypeChannelParticipantsFilter;
  readonly #seen = new Set<number>();
  #channel: TypeInputChannel | undefined;
  #offset = 0;

  /**
   * Made by `client.iterParticipants()`.
   *
   * @param client Who reads them.
   * @param peer The chat.
   * @param options Which members.
   * @throws {TypeError} If the filter is unknown, or takes no query.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(
    client: BaseClient,
    peer: PeerLike,
    options: ParticipantOptions = {},
  ) {
    super("participants", options, MAX_PAGE);
    this.#client = client;
    this.#peer = peer;
    this.#options = options;
    this.#filter = toFilter(options);
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most members that it may have.
   * @returns The members that were not there before.
   */
  protected override async load(
    limit: number,
  ): Promise<LoadedPage<Participant>> {
    if (this.#channel === undefined) {
      const verb = "read participants";
      const chat = await resolveChat(this.#client, this.#peer, verb);
      if (chat.kind === "group") return await this.#loadGroup(chat);
      this.#channel = chat.channel;
    }
    const page = await this.#client.invoke("channels.getParticipants", {
      channel: this.#channel,
      filter: this.#filter,
      offset: this.#offset,
      limit,
      hash: 0n,
    }, callOptions(this.#options));
    if (page._ === "channels.channelParticipantsNotModified") {
      return { items: [], total: this.total, isLast: true };
    }
    const context = contextOf(page);
    // The list may move while it is read: a member can come again.
    const items = page.participants.map((raw) => new Participant(raw, context))
      .filter(({ id }) => !this.#seen.has(id));
    for (const { id } of items) this.#seen.add(id);
    this.#offset += page.participants.length;
    return {
      items,
      total: page.count,
      isLast: items.length === 0 || this.#offset >= page.count,
    };
  }

  /** Basic groups have at most 200 members: all come at once. */
  async #loadGroup({ chatId }: GroupPeer): Promise<LoadedPage<Participant>> {
    const full = await this.#client.invoke(
      "messages.getFullChat",
      { chatId },
      callOptions(this.#options),
    );
    const context = contextOf(full);
    const items = participantsOf(full.fullChat)
      .map((raw) => new Participant(raw, context))
      .filter((it) => matches(it, this.#filter));
    return { items, total: items.length, isLast: true };
  }
}

/**
 * Reads the members of a basic group.
 *
 * @param full What `messages.getFullChat` told.
 * @returns Their lines; of a group that is closed to the account at most its
 * own.
 */
export function participantsOf(
  full: TypeChatFull,
): readonly TypeChatParticipant[] {
  if (full._ !== "chatFull") return [];
  const { participants: list } = full;
  if (list._ === "chatParticipants") return list.participants;
  return list.selfParticipant === undefined ? [] : [list.selfParticipant];
}

const FILTERS: Record<string, (q: string) => TypeChannelParticipantsFilter> = {
  recent: (q) =>
    q === ""
      ? { _: "channelParticipantsRecent" }
      : { _: "channelParticipantsSearch", q },
  admins: () => ({ _: "channelParticipantsAdmins" }),
  bots: () => ({ _: "channelParticipantsBots" }),
  contacts: (q) => ({ _: "channelParticipantsContacts", q }),
  banned: (q) => ({ _: "channelParticipantsBanned", q }),
  kicked: (q) => ({ _: "channelParticipantsKicked", q }),
};

function toFilter(options: ParticipantOptions): TypeChannelParticipantsFilter {
  const { filter = "recent", query = "" } = options;
  const verb = "Cannot iterate over participants";
  if (typeof query !== "string") {
    throw new TypeError(`${verb}: query must be a string, got ${typeof query}`);
  }
  const make = typeof filter === "string" && Object.hasOwn(FILTERS, filter)
    ? FILTERS[filter]!
    : undefined;
  const made = make?.(query);
  if (made === undefined && typeof filter !== "object") {
    const names = Object.keys(FILTERS).join(", ");
    throw new TypeError(
      `${verb}: filter must be ${names} or raw TL, got ${filter}`,
    );
  }
  if (query !== "" && (made === undefined || !("q" in made))) {
    throw new TypeError(
      `${verb}: query must be empty with this filter, got a text`,
    );
  }
  return made ?? filter as TypeChannelParticipantsFilter;
}

/** Does for basic groups what the server does for channels. */
function matches(
  { user, status }: Participant,
  filter: TypeChannelParticipantsFilter,
): boolean {
  const words = "q" in filter ? (filter.q ?? "").toLowerCase().trim() : "";
  const names = [user?.firstName, user?.lastName, user?.username]
    .filter((name) => name !== undefined).join(" ").toLowerCase();
  if (!names.includes(words)) return false;
  switch (filter._) {
    case "channelParticipantsAdmins":
      return status.type === "creator" || status.type === "admin";
    case "channelParticipantsBots":
      return user?.bot === true;
    case "channelParticipantsContacts":
      return user?.contact === true;
    case "channelParticipantsBanned":
    case "channelParticipantsKicked":
      return false;
  }
  return true;
}
