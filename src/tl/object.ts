/**
 * What every TL object has.
 *
 * @module
 */

/**
 * A TL object: a plain object whose `_` is the name of its constructor, as the
 * schema writes it. The other properties are the fields, in camelCase; flags
 * fields do not exist, and a field that is not on the wire is absent.
 *
 * Narrow it with `schema.is(object, "user")`.
 */
export interface TlObject {
  /** Name of the constructor or function, verbatim. */
  _: string;
}
