import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { tsProvider } from "../../../src/crypto/ts_provider.ts";
import { SecurityError, sha256 } from "../../../src/crypto/mod.ts";
import { MediaError } from "../../../src/features/errors.ts";
import { decryptCdnBytes } from "../../../src/features/media/cdn_cipher.ts";
import {
  isPlain,
  MIB,
  splitForCdn,
  splitRange,
} from "../../../src/features/media/chunk_plan.ts";
import {
  checkPiece,
  FileHashes,
} from "../../../src/features/media/file_hashes.ts";
import {
  openLocalFile,
  writeLocalFile,
} from "../../../src/features/media/local_file.ts";
import { guessMimeType } from "../../../src/features/media/mime_types.ts";
import { PartLimit } from "../../../src/features/media/part_limit.ts";
import {
  checkPartSize,
  countParts,
} from "../../../src/features/media/part_plan.ts";
import { progressOf } from "../../../src/features/media/transfer_progress.ts";
import { StorageError } from "../../../src/storage/mod.ts";
import type { FileHash } from "../../../src/tl/mod.ts";
import { inChunks, KIB, noise } from "./files.ts";

Deno.test("checkPartSize() takes what divides 512 KiB and is a multiple of 1 KiB", () => {
  for (const good of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]) {
    checkPartSize(good * KIB);
  }
  const bad = [0, -1024, 1, 1023, 1025, 3 * KIB, 1024 * KIB, 1024.5, NaN];
  for (const partSize of bad) {
    assertThrows(() => checkPartSize(partSize), RangeError, `got ${partSize}`);
  }
});

Deno.test("countParts() counts the last part too", () => {
  const cases = [[1, 1024, 1], [1024, 1024, 1], [1025, 1024, 2]] as const;
  for (const [size, partSize, parts] of cases) {
    assertEquals(countParts(size, partSize), parts);
  }
});

Deno.test("PartLimit.check() refuses what no account may send", () => {
  const partSize = 512 * KIB;
  PartLimit.check(undefined, partSize);
  PartLimit.check(8000 * partSize, partSize);
  const error = assertThrows(
    () => PartLimit.check(8000 * partSize + 1, partSize),
    MediaError,
    "Cannot upload file: wanted at most 8000 parts of 524288 bytes, got 8001",
  );
  assertEquals(error.reason, "tooLarge");
});

Deno.test("splitRange() cuts at every MiB and rounds up to 4 KiB", () => {
  const cases: [number, number, [number, number][]][] = [
    [0, 1, [[0, 4096]]],
    [4096, 4097, [[4096, 8192]]],
    [0, MIB, [[0, MIB]]],
    [MIB - 4096, 8192, [[MIB - 4096, 4096], [MIB, 4096]]],
    [4096, MIB, [[4096, MIB - 4096], [MIB, 4096]]],
    [0, 0, []],
  ];
  for (const [offset, length, wanted] of cases) {
    const ranges = splitRange(offset, length);
    assertEquals(ranges.map(({ offset, limit }) => [offset, limit]), wanted);
  }
});

Deno.test("isPlain() is true of lengths that divide 1 MiB", () => {
  const cases = [[4096, true], [12288, false], [MIB, true]] as const;
  for (const [limit, wanted] of cases) {
    assertEquals(isPlain({ offset: 0, limit }), wanted);
  }
});

Deno.test("splitForCdn() keeps the rules of upload.getCdnFile and leaves nothing out", () => {
  for (const offset of [0, 4096, 12288, MIB - 4096, 3 * MIB - 8192]) {
    for (const length of [1, 4096, 4097, 12288, 500_000, MIB, MIB + 1]) {
      let at = offset;
      for (const range of splitForCdn(offset, length)) {
        assertEquals(range.offset, at);
        assertEquals([range.offset % 4096, range.limit % 4096], [0, 0]);
        assertEquals(MIB % range.limit, 0);
        const last = range.offset + range.limit - 1;
        assertEquals(Math.floor(at / MIB), Math.floor(last / MIB));
        at += range.limit;
      }
      assertEquals(at, offset + Math.ceil(length / 4096) * 4096);
    }
  }
});

Deno.test("decryptCdnBytes() counts blocks in the last four bytes of the IV", async () => {
  const key = noise(32);
  const iv = noise(16).reverse();
  const imported = await crypto.subtle.importKey("raw", key, "AES-CTR", false, [
    "encrypt",
  ]);
  // Past 4 GiB of blocks, too, where an offset has more than 32 bits.
  for (const offset of [0, 16, 4096, 3 * MIB, 2 ** 33]) {
    const counter = iv.slice();
    new DataView(counter.buffer).setUint32(12, offset / 16);
    const plain = noise(1000);
    const bytes = new Uint8Array(
      await crypto.subtle.encrypt(
        { name: "AES-CTR", counter, length: 32 },
        imported,
        plain,
      ),
    );
    const given = iv.slice();
    decryptCdnBytes(bytes, key, given, offset, tsProvider);
    assertEquals(bytes, plain);
    assertEquals(given, iv);
  }
});

