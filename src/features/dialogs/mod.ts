/**
 * The chat list.
 *
 * @module
 */

export { Dialog } from "./dialog.ts";
export { DialogIterator, type DialogOptions } from "./dialog_iterator.ts";
