/**
 * Finding the input peer of anything that stands for a peer.
 *
 * @see https://core.telegram.org/api/peers
 *
 * @module
 */

import type { InputPeerUser, TypeInputPeer, TypePeer } from "../../tl/mod.ts";
import type { Clock } from "../../network/mod.ts";
import type { LoginStore, StoredAccount } from "../../storage/mod.ts";
import { RpcError } from "../../mtproto/mod.ts";
import { PeerError } from "../errors.ts";
import type { Invoker } from "../invoker.ts";
import { inputToPeer, toInputPeer } from "./input_peer.ts";
import { markId, parsePeer, peerId, type PeerLike, unmarkId } from "./peer.ts";
import type { PeerCache } from "./peer_cache.ts";
import type { PeerRecord } from "./record.ts";

/** How a {@linkcode Resolver} is set up. */
export interface ResolverOptions {
  /** Makes the calls. */
  invoker: Invoker;
  /** Time. */
  clock: Clock;
  /** Who is signed in. */
  account: () => StoredAccount | undefined;
  /** Peers in memory. */
  memory: PeerCache;
  /** Peers on their way to storage. */
  pending: { get(id: number): PeerRecord | undefined };
  /** Peers in storage. */
  store: LoginStore;
  /** Keeps the peers of an answer. */
  observe: (value: unknown) => void;
}

/** Usernames and phone numbers change hands; they are asked for again. */
const NAME_TTL_MS = 24 * 3600 * 1000;

/** Dialogs are read at most once in so long to find a peer. */
const DIALOGS_COOLDOWN_MS = 15 * 60 * 1000;

const HINT =
  "meet it first: in a dialog, a shared group, by username or in an update";

/** Finds input peers. Equal searches at the same time are one. */
export class Resolver {
  readonly #options: ResolverOptions;
  readonly #running = new Map<string, Promise<TypeInputPeer>>();
  #dialogsReadAt = -Infinity;

  /**
   * Makes a `Resolver`.
   *
   * @param options Where to look.
   */
  constructor(options: ResolverOptions) {
    this.#options = options;
  }

  /**
   * Finds an input peer.
   *
   * @param peer Anything that stands for a peer.
   * @returns The input peer.
   * @throws {PeerError} If it cannot be found.
   */
  async resolve(peer: PeerLike): Promise<TypeInputPeer> {
    if (typeof peer === "number" || typeof peer === "bigint") {
      return await this.#byId(Number(peer));
    }
    if (typeof peer === "string") return await this.#byText(peer);
    if (typeof peer !== "object" || peer === null) {
      throw new TypeError(
        `Cannot resolve peer: wanted a text, an id or an object, got ${typeof peer}`,
      );
    }
    return await this.#byObject(peer);
  }

  /**
   * Looks a peer up in memory and storage.
   *
   * @param id Its marked id.
   * @returns What is known of it.
   */
  async find(id: number): Promise<PeerRecord | undefined> {
    const { memory, pending, store } = this.#options;
    const known = memory.get(id) ?? pending.get(id);
    if (known !== undefined) return known;
    const stored: PeerRecord | undefined = await store.peer(id);
    if (stored !== undefined && memory.get(id) === undefined) {
      memory.set(stored);
    }
    return memory.get(id) ?? stored;
  }

