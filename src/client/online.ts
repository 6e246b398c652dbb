/**
 * News of the network in pages and workers.
 *
 * @module
 */

/** What of a page is used. */
interface Page {
  readonly navigator?: { readonly onLine?: boolean };
  addEventListener?(
    type: "online",
    listener: () => void,
    options: { signal: AbortSignal },
  ): void;
}

/**
 * Calls back whenever the platform says that the network is back. Platforms
 * that know nothing of it never do.
 *
 * @param signal Ends it.
 * @param callback What to call.
 */
export function watchOnline(signal: AbortSignal, callback: () => void): void {
  const page = globalThis as Page;
  if (typeof page.navigator?.onLine !== "boolean") return;
  page.addEventListener?.("online", () => callback(), { signal });
}
