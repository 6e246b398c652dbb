/** What `--check` holds the numbers to. */

/** A row of ours beside a row of a rival, or of our own. */
export interface Target {
  /** Our row. */
  row: string;
  /** The row it is divided by. */
  against: string;
  /** Whose row that is. */
  whose: "mtcute" | "mtcute types" | "layer";
  /** Most that the quotient may be. */
  limit: number;
  /** What it should be. */
  goal: number;
}

const mtcute = (
  row: string,
  limit: number,
  goal: number,
  against = row,
): Target => ({ row, against, whose: "mtcute", limit, goal });

/** Every row with a limit, in the order they are printed. */
export const TARGETS: readonly Target[] = [
  mtcute("decode updates", 0.6, 0.5),
  mtcute("decode dialogs", 0.6, 0.5),
  mtcute("decode starGifts", 1.2, 0.9),
  mtcute("decode countries", 1.2, 0.9),
  mtcute("decode rare", 1.2, 0.9),
  mtcute("encode sendMessage", 0.5, 0.35),
  mtcute(
    "encode sendMessage into the buffer",
    0.1,
    0.05,
    "encode sendMessage",
  ),
  mtcute("encode botMessage", 0.2, 0.14),
  {
    row: "encode saveFilePart into the buffer",
    against: "memcpy 512 KiB",
    whose: "layer",
    limit: 1.15,
    goal: 1.02,
  },
  mtcute("decode uploadFile", 0.9, 0.7),
  mtcute("heap dialogs", 0.75, 0.68),
  mtcute("import warm", 0.5, 0.3),
  mtcute("import without code cache", 0.35, 0.2),
  mtcute("import cold", 0.4, 0.2),
  mtcute("memory after import", 0.7, 0.4),
  mtcute("check time", 0.5, 0.35),
  // Half of these would cost programs what they have, see the README: the
  // limit keeps what was reached.
  { ...mtcute("check time", 0.75, 0.5), whose: "mtcute types" },
];
