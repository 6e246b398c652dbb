/**
 * The platform's own cryptography, where there is one that can be called
 * synchronously. It is looked up, never imported, so that bundles for browsers
 * neither contain nor miss it.
 *
 * @module
 */

/** A hash in progress. */
interface NodeHash {
  update(data: Uint8Array): NodeHash;
  digest(): Uint8Array;
}

/** A cipher in progress. */
interface NodeCipher {
  update(data: Uint8Array): Uint8Array;
}

/** The part of `node:crypto` that is used here. */
export interface NodeCrypto {
  /** Starts a hash by its OpenSSL name. */
  createHash(name: "sha1" | "sha256"): NodeHash;
  /** Starts a stream cipher. */
  createCipheriv(
    name: "aes-256-ctr",
    key: Uint8Array,
    iv: Uint8Array,
  ): NodeCipher;
  /** Makes a Diffie-Hellman object; only its exponentiation is used. */
  createDiffieHellman(prime: Uint8Array, generator: number): {
    setPrivateKey(key: Uint8Array): void;
    computeSecret(otherPublicKey: Uint8Array): Uint8Array;
  };
  /** Derives a key, PBKDF2 (RFC 8018 §5.2). */
  pbkdf2Sync(
    password: Uint8Array,
    salt: Uint8Array,
    iterations: number,
    length: number,
    digest: "sha512",
  ): Uint8Array;
  /** Makes an RSA key pair. */
  generateKeyPairSync(type: "rsa", options: { modulusLength: number }): {
    privateKey: {
      export(options: { format: "jwk" }): { p?: string; q?: string };
    };
  };
}

interface ProcessLike {
  getBuiltinModule?: (name: string) => unknown;
}

let cached: NodeCrypto | null | undefined;

/**
 * Returns `node:crypto` if this runtime has it.
 *
 * @returns The module, or `undefined` in browsers and other runtimes.
 */
export function nodeCrypto(): NodeCrypto | undefined {
  if (cached === undefined) {
    try {
      const { process } = globalThis as { process?: ProcessLike };
      cached = (process?.getBuiltinModule?.("node:crypto") ?? null) as
        | NodeCrypto
        | null;
    } catch {
      cached = null;
    }
  }
  return cached ?? undefined;
}
