/**
 * The one thing the network layer needs of a platform: a stream of bytes.
 *
 * @module
 */

/**
 * A connected, reliable stream of bytes in both directions.
 *
 * One read may be under way at a time, and one write; both may be under way
 * together.
 *
 * @example A stream that says back what it is told
 * ```ts
 * import type { ByteStream } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const said: Uint8Array[] = [];
 * const echo: ByteStream = {
 *   read: () => Promise.resolve(said.shift() ?? null),
 *   write: (bytes) => Promise.resolve(void said.push(bytes)),
 *   close: () => said.splice(0),
 * };
 * await echo.write(Uint8Array.of(1, 2));
 * assertEquals(await echo.read(), Uint8Array.of(1, 2));
 * ```
 */
export interface ByteStream {
  /**
   * Waits for the next bytes.
   *
   * @returns 1 byte or more, the caller's to keep; `null` once the other side
   *   has ended the stream, or after {@linkcode ByteStream.close}.
   * @throws {ConnectionError} If the stream broke.
   */
  read(): Promise<Uint8Array | null>;
  /**
   * Sends bytes, all of them.
   *
   * @param bytes Any number of bytes. Not to be changed until the promise
   *   settles.
   * @returns Settles when more may be written.
   * @throws {ConnectionError} If the stream broke or is closed.
   */
  write(bytes: Uint8Array): Promise<void>;
  /** Closes both directions at once. Calling it again does nothing. */
  close(): void;
}
