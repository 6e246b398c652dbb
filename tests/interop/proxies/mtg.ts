/**
 * `mtg` 2.2.8 from the Go module proxy (MIT), an MTProxy in current use that
 * takes `ee` secrets only. It knows the DCs by fixed addresses, but dials them
 * through a SOCKS5 proxy if told so: ours leads all of them to loopback.
 */
import { Unavailable } from "../oracle.ts";
import { freePort, run, Running, which } from "./programs.ts";

const VERSION = "v2.2.8";

/** Builds it. Takes some minutes the first time. */
export async function installMtg(folder: string): Promise<string> {
  const go = await which("go") ?? await which("/usr/local/go/bin/go");
  if (go === undefined) throw new Unavailable("go is not installed");
  await Deno.writeTextFile(
    `${folder}/go.mod`,
    `module proxies\n\ngo 1.26\n\nrequire github.com/9seconds/mtg/v2 ${VERSION}\n`,
  );
  const binary = `${folder}/mtg`;
  const built = await run(
    go,
    ["build", "-mod=mod", "-o", binary, "github.com/9seconds/mtg/v2"],
    { cwd: folder },
  );
  if (!built.success) throw new Unavailable(`go build: ${built.error}`);
  return binary;
}

/** Starts it with one secret. */
export async function startMtg(
  binary: string,
  options: { secret: string; socksPort: number },
): Promise<Running & { port: number }> {
  const port = freePort();
  const running = new Running(binary, [
    "simple-run",
    "--prefer-ip=only-ipv4",
    `--socks5-proxy=socks5://127.0.0.1:${options.socksPort}`,
    `127.0.0.1:${port}`,
    options.secret,
  ]);
  return Object.assign(await running.listening(port), { port });
}
