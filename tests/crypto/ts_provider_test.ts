import { tsProvider } from "../../src/crypto/mod.ts";
import { testCryptoProvider } from "./contract.ts";

testCryptoProvider("tsProvider", () => tsProvider);
