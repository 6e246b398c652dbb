import { assert, assertEquals } from "@std/assert";
import {
  Client,
  filters,
  parseCommand,
  type Update,
  type UpdatePredicate,
} from "../../../src/features/mod.ts";
import { wrapUpdate } from "../../../src/features/updates/mod.ts";
import type {
  TypeChat,
  TypeDocumentAttribute,
  TypeMessageMedia,
  TypePeer,
} from "../../../src/tl/mod.ts";
import { API, BOT, withUserAndBot } from "../wire.ts";

const client = new Client(API);
const USER: TypePeer = { _: "peerUser", userId: 5n };
const CHANNEL: TypePeer = { _: "peerChannel", channelId: 7n };

/** A new message with some text or media, somewhere. */
function message(
  text: string,
  rest: {
    peerId?: TypePeer;
    out?: true;
    post?: true;
    media?: TypeMessageMedia;
  } = {},
  chats: TypeChat[] = [],
): Update {
  return wrapUpdate(client, {
    update: {
      _: "updateNewMessage",
      message: {
        _: "message",
        id: 1,
        peerId: USER,
        date: 1,
        message: text,
        ...rest,
      },
      pts: 0,
      ptsCount: 0,
    },
    context: {
      users: new Map(),
      chats: new Map(chats.map((chat) => [chat.id, chat])),
      date: 0,
    },
  });
}

function press(data?: Uint8Array): Update {
  return wrapUpdate(client, {
    update: {
      _: "updateBotCallbackQuery",
      queryId: 1n,
      userId: 5n,
      peer: USER,
      msgId: 7,
      chatInstance: 8n,
      ...(data === undefined ? { gameShortName: "game" } : { data }),
    },
    context: { users: new Map(), chats: new Map(), date: 0 },
  });
}

function channel(megagroup: boolean): TypeChat {
  return {
    _: "channel",
    id: 7n,
    title: "Room",
    photo: { _: "chatPhotoEmpty" },
    date: 1,
    ...(megagroup ? { megagroup } : { broadcast: true }),
  };
}

function file(...attributes: TypeDocumentAttribute[]): TypeMessageMedia {
  return {
    _: "messageMediaDocument",
    document: {
      _: "document",
      id: 1n,
      accessHash: 2n,
      fileReference: new Uint8Array(),
      date: 1,
      mimeType: "application/octet-stream",
      size: 1n,
      dcId: 2,
      attributes,
    },
  };
}

const RAW: Update = { type: "raw", raw: { _: "updateConfig" } };
const VIDEO = { _: "documentAttributeVideo", duration: 1, w: 1, h: 1 } as const;
const GEO = { _: "geoPointEmpty" } as const;

Deno.test("filters pass what they say, and nothing else", () => {
  const video = message("", { media: file(VIDEO) });
  const cases: [string, UpdatePredicate, Update[], Update[]][] = [
    ["ofType", filters.ofType("newMessage", "callbackQuery"), [
      message("a"),
      press(),
    ], [RAW]],
    ["incoming", filters.incoming, [message("a")], [
      message("a", { out: true }),
      RAW,
    ]],
    ["inChat", filters.inChat(5), [message("a"), press()], [
      message("a", { peerId: CHANNEL }),
      RAW,
    ]],
    ["any text", filters.text(), [message("a"), message("\n")], [
      message(""),
      RAW,
    ]],
    ["text", filters.text(/^b/g), [message("ba"), message("bb")], [
      message("ab"),
      press(),
    ]],
    ["any media", filters.media(), [video], [message("a"), RAW]],
    ["media", filters.media("photo", "video"), [
      video,
      message("", { media: { _: "messageMediaPhoto" } }),
    ], [
      message("", { media: file() }),
      message("", { media: file(VIDEO, { _: "documentAttributeAnimated" }) }),
      message("a"),
      RAW,
    ]],
    ["location", filters.media("location"), [
      message("", { media: { _: "messageMediaGeo", geo: GEO } }),
      message("", { media: { _: "messageMediaGeoLive", geo: GEO, period: 1 } }),
    ], [video]],
    ["document", filters.media("document"), [
      message("", { media: file() }),
    ], [video]],
    ["voice", filters.media("voice"), [
      message("", {
        media: file({ _: "documentAttributeAudio", voice: true, duration: 1 }),
      }),
    ], [
      message("", {
        media: file({ _: "documentAttributeAudio", duration: 1 }),
      }),
    ]],
    ["data", filters.callbackData("a:1"), [press(bytes("a:1"))], [
      press(bytes("a:12")),
      press(),
      RAW,
    ]],
    ["data by pattern", filters.callbackData(/^a:/), [press(bytes("a:1"))], [
      press(bytes("b")),
      press(),
    ]],
    ["game", filters.callbackData(/^/), [press(bytes(""))], [press()]],
    [
      "and",
      filters.and(filters.incoming, filters.text(/a/)),
      [message("a")],
      [message("b"), message("a", { out: true })],
    ],
    [
      "or",
      filters.or(filters.ofType("raw"), filters.text(/a/)),
      [message("a"), RAW],
      [message("b"), press()],
    ],
    ["not", filters.not(filters.incoming), [RAW, message("a", { out: true })], [
      message("a"),
    ]],
  ];
  for (const [name, filter, passed, held] of cases) {
    // Twice: a pattern must not remember.
    for (const update of [...passed, ...passed]) {
      assertEquals(filter(update), true, name);
    }
    for (const update of held) assertEquals(filter(update), false, name);
  }
});

