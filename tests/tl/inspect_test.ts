import { assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { inspect } from "../../src/tl/mod.ts";
import { ObjectBuilder } from "./random_object.ts";
import { SCHEMAS } from "./schemas.ts";

Deno.test("inspect() writes every kind of value", () => {
  const cases: [unknown, string][] = [
    [1, "1"],
    [-0, "-0"],
    [1n, "1n"],
    ["a\n", '"a\\n"'],
    [true, "true"],
    [null, "null"],
    [undefined, "undefined"],
    [() => 1, "<function>"],
    [new Uint8Array(5), "<5 bytes>"],
    [[], "[]"],
    [[1, 2n], "[ 1, 2n ]"],
    [{ _: "inputPeerSelf" }, "inputPeerSelf {}"],
    [{ _: "a", b: undefined }, "a {}"],
    [{ x: 1 }, "{ x: 1 }"],
    [{ _: "peerUser", userId: 7n }, "peerUser { userId: 7n }"],
  ];
  for (const [value, text] of cases) assertEquals(inspect(value), text);
});

Deno.test("inspect() hides secrets wherever they are", () => {
  const text = inspect({
    _: "auth.signIn",
    phoneNumber: "+1555",
    phoneCodeHash: "SECRET",
    phoneCode: "12345",
    nested: [{ _: "inputPeerUser", userId: 1n, accessHash: 99887766n }],
    fileReference: new Uint8Array([83, 69, 67]),
  });
  for (const secret of ["1555", "SECRET", "12345", "99887766", "83"]) {
    assertFalse(text.includes(secret), secret);
  }
  assertStringIncludes(text, "phoneCode: <5 characters>");
  assertStringIncludes(text, "accessHash: <hidden>");
  assertStringIncludes(text, "fileReference: <3 bytes>");
  assertStringIncludes(text, "userId: 1n");
});

Deno.test("inspect() goes into objects whose field has a secret's name", () => {
  const value = { _: "updateNewMessage", message: { _: "message", id: 5 } };
  assertEquals(
    inspect(value),
    "updateNewMessage { message: message { id: 5 } }",
  );
});

Deno.test("inspect() shows what it is told to reveal", () => {
  const value = { _: "message", message: "hello" };
  assertEquals(inspect(value), "message { message: <5 characters> }");
  assertEquals(
    inspect(value, { reveal: ["message"] }),
    'message { message: "hello" }',
  );
});

Deno.test("inspect() stays short", () => {
  const vector = Array.from({ length: 30 }, (_, i) => i);
  assertStringIncludes(inspect(vector), "… 10 more");
  assertStringIncludes(inspect("x".repeat(300)), "… 100 more");
  const nested = { _: "a", b: { _: "b", c: { _: "c", d: 1 } } };
  assertEquals(inspect(nested, { depth: 2 }), "a { b: b { c: c {…} } }");
  const circular: Record<string, unknown> = { _: "a" };
  circular["self"] = circular;
  assertStringIncludes(inspect(circular), "{…}");
});

Deno.test("inspect() breaks long objects into lines", () => {
  const value = { _: "a", one: "1".repeat(40), two: ["2".repeat(40), 3] };
  assertEquals(
    inspect(value),
    `a {\n  one: "${"1".repeat(40)}",\n  two: [ "${"2".repeat(40)}", 3 ],\n}`,
  );
});

for (const { name, source } of SCHEMAS) {
  Deno.test(`inspect() writes every definition of ${name}`, () => {
    const builder = new ObjectBuilder(source, 4);
    for (const definition of source.definitions) {
      if (definition.name === "vector") continue;
      const text = inspect(builder.build(definition, "all"));
      assertEquals(text.startsWith(`${definition.name} {`), true);
    }
  });
}
