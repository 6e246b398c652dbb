// deno-lint-ignore-file no-console
/**
 * Sends a file to Saved Messages by a stream, and fetches it into another one.
 *
 * Takes `FILE`, `COPY`, `API_ID`, `API_HASH` from the environment and a login
 * in `my.session`; against a test server `SERVER`, `PHONE` and `CODE` instead.
 * Run with `--allow-env --allow-net --allow-read --allow-write`.
 */
import { Client } from "@layer/mtproto";

const file = Deno.env.get("FILE") ?? "README.md";
const copy = Deno.env.get("COPY") ?? "copy.md";
const server = Deno.env.get("SERVER");
await using client = await Client.connect({
  ...(server === undefined ? { session: "my.session" } : { server }),
  apiId: Number(Deno.env.get("API_ID")),
  apiHash: Deno.env.get("API_HASH") ?? "",
});
if (!(await client.isAuthorized())) {
  const phone = Deno.env.get("PHONE") ?? prompt("Phone?")!;
  const token = await client.requestLoginCode(phone);
  await client.signIn(token, Deno.env.get("CODE") ?? prompt("Code?")!);
}

const name = file.split(/[/\\]/).at(-1)!;
const upload = await client.uploadStream(name, file, {
  onProgress: ({ percent }) => console.log(`sent ${percent?.toFixed()} %`),
});
const sent = await client.sendFile("me", upload, { caption: "From a stream" });
const length = await client.downloadMediaToFile(sent, copy);
console.log(`${sent.document?.fileName}: ${length} bytes again`);
