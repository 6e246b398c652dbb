/**
 * How a test server is set up.
 *
 * @module
 */

import type { RandomBytes, RsaPrivateKey } from "../../crypto/mod.ts";
import type { Clock } from "../../network/mod.ts";
import type { TlSchema } from "../../tl/mod.ts";
import type { ProxySecret } from "../../transport/mod.ts";
import type { SentCode } from "./rules.ts";

/** Options of `TestServer.start()`. */
export interface TestServerOptions {
  /** The address to listen on. @default {"127.0.0.1"} */
  readonly hostname?: string;
  /**
   * The port of the first data centre; the others take ports that are free.
   *
   * @default {0, any that is free}
   */
  readonly port?: number;
  /**
   * Numbers of the data centres, 1 to 999; the first is the home of new
   * accounts.
   *
   * @default {[2]}
   */
  readonly dcIds?: readonly number[];
  /**
   * Gives each data centre a second address, for files only. Keys made there
   * have to name the negative number of the data centre, and temporary keys
   * made at one address are not known at the other.
   *
   * @default {false}
   */
  readonly mediaAddresses?: boolean;
  /**
   * Numbers of CDN data centres, 1 to 999, not in `dcIds`. They prove
   * themselves by a key of their own, which `help.getCdnConfig` tells, and
   * answer `upload.getCdnFile` only.
   *
   * @default {[]}
   */
  readonly cdnDcIds?: readonly number[];
  /**
   * Sends clients that ask for files with `cdn_supported` to the first CDN
   * data centre, as Telegram does with popular ones. It has to be given each
   * file before it has it.
   *
   * @default {false}
   */
  readonly serveFilesByCdn?: boolean;
  /**
   * The server's RSA key.
   *
   * @default {a fresh one, made once for all servers of the process}
   */
  readonly privateKey?: RsaPrivateKey;
  /** Time and timers. @default {the platform's} */
  readonly clock?: Clock;
  /** Source of ids, salts and padding. @default {the platform's} */
  readonly randomBytes?: RandomBytes;
  /**
   * Decides which packets faults hit, a whole number of 32 bits.
   *
   * @default {a random one}
   */
  readonly seed?: number;
  /** The only application that is known. @default {any is} */
  readonly apiId?: number;
  /** The secret of that application. @default {any is right} */
  readonly apiHash?: string;
  /** Numbers without an account may make one. @default {true} */
  readonly signUp?: boolean;
  /** The configuration says that this is a test environment. @default {false} */
  readonly testMode?: boolean;
  /**
   * Receivers of plain texts are sent `updateShortMessage` and
   * `updateShortChatMessage`, as by Telegram, not whole `updates`.
   *
   * @default {false}
   */
  readonly shortUpdates?: boolean;
  /** How long bots have to answer a button or query, in ms. @default {10000} */
  readonly botTimeoutMs?: number;
  /**
   * Most events in one answer of `updates.getDifference`, 1 or more.
   *
   * @default {500}
   */
  readonly differenceLimit?: number;
  /**
   * Schemas of other layers, for clients that speak them.
   *
   * @default {[]}
   */
  readonly schemas?: readonly TlSchema[];
  /** Compresses answers of over 512 bytes. @default {false} */
  readonly gzip?: boolean;
  /** Refuses sequence numbers out of order. @default {true} */
  readonly checkSeqNo?: boolean;
  /** Refuses clients that name another data centre. @default {true} */
  readonly checkDcId?: boolean;
  /**
   * Plays an MTProxy with this secret: only connections that know it are
   * taken.
   *
   * @default {undefined}
   */
  readonly secret?: Uint8Array | ProxySecret;
  /** How many calls are remembered at least. @default {10000} */
  readonly logLimit?: number;
  /** Called with every code, by e-mail too. @default {nobody} */
  readonly onCode?: (code: SentCode) => void;
}

/** A user to add. */
export interface NewUser {
  /** The number, international: 5 to 15 digits, with or without `+`. */
  readonly phone: string;
  /** The first name. */
  readonly firstName: string;
  /** The last name. @default {none} */
  readonly lastName?: string;
  /** The public name, without `@`. @default {none} */
  readonly username?: string;
  /** The login code, always the same. @default {a random one each time} */
  readonly code?: string;
  /** The password of two-step verification. @default {none} */
  readonly password?: string;
  /** What reminds the owner of the password. @default {nothing} */
  readonly passwordHint?: string;
  /** The confirmed address for a lost password. @default {none} */
  readonly recoveryEmail?: string;
  /** The confirmed address that login codes are sent to. @default {none} */
  readonly loginEmail?: string;
  /**
   * Gets no login code before it has set up an address for them.
   *
   * @default {false}
   */
  readonly loginEmailRequired?: boolean;
  /** Whether it has Telegram Premium. @default {false} */
  readonly premium?: boolean;
  /** The data centre it lives in. @default {the first} */
  readonly dcId?: number;
}

/** A bot to add. */
export interface NewBot {
  /** The token: the bot's id, a colon, and a secret. */
  readonly token: string;
  /** The public name, without `@`. */
  readonly username: string;
  /** The name. @default {the public name} */
  readonly firstName?: string;
  /**
   * Inline mode: the text in the empty field; an empty text is one, too.
   *
   * @default {undefined: no inline mode}
   */
  readonly inlinePlaceholder?: string;
  /** Hears which inline result was chosen. @default {false} */
  readonly inlineFeedback?: boolean;
  /** In groups it sees only what is meant for it. @default {true} */
  readonly privacyMode?: boolean;
  /** The data centre it lives in. @default {the first} */
  readonly dcId?: number;
}

/** An account of the server. */
export interface TestAccount {
  /** The id in the API. */
  readonly id: bigint;
  /** The first name. */
  readonly firstName: string;
  /** The public name. */
  readonly username: string | undefined;
  /** The number, digits only; bots have none. */
  readonly phone: string | undefined;
  /** Where it is signed in: how many authorisations it has. */
  readonly loginCount: number;
}
