/**
 * `LoginToken`: a login code is on its way.
 *
 * @module
 */

import type {
  AuthSentCode,
  AuthSentCodeSuccess,
  TypeUser,
} from "../../tl/mod.ts";

/**
 * How a code is delivered: `"app"`, `"sms"`, `"call"`, `"flashCall"`,
 * `"missedCall"`, `"emailCode"`, `"setUpEmailRequired"`, `"fragmentSms"`,
 * `"firebaseSms"`, `"smsWord"`, `"smsPhrase"`, or what newer servers say.
 */
export type CodeDelivery = string;

/**
 * A login code is on its way to the user. Printing it shows neither the whole
 * phone number nor the hash that belongs to the code.
 *
 * @see {@link https://core.telegram.org/api/auth}
 */
export class LoginToken {
  readonly #phone: string;
  readonly #sentCode: AuthSentCode | AuthSentCodeSuccess;

  /**
   * Wraps what the server said.
   *
   * @param phone Phone number as it was given.
   * @param sentCode What the server said.
   */
  constructor(phone: string, sentCode: AuthSentCode | AuthSentCodeSuccess) {
    this.#phone = phone;
    this.#sentCode = sentCode;
  }

  /** Phone number as it was given. */
  get phone(): string {
    return this.#phone;
  }

  /** Belongs to the code; secret. */
  get phoneCodeHash(): string {
    return this.#sentCode._ === "auth.sentCode"
      ? this.#sentCode.phoneCodeHash
      : "";
  }

  /** How the code is delivered; `""` if none was needed. */
  get delivery(): CodeDelivery {
    return this.#sentCode._ === "auth.sentCode"
      ? shorten(this.#sentCode.type._, "auth.sentCodeType")
      : "";
  }

  /** How it would be delivered next, after {@linkcode timeout}. */
  get nextDelivery(): CodeDelivery | undefined {
    const next = this.#sentCode._ === "auth.sentCode"
      ? this.#sentCode.nextType?._
      : undefined;
    return next === undefined ? undefined : shorten(next, "auth.codeType");
  }

  /** Seconds after which the code may be asked for again. */
  get timeout(): number | undefined {
    return this.#sentCode._ === "auth.sentCode"
      ? this.#sentCode.timeout
      : undefined;
  }

  /** Number of characters of the code, if the server told. */
  get codeLength(): number | undefined {
    const sent = this.#sentCode;
    return sent._ === "auth.sentCode" && "length" in sent.type
      ? sent.type.length
      : undefined;
  }

  /** The user, if the server has signed them in without a code. */
  get user(): TypeUser | undefined {
    const sent = this.#sentCode;
    return sent._ === "auth.sentCodeSuccess" &&
        sent.authorization._ === "auth.authorization"
      ? sent.authorization.user
      : undefined;
  }

  /** Shows how the code is delivered and no secret. */
  [Symbol.for("Deno.customInspect")](): string {
    return `LoginToken { delivery: "${this.delivery}" }`;
  }

  /** Shows how the code is delivered and no secret. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `LoginToken { delivery: "${this.delivery}" }`;
  }
}

function shorten(name: string, prefix: string): string {
  const rest = name.slice(prefix.length);
  return rest.charAt(0).toLowerCase() + rest.slice(1);
}
