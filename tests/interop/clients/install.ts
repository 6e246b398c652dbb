/**
 * Packages of other people's clients, at pinned versions, in `.install/`,
 * which git ignores. What is there already is not fetched again.
 */
import { Unavailable } from "../oracle.ts";

const HERE = new URL("./", import.meta.url).pathname;
/** Where everything is put. */
export const INSTALL: string = `${HERE}.install`;

/** Where the packages from npm are. */
export const NODE_MODULES: string = `${INSTALL}/node/node_modules`;
/** The schema in the source package of Kurigram. */
export const KURIGRAM_SCHEMA: string = `${INSTALL}/python/main_api.tl`;
const KURIGRAM = "kurigram-2.2.26";

/**
 * Runs a command.
 *
 * @throws {Unavailable} If it cannot be run, or fails.
 */
export async function must(
  command: string,
  args: string[],
  cwd: string = HERE,
): Promise<void> {
  let output: Deno.CommandOutput;
  try {
    output = await new Deno.Command(command, { args, cwd }).output();
  } catch (error) {
    throw new Unavailable(`${command}: ${error}`);
  }
  if (output.success) return;
  const text = new TextDecoder().decode(output.stderr);
  throw new Unavailable(`${command} ${args[0]}: ${text.slice(-500)}`);
}

/** Whether this was installed from this list. */
async function isCurrent(mark: string, list: string): Promise<boolean> {
  const was = await Deno.readTextFile(mark).catch(() => undefined);
  return was === await Deno.readTextFile(list);
}

/** Installs from npm; gives the command that runs a script of this folder. */
export async function node(script: string): Promise<string[]> {
  const folder = `${INSTALL}/node`;
  await Deno.mkdir(folder, { recursive: true });
  // Modules are looked for beside the script, so the scripts go there too.
  for (const file of ["steps.mjs", script]) {
    await Deno.copyFile(HERE + file, `${folder}/${file}`);
  }
  const list = `${HERE}npm_packages.json`;
  const mark = `${folder}/installed`;
  if (!(await isCurrent(mark, list))) {
    // Under its own name here it would change how Deno finds packages.
    await Deno.copyFile(list, `${folder}/package.json`);
    // Without scripts: SQLite, which nothing here uses, would be compiled.
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];
    await must("npm", args, folder);
    await Deno.copyFile(list, mark);
  }
  return ["node", `${folder}/${script}`];
}

/** Installs from PyPI; gives the command that runs a script of this folder. */
export async function python(script: string): Promise<string[]> {
  const folder = `${INSTALL}/python`;
  const binary = `${folder}/bin/python`;
  const list = `${HERE}requirements.txt`;
  const mark = `${folder}/installed`;
  if (!(await isCurrent(mark, list))) {
    await must("python3", ["-m", "venv", folder]);
    await must(binary, ["-m", "pip", "install", "-q", "-r", list]);
    // Makes Kurigram faster; it is compiled, and can be done without.
    await must(binary, ["-m", "pip", "install", "-q", "TgCrypto==1.2.5"])
      .catch(() => {});
    await takeSchema(binary, folder);
    await Deno.copyFile(list, mark);
  }
  return [binary, HERE + script];
}

/** The schema is in the source package only. */
async function takeSchema(binary: string, folder: string): Promise<void> {
  const download = ["-m", "pip", "download", "-q", "--no-deps"];
  const source = ["--no-binary", ":all:", KURIGRAM.replace("-", "==")];
  await must(binary, [...download, ...source], folder);
  const file = `${KURIGRAM}/compiler/api/source/main_api.tl`;
  const unpack = ["-xzf", `${KURIGRAM}.tar.gz`, "--strip-components=4", file];
  await must("tar", unpack, folder);
}
