/**
 * A process that answers every line with a line of JSON.
 *
 * @module
 */

/** How to start a {@linkcode WorkerProcess}. */
export interface Start {
  /** The program. */
  command: string;
  /** Its arguments. */
  args: string[];
  /** Added to the environment. */
  env?: Record<string, string>;
}

/** A process and its lines. */
export class WorkerProcess {
  readonly #name: string;
  readonly #child: Deno.ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;

  /**
   * @param name What to call it in errors.
   * @param start How to start it.
   */
  constructor(name: string, { command, args, env = {} }: Start) {
    this.#name = name;
    this.#child = new Deno.Command(command, {
      args,
      env,
      stdin: "piped",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    this.#lines = lines(this.#child.stdout);
    this.#writer = this.#child.stdin.getWriter();
  }

  /** Waits for the next line. */
  async read<T>(): Promise<T> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} ended`);
    return JSON.parse(value);
  }

  /**
   * Sends a line and waits for the answer.
   *
   * @param question What to send.
   */
  async ask<T>(question: unknown): Promise<T> {
    const line = JSON.stringify(question) + "\n";
    await this.#writer.write(new TextEncoder().encode(line));
    return await this.read();
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    await this.#writer.close().catch(() => {});
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), 3000);
    await this.#child.status;
    clearTimeout(timer);
    await this.#lines.return?.();
  }
}

async function* lines(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
}
