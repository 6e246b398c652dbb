/**
 * What bots say about themselves.
 *
 * @module
 */

import type {
  BotInfo,
  TypeBotCommandScope,
  TypeInputUser,
} from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { peerKey } from "../peers.ts";
import { resolvePeer, resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";

/** Most commands of one list. */
const MAX_COMMANDS = 100;

function self(call: Call): Account & { bot: NonNullable<Account["bot"]> } {
  const { account } = call;
  if (account.bot === undefined) refuse("USER_BOT_REQUIRED");
  return account as Account & { bot: NonNullable<Account["bot"]> };
}

function commandsKey(
  call: Call,
  scope: TypeBotCommandScope,
  langCode: string,
): string {
  if (langCode !== "" && !/^[a-z]{2}$/.test(langCode)) {
    refuse("LANG_CODE_INVALID");
  }
  const { world, account } = call;
  const peer = "peer" in scope
    ? peerKey(resolvePeer(world, account, scope.peer))
    : "";
  const user = "userId" in scope
    ? resolveUser(world, account, scope.userId).id
    : "";
  return [scope._, peer, user, langCode].join("|");
}

/**
 * Describes a bot to those who open its profile.
 *
 * @param account The bot.
 * @param langCode The language of whoever looks.
 * @returns Its description, commands and button.
 */
export function showBotInfo(account: Account, langCode: string): BotInfo {
  const { description, commands, menuButton } = account.bot!;
  const list = commands.get(`botCommandScopeUsers|||${langCode}`) ??
    commands.get("botCommandScopeUsers|||") ??
    commands.get(`botCommandScopeDefault|||${langCode}`) ??
    commands.get("botCommandScopeDefault|||");
  return {
    _: "botInfo",
    userId: account.id,
    description,
    commands: list && [...list],
    menuButton: menuButton ?? { _: "botMenuButtonDefault" },
  };
}

/** The bot that a request is about: the caller, or one it owns. */
function target(call: Call, input: TypeInputUser | undefined): Account {
  const account = input === undefined
    ? call.account
    : resolveUser(call.world, call.account, input);
  if (account.bot === undefined) refuse("BOT_INVALID");
  return account;
}

/** Handlers of what bots say about themselves. */
export const botSettingsHandlers: Handlers = {
  "bots.setBotCommands"(call, params) {
    const { bot } = self(call);
    const key = commandsKey(call, params.scope, params.langCode);
    if (params.commands.length > MAX_COMMANDS) refuse("BOT_COMMANDS_TOO_MUCH");
    for (const { command, description } of params.commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) refuse("BOT_COMMAND_INVALID");
      if (description.length < 1 || description.length > 256) {
        refuse("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    bot.commands.set(key, params.commands);
    return true;
  },

  "bots.resetBotCommands"(call, params) {
    const { bot } = self(call);
    bot.commands.delete(commandsKey(call, params.scope, params.langCode));
    return true;
  },

  "bots.getBotCommands"(call, params) {
    const { bot } = self(call);
    const key = commandsKey(call, params.scope, params.langCode);
    return [...bot.commands.get(key) ?? []];
  },

  "bots.setBotMenuButton"(call, { button }) {
    self(call).bot.menuButton = button;
    return true;
  },

  "bots.getBotMenuButton"(call) {
    return self(call).bot.menuButton ?? { _: "botMenuButtonDefault" };
  },

  "bots.setBotInfo"(call, params) {
    const account = target(call, params.bot);
    if (params.name !== undefined) account.firstName = params.name;
    if (params.about !== undefined) account.about = params.about;
    if (params.description !== undefined) {
      account.bot!.description = params.description;
    }
    return true;
  },

  "bots.getBotInfo"(call, params) {
    const account = target(call, params.bot);
    return {
      _: "bots.botInfo",
      name: account.firstName,
      about: account.about,
      description: account.bot!.description ?? "",
    };
  },
};
