// Generated from schema/. Do not edit: run `deno task gen`.
/** Layer of the API schema that this version speaks. */
export const LAYER: number = 228;
