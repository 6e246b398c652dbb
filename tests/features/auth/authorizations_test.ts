import {
  assert,
  assertEquals,
  assertFalse,
  assertRejects,
  assertThrows,
} from "@std/assert";
import { RpcError } from "../../../src/client/mod.ts";
import { Client } from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { ANN, API, configOf, connectUser, lastCall } from "../wire.ts";

Deno.test("Client.getAuthorizations() tells where the account is signed in", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using one = await Client.connect({
    ...configOf(server),
    deviceModel: "Laptop",
    systemVersion: "OS 1",
    appVersion: "2.0",
  });
  await one.start({ phone: ANN.phone, code: ANN.code });
  await using _two = await connectUser(server);
  const { logins, current, ttlDays } = await one.getAuthorizations();
  assertEquals([logins.length, ttlDays], [2, 180]);
  const other = logins.find((login) => login !== current)!;
  assertEquals(
    [current!.isCurrent, current!.hash, other.isCurrent, other.hash === 0n],
    [true, 0n, false, false],
  );
  assertEquals(
    [current!.deviceModel, current!.systemVersion, current!.appVersion],
    ["Laptop", "OS 1", "2.0"],
  );
  assertEquals([current!.ip, current!.country], ["127.0.0.1", ""]);
  assert(current!.date > 0 && current!.activeDate >= current!.date);
  for (const login of logins) {
    assertFalse(login.isOfficial);
    assertFalse(login.isPasswordPending);
    assertFalse(login.isUnconfirmed);
    assertEquals([login.appName, login.raw._], ["", "authorization"]);
  }
});

Deno.test("Client.terminateAuthorization() ends one login, terminateOtherAuthorizations() all others", async () => {
  await using server = await TestServer.start();
  const ann = server.addUser(ANN);
  await using one = await connectUser(server);
  await using two = await connectUser(server);
  await using three = await connectUser(server);
  const { hash } = (await one.getAuthorizations()).logins[1]!;
  await one.terminateAuthorization(hash);
  assertEquals(lastCall(server, "account.resetAuthorization"), { hash });
  assertEquals(ann.loginCount, 2);
  const refusal = await assertRejects(
    () => one.terminateAuthorization(hash),
    RpcError,
  );
  assert(refusal.is("HASH_INVALID"));
  await one.terminateOtherAuthorizations();
  assertEquals(ann.loginCount, 1);
  assert(await one.isAuthorized());
  assertFalse(two.isClosed || three.isClosed);
});

Deno.test("Client.setAuthorizationTtl() takes 1 to 366 days", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  await using client = await connectUser(server);
  for (const days of [1, 366]) {
    await client.setAuthorizationTtl(days);
    assertEquals((await client.getAuthorizations()).ttlDays, days);
  }
  for (const days of [0, 367, 1.5]) {
    assertThrows(
      () => client.setAuthorizationTtl(days),
      RangeError,
      `days must be a whole number from 1 to 366, got ${days}`,
    );
  }
});

Deno.test("Client.terminateAuthorization() refuses what is no other login before any call", () => {
  const client = new Client(API);
  assertThrows(() => client.terminateAuthorization(0n), RangeError, "got 0");
  assertThrows(
    () => client.terminateAuthorization(5 as never),
    TypeError,
    "hash must be a bigint, got number",
  );
});
