/**
 * Everything the server knows: accounts, groups, messages, files and who is
 * signed in. It knows neither sockets nor keys.
 *
 * @module
 */

import { defaultProvider } from "../../crypto/mod.ts";
import type { RandomBytes } from "../../crypto/mod.ts";
import type { Clock } from "../../network/mod.ts";
import type { TypePeer } from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { BotQueries } from "./bot_queries.ts";
import { CdnCopies } from "./cdn_copies.ts";
import { Files } from "./files.ts";
import { Channel, Group } from "./groups.ts";
import type { Login } from "./login.ts";
import type { PendingCode } from "./handlers/auth_code.ts";
import type { LoginToken } from "./handlers/auth_qr.ts";
import type { ExportedLogin } from "./handlers/auth_session.ts";
import type { GivenReaction } from "./handlers/reactions.ts";
import { Schedule } from "./handlers/scheduled.ts";
import { channelPeer, userPeer } from "./peers.ts";

/** A data centre, as clients are told of it. */
export interface DcAddress {
  /** Its number, from 1. */
  readonly id: number;
  /** Its IP address. */
  readonly ipAddress: string;
  /** Its port. */
  readonly port: number;
  /** Whether it is for files only. */
  readonly mediaOnly?: boolean;
  /** The key of a CDN data centre, as text: it has one of its own. */
  readonly cdnPublicKey?: string;
}

/** The ids with which each kind begins, past 32 bits where Telegram's are. */
const FIRST_USER_ID = 5_000_000_001n;
const FIRST_GROUP_ID = 4_000_001n;
const FIRST_CHANNEL_ID = 2_000_000_001n;

/** Telegram's own account, which sends login codes. */
export const SERVICE_USER_ID = 777000n;

/** The state of the server. */
export class World {
  /** Time and timers. */
  readonly clock: Clock;
  /** Where ids, hashes and codes come from. */
  readonly randomBytes: RandomBytes;
  /** Users and bots by id. */
  readonly accounts: Map<bigint, Account> = new Map();
  /** Basic groups by id. */
  readonly groups: Map<bigint, Group> = new Map();
  /** Channels and supergroups by id. */
  readonly channels: Map<bigint, Channel> = new Map();
  /** Uploads, photos and documents. */
  readonly files: Files;
  /** What CDN data centres have of them. */
  readonly cdnCopies: CdnCopies;
  /** Where clients are sent for files; nowhere, if it is undefined. */
  cdnDcId: number | undefined;
  /** Authorisations by permanent `auth_key_id`. */
  readonly logins: Map<bigint, Login> = new Map();
  /** Login codes sent and not used yet, by number. */
  readonly pendingCodes: Map<string, PendingCode> = new Map();
  /** Authorisations on their way to another data centre. */
  readonly exported: Map<string, ExportedLogin> = new Map();
  /** QR codes shown and not scanned yet, by their token in hex. */
  readonly loginTokens: Map<string, LoginToken> = new Map();
  /** Accounts that may sign in without a code, by their token in hex. */
  readonly futureTokens: Map<string, Account> = new Map();
  /** Questions that bots have not answered yet. */
  readonly botQueries: BotQueries = new BotQueries();
  /** Messages to be sent later. */
  readonly schedule: Schedule = new Schedule();
  /** Which posts were seen by whom, so that each view counts once. */
  readonly viewed: Set<string> = new Set();
  /** Reactions by the number that all copies of a message share. */
  readonly reactions: Map<number, readonly GivenReaction[]> = new Map();
  /** Messages sent through bots that may change them, by common number. */
  readonly inlineMessages: Map<
    number,
    { readonly owner: Account; readonly peer: TypePeer }
  > = new Map();
  /** The data centres that run. */
  dcs: readonly DcAddress[] = [];
  /** Added to the clock, in milliseconds: the server's clock may be wrong. */
  clockSkewMs = 0;
  /** Called after every message that was stored anywhere. */
  readonly onMessage: Set<() => void> = new Set();
  /** Whether receivers are sent the short forms of updates. */
  shortUpdates = false;
  readonly #hashSecret: Uint8Array;
  #nextUserId = FIRST_USER_ID;
  #nextGroupId = FIRST_GROUP_ID;
  #nextChannelId = FIRST_CHANNEL_ID;
  #nextUid = 1;

  /**
   * @param clock Time and timers.
   * @param randomBytes Where ids, hashes and codes come from.
   */
  constructor(clock: Clock, randomBytes: RandomBytes) {
    this.clock = clock;
    this.randomBytes = randomBytes;
    this.files = new Files(randomBytes);
    this.cdnCopies = new CdnCopies(randomBytes);
    this.#hashSecret = randomBytes(16);
  }

