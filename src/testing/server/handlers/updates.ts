/**
 * Catching up: the state, and what was missed.
 *
 * @module
 */

import type {
  TypeMessage,
  TypeUpdate,
  TypeUpdatesDifference,
  UpdatesState,
} from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import type { LoggedEvent } from "../event_log.ts";
import { gather } from "../gather.ts";
import type { MessageBox } from "../message_box.ts";
import { channelPeer } from "../peers.ts";
import { resolveChannel } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { showMessage } from "../show.ts";
import { showDialog } from "./dialogs.ts";

/** Most events of a channel that users and bots are given at a time. */
const CHANNEL_LIMIT = { user: 100, bot: 100_000 };
/** After how many seconds an idle channel is asked again. */
const CHANNEL_TIMEOUT = 30;

/** New messages stand apart from everything else. */
function sort(
  call: Call,
  box: MessageBox,
  events: readonly LoggedEvent[],
): { newMessages: TypeMessage[]; otherUpdates: TypeUpdate[] } {
  const newMessages: TypeMessage[] = [];
  const otherUpdates: TypeUpdate[] = [];
  for (const { update } of events) {
    if (!("message" in update) || typeof update.message === "string") {
      otherUpdates.push(update);
      continue;
    }
    // As it is now; what was deleted since is told of by its own event.
    const stored = box.get((update.message as { id: number }).id);
    if (stored === undefined) continue;
    const message = showMessage(call.world, call.account, stored);
    if (update._.startsWith("updateNew")) newMessages.push(message);
    else otherUpdates.push({ ...update, message } as TypeUpdate);
  }
  return { newMessages, otherUpdates };
}

function state(call: Call, pts: number): UpdatesState {
  const { account, login, world } = call;
  return {
    _: "updates.state",
    pts,
    qts: account.qts,
    date: world.date(),
    seq: login.seq,
    unreadCount: 0,
  };
}

/** Channels in which something happened since a date. */
function changedChannels(call: Call, date: number): TypeUpdate[] {
  const { world, account } = call;
  const found: TypeUpdate[] = [];
  for (const channel of world.channels.values()) {
    if (channel.member(account.id) === undefined) continue;
    const newest = channel.box.newest(channelPeer(channel.id));
    if (newest === undefined || newest.tl.date < date) continue;
    found.push({
      _: "updateChannelTooLong",
      channelId: channel.id,
      pts: channel.log.pts,
    });
  }
  return found;
}

/** Handlers of the methods that catch up. */
export const updateHandlers: Handlers = {
  "updates.getState"(call) {
    return state(call, call.account.log.pts);
  },

  "updates.getDifference"(call, params): TypeUpdatesDifference {
    const { world, account, login, rules } = call;
    const { log } = account;
    if (params.pts <= 0) refuse("PERSISTENT_TIMESTAMP_EMPTY");
    if (params.pts > log.pts || params.date <= 0) {
      refuse("PERSISTENT_TIMESTAMP_INVALID");
    }
    const behind = log.pts - params.pts;
    const tooFar = params.ptsTotalLimit !== undefined &&
      params.ptsTotalLimit > 0 && behind > params.ptsTotalLimit;
    if (params.pts < log.floor || tooFar) {
      return { _: "updates.differenceTooLong", pts: log.pts };
    }
    const all = log.since(params.pts);
    const limit = Math.max(1, params.ptsLimit ?? rules.differenceLimit);
    const events = all.slice(0, Math.min(limit, rules.differenceLimit));
    const { newMessages, otherUpdates } = sort(call, account.box, events);
    const last = events.length === all.length;
    if (last) {
      otherUpdates.push(...login.takeMissed());
      otherUpdates.push(...changedChannels(call, params.date));
    }
    if (last && newMessages.length + otherUpdates.length === 0) {
      if (events.length === 0) {
        return {
          _: "updates.differenceEmpty",
          date: world.date(),
          seq: login.seq,
        };
      }
    }
    const rest = {
      newMessages,
      newEncryptedMessages: [],
      otherUpdates,
      ...gather(world, account, newMessages, otherUpdates),
    };
    return last
      ? { _: "updates.difference", ...rest, state: state(call, log.pts) }
      : {
        _: "updates.differenceSlice",
        ...rest,
        intermediateState: state(call, events.at(-1)!.pts),
      };
  },

  "updates.getChannelDifference"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    const { log } = channel;
    if (params.pts <= 0) refuse("PERSISTENT_TIMESTAMP_EMPTY");
    if (params.pts > log.pts) refuse("PERSISTENT_TIMESTAMP_INVALID");
    const most = account.bot ? CHANNEL_LIMIT.bot : CHANNEL_LIMIT.user;
    const limit = Math.min(Math.max(params.limit, 1), most);
    if (params.pts === log.pts) {
      return {
        _: "updates.channelDifferenceEmpty",
        final: true,
        pts: log.pts,
        timeout: CHANNEL_TIMEOUT,
      };
    }
    if (params.pts < log.floor) {
      const peer = channelPeer(channel.id);
      const dialog = showDialog(call, peer);
      const messages = channel.box.list(peer).slice(-limit).reverse()
        .map((stored) => showMessage(world, account, stored));
      return {
        _: "updates.channelDifferenceTooLong",
        final: true,
        timeout: CHANNEL_TIMEOUT,
        dialog,
        messages,
        ...gather(world, account, dialog, messages),
      };
    }
    const all = log.since(params.pts);
    const events = all.slice(0, limit);
    const { newMessages, otherUpdates } = sort(call, channel.box, events);
    return {
      _: "updates.channelDifference",
      final: events.length === all.length,
      pts: events.at(-1)!.pts,
      timeout: CHANNEL_TIMEOUT,
      newMessages,
      otherUpdates,
      ...gather(
        world,
        account,
        newMessages,
        otherUpdates,
        channelPeer(channel.id),
      ),
    };
  },
};
