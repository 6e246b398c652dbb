/** Compile-time tests: they fail in `deno check`. */

import { assert, assertEquals } from "@std/assert";
import {
  type Api,
  apiSchema,
  type Config,
  type FunctionCall,
  type FunctionName,
  type Functions,
  type HelpGetConfigParams,
  type InputPeerUser,
  type Message,
  type MessagesSendMessageParams,
  mtprotoSchema,
  type MtResPQ,
  type TlObject,
  type TypeInputPeer,
  type TypeMessage,
  type TypeMtServerDHParams,
  type TypeUpdates,
} from "../../src/tl/mod.ts";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends
  (<T>() => T extends B ? 1 : 2) ? true : false;

function proven<T extends true>(value: T): void {
  assert(value);
}

interface CallOptions {
  signal?: AbortSignal;
}

interface Invoker {
  readonly api: Api<CallOptions>;
  invoke<K extends FunctionName>(
    name: K,
    params: Functions[K]["params"],
  ): Promise<Functions[K]["result"]>;
}

/** Never called: only its types matter. */
async function calls({ api, invoke }: Invoker): Promise<void> {
  const config = await api.help.getConfig();
  proven<Equal<typeof config, Config>>(true);
  const same = await invoke("help.getConfig", {});
  proven<Equal<typeof same, Config>>(true);
  const ids = await api.contacts.getContactIDs({ hash: 0n });
  proven<Equal<typeof ids, number[]>>(true);
  const done = await api.messages.setTyping({
    peer: { _: "inputPeerSelf" },
    action: { _: "sendMessageTypingAction" },
  }, { signal: AbortSignal.abort() });
  proven<Equal<typeof done, boolean>>(true);
  const updates = await invoke("messages.sendMessage", {
    peer: { _: "inputPeerUser", userId: 1n, accessHash: 2n },
    message: "hi",
    randomId: 1n,
  });
  proven<Equal<typeof updates, TypeUpdates>>(true);
  if (updates._ === "updates") {
    for (const update of updates.updates) {
      if (update._ !== "updateNewMessage") continue;
      const { message } = update;
      proven<Equal<typeof message, TypeMessage>>(true);
      if (message._ === "message") {
        proven<Equal<typeof message.message, string>>(true);
      }
    }
  }
  const inner = await api.invokeWithLayer({
    layer: 1,
    query: { _: "help.getConfig" },
  });
  proven<Equal<typeof inner, Config>>(true);
  // @ts-expect-error: a parameter is missing
  await api.messages.sendMessage({ peer: { _: "inputPeerSelf" } });
  // @ts-expect-error: not an id, but a number
  await api.messages.getChats({ id: [1] });
  // @ts-expect-error: no such function
  await invoke("messages.noSuchFunction", {});
  // @ts-expect-error: no such field
  await invoke("contacts.getContactIDs", { hash: 0n, nothing: 1 });
  await api.messages.sendMessage({
    // @ts-expect-error: no such peer
    peer: { _: "inputPeerNobody" },
    message: "",
    randomId: 0n,
  });
}

Deno.test("Api and Functions give exact parameter and result types", () => {
  assertEquals(typeof calls, "function");
  proven<Equal<HelpGetConfigParams, Functions["help.getConfig"]["params"]>>(
    true,
  );
  proven<Equal<Extract<TypeInputPeer, InputPeerUser>, InputPeerUser>>(true);
  const params: MessagesSendMessageParams = {
    peer: { _: "inputPeerSelf" },
    message: "hi",
    randomId: 1n,
    silent: undefined,
  };
  const call: FunctionCall<"messages.sendMessage"> = {
    _: "messages.sendMessage",
    ...params,
  };
  assertEquals(apiSchema.decode(apiSchema.encode(call))._, call._);
});

Deno.test("Api states functions as methods, Functions by full name", () => {
  type Of<K extends FunctionName> = [
    Functions[K]["params"],
    Functions[K]["result"],
  ];
  proven<
    Equal<
      Api<CallOptions>["messages"]["sendMessage"],
      (
        params: MessagesSendMessageParams,
        options?: CallOptions,
      ) => Promise<TypeUpdates>
    >
  >(true);
  // All of its parameters may be left out, so that all of them may.
  proven<
    Equal<
      Api["help"]["getConfig"],
      (params?: HelpGetConfigParams, options?: unknown) => Promise<Config>
    >
  >(true);
  proven<
    Equal<
      Of<"messages.sendMessage">,
      [MessagesSendMessageParams, TypeUpdates]
    >
  >(true);
  proven<Equal<Of<"invokeWithLayer">[1], unknown>>(true);
  proven<
    Equal<Extract<FunctionName, `help.getConf${string}`>, "help.getConfig">
  >(
    true,
  );
  proven<Equal<Extract<FunctionName, "sendMessage" | "messages">, never>>(true);
});

Deno.test("TlSchema.is() and isType() narrow", () => {
  const object: TlObject = apiSchema.decode(
    apiSchema.encode({ _: "messageEmpty", id: 5 }),
  );
  assert(apiSchema.isType(object, "Message"));
  proven<Equal<typeof object, TypeMessage>>(true);
  assert(object._ === "messageEmpty");
  assertEquals(object.id, 5);
  const unknown: unknown = { _: "message", message: "text" };
  assert(apiSchema.is(unknown, "message"));
  proven<Equal<typeof unknown, Message>>(true);
  const call: unknown = { _: "help.getConfig" };
  assert(apiSchema.is(call, "help.getConfig"));
  const answer: unknown = { _: "resPQ", serverNonce: new Uint8Array(16) };
  assert(mtprotoSchema.is(answer, "resPQ"));
  proven<Equal<typeof answer, MtResPQ>>(true);
  const params = { _: "server_DH_params_ok" } as unknown;
  assert(mtprotoSchema.isType(params, "Server_DH_Params"));
  proven<Equal<typeof params, TypeMtServerDHParams>>(true);
});
