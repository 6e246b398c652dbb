/** Paths of files that tests may write. */
const DIR = new URL("../.tmp/", import.meta.url);

/** What storages put beside a file, or in its place. */
const SUFFIXES = ["", ".bak", ".tmp", "-wal", "-shm", "-journal", "-info"];

/** Gives a path at which there is nothing, and nothing beside it. */
export async function emptyPath(name: string): Promise<string> {
  await Deno.mkdir(DIR, { recursive: true });
  const path = new URL(name, DIR).pathname;
  for (const suffix of SUFFIXES) {
    await Deno.remove(path + suffix, { recursive: true }).catch(() => {});
  }
  return path;
}