Deno.test("decryptCdnBytes() refuses keys and IVs of wrong lengths", () => {
  for (const [key, iv] of [[31, 16], [32, 15], [32, 17], [0, 0]] as const) {
    assertThrows(
      () =>
        decryptCdnBytes(
          new Uint8Array(1),
          noise(key),
          noise(iv),
          0,
          tsProvider,
        ),
      RangeError,
    );
  }
});

function hashOf(offset: number, limit: number, hash = noise(32)): FileHash {
  return { _: "fileHash", offset: BigInt(offset), limit, hash };
}

Deno.test("FileHashes.at() finds the piece that holds a byte", () => {
  const hashes = new FileHashes();
  hashes.add([hashOf(8192, 4096), hashOf(0, 4096), hashOf(12288, 100)]);
  const cases: [at: number, piece: number | undefined][] = [
    [0, 0],
    [4095, 0],
    [4096, undefined],
    [8191, undefined],
    [8192, 8192],
    [12287, 8192],
    [12288, 12288],
    [12387, 12288],
    [12388, undefined],
  ];
  for (const [at, wanted] of cases) {
    assertEquals(hashes.at(at)?.offset, wanted, `${at}`);
  }
});

Deno.test("FileHashes.add() leaves out hashes that make no sense", () => {
  const bad = [
    hashOf(0, 0),
    hashOf(0, -1),
    hashOf(0, MIB + 1),
    hashOf(1, 4096),
    hashOf(-4096, 4096),
    hashOf(0, 4096, noise(31)),
  ];
  for (const hash of bad) {
    const hashes = new FileHashes();
    hashes.add([hash]);
    assertEquals(hashes.at(Math.max(0, Number(hash.offset))), undefined);
  }
  const hashes = new FileHashes();
  hashes.add([hashOf(0, 4096)]);
  // What is known stays: a later answer changes nothing.
  hashes.add([hashOf(0, 8192, new Uint8Array(32))]);
  assertEquals(hashes.at(0)?.limit, 4096);
  assertEquals(hashes.at(4096), undefined);
});

Deno.test("checkPiece() takes the bytes of the hash and no others", () => {
  const bytes = noise(100);
  const piece = { offset: 0, limit: 100, hash: sha256(bytes) };
  checkPiece(piece, bytes, tsProvider);
  const flipped = noise(100);
  flipped[50]! ^= 0x80;
  for (const other of [flipped, noise(99), noise(101), noise(0)]) {
    const error = assertThrows(
      () => checkPiece(piece, other, tsProvider),
      SecurityError,
      "Cannot download file: wanted 100 bytes of the given hash at 0",
    );
    assertEquals(error.check, "file_hash");
  }
});

Deno.test("guessMimeType() knows common endings and nothing else", () => {
  const cases = [
    ["a.jpg", "image/jpeg"],
    ["A.JPEG", "image/jpeg"],
    ["a.tar.gz", "application/gzip"],
    ["a.", "application/octet-stream"],
    ["jpg", "application/octet-stream"],
    ["a.jpg/b", "application/octet-stream"],
    ["a.constructor", "application/octet-stream"],
    ["", "application/octet-stream"],
  ] as const;
  for (const [name, wanted] of cases) {
    assertEquals(guessMimeType(name), wanted, name);
  }
});

Deno.test("progressOf() works out pace and rest, as far as they are known", () => {
  assertEquals(progressOf(250, 1000, 500), {
    done: 250,
    total: 1000,
    percent: 25,
    elapsedMs: 500,
    bytesPerSecond: 500,
    remainingMs: 1500,
  });
  const unknown = progressOf(250, undefined, 0);
  assertEquals([unknown.percent, unknown.remainingMs], [undefined, undefined]);
  assertEquals(unknown.bytesPerSecond, 0);
  assertEquals(progressOf(0, 1000, 10).remainingMs, undefined);
});

Deno.test("openLocalFile() and writeLocalFile() say so where there are no files", async () => {
  const none = () => Promise.reject(new StorageError("none"));
  const chunks = inChunks(noise(1), 1);
  const cases: [() => Promise<unknown>, string][] = [
    [() => openLocalFile("a", none), "Cannot read file"],
    [() => writeLocalFile("a", chunks, noise, none), "Cannot write file"],
  ];
  for (const [call, message] of cases) {
    const error = await assertRejects(call, MediaError, message);
    assertEquals(error.reason, "noFiles");
  }
});
