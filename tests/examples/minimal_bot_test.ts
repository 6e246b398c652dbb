import { assert, assertEquals } from "@std/assert";
import { Client, formatServerUrl } from "@layer/mtproto";
import { TestServer } from "@layer/mtproto/testing";

const EXAMPLES = new URL("../../examples/", import.meta.url);
const SESSION = new URL("../.tmp/minimal_bot.session", import.meta.url);

Deno.test("minimal_bot.ts is the README's, with one option more", async () => {
  const read = (url: URL) => Deno.readTextFile(url);
  const bot = await read(new URL("minimal_bot.ts", EXAMPLES));
  const readme = await read(new URL("../README.md", EXAMPLES));
  const code = bot.slice(bot.indexOf("import"))
    .replace(/^ {2}server: .*\n/m, "");
  assert(readme.includes(code.trim()), "README.md has another minimal bot");
});

Deno.test("minimal_bot.ts echoes, against the test server", async () => {
  await using server = await TestServer.start();
  server.addBot({ token: "1:secretsecret", username: "echo_bot" });
  server.addUser({ phone: "15550001", firstName: "Ann", code: "12345" });
  const environment: Record<string, string> = {
    API_ID: "1",
    API_HASH: "0123456789abcdef0123456789abcdef",
    BOT_TOKEN: "1:secretsecret",
    SERVER: formatServerUrl(server),
  };
  // The example's own text, but for where the login is kept.
  const source = (await Deno.readTextFile(
    new URL("minimal_bot.ts", EXAMPLES),
  )).replace("bot.session", SESSION.pathname);
  await Deno.mkdir(new URL(".", SESSION), { recursive: true });
  const connected = Promise.withResolvers<Client>();
  const { connect } = Client;
  const { get } = Deno.env;
  let running: Promise<unknown>;
  try {
    Deno.env.get = (name) => environment[name];
    Client.connect = async (config) => {
      const client = await connect.call(Client, config);
      connected.resolve(client);
      return client;
    };
    running = import(
      `data:application/typescript,${encodeURIComponent(source)}`
    );
    await Promise.race([connected.promise, running]);
  } finally {
    Client.connect = connect;
  }
  const bot = await connected.promise;
  while (bot.account === undefined) await bot.api.help.getNearestDc();
  Deno.env.get = get;

  await using user = await Client.connect({
    apiId: 1,
    apiHash: environment.API_HASH!,
    ...server.clientOptions(),
  });
  await user.signIn(await user.requestLoginCode("+15550001"), "12345");
  await using updates = user.streamUpdates();
  await user.sendMessage("@echo_bot", "Hello");
  for await (const update of updates) {
    if (update.type !== "newMessage" || update.message.outgoing) continue;
    assertEquals(update.message.text, "Echo: Hello");
    break;
  }
  await bot.close();
  await running;
  await Deno.remove(SESSION);
});
