/**
 * What administrators of a channel did, page by page.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  ChannelAdminLogEvent,
  ChannelAdminLogEventsFilter,
  TypeChannelAdminLogEventAction,
  TypeInputChannel,
  TypeInputUser,
  User,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkArray } from "../check_arguments.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";
import { contextOf, type PeerContext } from "../peers/peer_context.ts";
import { resolveChannel } from "./chat_peer.ts";

/** Kinds of events, as `channelAdminLogEventsFilter` names them. */
export type AdminLogKind = Exclude<keyof ChannelAdminLogEventsFilter, "_">;

const KINDS: readonly AdminLogKind[] = [
  "join",
  "leave",
  "invite",
  "ban",
  "unban",
  "kick",
  "unkick",
  "promote",
  "demote",
  "info",
  "settings",
  "pinned",
  "edit",
  "delete",
  "groupCall",
  "invites",
  "send",
  "forums",
  "subExtend",
  "editRank",
];

/** Something that an administrator did. */
export class AdminLogEvent {
  /** The TL object. */
  readonly raw: ChannelAdminLogEvent;
  readonly #context: PeerContext;

  /**
   * Wraps an event.
   *
   * @param raw The TL object.
   * @param context Users and chats that came along.
   */
  constructor(raw: ChannelAdminLogEvent, context: PeerContext) {
    this.raw = raw;
    this.#context = context;
  }

  /** Id of the event; newer ones have higher ids. */
  get id(): bigint {
    return this.raw.id;
  }

  /** When it happened, in Unix seconds. */
  get date(): number {
    return this.raw.date;
  }

  /** Id of who did it. */
  get userId(): bigint {
    return this.raw.userId;
  }

  /** Who did it, if the user came along. */
  get user(): User | undefined {
    const user = this.#context.users.get(this.raw.userId);
    return user?._ === "user" ? user : undefined;
  }

  /** What was done; its `_` says which kind it is. */
  get action(): TypeChannelAdminLogEventAction {
    return this.raw.action;
  }
}

/** Which events to read. */
export interface AdminLogOptions extends CallOptions, PageLimits {
  /** Words to find. @default {"", all} */
  query?: string;
  /** Only these kinds of events. @default {all} */
  events?: readonly AdminLogKind[];
  /** Only what these administrators did. @default {all} */
  admins?: readonly PeerLike[];
}

/**
 * Events of the last 48 hours, newest first, asked for page by page as
 * needed. The server does not tell how many there are.
 */
export class AdminLogIterator extends PageIterator<AdminLogEvent> {
  readonly #client: BaseClient;
  readonly #peer: PeerLike;
  readonly #options: AdminLogOptions;
  #target:
    | { channel: TypeInputChannel; admins: TypeInputUser[] | undefined }
    | undefined;
  #lastId = 0n;

  /**
   * Made by `client.iterAdminLog()`.
   *
   * @param client Who reads them.
   * @param peer A channel or supergroup.
   * @param options Which events.
   * @throws {TypeError} If a kind of event is unknown.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(
    client: BaseClient,
    peer: PeerLike,
    options: AdminLogOptions = {},
  ) {
    super("admin log", options);
    const verb = "iterate over admin log";
    const { events, admins } = options;
    if (admins !== undefined) checkArray(admins, "admins", verb);
    if (events !== undefined) {
      checkArray(events, "events", verb);
      const unknown = events.find((kind) => !KINDS.includes(kind));
      if (unknown !== undefined) {
        throw new TypeError(
          `Cannot ${verb}: events must be ${KINDS.join(", ")}, got ${unknown}`,
        );
      }
    }
    this.#client = client;
    this.#peer = peer;
    this.#options = options;
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most events that it may have.
   * @returns The events.
   */
  protected override async load(
    limit: number,
  ): Promise<LoadedPage<AdminLogEvent>> {
    const { query = "", events, admins } = this.#options;
    const client = this.#client;
    this.#target ??= {
      channel: (await resolveChannel(client, this.#peer, "read admin log"))
        .channel,
      admins: admins && await Promise.all(
        admins.map((admin) => client.peers.resolveUser(admin)),
      ),
    };
    const page = await client.invoke("channels.getAdminLog", {
      ...this.#target,
      q: query,
      eventsFilter: events && toFilter(events),
      maxId: this.#lastId,
      minId: 0n,
      limit,
    }, callOptions(this.#options));
    const context = contextOf(page);
    const items = page.events
      .filter(({ id }) => this.#lastId === 0n || id < this.#lastId)
      .map((raw) => new AdminLogEvent(raw, context));
    this.#lastId = items.at(-1)?.id ?? 0n;
    return { items, total: undefined, isLast: items.length === 0 };
  }
}

function toFilter(
  kinds: readonly AdminLogKind[],
): ChannelAdminLogEventsFilter {
  return {
    _: "channelAdminLogEventsFilter",
    ...Object.fromEntries(kinds.map((kind) => [kind, true])),
  };
}
