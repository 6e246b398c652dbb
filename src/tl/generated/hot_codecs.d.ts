// Generated from schema/. Do not edit: run `deno task gen`.
import type { HotCodecs, HotFallback } from "../hot.ts";
/** Makes the codecs of frequent constructors. */
export function hotCodecs(fallback: HotFallback): HotCodecs;
