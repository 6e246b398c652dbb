// deno-lint-ignore-file no-console -- a command
/**
 * Compiles the kernels and writes them as base64 into
 * `src/crypto/wasm_binary.ts`. With `--check`, compares instead, and exits
 * with 1 if the bytes differ.
 *
 * The compiler reads from memory, so that generated sources need no files and
 * the output depends on nothing but this folder and the compiler's version.
 *
 * @module
 */

import asc from "assemblyscript/asc";
import { constantsSource } from "./tables.ts";
import { sha1Source, sha256Source } from "./unroll.ts";

const HERE = new URL("./", import.meta.url);
const OUTPUT = new URL("../src/crypto/wasm_binary.ts", import.meta.url);

/** Pages of 64 KiB: at start, and at most. `wasm_layout.ts` has the second. */
const INITIAL_PAGES = 4;
const MAXIMUM_PAGES = 256;

const FLAGS = [
  ...["-O3", "--shrinkLevel", "2", "--converge", "--noAssert"],
  ...["--runtime", "stub"],
  ...["--use", "abort=", "--memoryBase", "65536"],
  ...["--initialMemory", `${INITIAL_PAGES}`],
  ...["--maximumMemory", `${MAXIMUM_PAGES}`],
];

/** Both builds: with vectors, and for engines without relaxed SIMD. */
const BUILDS = [
  { name: "SIMD", simd: true, features: ["--enable", "relaxed-simd"] },
  { name: "SCALAR", simd: false, features: ["--disable", "simd"] },
];

/**
 * Compiles one build.
 *
 * @param simd Whether relaxed SIMD is allowed.
 * @param features Flags of the compiler for it.
 * @returns The module.
 */
async function compile(
  simd: boolean,
  features: string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const generated: Record<string, () => string> = {
    "constants.ts": () => constantsSource(simd),
    "sha1_blocks.ts": () => sha1Source(simd),
    "sha256_blocks.ts": () => sha256Source(simd),
  };
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const args = ["main.ts", ...FLAGS, ...features, "--outFile", "kernels.wasm"];
  const { error, stderr } = await asc.main(args, {
    readFile: (name) => generated[name]?.() ?? readSource(name),
    writeFile: (_, contents) => {
      if (typeof contents !== "string") binary = new Uint8Array(contents);
    },
    listFiles: () => [],
  });
  if (error !== null || binary === undefined) {
    throw new Error(`Cannot compile the kernels:\n${stderr.toString()}`);
  }
  return binary;
}

/**
 * Reads a source file. A decorator on a function is no TypeScript, which the
 * formatter would delete, so that it is written as a comment line.
 */
function readSource(name: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(name, HERE))
      .replaceAll(/^\/\/ @inline$/gm, "@inline");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

/** Compiles both builds. @returns The text of `wasm_binary.ts`. */
async function generate(): Promise<string> {
  const lines = [
    "/**",
    " * The kernels of `asm/` as base64. Written by `deno task asm`: do not edit.",
    " *",
    " * @module",
    " */",
  ];
  for (const { name, simd, features } of BUILDS) {
    const binary = await compile(simd, features);
    const hash = await sha256Hex(binary);
    console.log(`${name}: ${binary.length} bytes, SHA-256 ${hash}`);
    lines.push(
      "",
      `/** SHA-256 of the ${binary.length} bytes of {@linkcode ${name}}. */`,
      `export const ${name}_SHA256: string =`,
      `  "${hash}";`,
      `/** The build ${simd ? "with" : "without"} relaxed SIMD. */`,
      `export const ${name}: string =`,
      `  "${binary.toBase64()}";`,
    );
  }
  return lines.join("\n") + "\n";
}

if (import.meta.main) {
  const text = await generate();
  if (!Deno.args.includes("--check")) {
    await Deno.writeTextFile(OUTPUT, text);
  } else if (await Deno.readTextFile(OUTPUT) !== text) {
    console.error(
      "src/crypto/wasm_binary.ts is not what asm/ compiles to: run deno task asm",
    );
    Deno.exit(1);
  }
}
