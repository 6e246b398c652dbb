/** A login as one line of text. @module */
import { fromBase64Url, toBase64Url } from "../bytes/mod.ts";
import { StorageError } from "./errors.ts";
import { MemoryStorage } from "./memory.ts";
import { packSnapshot, unpackSnapshot } from "./snapshot.ts";
import type { Storage } from "./storage.ts";

/**
 * Keeps a login in memory, begun from and exported as a session string.
 *
 * Whoever has the string has the account: keep it like a password.
 *
 * @example There and back
 * ```ts
 * import { StringStorage } from "@layer/mtproto/storage/string";
 * import { assertEquals } from "@std/assert";
 *
 * const first = new StringStorage();
 * await first.set(new Map([["home_dc", Uint8Array.of(2)]]));
 * const second = new StringStorage(first.toSessionString());
 * assertEquals(await second.get("home_dc"), Uint8Array.of(2));
 * ```
 */
export class StringStorage extends MemoryStorage {
  /**
   * Begins from a session string.
   *
   * @param session What an export gave; empty or left out for a new login.
   * @throws {StorageError} If the string is damaged or something else.
   */
  constructor(session = "") {
    super(session === "" ? [] : parseSessionString(session));
  }

  /** Exports what is stored now, as base64url text without padding. */
  toSessionString(): string {
    return toBase64Url(packSnapshot(this.snapshot()));
  }

  /** Shows nothing of the login. */
  [Symbol.for("Deno.customInspect")](): string {
    return "StringStorage {}";
  }

  /** Shows nothing of the login. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "StringStorage {}";
  }
}

/**
 * Exports all that a storage holds as a session string.
 *
 * @param storage An open storage of any kind.
 * @returns base64url text without padding.
 */
export async function exportSessionString(storage: Storage): Promise<string> {
  return toBase64Url(packSnapshot(await storage.list("")));
}

function parseSessionString(session: string) {
  let bytes: Uint8Array;
  try {
    bytes = fromBase64Url(session.trim());
  } catch {
    // The cause would quote a position of a secret; the reason is enough.
    throw new StorageError("Cannot read session string: it is no base64url");
  }
  return unpackSnapshot(bytes);
}
