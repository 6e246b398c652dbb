import { assert, assertEquals, assertRejects } from "@std/assert";
import { RpcError } from "../../../mod.ts";
import { ANN, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

Deno.test("Client.updateProfile() changes what is named and no more", () =>
  withRooms(async ({ server, ann, bob }) => {
    const longest = "é".repeat(64);
    const user = await ann.updateProfile({ lastName: longest, about: "Hm" });
    assert(user._ === "user");
    assertEquals([user.firstName, user.lastName], ["Ann", longest]);
    assertEquals(
      lastCall(server, "account.updateProfile").firstName,
      undefined,
    );
    await ann.updateProfile({ firstName: "Anna", lastName: "" });
    const [seen] = await bob.getUsersById([ANN]);
    assertEquals([seen?.firstName, seen?.lastName], ["Anna", undefined]);
    server.clearCalls();
    const cases: [object, ErrorConstructor, string][] = [
      [{ firstName: "" }, RangeError, "firstName must be 1 to 64 characters"],
      [{ firstName: `${longest}x` }, RangeError, "got 65"],
      [{ lastName: `${longest}x` }, RangeError, "lastName must be at most 64"],
      [{ about: 1 }, TypeError, "about must be a string, got number"],
    ];
    for (const [profile, type, message] of cases) {
      await assertRejects(() => ann.updateProfile(profile), type, message);
    }
    assertEquals(methods(server), []);
  }));

Deno.test("Client.updateUsername() takes and frees a public name", () =>
  withRooms(async ({ ann, bob }) => {
    const user = await ann.updateUsername("@anna_new");
    assert(user._ === "user");
    assertEquals(user.username, "anna_new");
    assertEquals((await bob.resolveUsername("anna_new"))._, "inputPeerUser");
    await assertRejects(
      () => bob.updateUsername("anna_new"),
      RpcError,
      "USERNAME_OCCUPIED",
    );
    const freed = await ann.updateUsername("");
    assert(freed._ === "user");
    assertEquals(freed.username, undefined);
    await assertRejects(
      () => ann.updateUsername(1 as never),
      TypeError,
      "Cannot update username: username must be a string, got number",
    );
  }));

Deno.test("Client.updateStatus() shows the account as there or gone", () =>
  withRooms(async ({ ann, bob }) => {
    for (
      const [online, status] of [
        [true, "userStatusOnline"],
        [false, "userStatusOffline"],
      ] as const
    ) {
      await ann.updateStatus(online);
      const [seen] = await bob.getUsersById([ANN]);
      assertEquals(seen?.status?._, status);
    }
  }));
