/**
 * Accounts that a test plays by hand, without a client.
 *
 * @module
 */

import type {
  FunctionName,
  Functions,
  Message,
  MessagesBotCallbackAnswer,
  MessageService,
  TypeInputPeer,
  TypeInputReplyTo,
  TypeMessageEntity,
  TypePeer,
  TypeReplyMarkup,
  TypeUpdate,
} from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { addBot, addUser, showAccount } from "./accounts.ts";
import { Call, type Handler } from "./call.ts";
import { deliver } from "./delivery.ts";
import { builtInHandlers } from "./handlers/mod.ts";
import { Login } from "./login.ts";
import type { NewBot, NewUser, TestAccount } from "./options.ts";
import { peerKey, userPeer } from "./peers.ts";
import { refuse } from "./refuse.ts";
import type { ServerRules } from "./rules.ts";
import { showMessage } from "./show.ts";
import type { World } from "./world.ts";

/** A conversation: a peer, or the id of a user or bot. */
export type ScriptedPeer = bigint | TypePeer;

/** A message that a test sends in somebody's name. */
export interface ScriptedMessage {
  /** Who writes. */
  readonly from: bigint;
  /** Where. */
  readonly to: ScriptedPeer;
  /** The text. */
  readonly text: string;
  /** How it is formatted. @default {plain} */
  readonly entities?: TypeMessageEntity[];
  /** The message that it answers, by the writer's number. @default {none} */
  readonly replyTo?: number;
  /** The keyboard under it, of a bot. @default {none} */
  readonly replyMarkup?: TypeReplyMarkup;
}

/**
 * The accounts of a test server, and what they do at a test's bidding. A
 * `TestServer` is one; this part of it needs no network.
 */
export class ScriptedAccounts {
  readonly #world: World;
  readonly #rules: ServerRules;
  /** The last message that was waited for, by account and conversation. */
  readonly #cursors = new Map<string, number>();

  /**
   * Made by `TestServer.start()` only.
   *
   * @ignore
   * @param world The server's state.
   * @param rules The server's behaviour.
   */
  constructor(world: World, rules: ServerRules) {
    this.#world = world;
    this.#rules = rules;
  }

