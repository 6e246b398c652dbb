/**
 * Reading what administrators of channels and supergroups did.
 *
 * @module
 */

import type {
  ChannelAdminLogEvent,
  ChannelAdminLogEventsFilter,
} from "../../../tl/mod.ts";
import type { Handlers } from "../call.ts";
import { gather } from "../gather.ts";
import { refuse } from "../refuse.ts";
import { resolveChannel, resolveUser } from "../resolve.ts";

/** Most events shown at a time. */
const MAX_PAGE = 100;

/** Fields of the filter by which an event is found. */
function kindsOf(
  { action }: ChannelAdminLogEvent,
): (keyof ChannelAdminLogEventsFilter)[] {
  switch (action._) {
    case "channelAdminLogEventActionParticipantJoin":
    case "channelAdminLogEventActionParticipantJoinByInvite":
    case "channelAdminLogEventActionParticipantJoinByRequest":
      return ["join"];
    case "channelAdminLogEventActionParticipantLeave":
      return ["leave"];
    case "channelAdminLogEventActionParticipantToggleAdmin":
      return action.newParticipant._ === "channelParticipantAdmin"
        ? ["promote"]
        : ["demote"];
    case "channelAdminLogEventActionParticipantToggleBan": {
      const { newParticipant: now } = action;
      if (now._ !== "channelParticipantBanned") return ["unban", "unkick"];
      return now.bannedRights.viewMessages ? ["kick"] : ["ban"];
    }
    case "channelAdminLogEventActionChangeTitle":
    case "channelAdminLogEventActionChangeAbout":
      return ["info"];
    case "channelAdminLogEventActionToggleSlowMode":
    case "channelAdminLogEventActionChangeHistoryTTL":
      return ["settings"];
    case "channelAdminLogEventActionParticipantEditRank":
      return ["editRank"];
  }
  return ["invites"];
}

/** Handlers of the log. */
export const adminLogHandlers: Handlers = {
  "channels.getAdminLog"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (channel.member(account.id)?.adminRights === undefined) {
      refuse("CHAT_ADMIN_REQUIRED");
    }
    const filter = params.eventsFilter;
    const admins = params.admins?.map((input) =>
      resolveUser(world, account, input).id
    );
    const words = params.q.toLowerCase();
    const events = channel.adminLog.filter((event) => {
      const { id, userId } = event;
      if (params.maxId > 0n && id >= params.maxId) return false;
      if (id <= params.minId) return false;
      if (admins !== undefined && !admins.includes(userId)) return false;
      if (filter && !kindsOf(event).some((kind) => filter[kind] === true)) {
        return false;
      }
      const actor = world.accounts.get(userId)!;
      return `${actor.firstName} ${actor.username}`.toLowerCase()
        .includes(words);
    }).reverse().slice(0, Math.min(Math.max(params.limit, 0), MAX_PAGE));
    return {
      _: "channels.adminLogResults",
      events,
      ...gather(world, account, events),
    };
  },
};
