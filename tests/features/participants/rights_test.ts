import { assertEquals, assertThrows } from "@std/assert";
import { AdminRightsBuilder, BanRights } from "../../../src/features/mod.ts";
import {
  ADMIN_RIGHTS,
  type AdminRightsOptions,
} from "../../../src/features/participants/admin_rights_options.ts";
import {
  BAN_FLAGS,
  type BanRightsOptions,
} from "../../../src/features/participants/ban_rights_options.ts";

const SCHEMA = new URL("../../../schema/api.tl", import.meta.url);

/** Flags of a constructor, as the schema has them. */
async function flagsOf(name: string): Promise<string[]> {
  const text = await Deno.readTextFile(SCHEMA);
  const line = text.split("\n").find((line) => line.startsWith(`${name}#`))!;
  return [...line.matchAll(/(\w+):flags\.\d+\?true/g)].map(([, name]) =>
    name!.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  ).toSorted();
}

Deno.test("BanRights has a method for every flag of chatBannedRights", async () => {
  const names = Object.keys(BAN_FLAGS) as (keyof typeof BAN_FLAGS)[];
  assertEquals(
    Object.values(BAN_FLAGS).toSorted(),
    await flagsOf("chatBannedRights"),
  );
  assertEquals(names.length, 23);
  for (const name of names) {
    assertEquals(new BanRights()[name]().options, { [name]: true });
    assertEquals(new BanRights()[name](false).options, { [name]: false });
  }
});

Deno.test("AdminRightsBuilder has a method for every flag of chatAdminRights", async () => {
  assertEquals(ADMIN_RIGHTS.toSorted(), await flagsOf("chatAdminRights"));
  assertEquals(ADMIN_RIGHTS.length, 18);
  for (const name of ADMIN_RIGHTS) {
    assertEquals(new AdminRightsBuilder()[name]().options, { [name]: true });
    const refused = new AdminRightsBuilder()[name](false);
    assertEquals(refused.options, { [name]: false });
  }
});

Deno.test("builders of rights give new rights and leave the old alone", () => {
  const mute = new BanRights().noMessages();
  const date = new Date(1_800_000_000_500);
  assertEquals(mute.noMedia().until(date).fullBan().options, {
    noMessages: true,
    noMedia: true,
    until: date,
    noView: true,
  });
  assertEquals(mute.options, { noMessages: true });
  const helper = new AdminRightsBuilder({ banUsers: true });
  assertEquals(helper.rank("Helper").options, {
    banUsers: true,
    title: "Helper",
  });
  assertEquals(helper.options, { banUsers: true });
  const full = new AdminRightsBuilder().fullAdmin().options;
  assertEquals(Object.keys(full).length, ADMIN_RIGHTS.length - 1);
  assertEquals(full.anonymous, undefined);
});

Deno.test("BanRights refuses what cannot be", () => {
  const cases: [BanRightsOptions, string][] = [
    [{ until: -1 }, "until must be a Date or Unix seconds"],
    [{ until: 0x80000000 }, "from 0 to 2147483647, got 2147483648"],
    [{ until: 1.5 }, "got 1.5"],
    [{ until: NaN }, "got NaN"],
    [{ until: new Date(NaN) }, "got NaN"],
    [{ until: new Date(2 ** 31 * 1000) }, "got 2147483648"],
  ];
  for (const [options, message] of cases) {
    assertThrows(() => new BanRights(options), RangeError, message);
  }
  for (const until of [0, 0x7fffffff, new Date(0)]) {
    assertEquals(new BanRights().until(until).options.until, until);
  }
  const wrong: [unknown, string][] = [
    [{ noMedia: 1 }, "noMedia must be a boolean, got number"],
    [{ sendMedia: true }, 'only known fields, got "sendMedia"'],
    [{ toString: true }, 'only known fields, got "toString"'],
    [null, "rights must be BanRights or options, got null"],
    ["all", "rights must be BanRights or options, got string"],
  ];
  for (const [options, message] of wrong) {
    assertThrows(() => new BanRights(options as never), TypeError, message);
  }
});

Deno.test("AdminRightsBuilder takes titles of at most 16 characters", () => {
  const longest = "é".repeat(16);
  assertEquals(new AdminRightsBuilder().title(longest).options.title, longest);
  assertEquals(new AdminRightsBuilder().title("").options.title, "");
  assertThrows(
    () => new AdminRightsBuilder().title("x".repeat(17)),
    RangeError,
    "title must be at most 16 characters, got 17",
  );
  const wrong: [unknown, string][] = [
    [{ title: 7 }, "title must be a string, got number"],
    [{ banUsers: "yes" }, "banUsers must be a boolean, got string"],
    [{ ban: true }, 'only known fields, got "ban"'],
    [undefined, ""],
    [null, "got null"],
  ];
  for (const [options, message] of wrong) {
    if (options === undefined) {
      assertEquals(new AdminRightsBuilder(options).options, {});
      continue;
    }
    assertThrows(
      () => new AdminRightsBuilder(options as AdminRightsOptions),
      TypeError,
      message,
    );
  }
});
