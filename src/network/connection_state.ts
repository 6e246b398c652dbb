/**
 * What a connection is up to.
 *
 * @module
 */

/**
 * `"idle"`: not wanted yet, or closed; `"connecting"`: being opened, key
 * exchange included; `"connected"`: packets go both ways; `"waiting"`: it
 * failed and the next attempt comes later.
 */
export type ConnectionState = "idle" | "connecting" | "connected" | "waiting";
