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
 * Returns `node:crypto` if this runtime has it, and loads it if need be.
 *
 * @returns The module, or `undefined` in browsers and other runtimes.
 */
export function nodeCrypto(): NodeCrypto | undefined {
  if (cached === undefined) cached = loadNodeCrypto(globalThis);
  return cached ?? undefined;
}

/**
 * Returns `node:crypto` if it costs nothing to have it. Deno builds the module
 * on first use, in tens of milliseconds: more than one exponentiation saves.
 *
 * @returns The module, or `undefined` if it would have to be loaded.
 */
export function loadedNodeCrypto(): NodeCrypto | undefined {
  return cached === undefined && "Deno" in globalThis
    ? undefined
    : nodeCrypto();
}

/**
 * Looks the module up in a global object.
 *
 * @param global The global object, or a stand-in.
 * @returns The module, or `null` if there is none.
 */
export function loadNodeCrypto(global: object): NodeCrypto | null {
  try {
    const { process } = global as { process?: ProcessLike };
    const module = process?.getBuiltinModule?.("node:crypto");
    return (module ?? null) as NodeCrypto | null;
  } catch {
    return null;
  }
}
