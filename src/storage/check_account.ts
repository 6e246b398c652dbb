/** Names of logins that share a database. @module */

/** The account of storages that say nothing about it. */
const DEFAULT_ACCOUNT = "default";
/** Longest name, in characters. */
const MAX_LENGTH = 128;

/**
 * Checks the name of an account.
 *
 * @param account What the caller gave.
 * @returns It, or `"default"`.
 * @throws {TypeError} If it is no string.
 * @throws {RangeError} If it is empty or longer than 128 characters.
 */
export function checkAccount(account: string = DEFAULT_ACCOUNT): string {
  const wanted = `account must be a text of 1 to ${MAX_LENGTH} characters`;
  if (typeof account !== "string") {
    throw new TypeError(`Cannot use storage: ${wanted}, got ${typeof account}`);
  }
  if (account.length < 1 || account.length > MAX_LENGTH) {
    throw new RangeError(
      `Cannot use storage: ${wanted}, got ${account.length}`,
    );
  }
  return account;
}
