/**
 * Messages to be sent later.
 *
 * @module
 */

import type { Message, TypePeer, TypeUpdates } from "../../../tl/mod.ts";
import type { TimerHandle } from "../../../network/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { deliver, wrap } from "../delivery.ts";
import { gather } from "../gather.ts";
import { peerKey, samePeer, userPeer } from "../peers.ts";
import { type Content, post } from "../posting.ts";
import { resolvePeer } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import type { World } from "../world.ts";

/** The farthest that a message may be put off, in seconds: a year. */
const FARTHEST = 366 * 86400;

/** A message that waits for its time. */
interface Scheduled {
  readonly id: number;
  readonly author: Account;
  readonly peer: TypePeer;
  readonly content: Content;
  readonly date: number;
  readonly timer: TimerHandle;
}

/** The messages that wait. */
export class Schedule {
  readonly #waiting = new Map<string, Scheduled>();
  #nextId = 1;

  /**
   * Puts a message off.
   *
   * @param world The server's state.
   * @param author Who writes.
   * @param peer Where.
   * @param content What.
   * @param date When, in seconds.
   * @returns Its id among the scheduled ones.
   */
  add(
    world: World,
    author: Account,
    peer: TypePeer,
    content: Content,
    date: number,
  ): number {
    const id = this.#nextId++;
    const key = `${author.id}:${peerKey(peer)}:${id}`;
    const timer = world.clock.setTimer(
      () => this.send(world, author, peer, [id]),
      date * 1000 - world.now(),
    );
    this.#waiting.set(key, { id, author, peer, content, date, timer });
    return id;
  }

  /**
   * Lists what waits.
   *
   * @param author Who wrote it.
   * @param peer Where it goes.
   * @returns The messages, as their author sees them.
   */
  list(author: Account, peer: TypePeer): Message[] {
    return [...this.#waiting.values()]
      .filter((it) => it.author === author && samePeer(it.peer, peer))
      .map(({ id, content, date }) => ({
        _: "message",
        id,
        out: true,
        fromId: userPeer(author.id),
        peerId: peer,
        fromScheduled: true,
        date,
        message: content.text,
        entities: content.entities,
        media: content.media,
      }));
  }

  /**
   * Takes messages out.
   *
   * @param world The server's state.
   * @param author Who wrote them.
   * @param peer Where they go.
   * @param ids Which.
   * @returns Those that there were.
   */
  take(
    world: World,
    author: Account,
    peer: TypePeer,
    ids: readonly number[],
  ): Scheduled[] {
    const taken: Scheduled[] = [];
    for (const id of ids) {
      const key = `${author.id}:${peerKey(peer)}:${id}`;
      const scheduled = this.#waiting.get(key);
      if (scheduled === undefined) continue;
      world.clock.clearTimer(scheduled.timer);
      this.#waiting.delete(key);
      taken.push(scheduled);
    }
    return taken;
  }

  /**
   * Sends messages now.
   *
   * @param world The server's state.
   * @param author Who wrote them.
   * @param peer Where they go.
   * @param ids Which.
   */
  send(
    world: World,
    author: Account,
    peer: TypePeer,
    ids: readonly number[],
  ): void {
    const sent = this.take(world, author, peer, ids).map(({ content }) =>
      post(world, author, peer, { ...content, fromScheduled: true }).own.id
    );
    if (sent.length === 0) return;
    deliver(world, author, [{
      _: "updateDeleteScheduledMessages",
      peer,
      messages: [...ids],
      sentMessages: sent,
    }]);
  }

  /**
   * Forgets everything that waits.
   *
   * @param world The server's state.
   */
  close(world: World): void {
    for (const { timer } of this.#waiting.values()) {
      world.clock.clearTimer(timer);
    }
    this.#waiting.clear();
  }
}

/**
 * Puts a message off and answers the call that asked for it.
 *
 * @param call The call.
 * @param peer Where it goes.
 * @param content What it says.
 * @param date When, in seconds.
 * @param randomId The number that the client gave it.
 * @returns The answer.
 * @throws {RpcError} If the date is too far off.
 */
export function schedule(
  call: Call,
  peer: TypePeer,
  content: Content,
  date: number,
  randomId: bigint,
): TypeUpdates {
  const { world, account, sink } = call;
  if (account.bot !== undefined) refuse("SCHEDULE_BOT_NOT_ALLOWED");
  if (date > world.date() + FARTHEST) refuse("SCHEDULE_DATE_TOO_LATE");
  const id = world.schedule.add(world, account, peer, content, date);
  const message = world.schedule.list(account, peer)
    .find((scheduled) => scheduled.id === id)!;
  const update = { _: "updateNewScheduledMessage" as const, message };
  deliver(world, account, [update], sink);
  return wrap(world, account, [
    { _: "updateMessageID", id, randomId },
    update,
  ]);
}

/** Handlers of scheduled messages. */
export const scheduledHandlers: Handlers = {
  "messages.getScheduledHistory"(call, params) {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    const messages = world.schedule.list(account, peer).reverse();
    return {
      _: "messages.messages",
      messages,
      topics: [],
      ...gather(world, account, messages),
    };
  },

  "messages.sendScheduledMessages"(call, params) {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    world.schedule.send(world, account, peer, params.id);
    return wrap(world, account, []);
  },

  "messages.deleteScheduledMessages"(call, params) {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    const messages = world.schedule.take(world, account, peer, params.id)
      .map(({ id }) => id);
    const update = {
      _: "updateDeleteScheduledMessages" as const,
      peer,
      messages,
    };
    deliver(world, account, [update], call.sink);
    return wrap(world, account, [update]);
  },
};
