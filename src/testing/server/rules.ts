/**
 * What a test may set about the server's behaviour.
 *
 * @module
 */

/** A code on its way to its owner. */
export interface SentCode {
  /** The owner's number, digits only. */
  readonly phone: string;
  /** The code. */
  readonly code: string;
  /** How it was sent. */
  readonly via: "app" | "sms" | "call" | "email";
}

/** Behaviour that handlers look up. */
export interface ServerRules {
  /** The only application known; any is, if this is absent. */
  readonly apiId: number | undefined;
  /** The secret of that application. */
  readonly apiHash: string | undefined;
  /** Whether the configuration says that this is a test environment. */
  readonly testMode: boolean;
  /** Whether numbers without an account may make one. */
  readonly signUp: boolean;
  /** How long a bot has to answer a button or an inline query, in ms. */
  readonly botTimeoutMs: number;
  /** Most events in one answer of `updates.getDifference`. */
  readonly differenceLimit: number;
  /** Called with every login code. */
  readonly onCode: (code: SentCode) => void;
}
