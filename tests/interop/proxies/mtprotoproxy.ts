/**
 * `mtprotoproxy` 1.0.6 from PyPI (MIT), an MTProxy in Python that takes plain,
 * `dd` and `ee` secrets. Its addresses of DCs are constants: a small launcher
 * sets them to the loopback server before it starts.
 */
import { Unavailable } from "../oracle.ts";
import { freePort, run, Running, which } from "./programs.ts";

/** Installs it into a folder of its own. */
export async function installMtprotoproxy(folder: string): Promise<string> {
  const python = await which("python3");
  if (python === undefined) throw new Unavailable("python3 is not installed");
  const venv = `${folder}/venv`;
  const made = await run(python, ["-m", "venv", venv]);
  if (!made.success) throw new Unavailable(`python3 -m venv: ${made.error}`);
  const pip = await run(`${venv}/bin/pip`, [
    "install",
    "--quiet",
    "mtprotoproxy==1.0.6",
  ]);
  if (!pip.success) throw new Unavailable(`pip install: ${pip.error}`);
  return venv;
}

/** Starts it with one key, to be used in all three forms. */
export async function startMtprotoproxy(
  venv: string,
  options: { key: string; domain: string; upstreamPort: number },
): Promise<Running & { port: number }> {
  const port = freePort();
  const running = new Running(`${venv}/bin/python`, [
    new URL("mtprotoproxy_start.py", import.meta.url).pathname,
    `${venv}/bin/mtprotoproxy.py`,
    String(port),
    options.key,
    options.domain,
    String(options.upstreamPort),
  ]);
  return Object.assign(await running.listening(port), { port });
}
