/**
 * Character references of HTML: the few that messages need, and any number.
 *
 * @module
 */

const NAMED: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": "\u00a0",
};

/** Matches every reference that {@linkcode decodeReference} may know. */
export const REFERENCE: RegExp =
  /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot|apos|nbsp);/g;

/** @returns What a reference stands for; itself if it stands for nothing. */
export function decodeReference(reference: string): string {
  const named = NAMED[reference];
  if (named !== undefined) return named;
  const isHex = /^&#x/i.test(reference);
  const code = Number.parseInt(
    reference.slice(isHex ? 3 : 2, -1),
    isHex ? 16 : 10,
  );
  const isCharacter = code > 0 && code <= 0x10ffff &&
    !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : reference;
}

/** @returns Text in which nothing reads as markup. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>]/g,
    (mark) => mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : "&gt;",
  );
}

/** @returns Text that can stand between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', "&quot;");
}
