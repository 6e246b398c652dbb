/**
 * Whether somebody is signed in, and signing out.
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/**
 * Asks the server whether the client is signed in.
 *
 * @param client Who asks.
 * @param options How to make the call.
 */
export async function isAuthorized(
  client: BaseClient,
  options: CallOptions = {},
): Promise<boolean> {
  try {
    await client.invoke("updates.getState", {}, callOptions(options));
    return true;
  } catch (error) {
    if (error instanceof RpcError && error.code === 401) return false;
    throw error;
  }
}

/**
 * Ends the login, here and at the server. A token that the server may give for
 * the next login is kept beside the keys; `requestLoginCode()` shows it.
 *
 * @see https://core.telegram.org/api/auth#future-auth-tokens
 *
 * @param client Who signs out.
 * @param options How to make the call.
 * @returns Whether there was a login; `false` if the server knew of none.
 */
export async function signOut(
  client: BaseClient,
  options: CallOptions = {},
): Promise<boolean> {
  let wasSignedIn = true;
  try {
    const { futureAuthToken } = await client.invoke(
      "auth.logOut",
      {},
      callOptions(options),
    );
    if (futureAuthToken !== undefined) {
      await client.store.addFutureAuthToken(futureAuthToken);
    }
  } catch (error) {
    if (!(error instanceof RpcError) || error.code !== 401) throw error;
    wasSignedIn = false;
  }
  await client.setAccount(undefined);
  return wasSignedIn;
}
