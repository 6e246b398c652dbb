/**
 * Where the account is signed in: looking, and ending logins.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkWhole } from "../check_arguments.ts";
import { ActiveLogin } from "./active_login.ts";

/** Where the account is signed in. */
export interface ActiveLogins {
  /** All of them, as the server orders them. */
  readonly logins: readonly ActiveLogin[];
  /** The one that asked. */
  readonly current: ActiveLogin | undefined;
  /** Days after which a login that is not used ends. */
  readonly ttlDays: number;
}

/**
 * Reads where the account is signed in.
 *
 * @param client Who asks.
 * @param options How to make the call.
 */
export async function getAuthorizations(
  client: BaseClient,
  options: CallOptions = {},
): Promise<ActiveLogins> {
  const { authorizations, authorizationTtlDays } = await client.invoke(
    "account.getAuthorizations",
    {},
    callOptions(options),
  );
  const logins = authorizations.map((raw) => new ActiveLogin(raw));
  return {
    logins,
    current: logins.find(({ isCurrent }) => isCurrent),
    ttlDays: authorizationTtlDays,
  };
}

/**
 * Ends one login.
 *
 * @param client Who ends it.
 * @param hash `hash` of the login.
 * @param options How to make the call.
 */
export function terminateAuthorization(
  client: BaseClient,
  hash: bigint,
  options: CallOptions = {},
): Promise<void> {
  const verb = "terminate authorization";
  if (typeof hash !== "bigint") {
    throw new TypeError(
      `Cannot ${verb}: hash must be a bigint, got ${typeof hash}`,
    );
  }
  if (hash === 0n) {
    throw new RangeError(
      `Cannot ${verb}: hash must be that of another login, got 0; ` +
        "signOut() ends this one",
    );
  }
  return terminate(client, hash, options);
}

async function terminate(
  client: BaseClient,
  hash: bigint,
  options: CallOptions,
): Promise<void> {
  await client.invoke(
    "account.resetAuthorization",
    { hash },
    callOptions(options),
  );
}

/**
 * Ends all logins but this one.
 *
 * @param client Who ends them.
 * @param options How to make the call.
 */
export async function terminateOtherAuthorizations(
  client: BaseClient,
  options: CallOptions = {},
): Promise<void> {
  await client.invoke("auth.resetAuthorizations", {}, callOptions(options));
}

/**
 * Says after how many days logins that are not used end.
 *
 * @param client Whose account.
 * @param days 1 to 366.
 * @param options How to make the call.
 */
export function setAuthorizationTtl(
  client: BaseClient,
  days: number,
  options: CallOptions = {},
): Promise<void> {
  checkWhole(days, "days", "set authorization TTL", 1, 366);
  return setTtl(client, days, options);
}

async function setTtl(
  client: BaseClient,
  authorizationTtlDays: number,
  options: CallOptions,
): Promise<void> {
  await client.invoke(
    "account.setAuthorizationTTL",
    { authorizationTtlDays },
    callOptions(options),
  );
}
