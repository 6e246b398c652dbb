/**
 * What became of every call, on both sides: no call may end with another's
 * answer, twice, or not at all.
 */

import { MtprotoError, RpcError } from "../../mod.ts";

/** How a call is meant to end. */
export type Plan = "answer" | "refuse" | "abort" | "timeout";

/** How calls ended. */
export interface Tally {
  /** With their own answer. */
  answered: number;
  /** With the refusal meant for them. */
  refused: number;
  /** Given up by the caller, as planned. */
  givenUp: number;
  /** With another typed error, by `kind` and type. */
  typed: Record<string, number>;
  /** Executed more than once by the server. */
  repeated: number;
  /** Calls that broke the rules, described. */
  wrong: string[];
}

interface Entry {
  readonly plan: Plan;
  ends: number;
  executions: number;
}

/** Marks the end of a call that its caller gives up. */
export const ABORT_REASON: DOMException = new DOMException(
  "enough",
  "AbortError",
);

/** The book of all calls. */
export class Ledger {
  readonly #entries: Entry[] = [];
  readonly #tally: Tally = {
    answered: 0,
    refused: 0,
    givenUp: 0,
    typed: {},
    repeated: 0,
    wrong: [],
  };

  /**
   * Opens an entry.
   *
   * @param plan How the call is meant to end.
   * @returns Its number, which is the call's payload.
   */
  open(plan: Plan): number {
    this.#entries.push({ plan, ends: 0, executions: 0 });
    return this.#entries.length - 1;
  }

  /** How many calls have not ended. */
  get hanging(): number {
    return this.#entries.filter(({ ends }) => ends === 0).length;
  }

  /** The plan of a call, as the server sees it. */
  executed(number: number): Plan | undefined {
    const entry = this.#entries[number];
    if (entry === undefined) return undefined;
    entry.executions++;
    return entry.plan;
  }

  /** Notes that a call ended with an answer. */
  answered(number: number, isOwn: boolean): void {
    const entry = this.#end(number);
    if (!isOwn) this.#wrong(number, "ended with another call's answer");
    else if (entry.executions === 0) {
      this.#wrong(number, "was answered, but never executed");
    } else if (entry.plan === "refuse") {
      this.#wrong(number, "was answered, but had to be refused");
    } else this.#tally.answered++;
  }

  /** Notes that a call ended with an error. */
  failed(number: number, error: unknown): void {
    const { plan } = this.#end(number);
    const tally = this.#tally;
    if (error instanceof RpcError && error.type === "PLANNED") {
      if (plan === "refuse" && error.argument === number) tally.refused++;
      else this.#wrong(number, `ended with the refusal ${error.argument}`);
    } else if (plan === "abort" && error === ABORT_REASON) {
      tally.givenUp++;
    } else if (
      plan === "timeout" && error instanceof DOMException &&
      error.name === "TimeoutError"
    ) {
      tally.givenUp++;
    } else if (error instanceof MtprotoError) {
      const name = error instanceof RpcError ? error.type : error.kind;
      tally.typed[name] = (tally.typed[name] ?? 0) + 1;
    } else this.#wrong(number, `ended with ${String(error)}`);
  }

  /** Closes the book. */
  close(): Tally {
    for (const [number, { ends, executions }] of this.#entries.entries()) {
      if (ends === 0) this.#wrong(number, "never ended");
      if (executions > 1) this.#tally.repeated++;
    }
    return this.#tally;
  }

  #end(number: number): Entry {
    const entry = this.#entries[number]!;
    if (++entry.ends > 1) this.#wrong(number, "ended twice");
    return entry;
  }

  #wrong(number: number, what: string): void {
    this.#tally.wrong.push(`call ${number} ${what}`);
  }
}
