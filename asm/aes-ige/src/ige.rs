//! Infinite Garble Extension: c[i] = E(p[i] ^ c[i-1]) ^ p[i-1].

use crate::aes::{self, Block, Key};

fn load(bytes: &[u8]) -> Block {
    let mut block = [0u32; 4];
    for (word, b) in block.iter_mut().zip(bytes.chunks_exact(4)) {
        *word = u32::from_le_bytes([b[0], b[1], b[2], b[3]]);
    }
    block
}

fn store(bytes: &mut [u8], block: Block) {
    for (b, word) in bytes.chunks_exact_mut(4).zip(block) {
        b.copy_from_slice(&word.to_le_bytes());
    }
}

fn xor(a: Block, b: Block) -> Block {
    [a[0] ^ b[0], a[1] ^ b[1], a[2] ^ b[2], a[3] ^ b[3]]
}

/// Encrypts whole blocks in place; `iv` is c[-1], then p[-1].
pub fn encrypt(data: &mut [u8], key: &[u8], iv: &[u8]) {
    let key = Key::encryption(key);
    let mut cipher = load(&iv[..16]);
    let mut plain = load(&iv[16..]);
    for bytes in data.chunks_exact_mut(16) {
        let next = load(bytes);
        cipher = xor(aes::encrypt(&key, xor(next, cipher)), plain);
        plain = next;
        store(bytes, cipher);
    }
}

/// Decrypts whole blocks in place; `iv` as for encryption.
pub fn decrypt(data: &mut [u8], key: &[u8], iv: &[u8]) {
    let key = Key::decryption(key);
    let mut cipher = load(&iv[..16]);
    let mut plain = load(&iv[16..]);
    for bytes in data.chunks_exact_mut(16) {
        let next = load(bytes);
        plain = xor(aes::decrypt(&key, xor(next, plain)), cipher);
        cipher = next;
        store(bytes, plain);
    }
}
