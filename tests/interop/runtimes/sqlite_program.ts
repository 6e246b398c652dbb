// deno-lint-ignore-file no-console -- a program
/** What Node and Bun run: logins in an SQLite file, and a lock that is met. */
import { LoginStore, StorageError } from "../../../src/storage/mod.ts";
import { SqliteStorage } from "../../../src/storage/sqlite.ts";

const { process } = globalThis as unknown as {
  process: { argv: string[]; exit(code: number): never };
};

function assert(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`wrong: ${what}`);
}

async function run(path: string): Promise<void> {
  const ann = new SqliteStorage(path, { account: "ann" });
  const bob = new SqliteStorage(path, { account: "bob", busyTimeoutMs: 0 });
  await ann.open();
  await bob.open();
  await new LoginStore(ann).setHomeDc(2);
  await new LoginStore(bob).setHomeDc(4);
  await bob.set(new Map([["large", new Uint8Array(60_000).fill(7)]]));
  await new LoginStore(ann).setAuthKey(2, new Uint8Array(256).fill(5));
  await ann.close();
  await ann.open();
  assert(await new LoginStore(ann).homeDc() === 2, "home DC of ann");
  assert(await new LoginStore(bob).homeDc() === 4, "home DC of bob");
  const large = await bob.get("large");
  assert(large?.length === 60_000 && large[59_999] === 7, "large value");
  const key = await new LoginStore(ann).authKey(2);
  assert(key?.length === 256 && key[255] === 5, "auth_key");
  assert(await ann.get("nothing") === undefined, "absent value");
  assert((await ann.list("dc/")).length === 1, "list");
  assert((await ann.accounts()).join() === "ann,bob", "accounts");

  const other = await rawDatabase(path);
  other.exec("BEGIN IMMEDIATE");
  const error = await new LoginStore(bob).setHomeDc(5).catch((it) => it);
  assert(error instanceof StorageError, `${error}`);
  assert(error.reason === "locked", error.message);
  other.exec("ROLLBACK");
  other.close();
  await new LoginStore(bob).setHomeDc(5);
  await ann.close();
  await bob.close();
}

interface RawDatabase {
  exec(sql: string): void;
  close(): void;
}

/** A connection that knows nothing of the library. */
async function rawDatabase(path: string): Promise<RawDatabase> {
  if ("Bun" in globalThis) {
    const { Database } = await import(["bun", "sqlite"].join(":"));
    return new Database(path);
  }
  const { DatabaseSync } = await import("node:sqlite");
  return new DatabaseSync(path);
}

try {
  await run(process.argv[2]!);
  console.log("passed");
} catch (error) {
  console.log((error as Error).stack ?? String(error));
  process.exit(1);
}
