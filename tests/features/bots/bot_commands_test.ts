import { assert, assertEquals, assertRejects } from "@std/assert";
import type { CommandListOptions } from "../../../mod.ts";
import { lastCall, withUserAndBot } from "../wire.ts";

const START = { command: "start", description: "Begin" };

Deno.test("bot commands are set, read and deleted by scope and language", () =>
  withUserAndBot(async ({ server, user, bot }) => {
    const me = await user.getMe();
    const peer = Number(me.id);
    const cases: [CommandListOptions, string][] = [
      [{}, "botCommandScopeDefault"],
      [{ scope: "default", langCode: "de" }, "botCommandScopeDefault"],
      [{ scope: "users" }, "botCommandScopeUsers"],
      [{ scope: "chats" }, "botCommandScopeChats"],
      [{ scope: "chatAdmins" }, "botCommandScopeChatAdmins"],
      [{ scope: { peer } }, "botCommandScopePeer"],
      [{ scope: { peer, admins: true } }, "botCommandScopePeerAdmins"],
      [{ scope: { peer, user: peer } }, "botCommandScopePeerUser"],
    ];
    for (const [i, [options, scope]] of cases.entries()) {
      assertEquals(await bot.getBotCommands(options), [], scope);
      const command = { command: `c${i}`, description: "Does it" };
      await bot.setBotCommands([START, command], options);
      const call = lastCall(server, "bots.setBotCommands");
      assertEquals(call.scope._, scope);
      assertEquals(call.langCode, options.langCode ?? "");
      const read = await bot.getBotCommands(options);
      assertEquals(read.map(({ command }) => command), ["start", `c${i}`]);
    }
    for (const [options, scope] of cases) {
      await bot.deleteBotCommands(options);
      assertEquals(await bot.getBotCommands(options), [], scope);
    }
  }));

Deno.test("Client.setBotCommands() takes texts and lists up to their limits", () =>
  withUserAndBot(async ({ server, bot }) => {
    const longest = { command: "a".repeat(32), description: "é".repeat(256) };
    await bot.setBotCommands(Array.from({ length: 100 }, () => longest));
    assertEquals((await bot.getBotCommands()).length, 100);
    server.clearCalls();
    const list = (command: object) => [{ ...START, ...command }];
    const cases: [unknown, CommandListOptions, ErrorConstructor, string][] = [
      [
        Array.from({ length: 101 }, () => START),
        {},
        RangeError,
        "Cannot set bot commands: commands must be at most 100, got 101",
      ],
      [START, {}, TypeError, "commands must be an array, got object"],
      [
        list({ command: "a".repeat(33) }),
        {},
        RangeError,
        "commands[0].command must be 1 to 32 characters, got 33",
      ],
      [list({ command: "" }), {}, RangeError, "got 0"],
      [
        list({ command: "/start" }),
        {},
        SyntaxError,
        'commands[0].command must be of a-z, 0-9 and _, got "/start"',
      ],
      [
        list({ description: "x".repeat(257) }),
        {},
        RangeError,
        "commands[0].description must be 1 to 256 characters, got 257",
      ],
      [list({ description: "" }), {}, RangeError, "got 0"],
      [
        [START],
        { langCode: "eng" },
        SyntaxError,
        'langCode must be two letters or empty, got "eng"',
      ],
      [
        [START],
        { scope: "all" as never },
        TypeError,
        "scope must be default, users, chats, chatAdmins or a chat, got all",
      ],
    ];
    for (const [commands, options, type, message] of cases) {
      await assertRejects(
        () => bot.setBotCommands(commands as [], options),
        type,
        message,
      );
    }
    assert(server.calls.every(({ method }) => !method.startsWith("bots.")));
  }));
