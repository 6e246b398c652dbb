/**
 * Same bytes: random objects that cover every constructor and function, ours
 * against gotd's generated types of the same layer. `deno task interop:bytes`.
 *
 * gotd decodes what we encoded and encodes it again; both byte strings must be
 * equal, and we must read back from gotd's what we began with.
 */
import { assertEquals } from "@std/assert";
import type { Schema, SchemaDefinition } from "../../src/codegen/mod.ts";
import { apiSchema, mtprotoSchema, type TlSchema } from "../../src/tl/mod.ts";
import { ObjectBuilder, type Presence } from "../tl/random_object.ts";
import { apiDefinitions, mtprotoDefinitions } from "../tl/schemas.ts";
import { buildGo, Oracle } from "./oracle.ts";
import { Report } from "./report.ts";

/**
 * What gotd writes by hand, elsewhere than in its types. Its `message` holds
 * nothing but `gzip_packed`, and so does its `msg_copy`.
 */
const OUTSIDE = new Set([
  "vector",
  "gzip_packed",
  "msg_container",
  "message",
  "msg_copy",
]);

const report = new Report();

/** Functions with a query of any type cannot be built alone. */
function isConcrete(definition: SchemaDefinition): boolean {
  return definition.parameters.every(({ type }) => {
    const name = JSON.stringify(type);
    return !/"(X|Object|Type)"/.test(name);
  }) && !OUTSIDE.has(definition.name);
}

async function compare(
  name: string,
  schema: TlSchema,
  source: Schema,
  service: number,
): Promise<void> {
  const oracle = new Oracle(await buildGo("oracle"));
  const presences: Presence[] = ["all", "none", "random"];
  let compared = 0;
  const unknown: string[] = [];
  const failures: string[] = [];
  for (const [round, presence] of presences.entries()) {
    const builder = new ObjectBuilder(source, 1000 + round);
    const definitions = source.definitions.filter(isConcrete);
    const objects = definitions.map((it) => builder.build(it, presence));
    const encoded = objects.map((object) => schema.encode(object));
    const answers = await oracle.askAll(encoded.map((data) => ({
      op: "object",
      args: { data },
      ints: { service },
    })));
    answers.forEach(({ results, error }, i) => {
      const it = definitions[i]!.name;
      if (error !== undefined) failures.push(`${it} (${presence}): ${error}`);
      else if (results.data === undefined) unknown.push(it);
      else if (results.data.toHex() !== encoded[i]!.toHex()) {
        failures.push(`${it} (${presence}): other bytes`);
      } else {
        assertEquals(schema.decode(results.data), schema.decode(encoded[i]!));
        compared++;
      }
    });
  }
  await oracle.close();
  assertEquals(failures, []);
  report.note(
    `${name}: ${compared} objects equal; ${
      new Set(unknown).size
    } names not among gotd's types: ${
      [...new Set(unknown)].join(", ") || "none"
    }`,
  );
}

await report.check(
  "every definition of the API",
  () => compare("api.tl", apiSchema, apiDefinitions, 0),
);
await report.check(
  "every definition of the service schema",
  () => compare("mtproto.tl", mtprotoSchema, mtprotoDefinitions, 1),
);
report.finish();
