/**
 * What all iterators over pages have in common.
 *
 * @module
 */

/** How much an iterator reads, and how much at once. */
export interface PageLimits {
  /** Most items to read. @default {no limit} */
  limit?: number;
  /**
   * Items to ask for at once, 1 to 100; 1 to 200 for participants.
   *
   * @default {as many as one call gives}
   */
  pageSize?: number;
}

/** Most items that most calls give. */
export const MAX_PAGE = 100;

/** What a page brought. */
export interface LoadedPage<Item> {
  /** The items that are new. */
  readonly items: readonly Item[];
  /** How many there are in all; `undefined` if the server does not say. */
  readonly total: number | undefined;
  /** Whether nothing follows. */
  readonly isLast: boolean;
}

/** Items that are asked for page by page, as they are needed. */
export abstract class PageIterator<Item>
  implements AsyncIterableIterator<Item> {
  readonly #pageSize: number;
  #left: number;
  #queue: Item[] = [];
  #isLast = false;
  #total: number | undefined;

  /**
   * Checks the limits; nothing is asked for yet.
   *
   * @param items What is iterated over, for messages of errors.
   * @param limits How much to read, and how much at once.
   * @param maxPage Most items that one call gives.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(items: string, limits: PageLimits, maxPage: number = MAX_PAGE) {
    const { limit = Infinity, pageSize = maxPage } = limits;
    if (!(limit >= 0)) {
      throw new RangeError(
        `Cannot iterate over ${items}: limit must be at least 0, got ${limit}`,
      );
    }
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > maxPage) {
      throw new RangeError(
        `Cannot iterate over ${items}: pageSize must be 1 to ${maxPage}, ` +
          `got ${pageSize}`,
      );
    }
    this.#pageSize = pageSize;
    this.#left = limit;
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most items that it may have.
   * @returns What it brought.
   */
  protected abstract load(limit: number): Promise<LoadedPage<Item>>;

  /**
   * How many items there are; `undefined` before the first page, and where
   * the server does not say.
   */
  get total(): number | undefined {
    return this.#total;
  }

  /**
   * Reads the next item.
   *
   * @returns The next item, or the end.
   */
  async next(): Promise<IteratorResult<Item>> {
    while (this.#left > 0) {
      const value = this.#queue.shift();
      if (value !== undefined) {
        this.#left--;
        return { value, done: false };
      }
      if (this.#isLast) break;
      const limit = Math.min(this.#pageSize, Math.ceil(this.#left));
      const page = await this.load(limit);
      this.#total = page.total;
      this.#isLast = page.isLast;
      this.#queue.push(...page.items);
    }
    return { value: undefined, done: true };
  }

  /**
   * Ends the iteration.
   *
   * @returns The end.
   */
  return(): Promise<IteratorResult<Item>> {
    this.#left = 0;
    this.#queue = [];
    return Promise.resolve({ value: undefined, done: true });
  }

  /**
   * Reads the rest.
   *
   * @returns All items that are left.
   */
  async toArray(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) items.push(item);
    return items;
  }

  /**
   * Makes the iterator usable in `for await`.
   *
   * @returns Itself.
   */
  [Symbol.asyncIterator](): this {
    return this;
  }
}
