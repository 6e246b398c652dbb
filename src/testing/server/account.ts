/**
 * Users and bots, with everything that belongs to one of them.
 *
 * @module
 */

import type {
  BotCommand,
  TypeBotMenuButton,
  TypeDraftMessage,
  TypePeer,
} from "../../tl/mod.ts";
import type { UnconfirmedEmail } from "./email.ts";
import { EventLog } from "./event_log.ts";
import type { Login } from "./login.ts";
import { MessageBox } from "./message_box.ts";
import { peerKey } from "./peers.ts";
import type { StoredPhoto } from "./stored_file.ts";
import type { PasswordVerifier } from "./password.ts";

/** What an account remembers about one conversation. */
export interface DialogState {
  /** The other side. */
  readonly peer: TypePeer;
  /** The newest message of the others that was read. */
  readInboxMaxId: number;
  /** The newest message of one's own that the others read. */
  readOutboxMaxId: number;
  /** Kept at the top of the list. */
  pinned: boolean;
  /** Marked as unread by hand. */
  unreadMark: boolean;
  /** A text begun and not sent. */
  draft?: TypeDraftMessage;
}

/** What a bot is, beyond a user. */
export interface BotProfile {
  /** The secret that signs it in. */
  token: string;
  /** Answers inline queries; the text shown in the empty field. */
  inlinePlaceholder?: string;
  /** Hears which inline result was chosen. */
  readonly inlineFeedback: boolean;
  /** In groups it sees only what is meant for it. */
  readonly privacyMode: boolean;
  /** The text of the empty chat. */
  description?: string;
  /** Commands by scope and language. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** The button beside the message field. */
  menuButton?: TypeBotMenuButton;
}

/** A change of the password that waits for a code from an e-mail. */
export interface PasswordChange {
  /** The new password; nothing if it stays. */
  readonly password: PasswordVerifier | undefined;
  /** The address, and the code that was sent to it. */
  readonly address: UnconfirmedEmail;
}

/** A user or a bot. */
export class Account {
  /** The id in the API. */
  readonly id: bigint;
  /** The data centre that the account lives in. */
  dcId: number;
  /** Set for bots only. */
  readonly bot: BotProfile | undefined;
  /** Digits, international, without a plus sign; bots have none. */
  phone: string | undefined;
  /** The first name. */
  firstName: string;
  /** The last name. */
  lastName: string | undefined;
  /** The public name. */
  username: string | undefined;
  /** Language of its client, as `initConnection` had it last. */
  langCode = "en";
  /** A few words about oneself. */
  about = "";
  /** A fixed login code; without one each is made at random. */
  readonly code: string | undefined;
  /** The second factor. */
  password: PasswordVerifier | undefined;
  /** A change of the password that waits for a code from an e-mail. */
  passwordChange: PasswordChange | undefined;
  /** The confirmed address for a lost password. */
  recoveryEmail: string | undefined;
  /** The code that was sent to it for a lost password. */
  recoveryCode: string | undefined;
  /** `salt1` that was offered last for a new password. */
  offeredSalt: Uint8Array | undefined;
  /** The confirmed address that login codes are sent to. */
  loginEmail: string | undefined;
  /** Gets no login code before it has such an address. */
  loginEmailRequired = false;
  /** Days after which a login that is not used ends. */
  authorizationTtlDays = 180;
  /** Whether it has Telegram Premium. */
  premium = false;
  /** Seconds since the epoch at which it counts as offline. */
  onlineUntil = 0;
  /** Profile photos, newest first. */
  readonly photos: StoredPhoto[] = [];
  /** Known people, with the names they were saved under. */
  readonly contacts: Map<bigint, readonly [first: string, last: string]> =
    new Map();
  /** Ids of those who may not write to it. */
  readonly blocked: Set<bigint> = new Set();
  /** Private messages and those of basic groups. */
  readonly box: MessageBox = new MessageBox();
  /** The common `pts` sequence. */
  readonly log: EventLog = new EventLog();
  /** The secondary sequence. */
  qts = 0;
  /** Where it is signed in. */
  readonly logins: Set<Login> = new Set();
  /** `random_id`s used, so that none is used twice. */
  readonly randomIds: Set<bigint> = new Set();
  readonly #dialogs = new Map<string, DialogState>();

  /**
   * @param options What is fixed about it, and the names.
   */
  constructor(options: {
    id: bigint;
    dcId: number;
    firstName: string;
    lastName?: string | undefined;
    username?: string | undefined;
    phone?: string | undefined;
    code?: string | undefined;
    bot?: BotProfile | undefined;
  }) {
    this.id = options.id;
    this.dcId = options.dcId;
    this.firstName = options.firstName;
    this.lastName = options.lastName;
    this.username = options.username;
    this.phone = options.phone;
    this.code = options.code;
    this.bot = options.bot;
  }

  /**
   * Finds what is remembered about a conversation, beginning it if needed.
   *
   * @param peer The other side.
   * @returns The state, to be changed in place.
   */
  dialog(peer: TypePeer): DialogState {
    const key = peerKey(peer);
    let state = this.#dialogs.get(key);
    if (state === undefined) {
      state = {
        peer,
        readInboxMaxId: 0,
        readOutboxMaxId: 0,
        pinned: false,
        unreadMark: false,
      };
      this.#dialogs.set(key, state);
    }
    return state;
  }

  /**
   * Tells whether a conversation was ever begun.
   *
   * @param peer The other side.
   * @returns Whether it was.
   */
  hasDialog(peer: TypePeer): boolean {
    return this.#dialogs.has(peerKey(peer));
  }

  /**
   * Lists the conversations.
   *
   * @returns Their states.
   */
  dialogs(): IterableIterator<DialogState> {
    return this.#dialogs.values();
  }

  /**
   * Forgets a conversation.
   *
   * @param peer The other side.
   */
  dropDialog(peer: TypePeer): void {
    this.#dialogs.delete(peerKey(peer));
  }
}
