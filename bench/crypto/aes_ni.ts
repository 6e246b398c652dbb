/**
 * AES-256-IGE by the processor's own instructions, through FFI: what no
 * WebAssembly can reach, so that nobody takes a ratio for the limit.
 *
 * @module
 */

type Ige = (data: Uint8Array, key: Uint8Array, iv: Uint8Array) => void;

/** The two directions, in place. */
export interface NativeIge {
  /** Encrypts. */
  encrypt: Ige;
  /** Decrypts. */
  decrypt: Ige;
}

/**
 * Compiles `aes_ni.c` with the machine's own compiler and loads it.
 *
 * @returns The functions, or `null` without a compiler or AES instructions.
 */
export async function loadNativeIge(): Promise<NativeIge | null> {
  if (Deno.build.arch !== "x86_64" || Deno.build.os === "windows") return null;
  const folder = await Deno.makeTempDir();
  try {
    const library = `${folder}/aes_ni.so`;
    const source = new URL("./aes_ni.c", import.meta.url).pathname;
    const { success } = await new Deno.Command("cc", {
      args: ["-O3", "-maes", "-shared", "-fPIC", "-o", library, source],
      stdout: "null",
      stderr: "null",
    }).output();
    if (!success) return null;
    const signature = {
      parameters: ["buffer", "usize", "buffer", "buffer"],
      result: "void",
    } as const;
    const { symbols } = Deno.dlopen(library, {
      ige_encrypt: signature,
      ige_decrypt: signature,
    });
    const make = (symbol: typeof symbols.ige_encrypt): Ige => (data, key, iv) =>
      symbol(
        data as Uint8Array<ArrayBuffer>,
        BigInt(data.length),
        key as Uint8Array<ArrayBuffer>,
        iv as Uint8Array<ArrayBuffer>,
      );
    return {
      encrypt: make(symbols.ige_encrypt),
      decrypt: make(symbols.ige_decrypt),
    };
  } catch {
    return null;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
