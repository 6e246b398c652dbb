/**
 * The address book, and those who may not write.
 *
 * @see https://core.telegram.org/api/contacts
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  ContactsImportedContacts,
  TypeChat,
  TypeUser,
  User,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkArray, checkLength } from "../check_arguments.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";
import { contextOf } from "../peers/peer_context.ts";

/** Under which name somebody is kept. */
export interface ContactOptions extends CallOptions {
  /** First name, not empty. */
  firstName: string;
  /** Last name. @default {""} */
  lastName?: string;
  /** Phone number, if it is known. @default {""} */
  phone?: string;
  /** Let the contact see the account's own number. @default {false} */
  sharePhone?: boolean;
}

/** Somebody to be found by phone number. */
export interface PhoneContact {
  /** Phone number in international form. */
  phone: string;
  /** First name to keep it under. */
  firstName: string;
  /** Last name to keep it under. @default {""} */
  lastName?: string;
}

/** Which of those who are blocked to read. */
export type BlockedOptions = CallOptions & PageLimits;

/**
 * Reads the contacts of the account.
 *
 * @param client Whose contacts.
 * @param options How to make the call.
 * @returns The users.
 */
export async function getContacts(
  client: BaseClient,
  options: CallOptions = {},
): Promise<User[]> {
  const answer = await client.invoke(
    "contacts.getContacts",
    { hash: 0n },
    callOptions(options),
  );
  if (answer._ === "contacts.contactsNotModified") return [];
  return answer.users.filter((user) => user._ === "user");
}

/**
 * Adds somebody to the contacts, or changes the name.
 *
 * @param client Whose contacts.
 * @param user Who.
 * @param contact Under which name.
 */
export async function addContact(
  client: BaseClient,
  user: PeerLike,
  contact: ContactOptions,
): Promise<void> {
  const verb = "add contact";
  const { firstName, lastName = "", phone = "", sharePhone } = contact;
  checkLength(firstName, "firstName", verb, 1, Infinity);
  await client.invoke("contacts.addContact", {
    id: await client.peers.resolveUser(user),
    firstName,
    lastName,
    phone,
    addPhonePrivacyException: sharePhone,
  }, callOptions(contact));
}

/**
 * Finds users by phone number and adds them to the contacts.
 *
 * @param client Whose contacts.
 * @param contacts Numbers and names.
 * @param options How to make the call.
 * @returns For each number its user, or `undefined` if nobody has it or the
 * server wants to be asked again later.
 */
export async function importContacts(
  client: BaseClient,
  contacts: readonly PhoneContact[],
  options: CallOptions = {},
): Promise<(User | undefined)[]> {
  const verb = "import contacts";
  checkArray(contacts, "contacts", verb);
  contacts.forEach(({ phone, firstName }, i) => {
    checkLength(phone, `contacts[${i}].phone`, verb, 1, Infinity);
    checkLength(firstName, `contacts[${i}].firstName`, verb, 1, Infinity);
  });
  if (contacts.length === 0) return [];
  const answer = await client.invoke("contacts.importContacts", {
    contacts: contacts.map(({ phone, firstName, lastName = "" }, i) => ({
      _: "inputPhoneContact" as const,
      clientId: BigInt(i),
      phone,
      firstName,
      lastName,
    })),
  }, callOptions(options));
  return contacts.map((_, i) => importedUser(answer, BigInt(i)));
}

function importedUser(
  { imported, users }: ContactsImportedContacts,
  clientId: bigint,
): User | undefined {
  const found = imported.find((it) => it.clientId === clientId);
  return users.find((user): user is User =>
    user._ === "user" && user.id === found?.userId
  );
}

/**
 * Takes users off the contacts.
 *
 * @param client Whose contacts.
 * @param users Who.
 * @param options How to make the call.
 */
export async function deleteContacts(
  client: BaseClient,
  users: readonly PeerLike[],
  options: CallOptions = {},
): Promise<void> {
  checkArray(users, "users", "delete contacts");
  if (users.length === 0) return;
  const id = await Promise.all(
    users.map((user) => client.peers.resolveUser(user)),
  );
  await client.invoke("contacts.deleteContacts", { id }, callOptions(options));
}

/**
 * Keeps somebody from writing to the account, or no longer does.
 *
 * @param client Whose list.
 * @param peer Who.
 * @param blocked Whether to block.
 * @param options How to make the call.
 */
export async function setBlocked(
  client: BaseClient,
  peer: PeerLike,
  blocked: boolean,
  options: CallOptions = {},
): Promise<void> {
  const id = await client.resolvePeer(peer);
  const method = blocked ? "contacts.block" : "contacts.unblock";
  await client.invoke(method, { id }, callOptions(options));
}

/** Those who are blocked, asked for page by page as needed. */
export class BlockedIterator extends PageIterator<TypeUser | TypeChat> {
  readonly #client: BaseClient;
  readonly #options: BlockedOptions;
  #offset = 0;

  /**
   * Made by `client.iterBlocked()`.
   *
   * @param client Whose list.
   * @param options How much to read.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(client: BaseClient, options: BlockedOptions = {}) {
    super("blocked peers", options);
    this.#client = client;
    this.#options = options;
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most peers that it may have.
   * @returns The users and channels.
   */
  protected override async load(
    limit: number,
  ): Promise<LoadedPage<TypeUser | TypeChat>> {
    const page = await this.#client.invoke(
      "contacts.getBlocked",
      { offset: this.#offset, limit },
      callOptions(this.#options),
    );
    const { users, chats } = contextOf(page);
    const isWhole = page._ === "contacts.blocked";
    this.#offset += page.blocked.length;
    const items = page.blocked.map(({ peerId }) =>
      peerId._ === "peerUser" ? users.get(peerId.userId) : chats.get(
        peerId._ === "peerChat" ? peerId.chatId : peerId.channelId,
      )
    ).filter((found) => found !== undefined);
    return {
      items,
      total: isWhole ? this.#offset : page.count,
      isLast: isWhole || page.blocked.length === 0 ||
        this.#offset >= page.count,
    };
  }
}
