import { assertEquals } from "@std/assert";
import { concat } from "../../src/bytes/mod.ts";
import type { Handshake, HandshakeStep } from "../../src/network/handshake.ts";

/**
 * Plays a handshake in three feeds. The lines alternate, the client's first.
 */
export function converse(make: () => Handshake, lines: Uint8Array[]): void {
  const tail = Uint8Array.of(9, 8, 7);
  for (const feed of ["whole", "bytes", "trailing"]) {
    const machine = make();
    assertEquals(machine.start(), lines[0]);
    for (let i = 1; i < lines.length; i += 2) {
      const isLast = i + 1 >= lines.length;
      const answer = isLast && feed === "trailing"
        ? concat(lines[i]!, tail)
        : lines[i]!;
      let step: HandshakeStep = { type: "more" };
      if (feed === "bytes") {
        for (const byte of answer) {
          assertEquals(step, { type: "more" });
          step = machine.feed(Uint8Array.of(byte));
        }
      } else step = machine.feed(answer);
      assertEquals<HandshakeStep>(
        step,
        isLast
          ? {
            type: "done",
            rest: feed === "trailing" ? tail : new Uint8Array(0),
          }
          : { type: "send", bytes: lines[i + 1]! },
      );
    }
  }
}
