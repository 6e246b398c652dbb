//! The AES-256 block function on four little-endian words (FIPS 197).

use crate::tables::{DEC0, DEC1, DEC2, DEC3, ENC0, ENC1, ENC2, ENC3, INV_SBOX, SBOX};

/// Rounds of AES with a 256-bit key (FIPS 197, 5).
const ROUNDS: usize = 14;
/// Words of the expanded key.
const WORDS: usize = 4 * (ROUNDS + 1);

/// A block: column `i` is word `i`, its first row the least significant byte.
pub type Block = [u32; 4];

/// An expanded key for one direction.
pub struct Key([u32; WORDS]);

impl Drop for Key {
    fn drop(&mut self) {
        for word in &mut self.0 {
            // Volatile: the memory is never read again, and must still be wiped.
            unsafe { core::ptr::write_volatile(word, 0) };
        }
    }
}

fn byte(word: u32, index: u32) -> usize {
    ((word >> (8 * index)) & 0xff) as usize
}

fn sub_word(word: u32) -> u32 {
    u32::from_le_bytes(word.to_le_bytes().map(|b| SBOX[b as usize]))
}

impl Key {
    /// Expands a key of 32 bytes (FIPS 197, 5.2).
    pub fn encryption(key: &[u8]) -> Key {
        let mut w = [0u32; WORDS];
        for (word, bytes) in w.iter_mut().zip(key.chunks_exact(4)) {
            *word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
        let mut rcon = 1u32;
        for i in 8..WORDS {
            let mut t = w[i - 1];
            if i % 8 == 0 {
                // RotWord takes the first byte, least significant here, to the end.
                t = sub_word(t.rotate_right(8)) ^ rcon;
                rcon <<= 1;
            } else if i % 8 == 4 {
                t = sub_word(t);
            }
            w[i] = w[i - 8] ^ t;
        }
        Key(w)
    }

    /// Expands a key for the equivalent inverse cipher (FIPS 197, 5.3.5): the
    /// round keys in reverse order, InvMixColumns applied to the inner ones.
    pub fn decryption(key: &[u8]) -> Key {
        let forward = Key::encryption(key);
        let mut w = [0u32; WORDS];
        for round in 0..=ROUNDS {
            for column in 0..4 {
                let word = forward.0[4 * (ROUNDS - round) + column];
                w[4 * round + column] = if round == 0 || round == ROUNDS {
                    word
                } else {
                    // The tables substitute too; SBOX undoes that.
                    let s = word.to_le_bytes().map(|b| SBOX[b as usize] as usize);
                    DEC0[s[0]] ^ DEC1[s[1]] ^ DEC2[s[2]] ^ DEC3[s[3]]
                };
            }
        }
        Key(w)
    }
}

/// Encrypts one block.
#[inline(always)]
pub fn encrypt(key: &Key, block: Block) -> Block {
    let k = &key.0;
    let [mut a, mut b, mut c, mut d] = [
        block[0] ^ k[0],
        block[1] ^ k[1],
        block[2] ^ k[2],
        block[3] ^ k[3],
    ];
    for r in 1..ROUNDS {
        let mix = |w: u32, x: u32, y: u32, z: u32, k: u32| {
            ENC0[byte(w, 0)] ^ ENC1[byte(x, 1)] ^ ENC2[byte(y, 2)] ^ ENC3[byte(z, 3)] ^ k
        };
        let next = [
            mix(a, b, c, d, k[4 * r]),
            mix(b, c, d, a, k[4 * r + 1]),
            mix(c, d, a, b, k[4 * r + 2]),
            mix(d, a, b, c, k[4 * r + 3]),
        ];
        (a, b, c, d) = (next[0], next[1], next[2], next[3]);
    }
    let last = |w: u32, x: u32, y: u32, z: u32, k: u32| {
        u32::from_le_bytes([
            SBOX[byte(w, 0)],
            SBOX[byte(x, 1)],
            SBOX[byte(y, 2)],
            SBOX[byte(z, 3)],
        ]) ^ k
    };
    let r = 4 * ROUNDS;
    [
        last(a, b, c, d, k[r]),
        last(b, c, d, a, k[r + 1]),
        last(c, d, a, b, k[r + 2]),
        last(d, a, b, c, k[r + 3]),
    ]
}

/// Decrypts one block with a key for decryption.
#[inline(always)]
pub fn decrypt(key: &Key, block: Block) -> Block {
    let k = &key.0;
    let [mut a, mut b, mut c, mut d] = [
        block[0] ^ k[0],
        block[1] ^ k[1],
        block[2] ^ k[2],
        block[3] ^ k[3],
    ];
    for r in 1..ROUNDS {
        let mix = |w: u32, x: u32, y: u32, z: u32, k: u32| {
            DEC0[byte(w, 0)] ^ DEC1[byte(x, 1)] ^ DEC2[byte(y, 2)] ^ DEC3[byte(z, 3)] ^ k
        };
        let next = [
            mix(a, d, c, b, k[4 * r]),
            mix(b, a, d, c, k[4 * r + 1]),
            mix(c, b, a, d, k[4 * r + 2]),
            mix(d, c, b, a, k[4 * r + 3]),
        ];
        (a, b, c, d) = (next[0], next[1], next[2], next[3]);
    }
    let last = |w: u32, x: u32, y: u32, z: u32, k: u32| {
        u32::from_le_bytes([
            INV_SBOX[byte(w, 0)],
            INV_SBOX[byte(x, 1)],
            INV_SBOX[byte(y, 2)],
            INV_SBOX[byte(z, 3)],
        ]) ^ k
    };
    let r = 4 * ROUNDS;
    [
        last(a, d, c, b, k[r]),
        last(b, a, d, c, k[r + 1]),
        last(c, b, a, d, k[r + 2]),
        last(d, c, b, a, k[r + 3]),
    ]
}
