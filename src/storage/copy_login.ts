/** A login from one storage into another. @module */
import { StorageError } from "./errors.ts";
import type { Storage } from "./storage.ts";

/** Options of {@linkcode copyLogin}. */
export interface CopyLoginOptions {
  /** Replace what the target holds. @default {false} */
  overwrite?: boolean;
}

/**
 * Copies a login with all that belongs to it: keys, account, peers and update
 * state. The target has all of it or, if that fails, what it had before.
 *
 * Both storages must be open, and stay so. Use the login in one of the two
 * from then on: servers end logins that are used in two places.
 *
 * @param from Where the login is.
 * @param to Where it goes.
 * @param options Whether to replace another login.
 * @throws {StorageError} If `from` is empty, or `to` is not (`reason`
 * `"occupied"`) and `overwrite` is not set.
 *
 * @example From a session string into another storage
 * ```ts
 * import {
 *   copyLogin,
 *   LoginStore,
 *   MemoryStorage,
 *   StringStorage,
 * } from "@layer/mtproto/storage";
 * import { assertEquals } from "@std/assert";
 *
 * const from = new StringStorage();
 * await new LoginStore(from).setHomeDc(4);
 * const to = new MemoryStorage();
 * await copyLogin(from, to);
 * assertEquals(await new LoginStore(to).homeDc(), 4);
 * ```
 */
export async function copyLogin(
  from: Storage,
  to: Storage,
  options: CopyLoginOptions = {},
): Promise<void> {
  const { overwrite = false } = options;
  const entries = await from.list("");
  if (entries.length === 0) {
    throw new StorageError("Cannot copy login: wanted a login, got none");
  }
  const old = await to.list("");
  if (old.length > 0 && !overwrite) {
    throw new StorageError(
      "Cannot copy login: wanted an empty target or overwrite, got a login",
      { reason: "occupied" },
    );
  }
  const changes = new Map<string, Uint8Array | undefined>();
  for (const { key } of old) changes.set(key, undefined);
  for (const { key, value } of entries) changes.set(key, value);
  await to.set(changes);
}
