/**
 * Where log lines go. The library never writes to the console by itself.
 *
 * @module
 */

/** How important a line is, least first. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/**
 * Receives log lines. `console` fits. Lines hold no keys, codes, passwords,
 * access hashes or message texts.
 */
export interface Logger {
  /** What happens all the time: calls, packets, timers. */
  debug(message: string, ...details: unknown[]): void;
  /** What happens rarely and is normal: connected, migrated. */
  info(message: string, ...details: unknown[]): void;
  /** What was mended: reconnects, flood waits, gaps. */
  warn(message: string, ...details: unknown[]): void;
  /** What was not. */
  error(message: string, ...details: unknown[]): void;
}

/** Drops every line. The default. */
export const silentLogger: Logger = {
  debug(): void {},
  info(): void {},
  warn(): void {},
  error(): void {},
};

const ORDER: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/**
 * Passes on lines of a level and above.
 *
 * @param logger Where to.
 * @param level The least important level to pass on.
 * @returns A logger that drops the rest.
 *
 * @example Warnings and errors only
 * ```ts
 * import { leveledLogger } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const lines: string[] = [];
 * const write = (line: string) => void lines.push(line);
 * const logger = leveledLogger(
 *   { debug: write, info: write, warn: write, error: write },
 *   "warn",
 * );
 * logger.info("connected");
 * logger.warn("flood wait");
 * assertEquals(lines, ["flood wait"]);
 * ```
 */
export function leveledLogger(logger: Logger, level: LogLevel): Logger {
  const least = ORDER.indexOf(level);
  const pass = (own: LogLevel) =>
    ORDER.indexOf(own) < least
      ? silentLogger[own]
      : (message: string, ...details: unknown[]) =>
        logger[own](message, ...details);
  return {
    debug: pass("debug"),
    info: pass("info"),
    warn: pass("warn"),
    error: pass("error"),
  };
}
