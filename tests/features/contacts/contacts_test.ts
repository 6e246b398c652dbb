import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { RpcError } from "../../../mod.ts";
import { ANN, BOB, CAT, methods, withRooms } from "../rooms.ts";
import { lastCall } from "../wire.ts";

Deno.test("contacts are added, read, renamed and deleted", () =>
  withRooms(async ({ server, ann }) => {
    const names = async () =>
      (await ann.getContacts()).map(({ firstName, lastName }) =>
        [firstName, lastName].filter(Boolean).join(" ")
      );
    assertEquals(await names(), []);
    await ann.addContact(BOB, { firstName: "Bobby", sharePhone: true });
    const call = lastCall(server, "contacts.addContact");
    assertEquals(
      [call.lastName, call.phone, call.addPhonePrivacyException],
      ["", "", true],
    );
    await ann.addContact(CAT, { firstName: "Cat", lastName: "Stone" });
    await ann.addContact(BOB, { firstName: "B" });
    assertEquals(await names(), ["B", "Cat Stone"]);
    await ann.deleteContacts([BOB, CAT]);
    assertEquals(await names(), []);
    server.on("contacts.getContacts", () => ({
      _: "contacts.contactsNotModified",
    }));
    assertEquals(await names(), []);
  }));

Deno.test("Client.importContacts() gives the user of each number", () =>
  withRooms(async ({ server, ann }) => {
    const found = await ann.importContacts([
      { phone: "+1 555 0009", firstName: "Nobody" },
      { phone: "+1 555 0001", firstName: "Bobby", lastName: "B" },
    ]);
    assertEquals(found.map((user) => user?.firstName), [undefined, "Bobby"]);
    // The user is known from now on.
    await ann.sendMessage(Number(found[1]!.id), "Hi");
    server.clearCalls();
    assertEquals(await ann.importContacts([]), []);
    await ann.deleteContacts([]);
    const cases: [() => Promise<unknown>, ErrorConstructor, string][] = [
      [
        () => ann.importContacts([{ phone: "", firstName: "A" }]),
        RangeError,
        "contacts[0].phone must be at least 1 characters, got 0",
      ],
      [
        () => ann.importContacts([{ phone: "1", firstName: "" }]),
        RangeError,
        "contacts[0].firstName must be at least 1",
      ],
      [
        () => ann.importContacts("1" as never),
        TypeError,
        "Cannot import contacts: contacts must be an array, got string",
      ],
      [
        () => ann.addContact(BOB, { firstName: "" }),
        RangeError,
        "Cannot add contact: firstName must be at least 1 characters, got 0",
      ],
      [
        () => ann.deleteContacts(BOB as never),
        TypeError,
        "Cannot delete contacts: users must be an array, got string",
      ],
    ];
    for (const [call, type, message] of cases) {
      await assertRejects(call, type, message);
    }
    assertEquals(methods(server), []);
  }));

Deno.test("Client.blockPeer() and unblockPeer() change who is blocked", () =>
  withRooms(async ({ server, ann, bob }) => {
    const names = async () =>
      (await ann.iterBlocked().toArray()).map((it) =>
        it._ === "user" ? it.firstName : it._
      );
    await ann.blockPeer(BOB);
    await ann.blockPeer(CAT);
    assertEquals(await names(), ["Bob", "Cat"]);
    await assertRejects(
      () => ann.sendMessage(BOB, "?"),
      RpcError,
      "YOU_BLOCKED_USER",
    );
    await ann.unblockPeer(BOB);
    assertEquals(await names(), ["Cat"]);
    await bob.sendMessage(ANN, "Hi");
    // Page by page, when the list is long.
    const page = (userId: bigint) => ({
      _: "contacts.blockedSlice" as const,
      count: 2,
      blocked: [{
        _: "peerBlocked" as const,
        peerId: { _: "peerUser" as const, userId },
        date: 1,
      }],
      chats: [],
      users: [{ _: "user" as const, id: userId, firstName: `U${userId}` }],
    });
    server.on(
      "contacts.getBlocked",
      ({ params }) => page(BigInt(params.offset + 7)),
    );
    const iterator = ann.iterBlocked({ pageSize: 1 });
    const users = await iterator.toArray();
    assertEquals(users.map(({ id }) => id), [7n, 8n]);
    assertEquals(iterator.total, 2);
    assertThrows(
      () => ann.iterBlocked({ pageSize: 101 }),
      RangeError,
      "Cannot iterate over blocked peers: pageSize must be 1 to 100, got 101",
    );
  }));
