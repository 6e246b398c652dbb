// deno-lint-ignore-file no-console
import { assertEquals } from "@std/assert";
import { formatServerUrl } from "@layer/mtproto";
import { TestServer } from "@layer/mtproto/testing";

const README = new URL("../../README.md", import.meta.url);
const COPY = new URL("../.tmp/send_file_copy.md", import.meta.url);

Deno.test("send_file.ts sends a file and fetches it again, against the test server", async () => {
  await using server = await TestServer.start();
  server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
  const environment: Record<string, string> = {
    API_ID: "1",
    API_HASH: "0123456789abcdef0123456789abcdef",
    SERVER: formatServerUrl(server),
    PHONE: "+15550001",
    CODE: "12345",
    FILE: README.pathname,
    COPY: COPY.pathname,
  };
  await Deno.mkdir(new URL(".", COPY), { recursive: true });
  const lines: string[] = [];
  const { get } = Deno.env;
  const { log } = console;
  try {
    Deno.env.get = (name) => environment[name];
    console.log = (line: string) => void lines.push(line);
    await import("../../examples/send_file.ts");
    assertEquals(await Deno.readFile(COPY), await Deno.readFile(README));
  } finally {
    Deno.env.get = get;
    console.log = log;
    await Deno.remove(COPY).catch(() => {});
  }
  const { size } = await Deno.stat(README);
  assertEquals(lines, ["sent 100 %", `README.md: ${size} bytes again`]);
});