  /**
   * Adds a user.
   *
   * @param user What it is like.
   * @returns The account.
   * @throws {TypeError} If a field is malformed.
   * @throws {RangeError} If the number or the name is taken.
   */
  addUser(user: NewUser): TestAccount {
    return showAccount(addUser(this.#world, user));
  }

  /**
   * Adds a bot.
   *
   * @param bot What it is like.
   * @returns The account.
   * @throws {TypeError} If a field is malformed.
   * @throws {RangeError} If the id or the name is taken.
   */
  addBot(bot: NewBot): TestAccount {
    return showAccount(addBot(this.#world, bot));
  }

  #account(id: bigint): Account {
    const account = this.#world.accounts.get(id);
    if (account !== undefined) return account;
    throw new RangeError(`Cannot act as account: id must be known, got ${id}`);
  }

  /**
   * Calls a method in the name of an account, past any client and handler.
   *
   * @param userId The account.
   * @param method The method.
   * @param params Its parameters.
   * @returns The answer.
   * @throws {RpcError} If the answer is an error.
   * @throws {RangeError} If there is no such account.
   */
  async invokeAs<K extends FunctionName>(
    userId: bigint,
    method: K,
    params: Functions[K]["params"],
  ): Promise<Functions[K]["result"]> {
    const account = this.#account(userId);
    const login = new Login(0n, account.dcId, this.#world.date());
    login.account = account;
    const call = new Call({
      world: this.#world,
      rules: this.#rules,
      login,
      sink: { push: () => {} },
      dcId: account.dcId,
      bindKey: () => refuse("TEMP_AUTH_KEY_EMPTY"),
    });
    const handler = builtInHandlers[method] as Handler<K> | undefined;
    if (handler === undefined) refuse("METHOD_INVALID");
    return await handler(call, params);
  }

  /**
   * Names a conversation as a request of an account names it.
   *
   * @param viewerId The account.
   * @param peer The conversation.
   * @returns The peer with the account's access hash.
   */
  inputPeer(viewerId: bigint, peer: ScriptedPeer): TypeInputPeer {
    const world = this.#world;
    const target = typeof peer === "bigint" ? userPeer(peer) : peer;
    switch (target._) {
      case "peerUser": {
        const { userId } = target;
        const accessHash = world.accessHash(viewerId, "u", userId);
        return { _: "inputPeerUser", userId, accessHash };
      }
      case "peerChat":
        return { _: "inputPeerChat", chatId: target.chatId };
      case "peerChannel": {
        const { channelId } = target;
        const accessHash = world.accessHash(viewerId, "c", channelId);
        return { _: "inputPeerChannel", channelId, accessHash };
      }
    }
  }

  /**
   * Sends a message in the name of an account.
   *
   * @param message Who writes what, and where.
   * @returns The message as its writer sees it.
   * @throws {RpcError} If it may not be sent.
   * @throws {RangeError} If there is no such account.
   */
  async sendMessage(message: ScriptedMessage): Promise<Message> {
    const { from, to, text, entities, replyMarkup } = message;
    const account = this.#account(from);
    const replyTo: TypeInputReplyTo | undefined = message.replyTo === undefined
      ? undefined
      : { _: "inputReplyToMessage", replyToMsgId: message.replyTo };
    const answer = await this.invokeAs(from, "messages.sendMessage", {
      peer: this.inputPeer(from, to),
      message: text,
      entities,
      replyTo,
      replyMarkup,
      randomId: this.#world.randomLong(),
    });
    const peer = typeof to === "bigint" ? userPeer(to) : to;
    const box = peer._ === "peerChannel"
      ? this.#world.channels.get(peer.channelId)!.box
      : account.box;
    const id = answer._ === "updateShortSentMessage"
      ? answer.id
      : box.newest(peer)!.id;
    return showMessage(this.#world, account, box.get(id)!) as Message;
  }

  /**
   * Reads a conversation.
   *
   * @param viewerId The account that reads.
   * @param peer The conversation.
   * @returns Its messages, oldest first.
   * @throws {RangeError} If there is no such account.
   */
  messages(
    viewerId: bigint,
    peer: ScriptedPeer,
  ): (Message | MessageService)[] {
    const account = this.#account(viewerId);
    const place = typeof peer === "bigint" ? userPeer(peer) : peer;
    const box = place._ === "peerChannel"
      ? this.#world.channels.get(place.channelId)?.box
      : account.box;
    return (box?.list(place) ?? [])
      .map((stored) => showMessage(this.#world, account, stored));
  }

  /**
   * Waits for a message of somebody else. Each message is returned once, in
   * their order, whether it came before the call or comes after it.
   *
   * @param viewerId The account that reads.
   * @param peer A peer, or the id of a user or bot.
   * @param signal Ends the waiting; its reason is thrown. @default {none}
   * @returns The next message.
   * @throws {RangeError} If there is no such account.
   */
  nextMessage(
    viewerId: bigint,
    peer: ScriptedPeer,
    signal?: AbortSignal,
  ): Promise<Message | MessageService> {
    const place = typeof peer === "bigint" ? userPeer(peer) : peer;
    const key = `${viewerId}:${peerKey(place)}`;
    const { onMessage } = this.#world;
    const find = (): Message | MessageService | undefined => {
      const from = this.#cursors.get(key) ?? 0;
      const found = this.messages(viewerId, place)
        .find(({ id, out }) => id > from && out !== true);
      if (found !== undefined) this.#cursors.set(key, found.id);
      return found;
    };
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const check = (): void => {
        const found = find();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const abort = (): void => {
        stop();
        reject(signal!.reason);
      };
      const stop = (): void => {
        onMessage.delete(check);
        signal?.removeEventListener("abort", abort);
      };
      onMessage.add(check);
      signal?.addEventListener("abort", abort);
      check();
    });
  }

  /**
   * Presses a button in the name of a user.
   *
   * @param userId Who presses.
   * @param peer The conversation.
   * @param msgId The message, by the user's number.
   * @param data What the button carries; text is taken as UTF-8.
   * @returns The bot's answer.
   * @throws {RpcError} If there is no such button, or the bot does not answer.
   * @throws {RangeError} If there is no such account.
   */
  pressButton(
    userId: bigint,
    peer: ScriptedPeer,
    msgId: number,
    data: string | Uint8Array,
  ): Promise<MessagesBotCallbackAnswer> {
    return this.invokeAs(userId, "messages.getBotCallbackAnswer", {
      peer: this.inputPeer(userId, peer),
      msgId,
      data: typeof data === "string" ? new TextEncoder().encode(data) : data,
    });
  }

  /** Makes every file reference given out so far useless. */
  expireFileReferences(): void {
    this.#world.files.expireReferences();
  }

  /**
   * Forgets what happened: whoever missed some of it is told "too long".
   */
  forgetUpdates(): void {
    for (const { log } of this.#world.accounts.values()) log.forget();
    for (const { log } of this.#world.channels.values()) log.forget();
  }

  /**
   * Moves an account to another data centre.
   *
   * @param userId The account.
   * @param dcId The data centre.
   * @throws {RangeError} If there is no such account or data centre.
   */
  moveAccount(userId: bigint, dcId: number): void {
    const account = this.#world.accounts.get(userId);
    if (
      account === undefined || !this.#world.hasDc(dcId)
    ) {
      throw new RangeError(
        `Cannot move account: id and dcId must be known, got ${userId}, ${dcId}`,
      );
    }
    account.dcId = dcId;
  }

  /**
   * Sends updates to an account's clients, whatever they say.
   *
   * @param userId The account.
   * @param updates The updates.
   * @throws {RangeError} If there is no such account.
   */
  push(userId: bigint, ...updates: TypeUpdate[]): void {
    const account = this.#world.accounts.get(userId);
    if (account === undefined) {
      throw new RangeError(`Cannot push: id must be known, got ${userId}`);
    }
    deliver(this.#world, account, updates);
  }

  /**
   * Makes a basic group.
   *
   * @param creatorId Who makes it.
   * @param title Its name.
   * @param memberIds Who else is in it; one at least.
   * @returns The group's peer.
   * @throws {RpcError} If it cannot be made.
   * @throws {RangeError} If there is no such account.
   */
  async createGroup(
    creatorId: bigint,
    title: string,
    memberIds: readonly bigint[],
  ): Promise<TypePeer> {
    const world = this.#world;
    const before = new Set(world.groups.keys());
    await this.invokeAs(creatorId, "messages.createChat", {
      title,
      users: memberIds.map((userId) => ({
        _: "inputUser",
        userId,
        accessHash: world.accessHash(creatorId, "u", userId),
      })),
    });
    const chatId = [...world.groups.keys()].find((id) => !before.has(id))!;
    return { _: "peerChat", chatId };
  }

  /**
   * Makes a channel, or a supergroup.
   *
   * @param creatorId Who makes it.
   * @param title Its name.
   * @param options Its kind, public name and members.
   * @returns The channel's peer.
   * @throws {RpcError} If it cannot be made.
   * @throws {RangeError} If there is no such account.
   */
  async createChannel(
    creatorId: bigint,
    title: string,
    options: {
      /** A supergroup. @default {false} */
      megagroup?: boolean;
      /** The public name. @default {none} */
      username?: string;
      /** Who else is in it. @default {nobody} */
      memberIds?: readonly bigint[];
    } = {},
  ): Promise<TypePeer> {
    const world = this.#world;
    const before = new Set(world.channels.keys());
    const megagroup = options.megagroup === true;
    await this.invokeAs(creatorId, "channels.createChannel", {
      title,
      about: "",
      megagroup,
      broadcast: !megagroup,
    });
    const channelId = [...world.channels.keys()].find((id) => !before.has(id))!;
    const channel = world.channels.get(channelId)!;
    channel.username = options.username;
    for (const id of options.memberIds ?? []) {
      channel.add(id, creatorId, world.date());
    }
    return { _: "peerChannel", channelId };
  }
}
