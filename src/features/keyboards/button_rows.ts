/**
 * Rows of buttons, the part that both keyboards share.
 *
 * @module
 */

import type { KeyboardButtonRow } from "../../tl/mod.ts";
import type { Button } from "./button.ts";

/** Rows under construction. */
export class ButtonRows {
  readonly #keyboard: "inline" | "reply";
  readonly #rows: Button[][] = [];

  /**
   * Begins without rows.
   *
   * @param keyboard Which keyboard the rows are for.
   */
  constructor(keyboard: "inline" | "reply") {
    this.#keyboard = keyboard;
  }

  /** Begins a row; one that is still empty is used again. */
  begin(): void {
    if (this.#rows.at(-1)?.length !== 0) this.#rows.push([]);
  }

  /** Adds a button to the current row. */
  add(button: Button): void {
    if (button.place !== "both" && button.place !== this.#keyboard) {
      throw new TypeError(
        `Cannot add button: ${button.raw._} belongs on ${button.place} ` +
          `keyboards, got ${this.#keyboard}`,
      );
    }
    if (this.#rows.length === 0) this.#rows.push([]);
    this.#rows.at(-1)!.push(button);
  }

  /** @returns The rows that have buttons. */
  build(): KeyboardButtonRow[] {
    const rows = this.#rows.filter((row) => row.length > 0);
    if (rows.length === 0) {
      throw new RangeError(
        "Cannot build keyboard: at least one button is needed, got none",
      );
    }
    return rows.map((row) => ({
      _: "keyboardButtonRow",
      buttons: row.map((button) => button.raw),
    }));
  }
}
