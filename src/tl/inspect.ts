/**
 * TL objects as text for people, without what must not be in a log.
 *
 * @module
 */

/** Fields of text or numbers that are never shown, whatever holds them. */
const SECRET = new Set([
  "accessHash",
  "apiHash",
  "autologinToken",
  "botAuthToken",
  "chatInviteHash",
  "code",
  "codes",
  "currentPassword",
  "email",
  "firstName",
  "gameHash",
  "giftCodeSlug",
  "hint",
  "iosPushSecret",
  "inviteHash",
  "lastName",
  "link",
  "matchCode",
  "matchCodes",
  "message",
  "newServerSalt",
  "nonce",
  "password",
  "phone",
  "phoneCode",
  "phoneCodeHash",
  "phoneNumber",
  "phones",
  "playIntegrityToken",
  "pnvToken",
  "quoteText",
  "safetyNetToken",
  "salt",
  "secret",
  "secureSecretId",
  "serverSalt",
  "text",
  "token",
  "url",
  "webAuthToken",
  "zoomToken",
]);

/** How {@linkcode inspect} writes. */
export interface InspectOptions {
  /**
   * Names of fields that are shown although they are secret.
   *
   * @default {[]}
   */
  readonly reveal?: Iterable<string>;
  /**
   * Levels of nesting that are shown; deeper ones become `…`.
   *
   * @default {6}
   */
  readonly depth?: number;
  /**
   * Elements of a vector that are shown.
   *
   * @default {20}
   */
  readonly maxElements?: number;
  /**
   * Characters of a string that are shown.
   *
   * @default {200}
   */
  readonly maxText?: number;
}

interface Style {
  readonly reveal: ReadonlySet<string>;
  readonly depth: number;
  readonly maxElements: number;
  readonly maxText: number;
}

/**
 * Writes a TL object for a log. Byte strings are shown by their length only.
 * Access hashes, codes, passwords, tokens, salts, phone numbers, names of
 * people, links and the text of messages are hidden.
 *
 * @param value A TL object, or anything that a function returns.
 * @param options What to show.
 * @returns Lines of text; every value can be written, even a circular one.
 *
 * @example A peer in a log
 * ```ts
 * import { inspect } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const peer = { _: "inputPeerUser", userId: 1n, accessHash: 2n };
 * assertEquals(inspect(peer), "inputPeerUser { userId: 1n, accessHash: <hidden> }");
 * ```
 */
export function inspect(value: unknown, options: InspectOptions = {}): string {
  const { reveal = [], depth = 6, maxElements = 20, maxText = 200 } = options;
  const style = { reveal: new Set(reveal), depth, maxElements, maxText };
  return show(value, style, depth, "");
}

function show(
  value: unknown,
  style: Style,
  depth: number,
  indent: string,
): string {
  switch (typeof value) {
    case "bigint":
      return `${value}n`;
    case "string":
      return showText(value, style);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "object":
      break;
    default:
      return typeof value === "boolean" || value === undefined
        ? String(value)
        : `<${typeof value}>`;
  }
  if (value === null) return "null";
  if (ArrayBuffer.isView(value)) return `<${value.byteLength} bytes>`;
  const next = indent + "  ";
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    if (depth <= 0) return "[…]";
    const shown = value.slice(0, style.maxElements).map((it) =>
      show(it, style, depth - 1, next)
    );
    const rest = value.length - shown.length;
    if (rest > 0) shown.push(`… ${rest} more`);
    return join("[", shown, "]", indent);
  }
  const { _: name, ...fields } = value as Record<string, unknown>;
  const head = typeof name === "string" ? `${name} ` : "";
  const entries = Object.entries(fields).filter(([, it]) => it !== undefined);
  if (entries.length === 0) return `${head}{}`;
  if (depth <= 0) return `${head}{…}`;
  const shown = entries.map(([key, it]) =>
    `${key}: ${
      isHidden(key, it, style) ? hide(it) : show(it, style, depth - 1, next)
    }`
  );
  return head + join("{", shown, "}", indent);
}

function isHidden(key: string, value: unknown, style: Style): boolean {
  if (!SECRET.has(key) || style.reveal.has(key)) return false;
  if (Array.isArray(value)) return typeof value[0] !== "object";
  return typeof value !== "object" && typeof value !== "boolean";
}

function hide(value: unknown): string {
  return typeof value === "string" && value !== ""
    ? `<${value.length} characters>`
    : "<hidden>";
}

function showText(text: string, style: Style): string {
  if (text.length <= style.maxText) return JSON.stringify(text);
  const rest = text.length - style.maxText;
  return `${JSON.stringify(text.slice(0, style.maxText))} … ${rest} more`;
}

function join(
  open: string,
  parts: readonly string[],
  close: string,
  indent: string,
): string {
  const line = `${open} ${parts.join(", ")} ${close}`;
  if (indent.length + line.length <= 72 && !line.includes("\n")) return line;
  const lines = parts.map((it) => `${indent}  ${it},\n`).join("");
  return `${open}\n${lines}${indent}${close}`;
}
