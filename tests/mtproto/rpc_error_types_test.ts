import { assert, assertEquals } from "@std/assert";
import { type KnownRpcErrorType, RpcError } from "../../src/mtproto/mod.ts";

const LIST: { types: Record<string, number[]> } = JSON.parse(
  await Deno.readTextFile(new URL("../../schema/errors.json", import.meta.url)),
);

Deno.test("RpcError.type gives each known type back from its text", () => {
  for (const [type, codes] of Object.entries(LIST.types)) {
    const error = new RpcError(codes[0] ?? 400, type);
    assertEquals(error.type, type);
    assertEquals(error.argument, undefined);
    assert(error.is(type));
  }
});

Deno.test("KnownRpcErrorType has the types that programs branch on", () => {
  const wanted: KnownRpcErrorType[] = [
    "FLOOD_WAIT",
    "SLOWMODE_WAIT",
    "PHONE_MIGRATE",
    "FILE_PART_MISSING",
    "SESSION_PASSWORD_NEEDED",
    "AUTH_KEY_UNREGISTERED",
    "MESSAGE_NOT_MODIFIED",
  ];
  for (const type of wanted) assert(type in LIST.types, type);
});
