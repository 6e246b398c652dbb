import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { NO_ANSWER, TestServer } from "../../src/testing/mod.ts";
import { RpcError } from "../../src/mtproto/mod.ts";
import { parsePublicKey } from "../../src/crypto/mod.ts";
import { apiSchema } from "../../src/tl/mod.ts";
import type { TransportName } from "../../src/transport/mod.ts";
import { errorOf, RawClient } from "./raw_client.ts";

Deno.test("`TestServer.start()` refuses bad options before it listens", async () => {
  const cases: [object, typeof TypeError | typeof RangeError, string][] = [
    [{ port: -1 }, RangeError, "port"],
    [{ port: 1.5 }, TypeError, "port"],
    [{ port: 65536 }, RangeError, "port"],
    [{ dcIds: [] }, TypeError, "dcIds"],
    [{ dcIds: [0] }, RangeError, "dcIds"],
    [{ dcIds: [1000] }, RangeError, "dcIds"],
    [{ dcIds: [1, 1] }, RangeError, "dcIds"],
    [{ differenceLimit: 0 }, RangeError, "differenceLimit"],
    [{ botTimeoutMs: "1" }, TypeError, "botTimeoutMs"],
  ];
  for (const [options, kind, word] of cases) {
    await assertRejects(() => TestServer.start(options), kind, word);
  }
});

Deno.test("`TestServer` answers over every transport", async () => {
  await using server = await TestServer.start();
  const transports: TransportName[] = [
    "abridged",
    "intermediate",
    "paddedIntermediate",
    "full",
    "obfuscatedAbridged",
    "obfuscatedIntermediate",
    "obfuscatedPaddedIntermediate",
  ];
  for (const transport of transports) {
    await using client = await RawClient.connect(server, { transport });
    const config = await client.call("help.getConfig", {});
    assertEquals(config.thisDc, 2);
    assertEquals(config.dcOptions[0]!.port, server.port);
    assertEquals(server.transports.at(-1), transport);
  }
});

Deno.test("`TestServer` plays an MTProxy that wants its secret", async () => {
  const secret = new Uint8Array(16).fill(3);
  await using server = await TestServer.start({ secret });
  const transport = "obfuscatedPaddedIntermediate";
  await using client = await RawClient.connect(server, { transport, secret });
  assertEquals((await client.call("help.getNearestDc", {})).thisDc, 2);
  await assertRejects(() => RawClient.connect(server, { transport }));
});

Deno.test("`TestServer.publicKeyPem` is the key that it proves itself by", async () => {
  await using server = await TestServer.start();
  assertEquals(parsePublicKey(server.publicKeyPem), server.publicKey);
});

Deno.test("`TestServer.restart()` keeps keys, or forgets them", async () => {
  await using server = await TestServer.start();
  server.addUser({ phone: "+15550001", firstName: "Ann", code: "11111" });
  await using first = await RawClient.connect(server);
  const id = await first.signIn("+1 555 0001", "11111");
  const { authKey } = first;
  const { port } = server;

  await server.restart();
  await first.ended();
  assertEquals(server.port, port);
  await using second = await RawClient.connect(server, { authKey });
  const [me] = await second.call("users.getUsers", {
    id: [{ _: "inputUserSelf" }],
  });
  assertEquals(me!.id, id);

  await server.restart({ keepKeys: false });
  await second.ended();
  await using third = await RawClient.connect(server, { authKey });
  await assertRejects(() => third.call("help.getConfig", {}));
  assertEquals(third.errors, [404]);
});

Deno.test("`TestServer.rotateSalts()` has clients told of the new salt", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  await client.call("help.getConfig", {});
  const before = client.session.serverSalt;
  server.rotateSalts();
  await client.call("help.getNearestDc", {});
  assert(client.session.serverSalt !== before);
  assert(client.events.some(({ type }) => type === "saltChanged"));
});

Deno.test("`TestServer.skewClock()` has clients set their clocks", async () => {
  await using server = await TestServer.start();
  server.skewClock(3_600_000);
  await using client = await RawClient.connect(server);
  const { date } = await client.call("help.getConfig", {});
  assert(Math.abs(date - Date.now() / 1000 - 3600) < 60);
  assert(Math.abs(client.session.timeOffsetMs - 3_600_000) < 60_000);
});

Deno.test("`TestServer.on()` answers in place of the server, and watches", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  const seen: string[] = [];
  const off = server.on("*", (call, next) => {
    seen.push(call.method);
    return next();
  });
  const stop = server.on("help.getNearestDc", async (call, next) => {
    const answer = await next();
    assertEquals(call.dcId, 2);
    return { ...answer, country: "AQ" };
  });
  assertEquals((await client.call("help.getNearestDc", {})).country, "AQ");
  stop();
  assertEquals((await client.call("help.getNearestDc", {})).country, "ZZ");
  off();
  await client.call("help.getNearestDc", {});
  assertEquals(seen, ["help.getNearestDc", "help.getNearestDc"]);
  assertEquals(server.calls.length, 3);
  assertEquals(server.calls[0]!.layer, apiSchema.layer);
  server.clearCalls();
  assertEquals(server.calls, []);
});

