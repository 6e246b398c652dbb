import { assert, assertEquals, assertLess } from "@std/assert";
import { AuthKey } from "../../src/crypto/mod.ts";
import { Calls } from "../../src/network/calls.ts";
import { apiRequest } from "../../src/network/api_request.ts";
import { PendingCall } from "../../src/network/pending_call.ts";
import {
  FakeClock,
  FixedRandom,
  ServerSession,
} from "../../src/testing/mod.ts";
import {
  apiSchema,
  type FunctionName,
  type Functions,
  type TlObject,
} from "../../src/tl/mod.ts";

const clock = new FakeClock();
const KEY = {
  authKey: AuthKey.fromBytes(new FixedRandom(1).bytes(256)),
  serverSalt: 0n,
  timeOffsetMs: 0,
  createdAtMs: -Infinity,
  renewAtMs: Infinity,
};

function setUp(): Calls {
  return new Calls({
    initPrefix: new Uint8Array(0),
    withoutUpdates: () => false,
    listener: {
      updates: () => {},
      sessionLost: () => {},
      keyChanged: () => {},
      pong: () => {},
    },
  });
}

function call<K extends FunctionName>(
  calls: Calls,
  name: K,
  params: Functions[K]["params"],
): void {
  const request = apiRequest(name, params);
  calls.add(
    new PendingCall(request, clock, () => {}, () => {}) as PendingCall,
  );
}

/** What each packet says that there is to send. */
function packets(
  calls: Calls,
  server: ServerSession,
): { size: number; methods: string[] }[] {
  const seen = [];
  for (;;) {
    const packet = calls.session!.nextPacket(clock.now());
    if (packet === null) return seen;
    const methods = server.receive(packet, clock.now()).flatMap((event) =>
      event.type === "request"
        ? [(apiSchema.decode(event.body) as TlObject)._]
        : []
    );
    seen.push({ size: packet.length, methods });
  }
}

Deno.test("`Calls` puts one `upload.getFile` into a container, whatever else is in it", () => {
  const calls = setUp();
  calls.connected(KEY, clock.now());
  const params = {
    location: { _: "inputTakeoutFileLocation" as const },
    offset: 0n,
    limit: 4096,
  };
  for (let i = 0; i < 3; i++) {
    call(calls, "upload.getFile", params);
    call(calls, "help.getNearestDc", {});
  }
  const sent = packets(calls, new ServerSession({ authKey: KEY.authKey }));
  const files = sent.map(({ methods }) =>
    methods.filter((it) => it === "upload.getFile").length
  );
  assertEquals(Math.max(...files), 1);
  assertEquals(files.reduce((sum, it) => sum + it), 3);
});

Deno.test("`Calls` compresses long calls, but nothing of `upload`", () => {
  const calls = setUp();
  calls.connected(KEY, clock.now());
  const server = new ServerSession({ authKey: KEY.authKey });
  const zeros = new Uint8Array(8192);
  call(calls, "messages.saveGif", {
    id: { _: "inputDocument", id: 1n, accessHash: 1n, fileReference: zeros },
    unsave: false,
  });
  assertLess(packets(calls, server)[0]!.size, 1000);
  call(calls, "upload.saveFilePart", { fileId: 1n, filePart: 0, bytes: zeros });
  assert(packets(calls, server)[0]!.size > 8192);
});

Deno.test("`Calls.dropSession()` has the next session destroy the old one", () => {
  const calls = setUp();
  calls.connected(KEY, clock.now());
  const old = calls.session!.sessionId;
  calls.dropSession();
  calls.connected(KEY, clock.now());
  assert(calls.session!.sessionId !== old);
  const destroyed: bigint[] = [];
  const server = new ServerSession({
    authKey: KEY.authKey,
    destroySession: (id) => {
      destroyed.push(id);
      return true;
    },
  });
  packets(calls, server);
  assertEquals(destroyed, [old]);
});

Deno.test("`Calls.connected()` keeps the session over connections, and begins another for another key", () => {
  const calls = setUp();
  calls.connected(KEY, clock.now());
  const { sessionId } = calls.session!;
  calls.connected(KEY, clock.now());
  assertEquals(calls.session!.sessionId, sessionId);
  const authKey = AuthKey.fromBytes(new FixedRandom(2).bytes(256));
  calls.connected({ ...KEY, authKey }, clock.now());
  assert(calls.session!.sessionId !== sessionId);
});
