/**
 * Keys that CDN DCs prove themselves by.
 *
 * @see https://core.telegram.org/cdn
 *
 * @module
 */

import { parsePublicKey, type RsaPublicKey } from "../crypto/mod.ts";
import { apiRequest } from "./api_request.ts";
import type { Sender } from "./sender.ts";

/** Longest wait for the answer, in milliseconds. */
const TIMEOUT_MS = 15_000;

/**
 * Asks the home DC for the keys of a CDN DC. They are good for that DC only
 * and may change, so they are asked for with each new key.
 *
 * @param home Connection to the home DC.
 * @param dcId Number of the CDN DC.
 * @returns Its keys; none if it is no CDN DC.
 * @throws {DOMException} `TimeoutError` if there is no answer in 15 s.
 * @throws {SyntaxError} If a key is none.
 */
export async function cdnKeys(
  home: Sender,
  dcId: number,
): Promise<RsaPublicKey[]> {
  const { publicKeys } = await home.call({
    ...apiRequest("help.getCdnConfig", {}),
    timeoutMs: TIMEOUT_MS,
  });
  return publicKeys
    .filter((key) => key.dcId === dcId)
    .map(({ publicKey }) => parsePublicKey(publicKey));
}
