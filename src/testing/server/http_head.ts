/**
 * The first lines of an HTTP request, and of the answer.
 *
 * @module
 */

import { toBase64 } from "../../bytes/mod.ts";
import { sha1 } from "../../crypto/mod.ts";

/** What a request says before its body. */
export interface HttpHead {
  /** The method, such as `POST`. */
  readonly method: string;
  /** The path, with the query. */
  readonly path: string;
  /** Values by names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Longest head that is taken, in bytes. */
export const MAX_HEAD_LENGTH = 16_384;

/** What pages of other origins may do. */
const CORS = [
  "access-control-allow-origin: *",
  "access-control-allow-headers: *",
  "access-control-allow-methods: POST",
];

/** Text that every server puts after the client's key. */
const ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/**
 * Tells requests from all other transports by the first bytes, which those
 * avoid.
 *
 * @param start What has come so far.
 * @returns Whether a request begins; `undefined` if too little has come.
 */
export function beginsRequest(start: Uint8Array): boolean | undefined {
  const text = String.fromCharCode(...start.subarray(0, 4));
  const starts = ["GET ", "POST", "OPTI"];
  if (starts.includes(text)) return true;
  return starts.some((it) => it.startsWith(text)) ? undefined : false;
}

/**
 * Reads a head.
 *
 * @param text All lines, with the empty one at the end.
 * @returns What they say.
 * @throws {SyntaxError} If it is no head of a request.
 */
export function parseHead(text: string): HttpHead {
  const [first, ...lines] = text.trimEnd().split("\r\n");
  const match = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(first!);
  if (match === null) {
    throw new SyntaxError("Cannot read request: wanted its first line");
  }
  const headers = new Map(lines.map((line) => {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    return [name, line.slice(colon + 1).trim()];
  }));
  return { method: match[1]!, path: match[2]!, headers };
}

/**
 * Writes an answer.
 *
 * @param status The number, as 200.
 * @param body Its body.
 * @returns Head and body.
 */
export function httpAnswer(
  status: number,
  body: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const head = new TextEncoder().encode(
    [
      `HTTP/1.1 ${status} Answer`,
      ...CORS,
      "content-type: application/octet-stream",
      `content-length: ${body.length}`,
      "",
      "",
    ].join("\r\n"),
  );
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/**
 * Answers a request for a WebSocket.
 *
 * @param head The request.
 * @returns The answer, or `null` if the request is another, as for a
 *   WebSocket without the subprotocol `binary`.
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-4.2
 */
export function acceptWebSocket(head: HttpHead): Uint8Array | null {
  const { method, path, headers } = head;
  const key = headers.get("sec-websocket-key");
  const protocols = headers.get("sec-websocket-protocol")?.split(/\s*,\s*/);
  if (
    method !== "GET" || !path.startsWith("/apiws") || key === undefined ||
    headers.get("upgrade")?.toLowerCase() !== "websocket" ||
    !protocols?.includes("binary")
  ) return null;
  const accept = toBase64(
    sha1(new TextEncoder().encode(key + ACCEPT_SUFFIX)),
  );
  return new TextEncoder().encode(
    [
      "HTTP/1.1 101 Switching Protocols",
      "upgrade: websocket",
      "connection: Upgrade",
      `sec-websocket-accept: ${accept}`,
      "sec-websocket-protocol: binary",
      "",
      "",
    ].join("\r\n"),
  );
}
