/**
 * `parseCommand()`: what users write to bots after a slash.
 *
 * @see https://core.telegram.org/api/bots/commands
 *
 * @module
 */

/** A command, taken apart. */
export interface Command {
  /** Its name, without the slash, as it was written: 1 to 64 characters. */
  readonly name: string;
  /** The bot that it names, without `@`; `undefined` if it names none. */
  readonly username: string | undefined;
  /**
   * What stands behind it, without white space around; `""` for nothing. After
   * `/start`, the parameter of the link that was followed.
   */
  readonly args: string;
}

const COMMAND = /^\/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?:\s|$)/;

/**
 * Takes a command apart.
 *
 * @param text Text of a message.
 * @returns The command; `undefined` if the text does not begin with one.
 *
 * @example A deep link was followed
 * ```ts
 * import { parseCommand } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseCommand("/start@echo_bot ref_42"), {
 *   name: "start",
 *   username: "echo_bot",
 *   args: "ref_42",
 * });
 * assertEquals(parseCommand("start"), undefined);
 * ```
 */
export function parseCommand(text: string): Command | undefined {
  const match = COMMAND.exec(text);
  if (match === null) return undefined;
  const [whole, name, username] = match;
  return { name: name!, username, args: text.slice(whole.length).trim() };
}
