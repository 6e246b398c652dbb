/**
 * What administrators of channels and supergroups did.
 *
 * @module
 */

import type { TypeChannelAdminLogEventAction } from "../../tl/mod.ts";
import type { Call } from "./call.ts";
import type { Channel } from "./groups.ts";

/**
 * Writes down what somebody did.
 *
 * @param call The call by which it was done.
 * @param channel Where.
 * @param action What.
 */
export function logAction(
  call: Call,
  channel: Channel,
  action: TypeChannelAdminLogEventAction,
): void {
  channel.adminLog.push({
    _: "channelAdminLogEvent",
    id: BigInt(channel.adminLog.length + 1),
    date: call.world.date(),
    userId: call.account.id,
    action,
  });
}
