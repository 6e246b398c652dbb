/**
 * CRC-32 as gzip uses it. 80 bytes at a time are folded into the next 80
 * (`crc32_fold.ts`); the rest takes 8 bytes at a time by tables.
 */

import { foldBlocks } from "./crc32_fold";
import { CRC, CRC_BLOCK } from "./memory";

let isReady: bool = false;

/** Table `k` at CRC + 1024 k has what a byte and `k` bytes of 0 after it do. */
function makeTables(): void {
  for (let i: u32 = 0; i < 256; i++) {
    let crc = i;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    store<u32>(CRC + (i << 2), crc);
  }
  for (let at = CRC; at < CRC + 0x1c00; at += 4) {
    const crc = load<u32>(at);
    store<u32>(at, (crc >> 8) ^ load<u32>(CRC + ((crc & 255) << 2)), 0x400);
  }
  isReady = true;
}

// @inline
function look(table: usize, index: u32): u32 {
  return load<u32>(CRC + (table << 10) + ((index & 255) << 2));
}

function update(crc: u32, data: usize, end: usize): u32 {
  for (; data + 8 <= end; data += 8) {
    const low = crc ^ load<u32>(data);
    const high = load<u32>(data, 4);
    crc = look(7, low) ^ look(6, low >> 8) ^ look(5, low >> 16) ^
      look(4, low >> 24) ^ look(3, high) ^ look(2, high >> 8) ^
      look(1, high >> 16) ^ look(0, high >> 24);
  }
  for (; data < end; data++) {
    crc = (crc >> 8) ^ look(0, crc ^ load<u8>(data));
  }
  return crc;
}

/** CRC-32 of `length` bytes. */
export function crc32(data: usize, length: usize): u32 {
  if (!isReady) makeTables();
  const end = data + length;
  let crc: u32 = 0xffffffff;
  if (length >= 160) {
    data = foldBlocks(data, end);
    crc = update(0, CRC_BLOCK, CRC_BLOCK + 80);
  }
  return ~update(crc, data, end);
}
