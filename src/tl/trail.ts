/**
 * How an error finds out where it happened: codecs keep no path while they
 * work, each level adds its part while the error passes through.
 *
 * @module
 */

/** An error on its way out, with the path collected so far. */
export class Trail {
  /** Field names and indices, innermost first. */
  readonly #parts: (string | number)[] = [];
  /** What went wrong. */
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }

  /** Adds the part of one level. */
  add(part: string | number): this {
    this.#parts.push(part);
    return this;
  }

  /** The path from the outermost object inwards. */
  get path(): string {
    let path = "";
    for (let i = this.#parts.length - 1; i >= 0; i--) {
      const part = this.#parts[i]!;
      if (typeof part === "number") path += `[${part}]`;
      else path += path === "" ? part : `.${part}`;
    }
    return path;
  }
}

/**
 * Wraps an error with a part of the path, or adds to what wraps it.
 *
 * @param error What was caught.
 * @param part Name of the field or object, or index in a vector.
 */
export function within(error: unknown, part: string | number): Trail {
  return (error instanceof Trail ? error : new Trail(error)).add(part);
}
