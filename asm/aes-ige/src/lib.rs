//! AES-256-IGE in place, as an ES module made by wasm-pack.
//!
//! The interface is that of the library's other kernels: `igeEncrypt(data,
//! key, iv)` and `igeDecrypt(data, key, iv)`.

mod aes;
mod ige;
mod tables;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsError;

/// Checks the lengths both directions share. Texts are constant: formatting
/// would be most of the module.
fn check(data: &[u8], key: &[u8], iv: &[u8]) -> Result<(), JsError> {
    if data.len() % 16 != 0 {
        return Err(JsError::new("data must be a multiple of 16 bytes long"));
    }
    if key.len() != 32 || iv.len() != 32 {
        return Err(JsError::new("key and iv must be 32 bytes long"));
    }
    Ok(())
}

/// Overwrites a copy of a secret. Volatile: nothing reads the memory again.
fn wipe(mut secret: Vec<u8>) {
    for byte in &mut secret {
        unsafe { core::ptr::write_volatile(byte, 0) };
    }
}

/// Encrypts `data` in place.
///
/// `data` is a multiple of 16 bytes, `key` 32 bytes, `iv` 32 bytes: the
/// previous ciphertext block, then the previous plaintext block.
#[wasm_bindgen(js_name = igeEncrypt)]
pub fn ige_encrypt(data: &mut [u8], key: Vec<u8>, iv: Vec<u8>) -> Result<(), JsError> {
    check(data, &key, &iv)?;
    ige::encrypt(data, &key, &iv);
    wipe(key);
    wipe(iv);
    Ok(())
}

/// Decrypts `data` in place; lengths as for encryption.
#[wasm_bindgen(js_name = igeDecrypt)]
pub fn ige_decrypt(data: &mut [u8], key: Vec<u8>, iv: Vec<u8>) -> Result<(), JsError> {
    check(data, &key, &iv)?;
    ige::decrypt(data, &key, &iv);
    wipe(key);
    wipe(iv);
    Ok(())
}
