import type { Logger, UpdatesLost } from "../../../src/client/mod.ts";
import { LoginStore, MemoryStorage } from "../../../src/storage/mod.ts";
import {
  apiSchema,
  type TlObject,
  type TypeUpdate,
} from "../../../src/tl/mod.ts";
import type { Answer, SeenCall } from "../../network/fake_dc.ts";
import { makeClient, settle, STATE } from "../setup.ts";

type Parts = ReturnType<typeof makeClient> & {
  seen: unknown[];
  lost: UpdatesLost[];
  push: (object: object) => Promise<void>;
};

/** A client whose user is signed in, following updates. */
export async function following(
  handle: (call: SeenCall) => Answer = () => undefined,
  options: {
    catchUp?: boolean;
    storage?: MemoryStorage;
    logger?: Logger;
  } = {},
): Promise<Parts> {
  const storage = options.storage ?? new MemoryStorage();
  await new LoginStore(storage).setAccount({ userId: 7n, isBot: false });
  const parts = makeClient({ ...options, storage }, handle);
  const seen: unknown[] = [];
  const lost: UpdatesLost[] = [];
  parts.client.onRawUpdate(({ update }) => {
    seen.push("messages" in update ? update.messages[0] : update._);
  });
  parts.client.on("updatesLost", (event) => void lost.push(event));
  await parts.client.connect();
  await settle();
  return {
    ...parts,
    seen,
    lost,
    push: async (object) => {
      parts.dcs.open.at(-1)!.push(apiSchema.encode(object as TlObject));
      await settle();
    },
  };
}

export function del(pts: number): TypeUpdate {
  return { _: "updateDeleteMessages", messages: [pts], pts, ptsCount: 1 };
}

export function short(update: TypeUpdate): object {
  return { _: "updateShort", update, date: 0 };
}

export function difference(updates: TypeUpdate[], pts: number): TlObject {
  return {
    _: "updates.difference",
    newMessages: [],
    newEncryptedMessages: [],
    otherUpdates: updates,
    chats: [],
    users: [],
    state: { ...STATE, pts },
  } as TlObject;
}