Deno.test("`TestServer.on()` turns an `RpcError` into the answer, hides others", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  server.on("help.getNearestDc", () => {
    throw new RpcError(420, "FLOOD_WAIT_3");
  });
  assertEquals(
    await errorOf(client.call("help.getNearestDc", {})),
    "420 FLOOD_WAIT_3",
  );
  const mistake = new Error("mistake");
  server.on("help.getNearestDc", () => {
    throw mistake;
  });
  assertEquals(
    await errorOf(client.call("help.getNearestDc", {})),
    "500 INTERNAL",
  );
  server.on("help.getNearestDc", () => ({ _: "nearestDc" }) as never);
  assertEquals(
    await errorOf(client.call("help.getNearestDc", {})),
    "500 INTERNAL",
  );
  assertEquals(server.errors[0], mistake);
  assertEquals(server.errors.length, 2);
});

Deno.test("`NO_ANSWER` leaves a call without an answer", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  server.on("help.getNearestDc", () => NO_ANSWER);
  let answered = false;
  client.call("help.getNearestDc", {}).then(
    () => answered = true,
    () => {},
  );
  await client.call("help.getConfig", {});
  assertEquals(answered, false);
});

Deno.test("`TestServer.fail()` refuses as often as it is told", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  server.fail("help.getConfig", 420, "FLOOD_WAIT_1", 2);
  for (const wanted of ["420 FLOOD_WAIT_1", "420 FLOOD_WAIT_1", "no error"]) {
    assertEquals(await errorOf(client.call("help.getConfig", {})), wanted);
  }
});

Deno.test("`TestServer` refuses what it does not know with an rpc_error", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server);
  await client.call("help.getConfig", {});
  const body = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  assertEquals(
    await errorOf(client.callBytes("help.getConfig", body)),
    "400 INPUT_METHOD_INVALID_67305985",
  );
  const broken = apiSchema.encode({
    _: "invokeWithLayer",
    layer: 1,
    query: { _: "help.getConfig" },
  } as { _: string });
  broken.set([9, 9, 9, 9], 8);
  assertEquals(
    await errorOf(client.callBytes("help.getConfig", broken)),
    "400 INPUT_METHOD_INVALID_151587081",
  );
  const short = apiSchema.encode({ _: "help.getAppConfig", hash: 1 } as {
    _: string;
  }).subarray(0, 4);
  assertEquals(
    await errorOf(client.callBytes("help.getConfig", short)),
    "400 INPUT_FETCH_ERROR",
  );
});

Deno.test("`TestServer` wants initConnection first", async () => {
  await using server = await TestServer.start();
  await using client = await RawClient.connect(server, { bare: true });
  assertEquals(
    await errorOf(client.call("help.getConfig", {})),
    "400 CONNECTION_NOT_INITED",
  );
});

Deno.test("`TestServer.disconnectAll()` ends connections, with an error if told", async () => {
  await using server = await TestServer.start();
  await using plain = await RawClient.connect(server);
  await server.disconnectAll();
  await plain.ended();
  assertEquals(plain.errors, []);
  await using told = await RawClient.connect(server);
  await server.disconnectAll(429);
  await told.ended();
  assertEquals(told.errors, [429]);
});

Deno.test("`TestServer.close()` ends everything, twice as well as once", async () => {
  const server = await TestServer.start({ dcIds: [1, 2, 4] });
  assertEquals(server.dcOptions.map(({ dcId }) => dcId), [1, 2, 4]);
  const client = await RawClient.connect(server, { dcId: 4 });
  assertEquals((await client.call("help.getConfig", {})).thisDc, 4);
  assertEquals(server.connectionCount, 1);
  await server.close();
  await client.ended();
  await client.close();
  assertEquals(server.connectionCount, 0);
  await server.close();
});

Deno.test("`TestServer` refuses a key made for another data centre", async () => {
  await using server = await TestServer.start({ dcIds: [2, 3] });
  const wrong = {
    hostname: "127.0.0.1",
    dcId: 2,
    publicKey: server.publicKey,
    dcOptions: [{ ...server.dcOptions[1]!, dcId: 2 }],
  } as unknown as TestServer;
  await assertRejects(() => RawClient.connect(wrong), Error, "444");
});

Deno.test("`TestServer.addUser()` and `addBot()` tell mistakes", async () => {
  await using server = await TestServer.start();
  server.addUser({ phone: "15550001", firstName: "Ann", username: "ann" });
  assertThrows(
    () => server.addUser({ phone: "12", firstName: "B" }),
    TypeError,
    "phone",
  );
  assertThrows(
    () => server.addUser({ phone: "+1 (555) 0001", firstName: "B" }),
    RangeError,
    "phone",
  );
  assertThrows(
    () => server.addUser({ phone: "15550002", firstName: " " }),
    TypeError,
    "firstName",
  );
  assertThrows(
    () =>
      server.addUser({ phone: "15550002", firstName: "B", username: "ANN" }),
    RangeError,
    "username",
  );
  assertThrows(
    () => server.addUser({ phone: "15550002", firstName: "B", dcId: 9 }),
    RangeError,
    "dcId",
  );
  assertThrows(
    () => server.addBot({ token: "abc", username: "b_bot" }),
    TypeError,
    "token",
  );
});
