import { BaseClient, type ClientOptions } from "../../src/client/mod.ts";
import type { TlObject } from "../../src/tl/mod.ts";
import {
  type Answer,
  FakeDcs,
  type SeenCall,
  settle,
} from "../network/fake_dc.ts";

/** `help.getConfig`'s answer, with nothing in it that matters. */
export const CONFIG: TlObject & Record<string, unknown> = {
  _: "config",
  date: 1,
  expires: 2,
  testMode: false,
  thisDc: 2,
  dcOptions: [],
  dcTxtDomainName: "",
  chatSizeMax: 0,
  megagroupSizeMax: 0,
  forwardedCountMax: 0,
  onlineUpdatePeriodMs: 0,
  offlineBlurTimeoutMs: 0,
  offlineIdleTimeoutMs: 0,
  onlineCloudTimeoutMs: 0,
  notifyCloudDelayMs: 0,
  notifyDefaultDelayMs: 0,
  pushChatPeriodMs: 0,
  pushChatLimit: 0,
  editTimeLimit: 0,
  revokeTimeLimit: 0,
  revokePmTimeLimit: 0,
  ratingEDecay: 0,
  stickersRecentLimit: 0,
  channelsReadMediaPeriod: 0,
  callReceiveTimeoutMs: 0,
  callRingTimeoutMs: 0,
  callConnectTimeoutMs: 0,
  callPacketTimeoutMs: 0,
  meUrlPrefix: "",
  captionLengthMax: 0,
  messageLengthMax: 0,
  webfileDcId: 0,
};

/** A small answer. */
export function nearest(dcId = 2): TlObject {
  return { _: "nearestDc", country: "XX", thisDc: dcId, nearestDc: dcId } as
    & TlObject
    & Record<string, unknown>;
}

export const STATE = {
  _: "updates.state",
  pts: 10,
  qts: 5,
  date: 100,
  seq: 1,
  unreadCount: 0,
} as const;

/** Answers what every client asks; the rest is the test's. */
export function answering(
  handle: (call: SeenCall) => Answer = () => undefined,
): (call: SeenCall) => Answer {
  return (call) => {
    const own = handle(call);
    if (own !== undefined) return own;
    switch (call.method) {
      case "help.getConfig":
        return CONFIG;
      case "help.getNearestDc":
        return nearest(call.dcId);
      case "updates.getState":
        return STATE as TlObject;
    }
    return undefined;
  };
}

/** A client over DCs in memory, with a clock that stands still. */
export function makeClient(
  options: Partial<ClientOptions> = {},
  handle?: (call: SeenCall) => Answer,
): { dcs: FakeDcs; client: BaseClient; errors: unknown[] } {
  const dcs = new FakeDcs();
  dcs.handle = answering(handle);
  const client = new BaseClient({
    apiId: 1,
    apiHash: "0123456789abcdef",
    publicKeys: dcs.publicKeys,
    connector: dcs.connector,
    clock: dcs.clock,
    ...options,
  });
  const errors: unknown[] = [];
  client.on("error", (error) => void errors.push(error));
  return { dcs, client, errors };
}

export { settle };
