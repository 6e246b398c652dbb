import { assert, assertEquals, assertFalse } from "@std/assert";
import { MtprotoError } from "../../src/errors.ts";
import { FramingError, TransportError } from "../../src/transport/mod.ts";

Deno.test("`TransportError` says what the documented codes mean", () => {
  const cases: [number, string][] = [
    [403, " (forbidden)"],
    [404, " (auth key not found or malformed packet)"],
    [429, " (transport flood)"],
    [444, " (invalid DC)"],
    [500, ""],
  ];
  for (const [code, meaning] of cases) {
    const cause = new Error("below");
    const error = new TransportError(code, { cause });
    assert(error instanceof MtprotoError);
    assertEquals([error.kind, error.name, error.code], [
      "transport",
      "TransportError",
      code,
    ]);
    assertEquals(
      error.message,
      `Cannot exchange packets: server answered error ${code}${meaning}`,
    );
    assertEquals(error.cause, cause);
  }
});

Deno.test("`FramingError` holds what it was given and nothing else", () => {
  const bare = new FramingError("Cannot read frame");
  assert(bare instanceof MtprotoError);
  assertEquals([bare.kind, bare.name], ["framing", "FramingError"]);
  for (const key of ["got", "limit", "cause"]) {
    assertFalse(Object.hasOwn(bare, key) && bare[key as "got"] !== undefined);
  }
  const full = new FramingError("Cannot read frame", {
    got: 0,
    limit: 4,
    cause: bare,
  });
  assertEquals([full.got, full.limit, full.cause], [0, 4, bare]);
});
