/** Our client in headless Chromium: `deno task interop:chromium`. */
import { debian } from "../proxies/programs.ts";
import { Report } from "../report.ts";
import { bundle, Host } from "./host.ts";

const LIMIT_MS = 60_000;

const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>Layer</title>
<script>globalThis.namesBefore = Object.getOwnPropertyNames(globalThis);</script>
<script type="module" src="/program.mjs"></script>
`;

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens the page and waits for what it reports. */
async function runPage(browser: string): Promise<string> {
  const program = await Deno.readFile(await bundle("page_program", "browser"));
  await using host = await Host.start();
  const result = Promise.withResolvers<string>();
  await using pages = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/program.mjs") {
        return new Response(program, {
          headers: { "content-type": "text/javascript" },
        });
      }
      if (pathname === "/config") return Response.json(host.config);
      if (pathname === "/result") {
        result.resolve(await request.text());
        return new Response();
      }
      if (pathname !== "/") return new Response("", { status: 404 });
      return new Response(PAGE, { headers: { "content-type": "text/html" } });
    },
  );
  const profile = await Deno.makeTempDir({ prefix: "chromium-" });
  const child = new Deno.Command(browser, {
    args: [
      ...FLAGS,
      "--enable-logging=stderr",
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${pages.addr.port}/`,
    ],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const log = new Response(child.stderr).text();
  const timer = setTimeout(
    () => result.resolve(`no result within ${LIMIT_MS} ms`),
    LIMIT_MS,
  );
  child.status.then(({ code }) =>
    result.resolve(`the browser ended with code ${code}`)
  );
  const text = await result.promise;
  clearTimeout(timer);
  try {
    child.kill("SIGTERM");
  } catch {
    // It has ended.
  }
  await child.status;
  const lines = (await log).split("\n").filter((it) => it.includes("CONSOLE"));
  await Deno.remove(profile, { recursive: true }).catch(() => {});
  if (text === "passed") host.check();
  return [text, ...lines].join("\n");
}

const report = new Report();
await report.check(
  "Chromium: sign-in, message, update over WebSocket and HTTP, login in IndexedDB",
  async () => {
    const result = await runPage(await debian("chromium", "chromium"));
    if (result !== "passed") throw new Error(result);
  },
);
report.finish();
