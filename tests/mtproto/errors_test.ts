import {
  assert,
  assertEquals,
  assertFalse,
  assertStringIncludes,
} from "@std/assert";
import { MtprotoError } from "../../src/errors.ts";
import {
  BadMessageError,
  KeyExchangeError,
  ProtocolError,
  RpcError,
} from "../../src/mtproto/mod.ts";

Deno.test("`BadMessageError` knows what can be mended", () => {
  const retryable = [16, 17, 32, 33, 48];
  const fatal = [18, 19, 20, 34, 35, 64];
  for (const code of [...retryable, ...fatal]) {
    const error = new BadMessageError(code);
    assertEquals(error.retryable, retryable.includes(code));
    assertEquals(error.fatal, fatal.includes(code));
    assertEquals(error.name, "BadMessageError");
    assertStringIncludes(error.message, `code ${code}, `);
    assertFalse(error.message.includes("unknown reason"));
  }
  assertStringIncludes(new BadMessageError(99).message, "unknown reason");
});

Deno.test("errors of the protocol are `ProtocolError` and `MtprotoError`", () => {
  const errors = [
    new ProtocolError("Cannot x"),
    new BadMessageError(64),
    new KeyExchangeError("req_pq_multi", "want y"),
  ];
  for (const error of errors) {
    assert(error instanceof ProtocolError);
    assert(error instanceof MtprotoError);
    assertEquals(error.kind, "protocol");
  }
  const cause = new Error("inner");
  const error = new KeyExchangeError("req_DH_params", "want y", { cause });
  assertEquals(error.cause, cause);
  assertEquals(error.step, "req_DH_params");
  assertEquals(
    error.message,
    "Cannot create authorization key: want y (req_DH_params)",
  );
});

Deno.test("`RpcError` splits the server's text", () => {
  const cases: [text: string, type: string, argument: number | undefined][] = [
    ["FLOOD_WAIT_31", "FLOOD_WAIT", 31],
    ["FILE_PART_0_MISSING", "FILE_PART_MISSING", 0],
    ["INTERDC_2_CALL_ERROR", "INTERDC_CALL_ERROR", 2],
    ["SHA256_HASH_INVALID", "SHA256_HASH_INVALID", undefined],
    ["2FA_CONFIRM_WAIT_3600", "2FA_CONFIRM_WAIT", 3600],
    ["PHONE_MIGRATE_4", "PHONE_MIGRATE", 4],
    ["USER_DEACTIVATED_BAN", "USER_DEACTIVATED_BAN", undefined],
    ["500_INTERNAL", "INTERNAL", 500],
    ["", "", undefined],
    ["Something strange", "Something strange", undefined],
    ["A_1_B_2", "A_B_2", 1],
  ];
  for (const [text, type, argument] of cases) {
    const error = new RpcError(400, text);
    assertEquals(error.text, text);
    assertEquals(error.type, type);
    assertEquals(error.argument, argument);
  }
});

Deno.test("`RpcError.is()` matches type, text and patterns", () => {
  const error = new RpcError(420, "FLOOD_WAIT_31");
  const cases: [pattern: string, isMatch: boolean][] = [
    ["FLOOD_WAIT", true],
    ["FLOOD_WAIT_31", true],
    ["FLOOD_WAIT_*", true],
    ["FLOOD_*", true],
    ["*_WAIT", true],
    ["*", true],
    ["F*D*T", true],
    ["*FLOOD*WAIT*31*", true],
    ["FLOOD_WAIT_32", false],
    ["FLOOD", false],
    ["*_INVALID", false],
    ["FLOOD_WAIT_31*1", false],
    ["flood_wait", false],
  ];
  for (const [pattern, isMatch] of cases) {
    assertEquals(error.is(pattern), isMatch, pattern);
  }
});

Deno.test("`RpcError` has a message for people", () => {
  const error = new RpcError(420, "FLOOD_WAIT_31", {
    method: "messages.sendMessage",
  });
  assertEquals(
    error.message,
    "Cannot call messages.sendMessage: FLOOD_WAIT_31 (420), " +
      "wait 31 seconds before calling this again",
  );
  assertEquals(error.method, "messages.sendMessage");
  assertEquals(error.name, "RpcError");
  assertEquals(error.kind, "rpc");
  assertEquals(
    new RpcError(400, "ODD_THING").message,
    "Cannot call function: ODD_THING (400)",
  );
});

Deno.test("`RpcError.withMethod()` adds the name only", () => {
  const cause = new Error("x");
  const error = new RpcError(303, "USER_MIGRATE_2", { cause })
    .withMethod("help.getConfig");
  assertEquals(error.code, 303);
  assertEquals(error.argument, 2);
  assertEquals(error.cause, cause);
  assertStringIncludes(error.message, "help.getConfig");
});
