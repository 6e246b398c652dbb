/** A registry on this machine that has one package: ours. */

import config from "../../deno.json" with { type: "json" };

const ROOT = new URL("../../", import.meta.url);
const PREFIX = `/${config.name}`;

/** Where the package is served; ends when disposed. */
export interface Registry extends AsyncDisposable {
  /** Host and port. */
  readonly host: string;
  /** Version of the package. */
  readonly version: string;
}

async function* modules(folder: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(new URL(folder, ROOT))) {
    const path = folder + entry.name;
    if (entry.isDirectory) yield* modules(`${path}/`);
    else if (/\.[jt]s$/.test(path)) yield path;
  }
}

/** Packs the sources up as `deno publish` does, and serves them. */
export async function serveRegistry(): Promise<Registry> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const manifest: Record<string, { size: number; checksum: string }> = {};
  const paths = ["mod.ts", ...await Array.fromAsync(modules("src/"))];
  for (const path of paths) {
    const bytes = await Deno.readFile(new URL(path, ROOT));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    const checksum = `sha256-${new Uint8Array(digest).toHex()}`;
    manifest[`/${path}`] = { size: bytes.length, checksum };
    files.set(`${PREFIX}/${config.version}/${path}`, bytes);
  }
  const [scope, name] = config.name.slice(1).split("/");
  const { version, exports } = config;
  const pages: Record<string, unknown> = {
    [`${PREFIX}/meta.json`]: {
      scope,
      name,
      latest: version,
      versions: { [version]: {} },
    },
    [`${PREFIX}/${version}_meta.json`]: { manifest, exports },
  };
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    ({ url }) => {
      const { pathname } = new URL(url);
      const page = pages[pathname];
      if (page !== undefined) return Response.json(page);
      const file = files.get(pathname);
      if (file === undefined) return new Response(null, { status: 404 });
      const type = pathname.endsWith(".js") ? "javascript" : "typescript";
      return new Response(file, {
        headers: { "content-type": `text/${type}` },
      });
    },
  );
  return {
    host: `127.0.0.1:${server.addr.port}`,
    version,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
