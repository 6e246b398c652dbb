import { assertEquals, assertRejects } from "@std/assert";
import { ChatKindError, Client, RpcError, SignInError } from "../../../mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { configOf } from "../wire.ts";
import { BOB, methods, withRooms } from "../rooms.ts";

Deno.test("Client.transferOwnership() gives groups and channels away", async () => {
  await using server = await TestServer.start();
  const who = { phone: "15550001", firstName: "Ann", code: "12345" };
  const ann = server.addUser({ ...who, password: "hunter2" });
  const bob = server.addUser({
    phone: "15550002",
    firstName: "Bob",
    username: "bob_user",
  });
  await server.createGroup(ann.id, "Team", [bob.id]);
  await server.createChannel(ann.id, "Hall", {
    megagroup: true,
    memberIds: [bob.id],
  });
  await using client = await Client.connect(configOf(server));
  const token = await client.requestLoginCode(who.phone);
  const refusal = await assertRejects(
    () => client.signIn(token, who.code),
    SignInError,
  );
  await client.checkPassword(refusal.passwordToken!, "hunter2");
  const rooms = (await client.getDialogs()).filter(({ title }) =>
    title === "Team" || title === "Hall"
  );
  assertEquals(rooms.length, 2);
  for (const room of rooms) {
    const error = await assertRejects(
      () => client.transferOwnership(room, BOB, "sw0rdfish"),
      RpcError,
      "PASSWORD_HASH_INVALID",
    );
    assertEquals(error.message.includes("sw0rdfish"), false);
    await client.transferOwnership(room, BOB, "hunter2");
    const owner = await client.getPermissions(room, BOB);
    const former = await client.getPermissions(room, "me");
    assertEquals([owner.isCreator, former.isCreator], [true, false]);
    assertEquals(former.isAdmin, true);
    await assertRejects(
      () => client.transferOwnership(room, BOB, "hunter2"),
      RpcError,
      "CHAT_ADMIN_REQUIRED",
    );
  }
});

Deno.test("Client.transferOwnership() needs a password", () =>
  withRooms(async ({ server, ann, hall }) => {
    await assertRejects(
      () => ann.transferOwnership(hall, BOB, "any"),
      RpcError,
      "PASSWORD_MISSING",
    );
    server.clearCalls();
    await assertRejects(
      () => ann.transferOwnership(hall, BOB, ""),
      RangeError,
      "Cannot transfer ownership: password must not be empty",
    );
    await assertRejects(
      () => ann.transferOwnership(BOB, BOB, "any"),
      ChatKindError,
      "Cannot transfer ownership: wanted a group or channel, got a user",
    );
    assertEquals(methods(server), []);
  }));
