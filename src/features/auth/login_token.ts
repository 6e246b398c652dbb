/**
 * `LoginToken`: a login code is on its way.
 *
 * @module
 */

import type {
  AuthSentCode,
  AuthSentCodeSuccess,
  TypeAuthSentCodeType,
  TypeUser,
} from "../../tl/mod.ts";

/**
 * How a code is delivered:
 *
 * - `"app"`: as a message to the user's other devices;
 * - `"sms"`, `"smsWord"`, `"smsPhrase"`: by SMS, as digits, a word or words
 *   ({@linkcode LoginToken.beginning});
 * - `"call"`: a voice says it;
 * - `"flashCall"`: it is the whole number of a caller who hangs up
 *   ({@linkcode LoginToken.callPattern});
 * - `"missedCall"`: it is the end of the number of a caller who hangs up
 *   ({@linkcode LoginToken.callPattern} is its beginning);
 * - `"emailCode"`: to the login e-mail address
 *   ({@linkcode LoginToken.emailPattern});
 * - `"setUpEmailRequired"`: not at all before `setUpLoginEmail()`;
 * - `"fragmentSms"`: on Fragment ({@linkcode LoginToken.url});
 * - `"firebaseSms"`: by SMS, to official applications only:
 *   `resendLoginCode()` has it sent in another way;
 * - or what newer servers say.
 *
 * @see {@link https://core.telegram.org/type/auth.SentCodeType}
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
    return shorten(this.#type?._ ?? "", "auth.sentCodeType");
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
    const type = this.#type;
    return type !== undefined && "length" in type ? type.length : undefined;
  }

  /** `"emailCode"`: pattern of the address, as `a***@example.com`. */
  get emailPattern(): string | undefined {
    const type = this.#type;
    return type?._ === "auth.sentCodeTypeEmailCode"
      ? type.emailPattern
      : undefined;
  }

  /** `"fragmentSms"`: the page that shows the code. */
  get url(): string | undefined {
    const type = this.#type;
    return type?._ === "auth.sentCodeTypeFragmentSms" ? type.url : undefined;
  }

  /** `"smsWord"` and `"smsPhrase"`: how the code begins, if the server told. */
  get beginning(): string | undefined {
    const type = this.#type;
    return type !== undefined && "beginning" in type
      ? type.beginning
      : undefined;
  }

  /**
   * `"flashCall"`: pattern of the caller's number, `*` for any characters;
   * `"missedCall"`: how that number begins.
   */
  get callPattern(): string | undefined {
    const type = this.#type;
    if (type?._ === "auth.sentCodeTypeFlashCall") return type.pattern;
    return type?._ === "auth.sentCodeTypeMissedCall" ? type.prefix : undefined;
  }

  /** The user, if the server has signed them in without a code. */
  get user(): TypeUser | undefined {
    const sent = this.#sentCode;
    return sent._ === "auth.sentCodeSuccess" &&
        sent.authorization._ === "auth.authorization"
      ? sent.authorization.user
      : undefined;
  }

  get #type(): TypeAuthSentCodeType | undefined {
    return this.#sentCode._ === "auth.sentCode"
      ? this.#sentCode.type
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

/**
 * Checks what a caller gave as a token.
 *
 * @param token What the caller gave.
 * @param verb What cannot be done, for the message.
 * @throws {TypeError} If it is none.
 */
export function checkLoginToken(token: LoginToken, verb: string): void {
  if (typeof token?.phone === "string") return;
  throw new TypeError(
    `Cannot ${verb}: token must be what requestLoginCode() gave, got ${typeof token}`,
  );
}