Deno.test("filters.chat() tells private chats, groups and channels apart", () => {
  const cases: [Update, string][] = [
    [message("a"), "private"],
    [message("a", { peerId: { _: "peerChat", chatId: 6n } }), "group"],
    [message("a", { peerId: CHANNEL }, [channel(true)]), "group"],
    [message("a", { peerId: CHANNEL }, [channel(false)]), "channel"],
    [message("a", { peerId: CHANNEL }), "group"],
    [message("a", { peerId: CHANNEL, post: true }), "channel"],
  ];
  for (const [update, wanted] of cases) {
    const types = (["private", "group", "channel"] as const)
      .filter((type) => filters.chat(type)(update));
    assertEquals(types, [wanted as typeof types[number]]);
  }
  assertEquals(filters.chat("private")(RAW), false);
});

Deno.test("filters.command() passes commands to the bot, and to no other", () => {
  const named = filters.command("start", { username: "Echo_bot" });
  const bare = filters.command("start");
  const cases: [string, boolean, boolean][] = [
    ["/start", true, true],
    ["/START ref_42", true, true],
    ["/start\nref", true, true],
    ["/start@echo_bot ref", true, false],
    ["/start@other_bot", false, false],
    ["/started", false, false],
    ["start", false, false],
    [" /start", false, false],
  ];
  for (const [text, isNamed, isBare] of cases) {
    assertEquals(named(message(text)), isNamed, text);
    assertEquals(bare(message(text)), isBare, text);
  }
  assertEquals(named(RAW), false);
});

Deno.test("parseCommand() takes name, bot and arguments apart", () => {
  const cases: [string, [string, string | undefined, string] | undefined][] = [
    ["/start", ["start", undefined, ""]],
    ["/start  a  b ", ["start", undefined, "a  b"]],
    ["/help@Echo_bot x\ny", ["help", "Echo_bot", "x\ny"]],
    [`/${"a".repeat(64)}`, ["a".repeat(64), undefined, ""]],
    [`/${"a".repeat(65)}`, undefined],
    ["/", undefined],
    ["/ä", undefined],
    ["/start@", undefined],
    ["a /start", undefined],
    ["", undefined],
  ];
  for (const [text, wanted] of cases) {
    const command = parseCommand(text);
    const { name, username, args } = command ?? {};
    assertEquals(command && [name, username, args], wanted, text);
  }
});

Deno.test("UpdateStream.filter() gives what passes as its type, and closes the stream", () =>
  withUserAndBot(async ({ user, bot }) => {
    const updates = bot.streamUpdates();
    const start = filters.and(
      filters.command("start"),
      filters.ofType("newMessage"),
      filters.chat("private"),
    );
    for (const text of ["hello", "/start ref_42"]) {
      await user.sendMessage(BOT, text);
    }
    for await (const { type, message } of updates.filter(start)) {
      assertEquals(type, "newMessage");
      assertEquals(parseCommand(message.text)?.args, "ref_42");
      break;
    }
    assert((await updates.next()).done);
  }));

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
