/**
 * What is encoded and decoded. Plain TL objects with fields that layers 198 to
 * 228 share; `fit()` leaves out what a layer does not have and adds what it
 * requires besides.
 */

/** A TL object without its type. */
export type Plain = { _: string; [field: string]: unknown };

const NOW = 1_750_000_000;

function bytes(length: number, seed: number): Uint8Array {
  let state = seed | 1;
  return Uint8Array.from({ length }, () => {
    state = Math.imul(state, 1664525) + 1013904223 | 0;
    return state >>> 24;
  });
}

function long(seed: number): bigint {
  return BigInt.asIntN(
    64,
    BigInt(seed + 1) * 0x9e3779b97f4a7c15n,
  );
}

const TEXTS = [
  "ok",
  "See you at eight then, same place as last time?",
  "Привет! Завтра встречаемся у входа в метро, не опаздывай.",
  "The build is green again. I had to pin the compiler and clear the cache on both runners, after that everything went through without a single retry.",
  "😂😂😂",
  "https://example.org/a/rather/long/path?with=query&and=more#fragment",
];
const NAMES = ["Anna", "Борис", "Carla", "Dmitri", "Eve", "Фёдор", "Grace"];

const peerUser = (id: number): Plain => ({ _: "peerUser", userId: BigInt(id) });
const peerChannel = (id: number): Plain => ({
  _: "peerChannel",
  channelId: BigInt(id),
});

function user(i: number): Plain {
  return {
    _: "user",
    ...(i % 3 === 0 ? { contact: true, mutualContact: true } : {}),
    ...(i % 7 === 0 ? { bot: true, botInfoVersion: 3 } : {}),
    ...(i % 5 === 0 ? { premium: true } : {}),
    id: BigInt(5_000_000_000 + i),
    accessHash: long(i),
    firstName: NAMES[i % NAMES.length]!,
    ...(i % 4 !== 1 ? { lastName: `Surname${i}` } : {}),
    ...(i % 4 !== 2 ? { username: `some_user_${i}` } : {}),
    ...(i % 7 === 2 ? { phone: `7900${1_000_000 + i}` } : {}),
    ...(i % 4 !== 0
      ? {
        photo: {
          _: "userProfilePhoto",
          photoId: long(i + 1),
          strippedThumb: bytes(38, i),
          dcId: 2,
        },
      }
      : {}),
    ...(i % 3 === 0
      ? { status: { _: "userStatusOffline", wasOnline: NOW - i } }
      : { status: { _: "userStatusRecently" } }),
  };
}

function channel(i: number): Plain {
  return {
    _: "channel",
    ...(i % 2 === 0 ? { broadcast: true } : { megagroup: true }),
    ...(i % 9 === 0 ? { verified: true } : {}),
    id: BigInt(1_500_000_000 + i),
    accessHash: long(i + 500),
    title: i % 2 === 0 ? `Новости канала ${i}` : `A group of people ${i}`,
    ...(i % 3 === 0 ? { username: `channel_${i}` } : {}),
    photo: {
      _: "chatPhoto",
      photoId: long(i + 9),
      strippedThumb: bytes(40, i),
      dcId: 4,
    },
    date: NOW - 86400 * i,
    ...(i % 2 === 1
      ? {
        defaultBannedRights: {
          _: "chatBannedRights",
          changeInfo: true,
          pinMessages: true,
          untilDate: 2147483647,
        },
      }
      : {}),
    participantsCount: 1000 + i,
  };
}

function photo(i: number): Plain {
  return {
    _: "photo",
    id: long(i + 31),
    accessHash: long(i + 32),
    fileReference: bytes(29, i),
    date: NOW - i,
    sizes: [
      { _: "photoStrippedSize", type: "i", bytes: bytes(40, i) },
      { _: "photoSize", type: "m", w: 320, h: 240, size: 18000 + i },
      {
        _: "photoSizeProgressive",
        type: "y",
        w: 1280,
        h: 960,
        sizes: [9000, 21000, 43000, 88000, 150000],
      },
    ],
    dcId: 2,
  };
}