  #byText(text: string): Promise<TypeInputPeer> {
    const parsed = parsePeer(text);
    switch (parsed.by) {
      case "self":
        return Promise.resolve({ _: "inputPeerSelf" });
      case "id":
        return this.#byId(parsed.id);
      case "username":
        return this.#once(`@${parsed.username}`, (name) => this.#byName(name));
      case "phone":
        return this.#once(`+${parsed.phone}`, (name) => this.#byName(name));
      case "invite":
        return this.#byInvite(parsed.hash, text);
    }
  }

  #byObject(
    peer: Exclude<PeerLike, string | number | bigint>,
  ): Promise<TypeInputPeer> {
    if (!("_" in peer)) {
      const { inputPeer } = peer;
      if (inputPeer !== undefined) return Promise.resolve(inputPeer);
      const { id } = peer as { id?: unknown };
      if (typeof id === "number" || typeof id === "bigint") {
        return this.#byId(Number(id));
      }
      throw new PeerError("object", ["inputPeer"], { hint: HINT });
    }
    switch (peer._) {
      case "peerUser":
      case "peerChat":
      case "peerChannel":
        return this.#byId(peerId(peer));
      case "user":
      case "userEmpty":
        this.#options.observe(peer);
        return this.#byId(markId("user", peer.id));
      case "chat":
      case "chatForbidden":
      case "chatEmpty":
        return this.#byId(markId("chat", peer.id));
      case "channel":
      case "channelForbidden":
        this.#options.observe(peer);
        return this.#byId(markId("channel", peer.id));
    }
    const input = inputToPeer(peer as Parameters<typeof inputToPeer>[0]);
    if (input === undefined) throw new PeerError(peer._, []);
    return Promise.resolve(input);
  }

  async #byId(id: number): Promise<TypeInputPeer> {
    const { kind, id: bare } = unmarkId(id);
    const account = this.#options.account();
    if (kind === "chat") return { _: "inputPeerChat", chatId: bare };
    if (kind === "user" && bare === account?.userId) {
      return { _: "inputPeerSelf" };
    }
    const known = await this.#known(id);
    if (known !== undefined) return known;
    return await this.#once(`#${id}`, () => this.#byAsking(id));
  }

  async #known(id: number): Promise<TypeInputPeer | undefined> {
    const record = await this.find(id);
    if (record === undefined) return undefined;
    const { seenInPeer } = record;
    const chat = record.isMin && seenInPeer !== undefined && seenInPeer !== id
      ? await this.#known(seenInPeer)
      : undefined;
    return toInputPeer(record, chat);
  }

  async #byAsking(id: number): Promise<TypeInputPeer> {
    const tried = ["memory", "storage"];
    const isBot = this.#options.account()?.isBot ?? false;
    let cause: unknown;
    for (const ask of [this.#askDirectly, this.#readDialogs]) {
      if (isBot === (ask === this.#readDialogs)) continue;
      try {
        tried.push(await ask.call(this, id));
      } catch (error) {
        if (!(error instanceof RpcError)) throw error;
        tried.push(error.method ?? error.type);
        cause = error;
      }
      const known = await this.#known(id);
      if (known !== undefined) return known;
    }
    throw new PeerError(String(id), tried, {
      hint: HINT,
      ...(cause === undefined ? {} : { cause }),
    });
  }

  /** Bots may name any user or channel they know with a hash of 0. */
  async #askDirectly(id: number): Promise<string> {
    const { invoker, observe } = this.#options;
    const { kind, id: bare } = unmarkId(id);
    if (kind === "user") {
      observe(
        await invoker.invoke("users.getUsers", {
          id: [{ _: "inputUser", userId: bare, accessHash: 0n }],
        }),
      );
      return "users.getUsers";
    }
    observe(
      await invoker.invoke("channels.getChannels", {
        id: [{ _: "inputChannel", channelId: bare, accessHash: 0n }],
      }),
    );
    return "channels.getChannels";
  }

  async #readDialogs(): Promise<string> {
    const { invoker, clock, observe, account } = this.#options;
    if (account() === undefined) return "nothing: nobody is signed in";
    const now = clock.now();
    if (now - this.#dialogsReadAt < DIALOGS_COOLDOWN_MS) {
      return "dialogs (read a short while ago)";
    }
    this.#dialogsReadAt = now;
    observe(
      await invoker.invoke("messages.getDialogs", {
        offsetDate: 0,
        offsetId: 0,
        offsetPeer: { _: "inputPeerEmpty" },
        limit: 100,
        hash: 0n,
      }),
    );
    return "messages.getDialogs";
  }

  /** `@username` or `+phone`. */
  async #byName(name: string): Promise<TypeInputPeer> {
    const { invoker, memory, store, clock, observe } = this.#options;
    const bare = name.slice(1);
    const isPhone = name.startsWith("+");
    const known = isPhone
      ? memory.byPhone(bare) ?? await store.peerByPhone(bare)
      : memory.byUsername(bare) ?? await store.peerByUsername(bare);
    const seenAt = (known as PeerRecord | undefined)?.seenAtMs ?? -Infinity;
    if (known !== undefined && clock.now() - seenAt < NAME_TTL_MS) {
      const input = toInputPeer(known);
      if (input !== undefined) return input;
    }
    const method = isPhone
      ? "contacts.resolvePhone" as const
      : "contacts.resolveUsername" as const;
    let peer: TypePeer;
    try {
      const answer = method === "contacts.resolvePhone"
        ? await invoker.invoke(method, { phone: bare })
        : await invoker.invoke(method, { username: bare });
      observe(answer);
      peer = answer.peer;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      const stale = isMissing(error) || known === undefined
        ? undefined
        : toInputPeer(known);
      if (stale !== undefined) return stale;
      throw new PeerError(name, ["memory", "storage", method], {
        cause: error,
      });
    }
    return await this.#byId(peerId(peer));
  }

  async #byInvite(hash: string, text: string): Promise<TypeInputPeer> {
    const { invoker, observe } = this.#options;
    const method = "messages.checkChatInvite";
    const invite = await invoker.invoke(method, { hash });
    observe(invite);
    if (invite._ === "chatInvite") {
      throw new PeerError(text, [method], { hint: "join the chat first" });
    }
    return await this.#byObject(invite.chat);
  }

  #once(
    key: string,
    search: (key: string) => Promise<TypeInputPeer>,
  ): Promise<TypeInputPeer> {
    let running = this.#running.get(key);
    if (running === undefined) {
      running = search(key).finally(() => this.#running.delete(key));
      this.#running.set(key, running);
    }
    return running;
  }
}

function isMissing(error: RpcError): boolean {
  return error.is("USERNAME_*") || error.is("PHONE_*");
}

/**
 * Names a peer in a message, without its access hash.
 *
 * @param peer The peer.
 * @returns A short text.
 */
export function describe(peer: PeerLike): string {
  if (typeof peer !== "object" || peer === null) return String(peer);
  if (!("_" in peer)) return "object";
  const { userId, chatId, channelId, id } = peer as
    & Partial<InputPeerUser>
    & { chatId?: bigint; channelId?: bigint; id?: bigint };
  const number = userId ?? channelId ?? chatId ?? id;
  return number === undefined ? peer._ : `${peer._} ${number}`;
}
