/**
 * Configuration, and what applications ask for when they start.
 *
 * @module
 */

import type { CdnConfig, Config, DcOption } from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { CAPTION_LENGTH_MAX, MESSAGE_LENGTH_MAX } from "../text.ts";
import { showUser } from "../show.ts";
import { SERVICE_USER_ID } from "../world.ts";

/** How long the configuration is good for, in seconds. */
const CONFIG_LIFETIME = 3600;

function dcOptions(call: Call): DcOption[] {
  return call.world.dcs.map(({ id, ipAddress, port, ...kind }) => ({
    _: "dcOption",
    ...(kind.mediaOnly ? { mediaOnly: true } : {}),
    ...(kind.cdnPublicKey === undefined ? {} : { cdn: true }),
    static: true,
    thisPortOnly: true,
    id,
    ipAddress,
    port,
  }));
}

/** Handlers of configuration. */
export const helpHandlers: Handlers = {
  "help.getConfig"(call): Config {
    const date = call.world.date();
    return {
      _: "config",
      defaultP2pContacts: true,
      revokePmInbox: true,
      date,
      expires: date + CONFIG_LIFETIME,
      testMode: call.rules.testMode,
      thisDc: call.dcId,
      dcOptions: dcOptions(call),
      dcTxtDomainName: "localhost",
      chatSizeMax: 200,
      megagroupSizeMax: 200000,
      forwardedCountMax: 100,
      onlineUpdatePeriodMs: 210000,
      offlineBlurTimeoutMs: 5000,
      offlineIdleTimeoutMs: 30000,
      onlineCloudTimeoutMs: 300000,
      notifyCloudDelayMs: 30000,
      notifyDefaultDelayMs: 1500,
      pushChatPeriodMs: 60000,
      pushChatLimit: 2,
      editTimeLimit: 172800,
      revokeTimeLimit: 2147483647,
      revokePmTimeLimit: 2147483647,
      ratingEDecay: 2419200,
      stickersRecentLimit: 200,
      channelsReadMediaPeriod: 604800,
      callReceiveTimeoutMs: 20000,
      callRingTimeoutMs: 90000,
      callConnectTimeoutMs: 30000,
      callPacketTimeoutMs: 10000,
      meUrlPrefix: "https://t.me/",
      captionLengthMax: CAPTION_LENGTH_MAX,
      messageLengthMax: MESSAGE_LENGTH_MAX,
      webfileDcId: call.dcId,
    };
  },

  "help.getNearestDc"(call) {
    return {
      _: "nearestDc",
      country: "ZZ",
      thisDc: call.dcId,
      nearestDc: call.dcId,
    };
  },

  "help.getAppConfig"(_call, { hash }) {
    return hash === 1 ? { _: "help.appConfigNotModified" } : {
      _: "help.appConfig",
      hash: 1,
      config: {
        _: "jsonObject",
        value: [{
          _: "jsonObjectValue",
          key: "test",
          value: { _: "jsonBool", value: true },
        }],
      },
    };
  },

  "help.getAppUpdate"() {
    return { _: "help.noAppUpdate" };
  },

  "help.getInviteText"() {
    return { _: "help.inviteText", message: "" };
  },

  "help.getSupport"(call) {
    const { world, account } = call;
    const service = world.accounts.get(SERVICE_USER_ID)!;
    return {
      _: "help.support",
      phoneNumber: "42777",
      user: showUser(world, account, service),
    };
  },

  "help.getCdnConfig"({ world }): CdnConfig {
    return {
      _: "cdnConfig",
      publicKeys: world.dcs.flatMap(({ id: dcId, cdnPublicKey: publicKey }) =>
        publicKey === undefined
          ? []
          : [{ _: "cdnPublicKey" as const, dcId, publicKey }]
      ),
    };
  },

  "help.getTermsOfServiceUpdate"(call) {
    const expires = call.world.date() + CONFIG_LIFETIME;
    return { _: "help.termsOfServiceUpdateEmpty", expires };
  },

  "help.getPromoData"(call) {
    const expires = call.world.date() + CONFIG_LIFETIME;
    return { _: "help.promoDataEmpty", expires };
  },

  "help.getDeepLinkInfo"() {
    return { _: "help.deepLinkInfoEmpty" };
  },

  "help.getCountriesList"(_call, { hash }) {
    return hash === 1
      ? { _: "help.countriesListNotModified" }
      : { _: "help.countriesList", countries: [], hash: 1 };
  },

  "help.getPeerColors"(_call, { hash }) {
    return hash === 1
      ? { _: "help.peerColorsNotModified" }
      : { _: "help.peerColors", hash: 1, colors: [] };
  },

  "help.getPeerProfileColors"(_call, { hash }) {
    return hash === 1
      ? { _: "help.peerColorsNotModified" }
      : { _: "help.peerColors", hash: 1, colors: [] };
  },

  "help.getTimezonesList"(_call, { hash }) {
    return hash === 1
      ? { _: "help.timezonesListNotModified" }
      : { _: "help.timezonesList", timezones: [], hash: 1 };
  },

  "help.saveAppLog"() {
    return true;
  },

  "help.setBotUpdatesStatus"(call) {
    call.account;
    return true;
  },

  "langpack.getLangPack"(_call, { langCode }) {
    return {
      _: "langPackDifference",
      langCode,
      fromVersion: 0,
      version: 1,
      strings: [],
    };
  },

  "langpack.getDifference"(_call, { langCode, fromVersion }) {
    return {
      _: "langPackDifference",
      langCode,
      fromVersion,
      version: Math.max(fromVersion, 1),
      strings: [],
    };
  },

  "langpack.getStrings"(_call, { keys }) {
    return keys.map((key) => ({ _: "langPackStringDeleted", key }));
  },

  "langpack.getLanguages"() {
    return [];
  },
};
