import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { Client, filters } from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { withRooms } from "../rooms.ts";
import {
  API,
  BOT,
  connectBot,
  nextMessage,
  TOKEN,
  withUserAndBot,
} from "../wire.ts";

/** A promise, and what keeps it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => open = resolve);
  return { opened, open };
}

/** Hears messages, and waits until there were so many of them. */
class Heard {
  readonly texts: string[] = [];
  #wake = () => {};

  add(text: string): void {
    this.texts.push(text);
    this.#wake();
  }

  async until(count: number): Promise<string[]> {
    while (this.texts.length < count) {
      await new Promise<void>((resolve) => this.#wake = resolve);
    }
    return this.texts;
  }
}

const message = filters.and(filters.ofType("newMessage"), filters.incoming);

Deno.test("Client.handleUpdates() handles one chat in order and others beside it", () =>
  withRooms(async ({ ann, bob, group, hall }) => {
    const heard = new Heard();
    const first = gate();
    const handling = bob.handleUpdates(message, async ({ message }) => {
      heard.add(`${message.text} begins`);
      if (message.text === "group 1") await first.opened;
      heard.add(`${message.text} ends`);
    });
    await ann.sendMessage(group, "group 1");
    await ann.sendMessage(group, "group 2");
    await ann.sendMessage(hall, "hall");
    assertEquals(await heard.until(3), [
      "group 1 begins",
      "hall begins",
      "hall ends",
    ]);
    first.open();
    assertEquals((await heard.until(6)).slice(3), [
      "group 1 ends",
      "group 2 begins",
      "group 2 ends",
    ]);
    await bob.close();
    await handling;
  }));

Deno.test("Client.handleUpdates() runs no more handlers at once than it may, in no order if told so", () =>
  withUserAndBot(async ({ user, bot }) => {
    const heard = new Heard();
    const gates = new Map(["1", "2", "3"].map((text) => [text, gate()]));
    await using all = bot.streamUpdates();
    const handling = bot.handleUpdates(message, async ({ message }) => {
      heard.add(message.text);
      await gates.get(message.text)!.opened;
    }, { concurrency: 2, ordered: "none" });
    for (const text of gates.keys()) await user.sendMessage(BOT, text);
    for (const text of gates.keys()) {
      assertEquals((await nextMessage(all)).text, text);
    }
    assertEquals(await heard.until(2), ["1", "2"]);
    gates.get("2")!.open();
    assertEquals(await heard.until(3), ["1", "2", "3"]);
    gates.get("1")!.open();
    gates.get("3")!.open();
    await bot.close();
    await handling;
  }));

Deno.test("Client.handleUpdates() goes on after a handler failed, and reports it", () =>
  withUserAndBot(async ({ user, bot }) => {
    const errors: unknown[] = [];
    const heard = new Heard();
    bot.on("error", (error) => {
      errors.push(error);
      heard.add("event");
    });
    const boom = new Error("boom");
    const thrown = new Error("thrown by onError");
    const fail = () => {
      throw boom;
    };
    const told: [unknown, string][] = [];
    const runs = [
      bot.handleUpdates(message, fail),
      bot.handleUpdates(message, () => Promise.reject(boom), {
        onError: (error, update) => {
          told.push([error, update.type]);
          heard.add("onError");
          throw thrown;
        },
      }),
      bot.handleUpdates(fail, () => {}, {
        onError: () => heard.add("filter"),
      }),
    ];
    for (const count of [1, 2]) {
      await user.sendMessage(BOT, `${count}`);
      await heard.until(count * 4);
    }
    assertEquals(heard.texts.toSorted(), [
      ...["event", "event", "event", "event", "filter", "filter"],
      ...["onError", "onError"],
    ]);
    assertEquals(told, [[boom, "newMessage"], [boom, "newMessage"]]);
    assertEquals(new Set(errors), new Set([boom, thrown]));
    await bot.close();
    await Promise.all(runs);
  }));

Deno.test("Client.handleUpdates() waits for running handlers, begins none and throws the reason once aborted", () =>
  withUserAndBot(async ({ user, bot }) => {
    const heard = new Heard();
    const first = gate();
    const controller = new AbortController();
    await using all = bot.streamUpdates();
    let isSettled = false;
    const handling = bot.handleUpdates(message, async ({ message }) => {
      heard.add(message.text);
      await first.opened;
      heard.add(`${message.text} ends`);
    }, { signal: controller.signal });
    const settled = handling.catch((error) => {
      isSettled = true;
      return error;
    });
    await user.sendMessage(BOT, "1");
    await user.sendMessage(BOT, "2");
    for (const text of ["1", "2"]) {
      assertEquals((await nextMessage(all)).text, text);
    }
    await heard.until(1);
    const reason = new Error("enough");
    controller.abort(reason);
    await user.sendMessage(BOT, "3");
    await nextMessage(all);
    assertEquals(isSettled, false);
    first.open();
    assertEquals(await settled, reason);
    assertEquals(heard.texts, ["1", "1 ends"]);
    await assertRejects(
      () => bot.handleUpdates(() => {}, { signal: controller.signal }),
      Error,
      "enough",
    );
  }));

Deno.test("Client.handleUpdates() waits for running handlers when the client is closed", () =>
  withUserAndBot(async ({ user, bot }) => {
    const heard = new Heard();
    const first = gate();
    const handling = bot.handleUpdates(message, async ({ message }) => {
      heard.add(message.text);
      await first.opened;
    });
    await user.sendMessage(BOT, "1");
    await user.sendMessage(BOT, "2");
    await heard.until(1);
    await bot.close();
    const winner = await Promise.race([handling, Promise.resolve("running")]);
    assertEquals(winner, "running");
    first.open();
    await handling;
    assertEquals(heard.texts, ["1"]);
  }));

Deno.test("Client.handleUpdates() leaves updates in the stream while it has no room", async () => {
  await using server = await TestServer.start();
  server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
  server.addBot({ token: TOKEN, username: BOT.slice(1) });
  await using bot = await connectBot(server);
  const ids = [...Array(40).keys()];
  const heard = new Heard();
  const first = gate();
  await using all = bot.streamUpdates();
  const handling = bot.handleUpdates(async (update) => {
    assert(update.type === "userTyping");
    heard.add(String(update.typing.raw.action._));
    await first.opened;
  }, { concurrency: 1, capacity: 4, overflow: "dropNewest" });
  for (const _ of ids) {
    server.push(bot.account!.userId, {
      _: "updateUserTyping",
      userId: 5n,
      action: { _: "sendMessageTypingAction" },
    });
    await all.next();
  }
  first.open();
  // One at once, and of the rest as many as fit into the stream.
  await heard.until(5);
  await bot.close();
  await handling;
  assertEquals(heard.texts.length, 5);
});

Deno.test("Client.handleUpdates() refuses bad arguments before anything else", () => {
  const client = new Client(API);
  const cases: [() => unknown, ErrorConstructor, string][] = [
    [
      () => client.handleUpdates(1 as never),
      TypeError,
      "handler must be a function, got number",
    ],
    [
      () => client.handleUpdates(1 as never, () => {}),
      TypeError,
      "filter must be a function, got number",
    ],
    [
      () => client.handleUpdates(() => {}, { onError: 1 as never }),
      TypeError,
      "onError must be a function, got number",
    ],
    [
      () => client.handleUpdates(() => {}, { concurrency: 0 }),
      RangeError,
      "concurrency must be a whole number from 1 to 10000, got 0",
    ],
    [
      () => client.handleUpdates(() => {}, { concurrency: 10_001 }),
      RangeError,
      "concurrency must be a whole number from 1 to 10000, got 10001",
    ],
    [
      () => client.handleUpdates(() => {}, { ordered: "user" as never }),
      TypeError,
      'ordered must be "chat" or "none", got "user"',
    ],
    [
      () => client.handleUpdates(() => {}, { signal: {} as never }),
      TypeError,
      "signal must be an AbortSignal, got object",
    ],
    [
      () => client.handleUpdates(() => {}, { capacity: 0 }),
      RangeError,
      "capacity",
    ],
  ];
  for (const [call, type, message] of cases) {
    assertThrows(call, type, message);
  }
});
