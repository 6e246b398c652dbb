import { testCryptoProvider } from "./contract.ts";
import { makeWasmProvider } from "../../src/crypto/wasm_provider.ts";
import { loadKernels, type WasmBuild } from "../../src/crypto/wasm_kernels.ts";

const BUILDS: WasmBuild[] = ["simd", "scalar"];

for (const build of BUILDS) {
  testCryptoProvider(`wasm ${build}`, () => {
    const kernels = loadKernels(build);
    if (kernels === null) throw new Error(`Cannot load the ${build} build`);
    return makeWasmProvider(kernels);
  });
}
