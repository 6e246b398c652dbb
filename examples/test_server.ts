// deno-lint-ignore-file no-console
/**
 * A test server for programs of their own, until it is interrupted. Prints
 * what `SERVER` of the other examples has to be.
 *
 * ```sh
 * deno run --allow-net=127.0.0.1 examples/test_server.ts
 * ```
 *
 * Then, in another terminal, with the line that it printed:
 *
 * ```sh
 * SERVER='mtproto://…' API_ID=1 API_HASH=0123456789abcdef0123456789abcdef \
 *   BOT_TOKEN=1:secretsecret deno run -A examples/minimal_bot.ts
 * ```
 */
import { formatServerUrl } from "@layer/mtproto";
import { TestServer } from "@layer/mtproto/testing";

const server = await TestServer.start();
server.addBot({ token: "1:secretsecret", username: "echo_bot" });
server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
console.log(`SERVER='${formatServerUrl(server)}'`);
console.log("bot: 1:secretsecret, @echo_bot");
console.log("user: +15550001, code 12345");
