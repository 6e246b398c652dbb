/**
 * Collections that applications ask for when they start: stickers, emoji,
 * themes. This server has none, and says so as Telegram says it of an empty
 * collection.
 *
 * @module
 */

import type { Handlers } from "../call.ts";

/** Handlers of empty collections. */
export const collectionHandlers: Handlers = {
  "messages.getAllStickers"() {
    return { _: "messages.allStickers", hash: 0n, sets: [] };
  },

  "messages.getMaskStickers"() {
    return { _: "messages.allStickers", hash: 0n, sets: [] };
  },

  "messages.getEmojiStickers"() {
    return { _: "messages.allStickers", hash: 0n, sets: [] };
  },

  "messages.getStickers"() {
    return { _: "messages.stickers", hash: 0n, stickers: [] };
  },

  "messages.getRecentStickers"() {
    return {
      _: "messages.recentStickers",
      hash: 0n,
      packs: [],
      stickers: [],
      dates: [],
    };
  },

  "messages.getFavedStickers"() {
    return { _: "messages.favedStickers", hash: 0n, packs: [], stickers: [] };
  },

  "messages.getFeaturedStickers"() {
    return {
      _: "messages.featuredStickers",
      hash: 0n,
      count: 0,
      sets: [],
      unread: [],
    };
  },

  "messages.getSavedGifs"() {
    return { _: "messages.savedGifs", hash: 0n, gifs: [] };
  },

  "messages.getTopReactions"() {
    return { _: "messages.reactions", hash: 0n, reactions: [] };
  },

  "messages.getRecentReactions"() {
    return { _: "messages.reactions", hash: 0n, reactions: [] };
  },

  "messages.getEmojiGroups"() {
    return { _: "messages.emojiGroups", hash: 0, groups: [] };
  },

  "messages.getEmojiKeywords"(_call, { langCode }) {
    return {
      _: "emojiKeywordsDifference",
      langCode,
      fromVersion: 0,
      version: 1,
      keywords: [],
    };
  },

  "messages.getDefaultHistoryTTL"() {
    return { _: "defaultHistoryTTL", period: 0 };
  },

  "messages.getPeerSettings"() {
    return {
      _: "messages.peerSettings",
      settings: { _: "peerSettings" },
      chats: [],
      users: [],
    };
  },

  "messages.getQuickReplies"() {
    return {
      _: "messages.quickReplies",
      quickReplies: [],
      messages: [],
      chats: [],
      users: [],
    };
  },

  "account.getWallPapers"() {
    return { _: "account.wallPapers", hash: 0n, wallpapers: [] };
  },

  "account.getThemes"() {
    return { _: "account.themes", hash: 0n, themes: [] };
  },

  "account.getChatThemes"() {
    return { _: "account.themes", hash: 0n, themes: [] };
  },

  "account.getSavedRingtones"() {
    return { _: "account.savedRingtones", hash: 0n, ringtones: [] };
  },

  "account.getDefaultEmojiStatuses"() {
    return { _: "account.emojiStatuses", hash: 0n, statuses: [] };
  },

  "account.getRecentEmojiStatuses"() {
    return { _: "account.emojiStatuses", hash: 0n, statuses: [] };
  },

  "stories.getAllStories"() {
    return {
      _: "stories.allStories",
      count: 0,
      state: "",
      peerStories: [],
      chats: [],
      users: [],
      stealthMode: { _: "storiesStealthMode" },
    };
  },
};
