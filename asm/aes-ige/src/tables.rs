//! Tables of FIPS 197, computed from their definitions when compiling.

/// Doubles an element of GF(2^8) modulo x^8 + x^4 + x^3 + x + 1 (FIPS 197, 4.2).
const fn xtime(a: u8) -> u8 {
    (a << 1) ^ (if a & 0x80 != 0 { 0x1b } else { 0 })
}

const fn multiply(a: u8, b: u8) -> u8 {
    let mut product = 0;
    let mut power = a;
    let mut rest = b;
    while rest != 0 {
        if rest & 1 != 0 {
            product ^= power;
        }
        power = xtime(power);
        rest >>= 1;
    }
    product
}

/// S-box: the inverse in GF(2^8), then the affine map (FIPS 197, 5.1.1).
const fn sbox() -> [u8; 256] {
    let mut out = [0u8; 256];
    // 3 generates the multiplicative group; `inverse` runs backwards through it.
    let mut element = 1u8;
    let mut inverse = 1u8;
    let mut i = 0;
    while i < 255 {
        let b = inverse;
        out[element as usize] = b
            ^ b.rotate_left(1)
            ^ b.rotate_left(2)
            ^ b.rotate_left(3)
            ^ b.rotate_left(4)
            ^ 0x63;
        element ^= xtime(element);
        // Division by 3 is multiplication by 0xf6.
        inverse = multiply(inverse, 0xf6);
        i += 1;
    }
    out[0] = 0x63;
    out
}

const fn invert(table: &[u8; 256]) -> [u8; 256] {
    let mut out = [0u8; 256];
    let mut i = 0;
    while i < 256 {
        out[table[i] as usize] = i as u8;
        i += 1;
    }
    out
}

/// One of four tables: a substitution and a column of (Inv)MixColumns, for
/// little-endian words, rotated to the byte's place.
const fn rounds(table: &[u8; 256], column: [u8; 4], place: u32) -> [u32; 256] {
    let mut out = [0u32; 256];
    let mut i = 0;
    while i < 256 {
        let s = table[i];
        let word = u32::from_le_bytes([
            multiply(s, column[0]),
            multiply(s, column[1]),
            multiply(s, column[2]),
            multiply(s, column[3]),
        ]);
        out[i] = word.rotate_left(8 * place);
        i += 1;
    }
    out
}

pub static SBOX: [u8; 256] = sbox();
pub static INV_SBOX: [u8; 256] = invert(&sbox());

/// MixColumns multiplies by 2, 1, 1, 3 down the first column (FIPS 197, 5.1.3).
const MIX: [u8; 4] = [2, 1, 1, 3];
pub static ENC0: [u32; 256] = rounds(&sbox(), MIX, 0);
pub static ENC1: [u32; 256] = rounds(&sbox(), MIX, 1);
pub static ENC2: [u32; 256] = rounds(&sbox(), MIX, 2);
pub static ENC3: [u32; 256] = rounds(&sbox(), MIX, 3);

/// InvMixColumns multiplies by 14, 9, 13, 11 (FIPS 197, 5.3.3).
const INV_MIX: [u8; 4] = [14, 9, 13, 11];
pub static DEC0: [u32; 256] = rounds(&invert(&sbox()), INV_MIX, 0);
pub static DEC1: [u32; 256] = rounds(&invert(&sbox()), INV_MIX, 1);
pub static DEC2: [u32; 256] = rounds(&invert(&sbox()), INV_MIX, 2);
pub static DEC3: [u32; 256] = rounds(&invert(&sbox()), INV_MIX, 3);