  /**
   * Reads the server's clock.
   *
   * @returns Milliseconds since the epoch.
   */
  now(): number {
    return this.clock.now() + this.clockSkewMs;
  }

  /**
   * Reads the server's clock as the API writes dates.
   *
   * @returns Seconds since the epoch.
   */
  date(): number {
    return Math.floor(this.now() / 1000);
  }

  /**
   * Tells whether accounts can live in a data centre.
   *
   * @param dcId Its number.
   * @returns Whether it runs and is no CDN data centre.
   */
  hasDc(dcId: number): boolean {
    return this.dcs.some(({ id, cdnPublicKey }) =>
      id === dcId && cdnPublicKey === undefined
    );
  }

  /**
   * Draws a number that does not repeat.
   *
   * @returns A positive number of 63 bits.
   */
  randomLong(): bigint {
    const bytes = this.randomBytes(8);
    const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
    return BigInt.asUintN(63, view.getBigUint64(0, true)) | 1n;
  }

  /**
   * Numbers a message before it is copied into the boxes.
   *
   * @returns The next number.
   */
  nextUid(): number {
    return this.#nextUid++;
  }

  /**
   * Numbers an account.
   *
   * @returns The next id that nobody has.
   */
  nextUserId(): bigint {
    while (this.accounts.has(this.#nextUserId)) this.#nextUserId++;
    return this.#nextUserId++;
  }

  /**
   * Makes a basic group.
   *
   * @param creator The account that makes it.
   * @param title Its name.
   * @returns The group, with its creator as the only member.
   */
  addGroup(creator: Account, title: string): Group {
    const group = new Group(
      this.#nextGroupId++,
      title,
      creator.id,
      this.date(),
    );
    this.groups.set(group.id, group);
    return group;
  }

  /**
   * Makes a channel or supergroup.
   *
   * @param creator The account that makes it.
   * @param options Its kind, name and description.
   * @returns The channel, with its creator as the only member.
   */
  addChannel(
    creator: Account,
    options: { title: string; about: string; megagroup: boolean },
  ): Channel {
    const channel = new Channel({
      id: this.#nextChannelId++,
      creatorId: creator.id,
      date: this.date(),
      ...options,
    });
    this.channels.set(channel.id, channel);
    return channel;
  }

  /**
   * Makes the hash by which an account may name something.
   *
   * @param viewerId The account.
   * @param kind `u` for users, `c` for channels, `m` for messages.
   * @param id The id of the thing.
   * @returns The hash, the same every time.
   * @see https://core.telegram.org/api/peers#access-hash
   */
  accessHash(viewerId: bigint, kind: "u" | "c" | "m", id: bigint): bigint {
    const text = new TextEncoder().encode(`${viewerId}${kind}${id}`);
    const input = new Uint8Array(16 + text.length);
    input.set(this.#hashSecret);
    input.set(text, 16);
    const hash = defaultProvider().sha256(input);
    return new DataView(hash.buffer, hash.byteOffset).getBigInt64(0, true);
  }

  /**
   * Finds an account.
   *
   * @param phone Its number; anything but digits is left out.
   * @returns The account, or nothing if nobody has the number.
   */
  byPhone(phone: string): Account | undefined {
    const digits = phone.replace(/\D/g, "");
    for (const account of this.accounts.values()) {
      if (account.phone === digits) return account;
    }
    return undefined;
  }

  /**
   * Finds a bot.
   *
   * @param token The secret that signs it in.
   * @returns The bot, or nothing if no bot has the token.
   */
  byToken(token: string): Account | undefined {
    const id = /^(\d{1,19}):/.exec(token)?.[1];
    if (id === undefined) return undefined;
    const account = this.accounts.get(BigInt(id));
    return account?.bot?.token === token ? account : undefined;
  }

  /**
   * Finds who has a public name.
   *
   * @param username The name, in any case, without `@`.
   * @returns The peer, or nothing if the name is free.
   */
  byUsername(username: string): TypePeer | undefined {
    const name = username.toLowerCase();
    for (const account of this.accounts.values()) {
      if (account.username?.toLowerCase() === name) return userPeer(account.id);
    }
    for (const channel of this.channels.values()) {
      if (channel.username?.toLowerCase() === name) {
        return channelPeer(channel.id);
      }
    }
    return undefined;
  }
}
