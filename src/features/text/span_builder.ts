/**
 * Collects text in parts, so that a delimiter can be taken out after the fact
 * and offsets still come out right.
 *
 * @module
 */

import type { TypeMessageEntity } from "../../tl/mod.ts";
import { type FormattedText, normalizeEntities } from "./formatted_text.ts";

/** An entity without its position. */
export type EntityKind = TypeMessageEntity extends infer E
  ? E extends TypeMessageEntity ? Omit<E, "offset" | "length"> : never
  : never;

/** One entity from a part up to, not including, another. */
interface Span {
  start: number;
  end: number;
  kind: EntityKind;
}

/** Text in the making. */
export class SpanBuilder {
  #parts: string[] = [];
  #spans: Span[] = [];
  #inserted: { part: number; entities: readonly TypeMessageEntity[] }[] = [];
  #written = 0;

  /** Grows with each text that is certainly text, not perhaps a delimiter. */
  get written(): number {
    return this.#written;
  }

  /** The index that the next part will have. */
  get next(): number {
    return this.#parts.length;
  }

  /** Adds text. */
  write(text: string): void {
    this.#written += text.length;
    this.#parts.push(text);
  }

  /** Adds formatted text with its entities. */
  insert(value: FormattedText): void {
    this.#inserted.push({ part: this.next, entities: value.entities });
    this.write(value.text);
    // Even an empty value is content: the marks around it are marks.
    this.#written++;
  }

  /**
   * Adds what may turn out to be a delimiter.
   *
   * @returns The part's index.
   */
  mark(delimiter: string): number {
    return this.#parts.push(delimiter) - 1;
  }

  /** Replaces the text of a marked part: `""` when it was a delimiter. */
  replace(part: number, text: string): void {
    this.#parts[part] = text;
  }

  /** Formats the parts from `start` up to what comes next. */
  span(kind: EntityKind, start: number, end: number = this.next): void {
    this.#spans.push({ start, end, kind });
  }

  /** @returns The text and its entities, in order. */
  finish(): FormattedText {
    const offsets = new Array<number>(this.#parts.length + 1);
    let offset = 0;
    for (let i = 0; i < this.#parts.length; i++) {
      offsets[i] = offset;
      offset += this.#parts[i]!.length;
    }
    offsets[this.#parts.length] = offset;
    const entities = this.#spans.map(({ start, end, kind }) => ({
      ...kind,
      offset: offsets[start]!,
      length: offsets[end]! - offsets[start]!,
    } as TypeMessageEntity));
    for (const { part, entities: inner } of this.#inserted) {
      for (const entity of inner) {
        entities.push({ ...entity, offset: entity.offset + offsets[part]! });
      }
    }
    const text = this.#parts.join("");
    return { text, entities: normalizeEntities(text, entities) };
  }
}
