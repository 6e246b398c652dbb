/**
 * TL names as TypeScript names: one table for all generated code.
 *
 * @module
 */

/**
 * Turns a schema's word into a field name: `access_hash` → `accessHash`,
 * `srp_B` → `srpB`, `A` → `A`.
 *
 * @param word The word as the schema has it.
 * @returns The name of the field.
 */
export function fieldName(word: string): string {
  return word.replace(
    /_+([A-Za-z0-9])/g,
    (_, letter: string) => letter.toUpperCase(),
  );
}

/**
 * Turns a constructor's, function's or type's name into the name of an
 * interface: `inputPeerUser` → `InputPeerUser`, `messages.dialogs` →
 * `MessagesDialogs`, `server_DH_params_ok` → `ServerDHParamsOk`.
 *
 * @param name The name as the schema has it, namespace included.
 * @param prefix Put in front of the result.
 * @returns The name of the interface.
 */
export function typeName(name: string, prefix = ""): string {
  return prefix + name.split(".").map((part) => {
    const camel = fieldName(part);
    return camel.charAt(0).toUpperCase() + camel.slice(1);
  }).join("");
}

/**
 * Splits a name at its namespace.
 *
 * @param name For example `messages.sendMessage` or `invokeWithLayer`.
 * @returns The namespace, `""` when there is none, and the rest.
 */
export function splitName(name: string): [namespace: string, local: string] {
  const dot = name.indexOf(".");
  return dot < 0 ? ["", name] : [name.slice(0, dot), name.slice(dot + 1)];
}
