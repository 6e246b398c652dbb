/**
 * Asking a person, again if the answer was wrong.
 *
 * @module
 */

import { checkWhole } from "../check_arguments.ts";

/** Tries that a question gets if nothing else is said. */
const DEFAULT_ATTEMPTS = 3;

/** What whoever is asked may know. */
export interface Question {
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  /** Why the answer before was not right; `undefined` at the first attempt. */
  readonly error: Error | undefined;
  /** Aborted when nobody waits for the answer any longer. */
  readonly signal: AbortSignal | undefined;
}

/**
 * An answer, or a function that is asked for it. A fixed answer is tried once;
 * a function is asked again while its answers are wrong.
 */
export type Answer<Q extends Question = Question> =
  | string
  | ((question: Q) => string | PromiseLike<string>);

/** How a question is asked. */
export interface AskOptions<Q extends Question, T> {
  /** What is asked for, for messages of errors. */
  readonly field: string;
  /** What cannot be done without it, for messages of errors. */
  readonly verb: string;
  /** Who answers. */
  readonly answer: Answer<Q>;
  /** Most tries. */
  readonly attempts: number;
  /** Ends it. */
  readonly signal: AbortSignal | undefined;
  /** Adds to a question what belongs to it. */
  readonly question: (base: Question) => Q;
  /**
   * Tries an answer.
   *
   * @param text The answer.
   * @param isLast Whether nobody will be asked again.
   */
  readonly use: (text: string, isLast: boolean) => Promise<T>;
  /** Tells a wrong answer from all else that may go wrong. */
  readonly isWrong: (error: Error) => boolean;
}

/**
 * Asks until an answer is right.
 *
 * @param options What is asked, and how it is tried.
 * @returns What the right answer gave.
 * @throws {TypeError} If an answer is no string.
 * @throws What the last try threw.
 * @throws The reason of `signal`, once it is aborted.
 */
export async function askUntilRight<Q extends Question, T>(
  options: AskOptions<Q, T>,
): Promise<T> {
  const { answer, signal, question, use, isWrong } = options;
  const attempts = typeof answer === "string" ? 1 : options.attempts;
  let error: Error | undefined;
  for (let attempt = 1;; attempt++) {
    const text = typeof answer === "string"
      ? answer
      : await ask(options, question({ attempt, error, signal }), answer);
    const isLast = attempt >= attempts;
    try {
      return await use(text, isLast);
    } catch (failure) {
      if (!(failure instanceof Error) || isLast || !isWrong(failure)) {
        throw failure;
      }
      error = failure;
    }
  }
}

async function ask<Q extends Question, T>(
  { field, verb, signal }: AskOptions<Q, T>,
  question: Q,
  answer: (question: Q) => string | PromiseLike<string>,
): Promise<string> {
  signal?.throwIfAborted();
  const text: unknown = await unlessAborted(answer(question), signal);
  if (typeof text === "string") return text;
  throw new TypeError(
    `Cannot ${verb}: ${field} must give a string, got ${
      text === null ? "null" : typeof text
    }`,
  );
}

/**
 * Waits for somebody else's promise no longer than a signal lets it.
 *
 * @param promise What to wait for.
 * @param signal Ends the wait with its reason.
 */
export function unlessAborted<T>(
  promise: T | PromiseLike<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal === undefined) return Promise.resolve(promise);
  return new Promise((resolve, reject) => {
    // Whoever was asked may have aborted it.
    if (signal.aborted) return reject(signal.reason);
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    Promise.resolve(promise).then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/**
 * Checks who answers.
 *
 * @param answer What the caller gave.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @throws {TypeError} If it is neither a string nor a function.
 */
export function checkAnswer<Q extends Question>(
  answer: Answer<Q> | undefined,
  field: string,
  verb: string,
): void {
  if (["string", "function"].includes(typeof answer)) return;
  throw new TypeError(
    `Cannot ${verb}: ${field} must be a string or a function, got ${typeof answer}`,
  );
}

/**
 * Checks the number of tries.
 *
 * @param attempts What the caller gave.
 * @param verb What cannot be done, for the message.
 * @returns It, or the default.
 * @throws {RangeError} If it is not a whole number from 1 to 100.
 */
export function toAttempts(
  attempts: number = DEFAULT_ATTEMPTS,
  verb: string,
): number {
  checkWhole(attempts, "attempts", verb, 1, 100);
  return attempts;
}
