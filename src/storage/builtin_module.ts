/**
 * Modules of Node, on platforms that have them. They are reached at run time
 * only, so that browsers and bundlers never meet their names.
 *
 * @module
 */

/**
 * Loads a module of Node.
 *
 * @param name Its name without `node:`, as `"fs/promises"`.
 * @returns What it exports.
 * @throws {Error} If there is none.
 */
export async function builtinModule(name: string): Promise<unknown> {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => unknown };
  };
  // Node before 20.16 has to import. A name put together is none to bundlers.
  return process?.getBuiltinModule?.(`node:${name}`) ??
    await import(["node", name].join(":"));
}
