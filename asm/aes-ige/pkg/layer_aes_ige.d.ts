/* tslint:disable */
/* eslint-disable */
/**
* Encrypts `data` in place.
*
* `data` is a multiple of 16 bytes, `key` 32 bytes, `iv` 32 bytes: the
* previous ciphertext block, then the previous plaintext block.
* @param {Uint8Array} data
* @param {Uint8Array} key
* @param {Uint8Array} iv
*/
export function igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;
/**
* Decrypts `data` in place; lengths as for encryption.
* @param {Uint8Array} data
* @param {Uint8Array} key
* @param {Uint8Array} iv
*/
export function igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly memory: WebAssembly.Memory;
  readonly igeEncrypt: (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number) => void;
  readonly igeDecrypt: (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number) => void;
  readonly __wbindgen_add_to_stack_pointer: (a: number) => number;
  readonly __wbindgen_export_0: (a: number, b: number) => number;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;
/**
* Instantiates the given `module`, which can either be bytes or
* a precompiled `WebAssembly.Module`.
*
* @param {SyncInitInput} module
*
* @returns {InitOutput}
*/
export function initSync(module: SyncInitInput): InitOutput;

/**
* If `module_or_path` is {RequestInfo} or {URL}, makes a request and
* for everything else, calls `WebAssembly.instantiate` directly.
*
* @param {InitInput | Promise<InitInput>} module_or_path
*
* @returns {Promise<InitOutput>}
*/
export default function __wbg_init (module_or_path?: InitInput | Promise<InitInput>): Promise<InitOutput>;
