/**
 * TL text to declarations, going on after a mistake.
 *
 * @module
 */

import type {
  FlagCondition,
  ScannedSchema,
  SchemaDefinition,
  SchemaParameter,
  SchemaProblem,
  TypeExpression,
} from "./combinator.ts";
import { constructorId } from "./constructor_id.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Deepest nesting of `Vector<Vector<…>>` that is read. */
const MAX_TYPE_DEPTH = 16;

/**
 * Reads a schema and reports mistakes instead of throwing. A bad declaration
 * is left out; reading goes on with the next line.
 *
 * Understands `// LAYER N`, line and block comments, `---types---` and
 * `---functions---`, namespaces, any number of flags fields, conditional
 * fields, `{X:Type}`, `!X`, `%T`, `#`, `[ t ]`, `Vector<T>`, `vector<t>` and
 * `Vector t`. A declaration may run over several lines.
 *
 * @param text The schema.
 * @returns What could be read, and every mistake with its line and column.
 *
 * @example One bad line does not hide the next
 * ```ts
 * import { scanSchema } from "@layer/mtproto/codegen";
 * import { assertEquals } from "@std/assert";
 *
 * const schema = scanSchema("bad x: = A;\ngood = A;");
 * assertEquals(schema.definitions.map((it) => it.name), ["good"]);
 * assertEquals(schema.problems[0]!.line, 1);
 * assertEquals(schema.problems[0]!.column, 8);
 * ```
 */
export function scanSchema(text: string): ScannedSchema {
  const { tokens, layer } = tokenize(text);
  const scanner = new Scanner(tokens);
  scanner.run();
  const { definitions, problems } = scanner;
  return layer === undefined
    ? { definitions, problems }
    : { layer, definitions, problems };
}

/** Thrown inside a declaration to give it up. */
class Mistake {
  constructor(readonly token: Token, readonly wanted: string) {}
}

class Scanner {
  readonly definitions: SchemaDefinition[] = [];
  readonly problems: SchemaProblem[] = [];
  readonly #tokens: readonly Token[];
  #at = 0;
  #kind: "constructor" | "function" = "constructor";
  #variables: string[] = [];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  run(): void {
    while (this.#token.kind !== "end") {
      const start = this.#at;
      try {
        if (this.#token.kind === "section") this.#section();
        else this.definitions.push(this.#definition());
      } catch (mistake) {
        if (!(mistake instanceof Mistake)) throw mistake;
        this.#report(mistake.token, mistake.wanted);
        this.#recover(start);
      }
    }
  }

  get #token(): Token {
    return this.#tokens[this.#at]!;
  }

