/**
 * What the server of the benchmark answers.
 *
 * @module
 */

import {
  apiSchema,
  type Config,
  mtprotoSchema,
  type TlObject,
} from "../../src/tl/mod.ts";

/** `help.getNearestDc#1fb33026 = NearestDc;` The call that is measured. */
export const CALL_ID = 0x1fb33026;

/** The answer to it, 24 bytes of TL. */
export const fixedAnswer: Uint8Array = apiSchema.encode({
  _: "nearestDc",
  country: "DE",
  thisDc: 2,
  nearestDc: 2,
});

const WRAPPERS = ["invokeWithLayer", "initConnection", "invokeWithoutUpdates"];

const config: Config = {
  _: "config",
  date: Math.floor(Date.now() / 1000),
  expires: Math.floor(Date.now() / 1000) + 86_400,
  testMode: false,
  thisDc: 2,
  dcOptions: [],
  dcTxtDomainName: "localhost",
  chatSizeMax: 200,
  megagroupSizeMax: 200_000,
  forwardedCountMax: 100,
  onlineUpdatePeriodMs: 210_000,
  offlineBlurTimeoutMs: 5000,
  offlineIdleTimeoutMs: 30_000,
  onlineCloudTimeoutMs: 300_000,
  notifyCloudDelayMs: 30_000,
  notifyDefaultDelayMs: 1500,
  pushChatPeriodMs: 60_000,
  pushChatLimit: 2,
  editTimeLimit: 172_800,
  revokeTimeLimit: 172_800,
  revokePmTimeLimit: 172_800,
  ratingEDecay: 2_419_200,
  stickersRecentLimit: 200,
  channelsReadMediaPeriod: 604_800,
  callReceiveTimeoutMs: 20_000,
  callRingTimeoutMs: 90_000,
  callConnectTimeoutMs: 30_000,
  callPacketTimeoutMs: 10_000,
  meUrlPrefix: "https://t.me/",
  captionLengthMax: 1024,
  messageLengthMax: 4096,
  webfileDcId: 2,
};

/**
 * Answers what clients ask when they connect; everything else is refused.
 *
 * @param body The bytes of the call.
 * @returns The bytes of the answer.
 */
export function answerOther(body: Uint8Array): Uint8Array {
  let query = apiSchema.decode(body) as TlObject & { query?: TlObject };
  while (WRAPPERS.includes(query._)) query = query.query!;
  if (query._ === "help.getNearestDc") return fixedAnswer;
  if (query._ === "help.getConfig") return apiSchema.encode(config);
  return mtprotoSchema.encode({
    _: "rpc_error",
    errorCode: 400,
    errorMessage: "METHOD_INVALID",
  });
}
