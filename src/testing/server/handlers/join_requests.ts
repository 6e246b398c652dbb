/**
 * Letting in those who asked, or not.
 *
 * @module
 */

import type { TypeUpdates } from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { logAction } from "../admin_log.ts";
import { deliver, wrap } from "../delivery.ts";
import type { Channel, Group } from "../groups.ts";
import type { JoinRequest } from "../invites.ts";
import { channelPeer, groupPeer } from "../peers.ts";
import { postToChannel, postToGroup } from "../posting.ts";
import { refuse } from "../refuse.ts";
import { resolveUser } from "../resolve.ts";
import { isChannel, mayIn, resolveTarget } from "../target.ts";
import { readAll } from "./channels.ts";
import { showParticipants } from "./groups.ts";

function letIn(
  call: Call,
  target: Group | Channel,
  user: Account,
  { invite }: JoinRequest,
): void {
  const { world, account } = call;
  const date = world.date();
  const action = { _: "messageActionChatJoinedByRequest" as const };
  const content = { text: "", action };
  invite.importers.push({ userId: user.id, date, approvedBy: account.id });
  target.add(user.id, account.id, date);
  if (!isChannel(target)) {
    target.version++;
    const participants = showParticipants(target);
    postToGroup(world, user, target, content, undefined, [
      { _: "updateChatParticipants", participants },
    ]);
    return;
  }
  readAll(user, target);
  deliver(world, user, [{ _: "updateChannel", channelId: target.id }]);
  if (target.megagroup) postToChannel(world, user, target, content);
  logAction(call, target, {
    _: "channelAdminLogEventActionParticipantJoinByRequest",
    invite: target.invites.show(invite),
    approvedBy: account.id,
  });
}

function answer(
  call: Call,
  target: Group | Channel,
  requests: readonly JoinRequest[],
  approved: boolean,
): TypeUpdates {
  const { world, account } = call;
  if (!mayIn(target, account.id, "inviteUsers")) refuse("CHAT_ADMIN_REQUIRED");
  const { requests: waiting } = target.invites;
  for (const request of requests) {
    waiting.delete(request.userId);
    const user = world.accounts.get(request.userId)!;
    if (approved) letIn(call, target, user, request);
  }
  return wrap(world, account, [{
    _: "updatePendingJoinRequests",
    peer: isChannel(target) ? channelPeer(target.id) : groupPeer(target.id),
    requestsPending: waiting.size,
    recentRequesters: [...waiting.keys()],
  }]);
}

/** Handlers of requests to join. */
export const joinRequestHandlers: Handlers = {
  "messages.hideChatJoinRequest"(call, params) {
    const target = resolveTarget(call, params.peer);
    const user = resolveUser(call.world, call.account, params.userId);
    const request = target.invites.requests.get(user.id);
    if (request === undefined) return refuse("HIDE_REQUESTER_MISSING");
    return answer(call, target, [request], params.approved === true);
  },

  "messages.hideAllChatJoinRequests"(call, params) {
    const target = resolveTarget(call, params.peer);
    const requests = [...target.invites.requests.values()]
      .filter(({ invite }) =>
        params.link === undefined || invite.link === params.link
      );
    if (requests.length === 0) refuse("HIDE_REQUESTER_MISSING");
    return answer(call, target, requests, params.approved === true);
  },
};
