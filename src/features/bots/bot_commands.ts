/**
 * The commands that a bot offers.
 *
 * @see https://core.telegram.org/api/bots/commands
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type { BotCommand, TypeBotCommandScope } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkArray, checkLength } from "../check_arguments.ts";

/** A command: its name and what it does. */
export interface CommandOptions {
  /** 1 to 32 of the characters `a-z`, `0-9` and `_`, without a slash. */
  command: string;
  /** What it does, 1 to 256 characters. */
  description: string;
}

/**
 * Who is offered a list of commands: everybody, all private chats, all
 * groups, their administrators, or one chat, its administrators, one member.
 */
export type CommandScope =
  | "default"
  | "users"
  | "chats"
  | "chatAdmins"
  | { readonly peer: PeerLike }
  | { readonly peer: PeerLike; readonly admins: true }
  | { readonly peer: PeerLike; readonly user: PeerLike };

/** Which list of commands is meant. */
export interface CommandListOptions extends CallOptions {
  /** Who is offered it. @default {"default"} */
  scope?: CommandScope;
  /** Language of those who are: two letters; `""` for all. @default {""} */
  langCode?: string;
}

/** Most commands of a list. */
const MAX_COMMANDS = 100;

/**
 * Sets a list of commands, in place of the one before.
 *
 * @param client The bot.
 * @param commands At most 100 commands.
 * @param options Which list.
 */
export async function setBotCommands(
  client: BaseClient,
  commands: readonly CommandOptions[],
  options: CommandListOptions = {},
): Promise<void> {
  const verb = "set bot commands";
  checkCommands(commands, verb);
  const list = await toList(client, options, verb);
  await client.invoke("bots.setBotCommands", {
    ...list,
    commands: commands.map(({ command, description }) => ({
      _: "botCommand" as const,
      command,
      description,
    })),
  }, callOptions(options));
}

/**
 * Reads a list of commands.
 *
 * @param client The bot.
 * @param options Which list.
 * @returns The commands; none if the list was not set.
 */
export async function getBotCommands(
  client: BaseClient,
  options: CommandListOptions = {},
): Promise<BotCommand[]> {
  const list = await toList(client, options, "get bot commands");
  return await client.invoke("bots.getBotCommands", list, callOptions(options));
}

/**
 * Deletes a list of commands: a more general one takes its place.
 *
 * @param client The bot.
 * @param options Which list.
 */
export async function deleteBotCommands(
  client: BaseClient,
  options: CommandListOptions = {},
): Promise<void> {
  const list = await toList(client, options, "delete bot commands");
  await client.invoke("bots.resetBotCommands", list, callOptions(options));
}

function checkCommands(
  commands: readonly CommandOptions[],
  verb: string,
): void {
  checkArray(commands, "commands", verb);
  if (commands.length > MAX_COMMANDS) {
    throw new RangeError(
      `Cannot ${verb}: commands must be at most ${MAX_COMMANDS}, ` +
        `got ${commands.length}`,
    );
  }
  commands.forEach(({ command, description }, i) => {
    checkLength(command, `commands[${i}].command`, verb, 1, 32);
    if (!/^[a-z0-9_]+$/.test(command)) {
      throw new SyntaxError(
        `Cannot ${verb}: commands[${i}].command must be of a-z, 0-9 and _, ` +
          `got "${command}"`,
      );
    }
    checkLength(description, `commands[${i}].description`, verb, 1, 256);
  });
}

const SCOPES: Record<string, TypeBotCommandScope> = {
  default: { _: "botCommandScopeDefault" },
  users: { _: "botCommandScopeUsers" },
  chats: { _: "botCommandScopeChats" },
  chatAdmins: { _: "botCommandScopeChatAdmins" },
};

async function toList(
  client: BaseClient,
  options: CommandListOptions,
  verb: string,
): Promise<{ scope: TypeBotCommandScope; langCode: string }> {
  const { scope = "default", langCode = "" } = options;
  if (!/^(?:[a-z]{2})?$/.test(langCode)) {
    throw new SyntaxError(
      `Cannot ${verb}: langCode must be two letters or empty, ` +
        `got "${langCode}"`,
    );
  }
  if (typeof scope === "string") {
    if (Object.hasOwn(SCOPES, scope)) {
      return { scope: SCOPES[scope]!, langCode };
    }
    const names = Object.keys(SCOPES).join(", ");
    throw new TypeError(
      `Cannot ${verb}: scope must be ${names} or a chat, got ${scope}`,
    );
  }
  const peer = await client.resolvePeer(scope.peer);
  if ("user" in scope) {
    const userId = await client.peers.resolveUser(scope.user);
    return { scope: { _: "botCommandScopePeerUser", peer, userId }, langCode };
  }
  return "admins" in scope
    ? { scope: { _: "botCommandScopePeerAdmins", peer }, langCode }
    : { scope: { _: "botCommandScopePeer", peer }, langCode };
}
