/**
 * Where a login is kept: authorisation keys, home DC, peers, update state.
 *
 * {@linkcode Storage} is the interface of back ends; {@linkcode LoginStore}
 * knows the records. Memory, string and opaque storage are here; back ends
 * that need a file system or a database have entry points of their own.
 *
 * @example A login that ends with the program
 * ```ts
 * import { LoginStore, MemoryStorage } from "@layer/mtproto/storage";
 * import { assertEquals } from "@std/assert";
 *
 * const login = new LoginStore(new MemoryStorage());
 * await login.setHomeDc(2);
 * assertEquals(await login.homeDc(), 2);
 * ```
 *
 * @module
 */
export { MtprotoError, type MtprotoErrorKind } from "../errors.ts";
export { copyLogin, type CopyLoginOptions } from "./copy_login.ts";
export {
  StorageError,
  type StorageErrorOptions,
  type StorageErrorReason,
} from "./errors.ts";
export {
  LoginStore,
  type StoredAccount,
  type StoredDcState,
  type StoredPeer,
  type StoredUpdateState,
} from "./login_store.ts";
export { MemoryStorage } from "./memory.ts";
export { type OpaqueBackend, OpaqueStorage } from "./opaque.ts";
export type { Storage, StorageChanges, StorageEntry } from "./storage.ts";
export { exportSessionString, StringStorage } from "./string.ts";
