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
 * Ends the login, here and at the server.
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
    await client.invoke("auth.logOut", {}, callOptions(options));
  } catch (error) {
    if (!(error instanceof RpcError) || error.code !== 401) throw error;
    wasSignedIn = false;
  }
  await client.setAccount(undefined);
  return wasSignedIn;
}
