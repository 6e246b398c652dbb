/**
 * Listeners by event name. A listener that throws never harms its caller.
 *
 * @module
 */

/** Called with what an event carries. A rejected promise is reported. */
export type Listener<T> = (event: T) => void | Promise<void>;

/** Listeners of the events named in `Events`. */
export class Emitter<Events extends { error: unknown }> {
  readonly #listeners = new Map<keyof Events, Set<Listener<never>>>();

  /**
   * Adds a listener.
   *
   * @param event Name of the event.
   * @param listener What to call.
   * @returns A function that removes it again.
   */
  on<K extends keyof Events>(
    event: K,
    listener: Listener<Events[K]>,
  ): () => void {
    let set = this.#listeners.get(event);
    if (set === undefined) this.#listeners.set(event, set = new Set());
    // Own identity, so that one function may listen twice.
    const entry: Listener<Events[K]> = (value) => listener(value);
    set.add(entry as Listener<never>);
    return () => void set.delete(entry as Listener<never>);
  }

  /**
   * Calls the listeners of an event.
   *
   * @param event Name of the event.
   * @param value What it carries.
   */
  emit<K extends keyof Events>(event: K, value: Events[K]): void {
    for (const listener of [...this.#listeners.get(event) ?? []]) {
      this.guard(() => (listener as Listener<Events[K]>)(value), event);
    }
  }

  /**
   * Runs a callback of the application; what it throws becomes an `error`
   * event. Errors of `error` listeners themselves are dropped.
   *
   * @param callback What to run.
   * @param during Name of the event it handles.
   */
  guard(callback: () => unknown, during?: keyof Events): void {
    const report = (error: unknown) => {
      if (during !== "error") {
        this.emit("error", error as Events["error"]);
      }
    };
    try {
      const result = callback();
      if (result instanceof Promise) result.catch(report);
    } catch (error) {
      report(error);
    }
  }

  /** Removes all listeners. */
  clear(): void {
    this.#listeners.clear();
  }
}
