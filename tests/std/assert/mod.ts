/**
 * A stand-in for `jsr:@std/assert`: the same names and signatures, built on
 * `node:assert`, so that tests run where JSR cannot be reached. Delete `links`
 * in `deno.json` to use the real module.
 *
 * @module
 */
import * as node from "node:assert/strict";
import { inspect } from "node:util";

/** Thrown when an assertion does not hold. */
export class AssertionError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AssertionError";
  }
}

function broken(fallback: string, message?: string): never {
  throw new AssertionError(
    message === undefined ? fallback : `${fallback}: ${message}`,
  );
}

function show(value: unknown): string {
  return inspect(value, { depth: 6 });
}

// The standard module compares own enumerable properties and prototypes, and
// so does node's strict comparison.
function same(a: unknown, b: unknown): boolean {
  try {
    node.deepStrictEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

export function assert(expr: unknown, msg = ""): asserts expr {
  if (!expr) throw new AssertionError(msg);
}
export function assertFalse(expr: unknown, msg = ""): asserts expr is false {
  if (expr) throw new AssertionError(msg);
}
export function assertEquals<T>(actual: T, expected: T, msg?: string): void {
  try {
    node.deepStrictEqual(actual, expected);
  } catch (cause) {
    broken((cause as Error).message, msg);
  }
}
export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void {
  if (same(actual, expected)) {
    broken(`Expected values to differ: ${show(actual)}`, msg);
  }
}
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  msg?: string,
): asserts actual is T {
  if (!Object.is(actual, expected)) {
    broken(`Expected ${show(expected)} itself, got ${show(actual)}`, msg);
  }
}
export function assertNotStrictEquals<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  if (Object.is(actual, expected)) {
    broken(`Expected another value than ${show(actual)}`, msg);
  }
}
export function assertExists<T>(
  actual: T,
  msg?: string,
): asserts actual is NonNullable<T> {
  if (actual === undefined || actual === null) {
    broken(`Expected a value, got ${actual}`, msg);
  }
}
// deno-lint-ignore no-explicit-any
export type AnyConstructor = abstract new (...args: any[]) => any;
export function assertInstanceOf<T extends AnyConstructor>(
  actual: unknown,
  expectedType: T,
  msg?: string,
): asserts actual is InstanceType<T> {
  if (!(actual instanceof expectedType)) {
    broken(
      `Expected an instance of ${expectedType.name}, got ${show(actual)}`,
      msg,
    );
  }
}
export function assertNotInstanceOf<A, T>(
  actual: A,
  // deno-lint-ignore no-explicit-any
  unexpectedType: abstract new (...args: any[]) => T,
  msg?: string,
): asserts actual is Exclude<A, T> {
  if (actual instanceof unexpectedType) {
    broken(`Expected no instance of ${unexpectedType.name}`, msg);
  }
}
export function assertMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  if (!expected.test(actual)) {
    broken(`Expected ${show(actual)} to match ${expected}`, msg);
  }
}
export function assertNotMatch(
  actual: string,
  expected: RegExp,
  msg?: string,
): void {
  if (expected.test(actual)) {
    broken(`Expected ${show(actual)} not to match ${expected}`, msg);
  }
}
export function assertStringIncludes(
  actual: string,
  expected: string,
  msg?: string,
): void {
  if (!actual.includes(expected)) {
    broken(`Expected ${show(actual)} to include ${show(expected)}`, msg);
  }
}
export function assertArrayIncludes<T>(
  actual: ArrayLike<T>,
  expected: ArrayLike<T>,
  msg?: string,
): void {
  const have = Array.from(actual);
  const missing = Array.from(expected).filter((e) =>
    !have.some((a) => same(a, e))
  );
  if (missing.length > 0) broken(`Missing: ${show(missing)}`, msg);
}
export function assertGreater<T>(actual: T, expected: T, msg?: string): void {
  if (!(actual > expected)) {
    broken(`Expected ${show(actual)} > ${show(expected)}`, msg);
  }
}
export function assertGreaterOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  if (!(actual >= expected)) {
    broken(`Expected ${show(actual)} >= ${show(expected)}`, msg);
  }
}
export function assertLess<T>(actual: T, expected: T, msg?: string): void {
  if (!(actual < expected)) {
    broken(`Expected ${show(actual)} < ${show(expected)}`, msg);
  }
}
export function assertLessOrEqual<T>(
  actual: T,
  expected: T,
  msg?: string,
): void {
  if (!(actual <= expected)) {
    broken(`Expected ${show(actual)} <= ${show(expected)}`, msg);
  }
}
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance?: number,
  msg?: string,
): void {
  if (Object.is(actual, expected)) return;
  const allowed = tolerance ?? Math.abs(expected) * 1e-7;
  if (!(Math.abs(actual - expected) <= allowed)) {
    broken(`Expected ${actual} to be within ${allowed} of ${expected}`, msg);
  }
}
export function assertObjectMatch(
  // deno-lint-ignore no-explicit-any
  actual: Record<PropertyKey, any>,
  expected: Record<PropertyKey, unknown>,
  msg?: string,
): void {
  const mismatch = subset(actual, expected, "");
  if (mismatch !== undefined) broken(mismatch, msg);
}
function subset(
  actual: unknown,
  expected: unknown,
  path: string,
): string | undefined {
  if (
    typeof expected !== "object" || expected === null ||
    ArrayBuffer.isView(expected) || expected instanceof Map ||
    expected instanceof Set ||
    expected instanceof Date
  ) {
    return same(actual, expected)
      ? undefined
      : `At ${path || "the top"}: wanted ${show(expected)}, got ${
        show(actual)
      }`;
  }
  if (typeof actual !== "object" || actual === null) {
    return `At ${path || "the top"}: wanted ${show(expected)}, got ${
      show(actual)
    }`;
  }
  for (const key of Reflect.ownKeys(expected)) {
    const found = subset(
      (actual as Record<PropertyKey, unknown>)[key],
      (expected as Record<PropertyKey, unknown>)[key],
      `${path}.${String(key)}`,
    );
    if (found !== undefined) return found;
  }
}
export function assertIsError<E extends Error = Error>(
  error: unknown,
  // deno-lint-ignore no-explicit-any
  ErrorClass?: abstract new (...args: any[]) => E,
  msgMatches?: string | RegExp,
  msg?: string,
): asserts error is E {
  if (!(error instanceof Error)) {
    broken(`Expected an Error, got ${show(error)}`, msg);
  }
  if (ErrorClass && !(error instanceof ErrorClass)) {
    broken(
      `Expected ${ErrorClass.name}, got ${error.constructor.name}: ${error.message}`,
      msg,
    );
  }
  const matches = msgMatches === undefined ||
    (typeof msgMatches === "string"
      ? error.message.includes(msgMatches)
      : msgMatches.test(error.message));
  if (!matches) {
    broken(
      `Expected a message with ${msgMatches}, got ${show(error.message)}`,
      msg,
    );
  }
}
export function assertThrows(fn: () => unknown, msg?: string): unknown;
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  // deno-lint-ignore no-explicit-any
  ErrorClass: abstract new (...args: any[]) => E,
  msgIncludes?: string,
  msg?: string,
): E;
export function assertThrows(
  fn: () => unknown,
  // deno-lint-ignore no-explicit-any
  ErrorClass?: (abstract new (...args: any[]) => Error) | string,
  msgIncludes?: string,
  msg?: string,
): unknown {
  let thrown: unknown;
  try {
    fn();
  } catch (error) {
    thrown = error;
    if (typeof ErrorClass === "function") {
      assertIsError(error, ErrorClass, msgIncludes, msg);
    }
    return thrown;
  }
  broken(
    "Expected function to throw",
    typeof ErrorClass === "string" ? ErrorClass : msg,
  );
}
export function assertRejects(
  fn: () => PromiseLike<unknown>,
  msg?: string,
): Promise<unknown>;
export function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  // deno-lint-ignore no-explicit-any
  ErrorClass: abstract new (...args: any[]) => E,
  msgIncludes?: string,
  msg?: string,
): Promise<E>;
export async function assertRejects(
  fn: () => PromiseLike<unknown>,
  // deno-lint-ignore no-explicit-any
  ErrorClass?: (abstract new (...args: any[]) => Error) | string,
  msgIncludes?: string,
  msg?: string,
): Promise<unknown> {
  let promise: PromiseLike<unknown>;
  try {
    promise = fn();
  } catch (cause) {
    throw new AssertionError("Function threw when expected to reject", {
      cause,
    });
  }
  try {
    await promise;
  } catch (error) {
    if (typeof ErrorClass === "function") {
      assertIsError(error, ErrorClass, msgIncludes, msg);
    }
    return error;
  }
  broken(
    "Expected function to reject",
    typeof ErrorClass === "string" ? ErrorClass : msg,
  );
}
export function fail(msg?: string): never {
  broken("Failed assertion", msg);
}
export function unreachable(reason?: string): never {
  broken("Unreachable", reason);
}
export function unimplemented(msg?: string): never {
  broken("Unimplemented", msg);
}
