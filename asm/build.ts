// deno-lint-ignore-file no-console -- a command
/**
 * Compiles the kernels and writes them as base64 into
 * `src/crypto/wasm_binary.ts` and `src/tl/text_binary.ts`. With `--check`,
 * compares instead, and exits with 1 if the bytes differ.
 *
 * The compiler reads from memory, so that generated sources need no files and
 * the output depends on nothing but this folder and the compiler's version.
 *
 * @module
 */

import asc from "assemblyscript/asc";
import { generateText } from "./build_text.ts";
import { constantsSource, type ModuleName } from "./tables.ts";
import { sha1Source, sha256Source } from "./unroll.ts";

const HERE = new URL("./", import.meta.url);

/** What is written, and how it is made. */
const FILES: Readonly<Record<string, () => string | Promise<string>>> = {
  "src/crypto/wasm_binary.ts": generate,
  "src/tl/text_binary.ts": () =>
    generateText(Deno.readTextFileSync(new URL("text.wat", HERE))),
};

/** Pages of 64 KiB: at start, and at most. `wasm_layout.ts` has the second. */
const INITIAL_PAGES = 4;
const MAXIMUM_PAGES = 256;

const FLAGS = [
  ...["-O3", "--shrinkLevel", "2", "--converge", "--noAssert"],
  ...["--runtime", "stub"],
  ...["--use", "abort="],
  ...["--initialMemory", `${INITIAL_PAGES}`],
  ...["--maximumMemory", `${MAXIMUM_PAGES}`],
];

interface Output {
  module: ModuleName;
  /** Name of the constant that holds it. */
  name: string;
  /** What it is. */
  text: string;
  source: string;
  flags: readonly string[];
}

/** Addresses as in `memory.ts`. */
const OUTPUTS: readonly Output[] = [
  {
    module: "simd",
    name: "SIMD",
    text: "`main.ts` with relaxed SIMD.",
    source: "main.ts",
    flags: ["--memoryBase", `${0x10000}`, "--enable", "relaxed-simd"],
  },
  {
    module: "scalar",
    name: "SCALAR",
    text: "`main.ts` without SIMD.",
    source: "main.ts",
    flags: ["--memoryBase", `${0x10000}`, "--disable", "simd"],
  },
  {
    module: "later",
    name: "LATER",
    text: "`later.ts`, with SIMD as of 2020.",
    source: "later.ts",
    flags: ["--memoryBase", `${0x11000}`, "--importMemory", "--enable", "simd"],
  },
];

/** Compiles one module. */
async function compile(
  { module, source, flags }: Output,
): Promise<Uint8Array<ArrayBuffer>> {
  const generated: Record<string, () => string> = {
    "constants.ts": () => constantsSource(module),
    "sha1_blocks.ts": sha1Source,
    "sha256_blocks.ts": () => sha256Source(module === "simd"),
  };
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const args = [
    source,
    ...FLAGS,
    ...flags,
    "--outFile",
    "kernels.wasm",
  ];
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

/** Compiles all of them. @returns The text of `wasm_binary.ts`. */
async function generate(): Promise<string> {
  const lines = [
    "/**",
    " * The kernels of `asm/` as base64. Written by `deno task asm`: do not edit.",
    " *",
    " * @module",
    " */",
  ];
  for (const output of OUTPUTS) {
    const { name, text } = output;
    const binary = await compile(output);
    const hash = await sha256Hex(binary);
    console.log(`${name}: ${binary.length} bytes, SHA-256 ${hash}`);
    lines.push(
      "",
      `/** SHA-256 of the ${binary.length} bytes of {@linkcode ${name}}. */`,
      `export const ${name}_SHA256: string =`,
      `  "${hash}";`,
      `/** ${text} */`,
      `export const ${name}: string =`,
      `  "${binary.toBase64()}";`,
    );
  }
  return lines.join("\n") + "\n";
}

if (import.meta.main) {
  for (const [file, make] of Object.entries(FILES)) {
    const url = new URL(`../${file}`, HERE);
    const text = await make();
    if (!Deno.args.includes("--check")) {
      await Deno.writeTextFile(url, text);
    } else if (await Deno.readTextFile(url) !== text) {
      console.error(`${file} is not what asm/ compiles to: run deno task asm`);
      Deno.exit(1);
    }
  }
}
