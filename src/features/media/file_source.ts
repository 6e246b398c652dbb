/**
 * Where the bytes of an upload come from.
 *
 * @module
 */

import { openLocalFile } from "./local_file.ts";

/**
 * Anything that bytes can be read from: an array, a `Blob` or `File`, a
 * stream, an iterable, a `Response`, or a file of this machine by its path or
 * `file:` URL (Deno, Node, Bun).
 */
export type FileSource =
  | Uint8Array
  | ArrayBuffer
  | Blob
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | Response
  | string
  | URL;

/** A source, opened. */
export interface OpenSource {
  /** Length in bytes; `undefined` if it will show at the end. */
  readonly size: number | undefined;
  /** Its bytes, once, in chunks of any length. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** MIME type, as far as the source tells. */
  readonly mimeType: string | undefined;
  /** Ends a source that was not read, or not to its end. */
  readonly cancel: () => Promise<void>;
}

/** Bytes of an array that make one chunk. */
const SLICE = 512 * 1024;

/**
 * Checks what is to be uploaded, without any input or output.
 *
 * @param source What the caller gave.
 * @throws {TypeError} If it is nothing that bytes can be read from, or used
 * up.
 * @throws {RangeError} If it is known to be empty.
 */
export function checkSource(source: FileSource): void {
  if (typeof source === "string") {
    if (source !== "") return;
    throw new RangeError("Cannot upload file: path must not be empty");
  }
  if (source instanceof URL) {
    if (source.protocol === "file:") return;
    throw new TypeError(
      "Cannot upload file: a URL must be of a file, and others be fetched " +
        `before, got "${source.protocol}"`,
    );
  }
  if (source instanceof Response) {
    if (!source.ok || source.bodyUsed || source.body === null) {
      const state = source.bodyUsed ? "a used one" : `status ${source.status}`;
      throw new TypeError(
        `Cannot upload file: a Response must be good and unread, got ${state}`,
      );
    }
    return;
  }
  if (source instanceof ReadableStream) {
    if (!source.locked) return;
    throw new TypeError("Cannot upload file: the stream must not be locked");
  }
  const size = sizeOf(source);
  if (size === 0) {
    throw new RangeError(
      "Cannot upload file: it must not be empty, got 0 bytes",
    );
  }
  if (size === undefined && !isAsyncIterable(source)) {
    throw new TypeError(
      "Cannot upload file: wanted bytes, a Blob, a stream, an async " +
        `iterable, a Response or a path, got ${
          source === null ? "null" : typeof source
        }`,
    );
  }
}

/**
 * Tells how long a source is, as far as that is known without opening it.
 *
 * @param source A source.
 * @returns Bytes, or `undefined`.
 */
export function sizeOf(source: FileSource): number | undefined {
  if (source instanceof Uint8Array) return source.length;
  if (source instanceof ArrayBuffer) return source.byteLength;
  if (source instanceof Blob) return source.size;
  return undefined;
}

/**
 * Opens a source.
 *
 * @param source Checked by {@linkcode checkSource}.
 * @returns It, to be read once.
 */
export async function openSource(source: FileSource): Promise<OpenSource> {
  if (typeof source === "string" || source instanceof URL) {
    const { size, chunks, close } = await openLocalFile(source);
    return { ...iterated(chunks, size), cancel: close };
  }
  if (source instanceof Uint8Array) {
    return iterated(slices(source), source.length);
  }
  if (source instanceof ArrayBuffer) {
    return iterated(slices(new Uint8Array(source)), source.byteLength);
  }
  if (source instanceof Blob) {
    const mimeType = source.type === "" ? undefined : source.type;
    return { ...streamed(source.stream(), source.size), mimeType };
  }
  if (source instanceof Response) return ofResponse(source);
  if (source instanceof ReadableStream) return streamed(source);
  return iterated(source);
}

function isAsyncIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null &&
    Symbol.asyncIterator in value;
}

function ofResponse(response: Response): OpenSource {
  const { headers } = response;
  const length = headers.get("content-length");
  // The length of what was compressed is not that of what is read.
  const isPlain = !headers.has("content-encoding");
  const size = length !== null && isPlain && /^[1-9]\d{0,15}$/.test(length)
    ? Number(length)
    : undefined;
  const mimeType = headers.get("content-type")?.split(";")[0]?.trim();
  return { ...streamed(response.body!, size), mimeType };
}

function iterated(
  chunks: AsyncIterable<Uint8Array>,
  size?: number,
): OpenSource {
  const nothing = () => Promise.resolve();
  return { size, chunks, mimeType: undefined, cancel: nothing };
}

function streamed(
  stream: ReadableStream<Uint8Array>,
  size?: number,
): OpenSource {
  const reader = stream.getReader();
  const cancel = () => {
    // Half of a stream that was split waits for the other: not waited for.
    reader.cancel().catch(() => {});
    return Promise.resolve();
  };
  return {
    size,
    mimeType: undefined,
    cancel,
    chunks: {
      [Symbol.asyncIterator]: () => ({
        async next() {
          const { value, done } = await reader.read();
          return done ? { value: undefined, done } : { value, done: false };
        },
        async return() {
          await cancel();
          return { value: undefined, done: true };
        },
      }),
    },
  };
}

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += SLICE) {
    yield bytes.subarray(offset, offset + SLICE);
  }
}
