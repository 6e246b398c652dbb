/**
 * `acceptLoginToken()`: the device that scans the code of another one.
 *
 * @see https://core.telegram.org/api/qr-login
 *
 * @module
 */

import { fromBase64Url } from "../../bytes/mod.ts";
import type { BaseClient } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { ActiveLogin } from "./active_login.ts";

/** Longest token that is sent, in bytes. */
const MAX_TOKEN = 1024;
const TOKEN = /^(?:tg:(?:\/\/)?login\/?\?token=)?([\w-]+)(?:=|%3D){0,2}$/i;

/**
 * Signs in the device that shows a QR code.
 *
 * @param client Who is signed in already.
 * @param token `tg://login?token=…`, its token alone, or the token's bytes.
 * @param options How to make the call.
 * @returns The other device.
 */
export function acceptLoginToken(
  client: BaseClient,
  token: string | Uint8Array,
  options: CallOptions = {},
): Promise<ActiveLogin> {
  return accept(client, toBytes(token), options);
}

function toBytes(token: string | Uint8Array): Uint8Array {
  const verb = "accept login token";
  if (typeof token === "string") {
    const text = TOKEN.exec(token.trim())?.[1];
    if (text === undefined || text.length % 4 === 1) {
      throw new SyntaxError(
        `Cannot ${verb}: token must be a tg://login?token=… link or base64url`,
      );
    }
    return checkLength(fromBase64Url(text), verb);
  }
  if (token instanceof Uint8Array) return checkLength(token, verb);
  throw new TypeError(
    `Cannot ${verb}: token must be a string or bytes, got ${typeof token}`,
  );
}

function checkLength(bytes: Uint8Array, verb: string): Uint8Array {
  if (bytes.length >= 1 && bytes.length <= MAX_TOKEN) return bytes;
  throw new RangeError(
    `Cannot ${verb}: token must be 1 to ${MAX_TOKEN} bytes, got ${bytes.length}`,
  );
}

async function accept(
  client: BaseClient,
  token: Uint8Array,
  options: CallOptions,
): Promise<ActiveLogin> {
  return new ActiveLogin(
    await client.invoke(
      "auth.acceptLoginToken",
      { token },
      callOptions(options),
    ),
  );
}
