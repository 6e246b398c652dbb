/** @module */
export * from "./server_key_exchange.ts";
