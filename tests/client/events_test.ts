import { assertEquals } from "@std/assert";
import { Emitter } from "../../src/client/events.ts";

interface Events {
  number: number;
  error: unknown;
}

Deno.test("`Emitter.on()` calls until it is told not to, each listener once for each time it was added", () => {
  const emitter = new Emitter<Events>();
  const seen: number[] = [];
  const listener = (value: number) => void seen.push(value);
  const stop = emitter.on("number", listener);
  emitter.on("number", listener);
  emitter.emit("number", 1);
  stop();
  emitter.emit("number", 2);
  emitter.clear();
  emitter.emit("number", 3);
  assertEquals(seen, [1, 1, 2]);
});

Deno.test("`Emitter.emit()` makes `error` events of what listeners throw, and goes on", async () => {
  const emitter = new Emitter<Events>();
  const errors: unknown[] = [];
  const seen: number[] = [];
  emitter.on("number", () => {
    throw new Error("thrown");
  });
  emitter.on("number", () => Promise.reject(new Error("rejected")));
  emitter.on("number", (value) => void seen.push(value));
  emitter.on("error", (error) => void errors.push((error as Error).message));
  emitter.emit("number", 1);
  await Promise.resolve();
  await Promise.resolve();
  assertEquals(seen, [1]);
  assertEquals(errors, ["thrown", "rejected"]);
});

Deno.test("`Emitter.emit()` drops what `error` listeners throw", async () => {
  const emitter = new Emitter<Events>();
  emitter.on("error", () => {
    throw new Error("again");
  });
  emitter.on("error", () => Promise.reject(new Error("again")));
  emitter.emit("error", new Error("first"));
  await Promise.resolve();
});
