/**
 * Tiny pictures that come along with photos, without what all of them share.
 *
 * What is shared is the head of a baseline JPEG (ITU-T T.81): the tables of
 * its Annex K, for quantisation at quality 20, and a frame of three components
 * whose size is the picture's.
 *
 * @see https://core.telegram.org/api/files#stripped-thumbnails
 *
 * @module
 */

import { concat, fromHex } from "../../bytes/mod.ts";

/** SOI and APP0: JFIF 1.1, no density. */
const START = "ffd8ffe000104a46494600010100000100010000";

/** Table K.1 times 2.5, in zigzag order. */
const LUMINANCE = "281c1e231e19282321232d2b28303c64413c37373c7b585d" +
  "4964918099968f808c8aa0b4e6c3a0aadaad8a8cc8ffcbdaeef5ffffff9bc1ff" +
  "fffffaffe6fdfff8";

/** Table K.2 times 2.5, in zigzag order; after the 14th all are 248. */
const CHROMINANCE = "2b2d2d3c353c76414176f8a58ca5" + "f8".repeat(50);

/** Table K.3: how many codes of each length, and what they stand for. */
const DC_LUMINANCE = "00010501010101010100000000000000" +
  "000102030405060708090a0b";

/** Table K.4. */
const DC_CHROMINANCE = "00030101010101010101010000000000" +
  "000102030405060708090a0b";

/** Table K.5. */
const AC_LUMINANCE = "0002010303020403050504040000017d" +
  "01020300041105122131410613516107227114328191a1082342b1c11552d1f0" +
  "2433627282090a161718191a25262728292a3435363738393a43444546474849" +
  "4a535455565758595a636465666768696a737475767778797a83848586878889" +
  "8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5" +
  "c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8" +
  "f9fa";

/** Table K.6. */
const AC_CHROMINANCE = "00020102040403040705040400010277" +
  "000102031104052131061241510761711322328108144291a1b1c109233352f0" +
  "156272d10a162434e125f11718191a262728292a35363738393a434445464748" +
  "494a535455565758595a636465666768696a737475767778797a828384858687" +
  "88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3" +
  "c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8" +
  "f9fa";

/** Where the head has the low bytes of height and width. */
const HEIGHT_AT = 164;
const WIDTH_AT = 166;

/** EOI. */
const END = Uint8Array.of(0xff, 0xd9);

let sharedHead: Uint8Array | undefined;

/**
 * Makes a whole picture of a stripped one.
 *
 * @param stripped 1, height and width in pixels, then the scan.
 * @returns A JPEG file, fresh; `undefined` if it is no such picture.
 */
export function inflateStrippedThumb(
  stripped: Uint8Array,
): Uint8Array | undefined {
  if (stripped.length < 3 || stripped[0] !== 1) return undefined;
  sharedHead ??= fromHex(
    START +
      `ffdb004300${LUMINANCE}ffdb004301${CHROMINANCE}` +
      "ffc00011080000000003012200021101031101" +
      `ffc4001f00${DC_LUMINANCE}ffc400b510${AC_LUMINANCE}` +
      `ffc4001f01${DC_CHROMINANCE}ffc400b511${AC_CHROMINANCE}` +
      "ffda000c03010002110311003f00",
  );
  const picture = concat(sharedHead, stripped.subarray(3), END);
  picture[HEIGHT_AT] = stripped[1]!;
  picture[WIDTH_AT] = stripped[2]!;
  return picture;
}
