/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export function igeEncrypt(a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): void;
export function igeDecrypt(a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): void;
export function __wbindgen_add_to_stack_pointer(a: number): number;
export function __wbindgen_export_0(a: number, b: number): number;
