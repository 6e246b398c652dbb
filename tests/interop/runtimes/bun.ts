/** Our client on Bun: `deno task interop:bun`. */
import { Report } from "../report.ts";
import { npm, runConsole } from "./host.ts";

const VERSION = "1.4.5";

const report = new Report();
await report.check(
  `Bun ${VERSION}: sign-in, message, update, login kept`,
  async () => {
    await runConsole(`${await npm("bun", VERSION)}/bun`);
  },
);
report.finish();
