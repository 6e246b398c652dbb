import { assertEquals } from "@std/assert";
import { sourceFiles, SRC, withoutComments } from "./source_files.ts";

/** What each layer under src/ may import. Keep in step with README.md. */
const LAYERS: Record<string, readonly string[]> = {
  bytes: [],
  codegen: ["bytes"],
  tl: ["bytes"],
  crypto: ["bytes"],
  transport: ["bytes", "crypto"],
  mtproto: ["bytes", "tl", "crypto"],
  storage: ["bytes"],
  network: ["bytes", "tl", "crypto", "transport", "mtproto", "storage"],
  client: [
    "bytes",
    "tl",
    "crypto",
    "transport",
    "mtproto",
    "storage",
    "network",
  ],
  features: [
    "bytes",
    "tl",
    "crypto",
    "transport",
    "mtproto",
    "storage",
    "network",
    "client",
  ],
  testing: [
    "bytes",
    "tl",
    "crypto",
    "transport",
    "mtproto",
    "storage",
    "network",
    "client",
  ],
};
/** Bare specifiers that src/ may import, and the only layers that may. */
const BARE: Record<string, readonly string[]> = {
  "node:fs/promises": ["storage"],
  "node:sqlite": ["storage"],
  "@libsql/client": ["storage"],
  "@libsql/client/web": ["storage"],
};
/**
 * A layer is entered through its mod.ts, its errors.ts or generated code. The
 * file storage is an entry point of its own, loaded only when asked for; the
 * file system under it serves features too, and is not for users.
 */
const DOOR =
  /\/(mod|errors)\.ts$|^tl\/generated\/|^storage\/file(_system)?\.ts$/;
/** What wasm-pack built, which must stand where its crate is. */
const PACK = "../../asm/aes-ige/pkg/layer_aes_ige.js";
const IMPORT = /\b(?:from|import)\s*\(?\s*["']([^"'\s$]+)["']/g;

function violation(file: string, specifier: string): string | undefined {
  const layer = file.split("/")[0]!;
  if (specifier === PACK && layer === "crypto") return;
  if (!specifier.startsWith(".")) {
    if (BARE[specifier]?.includes(layer)) return;
    return `${file}: may not import "${specifier}"`;
  }
  const target = new URL(specifier, new URL(file, SRC)).href;
  if (!target.startsWith(SRC.href)) return `${file}: leaves src/: ${specifier}`;
  const path = target.slice(SRC.href.length);
  const other = path.split("/")[0]!;
  if (other === layer || path === "errors.ts") return;
  if (!LAYERS[layer]?.includes(other)) {
    return `${file}: ${layer} may not see ${other}`;
  }
  if (!DOOR.test(path)) return `${file}: enter ${other} by its mod.ts`;
}

Deno.test("every import in src/ stays within its layer", async () => {
  const found: string[] = [];
  for (const { path, text } of await sourceFiles()) {
    for (const match of withoutComments(text).matchAll(IMPORT)) {
      const message = violation(path, match[1]!);
      if (message !== undefined) found.push(message);
    }
  }
  assertEquals(found, []);
});

Deno.test("violation() rejects each kind of forbidden import", () => {
  const cases: [string, string, string | undefined][] = [
    ["tl/reader.ts", "../bytes/mod.ts", undefined],
    ["tl/reader.ts", "../errors.ts", undefined],
    ["tl/reader.ts", "./errors.ts", undefined],
    ["client/a.ts", "../tl/generated/api.ts", undefined],
    ["client/a.ts", "../storage/file.ts", undefined],
    ["features/a.ts", "../storage/file_system.ts", undefined],
    ["crypto/a.ts", PACK, undefined],
    ["client/a.ts", PACK, `client/a.ts: leaves src/: ${PACK}`],
    ["storage/file.ts", "node:fs/promises", undefined],
    ["storage/libsql.ts", "@libsql/client/web", undefined],
    [
      "client/a.ts",
      "@libsql/client",
      'client/a.ts: may not import "@libsql/client"',
    ],
    [
      "client/a.ts",
      "node:fs/promises",
      'client/a.ts: may not import "node:fs/promises"',
    ],
    ["bytes/hex.ts", "../tl/mod.ts", "bytes/hex.ts: bytes may not see tl"],
    [
      "tl/reader.ts",
      "../bytes/hex.ts",
      "tl/reader.ts: enter bytes by its mod.ts",
    ],
    [
      "tl/reader.ts",
      "npm:left-pad",
      'tl/reader.ts: may not import "npm:left-pad"',
    ],
    ["tl/reader.ts", "../../mod.ts", "tl/reader.ts: leaves src/: ../../mod.ts"],
    [
      "mtproto/session.ts",
      "../network/mod.ts",
      "mtproto/session.ts: mtproto may not see network",
    ],
    [
      "client/a.ts",
      "../features/mod.ts",
      "client/a.ts: client may not see features",
    ],
    [
      "testing/a.ts",
      "../features/mod.ts",
      "testing/a.ts: testing may not see features",
    ],
  ];
  for (const [file, specifier, want] of cases) {
    assertEquals(violation(file, specifier), want);
  }
});

Deno.test("every folder in src/ is a layer of the table", async () => {
  const folders: string[] = [];
  for await (const entry of Deno.readDir(SRC)) {
    if (entry.isDirectory) folders.push(entry.name);
  }
  assertEquals(folders.sort(), Object.keys(LAYERS).sort());
});

Deno.test("no hand-written file in src/ is over 400 lines", async () => {
  const found: string[] = [];
  for (const { path, text } of await sourceFiles()) {
    const lines = text.split("\n").length - 1;
    if (lines > 400) found.push(`${path}: ${lines}`);
  }
  assertEquals(found, []);
});

Deno.test("no file in src/ has a name that says nothing", async () => {
  const empty = /(^|\/)(utils?|helpers?|common|types|misc|shared)(\.ts$|\/)/;
  const found = (await sourceFiles()).map(({ path }) => path).filter((path) =>
    empty.test(path) || !/^[a-z0-9_/]+\.ts$/.test(path)
  );
  assertEquals(found, []);
});
