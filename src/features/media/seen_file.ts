/**
 * `SeenFile`: what photos and documents have in common.
 *
 * @module
 */

import type { Document, Photo } from "../../tl/mod.ts";
import type { FileOrigin } from "./file_origin.ts";

/** A file that the server has and the client has seen somewhere. */
export abstract class SeenFile<Raw extends Photo | Document> {
  /** The TL object. */
  readonly raw: Raw;
  /** Where it was seen, best first. */
  readonly origins: readonly FileOrigin[];

  /**
   * Wraps a file.
   *
   * @param raw The TL object.
   * @param origins Where it was seen, so that its file reference can be
   * fetched again.
   */
  constructor(raw: Raw, origins: readonly FileOrigin[]) {
    this.raw = raw;
    this.origins = origins;
  }

  /** Id of the file. */
  get id(): bigint {
    return this.raw.id;
  }

  /** Wanted from whoever names the file. */
  get accessHash(): bigint {
    return this.raw.accessHash;
  }

  /** When it was uploaded, Unix seconds. */
  get date(): number {
    return this.raw.date;
  }

  /** The DC that keeps it. */
  get dcId(): number {
    return this.raw.dcId;
  }

  /** The TL object, for its file reference. */
  get file(): Raw {
    return this.raw;
  }

  /** What an inspection shows: nothing secret. */
  protected abstract shown(): string;

  /** Shows what is no secret. */
  [Symbol.for("Deno.customInspect")](): string {
    return this.shown();
  }

  /** Shows what is no secret. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.shown();
  }
}