function document(i: number, isSticker: boolean): Plain {
  return {
    _: "document",
    id: long(i + 41),
    accessHash: long(i + 42),
    fileReference: bytes(29, i + 1),
    date: NOW - i,
    mimeType: isSticker ? "image/webp" : "video/mp4",
    size: 1234567n + BigInt(i),
    thumbs: [
      { _: "photoPathSize", type: "j", bytes: bytes(60, i) },
      { _: "photoSize", type: "m", w: 128, h: 128, size: 4096 + i },
    ],
    dcId: 4,
    attributes: isSticker
      ? [
        { _: "documentAttributeImageSize", w: 512, h: 512 },
        {
          _: "documentAttributeSticker",
          alt: "👍",
          stickerset: {
            _: "inputStickerSetID",
            id: long(77),
            accessHash: long(78),
          },
        },
        { _: "documentAttributeFilename", fileName: "sticker.webp" },
      ]
      : [
        {
          _: "documentAttributeVideo",
          supportsStreaming: true,
          duration: 12.5,
          w: 1920,
          h: 1080,
        },
        { _: "documentAttributeFilename", fileName: `video_${i}.mp4` },
      ],
  };
}

function media(i: number): Plain | undefined {
  if (i % 6 === 1) return { _: "messageMediaPhoto", photo: photo(i) };
  if (i % 6 === 4) {
    return { _: "messageMediaDocument", document: document(i, false) };
  }
  return undefined;
}

/** Text of a message: some are one line, some are several paragraphs. */
function text(i: number): string {
  const lines = 1 + (i * 5) % 6;
  return Array.from({ length: lines }, (_, k) => TEXTS[(i + k) % TEXTS.length])
    .join("\n\n");
}

function message(i: number, peerId: Plain, fromId: Plain): Plain {
  const attached = media(i);
  return {
    _: "message",
    ...(i % 4 === 0 ? { out: true } : {}),
    id: 10_000 + i,
    fromId,
    peerId,
    ...(i % 8 === 3
      ? {
        fwdFrom: {
          _: "messageFwdHeader",
          fromId: peerChannel(1_500_000_003),
          date: NOW - 5000,
          channelPost: 55,
        },
      }
      : {}),
    ...(i % 5 === 2
      ? { replyTo: { _: "messageReplyHeader", replyToMsgId: 9_990 + i } }
      : {}),
    date: NOW + i,
    message: text(i),
    ...(attached ? { media: attached } : {}),
    ...(i % 3 === 1
      ? {
        entities: [
          { _: "messageEntityBold", offset: 0, length: 2 },
          {
            _: "messageEntityTextUrl",
            offset: 3,
            length: 4,
            url: "https://example.org/",
          },
        ],
      }
      : {}),
    ...(i % 7 === 5
      ? {
        views: 1000 + i,
        forwards: i,
        reactions: {
          _: "messageReactions",
          results: [
            {
              _: "reactionCount",
              reaction: { _: "reactionEmoji", emoticon: "👍" },
              count: 12,
            },
          ],
        },
      }
      : {}),
    ...(i % 10 === 9 ? { editDate: NOW + i + 60 } : {}),
  };
}

/** What channels post: long, with a picture or video, and reacted to. */
function post(i: number, peerId: Plain): Plain {
  return {
    _: "message",
    post: true,
    id: 10_000 + i,
    peerId,
    date: NOW + i,
    message: Array.from({ length: 6 }, (_, k) => TEXTS[(i + k) % TEXTS.length])
      .join("\n\n"),
    media: i % 4 === 0
      ? { _: "messageMediaPhoto", photo: photo(i) }
      : { _: "messageMediaDocument", document: document(i, false) },
    entities: [
      { _: "messageEntityBold", offset: 0, length: 12 },
      { _: "messageEntityItalic", offset: 20, length: 6 },
      {
        _: "messageEntityTextUrl",
        offset: 30,
        length: 9,
        url: `https://example.org/posts/${i}?utm_source=channel`,
      },
      { _: "messageEntityHashtag", offset: 60, length: 5 },
    ],
    views: 20_000 + i,
    forwards: 3 * i,
    reactions: {
      _: "messageReactions",
      results: ["👍", "🔥", "😢"].map((emoticon, k) => ({
        _: "reactionCount",
        reaction: { _: "reactionEmoji", emoticon },
        count: 40 * k + i,
      })),
    },
    ...(i % 6 === 0 ? { editDate: NOW + i + 60 } : {}),
    postAuthor: NAMES[i % NAMES.length]!,
  };
}

