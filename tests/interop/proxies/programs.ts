/** Installing, starting and stopping programs that others wrote. */
import { Unavailable } from "../oracle.ts";

/** How long a program may take to listen, in milliseconds. */
const START_MS = 15_000;

/** Finds a program, or installs its Debian package. */
export async function debian(program: string, name: string): Promise<string> {
  const found = await which(program);
  if (found !== undefined) return found;
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) {
    throw new Unavailable(
      `${program} is not installed, and installing Debian's ${name} needs root`,
    );
  }
  const apt = await run("apt-get", ["install", "-y", "-qq", name]);
  if (!apt.success) {
    // A list of packages that is out of date is the usual reason.
    await run("apt-get", ["update", "-qq"]);
    const again = await run("apt-get", ["install", "-y", "-qq", name]);
    if (!again.success) {
      throw new Unavailable(`apt-get install ${name} failed: ${again.error}`);
    }
  }
  const installed = await which(program);
  if (installed === undefined) {
    throw new Unavailable(`Debian's ${name} has no ${program}`);
  }
  return installed;
}

/** Path of a program, if it is there. */
export async function which(program: string): Promise<string | undefined> {
  const path = [...(Deno.env.get("PATH") ?? "").split(":"), "/usr/sbin"];
  for (const folder of path) {
    const file = `${folder}/${program}`;
    try {
      if ((await Deno.stat(file)).isFile) return file;
    } catch {
      // Not in this folder.
    }
  }
}

/** Runs a program to its end. */
export async function run(
  program: string,
  args: string[],
  options: {
    cwd?: string;
    env?: Record<string, string>;
    /** Ends the program. */
    signal?: AbortSignal;
  } = {},
): Promise<{ success: boolean; output: string; error: string }> {
  try {
    const { success, stdout, stderr } = await new Deno.Command(program, {
      args,
      stdin: "null",
      ...options,
    }).output();
    const decoder = new TextDecoder();
    return {
      success,
      output: decoder.decode(stdout).trim(),
      error: decoder.decode(stderr).trim().split("\n").slice(-3).join(" "),
    };
  } catch (error) {
    return { success: false, output: "", error: String(error) };
  }
}

/** A program that runs until it is disposed of. */
export class Running implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #errors: Promise<string>;
  #hasEnded = false;

  constructor(program: string, args: string[]) {
    this.#child = new Deno.Command(program, {
      args,
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    this.#errors = new Response(this.#child.stderr).text();
    this.#child.status.then(() => this.#hasEnded = true);
  }

  /** Waits until the program takes connections. */
  async listening(port: number): Promise<this> {
    const end = Date.now() + START_MS;
    while (true) {
      if (this.#hasEnded) {
        const lines = (await this.#errors).trim().split("\n").slice(-5);
        throw new Unavailable(`it ended at once: ${lines.join(" / ")}`);
      }
      try {
        (await Deno.connect({ hostname: "127.0.0.1", port })).close();
        return this;
      } catch {
        if (Date.now() > end) {
          await this[Symbol.asyncDispose]();
          throw new Unavailable(`it does not listen after ${START_MS} ms`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#hasEnded) this.#child.kill("SIGTERM");
    const timer = setTimeout(() => {
      if (!this.#hasEnded) this.#child.kill("SIGKILL");
    }, 3000);
    await this.#child.status;
    clearTimeout(timer);
    await this.#errors;
  }
}

/** A port on loopback that was free a moment ago. */
export function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}
