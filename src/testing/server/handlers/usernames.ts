/**
 * Public names: which are allowed, and whose they are.
 *
 * @module
 */

import type { TypePeer } from "../../../tl/mod.ts";
import { samePeer } from "../peers.ts";
import { refuse } from "../refuse.ts";
import type { World } from "../world.ts";

/**
 * Checks that a public name may be taken.
 *
 * @param world The server's state.
 * @param username The name, without `@`.
 * @param owner Who wants it; its own name is no obstacle.
 * @throws {RpcError} If the name is malformed or taken.
 */
export function checkUsername(
  world: World,
  username: string,
  owner: TypePeer,
): void {
  if (!/^[a-z](?!.*__)\w{2,30}[a-z0-9]$/i.test(username)) {
    refuse("USERNAME_INVALID");
  }
  const holder = world.byUsername(username);
  if (holder !== undefined && !samePeer(holder, owner)) {
    refuse("USERNAME_OCCUPIED");
  }
}