  #report(token: Token, wanted: string): void {
    const { line, column } = token;
    const message = `wanted ${wanted}, got ${quote(token)}`;
    this.problems.push({ line, column, message });
  }

  /** Goes to where the next declaration most probably begins. */
  #recover(start: number): void {
    const line = this.#token.line;
    let first = this.#at;
    while (first > 0 && this.#tokens[first - 1]!.line === line) first--;
    if (first > start) {
      this.#at = first;
      return;
    }
    if (this.#at === start && this.#token.kind !== "end") this.#at++;
    while (this.#token.kind !== "end" && this.#token.line === line) {
      if (this.#tokens[this.#at++]!.kind === ";") return;
    }
  }

  #take(kind: string, wanted: string): Token {
    const token = this.#token;
    if (token.kind !== kind) throw new Mistake(token, wanted);
    this.#at++;
    return token;
  }

  #skip(kind: string): boolean {
    if (this.#token.kind !== kind) return false;
    this.#at++;
    return true;
  }

  #section(): void {
    const token = this.#token;
    if (token.text === "functions") this.#kind = "function";
    else if (token.text === "types") this.#kind = "constructor";
    else throw new Mistake(token, `"---types---" or "---functions---"`);
    this.#at++;
  }

  #definition(): SchemaDefinition {
    const name = this.#take("word", "the name of a declaration");
    const declared = this.#token.kind === "id" ? this.#id() : undefined;
    this.#variables = [];
    while (this.#token.kind === "{") this.#variables.push(this.#variable());
    const parameters: SchemaParameter[] = [];
    while (this.#token.kind !== "=") parameters.push(this.#parameter());
    this.#at++;
    const result = this.#result();
    if (!this.#skip(";")) {
      this.#report(this.#token, `";"`);
      if (this.#token.line === name.line) this.#recover(this.#at);
    }
    const parts = {
      name: name.text,
      variables: this.#variables,
      parameters,
      result,
    };
    const computedId = constructorId(parts);
    return {
      ...parts,
      id: declared ?? computedId,
      computedId,
      kind: this.#kind,
      line: name.line,
      column: name.column,
    };
  }

  #id(): number {
    const token = this.#token;
    if (!/^#[0-9a-f]{1,8}$/i.test(token.text)) {
      throw new Mistake(token, `"#" and one to eight hex digits`);
    }
    this.#at++;
    return Number.parseInt(token.text.slice(1), 16);
  }

  #variable(): string {
    this.#at++;
    const name = this.#take("word", "the name of a type variable");
    this.#take(":", `":"`);
    const type = this.#take("word", `"Type"`);
    if (type.text !== "Type") throw new Mistake(type, `"Type"`);
    this.#take("}", `"}"`);
    return name.text;
  }

  #parameter(): SchemaParameter {
    const token = this.#token;
    if (token.kind === "id" && token.text === "#") {
      this.#at++;
      return { name: "", type: { kind: "nat" } };
    }
    if (this.#skip("[")) {
      const type = this.#type(0);
      this.#take("]", `"]"`);
      return { name: "", type, repeated: true };
    }
    const name = this.#take("word", `a parameter or "="`).text;
    this.#take(":", `":"`);
    const flag = this.#flag();
    const type = this.#type(0);
    return flag ? { name, type, flag } : { name, type };
  }

  #flag(): FlagCondition | undefined {
    if (this.#tokens[this.#at + 1]?.kind !== ".") return undefined;
    const field = this.#take("word", "the name of a flags field").text;
    this.#at++;
    const number = this.#take("number", "a bit number");
    const bit = Number(number.text);
    if (bit > 31) throw new Mistake(number, "a bit from 0 to 31");
    this.#take("?", `"?"`);
    return { field, bit };
  }

  #result(): TypeExpression {
    const type = this.#type(0);
    if (type.kind !== "named" || this.#token.kind !== "word") return type;
    const element = this.#token.text;
    if (type.name !== "Vector" || !this.#variables.includes(element)) {
      return type;
    }
    this.#at++;
    return {
      kind: "vector",
      boxed: true,
      element: { kind: "variable", name: element, bang: false },
    };
  }

  #type(depth: number): TypeExpression {
    const first = this.#token;
    if (depth > MAX_TYPE_DEPTH) throw new Mistake(first, "a shallower type");
    if (first.kind === "id" && first.text === "#") {
      this.#at++;
      return { kind: "nat" };
    }
    const bang = this.#skip("!");
    const percent = !bang && this.#skip("%");
    const { text: name } = this.#take("word", "a type");
    if (this.#skip("<")) {
      if (!/^[Vv]ector$/.test(name) || bang) {
        throw new Mistake(first, `"Vector" or "vector" before "<"`);
      }
      const element = this.#type(depth + 1);
      this.#take(">", `">"`);
      return { kind: "vector", boxed: name === "Vector" && !percent, element };
    }
    if (bang || this.#variables.includes(name)) {
      return { kind: "variable", name, bang };
    }
    return { kind: "named", name, percent };
  }
}

function quote(token: Token): string {
  return token.kind === "end" ? token.text : JSON.stringify(token.text);
}
