/** Questions to gotd's parts, which a Go program answers line by line. */

const FOLDER = new URL("./gotd/", import.meta.url);

/** One question; bytes are given and answered as arrays. */
export interface Question {
  readonly op: string;
  readonly args?: Record<string, Uint8Array | string>;
  readonly ints?: Record<string, bigint | number>;
}

/** Named results, or the reason that there are none. */
export interface Answer {
  readonly results: Record<string, Uint8Array>;
  readonly error?: string;
}

/** Says why something cannot run here. */
export class Unavailable extends Error {}

/**
 * Builds a program of the Go module.
 *
 * @returns The path of the binary.
 * @throws {Unavailable} If there is no Go, or its modules cannot be had.
 */
export async function buildGo(name: string): Promise<string> {
  const binary = new URL(`.install/${name}`, FOLDER).pathname;
  let output: Deno.CommandOutput;
  try {
    output = await new Deno.Command("go", {
      args: ["build", "-o", binary, `./${name}`],
      cwd: FOLDER.pathname,
    }).output();
  } catch (error) {
    throw new Unavailable(`go: ${error}`);
  }
  if (!output.success) {
    const said = new TextDecoder().decode(output.stderr);
    // A package of ours that does not compile, not one that is not there.
    if (said.startsWith("# ")) throw new Error(said);
    throw new Unavailable(`go build ${name}: ${said}`);
  }
  return binary;
}

/** A running oracle. */
export class Oracle {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #lines: AsyncIterator<string>;

  /** @param binary What {@linkcode buildGo} gave for `oracle`. */
  constructor(binary: string) {
    this.#process = new Deno.Command(binary, {
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    this.#writer = this.#process.stdin.getWriter();
    this.#lines = lines(this.#process.stdout);
  }

  /** Asks one question. */
  async ask(question: Question): Promise<Answer> {
    const [answer] = await this.askAll([question]);
    return answer!;
  }

  /** Asks many questions; the answers are in their order. */
  async askAll(questions: readonly Question[]): Promise<Answer[]> {
    const writing = (async () => {
      for (const question of questions) {
        await this.#writer.write(
          new TextEncoder().encode(stringify(question) + "\n"),
        );
      }
    })();
    const answers: Answer[] = [];
    while (answers.length < questions.length) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error("the oracle ended");
      const { results = {}, error } = JSON.parse(value);
      const decoded: Record<string, Uint8Array> = {};
      for (const [name, hex] of Object.entries<string>(results)) {
        decoded[name] = Uint8Array.fromHex(hex);
      }
      answers.push({ results: decoded, ...(error && { error }) });
    }
    await writing;
    return answers;
  }

  /** Ends the program. */
  async close(): Promise<void> {
    await this.#writer.close();
    for (;;) if ((await this.#lines.next()).done) break;
    await this.#process.status;
  }
}

/** JSON in which 64-bit numbers are numbers, as Go reads them. */
function stringify({ op, args = {}, ints = {} }: Question): string {
  const fields = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === "string" ? value : value.toHex(),
  ]);
  const numbers = Object.entries(ints).map(([name, value]) =>
    `${JSON.stringify(name)}:${value}`
  );
  return `{"op":${JSON.stringify(op)},"args":${
    JSON.stringify(Object.fromEntries(fields))
  },"ints":{${numbers.join(",")}}}`;
}

/** Splits a stream into lines. */
export async function* lines(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
}
