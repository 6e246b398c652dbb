/**
 * Checking the password of an account.
 *
 * @module
 */

import type { TypeInputCheckPasswordSRP } from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import { refuse } from "../refuse.ts";

/**
 * Checks a proof of a password.
 *
 * @param account Whose password.
 * @param proof What the request has.
 * @throws {RpcError} If it is wrong, or of no challenge that is open.
 * @see https://core.telegram.org/api/srp
 */
export function checkProof(
  account: Account,
  proof: TypeInputCheckPasswordSRP,
): void {
  if (account.password === undefined) refuse("PASSWORD_HASH_INVALID");
  if (proof._ === "inputCheckPasswordEmpty") refuse("PASSWORD_HASH_INVALID");
  const right = account.password.check(proof.srpId, proof.A, proof.M1);
  if (right === undefined) refuse("SRP_ID_INVALID");
  if (!right) refuse("PASSWORD_HASH_INVALID");
}
