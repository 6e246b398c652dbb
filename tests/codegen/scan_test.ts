import { assertEquals, assertThrows } from "@std/assert";
import {
  parseSchema,
  printDefinition,
  printParameter,
  scanSchema,
  SchemaSyntaxError,
} from "../../src/codegen/mod.ts";

/** Declarations and how they are printed, without the id. */
const DECLARATIONS: readonly [string, string][] = [
  ["a = A;", "a = A;"],
  ["ns.a = ns.A;", "ns.a = ns.A;"],
  ["a x:int y : long= A ;", "a x:int y:long = A;"],
  ["a\n  x:int\n  = A\n;", "a x:int = A;"],
  ["a flags:# x:flags.31?int = A;", "a flags:# x:flags.31?int = A;"],
  [
    "a flags:# x:flags.0?true flags2:# y:flags2.3?Vector<A> = A;",
    "a flags:# x:flags.0?true flags2:# y:flags2.3?Vector<A> = A;",
  ],
  ["a x:vector<b> = A;", "a x:vector<b> = A;"],
  ["a x:%B y:vector<%B> = A;", "a x:%B y:vector<%B> = A;"],
  ["a x:%Vector<int> = A;", "a x:vector<int> = A;"],
  ["a x:Vector<Vector<int>> = A;", "a x:Vector<Vector<int>> = A;"],
  ["a {X:Type} q:!X = X;", "a {X:Type} q:!X = X;"],
  ["a {t:Type} # [ t ] = Vector t;", "a {t:Type} # [ t ] = Vector t;"],
  ["a x:int /* y:int */ = A; // = B", "a x:int = A;"],
];

