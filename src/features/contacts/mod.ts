/**
 * The address book, and those who may not write.
 *
 * @module
 */

export {
  addContact,
  BlockedIterator,
  type BlockedOptions,
  type ContactOptions,
  deleteContacts,
  getContacts,
  importContacts,
  type PhoneContact,
  setBlocked,
} from "./contacts.ts";
