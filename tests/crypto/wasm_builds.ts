import {
  type Kernels,
  loadKernels,
  type WasmBuild,
} from "../../src/crypto/wasm_kernels.ts";

/** Both builds: every engine that tests run on has relaxed SIMD. */
export const BUILDS: readonly WasmBuild[] = ["simd", "scalar"];

/** A new instance. */
export function kernelsOf(build: WasmBuild): Kernels {
  const kernels = loadKernels(build);
  if (kernels === null) throw new Error(`Cannot load the ${build} build`);
  return kernels;
}