Deno.test("scanSchema() reads every form of declaration", () => {
  for (const [text, wanted] of DECLARATIONS) {
    const { definitions, problems } = scanSchema(text);
    assertEquals(problems, [], text);
    const printed = printDefinition(definitions[0]!);
    assertEquals(printed.replace(/#[0-9a-f]{8}/, ""), wanted);
    assertEquals(scanSchema(printed).definitions[0]!.id, definitions[0]!.id);
  }
});

Deno.test("scanSchema() reads sections, ids and the layer", () => {
  const { definitions, layer, problems } = scanSchema(
    "// LAYER 7\na#1 = A;\n---functions---\nf#DEADBEEF = A;\n---types---\nb#00000002 = A;\n// LAYER 9",
  );
  assertEquals(problems, []);
  assertEquals(layer, 9);
  assertEquals(
    definitions.map(({ name, id, kind }) => [name, id, kind]),
    [
      ["a", 1, "constructor"],
      ["f", 0xdeadbeef, "function"],
      ["b", 2, "constructor"],
    ],
  );
  assertEquals(scanSchema("a = A;").layer, undefined);
});

Deno.test("scanSchema() says where a declaration stands", () => {
  const [, second] = scanSchema("a = A;\n\n  b = A;").definitions;
  assertEquals([second!.line, second!.column], [3, 3]);
});

/** Bad lines, and the column and text of what is said about them. */
const MISTAKES: readonly [string, number, string][] = [
  ["a x: = A;", 6, 'wanted a type, got "="'],
  ["a x int = A;", 5, 'wanted ":", got "int"'],
  ["a x:int A;", 10, 'wanted ":", got ";"'],
  ["a x:flags.32?int = A;", 11, 'wanted a bit from 0 to 31, got "32"'],
  ["a x:flags.a?int = A;", 12, 'wanted a parameter or "=", got "?"'],
  ["a x:flags.?int = A;", 11, 'wanted a bit number, got "?"'],
  ["a x:flags.1int = A;", 12, 'wanted "?", got "int"'],
  ["a#xyz = A;", 2, 'wanted "#" and one to eight hex digits, got "#"'],
  ["a#123456789 = A;", 2, "wanted"],
  ["a x:Map<int> = A;", 5, 'wanted "Vector" or "vector" before "<"'],
  ["a x:Vector<int = A;", 16, 'wanted ">", got "="'],
  ["a {X:Kind} = A;", 6, 'wanted "Type", got "Kind"'],
  ["a {X = A;", 6, 'wanted ":", got "="'],
  ["a [ t = A;", 7, 'wanted "]", got "="'],
  ["a = ;", 5, 'wanted a type, got ";"'],
  ["a = A B;", 7, 'wanted ";", got "B"'],
  ["= A;", 1, 'wanted the name of a declaration, got "="'],
  ["5 = A;", 1, "wanted the name of a declaration"],
  ["---other---", 1, "wanted"],
  ["é = A;", 1, "wanted the name of a declaration"],
  ["a x:" + "Vector<".repeat(20) + "int = A;", 124, "a shallower type"],
];

Deno.test("scanSchema() reports a mistake and goes on with the next line", () => {
  for (const [bad, column, message] of MISTAKES) {
    const { definitions, problems } = scanSchema(
      `first = A;\n${bad}\nlast#5 = A;\nend = A;`,
    );
    assertEquals(problems[0]?.line, 2, bad);
    assertEquals(problems[0]!.column, column, bad);
    assertEquals(problems[0]!.message.includes(message), true, bad);
    const names = definitions.map((it) => it.name);
    assertEquals(names.includes("first"), true);
    assertEquals(names.includes("last"), true, bad);
    assertEquals(names.includes("end"), true);
    assertEquals(problems.every((it) => it.line === 2), true, bad);
  }
});

Deno.test("scanSchema() goes on after a forgotten semicolon", () => {
  for (const first of ["a = A", "a x:int", "a", "a x:"]) {
    const { definitions, problems } = scanSchema(`${first}\nb#1 x:int = A;`);
    assertEquals(problems.length, 1, first);
    assertEquals(definitions.at(-1)!.name, "b", first);
  }
});

Deno.test("scanSchema() ends at any text", () => {
  for (
    const text of ["", ";", "a", "a#", "/* open", "// x", "}{", "a x:int = A"]
  ) {
    scanSchema(text);
  }
  const line = "a x:int = ";
  for (let i = 0; i < line.length; i++) scanSchema(line.slice(0, i));
});

Deno.test("parseSchema() lists every problem of the text", () => {
  const error = assertThrows(
    () =>
      parseSchema(
        "a x: = A;\nb#1 = A;\nc x:Nothing = A;\nd y:flags.1?int = A;\nd = B;\ne x:!Y = A;",
      ),
    SchemaSyntaxError,
  );
  assertEquals(
    error.problems.map(({ line, message }) => `${line}: ${message}`),
    [
      '1: wanted a type, got "="',
      "2: wanted id 3d0e5f69 for b, got 00000001",
      "3: wanted a constructor of Nothing for c.x, got none",
      '4: wanted "flags:#" before d.y, got none',
      "5: wanted one d, got a second",
      "6: wanted {Y:Type} for e.x, got none",
    ],
  );
  assertEquals(error.message.includes("1:6: wanted a type"), true);
});

Deno.test("parseSchema() trusts the ids it is told to", () => {
  assertThrows(() => parseSchema("a#1 = A;"), SchemaSyntaxError, "wanted id");
  for (const fixedIds of ["all", ["a"], new Set(["a"])] as const) {
    assertEquals(parseSchema("a#1 = A;", { fixedIds }).definitions[0]!.id, 1);
  }
});

Deno.test("parseSchema() refuses two declarations with one id", () => {
  assertThrows(
    () => parseSchema("a#1 = A;\nb#1 = A;", { fixedIds: "all" }),
    SchemaSyntaxError,
    "wanted an id of its own for b, got that of a",
  );
});

Deno.test("printParameter() prints what was read", () => {
  const [a] = scanSchema("a flags:# x:flags.2?%B = A;").definitions;
  assertEquals(a!.parameters.map(printParameter), ["flags:#", "x:flags.2?%B"]);
});
