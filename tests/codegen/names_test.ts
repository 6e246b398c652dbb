import { assertEquals } from "@std/assert";
import { fieldName, splitName, typeName } from "../../src/codegen/mod.ts";

Deno.test("fieldName() makes camelCase", () => {
  const cases = [
    ["access_hash", "accessHash"],
    ["id", "id"],
    ["srp_B", "srpB"],
    ["A", "A"],
    ["M1", "M1"],
    ["md5_checksum", "md5Checksum"],
    ["new_nonce_hash1", "newNonceHash1"],
    ["g_a", "gA"],
  ];
  for (const [word, name] of cases) assertEquals(fieldName(word!), name);
});

Deno.test("typeName() joins namespace and name", () => {
  assertEquals(typeName("messages.sendMessage"), "MessagesSendMessage");
  assertEquals(typeName("server_DH_params_ok", "Mt"), "MtServerDHParamsOk");
  assertEquals(typeName("Server_DH_Params", "TypeMt"), "TypeMtServerDHParams");
});

Deno.test("splitName() cuts at the namespace", () => {
  assertEquals(splitName("messages.sendMessage"), ["messages", "sendMessage"]);
  assertEquals(splitName("initConnection"), ["", "initConnection"]);
});