function updates(): Plain {
  const list = Array.from({ length: 20 }, (_, i) =>
    i % 2 === 0
      ? {
        _: "updateNewMessage",
        message: message(
          i,
          peerUser(5_000_000_000 + i),
          peerUser(5_000_000_000 + i),
        ),
        pts: 100 + i,
        ptsCount: 1,
      }
      : {
        _: "updateNewChannelMessage",
        message: message(
          i,
          peerChannel(1_500_000_000 + i),
          peerUser(5_000_000_000 + i),
        ),
        pts: 900 + i,
        ptsCount: 1,
      });
  return {
    _: "updates",
    updates: list,
    users: Array.from({ length: 20 }, (_, i) => user(i)),
    chats: Array.from({ length: 10 }, (_, i) => channel(i * 2 + 1)),
    date: NOW,
    seq: 0,
  };
}

function dialog(i: number, peer: Plain): Plain {
  return {
    _: "dialog",
    ...(i < 5 ? { pinned: true } : {}),
    peer,
    topMessage: 10_000 + i,
    readInboxMaxId: 9_900,
    readOutboxMaxId: 9_950,
    unreadCount: i % 3,
    unreadMentionsCount: 0,
    unreadReactionsCount: 0,
    notifySettings: {
      _: "peerNotifySettings",
      ...(i % 4 === 0 ? { muteUntil: 2147483647 } : {}),
      ...(i % 3 === 0 ? { showPreviews: true, silent: false } : {}),
    },
    ...(i % 10 === 7
      ? { draft: { _: "draftMessage", message: TEXTS[1]!, date: NOW - i } }
      : {}),
    ...(i % 2 === 0 ? { pts: 5000 + i } : {}),
  };
}

function dialogs(): Plain {
  const peers = Array.from(
    { length: 100 },
    (_, i) =>
      i % 2 === 0
        ? peerChannel(1_500_000_000 + i)
        : peerUser(5_000_000_000 + i),
  );
  return {
    _: "messages.dialogs",
    dialogs: peers.map((peer, i) => dialog(i, peer)),
    messages: peers.map((peer, i) =>
      i % 2 === 0
        ? post(i, peer)
        : message(i, peer, peerUser(5_000_000_000 + i))
    ),
    chats: Array.from({ length: 80 }, (_, i) => channel(i)),
    users: Array.from({ length: 140 }, (_, i) => user(i)),
  };
}

function difference(): Plain {
  return {
    _: "updates.difference",
    newMessages: Array.from(
      { length: 30 },
      (_, i) =>
        i % 10 === 9
          ? {
            _: "messageService",
            id: 400 + i,
            fromId: peerUser(5_000_000_001),
            peerId: { _: "peerChat", chatId: 77n },
            date: NOW,
            action: { _: "messageActionChatEditTitle", title: "New title" },
          }
          : message(i + 50, peerUser(5_000_000_000 + i), peerUser(5)),
    ),
    newEncryptedMessages: [],
    otherUpdates: [
      ...Array.from({ length: 15 }, (_, i) => ({
        _: "updateReadHistoryInbox",
        peer: peerUser(5_000_000_000 + i),
        maxId: 100 + i,
        stillUnreadCount: 0,
        pts: 40 + i,
        ptsCount: 0,
      })),
      ...Array.from({ length: 15 }, (_, i) => ({
        _: "updateUserStatus",
        userId: BigInt(5_000_000_000 + i),
        status: { _: "userStatusOnline", expires: NOW + 300 },
      })),
      {
        _: "updateDcOptions",
        dcOptions: [
          { _: "dcOption", id: 2, ipAddress: "149.154.167.50", port: 443 },
          { _: "dcOption", id: 4, ipAddress: "149.154.167.91", port: 443 },
        ],
      },
      { _: "updateStickerSetsOrder", order: [1n, 2n, 3n] },
    ],
    chats: Array.from({ length: 12 }, (_, i) => channel(i + 7)),
    users: Array.from({ length: 25 }, (_, i) => user(i + 3)),
    state: {
      _: "updates.state",
      pts: 5000,
      qts: 3,
      date: NOW,
      seq: 8,
      unreadCount: 4,
    },
  };
}

function stickerSet(): Plain {
  return {
    _: "messages.stickerSet",
    set: {
      _: "stickerSet",
      installedDate: NOW,
      id: long(77),
      accessHash: long(78),
      title: "A set of stickers",
      shortName: "a_set_of_stickers",
      count: 60,
      hash: 12345,
    },
    packs: Array.from({ length: 30 }, (_, i) => ({
      _: "stickerPack",
      emoticon: ["👍", "😂", "❤️"][i % 3],
      documents: [long(i * 2 + 41), long(i * 2 + 42)],
    })),
    keywords: Array.from({ length: 20 }, (_, i) => ({
      _: "stickerKeyword",
      documentId: long(i + 41),
      keyword: ["like", "yes", "good"],
    })),
    documents: Array.from({ length: 60 }, (_, i) => document(i, true)),
  };
}

