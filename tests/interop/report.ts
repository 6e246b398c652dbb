// deno-lint-ignore-file no-console -- the reports of commands
/** What ran, what passed and what was skipped, for the interop commands. */
import { Unavailable } from "./oracle.ts";

/** How long one check may take, in milliseconds. */
const LIMIT_MS = 300_000;

/** Counts the checks of one command. */
export class Report {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  /** Runs one check; {@linkcode Unavailable} skips it with its reason. */
  async check(name: string, run: () => void | Promise<void>): Promise<void> {
    const begun = performance.now();
    try {
      await within(run());
      this.#passed++;
      const ms = Math.round(performance.now() - begun);
      console.log(`ok      ${name} (${ms} ms)`);
    } catch (error) {
      if (error instanceof Unavailable) return this.skip(name, error.message);
      this.#failed++;
      console.log(`FAILED  ${name}`);
      console.log(indent(String((error as Error)?.stack ?? error)));
    }
  }

  /** Says that a check could not run, and why. */
  skip(name: string, reason: string): void {
    this.#skipped++;
    console.log(`skipped ${name}: ${reason.trim()}`);
  }

  /** Prints a finding. */
  note(text: string): void {
    console.log(`        ${text}`);
  }

  /** Prints the numbers and ends the program. */
  finish(): never {
    console.log(
      `${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`,
    );
    Deno.exit(this.#failed === 0 ? 0 : 1);
  }
}

/** Waits for a check, but not for ever. */
async function within(checked: void | Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<void>();
  const late = new Error(`no end after ${LIMIT_MS / 1000} seconds`);
  const timer = setTimeout(() => reject(late), LIMIT_MS);
  try {
    await Promise.race([checked, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function indent(text: string): string {
  return text.split("\n").map((line) => `        ${line}`).join("\n");
}
