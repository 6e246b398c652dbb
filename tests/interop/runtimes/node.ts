/** Our client on Node 20 or later: `deno task interop:node`. */
import { Unavailable } from "../oracle.ts";
import { run, which } from "../proxies/programs.ts";
import { Report } from "../report.ts";
import { runConsole } from "./host.ts";

const report = new Report();
await report.check("Node: sign-in, message, update, login kept", async () => {
  const node = await which("node");
  if (node === undefined) throw new Unavailable("node is not installed");
  const { output } = await run(node, ["--version"]);
  if (Number(output.slice(1).split(".")[0]) < 20) {
    throw new Unavailable(`wanted Node 20 or later, got ${output}`);
  }
  await runConsole(node);
  report.note(`Node ${output}`);
});
report.finish();