function starGifts(): Plain {
  return {
    _: "payments.starGifts",
    hash: 7,
    gifts: Array.from({ length: 40 }, (_, i) => ({
      _: "starGift",
      ...(i % 2 === 0
        ? { limited: true, availabilityRemains: 5 * i, availabilityTotal: 900 }
        : {}),
      id: long(i + 600),
      sticker: document(i, true),
      stars: 15n * BigInt(i + 1),
      convertStars: 13n,
      ...(i % 3 === 0 ? { firstSaleDate: NOW, lastSaleDate: NOW + 9 } : {}),
      ...(i % 4 === 0 ? { upgradeStars: 250n, title: `Gift ${i}` } : {}),
    })),
    chats: [],
    users: [],
  };
}

/** A type of which no constructor has code of its own. */
function rare(): Plain {
  return {
    _: "account.privacyRules",
    rules: Array.from(
      { length: 40 },
      (_, i) =>
        i % 3 === 0
          ? { _: "privacyValueAllowUsers", users: [BigInt(i), 5n, 6n] }
          : i % 3 === 1
          ? { _: "privacyValueDisallowChatParticipants", chats: [BigInt(i)] }
          : { _: "privacyValueAllowContacts" },
    ),
    chats: [],
    users: [],
  };
}

/** A rare type that is mostly fields: countries and their phone codes. */
function countries(): Plain {
  return {
    _: "help.countriesList",
    hash: 5,
    countries: Array.from({ length: 120 }, (_, i) => ({
      _: "help.country",
      ...(i % 9 === 0 ? { hidden: true } : {}),
      iso2: String.fromCharCode(65 + i % 26, 65 + (i * 7) % 26),
      defaultName: `Country number ${i}`,
      ...(i % 4 === 0 ? { name: `Страна ${i}` } : {}),
      countryCodes: [
        {
          _: "help.countryCode",
          countryCode: String(i),
          ...(i % 2 === 0 ? { patterns: ["XXX XXX XXXX"] } : {}),
          ...(i % 5 === 0 ? { prefixes: ["1", "20", "300"] } : {}),
        },
      ],
    })),
  };
}

const inputPeer: Plain = {
  _: "inputPeerUser",
  userId: 5_000_000_123n,
  accessHash: long(123),
};

function botMessage(): Plain {
  return {
    _: "messages.sendMessage",
    noWebpage: true,
    peer: inputPeer,
    replyTo: { _: "inputReplyToMessage", replyToMsgId: 4321 },
    message: "Your order 4711 is ready. Choose what to do next, please:",
    randomId: long(9),
    replyMarkup: {
      _: "replyInlineMarkup",
      rows: [
        {
          _: "keyboardButtonRow",
          buttons: [
            {
              _: "keyboardButtonCallback",
              text: "Accept",
              data: new TextEncoder().encode("accept:4711"),
            },
            {
              _: "keyboardButtonCallback",
              text: "Decline",
              data: new TextEncoder().encode("decline:4711"),
            },
          ],
        },
        {
          _: "keyboardButtonRow",
          buttons: [
            {
              _: "keyboardButtonUrl",
              text: "Open in browser",
              url: "https://example.org/orders/4711",
            },
          ],
        },
      ],
    },
    entities: [
      { _: "messageEntityBold", offset: 11, length: 4 },
      { _: "messageEntityItalic", offset: 26, length: 6 },
      {
        _: "messageEntityTextUrl",
        offset: 44,
        length: 4,
        url: "https://example.org/help",
      },
    ],
  };
}

/** Everything that is measured, by name. */
export const PAYLOADS: Readonly<Record<string, () => Plain>> = {
  sendMessage: () => ({
    _: "messages.sendMessage",
    peer: inputPeer,
    message: "Hello there, this is a message of usual length.",
    randomId: long(7),
  }),
  botMessage,
  saveFilePart: () => ({
    _: "upload.saveFilePart",
    fileId: long(3),
    filePart: 12,
    bytes: bytes(512 * 1024, 5),
  }),
  updates,
  dialogs,
  uploadFile: () => ({
    _: "upload.file",
    type: { _: "storage.filePartial" },
    mtime: NOW,
    bytes: bytes(512 * 1024, 6),
  }),
  difference,
  stickerSet,
  starGifts,
  rare,
  countries,
};
