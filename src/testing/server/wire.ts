/**
 * From the bytes of a call to an object, and from an answer to bytes.
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";
import {
  apiSchema,
  TlDecodeError,
  type TlObject,
  type TlSchema,
  TlWriter,
} from "../../tl/mod.ts";

/** `vector#1cb5c415 {t:Type} # [ t ] = Vector t;` */
const VECTOR = 0x1cb5c415;
/** `boolTrue#997275b5 = Bool;` */
const BOOL_TRUE = 0x997275b5;
/** `boolFalse#bc799737 = Bool;` */
const BOOL_FALSE = 0xbc799737;

/** The schemas that clients may speak. */
export class Wire {
  readonly #schemas: readonly TlSchema[];

  /**
   * @param others Schemas of other layers, beside the library's own.
   */
  constructor(others: readonly TlSchema[]) {
    this.#schemas = [apiSchema, ...others];
  }

  /** The schema of a layer, or the library's own. */
  #of(layer: number): TlSchema {
    return this.#schemas.find((schema) => schema.layer === layer) ?? apiSchema;
  }

  /**
   * Decodes a call.
   *
   * @param body The call, with all that it is wrapped in.
   * @param layer The layer that the client speaks, 0 if not known yet.
   * @returns The call as an object. Byte strings in it are views of `body`.
   * @throws {RpcError} If no schema has such a call.
   */
  decode(body: Uint8Array, layer: number): TlObject {
    const first = this.#of(layer);
    let failure: TlDecodeError | undefined;
    for (
      const schema of [first, ...this.#schemas.filter((it) => it !== first)]
    ) {
      try {
        return schema.decode(body);
      } catch (error) {
        if (!(error instanceof TlDecodeError)) throw error;
        failure ??= error;
      }
    }
    throw explain(body, failure!);
  }

  /**
   * Encodes an answer.
   *
   * @param result An object, a `Bool`, or a vector of objects or numbers.
   * @param layer The layer that the client speaks.
   * @returns The answer.
   * @throws {TypeError} If it does not fit the schema.
   */
  encode(result: unknown, layer: number): Uint8Array {
    const schema = this.#of(layer);
    const writer = new TlWriter();
    write(schema, writer, result);
    return writer.finish();
  }
}

function write(schema: TlSchema, writer: TlWriter, value: unknown): void {
  if (typeof value === "boolean") {
    // Not by name: there are schemas that leave the built-in types out.
    writer.uint(value ? BOOL_TRUE : BOOL_FALSE);
  } else if (typeof value === "bigint") {
    writer.long(value);
  } else if (typeof value === "number") {
    writer.int(value);
  } else if (typeof value === "string") {
    writer.string(value);
  } else if (Array.isArray(value)) {
    writer.int(VECTOR);
    writer.int(value.length);
    for (const item of value) write(schema, writer, item);
  } else {
    schema.write(writer, value as TlObject);
  }
}

/** The answer to what cannot be decoded. */
function explain(body: Uint8Array, error: TlDecodeError): RpcError {
  const { constructorId, path } = error;
  if (body.length < 4) return new RpcError(400, "INPUT_FETCH_FAIL");
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const outer = view.getUint32(0, true);
  const known = apiSchema.nameForId(outer) !== undefined;
  if (!known) return new RpcError(400, `INPUT_METHOD_INVALID_${outer}`);
  if (constructorId === undefined) {
    return new RpcError(400, "INPUT_FETCH_ERROR");
  }
  const id = constructorId >>> 0;
  return new RpcError(
    400,
    /(^|\.)query$/.test(path)
      ? `INPUT_METHOD_INVALID_${id}`
      : `INPUT_CONSTRUCTOR_INVALID_${id}`,
  );
}
