/**
 * Groups and channels: coming and going, making and managing.
 *
 * @module
 */

export { parseInviteHash } from "./invite_hash.ts";
export type { JoinOutcome } from "./join_chat.ts";
export type { DeleteDialogOptions } from "./leave_chat.ts";
