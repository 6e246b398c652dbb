/**
 * The one environment variable that this layer reads, without asking for
 * permission.
 *
 * @module
 */

interface DenoLike {
  permissions: {
    querySync(descriptor: { name: "env"; variable: string }): { state: string };
  };
  env: { get(name: string): string | undefined };
}

interface GlobalLike {
  Deno?: DenoLike;
  process?: { env?: Record<string, string | undefined> };
}

const VARIABLE = "LAYER_CRYPTO";

/**
 * Tells whether `LAYER_CRYPTO=ts` asks for the pure TypeScript back end. In
 * Deno the variable is read only if permission to read it was granted already,
 * so that no prompt appears.
 *
 * @param global The global object, or a stand-in.
 * @returns Whether it does; `false` where the environment cannot be read.
 */
export function isTypeScriptForced(global: object): boolean {
  const { Deno } = global as GlobalLike;
  try {
    if (Deno !== undefined) {
      const { state } = Deno.permissions.querySync({
        name: "env",
        variable: VARIABLE,
      });
      return state === "granted" && Deno.env.get(VARIABLE) === "ts";
    }
    // Not before: Deno builds its `process` on first use, in tens of ms.
    return (global as GlobalLike).process?.env?.[VARIABLE] === "ts";
  } catch {
    return false;
  }
}
